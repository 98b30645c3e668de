"""Labels of the manpower report in every wording: the same thing said otherwise, and nothing said of two fields."""

from __future__ import annotations

from collections import defaultdict

import pytest

from extractor.parse.anchors import folded
from extractor.parse.labels import index_of, signed
from extractor.parse.synonyms import canonical, canonical_key
from models.record import walk
from models.records.wlkp import Wlkp


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Jml. TK", "tenaga_kerja.jumlah"),
        ("Banyaknya buruh seluruhnya", "tenaga_kerja.jumlah"),
        ("Cabang di dalam negeri", "identitas.jumlah_cabang_dalam_negeri"),
        ("Jumlah Pesawat Uap", "alat_dan_bahan.pesawat_uap"),
        ("Gaji maksimum", "pengupahan.upah_tertinggi"),
        ("Tgl. Akte Pendirian", "identitas.tanggal_akta"),
        ("Upah tingkat tertinggi sebesar", "pengupahan.upah_tertinggi"),
        ("UMK 2018", "pengupahan.upah_minimum_berlaku"),
        ("Umur < 18 thn", "tenaga_kerja.anak"),
        ("Umur >= 18 thn", "tenaga_kerja.dewasa"),
        ("Apakah perusahaan memiliki Koperasi Karyawan", "fasilitas_kesejahteraan.koperasi"),
    ],
)
def test_other_words_for_a_label(text: str, path: str) -> None:
    hits = index_of(Wlkp).find(text)
    assert hits
    assert hits[0].fields == (path,)


@pytest.mark.parametrize("text", ["Tunggal", "Fasilitas K3", "ada Serikat Pekerja", "Fasilitas", "Penyandang"])
def test_choices_and_headings_are_no_bent_labels(text: str) -> None:
    assert not [hit for hit in index_of(Wlkp).find(text) if hit.score > 0.9 or text == "Tunggal"]


def test_no_wording_makes_two_fields_one() -> None:
    printed: dict[str, set[str]] = defaultdict(set)
    worded: dict[str, set[str]] = defaultdict(set)
    for field in walk(Wlkp):
        for label in map(signed, field.printed.labels):
            printed[folded(label)].add(field.path)
            worded[canonical_key(label)].add(field.path)
    known = [paths for paths in printed.values() if len(paths) > 1]
    merged = {key: paths for key, paths in worded.items() if len(paths) > 1 and not any(paths <= k for k in known)}
    assert not merged


def test_repeats_and_silent_words_are_left_out() -> None:
    assert canonical("Jumlah Pekerja/Buruh yang di perusahaan ini") == canonical("Banyaknya karyawan perusahaan")
    assert canonical("Serikat Pekerja/Serikat Buruh") == canonical("Serikat Buruh")
