"""Deletion leaves nothing but its proof."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from sqlalchemy import select, update

from extractor.errors import Refused
from extractor.store import Store
from extractor.store.columns import Base
from extractor.store.database import now
from extractor.store.keeping import Erasing
from extractor.store.tables import DocumentRow, EventRow, FieldRow, TaskRow, UploadRow
from tests.store.conftest import Desk
from tests.store.papers import new_upload

SECRET = "Xylokarpha Wignyosastro"


def planted(desk: Desk, tmp_path: Path) -> str:
    """The document of the fixture with a sentinel wherever text can stand; gives the hash of its bytes."""
    sha256 = desk.store.blobs.put(BytesIO(SECRET.encode())).sha256
    desk.store.blobs.put_derived(sha256, "page-1.jpg", SECRET.encode())
    with desk.store.database.writing() as session:
        session.execute(update(UploadRow).values(sha256=sha256, name=f"{SECRET}.pdf"))
        session.execute(update(DocumentRow).values(sha256=sha256))
        session.execute(update(FieldRow).values(orig=SECRET))
    with desk.store.database.writing() as session:
        for table in ("search_line", "page"):
            own = Base.metadata.tables[table]
            changes = {name: SECRET.lower() for name in ("text", "words") if name in own.columns}
            session.execute(own.update().values(changes))
    desk.store.events.record(desk.ani, "uji", "upload", desk.upload_id, note=SECRET)
    (tmp_path / "backups" / "auto-lama").mkdir(parents=True)
    (tmp_path / "backups" / "auto-lama" / "app.sqlite").write_bytes(SECRET.encode())
    return sha256


def rows_with(store: Store, word: str) -> list[str]:
    with store.database.reading() as session:
        return sorted(
            table.name
            for table in Base.metadata.sorted_tables
            if any(word.lower() in repr(row).lower() for row in session.execute(select(table)))
        )


def files_with(folder: Path, word: str) -> list[str]:
    """Files below a folder that hold the word in any case, or in the letters of an index."""
    parts = [one.encode() for one in {word, word.lower(), *word.lower().split()}]
    return sorted(
        path.name for path in folder.rglob("*") if path.is_file() and any(part in path.read_bytes() for part in parts)
    )


def test_nothing_of_an_erased_file_is_left(desk: Desk, tmp_path: Path) -> None:
    sha256 = planted(desk, tmp_path)
    assert {"field_value", "upload", "event"} <= set(rows_with(desk.store, SECRET))
    assert sha256 in files_with(tmp_path, SECRET)
    erasing = Erasing(desk.store.database, desk.store.blobs, tmp_path)
    (proof,) = erasing.erase([desk.upload_id], "Kepala Arsip", "masa simpan habis")

    assert rows_with(desk.store, SECRET) == []
    assert files_with(tmp_path, SECRET) == []
    assert set(rows_with(desk.store, desk.document_id)) <= {"event"}
    assert rows_with(desk.store, desk.upload_id) == ["erasure", "event"]
    assert proof.sha256 == sha256
    assert proof.blobs == (sha256,)
    assert proof.backups == 1
    assert proof.counts["document"] == proof.counts["upload"] == 1
    assert proof.counts["field_value"] > 0
    assert proof.reason == "masa simpan habis"
    with desk.store.database.reading() as session:
        assert session.scalars(select(EventRow.detail).where(EventRow.thing_id == desk.upload_id)).first() == {}


def test_bytes_that_another_file_has_stay(desk: Desk, tmp_path: Path) -> None:
    sha256 = planted(desk, tmp_path)
    desk.store.uploads.add(desk.ani, replace(new_upload(), sha256=sha256))
    (proof,) = Erasing(desk.store.database, desk.store.blobs, tmp_path).erase([desk.upload_id], "Ani", "ganda")
    assert proof.blobs == ()
    assert proof.kept == (sha256,)
    assert desk.store.blobs.has(sha256)


def test_an_erasure_that_was_cut_off_is_finished_by_the_next(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sha256 = planted(desk, tmp_path)
    erasing = Erasing(desk.store.database, desk.store.blobs, tmp_path)
    with monkeypatch.context() as cut:
        cut.setattr(Erasing, "_finish", lambda self: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            erasing.erase([desk.upload_id], "Ani", "uji")
    assert desk.store.blobs.has(sha256)
    erasing.erase([], "Ani", "uji")
    assert not desk.store.blobs.has(sha256)
    assert files_with(tmp_path, SECRET) == []


def test_nothing_is_erased_without_a_name_and_a_reason(desk: Desk, tmp_path: Path) -> None:
    erasing = Erasing(desk.store.database, desk.store.blobs, tmp_path)
    for who, why in (("", "alasan"), ("Ani", " ")):
        with pytest.raises(Refused):
            erasing.erase([desk.upload_id], who, why)
    with pytest.raises(Refused):
        erasing.erase(["0" * 32], "Ani", "alasan")
    with desk.store.database.reading() as session:
        assert session.get(UploadRow, desk.upload_id) is not None


def test_a_file_is_due_when_its_rule_says_so(desk: Desk, tmp_path: Path) -> None:
    erasing = Erasing(desk.store.database, desk.store.blobs, tmp_path)
    with desk.store.database.reading() as session:
        kind = session.get_one(TaskRow, desk.task_id).record_type
    assert erasing.due({"*": 0}) == [], "undecided papers stay whatever the rules say"
    with desk.store.database.writing() as session:
        session.execute(update(TaskRow).values(state="approved", decided_at=now() - timedelta(days=4000)))
    assert erasing.due({}) == []
    assert erasing.due({kind: 10}) == [desk.upload_id]
    assert erasing.due({kind: 11}) == []
    assert erasing.due({"*": 1, kind: 30}) == [], "the closer rule holds"
    assert erasing.due({kind: 30, f"{kind}.approved": 2}) == [desk.upload_id]
    assert erasing.due({"*.rejected": 1}) == []
