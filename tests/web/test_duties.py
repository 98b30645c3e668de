"""Follow-up of nota as people see it: lists, receipts, deeds; nothing for those without the right."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from extractor.store.tables import FilingRow
from tests.store.test_duties import nota
from tests.store.test_projection import file_record
from tests.web.conftest import LogIn
from tests.web.office import Office


@pytest.fixture
def nota_id(office: Office) -> str:
    record = nota("PT Contoh Lalai", on=date(2021, 8, 12), batas_waktu_hari=14)
    filing_id = file_record(office.store, office.office_id, "nota_pemeriksaan", record)
    with office.store.database.reading() as session:
        return session.scalars(select(FilingRow.document_id).where(FilingRow.id == filing_id)).one()


def test_a_receipt_starts_the_days_and_an_answer_ends_them(nota_id: str, log_in: LogIn) -> None:
    client = log_in("ani")
    assert "Menunggu tanggal terima" in client.get("/tindak-lanjut").text
    page = f"/tindak-lanjut/{nota_id}"
    answer = client.post(f"{page}/terima", data={"received_on": "2021-08-20", "how": "pos"}, follow_redirects=False)
    assert answer.status_code == 303
    shown = client.get(page).text
    assert "03-09-2021" in shown
    assert "Nota II dapat diusulkan" in shown
    (first, _) = client.get(f"/api/duties/{nota_id}").json()["duties"]
    assert (first["due_on"], first["standing"]) == ("2021-09-03", "overdue")
    done = {"deed": "answered", "on": "2021-09-01", "remark": "surat 12"}
    assert client.post(f"{page}/{first['id']}", data=done, follow_redirects=False).status_code == 303
    assert "surat 12" in client.get(page).text
    listed = client.get("/tindak-lanjut?state=answered").text
    assert listed.count('data-testid="duty.row"') == 1
    assert client.get("/api/duties?state=overdue").json()["total"] == 1


@pytest.mark.parametrize("day", ["2021-08-11", "2999-01-01"])
def test_a_receipt_before_the_letter_or_to_come_is_refused_on_the_page(nota_id: str, log_in: LogIn, day: str) -> None:
    client = log_in("ani")
    answer = client.post(f"/tindak-lanjut/{nota_id}/terima", data={"received_on": day})
    assert answer.status_code == 422
    assert "tanggal terima tidak boleh" in answer.text
    assert client.post(f"/tindak-lanjut/{nota_id}/terima", data={"received_on": "besok"}).status_code == 422
    assert client.post(f"/api/duties/{nota_id}/receipt", json={"received_on": day}).status_code == 422
    assert client.get(f"/api/duties/{nota_id}").json()["receipts"] == []


def test_a_deed_on_a_finding_of_another_nota_is_absent(office: Office, nota_id: str, log_in: LogIn) -> None:
    client = log_in("ani")
    done = {"deed": "settled", "on": "2021-09-01"}
    assert client.post(f"/tindak-lanjut/{nota_id}/{'0' * 32}", data=done).status_code == 404
    assert client.post(f"/api/duties/{nota_id}/{'0' * 32}", json=done).status_code == 404
    assert client.get(f"/tindak-lanjut/{'0' * 32}").status_code == 404


def test_an_archivist_has_no_follow_up(office: Office, nota_id: str, log_in: LogIn) -> None:
    office.person("arsip", ("archivist",))
    client = log_in("arsip")
    assert "/tindak-lanjut" not in client.get("/").text
    assert client.get("/tindak-lanjut").status_code == 404
    assert client.get(f"/api/duties/{nota_id}").status_code == 404
