"""Lists of companies that must report: rows become entries or are bad by line; a plan says what would change."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook

from extractor.export.table_in import LARGEST, MOST_ROWS, TableRefused, TableTooLarge, read_tables
from extractor.oversight.roll import Company, Listed, ListKind, NoHeadings, due_on, read_list, roll_standing
from extractor.oversight.roll_plan import Kept, plan, steps_of

TODAY = date(2026, 11, 24)
SOUND = "01.999.888.9-411.000"


def listed(data: str | bytes, kind: ListKind = "companies") -> Listed:
    raw = data.encode() if isinstance(data, str) else data
    return read_list(kind, read_tables(io.BytesIO(raw)), TODAY)


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    book.active.append(["Keterangan"])
    sheet = book.create_sheet("Daftar")
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_rows_are_read_whatever_parts_them_and_bad_ones_named_by_line() -> None:
    text = (
        "DAFTAR WAJIB LAPOR 2026\r\nNo;Nama Perusahaan;N.P.W.P;Kab./Kota;Jumlah TK;Catatan\r\n"
        f"1;PT Maju Contoh;{SOUND};Kab. Bekasi;1.250 orang;x\r\n"
        '2;"PT Baris\r\nDua";;KOTA BATAM;-;\r\n'
        ";;;;;\r\n"
        "3;PT Pendek;01.999;Kab. Bekasi;5;\r\n4;PT Kota Mana;;Bandung;5;\r\n5;;;Kota Batam;;\r\n"
        "6;PT Ilmiah;1,99989E+13;Kota Batam;;\r\n7;PT Banyak;;Kota Batam;lima;\r\n"
        "8;PT Digit;01.999.888.8-411.000;Kota Batam;;\r\n"
    )
    for raw in (text.encode(), text.encode("utf-8-sig"), text.encode("utf-16"), text.replace(";", "\t").encode()):
        found = listed(raw)
        assert [one.company for one in found.entries[:2]] == [
            Company("PT Maju Contoh", "019998889411000", regency="32.16", workers=1250),
            Company("PT Baris Dua", regency="21.71"),
        ]
        assert found.entries[2].remarks == ("digit uji NPWP tidak cocok",)
        assert [(one.line, one.reason.split(":")[0]) for one in found.bad] == [
            (7, "NPWP tidak sah"),
            (8, "kabupaten/kota 'Bandung' dapat berarti Kabupaten Bandung atau Kota Bandung"),
            (9, "nama perusahaan kosong"),
            (10, "NPWP tersimpan sebagai angka ilmiah (1,99989E+13)"),
            (11, "jumlah tenaga kerja bukan bilangan"),
        ]
        assert found.unused == ("No", "Catatan")
    assert listed("nama,kota\nPT Café,Kota Batam\n".encode("cp1252")).entries[0].company.name == "PT Café"


def test_a_workbook_gives_back_the_zeros_it_took_and_its_list_may_stand_on_a_later_sheet() -> None:
    found = listed(
        workbook(
            ("Nama perusahaan", "NPWP", "NIB", "Kode wilayah", "Wajib sejak"),
            ("PT Maju Contoh", 19998889411000, 220001234567, 32.16, 2019),
            ("PT Dua Contoh", SOUND, None, "3204", None),
        )
    )
    assert [one.company for one in found.entries] == [
        Company("PT Maju Contoh", "019998889411000", "0220001234567", regency="32.16", since=2019),
        Company("PT Dua Contoh", "019998889411000", regency="32.04"),
    ]


def test_reports_of_earlier_years_must_be_possible() -> None:
    found = listed(
        workbook(
            ("Nama", "Tahun laporan", "Tanggal terima", "L", "P", "Jumlah", "No. bukti lapor"),
            ("PT Satu", 2024, date(2024, 12, 11), 3, 4, 7, "BL-1"),
            ("PT Dua", "2024", "2 Januari 2025", "1.250", 0, None, None),
            ("PT Tiga", 2024, date(2023, 12, 11), 3, 4, 7, None),
            ("PT Empat", 2024, date(2027, 1, 1), 3, 4, 7, None),
            ("PT Lima", 2024, date(2024, 12, 1), 3, 4, 8, None),
            ("PT Enam", None, date(2024, 12, 1), 3, 4, 7, None),
            ("PT Tujuh", 2024, "kapan-kapan", 3, 4, 7, None),
        ),
        "reports",
    )
    reports = [one.report for one in found.entries]
    assert [(one.year, one.received_on, one.workers, one.number) for one in reports if one] == [
        (2024, date(2024, 12, 11), 7, "BL-1"),
        (2024, date(2025, 1, 2), 1250, None),
    ]
    assert [(one.line, one.reason.split(":")[0]) for one in found.bad] == [
        (4, "tanggal terima sebelum tahun laporan"),
        (5, "tanggal terima sesudah hari ini"),
        (6, "laki-laki + perempuan (7) tidak sama dengan jumlah (8)"),
        (7, "tahun laporan kosong"),
        (8, "tanggal terima bukan tanggal"),
    ]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 \0\0", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0\0\0"])
def test_what_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(TableRefused):
        listed(data)


def test_a_hostile_table_ends_at_its_limit() -> None:
    with pytest.raises(TableTooLarge):
        listed(b"x" * (LARGEST + 1))
    with pytest.raises(TableTooLarge):
        listed("nama;kota\n" + "a;b\n" * (MOST_ROWS + 1))
    with pytest.raises(TableRefused):
        listed('nama;kota\n"' + "x" * 200_000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parcel:
        parcel.writestr("xl/workbook.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aa">]><a>&a;</a>')
    with pytest.raises(TableRefused):
        listed(out.getvalue())
    far = workbook(("Nama", "Kota"), ("PT Satu", "Kota Batam"))
    grown = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(far)) as old, zipfile.ZipFile(grown, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'r="2"', b'r="1048576"').replace(b'"A2"', b'"A1048576"'))
    with pytest.raises(TableTooLarge):
        listed(grown.getvalue())
    with pytest.raises(NoHeadings):
        listed("satu;dua\n1;2\n")


def test_a_list_says_what_it_would_change_and_never_guesses() -> None:
    roll = {
        "a": Company("PT Maju Contoh", "019998889411000", address="Jl. Satu 1", regency="32.16", workers=10),
        "b": Company("PT Sama Saja", regency="32.16"),
        "c": Company("CV Mirip Sekali Tekstil", regency="32.16"),
    }
    found = listed(
        f"Kode daftar,Nama,NPWP,Alamat,Kota,TK\n"
        f",PT Maju Contoh,{SOUND},,Kab. Bekasi,12\n"
        ",P.T. SAMA SAJA,,,Kab. Bekasi,\n"
        ",CV Mirip Sekali Textil,,,Kab. Bekasi,\n"
        ",PT Baru Sama Sekali,,,Kota Batam,\n"
        ",PT Baru Sama Sekali,,,Kota Batam,\n"
        "baru,CV Mirip Sekali Tekstil Dua,,,Kab. Bekasi,\n"
        "c,CV Ganti Nama,,,Kab. Bekasi,\n"
        "zz,PT Kode Salah,,,Kab. Bekasi,\n"
        ",PT Maju Contoh,,,Kota Batam,\n"
    )
    steps = plan(found, roll)
    assert [(one.line, one.verdict, one.entry_id) for one in steps] == [
        (2, "changed", "a"),
        (3, "same", "b"),
        (4, "ask", None),
        (5, "new", None),
        (6, "bad", None),
        (7, "new", None),
        (8, "changed", "c"),
        (9, "bad", None),
        (10, "new", None),
    ]
    assert (dict(steps[0].before), dict(steps[0].after)) == ({"workers": 10}, {"workers": 12})
    assert "kode" in steps[2].reason.casefold()
    assert steps[4].reason == "sama dengan baris 5"
    assert steps_of(steps) == {"new": 3, "changed": 2, "same": 1, "ask": 1, "bad": 2}


def test_a_report_of_a_list_never_replaces_a_paper() -> None:
    roll = {"a": Company("PT Maju Contoh", regency="32.16"), "b": Company("PT Dua Contoh", regency="32.16")}
    text = (
        "Kode daftar,Nama,Kota,Tahun,Tanggal terima,Jumlah\n"
        "a,,,2024,2024-12-01,7\n,PT Dua Contoh,Kab. Bekasi,2024,2024-12-01,7\n"
        ",PT Dua Contoh,Kab. Bekasi,2023,2023-12-01,7\n,PT Lain Sekali,Kota Batam,2024,2024-12-01,7\n"
    )
    found = listed(text, "reports")
    report = found.entries[1].report
    assert report is not None
    kept = {("a", 2024): Kept(report, True), ("b", 2024): Kept(report, False)}
    steps = plan(found, roll, kept)
    assert [(one.verdict, one.entry_id) for one in steps] == [
        ("same", "a"), ("same", "b"), ("new", "b"), ("bad", None),
    ]  # fmt: skip


def test_the_last_day_is_the_end_of_a_month() -> None:
    assert [due_on(2025, months) for months in (2, 12, 13, 14)] == [
        date(2025, 2, 28), date(2025, 12, 31), date(2026, 1, 31), date(2026, 2, 28),
    ]  # fmt: skip
    due = due_on(2025, 12)
    assert roll_standing(due, due, TODAY) == "on_time"
    assert roll_standing(date(2026, 1, 1), due, TODAY) == "late"
    assert [roll_standing(None, due, day) for day in (due, date(2026, 1, 1))] == ["awaited", "missing"]
