"""Versions of released records: corrections, who took what, and what changed since when."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from extractor import review
from extractor.access import MACHINE, Actor
from extractor.errors import Refused
from extractor.review import Edit, typed
from extractor.store import FieldConflict, Filing, NewDocument, indexing
from extractor.store.corrections import Correction
from extractor.store.database import now
from extractor.store.freezing import leaves
from tests.store.conftest import Desk, person
from tests.store.papers import VERSIONS, checked, new_document, new_upload

KBLI, ADDRESS = "identitas.kbli", "identitas.alamat"


def approve(desk: Desk) -> Filing:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    settle(desk, desk.ani, desk.task_id)
    desk.store.tasks.decide(desk.ani, desk.task_id, "approved")
    return standing(desk)


def settle(desk: Desk, actor: Actor, task_id: str) -> None:
    task = desk.store.tasks.get(actor, task_id)
    assert task is not None
    document = desk.store.documents.get(actor, task.document_id)
    assert document is not None
    for path in desk.store.tasks.left(actor, task_id):
        there = document.fields.get(path)
        edit = Edit("value", value=there.value) if there is not None else typed("")
        desk.store.documents.edit(actor, task_id, path, edit, there.seq if there else 0)


def standing(desk: Desk) -> Filing:
    filing = desk.store.filings.of_document(MACHINE, desk.document_id)
    assert filing is not None
    return filing


def ask(desk: Desk, actor: Actor, text: str = "10720", key: str | None = None) -> Correction:
    document = desk.store.documents.get(actor, desk.document_id)
    assert document is not None
    steps = [(KBLI, typed(text), document.fields[KBLI].seq), (ADDRESS, typed("Jl. Melati No. 1"), 2)]
    return desk.store.corrections.ask(actor, desk.document_id, steps, "salah ketik", key)


def make_nota(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from extractor.store import corrections

    monkeypatch.setattr(corrections, "TWO_PAIRS_OF_HANDS", frozenset({"wlkp"}))


def test_a_correction_makes_a_new_version_and_the_old_one_stays_as_it_was(desk: Desk) -> None:
    old = approve(desk)
    done = ask(desk, desk.budi)
    assert (done.state, done.version, [one.path for one in done.changes]) == ("done", 1, [KBLI])
    new = standing(desk)
    assert (new.version, new.replaces_id, new.reason) == (2, old.id, "salah ketik")
    assert leaves(new.record, new.provenance)[KBLI] == ("value", "10720")
    kept = desk.store.filings.get(desk.ani, old.id)
    assert kept is not None
    assert (kept.record, kept.provenance, kept.version) == (old.record, old.provenance, 1)
    assert (kept.is_withdrawn, kept.ended_at is not None) == (True, True)
    assert [one.id for one in desk.store.filings.versions(desk.ani, desk.document_id)] == [old.id, new.id]
    assert [(one.id, one.version) for one in desk.store.filings.every(MACHINE)] == [(new.id, 2)]
    line = desk.store.documents.history(desk.ani, desk.document_id, KBLI)[-1]
    assert (line.author, line.reason, line.value) == (desk.budi.user_id, "ralat: salah ketik", "10720")
    task = desk.store.tasks.get(desk.ani, desk.task_id)
    assert task is not None
    assert task.task.state == "approved"


def test_a_correction_needs_a_reason_a_difference_and_a_standing_record(desk: Desk) -> None:
    step = [(KBLI, typed("10720"), 1)]
    with pytest.raises(Refused):
        desk.store.corrections.ask(desk.ani, desk.document_id, step, "belum disetujui")
    approve(desk)
    with pytest.raises(Refused):
        desk.store.corrections.ask(desk.ani, desk.document_id, [(KBLI, typed("10720"), 2)], "  ")
    with pytest.raises(Refused):
        desk.store.corrections.ask(desk.ani, desk.document_id, [(KBLI, typed("10710"), 2)], "sama saja")
    with pytest.raises(FieldConflict):
        desk.store.corrections.ask(desk.ani, desk.document_id, step, "basi")
    with pytest.raises(Refused):
        desk.store.corrections.ask(desk.stranger, desk.document_id, [(KBLI, typed("10720"), 2)], "asing")
    assert [one.version for one in desk.store.filings.versions(MACHINE, desk.document_id)] == [1]


def test_the_same_request_twice_is_one_correction(desk: Desk) -> None:
    approve(desk)
    first, again = ask(desk, desk.budi, key="k"), ask_again(desk)
    assert (first.id, first.state) == (again.id, "done")
    assert standing(desk).version == 2


def ask_again(desk: Desk) -> Correction:
    steps = [(KBLI, typed("10720"), 2), (ADDRESS, typed("Jl. Melati No. 1"), 2)]
    return desk.store.corrections.ask(desk.budi, desk.document_id, steps, "salah ketik", "k")


def test_two_pairs_of_hands_are_never_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    make_nota(desk, monkeypatch)
    approve(desk)
    waiting = ask(desk, desk.budi)
    assert (waiting.state, standing(desk).version) == ("waiting", 1)
    with pytest.raises(Refused):
        desk.store.corrections.agree(desk.budi, waiting.id)
    with pytest.raises(Refused):
        ask(desk, desk.ani, "10730")
    with pytest.raises(Refused):
        desk.store.corrections.refuse(desk.ani, waiting.id, " ")
    with pytest.raises(Refused):
        desk.store.corrections.agree(desk.stranger, waiting.id)
    assert desk.store.corrections.list(desk.stranger) == []
    done = desk.store.corrections.agree(desk.ani, waiting.id)
    new = standing(desk)
    assert (done.state, done.new_id, new.version, new.decided_by) == ("done", new.id, 2, desk.ani.user_id)
    line = desk.store.documents.history(desk.ani, desk.document_id, KBLI)[-1]
    assert line.author == desk.budi.user_id


def test_a_refused_or_withdrawn_correction_changes_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    make_nota(desk, monkeypatch)
    old = approve(desk)
    first = ask(desk, desk.budi)
    assert desk.store.corrections.refuse(desk.ani, first.id, "kertas berkata lain").state == "refused"
    second = ask(desk, desk.budi)
    assert desk.store.corrections.refuse(desk.budi, second.id, "").state == "withdrawn"
    assert standing(desk).id == old.id
    with pytest.raises(Refused):
        desk.store.corrections.agree(desk.ani, first.id)
    assert len(desk.store.documents.history(desk.ani, desk.document_id, KBLI)) == 2


def test_who_took_the_old_version_is_told_until_they_know(desk: Desk) -> None:
    old = approve(desk)
    assert [one.id for one in desk.store.takings.noted(desk.ani, "export", desk.store.filings.every(desk.ani))] == [
        old.id
    ]
    desk.store.takings.note(desk.ani, "export", [old])
    desk.store.takings.note(desk.budi, "api", [old])
    assert desk.store.takings.outdated(desk.ani) == []
    with pytest.raises(Refused):
        desk.store.tasks.reopen(desk.ani, desk.task_id)
    ask(desk, desk.budi)
    new = standing(desk)
    told = desk.store.takings.outdated(desk.ani)
    assert {(one.taker, one.way, one.version, one.new_version, one.new_id) for one in told} == {
        (desk.ani.user_id, "export", 1, 2, new.id),
        (desk.budi.user_id, "api", 1, 2, new.id),
    }
    assert desk.store.takings.outdated(desk.stranger) == []
    (own,) = desk.store.takings.outdated(desk.ani, own=True)
    with pytest.raises(Refused):
        desk.store.takings.know(desk.budi, [own.id])
    desk.store.takings.know(desk.ani, [own.id])
    assert desk.store.takings.outdated(desk.ani, own=True) == []
    assert len(desk.store.takings.of_document(desk.ani, desk.document_id)) == 2


def test_a_webhook_hears_what_changed_and_counts_as_a_taker(desk: Desk) -> None:
    store = desk.store
    admin = Actor("a", "Kelola", desk.office_id, frozenset(), frozenset({"admin"}))
    hook, _ = store.outbox.add(admin, "https://program.contoh.id/kabar")
    old = approve(desk)
    for message in store.outbox.due():
        store.outbox.delivered(message.id, "200")
    assert [(one.taker, one.way, one.version) for one in store.takings.of_document(desk.ani, desk.document_id)] == [
        (hook, "webhook", 1)
    ]
    ask(desk, desk.budi)
    (message,) = store.outbox.due()
    body = message.body
    assert (body["event"], body["version"], body["replaces_id"], body["changed"]) == (
        "document.corrected",
        2,
        old.id,
        [KBLI],
    )
    assert "10720" not in str(body)
    assert [one.taker for one in store.takings.outdated(desk.ani)] == [hook]
    store.outbox.delivered(message.id, "200")
    assert store.takings.outdated(desk.ani) == []


def test_a_reopened_record_is_said_to_be_withdrawn_and_comes_back_as_the_next_version(desk: Desk) -> None:
    store = desk.store
    admin = Actor("a", "Kelola", desk.office_id, frozenset(), frozenset({"admin"}))
    approve(desk)
    store.outbox.add(admin, "https://program.contoh.id/kabar")
    store.tasks.reopen(desk.ani, desk.task_id)
    assert [one.body["event"] for one in store.outbox.due()] == ["document.withdrawn"]
    assert list(store.filings.every(MACHINE)) == []
    store.tasks.decide(desk.ani, desk.task_id, "approved")
    assert standing(desk).version == 2


def test_an_export_that_runs_while_a_record_is_corrected_gives_one_version(desk: Desk) -> None:
    old = approve(desk)
    for number in range(2, 5):
        upload = desk.store.uploads.add(desk.ani, new_upload(f"scan-{number}.pdf"))
        desk.store.uploads.begin(upload.id)
        desk.store.uploads.set_pages(upload.id, "application/pdf", 1)
        (document_id,) = desk.store.documents.save(upload.id, [new_document()])
        task = desk.store.tasks.of_document(MACHINE, document_id)
        assert task is not None
        desk.store.tasks.claim(desk.ani, task.id)
        settle(desk, desk.ani, task.id)
        desk.store.tasks.decide(desk.ani, task.id, "approved")
    running = desk.store.filings.every(MACHINE)
    seen = [next(running)]
    ask(desk, desk.budi)
    seen += running
    assert len({one.document_id for one in seen}) == len(seen) == 4
    assert seen[0].id == old.id


def documents(desk: Desk, count: int) -> list[str]:
    """So many documents of one upload, written in one transaction: at the same instant."""
    upload = desk.store.uploads.add(desk.ani, new_upload("banyak.pdf"))
    desk.store.uploads.begin(upload.id)
    desk.store.uploads.set_pages(upload.id, "application/pdf", count)
    result = checked()
    made = [new_document(number, pages=(number,)).document for number in range(1, count + 1)]
    return desk.store.documents.save(
        upload.id, [NewDocument(one, result, review.open_task(one, result), VERSIONS) for one in made]
    )


def walk(desk: Desk, limit: int) -> list[str]:
    found: list[str] = []
    since, after = None, ""
    while portion := desk.store.search.changed(desk.ani, since, after, limit):
        found += [document_id for document_id, _ in portion]
        after, since = portion[-1]
    return found


def test_what_was_written_at_the_same_instant_is_given_once_each(desk: Desk) -> None:
    ids = documents(desk, 7)
    moments = dict(desk.store.search.changed(desk.ani, None, "", 100))
    assert len({moments[one] for one in ids}) == 1
    for limit in (1, 2, 3, 7):
        found = walk(desk, limit)
        assert sorted(found) == sorted([*ids, desk.document_id])


def test_a_clock_that_stands_still_or_goes_back_hides_no_change(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = documents(desk, 3)
    *_, (last_id, last_at) = desk.store.search.changed(desk.ani, None, "", 100)
    frozen = now() - timedelta(hours=1)
    monkeypatch.setattr(indexing, "now", lambda: frozen)
    approve(desk)
    assert [one for one, _ in desk.store.search.changed(desk.ani, last_at, last_id, 100)] == [desk.document_id]
    assert last_id in ids


def test_a_slow_writer_is_not_missed_by_a_reader_who_saw_a_quicker_one(desk: Desk) -> None:
    """The slow one begins first and ends last: its change must stand behind the cursor of who read meanwhile."""
    if desk.store.database.is_sqlite:
        pytest.skip("only one transaction writes at a time")
    store, entered, goes_on = desk.store, threading.Event(), threading.Event()
    first, second, *_ = documents(desk, 2)

    def slow() -> None:
        with store.database.writing() as session:
            touch(session, first)
            session.flush()
            entered.set()
            goes_on.wait(30)

    thread = threading.Thread(target=slow)
    thread.start()
    assert entered.wait(30)
    with store.database.writing() as session:
        touch(session, second)
    *_, (after, since) = store.search.changed(desk.ani, None, "", 100)
    assert after == second
    goes_on.set()
    thread.join()
    assert [one for one, _ in store.search.changed(desk.ani, since, after, 100)] == [first]


def touch(session: object, document_id: str) -> None:
    from extractor.store.tables import DocumentRow

    session.get(DocumentRow, document_id).type_confidence = 0.5  # type: ignore[attr-defined]


def test_people_of_another_office_take_and_know_nothing(desk: Desk) -> None:
    approve(desk)
    other = person(desk.store, desk.stranger.office_id or "", "dewi")
    assert desk.store.filings.versions(other, desk.document_id) == []
    assert desk.store.takings.of_document(other, desk.document_id) == []
    assert desk.store.corrections.of_document(other, desk.document_id) == []
