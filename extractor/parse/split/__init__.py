"""A pile of pages becomes documents: what a page says of itself and how it joins the page before decide where a paper
begins.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.document.elements import Document, Page
from extractor.parse.split.asides import is_aside, is_separator_sheet
from extractor.parse.split.clues import begins
from extractor.parse.split.order import in_order
from extractor.parse.split.pagemarks import page_number

__all__ = ["is_aside", "is_separator_sheet", "page_number", "split"]


def split(pages: Sequence[Page]) -> list[Document]:
    """The documents of a file; their pages in printed order, asides with the document before them, leading ones with
    the first.

    A file without any content is one document without pages.
    """
    groups: list[tuple[list[Page], list[Page]]] = []
    leading: list[Page] = []
    parted = False
    for page in pages:
        if is_aside(page):
            (groups[-1][1] if groups else leading).append(page)
            parted = parted or is_separator_sheet(page)
            continue
        if not groups or parted or begins(page, groups[-1][0]):
            groups.append(([page], []))
        else:
            groups[-1][0].append(page)
        parted = False
    if not groups:
        return [Document(1, (), tuple(leading))] if leading else []
    groups[0][1][:0] = leading
    return [Document(number, in_order(some), tuple(aside)) for number, (some, aside) in enumerate(groups, 1)]
