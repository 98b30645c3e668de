"""Cover sheets of archive boxes: made for printing, found again in what was scanned.

The code on a sheet says all by itself: `WLK1|box|kind|sheets|id|check`, where `box` is the number of the box (letters,
digits, blank . / -), `kind` the record type or nothing, `sheets` how many sheets lie behind it, `id` the sheet (8 hex
digits) and `check` the CRC-32 of everything before its bar, 8 hex digits.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.database import Database, new_id, now
from extractor.store.events import note
from extractor.store.scope import within
from extractor.store.sent import CoverFoundRow, CoverRow
from extractor.store.tables import UploadRow

MOST_SHEETS = 5000
_BOX = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ./-]{0,39}")
_MARK = "WLK1"


@dataclass(frozen=True, slots=True)
class Cover:
    """`record_type` None: any kind. `expected`: sheets behind the cover. `id` of the sheet, 8 hex digits or more."""

    id: str
    box: str
    record_type: str | None
    expected: int
    made_by: str = ""
    made_at: datetime | None = None

    @property
    def payload(self) -> str:
        text = f"{_MARK}|{self.box}|{self.record_type or ''}|{self.expected}|{self.id[:8]}"
        return f"{text}|{_check(text)}"


@dataclass(frozen=True, slots=True)
class CoverFound:
    """A cover sheet seen on a page of an upload."""

    upload_id: str
    page: int
    box: str
    record_type: str | None
    expected: int


def parse_payload(text: str) -> Cover | None:
    """What a code says, None for a code of something else or a damaged one."""
    parts = text.split("|")
    if len(parts) != 6 or parts[0] != _MARK or _check(text.rpartition("|")[0]) != parts[5]:
        return None
    _, box, kind, expected, sheet, _ = parts
    if not _BOX.fullmatch(box) or not expected.isdecimal() or not 1 <= int(expected) <= MOST_SHEETS:
        return None
    if not re.fullmatch(r"[a-z0-9_]{0,64}", kind) or not re.fullmatch(r"[0-9a-f]{8}", sheet):
        return None
    return Cover(sheet, box, kind or None, int(expected))


class Covers:
    def __init__(self, database: Database) -> None:
        self._database = database

    def make(self, actor: Actor, box: str, record_type: str | None, expected: int) -> Cover:
        """A sheet to print. Raises Refused for a box number or count that cannot be printed."""
        box = " ".join(box.split())
        if actor.office_id is None or not _BOX.fullmatch(box) or not 1 <= expected <= MOST_SHEETS:
            raise Refused("nomor boks atau jumlah lembar tidak sah")
        row = CoverRow(
            id=new_id(), office_id=actor.office_id, box=box, record_type=record_type, expected=expected,
            made_by=actor.name, made_at=now(),
        )  # fmt: skip
        with self._database.writing() as session:
            session.add(row)
            session.flush()
            note(session, actor, "cover.make", "cover", row.id, row.office_id, expected=expected)
            return _entry(row)

    def get(self, actor: Actor, cover_id: str) -> Cover | None:
        with self._database.reading() as session:
            row = session.scalars(
                within(select(CoverRow).where(CoverRow.id == cover_id), actor, CoverRow)
            ).one_or_none()
            return _entry(row) if row is not None else None

    def recent(self, actor: Actor, limit: int = 20) -> Sequence[Cover]:
        query = within(select(CoverRow), actor, CoverRow).order_by(CoverRow.made_at.desc(), CoverRow.id).limit(limit)
        with self._database.reading() as session:
            return [_entry(row) for row in session.scalars(query)]

    def see(self, upload_id: str, page: int, text: str) -> Cover | None:
        """Joins a code seen on a page to its upload; None for a code that is no cover. Again is harmless."""
        with self._database.writing() as session:
            return see_cover(session, session.get_one(UploadRow, upload_id), page, text)

    def of_upload(self, actor: Actor, upload_id: str) -> Sequence[CoverFound]:
        """Cover sheets in a file, by page."""
        query = select(CoverFoundRow).join(UploadRow, CoverFoundRow.upload_id == UploadRow.id)
        query = within(query, actor, UploadRow).where(CoverFoundRow.upload_id == upload_id)
        with self._database.reading() as session:
            return [
                CoverFound(row.upload_id, row.page, row.box, row.record_type, row.expected)
                for row in session.scalars(query.order_by(CoverFoundRow.page))
            ]


def see_cover(session: Session, upload: UploadRow, page: int, text: str) -> Cover | None:
    """The same inside a running transaction."""
    cover = parse_payload(text)
    if cover is None:
        return None
    there = select(CoverFoundRow.id).where(CoverFoundRow.upload_id == upload.id, CoverFoundRow.page == page)
    if session.scalar(there) is None:
        own = select(CoverRow.id).where(
            CoverRow.office_id == upload.office_id, func.substr(CoverRow.id, 1, 8) == cover.id
        )
        session.add(
            CoverFoundRow(
                office_id=upload.office_id,
                upload_id=upload.id,
                page=page,
                cover_id=session.scalars(own).first(),
                box=cover.box,
                record_type=cover.record_type,
                expected=cover.expected,
            )
        )
    return cover


def _entry(row: CoverRow) -> Cover:
    return Cover(row.id, row.box, row.record_type, row.expected, row.made_by, row.made_at)


def _check(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"
