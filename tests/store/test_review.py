"""Editing, leases, decisions and filings, as the desk does them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from extractor.access import MACHINE
from extractor.document.evidence import Evidence
from extractor.document.geometry import BBox
from extractor.errors import Refused
from extractor.review import LEASE, Edit, typed
from extractor.store import FieldConflict, FieldEntry, TaskConflict, documents, queue, tasks
from extractor.store.freezing import freeze
from tests.store.conftest import Desk
from tests.store.papers import checked, new_document, new_upload

ADDRESS, KBLI, TRADE = "identitas.alamat", "identitas.kbli", "identitas.jenis_usaha"


def settle_all(desk: Desk) -> None:
    desk.store.documents.edit(desk.ani, desk.task_id, ADDRESS, Edit(value="Jl. Melati No. 1"), 1)
    desk.store.documents.edit(desk.ani, desk.task_id, KBLI, typed("10720"), 1)
    desk.store.documents.edit(desk.ani, desk.task_id, TRADE, typed(""), 0)


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    for module in (tasks, queue, documents):
        monkeypatch.setattr(module, "now", lambda: moment)


def test_a_saved_document_comes_back_as_it_was(desk: Desk) -> None:
    document = desk.store.documents.get(desk.ani, desk.document_id)
    assert document is not None
    assert document.checked == checked()
    assert list(document.fields) == list(checked().draft.fields)
    assert (document.company, document.page_numbers) == ("PT. MAJU TERUS", (1,))
    first = document.fields[ADDRESS]
    assert (first.seq, first.author, first.value, first.orig) == (1, "machine", "Jl. Melati No. 1", "Jl. Melati No. 1")
    assert first.evidence == Evidence(1, BBox(10.0, 20.0, 110.0, 32.5))
    upload = desk.store.uploads.get(desk.ani, desk.upload_id)
    assert upload is not None
    assert upload.state == "read"


def test_saving_again_changes_nothing(desk: Desk) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    desk.store.documents.edit(desk.ani, desk.task_id, ADDRESS, typed("Jl. Mawar"), 1)
    assert desk.store.documents.save(desk.upload_id, [new_document(company="PT. LAIN")]) == [desk.document_id]
    document = desk.store.documents.get(desk.ani, desk.document_id)
    assert document is not None
    assert (document.company, document.fields[ADDRESS].value) == ("PT. MAJU TERUS", "Jl. Mawar")
    assert desk.store.tasks.list(MACHINE, state=None).total == 1


def test_the_task_says_why_and_where_first(desk: Desk) -> None:
    task = desk.store.tasks.get(desk.ani, desk.task_id)
    assert task is not None
    assert task.task.focus[:3] == (KBLI, TRADE, ADDRESS)
    assert desk.store.tasks.left(desk.ani, desk.task_id) == [KBLI, TRADE, ADDRESS]


def test_an_edit_needs_the_lease(desk: Desk) -> None:
    with pytest.raises(Refused):
        desk.store.documents.edit(desk.ani, desk.task_id, ADDRESS, typed("x"), 1)
    desk.store.tasks.claim(desk.ani, desk.task_id)
    with pytest.raises(Refused):
        desk.store.documents.edit(desk.budi, desk.task_id, ADDRESS, typed("x"), 1)
    with pytest.raises(Refused):
        desk.store.documents.edit(desk.stranger, desk.task_id, ADDRESS, typed("x"), 1)
    line = desk.store.documents.edit(desk.ani, desk.task_id, ADDRESS, typed("Jl. Mawar 2"), 1)
    assert (line.seq, line.author, line.author_name, line.orig) == (2, desk.ani.user_id, "Ani", "Jl. Mawar 2")


def test_history_is_kept_and_the_place_stays(desk: Desk) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    desk.store.documents.edit(desk.ani, desk.task_id, KBLI, typed("10720"), 1)
    moved = Evidence(1, BBox(1, 2, 3, 4))
    desk.store.documents.edit(desk.ani, desk.task_id, KBLI, Edit("illegible", evidence=moved), 2)
    history = desk.store.documents.history(desk.ani, desk.document_id, KBLI)
    assert [(one.seq, one.state, one.value) for one in history] == [
        (1, "value", "10710"),
        (2, "value", "10720"),
        (3, "illegible", None),
    ]
    assert history[1].evidence == history[0].evidence
    assert history[2].evidence == moved
    assert desk.store.documents.history(desk.stranger, desk.document_id, KBLI) == []


def test_a_conflict_shows_both_values_and_overwrites_nothing(desk: Desk) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    desk.store.documents.edit(desk.ani, desk.task_id, KBLI, typed("10720"), 1)
    with pytest.raises(FieldConflict) as conflict:
        desk.store.documents.edit(desk.ani, desk.task_id, KBLI, typed("10730"), 1)
    assert conflict.value.mine.value == "10730"
    assert conflict.value.saved is not None
    assert (conflict.value.saved.value, conflict.value.saved.seq) == ("10720", 2)
    assert len(desk.store.documents.history(desk.ani, desk.document_id, KBLI)) == 2


def test_a_repeated_request_gets_the_same_answer(desk: Desk) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    first = desk.store.documents.edit(desk.ani, desk.task_id, KBLI, typed("10720"), 1, key="e-1")
    desk.store.documents.edit(desk.ani, desk.task_id, KBLI, typed("10730"), 2, key="e-2")
    assert desk.store.documents.edit(desk.ani, desk.task_id, KBLI, typed("10720"), 1, key="e-1") == first
    assert len(desk.store.documents.history(desk.ani, desk.document_id, KBLI)) == 3
    with pytest.raises(Refused):
        desk.store.documents.edit(desk.ani, desk.task_id, KBLI, typed("10740"), 3, key="e-1")


def test_several_fields_are_written_all_or_none(desk: Desk) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    with pytest.raises(FieldConflict):
        desk.store.documents.edit_many(desk.ani, desk.task_id, [(KBLI, typed("10720"), 1), (ADDRESS, typed("x"), 7)])
    assert len(desk.store.documents.history(desk.ani, desk.document_id, KBLI)) == 1


@pytest.mark.parametrize(
    ("path", "text"), [("identitas.tidak_ada", "x"), ("kodefikasi.tahun_laporan", "dua ribu sembilan x")]
)
def test_what_is_no_value_of_the_field_is_refused(desk: Desk, path: str, text: str) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    with pytest.raises(Refused):
        desk.store.documents.edit(desk.ani, desk.task_id, path, typed(text), 1)


def test_a_lease_ends_and_another_takes_over(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    claimed = desk.store.tasks.claim(desk.ani, desk.task_id)
    assert (claimed.holder_name, claimed.task.state) == ("Ani", "claimed")
    with pytest.raises(Refused):
        desk.store.tasks.claim(desk.budi, desk.task_id)
    with pytest.raises(Refused):
        desk.store.tasks.take_over(desk.budi, desk.task_id)
    assert desk.store.tasks.next(desk.budi) is None
    at(monkeypatch, datetime.now(UTC) + LEASE + timedelta(seconds=1))
    ready = desk.store.tasks.next(desk.budi)
    assert ready is not None
    assert ready.id == desk.task_id
    assert desk.store.tasks.take_over(desk.budi, desk.task_id).holder_name == "Budi"
    with pytest.raises(Refused):
        desk.store.documents.edit(desk.ani, desk.task_id, KBLI, typed("10720"), 1)


def test_the_holder_goes_on_after_the_end_when_nobody_took_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    at(monkeypatch, datetime.now(UTC) + 2 * LEASE)
    desk.store.documents.edit(desk.ani, desk.task_id, KBLI, typed("10720"), 1)
    assert desk.store.tasks.list(desk.ani, state="mine").total == 1


def test_approval_freezes_the_record(desk: Desk) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    with pytest.raises(Refused, match="3 isian"):
        desk.store.tasks.decide(desk.ani, desk.task_id, "approved")
    settle_all(desk)
    with pytest.raises(Refused):
        desk.store.tasks.decide(desk.budi, desk.task_id, "approved")
    effort = {"keys": 11, "clicks": 0, "password": 5, "drags": -1}
    done = desk.store.tasks.decide(desk.ani, desk.task_id, "approved", effort=effort, key="d-1")
    assert (done.task.state, done.task.decided_by, done.holder_name) == ("approved", desk.ani.user_id, None)
    assert desk.store.tasks.decide(desk.ani, desk.task_id, "approved", effort=effort, key="d-1") == done
    assert desk.store.tasks.efforts(desk.ani, desk.task_id) == [{"keys": 11, "clicks": 0}]
    filing = desk.store.filings.of_document(desk.budi, desk.document_id)
    assert filing is not None
    assert filing.record == {
        "kodefikasi": {"tahun_laporan": 2019},
        "identitas": {
            "nama_perusahaan": "PT. MAJU TERUS",
            "alamat": "Jl. Melati No. 1",
            "kbli": "10720",
            "jenis_usaha": None,
        },
    }
    assert (filing.year, filing.company, filing.decided_by_name) == (2019, "PT. MAJU TERUS", "Ani")
    assert filing.provenance[KBLI]["author"] == desk.ani.user_id
    assert filing.provenance[KBLI]["box"] == [10.0, 20.0, 110.0, 32.5]
    assert filing.provenance[TRADE]["state"] == "blank"
    assert list(desk.store.filings.every(desk.ani)) == [filing]
    assert desk.store.filings.list(desk.ani, text="maju", year=2019).total == 1
    assert desk.store.filings.get(desk.stranger, filing.id) is None


def test_a_decided_task_is_closed_until_its_decider_reopens_it(desk: Desk) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    settle_all(desk)
    desk.store.tasks.decide(desk.ani, desk.task_id, "approved")
    with pytest.raises(Refused):
        desk.store.documents.edit(desk.ani, desk.task_id, KBLI, typed("10790"), 2)
    with pytest.raises(Refused):
        desk.store.tasks.claim(desk.budi, desk.task_id)
    with pytest.raises(Refused):
        desk.store.tasks.reopen(desk.budi, desk.task_id)
    desk.store.tasks.reopen(desk.ani, desk.task_id)
    assert desk.store.filings.of_document(desk.ani, desk.document_id) is None
    desk.store.documents.edit(desk.ani, desk.task_id, KBLI, typed("10790"), 2)
    desk.store.tasks.decide(desk.ani, desk.task_id, "approved")
    filing = desk.store.filings.of_document(desk.ani, desk.document_id)
    assert filing is not None
    assert filing.record["identitas"]["kbli"] == "10790"
    assert len(list(desk.store.filings.every(desk.ani))) == 1


def test_rejecting_and_returning_need_a_reason_and_file_nothing(desk: Desk) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    with pytest.raises(Refused):
        desk.store.tasks.decide(desk.ani, desk.task_id, "returned", note="  ")
    returned = desk.store.tasks.decide(desk.ani, desk.task_id, "returned", note="1. NPWP belum diisi.")
    assert (returned.task.state, returned.task.note) == ("returned", "1. NPWP belum diisi.")
    assert desk.store.filings.of_document(desk.ani, desk.document_id) is None
    assert [one.id for one in desk.store.tasks.recent(desk.ani)] == [desk.task_id]


def test_a_decision_on_an_old_version_is_a_conflict(desk: Desk) -> None:
    claimed = desk.store.tasks.claim(desk.ani, desk.task_id)
    desk.store.tasks.release(desk.ani, desk.task_id)
    desk.store.tasks.claim(desk.ani, desk.task_id)
    with pytest.raises(TaskConflict) as conflict:
        desk.store.tasks.decide(desk.ani, desk.task_id, "rejected", note="salah", expected_version=claimed.task.version)
    assert conflict.value.saved.task.version == claimed.task.version + 2


def test_the_queue_filters_and_counts(desk: Desk) -> None:
    upload = desk.store.uploads.add(desk.ani, new_upload("dua.pdf"))
    desk.store.uploads.begin(upload.id)
    desk.store.documents.save(upload.id, [new_document(1, "CV. SINAR_BARU"), new_document(2, "PT. MAJU JAYA", (2, 3))])
    queue = desk.store.tasks.list
    assert queue(desk.ani).total == 3
    assert [one.company for one in queue(desk.ani, text="maju jaya").items] == ["PT. MAJU JAYA"]
    assert [one.company for one in queue(desk.ani, text="sinar_").items] == ["CV. SINAR_BARU"]
    assert queue(desk.ani, text="dua.pdf").total == 2
    assert queue(desk.ani, record_type="nota_pemeriksaan").total == 0
    assert queue(desk.stranger).total == 0
    desk.store.tasks.claim(desk.ani, desk.task_id)
    assert (queue(desk.ani).total, queue(desk.ani, state="mine").total, queue(desk.budi, state="mine").total) == (
        2,
        1,
        0,
    )
    assert desk.store.tasks.counts(desk.budi) == {
        "ready": 2,
        "mine": 0,
        "claimed": 1,
        "asked": 0,
        "agreeing": 0,
        "restricted": 0,
        "approved": 0,
        "rejected": 0,
        "returned": 0,
        "decided": 0,
    }
    following = desk.store.tasks.next(desk.budi)
    assert following is not None
    other = desk.store.tasks.next(desk.budi, (following.id,))
    assert other is not None
    assert other.id not in (following.id, desk.task_id)


def test_the_company_follows_its_field(desk: Desk) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    desk.store.documents.edit(desk.ani, desk.task_id, "identitas.nama_perusahaan", typed("PT. Maju Terus Tbk."), 1)
    assert desk.store.tasks.list(desk.ani, state="mine", text="terus tbk").total == 1


def test_the_log_tells_who_did_what_and_holds_no_value(desk: Desk) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    desk.store.documents.edit(desk.ani, desk.task_id, ADDRESS, typed("JALAN RAHASIA 99"), 1)
    desk.store.tasks.take_over(desk.budi, desk.task_id, "pemegang cuti")
    events = desk.store.events.list(desk.ani)
    actions = [(one.actor_name, one.action) for one in events.items]
    assert actions[:3] == [("Budi", "task.take-over"), ("Ani", "field.edit"), ("Ani", "task.claim")]
    assert events.items[0].detail["reason"] == "pemegang cuti"
    assert "RAHASIA" not in repr(events)
    assert desk.store.events.list(desk.ani, thing_id=desk.task_id).total == 2


def test_ink_without_a_normal_form_can_be_confirmed(desk: Desk) -> None:
    upload = desk.store.uploads.add(desk.ani, new_upload())
    new = new_document()
    bare = replace(new.checked.draft.fields[KBLI], value=None, orig="1O71?")
    draft = replace(new.checked.draft, fields={**new.checked.draft.fields, KBLI: bare})
    desk.store.documents.save(upload.id, [replace(new, checked=replace(new.checked, draft=draft))])
    task = desk.store.tasks.list(desk.ani).items[-1]
    desk.store.tasks.claim(desk.ani, task.id)
    line = desk.store.documents.edit(desk.ani, task.id, KBLI, Edit(), 1)
    assert (line.state, line.value, line.orig, line.author) == ("value", None, "1O71?", desk.ani.user_id)
    with pytest.raises(Refused):
        desk.store.documents.edit(desk.ani, task.id, ADDRESS, Edit(), 1)


def test_rows_taken_out_move_the_others_up(desk: Desk) -> None:
    def entry(path: str, value: object, state: str = "value", author: str = "machine") -> FieldEntry:
        moment = datetime.now(UTC)
        return FieldEntry(path, 1, author, author, state, value, None, "table", None, None, moment, "")  # type: ignore[arg-type]

    entries = [
        entry("surat.nomor", "560/1"),
        entry("surat.tembusan", None, "blank"),
        entry("pemeriksaan.temuan.0.uraian", "satu"),
        entry("pemeriksaan.temuan.0.pasal.0", "UU 1/1970"),
        entry("pemeriksaan.temuan.1.uraian", None, "struck", "ani"),
        entry("pemeriksaan.temuan.10.uraian", "tiga"),
        entry("pemeriksaan.temuan.2.uraian", "dua"),
        entry("pemeriksaan.temuan.2.perintah", None, "struck"),
        entry("pemeriksaan.temuan.3.uraian", None, "blank"),
    ]
    record, provenance = freeze({one.path: one for one in entries})
    assert record == {
        "surat": {"nomor": "560/1", "tembusan": None},
        "pemeriksaan": {
            "temuan": [
                {"uraian": "satu", "pasal": ["UU 1/1970"]},
                {"uraian": "dua", "perintah": None},
                {"uraian": "tiga"},
            ]
        },
    }
    assert provenance["pemeriksaan.temuan.1.perintah"]["state"] == "struck"
    assert "pemeriksaan.temuan.3.uraian" not in provenance
    assert provenance["surat.tembusan"]["state"] == "blank"


@pytest.mark.parametrize("path", ["serikat", "identitas", "tenaga_kerja.rincian", "identitas.kbli.0", "", "a..b"])
def test_only_fields_can_be_written(desk: Desk, path: str) -> None:
    desk.store.tasks.claim(desk.ani, desk.task_id)
    with pytest.raises(Refused):
        desk.store.documents.edit(desk.ani, desk.task_id, path, typed("x"), 0)
