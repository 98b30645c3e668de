"""Ralat through the server: the form, the second person, who took what, the same over HTTP."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from extractor.access import MACHINE
from extractor.store import Filing
from tests.web.conftest import LogIn, TestClient
from tests.web.office import Office, put_letter
from tests.web.test_deeds import approve

KBLI = "identitas.kbli"
NOMOR, DEADLINE = "surat.nomor", "pemeriksaan.temuan.1.batas_waktu_hari"


def standing(office: Office, task: str) -> Filing:
    filing = office.store.filings.of_document(MACHINE, office.document(task).id)
    assert filing is not None
    return filing


def form_of(office: Office, task: str, path: str, text: str, reason: str) -> dict[str, str]:
    return {f"f:{path}": text, f"s:{path}": str(office.document(task).fields[path].seq), "reason": reason}


def test_the_form_makes_a_version_and_the_old_one_can_be_compared(office: Office, log_in: LogIn, task: str) -> None:
    ani, budi = log_in("ani"), log_in("budi")
    document = office.document(task)
    assert budi.get(f"/arsip/dokumen/{document.id}/ralat").status_code == 404
    approve(ani, task)
    old = standing(office, task)
    shown = budi.get(f"/arsip/dokumen/{document.id}/ralat").text
    assert f'name="f:{KBLI}" value="13111"' in shown
    assert 'name="f:identitas.npwp" value=""' in shown
    address = f"/arsip/dokumen/{document.id}/ralat"
    without = budi.post(address, data=form_of(office, task, KBLI, "13112", " "), follow_redirects=False)
    assert without.status_code == 422
    assert "alasan ralat harus diisi" in without.text
    assert 'value="13112"' in without.text
    done = budi.post(address, data=form_of(office, task, KBLI, "13112", "salah ketik"), follow_redirects=False)
    assert done.status_code == 303
    new = standing(office, task)
    versions = budi.get(done.headers["location"]).text
    assert "salah ketik" in versions
    assert f"/banding/{old.id}/{new.id}" in versions
    compared = budi.get(f"/banding/{old.id}/{new.id}").text
    assert f'data-path="{KBLI}"' in compared
    assert compared.count('data-testid="compare.row"') == 1
    assert "Versi 1" in compared
    assert "Versi 2" in compared
    assert "versi lama" in budi.get(f"/arsip/{old.id}").text
    assert "versi lama" not in budi.get(f"/arsip/{new.id}").text


def test_a_letter_waits_for_another_person(office: Office, log_in: LogIn) -> None:
    task = put_letter(office)
    ani, budi = log_in("ani"), log_in("budi")
    ani.post(f"/api/tasks/{task}/claim")
    ani.put(f"/api/tasks/{task}/fields/{DEADLINE}", json={"value": 14}, headers={"If-Match": "1"})
    assert ani.post(f"/api/tasks/{task}/approve", json={}).status_code == 200
    assert budi.post(f"/api/tasks/{task}/agree", json={}).status_code == 200
    document = office.document(task)
    change = form_of(office, task, NOMOR, "560/118/Disnaker/III/2019", "nomor salah")
    assert "orang kedua" in ani.get(f"/arsip/dokumen/{document.id}/ralat").text
    ani.post(f"/arsip/dokumen/{document.id}/ralat", data=change)
    assert standing(office, task).version == 1
    (waiting,) = office.store.corrections.list(MACHINE, "waiting")
    assert "correct.agree" not in ani.get("/arsip/ralat").text
    assert ani.post(f"/arsip/ralat/{waiting.id}", data={"do": "agree"}).status_code == 422
    listed = budi.get("/arsip/ralat").text
    assert "correct.agree" in listed
    assert "560/118/Disnaker/III/2019" in listed
    budi.post(f"/arsip/ralat/{waiting.id}", data={"do": "agree"})
    assert standing(office, task).version == 2
    loket = log_in("loket")
    assert loket.post(f"/arsip/ralat/{waiting.id}", data={"do": "agree"}).status_code == 404
    assert "560/118" not in loket.get("/arsip/ralat").text
    assert "560/118" not in loket.get(f"/arsip/dokumen/{document.id}/versi").text


def test_who_exported_the_old_version_reads_it_on_the_desk(office: Office, log_in: LogIn, task: str) -> None:
    ani, budi = log_in("ani"), log_in("budi")
    approve(ani, task)
    document = office.document(task)
    assert budi.get("/api/export?format=csv").status_code == 200
    refused = ani.post(f"/api/tasks/{task}/reopen")
    assert (refused.status_code, "ralat" in refused.json()["error"]["message"]) == (422, True)
    assert "Semua data yang Anda ambil masih berlaku" in budi.get("/arsip/ralat").text
    ani.post(f"/arsip/dokumen/{document.id}/ralat", data=form_of(office, task, KBLI, "13112", "salah ketik"))
    told = budi.get("/arsip/ralat").text
    assert "PT Contoh Benang Lestari" in told
    assert "Versi 2" in told
    (taken,) = budi.get("/api/takings").json()
    assert (taken["version"], taken["new_version"], taken["way"]) == (1, 2, "export")
    assert ani.post("/arsip/ralat/tahu", data={"taking": taken["id"]}).status_code == 422
    budi.post("/arsip/ralat/tahu", data={"taking": taken["id"]})
    assert budi.get("/api/takings").json() == []
    assert "Sudah tahu" in ani.get(f"/arsip/dokumen/{document.id}/versi").text


def rows(client: TestClient, form: str, filing: str = "") -> Any:
    text = client.get(f"/api/export?format={form}{'&filing=' + filing if filing else ''}").content.decode("utf-8-sig")
    return (
        [json.loads(line) for line in text.splitlines()] if form == "jsonl" else list(csv.DictReader(io.StringIO(text)))
    )


def test_exports_give_the_newest_version_with_its_number(office: Office, log_in: LogIn, task: str) -> None:
    ani = log_in("ani")
    approve(ani, task)
    document, old = office.document(task), standing(office, task)
    ani.post(f"/arsip/dokumen/{document.id}/ralat", data=form_of(office, task, KBLI, "13112", "salah ketik"))
    (line,) = rows(ani, "jsonl")
    assert (line["version"], line["replaces_id"], line["fields"][KBLI]["value"]) == (2, old.id, "13112")
    (row,) = rows(ani, "csv")
    assert (row["version"], row["document_id"]) == ("2", document.id)
    assert [one["version"] for one in rows(ani, "jsonl", old.id)] == [2]
    (listed,) = ani.get("/api/filings").json()["items"]
    assert listed["version"] == 2


def test_the_same_over_http(office: Office, log_in: LogIn, task: str) -> None:
    ani, budi, loket = log_in("ani"), log_in("budi"), log_in("loket")
    approve(ani, task)
    document = office.document(task)
    wish = {"reason": "salah ketik", "steps": [{"path": KBLI, "seq": document.fields[KBLI].seq, "text": "13112"}]}
    address = f"/api/documents/{document.id}/corrections"
    assert loket.post(address, json=wish).status_code == 404
    assert ani.post(address, json={**wish, "reason": ""}).status_code == 422
    stale = {"reason": "x", "steps": [{"path": KBLI, "seq": 9, "text": "13112"}]}
    assert ani.post(address, json=stale).status_code == 409
    done = ani.post(address, json=wish, headers={"Idempotency-Key": "r"}).json()
    assert done == ani.post(address, json=wish, headers={"Idempotency-Key": "r"}).json()
    assert (done["state"], done["version"]) == ("done", 1)
    assert done["changes"] == [
        {
            "path": KBLI,
            "before": {"state": "value", "value": "13111"},
            "after": {"state": "value", "value": "13112"},
        }
    ]
    first, second = budi.get(f"/api/documents/{document.id}/versions").json()
    assert (first["stands"], second["stands"], second["reason"]) == (False, True, "salah ketik")
    assert budi.get(f"/api/filings/{first['filing_id']}").json()["fields"][KBLI]["value"] == "13111"
    assert budi.get("/api/corrections?state=done").json()[0]["id"] == done["id"]
    (taken,) = budi.get("/api/takings").json()
    assert taken["way"] == "api"
    assert budi.post("/api/takings/known", json={"ids": [taken["id"]]}).json() == {"known": 1}
    changed = ani.get("/api/documents").json()["items"][-1]
    assert (changed["id"], changed["version"]) == (document.id, 2)
