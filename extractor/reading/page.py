"""One page all the way: picture or text layer to words, lines and marks in the reading frame."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extractor.document.elements import Line, Mark, Page, Word
from extractor.document.sheet import Sheet
from extractor.intake import encode_jpeg
from extractor.ocr.engine import PlaceReader, in_points
from extractor.ocr.lexicon import known_share
from extractor.ocr.lines import group, in_order
from extractor.ocr.merge import merge
from extractor.ocr.witness import ReadLine, is_two_toned, question
from extractor.reading.hand import judged
from extractor.reading.ink import pen_and_seals, settle, strikes, without_scribbles
from extractor.reading.lone import lone_dashes, lone_signs
from extractor.reading.options import Engines, ReadingOptions
from extractor.reading.quality import page_quality, reading_score
from extractor.reading.spacing import close_up
from extractor.reading.turn import first_turn, is_doubtful, other_turn
from extractor.repair import Measures, Repaired, payload_of, repair

_NOISY = 0.02
"""Share of specks from which both engines read the whole page (drawn office scans .00, photocopies up to .28)."""


@dataclass(frozen=True, slots=True)
class _Reading:
    turn: int
    repaired: Repaired
    words: list[Word]

    @property
    def score(self) -> float:
        return reading_score(self.words)


def read_page(sheet: Sheet, engines: Engines, options: ReadingOptions, keep: Path | None = None) -> Page:
    """The page as read. `keep`: folder for its reading-frame picture (grey JPEG, named in `Page.picture`), None
    keeps none.

    Raises PageError when an engine gives up.
    """
    if sheet.is_digital:
        return _digital(sheet)
    turn, chance = first_turn(sheet.picture, engines)
    reading = _read(sheet, turn, engines, options)
    is_poor = is_doubtful(reading.score, chance, options.good_reading)
    if is_poor and not reading.repaired.measures.is_blank:
        better = other_turn(reading.repaired, engines)
        if better:
            again = _read(sheet, (turn + better) % 4, engines, options)
            reading = max(reading, again, key=lambda r: r.score)
    return _page(sheet, reading, engines, options, keep)


def _digital(sheet: Sheet) -> Page:
    lines = tuple(close_up(line) for line in group(sheet.words))
    if _is_footer_only(lines):
        lines = ()
    return Page(
        number=sheet.number, width=sheet.width, height=sheet.height, origin="text-layer" if lines else "blank",
        words=in_order(lines), lines=lines, rules=sheet.rules, tables=sheet.tables,
        marks=(*(_deciphered(mark, sheet) for mark in sheet.marks), *strikes(sheet.words, sheet.rules)),
        displayed_width=sheet.width, displayed_height=sheet.height,
    )  # fmt: skip


def _deciphered(mark: Mark, sheet: Sheet) -> Mark:
    picture = sheet.codes.get(mark.box) if mark.kind == "qr" else None
    return mark if picture is None else replace(mark, text=payload_of(picture))


def _read(sheet: Sheet, turn: int, engines: Engines, options: ReadingOptions) -> _Reading:
    repaired = repair(sheet.picture, sheet.dpi or 72.0, options.repair, turn)
    if repaired.measures.is_blank:
        return _Reading(turn, repaired, [])
    poor = repaired.measures.noise > _NOISY or is_two_toned(sheet.picture)
    return _Reading(turn, repaired, _words(repaired, poor, engines))


def _words(repaired: Repaired, poor: bool, engines: Engines) -> list[Word]:
    """PP-OCR reads the page, tesseract is the witness of what wants one: of everything where the picture is `poor`."""
    picture, dpi = repaired.picture, repaired.dpi
    if not isinstance(engines.ppocr, PlaceReader) or engines.tesseract is None:
        read = [engine.read(picture, dpi) for engine in (engines.tesseract, engines.ppocr) if engine is not None]
        return in_points(merge(*read) if len(read) == 2 else [word for words in read for word in words], dpi)
    boxes = engines.ppocr.boxes(picture)
    lines = [
        ReadLine(box, tuple(words)) for box, words in zip(boxes, engines.ppocr.read_each(picture, boxes), strict=True)
    ]
    said = question(picture, lines, engines.tesseract, dpi, poor)
    return in_points([*merge(said.words, said.looked), *said.unseen], dpi)


def _page(sheet: Sheet, reading: _Reading, engines: Engines, options: ReadingOptions, keep: Path | None) -> Page:
    repaired = reading.repaired
    words = [*reading.words, *lone_signs(repaired, reading.words, (engines.line, engines.tesseract_line))]
    words, marks = settle([*words, *lone_dashes(repaired, words)], repaired.marks)
    drawn = pen_and_seals(repaired, words, marks)
    words, marks = without_scribbles(words, drawn), [*marks, *drawn]
    lines = judged(
        tuple(close_up(line) for line in group(words)), repaired.colour, marks, repaired.picture, repaired.dpi
    )
    words = list(in_order(lines))
    blank = _is_blank(lines, marks) or _shines_through(lines, repaired.measures)
    picture = None
    if keep is not None and not blank:
        picture = f"page-{sheet.number:04d}.jpg"
        (keep / picture).write_bytes(encode_jpeg(repaired.kept, options.jpeg_quality))
    return Page(
        number=sheet.number, width=repaired.width, height=repaired.height,
        origin="blank" if blank else "ocr",
        words=() if blank else tuple(words), lines=() if blank else lines,
        rules=repaired.rules, tables=repaired.tables, marks=() if blank else tuple(marks),
        engine=None if blank else engines.name, quality=page_quality(repaired.measures, words) if not blank else None,
        rotation_deg=reading.turn * 90, skew_deg=repaired.skew_deg,
        displayed_width=sheet.width, displayed_height=sheet.height, to_displayed=repaired.to_displayed,
        picture=picture, picture_dpi=repaired.dpi if picture else None,
    )  # fmt: skip


def _shines_through(lines: Sequence[Line], measures: Measures) -> bool:
    """The back of a written page: pale, and not one word of it is known (it stands mirrored)."""
    if measures.contrast >= _PALE or measures.letter_count > _FEW_LETTERS:
        return False
    share, _ = known_share([word.text for line in lines for word in line.words])
    return share == 0.0


_PALE, _FEW_LETTERS = 0.24, 150
"""Drawn backs measure .12 to .26; written pages .35 and more, .15 on photos with a deep shadow (over 800 letters)."""
_FOOTER = re.compile(
    r"^\W*(?:scanned\s*(?:by|with)|di\s?pindai\s*(?:oleh|dengan)|created\s*with)\b.{0,40}$", re.IGNORECASE
)


def _is_footer_only(lines: Sequence[Line]) -> bool:
    """One line that a scanner's program stamps on every page, an empty back too."""
    return len(lines) == 1 and bool(_FOOTER.match(lines[0].text))


def _is_blank(lines: Sequence[Line], marks: Sequence[Any]) -> bool:
    """Nothing a person would call content: no word of two letters or digits, no signature, stamp or tick box."""
    if _is_footer_only(lines):
        return True
    if marks:
        return False
    sound = [
        word for line in lines for word in line.words
        if sum(char.isalnum() for char in word.text) >= 2 and (word.confidence or 1.0) > 0.4
    ]  # fmt: skip
    return not sound
