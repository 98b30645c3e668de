"""A pile of pages becomes documents: a new title, letterhead or letter block begins one, page marks and mid-form
pages go on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.document.elements import Document, Page
from extractor.parse.anchors import best_label, cut
from extractor.parse.headings import Heading, headings
from extractor.parse.inkwords import text_of, word_gap
from extractor.parse.titles import line_text, rows

_PAGE_MARK = re.compile(
    r"^[-–—~\s]*(?:hal(?:aman|\.)?|lembar|page|hlm\.?)?\s*(?:ke)?\s*[-:]?\s*(\d{1,3})\s*(?:(?:dari|/"
    r"|of)\s*(\d{1,3}))?\s*[-–—~\s.]*$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"^\W*(?:lembar\s+)?(?:pemisah|pembatas|separator|batas dokumen|batch separator|patch)\b", re.IGNORECASE
)
_OFFICE = re.compile(
    r"^(?:pemerintah\s+(?:provinsi|propinsi|daerah|kab|kota)|kementerian|dinas\s+tenaga|republik indonesia)",
    re.IGNORECASE,
)
_FEW_WORDS = 3


def is_aside(page: Page) -> bool:
    """A page without content: blank, failed, or nothing but a separator's words."""
    if page.origin in ("blank", "failed") or not page.words:
        return True
    return len(page.words) <= 8 and is_separator_sheet(page)


def is_separator_sheet(page: Page) -> bool:
    """A sheet laid between documents."""
    return bool(_SEPARATOR.match(page.text.strip()))


def page_number(page: Page) -> int | None:
    """The number a page prints alone on a line at its top or foot ("- 2 -", "Halaman 2 dari 5"); None without one."""
    lines = rows(page)
    edge = [line for line in lines if line.box.y_center < 0.12 * page.height or line.box.y_center > 0.9 * page.height]
    for line in edge:
        match = _PAGE_MARK.match(text_of(line.words))
        if match and (
            len(line.words) > 1
            or re.search(r"[-–—]", line.words[0].text)
            or abs(line.box.x_center - page.width / 2) < 40
        ):
            return int(match[1])
    return None


def _has_letter_block(page: Page) -> bool:
    """Nomor with Perihal or Hal, each at the start of a line, in the upper half."""
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
    return len(seen) == 2


def _has_letterhead(page: Page) -> bool:
    top = [line for line in rows(page) if line.box.y_center < 0.2 * page.height]
    return any(_OFFICE.match(line_text(line.words)) for line in top)


def _begins(page: Page, titles: Sequence[Heading]) -> bool:
    """Does the page look like the first of a paper?"""
    number = page_number(page)
    if number is not None and number > 1:
        return False
    if _has_letter_block(page):
        return True
    centred = [
        heading
        for heading in titles
        if not heading.is_subject
        and heading.score >= 0.88
        and abs(heading.line.box.x_center - page.width / 2) < 0.15 * page.width
        and heading.line.box.y_center < 0.3 * page.height
    ]
    if centred:
        return True
    return _has_letterhead(page) and (number == 1 or bool(titles))


def split(pages: Sequence[Page]) -> list[Document]:
    """The documents of a file in order; asides stand with the document before them, leading ones with the first.

    A file without any content is one document without pages.
    """
    groups: list[tuple[list[Page], list[Page]]] = []
    leading: list[Page] = []
    parted = False
    for page in pages:
        if is_aside(page):
            (groups[-1][1] if groups else leading).append(page)
            parted = parted or (page.origin not in ("blank", "failed") and is_separator_sheet(page))
            continue
        titles = list(headings(page, 0.3))
        if not groups or parted or _begins(page, titles):
            groups.append(([page], []))
        else:
            groups[-1][0].append(page)
        parted = False
    if not groups:
        return [Document(1, (), tuple(leading))] if leading else []
    groups[0][1][:0] = leading
    return [Document(number, tuple(some), tuple(aside)) for number, (some, aside) in enumerate(groups, 1)]
