"""Lines under signatures and stamps: read again, believed only where two looks and the sure words say so."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

from extractor.document.elements import Document, Line, MarkKind, Page, Word
from extractor.document.geometry import BBox
from extractor.document.look import Reader
from extractor.parse.covered import uncovered
from tests.parse.paper import document, find, mark, page, scanned

PAPER = """
                   Kepala Dinas,


                   cut yndayat, S.IP Hum
"""
SECOND = {"cut": "C:", "yndayat,": "aayat,"}


def covered(kind: MarkKind = "signature", second: dict[str, str] | None = None) -> Document:
    drawn = scanned(page(PAPER), SECOND if second is None else second, 0.95)
    return document(mark(drawn, kind, find(drawn, "cut yndayat,").grown(10)))


class Sees:
    """A look that tells each box by its width: the narrow one, the wide one."""

    def __init__(self, narrow: str, wide: str, confidence: float = 0.95) -> None:
        self.texts, self.confidence, self.boxes = (narrow, wide), confidence, [BBox(0, 0, 0, 0)] * 0

    def __call__(self, page: Page, boxes: list[BBox], reader: Reader = "ppocr") -> list[tuple[str, float]]:
        self.boxes.extend(boxes)
        return [(text, self.confidence) for text in self.texts]


def texts(of: Document) -> list[str]:
    return [word.text for word in of.pages[0].words]


def last(of: Document) -> str:
    return of.pages[0].lines[-1].text


def test_a_name_under_a_signature() -> None:
    seen = uncovered(covered(), Sees("Sri Hidayat, S.IP Hum", "Drs.Sri Hidayat, S.IP Hum"))
    assert last(seen) == "Drs. Sri Hidayat, S.IP Hum"
    assert texts(seen)[:2] == ["Kepala", "Dinas,"]
    words = seen.pages[0].lines[-1].words
    old = covered().pages[0].lines[-1].words
    assert [word.box for word in words[-2:]] == [word.box for word in old[-2:]]
    assert all(left.box.x1 <= right.box.x0 for left, right in itertools.pairwise(words))
    assert [word.second for word in words] == ["", "", "", "S.IP", "Hum"]


def test_the_look_reaches_to_the_left_but_not_over_its_neighbour() -> None:
    look = Sees("", "")
    uncovered(covered(), look)
    box = find(covered().pages[0], "cut yndayat, S.IP Hum")
    assert [round(box.x0 - one.x0) for one in look.boxes] == [45, 80]
    drawn = covered().pages[0]
    beside = Word("Saksi", BBox(box.x0 - 50, box.top, box.x0 - 30, box.bottom), 0.95, "tesseract", "Saksi")
    near = replace(drawn, words=(*drawn.words, beside))
    look = Sees("", "")
    uncovered(document(near), look)
    assert {round(box.x0 - one.x0) for one in look.boxes} == {28}


def test_looks_that_are_not_believed() -> None:
    for look in (
        Sees("Sri Hidayat, S.IP Hum", "Sri Hidayat, S.IP Hum", 0.7),
        Sees("Ani Wijaya, S.IP Hum", "Sri Hidayat, S.IP Hum"),
        Sees("Sri Hidayat, SIP", "Sri Hidayat, SIP"),
        Sees("", ""),
        Sees("Sri Hidayat, S.IP Hum", "# Sri Hidayat, S.IP Hum"),
    ):
        assert last(uncovered(covered(), look)) == "cut yndayat, S.IP Hum"


def test_pages_without_marks_over_print_are_not_looked_at() -> None:
    look = Sees("x", "x")
    cases: list[Callable[[], Document]] = [
        lambda: document(scanned(page(PAPER), SECOND)),
        lambda: covered(kind="square"),
        lambda: document(mark(page(PAPER), "stamp", BBox(0, 0, 600, 600))),
    ]
    for case in cases:
        drawn = case()
        assert uncovered(drawn, look) is drawn
    assert look.boxes == []


def test_lettering_of_a_seal_read_across_goes() -> None:
    drawn = covered("stamp", second={}).pages[0]
    box = find(drawn, "cut yndayat,")
    rim = Word("GAKERSAgug", BBox(box.x0 - 4, box.top - 30, box.x0 + 40, box.top + 4), 0.8, "ppocr", "(2")
    lines = (*drawn.lines, Line((rim,)))
    page = replace(drawn, words=(*drawn.words, rim), lines=lines)
    assert "GAKERSAgug" not in texts(uncovered(document(page), Sees("", "")))
    agreed = replace(rim, second="GAKERSAgug")
    page = replace(drawn, words=(*drawn.words, agreed), lines=(*drawn.lines, Line((agreed,))))
    assert "GAKERSAgug" in texts(uncovered(document(page), Sees("", "")))


def under_its_left(reach: float) -> Document:
    """A sure rest of a name; a signature ends `reach` points left of it."""
    drawn = scanned(page("\n                   Kepala Dinas,\n\n\n                         Suryadi, S.IP\n"), {}, 0.95)
    box = find(drawn, "Suryadi, S.IP")
    return document(mark(drawn, "signature", BBox(box.x0 - 60, box.top - 15, box.x0 - reach, box.bottom + 5)))


def test_a_name_whose_beginning_lies_under_a_signature() -> None:
    seen = uncovered(under_its_left(3), Sees("Dewi Suryadi, S.IP", "Hj. Dewi Suryadi, S.IP"))
    assert last(seen) == "Hj. Dewi Suryadi, S.IP"


def test_a_line_beside_a_signature_far_away_is_not_looked_at() -> None:
    look = Sees("Dewi Suryadi, S.IP", "Hj. Dewi Suryadi, S.IP")
    assert last(uncovered(under_its_left(30), look)) == "Suryadi, S.IP"
    assert look.boxes == []
