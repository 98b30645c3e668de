"""A page all the way, on documents drawn here."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractor.document.elements import Line, Mark, Page, Rule, Word
from extractor.document.geometry import BBox
from extractor.document.sheet import Sheet
from extractor.ocr.engine import Replay
from extractor.reading import Engines, PictureLook, ReadingOptions, open_engines, read_page
from extractor.reading.hand import judged
from extractor.reading.ink import settle, without_scribbles
from extractor.reading.quality import reading_score
from extractor.reading.spacing import close_up

TEXT = [
    "LAPORAN KETENAGAKERJAAN DI PERUSAHAAN",
    "Nama Perusahaan : PT Maju Terus Sejahtera",
    "Alamat Perusahaan : Jalan Raya Serang Nomor 45",
    "Nomor Induk Berusaha : 9120304567812",
    "Tanggal Pendirian : 17 Agustus 1998",
    "perusahaan belum mendaftarkan seluruh pekerja dalam program jaminan sosial",
    "ditemukan pelanggaran terhadap ketentuan peraturan di bidang ketenagakerjaan",
    "Jumlah tenaga kerja seluruhnya : 148 orang",
]


@functools.cache
def _engines() -> Engines:
    return open_engines()


@functools.cache
def _picture() -> Any:
    font_path = Path("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf")
    font: Any = ImageFont.truetype(str(font_path), 31) if font_path.exists() else ImageFont.load_default(31)
    image = Image.new("L", (1654, 2339), 255)
    pen = ImageDraw.Draw(image)
    for repeat in range(2):
        for at, line in enumerate(TEXT):
            pen.text((180, 200 + 900 * repeat + 70 * at), line, font=font, fill=15)
    return np.asarray(image)


def _sheet(picture: Any, dpi: float = 200) -> Sheet:
    height, width = picture.shape[:2]
    return Sheet(1, width * 72 / dpi, height * 72 / dpi, picture, dpi)


@functools.cache
def _read() -> Page:
    return read_page(_sheet(_picture()), _engines(), ReadingOptions())


def test_a_scan_is_read_by_both_engines() -> None:
    page = _read()
    assert (page.origin, page.engine, page.rotation_deg) == ("ocr", "tesseract+ppocr", 0)
    assert [line.text for line in page.lines[:5]] == TEXT[:5]
    nib = next(word for word in page.words if word.text == "9120304567812")
    assert nib.second == nib.text
    assert nib.handwritten is False
    assert page.quality is not None
    assert page.quality > 0.8
    home = page.home(nib.box)
    ink = _picture()[round(home.top * 200 / 72) : round(home.bottom * 200 / 72) + 1]
    assert (ink < 128).any()
    assert home.rounded() == pytest.approx(nib.box.rounded(), abs=0.6)


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_turned_page_is_read_upright_and_boxes_go_home(turns: int) -> None:
    turned = np.ascontiguousarray(np.rot90(_picture(), turns))
    page = read_page(_sheet(turned), _engines(), ReadingOptions())
    assert page.rotation_deg == turns * 90
    assert [line.text for line in page.lines[:5]] == TEXT[:5]
    word = next(word for word in page.words if word.text == "9120304567812")
    straight = next(word for word in _read().words if word.text == "9120304567812").box
    width, height = 1654 * 72 / 200, 2339 * 72 / 200
    expected = {
        1: BBox(straight.top, width - straight.x1, straight.bottom, width - straight.x0),
        2: BBox(width - straight.x1, height - straight.bottom, width - straight.x0, height - straight.top),
        3: BBox(height - straight.bottom, straight.x0, height - straight.top, straight.x1),
    }[turns]
    assert page.home(word.box).rounded() == pytest.approx(expected.rounded(), abs=2)


def test_without_the_hint_a_poor_reading_is_tried_in_other_directions() -> None:
    engines = _engines()
    blind = Engines(engines.tesseract, engines.ppocr)
    turned = np.ascontiguousarray(np.rot90(_picture(), 2))
    page = read_page(_sheet(turned), blind, ReadingOptions())
    assert page.rotation_deg == 180
    assert page.lines[0].text == TEXT[0]


def test_a_blank_sheet() -> None:
    noise = np.clip(np.random.default_rng(0).normal(240, 3, (1169, 827)), 0, 255).astype(np.uint8)
    page = read_page(_sheet(noise, 100), _engines(), ReadingOptions())
    assert (page.origin, page.words, page.quality) == ("blank", (), None)


def test_a_digital_sheet_keeps_its_words() -> None:
    words = (Word("Nama", BBox(10, 10, 40, 20)), Word("PT", BBox(60, 10, 80, 20)))
    page = read_page(Sheet(4, 300, 200, words=words), Engines(None, None), ReadingOptions())
    assert (page.number, page.origin, page.text, page.quality) == (4, "text-layer", "Nama PT", None)
    assert page.home(words[0].box) == words[0].box
    assert read_page(Sheet(1, 300, 200), Engines(None, None), ReadingOptions()).origin == "blank"


def test_a_line_through_a_word_of_a_digital_page_is_a_strike() -> None:
    words = (Word("Ada", BBox(10, 10, 30, 20)), Word("Tidak", BBox(40, 10, 70, 20)), Word("Rp", BBox(90, 10, 99, 20)))
    rules = (Rule(BBox(39, 15, 71, 15.5)), Rule(BBox(10, 21, 30, 21.5)), Rule(BBox(90, 0, 90.5, 40)))
    page = read_page(Sheet(1, 300, 200, words=words, rules=rules), Engines(None, None), ReadingOptions())
    assert [(mark.kind, mark.box.x0) for mark in page.marks] == [("strike", 39)]


def test_one_engine_is_enough() -> None:
    replay = Replay((Word("Nama", BBox(400, 400, 480, 430), 0.9, "replay"),))
    page = read_page(_sheet(_picture()), Engines(replay, None), ReadingOptions(good_reading=0.0))
    assert page.engine == "replay"
    assert page.words[0].box.rounded() == (144, 144, 172.8, 154.8)


def test_a_second_look_at_the_kept_picture(tmp_path: Path) -> None:
    page = read_page(_sheet(_picture()), _engines(), ReadingOptions(), tmp_path)
    assert page.picture is not None
    assert page.picture_dpi == pytest.approx(200)
    assert (tmp_path / page.picture).read_bytes()[:2] == b"\xff\xd8"
    box = next(word.box for word in page.words if word.text == "9120304567812")
    look = PictureLook(tmp_path, _engines())
    for reader in ("ppocr", "tesseract"):
        ((text, confidence), (nothing, _)) = look(page, [box, BBox(20, 20, 60, 30)], reader)  # type: ignore[arg-type]
        assert text == "9120304567812"
        assert confidence > 0.5
        assert nothing == ""
    assert look(_read(), [box]) == [("", 0.0)]


def test_letter_spaced_headings_close_up() -> None:
    letters = "LAPORAN KERJA"
    words, x = [], 10.0
    for char in letters:
        if char == " ":
            x += 14
            continue
        words.append(Word(char, BBox(x, 10, x + 8, 20), 0.9))
        x += 14
    assert [word.text for word in close_up(Line(tuple(words))).words] == ["LAPORAN", "KERJA"]
    options = Line((Word("L", BBox(0, 0, 8, 10)), Word("P", BBox(100, 0, 108, 10))))
    assert close_up(options) == options


def test_ticks_read_as_letters_go_and_letters_marked_as_squares_too() -> None:
    words = [
        Word("x", BBox(101, 101, 109, 109)),
        Word("PROVINSI", BBox(200, 100, 280, 110)),
        Word("7", BBox(301, 101, 309, 109)),
    ]
    marks = [
        Mark("square", BBox(100, 100, 110, 110), 0.4),
        Mark("square", BBox(220, 100, 230, 110), 0.0),
        Mark("square", BBox(300, 100, 310, 110), 0.3),
        Mark("strike", BBox(200, 104, 280, 106), 1.0),
        Mark("strike", BBox(400, 104, 480, 106), 1.0),
    ]
    kept_words, kept_marks = settle(words, marks)
    assert [word.text for word in kept_words] == ["PROVINSI", "7"]
    assert [(mark.kind, mark.box.x0) for mark in kept_marks] == [("square", 100), ("square", 300), ("strike", 200)]


def test_a_signature_spelled_as_letters_goes() -> None:
    signature = [Mark("signature", BBox(100, 100, 200, 140), 0.1)]
    words = [
        Word("MnAa", BBox(110, 105, 180, 135), 0.7, "ppocr", ""),
        Word("Perusahaan", BBox(110, 105, 180, 135), 0.9, "ppocr", "Perusahaan"),
    ]
    assert [word.text for word in without_scribbles(words, signature)] == ["Perusahaan"]


def test_blue_ink_on_black_print_is_handwriting() -> None:
    colour = np.zeros((200, 400), np.uint8)
    colour[100:115, 200:330] = 120
    scale = 72 / 75
    labels = [
        Line((Word(text, BBox(10, 10 + 12 * at, 90, 20 + 12 * at), 0.9, "ppocr", text),))
        for at, text in enumerate(["Nama", "Perusahaan", "Alamat", "Nomor", "Jumlah", "Tanggal"])
    ]
    pen = Line((Word("Budi", BBox(205 * scale, 101 * scale, 320 * scale, 113 * scale), 0.8, "ppocr", "Bvd"),))
    lines = judged([*labels, pen], colour, [])
    assert lines[-1].words[0].handwritten is True
    assert not any(word.handwritten for line in lines[:-1] for word in line.words)
    stamp = Mark("stamp", pen.box.grown(20), 0.2)
    assert judged([*labels, pen], colour, [stamp])[-1].words[0].handwritten is None


def test_reading_score_tells_words_from_rubbish() -> None:
    good = [Word(text, BBox(0, 0, 1, 1), 0.95) for text in " ".join(TEXT).split()]
    bad = [Word("xq" + text[::-1], BBox(0, 0, 1, 1), 0.4) for text in " ".join(TEXT).split()]
    assert reading_score(good) > 0.8
    assert reading_score(bad) < 0.5
    assert reading_score([]) == 0
