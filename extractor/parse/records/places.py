"""Where a value stands beyond the row of its label: whole cells beside, cells and labelled rows below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.document.elements import Word
from extractor.document.geometry import BBox
from extractor.parse.assignment import Claim
from extractor.parse.inktext import lines_of
from extractor.parse.inkwords import box_of, is_leader, is_noise, is_numbering, is_separator, strip_numbering
from extractor.parse.layout import Area, Board, Row
from extractor.parse.letters.passage import EMPTY, Passage
from extractor.parse.letters.passage import Row as TextRow
from extractor.parse.records.following import beside, entries_of, flowing
from extractor.parse.records.paper import LABELLED, Paper
from extractor.parse.regions import Region, Stops
from extractor.parse.sites import Site

_NAME = re.compile(r"^nama(?:\s+(?:lengkap|jelas))?$", re.IGNORECASE)
_INDENT = 60.0
_FOOTNOTE = re.compile(r"^\*+\)?\s|^(?:\*+\)?\s*)?coret\s+(?:yang|salah)|^catatan\s*:", re.IGNORECASE)
_STREET_END = re.compile(r"[,;/-]$")


class Labels:
    """The labels of a paper: where each field's own stands, and where any label stops a value."""

    def __init__(self, claims: tuple[Claim, ...], sites: tuple[Site, ...], board: Board | None = None) -> None:
        self.claims = {claim.field.path: claim for claim in claims}
        self.sites = sites
        self.stops = Stops(claims, sites, board)
        self.rows = {id(claim.site.row) for claim in claims}
        self._spans = {(id(claim.site.row), claim.site.start) for claim in claims}

    def is_claimed(self, site: Site) -> bool:
        """Does the place already print a field?"""
        return (id(site.row), site.start) in self._spans


def beside_whole(paper: Paper, claim: Claim, labels: Labels, region: Region) -> Region | None:
    """The whole cell right of a label's cell whose every row speaks of this field alone; None for other places."""
    area = paper.board.areas[claim.site.row.area]
    if area.cell is None or len(area.rows) < 2 or _inked(claim.site.row.words[claim.site.end :]):
        return None
    own = {id(claim.site.row), id(claim.site.upper), id(claim.site.tail)}
    if any(id(row) in labels.rows and id(row) not in own for row in area.rows):
        return None
    for other in paper.board.right_cells(area):
        words = tuple(word for row in other.rows for word in row.words)
        if any(labels.stops.is_labelled(row) for row in other.rows):
            return None
        if _inked(words) and not all(is_separator(word) for word in words):
            inside = {id(word) for row in area.rows for word in row.words}
            label_only = all(id(word) in inside for word in region.words)
            return Region(other.page, words, other.box) if label_only or len(words) > len(region.words) else None
    return None


def under_head(paper: Paper, claim: Claim, labels: Labels) -> Region | None:
    """The cell under a label that heads a column, or the name in the row under "Menghadap kepada :"; None elsewhere."""
    area = paper.board.areas[claim.site.row.area]
    if area.cell is not None:
        return _only_cell(paper, area, labels) or _cell_below(paper, area, labels)
    if claim.field.kind.name == "text" and claim.field.printed.personal:
        return _named_below(area, claim)
    return _column_below(area, claim)


def _column_below(area: Area, claim: Claim) -> Region | None:
    """The words under a label that stands in a row of labels, each with its colon and nothing behind it."""
    row, number = claim.site.row, claim.site.row.number + 1
    colons = [n for n, word in enumerate(row.words) if is_separator(word)]
    if len(colons) < 2 or number >= len(area.rows) or not is_separator(row.words[-1]):
        return None
    below = area.rows[number]
    if below.box.top - row.box.bottom > 1.5 * area.height or _has_colon(below):
        return None
    start = claim.site.box.x0 - area.height
    behind = [word.box.x0 for n, word in enumerate(row.words) if n > claim.site.end and n - 1 in colons]
    words = tuple(word for word in below.words if start <= word.box.x0 < min(behind, default=area.box.x1) - 2)
    return Region(area.page, words, box_of(words), below=True) if _inked(words) else None


def _only_cell(paper: Paper, area: Area, labels: Labels) -> Region | None:
    """The one cell right of a label's, whatever its column is headed; None where there are more."""
    cells = paper.board.right_cells(area)
    if len(cells) != 1 or any(labels.stops.is_labelled(row) for row in cells[0].rows):
        return None
    words = tuple(word for row in cells[0].rows for word in row.words)
    return Region(cells[0].page, words, cells[0].box) if _inked(words) else None


def _cell_below(paper: Paper, area: Area, labels: Labels) -> Region | None:
    below = paper.board.below_cell(area)
    if below is None or below.cell is None or area.cell is None or below.cell.column_span != area.cell.column_span:
        return None
    assert area.table is not None
    beside = [paper.board.of_cell(cell) for cell in area.table.cells if cell.row == area.cell.row]
    if len(beside) < 2 or not all(one is not None and any(row.has_ink for row in one.rows) for one in beside):
        return None  # an empty cell beside a label is its own place
    words = tuple(word for row in below.rows for word in row.words)
    if not _inked(words) or any(labels.stops.is_labelled(row) or _has_colon(row) for row in below.rows):
        return None
    return Region(below.page, words, below.box, below=True)


def _named_below(area: Area, claim: Claim) -> Region | None:
    number = claim.site.row.number + 1
    if number >= len(area.rows):
        return None
    row = area.rows[number]
    body = strip_numbering(row.words)[1]
    at = next((n for n, word in enumerate(body) if is_separator(word)), None)
    if at is None or not _NAME.match(" ".join(word.text for word in body[:at])):
        return None
    words = tuple(word for word in body[at + 1 :] if not is_leader(word))
    return Region(area.page, words, box_of(words), below=True) if _inked(words) else None


def running_on(paper: Paper, claim: Claim, region: Region) -> Region:
    """The region with the rows that go on with its only line at the left margin, as running text does."""
    words = [word for word in region.words if not is_leader(word)]
    if region.below or not words or len(lines_of(words)) != 1:
        return region
    number = region.page.number
    rows = paper.body
    at = next(
        (n for n, row in enumerate(rows)
         if row.page.number == number and row.box.vertical_overlap(claim.site.box) > 0.5
         and row.box.x1 >= words[-1].box.x1 - 1 and row.box.x0 <= claim.site.box.x0 + 1),
        None,
    )  # fmt: skip
    if at is None or rows[at].box.x1 > words[-1].box.x1 + 2 or _in_column(rows, at, words[0].box.x0):
        return region
    more = flowing(rows, at, words[0].box.x0)
    return replace(region, words=(*words, *(word for row in more for word in row.words)))


def entries_beside(paper: Paper, claim: Claim, region: Region) -> Passage | None:
    """The numbered entries beside a label as one text without their numbers; None where none is numbered."""
    words = [word for word in region.words if not is_leader(word)]
    if not words or not is_numbering(words[0]) or region.below:
        return None
    rows = paper.body
    at = next(
        (n for n, row in enumerate(rows)
         if row.page.number == region.page.number and row.box.vertical_overlap(claim.site.box) > 0.5
         and row.box.x1 >= words[0].box.x1),
        None,
    )  # fmt: skip
    if at is None:
        return None
    entries = entries_of(beside(rows, at, words[0].box.x0, ()))
    return EMPTY.joined_with(*entries) if len(entries) > 1 else None


def _in_column(rows: Sequence[TextRow], at: int, left: float) -> bool:
    """Do the values of the labelled rows above or below begin at the same place?"""
    near = [row for row in (*rows[max(0, at - 2) : at], *rows[at + 1 : at + 2]) if LABELLED.match(row.text)]
    return any(abs(word.box.x0 - left) < 4.0 for row in near for word in row.words[1:])


def first_paragraph(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words up to a line that begins a new paragraph: set in deeper than the lines before it, after a full stop."""
    lines = lines_of(list(words))
    kept: list[Word] = []
    left = min((line[0].box.x0 for line in lines[1:3]), default=lines[0][0].box.x0) if lines else 0.0
    for number, line in enumerate(lines):
        if number and lines[number - 1][-1].text.endswith(".") and line[0].box.x0 > left + 8:
            break
        if number and line[0].box.x0 > lines[0][0].box.x0 + _INDENT:
            break  # what is set far to the right is the foot of the paper
        if number and _FOOTNOTE.match(" ".join(word.text for word in line)):
            break
        kept.extend(line)
    return tuple(kept)


def _has_colon(row: Row) -> bool:
    return any(is_separator(word) for word in row.words[1:])


def _inked(words: Sequence[Word]) -> bool:
    return any(not is_noise(word) for word in words)


def runs_on(paper: Paper, region: Region) -> bool:
    """Do the lines of an address wrap like running text: was there no room for the next word on each but the last?"""
    lines = lines_of([word for word in region.words if not is_leader(word)])
    if len(lines) < 2:
        return False
    edge = _right_edge(paper, region, max(line[-1].box.x1 for line in lines))
    return all(
        above[-1].box.x1 + 0.3 * above[-1].box.height + below[0].box.width > edge - 2
        and not _STREET_END.search(above[-1].text)
        for above, below in pairwise(lines)
        if not _STREET_END.search(above[-1].text)
    )


def _right_edge(paper: Paper, region: Region, least: float) -> float:
    """Where lines must end: the wall of the cell, else the right end of the page's longest line."""
    for area in paper.board.areas:
        if area.cell is not None and area.page is region.page and area.box.contains_center_of(box_of(region.words)):
            return area.box.x1 - 3.0
    return max(least, max((word.box.x1 for word in region.page.words), default=least))


def whole_words(words: Sequence[Word]) -> tuple[Word, ...]:
    """Words that were cut apart at a colon put together again: running text keeps its own spaces."""
    out: list[Word] = []
    for word in words:
        last = out[-1] if out else None
        touching = (
            last is not None
            and abs(last.box.x1 - word.box.x0) < 0.05
            and last.box.top == word.box.top
            and last.box.bottom == word.box.bottom
            and not is_leader(word)
            and not is_leader(last)
        )
        if last is not None and touching:
            second = last.second + word.second if last.second is not None and word.second is not None else None
            box = BBox(last.box.x0, last.box.top, word.box.x1, word.box.bottom)
            out[-1] = replace(last, text=last.text + word.text, box=box, second=second)
        else:
            out.append(word)
    return tuple(out)
