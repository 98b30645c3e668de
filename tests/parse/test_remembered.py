"""What is found out of a page is found once, and never for another page."""

from __future__ import annotations

from extractor.document.elements import Page
from extractor.parse.remembered import once_a_page


def _page(number: int) -> Page:
    return Page(number, 595.0, 842.0, "text-layer")


def test_a_page_is_asked_once_and_an_equal_one_by_itself() -> None:
    asked: list[Page] = []

    @once_a_page
    def number(page: Page) -> int:
        asked.append(page)
        return page.number

    first, twin = _page(1), _page(1)
    assert [number(first), number(first), number(twin), number(first)] == [1, 1, 1, 1]
    assert len(asked) == 2
    assert asked[0] is first
    assert asked[1] is twin


def test_a_long_paper_gives_each_page_its_own_answer() -> None:
    number = once_a_page(lambda page: page.number)
    pages = [_page(n) for n in range(1, 120)]
    assert [number(page) for page in (*pages, *pages)] == [page.number for page in (*pages, *pages)]
