"""The pages of a document through the server: late ones joined, order, a rescan; what was typed stays."""

from __future__ import annotations

from dataclasses import replace

from extractor.access import MACHINE
from extractor.document.evidence import Checked, Draft, Kind
from extractor.store import DocumentEntry
from extractor.web.app import create_app
from tests.web.conftest import PASSWORD, SAME, LogIn, TestClient
from tests.web.office import Layout, Office, put_wlkp, value_of

KBLI, ADDRESS = "identitas.kbli", "identitas.alamat"


def put_late(office: Office) -> str:
    """A later file of one page that says another address and KBLI; gives the id of the file."""
    layout = Layout()
    fields = [value_of(ADDRESS, "Jl. Kenanga No. 9", layout), value_of(KBLI, "13119", layout)]
    return office.document(office.put("wlkp", fields, (), (), "susulan.pdf")).upload_id


def pages(client: TestClient, office: Office, task: str) -> list[tuple[int, int]]:
    found = client.get(f"/api/documents/{office.document(task).id}/pages").json()
    return [(one["page"], one["page_of_file"]) for one in found]


def test_a_clerk_joins_late_pages_to_a_returned_file(office: Office, log_in: LogIn, task: str) -> None:
    ani, loket = log_in("ani"), log_in("loket")
    ani.post(f"/api/tasks/{task}/claim")
    ani.post(f"/api/tasks/{task}/return", json={"lines": ["1. Lampirkan halaman yang kurang."]})
    source, document = put_late(office), office.document(task)
    here = f"/arsip/dokumen/{document.id}/halaman"
    assert "susulan.pdf" in loket.get(here).text
    assert "leaf.join" in loket.get(f"{here}?dari={source}").text
    assert loket.post(here, data={"do": "swap", "number": 1, "dari": source, "to": 1}).status_code == 404
    assert loket.post(here, data={"do": "join", "dari": source, "leaf": 1}, follow_redirects=False).status_code == 303
    number = len(document.page_numbers) + 1
    assert pages(loket, office, task)[-1] == (number, 1)
    assert ani.post("/antrean/berikutnya", follow_redirects=False).headers["location"] == f"/periksa/{task}"
    shown = ani.get(f"/periksa/{task}").text
    assert f'"number": {number}' in shown
    upload = office.store.uploads.get(MACHINE, document.upload_id)
    assert upload is not None
    late, own = f"/gambar/{upload.id}/{upload.sha256}/{number}/view", office.store.uploads.get(MACHINE, source)
    assert own is not None
    assert ani.get(late).content == ani.get(f"/gambar/{own.id}/{own.sha256}/1/view").content
    assert ani.get(f"/gambar/{upload.id}/{upload.sha256}/{number + 1}/view").status_code == 404
    assert loket.post(here, data={"do": "join", "dari": source, "leaf": 1}).status_code == 422
    assert "Menambahkan halaman" in ani.get(f"/arsip/dokumen/{document.id}/riwayat").text


def test_a_rescan_offers_its_reading_beside_what_was_typed(office: Office, log_in: LogIn, task: str) -> None:
    ani = log_in("ani")
    ani.post(f"/api/tasks/{task}/claim")
    seq = office.document(task).fields[ADDRESS].seq
    typed = {"text": "Jl. Melati Raya No. 71"}
    ani.put(f"/api/tasks/{task}/fields/{ADDRESS}", json=typed, headers={"If-Match": str(seq)})
    source, document = put_late(office), office.document(task)
    wanted = {"do": "swap", "number": 1, "dari": source, "to": 1}
    assert ani.post(f"/arsip/dokumen/{document.id}/halaman", data=wanted, follow_redirects=False).status_code == 303
    after = office.document(task)
    assert after.page_numbers[0] == len(document.page_numbers) + 1
    assert after.fields[ADDRESS].value == "Jl. Melati Raya No. 71"
    assert after.fields[KBLI].value == "13119"
    shown = ani.get(f"/periksa/{task}").text
    assert "Jl. Kenanga No. 9" in shown
    assert "bacaan halaman pengganti" in shown
    left = ani.get(f"/api/tasks/{task}").json()["left"]
    assert KBLI in left
    assert ADDRESS not in left


def test_the_machine_reads_the_document_of_the_new_pages_in_their_order(office: Office, task: str) -> None:
    asked: list[tuple[int, ...]] = []

    def read_as(document: DocumentEntry, record_type: str) -> Checked:
        asked.append(document.page_numbers)
        return Checked(Draft(Kind(record_type, 1.0), {}), (), "review", ())

    client = TestClient(create_app(replace(office.services(), read_as=read_as)), headers=SAME)
    client.post("/masuk", data={"name": "ani", "password": PASSWORD})
    client.post(f"/api/tasks/{task}/claim")
    source, document = put_late(office), office.document(task)
    last = len(document.page_numbers) + 1
    body = {"page": 1, "upload_id": source, "by": 1}
    assert client.post(f"/api/documents/{document.id}/pages/swap", json=body).json()[0]["page"] == last
    assert asked == [(last, *document.page_numbers[1:])]
    assert office.document(task).fields[ADDRESS].state == "blank"


def test_order_and_splitting_by_the_plain_form(office: Office, log_in: LogIn, task: str) -> None:
    ani = log_in("ani")
    source, document = put_late(office), office.document(task)
    here, address = f"/arsip/dokumen/{document.id}/halaman", f"/api/documents/{document.id}/pages"
    assert ani.post(f"{address}/join", json={"upload_id": source, "pages": [1]}).status_code == 200
    assert ani.post(here, data={"do": "up", "number": 3}).status_code == 422
    ani.post(here, data={"do": "hold"})
    ani.post(here, data={"do": "up", "number": 3})
    assert [one for one, _ in pages(ani, office, task)] == [1, 3, 2]
    assert ani.post(f"{address}/order", json={"pages": [3, 1]}).status_code == 422
    assert ani.post(f"{address}/order", json={"pages": [3, 1, 2]}).status_code == 200
    ani.post(here, data={"do": "split", "number": 1})
    assert [one for one, _ in pages(ani, office, task)] == [3]


def test_a_decided_document_keeps_its_pages(office: Office, log_in: LogIn, task: str) -> None:
    ani = log_in("ani")
    ani.post(f"/api/tasks/{task}/claim")
    ani.post(f"/api/tasks/{task}/reject", json={"note": "bukan berkas kantor ini"})
    source, document = put_late(office), office.document(task)
    assert "sudah diputuskan" in ani.get(f"/arsip/dokumen/{document.id}/halaman").text
    body = {"upload_id": source, "pages": [1]}
    assert ani.post(f"/api/documents/{document.id}/pages/join", json=body).status_code == 422
    other = put_wlkp(office, name="lain.pdf")
    assert office.document(other).page_numbers == document.page_numbers
