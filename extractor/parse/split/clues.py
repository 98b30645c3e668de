"""Does a page begin a paper or go on with the one before? Signs for and against, each with a weight.

The weights were set on drawn piles (`samples.piles`, seeds b and c): what a paper prints of itself (page numbers, a
letter block, a title) weighs more than what only looks so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.document.elements import Line, Page
from extractor.parse.anchors import best_label, cut
from extractor.parse.headings import Heading, announced, headings
from extractor.parse.inkwords import is_separator, text_of, word_gap
from extractor.parse.split.outline import outline
from extractor.parse.split.pagemarks import page_mark
from extractor.parse.titles import line_text, rows

_OFFICE = re.compile(
    r"^\W*(?:pemerintah\s*(?:provinsi|propinsi|daerah|kab|kota)|kementerian|departemen\s|dinas\s*tenaga|republik\s*indonesia)",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"^\W*lampiran\b(?!\s*:?\s*(?:-|\d+\s*\(|\d+\s+(?:berkas|lembar|eks)|satu|1\b))", re.IGNORECASE)
_CLOSING = re.compile(r"\bNIP\b|^\W*tembusan\b|coret yang tidak perlu|^\W*arsip\W*$", re.IGNORECASE | re.MULTILINE)
_ENDS_SENTENCE = (".", ":", ";", "!", "?", "-", ")")
_SURE_TITLE = 0.88


def begins(page: Page, group: Sequence[Page]) -> bool:
    """Whether `page` is the first of a paper; `group`: the pages of the paper before it, in file order."""
    return weight(page, group) > 0.0


def weight(page: Page, group: Sequence[Page]) -> float:
    """Over 0: the page begins a paper; under 0: it belongs to the group."""
    return _looks_first(page) + _against_group(page, group)


def _looks_first(page: Page) -> float:
    """What the page says of itself."""
    total = -1.0
    labels = letter_labels(page)
    if labels == 2:
        total += 3.0
    title = _title(page)
    if title is not None:
        total += 2.5 if title.score >= _SURE_TITLE else 1.5
    elif _known_start(page):
        total += 2.5
    if _has_letterhead(page):
        total += 2.0 + 0.5 * (labels == 1)
    elif _has_rule_below_head(page):
        total += 0.8
    if _is_annex(page):
        total -= 3.0
    if _goes_on(page):
        total -= 1.5
    return total


def _against_group(page: Page, group: Sequence[Page]) -> float:
    """What the page says beside the pages before it."""
    before = group[-1]
    total = 0.0
    mark = page_mark(page)
    marks = [page_mark(one) for one in group]
    numbers = [one.number for one in marks if one is not None]
    if mark is not None and mark.number == 1:
        total += -2.0 if numbers and 1 not in numbers and min(numbers) > 1 and len(group) < 3 else 4.0
    elif mark is not None:
        total += 1.5 if mark.number in numbers else -5.0
    elif numbers and len(numbers) == len(group) - (1 not in numbers):
        total += 1.0  # every page before (but an unnumbered first) had its number, this one has none
    last = marks[-1]
    if last is not None and last.of is not None and last.number == last.of and mark is None:
        total += 2.0
    here, others = outline(page), [outline(one) for one in group]
    there = next((one for one in reversed(others) if not one.is_empty), others[-1])
    if here.follows(there):
        total -= 2.5
    elif any(here.restarts(one) for one in others):
        total += 1.5
    if _CLOSING.search("\n".join(line.text for line in before.lines[-12:])):
        total += 0.8
    if abs(page.height - before.height) > 25 or abs(page.width - before.width) > 25:
        total += 0.7
    if (page.origin == "text-layer") != (before.origin == "text-layer"):
        total += 0.5
    if _same_columns(page, before):
        total -= 1.5
    return total


def letter_labels(page: Page) -> int:
    """How many of Nomor and Perihal (or Hal) stand at the start of a line in the upper half: 0, 1 or 2."""
    gap = word_gap(page)
    seen: set[int] = set()
    for line in rows(page):
        if line.box.y_center > 0.5 * page.height:
            break
        piece = cut(line.words, gap)
        if piece.label and len(piece.label) <= 3 and piece.separated:
            hit = best_label(piece.text, ("Nomor", "No.", "Perihal", "Hal"))
            if hit is not None:
                seen.add(hit[0] // 2)
    return len(seen)


def _title(page: Page) -> Heading | None:
    """A centred title in the upper third."""
    found = [
        one for one in headings(page, 0.32)
        if not one.is_subject and not any(map(is_separator, one.line.words))
        and abs(one.line.box.x_center - page.width / 2) < 0.15 * page.width
    ]  # fmt: skip
    return max(found, key=lambda one: one.score, default=None)


def _first_height(page: Page) -> float:
    """Where the writing begins; a cover begins far down. 0 for a page that begins in its lower half."""
    first = _first_line(page)
    return first.box.top if first is not None and first.box.top < 0.5 * page.height else 0.0


def _known_start(page: Page) -> bool:
    """A line at the top, not centred, whose first column announces a record type that is read."""
    gap = word_gap(page)
    for line in rows(page):
        if line.box.y_center > 0.22 * page.height:
            return False
        words = list(line.words[:1])
        for word in line.words[1:]:
            if word.box.x0 - words[-1].box.x1 > 2 * gap:
                break
            words.append(word)
        text = line_text(words)
        letters = [char for char in text if char.isalpha()]
        hit = announced(text) if len(letters) >= 9 and sum(c.isupper() for c in letters) > 0.6 * len(letters) else None
        if hit is not None and hit[0] != "other" and hit[1] >= _SURE_TITLE:
            return True
    return False


def _has_letterhead(page: Page) -> bool:
    lines = rows(page)
    top = max(0.2 * page.height, _first_height(page) + 40.0)
    return any(_OFFICE.match(line_text(line.words)) for line in lines if line.box.y_center < top)


def _has_rule_below_head(page: Page) -> bool:
    """A line across the page right below its first few lines: the foot of a letterhead."""
    for rule in page.rules:
        if not rule.is_horizontal or rule.box.width < 0.7 * page.width or rule.box.top > 0.24 * page.height:
            continue
        above = [line for line in rows(page) if line.box.y_center < rule.box.top]
        if 1 <= len(above) <= 7 and not any(table.box.grown(4).contains_center_of(rule.box) for table in page.tables):
            return True
    return False


def _is_annex(page: Page) -> bool:
    """ "LAMPIRAN : Keputusan ...": an annex belongs to the paper before it."""
    if _has_letterhead(page) or letter_labels(page):
        return False
    top = [line for line in rows(page) if line.box.y_center < 0.16 * page.height]
    return any(_ANNEX.match(text_of(line.words)) for line in top)


def _goes_on(page: Page) -> bool:
    """The first line of text begins in the middle of a sentence."""
    first = _first_line(page)
    if first is None:
        return False
    text = text_of(first.words).strip()
    return text[:1].islower() and len(text) > 25


def _first_line(page: Page) -> Line | None:
    for line in rows(page):
        if sum(char.isalpha() for char in text_of(line.words)) >= 8:
            return line
    return None


def _same_columns(page: Page, before: Page) -> bool:
    """A table at the top has the column edges of the last table of the page before."""
    if not page.tables or not before.tables:
        return False
    first = min(page.tables, key=lambda table: table.box.top)
    last = max(before.tables, key=lambda table: table.box.bottom)
    if first.column_count < 3 or first.column_count != last.column_count:
        return False
    mine, yours = ({round(cell.box.x0 - t.box.x0) for cell in t.cells} for t in (first, last))
    near = sum(any(abs(a - b) <= 5 for b in yours) for a in mine)
    return near >= 0.8 * len(mine)
