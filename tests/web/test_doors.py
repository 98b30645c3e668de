"""The archive, a document with its history, the log, one's account, a person's doors, offices, webhooks."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from extractor.access import ADMIN, MACHINE
from extractor.store.database import now
from extractor.web.app import create_app
from extractor.wiring.messenger import Messenger, headers_of
from tests.web.conftest import SAME, LogIn
from tests.web.office import PASSWORD, Office, put_letter


def marked(html: str, name: str) -> str:
    found = re.search(rf'data-testid="{name}">([^<]+)<', html)
    assert found is not None, name
    return found.group(1)


def bearer(office: Office, key: str) -> TestClient:
    return TestClient(create_app(office.services()), headers={"Authorization": f"Bearer {key}"})


def test_the_archive_finds_pages_and_says_where(office: Office, log_in: LogIn, task: str) -> None:
    put_letter(office)
    page = log_in("loket").get("/arsip?text=rimba").text
    assert "PT Contoh Kayu Rimba" in page
    assert "Benang" not in page
    assert "<mark>Rimba</mark>" in page
    assert "Halaman 1" in page
    empty = log_in("loket").get("/arsip?text=tidakada").text
    assert "Coba nama perusahaan tanpa PT atau CV." in empty
    only = log_in("loket").get("/arsip?kind=wlkp&year=2018&regency=sukamaju&state=undecided").text
    assert "Benang" in only
    assert "Rimba" not in only


def test_search_finds_no_personal_data_for_anybody(log_in: LogIn, task: str) -> None:
    for name in ("ani", "loket"):
        answer = log_in(name).get("/api/search", params={"text": "contohwati"}).json()
        assert answer["total"] == 0
    hits = log_in("ani").get("/api/search", params={"text": "pemintalan"}).json()
    assert [hit["company"] for hit in hits["items"]] == ["PT Contoh Benang Lestari"]


def test_a_document_shows_values_with_history_and_masks_outside_review(
    office: Office, log_in: LogIn, task: str
) -> None:
    client, document = log_in("ani"), office.document(task)
    client.post(f"/api/tasks/{task}/claim")
    client.put(f"/api/tasks/{task}/fields/identitas.kbli", json={"text": "13112"}, headers={"If-Match": "1"})
    page = client.get(f"/arsip/dokumen/{document.id}").text
    assert "13112" in page
    assert "13111" in page
    assert "Sari Contohwati" in page
    masked = log_in("loket").get(f"/arsip/dokumen/{document.id}").text
    assert "Sari Contohwati" not in masked
    assert "13111" not in masked  # the history is the reviewers'
    assert "•••" in masked
    log = client.get(f"/arsip/dokumen/{document.id}/riwayat").text
    assert "document.open" in log
    assert "field.edit" in log
    assert "Loket" in log


def test_the_searchable_pdf_is_made_by_the_service_given(office: Office, task: str, tmp_path: Path) -> None:
    made = tmp_path / "teks.pdf"
    made.write_bytes(b"%PDF-1.4 dengan teks")
    upload = office.document(task).upload_id
    services = office.services()
    without = TestClient(create_app(services), headers=SAME)
    client = TestClient(create_app(replace(services, searchable=lambda upload: (made, True))), headers=SAME)
    for one, status in ((without, 404), (client, 200)):
        one.post("/masuk", data={"name": "ani", "password": PASSWORD})
        answer = one.get(f"/api/uploads/{upload}/searchable")
        assert answer.status_code == status
    assert answer.content == made.read_bytes()
    assert "wlk-benang-teks.pdf" in answer.headers["content-disposition"]


def test_what_changed_since_is_told_page_by_page(office: Office, log_in: LogIn, task: str) -> None:
    put_letter(office)
    client = log_in("ani")
    first = client.get("/api/documents?limit=1").json()
    second = client.get("/api/documents", params={"limit": 1, **first["next"]}).json()
    third = client.get("/api/documents", params=second["next"]).json()
    assert [one["record_type"] for one in first["items"] + second["items"]] == ["wlkp", "nota_pemeriksaan"]
    assert third["items"] == []
    client.post(f"/api/tasks/{task}/claim")
    again = client.get("/api/documents", params=third["next"]).json()
    assert [one["state"] for one in again["items"]] == ["claimed"]
    assert client.get("/api/documents?since=kemarin").status_code == 422


def test_a_key_of_a_program_is_shown_once_and_bound_to_its_scopes(office: Office, log_in: LogIn, task: str) -> None:
    client = log_in("ani")
    made = client.post("/akun/kunci", data={"name": "penghubung", "scopes": ["documents"]})
    key = marked(made.text, "account.key")
    assert key not in client.get("/akun").text
    program = bearer(office, key)
    assert program.get("/api/documents").status_code == 200
    assert program.get("/api/export").status_code == 404
    assert program.post(f"/api/tasks/{task}/claim").status_code == 404
    assert program.get("/arsip", follow_redirects=False).status_code == 303
    cookie = TestClient(create_app(office.services()), headers=SAME, cookies={"wlk_session": key})
    assert cookie.get("/api/documents").status_code == 401
    (token,) = office.store.tokens.list(office.people["ani"], office.people["ani"].user_id)
    assert log_in("budi").post(f"/akun/kunci/{token.id}/cabut").status_code == 404
    client.post(f"/akun/kunci/{token.id}/cabut")
    assert program.get("/api/documents").status_code == 401


def test_a_key_never_carries_admin_or_restricted(office: Office) -> None:
    boss = office.person("bos", ("reviewer",), (ADMIN, "restricted"))
    _, key = office.store.tokens.make(boss, "penghubung", ["documents", "tasks"])
    found = office.store.tokens.actor(key)
    assert found is not None
    assert found[0].rights == frozenset()


def test_the_log_is_the_administrators(office: Office, log_in: LogIn, task: str) -> None:
    log_in("ani").get(f"/periksa/{task}")
    boss = log_in("kelola")
    page = boss.get("/riwayat?who=ani&kind=document").text
    assert "document.open" in page
    assert "session.open" not in page
    assert "document.open" not in boss.get("/riwayat?until=2001-01-01").text
    assert log_in("ani").get("/riwayat").status_code == 404


def test_a_forgotten_password_is_replaced_by_one_that_is_shown_once(office: Office, log_in: LogIn) -> None:
    budi = office.people["budi"].user_id
    page = log_in("kelola").post(f"/kelola/pengguna/{budi}/sandi").text
    once = marked(page, "people.once")
    client = TestClient(create_app(office.services()), headers=SAME)
    answer = client.post("/masuk", data={"name": "budi", "password": once}, follow_redirects=False)
    assert answer.status_code == 303
    assert client.get("/antrean", follow_redirects=False).headers["location"] == "/sandi"


def test_the_right_to_restricted_files_is_given_by_name_with_reason_and_end(office: Office, log_in: LogIn) -> None:
    budi, boss = office.people["budi"].user_id, log_in("kelola")
    day = (now().date() + timedelta(days=10)).isoformat()
    for form in ({"reason": "", "ends_on": day}, {"reason": "kasus 7", "ends_on": "besok"}):
        assert boss.post(f"/kelola/pengguna/{budi}/izin", data=form).status_code == 422
    boss.post(f"/kelola/pengguna/{budi}/izin", data={"reason": "kasus 7", "ends_on": day})
    (grant,) = office.store.grants.list(MACHINE, budi)
    assert grant.is_running
    assert "kasus 7" in boss.get(f"/kelola/pengguna/{budi}").text
    boss.post(f"/kelola/izin/{grant.id}/cabut")
    assert not office.store.grants.list(MACHINE, budi)[0].is_running
    new = {"name": "baru", "full_name": "Baru", "password": "lima ayam jantan", "rights": ["restricted"]}
    assert boss.post("/kelola/pengguna", data=new).status_code == 422


def test_a_colleague_who_left_is_locked_and_their_work_handed_over(office: Office, log_in: LogIn, task: str) -> None:
    budi = log_in("budi")
    budi.post(f"/api/tasks/{task}/claim")
    ids = {name: office.people[name].user_id for name in ("budi", "ani")}
    log_in("kelola").post(f"/kelola/pengguna/{ids['budi']}/pergi", data={"successor": ids["ani"]})
    assert budi.get("/api/tasks").status_code == 401
    assert log_in("ani").get("/api/tasks?state=mine").json()["total"] == 1


def test_sessions_are_ended_by_owner_and_admin(office: Office, log_in: LogIn) -> None:
    ani, again = log_in("ani"), log_in("ani")
    listed = office.store.users.sessions(office.people["ani"], office.people["ani"].user_id)
    assert len(listed) == 2
    assert log_in("budi").post(f"/akun/sesi/{listed[0].id}/akhiri").status_code == 404
    ani.post(f"/akun/sesi/{listed[0].id}/akhiri")
    log_in("kelola").post(f"/akun/sesi/{listed[1].id}/akhiri")
    assert [client.get("/", follow_redirects=False).status_code for client in (ani, again)] == [303, 303]


def test_a_unit_is_seen_from_above_and_sees_nothing_above(office: Office, log_in: LogIn, task: str) -> None:
    log_in("kelola").post("/kelola/kantor", data={"name": "UPTD Contoh", "timezone": "Asia/Makassar"})
    page = log_in("kelola").get("/kelola/kantor").text
    assert "UPTD Contoh" in page
    unit = next(one for one in office.store.users.offices() if one.name == "UPTD Contoh")
    office.person("unit", ("reviewer", "clerk"), (), unit.id)
    assert log_in("unit").get("/api/tasks").json()["total"] == 0
    log_in("unit").post("/api/uploads", files={"file": ("unit.pdf", b"%PDF-1.4 unit")})
    assert "unit.pdf" in log_in("ani").get("/api/uploads").text


def test_the_centre_sees_the_archive_without_personal_data_or_pictures(
    office: Office, log_in: LogIn, task: str
) -> None:
    centre = office.store.users.add_office("Pusat")
    with office.store.database.writing() as session:
        from extractor.store.door_tables import OfficeTieRow

        session.add(OfficeTieRow(office_id=office.office_id, parent_id=centre.id))
    office.person("pusat", ("centre",), (), centre.id)
    client, document = log_in("pusat"), office.document(task)
    page = client.get(f"/arsip/dokumen/{document.id}").text
    assert "PT Contoh Benang Lestari" in client.get("/arsip").text
    assert "Sari Contohwati" not in page
    assert "/gambar/" not in page
    assert client.get(f"/gambar/{document.upload_id}/{document.sha256}/1/view").status_code == 404
    assert client.get(f"/api/uploads/{document.upload_id}/original").status_code == 404


def test_a_webhook_is_signed_and_tried_again(office: Office, log_in: LogIn) -> None:
    page = log_in("kelola").post("/kelola/penghubung", data={"url": "http://contoh.invalid/masuk"}).text
    secret = marked(page, "webhook.secret")
    assert secret not in log_in("kelola").get("/kelola/penghubung").text
    put_letter(office)
    sent: list[tuple[str, bytes, dict[str, str]]] = []
    answers = [503, 204]

    def post(url: str, body: bytes, headers: object) -> int:
        sent.append((url, body, dict(headers)))  # type: ignore[call-overload]
        return answers.pop(0)

    messenger = Messenger(office.store, post)
    assert messenger.send_due() == 0
    with office.store.database.writing() as session:
        from extractor.store.door_tables import MessageRow

        session.query(MessageRow).update({"next_at": now()})
    assert messenger.send_due() == 1
    assert messenger.send_due() == 0
    url, body, headers = sent[-1]
    assert url == "http://contoh.invalid/masuk"
    assert headers == headers_of(secret, body, int(headers["X-Wlk-Timestamp"]))
    assert json.loads(body)["event"] == "document.read"
    assert headers_of(secret, body + b" ", 1) != headers_of(secret, body, 1)


def test_the_calibration_in_force_is_told(office: Office, task: str) -> None:
    services = replace(office.services(), calibration="Kalibrasi 7: diukur pada berkas contoh.")
    client = TestClient(create_app(services), headers=SAME)
    client.post("/masuk", data={"name": "kelola", "password": PASSWORD})
    assert "Kalibrasi 7: diukur pada berkas contoh." in client.get("/kelola/kalibrasi").text
    client.post("/masuk", data={"name": "ani", "password": PASSWORD})
    assert 'data-testid="review.calibration">Kalibrasi 7' in client.get(f"/periksa/{task}").text


@pytest.mark.parametrize("path", ["/akun", "/arsip?text=benang", "/bantuan/tombol"])
def test_pages_of_everybody_open_for_everybody(log_in: LogIn, task: str, path: str) -> None:
    for name in ("ani", "budi", "loket", "kelola"):
        assert log_in(name).get(path).status_code == 200
