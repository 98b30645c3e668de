"""The number block of a letter: Nomor, Sifat, Lampiran, Perihal with what stands behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.document.elements import Line, Page, Word
from extractor.document.geometry import BBox
from extractor.parse.anchors import best_label, cut
from extractor.parse.inkwords import box_of, is_leader, is_separator, segments, split_words
from extractor.parse.letters.layout import Letter
from extractor.parse.letters.passage import Passage, Piece, Row
from extractor.parse.letters.wording import spelled

LABELS: dict[str, tuple[str, ...]] = {
    "nomor": ("Nomor", "No", "Nomer", "Nomor Surat", "No Surat"),
    "sifat": ("Sifat", "Sifat Surat"),
    "lampiran": ("Lampiran", "Lamp", "Lampiran Surat"),
    "perihal": ("Perihal", "Hal", "Prihal", "Pokok"),
    "tanggal": ("Tanggal", "Tgl", "Tanggal Surat"),
}
_VARIANTS = tuple((name, variant) for name, variants in LABELS.items() for variant in variants)

_BARE_SUBJECT = frozenset({"perihal", "hal"})

_KEPADA = re.compile(r"^(?:kepada|yth|yang terhormat)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label of the block and what stands behind it: `ink`, EMPTY where nothing does; `place` is where it would."""

    name: str
    page: Page
    label: BBox
    ink: Passage
    place: BBox
    score: float
    row: int


def read_block(letter: Letter, rows: list[tuple[int, Row]], right: float | None) -> dict[str, Labelled]:
    found: dict[str, Labelled] = {}
    for position, (number, row) in enumerate(rows):
        for words in _starts(letter, row, right):
            hit = label_of(words, letter.gap(row.page))
            if hit is None:
                continue
            name, score, label, rest = hit
            if name in found or (name == "tanggal" and not _in_line(found, label, row)):
                continue
            value = _before(rest, right, letter.gap(row.page))
            if name == "nomor":
                value = _from_number(value)
            if name == "nomor" and not _believable(found, value, row):
                continue
            label_box = box_of(label)
            left = value[0].box.x0 if value else label_box.x1 + 12
            pieces = [Piece(word, row.page, index == 0) for index, word in enumerate(value)]
            if name in {"perihal", "lampiran"} and value:
                pieces.extend(_wrapped(letter, rows[position + 1 :], left, label_box, right, row))
            page_right = right if right is not None else row.page.width * 0.6
            place = BBox(left, row.box.top, max(left + 20, page_right), row.box.bottom)
            found[name] = Labelled(name, row.page, label_box, Passage(tuple(pieces)), place, score, number)
            break
    return found


def _in_line(found: dict[str, Labelled], label: tuple[Word, ...], row: Row) -> bool:
    """Does the label stand in the block, at its left edge and near its last row? A day in the body is no date of it."""
    if "nomor" not in found:
        return False
    edge, bottom = found["nomor"].label.x0, max(one.label.bottom for one in found.values())
    height = max(8.0, row.box.height)
    return abs(label[0].box.x0 - edge) < 1.2 * height and row.box.top - bottom < 2.5 * height


def _from_number(value: list[Word]) -> list[Word]:
    """The words from the number on: "Nomor Laporan 073/P2K3" names its letter first."""
    for at, word in enumerate(value[:3]):
        if any(c.isdigit() or c == "/" for c in word.text) or (at + 1 < len(value) and value[at + 1].text[:1] == "/"):
            return value[at:] if all(len(w.text) > 3 and w.text.isalpha() for w in value[:at]) else value
    return value


def _believable(found: dict[str, Labelled], value: list[Word], row: Row) -> bool:
    """A letter number holds a digit or a slash, or is empty; a sentence is none."""
    text = " ".join(word.text for word in value)
    return not text or (("/" in text or any(c.isdigit() for c in text)) and len(value) <= 10)


def _starts(letter: Letter, row: Row, right: float | None) -> list[tuple[Word, ...]]:
    """The row from each of its segments on that may begin a label."""
    parts = segments(Line(split_words(row.words)), letter.gap(row.page))
    out: list[tuple[Word, ...]] = []
    for index, segment in enumerate(parts):
        if index and right is not None and segment[0].box.x0 >= right:
            break
        out.append(tuple(word for following in parts[index:] for word in following))
    return out


def label_of(words: tuple[Word, ...], gap: float) -> tuple[str, float, tuple[Word, ...], tuple[Word, ...]] | None:
    """(name, likeness, label words, rest) where the words begin with a label of the block."""
    piece = cut(words, gap)
    variants = [variant for _, variant in _VARIANTS]
    if piece.label and (piece.separated or len(words) <= 2):
        hit = best_label(spelled(piece.text), variants)
        if hit is not None:
            return _VARIANTS[hit[0]][0], hit[1], piece.label, piece.rest
    # the colon was lost: the first word alone is the label and a number follows
    if len(words) > 1:
        hit = best_label(words[0].text, variants)
        if hit is not None and _VARIANTS[hit[0]][0] == "nomor" and "/" in " ".join(w.text for w in words[1:4]):
            return "nomor", hit[1] * 0.9, words[:1], words[1:]
        if words[0].text.lower() in _BARE_SUBJECT and words[1].text[:1].isupper() and not any(map(is_separator, words)):
            return "perihal", 0.9, words[:1], words[1:]
    return None


def _before(rest: tuple[Word, ...], right: float | None, gap: float) -> list[Word]:
    """The words of a value up to the right-hand column."""
    kept: list[Word] = []
    for word in rest:
        if kept:
            wide = word.box.x0 - kept[-1].box.x1
            if right is not None and word.box.x0 >= right and wide > gap:
                break
            if right is None and wide > 4 * gap and not word.text.startswith("/"):
                break
        elif right is not None and word.box.x0 >= right:
            break
        kept.append(word)
    return [word for word in kept if not is_leader(word)]


def _wrapped(
    letter: Letter, rows: list[tuple[int, Row]], left: float, label: BBox, right: float | None, above: Row
) -> list[Piece]:
    """The lines under a value that go on with it: they start where it starts and carry no label."""
    pieces: list[Piece] = []
    bottom = above.box.bottom
    height = max(8.0, label.height)
    for _, row in rows[:8]:
        words = tuple(
            w for w in split_words(row.words) if right is None or w.box.x0 < right or _runs_over(row, w, right, letter)
        )
        if not words:
            continue
        box = box_of(words)
        if box.top - bottom > 1.1 * height:
            break
        if box.x0 < left - 1.2 * height or box.x0 > left + 6 * height:
            break
        text = spelled(" ".join(word.text for word in words))
        if label_of(words, letter.gap(row.page)) is not None or _KEPADA.match(text):
            break
        if right is None and (box.x1 > 0.8 * row.page.width and len(words) > 8):
            break
        pieces.extend(Piece(word, row.page, index == 0) for index, word in enumerate(words) if not is_leader(word))
        bottom = box.bottom
    return pieces


def _runs_over(row: Row, word: Word, right: float, letter: Letter) -> bool:
    """Does the word right of the border belong to a run of words that begins left of it?"""
    return any(s.box.x0 < right and s.box.contains_center_of(word.box) for s in letter.segments(row))
