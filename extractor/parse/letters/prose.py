"""Findings in paragraphs without numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.parse.letters.citing import citation_spans
from extractor.parse.letters.clauses import Finding
from extractor.parse.letters.closing import citation_begins, closes
from extractor.parse.letters.lists import expand
from extractor.parse.letters.numbering import Item
from extractor.parse.letters.ordering import order_start
from extractor.parse.letters.parts import Body
from extractor.parse.letters.passage import Passage, Row, passage
from extractor.parse.letters.roles import labelled, role_of
from models.values.pasal import find_citations

_MAX_HEAD_WORDS = 7
_SMALL = frozenset({"dalam", "atas", "pada", "bagi", "untuk", "serta", "dengan", "tentang"})


def read_prose(rows: Sequence[Row]) -> Body:
    """Findings in paragraphs: one ends where the next fact follows an order."""
    paragraphs = _paragraphs(rows)
    opening: list[Row] = []
    closing: list[Row] = []
    findings: list[Finding] = []
    open_rows: list[Row] = []
    started = False
    for number, paragraph in enumerate(paragraphs):
        if not closing and _is_head(paragraphs, number):
            if open_rows:
                findings.extend(_told(open_rows))
                open_rows = []
            started = True
            continue
        ink = passage(paragraph)
        spans = citation_spans(ink)
        has_order = order_start(ink.plain, spans) is not None
        role = labelled(paragraph[0])
        if closing or (started and closes(ink)):
            if open_rows:
                findings.extend(_told(open_rows))
                open_rows = []
            closing.extend(paragraph)
            continue
        if (
            not started
            and role is None
            and not (spans and (has_order or _follows(paragraphs, number)))
            and not _fact_before(paragraphs, number)
        ):
            opening.extend(paragraph)
            continue
        if open_rows and _complete(open_rows) and not _goes_on(ink):
            findings.extend(_told(open_rows))
            open_rows = []
        started = True
        open_rows.extend(paragraph)
    if open_rows:
        findings.extend(_told(open_rows))
    findings = [f for f in findings if f.citations or (f.fact and f.order)]
    return Body(tuple(opening), tuple(findings), tuple(closing), "prose")


def _told(rows: Sequence[Row]) -> list[Finding]:
    item = Item("prose", 1, rows[0].box.x0, list(rows))
    return expand(item)


def _paragraphs(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows cut where a paragraph begins: a wider gap above, an indent after a finished line, or a label."""
    out: list[list[Row]] = []
    for at, row in enumerate(rows):
        under_head = bool(out) and len(out[-1]) == 1 and subhead(out[-1][0], row)
        heads = at + 1 < len(rows) and (not out or _ended(out[-1][-1])) and subhead(row, rows[at + 1])
        begins = not out or row.paragraph or labelled(row) is not None or under_head or heads
        if out and not begins:
            last = out[-1][-1]
            ended = last.text.rstrip().endswith((".", ":", ";"))
            indented = row.box.x0 > last.box.x0 + 14
            short = last.box.x1 < 0.8 * max(r.box.x1 for r in rows)
            begins = ended and (indented or short)
        if (
            out
            and begins
            and row.page.number != out[-1][-1].page.number
            and not out[-1][-1].text.rstrip().endswith((".", ":", ";"))
        ):
            begins = False  # the sentence goes on over the page
        if begins:
            out.append([])
        out[-1].append(row)
    return out


def subhead(row: Row, below: Row) -> bool:
    """Does the row name a norm ("Norma Kerja Perempuan") over the paragraph that begins on the row below?"""
    text = row.text.strip()
    if not 1 <= len(row.words) <= _MAX_HEAD_WORDS or not text[:1].isupper() or text.endswith((".", ",", ";", "-")):
        return False
    if any(c.isdigit() for c in text) or labelled(row) is not None or find_citations(row.plain):
        return False
    if row.box.width > 0.6 * below.box.width and len(below.words) > _MAX_HEAD_WORDS:
        return False
    content = [word.text for word in row.words if len(word.text) > 3]
    titled = bool(content) and all(word[:1].isupper() or word in _SMALL for word in content)
    return titled and below.text[:1].isupper() and len(below.words) > 2


def _is_head(paragraphs: Sequence[Sequence[Row]], number: int) -> bool:
    """A paragraph of one short row that names what the next paragraph, one with a citation or an order, is about."""
    own = paragraphs[number]
    if len(own) != 1 or number + 1 >= len(paragraphs) or not subhead(own[0], paragraphs[number + 1][0]):
        return False
    following = passage(row for paragraph in paragraphs[number + 1 : number + 3] for row in paragraph)
    return bool(find_citations(following.plain))


def _ended(row: Row) -> bool:
    return row.text.rstrip().endswith((".", ":", ";"))


def _follows(paragraphs: Sequence[Sequence[Row]], number: int) -> bool:
    """Does an order come in this or the next paragraph?"""
    rows = [row for paragraph in paragraphs[number : number + 2] for row in paragraph]
    ink = passage(rows)
    return order_start(ink.plain, citation_spans(ink)) is not None


def _fact_before(paragraphs: Sequence[Sequence[Row]], number: int) -> bool:
    """A fact whose citation opens the next paragraph."""
    if number + 1 >= len(paragraphs):
        return False
    following = passage(paragraphs[number + 1]).plain
    own = passage(paragraphs[number]).plain
    if re.search(
        r"nota\s+pemeriksaan|surat\s+perintah|pada\s+tanggal|sebagai\s+berikut|dengan\s+hormat", own, re.IGNORECASE
    ):
        return False
    return citation_begins(following) and bool(find_citations(following))


def _complete(rows: Sequence[Row]) -> bool:
    ink = passage(rows)
    spans = citation_spans(ink)
    return order_start(ink.plain, spans) is not None


def _goes_on(ink: Passage) -> bool:
    text = ink.plain
    start = order_start(text, citation_spans(ink))
    if labelled_start(text):
        return True
    return (start is not None and start < 25 and not citation_spans(ink)) or bool(
        re.match(
            r"^(?:selambat|paling\s+lambat|batas\s+waktu|pelaksanaan|hal\s+tersebut|tenggang)", text, re.IGNORECASE
        )
    )


def labelled_start(text: str) -> bool:
    hit = role_of(text.split(":", maxsplit=1)[0]) if ":" in text[:45] else None
    return hit is not None and hit[0] in {"law", "order", "deadline"}
