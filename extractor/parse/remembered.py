"""What is found out of a whole page, found once: several readers of a paper ask for the same rows and gaps."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from extractor.document.elements import Page

T = TypeVar("T")
_PAGES = 32
"""So many pages are remembered; a longer paper begins anew."""


def once_a_page(find: Callable[[Page], T]) -> Callable[[Page], T]:
    """`find`, remembering what it gave for each of the last pages. For values that nobody changes."""
    kept: dict[int, tuple[Page, T]] = {}

    @wraps(find)
    def asked(page: Page) -> T:
        # known by identity: to compare all words of two pages would cost what is saved
        held = kept.get(id(page))
        if held is not None and held[0] is page:
            return held[1]
        value = find(page)
        if len(kept) >= _PAGES:
            kept.clear()
        kept[id(page)] = (page, value)
        return value

    return asked
