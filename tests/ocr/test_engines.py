"""The real engines on lines drawn here."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from rapidfuzz.distance import Indel

from extractor.document.elements import Word
from extractor.errors import PageError, SetupError
from extractor.ocr import tesseract as tesseract_room
from extractor.ocr import weights
from extractor.ocr.lines import group
from extractor.ocr.orientation import Orientation
from extractor.ocr.ppocr import PpOcr, SmallRecogniser
from extractor.ocr.tesseract import Command, Library, Tesseract, tesseract_version

LINES = [
    "Laporan Ketenagakerjaan di Perusahaan",
    "Nama Perusahaan : PT Maju Terus Sejahtera",
    "Tanggal pendirian : 17 Agustus 1998",
    "Upah tertinggi : Rp 11.894.250",
    "Nomor Induk Berusaha 9120304567812",
    "Jumlah tenaga kerja seluruhnya 148 orang",
]


@functools.cache
def _font(size: int) -> Any:
    folder = Path("/usr/share/fonts/truetype")
    names = ("liberation/LiberationSans-Regular.ttf", "dejavu/DejaVuSans.ttf")
    found = [folder / name for name in names if (folder / name).exists()]
    return ImageFont.truetype(str(found[0]), size) if found else ImageFont.load_default(size)


@functools.cache
def _page() -> Any:
    image = Image.new("L", (1240, 900), 255)
    pen = ImageDraw.Draw(image)
    for at, line in enumerate(LINES):
        pen.text((100, 100 + 90 * at), line, font=_font(34), fill=20)
    return np.asarray(image)


@functools.cache
def _ppocr() -> PpOcr:
    return PpOcr()


def _text(words: list[Word]) -> list[str]:
    return [line.text for line in group(words)]


@pytest.mark.parametrize("name", ["tesseract", "ppocr"])
def test_a_page_reader_reads_words_with_places(name: str) -> None:
    engine = Tesseract() if name == "tesseract" else _ppocr()
    words = engine.read(_page(), 200)
    assert engine.name == name
    assert engine.version
    read = _text(words)
    assert len(read) == len(LINES)
    for got, line in zip(read, LINES, strict=True):
        assert Indel.normalized_similarity(got, line) > 0.93, got
    assert all(word.source == name and 0 <= (word.confidence or 0) <= 1 for word in words)
    nib = next(word for word in words if word.text == "9120304567812")
    ink = np.argwhere(_page()[450:540, 480:] < 128)
    assert nib.box.top == pytest.approx(450 + ink[:, 0].min(), abs=10)
    assert nib.box.x1 == pytest.approx(480 + ink[:, 1].max(), abs=6)


def test_spaces_are_found_in_the_gaps() -> None:
    words = _text(_ppocr().read(_page(), 200))
    assert words[2].replace(" ", "") == LINES[2].replace(" ", "")
    assert words[2].split()[-3:] == ["17", "Agustus", "1998"]


@pytest.mark.parametrize("reader", [Tesseract, SmallRecogniser, _ppocr])
def test_line_readers_answer_in_order(reader: Any) -> None:
    crops = [_page()[90 + 90 * at : 90 + 90 * at + 62, 90:1000] for at in range(len(LINES))]
    blank = np.full((40, 200), 255, np.uint8)
    answers = reader().read_lines([*crops, blank])
    assert len(answers) == len(LINES) + 1
    for (text, confidence), line in zip(answers, LINES, strict=False):
        assert Indel.normalized_similarity(text, line) > 0.9
        assert confidence > 0.3
    assert answers[-1][0] == ""
    assert reader().read_lines([]) == []


def test_nothing_but_latin_comes_out() -> None:
    noise = (np.random.default_rng(3).random((300, 600)) * 255).astype(np.uint8)
    for word in _ppocr().read_boxes(noise, [(0, 0, 600, 60), (0, 100, 600, 160)]):
        assert all(ord(char) < 0x2800 for char in word.text)
    assert _ppocr().read(np.full((200, 300), 255, np.uint8), 200) == []


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_orientation_names_the_cure(turns: int) -> None:
    page = np.full((1500, 1100), 255, np.uint8)
    page[100:1000, :1100] = _page()[:, :1100]
    # rot90 turns counter-clockwise, the answer counts clockwise quarters.
    chances = Orientation()(np.rot90(page, turns))
    assert int(np.argmax(chances)) == turns
    assert sum(chances) == pytest.approx(1)


def test_missing_files_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(SetupError):
        Tesseract("xyz")
    monkeypatch.setattr(weights, "_folder", lambda package: tmp_path)
    with pytest.raises(SetupError):
        weights.find_weights()


def test_a_package_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SetupError):
        weights.find_weights()


@pytest.mark.parametrize("program", [Library, Command])
def test_library_and_program_keep_the_same_contract(program: type[Library] | type[Command]) -> None:
    engine = Tesseract(program=program("ind", 100.0))
    assert engine.version[0].isdigit()
    words = engine.read(_page(), 200)
    assert "9120304567812" in [word.text for word in words]
    assert [word.text for word in engine.read(_page(), 200)] == [word.text for word in words]
    name = next(word for word in words if word.text == "Perusahaan" and word.box.top > 150)
    ink = np.argwhere(_page()[190:270, 100:600] < 128)
    assert 190 + ink[:, 0].min() - 10 <= name.box.top < name.box.bottom <= 190 + ink[:, 0].max() + 10
    crops = [_page()[90 + 90 * at : 90 + 90 * at + 62, 90:1000] for at in (4, 1)]
    blank = np.full((40, 200), 255, np.uint8)
    (first, sure), nothing, (second, _) = engine.read_lines([crops[0], blank, crops[1]])
    assert Indel.normalized_similarity(first, LINES[4]) > 0.9
    assert 0.3 < sure <= 1
    assert nothing == ("", 0.0)
    assert Indel.normalized_similarity(second, LINES[1]) > 0.9
    assert engine.read(np.full((300, 400), 255, np.uint8), 200) == []
    # A page after lines is read as a page again.
    assert [word.text for word in engine.read(_page(), 200)] == [word.text for word in words]


@pytest.mark.parametrize("program", [Library, Command])
def test_a_recogniser_that_hangs_is_a_page_error(program: type[Library] | type[Command]) -> None:
    with pytest.raises(PageError):
        Tesseract(program=program("ind", 0.01)).read(_page(), 200)


def test_the_library_is_taken_first_and_the_program_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Tesseract().version == Library("ind", 1.0).version == tesseract_version()
    monkeypatch.setattr(tesseract_room, "tesserocr", None)
    with pytest.raises(SetupError):
        Library("ind", 1.0)
    assert Tesseract().version == Command("ind", 1.0).version == tesseract_version()


def test_the_data_named_by_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    own = tesseract_room.data_folder("ind")
    (tmp_path / "ind.traineddata").symlink_to(own / "ind.traineddata")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    assert tesseract_room.data_folder("ind") == tmp_path
    assert Library("ind", 1.0).version
