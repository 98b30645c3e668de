"""Grants, keys of programs, sessions, units, a colleague who left, messages to other programs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from extractor.access import MACHINE, Actor
from extractor.errors import Refused
from extractor.store import outbox, standing, tokens
from extractor.store.database import now
from extractor.store.door_tables import TokenRow
from extractor.store.standing import offices_below
from tests.store.conftest import PASSWORD, Desk, person
from tests.store.papers import new_document, new_upload


def admin(desk: Desk, office_id: str | None = None, name: str = "kelola") -> Actor:
    return person(desk.store, office_id or desk.office_id, name, ("admin",))


def seen_by(desk: Desk, name: str) -> Actor:
    cookie = desk.store.users.log_in(name, PASSWORD, "x").cookie
    assert cookie is not None
    found = desk.store.users.actor(cookie)
    assert found is not None
    return found[0]


def later(monkeypatch: pytest.MonkeyPatch, module: object, after: timedelta) -> None:
    monkeypatch.setattr(module, "now", lambda: datetime.now(UTC) + after)


def test_a_grant_has_a_name_a_reason_and_an_end(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    boss, store = admin(desk), desk.store
    today = now().date()
    for day, reason in ((today, " "), (today - timedelta(days=1), "kasus"), (today + timedelta(days=400), "kasus")):
        with pytest.raises(Refused):
            store.grants.give(boss, desk.budi.user_id, day, reason)
    with pytest.raises(Refused, match="diri sendiri"):
        store.grants.give(boss, boss.user_id, today, "kasus")
    with pytest.raises(Refused):
        store.grants.give(desk.ani, desk.budi.user_id, today, "kasus")
    store.grants.give(boss, desk.budi.user_id, today + timedelta(days=3), "berkas tipiring 7")
    assert "restricted" in seen_by(desk, "budi").rights
    later(monkeypatch, standing, timedelta(days=4))
    assert "restricted" not in seen_by(desk, "budi").rights


def test_a_grant_taken_back_ends_at_once_and_roles_changed_keep_it(desk: Desk) -> None:
    boss, store = admin(desk), desk.store
    grant = store.grants.give(boss, desk.budi.user_id, now().date(), "kasus")
    assert "restricted" in store.users.change(boss, desk.budi.user_id, rights=()).rights
    store.grants.take_back(boss, grant.id)
    assert seen_by(desk, "budi").rights == frozenset()
    assert [one.is_running for one in store.grants.list(boss, desk.budi.user_id)] == [False]
    actions = [one.action for one in store.events.list(boss, desk.budi.user_id).items]
    assert {"grant.give", "grant.end"} <= set(actions)


def test_a_key_is_kept_as_a_digest_and_lends_no_rights_beside_roles(desk: Desk) -> None:
    boss = admin(desk)
    token, key = desk.store.tokens.make(boss, "penghubung", ["tasks"])
    with desk.store.database.reading() as session:
        rows = [dict(row._mapping) for row in session.execute(select(TokenRow.__table__))]
    assert key not in str(rows)
    found = desk.store.tokens.actor(key)
    assert found is not None
    who, _, scopes = found
    assert (who.user_id, who.rights, scopes) == (boss.user_id, frozenset(), ("tasks",))
    assert desk.store.tokens.actor(key + "x") is None
    assert desk.store.tokens.list(boss, boss.user_id)[0].used_at is not None
    with pytest.raises(Refused):
        desk.store.tokens.revoke(desk.ani, token.id)
    desk.store.tokens.revoke(boss, token.id)
    assert desk.store.tokens.actor(key) is None


def test_a_key_ends_by_itself_and_with_its_owner(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    _, key = desk.store.tokens.make(desk.ani, "a", ["uploads"], days=1)
    with pytest.raises(Refused):
        desk.store.tokens.make(desk.ani, "a", ["semua"])
    assert desk.store.tokens.actor(key) is not None
    desk.store.users.change(MACHINE, desk.ani.user_id, is_active=False)
    assert desk.store.tokens.actor(key) is None
    desk.store.users.change(MACHINE, desk.ani.user_id, is_active=True)
    later(monkeypatch, tokens, timedelta(days=2))
    assert desk.store.tokens.actor(key) is None


def test_sessions_are_listed_and_ended_by_owner_or_admin_only(desk: Desk) -> None:
    users = desk.store.users
    for _ in range(2):
        users.log_in("ani", PASSWORD, "x")
    one, two = users.sessions(desk.ani, desk.ani.user_id)
    with pytest.raises(Refused):
        users.sessions(desk.budi, desk.ani.user_id)
    with pytest.raises(Refused):
        users.end_session(desk.budi, one.id)
    with pytest.raises(Refused):
        users.end_session(admin(desk, desk.stranger.office_id, "jauh"), one.id)
    users.end_session(desk.ani, one.id)
    users.end_session(admin(desk), two.id)
    assert users.sessions(desk.ani, desk.ani.user_id) == []


def test_an_office_sees_what_is_below_it_and_nothing_beside(desk: Desk) -> None:
    boss, store = admin(desk), desk.store
    unit = store.users.add_unit(boss, "UPTD Satu", "Asia/Makassar")
    boss = seen_by(desk, "kelola")
    below = store.users.add_unit(boss, "Pos Satu", "Asia/Makassar", unit.id)
    with pytest.raises(Refused):
        store.users.add_unit(boss, "Lain", "Asia/Jakarta", desk.stranger.office_id)
    with pytest.raises(Refused, match="sudah dipakai"):
        store.users.add_unit(boss, "Pos Satu", "Asia/Jakarta")
    with store.database.reading() as session:
        assert offices_below(session, desk.office_id) == {unit.id, below.id}
        assert offices_below(session, unit.id) == {below.id}
    upload = store.uploads.add(MACHINE, new_upload("pos.pdf"), office_id=below.id)
    boss, in_unit = seen_by(desk, "kelola"), person(store, unit.id, "dewi")
    assert store.uploads.get(boss, upload.id) is not None
    assert store.uploads.get(seen_by(desk, in_unit.name.lower()), upload.id) is not None
    assert store.uploads.get(desk.stranger, upload.id) is None
    assert store.uploads.get(in_unit, desk.upload_id) is None
    assert [office.name for office, _ in store.users.seen_offices(boss)] == [
        "Disnaker Kota Contoh",
        "Pos Satu",
        "UPTD Satu",
    ]


def test_what_a_colleague_held_goes_to_the_successor(desk: Desk) -> None:
    boss, store = admin(desk), desk.store
    store.tasks.claim(desk.ani, desk.task_id)
    _, key = store.tokens.make(desk.ani, "a", ["tasks"])
    cookie = store.users.log_in("ani", PASSWORD, "x").cookie
    assert cookie is not None
    with pytest.raises(Refused):
        store.leaving.leave(desk.budi, desk.ani.user_id)
    with pytest.raises(Refused):
        store.leaving.leave(boss, desk.ani.user_id, desk.stranger.user_id)
    assert store.leaving.leave(boss, desk.ani.user_id, desk.budi.user_id).tasks == 1
    task = store.tasks.get(desk.budi, desk.task_id)
    assert task is not None
    assert (task.task.holder, task.holder_name) == (desk.budi.user_id, "Budi")
    assert store.users.actor(cookie) is None
    assert store.tokens.actor(key) is None
    assert store.users.log_in("ani", PASSWORD, "x").user is None


def test_without_a_successor_it_goes_back_to_the_queue(desk: Desk) -> None:
    boss = admin(desk)
    desk.store.tasks.claim(desk.ani, desk.task_id)
    desk.store.leaving.leave(boss, desk.ani.user_id)
    assert desk.store.tasks.counts(desk.budi)["ready"] == 1
    with pytest.raises(Refused):
        desk.store.leaving.leave(boss, boss.user_id)


def put(desk: Desk, restricted: bool = False) -> None:
    upload = desk.store.uploads.add(desk.ani, new_upload(restricted=restricted))
    desk.store.uploads.begin(upload.id)
    desk.store.uploads.set_pages(upload.id, "application/pdf", 1)
    desk.store.documents.save(upload.id, [new_document()])


def test_a_message_is_written_with_the_change_and_says_nothing_of_restricted_files(desk: Desk) -> None:
    boss, store = admin(desk), desk.store
    store.outbox.add(boss, "https://contoh.invalid/masuk")
    put(desk)
    put(desk, restricted=True)
    store.tasks.claim(desk.ani, desk.task_id)
    store.tasks.release(desk.ani, desk.task_id)
    (message,) = store.outbox.due()
    assert message.body["event"] == "document.read"
    assert set(message.body) == {"event", "document_id", "record_type", "office_id", "at"}
    assert store.outbox.due() == []
    store.tasks.claim(desk.ani, desk.task_id)
    store.tasks.decide(desk.ani, desk.task_id, "rejected", "salah alamat")
    assert [one.body["event"] for one in store.outbox.due()] == ["document.rejected"]


def test_a_failed_message_is_tried_again_with_longer_pauses_and_given_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss, store = admin(desk), desk.store
    store.outbox.add(boss, "https://contoh.invalid/masuk")
    put(desk)
    (message,) = store.outbox.due()
    ahead = timedelta()
    for pause in outbox.WAITS:
        store.outbox.failed(message.id, "503")
        assert store.outbox.due() == []
        ahead += pause
        later(monkeypatch, outbox, ahead + timedelta(seconds=5))
        assert [one.id for one in store.outbox.due()] == [message.id]
    store.outbox.failed(message.id, "503")
    (hook,) = store.outbox.list(boss)
    assert (hook.waiting, hook.lost, hook.last_answer) == (0, 1, "503")


@pytest.mark.parametrize("url", ["ftp://contoh.invalid", "contoh", "https://nama:sandi@contoh.invalid", "http://[", ""])
def test_a_message_goes_to_a_plain_web_address_only(desk: Desk, url: str) -> None:
    with pytest.raises(Refused):
        desk.store.outbox.add(admin(desk), url)


def test_an_ended_address_is_told_nothing_more(desk: Desk) -> None:
    boss, store = admin(desk), desk.store
    hook, _ = store.outbox.add(boss, "https://contoh.invalid/masuk")
    put(desk)
    with pytest.raises(Refused):
        store.outbox.end(admin(desk, desk.stranger.office_id, "jauh"), hook)
    store.outbox.end(boss, hook)
    put(desk)
    assert store.outbox.due() == []
    assert store.outbox.list(boss) == []
