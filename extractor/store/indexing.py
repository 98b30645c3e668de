"""What search looks into: written when a document is read and when a field changes, in the same transaction.

Personal data never enter: words under the ink of a personal field, its value wherever it stands again, and numbers
that look like those of a person or a telephone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import timedelta

from sqlalchemy import delete, event, func, inspect, select, text, update
from sqlalchemy.orm import Session

from extractor.document.elements import Page, Word
from extractor.document.geometry import BBox
from extractor.store.database import now
from extractor.store.door_tables import CardRow, LineRow
from extractor.store.entries import FieldEntry
from extractor.store.freezing import year_of
from extractor.store.plain import clean, rebuild
from extractor.store.rows import known_fields, newest
from extractor.store.tables import DocumentRow, FieldRow, FilingRow, PageRow, TaskRow
from models.record import field_at
from models.registry import by_name

MASK = "•••"
_STAMP_LOCK = 7_205_115
VALUES = 0
"""The `page` of the line that holds the values."""
_NUMBERS = re.compile(r"(?<!\d)(?:\d[ .\-/]?){15,17}\d(?!\d)|(?<!\w)(?:\+62|62|0)8(?:[ .\-]?\d){7,11}(?!\d)|\S+@\S+")
_SHORTEST = 4
"""Personal values of fewer letters are not looked for elsewhere: "Ani" stands in many words."""
Ending = Callable[[], None]


def watch(session: Session) -> Ending:
    """Notes what changes in a session; the ending, called before the commit, brings cards and lines up to it."""
    whole: set[str] = set()
    values: set[str] = set()
    written: dict[str, set[str]] = {}
    moved: set[str] = set()

    def collect(working: Session, _: object) -> None:
        for row in (*working.new, *working.dirty):
            if isinstance(row, FieldRow):
                values.add(row.document_id)
                written.setdefault(row.document_id, set()).add(row.path)
            elif isinstance(row, TaskRow | FilingRow):
                moved.add(row.document_id)
            elif isinstance(row, DocumentRow):
                state = inspect(row).attrs
                changed = any(state[name].history.has_changes() for name in ("pages", "is_restricted", "record_type"))
                (whole if changed or row in working.new else values).add(row.id)

    event.listen(session, "after_flush", collect)

    def finish() -> None:
        session.flush()
        for document_id in sorted(whole | values | moved):
            document = session.get(DocumentRow, document_id)
            if document is not None:
                hides = any(is_personal(document.record_type, path) for path in written.get(document_id, ()))
                index(session, document, document_id in whole, document_id in whole | values, hides)
        stamp(session, whole | values | moved)

    return finish


def stamp(session: Session, document_ids: Collection[str]) -> None:
    """The moment of change of these cards: later than every moment that another transaction gave before.

    Two writers may finish in the same instant, or in another order than they began; whoever asks what changed since a
    moment would miss the slower one. So moments are given one transaction at a time, up to its commit; SQLite lets only
    one write anyway.
    """
    if not document_ids:
        return
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _STAMP_LOCK})
    last = session.scalar(select(func.max(CardRow.changed_at)))
    moment = max(now(), last + timedelta(microseconds=1)) if last is not None else now()
    session.execute(update(CardRow).where(CardRow.document_id.in_(sorted(document_ids))).values(changed_at=moment))


def index(
    session: Session, document: DocumentRow, with_pages: bool = True, with_values: bool = True, hides: bool = True
) -> None:
    """The card of a document and its lines; a restricted one has no lines. `hides`: a personal value changed, so that
    the lines of its pages are masked again."""
    card = session.get(CardRow, document.id)
    if card is None:
        card = CardRow(document_id=document.id, office_id=document.office_id, regency="", regency_key="")
        card.changed_at = now()
        session.add(card)
    card.is_restricted = document.is_restricted
    if with_values or document.is_restricted:
        fields = known_fields(document, newest(session, document.id))
        card.year, card.regency = year_of(fields), _regency(fields)
        card.regency_key = card.regency.casefold()
        _write(session, document, fields, with_pages, with_pages or hides)
    session.flush()


def fold(text: str) -> str:
    """Bare words: lower case, everything that is no letter or digit a space."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def _write(
    session: Session, document: DocumentRow, fields: Mapping[str, FieldEntry], with_pages: bool, with_masks: bool
) -> None:
    query = select(LineRow).where(LineRow.document_id == document.id)
    if not with_masks:
        query = query.where(LineRow.page == VALUES)
    if document.is_restricted:
        session.execute(delete(LineRow).where(LineRow.document_id == document.id))
        return
    there = {row.page: row for row in session.scalars(query)}
    personal = {path: one for path, one in fields.items() if is_personal(document.record_type, path)}
    hidden = _hidden(personal.values())
    texts = {VALUES: mask(_values(document.record_type, fields), hidden)}
    if with_pages:
        texts |= {number: mask(said, hidden) for number, said in _pages(session, document, personal)}
        for number in there.keys() - texts.keys():
            session.delete(there[number])
    else:
        texts |= {number: mask(row.text, hidden) for number, row in there.items() if number != VALUES}
    for number, said in texts.items():
        row = there.get(number)
        if row is None:
            row = LineRow(office_id=document.office_id, document_id=document.id, page=number)
            session.add(row)
        if row.text != said:
            row.text, row.words = said, fold(said)


def mask(text: str, hidden: re.Pattern[str] | None) -> str:
    """The text with personal values and numbers of persons taken out."""
    if hidden is not None:
        text = hidden.sub(MASK, text)
    return _NUMBERS.sub(MASK, text)


def is_personal(record_type: str, path: str) -> bool:
    """Whether a field is masked outside review."""
    found = field_at(by_name(record_type).record, path)
    return found is not None and found.printed.personal


def _hidden(personal: Iterable[FieldEntry]) -> re.Pattern[str] | None:
    """A pattern of every personal value as read and as decided, whatever the spaces between its words."""
    said = {part for one in personal for part in (one.orig, one.value) if isinstance(part, str)}
    patterns = {r"\W*".join(map(re.escape, fold(part).split())) for part in said if len(fold(part)) >= _SHORTEST}
    ordered = sorted(filter(None, patterns), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered)})(?!\w)", re.IGNORECASE) if ordered else None


def _values(record_type: str, fields: Mapping[str, FieldEntry]) -> str:
    """ "Label: value" line by line, without personal fields."""
    record, lines = by_name(record_type).record, []
    for path, one in fields.items():
        found = field_at(record, path)
        if found is None or found.printed.personal or one.state != "value":
            continue
        said = [one.orig or ""]
        if not isinstance(one.value, bool | None) and str(one.value) != one.orig:
            said.append(str(one.value))
        lines.append(f"{found.printed.labels[0]}: {' · '.join(filter(None, said))}")
    return clean("\n".join(lines))


def _pages(session: Session, document: DocumentRow, personal: Mapping[str, FieldEntry]) -> Iterable[tuple[int, str]]:
    query = select(PageRow.number, PageRow.reading).where(
        PageRow.upload_id == document.upload_id, PageRow.number.in_(document.pages)
    )
    for number, reading in session.execute(query).all():
        if reading is None:
            continue
        page = rebuild(Page, reading)
        boxes = [one.evidence.box for one in personal.values() if one.evidence and one.evidence.page == number]
        lines = [line.words for line in page.lines] or [page.words]
        yield (
            number,
            clean("\n".join(_line(page, words, boxes) for words in lines)),
        )


def _line(page: Page, words: Iterable[Word], boxes: list[BBox]) -> str:
    return " ".join(MASK if _is_under(page, word, boxes) else word.text for word in words)


def _is_under(page: Page, word: Word, boxes: list[BBox]) -> bool:
    if not boxes:
        return False
    at = page.home(word.box)
    x, y = (at.x0 + at.x1) / 2, (at.top + at.bottom) / 2
    return any(b.x0 <= x <= b.x1 and b.top <= y <= b.bottom for b in boxes)


def _regency(fields: Mapping[str, FieldEntry]) -> str:
    """Kabupaten or kota of the paper, "" where none was read."""
    for path, one in fields.items():
        if path.rsplit(".", 1)[-1].startswith(("kabupaten", "kota")) and isinstance(one.value, str):
            return one.value
    return ""
