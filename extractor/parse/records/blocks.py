"""Table fields as blocks of labelled rows: "1. Nama : … NIP : … Pangkat : …", one block after the other."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.document.elements import Word
from extractor.parse.assignment import Claim
from extractor.parse.inkwords import is_leader
from extractor.parse.labels import LabelHit
from extractor.parse.records.columns import Columns, Entry, Reading, columns_of, lined
from extractor.parse.records.paper import Paper
from extractor.parse.records.people import is_heading, tells_field
from extractor.parse.records.places import whole_words
from extractor.parse.regions import Stops, region_of
from extractor.parse.sites import Site, sites_of
from models.record import Field

_WEIGHT = 0.9
_LEAST = 0.9
_ROWS_APART = 3


@dataclass
class _Block:
    """The labels of one entry, in reading order."""

    claims: list[tuple[Claim, tuple[Field, ...]]] = field(default_factory=list)

    @property
    def paths(self) -> set[str]:
        return {one.path for _, fields in self.claims for one in fields}


def read_blocks(paper: Paper, table: Field) -> Reading | None:
    """The entries of the run of blocks that names the table best; None where no block has two of its columns."""
    known = columns_of(table)
    sites = _sites(paper, known)
    if not sites:
        return None
    runs = _runs(paper, known, sites)
    best: tuple[float, list[_Block]] | None = None
    for run in runs:
        blocks = [b for b in run if len(b.paths) >= min(2, len(known.fields)) and b.paths >= known.required]
        if not blocks:
            continue
        score = sum(len(block.paths) for block in blocks) / len(blocks) + 0.3 * len(blocks)
        score += 2.0 * tells_field(paper, table, blocks[0].claims[0][0].site)
        score += 0.5 * any(one.kind.name == "nip" for _, fields in blocks[0].claims for one in fields)
        if best is None or score > best[0]:
            best = (score, blocks)
    if best is None:
        return None
    return _read(paper, known, best[1], sites)


def _sites(paper: Paper, known: Columns) -> list[tuple[Site, tuple[Field, ...]]]:
    """Places that print a column's label before a colon, a leader or a cell's edge, in reading order."""
    out: list[tuple[Site, tuple[Field, ...]]] = []
    order = paper.board.order
    for site in sites_of(paper.board, known.index):
        if site.hits[0].score < _LEAST or not (site.separated or paper.board.areas[site.row.area].cell is not None):
            continue
        if paper.type.is_letter and not paper.in_body(site.row):
            continue
        fields = known.named(site.text)
        if fields:
            out.append((site, fields))
    out.sort(key=lambda pair: (order[id(pair[0].row)], pair[0].start, -(pair[0].end - pair[0].start)))
    kept: list[tuple[Site, tuple[Field, ...]]] = []
    for site, fields in out:
        last = kept[-1][0] if kept else None
        if last is not None and last.row is site.row and site.start < last.end:
            continue
        kept.append((site, fields))
    return kept


def _headed(paper: Paper, known: Columns, upper: Site, lower: Site) -> bool:
    """Does a row between two labels print the heading of the table: "menugaskan kepada :"?"""
    order = paper.board.order
    rows = paper.board.rows[order[id(upper.row)] + 1 : order[id(lower.row)]]
    return any(is_heading(row.text, known.table) for row in rows)


def _runs(paper: Paper, known: Columns, sites: list[tuple[Site, tuple[Field, ...]]]) -> list[list[_Block]]:
    """The labels grouped to blocks, the blocks that follow each other to runs."""
    order = paper.board.order
    runs: list[list[_Block]] = []
    last: Site | None = None
    for site, fields in sites:
        far = last is None or order[id(site.row)] - order[id(last.row)] > _ROWS_APART * 2
        if not far and last is not None:
            far = _rows_between(paper, last, site) > _ROWS_APART or _headed(paper, known, last, site)
        if far:
            runs.append([_Block()])
        paths = {one.path for one in fields}
        block = runs[-1][-1]
        if block.paths & paths:
            block = _Block()
            runs[-1].append(block)
        hit = LabelHit(site.hits[0].key, tuple(one.path for one in fields), site.hits[0].score)
        block.claims.append((Claim(fields[0], site, hit.score), fields))
        last = site
    return runs


def _rows_between(paper: Paper, upper: Site, lower: Site) -> float:
    area = paper.board.areas[lower.row.area]
    if area.page is not paper.board.areas[upper.row.area].page:
        return 0.0
    return (lower.row.box.top - upper.row.box.bottom) / max(8.0, 1.2 * area.height)


def _read(paper: Paper, known: Columns, blocks: list[_Block], sites: list[tuple[Site, tuple[Field, ...]]]) -> Reading:
    claims = [claim for block in blocks for claim, _ in block.claims]
    stops = Stops([*claims, *(Claim(fields[0], site, 1.0) for site, fields in sites)], [])
    reading = Reading([], _WEIGHT, "anchor")
    for block in blocks:
        entry = Entry()
        for claim, fields in block.claims:
            region = region_of(claim, paper.board, stops, True)
            words: list[Word] = [word for word in whole_words(region.words) if not is_leader(word)]
            ink = lined(words, region.page)
            if ink:
                entry.add(fields, ink)
            else:
                for one in fields:
                    entry.places.setdefault(one.path, (region.page, region.place))
            reading.words.update(id(word) for word in claim.site.row.words)
            reading.words.update(id(word) for word in region.words)
        if entry.cells:
            reading.entries.append(entry)
    return reading
