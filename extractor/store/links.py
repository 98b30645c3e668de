"""Files that may be the same paper: found, asked about, decided. Nobody is asked about a file they may not see."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session, aliased

from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.database import Database, new_id, now
from extractor.store.entries import Upload
from extractor.store.events import note
from extractor.store.freezing import year_of
from extractor.store.line import one_upload, upload_entries
from extractor.store.looks import candidates
from extractor.store.removal import set_aside
from extractor.store.rows import newest
from extractor.store.scope import found, within
from extractor.store.sent import Choice, LinkKind, LinkRow
from extractor.store.tables import DocumentRow, PageRow, UploadRow

_GONE = ("discarded", "refused", "asking")
_WORD = re.compile(r"\w{2,}")
_FEWEST_WORDS, _SAME_WORDS, _SAME_NUMBERS = 8, 0.75, 0.7
_MOST_ASKED = 5


@dataclass(frozen=True, slots=True)
class Link:
    """`upload` came later than `other`. `choice` None: a question that waits for an answer."""

    id: str
    kind: LinkKind
    upload: Upload
    other: Upload
    pages_alike: int
    choice: Choice | None


class Links:
    def __init__(self, database: Database) -> None:
        self._database = database

    def ask(self, upload_id: str, other_id: str, kind: LinkKind, pages_alike: int = 0) -> None:
        """A question about two files; there is one for a pair, whatever it is asked for."""
        with self._database.writing() as session:
            _ask(session, session.get_one(UploadRow, upload_id), other_id, kind, pages_alike)

    def compare(self, upload_id: str) -> int:
        """Looks for earlier files of the office that are the same paper as a file just read; gives how many questions
        there are about it. Same bytes first, then pages that look alike and say the same, then company, kind and year.
        """
        with self._database.writing() as session:
            upload = session.get_one(UploadRow, upload_id)
            for kind, other_id, alike in (*_same(session, upload), *_alike(session, upload), *_key(session, upload)):
                _ask(session, upload, other_id, kind, alike)
            session.flush()
            return len(session.scalars(select(LinkRow.id).where(LinkRow.upload_id == upload.id)).all())

    def of_upload(self, actor: Actor, upload_id: str) -> Sequence[Link]:
        """Links and questions of a file, in both directions, where the actor may see both files."""
        one_side = or_(LinkRow.upload_id == upload_id, LinkRow.other_id == upload_id)
        return self._links(actor, one_side)

    def questions(self, actor: Actor, limit: int = 50) -> Sequence[Link]:
        """What waits for an answer of this person or another who may see both files, oldest first."""
        return self._links(actor, LinkRow.choice.is_(None), limit)

    def decide(self, actor: Actor, link_id: str, choice: Choice) -> Link:
        """The answer: "drop" throws the later file away, "version" keeps both, "link" keeps the later one as a copy
        that is not reviewed. Raises Refused for an answered question or a file somebody works on."""
        with self._database.writing() as session:
            later, earlier = aliased(UploadRow), aliased(UploadRow)
            link = found(session, _visible(actor, later, earlier).where(LinkRow.id == link_id))
            if link.choice is not None:
                raise Refused("pertanyaan ini sudah dijawab")
            upload, other = session.get_one(UploadRow, link.upload_id), session.get_one(UploadRow, link.other_id)
            if choice != "version":
                reason = f"Sama dengan {other.agenda_number or other.name}"
                set_aside(session, actor, upload, "discarded" if choice == "drop" else "linked", reason)
            link.choice, link.decided_by, link.decided_at = choice, actor.user_id, now()
            if choice != "version":  # what is thrown away or a copy answers every other question about it
                for rest in session.scalars(
                    select(LinkRow).where(LinkRow.upload_id == upload.id, LinkRow.choice.is_(None))
                ):
                    rest.choice, rest.decided_by, rest.decided_at = choice, actor.user_id, link.decided_at
            note(session, actor, f"upload.link.{choice}", "upload", upload.id, upload.office_id, other=other.id)
            session.flush()
            return _links(session, [link])[0]

    def mark(self, actor: Actor, upload_id: str, choice: Choice) -> None:
        """The answer to every open question about a file whose state is settled already (it was only asking)."""
        with self._database.writing() as session:
            later, earlier = aliased(UploadRow), aliased(UploadRow)
            query = _visible(actor, later, earlier).where(LinkRow.upload_id == upload_id, LinkRow.choice.is_(None))
            for link in session.scalars(query):
                link.choice, link.decided_by, link.decided_at = choice, actor.user_id, now()

    def join(self, actor: Actor, upload_id: str, other_id: str, kind: LinkKind, choice: Choice) -> None:
        """A link nobody needs to be asked about. Raises Refused where the actor may not see one of them."""
        with self._database.writing() as session:
            upload = found(session, one_upload(actor, upload_id))
            other = found(session, one_upload(actor, other_id))
            link = _ask(session, upload, other.id, kind, 0)
            if link is not None:
                link.choice, link.decided_by, link.decided_at = choice, actor.user_id, now()

    def _links(self, actor: Actor, condition: Any, limit: int = 50) -> Sequence[Link]:
        later, earlier = aliased(UploadRow), aliased(UploadRow)
        query = _visible(actor, later, earlier).where(condition, later.state != "discarded")
        with self._database.reading() as session:
            return _links(session, session.scalars(query.order_by(LinkRow.asked_at, LinkRow.id).limit(limit)).all())


def _visible(actor: Actor, later: Any, earlier: Any) -> Select[LinkRow]:
    query = select(LinkRow).join(later, LinkRow.upload_id == later.id).join(earlier, LinkRow.other_id == earlier.id)
    return within(within(query, actor, later), actor, earlier)


def _links(session: Session, rows: Sequence[LinkRow]) -> list[Link]:
    ids = {one for row in rows for one in (row.upload_id, row.other_id)}
    uploads = session.scalars(select(UploadRow).where(UploadRow.id.in_(ids))).all()
    known = {one.id: one for one in upload_entries(session, uploads)}
    return [
        Link(row.id, row.kind, known[row.upload_id], known[row.other_id], row.pages_alike, row.choice) for row in rows
    ]


def _ask(session: Session, upload: UploadRow, other_id: str, kind: LinkKind, alike: int) -> LinkRow | None:
    pair = or_(
        (LinkRow.upload_id == upload.id) & (LinkRow.other_id == other_id),
        (LinkRow.upload_id == other_id) & (LinkRow.other_id == upload.id),
    )
    if other_id == upload.id or session.scalars(select(LinkRow).where(pair)).first() is not None:
        return None
    row = LinkRow(
        id=new_id(), office_id=upload.office_id, upload_id=upload.id, other_id=other_id, kind=kind,
        pages_alike=alike, choice=None, asked_at=now(),
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row


Found = tuple[LinkKind, str, int]


def _earlier(upload: UploadRow) -> tuple[Any, ...]:
    return (
        UploadRow.office_id == upload.office_id,
        UploadRow.uploaded_at < upload.uploaded_at,
        UploadRow.state.not_in(_GONE),
    )


def _same(session: Session, upload: UploadRow) -> list[Found]:
    query = select(UploadRow.id).where(UploadRow.sha256 == upload.sha256, *_earlier(upload))
    return [("same", other, 0) for other in session.scalars(query.order_by(UploadRow.uploaded_at).limit(_MOST_ASKED))]


def _alike(session: Session, upload: UploadRow) -> list[Found]:
    """Half of the pages at least must say the same: a second form of a company shares its cover only."""
    pages: dict[str, set[int]] = {}
    for own, other, number in candidates(session, upload):
        if own not in pages.get(other, set()) and says_the_same(
            _text(session, upload.id, own), _text(session, other, number)
        ):
            pages.setdefault(other, set()).add(own)
    fewest = max(1, (upload.page_count or 1) / 2)
    enough = [other for other, own in pages.items() if len(own) >= fewest]
    query = select(UploadRow.id).where(UploadRow.id.in_(enough), *_earlier(upload)).order_by(UploadRow.uploaded_at)
    return [("alike", other, len(pages[other])) for other in session.scalars(query.limit(_MOST_ASKED))]


def _text(session: Session, upload_id: str, number: int) -> str:
    query = select(PageRow.text).where(PageRow.upload_id == upload_id, PageRow.number == number)
    return session.scalar(query) or ""


def says_the_same(one: str, other: str) -> bool:
    """Whether two pages as read are one paper: nearly all words, and nearly all numbers, stand on both. Two forms with
    other entries share the printed words but not the numbers."""
    first, second = set(_WORD.findall(one.casefold())), set(_WORD.findall(other.casefold()))
    if min(len(first), len(second)) < _FEWEST_WORDS or _share(first, second) < _SAME_WORDS:
        return False
    numbers = [{word for word in words if any(char.isdigit() for char in word)} for words in (first, second)]
    if not numbers[0] and not numbers[1]:
        return True
    return _share(*numbers) >= _SAME_NUMBERS


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other))) if min(len(one), len(other)) else 0.0


def _key(session: Session, upload: UploadRow) -> list[Found]:
    """Documents of one company and kind for the same year, or letters of the same number."""
    asked: list[Found] = []
    for document in session.scalars(select(DocumentRow).where(DocumentRow.upload_id == upload.id)):
        key = _key_of(session, document)
        if not document.company_key or key is None:
            continue
        query = (
            select(DocumentRow)
            .join(UploadRow, DocumentRow.upload_id == UploadRow.id)
            .where(
                DocumentRow.company_key == document.company_key,
                DocumentRow.record_type == document.record_type,
                *_earlier(upload),
            )
        )
        others = session.scalars(query.order_by(UploadRow.uploaded_at.desc()).limit(50)).all()
        asked += [("key", other.upload_id, 0) for other in others if _key_of(session, other) == key]
    return asked[:_MOST_ASKED]


def _key_of(session: Session, document: DocumentRow) -> str | None:
    """What tells two papers of a company and kind apart: the year of a report, the number of a letter."""
    fields = newest(session, document.id)
    number = fields.get("surat.nomor")
    if number is not None and isinstance(number.value, str):
        return re.sub(r"\W", "", number.value.casefold())
    has_year = any(path.rsplit(".", 1)[-1] == "tahun_laporan" for path in fields)
    year = year_of(fields) if has_year else None
    return str(year) if year is not None else None
