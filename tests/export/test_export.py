"""Files for other programs: complete, typed, harmless."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from typing import Any

import pytest
from openpyxl import load_workbook

from extractor.export import write_csv, write_jsonl, write_xlsx


def value(value: Any, state: str = "value") -> dict[str, Any]:
    return {"state": state, "value": value if state == "value" else None, "method": "human"}


WLKP: dict[str, Any] = {
    "document_id": "d1",
    "record_type": "wlkp",
    "decided_by": "sari",
    "decided_at": "2026-01-02T03:04:05Z",
    "fields": {
        "identitas.nama_perusahaan": value('PT. MAJU, "TERUS"\nJAYA'),
        "identitas.npwp": value("019998889411000"),
        "identitas.alamat": value('=HYPERLINK("x")'),
        "identitas.jenis_usaha": value(None, "illegible"),
        "identitas.telepon": value(None, "blank"),
        "pengupahan.upah_terendah": value(3_500_000),
        "waktu_kerja.jam_per_hari": value("7.5"),
        "penutup.tanggal_laporan": value("2019-02-11"),
        "penutup.tanda_tangan": value(True),
        "tenaga_kerja.anak": value(0),
    },
}
NOTA: dict[str, Any] = {
    "document_id": "d2",
    "record_type": "nota_pemeriksaan",
    "decided_by": "@evil",
    "decided_at": None,
    "fields": {
        "surat.nomor": value("560/1/III/2019"),
        "surat.tembusan.0": value("Gubernur"),
        "surat.tembusan.1": value("Arsip"),
        "pemeriksaan.temuan.0.uraian": value("-1+1"),
        "pemeriksaan.temuan.0.pasal.0": value("UU 7/1981 Pasal 7 ayat (1)"),
        "pemeriksaan.temuan.0.pasal.1": value("UU 1/1970"),
        "pemeriksaan.temuan.0.batas_waktu_hari": value(14),
        "pemeriksaan.temuan.1.uraian": value("kedua"),
    },
}


def rows(*filings: dict[str, Any]) -> list[dict[str, str]]:
    stream = io.BytesIO()
    assert write_csv(filings, stream) == len(filings)
    data = stream.getvalue()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def at(row: dict[str, Any], path: str) -> Any:
    (found,) = (cell for name, cell in row.items() if name == path or str(name).endswith(f"[{path}]"))
    return found


def test_lines_hold_everything() -> None:
    stream = io.BytesIO()
    assert write_jsonl(iter([WLKP, {**NOTA, "file": "a\udcff.pdf"}]), stream) == 2
    first, second = stream.getvalue().splitlines()
    assert json.loads(first) == WLKP
    assert json.loads(second)["file"] == "a\udcff.pdf"


def test_csv_has_one_column_a_path() -> None:
    first, second = rows(WLKP, NOTA)
    assert at(first, "identitas.nama_perusahaan") == 'PT. MAJU, "TERUS"\nJAYA'
    assert at(first, "identitas.npwp") == "019998889411000"
    assert at(first, "tenaga_kerja.anak") == "0"
    assert at(first, "identitas.telepon") == ""
    assert at(first, "penutup.tanda_tangan") == "true"
    assert at(first, "keadaan_isian") == "identitas.jenis_usaha=illegible"
    assert at(second, "pemeriksaan.temuan.0.pasal") == "UU 7/1981 Pasal 7 ayat (1); UU 1/1970"
    assert at(second, "pemeriksaan.temuan.1.uraian") == "kedua"
    assert at(second, "surat.tembusan") == "Gubernur; Arsip"
    assert at(first, "pemeriksaan.temuan.1.uraian") == ""


@pytest.mark.parametrize("bad", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
def test_no_text_runs_as_a_formula(bad: str) -> None:
    filing = {**WLKP, "decided_by": bad, "fields": {"identitas.alamat": value(bad)}}
    (row,) = rows(filing)
    assert at(row, "identitas.alamat") == f"'{bad}"
    assert row["decided_by"] == f"'{bad}"
    stream = io.BytesIO()
    write_xlsx([filing], stream)
    sheet = load_workbook(stream)["wlkp"]
    cells = [cell for line in sheet.iter_rows() for cell in line if cell.value is not None]
    assert all(cell.data_type != "f" for cell in cells)
    assert any(cell.quotePrefix for cell in cells)


def test_workbook_is_typed_and_tables_stand_apart() -> None:
    stream = io.BytesIO()
    assert write_xlsx(iter([WLKP, NOTA, WLKP]), stream) == 3
    book = load_workbook(stream)
    assert book.sheetnames == ["wlkp", "nota_pemeriksaan", "nota_pemeriksaan.penandatangan", "nota_pemeriksaan.temuan"]
    sheet = book["wlkp"]
    heads = [cell.value for cell in sheet[1]]
    row = dict(zip(heads, sheet[2], strict=True))
    assert at(row, "identitas.npwp").value == "019998889411000"
    assert at(row, "identitas.npwp").data_type == "s"
    assert at(row, "pengupahan.upah_terendah").value == 3_500_000
    assert at(row, "waktu_kerja.jam_per_hari").value == 7.5
    assert at(row, "penutup.tanggal_laporan").value == datetime(2019, 2, 11)
    assert at(row, "penutup.tanda_tangan").value is True
    assert at(row, "tenaga_kerja.anak").value == 0
    assert at(row, "identitas.telepon").value is None
    assert at(row, "identitas.alamat").data_type == "s"
    assert sheet.max_row == 3
    findings = book["nota_pemeriksaan.temuan"]
    assert [findings.cell(2, 1).value, findings.cell(2, 2).value] == ["d2", 1]
    assert findings.max_row == 3


def test_control_characters_do_not_break_the_workbook() -> None:
    stream = io.BytesIO()
    write_xlsx([{**WLKP, "fields": {"identitas.alamat": value("a\x00b\ud800c" + "x" * 40_000)}}], stream)
    sheet = load_workbook(stream)["wlkp"]
    assert any(str(cell.value).startswith("abcx") for cell in sheet[2])


def test_nothing_decided_is_still_a_file() -> None:
    stream = io.BytesIO()
    assert write_xlsx([], stream) == 0
    assert load_workbook(stream).sheetnames
    assert rows() == []
