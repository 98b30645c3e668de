"""Second readings, questions, lists of shortcomings, other types and other pages: on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extractor.access import MACHINE, Actor
from extractor.document.evidence import Draft, Kind
from extractor.errors import Refused
from extractor.review import Task, typed
from tests.store.conftest import Desk, person
from tests.store.papers import checked, new_document

KBLI, ADDRESS, BUSINESS = "identitas.kbli", "identitas.alamat", "identitas.jenis_usaha"


@pytest.fixture
def cici(desk: Desk) -> Actor:
    """A third person of the office."""
    return person(desk.store, desk.office_id, "dedi")


def approve(desk: Desk) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    for path, text, seq in ((KBLI, "10720", 1), (ADDRESS, "Jl. Melati No. 2", 1), (BUSINESS, "Roti", 0)):
        desk.store.documents.edit(desk.ani, desk.task_id, path, typed(text), seq)
    desk.store.tasks.decide(desk.ani, desk.task_id, "approved", twice=(KBLI, BUSINESS, "identitas.npwp"))


def test_critical_fields_are_keyed_again_by_somebody_else(desk: Desk) -> None:
    approve(desk)
    assert desk.store.second_readings.list(desk.ani) == []
    (reading,) = desk.store.second_readings.list(desk.budi)
    assert reading.paths == (KBLI,)  # what has no ink on the paper cannot be read again
    assert "10720" not in repr(reading)
    with pytest.raises(Refused):
        desk.store.second_readings.claim(desk.ani, reading.id)
    with pytest.raises(Refused):
        desk.store.second_readings.key(desk.budi, reading.id, {KBLI: "10720"})
    desk.store.second_readings.claim(desk.budi, reading.id)
    assert desk.store.second_readings.key(desk.budi, reading.id, {KBLI: " 10720 "})
    assert desk.store.second_readings.list(desk.budi) == []
    assert desk.store.second_readings.errors(desk.budi) == (1, 0)


def test_two_readings_that_differ_go_to_a_third_who_sees_no_names(desk: Desk, cici: Actor) -> None:
    approve(desk)
    (reading,) = desk.store.second_readings.list(desk.budi)
    desk.store.second_readings.claim(desk.budi, reading.id)
    assert not desk.store.second_readings.key(desk.budi, reading.id, {KBLI: "10729"})
    assert desk.store.second_readings.list(desk.budi) == []
    (dispute,) = desk.store.second_readings.list(cici)
    assert dispute.is_dispute
    desk.store.second_readings.claim(cici, reading.id)
    sides = desk.store.second_readings.sides(cici, reading.id)[KBLI]
    assert sorted(str(value) for _, value in sides) == ["10720", "10729"]
    assert "Budi" not in repr(sides)
    with pytest.raises(Refused):
        desk.store.second_readings.decide(cici, reading.id, {})
    right = next(str(place) for place, side in enumerate(sides, 1) if side[1] == "10729")
    before = desk.store.filings.of_document(MACHINE, desk.document_id)
    desk.store.second_readings.decide(cici, reading.id, {KBLI: right})
    after = desk.store.filings.of_document(MACHINE, desk.document_id)
    assert before is not None
    assert after is not None
    assert (before.record["identitas"]["kbli"], after.record["identitas"]["kbli"]) == ("10720", "10729")  # type: ignore[call-overload,index]
    assert after.id != before.id
    assert desk.store.documents.history(MACHINE, desk.document_id, KBLI)[-1].author == cici.user_id


def test_a_document_opened_again_has_no_second_reading_until_its_next_decision(desk: Desk) -> None:
    approve(desk)
    desk.store.tasks.reopen(desk.ani, desk.task_id)
    assert desk.store.second_readings.list(desk.budi) == []
    desk.store.tasks.decide(desk.ani, desk.task_id, "approved", twice=(KBLI,))
    assert len(desk.store.second_readings.list(desk.budi)) == 1


def test_another_office_sees_neither_readings_nor_questions(desk: Desk) -> None:
    approve(desk)
    stranger = replace(desk.stranger)
    assert desk.store.second_readings.list(stranger) == []
    (reading,) = desk.store.second_readings.list(desk.budi)
    with pytest.raises(Refused):
        desk.store.second_readings.claim(stranger, reading.id)


def test_a_question_leaves_the_queue_and_comes_back_first_with_its_answer(desk: Desk, cici: Actor) -> None:
    store = desk.store
    (second,) = store.documents.save(desk.upload_id, [new_document(2)])
    store.tasks.claim(desk.ani, desk.task_id)
    with pytest.raises(Refused):
        store.questions.ask(desk.ani, desk.task_id, "?", desk.ani.user_id, [], None)
    store.questions.ask(desk.ani, desk.task_id, "Apakah nomor ini benar?", desk.budi.user_id, [KBLI], "k")
    store.questions.ask(desk.ani, desk.task_id, "Apakah nomor ini benar?", desk.budi.user_id, [KBLI], "k")
    assert [one.document_id for one in store.tasks.list(desk.ani).items] == [second]
    with pytest.raises(Refused):
        store.tasks.claim(cici, desk.task_id)
    assert store.questions.waiting(cici) == []
    with pytest.raises(Refused):
        store.questions.answer(cici, desk.task_id, "Ya.")
    (waiting,) = store.questions.waiting(desk.budi)
    assert (waiting.question, waiting.paths) == ("Apakah nomor ini benar?", (KBLI,))
    store.questions.answer(desk.budi, desk.task_id, "Ya, sesuai izin.")
    assert store.tasks.list(desk.ani).items[0].id == desk.task_id
    assert store.questions.of_task(desk.ani, desk.task_id)[0].answer == "Ya, sesuai izin."


def test_the_list_of_shortcomings_is_kept_as_it_was_written(desk: Desk) -> None:
    with pytest.raises(Refused):
        desk.store.questions.write_list(desk.ani, desk.task_id, ["  "], date(2019, 3, 1))
    desk.store.questions.write_list(desk.ani, desk.task_id, ["1. KBLI: kosong.", ""], date(2019, 3, 1))
    kept = desk.store.questions.shortcomings(desk.budi, desk.task_id)
    assert kept is not None
    assert (kept.lines, kept.due_on, kept.written_by_name) == (("1. KBLI: kosong.",), date(2019, 3, 1), "Ani")
    assert desk.store.questions.shortcomings(desk.stranger, desk.task_id) is None


def test_another_type_keeps_what_people_typed_and_forgets_foreign_paths(desk: Desk) -> None:
    store = desk.store
    store.tasks.claim(desk.ani, desk.task_id)
    store.documents.edit(desk.ani, desk.task_id, "identitas.nama_perusahaan", typed("PT Contoh Satu"), 1)
    new = replace(checked(), draft=Draft(Kind("lainnya", 1.0), {}), issues=(), reasons=())
    store.reshaping.change_type(desk.ani, desk.task_id, new, Task())
    document = store.documents.get(desk.ani, desk.document_id)
    assert document is not None
    assert document.record_type == "lainnya"
    assert KBLI not in document.fields
    old = replace(checked(), reasons=())
    store.reshaping.change_type(desk.ani, desk.task_id, old, Task())
    again = store.documents.get(desk.ani, desk.document_id)
    assert again is not None
    assert again.fields["identitas.nama_perusahaan"].value == "PT Contoh Satu"
    assert [one.action for one in store.events.list(MACHINE).items].count("document.type") == 2
    with pytest.raises(Refused):
        store.reshaping.change_type(desk.budi, desk.task_id, old, Task())


def test_pages_are_split_off_and_joined_again_with_their_values(desk: Desk) -> None:
    store = desk.store
    (document_id,) = store.documents.save(desk.upload_id, [new_document(3, pages=(2, 3))])
    task = store.tasks.of_document(MACHINE, document_id)
    assert task is not None
    store.tasks.claim(desk.ani, task.id)
    for page in (2, 9):
        with pytest.raises(Refused):
            store.reshaping.split(desk.ani, task.id, page)
    new_task = store.reshaping.split(desk.ani, task.id, 3)
    part = store.tasks.get(MACHINE, new_task)
    whole = store.documents.get(MACHINE, document_id)
    assert part is not None
    assert whole is not None
    assert (whole.page_numbers, part.page_count) == ((2,), 1)
    store.tasks.claim(desk.ani, new_task)
    store.documents.edit(desk.ani, new_task, BUSINESS, typed("Roti"), 0)
    store.reshaping.join(desk.ani, task.id, new_task)
    joined = store.documents.get(MACHINE, document_id)
    assert joined is not None
    assert joined.page_numbers == (2, 3)
    assert joined.fields[BUSINESS].value == "Roti"
    assert joined.fields[BUSINESS].author == desk.ani.user_id
    gone = store.tasks.get(MACHINE, new_task)
    assert gone is not None
    assert gone.task.state == "rejected"
