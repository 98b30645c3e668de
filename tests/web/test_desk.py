"""The review page, the queue, the archive, people: what the server draws, and what works without scripts."""

from __future__ import annotations

import csv
import io
import json
import re

from fastapi.testclient import TestClient
from openpyxl import load_workbook

from extractor.access import MACHINE
from extractor.document.evidence import Issue
from extractor.review import Edit
from extractor.web.app import create_app
from extractor.web.rechecking import recheck_of
from extractor.web.services import Services
from tests.web.conftest import PASSWORD, SAME, LogIn
from tests.web.office import Office, put_letter, put_wlkp
from tests.web.test_tasks_api import settle_all


def row_of(page: str, path: str) -> str:
    found = re.search(rf'<div class="field[^>]*data-path="{re.escape(path)}".*?data-path=', page, re.DOTALL)
    assert found, path
    return found.group()


def test_bands_have_word_reason_and_other_readings(log_in: LogIn, task: str) -> None:
    page = log_in("ani").get(f"/periksa/{task}").text
    wrong = row_of(page, "tenaga_kerja.jumlah")
    assert 'data-band="doubt"' in wrong
    assert "Jumlah 148 tidak sama" in wrong
    assert wrong.index('data-shown="146"') < wrong.index('data-shown="143"')
    assert "cocok: 96 + 48 + 2" in wrong
    low = row_of(page, "identitas.kode_pos")
    assert 'data-band="check"' in low
    assert "42l8l" in low
    assert 'data-band="doubt"' in row_of(page, "tenaga_kerja.wna_perempuan")
    assert 'data-band="sure"' in row_of(page, "identitas.alamat")


def test_sections_tell_how_much_is_left(log_in: LogIn, task: str) -> None:
    page = log_in("ani").get(f"/periksa/{task}").text
    assert "5 isian · 2 ragu" in page
    assert "3 isian · selesai" in page
    assert "E-JML-001" in page


def test_issues_follow_the_record_as_it_stands(office: Office, task: str) -> None:
    services = office.services()

    def recheck(document: object) -> list[Issue]:
        total = document.fields["tenaga_kerja.jumlah"].value  # type: ignore[attr-defined]
        return [] if total == 146 else [Issue("tenaga_kerja.jumlah", "E-JML-001", "error", "Jumlah berbeda.")]

    app = create_app(Services(services.store, services.render_page, services.reread, recheck, services.options))
    client = TestClient(app, headers=SAME)
    client.post("/masuk", data={"name": "ani", "password": PASSWORD})
    client.post(f"/api/tasks/{task}/claim")
    assert [one["code"] for one in client.get(f"/api/tasks/{task}").json()["issues"]] == ["E-JML-001"]
    answer = client.put(f"/api/tasks/{task}/fields/tenaga_kerja.jumlah", json={"value": 146}, headers={"If-Match": "1"})
    assert answer.json()["issues"] == []


def test_the_plain_form_corrects_confirms_and_approves_without_scripts(
    office: Office, log_in: LogIn, task: str
) -> None:
    client = log_in("ani")
    assert "/pegang" in client.get(f"/periksa/{task}").text
    client.post(f"/periksa/{task}/pegang")
    page = client.get(f"/periksa/{task}").text
    assert 'name="c:mutasi.berhenti"' in page
    form = {
        "f:tenaga_kerja.jumlah": "146",
        "s:tenaga_kerja.jumlah": "1",
        "f:tenaga_kerja.wna_perempuan": "0",
        "s:tenaga_kerja.wna_perempuan": "0",
        "f:mutasi.berhenti": "7",
        "c:mutasi.berhenti": "1",
        "f:identitas.alamat": "Jl. Melati Raya No. 17, RT 02 RW 05",
        "do": "save",
    }
    assert client.post(f"/periksa/{task}", data=form, follow_redirects=False).status_code == 303
    fields = office.document(task).fields
    assert (fields["tenaga_kerja.jumlah"].value, fields["tenaga_kerja.jumlah"].author_name) == (146, "Ani")
    assert fields["mutasi.berhenti"].seq == 2
    assert fields["identitas.alamat"].seq == 1
    early = client.post(f"/periksa/{task}", data={"do": "approved"})
    assert early.status_code == 422
    assert "masih 1 isian ragu" in early.text
    last = {"f:identitas.kode_pos": "42181", "c:identitas.kode_pos": "1", "do": "approved"}
    done = client.post(f"/periksa/{task}", data=last, follow_redirects=False)
    assert done.headers["location"] == "/antrean"
    assert office.store.tasks.get(MACHINE, task).task.state == "approved"  # type: ignore[union-attr]


def test_a_plain_form_that_comes_too_late_overwrites_nothing(office: Office, log_in: LogIn, task: str) -> None:
    client = log_in("ani")
    client.post(f"/api/tasks/{task}/claim")
    client.put(f"/api/tasks/{task}/fields/mutasi.berhenti", json={"text": "1"}, headers={"If-Match": "1"})
    late = client.post(f"/periksa/{task}", data={"f:mutasi.berhenti": "9", "s:mutasi.berhenti": "1", "do": "save"})
    assert late.status_code == 409
    assert office.document(task).fields["mutasi.berhenti"].value == 1


def test_rows_of_findings_are_fields_and_an_emptied_row_is_gone(office: Office, log_in: LogIn) -> None:
    task = put_letter(office)
    client = log_in("ani")
    page = client.get(f"/periksa/{task}").text
    assert "pemeriksaan.temuan.1.pasal.0" in page
    assert "pemeriksaan.temuan.2.uraian" in page  # the blank row to add
    client.post(f"/api/tasks/{task}/claim")
    steps = [
        {"path": f"pemeriksaan.temuan.0.{column}", "seq": 1, "state": "blank"}
        for column in ("uraian", "pasal.0", "perintah", "batas_waktu_hari", "batas_waktu_satuan")
    ]
    steps.append({"path": "pemeriksaan.temuan.1.batas_waktu_hari", "seq": 1, "value": 14})
    assert client.post(f"/api/tasks/{task}/fields", json={"steps": steps}).status_code == 200
    assert 'data-row="pemeriksaan.temuan.0"' not in client.get(f"/periksa/{task}").text
    assert client.post(f"/api/tasks/{task}/approve", json={}).status_code == 200
    assert log_in("budi").post(f"/api/tasks/{task}/agree").status_code == 200
    (filing,) = office.store.filings.list(MACHINE).items
    assert len(filing.record["pemeriksaan"]["temuan"]) == 1


def test_the_queue_names_cause_cure_and_holder(office: Office, log_in: LogIn, task: str) -> None:
    put_letter(office)
    client = log_in("ani")
    page = client.get("/antrean").text
    assert "Isi bertentangan" in page
    assert "Periksa 4 isian" in page
    assert "Periksa Batas Waktu" in page
    assert "Di bawah 15 detik" in page
    found = client.get("/antrean?text=kayu").text
    assert "PT Contoh Kayu Rimba" in found
    assert "Benang" not in found
    assert "Tidak ada berkas yang cocok" in client.get("/antrean?kind=lainnya").text
    log_in("budi").post(f"/api/tasks/{task}/claim")
    assert "Benang" not in client.get("/antrean").text
    assert "Dipegang Budi, 15 mnt" in client.get("/antrean?state=claimed").text


def test_next_claims_the_first_ready_task(office: Office, log_in: LogIn, task: str) -> None:
    ani, budi = log_in("ani"), log_in("budi")
    opened = ani.post("/antrean/berikutnya", follow_redirects=False)
    assert opened.headers["location"] == f"/periksa/{task}"
    assert budi.post("/antrean/berikutnya", follow_redirects=False).headers["location"] == "/antrean"


def test_the_archive_lists_shows_masks_and_exports(office: Office, log_in: LogIn, task: str) -> None:
    client = log_in("ani")
    settle_all(client, task)
    client.post(f"/api/tasks/{task}/approve", json={})
    page = client.get("/arsip").text
    assert "PT Contoh Benang Lestari" in page
    assert "Benang" not in client.get("/arsip?text=rimba").text
    (filing,) = office.store.filings.list(MACHINE).items
    assert "Sari Contohwati" in client.get(f"/arsip/{filing.id}").text
    masked = log_in("loket").get(f"/arsip/{filing.id}").text
    assert "Sari Contohwati" not in masked
    assert "•••" in masked
    line = json.loads(client.get("/api/export?format=jsonl").text)
    assert line["fields"]["tenaga_kerja.jumlah"]["value"] == 146
    assert line["decided_by"] == "Ani"
    table = list(csv.reader(io.StringIO(client.get("/api/export?format=csv").content.decode("utf-8-sig"))))
    column = next(place for place, name in enumerate(table[0]) if "[tenaga_kerja.jumlah]" in name)
    assert table[1][column] == "146"
    book = load_workbook(io.BytesIO(client.get("/api/export?format=xlsx").content))
    assert book.worksheets[0].max_row == 2
    assert client.get(f"/api/export?format=jsonl&filing={filing.id}").text.count("\n") == 1


def test_a_document_is_the_object_of_the_command_line(log_in: LogIn, office: Office, task: str) -> None:
    client = log_in("ani")
    client.post(f"/api/tasks/{task}/claim")
    client.put(f"/api/tasks/{task}/fields/tenaga_kerja.jumlah", json={"value": 146}, headers={"If-Match": "1"})
    address = f"/api/documents/{office.document(task).id}"
    now, machine = client.get(address).json(), client.get(f"{address}?reading=machine").json()
    assert set(now) >= {
        "file",
        "sha256",
        "document",
        "pages",
        "record_type",
        "fields",
        "issues",
        "decision",
        "reasons",
        "pages_read",
        "engine",
    }
    assert (now["fields"]["tenaga_kerja.jumlah"]["value"], now["fields"]["tenaga_kerja.jumlah"]["method"]) == (
        146,
        "human",
    )
    assert machine["fields"]["tenaga_kerja.jumlah"]["value"] == 148
    assert now["pages_read"][0]["engine"] == "tesseract+ppocr"


def test_an_administrator_adds_and_locks_people(office: Office, log_in: LogIn) -> None:
    client = log_in("kelola")
    form = {"name": "Dewi", "full_name": "Dewi Contoh", "password": PASSWORD, "roles": ["reviewer"]}
    weak = client.post("/kelola/pengguna", data={**form, "password": "pendek"})
    assert weak.status_code == 422
    assert 'value="Dewi Contoh"' in weak.text
    client.post("/kelola/pengguna", data=form)
    dewi = office.store.users.find(MACHINE, "dewi")
    assert dewi is not None
    assert dewi.must_change
    client.post(f"/kelola/pengguna/{dewi.id}/akses", data={"active": "false"})
    assert office.store.users.find(MACHINE, "dewi").is_active is False  # type: ignore[union-attr]
    own = office.people["kelola"].user_id
    assert client.post(f"/kelola/pengguna/{own}/akses", data={"active": "false"}).status_code == 404


def test_the_home_page_offers_one_next_thing(office: Office, log_in: LogIn, task: str) -> None:
    client = log_in("ani")
    assert "Periksa berikutnya" in client.get("/").text
    client.post(f"/api/tasks/{task}/claim")
    assert "Lanjutkan PT Contoh Benang Lestari" in client.get("/").text
    assert "Tidak ada pembaca yang berjalan" not in client.get("/").text
    office.store.workers.beat("pekerja")
    assert client.get("/healthz").json() == {"status": "ok", "workers": 1}


def test_a_second_document_is_offered_after_the_first(office: Office, log_in: LogIn, task: str) -> None:
    second = put_wlkp(office, "CV Contoh Roti Mekar", "wlk-2.pdf")
    client = log_in("ani")
    settle_all(client, task)
    assert client.post(f"/api/tasks/{task}/approve", json={}).json()["next"] == second


def test_the_rules_run_again_over_what_people_wrote(office: Office, task: str) -> None:
    recheck = recheck_of(office.store)
    before = {one.path for one in recheck(office.document(task)) if one.code == "E-JML-001"}
    assert "tenaga_kerja.jumlah" in before
    ani = office.people["ani"]
    office.store.tasks.claim(ani, task)
    office.store.documents.edit(ani, task, "tenaga_kerja.jumlah", Edit(value=146), 1)
    after = {one.path for one in recheck(office.document(task)) if one.code == "E-JML-001"}
    assert "tenaga_kerja.jumlah" not in after
