"""Papers that are filed: kind and title."""

from __future__ import annotations

import pytest

from extractor.parse.letters import capture_other
from tests.parse.letters import paper


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("LEMBAR DISPOSISI", "lembar_disposisi"),
        ("SURAT PENGANTAR", "surat_pengantar"),
        ("SURAT PERNYATAAN KESANGGUPAN", "surat_pernyataan"),
        ("PERATURAN PERUSAHAAN", "peraturan_perusahaan"),
        ("PERJANJIAN KERJA BERSAMA", "perjanjian_kerja_bersama"),
        ("LAPORAN PEMERIKSAAN DAN PENGUJIAN BERKALA", "laporan_riksa_uji"),
        ("LAPORAN PENGHENTIAN PERUSAHAAN", "penghentian_perusahaan"),
        ("FORMULIR LAPORAN PENYELENGGARAAN FASILITAS KESEJAHTERAAN", "fasilitas_kesejahteraan"),
        ("DAFTAR HADIR RAPAT", "lain"),
    ],
)
def test_the_title_tells_the_kind(title: str, kind: str) -> None:
    margin = " " * ((88 - len(title)) // 2)
    page = f"{margin}{title}\n\nNomor : 12/2020\nYang bertanda tangan di bawah ini menerangkan hal\n"
    fields = capture_other(paper.typed(page))
    assert fields["dokumen.jenis"].value == kind
    assert fields["dokumen.judul"].value == title


def test_a_letter_without_title_is_named_by_its_subject() -> None:
    page = """
PT. CONTOH SEJAHTERA
Jl. Raya 5

Nomor   : 01/CS/2020
Perihal : Laporan Penutupan Kegiatan Perusahaan

Dengan hormat, bersama ini kami sampaikan bahwa pabrik kami berhenti.
"""
    fields = capture_other(paper.typed(page))
    assert fields["dokumen.jenis"].value == "penghentian_perusahaan"
    assert fields["dokumen.judul"].value == "Laporan Penutupan Kegiatan Perusahaan"
