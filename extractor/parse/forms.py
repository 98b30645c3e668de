"""A form read field by field: grids for the headcounts, label places for the rest, blocks for the closing."""

from __future__ import annotations

from extractor.document.elements import Document
from extractor.document.evidence import FieldValue
from extractor.document.look import Look
from extractor.parse.aligned import aligned_grids, carried_over
from extractor.parse.assignment import Claim, claims_of
from extractor.parse.choices import Ticked, choice_of, group_values, on_one_side, own_box, under_heads
from extractor.parse.concepts import is_column_head, meanings_of
from extractor.parse.gathering import Gathered, read_claim
from extractor.parse.gleanings import (
    CLOSING,
    behind_colon,
    closing_of,
    crossed,
    from_address,
    orphans,
    without_options,
    year_of,
)
from extractor.parse.grids import Grid
from extractor.parse.headcount import count_fields, outside
from extractor.parse.labels import index_of
from extractor.parse.layout import Board, board_of, is_digit_boxes
from extractor.parse.options import choices_of, options_in
from extractor.parse.regions import Stops, region_of
from extractor.parse.remarks import without_remarks
from extractor.parse.ruled import ruled_grid
from extractor.parse.sections import Sections, sections_of, with_closing
from extractor.parse.sites import sites_of
from extractor.parse.ticks import tokens_of
from extractor.parse.values import look_again
from models.record import Record, walk
from models.record_type import RecordType


def grids_of(board: Board, record: type[Record]) -> list[Grid]:
    """All grids of the document: ruled tables first, then aligned columns on the free page."""
    meanings = meanings_of(record)
    grids: list[Grid] = []
    for area in board.areas:
        if area.cell is None:
            for table in area.page.tables:
                if not is_digit_boxes(table):
                    grid = ruled_grid(board, table, area.page, meanings.is_head)
                    if grid is not None:
                        grids.append(grid)
        if area.cell is None or len(area.rows) > 4:
            grids.extend(aligned_grids(area, meanings.is_head, lambda text: not is_column_head(text)))
    grids.extend(carried_over([area for area in board.areas if area.cell is None]))
    return grids


def _section_of(grid: Grid, board: Board, sections: Sections) -> str | None:
    """The section a grid stands in, by the row nearest to its top."""
    best: tuple[float, int] | None = None
    for order, row in enumerate(board.rows):
        area = board.areas[row.area]
        if area.page.number == grid.page.number:
            distance = abs(row.box.top - grid.box.top)
            if best is None or distance < best[0]:
                best = (distance, order)
    return None if best is None else sections.at(best[1])


def capture_form(document: Document, record_type: RecordType, look: Look) -> dict[str, FieldValue]:
    """Every field of a form that is printed on the document, by path, in the order of the record.

    A field whose label is not on the paper is absent; a label with an empty place is blank with the box of that place.
    """
    record = record_type.record
    fields = {one.path: one for one in walk(record)}
    board = board_of(without_remarks(document.pages))
    index = index_of(record)
    sections = sections_of(board, record.sections)
    reading = Gathered()

    grids = [(grid, _section_of(grid, board, sections)) for grid in grids_of(board, record)]
    for path, found in count_fields(grids, meanings_of(record)).items():
        reading.put(found.value, 1.0)
        if found.pending is not None:
            reading.pending[path] = found.pending

    sections = with_closing(sections, board, document.pages)
    sites = without_options(sites_of(board, index), board, record, sections)
    sites = outside(sites, [grid for grid, _ in grids], meanings_of(record), board)
    claims = claims_of(sites, index, board, sections, frozenset(reading.values))
    stops = Stops(claims, sites, board)
    groups: dict[str, list[Ticked]] = {}
    for claim in claims:
        one = claim.field
        if one.path.startswith(f"{CLOSING}."):
            continue
        if one.kind.name == "bool":
            headed = under_heads(claim, board)
            ticked = own_box(claim, board) if headed is None and not _has_options(claim, board, stops) else None
            if headed is not None:
                reading.put(headed, claim.score, claim.site.separated)
            elif ticked is not None:
                groups.setdefault(one.section.name, []).append(ticked)
            else:
                reading.put(choice_of(claim, board, stops), claim.score, claim.site.separated)
        elif one.kind.name == "enum":
            value = choice_of(claim, board, stops)
            unread = value.state == "value" and value.value is None and value.method == "anchor"
            if not unread or behind_colon(claim):
                reading.put(value, claim.score, claim.site.separated)
        else:
            read_claim(claim, board, stops, reading, fields)
            ticked = own_box(claim, board) if one.kind.name == "int" else None
            if ticked is not None and one.path in reading.values and reading.values[one.path].state == "blank":
                groups.setdefault(one.section.name, []).append(ticked)
    for group in groups.values():
        sided = on_one_side(group)
        sided.extend(crossed(sided, claims, board, reading))
        for value in group_values(sided).values():
            reading.put(value, 1.0)
    orphans(record, board, sections, reading)
    from_address(reading, claims, board, stops, fields)
    closing_of(document, claims, board, stops, reading, fields)
    year_of(document, reading, fields)
    values = look_again(reading.values, reading.pending, look)
    return {path: values[path] for path in fields if path in values}


def _has_options(claim: Claim, board: Board, stops: Stops) -> bool:
    """Are the options Ada and Tidak (or one as an answer) printed behind the label?"""
    region = region_of(claim, board, stops, False, True)
    return bool(options_in(tokens_of(region.words), choices_of(claim.field)))
