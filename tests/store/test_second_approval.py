"""Kinds that two persons release: nothing stands before the second one agrees."""

from __future__ import annotations

import pytest

from extractor.access import MACHINE, Actor
from extractor.errors import Refused
from extractor.review import Task
from extractor.store import TaskConflict
from tests.store.conftest import Desk
from tests.store.test_corrections import settle

KEYED = "identitas.kbli"


@pytest.fixture(autouse=True)
def two_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    from extractor.store import tasks

    monkeypatch.setattr(tasks, "TWO_PAIRS_OF_HANDS", frozenset({"wlkp"}))


def approve(desk: Desk, actor: Actor) -> Task:
    desk.store.tasks.claim(actor, desk.task_id)
    settle(desk, actor, desk.task_id)
    return desk.store.tasks.decide(actor, desk.task_id, "approved", twice=(KEYED,)).task


def state(desk: Desk) -> str:
    entry = desk.store.tasks.get(desk.ani, desk.task_id)
    assert entry is not None
    return entry.task.state


def test_the_first_approval_releases_nothing(desk: Desk) -> None:
    done = approve(desk, desk.ani)
    assert (done.state, done.decided_by, done.holder) == ("agreeing", desk.ani.user_id, None)
    assert desk.store.filings.of_document(MACHINE, desk.document_id) is None
    assert list(desk.store.filings.every(MACHINE)) == []
    assert desk.store.second_readings.list(MACHINE) == []
    counts = desk.store.tasks.counts(desk.budi)
    assert (counts["agreeing"], counts["ready"], counts["approved"]) == (1, 0, 0)
    assert [one.id for one in desk.store.tasks.list(desk.budi, state="agreeing").items] == [desk.task_id]
    for deed in (desk.store.tasks.claim, desk.store.tasks.take_over):
        with pytest.raises(Refused):
            deed(desk.budi, desk.task_id)


def test_nobody_confirms_himself(desk: Desk) -> None:
    approve(desk, desk.ani)
    with pytest.raises(Refused):
        desk.store.tasks.agree(desk.ani, desk.task_id)
    with pytest.raises(Refused):
        desk.store.tasks.send_back(desk.ani, desk.task_id, "kurang")
    assert state(desk) == "agreeing"
    assert desk.store.filings.of_document(MACHINE, desk.document_id) is None


def test_another_person_releases_it(desk: Desk) -> None:
    first = approve(desk, desk.ani)
    with pytest.raises(TaskConflict):
        desk.store.tasks.agree(desk.budi, desk.task_id, first.version - 1)
    done = desk.store.tasks.agree(desk.budi, desk.task_id, first.version, (KEYED,))
    assert (done.task.state, done.task.decided_by) == ("approved", desk.ani.user_id)
    filing = desk.store.filings.of_document(MACHINE, desk.document_id)
    assert filing is not None
    assert (filing.version, filing.decided_by) == (1, desk.budi.user_id)
    # neither of the two who saw the values keys them again
    assert desk.store.second_readings.list(desk.ani) == desk.store.second_readings.list(desk.budi) == []
    assert len(desk.store.second_readings.list(MACHINE)) == 1
    with pytest.raises(Refused):
        desk.store.tasks.agree(desk.budi, desk.task_id)
    actions = [one.action for one in desk.store.events.list(desk.ani, desk.task_id).items]
    assert {"task.first-approval", "task.approved"} <= set(actions)


def test_sent_back_with_a_note_it_is_in_the_queue_again(desk: Desk) -> None:
    approve(desk, desk.ani)
    with pytest.raises(Refused):
        desk.store.tasks.send_back(desk.budi, desk.task_id, "  ")
    back = desk.store.tasks.send_back(desk.budi, desk.task_id, "Batas waktu temuan 2 keliru").task
    assert (back.state, back.note, back.decided_by) == ("open", "Batas waktu temuan 2 keliru", None)
    assert desk.store.filings.of_document(MACHINE, desk.document_id) is None
    # whoever sent it back may repair and approve; then another has to agree
    again = approve(desk, desk.budi)
    assert (again.state, again.note) == ("agreeing", "")
    with pytest.raises(Refused):
        desk.store.tasks.agree(desk.budi, desk.task_id)
    desk.store.tasks.agree(desk.ani, desk.task_id)
    assert state(desk) == "approved"


def test_the_first_may_take_it_back_while_it_waits(desk: Desk) -> None:
    approve(desk, desk.ani)
    with pytest.raises(Refused):
        desk.store.tasks.reopen(desk.budi, desk.task_id)
    assert desk.store.tasks.reopen(desk.ani, desk.task_id).task.state == "claimed"
    with pytest.raises(Refused):
        desk.store.tasks.agree(desk.budi, desk.task_id)
