"""The pages of an upload and what was read on them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import Text, cast, select, update

from extractor.access import Actor
from extractor.document.elements import Page
from extractor.store.batch_pages import settle_page
from extractor.store.database import Database
from extractor.store.entries import PageEntry, PageView
from extractor.store.meters import count_page
from extractor.store.plain import clean, plain, rebuild
from extractor.store.scope import within
from extractor.store.tables import PageRow, UploadRow

_ENDED = ("read", "failed")
_KEPT = 256
"""Pages kept as built, about 0.2 MB each: those of the documents that an office has open and will open next."""


class Pages:
    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, actor: Actor, upload_id: str) -> Sequence[PageEntry]:
        """States of all pages, in order; empty before the pages were counted."""
        with self._database.reading() as session:
            query = within(select(PageRow).join(UploadRow, PageRow.upload_id == UploadRow.id), actor, UploadRow)
            rows = session.scalars(query.where(PageRow.upload_id == upload_id).order_by(PageRow.number))
            return [
                PageEntry(
                    row.upload_id,
                    row.number,
                    row.state,
                    row.quality,
                    row.rotation_deg,
                    row.seconds,
                    row.error_code,
                )
                for row in rows
            ]

    def reading(self, actor: Actor, upload_id: str, number: int) -> Page | None:
        """The page as read, None while it waits or where it is not the actor's."""
        return next(iter(self._readings(actor, upload_id, number)), None)

    def readings(self, actor: Actor, upload_id: str) -> Sequence[Page]:
        """All pages read or failed so far, in order."""
        return self._readings(actor, upload_id, None)

    def views(self, actor: Actor, upload_id: str) -> Sequence[PageView]:
        """Sizes of all pages read or failed so far, in order, without the weight of their words."""
        reading = PageRow.reading
        sizes = [reading[name].as_float() for name in ("displayed_width", "width", "displayed_height", "height")]
        query = select(PageRow.number, *sizes, reading["origin"].as_string())
        query = within(query.join(UploadRow, PageRow.upload_id == UploadRow.id), actor, UploadRow)
        query = query.where(PageRow.upload_id == upload_id, PageRow.state.in_(_ENDED)).order_by(PageRow.number)
        with self._database.reading() as session:
            return [
                PageView(number, across or width, down or height, origin)
                for number, across, width, down, height, origin in session.execute(query)
                if width is not None
            ]

    # what the worker does

    def begin(self, upload_id: str, number: int, first: bool = False) -> int:
        """The reading of a page starts; gives which try it is. 0 when its reading is stored already: it must not be
        read again. `first`: only as its first try, else 0 as well."""
        of_page = [PageRow.upload_id == upload_id, PageRow.number == number, PageRow.state.not_in(_ENDED)]
        if first:
            of_page.append(PageRow.tries == 0)
        begun = update(PageRow).where(*of_page).values(state="reading", tries=PageRow.tries + 1)
        begun = begun.returning(PageRow.tries).execution_options(synchronize_session=False)
        with self._database.passing() as session:
            return session.scalar(begun) or 0

    def was_broken_off(self, upload_id: str, number: int) -> bool:
        """Whether the reading of a page was begun and never stored."""
        query = select(PageRow.tries).where(PageRow.upload_id == upload_id, PageRow.number == number)
        with self._database.reading() as session:
            return bool(session.scalar(query.where(PageRow.state.not_in(_ENDED))))

    def give_back(self, upload_id: str, number: int) -> None:
        """A try that was broken off by a stop is none."""
        with self._database.writing() as session:
            query = select(PageRow).where(PageRow.upload_id == upload_id, PageRow.number == number).with_for_update()
            row = session.scalars(query).one()
            if row.state not in _ENDED and row.tries:
                row.tries -= 1

    def save(self, upload_id: str, page: Page, seconds: float) -> bool:
        """Stores a reading once; False when another process stored one first (that one stays)."""
        values = {
            "state": "failed" if page.origin == "failed" else "read",
            "quality": page.quality,
            "rotation_deg": page.rotation_deg,
            "text": clean(page.text),
            "reading": plain(page),
            "seconds": seconds,
            "error_code": page.failure,
        }
        of_page = (PageRow.upload_id == upload_id, PageRow.number == page.number, PageRow.state.not_in(_ENDED))
        with self._database.writing() as session:
            stored = session.scalars(update(PageRow).where(*of_page).values(**values).returning(PageRow.id)).all()
            if stored:
                settle_page(session, upload_id, page)
                count_page(session, seconds, page.failure if page.origin == "failed" else None)
            return bool(stored)

    def left(self, upload_id: str) -> Sequence[int]:
        """Numbers of the pages whose reading is not stored."""
        query = select(PageRow.number).where(PageRow.upload_id == upload_id, PageRow.state.not_in(_ENDED))
        with self._database.reading() as session:
            return list(session.scalars(query.order_by(PageRow.number)))

    def _readings(self, actor: Actor, upload_id: str, number: int | None) -> Sequence[Page]:
        text = cast(PageRow.reading, Text)
        query = within(select(text).join(UploadRow, PageRow.upload_id == UploadRow.id), actor, UploadRow)
        query = query.where(PageRow.upload_id == upload_id, PageRow.state.in_(_ENDED)).order_by(PageRow.number)
        if number is not None:
            query = query.where(PageRow.number == number)
        with self._database.reading() as session:
            return [page for reading in session.scalars(query) if reading and (page := _page(reading)) is not None]


@lru_cache(maxsize=_KEPT)
def _page(reading: str) -> Page | None:
    """Kept by its whole text, so that it can never be an old one: every saved field asks for the pages again."""
    data = json.loads(reading)
    return rebuild(Page, data) if data else None
