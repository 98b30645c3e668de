"""What a form says beside its labels: places inside the address, the title's year, signature blocks, unlabelled
choices.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from extractor.document.elements import Document, Word
from extractor.parse.assignment import Claim
from extractor.parse.choices import Ticked, orphan_choice
from extractor.parse.closing import close
from extractor.parse.composites import places_in
from extractor.parse.gathering import Gathered, read_region
from extractor.parse.inkwords import is_noise, is_separator
from extractor.parse.labels import index_of
from extractor.parse.layout import Board
from extractor.parse.options import listed_options
from extractor.parse.regions import Stops, region_of
from extractor.parse.sections import Sections
from extractor.parse.sites import Site
from extractor.parse.ticks import Box
from extractor.parse.titles import title_year
from extractor.parse.values import parse_words
from models.record import Field, Record, walk

CLOSING = "penutup"


def behind_colon(claim: Claim) -> bool:
    """Does a colon stand right behind the label?"""
    behind = claim.site.row.words[claim.site.end : claim.site.end + 1]
    return bool(behind and is_separator(behind[0]))


def orphans(record: type[Record], board: Board, sections: Sections, reading: Gathered) -> None:
    """Enums whose own label is not printed but whose ticked options stand in their section."""
    for one in walk(record):
        if one.kind.name == "enum" and one.path not in reading.values:
            rows = [row for order, row in enumerate(board.rows) if sections.at(order) in {one.section.name, None}]
            value = orphan_choice(one, board, rows)
            if value is not None:
                reading.put(value, 0.8, False)


def from_address(
    reading: Gathered, claims: tuple[Claim, ...], board: Board, stops: Stops, fields: Mapping[str, Field]
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


def closing_of(
    document: Document, claims: tuple[Claim, ...], board: Board, stops: Stops, reading: Gathered,
    fields: Mapping[str, Field],
) -> None:  # fmt: skip
    """The signature blocks; a label that names a closing field in full fills what they lack."""
    names = {path.split(".", 1)[1]: one for path, one in fields.items() if path.startswith(f"{CLOSING}.")}
    closing = close(document.pages, names)
    for name, value in closing.values.items():
        reading.put(value, 1.0)
        if name in closing.pending:
            reading.pending[value.path] = closing.pending[name]
    for claim in claims:
        one = claim.field
        long_label = len(claim.site.text) >= 12 or one.kind.name == "nip"
        if not one.path.startswith(f"{CLOSING}.") or one.kind.name == "bool" or not long_label:
            continue
        known = reading.values.get(one.path)
        if known is None or (known.state == "blank" and one.kind.name != "date"):
            region = region_of(claim, board, stops, False)
            value = read_region(one, claim, region, board.areas[claim.site.row.area].gap)
            if value.value is not None or known is None:
                reading.put(value, claim.score, claim.site.separated)


def year_of(document: Document, reading: Gathered, fields: Mapping[str, Field]) -> None:
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


def crossed(group: list[Ticked], claims: tuple[Claim, ...], board: Board, reading: Gathered) -> list[Ticked]:
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
            and not behind_colon(claim)
            and (value is None or value.value is None)
        ):
            out.append(Ticked(claim, Box(claim.site.box, True, text="x"), board.areas[claim.site.row.area].page))
    return out


def without_options(
    sites: tuple[Site, ...], board: Board, record: type[Record], sections: Sections
) -> tuple[Site, ...]:
    """The sites without section heads and choices of a printed list ("Pusat / Cabang", "Shift") that no colon
    follows.
    """
    listed = listed_options(walk(record), [row.words for row in board.rows])
    index = index_of(record)

    def stays(site: Site) -> bool:
        behind = site.row.words[site.end : site.end + 1]
        if behind and is_separator(behind[0]):
            return True
        before = site.row.words[site.start - 1].text if site.start else ""
        is_whole = site.hits[0].score >= 0.99 and not site.weak and not index.is_choice(site.text)
        if is_whole and not before.strip("()").isdigit():
            return True  # "Jam/hari" heads its own cell though "7 jam/hari" is a choice above it
        is_head = id(site.row) in sections.rows and site.text.upper() == site.text
        return not is_head and not all(
            id(word) in listed or is_noise(word) or not word.text.strip("*)(") for word in site.words
        )

    return tuple(site for site in sites if stays(site))
