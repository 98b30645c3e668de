"""People, sessions and log-in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from extractor.access import IDLE, MACHINE
from extractor.errors import Refused
from extractor.store import logins
from tests.store.conftest import PASSWORD, Desk


def clock(monkeypatch: pytest.MonkeyPatch, after: timedelta) -> None:
    monkeypatch.setattr(logins, "now", lambda: datetime.now(UTC) + after)


def test_log_in_and_out(desk: Desk) -> None:
    users = desk.store.users
    entered = users.log_in("  ANI ", PASSWORD, "10.0.0.1")
    assert entered.user is not None
    assert entered.cookie is not None
    who = users.actor(entered.cookie)
    assert who is not None
    assert who[0] == desk.ani
    assert users.actor("sesuatu yang lain") is None
    users.log_out(entered.cookie)
    assert users.actor(entered.cookie) is None


def test_a_session_ends_when_idle_and_lives_while_used(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    users = desk.store.users
    cookie = users.log_in("ani", PASSWORD, "x").cookie
    assert cookie is not None
    clock(monkeypatch, IDLE - timedelta(minutes=1))
    assert users.actor(cookie) is not None
    clock(monkeypatch, 2 * IDLE - timedelta(minutes=2))
    assert users.actor(cookie) is not None
    clock(monkeypatch, 3 * IDLE)
    assert users.actor(cookie) is None
    clock(monkeypatch, timedelta())
    assert users.actor(cookie) is None


def test_five_wrong_tries_bring_a_wait_even_for_the_right_password(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    users = desk.store.users
    waits = [users.log_in("ani", "salah", f"10.0.0.{n}").wait_until for n in range(5)]
    assert waits[:4] == [None] * 4
    assert waits[4] is not None
    assert users.log_in("ani", PASSWORD, "10.0.0.9").user is None
    assert users.log_in("budi", PASSWORD, "10.0.0.9").user is not None
    clock(monkeypatch, timedelta(minutes=2))
    assert users.log_in("ani", PASSWORD, "10.0.0.9").user is not None
    assert users.log_in("ani", "salah", "10.0.0.9").wait_until is None  # the count began anew


def test_one_address_that_tries_many_names_waits(desk: Desk) -> None:
    users = desk.store.users
    for number in range(20):
        last = users.log_in(f"siapa{number}", "salah", "10.0.0.1")
    assert last.wait_until is not None
    assert users.log_in("ani", PASSWORD, "10.0.0.1").user is None
    assert users.log_in("ani", PASSWORD, "10.0.0.2").user is not None


def test_one_locked_out_loses_every_session(desk: Desk) -> None:
    users = desk.store.users
    cookie = users.log_in("ani", PASSWORD, "x").cookie
    assert cookie is not None
    users.change(MACHINE, desk.ani.user_id, is_active=False)
    assert users.actor(cookie) is None
    assert users.log_in("ani", PASSWORD, "y").user is None


def test_end_sessions_and_change_of_password(desk: Desk) -> None:
    users = desk.store.users
    cookies = [users.log_in("ani", PASSWORD, "x").cookie for _ in range(2)]
    assert users.end_sessions(desk.ani.user_id) == 2
    assert all(cookie is not None and users.actor(cookie) is None for cookie in cookies)
    users.set_password(desk.ani, desk.ani.user_id, "empat ayam jago")
    assert users.log_in("ani", PASSWORD, "x").user is None
    entered = users.log_in("ani", "empat ayam jago", "x").user
    assert entered is not None
    assert not entered.must_change


def test_only_an_admin_of_the_office_manages_people(desk: Desk) -> None:
    users = desk.store.users
    with pytest.raises(Refused):
        users.add(desk.ani, desk.office_id, "eko", "Eko", PASSWORD, ["clerk"])
    with pytest.raises(Refused):
        users.set_password(desk.ani, desk.budi.user_id, "empat ayam jago")
    users.change(MACHINE, desk.stranger.user_id, rights=["admin"])
    cookie = users.log_in("cici", PASSWORD, "x").cookie
    assert cookie is not None
    found = users.actor(cookie)
    assert found is not None
    admin = found[0]
    with pytest.raises(Refused):
        users.add(admin, desk.office_id, "eko", "Eko", PASSWORD, ["clerk"])
    with pytest.raises(Refused):
        users.set_password(admin, desk.budi.user_id, "empat ayam jago")
    assert users.add(admin, str(admin.office_id), "eko", "Eko", PASSWORD, ["clerk"]).roles == {"clerk"}
    assert [one.name for one in users.list(admin)] == ["cici", "eko"]
    assert users.get(admin, desk.ani.user_id) is None


@pytest.mark.parametrize(
    ("name", "password", "roles"),
    [
        ("ani", PASSWORD, ["clerk"]),
        ("eko", "pendek", ["clerk"]),
        ("eko", "rahasia-eko-1", ["clerk"]),
        ("eko", PASSWORD, ["raja"]),
    ],
)
def test_bad_accounts_are_refused(desk: Desk, name: str, password: str, roles: list[str]) -> None:
    with pytest.raises(Refused):
        desk.store.users.add(MACHINE, desk.office_id, name, "Siapa", password, roles)
