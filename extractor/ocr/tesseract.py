"""Tesseract: its library inside this process where tesserocr is installed, else the program through pytesseract.

Inside the process neither a picture is stored nor trained data loaded for every page: a third less CPU, same words.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pytesseract

from extractor.document.elements import Word
from extractor.document.geometry import BBox
from extractor.errors import PageError, SetupError
from extractor.ocr.engine import Source, dark_box, has_ink

# OpenMP threads of several workers spin against each other: six times slower on two cores. Stands before the library.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")

try:
    import tesserocr
except ImportError:  # no wheel for this machine: the program does the same
    tesserocr = None

_SAVING = ("tessedit_do_invert", "0")
"""Poor lines are not read a second time as white on black: a tenth of the time of a form."""
_BLOCK, _LINE = 6, 7
_PAPER, _MARGIN = 215, 20
"""Grey from which on nothing is written; pixels left white round what is: empty margins cost a tenth of the time."""
_NOISE = set("|_~—-=«»‘’'`\"“”.,:;°•*·¦\\/<>[](){}")


class TesseractProgram(Protocol):
    """Where tesseract runs. `tables` gives one TSV for each picture (columns: level page block par line word left top
    width height conf text; rows that are no words are passed over); raises PageError.
    """

    @property
    def version(self) -> str: ...

    def tables(self, pictures: list[Any], layout: int, dpi: int) -> list[str]: ...


class Library:
    """Tesseract as a library. Raises SetupError without tesserocr or without the trained data."""

    def __init__(self, language: str, timeout_s: float) -> None:
        if tesserocr is None:
            raise SetupError("tesserocr")
        folder = data_folder(language)
        try:
            self._api = tesserocr.PyTessBaseAPI(path=str(folder), lang=language, psm=_BLOCK)
        except RuntimeError as error:
            raise SetupError(f"tesseract-ocr-{language}") from error
        self._api.SetVariable(*_SAVING)
        self._api.SetVariable("debug_file", os.devnull)
        self._timeout_ms = max(1, round(timeout_s * 1000))
        # One picture at a time: an api object is not made for two threads.
        self._turn = threading.Lock()

    @property
    def version(self) -> str:
        return f"{tesserocr.tesseract_version().split()[1]} (tesserocr {tesserocr.__version__})"

    def tables(self, pictures: list[Any], layout: int, dpi: int) -> list[str]:
        with self._turn:
            self._api.SetPageSegMode(layout)
            try:
                return [self._table(picture, dpi) for picture in pictures]
            except RuntimeError as error:
                raise PageError from error
            finally:
                self._api.Clear()

    def _table(self, picture: Any, dpi: int) -> str:
        height, width = picture.shape
        self._api.SetImageBytes(np.ascontiguousarray(picture).tobytes(), width, height, 1, width)
        self._api.SetSourceResolution(dpi)
        if not self._api.Recognize(timeout=self._timeout_ms):
            raise PageError
        return str(self._api.GetTSVText(0))


class Command:
    """The program `tesseract`, pictures by path: a PGM written here costs 4 ms, the PNG pytesseract writes 500."""

    def __init__(self, language: str, timeout_s: float) -> None:
        if shutil.which(pytesseract.pytesseract.tesseract_cmd) is None:
            raise SetupError("tesseract-ocr")
        missing = set(language.split("+")) - set(pytesseract.get_languages())
        if missing:
            raise SetupError(", ".join(f"tesseract-ocr-{part}" for part in sorted(missing)))
        self._language = language
        self._timeout_s = timeout_s

    @property
    def version(self) -> str:
        return str(pytesseract.get_tesseract_version()).split()[0]

    def tables(self, pictures: list[Any], layout: int, dpi: int) -> list[str]:
        """All pictures in one call: starting tesseract costs more than a short line."""
        with _listed(pictures) as path:
            config = f"--psm {layout} --dpi {dpi} -c {'='.join(_SAVING)}"
            try:
                table = pytesseract.image_to_data(
                    str(path), lang=self._language, config=config, timeout=self._timeout_s
                )
            except (pytesseract.TesseractError, RuntimeError) as error:  # RuntimeError: the time is up
                raise PageError from error
        parts: list[list[str]] = [[] for _ in pictures]
        for row in str(table).splitlines():
            page = row.split("\t")[1:2]
            if page and page[0].isdigit() and 1 <= int(page[0]) <= len(parts):
                parts[int(page[0]) - 1].append(row)
        return ["\n".join(rows) for rows in parts]


class Tesseract:
    """`language`: trained data, joined by +; `timeout_s` for one page or line; `program`: where it runs, for tests.

    Raises SetupError where neither library nor program can read the language.
    """

    name: Source = "tesseract"

    def __init__(
        self, language: str = "ind", timeout_s: float = 100.0, program: TesseractProgram | None = None
    ) -> None:
        self._program = program or _program(language, timeout_s)

    @property
    def version(self) -> str:
        return self._program.version

    def read(self, picture: Any, dpi: float) -> list[Word]:
        """One block of lines (psm 6): right after rules and leaders are gone."""
        x, y, width, height = dark_box(picture, _PAPER)
        if width == 0:
            return []
        left, top = max(0, x - _MARGIN), max(0, y - _MARGIN)
        written = picture[top : y + height + _MARGIN, left : x + width + _MARGIN]
        words = _words(self._program.tables([written], _BLOCK, round(dpi))[0])
        return [replace(word, box=_moved(word.box, left, top)) for word in words]

    def read_lines(self, pictures: list[Any]) -> list[tuple[str, float]]:
        """Each picture holds one line."""
        return [_joined(words) for words in self.read_places(pictures)]

    def read_places(self, pictures: list[Any]) -> list[list[Word]]:
        """The words of each picture, which holds one line; boxes in its pixels."""
        inked = [at for at, picture in enumerate(pictures) if has_ink(picture)]
        answers: list[list[Word]] = [[] for _ in pictures]
        if inked:
            tables = self._program.tables([pictures[at] for at in inked], _LINE, 200)
            for at, table in zip(inked, tables, strict=True):
                answers[at] = _words(table)
        return answers


def tesseract_version() -> str:
    """Version of the tesseract that reads here, without loading trained data; "" where there is none."""
    if tesserocr is not None:
        return f"{tesserocr.tesseract_version().split()[1]} (tesserocr {tesserocr.__version__})"
    try:
        return str(pytesseract.get_tesseract_version()).split()[0]
    except pytesseract.TesseractNotFoundError:
        return ""


def _program(language: str, timeout_s: float) -> TesseractProgram:
    try:
        return Library(language, timeout_s)
    except SetupError:
        return Command(language, timeout_s)


def data_folder(language: str) -> Path:
    """The folder with the trained data of every part of `language`: the one named by TESSDATA_PREFIX, else the
    program's own. Raises SetupError.
    """
    places = [Path(os.environ["TESSDATA_PREFIX"])] if os.environ.get("TESSDATA_PREFIX") else []
    command = shutil.which(pytesseract.pytesseract.tesseract_cmd)
    if command is not None:
        listing = subprocess.run([command, "--list-langs"], capture_output=True, text=True, check=False)
        places += [Path(place) for place in re.findall(r'"([^"]+)"', listing.stdout + listing.stderr)[:1]]
    for place in places:
        if all((place / f"{part}.traineddata").is_file() for part in language.split("+")):
            return place
    raise SetupError(f"tesseract-ocr-{language}")


@contextmanager
def _listed(pictures: list[Any]) -> Iterator[Path]:
    """A file the program takes: a single picture, or the list of several."""
    with tempfile.TemporaryDirectory(prefix="wlk-") as folder:
        names = []
        for at, picture in enumerate(pictures):
            path = Path(folder) / f"{at}.pgm"
            height, width = picture.shape
            path.write_bytes(b"P5 %d %d 255\n" % (width, height) + picture.tobytes())
            names.append(str(path))
        listing = Path(folder) / "pictures.txt"
        listing.write_text("\n".join(names) + "\n", encoding="utf-8")
        yield Path(names[0]) if len(names) == 1 else listing


def _words(table: str) -> list[Word]:
    words = []
    for row in table.splitlines():
        columns = row.split("\t")
        if len(columns) < 12 or columns[0] != "5" or not columns[11].strip():
            continue
        left, top, width, height = (int(value) for value in columns[6:10])
        confidence = max(0.0, min(1.0, float(columns[10]) / 100.0))
        text = columns[11].strip()
        if confidence < 0.35 and set(text) <= _NOISE:
            continue
        words.append(Word(text, BBox(left, top, left + width, top + height), confidence, "tesseract"))
    return words


def _moved(box: BBox, dx: float, dy: float) -> BBox:
    return BBox(box.x0 + dx, box.top + dy, box.x1 + dx, box.bottom + dy)


def _joined(words: list[Word]) -> tuple[str, float]:
    if not words:
        return ("", 0.0)
    return (" ".join(word.text for word in words), min(word.confidence or 0.0 for word in words))
