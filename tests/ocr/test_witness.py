"""What the second engine gets to see."""

from __future__ import annotations

from typing import Any

import numpy as np

from extractor.document.elements import Word
from extractor.document.geometry import BBox
from extractor.ocr.engine import Source
from extractor.ocr.witness import ReadLine, is_sure, is_two_toned, question


class _Witness:
    """Keeps the picture it was given."""

    name: Source = "tesseract"
    version = "1"

    def __init__(self) -> None:
        self.seen: Any = None

    def read(self, picture: Any, dpi: float) -> list[Word]:
        self.seen = picture
        return []


def _word(text: str, x0: int, x1: int, confidence: float = 0.99) -> Word:
    return Word(text, BBox(x0, 10, x1, 30), confidence, "ppocr")


def _line(*words: Word) -> ReadLine:
    return ReadLine((int(words[0].box.x0), 8, int(words[-1].box.x1), 32), words)


def _page(*lines: ReadLine) -> Any:
    """White, with a black block on every word and one that no line tells of."""
    picture = np.full((100, 1000), 255, np.uint8)
    for line in lines:
        for word in line.words:
            picture[12:28, int(word.box.x0) : int(word.box.x1)] = 0
    picture[60:80, 700:712] = 0
    return picture


_PROSE = _line(
    _word("perusahaan", 10, 200), _word("wajib", 220, 300), _word("Rp4.900.798", 330, 520), _word("dibayar", 540, 700)
)


def _is_black(picture: Any, word: Word) -> bool:
    return bool((picture[12:28, int(word.box.x0) : int(word.box.x1)] == 0).all())


def test_known_words_in_prose_are_spared_and_numbers_are_not() -> None:
    witness = _Witness()
    picture = _page(_PROSE)
    said = question(picture, [_PROSE], witness, 200.0, wholly=False)
    assert [word.text for word in said.looked] == ["Rp4.900.798"]
    assert [word.text for word in said.unseen] == ["perusahaan", "wajib", "dibayar"]
    assert [_is_black(witness.seen, word) for word in _PROSE.words] == [False, False, True, False]
    assert all(_is_black(picture, word) for word in _PROSE.words), "the page itself stays as it is"


def test_ink_that_the_first_engine_missed_is_shown() -> None:
    witness = _Witness()
    question(_page(_PROSE), [_PROSE], witness, 200.0, wholly=False)
    assert (witness.seen[60:80, 700:712] == 0).all()


def test_a_poor_page_is_shown_wholly() -> None:
    witness = _Witness()
    said = question(_page(_PROSE), [_PROSE], witness, 200.0, wholly=True)
    assert said.unseen == []
    assert all(_is_black(witness.seen, word) for word in _PROSE.words)


def test_a_short_word_is_not_shown_alone() -> None:
    line = _line(
        _word("nota", 10, 60), _word("pemeriksaan", 80, 300), _word("II", 320, 340), _word("tentang", 360, 700)
    )
    said = question(_page(line), [line], _Witness(), 200.0, wholly=False)
    assert [word.text for word in said.looked] == ["pemeriksaan", "II", "tentang"]


def test_a_label_is_shown_where_ink_was_missed_beside_it() -> None:
    line = _line(_word("Pekerja", 10, 100), _word("perempuan", 120, 260))
    lone = _page(line)
    lone[:] = np.where(lone < 128, 255, lone)
    alone = question(lone, [line], _Witness(), 200.0, wholly=False)
    assert [word.text for word in alone.looked] == []
    top, bottom = line.box[1], line.box[3]
    lone[(top + bottom) // 2 - 3 : (top + bottom) // 2 + 3, 500:506] = 0
    said = question(lone, [line], _Witness(), 200.0, wholly=False)
    assert [word.text for word in said.looked] == ["perempuan"]


def test_what_is_sure() -> None:
    assert is_sure(_word("perusahaan,", 0, 1))
    assert is_sure(_word("dan", 0, 1))
    for text in ("12", "III", "PT", "Jl", "Xyzzyq", "560/12/SPT", "-", ":", "an"):
        assert not is_sure(_word(text, 0, 1)), text
    assert not is_sure(_word("perusahaan", 0, 1, confidence=0.8))


def test_black_and_white_pictures_are_told_from_grey_ones() -> None:
    grey = np.full((200, 200), 255, np.uint8)
    grey[40:60, 40:160] = np.linspace(0, 255, 120, dtype=np.uint8)
    fax = np.where(grey < 128, 0, 255).astype(np.uint8)
    assert is_two_toned(fax)
    assert not is_two_toned(grey)
