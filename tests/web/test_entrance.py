"""Log-in, log-out, passwords, keys for programs."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from extractor.access import MACHINE
from tests.web.conftest import LogIn
from tests.web.office import PASSWORD, Office


def test_without_a_session_a_page_leads_to_the_log_in_and_the_api_says_401(stranger: TestClient) -> None:
    page = stranger.get("/antrean", follow_redirects=False)
    assert page.status_code == 303
    assert page.headers["location"] == "/masuk?next=/antrean"
    answer = stranger.get("/api/tasks", headers={"Accept-Language": "en"})
    assert answer.status_code == 401
    assert answer.json() == {"error": {"code": "wlk.web.log-in", "message": "Log in first."}}


def test_the_session_cookie_is_hidden_from_scripts_and_foreign_sites(stranger: TestClient) -> None:
    answer = stranger.post("/masuk", data={"name": "ani", "password": PASSWORD}, follow_redirects=False)
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


def test_a_wrong_password_says_one_sentence_for_name_and_password(stranger: TestClient) -> None:
    for name in ("ani", "tidak-ada"):
        answer = stranger.post("/masuk", data={"name": name, "password": "salah salah salah"})
        assert answer.status_code == 401
        assert "Nama pengguna atau kata sandi tidak cocok" in answer.text


def test_the_sixth_try_waits_even_with_the_right_password(stranger: TestClient) -> None:
    for _ in range(5):
        stranger.post("/masuk", data={"name": "ani", "password": "salah salah salah"})
    answer = stranger.post("/masuk", data={"name": "ani", "password": PASSWORD})
    assert answer.status_code == 429
    assert "Terlalu banyak percobaan" in answer.text


@pytest.mark.parametrize("target", ["https://contoh.invalid/", "//contoh.invalid", "/\\contoh.invalid"])
def test_log_in_never_leads_to_a_foreign_page(stranger: TestClient, target: str) -> None:
    form = {"name": "ani", "password": PASSWORD, "next": target}
    assert stranger.post("/masuk", data=form, follow_redirects=False).headers["location"] == "/"


def test_after_log_out_the_old_cookie_is_worth_nothing(log_in: LogIn) -> None:
    client = log_in("ani")
    cookie = client.cookies["wlk_session"]
    client.post("/keluar")
    client.cookies.set("wlk_session", cookie)
    assert client.get("/", follow_redirects=False).status_code == 303


def test_a_first_password_must_be_changed_before_anything_else(office: Office, log_in: LogIn) -> None:
    office.store.users.add(MACHINE, office.office_id, "baru", "Baru", PASSWORD, ["reviewer"], must_change=True)
    client = log_in("baru")
    assert client.get("/antrean", follow_redirects=False).headers["location"] == "/sandi"
    assert client.get("/api/tasks").status_code == 403
    wrong = client.post("/sandi", data={"old": "bukan ini ya", "new": "lima ayam jantan"})
    assert wrong.status_code == 403
    right = client.post("/sandi", data={"old": PASSWORD, "new": "lima ayam jantan"}, follow_redirects=False)
    assert right.headers["location"] == "/masuk?changed=1"
    again = client.post("/masuk", data={"name": "baru", "password": "lima ayam jantan"}, follow_redirects=False)
    assert again.headers["location"] == "/"


def test_a_program_logs_in_with_a_bearer_key(stranger: TestClient) -> None:
    answer = stranger.post("/api/session", json={"name": "ani", "password": PASSWORD})
    assert answer.status_code == 201
    stranger.cookies.clear()
    key = {"Authorization": f"Bearer {answer.json()['token']}"}
    assert stranger.get("/api/tasks", headers=key).status_code == 200
    assert stranger.delete("/api/session", headers=key).status_code == 204
    assert stranger.get("/api/tasks", headers=key).status_code == 401


def test_the_language_is_a_setting_of_the_person(log_in: LogIn) -> None:
    client = log_in("ani")
    assert '<html lang="id"' in client.get("/").text
    client.post("/bahasa", headers={"Referer": "http://testserver/antrean"})
    page = client.get("/").text
    assert '<html lang="en"' in page
    assert "Review next" in page or "No work is waiting" in page
