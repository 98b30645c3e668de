"""What reading found out about a page that the clerk may mend while the paper is still in the office."""

from __future__ import annotations

from extractor.document.elements import Page, Word
from extractor.reading.firstlook import Advice

_POOR = 0.35
"""Quality of a page under which nothing on it is released without a look; the same as in the decision."""
_COVERED, _UNSURE = 0.5, 0.6


def after_look(page: Page) -> tuple[Advice, ...]:
    """Words of the desk with the page as their fact; nothing for a text layer or a page that could not be read."""
    if page.origin == "blank":
        return (("q.blank", page.number),)
    if page.origin != "ocr":
        return ()
    said: list[Advice] = []
    if page.rotation_deg:
        said.append(("q.turned", page.number))
    if page.quality is not None and page.quality < _POOR:
        said.append(("q.blur", page.number))
    stamps = [mark.box for mark in page.marks if mark.kind == "stamp"]
    if any(_is_hurt(word) and any(word.box.covered_by(box) >= _COVERED for box in stamps) for word in page.words):
        said.append(("q.stamp", page.number))
    return tuple(said)


def _is_hurt(word: Word) -> bool:
    """Digits that the readers do not agree on: a stamp over what both read alike is no harm."""
    has_digit = any(letter.isdigit() for letter in word.text)
    differs = word.second is not None and word.second != word.text
    return has_digit and (differs or (word.confidence is not None and word.confidence < _UNSURE))
