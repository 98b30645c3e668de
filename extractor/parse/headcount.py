"""Headcounts out of grids: each count field from the cells whose headers mean it, totals as printed, kinds added up.

Past 250 lines: what counts as a total and what may be added up is one rule and stays in one place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractor.document.elements import Page
from extractor.document.evidence import Alternative, Evidence, FieldValue
from extractor.document.geometry import BBox, bounding
from extractor.parse.concepts import Meaning, Meanings, is_matrix, matrix_key
from extractor.parse.grids import Grid, GridCell, plain_words
from extractor.parse.inkwords import box_of, text_of
from extractor.parse.layout import Board
from extractor.parse.sites import Site
from extractor.parse.values import Pending, blank_value, parse_words
from models.record import Field

SEXES_ADDED = "jumlah L dan P"
_SAME_EDGES = 8.0
"""Both edges of a column together may lie so far off on the next page, in points."""


@dataclass(frozen=True, eq=False)
class Count:
    """A data cell with what its headers say together."""

    cell: GridCell
    row: Meaning
    column: Meaning

    @property
    def fields(self) -> frozenset[str]:
        return self.row.fields | self.column.fields

    @property
    def sex(self) -> str | None:
        return self.column.sex or self.row.sex

    @property
    def nation(self) -> str | None:
        return self.column.nation or self.row.nation

    @property
    def totals(self) -> int:
        return int(self.row.is_total) + int(self.column.is_total)


@dataclass(frozen=True, eq=False)
class Found:
    """A value from a grid and where to look again; `whole`: read from one cell, not added up."""

    value: FieldValue
    pending: Pending | None
    whole: bool


def counts_of(grid: Grid, meanings: Meanings) -> tuple[Count, ...]:
    """The cells of a grid with their meaning; columns of remarks and shares left out."""
    out = []
    for cell in grid.cells:
        column = meanings.of(cell.column_heads)
        if not column.is_aside:
            out.append(Count(cell, meanings.of(cell.row_heads), column))
    return tuple(out)


def continued(grids: Iterable[tuple[Grid, str | None]]) -> list[tuple[Grid, str | None]]:
    """The grids, those without headers that go on from the page before with its headers: same columns, same places."""
    out: list[tuple[Grid, str | None]] = []
    above: dict[int, GridCell] = {}
    for drawn, section in grids:
        grid = drawn
        columns = {cell.column: cell for cell in grid.cells}
        if not any(cell.column_heads for cell in grid.cells) and _goes_on(columns, above):
            own = tuple(replace(cell, column_heads=above[cell.column].column_heads) for cell in grid.cells)
            grid = replace(grid, cells=own)
            columns = {cell.column: cell for cell in own}
        if not grid.rows:
            above = columns
        out.append((grid, section))
    return out


def _goes_on(columns: dict[int, GridCell], above: dict[int, GridCell]) -> bool:
    """Do the columns stand on the page after, each under the one of its number? Aligned columns have no edges."""
    return bool(columns) and columns.keys() <= above.keys() and all(
        cell.page.number == above[at].page.number + 1
        and abs(cell.box.x0 - above[at].box.x0) + abs(cell.box.x1 - above[at].box.x1) < _SAME_EDGES
        for at, cell in columns.items()
    )  # fmt: skip


def is_headcount(counts: Sequence[Count]) -> bool:
    """Does the grid count people or things: do its headers name at least one field, nationality or sex?"""
    return any(count.fields or count.nation or count.sex for count in counts)


def _one(field: Field, count: Count) -> Found:
    cell = count.cell
    if not cell.words:
        return Found(blank_value(field.path, cell.page, cell.box, "table"), None, True)
    value = parse_words(field, cell.words, cell.page, "table")
    return Found(value, Pending(field, cell.page, box_of(cell.words)), True)


def _added(field: Field, counts: Sequence[Count], known: bool) -> Found | None:
    """The sum of cells that are parts of one field; null (with the sum as an alternative) when `known` is False."""
    parts = [_one(field, count) for count in counts]
    inked = [part.value for part in parts if part.value.state == "value"]
    page: Page = counts[0].cell.page
    box: BBox = bounding(count.cell.box for count in counts)
    if not inked:
        return Found(blank_value(field.path, page, box, "table"), None, False)
    values = [value.value for value in inked]
    total = None if any(value is None for value in values) else sum(values)
    lowest = min(inked, key=lambda value: value.features.get("ocr_min", 1.0))
    agrees = [value.agrees for value in inked]
    alternatives = () if known or total is None else (Alternative(total, "rule", SEXES_ADDED),)
    value = FieldValue(
        path=field.path,
        state="value",
        value=total if known else None,
        orig=" + ".join(value.orig or "" for value in inked),
        method="table",
        evidence=Evidence(page.number, page.home(box)),
        alternatives=alternatives,
        agrees=None if None in agrees else all(agrees),
        handwritten=lowest.handwritten,
        features={**lowest.features, "agrees": -1.0 if None in agrees else float(all(agrees))},
    )
    return Found(value, None, False)


def _resolve(field: Field, counts: Sequence[Count], sex: str | None, nation: str | None) -> Found | None:
    """One field from the cells that mean it (others already left out): a total as printed, else kinds added up.

    `sex` and `nation` are what the field itself asks for (None: all of them).
    """
    counts = [c for c in counts if (sex is None or c.sex == sex) and (nation is None or c.nation == nation)]
    if not counts:
        return None
    # what a cell says beyond the field: its own sex or nationality where the field asks for all
    sexed = [c for c in counts if sex is None and c.sex is not None]
    rest = [c for c in counts if not (sex is None and c.sex is not None)]
    if not rest:
        return _added(field, [c for c in sexed if nation is not None or c.nation is None] or sexed, known=False)
    split = [c for c in rest if nation is None and c.nation is not None]
    whole = [c for c in rest if not (nation is None and c.nation is not None)]
    if not whole:
        split = [
            c for c in split if not (c.totals and any(o.nation == c.nation and o is not c for o in split))
        ] or split
        return _added(field, split, known=True)
    return _best(field, whole)


def _best(field: Field, counts: Sequence[Count]) -> Found | None:
    """Of the cells that mean exactly the field: one printed total, else the sum over rows that name its kinds."""
    top = max(count.totals for count in counts)
    best = [count for count in counts if count.totals == top]
    by_row: dict[int, list[Count]] = {}
    for count in best:
        by_row.setdefault(count.cell.row, []).append(count)
    # several columns without a telling header: the first one is the count
    firsts = [min(row, key=lambda c: c.cell.column) for row in by_row.values()]
    if len(firsts) == 1:
        return _one(field, firsts[0])
    by_column: dict[int, list[Count]] = {}
    for count in best:
        by_column.setdefault(count.cell.column, []).append(count)
    if top > 0 and len(by_column) > 1 and len(by_row) == 1:
        return _one(field, firsts[0])
    return _added(field, firsts, known=True)


def _matrix(field: Field, counts: Sequence[Count]) -> Found | None:
    """A cell of nationality x sex: from the totals over all kinds, else the kinds added up."""
    sex, nation = matrix_key(field.path)
    mine = [c for c in counts if c.sex == sex and c.nation == nation]
    if not mine:
        return None
    plain = [c for c in mine if not c.fields]
    if plain:
        return _best(field, plain)
    return _added(field, _one_family(mine), known=True)


def _one_family(counts: Sequence[Count]) -> list[Count]:
    """Cells of one way of splitting only (ages or pay, not both): kinds of the first section that names them."""
    ages = [c for c in counts if any(path.rsplit(".", 1)[-1] in {"dewasa", "anak"} for path in c.fields)]
    return ages or list(counts)


def _total(field: Field, counts: Sequence[Count]) -> Found | None:
    """The grand total: the cell where both totals meet, or the total row of a single column."""
    mine = [c for c in counts if not c.fields and c.sex is None and c.nation is None and c.totals]
    if not mine:
        return None
    top = max(c.totals for c in mine)
    best = [c for c in mine if c.totals == top]
    if top == 1:
        # one axis only: a total row under one column, or a total column of a single row
        rows, columns = {c.cell.row for c in counts}, {c.cell.column for c in counts}
        best = [
            c for c in best
            if (c.row.is_total and (len(columns) == 1 or c.column == Meaning()))
            or (c.column.is_total and len(rows) == 1)
        ]  # fmt: skip
    return _one(field, best[-1]) if best else None


def count_fields(grids: Iterable[tuple[Grid, str | None]], meanings: Meanings) -> dict[str, Found]:
    """Every count field the grids hold. Each grid comes with the section it stands in; a printed cell beats a sum.

    Grids that count men, women or nationalities come first: a word of another ("Sistem upah | Mingguan") is no row.
    """
    out: dict[str, Found] = {}
    told = [(counts_of(grid, meanings), section) for grid, section in continued(grids)]
    for counts, section in sorted(told, key=lambda one: not any(count.nation or count.sex for count in one[0])):
        if not is_headcount(counts):
            continue
        named = {path for count in counts for path in count.fields}
        own = _section_of(named, section, counts)
        for path, field in meanings.counts.items():
            if is_matrix(path):
                found = _matrix(field, counts)
            elif path.endswith(".jumlah"):
                found = _total(field, counts) if own == field.section.name else None
            elif path in named:
                mine = [_narrowed(c, path, meanings, own) for c in counts]
                found = _resolve(field, _without_other_kinds([c for c in mine if c is not None], path), None, None)
            else:
                found = None
            if found is not None and (path not in out or _better(found, out[path])):
                out[path] = found
    return out


def _narrowed(count: Count, path: str, meanings: Meanings, section: str | None) -> Count | None:
    """The count, when it is the field's own and not that of a namesake in the section the grid stands in."""
    if path not in count.fields:
        return None
    rivals = [p for p in count.fields if p != path]
    field = meanings.counts[path]
    for rival in rivals:
        same_words = (path in count.row.fields) == (rival in count.row.fields)
        if same_words and meanings.counts[rival].section.name == section != field.section.name:
            return None
    return count


def _without_other_kinds(counts: list[Count], path: str) -> list[Count]:
    """Cells that mean this field alone, where some do (a total column beside a split by another kind)."""
    alone = [
        c for c in counts
        if not ((c.column.fields if path in c.row.fields else c.row.fields) - c_same(c, path))
    ]  # fmt: skip
    return alone or counts


def c_same(count: Count, path: str) -> frozenset[str]:
    """Fields printed by the very header that prints `path`."""
    return count.row.fields if path in count.row.fields else count.column.fields


def _section_of(named: set[str], section: str | None, counts: Sequence[Count]) -> str | None:
    """The section a grid belongs to: most of its named fields, else nationality means the workforce, else its place."""
    votes: dict[str, int] = {}
    for path in named:
        name = path.split(".", 1)[0]
        votes[name] = votes.get(name, 0) + 1
    if any(count.nation for count in counts):
        return "tenaga_kerja"
    if votes:
        best = max(votes.values())
        winners = [name for name, number in votes.items() if number == best]
        return section if section in winners else winners[0]
    return section


def _better(new: Found, old: Found) -> bool:
    def rank(found: Found) -> tuple[bool, bool, bool]:
        value = found.value
        return (value.value is not None, found.whole, value.state == "value")

    return rank(new) > rank(old)


def outside(sites: tuple[Site, ...], grids: Iterable[Grid], meanings: Meanings, board: Board) -> tuple[Site, ...]:
    """The label places that are no row of a headcount without rules and no column header of a ruled one."""
    rows: set[int] = set()
    heads: set[tuple[int, str]] = set()
    for grid in grids:
        if is_headcount(counts_of(grid, meanings)):
            rows.update(id(row) for row in grid.rows)
            heads.update((grid.page.number, text) for cell in grid.cells for text in cell.column_heads)

    def is_head(site: Site) -> bool:
        area = board.areas[site.row.area]
        words = [word for row in area.rows for word in row.words] if area.cell is not None else []
        return bool(words) and (area.page.number, text_of(plain_words(words))) in heads

    return tuple(site for site in sites if id(site.row) not in rows and not is_head(site))


def with_label_score(value: FieldValue, score: float) -> FieldValue:
    """The value with the likeness of its label among the features."""
    return replace(value, features={**value.features, "label_score": min(1.0, score)})
