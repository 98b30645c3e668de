"""Yes-or-no rows, ticked lists and options: where the choices of a label stand and what group a box belongs to.

It is one file because every way a choice may be printed beside its label stands here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractor.document.elements import Page, Word
from extractor.document.evidence import Evidence, FieldValue, JsonValue
from extractor.document.geometry import BBox, bounding
from extractor.parse.assignment import Claim
from extractor.parse.inkwords import box_of, is_leader, is_noise, is_separator, text_of
from extractor.parse.layout import Area, Board, Row, is_empty_box, is_tick
from extractor.parse.options import choices_of, choose, options_in
from extractor.parse.regions import Region, Stops, region_of
from extractor.parse.ticks import Box, boxes_in, squares_in, tokens_of, typed_box
from extractor.parse.values import blank_value
from models.record import Field

_MOST_ROWS = 14


@dataclass(frozen=True, eq=False)
class Ticked:
    """A label that is itself a choice of a list: its own box and whether it is marked."""

    claim: Claim
    box: Box
    page: Page
    is_left: bool = True


def on_one_side(group: Sequence[Ticked]) -> list[Ticked]:
    """The list without labels that took a neighbour's box: all boxes of a list stand on the same side of their
    labels.
    """
    left = sum(1 for ticked in group if ticked.is_left) * 2 >= len(group)
    return [ticked for ticked in group if ticked.is_left == left]


def own_box(claim: Claim, board: Board) -> Ticked | None:
    """The box right beside a label that has no options of its own: "[x] P2K3", "P2K3 [ ]"; None when there is none."""
    site = claim.site
    area = board.areas[site.row.area]
    label, height = site.box, area.height
    words = site.row.words
    before = words[site.start - 1] if site.start else None
    after = words[site.end] if site.end < len(words) else None
    if (
        before is not None
        and after is not None
        and all(is_tick(one) or is_empty_box(one) for one in (before, after))
        and after.box.x0 - label.x1 < label.x0 - before.box.x1 - 1
    ):
        # between two boxes a label has the nearer one
        return Ticked(claim, typed_box(after, area.page), area.page, False)
    if before is not None and (is_tick(before) or is_empty_box(before)):
        return Ticked(claim, typed_box(before, area.page), area.page)
    left = BBox(label.x0 - 3.2 * height, label.top - 2, label.x0 + 1, label.bottom + 2)
    squares = squares_in(area.page, left)
    if squares:
        return Ticked(claim, squares[-1], area.page)
    if after is not None and (is_tick(after) or is_empty_box(after)):
        next_label = words[site.end + 1].box.x0 if site.end + 1 < len(words) else area.box.x1
        if after.box.x0 - label.x1 < next_label - after.box.x1:
            return Ticked(claim, typed_box(after, area.page), area.page, False)
    behind = words[site.end : site.end + 3]
    tokens = [word for word in behind if is_tick(word) or is_empty_box(word)]
    edge = next(
        (w.box.x0 for w in words[site.end :] if not (is_tick(w) or is_empty_box(w) or is_noise(w))), area.box.x1
    )
    right = BBox(label.x1, label.top - 2, max(label.x1 + 1, edge), label.bottom + 2)
    found = [box for box in squares_in(area.page, right) if box.box.x1 <= edge + 2]
    if len(found) == 1 and not tokens:
        return Ticked(claim, found[0], area.page, False)
    if len(tokens) == 1 and not found and not any(is_noise(w) is False for w in behind if w not in tokens):
        return Ticked(claim, typed_box(tokens[0], area.page), area.page, False)
    return None


def under_heads(claim: Claim, board: Board) -> FieldValue | None:
    """The answer of a label whose marks stand in columns headed Ada and Tidak; None where there are no such columns."""
    value = _column_choice(claim, board)
    return _aligned_choice(claim, board) if value is None else value


def group_values(group: Sequence[Ticked]) -> dict[str, FieldValue]:
    """The values of the labels of one ticked list: true and false where any box is marked, all blank where none is."""
    anything = any(ticked.box.marked for ticked in group)
    out: dict[str, FieldValue] = {}
    for ticked in group:
        field, page = ticked.claim.field, ticked.page
        box = ticked.box.box.union(ticked.claim.site.box)
        blank = blank_value(field.path, page, box, "tick", min(1.0, ticked.claim.score))
        if field.kind.name != "bool":
            # a count with nothing but a tick: one, and a person has to look
            orig = ticked.box.text or "x"
            out[field.path] = (
                replace(blank, state="value", value=1, orig=orig, evidence=Evidence(page.number, page.home(box)))
                if ticked.box.marked
                else blank
            )
        elif anything:
            shown = (ticked.box.text or "x") if ticked.box.marked else None
            out[field.path] = replace(blank, state="value", value=ticked.box.marked, orig=shown)
        else:
            out[field.path] = blank
    return out


def _is_column_head(head: Area, board: Board, choices: Mapping[str, tuple[JsonValue, str]]) -> bool:
    """Does the cell beside it print the other choice? Answers in a column of answers do not, nor those of labels."""
    assert head.table is not None
    assert head.cell is not None
    values = set()
    for cell in head.table.cells:
        beside = (
            cell.column + cell.column_span == head.cell.column
            or head.cell.column + head.cell.column_span == cell.column
        )
        area = board.of_cell(cell) if cell.row == head.cell.row and (beside or cell is head.cell) else None
        if area is not None:
            words = tokens_of([word for row in area.rows for word in row.words])
            values |= {option.value for option in options_in(words, choices)} if len(words) <= 3 else set()
    return len(values) >= 2


def _column_choice(claim: Claim, board: Board) -> FieldValue | None:
    """A label in a table whose columns are headed Ada and Tidak ada: the column that holds the mark."""
    site = claim.site
    area = board.areas[site.row.area]
    choices = choices_of(claim.field)
    if area.table is None or area.cell is None:
        return None
    seen: list[tuple[object, Area, bool]] = []
    for other in board.right_cells(area):
        assert other.cell is not None
        heads = [
            board.of_cell(cell)
            for cell in area.table.cells
            if cell.column <= other.cell.column < cell.column + cell.column_span and cell.row < area.cell.row
        ]
        value: object = None
        for head in heads:
            if head is None:
                continue
            text = [word for row in head.rows for word in row.words]
            options = options_in(tokens_of(text), choices)
            if (
                len({option.value for option in options}) == 1
                and len(text) <= 3
                and _is_column_head(head, board, choices)
            ):
                value = options[0].value
        if value is None:
            continue
        words = [word for row in other.rows for word in row.words]
        marked = any(box.marked for box in boxes_in(other.page, tokens_of(words), other.box))
        marked = marked or (any(not is_noise(word) for word in words) and text_of(words).strip() not in {"-", "–"})
        seen.append((value, other, marked))
    if len({value for value, _, _ in seen}) < 2:
        return None
    place = bounding(other.box for _, other, _ in seen)
    blank = blank_value(claim.field.path, area.page, place, "tick", min(1.0, claim.score))
    marked_values = [(value, other) for value, other, marked in seen if marked]
    if len(marked_values) == 1:
        value, other = marked_values[0]
        words = [word for row in other.rows for word in row.words]
        return replace(
            blank, state="value", value=value, orig=text_of(words) or "x",
            evidence=Evidence(area.page.number, area.page.home(other.box)),
        )  # fmt: skip
    if marked_values:
        return replace(blank, state="value", value=None, orig="x / x")
    return blank


def _aligned_choice(claim: Claim, board: Board) -> FieldValue | None:
    """A label without rules whose marks stand under the column heads Ada and Tidak above it."""
    site = claim.site
    area = board.areas[site.row.area]
    if area.cell is not None:
        return None
    choices = choices_of(claim.field)
    band = BBox(site.box.x1, site.row.box.top - 2, area.box.x1, site.row.box.bottom + 2)
    tokens = tokens_of(site.row.words[site.end :])
    boxes = boxes_in(area.page, tokens, band)
    if not boxes:
        return None
    for row in reversed(area.rows[: site.row.number]):
        if site.row.box.top - row.box.bottom > 24 * area.height:
            break
        if any(is_separator(word) or is_tick(word) or is_empty_box(word) for word in row.words):
            continue  # a row with an answer of its own heads no column
        options = options_in(tokens_of(row.words), choices)
        if len({option.value for option in options}) >= 2 and all(o.box.x0 > site.box.x0 for o in options):
            own = options_in(tokens, choices)
            if own:
                return None
            hits = []
            for box in boxes:
                nearest = min(options, key=lambda o: abs(o.box.x_center - box.box.x_center))
                if box.marked and abs(nearest.box.x_center - box.box.x_center) < 3 * area.height:
                    hits.append((nearest.value, box))
            blank = blank_value(claim.field.path, area.page, band, "tick", min(1.0, claim.score))
            if len({value for value, _ in hits}) == 1:
                value, box = hits[0]
                where = Evidence(area.page.number, area.page.home(box.box))
                return replace(blank, state="value", value=value, orig=box.text or "x", evidence=where)
            return blank if not hits else replace(blank, state="value", orig="x / x")
    return None


def _more_rows(claim: Claim, board: Board, stops: Stops, region: Region) -> tuple[tuple[Word, ...], BBox]:
    """The words of the region and those of the option rows that hang below the label."""
    site = claim.site
    area = board.areas[site.row.area]
    choices = choices_of(claim.field)
    words = list(region.words)
    box = region.place if not words else region.place.union(box_of(words))
    if region.page is not area.page or (words and area.cell is not None and region.place.x0 >= area.box.x1 - 1):
        return tuple(words), box
    first = options_in(tokens_of(words), choices)
    previous = site.row
    known = {id(word) for word in words}
    left = site.box.x0 - 3.0 * area.height
    for number, row in enumerate(area.rows[site.row.number + 1 :]):
        if number >= _MOST_ROWS or row.box.top - previous.box.bottom > 1.6 * area.height:
            break
        mine = [word for word in row.words if word.box.x_center >= left]
        options = options_in(tokens_of(mine), choices)
        boxes = boxes_in(area.page, mine, BBox(left, row.box.top - 1, area.box.x1, row.box.bottom + 1))
        if stops.is_labelled(row):
            break
        if not options and not (boxes and number == 0):
            if first or number:
                break
            continue
        words.extend(word for word in mine if id(word) not in known)
        box = box.union(row.box)
        previous = row
        first = options
    return tuple(words), box


def choice_of(claim: Claim, board: Board, stops: Stops) -> FieldValue:
    """The value of a bool or enum field from everything that may carry its choice."""
    for way in (_column_choice, _aligned_choice):
        made = way(claim, board)
        if made is not None:
            return made
    region = region_of(claim, board, stops, claim.field.kind.name == "enum", True)
    words, place = _more_rows(claim, board, stops, region)
    height = board.areas[claim.site.row.area].height
    # boxes stand left of the first option and right of the last
    left = place.x0 - 3.2 * height
    if not region.below:
        left = (
            min(left, claim.site.box.x1 - 2) if place.x0 - claim.site.box.x1 > 3.2 * height else claim.site.box.x1 - 2
        )
    right = max(place.x1, box_of(words).x1 + 3.2 * height) if words else place.x1
    zone = BBox(max(0.0, left), place.top - 2, right, place.bottom + 2)
    return choose(claim.field, words, region.page, zone)


def orphan_choice(field: Field, board: Board, rows: Sequence[Row]) -> FieldValue | None:
    """An enum whose label is not printed: at least two of its options among the rows, with boxes, rings or strikes."""
    choices = choices_of(field)
    run: list[Row] = []
    for row in rows:
        area = board.areas[row.area]
        options = options_in(tokens_of(row.words), choices)
        boxes = boxes_in(area.page, tokens_of(row.words), row.box.grown(3 * area.height, 2))
        if options and boxes and all(len(text_of(o.words)) >= 4 for o in options):
            run.append(row)
    if not run:
        return None
    page = board.areas[run[0].area].page
    run = [row for row in run if board.areas[row.area].page is page]
    words = [word for row in run for word in row.words if not is_leader(word)]
    if len({o.value for o in options_in(tokens_of(words), choices)}) < 2:
        return None
    value = choose(field, words, page, bounding(row.box for row in run).grown(30, 2))
    return value if value.method == "tick" else None
