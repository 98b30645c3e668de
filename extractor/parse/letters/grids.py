"""Findings in a table (No, Temuan, Dasar Hukum, Perintah, Batas Waktu), ruled or only aligned, over several pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.document.elements import Line, Page, Table, Word
from extractor.parse.inkwords import box_of, rows_of, segments
from extractor.parse.letters.closing import closes
from extractor.parse.letters.layout import Letter, words_on
from extractor.parse.letters.passage import EMPTY, Passage, Row, passage
from extractor.parse.letters.roles import Role, role_of

_COLUMN_NUMBER = re.compile(r"^\(?\s*[\dlI]\s*\)?$")
_NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-zA-Z]|[IVX]{1,4})[.)]*$")


@dataclass
class Entry:
    """One row of the table: the ink of each role."""

    cells: dict[Role, Passage] = field(default_factory=dict)


@dataclass(frozen=True)
class Grid:
    """The table of findings: its entries and the words it covers (by page number)."""

    entries: tuple[Entry, ...]
    covered: dict[int, frozenset[int]]


def find(letter: Letter) -> Grid | None:
    """The findings table, or None where no ruled table has a column of facts and another of a finding's parts."""
    entries: list[Entry] = []
    covered: dict[int, set[int]] = {}
    columns: dict[int, Role] | None = None
    count = 0
    for page in letter.pages:
        for table in page.tables:
            rows = _cells(table, page)
            head = _header(rows)
            if head is not None:
                at, columns = head
                count = table.column_count
                rows = rows[at + 1 :]
            elif columns is None or table.column_count != count:
                continue
            covered.setdefault(page.number, set()).update(
                id(word) for word in words_on(page) if table.box.grown(1.0).contains_center_of(word.box)
            )
            _append(entries, rows, columns)
    if not entries:
        return None
    return Grid(tuple(entries), {number: frozenset(ids) for number, ids in covered.items()})


def _cells(table: Table, page: Page) -> list[dict[int, Passage]]:
    """The ink of every cell, row by row, by column."""
    words = [word for word in words_on(page) if word.text.strip()]
    out: list[dict[int, Passage]] = [{} for _ in range(table.row_count)]
    for cell in table.cells:
        inside = [word for word in words if cell.box.contains_center_of(word.box)]
        if inside:
            out[cell.row][cell.column] = _lined(inside, page)
    return out


def _lined(words: Sequence[Word], page: Page) -> Passage:
    return passage([Row(page, line.words) for line in rows_of(words)])


def _header(rows: Sequence[dict[int, Passage]]) -> tuple[int, dict[int, Role]] | None:
    """(number of the header row, role by column) where a row names a fact column and another part."""
    for number, row in enumerate(rows[:3]):
        roles: dict[int, Role] = {}
        for column, ink in row.items():
            hit = role_of(ink.text)
            if hit is not None and hit[0] not in roles.values():
                roles[column] = hit[0]
        if _enough(roles):
            below = _second_row(rows, number, roles)
            return (number, roles) if below is None else (number + 1, below)
    return None


def _second_row(rows: Sequence[dict[int, Passage]], number: int, roles: dict[int, Role]) -> dict[int, Role] | None:
    """The roles where heads group others below them ("Hasil Pemeriksaan" over "Temuan" and "Ketentuan"), or None."""
    if number + 1 >= len(rows) or len(rows[number + 1]) < 2:
        return None
    hits = {column: role_of(ink.text) for column, ink in rows[number + 1].items()}
    found = {column: hit[0] for column, hit in hits.items() if hit is not None}
    if len(found) < len(hits) or not _enough(found) or len(set(found.values())) < len(found):
        return None
    kept = {column: role for column, role in roles.items() if column not in found and role not in found.values()}
    return {**kept, **found}


def _enough(roles: dict[int, Role]) -> bool:
    named = set(roles.values())
    return ("fact" in named and bool(named & {"law", "order", "deadline"})) or {"law", "order"} <= named


def _append(entries: list[Entry], rows: Sequence[dict[int, Passage]], columns: dict[int, Role]) -> None:
    numbered = "number" in columns.values()
    for row in rows:
        texts = [ink.text.strip() for ink in row.values()]
        if texts and all(_COLUMN_NUMBER.match(text) for text in texts):
            continue  # (1) (2) (3) under the headings
        cells = {columns[column]: ink for column, ink in row.items() if column in columns}
        hits = [role_of(ink.text) for ink in row.values()]
        if sum(hit is not None for hit in hits) >= 3:
            continue  # the header again on the next page
        if not cells:
            continue
        number = cells.get("number")
        goes_on = bool(entries) and numbered and number is None and "number" in entries[-1].cells
        if goes_on:
            for role, ink in cells.items():
                entries[-1].cells[role] = entries[-1].cells.get(role, EMPTY).joined_with(ink)
            continue
        if len(row) == 1 and len(columns) > 2 and "fact" not in cells:
            continue  # a group heading over the whole width
        if set(cells) == {"number"} or (len(row) == 1 and len(next(iter(row.values())).words) < 6 and len(columns) > 2):
            continue
        entries.append(Entry(cells))


def aligned(letter: Letter, rows: Sequence[Row]) -> tuple[list[Entry], frozenset[int]] | None:
    """(entries, numbers of the rows used) of a table without rules: columns stand under their headings."""
    for start, row in enumerate(rows):
        parts = letter.segments(row)
        roles: list[tuple[Role, float, float]] = []
        for part in parts:
            hit = role_of(part.text)
            if hit is not None:
                roles.append((hit[0], part.box.x0, part.box.x1))
        if len(roles) < 3 or not _enough({n: r[0] for n, r in enumerate(roles)}):
            continue
        return _under(letter, rows, start, roles)
    return None


def _under(
    letter: Letter, rows: Sequence[Row], start: int, roles: list[tuple[Role, float, float]]
) -> tuple[list[Entry], frozenset[int]]:
    starts = _column_starts(letter, rows[start + 1 : start + 12], roles)
    entries: list[Entry] = []
    used = {start}
    for number in range(start + 1, len(rows)):
        row = rows[number]
        cells: dict[Role, list[Word]] = {}
        for word in row.words:
            column = max((i for i, x in enumerate(starts) if word.box.x0 >= x - 4), default=0)
            cells.setdefault(roles[column][0], []).append(word)
        whole = len(segments(Line(row.words), letter.gap(row.page))) == 1
        if whole and len(row.words) > 7 and row.box.width > 0.6 * row.page.width:
            break  # running text again
        if entries and closes(passage([row])):
            break
        inks = {role: passage([Row(row.page, tuple(words))]) for role, words in cells.items()}
        if inks and all(_COLUMN_NUMBER.match(ink.text.strip()) for ink in inks.values()) and len(inks) > 2:
            used.add(number)
            continue
        begins = "number" in inks and _NUMBER.match(inks["number"].text.strip())
        if begins or not entries:
            entries.append(Entry())
        for role, ink in inks.items():
            entries[-1].cells[role] = entries[-1].cells.get(role, EMPTY).joined_with(ink)
        used.add(number)
    return entries, frozenset(used)


def _column_starts(letter: Letter, rows: Sequence[Row], roles: list[tuple[Role, float, float]]) -> list[float]:
    """Left edge of each column: the leftmost segment that stands under its heading and not under the one before."""
    starts = [x0 for _, x0, _ in roles]
    for row in rows:
        for part in letter.segments(row):
            box = box_of(part.words)
            for i, (_, x0, x1) in enumerate(roles):
                low = roles[i - 1][2] if i else 0.0
                if box.x0 > low and box.x0 < x1 and box.x0 < starts[i] and box.x1 > x0 - 20:
                    starts[i] = box.x0
    return starts
