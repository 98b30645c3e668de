"""The roll as people see it: a list is looked at and applied, numbers open their lists, letters go out once."""

from __future__ import annotations

import io
import re
from datetime import date

import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from extractor.store.roll_lists import RollLists
from tests.store.test_projection import file_record
from tests.store.test_rolls import wlk
from tests.web.conftest import LogIn
from tests.web.office import Office

LIST = (
    "Nama perusahaan;NPWP;Kabupaten/kota;Alamat\n"
    "PT Maju Contoh;01.999.888.9-411.000;Kab. Bekasi;Jl. Contoh 1\n"
    "=CV Diam Contoh;;Kota Batam;\nPT Tanpa Tempat;;;\n"
)


@pytest.fixture
def ani(office: Office, log_in: LogIn, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    for module in ("rolls", "roll_lists"):
        monkeypatch.setattr(f"extractor.web.{module}.today", lambda *_: date(2026, 3, 1))
    return log_in("ani")


def bring(client: TestClient, text: str = LIST, kind: str = "companies", **form: str) -> str:
    """The address of the preview."""
    answer = client.post(
        "/wajib-lapor/impor", data={"kind": kind}, files={"file": ("daftar.csv", text.encode())}, follow_redirects=False
    )
    assert answer.status_code == 303
    return str(answer.headers["location"])


def applied(client: TestClient, text: str = LIST, kind: str = "companies") -> None:
    answer = client.post(f"{bring(client, text, kind)}/terapkan", data={"without_bad": "true"}, follow_redirects=False)
    assert answer.status_code == 303


def figures(page: str) -> dict[str, int]:
    found = re.findall(r'data-testid="roll.figure" data-figure="(\w+)">([\d.]+)<', page)
    return {name: int(value.replace(".", "")) for name, value in reversed(found)}


def test_a_list_is_looked_at_mended_and_applied(ani: TestClient) -> None:
    where = bring(ani)
    shown = ani.get(where).text
    assert "kabupaten/kota kosong" in shown
    assert re.search(r'data-verdict="bad"><td class="right">4</td>', shown)
    assert ani.post(f"{where}/terapkan").status_code == 422
    assert figures(ani.get("/wajib-lapor").text) == {}
    book = load_workbook(io.BytesIO(ani.get(f"{where}/salah.xlsx").content))
    assert [cell.value for cell in book.worksheets[1][2]] == [4, "PT Tanpa Tempat", "kabupaten/kota kosong"]
    assert ani.post(f"{where}/batal", follow_redirects=False).status_code == 303
    assert ani.get(where).status_code == 404
    applied(ani)
    found = figures(ani.get("/wajib-lapor").text)
    assert found == {"obliged": 2, "received": 0, "on_time": 0, "late": 0, "missing": 2, "awaited": 0, "loose": 0}
    export = ani.get("/wajib-lapor/daftar.xlsx").content
    assert not str(load_workbook(io.BytesIO(export)).worksheets[1]["B2"].value).startswith("=")
    again = ani.post("/wajib-lapor/impor", files={"file": ("daftar.xlsx", export)}, follow_redirects=False)
    unchanged = ani.get(again.headers["location"]).text
    assert re.findall(r'data-verdict="same"[^>]*>(\d+)<', unchanged) == ["2"]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\0", b"satu;dua\n1;2\n", b"PK\x03\x04x"])
def test_what_is_no_list_is_refused_with_its_code(ani: TestClient, data: bytes) -> None:
    answer = ani.post("/wajib-lapor/impor", files={"file": ("daftar.xlsx", data)})
    assert answer.status_code == 422
    assert "wlk.table." in answer.text


def test_every_number_opens_the_list_that_makes_it(office: Office, ani: TestClient) -> None:
    applied(ani)
    record = wlk("PT Maju Contoh", "2026-01-05", npwp="019998889411000", kabupaten_kota="Kab. Bekasi")
    file_record(office.store, office.office_id, "wlkp", record)
    file_record(
        office.store, office.office_id, "wlkp", wlk("PT Luar Contoh", "2025-12-05", kabupaten_kota="Kab. Bekasi")
    )
    shown = ani.get("/wajib-lapor?tahun=2025").text
    links = re.findall(r'href="(/wajib-lapor/[^"]*)" data-testid="roll.figure" data-figure="(\w+)">([\d.]+)<', shown)
    assert len(links) == 7 + 3 * 6
    for href, name, value in links:
        opened = ani.get(href.replace("&amp;", "&")).text
        rows = opened.count('data-testid="roll.loose"' if name == "loose" else 'data-testid="roll.row"')
        assert rows == int(value), (href, name)
    api = ani.get("/api/roll/figures?tahun=2025").json()
    assert {one["regency"]: (one["late"], one["missing"]) for one in api["items"]} == {"32.16": (1, 0), "21.71": (0, 1)}
    assert [one["name"] for one in ani.get("/api/roll?tahun=2025&status=late").json()["items"]] == ["PT Maju Contoh"]
    assert "Terlambat" in ani.get("/wajib-lapor/angka.csv?tahun=2025").content.decode("utf-8-sig")
    assert ani.get("/wajib-lapor?tahun=1950").status_code == 404
    assert ani.get("/wajib-lapor/daftar?status=hilang").status_code == 404


def test_letters_are_one_pdf_and_are_not_repeated_silently(office: Office, ani: TestClient) -> None:
    applied(ani)
    page = ani.get("/wajib-lapor/surat?tahun=2025").text
    assert "2 perusahaan belum pernah disurati untuk tahun 2025" in page
    assert ani.post("/wajib-lapor/surat", data={"tahun": "2025"}, follow_redirects=False).status_code == 303
    page = ani.get("/wajib-lapor/surat?tahun=2025").text
    assert "0 perusahaan belum pernah disurati" in page
    assert ani.post("/wajib-lapor/surat", data={"tahun": "2025"}).status_code == 422
    (pdf,) = set(re.findall(r'href="(/wajib-lapor/surat/\w+\.pdf)"', page))
    letters = ani.get(pdf)
    assert (letters.headers["content-type"], letters.content.count(b"/Type /Page ")) == ("application/pdf", 2)
    assert letters.content == ani.get(pdf).content
    assert b"SATWASKER WILAYAH SATU" in letters.content
    (company,) = (one for one in ani.get("/api/roll?tahun=2025").json()["items"] if one["name"] == "PT Maju Contoh")
    shown = ani.get(f"/wajib-lapor/perusahaan/{company['id']}?tahun=2025").text
    assert pdf in shown
    assert shown.count('data-testid="roll.letter"') == 1
    assert ani.get("/agenda?year=2026").text.count('data-kind="letter"') == 2


def test_earlier_reports_and_one_that_a_person_joins(office: Office, ani: TestClient) -> None:
    applied(ani)
    head = "Nama;NPWP;Kota;Tahun;Tanggal terima;Jumlah;Bukti lapor"
    applied(ani, f"{head}\nPT Maju Contoh;01.999.888.9-411.000;Kab. Bekasi;2024;1-12-2024;7;BL-7\n", "reports")
    record = wlk("PT Maju Contho", "2025-12-05", kabupaten_kota="Kab. Bekasi")
    filing_id = file_record(office.store, office.office_id, "wlkp", record)
    (company,) = (one for one in ani.get("/api/roll?tahun=2025").json()["items"] if one["name"] == "PT Maju Contoh")
    where = f"/wajib-lapor/perusahaan/{company['id']}"
    shown = ani.get(f"{where}?tahun=2025").text
    assert "BL-7" in shown
    (fact_id,) = re.findall(r'name="fact_id" value="(\w+)"', shown)
    joined = ani.post(f"{where}/hubungkan", data={"fact_id": fact_id, "tahun": "2025"}, follow_redirects=False)
    assert joined.status_code == 303
    assert ani.post(f"{where}/hubungkan", data={"fact_id": fact_id, "tahun": "2025"}).status_code == 422
    assert ani.get(f"{where}?tahun=2025").text.count('data-testid="roll.report"') == 2
    assert ani.get("/api/roll?tahun=2025&status=on_time").json()["total"] == 1
    bukti = {"nama_perusahaan": "PT Maju Contoh", "npwp": "019998889411000", "tanggal_lapor": "2025-12-06",
             "nomor_pelaporan": "17.2025.77", "tahun": 2025, "kabupaten_kota": "Kab. Bekasi"}  # fmt: skip
    proof = file_record(office.store, office.office_id, "bukti_wlkp", {"bukti": bukti})
    on_record = ani.get(f"/arsip/{filing_id}").text
    assert f'href="/arsip/{proof}">Bukti lapor WLKP online 17.2025.77</a>' in on_record
    assert f'href="/arsip/{filing_id}">WLK</a>' in ani.get(f"/arsip/{proof}").text


def test_a_clerk_sees_and_does_not_keep_and_another_office_sees_nothing(
    office: Office, ani: TestClient, log_in: LogIn
) -> None:
    where = bring(ani)
    applied(ani)
    clerk = log_in("loket")
    assert figures(clerk.get("/wajib-lapor?tahun=2025").text)["obliged"] == 2
    for path in ("/wajib-lapor/impor", where, "/wajib-lapor/surat"):
        assert clerk.get(path).status_code == 404
    (one, *_) = ani.get("/api/roll?tahun=2025").json()["items"]
    other = office.store.users.add_office("Satwasker Wilayah Dua")
    office.person("jauh", ("reviewer", "head"), (), other.id)
    far = log_in("jauh")
    assert figures(far.get("/wajib-lapor?tahun=2025").text) == {}
    for path in (where, f"/wajib-lapor/perusahaan/{one['id']}", f"{where}/salah.csv"):
        assert far.get(path).status_code == 404
    assert far.post(f"{where}/terapkan").status_code == 404
    assert isinstance(office.store.roll_lists, RollLists)
