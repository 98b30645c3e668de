"""Which place prints which field: likeness, section and the words above decide; each label and each place is used
once.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.parse.anchors import folded, likeness
from extractor.parse.concepts import is_sex
from extractor.parse.inkwords import is_noise, is_numbering, is_separator, text_of
from extractor.parse.labels import LabelHit, LabelIndex
from extractor.parse.layout import Board, Row
from extractor.parse.sections import CLOSING, Sections
from extractor.parse.sites import Site
from extractor.parse.synonyms import canonical
from models.record import Field

_LEAST = 0.80
_IN_SECTION = 0.06
_OTHER_SECTION = -0.06
_ALONE_ELSEWHERE = -0.32
_NEAR = 0.14
_NEAR_STEP = 0.006
_NEAR_MISSING = -0.10
_NEAR_MISSING_SHARED = -0.30
_SEPARATED = 0.02
_FOLLOWED = 0.05
_FREE = -0.03
_WEAK = -0.05
_NEAR_ROWS = 14
_PHRASE = 0.4
_HEADING = -0.3
_SUMS = frozenset(folded(word) for word in ("Jumlah", "Jml", "Total"))
_BEFORE_COLON = frozenset(folded(word) for word in ("Jl.", "Jln.", "Jalan"))
"""Labels that also begin a value: only a colon behind them makes them labels."""


@dataclass(frozen=True, eq=False)
class Claim:
    """A field that found its place."""

    field: Field
    site: Site
    score: float


def _holds(text: str, words: tuple[str, ...]) -> int:
    """How many words the longest of the phrases has that the text holds, OCR-folded, in any wording; 0 for none."""
    longest = 0
    tokens = canonical(text)
    for phrase in words:
        wanted = canonical(phrase)
        if not wanted:
            continue
        for start in range(len(tokens) - len(wanted) + 1):
            if all(
                a == b or (len(b) > 4 and likeness(a, b) >= 0.8) for a, b in zip(tokens[start:], wanted, strict=False)
            ):
                longest = max(longest, len(wanted))
    return longest


def near_distance(site: Site, words: tuple[str, ...], board: Board, sections: Sections) -> float | None:
    """How many rows above the site one of the words stands (0: on its own row, left of it); None when nowhere near.

    Rows above count when they do not begin further right than the site: a parent is never indented more than its child.
    """
    row = site.row
    beside = _holds(text_of(row.words[: site.end]), words)
    if beside or (site.upper is not None and _holds(site.upper.text, words)):
        return -_PHRASE * beside
    area = board.areas[row.area]
    left = site.words[0].box.x0 + 1.2 * area.height
    order = board.order[id(row)]
    top = max(sections.start(order), order - 3 * _NEAR_ROWS)
    steps = 0
    seen_bands: set[int] = set()
    for above in range(order - 1, top - 1, -1):
        other = board.rows[above]
        if board.areas[other.area].page.number != area.page.number and steps > 4:
            break
        if other.words[0].box.x0 > left:
            continue
        band = round(other.box.y_center / 4)
        if band not in seen_bands:
            seen_bands.add(band)
            steps += 1
        if steps > _NEAR_ROWS:
            break
        if strength := _holds(other.text, words):
            return steps - _PHRASE * strength  # "Pemilik Perusahaan" says more than "Perusahaan"
    return None


def _context(field: Field, hit: LabelHit, site: Site, index: LabelIndex, board: Board, sections: Sections) -> float:
    """What the surroundings add to the likeness."""
    order = board.order[id(site.row)]
    here = sections.at(order)
    shared = index.shared(hit.key)
    if shared and here == CLOSING != field.section.name:
        return -1.0
    bonus = 0.0
    near = field.printed.near
    distance = near_distance(site, near, board, sections) if near else None
    if near:
        if distance is not None:
            bonus += _NEAR - _NEAR_STEP * distance
        else:
            claimed = shared and any(
                near_distance(site, index.fields[path].printed.near, board, sections) is not None
                for path in hit.fields
                if path != field.path and index.fields[path].printed.near
            )
            bonus += _NEAR_MISSING_SHARED if claimed else _NEAR_MISSING
    if here is not None:
        if here == field.section.name:
            bonus += _IN_SECTION
        elif shared and distance is None:
            bonus += _ALONE_ELSEWHERE
        elif len(hit.key) <= 5 and distance is None:
            bonus += _ALONE_ELSEWHERE / 2
        else:
            bonus += _OTHER_SECTION
    elif shared and distance is None and not site.separated:
        bonus += _ALONE_ELSEWHERE
    return bonus


def claims_of(
    sites: tuple[Site, ...], index: LabelIndex, board: Board, sections: Sections, taken: frozenset[str] = frozenset()
) -> tuple[Claim, ...]:
    """The best one-to-one choice of places for fields, best score first; `taken` fields are not asked for."""
    ranked: list[Claim] = []
    for site in sites:
        for hit in site.hits:
            for path in hit.fields:
                if path in taken:
                    continue
                if len(hit.key) <= 2 and index.shared(hit.key) and not _before_colon(site):
                    continue  # "No", "Ke" and "L" are everywhere
                if hit.key in _SUMS and any(_is_sex(word.text) for word in site.row.words[: site.start]):
                    continue  # "L = 10  P = 5  Jumlah = 15" is the total of its own row
                if hit.key in _BEFORE_COLON and not _before_colon(site):
                    continue  # "Jl." begins addresses
                field = index.fields[path]
                score = hit.ranked + _context(field, hit, site, index, board, sections)
                score += _SEPARATED if site.separated else 0.0
                score += _FREE if site.free else 0.0
                score += _WEAK if site.weak else 0.0
                score += _FOLLOWED if _is_followed(site, board) else _HEADING if _is_heading(site, board) else 0.0
                if score - min(0.08, hit.ranked - hit.score) >= _LEAST:
                    ranked.append(Claim(field, site, score))
    order = board.order
    ranked.sort(key=lambda claim: (-claim.score, order[id(claim.site.row)], claim.site.start))
    used: dict[int, list[tuple[int, int]]] = {}
    done: set[str] = set()
    chosen: list[Claim] = []
    for claim in ranked:
        if claim.field.path in done:
            continue
        spans = _spans(claim.site)
        if any(_clash(used.get(id(row), []), start, end) for row, start, end in spans):
            continue
        for row, start, end in spans:
            used.setdefault(id(row), []).append((start, end))
        done.add(claim.field.path)
        chosen.append(claim)
    return tuple(chosen)


def _before_colon(site: Site) -> bool:
    behind = site.row.words[site.end : site.end + 1]
    return bool(behind) and is_separator(behind[0])


def _is_followed(site: Site, board: Board) -> bool:
    """Does ink stand where the value may be, on the row behind the label or in the cell right of it?"""
    if any(not is_noise(word) for word in site.row.words[site.end :]):
        return site.separated or not site.weak
    area = board.areas[site.row.area]
    right = board.right_cells(area)[:1]
    return any(row.has_ink and not is_section_like(row) for other in right for row in other.rows)


def _is_sex(text: str) -> bool:
    return text.strip(" =:,;()").casefold() in {"l", "p", "lk", "pr"} or is_sex(text.strip(" =:,;()"))


def _is_heading(site: Site, board: Board) -> bool:
    """Is the row a heading over indented rows: nothing behind the label, the next row numbered and further right?"""
    area, row = board.areas[site.row.area], site.row
    if area.cell is not None or row.number + 1 >= len(area.rows) or len(row.words) > site.end + 1:
        return False
    lower = area.rows[row.number + 1]
    first = lower.words[0]
    indented = row.words[0].box.x0 + 0.8 * area.height < first.box.x0 <= site.box.x1
    return indented and is_numbering(first) and first.text not in {"-", "–"} and len(lower.words) > 1


def is_section_like(row: Row) -> bool:
    """Nothing but a colon or a unit."""
    return row.text.strip(" :") == ""


def _spans(site: Site) -> list[tuple[Row, int, int]]:
    spans = [(site.row, site.start, site.end)]
    if site.upper is not None:
        spans.append((site.upper, 0, site.upper_end))
    return spans


def _clash(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(start < b and a < end for a, b in spans)
