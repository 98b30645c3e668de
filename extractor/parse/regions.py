"""Where the value of a label stands: right of it, in the next cell, above or on its dots, below it, wrapped over
lines.

It is one file because all the places where a value may stand are tried in one order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.document.elements import Page, Word
from extractor.document.geometry import BBox
from extractor.parse.anchors import folded
from extractor.parse.assignment import Claim
from extractor.parse.concepts import is_part_of_count
from extractor.parse.inkwords import box_of, is_leader, is_noise, is_numbering, is_separator, text_of
from extractor.parse.layout import Area, Board, Row, gap_before
from extractor.parse.sites import Site

_UNIT = re.compile(
    r"^[(\[]?(?:orang|org|or|unit|buah|bh|rp|jam|hari|tahun|set|%|persen|shift|regu|ton|kva|hp|kg"
    r"|satuan)[.)\]]*$", re.IGNORECASE
)  # fmt: skip
_BRACKETED = re.compile(r"\([^()]*[a-z]{3}[^()]*\)\W*", re.IGNORECASE)
_CELL_ROOM = 3.0
_EXACT = 0.97
_COUNTS = frozenset({"int", "number", "rupiah"})
_TOTAL_HEAD = re.compile(r"(?:jumlah|total|jml)\.?(?:\s+(?:seluruh(?:nya)?|total|orang|\(\w+\)))?", re.IGNORECASE)
_ASIDE_HEADS = frozenset(
    folded(text) for text in ("Satuan", "Sat.", "Satuan Ukuran", "Keterangan", "Ket.", "Catatan", "Petunjuk", "Pilihan")
)


@dataclass(frozen=True, eq=False)
class Region:
    """Words of a value in reading order with the page, and the empty place when there are none."""

    page: Page
    words: tuple[Word, ...]
    place: BBox
    below: bool = False


class Stops:
    """Places where some label begins: a value never runs into the next one."""

    def __init__(self, claims: Iterable[Claim], sites: Iterable[Site], board: Board | None = None) -> None:
        self._at: dict[int, set[int]] = {}
        self._claimed: dict[int, set[int]] = {}
        for claim in claims:
            self._add(self._claimed, claim.site)
            self._add(self._at, claim.site)
        for site in sites:
            behind = site.row.words[site.end : site.end + 1]
            with_colon = not site.free and bool(behind) and is_separator(behind[0]) and site.hits[0].score >= 0.9
            if with_colon or (board is not None and heads_the_row_below(site, board)):
                self._add(self._at, site)

    @staticmethod
    def _add(to: dict[int, set[int]], site: Site) -> None:
        to.setdefault(id(site.row), set()).add(site.start)
        if site.upper is not None:
            to.setdefault(id(site.upper), set()).add(0)

    def in_row(self, row: Row) -> list[int]:
        return sorted(self._at.get(id(row), ()))

    def is_labelled(self, row: Row) -> bool:
        """Does the row hold the label of a field that was found?"""
        return id(row) in self._claimed


def heads_the_row_below(site: Site, board: Board) -> bool:
    """Is the site the last of several labels over their values: "Nama Perusahaan      NPP", both filled in below?"""
    area, words = board.areas[site.row.area], site.row.words
    if not site.start or site.free or site.end != len(words) or site.hits[0].score < _EXACT:
        return False
    if any(is_separator(word) or is_leader(word) for word in words) or site.row.number + 1 >= len(area.rows):
        return False
    below = area.rows[site.row.number + 1]
    if gap_before(words, site.start) <= area.gap or below.box.top - site.row.box.bottom > area.height:
        return False
    starts = [word.box.x0 for at, word in enumerate(below.words) if at == 0 or gap_before(below.words, at) > area.gap]
    heads = (words[0].box.x0, words[site.start].box.x0)
    return len(starts) == 2 and all(
        abs(head - start) < 0.8 * area.height for head, start in zip(heads, starts, strict=True)
    )


def _unknown_label(row: Row, start: int, gap: float, choices: bool = False) -> int | None:
    """Index where a label of no field begins right of `start`: a colon behind words that follow a wide gap."""
    words = row.words
    for index in range(start + 1, len(words)):
        numbered = gap_before(words, index) > gap and is_numbering(words[index]) and index + 1 < len(words)
        if numbered and not choices and re.search(r"[a-z]{3}", words[index + 1].text):
            return index
        if is_separator(words[index]) and not is_separator(words[index - 1]):
            wide = [at for at in range(start + 1, index) if gap_before(words, at) > gap or is_leader(words[at - 1])]
            if wide and all(is_part_of_count(word.text) for word in words[wide[-1] : index]):
                continue
            if wide and index - wide[-1] <= 6:
                return wide[-1]
            if is_part_of_count(words[index - 1].text):
                continue
            if index - 1 > start and words[index - 1].text[:1].isupper() and words[index - 1].text[:3].isalpha():
                return index - 1
    return None


def _right(area: Area, site: Site, stops: Stops, choices: bool = False) -> tuple[tuple[Word, ...], float]:
    """Words right of the label on its row up to the next label (numbered `choices` go on); the x where they must
    end.
    """
    words = site.row.words
    start = site.end
    while start < len(words) and (
        is_separator(words[start]) or (re.fullmatch(r"[*)\-–.,]+", words[start].text) and not is_leader(words[start]))
    ):
        if _is_dash(words[start]) and (start > site.end or _stands_alone(area, words, start)):
            break  # a dash behind the colon, or alone in its place, is a value: zero
        start += 1
    later = [stop for stop in stops.in_row(site.row) if stop >= max(start, site.end) and stop > site.start]
    unknown = _unknown_label(site.row, start, area.gap, choices)
    limit = min([len(words), *later, *([unknown] if unknown is not None else [])])
    # numbering in front of the next label is not part of this value; a dash behind the own colon is
    while limit > start and limit < len(words) and is_numbering(words[limit - 1]):
        if limit - 1 == start and start > site.end and _is_dash(words[start]):
            break
        limit -= 1
    edge = words[limit].box.x0 - 1.0 if limit < len(words) else area.box.x1
    return words[start:limit], edge


def _is_dash(word: Word) -> bool:
    return word.text in {"-", "–", "—", "--"}


def _stands_alone(area: Area, words: tuple[Word, ...], at: int) -> bool:
    """Is the word the whole of its place: nothing but a unit behind it before the next wide gap, and one before it?"""
    if at + 1 == len(words):
        return True
    if _UNIT.match(words[at + 1].text):
        return True
    return gap_before(words, at) > area.gap and gap_before(words, at + 1) > area.gap


def _has_ink(words: Iterable[Word]) -> bool:
    return any(not is_noise(word) for word in words)


def _continued(area: Area, site: Site, words: tuple[Word, ...], edge: float, stops: Stops) -> tuple[Word, ...]:
    """The words and those of the following rows that hang under them."""
    first = next((word for word in words if not is_leader(word)), words[0])
    left = first.box.x0 - 1.0 * area.height
    out = list(words)
    previous = site.row
    for row in area.rows[site.row.number + 1 :]:
        if row.box.top - previous.box.bottom > 1.2 * area.height or stops.is_labelled(row):
            break
        before = [w for w in row.words if w.box.x_center < left]
        mine = [w for w in row.words if w.box.x_center >= left and w.box.x0 < edge]
        if before and row is not site.tail:
            break
        if mine and is_numbering(mine[0]) and len(mine) > 1 and area.cell is None:
            break
        if not _has_ink(mine) and row is not site.tail:
            break
        out.extend(mine)
        previous = row
    return tuple(out)


def _is_count(words: list[Word]) -> bool:
    """A lone dash, or one before its unit: nothing to list, a count of nothing."""
    return _is_dash(words[0]) and all(_UNIT.match(word.text) for word in words[1:])


def _on_dots(area: Area, site: Site, edge: float, stops: Stops) -> tuple[Word, ...]:
    """A value written a little above or below the dots of its label: a row of its own that nearly touches this one."""
    words = site.row.words
    start = words[site.end - 1].box.x1
    for step in (-1, 1):
        number = site.row.number + step
        if not 0 <= number < len(area.rows):
            continue
        row = area.rows[number]
        upper, lower = (row, site.row) if step < 0 else (site.row, row)
        if stops.is_labelled(row) or row is site.upper or lower.box.top - upper.box.bottom > 0.2 * area.height:
            continue
        if all(word.box.x_center > start for word in row.words) and _has_ink(row.words):
            return tuple(word for word in row.words if word.box.x0 < edge)
    return ()


def _under(area: Area, site: Site, edge: float, stops: Stops, multiline: bool) -> tuple[Word, ...]:
    """The value on the row below the label."""
    left = site.box.x0 - 1.5 * area.height
    out: list[Word] = []
    previous = site.row
    for row in area.rows[site.row.number + 1 :]:
        if row is site.tail or (area.cell is not None and _BRACKETED.fullmatch(row.text)):
            previous = row  # "(lengkap)" under a label explains it
            continue
        # a frame holds label and value together, whatever the space between them
        room = _CELL_ROOM if area.cell is not None and previous in (site.row, site.tail) else 1.0
        if row.box.top - previous.box.bottom > room * area.height or stops.is_labelled(row) or stops.in_row(row):
            break
        mine = [w for w in row.words if left <= w.box.x_center and w.box.x0 < edge]
        before = [w for w in row.words if w.box.x_center < left]
        if not mine or not _has_ink(mine):
            break
        # what stands further left belongs to the label there, when the label row has one and a wide gap parts them
        if before and (site.start == 0 or mine[0].box.x0 - before[-1].box.x1 <= area.gap):
            break
        if (is_numbering(mine[0]) and not _is_count(mine)) or any(is_separator(word) for word in mine):
            break
        out.extend(mine)
        previous = row
        if not multiline:
            break
    return tuple(out)


def _band(area: Area, site: Site, stops: Stops) -> tuple[float, float]:
    """Top and bottom between which the value of a label in a cell must lie: the whole cell when it is alone there."""
    top_row = site.upper or site.row
    mine = (site.row, site.upper, site.tail)
    others = [row for row in area.rows if row not in mine and row.has_ink and not _BRACKETED.fullmatch(row.text)]
    below = [row for row in others if row.number > (site.tail or site.row).number]
    above = [row for row in others if row.number < top_row.number]
    labelled = [row for row in below if stops.is_labelled(row)]
    top = (top_row.box.top - 0.3 * area.height) if above else area.box.top
    bottom = labelled[0].box.top - 0.1 * area.height if labelled else area.box.bottom
    if below and not labelled:
        bottom = below[0].box.top - 0.1 * area.height if _is_listed(below[0], site) else area.box.bottom
    return top, bottom


def _is_listed(row: Row, site: Site) -> bool:
    """Does the row begin a line of its own rather than carry on the label?"""
    return is_numbering(row.words[0]) or abs(row.words[0].box.x0 - site.row.words[0].box.x0) < 2.0


def _next_cell(board: Board, area: Area, site: Site, stops: Stops) -> Region | None:
    """The value in the cell right of the label's, else in the one below when the right one holds a label too."""
    top, bottom = _band(area, site, stops)
    right = [other for other in board.right_cells(area) if other.box.bottom > top and other.box.top < bottom]
    right_labelled = False
    for number, other in enumerate(right):
        rows = [row for row in other.rows if top <= row.box.y_center <= bottom]
        words, cut_short = _before_labels(rows, stops)
        text = text_of([word for word in words if not is_leader(word)])
        if cut_short and not _has_ink(words):
            right_labelled = True
            break
        if text in {":", "=", ";"} or (text and _UNIT.match(text)):
            continue
        if len(right) > 1 and _is_aside(board, other):  # the only column beside the label holds the answer
            continue
        while words and is_separator(words[0]):
            words = words[1:]
        narrow = other.box.width < 1.6 * area.height
        if not _has_ink_or_dash(words) and narrow and number + 1 < len(right):
            continue
        place = BBox(other.box.x0, max(top, other.box.top), other.box.x1, min(bottom, other.box.bottom))
        return Region(other.page, words, place)
    under = board.below_cell(area)
    if under is not None and (right_labelled or not right) and _heads_a_column(board, area, stops) and not any(
        stops.is_labelled(row) for row in under.rows
    ):  # fmt: skip
        words = tuple(word for row in under.rows for word in row.words)
        return Region(under.page, words, under.box, below=True)
    return None


def _total(board: Board, area: Area, site: Site, stops: Stops) -> Region | None:
    """The cell of a count's row under the head "Jumlah", where months or sexes stand between; None without such a head.

    An empty cell there is the answer too: what the other columns hold is a part of the count, never the count.
    """
    top, bottom = _band(area, site, stops)
    right = [other for other in board.right_cells(area) if other.box.bottom > top and other.box.top < bottom]
    for number, other in enumerate(right):
        rows = [row for row in other.rows if top <= row.box.y_center <= bottom]
        if any(stops.is_labelled(row) for row in rows):
            return None
        if number and any(_TOTAL_HEAD.fullmatch(text) for text in _heads(board, other)):
            place = BBox(other.box.x0, max(top, other.box.top), other.box.x1, min(bottom, other.box.bottom))
            return Region(other.page, tuple(word for row in rows for word in row.words), place)
    return None


def _heads(board: Board, area: Area) -> Iterable[str]:
    """What the one-line cells above a cell say, in its own column."""
    assert area.table is not None
    assert area.cell is not None
    for cell in area.table.cells:
        if cell.row < area.cell.row and cell.column == area.cell.column:
            head = board.of_cell(cell)
            if head is not None and len(head.rows) == 1:
                yield head.rows[0].text.strip()


def _is_aside(board: Board, area: Area) -> bool:
    """Does the cell stand in a column of units or remarks, by the header at its top?"""
    return any(folded(head) in _ASIDE_HEADS for head in _heads(board, area))


def _before_labels(rows: Iterable[Row], stops: Stops) -> tuple[tuple[Word, ...], bool]:
    """The words up to the first label among the rows, and whether there is one (a wall between two cells may be
    faint).
    """
    words: list[Word] = []
    for row in rows:
        if stops.is_labelled(row):
            words.extend(row.words[: stops.in_row(row)[0]])
            return tuple(words), True
        words.extend(row.words)
    return tuple(words), False


def _heads_a_column(board: Board, area: Area, stops: Stops) -> bool:
    """Does the cell stand in a row of labels, so that the values stand under them?"""
    assert area.table is not None
    assert area.cell is not None
    row = [board.of_cell(cell) for cell in area.table.cells if cell.row == area.cell.row]
    inked = [other for other in row if other is not None and any(one.has_ink for one in other.rows)]
    return len(inked) >= 2 and all(any(stops.is_labelled(one) for one in other.rows) for other in inked)


def _has_ink_or_dash(words: Iterable[Word]) -> bool:
    return any(not is_noise(word) for word in words)


def region_of(claim: Claim, board: Board, stops: Stops, multiline: bool, choices: bool = False) -> Region:
    """The value's words for one field. `multiline`: it may run over several lines; `choices`: it is a list of
    options.
    """
    site = claim.site
    area = board.areas[site.row.area]
    words, edge = _right(area, site, stops, choices)
    if _has_ink(words):
        if multiline:
            words = _continued(area, site, words, edge, stops)
        return Region(area.page, words, box_of(words))
    here = site.row.words[site.end - 1].box.x1
    place = box_of(words) if words else BBox(min(here + 2.0, edge - 1.0), site.row.box.top, edge, site.row.box.bottom)
    on_dots = _on_dots(area, site, edge, stops)
    if on_dots:
        return Region(area.page, on_dots, box_of(on_dots))
    if area.cell is not None:
        inside = _under(area, site, edge, stops, True)
        if _has_ink(inside):
            return Region(area.page, inside, box_of(inside), below=True)
        total = _total(board, area, site, stops) if claim.field.kind.name in _COUNTS else None
        beside = total or _next_cell(board, area, site, stops)
        if beside is not None and not words:
            return beside
        return Region(area.page, (), place)
    if not any(is_leader(word) for word in words):
        below = _under(area, site, edge, stops, multiline)
        if _has_ink(below):
            return Region(area.page, below, box_of(below), below=True)
    elif multiline:
        # the first line of dots is empty, the value stands on the second
        below = _continued(area, site, words, edge, stops)
        if _has_ink(below[len(words) :]):
            return Region(area.page, below[len(words) :], box_of(below[len(words) :]))
    return Region(area.page, (), place)
