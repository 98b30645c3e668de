"""A paper with the parts of a letter found: head, addressee, body, foot. Everything that fields are read from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.document.elements import Document
from extractor.parse.headings import announced
from extractor.parse.letters import addressee, head, layout, signatures
from extractor.parse.letters.addressee import Addressee
from extractor.parse.letters.head import Head
from extractor.parse.letters.layout import Letter
from extractor.parse.letters.passage import Row
from extractor.parse.letters.signatures import Foot
from extractor.parse.letters.wording import spelled

_TITLE = re.compile(r"^(?:surat\s*)?(?:penegasan\s*)?nota\W{0,3}pemer", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The parts of one paper. `titles`: rows that print its title; `rows`: the body, without them."""

    letter: Letter
    head: Head
    to: Addressee
    foot: Foot
    rows: tuple[Row, ...]
    titles: tuple[Row, ...]


def dissect(document: Document, record_type: str) -> Anatomy | None:
    """The paper of that record type in parts, or None where no word was read."""
    letter = layout.read(document)
    if not letter.rows:
        return None
    found = head.find(letter)
    to = addressee.find(letter, found)
    start = _body_start(letter, found, to)
    foot = signatures.find(letter, start)
    rows = letter.rows[start : foot.start]
    titles = tuple(row for row in letter.rows[: foot.start] if _is_title(row, letter, record_type))
    held = {id(row) for row in titles}
    return Anatomy(letter, found, to, foot, tuple(row for row in rows if id(row) not in held), titles)


def _body_start(letter: Letter, found: Head, to: Addressee) -> int:
    """Number of the first row below the number block, the date and the addressee."""
    first = letter.pages[0]
    bottoms = [0.0]
    for labelled in found.block.values():
        bottoms.append(labelled.label.bottom)
        if labelled.ink:
            bottoms.append(labelled.ink.box.bottom)
    if found.date_row is not None and found.date_row < found.body:
        bottoms.append(letter.rows[found.date_row].box.bottom)
    if found.office:
        bottoms.append(found.office.box.bottom)
    bottoms.extend(letter.rows[number].box.bottom for number in to.rows)
    low = max(bottoms) - 2.0
    for number, row in enumerate(letter.rows):
        if row.page.number != first.number or row.box.top >= low:
            return number
    return len(letter.rows)


def _is_title(row: Row, letter: Letter, record_type: str) -> bool:
    """A line of its own, in capitals or centred, that prints a title of the record type."""
    if row.page.number != letter.pages[0].number or len(row.words) > 26 or row.box.top > 0.6 * row.page.height:
        return False
    text = spelled(row.plain)
    if ":" in text:
        return False
    if not _TITLE.match(text):
        said = announced(text)
        if said is None or said[0] != record_type:
            return False
    letters = [c for c in text if c.isalpha()]
    loud = sum(c.isupper() for c in letters) > 0.8 * len(letters)
    centred = abs(row.box.x_center - row.page.width / 2) < 60 and row.box.width < 0.7 * row.page.width
    return (loud or centred) and not text.rstrip().endswith((".", ","))
