"""Who may do what, passwords, sessions and the wait after wrong tries: pure rules."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest

from extractor import access
from extractor.access import ADMIN, MACHINE, ROLES, Action, Actor, Thing, may
from extractor.errors import Refused

NOON = datetime(2019, 2, 11, 5, 0, tzinfo=UTC)
ACTIONS: tuple[Action, ...] = get_args(Action)


def actor(*roles: str, rights: frozenset[str] = frozenset(), office: str | None = "a") -> Actor:
    return Actor("u1", "Ani", office, frozenset(roles), rights)


def test_the_table_of_rights() -> None:
    allowed = {role: {action for action in ACTIONS if may(actor(role), action)} for role in ROLES}
    assert "task.review" in allowed["reviewer"]
    assert [role for role in ROLES if "task.review" in allowed[role]] == ["reviewer"]
    papers = {"upload.add", "upload.see", "upload.retry", "page.join", "task.list", "filing.see"}
    assert allowed["clerk"] == papers | {"duty.see", "duty.manage", "roll.see"}
    assert "upload.add" not in allowed["head"]
    assert allowed["centre"] == {"filing.see", "oversight.see", "recap.ask"}
    assert all(not may(actor(*ROLES), action) for action in ("user.manage", "office.manage"))
    assert may(actor(rights=frozenset({ADMIN})), "user.manage")
    assert not may(actor(rights=frozenset({ADMIN})), "task.review")
    assert all(may(MACHINE, action, Thing("b", restricted=True)) for action in ACTIONS)


@pytest.mark.parametrize("action", ACTIONS)
def test_nobody_reaches_another_office(action: Action) -> None:
    everyone = actor(*ROLES, rights=frozenset({ADMIN, "restricted"}))
    assert may(everyone, action, Thing("a"))
    assert not may(everyone, action, Thing("b"))


def test_restricted_things_need_the_right_beside_the_role() -> None:
    assert not may(actor("reviewer"), "task.see", Thing("a", restricted=True))
    assert may(actor("reviewer", rights=frozenset({"restricted"})), "task.see", Thing("a", restricted=True))
    assert not may(actor(rights=frozenset({"restricted"})), "task.see", Thing("a", restricted=True))
    with pytest.raises(Refused):
        access.require(actor("clerk"), "task.review", Thing("a"))


def test_passwords_are_hashed_with_argon2id() -> None:
    stored = access.hash_password("tiga kucing belang")
    assert stored.startswith("$argon2id$")
    assert access.verify_password("tiga kucing belang", stored) == (True, None)
    assert access.verify_password("tiga kucing hitam", stored) == (False, None)
    assert access.verify_password("tiga kucing belang", None) == (False, None)
    assert access.verify_password("x", "bukan hash") == (False, None)


@pytest.mark.parametrize("password", ["pendek", "aaaaaaaaaaaa", "milik-ANI-sendiri"])
def test_weak_passwords_are_refused(password: str) -> None:
    with pytest.raises(Refused):
        access.refuse_weak(password, "ani")
    access.refuse_weak("tiga kucing belang", "budi")


def test_session_keys_are_random_and_only_the_digest_is_stored() -> None:
    first, second = access.new_key(), access.new_key()
    assert first.cookie != second.cookie
    assert len(first.cookie) >= 43  # 256 bits in base 64
    assert first.digest == access.digest(first.cookie)
    assert first.cookie not in first.digest


def test_sessions_end_idle_or_with_the_day() -> None:
    minute = timedelta(minutes=1)
    assert not access.is_over(NOON, NOON, NOON + 29 * minute)
    assert access.is_over(NOON, NOON, NOON + 30 * minute)
    assert not access.is_over(NOON, NOON + 100 * minute, NOON + 110 * minute)
    assert access.is_over(NOON, NOON + timedelta(hours=12), NOON + timedelta(hours=12))
    assert access.is_over(NOON, NOON, NOON + 6 * minute, idle=5 * minute)


def test_the_wait_begins_at_the_fifth_failure_and_grows() -> None:
    second = timedelta(seconds=1)
    failures = [NOON + n * second for n in range(8)]
    assert access.wait_until(failures[:4], NOON + 4 * second) is None
    assert access.wait_until(failures[:5], NOON + 5 * second) == NOON + 64 * second
    assert access.wait_until(failures[:6], NOON + 6 * second) == NOON + 125 * second
    assert access.wait_until(failures[:5], NOON + 65 * second) is None
    assert access.wait_until(failures, NOON + timedelta(minutes=16)) is None
    assert access.wait_until([NOON] * 40, NOON) == NOON + access.WINDOW
