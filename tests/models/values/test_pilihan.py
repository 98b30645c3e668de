"""One of several printed options."""

from __future__ import annotations

import pytest

from models.record import field_at
from models.records.nota_pemeriksaan import RECORD_TYPE as NOTA_PEMERIKSAAN
from models.records.wlkp import RECORD_TYPE as WLKP
from models.values.pilihan import Pilihan


def _kind(path: str) -> Pilihan:
    field = field_at(WLKP.record, path) or field_at(NOTA_PEMERIKSAAN.record, path)
    assert field is not None
    assert isinstance(field.kind, Pilihan)
    return field.kind


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("surat.sifat", "Sangat Segera", "sangat_segera"),
        ("surat.sifat", "SEGERA", "segera"),
        ("surat.sifat", "Rahasja", "rahasia"),
        ("surat.sifat", "Rahasia / Segera", None),
        ("surat.sifat", "Lainnya", None),
        ("pemeriksaan.nota_ke", "II (Kedua)", "2"),
        ("pemeriksaan.nota_ke", "I", "1"),
        ("pemeriksaan.nota_ke", "Nota Pemeriksaan Khusus", "khusus"),
        ("identitas.status_permodalan", "Swasta Nasional", "swasta_nasional"),
        ("identitas.status_permodalan", "PMDN", "pmdn"),
        ("identitas.status_permodalan", "PMA / PMDN", None),
        ("identitas.status_pemilikan", "BUMN/Persero", "persero"),
        ("identitas.status_perusahaan", "Kantor Cabang", "cabang"),
        ("waktu_kerja.pola", "7 jam sehari dan 40 jam seminggu", "enam_hari"),
        ("waktu_kerja.pola", "8 jam/hari, 40 jam/minggu", "lima_hari"),
        ("waktu_kerja.pola", "5 hari kerja", "lima_hari"),
        ("waktu_kerja.pola", "Shift", "shift"),
        ("pengupahan.satuan_upah", "per bulan", "bulan"),
        ("pemeriksaan.temuan.0.batas_waktu_satuan", "hari kerja", "hari_kerja"),
        ("pemeriksaan.temuan.0.batas_waktu_satuan", "hari", "hari"),
    ],
)
def test_option(path: str, text: str, code: str | None) -> None:
    assert _kind(path).parse(text).value == code


def test_two_standing_options_are_offered() -> None:
    assert _kind("identitas.status_permodalan").parse("PMA / PMDN").alternatives == ("pma", "pmdn")
