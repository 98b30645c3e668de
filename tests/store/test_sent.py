"""What clerks send: questions about equal papers, the register, cover sheets, files thrown away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.access import MACHINE
from extractor.document.elements import Page
from extractor.errors import EncryptedPdf, Refused
from extractor.store import PageLook, Upload
from extractor.store.agenda import Line as RegisterLine
from extractor.store.covers import parse_payload
from extractor.store.links import says_the_same
from extractor.store.sent import Choice
from tests.store.conftest import Desk, person
from tests.store.papers import new_document, new_upload

LOOK = PageLook(1, [["q.dpi", 150]], "00ff00ff00ff00ff", "0f" * 128)
NEAR = PageLook(1, [], "00ff00ff00ff00fe", "0f" * 127 + "0e")
FORM = "laporan ketenagakerjaan perusahaan nama alamat jumlah tenaga kerja tahun lalu"


def read(desk: Desk, upload: Upload, look: PageLook | None = None, text: str = "") -> Upload:
    """The file as if a worker had read its one page."""
    desk.store.uploads.begin(upload.id)
    desk.store.uploads.set_pages(upload.id, "application/pdf", 1)
    if look is not None:
        desk.store.looks.keep(upload.id, [look])
    from extractor.document.elements import Line, Word
    from extractor.document.geometry import BBox

    words = tuple(Word(one, BBox(0, 0, 9, 9), 0.9, "tesseract") for one in text.split())
    lines = (Line(words),) if words else ()
    desk.store.pages.save(upload.id, Page(1, 595, 842, "ocr", words, lines), 0.1)
    again = desk.store.uploads.get(MACHINE, upload.id)
    assert again is not None
    return again


def add(desk: Desk, name: str, sha256: str = "cd" * 32, **more: object) -> Upload:
    return desk.store.uploads.add(desk.ani, replace(new_upload(name, **more), sha256=sha256))  # type: ignore[arg-type]


def test_equal_bytes_are_asked_about_once(desk: Desk) -> None:
    first, second = add(desk, "a.pdf"), add(desk, "b.pdf")
    assert desk.store.links.compare(second.id) == 1
    assert desk.store.links.compare(second.id) == 1
    assert desk.store.links.compare(first.id) == 0
    (asked,) = desk.store.links.questions(desk.budi)
    assert (asked.kind, asked.upload.id, asked.other.id) == ("same", second.id, first.id)


def test_pages_that_look_alike_must_also_say_the_same(desk: Desk) -> None:
    first = read(desk, add(desk, "a.pdf", "01" * 32), LOOK, f"{FORM} 146 560/0412 3950000")
    other = read(desk, add(desk, "lain.pdf", "02" * 32), LOOK, f"{FORM} 79 560/0077 4100000")
    again = read(desk, add(desk, "a-pindai-ulang.pdf", "03" * 32), NEAR, f"{FORM} 146 560/0412 3950000")
    assert desk.store.links.compare(other.id) == 0
    assert desk.store.links.compare(again.id) == 1
    (asked,) = desk.store.links.questions(desk.ani)
    assert (asked.kind, asked.other.id, asked.pages_alike) == ("alike", first.id, 1)
    assert desk.store.looks.of_upload(desk.ani, first.id) == [LOOK]
    assert desk.store.looks.of_upload(desk.stranger, first.id) == []


def test_words_decide_whether_two_pages_are_one_paper() -> None:
    assert says_the_same(f"{FORM} 146 2019", f"{FORM} 146 2019 cap")
    assert not says_the_same(f"{FORM} 146 2019", f"{FORM} 79 2018")
    assert not says_the_same("kosong", "kosong")
    assert not says_the_same("", "")


def test_company_kind_and_year_are_asked_about_after_reading(desk: Desk) -> None:
    upload = add(desk, "lagi.pdf", "09" * 32)
    desk.store.uploads.begin(upload.id)
    desk.store.uploads.set_pages(upload.id, "application/pdf", 1)
    desk.store.documents.save(upload.id, [new_document()])
    assert desk.store.links.compare(upload.id) == 1
    (asked,) = desk.store.links.questions(desk.ani)
    assert (asked.kind, asked.other.id) == ("key", desk.upload_id)
    desk.store.links.decide(desk.ani, asked.id, "drop")
    assert desk.store.links.questions(desk.ani) == []
    task = desk.store.tasks.list(desk.ani, state="decided").items
    assert [one.upload_id for one in task] == [upload.id]


def test_each_choice_does_what_it_says(desk: Desk) -> None:
    first = add(desk, "a.pdf")
    states = {}
    choices: tuple[Choice, ...] = ("drop", "version", "link")
    for choice in choices:
        later = add(desk, f"{choice}.pdf")
        desk.store.links.ask(later.id, first.id, "same")
        (asked,) = desk.store.links.questions(desk.ani)
        desk.store.links.decide(desk.ani, asked.id, choice)
        states[choice] = desk.store.uploads.get(desk.ani, later.id).state  # type: ignore[union-attr]
        with pytest.raises(Refused):
            desk.store.links.decide(desk.ani, asked.id, "version")
    assert states == {"drop": "discarded", "version": "waiting", "link": "linked"}
    kept = desk.store.links.of_upload(desk.ani, first.id)
    assert sorted(str(one.choice) for one in kept) == ["link", "version"]
    names = [one.name for one in desk.store.uploads.list(desk.ani).items]
    assert "drop.pdf" not in names
    assert {"version.pdf", "link.pdf"} <= set(names)


def test_a_restricted_twin_never_betrays_itself(desk: Desk) -> None:
    allowed = person(desk.store, desk.office_id, "dewi", ("restricted",))
    add(desk, "rahasia.pdf", restricted=True)
    later = add(desk, "biasa.pdf")
    assert desk.store.links.compare(later.id) == 1
    assert desk.store.links.questions(desk.ani) == []
    assert desk.store.links.of_upload(desk.ani, later.id) == []
    (asked,) = desk.store.links.questions(allowed)
    for other in (desk.ani, desk.stranger):
        with pytest.raises(Refused):
            desk.store.links.decide(other, asked.id, "drop")
    desk.store.links.decide(allowed, asked.id, "version")


def test_a_file_somebody_works_on_is_not_thrown_away(desk: Desk) -> None:
    desk.store.tasks.claim(desk.budi, desk.task_id)
    with pytest.raises(Refused):
        desk.store.uploads.discard(desk.ani, desk.upload_id, "salah kirim")
    desk.store.tasks.release(desk.budi, desk.task_id)
    with pytest.raises(Refused):
        desk.store.uploads.discard(desk.ani, desk.upload_id, "  ")
    with pytest.raises(Refused):
        desk.store.uploads.discard(desk.stranger, desk.upload_id, "salah kirim")
    desk.store.uploads.discard(desk.ani, desk.upload_id, "salah kirim")
    task = desk.store.tasks.get(desk.ani, desk.task_id)
    assert task is not None
    assert (task.task.state, task.task.note) == ("rejected", "salah kirim")


def test_the_register_has_a_line_for_every_number(desk: Desk) -> None:
    gone = add(desk, "salah.pdf")
    desk.store.uploads.discard(desk.ani, gone.id, "salah kirim")
    desk.store.agenda.take_over(desk.ani, 2019, 40, "nomor terakhir buku agenda lama")
    last = add(desk, "sesudah.pdf")
    assert last.agenda_number == "2019-00041"
    register = desk.store.agenda.register(desk.ani, 2019)
    assert register.last == 41
    assert [(one.agenda_number, one.kind) for one in register.lines] == [
        ("2019-00041", "file"),
        ("2019-00040", "register"),
        ("2019-00002", "voided"),
        ("2019-00001", "file"),
    ]
    assert register.lines[2].reason == "salah kirim"
    assert desk.store.agenda.register(desk.stranger, 2019).lines == []
    for last_number, reason in ((41, "mundur"), (12, "mundur"), (0, "nol"), (100_000, "banyak"), (60, " ")):
        with pytest.raises(Refused):
            desk.store.agenda.take_over(desk.ani, 2019, last_number, reason)


def test_a_number_nobody_may_see_has_a_line_that_says_nothing(desk: Desk) -> None:
    """A restricted file looks like a number that a colleague gave up: a gap alone betrays nothing."""
    secret = add(desk, "rahasia.pdf", restricted=True)
    gone = add(desk, "salah.pdf")
    desk.store.uploads.discard(desk.budi, gone.id, "salah kirim")
    (first, second) = [one for one in desk.store.agenda.register(desk.ani, 2019).lines if one.kind != "file"]
    assert replace(first, agenda_number="") == replace(second, agenda_number="") == RegisterLine("", "none")
    assert {first.agenda_number, second.agenda_number} == {secret.agenda_number, gone.agenda_number}
    own = {one.agenda_number: one for one in desk.store.agenda.register(desk.budi, 2019).lines}
    assert own[gone.agenda_number].reason == "salah kirim"
    known = {
        one.agenda_number: one
        for one in desk.store.agenda.register(person(desk.store, desk.office_id, "eka", ("restricted",)), 2019).lines
    }
    assert (known[secret.agenda_number].kind, known[gone.agenda_number].kind) == ("file", "voided")


def test_what_reading_found_is_added_to_what_the_first_look_said(desk: Desk) -> None:
    upload = add(desk, "a.pdf")
    desk.store.looks.keep(upload.id, [LOOK])
    for _ in range(2):  # the end of a reading may come twice
        desk.store.looks.tell(upload.id, {1: [("q.turned", 1)], 2: [("q.blank", 2)]})
    first, second = desk.store.looks.of_upload(desk.ani, upload.id)
    assert (first.look, first.advice) == (LOOK.look, [["q.dpi", 150], ["q.turned", 1]])
    assert (second.look, second.advice) == ("", [["q.blank", 2]])


def test_a_file_that_waits_for_an_answer_has_no_number_yet(desk: Desk) -> None:
    asking = desk.store.uploads.add(desk.ani, new_upload("gelap.pdf"), state="asking")
    assert asking.agenda_number == ""
    assert asking.id not in [one.id for one in desk.store.uploads.list(desk.ani).items]
    assert [one.id for one in desk.store.uploads.list(desk.ani, "asking").items] == [asking.id]
    assert asking.id not in [one.id for one in desk.store.uploads.waiting()]
    kept = desk.store.uploads.keep(desk.ani, asking.id)
    assert (kept.state, kept.agenda_number) == ("waiting", "2019-00002")
    with pytest.raises(Refused):
        desk.store.uploads.keep(desk.ani, asking.id)
    dropped = desk.store.uploads.add(desk.ani, new_upload("kabur.pdf"), state="asking")
    desk.store.uploads.discard(desk.ani, dropped.id, "foto ulang")
    assert [one.kind for one in desk.store.agenda.register(desk.ani, 2019).lines] == ["file", "file"]


def test_an_unlocked_copy_is_read_and_the_original_kept(desk: Desk) -> None:
    locked = desk.store.uploads.refuse(desk.ani, new_upload("kunci.pdf"), EncryptedPdf())
    opened = desk.store.uploads.unlocked(desk.ani, locked.id, "ef" * 32, 99)
    assert (opened.state, opened.sha256, opened.error_code) == ("waiting", "ef" * 32, None)
    assert desk.store.uploads.original(opened) == locked.sha256
    with pytest.raises(Refused):
        desk.store.uploads.unlocked(desk.ani, locked.id, "ee" * 32, 99)


def test_a_cover_sheet_comes_back_to_its_box(desk: Desk) -> None:
    cover = desk.store.covers.make(desk.ani, " A-12  / 3", "wlkp", 240)
    assert cover.box == "A-12 / 3"
    assert parse_payload(cover.payload).box == "A-12 / 3"  # type: ignore[union-attr]
    desk.store.covers.see(desk.upload_id, 1, cover.payload)
    desk.store.covers.see(desk.upload_id, 1, cover.payload)
    (seen,) = desk.store.covers.of_upload(desk.ani, desk.upload_id)
    assert (seen.page, seen.box, seen.record_type, seen.expected) == (1, "A-12 / 3", "wlkp", 240)
    assert desk.store.covers.of_upload(desk.stranger, desk.upload_id) == []
    assert desk.store.covers.get(desk.stranger, cover.id) is None
    assert [one.id for one in desk.store.covers.recent(desk.budi)] == [cover.id]
    for text in ("", "WLK1|x", cover.payload[:-1] + "z", cover.payload.replace("240", "241"), "bukan lembar sampul"):
        assert desk.store.covers.see(desk.upload_id, 2, text) is None
    for box, expected in (("", 1), ("A|B", 1), ("A", 0), ("A" * 41, 1), ("A", 5001)):
        with pytest.raises(Refused):
            desk.store.covers.make(desk.ani, box, None, expected)
