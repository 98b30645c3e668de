"""Pages that arrive late: they are counted on behind the file of the document they belong to.

The page's reading is copied under its new number; its picture stays where it lies and is found from there, because all
folders of derived files stand at the same depth.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.document.elements import Page
from extractor.errors import Refused
from extractor.store.database import Database, now
from extractor.store.entries import Upload
from extractor.store.line import one_upload, upload_entries
from extractor.store.page_tables import LatePageRow
from extractor.store.plain import plain, rebuild
from extractor.store.restricting import restrict
from extractor.store.scope import found, within
from extractor.store.tables import DocumentRow, PageRow, UploadRow

_MOST_PAGES = 200


@dataclass(frozen=True, slots=True)
class LatePage:
    """Page `number` of a file is page `from_number` of the file `source`."""

    number: int
    source: Upload
    from_number: int


class LatePages:
    def __init__(self, database: Database) -> None:
        self._database = database

    def attach(self, actor: Actor, document_id: str, from_id: str, numbers: Sequence[int]) -> dict[int, int]:
        """Counts pages of another file on behind the file of a document: their numbers there -> here.

        No document has them yet: `Rearranging.arrange` puts them in. Again is harmless. Raises Refused for a file that
        is not read to its end, of another office, the same file, or pages that it has not.
        """
        with self._database.writing() as session:
            query = within(select(DocumentRow).where(DocumentRow.id == document_id), actor, DocumentRow)
            document = found(session, query)
            upload = found(session, one_upload(actor, document.upload_id), lock=True)
            source = found(session, one_upload(actor, from_id))
            if source.id == upload.id or source.office_id != upload.office_id or source.state != "read":
                raise Refused("pilih file lain dari kantor ini yang sudah selesai dibaca")
            if not numbers or len(numbers) > _MOST_PAGES:
                raise Refused(f"pilih 1 sampai {_MOST_PAGES} halaman")
            there = _numbers(session, upload.id, source.id)
            last = _last_number(session, upload)
            for number in dict.fromkeys(numbers):
                if number in there:
                    continue
                last += 1
                _copy(session, actor, upload, source, number, last)
                there[number] = last
            if source.is_restricted and not upload.is_restricted:
                restrict(session, upload)
            elif upload.is_restricted and not source.is_restricted:
                restrict(session, source)
            return {number: there[number] for number in numbers}

    def of_upload(self, actor: Actor, upload_id: str) -> dict[int, LatePage]:
        """The late pages of a file by their number in it."""
        query = select(LatePageRow).where(LatePageRow.upload_id == upload_id).order_by(LatePageRow.number)
        with self._database.reading() as session:
            if session.scalars(one_upload(actor, upload_id)).one_or_none() is None:
                return {}
            rows = session.scalars(query).all()
            sources = session.scalars(select(UploadRow).where(UploadRow.id.in_({row.from_id for row in rows})))
            by_id = {one.id: one for one in upload_entries(session, sources)}
            return {row.number: LatePage(row.number, by_id[row.from_id], row.from_number) for row in rows}

    def given_to(self, actor: Actor, from_id: str) -> dict[int, str]:
        """Pages of a file that stand in a document of another: number -> id of that document, where the actor may see
        it."""
        query = select(LatePageRow.from_number, LatePageRow.number, DocumentRow.id, DocumentRow.pages)
        query = query.join(DocumentRow, DocumentRow.upload_id == LatePageRow.upload_id)
        with self._database.reading() as session:
            rows = session.execute(within(query.where(LatePageRow.from_id == from_id), actor, DocumentRow))
            return {number: document_id for number, here, document_id, pages in rows if here in pages}


def _numbers(session: Session, upload_id: str, from_id: str) -> dict[int, int]:
    query = select(LatePageRow).where(LatePageRow.upload_id == upload_id, LatePageRow.from_id == from_id)
    return {row.from_number: row.number for row in session.scalars(query)}


def _last_number(session: Session, upload: UploadRow) -> int:
    """Of all files with these bytes: pictures are kept by bytes and number, and one number must mean one page."""
    query = select(func.max(PageRow.number)).join(UploadRow, UploadRow.id == PageRow.upload_id)
    last = session.scalar(query.where(UploadRow.sha256 == upload.sha256)) or 0
    return max(last, upload.page_count or 0)


def _copy(session: Session, actor: Actor, upload: UploadRow, source: UploadRow, number: int, new: int) -> None:
    query = select(PageRow).where(PageRow.upload_id == source.id, PageRow.number == number)
    page = session.scalars(query).one_or_none()
    is_late = page is not None and number > (source.page_count or 0)
    if page is None or page.reading is None or is_late:
        raise Refused("halaman itu tidak ada di file tersebut atau belum dibaca")
    reading = rebuild(Page, page.reading)
    folder = f"../../../{source.sha256[:2]}/{source.sha256[2:4]}/{source.sha256}"
    picture = f"{folder}/{reading.picture}" if reading.picture else None
    session.add(
        PageRow(
            office_id=upload.office_id,
            upload_id=upload.id,
            number=new,
            state=page.state,
            quality=page.quality,
            rotation_deg=page.rotation_deg,
            text=page.text,
            reading=plain(replace(reading, number=new, picture=picture)),
            seconds=page.seconds,
            error_code=page.error_code,
        )
    )
    session.add(
        LatePageRow(
            office_id=upload.office_id,
            upload_id=upload.id,
            number=new,
            from_id=source.id,
            from_number=number,
            by_name=actor.name,
            at=now(),
        )
    )
    session.flush()
