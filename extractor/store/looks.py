"""How pages look from afar, and what the coach said of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.store.database import Database
from extractor.store.scope import within
from extractor.store.sent import LookRow
from extractor.store.tables import UploadRow

_FAR, _FAR_DETAIL = 6, 120


@dataclass(frozen=True, slots=True)
class PageLook:
    """`look`: 64 bits in hex, `detail`: 1024 bits in hex, both "" where the page looks like every other. `advice`:
    [word, fact, …] each."""

    number: int
    advice: Sequence[Sequence[str | int]] = ()
    look: str = ""
    detail: str = ""


class Looks:
    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, upload_id: str, looks: Sequence[PageLook]) -> None:
        """Once for a file; again is harmless."""
        with self._database.writing() as session:
            upload = session.get_one(UploadRow, upload_id)
            there = set(session.scalars(select(LookRow.number).where(LookRow.upload_id == upload_id)))
            session.add_all(_row(upload, one) for one in looks if one.number not in there)

    def tell(self, upload_id: str, found: Mapping[int, Sequence[Sequence[str | int]]]) -> None:
        """Adds what reading found out, by page; what is said already is not said twice."""
        with self._database.writing() as session:
            upload = session.get_one(UploadRow, upload_id)
            rows = {row.number: row for row in session.scalars(select(LookRow).where(LookRow.upload_id == upload_id))}
            for number, advice in found.items():
                row = rows.get(number)
                if row is None:
                    session.add(_row(upload, PageLook(number, advice)))
                    continue
                fresh = [list(one) for one in advice if list(one) not in row.advice]
                row.advice = [*row.advice, *fresh]

    def of_upload(self, actor: Actor, upload_id: str) -> Sequence[PageLook]:
        query = within(select(LookRow).join(UploadRow, LookRow.upload_id == UploadRow.id), actor, UploadRow)
        with self._database.reading() as session:
            rows = session.scalars(query.where(LookRow.upload_id == upload_id).order_by(LookRow.number))
            return [PageLook(row.number, row.advice, row.look, row.detail) for row in rows]


def candidates(session: Session, upload: UploadRow, limit: int = 200) -> Sequence[tuple[int, str, int]]:
    """(own page, other upload, its page) of pages of the office that look alike. Of two looks within 3 bits one quarter
    is equal, so none of these is missed; of those with 6 about two thirds are found."""
    pairs: list[tuple[int, str, int]] = []
    for mine in session.scalars(select(LookRow).where(LookRow.upload_id == upload.id, LookRow.look != "")).all():
        near = or_(
            LookRow.band0 == mine.band0, LookRow.band1 == mine.band1,
            LookRow.band2 == mine.band2, LookRow.band3 == mine.band3,
        )  # fmt: skip
        query = select(LookRow).where(LookRow.office_id == upload.office_id, LookRow.look != "", near)
        query = query.where(LookRow.upload_id != upload.id).order_by(LookRow.id.desc()).limit(limit)
        pairs += [
            (mine.number, other.upload_id, other.number)
            for other in session.scalars(query)
            if distance(mine.look, other.look) <= _FAR and distance(mine.detail, other.detail) <= _FAR_DETAIL
        ]
    return pairs


def distance(one: str, other: str) -> int:
    """Bits in which two looks differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


def _row(upload: UploadRow, one: PageLook) -> LookRow:
    bands = [int(one.look[at : at + 4], 16) for at in range(0, 16, 4)] if one.look else [-1] * 4
    return LookRow(
        office_id=upload.office_id, upload_id=upload.id, number=one.number, look=one.look, detail=one.detail,
        band0=bands[0], band1=bands[1], band2=bands[2], band3=bands[3], advice=[list(part) for part in one.advice],
    )  # fmt: skip
