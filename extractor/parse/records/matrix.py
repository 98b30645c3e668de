"""Table fields that are a matrix: rows named by the options of one column, counts under stacked heads."""

from __future__ import annotations

import re

from extractor.document.elements import Page, Table, Word
from extractor.document.geometry import BBox
from extractor.parse.aligned import aligned_grids
from extractor.parse.concepts import is_column_head, meanings_of
from extractor.parse.grids import COLUMN_NUMBER, is_number
from extractor.parse.inkwords import is_leader, is_separator, strip_numbering, text_of
from extractor.parse.layout import is_digit_boxes
from extractor.parse.letters.passage import Passage, Row, passage
from extractor.parse.records.columns import Columns, Entry, Reading, columns_of, lined
from extractor.parse.records.paper import Paper
from models.record import Field

_WEIGHT, _BY_PLACE = 0.95, 0.8
_FEWEST = 3
_ADULT = re.compile(
    r"(?:≥|>\s*=?|=>)\s*18(?:\s*(?:th|thn|tahun))?|18\s*\+|18\s*(?:th\.?|thn\.?|tahun)?\s*ke\s*atas", re.I
)
_CHILD = re.compile(
    r"(?:≤|<\s*=?|=<)\s*1[78](?:\s*(?:th|thn|tahun))?|(?:di\s*)?bawah\s*18(?:\s*(?:th|thn|tahun))?"
    r"|kurang\s*dari\s*18(?:\s*(?:th|thn|tahun))?|15\s*-\s*1[78]",
    re.IGNORECASE,
)


def is_matrix(table: Field) -> bool:
    """One column of options, the others counts."""
    kinds = [one.kind.name for one in table.columns]
    return kinds.count("enum") == 1 and kinds.count("int") == len(kinds) - 1 >= _FEWEST


def read_matrix(paper: Paper, table: Field) -> Reading | None:
    """The entries of the ruled matrix, else of the aligned one, else of rows with a number for every column."""
    known = columns_of(table)
    best: Reading | None = None
    for page in paper.document.pages:
        for one in page.tables:
            if not is_digit_boxes(one) and one.column_count > _FEWEST:
                made = _ruled(paper, known, one, page)
                if made.entries:
                    best = _longer(best, made)
    if best is None:
        best = _aligned(paper, known)
    return best if best is not None and best.entries else _by_place(paper, known)


def _longer(left: Reading | None, right: Reading) -> Reading:
    return right if left is None or len(right.entries) > len(left.entries) else left


def _row_field(known: Columns) -> Field:
    return next(one for one in known.fields.values() if one.kind.name == "enum")


def _counts(known: Columns) -> list[Field]:
    return [one for one in known.fields.values() if one.kind.name == "int"]


def head_of(stack: tuple[str, ...], known: Columns) -> str | None:
    """The path of the count that a stack of heads names, outermost first; an age in figures is a word."""
    texts = [_CHILD.sub("Anak", _ADULT.sub("Dewasa", text)) for text in stack if text]
    for start in range(len(texts)):
        named = known.named(" ".join(texts[start:]))
        if len(named) == 1 and named[0].kind.name == "int":
            return named[0].path
    if len(texts) > 2:
        named = known.named(f"{texts[0]} {texts[-1]}")
        if len(named) == 1 and named[0].kind.name == "int":
            return named[0].path
    return None


def _ruled(paper: Paper, known: Columns, table: Table, page: Page) -> Reading:
    reading = Reading([], _WEIGHT, "table")
    ink: dict[tuple[int, int], Passage] = {}
    boxes: dict[tuple[int, int], BBox] = {}
    own: dict[tuple[int, int], bool] = {}
    for cell in table.cells:
        area = paper.board.of_cell(cell)
        words = [] if area is None else [w for row in area.rows for w in row.words if not is_leader(w)]
        made = lined(words, page)
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                ink[row, column], boxes[row, column] = made, cell.box
                own[row, column] = row == cell.row and column == cell.column
    stacks: dict[int, list[str]] = {}
    heads: dict[int, str] = {}
    for row in range(table.row_count):
        starts = [c for c in range(table.column_count) if own.get((row, c))]
        head_at, kind = None, None
        for column in starts[:3]:
            kind = _kind(known, ink[row, column].words)
            if kind is not None:
                head_at = column
                break
        numbers = [c for c in starts if head_at is not None and c > head_at and is_number(ink[row, c].text or "x")]
        if head_at is None or kind is None or (not numbers and not heads and row < 2):
            if not heads or len(starts) > 2:
                for column in range(table.column_count):
                    text = ink[row, column].text if (row, column) in ink else ""
                    begins = own.get((row, column)) or (
                        row and ink.get((row - 1, column)) is not ink.get((row, column))
                    )
                    if begins and text and not COLUMN_NUMBER.match(text):
                        stacks.setdefault(column, []).append(text)
            continue
        if not heads:
            heads = _heads(known, stacks, [c for c in starts if c > head_at])
        entry = Entry({kind.path: ink[row, head_at]})
        for column, path in heads.items():
            if (row, column) not in ink:
                continue
            if ink[row, column] and column != head_at:
                entry.cells[path] = ink[row, column]
            else:
                entry.places[path] = (page, boxes[row, column])
        reading.entries.append(entry)
    reading.words.update(id(piece.word) for one in ink.values() for piece in one)
    return reading


def _heads(known: Columns, stacks: dict[int, list[str]], columns: list[int]) -> dict[int, str]:
    """column -> path by the heads, by their places where the heads say less than half."""
    heads: dict[int, str] = {}
    for column in columns:
        path = head_of(tuple(dict.fromkeys(stacks.get(column, []))), known)
        if path is not None and path not in heads.values():
            heads[column] = path
    counts = _counts(known)
    if len(columns) == len(counts) and len(heads) < len(counts):
        fits = all(counts[columns.index(c)].path == p for c, p in heads.items())
        if fits or len(heads) * 2 < len(counts):
            return {column: one.path for column, one in zip(columns, counts, strict=True)}
    return heads


def _kind(known: Columns, words: tuple[Word, ...]) -> Field | None:
    """The column of options where the words print one of them."""
    one = _row_field(known)
    body = [w for w in strip_numbering(words)[1] if not is_separator(w) and not is_leader(w)]
    text = text_of(body)
    if not text or is_number(text) or len(text) > 60:
        return None
    return one if one.kind.parse(text).value is not None else None


def _aligned(paper: Paper, known: Columns) -> Reading | None:
    meanings = meanings_of(paper.type.record)
    one = _row_field(known)
    for area in paper.board.areas:
        if area.cell is not None:
            continue
        for grid in aligned_grids(area, meanings.is_head, lambda text: not is_column_head(text)):
            reading = Reading([], _WEIGHT - 0.1, "table")
            rows: dict[int, Entry] = {}
            for cell in grid.cells:
                path = head_of(cell.column_heads, known)
                if path is None or one.kind.parse(cell.row_heads[-1]).value is None:
                    continue
                entry = rows.setdefault(cell.row, Entry())
                row = area.rows[cell.row]
                entry.cells.setdefault(one.path, _head_ink(row.words, cell.box.x0, grid.page))
                if cell.words:
                    entry.cells[path] = passage([Row(grid.page, cell.words)])
                else:
                    entry.places[path] = (grid.page, cell.box)
            reading.entries = [rows[number] for number in sorted(rows)]
            if reading.entries and min(len(e.cells) for e in reading.entries) > len(_counts(known)) / 2:
                reading.words = {id(word) for row in grid.rows for word in row.words}
                return reading
    return None


def _head_ink(words: tuple[Word, ...], edge: float, page: Page) -> Passage:
    """The words left of the first number."""
    kept = []
    for word in strip_numbering(words)[1]:
        if is_number(word.text) or word.box.x0 >= edge or is_separator(word):
            break
        kept.append(word)
    return passage([Row(page, tuple(kept))])


def _by_place(paper: Paper, known: Columns) -> Reading | None:
    """Rows that begin with an option and hold as many numbers as there are counts."""
    reading = Reading([], _BY_PLACE, "table")
    counts = _counts(known)
    one = _row_field(known)
    for row in paper.letter.rows:
        words = [word for word in row.words if not is_leader(word)]
        numbers = words[len(words) - len(counts) :]
        head = strip_numbering(tuple(words[: len(words) - len(counts)]), True)[1]
        if len(words) <= len(counts) or not all(is_number(word.text) for word in numbers) or not head:
            continue
        if _kind(known, head) is None:
            continue
        entry = Entry({one.path: passage([Row(row.page, head)])})
        for column, word in zip(counts, numbers, strict=True):
            entry.cells[column.path] = passage([Row(row.page, (word,))])
        reading.entries.append(entry)
        reading.words.update(id(word) for word in row.words)
    return reading if reading.entries else None
