"""A form read field by field: grids for the headcounts, label places for the rest, blocks for the closing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from extractor.document.elements import Document, Word
from extractor.document.evidence import FieldValue
from extractor.document.look import Look
from extractor.parse.assignment import Claim, claims_of
from extractor.parse.choices import Ticked, choice_of, group_values, on_one_side, orphan_choice, own_box
from extractor.parse.closing import close
from extractor.parse.composites import places_in, read_composites
from extractor.parse.concepts import is_column_head, meanings_of
from extractor.parse.counts import split_by_sex
from extractor.parse.grids import Grid, aligned_grids, ruled_grid
from extractor.parse.headcount import count_fields
from extractor.parse.inkwords import box_of, is_leader, is_noise, is_separator, segments
from extractor.parse.labels import index_of
from extractor.parse.layout import Board, as_line, board_of, is_digit_boxes
from extractor.parse.options import choices_of, listed_options, options_in
from extractor.parse.regions import Region, Stops, region_of
from extractor.parse.sections import Sections, sections_of
from extractor.parse.sites import Site, sites_of
from extractor.parse.ticks import Box, tokens_of
from extractor.parse.titles import title_year
from extractor.parse.values import Pending, blank_value, look_again, parse_words
from models.record import Field, Record, walk
from models.registry import RecordType

_MULTILINE = frozenset({"text", "enum", "bool"})
_CLOSING = "penutup"


@dataclass
class _Reading:
    """What is being gathered: values by path and the places that want a third look."""

    values: dict[str, FieldValue] = field(default_factory=dict)
    pending: dict[str, Pending] = field(default_factory=dict)

    def put(self, value: FieldValue, score: float, separated: bool = True) -> None:
        """Keep the value with the likeness of its label; a value with ink beats a blank one."""
        old = self.values.get(value.path)
        if old is not None and old.state != "blank" and (value.state == "blank" or old.value is not None):
            return
        features = {**value.features, "label_score": min(1.0, score), "separator": float(separated)}
        self.values[value.path] = replace(value, features=features)


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


def _read_claim(claim: Claim, board: Board, stops: Stops, reading: _Reading, fields: Mapping[str, Field]) -> None:
    """One field that is neither a choice nor a headcount in a grid."""
    one = claim.field
    area = board.areas[claim.site.row.area]
    region = region_of(claim, board, stops, one.kind.name in _MULTILINE)
    separated = claim.site.separated or area.cell is not None
    made = read_composites(one, _label_text(claim), region, fields)
    if made is None:
        value = _read_region(one, claim, region, area.gap)
        made = {value.path: value}
    row = claim.site.row
    if not separated and claim.site.end - claim.site.start == 1 and len(row.words) > claim.site.end:
        # a single word amid others is no label with an empty place
        made = {path: value for path, value in made.items() if value.state != "blank"}
    for path, value in made.items():
        reading.put(value, claim.score, separated)
        words = [word for word in region.words if not is_noise(word)]
        if value.state == "value" and len(made) == 1 and words:
            reading.pending[path] = Pending(fields[path], region.page, box_of(words))


def _label_text(claim: Claim) -> str:
    upper = "" if claim.site.upper is None else claim.site.upper.text + " "
    tail = "" if claim.site.tail is None else " " + claim.site.tail.text
    return f"{upper}{claim.site.text}{tail}"


def _read_region(one: Field, claim: Claim, region: Region, gap: float) -> FieldValue:
    """The words of a region as a value; an empty one is blank, and a blank needs a printed place to be believed."""
    if not any(not is_leader(word) for word in region.words):
        return blank_value(one.path, region.page, region.place, "anchor", min(1.0, claim.score))
    if one.kind.name == "int":
        split = split_by_sex(one, region.words, region.page)
        if split is not None:
            return split
    words = region.words
    if one.kind.name not in _MULTILINE:
        # what follows a wide gap is another column, when what stands before it is a whole value
        first = segments(as_line(words), gap)[0]
        if len(first) < len(words) and parse_words(one, first, region.page).value is not None:
            words = first
    value = parse_words(one, words, region.page, "anchor")
    if value.state == "blank":
        return blank_value(one.path, region.page, region.place, "anchor", min(1.0, claim.score))
    return value


def capture_form(document: Document, record_type: RecordType, look: Look) -> dict[str, FieldValue]:
    """Every field of a form that is printed on the document, by path, in the order of the record.

    A field whose label is not on the paper is absent; a label with an empty place is blank with the box of that place.
    """
    record = record_type.record
    fields = {one.path: one for one in walk(record)}
    board = board_of(document.pages)
    index = index_of(record)
    sections = sections_of(board, record.sections)
    reading = _Reading()

    grids = [(grid, _section_of(grid, board, sections)) for grid in grids_of(board, record)]
    for path, found in count_fields(grids, meanings_of(record)).items():
        reading.put(found.value, 1.0)
        if found.pending is not None:
            reading.pending[path] = found.pending

    sites = _without_options(sites_of(board, index), board, record, sections)
    claims = claims_of(sites, index, board, sections, frozenset(reading.values))
    stops = Stops(claims, sites)
    groups: dict[str, list[Ticked]] = {}
    for claim in claims:
        one = claim.field
        if one.path.startswith(f"{_CLOSING}."):
            continue
        if one.kind.name == "bool":
            ticked = own_box(claim, board) if not _has_options(claim, board, stops) else None
            if ticked is not None:
                groups.setdefault(one.section.name, []).append(ticked)
            else:
                reading.put(choice_of(claim, board, stops), claim.score, claim.site.separated)
        elif one.kind.name == "enum":
            value = choice_of(claim, board, stops)
            unread = value.state == "value" and value.value is None and value.method == "anchor"
            if not unread or _behind_colon(claim):
                reading.put(value, claim.score, claim.site.separated)
        else:
            _read_claim(claim, board, stops, reading, fields)
            ticked = own_box(claim, board) if one.kind.name == "int" else None
            if ticked is not None and one.path in reading.values and reading.values[one.path].state == "blank":
                groups.setdefault(one.section.name, []).append(ticked)
    for group in groups.values():
        sided = on_one_side(group)
        sided.extend(_crossed(sided, claims, board, reading))
        for value in group_values(sided).values():
            reading.put(value, 1.0)
    _orphans(record, board, sections, reading)
    _from_address(reading, claims, board, stops, fields)
    _closing(document, claims, board, stops, reading, fields)
    _year(document, reading, fields)
    values = look_again(reading.values, reading.pending, look)
    return {path: values[path] for path in fields if path in values}


def _without_options(
    sites: tuple[Site, ...], board: Board, record: type[Record], sections: Sections
) -> tuple[Site, ...]:
    """The sites without section heads and choices of a printed list ("Pusat / Cabang", "Shift") that no colon follows."""
    listed = listed_options(walk(record), [row.words for row in board.rows])

    def stays(site: Site) -> bool:
        behind = site.row.words[site.end : site.end + 1]
        if behind and is_separator(behind[0]):
            return True
        is_head = id(site.row) in sections.rows and site.text.upper() == site.text
        return not is_head and not all(id(word) in listed for word in site.words)

    return tuple(site for site in sites if stays(site))


def _crossed(
    group: list[Ticked], claims: tuple[Claim, ...], board: Board, reading: _Reading
) -> list[Ticked]:
    """Labels of a ticked list whose box was not found among neighbours whose boxes were: a cross hides its square."""
    if len(group) < 2:
        return []
    areas = {ticked.claim.site.row.area for ticked in group}
    section = group[0].claim.field.section.name
    known = {ticked.claim.field.path for ticked in group}
    out = []
    for claim in claims:
        value = reading.values.get(claim.field.path)
        if (
            claim.field.section.name == section
            and claim.field.kind.name == "bool"
            and claim.field.path not in known
            and claim.site.row.area in areas
            and not _behind_colon(claim)
            and (value is None or value.value is None)
        ):
            out.append(Ticked(claim, Box(claim.site.box, True, text="x"), board.areas[claim.site.row.area].page))
    return out


def _behind_colon(claim: Claim) -> bool:
    behind = claim.site.row.words[claim.site.end : claim.site.end + 1]
    return bool(behind and is_separator(behind[0]))


def _has_options(claim: Claim, board: Board, stops: Stops) -> bool:
    """Are the options Ada and Tidak (or one as an answer) printed behind the label?"""
    region = region_of(claim, board, stops, False, True)
    return bool(options_in(tokens_of(region.words), choices_of(claim.field)))


def _orphans(record: type[Record], board: Board, sections: Sections, reading: _Reading) -> None:
    """Enums whose own label is not printed but whose ticked options stand in their section."""
    for one in walk(record):
        if one.kind.name == "enum" and one.path not in reading.values:
            rows = [row for order, row in enumerate(board.rows) if sections.at(order) in {one.section.name, None}]
            value = orphan_choice(one, board, rows)
            if value is not None:
                reading.put(value, 0.8, False)


def _from_address(
    reading: _Reading, claims: tuple[Claim, ...], board: Board, stops: Stops, fields: Mapping[str, Field]
) -> None:
    """Village to province from the address where the paper has no rows for them and a word marks them."""
    claim = next((c for c in claims if c.field.path == "identitas.alamat"), None)
    if claim is None or reading.values.get("identitas.alamat") is None:
        return
    region = region_of(claim, board, stops, True)
    for name, words in places_in(region.words).items():
        path = f"identitas.{name}"
        if path in fields and path not in reading.values:
            value = parse_words(fields[path], words, region.page, "rule")
            if value.value is not None:
                value = replace(value, value=str(value.value).rstrip(" ,;."))
                reading.put(value, 0.9)


def _closing(
    document: Document, claims: tuple[Claim, ...], board: Board, stops: Stops, reading: _Reading,
    fields: Mapping[str, Field],
) -> None:  # fmt: skip
    """The signature blocks; a label that names a closing field in full fills what they lack."""
    names = {path.split(".", 1)[1]: one for path, one in fields.items() if path.startswith(f"{_CLOSING}.")}
    closing = close(document.pages, names)
    for name, value in closing.values.items():
        reading.put(value, 1.0)
        if name in closing.pending:
            reading.pending[value.path] = closing.pending[name]
    for claim in claims:
        one = claim.field
        long_label = len(claim.site.text) >= 12 or one.kind.name == "nip"
        if not one.path.startswith(f"{_CLOSING}.") or one.kind.name == "bool" or not long_label:
            continue
        known = reading.values.get(one.path)
        if known is None or (known.state == "blank" and one.kind.name != "date"):
            region = region_of(claim, board, stops, False)
            value = _read_region(one, claim, region, board.areas[claim.site.row.area].gap)
            if value.value is not None or known is None:
                reading.put(value, claim.score, claim.site.separated)


def _year(document: Document, reading: _Reading, fields: Mapping[str, Field]) -> None:
    """The year of the form from its title where no row gives it."""
    path = "kodefikasi.tahun_laporan"
    known = reading.values.get(path)
    if path in fields and (known is None or known.value is None):
        found = title_year(document)
        if found is not None:
            page, word = found
            digits = re.sub(r"\D", "", word.text)[-4:]
            value = parse_words(fields[path], [_only(word, digits)], page)
            if value.value is not None:
                reading.put(value, 0.9)


def _only(word: Word, text: str) -> Word:
    return replace(word, text=text, second=None if word.second is None else re.sub(r"\D", "", word.second)[-4:])
