"""The figures of oversight: every number opens the papers that make it; nobody is told more than is theirs."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import date
from html import unescape

from fastapi.testclient import TestClient
from openpyxl import load_workbook

from extractor.access import Actor
from extractor.oversight.facts import Facts, facts
from extractor.oversight.made import made
from extractor.store import Store
from extractor.store.database import new_id
from extractor.web.app import create_app
from tests.web.conftest import SAME
from tests.web.office import PASSWORD, Office

DAY = date(2019, 3, 4)


def put(store: Store, office_id: str, *many: Facts, restricted: bool = False) -> None:
    with store.database.writing() as session:
        for said in many:
            store.projection.write(session, office_id, new_id(), said, "import", restricted)


def client_of(office: Office, name: str) -> TestClient:
    client = TestClient(create_app(office.services()), headers=SAME)
    assert client.post("/masuk", data={"name": name, "password": PASSWORD}, follow_redirects=False).status_code == 303
    return client


def head(office: Office, name: str = "kepala", rights: tuple[str, ...] = ()) -> TestClient:
    office.person(name, ("head",), rights)
    return client_of(office, name)


def wlkp(men: int, women: int, regency: str = "32.73") -> Facts:
    record = {
        "identitas": {"nama_perusahaan": "PT Contoh Benang"},
        "tenaga_kerja": {"wni_laki_laki": men, "wni_perempuan": women},
    }
    return replace(facts("wlkp", record, DAY), regency=regency)


def figures(page: str) -> list[tuple[str, int]]:
    found = re.findall(r'<a href="([^"]+)" data-testid="oversight.figure" data-value="(\d+)"', page)
    return [(unescape(href), int(value)) for href, value in found]


def test_every_number_is_the_sum_of_the_papers_it_opens(office: Office) -> None:
    put(office.store, office.office_id, *made(3, 120, ("32.73", "32.04"), range(2018, 2020), 4))
    client = head(office)
    page = client.get("/pengawasan?tahun=2019").text
    numbers = figures(page)
    assert len(numbers) > 60
    for href, value in dict(numbers).items():
        found = client.get(href)
        assert found.status_code == 200
        (said,) = re.findall(r'data-testid="oversight.sum" data-value="(\d+)"', found.text)
        assert int(said) == value, href
        if "hitung" not in href:
            last = max(1, -(-value // 50))
            rows = [client.get(f"{href}&number={at}").text.count('"oversight.paper"') for at in range(1, last + 1)]
            assert sum(rows) == value, href


def test_the_files_say_the_same_as_the_page(office: Office) -> None:
    put(office.store, office.office_id, *made(3, 80, ("32.73", "32.04"), range(2019, 2020), 4), wlkp(7, 2))
    client = head(office)
    page = client.get("/pengawasan?tahun=2019&wilayah=32.73").text
    shown = {value for _, value in figures(page)}
    answer = client.get("/pengawasan/angka.csv?tahun=2019&wilayah=32.73")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    place = next(row for row in rows if row and row[0] == "Kota Bandung")
    assert {int(one) for one in place[1:]} <= shown
    assert any("Keadaan" in cell for row in rows for cell in row)
    book = load_workbook(io.BytesIO(client.get("/pengawasan/angka.xlsx?tahun=2019&wilayah=32.73").content))
    sheet = book.worksheets[1]
    assert [str(one) for one in next(row for row in sheet.values if row[0] == "Kota Bandung")] == place
    assert client.get("/pengawasan/daftar.csv?tahun=2019&jenis=wlkp").status_code == 200
    assert client.get("/pengawasan/angka.exe").status_code == 404


def test_restricted_kinds_and_papers_count_only_for_those_with_the_right(office: Office) -> None:
    case = facts("berkas_tipiring", {"perkara": {"nama_perusahaan": "PT Rahasia", "denda": 700_000}}, DAY)
    referral = facts("rujukan_ztp", {"rujukan": {"nama_perusahaan": "PT Rahasia", "jumlah_pekerja_terdampak": 9}}, DAY)
    put(office.store, office.office_id, case, referral)
    put(office.store, office.office_id, wlkp(40, 30), restricted=True)
    without = head(office)
    page = without.get("/pengawasan?tahun=2019").text
    assert "Belum ada laporan" in page
    assert without.get("/pengawasan").text.count("<option>2019") == 0, "not even the year betrays it"
    for word in ("tipiring", "Zero Tolerance", "Ringan", "700"):
        assert word not in page
    for address in (
        "/pengawasan/daftar?tahun=2019",
        "/pengawasan/daftar.csv?tahun=2019",
        "/pengawasan/angka.csv?tahun=2019",
    ):
        assert "Rahasia" not in without.get(address).text
    allowed = head(office, "izin", ("restricted",))
    values = dict(figures(allowed.get("/pengawasan?tahun=2019").text))
    assert values["/pengawasan/daftar?tahun=2019&jenis=berkas_tipiring&hitung=fine"] == 700_000
    assert values["/pengawasan/daftar?tahun=2019&jenis=rujukan_ztp&hitung=affected"] == 9
    assert values["/pengawasan/daftar?tahun=2019&jenis=wlkp"] == 1


def test_the_name_of_one_who_stands_in_restricted_papers_only_is_not_told(office: Office) -> None:
    """Not even to one who knows the NIP and asks for it."""
    case = facts("berkas_tipiring", {"perkara": {"penyidik": "Budi Contoh", "nip_penyidik": "197807192005021009"}}, DAY)
    put(office.store, office.office_id, case)
    (inspector,) = case.inspectors
    address = f"/pengawasan/daftar?tahun=2019&pengawas={inspector.key}"
    assert inspector.name in head(office, "izin", ("restricted",)).get(address).text
    assert inspector.name not in head(office).get(address).text


def test_numbers_about_few_persons_stay_unsaid_outside_the_office(office: Office) -> None:
    """Neither themselves nor by what is left over: the next smallest of the column is unsaid with them."""
    put(office.store, office.office_id, wlkp(4, 199, "32.73"), wlkp(60, 100, "32.04"), wlkp(90, 150, "32.75"))
    office.person("pusat", ("centre",))
    page = client_of(office, "pusat").get("/pengawasan?tahun=2019").text
    bandung = page[page.index(">Kota Bandung</a>") :]
    bandung = bandung[: bandung.index("</tr>")]
    assert "&lt;5" in bandung
    assert "199" in bandung
    assert 'data-value="4"' not in page
    assert page.count("&lt;5") == 2, "60 would betray 4, because the total is said"
    assert "154" in page
    listed = client_of(office, "pusat").get("/pengawasan/daftar?tahun=2019&jenis=wlkp&wilayah=32.73&hitung=men").text
    assert "&lt;5" in listed
    assert '<td class="right">4</td>' not in listed
    assert 'data-value="4"' in head(office).get("/pengawasan?tahun=2019").text
    assert "Menurut pengawas" not in page


def test_invented_offices_stand_apart(office: Office) -> None:
    store = office.store
    store.samples.fill(40, 2, (2018, 2019))
    store.samples.fill(40, 2, (2018, 2019))
    assert len(store.samples.offices()) == 2
    assert [one.name for one in store.users.offices() if "contoh" in one.name] == []
    client = head(office)
    assert figures(client.get("/pengawasan").text) == []
    page = client.get("/pengawasan?contoh=1").text
    assert "oversight.made" in page
    assert figures(page)
    assert all("contoh=1" in href for href, _ in figures(page))
    made_id = next(iter(store.samples.offices()))
    assert client.get(f"/pengawasan?kantor={made_id}").status_code == 404
    store.samples.remove()
    assert client.get("/pengawasan?contoh=1").status_code == 404
    assert store.samples.offices() == {}


def test_a_foreign_office_and_a_clerk_have_no_figures(office: Office) -> None:
    put(office.store, office.office_id, wlkp(40, 30))
    other = office.store.users.add_office("Satwasker Wilayah Dua")
    office.person("jauh", ("head",), (), other.id)
    far = client_of(office, "jauh")
    assert figures(far.get("/pengawasan?tahun=2019").text) == []
    assert far.get(f"/pengawasan?kantor={office.office_id}").status_code == 404
    assert isinstance(office.person("petugas", ("clerk",)), Actor)
    assert client_of(office, "petugas").get("/pengawasan").status_code == 404
