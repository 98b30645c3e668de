"""A run of words, over lines and pages, that can be searched as text and cut back to ink."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from extractor.document.elements import Page, Word
from extractor.document.geometry import BBox, bounding
from extractor.parse.letters.wording import normalised

# halves of one word that keep their hyphen at a line end: laki-laki, undang-undang, selambat-lambatnya
_KEEPS_HYPHEN = re.compile(
    r"^(?:laki|undang|selambat|sekurang|sebesar|se|non|anti|masing|tiap|rata|sub)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Row:
    """One visual row of a page, words left to right. `paragraph`: a wider gap than usual stands above it."""

    page: Page
    words: tuple[Word, ...]
    paragraph: bool = False

    @property
    def box(self) -> BBox:
        return bounding(word.box for word in self.words)

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def plain(self) -> str:
        return normalised(self.text)[0]


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, its page, and whether it begins a line of the passage."""

    word: Word
    page: Page
    begins_line: bool = False


def _hyphenated(left: str, right: str) -> tuple[bool, bool]:
    """(the two are one word, its hyphen stays) for the last word of a line and the first of the next."""
    if not left.endswith("-") or len(left) < 3 or not right[:1].islower() or not left[-2].isalpha():
        return False, False
    stem = re.sub(r"^\W+", "", left[:-1])
    keeps = bool(_KEEPS_HYPHEN.match(stem)) or right.lower().startswith(stem.lower()[:4])
    return True, keeps


@dataclass(frozen=True)
class Passage:
    """Words in reading order. `text` joins them by single spaces (a word broken at a line end is made whole)."""

    pieces: tuple[Piece, ...]

    @cached_property
    def _joined(self) -> tuple[str, tuple[tuple[int, int], ...]]:
        out = ""
        spans: list[tuple[int, int]] = []
        for number, piece in enumerate(self.pieces):
            text = piece.word.text
            if number and piece.begins_line:
                whole, keeps = _hyphenated(self.pieces[number - 1].word.text, text)
                if whole:
                    if not keeps:
                        out = out[:-1]
                        spans[-1] = (spans[-1][0], len(out))
                    spans.append((len(out), len(out) + len(text)))
                    out += text
                    continue
            if out:
                out += " "
            spans.append((len(out), len(out) + len(text)))
            out += text
        return out, tuple(spans)

    @property
    def text(self) -> str:
        return self._joined[0]

    @cached_property
    def _plain(self) -> tuple[str, tuple[int, ...]]:
        return normalised(self.text)

    @property
    def plain(self) -> str:
        """The text with bent keywords set right; its offsets go into `cut` and `at`."""
        return self._plain[0]

    def at(self, plain_offset: int) -> int:
        """The offset in `text` of an offset in `plain`."""
        return self._plain[1][min(plain_offset, len(self.plain))]

    def cut(self, start: int, end: int) -> Passage:
        """The words between two offsets of `plain`, the first and last cut at the character."""
        return self.cut_text(self.at(start), self.at(end))

    def cut_text(self, start: int, end: int) -> Passage:
        """The words between two offsets of `text`, the first and last cut at the character."""
        kept: list[Piece] = []
        for piece, (a, b) in zip(self.pieces, self._joined[1], strict=True):
            low, high = max(a, start), min(b, end)
            if low >= high:
                continue
            word = piece.word
            if (low, high) != (a, b):
                word = part(word, low - a, high - a)
            kept.append(replace(piece, word=word))
        return Passage(tuple(kept))

    def joined_with(self, *others: Passage) -> Passage:
        pieces = list(self.pieces)
        for other in others:
            if other.pieces:
                pieces.append(replace(other.pieces[0], begins_line=True))
                pieces.extend(other.pieces[1:])
        return Passage(tuple(pieces))

    def flowing(self) -> Passage:
        """The same words as one line: where running text wraps no line of an address ends."""
        return Passage(tuple(replace(piece, begins_line=number == 0) for number, piece in enumerate(self.pieces)))

    def lines(self) -> list[Passage]:
        """The passage line by line."""
        out: list[list[Piece]] = []
        for number, piece in enumerate(self.pieces):
            if number == 0 or piece.begins_line:
                out.append([])
            out[-1].append(piece)
        return [Passage(tuple(line)) for line in out]

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(piece.word for piece in self.pieces)

    @property
    def page(self) -> Page:
        """The page on which it begins; IndexError for an empty passage."""
        return self.pieces[0].page

    @property
    def box(self) -> BBox:
        """Round its words on that first page, in the reading frame."""
        first = self.page.number
        return bounding(piece.word.box for piece in self.pieces if piece.page.number == first)

    def second(self) -> Passage | None:
        """The passage as the second engine read it, or None where it was asked about nothing of it.

        Words that wanted no witness stand as they are.
        """
        if all(piece.word.second is None for piece in self.pieces):
            return None
        pieces = [
            piece if piece.word.second is None else replace(piece, word=replace(piece.word, text=piece.word.second))
            for piece in self.pieces
        ]
        return Passage(tuple(piece for piece in pieces if piece.word.text.strip()))

    def __bool__(self) -> bool:
        return bool(self.pieces)

    def __iter__(self) -> Iterator[Piece]:
        return iter(self.pieces)


EMPTY = Passage(())


def part(word: Word, start: int, end: int) -> Word:
    """Characters [start, end) of a word, its box cut by their share; the second reading is cut alike if it can be."""
    share = word.box.width / max(1, len(word.text))
    box = BBox(
        word.box.x0 + share * start, word.box.top, word.box.x0 + share * min(end, len(word.text)), word.box.bottom
    )
    second = word.second
    if second is not None:
        lead, tail = start, len(word.text) - end
        second = second[lead : len(second) - tail] if len(second) > lead + tail else ""
    return replace(word, text=word.text[start:end], box=box, second=second)


def passage(rows: Iterable[Row]) -> Passage:
    """The rows as one passage."""
    pieces: list[Piece] = []
    for row in rows:
        pieces.extend(Piece(word, row.page, number == 0) for number, word in enumerate(row.words))
    return Passage(tuple(pieces))


def of_words(words: Sequence[Word], page: Page) -> Passage:
    """Words of one line."""
    return Passage(tuple(Piece(word, page, number == 0) for number, word in enumerate(words)))
