"""What F9 and the second reading do, seen through the server."""

from __future__ import annotations

import re
from datetime import date, timedelta

from extractor.access import MACHINE
from extractor.document.evidence import Checked
from extractor.web.app import create_app
from extractor.web.services import Services
from tests.web.conftest import PASSWORD, SAME, LogIn, TestClient
from tests.web.office import Office, put_letter, put_wlkp
from tests.web.test_tasks_api import settle_all

TOTAL = "tenaga_kerja.jumlah"


def approve(client: TestClient, task: str) -> None:
    settle_all(client, task)
    assert client.post(f"/api/tasks/{task}/approve", json={}).status_code == 200


def test_the_second_reading_shows_ink_and_nothing_anybody_read(office: Office, log_in: LogIn, task: str) -> None:
    ani, budi = log_in("ani"), log_in("budi")
    approve(ani, task)
    assert "Tidak ada bacaan kedua" in ani.get("/antrean?state=second").text
    (reading,) = office.store.second_readings.list(office.people["budi"])
    assert f"/bacaan/{reading.id}/pegang" in budi.get("/antrean?state=second").text
    page = budi.post(f"/bacaan/{reading.id}/pegang").text
    assert f'data-path="{TOTAL}"' in page
    assert "second.crop" in page
    fields = office.document(task).fields
    for path in reading.paths:
        assert f'name="f:{path}" value=""' in page
    assert ">146<" not in page
    assert "148" not in re.sub("[0-9a-f]{32,}", "", page)  # random ids and digests hold any three digits
    assert ani.get(f"/bacaan/{reading.id}").status_code == 404
    assert log_in("loket").get(f"/bacaan/{reading.id}").status_code == 404
    typed = {f"f:{path}": str(fields[path].value) for path in reading.paths}
    assert budi.post(f"/bacaan/{reading.id}", data=typed, follow_redirects=False).status_code == 303
    assert office.store.second_readings.list(office.people["budi"]) == []


def test_a_dispute_shows_both_values_without_names_to_a_third_person(office: Office, log_in: LogIn, task: str) -> None:
    office.person("dewi", ("reviewer",))
    approve(log_in("ani"), task)
    (reading,) = office.store.second_readings.list(office.people["budi"])
    budi = log_in("budi")
    budi.post(f"/bacaan/{reading.id}/pegang")
    fields = office.document(task).fields
    typed = {f"f:{path}": str(fields[path].value) for path in reading.paths} | {f"f:{TOTAL}": "149"}
    budi.post(f"/bacaan/{reading.id}", data=typed)
    assert budi.get(f"/bacaan/{reading.id}").status_code == 404
    dewi = log_in("dewi")
    page = dewi.post(f"/bacaan/{reading.id}/pegang").text
    assert "Dua bacaan berbeda" in page
    assert "<u>9</u>" in page
    assert "Budi" not in page
    assert "Ani" not in page
    assert dewi.post(f"/bacaan/{reading.id}", data={}).status_code == 422
    dewi.post(f"/bacaan/{reading.id}", data={f"f:{TOTAL}": "147"})
    filing = office.store.filings.of_document(MACHINE, reading.document_id)
    assert filing is not None
    assert filing.record["tenaga_kerja"]["jumlah"] == 147  # type: ignore[call-overload,index]


def test_a_return_proposes_sentences_keeps_them_and_prints_them(office: Office, log_in: LogIn, task: str) -> None:
    client = log_in("ani")
    client.post(f"/api/tasks/{task}/claim")
    proposed = client.get(f"/api/tasks/{task}/shortcomings").json()
    assert proposed["due"] == (date.today() + timedelta(days=14)).isoformat()
    assert proposed["lines"][0].startswith("1. ")
    assert any("Jumlah 148 tidak sama" in line for line in proposed["lines"])
    assert any("belum diisi" in line for line in proposed["lines"])
    lines = ["1. Jumlah tenaga kerja: mohon diperbaiki.", ""]
    body = {"lines": lines, "due": "2019-03-01"}
    assert client.post(f"/api/tasks/{task}/return", json=body, headers={"Idempotency-Key": "r"}).status_code == 200
    assert client.post(f"/api/tasks/{task}/return", json=body, headers={"Idempotency-Key": "r"}).status_code == 200
    letter = client.get(f"/kekurangan/{task}").text
    assert "1. Jumlah tenaga kerja: mohon diperbaiki." in letter
    assert "01-03-2019" in letter
    waiting = client.get("/antrean?state=returned").text
    assert "PT Contoh Benang Lestari" in waiting
    assert f"/kekurangan/{task}" in waiting
    assert log_in("loket").get(f"/kekurangan/{task}").status_code == 404


def test_a_question_goes_out_and_its_answer_comes_back_first(office: Office, log_in: LogIn, task: str) -> None:
    put_letter(office)
    ani, budi = log_in("ani"), log_in("budi")
    ani.post(f"/api/tasks/{task}/claim")
    people = ani.get(f"/api/tasks/{task}/colleagues").json()
    assert [one["name"] for one in people] == ["Budi"]
    body = {"note": "Apakah jumlah ini benar?", "to": people[0]["id"], "paths": [TOTAL]}
    assert ani.post(f"/api/tasks/{task}/escalate", json=body).json() == {"state": "asked"}
    assert "Benang" not in ani.get("/antrean").text
    assert "Benang" in budi.get("/antrean?state=asked").text
    assert 'name="answer"' not in ani.get(f"/periksa/{task}").text
    assert 'name="answer"' in budi.get(f"/periksa/{task}").text
    budi.post(f"/periksa/{task}", data={"do": "answer", "answer": "Ya, 146."})
    assert ani.post("/antrean/berikutnya", follow_redirects=False).headers["location"] == f"/periksa/{task}"
    assert "Ya, 146." in ani.get(f"/periksa/{task}").text


def test_this_year_stands_beside_the_year_before(office: Office, log_in: LogIn, task: str) -> None:
    client = log_in("ani")
    assert client.get(f"/api/tasks/{task}/year-before").json()["before"] is None
    later = put_wlkp(office, name="wlk-2019.pdf")
    client.post(f"/api/tasks/{later}/claim")
    year = {"value": 2019}
    client.put(f"/api/tasks/{later}/fields/kodefikasi.tahun_laporan", json=year, headers={"If-Match": "1"})
    approve(client, task)
    pair = client.get(f"/api/tasks/{later}/year-before").json()
    assert pair["before"] == office.document(task).id
    page = client.get(f"/banding/{pair['before']}/{pair['document']}").text
    assert 'data-path="kodefikasi.tahun_laporan"' in page
    assert "<u>9</u>" in page
    assert 'data-path="identitas.alamat"' not in page
    every = client.get(f"/banding/{pair['before']}/{pair['document']}?semua=1").text
    assert 'data-path="identitas.alamat"' in every
    assert "Anda tidak berhak membukanya" in client.get(f"/banding/{pair['before']}/tidak-ada").text
    assert client.get("/banding/a/b").status_code == 404
    assert log_in("loket").get(f"/banding/{pair['before']}/{pair['document']}").status_code == 404


def test_another_type_is_read_again_and_typed_values_stay(office: Office, task: str) -> None:
    asked: list[str] = []

    def read_as(document: object, record_type: str) -> Checked | None:
        asked.append(record_type)
        return None

    given = office.services()
    app = create_app(Services(given.store, given.render_page, given.reread, options=given.options, read_as=read_as))
    client = TestClient(app, headers=SAME)
    client.post("/masuk", data={"name": "ani", "password": PASSWORD})
    client.post(f"/api/tasks/{task}/claim")
    typed = {"text": "PT Contoh Ketik"}
    client.put(f"/api/tasks/{task}/fields/identitas.nama_perusahaan", json=typed, headers={"If-Match": "1"})
    assert client.post(f"/api/tasks/{task}/type", json={"record_type": "tidak_ada"}).status_code == 422
    for record_type in ("nota_pemeriksaan", "wlkp"):
        assert client.post(f"/api/tasks/{task}/type", json={"record_type": record_type}).status_code == 200
        assert office.document(task).record_type == record_type
        assert client.get(f"/periksa/{task}").status_code == 200
    assert asked == ["nota_pemeriksaan", "wlkp"]
    assert office.document(task).fields["identitas.nama_perusahaan"].value == "PT Contoh Ketik"


def test_own_counts_are_shown_to_oneself_only(office: Office, log_in: LogIn, task: str) -> None:
    ani, budi = log_in("ani"), log_in("budi")
    settle_all(ani, task)
    effort = {"keys": 7, "clicks": 0, "t_decided": 21_000}
    ani.post(f"/api/tasks/{task}/approve", json={"effort": effort})
    assert "7 tombol · 21 dtk" in ani.get("/").text
    assert "tombol ·" not in budi.get("/").text
