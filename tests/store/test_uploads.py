"""Received files and their pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.access import MACHINE
from extractor.document.elements import Page
from extractor.errors import EncryptedPdf, Refused, TooLarge
from extractor.store import Store
from tests.store.conftest import Desk, person
from tests.store.papers import new_document, new_upload, page


def test_agenda_numbers_run_by_office_and_year(desk: Desk) -> None:
    numbers = [desk.store.uploads.add(desk.ani, new_upload()).agenda_number for _ in range(3)]
    assert numbers == ["2019-00002", "2019-00003", "2019-00004"]
    assert desk.store.uploads.add(desk.stranger, new_upload()).agenda_number == "2019-00001"
    assert desk.store.uploads.add(desk.ani, new_upload(agenda="B/17")).agenda_number == "B/17"


def test_the_same_key_is_the_same_upload(desk: Desk) -> None:
    first = desk.store.uploads.add(desk.ani, new_upload(), key="k-1")
    again = desk.store.uploads.add(desk.ani, new_upload(), key="k-1")
    assert again.id == first.id
    assert desk.store.uploads.add(desk.ani, new_upload(), key="k-2").id != first.id
    with pytest.raises(Refused):
        desk.store.uploads.add(desk.ani, new_upload("lain.pdf"), key="k-1")


def test_another_office_sees_nothing(desk: Desk) -> None:
    assert desk.store.uploads.get(desk.stranger, desk.upload_id) is None
    assert desk.store.uploads.list(desk.stranger).total == 0
    assert desk.store.uploads.same(desk.stranger, "ab" * 32) == []
    assert desk.store.pages.list(desk.stranger, desk.upload_id) == []
    assert len(desk.store.uploads.same(desk.budi, "ab" * 32)) == 1


def test_restricted_files_need_the_right(desk: Desk) -> None:
    upload = desk.store.uploads.add(desk.ani, new_upload(restricted=True))
    allowed = person(desk.store, desk.office_id, "dewi", ("restricted",))
    assert desk.store.uploads.get(desk.ani, upload.id) is None
    assert desk.store.uploads.get(allowed, upload.id) == upload
    desk.store.uploads.begin(upload.id)
    (document_id,) = desk.store.documents.save(upload.id, [new_document()])
    assert desk.store.documents.get(desk.ani, document_id) is None
    assert desk.store.tasks.of_document(desk.ani, document_id) is None
    assert desk.store.tasks.of_document(allowed, document_id) is not None


def test_refused_files_are_kept_counted_and_tried_again(desk: Desk) -> None:
    uploads = desk.store.uploads
    refused = uploads.refuse(desk.ani, new_upload("besar.pdf"), TooLarge(200))
    uploads.refuse(desk.ani, new_upload("kunci.pdf"), EncryptedPdf())
    assert (refused.state, refused.error_code, refused.error_facts) == ("refused", "wlk.input.too-large", (200,))
    assert uploads.refusals(desk.ani) == {"wlk.input.too-large": 1, "wlk.input.encrypted-pdf": 1}
    assert [one.name for one in uploads.list(desk.ani, error_code="wlk.input.encrypted-pdf").items] == ["kunci.pdf"]
    again = uploads.retry(desk.ani, refused.id)
    assert (again.state, again.attempt, again.error_code) == ("waiting", 2, None)
    with pytest.raises(Refused):
        uploads.retry(desk.ani, refused.id)
    with pytest.raises(Refused):
        uploads.retry(desk.stranger, refused.id)


def test_progress_counts_pages(desk: Desk) -> None:
    upload = desk.store.uploads.add(desk.ani, new_upload())
    assert upload.page_count is None
    desk.store.uploads.begin(upload.id)
    desk.store.uploads.set_pages(upload.id, "image/tiff", 3)
    desk.store.uploads.set_pages(upload.id, "image/tiff", 3)
    assert desk.store.pages.begin(upload.id, 1)
    assert desk.store.pages.save(upload.id, page(1), 1.5)
    assert desk.store.pages.save(upload.id, Page(2, 595, 842, "failed", failure="wlk.input.page-timeout"), 120.0)
    now = desk.store.uploads.get(desk.ani, upload.id)
    assert now is not None
    assert (now.media_type, now.page_count, now.pages_done, now.pages_failed) == ("image/tiff", 3, 2, 1)
    states = [(one.number, one.state, one.error_code) for one in desk.store.pages.list(desk.ani, upload.id)]
    assert states == [(1, "read", None), (2, "failed", "wlk.input.page-timeout"), (3, "waiting", None)]
    assert list(desk.store.pages.left(upload.id)) == [3]


def test_a_stored_reading_is_never_replaced_nor_begun_again(desk: Desk) -> None:
    desk.store.pages.save(desk.upload_id, page(1, "pertama"), 1.0)
    assert not desk.store.pages.begin(desk.upload_id, 1)
    assert not desk.store.pages.save(desk.upload_id, page(1, "kedua"), 1.0)
    kept = desk.store.pages.reading(desk.ani, desk.upload_id, 1)
    assert kept == page(1, "pertama")


def test_a_page_is_viewed_in_its_displayed_size(desk: Desk) -> None:
    uploads, pages = desk.store.uploads, desk.store.pages
    upload = uploads.add(desk.ani, new_upload())
    uploads.begin(upload.id)
    uploads.set_pages(upload.id, "application/pdf", 3)
    pages.save(upload.id, Page(2, 300, 400, "failed", failure="wlk.input.page-crash"), 1.0)
    pages.save(upload.id, page(1), 1.0)
    seen = [(one.number, one.width, one.height, one.origin) for one in pages.views(desk.ani, upload.id)]
    assert seen == [(1, 842.0, 595.0, "ocr"), (2, 300.0, 400.0, "failed")]
    assert pages.views(desk.stranger, upload.id) == []


def test_text_that_no_database_takes_is_cleaned(desk: Desk) -> None:
    desk.store.pages.save(desk.upload_id, page(1, "a\0b \ud800c"), 1.0)
    kept = desk.store.pages.reading(desk.ani, desk.upload_id, 1)
    assert kept is not None
    assert kept.text == "a\ufffdb \ufffdc"
    assert desk.store.uploads.add(desk.ani, new_upload("r\udce9sum\0.pdf")).name == "r\ufffdsum\ufffd.pdf"


def test_a_retry_reads_failed_pages_again_and_keeps_the_others(desk: Desk) -> None:
    uploads, pages = desk.store.uploads, desk.store.pages
    upload = uploads.add(desk.ani, new_upload())
    uploads.begin(upload.id)
    uploads.set_pages(upload.id, "application/pdf", 2)
    pages.save(upload.id, page(1), 1.0)
    pages.save(upload.id, Page(2, 595, 842, "failed", failure="wlk.input.page-crash"), 1.0)
    uploads.give_up(upload.id, EncryptedPdf())
    uploads.retry(desk.ani, upload.id)
    assert [one.state for one in pages.list(desk.ani, upload.id)] == ["read", "waiting"]


def test_a_place_in_line_betrays_no_file_one_may_not_see(desk: Desk) -> None:
    uploads = desk.store.uploads
    keeper = person(desk.store, desk.office_id, "eka", ("restricted",))
    uploads.add(desk.stranger, new_upload())
    uploads.add(keeper, replace(new_upload(), is_restricted=True))
    last = uploads.add(desk.ani, new_upload())
    assert uploads.ahead(desk.ani, last) == 0
    assert uploads.ahead(keeper, last) == 1


def test_the_line(desk: Desk) -> None:
    first, second = (desk.store.uploads.add(desk.ani, new_upload()) for _ in range(2))
    assert [one.id for one in desk.store.uploads.waiting()] == [first.id, second.id]
    ahead = desk.store.uploads.ahead
    assert (ahead(desk.ani, first), ahead(desk.ani, second)) == (0, 1)
    desk.store.uploads.begin(first.id)
    assert [one.id for one in desk.store.uploads.under_way()] == [first.id]
    assert desk.store.uploads.begin(desk.upload_id) is None  # read already


def test_search_by_name_and_number_takes_signs_literally(desk: Desk) -> None:
    desk.store.uploads.add(desk.ani, new_upload("Laporan 100%.pdf"))
    listed = desk.store.uploads.list(desk.ani, text="laporan 100%")
    assert [one.name for one in listed.items] == ["Laporan 100%.pdf"]
    assert desk.store.uploads.list(desk.ani, text="%%").total == 0
    assert desk.store.uploads.list(desk.ani, text="2019-00001").total == 1


def test_fifty_a_page(store: Store) -> None:
    office = store.users.add_office("Disnaker Kota Contoh")
    actor = replace(MACHINE, office_id=office.id)
    for number in range(52):
        store.uploads.add(actor, new_upload(f"{number}.pdf"))
    first, second = store.uploads.list(actor), store.uploads.list(actor, page=2)
    assert (len(first.items), len(second.items), first.total, first.page_count) == (50, 2, 52, 2)
    assert first.items[0].name == "51.pdf"
