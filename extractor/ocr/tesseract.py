"""Tesseract through pytesseract, one thread, pictures by path.

Handing pytesseract a picture object costs half a second for a PNG it writes; a PGM written here costs 4 ms.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytesseract

from extractor.document.elements import Word
from extractor.document.geometry import BBox
from extractor.errors import PageError, SetupError
from extractor.ocr.engine import Source, has_ink

# OpenMP threads of several workers spin against each other: six times slower on two cores.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")

_SAVING = "-c tessedit_do_invert=0"
"""Poor lines are not read a second time as white on black: a tenth of the time of a form."""

_NOISE = set("|_~—-=«»‘’'`\"“”.,:;°•*·¦\\/<>[](){}")


class Tesseract:
    """`language`: trained data, joined by +; `timeout_s` for one call."""

    name: Source = "tesseract"

    def __init__(self, language: str = "ind", timeout_s: float = 100.0) -> None:
        if shutil.which(pytesseract.pytesseract.tesseract_cmd) is None:
            raise SetupError("tesseract-ocr")
        missing = set(language.split("+")) - set(_languages())
        if missing:
            raise SetupError(", ".join(f"tesseract-ocr-{part}" for part in sorted(missing)))
        self._language = language
        self._timeout_s = timeout_s

    @property
    def version(self) -> str:
        return str(pytesseract.get_tesseract_version()).split()[0]

    def read(self, picture: Any, dpi: float) -> list[Word]:
        """One block of lines (psm 6): right after rules and leaders are gone."""
        with _stored(picture) as path:
            return _words(self._run(path, f"--psm 6 --dpi {round(dpi)} {_SAVING}"))

    def read_lines(self, pictures: list[Any]) -> list[tuple[str, float]]:
        """Each picture holds one line. All in one call: starting tesseract costs more than a short line."""
        inked = [at for at, picture in enumerate(pictures) if has_ink(picture)]
        answers = [("", 0.0)] * len(pictures)
        if not inked:
            return answers
        with tempfile.TemporaryDirectory(prefix="wlk-") as folder:
            names = []
            for at in inked:
                path = Path(folder) / f"{at}.pgm"
                _write(path, pictures[at])
                names.append(str(path))
            listing = Path(folder) / "lines.txt"
            listing.write_text("\n".join(names) + "\n", encoding="utf-8")
            table = self._run(listing, f"--psm 7 --dpi 200 {_SAVING}")
        found: list[list[Word]] = [[] for _ in inked]
        for page, word in _paged_words(table):
            if 1 <= page <= len(found):
                found[page - 1].append(word)
        for at, words in zip(inked, found, strict=True):
            answers[at] = _joined(words)
        return answers

    def _run(self, path: Path, config: str) -> str:
        try:
            return str(
                pytesseract.image_to_data(str(path), lang=self._language, config=config, timeout=self._timeout_s)
            )
        except pytesseract.TesseractError as error:
            raise PageError from error
        except RuntimeError as error:  # pytesseract says so when the time is up
            raise PageError from error


def _languages() -> list[str]:
    return list(pytesseract.get_languages())


@contextmanager
def _stored(picture: Any) -> Iterator[Path]:
    with tempfile.NamedTemporaryFile(prefix="wlk-", suffix=".pgm") as file:
        _write(Path(file.name), picture)
        yield Path(file.name)


def _write(path: Path, picture: Any) -> None:
    height, width = picture.shape
    path.write_bytes(b"P5 %d %d 255\n" % (width, height) + picture.tobytes())


def _words(table: str) -> list[Word]:
    return [word for _, word in _paged_words(table)]


def _paged_words(table: str) -> Iterator[tuple[int, Word]]:
    """(page, word) of a TSV; columns: level page block par line word left top width height conf text."""
    for row in table.splitlines()[1:]:
        columns = row.split("\t")
        if len(columns) < 12 or columns[0] != "5" or not columns[11].strip():
            continue
        left, top, width, height = (int(value) for value in columns[6:10])
        confidence = max(0.0, min(1.0, float(columns[10]) / 100.0))
        text = columns[11].strip()
        if confidence < 0.35 and set(text) <= _NOISE:
            continue
        yield int(columns[1]), Word(text, BBox(left, top, left + width, top + height), confidence, "tesseract")


def _joined(words: list[Word]) -> tuple[str, float]:
    if not words:
        return ("", 0.0)
    return (" ".join(word.text for word in words), min(word.confidence or 0.0 for word in words))
