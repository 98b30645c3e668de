"""Pages that arrive late: joined, ordered, replaced by a rescan. What a person typed stays, originals are kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.access import MACHINE
from extractor.document.evidence import Checked, Draft, Evidence, FieldValue, Kind
from extractor.errors import Refused
from extractor.review import typed
from extractor.store import DocumentEntry, NewDocument, TaskEntry
from extractor.store.questions import ON_TOP
from extractor.store.rearranging import Arrangement
from extractor.store.tables import TaskRow
from tests.store.conftest import Desk
from tests.store.papers import BOX, new_document, new_upload, page

KBLI, ADDRESS, NAME = "identitas.kbli", "identitas.alamat", "identitas.nama_perusahaan"


def arrived(desk: Desk, count: int = 2, restricted: bool = False, number: int = 1) -> str:
    """A file that came later, read to its end, with one document of all its pages; gives its id."""
    new = replace(new_upload(f"susulan-{number}.pdf", restricted), sha256="cd" * 32)
    upload = desk.store.uploads.add(desk.ani, new)
    desk.store.uploads.begin(upload.id)
    desk.store.uploads.set_pages(upload.id, "application/pdf", count)
    for one in range(1, count + 1):
        desk.store.pages.save(upload.id, replace(page(one), picture=f"halaman-{one}.jpg"), 0.1)
    desk.store.documents.save(upload.id, [new_document(pages=tuple(range(1, count + 1)))])
    return upload.id


def document(desk: Desk) -> DocumentEntry:
    found = desk.store.documents.get(MACHINE, desk.document_id)
    assert found is not None
    return found


def task(desk: Desk, task_id: str = "") -> TaskEntry:
    found = desk.store.tasks.get(MACHINE, task_id or desk.task_id)
    assert found is not None
    return found


def read(*said: tuple[str, object, int, bool]) -> Checked:
    """What the machine says of (path, value, page, accepted)."""
    fields = {
        path: FieldValue(path, "value", value, str(value), "anchor", Evidence(at, BOX), 0.9, accepted)
        for path, value, at, accepted in said
    }
    return Checked(Draft(Kind("wlkp", 1.0), fields), (), "review", ())


def type_address(desk: Desk, text: str = "Jl. Mawar No. 2") -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    desk.store.documents.edit(desk.ani, desk.task_id, ADDRESS, typed(text), document(desk).fields[ADDRESS].seq)


def test_a_rescan_keeps_what_was_typed_and_reads_the_rest_anew(desk: Desk) -> None:
    type_address(desk)
    source = arrived(desk)
    (here,) = desk.store.late_pages.attach(desk.ani, desk.document_id, source, [2]).values()
    assert here == 2
    reading = read((ADDRESS, "Jl. Melati No. 7", 2, False), (KBLI, "10799", 2, True))
    desk.store.rearranging.arrange(desk.ani, desk.task_id, Arrangement([2], {1: 2}, source, reading))
    fields = document(desk).fields
    assert document(desk).page_numbers == (2,)
    assert (fields[ADDRESS].value, fields[ADDRESS].author) == ("Jl. Mawar No. 2", desk.ani.user_id)
    assert fields[ADDRESS].evidence == Evidence(2, BOX)
    assert (fields[KBLI].value, fields[KBLI].author) == ("10799", "machine")
    assert (fields[NAME].state, fields[NAME].author) == ("blank", "machine")
    others = document(desk).checked.draft.fields[ADDRESS].alternatives
    assert (others[0].value, others[0].reason) == ("Jl. Melati No. 7", "bacaan halaman pengganti")
    left = desk.store.tasks.left(desk.ani, desk.task_id)
    assert NAME in left
    assert KBLI not in left
    assert ADDRESS not in left
    assert desk.store.events.list(desk.ani, desk.document_id).items[0].action == "document.page-swap"


def test_without_a_new_reading_every_value_of_the_page_that_went_is_doubtful(desk: Desk) -> None:
    type_address(desk)
    source = arrived(desk)
    desk.store.late_pages.attach(desk.ani, desk.document_id, source, [1])
    desk.store.rearranging.arrange(desk.ani, desk.task_id, Arrangement([2], {1: 2}, source))
    left = desk.store.tasks.left(desk.ani, desk.task_id)
    assert {KBLI, NAME} <= set(left)
    assert document(desk).fields[KBLI].value == "10710"


def test_pages_join_a_returned_document_which_comes_first_in_the_queue(desk: Desk) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    desk.store.tasks.decide(desk.ani, desk.task_id, "returned", "lampiran kurang")
    source = arrived(desk)
    there = desk.store.late_pages.attach(desk.budi, desk.document_id, source, [1, 2])
    assert there == desk.store.late_pages.attach(desk.budi, desk.document_id, source, [1, 2]) == {1: 2, 2: 3}
    reading = read(("identitas.jenis_usaha", "Pemintalan", 3, True), (KBLI, "10711", 2, True))
    desk.store.rearranging.arrange(desk.budi, desk.task_id, Arrangement([1, 2, 3], {}, source, reading))
    assert (task(desk).task.state, task(desk).page_count) == ("open", 3)
    with desk.store.database.reading() as session:
        assert session.get_one(TaskRow, desk.task_id).rank == ON_TOP
    fields = document(desk).fields
    assert fields["identitas.jenis_usaha"].value == "Pemintalan"
    assert fields[KBLI].value == "10710"
    assert document(desk).checked.draft.fields[KBLI].alternatives[0].value == "10711"
    assert "identitas.jenis_usaha" not in task(desk).task.doubts
    (other,) = desk.store.documents.of_upload(desk.ani, source)
    closed = desk.store.tasks.of_document(desk.ani, other.id)
    assert closed is not None
    assert (closed.task.state, closed.task.note) == ("rejected", "halaman digabung dengan dokumen lain")
    assert desk.store.late_pages.given_to(desk.ani, source) == {1: desk.document_id, 2: desk.document_id}


def test_late_pages_belong_to_the_document_and_count_for_neither_file(desk: Desk) -> None:
    source = arrived(desk)
    desk.store.late_pages.attach(desk.ani, desk.document_id, source, [2])
    late = desk.store.late_pages.of_upload(desk.ani, desk.upload_id)[2]
    assert (late.source.id, late.from_number) == (source, 2)
    copy = desk.store.pages.reading(desk.ani, desk.upload_id, 2)
    assert copy is not None
    assert copy.picture == f"../../../cd/cd/{'cd' * 32}/halaman-2.jpg"
    upload = desk.store.uploads.get(desk.ani, desk.upload_id)
    assert upload is not None
    assert (upload.page_count, upload.pages_done) == (1, 0)
    assert len(desk.store.pages.readings(desk.ani, source)) == 2
    assert desk.store.late_pages.of_upload(desk.stranger, desk.upload_id) == {}


def test_one_page_of_a_file_leaves_the_others_with_their_document(desk: Desk) -> None:
    source = arrived(desk)
    desk.store.late_pages.attach(desk.ani, desk.document_id, source, [1])
    desk.store.rearranging.arrange(desk.ani, desk.task_id, Arrangement([1, 2], {}, source))
    (other,) = desk.store.documents.of_upload(desk.ani, source)
    still = desk.store.tasks.of_document(desk.ani, other.id)
    assert still is not None
    assert (other.page_numbers, still.task.state) == ((2,), "open")
    assert other.fields[KBLI].state == "blank"


def test_the_order_of_pages_is_the_person_s(desk: Desk) -> None:
    source = arrived(desk)
    desk.store.late_pages.attach(desk.ani, desk.document_id, source, [1, 2])
    desk.store.rearranging.arrange(desk.ani, desk.task_id, Arrangement([1, 2, 3], {}, source))
    with pytest.raises(Refused):
        desk.store.rearranging.arrange(desk.ani, desk.task_id, Arrangement([3, 1, 2]))
    desk.store.tasks.claim(desk.ani, desk.task_id)
    desk.store.rearranging.arrange(desk.ani, desk.task_id, Arrangement([3, 1, 2]))
    assert document(desk).page_numbers == (3, 1, 2)
    new = desk.store.reshaping.split(desk.ani, desk.task_id, 1)
    assert document(desk).page_numbers == (3,)
    split = desk.store.documents.get(desk.ani, task(desk, new).document_id)
    assert split is not None
    assert split.page_numbers == (1, 2)


@pytest.mark.parametrize("pages", [[], [1, 1], [1, 9], [2]])
def test_no_page_is_lost_doubled_or_invented(desk: Desk, pages: list[int]) -> None:
    source = arrived(desk)
    desk.store.late_pages.attach(desk.ani, desk.document_id, source, [1])
    desk.store.tasks.claim(desk.ani, desk.task_id)
    with pytest.raises(Refused):
        desk.store.rearranging.arrange(desk.ani, desk.task_id, Arrangement(pages, {}, source))
    assert document(desk).page_numbers == (1,)


def test_what_another_holds_or_decided_or_may_not_see_is_left_alone(desk: Desk) -> None:
    source = arrived(desk)
    desk.store.late_pages.attach(desk.ani, desk.document_id, source, [1])
    desk.store.tasks.claim(desk.budi, desk.task_id)
    with pytest.raises(Refused):
        desk.store.rearranging.arrange(desk.ani, desk.task_id, Arrangement([1, 2], {}, source))
    desk.store.tasks.release(desk.budi, desk.task_id)
    (other,) = desk.store.documents.of_upload(desk.ani, source)
    theirs = desk.store.tasks.of_document(desk.ani, other.id)
    assert theirs is not None
    desk.store.tasks.claim(desk.budi, theirs.id)
    with pytest.raises(Refused):
        desk.store.rearranging.arrange(desk.ani, desk.task_id, Arrangement([1, 2], {}, source))
    for bad in (desk.upload_id, "nirwana"):
        with pytest.raises(Refused):
            desk.store.late_pages.attach(desk.ani, desk.document_id, bad, [1])
    with pytest.raises(Refused):
        desk.store.late_pages.attach(desk.stranger, desk.document_id, source, [1])
    with pytest.raises(Refused):
        desk.store.late_pages.attach(desk.ani, desk.document_id, source, [7])


def test_a_restricted_file_makes_the_document_restricted(desk: Desk) -> None:
    source = arrived(desk, restricted=True)
    with pytest.raises(Refused):
        desk.store.late_pages.attach(desk.ani, desk.document_id, source, [1])
    desk.store.late_pages.attach(MACHINE, desk.document_id, source, [1])
    assert desk.store.documents.get(desk.ani, desk.document_id) is None


def test_two_files_of_the_same_bytes_never_share_a_number(desk: Desk) -> None:
    twin = desk.store.uploads.add(desk.ani, new_upload("kembar.pdf"))
    desk.store.uploads.begin(twin.id)
    desk.store.uploads.set_pages(twin.id, "application/pdf", 1)
    (twin_document,) = desk.store.documents.save(twin.id, [new_document()])
    source = arrived(desk)
    first = desk.store.late_pages.attach(desk.ani, desk.document_id, source, [1])
    second = desk.store.late_pages.attach(desk.ani, twin_document, source, [2])
    assert set(first.values()).isdisjoint(second.values())


def test_a_document_read_from_several_files_keeps_its_number_of_tasks(desk: Desk) -> None:
    assert isinstance(new_document(), NewDocument)
    source = arrived(desk)
    desk.store.late_pages.attach(desk.ani, desk.document_id, source, [1, 2])
    desk.store.rearranging.arrange(desk.ani, desk.task_id, Arrangement([1, 2, 3], {}, source))
    assert [one.id for one in desk.store.tasks.list(desk.ani).items] == [desk.task_id]
