"""The keying sheet: every field of a WLKP once, in the order of the menus, gaps marked."""

from __future__ import annotations

import io
from typing import Any

import pytest

from extractor.export import keying_sheet, write_keying
from extractor.export.columns import scalars
from tests.export.test_export import NOTA, WLKP


def lines(**options: bool) -> dict[str, Any]:
    fields = {**WLKP["fields"], "identitas.nama_pemilik": {"state": "value", "value": "Sari Contoh"}}
    sheet = keying_sheet({**WLKP, "fields": fields}, **options)
    return {line.path: line for menu in sheet.menus for line in menu.lines}


def test_every_field_stands_once_under_the_menus_in_their_order() -> None:
    sheet = keying_sheet(WLKP)
    paths = [line.path for menu in sheet.menus for line in menu.lines]
    assert sorted(paths) == sorted(field.path for field in scalars("wlkp"))
    titles = [menu.title for menu in sheet.menus]
    order = ["Pendaftaran Perusahaan (Pusat atau Cabang)", "Profil / Keadaan Perusahaan", "Keadaan Tenaga Kerja"]
    order += ["Tenaga Kerja", "Lowongan", "Pelatihan", "Jaminan Sosial", "Persyaratan Kerja"]
    order += ["Kelembagaan Hubungan Industrial", "Pengupahan", "Hubungan Industrial"]
    assert titles == [*order, "Keselamatan dan Kesehatan Kerja", "Buat Laporan"]
    assert all(menu.lines for menu in sheet.menus)


def test_values_are_what_a_person_types_and_gaps_say_why() -> None:
    found = lines()
    assert found["identitas.npwp"].text == "019998889411000"
    assert found["penutup.tanggal_laporan"].text == "11-02-2019"
    assert found["pengupahan.upah_terendah"].text == "3500000"
    assert found["penutup.tanda_tangan"].text == "Ya / Ada"
    assert found["tenaga_kerja.anak"].text == "0"
    assert (found["identitas.jenis_usaha"].state, found["identitas.jenis_usaha"].text) == ("illegible", "")
    assert found["identitas.telepon"].state == "blank"
    assert found["identitas.kbli"].state == "absent"
    assert found["identitas.nama_pemilik"].text == "Sari Contoh"
    assert lines(masked=True)["identitas.nama_pemilik"].text == "•••"


def test_the_paper_marks_every_gap_and_is_the_same_each_time() -> None:
    sheet = keying_sheet(WLKP)
    first, second = io.BytesIO(), io.BytesIO()
    write_keying(sheet, "Satwasker Contoh", first)
    write_keying(sheet, "Satwasker Contoh", second)
    assert first.getvalue() == second.getvalue()
    # One mark a gap, one more where the sheet explains them.
    assert first.getvalue().count(b"(>> ") == sheet.gaps
    assert b"Hubungan Industrial" in first.getvalue()


def test_only_a_wlkp_has_such_a_sheet() -> None:
    with pytest.raises(ValueError, match="WLKP"):
        keying_sheet(NOTA)
