"""Archive boxes in the store, on both databases: the ledger adds up whatever happens, in whatever order."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import update

from extractor.access import MACHINE, Actor
from extractor.document.elements import Mark, Page
from extractor.errors import CorruptFile, NotFound, PageTimeout, Refused, WlkError
from extractor.store import Cover, Store
from extractor.store.batch_entries import Batch, NewFile
from extractor.store.batch_tables import BatchFileRow
from tests.store.papers import BOX, new_document, page

TODAY = date(2026, 11, 23)


class Box:
    """A box of some files, and what may happen to them."""

    def __init__(self, store: Store, count: int = 8) -> None:
        self.store = store
        self.office_id = store.users.add_office("Disnaker Kota Contoh").id
        self.batch = store.batches.open(MACHINE, self.office_id, "B-12")
        self.source = store.batch_feeding.source(MACHINE, self.batch.id, "folder", "/arsip/b12")
        store.batch_feeding.put(
            MACHINE, self.batch.id, self.source, [NewFile(f"map/hal {n}.pdf", 100) for n in range(count)]
        )

    def feed(self, sha256: str | None = None) -> str:
        (file, *_) = self.store.batch_feeding.hungry(1)
        return self.store.batch_feeding.take(file.id, sha256 or f"{file.id:064x}", 100, TODAY)

    def first(self, state: str) -> str | None:
        files = self.store.batch_figures.files(MACHINE, self.batch.id, (state,))  # type: ignore[arg-type]
        return next((one.upload_id for one in files if one.upload_id), None)

    def read(self, upload_id: str, *pages: Page) -> None:
        self.store.uploads.begin(upload_id)
        self.store.uploads.set_pages(upload_id, "application/pdf", len(pages))
        for one in pages:
            self.try_page(upload_id, one)
        self.store.documents.save(upload_id, [new_document(1, pages=tuple(one.number for one in pages))])

    def try_page(self, upload_id: str, one: Page) -> None:
        if self.store.pages.begin(upload_id, one.number):
            if one.origin == "failed":
                self.store.pages.begin(upload_id, one.number)
            self.store.pages.save(upload_id, one, 0.1)

    def counts(self) -> dict[str, int]:
        balance = self.store.batch_ledger.balance(MACHINE, self.batch.id)
        assert balance.faults == ()
        assert sum(balance.files.values()) == balance.found
        assert sum(balance.pages.values()) == balance.page_total
        assert balance.files == self.store.batch_figures.of(MACHINE, self.batch.id).files
        return {state: count for state, count in {**balance.files, **prefixed(balance.pages)}.items() if count}

    @property
    def state(self) -> Batch:
        found = self.store.batches.get(MACHINE, self.batch.id)
        assert found is not None
        return found


def prefixed(pages: object) -> dict[str, int]:
    return {f"page.{state}": count for state, count in dict(pages).items()}  # type: ignore[call-overload]


def failed(number: int) -> Page:
    return Page(number, 595.0, 842.0, "failed", failure=PageTimeout.code)


def numbered(number: int, folio: int) -> Page:
    return page(number, f"- {folio} -")


@pytest.fixture
def box(store: Store) -> Box:
    return Box(store)


def test_a_file_goes_its_way_and_is_counted_once_at_each_step(box: Box) -> None:
    assert box.counts() == {"waiting": 8}
    assert box.feed() == "fed"
    upload = box.first("fed")
    assert upload is not None
    got = box.store.uploads.get(MACHINE, upload)
    assert got is not None
    assert got.lane == "archive"
    box.store.uploads.begin(upload)
    assert box.counts() == {"waiting": 7, "reading": 1}
    box.store.uploads.set_pages(upload, "application/pdf", 3)
    assert box.counts() == {"waiting": 7, "reading": 1, "page.waiting": 3}
    box.read(upload, page(1), replace(page(2), origin="blank", words=(), lines=()), failed(3))
    assert box.counts() == {"waiting": 7, "read": 1, "page.read": 1, "page.blank": 1, "page.parked": 1}


def test_listing_again_lists_nothing_twice(box: Box) -> None:
    files = [NewFile(f"map/hal {n}.pdf", 100) for n in range(10)]
    assert box.store.batch_feeding.put(MACHINE, box.batch.id, box.source, files) == 2
    assert box.store.batches.open(MACHINE, box.office_id, "B-12").id == box.batch.id
    assert box.counts() == {"waiting": 10}


def test_the_same_bytes_are_read_once_in_a_box(box: Box) -> None:
    assert [box.feed("ab" * 32) for _ in range(3)] == ["fed", "doubled", "doubled"]
    (one, *_) = box.store.batch_figures.files(MACHINE, box.batch.id, ("doubled",))
    assert one.same_as == "map/hal 0.pdf"
    assert box.counts() == {"waiting": 5, "fed": 1, "doubled": 2}


def test_a_file_is_fed_once_whoever_feeds_it(box: Box) -> None:
    (file, *_) = box.store.batch_feeding.hungry(1)
    assert box.store.batch_feeding.take(file.id, "ab" * 32, 100, TODAY) == "fed"
    assert box.store.batch_feeding.take(file.id, "ab" * 32, 100, TODAY) == "gone"
    assert box.counts() == {"waiting": 7, "fed": 1}


def test_what_cannot_be_read_is_listed_and_refused(store: Store) -> None:
    box = Box(store, 0)
    files = [NewFile("pipa", 0, code="wlk.input.not-a-file"), NewFile("a.pdf", 5)]
    assert store.batch_feeding.put(MACHINE, box.batch.id, box.source, files) == 2
    assert box.counts() == {"waiting": 1, "refused": 1}


def test_pause_holds_what_waits_and_resume_lets_it_go(box: Box) -> None:
    box.feed()
    box.store.batches.pause(MACHINE, box.batch.id)
    assert (list(box.store.batch_feeding.hungry(5)), box.store.batch_feeding.in_line()) == ([], 0)
    assert list(box.store.uploads.waiting()) == []
    box.store.batches.resume(MACHINE, box.batch.id)
    assert len(box.store.uploads.waiting()) == 1
    assert box.counts() == {"waiting": 7, "fed": 1}


def test_what_a_person_waits_for_comes_before_every_archive(box: Box) -> None:
    from tests.store.papers import new_upload

    for _ in range(3):
        box.feed()
    assert not box.store.uploads.is_urgent()
    mine = box.store.uploads.add(MACHINE, new_upload(), office_id=box.office_id)
    assert box.store.uploads.waiting()[0].id == mine.id
    assert box.store.uploads.is_urgent()
    assert [one.id for one in box.store.uploads.list(MACHINE).items] == [mine.id]


def test_cancel_keeps_what_is_done_and_resume_brings_the_rest_back(box: Box) -> None:
    box.feed()
    done = box.first("fed")
    assert done is not None
    box.read(done, page(1))
    box.feed()
    box.store.batches.cancel(MACHINE, box.batch.id)
    assert box.counts() == {"read": 1, "cancelled": 7, "page.read": 1}
    assert list(box.store.uploads.waiting()) == []
    box.store.batches.resume(MACHINE, box.batch.id)
    assert box.counts() == {"waiting": 6, "fed": 1, "read": 1, "page.read": 1}


def test_failures_stand_by_cause_and_are_tried_again_by_cause(box: Box) -> None:
    for error in (CorruptFile(), CorruptFile(), NotFound("x")):
        (file, *_) = box.store.batch_feeding.hungry(1)
        box.store.batch_feeding.refuse(file.id, error)
    box.feed()
    upload = box.first("fed")
    assert upload is not None
    box.store.uploads.begin(upload)
    box.store.uploads.give_up(upload, CorruptFile())
    causes = {one.cause: one.files for one in box.store.batch_figures.of(MACHINE, box.batch.id).failures}
    assert causes == {"wlk.input.corrupt": 3, "wlk.input.not-found": 1}
    assert box.store.batches.retry(MACHINE, box.batch.id, "wlk.input.corrupt") == (3, 0)
    assert box.counts() == {"waiting": 6, "fed": 1, "refused": 1}


def test_parked_pages_are_named_and_read_again_when_asked(box: Box) -> None:
    box.feed()
    upload = box.first("fed")
    assert upload is not None
    box.read(upload, page(1), failed(2))
    (failure,) = box.store.batch_figures.of(MACHINE, box.batch.id).failures
    assert (failure.cause, failure.pages, failure.page) == (PageTimeout.code, 1, 2)
    assert box.store.batches.retry(MACHINE, box.batch.id, PageTimeout.code) == (1, 0)
    assert box.counts() == {"waiting": 7, "fed": 1, "page.read": 1, "page.waiting": 1}
    box.store.uploads.begin(upload)
    assert box.store.pages.left(upload) == [2]
    assert box.store.pages.begin(upload, 2) == 1  # a fresh start
    box.read(upload, page(1), page(2))
    assert box.counts() == {"waiting": 7, "read": 1, "page.read": 2}


def test_what_people_worked_on_is_not_read_again_over_their_heads(box: Box) -> None:
    box.feed()
    upload = box.first("fed")
    assert upload is not None
    box.read(upload, page(1), failed(2))
    user = box.store.users.add(MACHINE, box.office_id, "ani", "Ani", "tiga kucing belang", ["reviewer"], ())
    ani = Actor(user.id, "Ani", box.office_id, frozenset({"reviewer"}))
    (document,) = box.store.documents.of_upload(MACHINE, upload)
    task = box.store.tasks.of_document(MACHINE, document.id)
    assert task is not None
    box.store.tasks.claim(ani, task.id)
    assert box.store.batches.retry(MACHINE, box.batch.id) == (0, 1)
    assert box.counts()["read"] == 1


def test_a_try_that_a_stop_broke_off_is_none(box: Box) -> None:
    box.feed()
    upload = box.first("fed")
    assert upload is not None
    box.store.uploads.begin(upload)
    box.store.uploads.set_pages(upload, "application/pdf", 1)
    assert box.store.pages.begin(upload, 1) == 1
    box.store.pages.give_back(upload, 1)
    assert box.store.pages.begin(upload, 1) == 1
    assert box.store.pages.begin(upload, 1) == 2


def test_covers_and_printed_numbers_put_sheets_to_account(box: Box) -> None:
    box.feed()
    upload = box.first("fed")
    assert upload is not None
    payload = Cover("0a1b2c3d", "B-12", None, 3).payload
    cover = replace(page(1, "LEMBAR SAMPUL"), marks=(Mark("qr", BOX, 0.5, payload),))
    head = replace(page(2), width=200.0, height=600.0)
    box.read(upload, cover, replace(numbered(3, 1), number=2, width=120.0), replace(head, number=3))
    assert box.counts()["page.separator"] == 1
    sheets = box.store.batch_figures.sheets(MACHINE, box.batch.id)
    assert (sheets.expected, sheets.short) == (3, 1)
    assert [one.box for one in box.store.covers.of_upload(MACHINE, upload)] == ["B-12"]


def test_a_closed_box_is_frozen(box: Box) -> None:
    with pytest.raises(Refused):
        box.store.batches.close(MACHINE, box.batch.id, {})
    while box.store.batch_feeding.hungry(1):
        (file,) = box.store.batch_feeding.hungry(1)
        box.store.batch_feeding.take(file.id, f"{file.id:064x}", 1, TODAY)
    uploads = [one.upload_id for one in box.store.batch_figures.files(MACHINE, box.batch.id) if one.upload_id]
    for upload in uploads[1:]:
        box.read(upload, page(1))
    box.store.uploads.begin(uploads[0])
    box.store.uploads.give_up(uploads[0], CorruptFile())
    box.store.batches.close(MACHINE, box.batch.id, {"files": 8})
    assert box.state.statement == {"files": 8}
    for deed in (
        lambda: box.store.batches.retry(MACHINE, box.batch.id),
        lambda: box.store.batches.cancel(MACHINE, box.batch.id),
        lambda: box.store.batches.resume(MACHINE, box.batch.id),
        lambda: box.store.batches.open(MACHINE, box.office_id, "B-12"),
        lambda: box.store.batch_feeding.put(MACHINE, box.batch.id, box.source, [NewFile("baru.pdf", 1)]),
        lambda: box.store.uploads.retry(MACHINE, uploads[0]),
    ):
        with pytest.raises(Refused):
            deed()
    assert box.counts() == {"read": 7, "refused": 1, "page.read": 7}


def test_a_box_of_another_office_is_not_there(box: Box) -> None:
    other = box.store.users.add_office("Disnaker Kota Lain")
    cici = Actor("c", "Cici", other.id, frozenset({"archivist"}))
    clerk = Actor("d", "Dedi", box.office_id, frozenset({"clerk"}))
    assert box.store.batches.get(cici, box.batch.id) is None
    assert list(box.store.batches.list(cici)) == []
    for actor in (cici, clerk):
        for deed in (
            lambda actor=actor: box.store.batches.pause(actor, box.batch.id),
            lambda actor=actor: box.store.batch_ledger.balance(actor, box.batch.id),
            lambda actor=actor: box.store.batches.open(actor, box.office_id, "B-12"),
        ):
            with pytest.raises(Refused):
                deed()


def test_a_ledger_that_was_tampered_with_does_not_add_up(box: Box) -> None:
    with box.store.database.writing() as session:
        session.execute(update(BatchFileRow).where(BatchFileRow.path == "map/hal 1.pdf").values(state="read"))
    assert len(box.store.batch_ledger.balance(MACHINE, box.batch.id).faults) == 2


@pytest.mark.parametrize("seed", range(4))
def test_the_ledger_adds_up_under_any_order_of_events(store: Store, seed: int) -> None:
    dice = random.Random(seed)
    box = Box(store, 12)

    def feed() -> None:
        if store.batch_feeding.hungry(1):
            box.feed(dice.choice([None, "ab" * 32]))

    def refuse() -> None:
        for file in store.batch_feeding.hungry(1):
            store.batch_feeding.refuse(file.id, CorruptFile())

    def begin() -> None:
        if upload := box.first("fed"):
            store.uploads.begin(upload)
            store.uploads.set_pages(upload, "application/pdf", 3)

    def read_a_page() -> None:
        if (upload := box.first("reading")) and (left := store.pages.left(upload)):
            box.try_page(upload, dice.choice([page, failed])(left[0]))

    def finish() -> None:
        if (upload := box.first("reading")) and not store.pages.left(upload):
            store.documents.save(upload, [new_document(1, pages=(1, 2, 3))])

    def lose() -> None:
        if upload := box.first(dice.choice(["fed", "reading"])):
            store.uploads.put_back(upload)

    def give_up() -> None:
        if upload := box.first("reading"):
            store.uploads.give_up(upload, WlkError())

    def retry_one() -> None:
        if upload := box.first("refused"):
            store.uploads.retry(MACHINE, upload)

    def of_box(name: str) -> None:
        with suppress(Refused):
            getattr(store.batches, name)(MACHINE, box.batch.id)

    deeds = [feed, feed, refuse, begin, begin, read_a_page, read_a_page, read_a_page, finish, finish, lose, give_up]
    for _ in range(70):
        deed = dice.choice([*deeds, retry_one, *(lambda name=name: of_box(name) for name in ("pause", "resume"))])
        if dice.random() < 0.08:
            of_box(dice.choice(["cancel", "retry", "resume"]))
        deed()
        box.counts()
