"""The second approval at the first release, as people and programs reach it."""

from __future__ import annotations

import re
from collections.abc import Callable

from fastapi.testclient import TestClient

from tests.web.office import Office, put_letter

LogIn = Callable[[str], TestClient]


def approve(client: TestClient, office: Office, task: str) -> dict[str, object]:
    client.post(f"/api/tasks/{task}/claim")
    for path in client.get(f"/api/tasks/{task}").json()["left"]:
        field = office.document(task).fields[path]
        put = client.put(f"/api/tasks/{task}/fields/{path}", json={"value": field.value}, headers={"If-Match": "1"})
        assert put.status_code == 200
    done = client.post(f"/api/tasks/{task}/approve", json={})
    assert done.status_code == 200
    return dict(done.json()["task"])


def test_a_nota_is_released_by_two_people(office: Office, log_in: LogIn) -> None:
    office.store.outbox.add(office.people["kelola"], "http://contoh.invalid/")
    office.person("kepala", ("head",))
    task = put_letter(office)
    ani = log_in("ani")
    assert approve(ani, office, task)["state"] == "agreeing"
    assert ani.get("/api/filings").json()["total"] == 0
    assert ani.get("/api/export?format=jsonl").text == ""
    assert ani.post(f"/api/tasks/{task}/agree").status_code == 422
    mine = ani.get(f"/periksa/{task}").text
    assert "review.agreeing" in mine
    assert 'review.agree"' not in mine
    head = log_in("kepala")
    assert 'data-testid="home.agreeing"' in head.get("/").text
    assert re.search(r'state=agreeing"[^>]*>\s*Menunggu persetujuan kedua 1<', head.get("/antrean").text)
    assert task in head.get("/antrean?state=agreeing").text
    page = head.get(f"/periksa/{task}").text
    version = re.search(r'name="version" value="(\d+)"', page)
    assert version is not None
    form = {"version": version.group(1), "do": "agree"}
    stale = head.post(f"/periksa/{task}/persetujuan", data={**form, "version": "1"})
    assert stale.status_code == 422
    done = head.post(f"/periksa/{task}/persetujuan", data=form, follow_redirects=False)
    assert (done.status_code, done.headers["location"]) == (303, "/antrean?state=agreeing")
    (filing,) = ani.get("/api/filings").json()["items"]
    assert filing["record_type"] == "nota_pemeriksaan"
    said = log_in("kelola").get("/riwayat").text
    assert "Menyetujui berkas, menunggu persetujuan kedua" in said


def test_sent_back_it_says_why_on_the_desk_and_in_the_queue(office: Office, log_in: LogIn) -> None:
    task = put_letter(office)
    approve(log_in("ani"), office, task)
    budi = log_in("budi")
    assert budi.post(f"/api/tasks/{task}/send-back", json={"note": " "}).status_code == 422
    back = budi.post(f"/api/tasks/{task}/send-back", json={"note": "Temuan kedua tidak lengkap"})
    assert back.json()["state"] == "open"
    ani = log_in("ani")
    assert "Temuan kedua tidak lengkap" in ani.get("/antrean").text
    assert "Temuan kedua tidak lengkap" in ani.get(f"/periksa/{task}").text
    assert ani.get("/api/filings").json()["total"] == 0
    assert ani.get("/api/tasks?state=agreeing").json()["total"] == 0
