"""The number a page prints of itself: "- 2 -", "2", "Halaman 2 dari 4"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.document.elements import Line, Page
from extractor.parse.inkwords import text_of
from extractor.parse.titles import rows

_HEAD_SHARE, _FOOT_SHARE = 0.12, 0.9
_NAMED = re.compile(
    r"(?:^|[\s(\[|])(?:hal(?:aman)?|page|hlm|lembar(?:an)?\s+ke)\s*[.:]?\s*(?:ke\s*)?[-–—:]?\s*"
    r"([0-9lIoO]{1,3})(?:\s*(?:dari|of|/|d[ae]ri)\s*([0-9lIoO]{1,3}))?(?=$|[\s)\]|.,\-–—])",
    re.IGNORECASE,
)
_OF = re.compile(r"^\W*(\d{1,3})\s*(?:dari|of|/)\s*(\d{1,3})\W*$", re.IGNORECASE)
_DASHED = re.compile(r"^\W*?[-–—~=«»]\s*([0-9lI]{1,3})\s*[-–—~=«»]?[\s.]*$|^([0-9]{1,3})\s*[-–—~]$")
_LONE = re.compile(r"^[\s.|]*(\d{1,3})[\s.|]*$")
_FOLD = str.maketrans({"l": "1", "I": "1", "o": "0", "O": "0"})
_MOST = 400


@dataclass(frozen=True, slots=True)
class PageMark:
    """`number` from 1; `of`: the printed total, None without one."""

    number: int
    of: int | None = None


def page_mark(page: Page) -> PageMark | None:
    """The mark at the top or the foot of a page, None where there is none to be sure of.

    A number alone counts only as the first or last line of the page, in the middle or at a side.
    """
    lines = rows(page)
    edges = [
        line for line in lines
        if line.box.y_center < _HEAD_SHARE * page.height or line.box.y_center > _FOOT_SHARE * page.height
    ]  # fmt: skip
    for line in edges:
        text = text_of(line.words).strip()
        named = _NAMED.search(text)
        if named is not None and len(line.words) <= 14:
            return _mark(named[1], named[2])
        of = _OF.match(text)
        if of is not None and int(of[1]) <= int(of[2]):
            return _mark(of[1], of[2])
        dashed = _DASHED.match(text)
        if dashed is not None and abs(line.box.x_center - page.width / 2) < 0.2 * page.width:
            return _mark(dashed[1] or dashed[2], None)
    for line in (lines[0], lines[-1]) if lines else ():
        if line in edges and (lone := _LONE.match(text_of(line.words))) and _is_apart(line, lines, page):
            return _mark(lone[1], None)
    return None


def page_number(page: Page) -> int | None:
    """The printed number of a page, None without one."""
    mark = page_mark(page)
    return mark.number if mark is not None else None


def _mark(number: str, of: str | None) -> PageMark | None:
    value, total = int(number.translate(_FOLD)), int(of.translate(_FOLD)) if of else None
    if not 1 <= value <= _MOST or (total is not None and total < value):
        return None
    return PageMark(value, total)


def _is_apart(line: Line, lines: tuple[Line, ...], page: Page) -> bool:
    """Set in the middle or at the right, with more than a line's distance to the text."""
    in_place = abs(line.box.x_center - page.width / 2) < 0.08 * page.width or line.box.x0 > 0.8 * page.width
    others = [other for other in lines if other is not line]
    gap = min((max(o.box.top - line.box.bottom, line.box.top - o.box.bottom) for o in others), default=99.0)
    return in_place and gap > 0.6 * line.box.height
