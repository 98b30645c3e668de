"""What reading tells the clerk of a page."""

from __future__ import annotations

from dataclasses import replace

from extractor.document.elements import Line, Mark, Page, Word
from extractor.document.geometry import BBox
from extractor.reading.afterlook import after_look

BOX = BBox(100, 100, 160, 115)
NEAR = Mark("stamp", BBox(90, 90, 200, 200))


def page(text: str = "146", second: str | None = "146", **more: object) -> Page:
    word = Word(text, BOX, 0.9, "tesseract", second=second)
    plain = Page(3, 595.0, 842.0, "ocr", words=(word,), lines=(Line((word,)),), quality=0.8)
    return replace(plain, **more)  # type: ignore[arg-type]


def test_nothing_is_said_of_a_good_page() -> None:
    assert after_look(page()) == ()
    assert after_look(page(origin="text-layer", quality=None)) == ()
    assert after_look(page(origin="failed", words=())) == ()


def test_blank_turned_and_blurred_pages() -> None:
    assert after_look(page(words=(), origin="blank")) == (("q.blank", 3),)
    assert after_look(page(rotation_deg=180, quality=0.2)) == (("q.turned", 3), ("q.blur", 3))


def test_a_stamp_is_told_where_it_hurt_digits() -> None:
    hurt = page("146", "148", marks=(NEAR,))
    assert after_look(hurt) == (("q.stamp", 3),)
    assert after_look(page("146", "146", marks=(NEAR,))) == ()  # both read it alike
    assert after_look(page("Ani", "Am", marks=(NEAR,))) == ()  # no digits
    assert after_look(page("146", "148", marks=(Mark("stamp", BBox(300, 300, 400, 400)),))) == ()
    assert after_look(page("146", "148", marks=(replace(NEAR, kind="signature"),))) == ()
