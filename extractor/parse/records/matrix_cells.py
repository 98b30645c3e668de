"""The count cells of a matrix with all the heads over and beside each: from ruling, or from how the numbers stand.

Past 250 lines: two ways to the same cells, ruled and aligned, that share every step but the first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.document.elements import Page, Table, Word
from extractor.document.geometry import BBox, bounding
from extractor.parse.grids import is_number
from extractor.parse.inkwords import is_leader, is_noise, is_separator, rows_of, split_words, strip_numbering
from extractor.parse.letters.passage import EMPTY, Passage, Row, passage
from extractor.parse.records.columns import lined
from extractor.parse.records.facets import facets_of, kind_of
from extractor.parse.records.matrix_heads import stacks_of
from extractor.parse.records.paper import Paper
from models.record import Field

_UNIT = re.compile(r"^(?:orang|org|or|jiwa)[.,]?$", re.IGNORECASE)
_COMPARED = frozenset({"<", ">", "=", "≥", "≤", ">=", "<=", "=>", "=<"})
_SAME_COLUMN = 11.0
_FAR_ROWS, _MOST_HEAD_ROWS = 3.2, 9


@dataclass(frozen=True, slots=True)
class Spot:
    """One count cell. `over`, `beside`: the texts of its heads; `head`: the ink of the head that names its kind."""

    over: str
    beside: str
    ink: Passage
    page: Page
    box: BBox
    head: Passage
    words: tuple[Word, ...]
    is_crowded: bool = False


def _lettered(text: str) -> bool:
    return bool(re.search(r"[A-Za-z]", text)) and not is_number(text)


def _counted(words: Sequence[Word]) -> list[Word]:
    return [w for w in words if not _UNIT.match(w.text) and not is_leader(w) and not is_separator(w)]


def ruled_spots(
    paper: Paper, table: Table, page: Page, one: Field, before: dict[int, str]
) -> tuple[list[Spot], dict[int, str]]:
    """(the count cells, the texts over each count column in turn); `before`: those of the table before this one.

    They serve a table that goes on without heads of its own.
    """
    ink: dict[tuple[int, int], Passage] = {}
    own: dict[tuple[int, int], BBox] = {}
    width: dict[tuple[int, int], int] = {}
    for cell in table.cells:
        area = paper.board.of_cell(cell)
        made = lined([] if area is None else [w for row in area.rows for w in row.words if not is_leader(w)], page)
        own[cell.row, cell.column] = cell.box
        width[cell.row, cell.column] = cell.column_span
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                ink[row, column] = made
    rows = {r: sorted(c for q, c in own if q == r) for r in range(table.row_count)}
    numeric = {
        r: [c for c in columns if is_number(" ".join(w.text for w in _counted(ink[r, c].words)) or "x")]
        for r, columns in rows.items()
    }
    firsts: Counter[int] = Counter()
    for r in rows:
        heads = [c for c in range(table.column_count) if (r, c) in ink and _lettered(ink[r, c].text)]
        numbers = [c for c in numeric[r] if any(h < c for h in heads)]
        if numbers:
            last = max(h for h in heads if h < numbers[0])
            firsts[last + 1] += len(numbers)
    start = firsts.most_common(1)[0][0] if firsts else _blank_start(ink, rows, one)
    if start is None:
        return [], before
    stacks: dict[int, list[str]] = {}
    spots: list[Spot] = []
    had_data = False
    for r, columns in rows.items():
        data = [c for c in columns if c >= start]
        beside = list(dict.fromkeys(id(ink[r, c]) for c in range(start) if ink.get((r, c), EMPTY)))
        by_id = {id(ink[r, c]): ink[r, c] for c in range(start) if (r, c) in ink}
        texts = [by_id[key].text for key in beside]
        is_named = any(map(_lettered, texts))
        lettered = [c for c in data if _lettered(" ".join(w.text for w in _counted(ink[r, c].words)))]
        is_data = is_named and bool(data) and (bool(set(numeric[r]) & set(data)) or (had_data and not lettered))
        is_data = is_data or (is_named and not lettered and bool(data) and any(kind_of(t, one) for t in texts))
        if not is_data or (len(lettered) > 1 and not set(numeric[r]) & set(data)):
            if len(columns) > 1 and lettered and had_data:
                stacks, had_data = {}, False
            for c in range(start, table.column_count):
                over_it = ink.get((r, c))
                begins = (r, c) in own or (over_it is not None and ink.get((r - 1, c)) is not over_it)
                spans = (r, c) in own and width[r, c] >= table.column_count - start > 1
                if not over_it or not begins or is_number(over_it.text):
                    continue
                if not (spans and "jumlah" in facets_of(over_it.text)):
                    stacks.setdefault(c, []).append(_part(over_it, c, ink, r))
            continue
        if not stacks and before:
            places = sorted(before)
            stacks = {c: [before[p]] for c, p in zip(data, places, strict=False)} if len(places) == len(data) else {}
        had_data = True
        for c in data:
            words = _counted(ink[r, c].words)
            whole = " ".join(w.text for w in words)
            crowded = len(words) > 1 and all(is_number(w.text) for w in words)
            over = " ".join(dict.fromkeys(stacks.get(c, [])))
            names = [by_id[key] for key in beside if kind_of(by_id[key].text, one)]
            head = _bare(names[-1], page) if names else _over_head(ink, c, r, one)
            value = ink[r, c] if is_number(whole or "x") and not crowded else EMPTY
            if value:
                value = Passage(tuple(p for p in value.pieces if p.word in words))
            used = (*ink[r, c].words, *(w for key in beside for w in by_id[key].words))
            spots.append(Spot(over, " ".join(texts), value, page, own[r, c], head, used, crowded))
    made_heads = {c: " ".join(dict.fromkeys(texts)) for c, texts in stacks.items()}
    return spots, made_heads or before


def _blank_start(ink: dict[tuple[int, int], Passage], rows: dict[int, list[int]], one: Field) -> int | None:
    """The first count column of a matrix that nobody filled in: right of the column that names two kinds or more."""
    named = Counter(c for r, columns in rows.items() for c in columns if kind_of(ink[r, c].text, one))
    return named.most_common(1)[0][0] + 1 if named and max(named.values()) > 1 else None


def _part(
    cell: Passage,
    column: int,
    ink: dict[tuple[int, int], Passage],
    row: int,
) -> str:
    """The text of a head cell; of one that names both sexes or both nationalities in columns, the part over this."""
    said = facets_of(cell.text)
    spread = [c for c in range(column - 12, column + 13) if ink.get((row, c)) is cell]
    if len(spread) < 2 or not ({"l", "p"} <= said or {"wni", "wna"} <= said):
        return cell.text
    words = sorted(cell.words, key=lambda w: w.box.x0)
    if len(words) % len(spread):
        return cell.text
    each = len(words) // len(spread)
    at = spread.index(column) * each
    return " ".join(w.text for w in words[at : at + each])


def _over_head(ink: dict[tuple[int, int], Passage], column: int, row: int, one: Field) -> Passage:
    for r in range(row - 1, -1, -1):
        cell = ink.get((r, column))
        if cell and kind_of(cell.text, one):
            return cell
    return EMPTY


def _bare(cell: Passage, page: Page) -> Passage:
    """Without its numbering."""
    kept = {id(word) for word in strip_numbering(cell.words, True)[1]}
    return Passage(tuple(piece for piece in cell.pieces if id(piece.word) in kept))


@dataclass(frozen=True, slots=True)
class _Line:
    words: tuple[Word, ...]
    left: tuple[Word, ...]
    numbers: tuple[Word, ...]

    @property
    def box(self) -> BBox:
        return bounding(word.box for word in self.words)


def free_spots(page: Page, one: Field) -> Iterator[list[Spot]]:
    """The count cells of every run of rows that hold a head and numbers under each other."""
    lines = [_line(row.words) for row in rows_of(split_words([w for w in page.words if w.text.strip()]))]
    at = 0
    while at < len(lines):
        if len(lines[at].numbers) < 2 or not lines[at].left:
            at += 1
            continue
        end = at + 1
        while end < len(lines) and _goes_on(lines, end):
            end += 1
        spots = _spots(page, lines, at, end, one)
        if spots:
            yield spots
        at = end


def _line(words: tuple[Word, ...]) -> _Line:
    kept = [w for w in words if not is_separator(w) and not _UNIT.match(w.text)]
    body = strip_numbering(tuple(kept), True)[1] if kept else ()
    at = next((n for n, w in enumerate(body) if n and is_number(w.text) and not _dash_inside(body, n)), len(body))
    numbers = [w for w in body[at:] if is_number(w.text)]
    left = tuple(w for w in body[:at] if not is_noise(w))
    if not any(_lettered(w.text) for w in left):
        left = ()
    return _Line(words, left, tuple(numbers))


def _dash_inside(words: Sequence[Word], at: int) -> bool:
    """A dash between two words is none of the counts, nor the age 18 between words."""
    if words[at - 1].text.strip() in _COMPARED:
        return True
    return at + 1 < len(words) and _lettered(words[at + 1].text) and not _UNIT.match(words[at + 1].text)


def _goes_on(lines: Sequence[_Line], at: int) -> bool:
    """Row, or one of the two under it, still of the same matrix."""
    above = lines[at - 1].box
    if lines[at].box.top - above.bottom > _FAR_ROWS * max(8.0, above.height):
        return False
    if lines[at].numbers and lines[at].left:
        return True
    return any(line.numbers and line.left for line in lines[at + 1 : at + 3])


def _spots(page: Page, lines: Sequence[_Line], start: int, end: int, one: Field) -> list[Spot]:
    block = lines[start:end]
    numbered = [line for line in block if len(line.numbers) > 1 and line.left]
    columns = _clusters([w for line in numbered for w in line.numbers])
    if len(columns) < 2:
        return []
    edge = min(word.box.x0 for line in numbered for word in line.numbers)
    heads: list[tuple[Word, ...]] = []
    low = block[0].box.top
    for line in reversed(lines[max(0, start - _MOST_HEAD_ROWS) : start]):
        if low - line.box.bottom > _FAR_ROWS * max(8.0, line.box.height) or any(map(is_separator, line.words)):
            break
        low = line.box.top
        heads.insert(0, line.words)
    columns, stacks = stacks_of(heads, columns, edge)
    reach = [0.5 * (a + b) for a, b in pairwise(columns)]
    tops = [_kind_over(page, heads, x, [*reach, page.width], one) for x in columns]
    spots: list[Spot] = []
    carried = ""
    for number, line in enumerate(block):
        left = " ".join(w.text for w in line.left)
        if not line.numbers and not kind_of(left, one):
            carried = left if facets_of(left) else carried
            continue
        if kind_of(left, one) is None and not any(kind_of(text, one) for text in stacks):
            left = _wrapped(block, number, one) or left
        said = facets_of(left)
        beside = left if "jumlah" in said or said & facets_of(carried) else f"{carried} {left}"
        if kind_of(left, one) is not None:
            beside = left
        by_column: dict[int, list[Word]] = {}
        for word in line.numbers:
            by_column.setdefault(sum(word.box.x_center > x for x in reach), []).append(word)
        for column, over in enumerate(stacks):
            words = by_column.get(column, [])
            ink = passage([Row(page, (words[0],))]) if len(words) == 1 else EMPTY
            box = BBox(columns[column] - 8, line.box.top, columns[column] + 8, line.box.bottom)
            head = passage([Row(page, line.left)]) if line.left and kind_of(left, one) else tops[column]
            spots.append(Spot(over, beside, ink, page, box, head, line.words, len(words) > 1))
    return spots


def _kind_over(
    page: Page, heads: Sequence[tuple[Word, ...]], column: float, reach: Sequence[float], one: Field
) -> Passage:
    """The head over a column that names a kind; nothing where none does."""
    right = next(x for x in reach if x > column)
    left = max((x for x in reach if x < column), default=0.0)
    rows = [tuple(w for w in row if left < w.box.x_center < right) for row in heads]
    ink = passage([Row(page, row) for row in rows if row])
    if not any(rows) or kind_of(ink.text, one) is None:
        return EMPTY
    return ink


def _wrapped(block: Sequence[_Line], at: int, one: Field) -> str:
    """A row head broken over the row before or after."""
    parts = [" ".join(w.text for w in line.left) for line in block]
    above = parts[at - 1] if at and not block[at - 1].numbers else ""
    under = parts[at + 1] if at + 1 < len(block) and not block[at + 1].numbers else ""
    for text in (f"{above} {parts[at]} {under}", f"{parts[at]} {under}", f"{above} {parts[at]}"):
        if kind_of(text, one):
            return text
    return ""


def _clusters(words: Sequence[Word]) -> list[float]:
    groups: list[list[float]] = []
    for x in sorted(word.box.x_center for word in words):
        if groups and x - groups[-1][-1] < _SAME_COLUMN:
            groups[-1].append(x)
        else:
            groups.append([x])
    return [sum(group) / len(group) for group in groups]
