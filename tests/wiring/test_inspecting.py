"""Scans and locked files as the desk first sees them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractor import intake
from extractor.errors import EncryptedPdf
from extractor.intake.copies import page_copies
from extractor.intake.unlock import unlock
from extractor.repair.sheetcode import draw_code, read_codes
from extractor.settings import Settings
from extractor.wiring.children import ChildOptions
from extractor.wiring.inspecting import inspect_file

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
TEXT = "WLK1|A-12|wlkp|240|2d61687f|6dc30c81"


def page_of_words(dpi: int = 200) -> Image.Image:
    image = Image.new("L", (round(8.27 * dpi), round(11.69 * dpi)), 245)
    pen = ImageDraw.Draw(image)
    font = ImageFont.truetype(FONT, dpi // 7)
    for row in range(30):
        pen.text((dpi, dpi * (1 + row * 0.3)), f"Laporan ketenagakerjaan baris {row}", 30, font)
    return image


def cover(dpi: int = 200) -> Image.Image:
    """A bar over the page and a code of 7 cm, as the desk prints it."""
    image = Image.new("L", (round(8.27 * dpi), round(11.69 * dpi)), 245)
    pen = ImageDraw.Draw(image)
    pen.rectangle((dpi // 2, dpi // 2, image.width - dpi // 2, dpi * 0.8), 20)
    rows = draw_code(TEXT)
    module = 2.5 * dpi / len(rows)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                left, top = 2.8 * dpi + x * module, 2 * dpi + y * module
                pen.rectangle((left, top, left + module, top + module), 20)
    return image


def test_covers_between_papers_are_read(tmp_path: Path) -> None:
    file = tmp_path / "tumpukan.pdf"
    turned = cover().rotate(1.5, fillcolor=245)
    page_of_words().save(file, save_all=True, append_images=[turned, page_of_words()], resolution=200)
    seen = inspect_file(str(file), file.name, ChildOptions.of(Settings(data=tmp_path)))
    assert (seen.media_type, seen.page_count) == ("application/pdf", 3)
    assert seen.codes == ((2, TEXT),)
    assert [one.number for one in seen.looks] == [1, 2, 3]
    assert [one.advice for one in seen.looks] == [(), (), ()]


def test_a_copy_is_made_of_the_scan_itself_and_turned_as_shown(tmp_path: Path) -> None:
    file = tmp_path / "putar.pdf"
    page_of_words(96).save(file, resolution=96)
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Rotate = 90
        pdf.save(file)
    source = intake.accept(file, intake.Limits(1 << 30, 10, 10**9))
    (copy,) = page_copies(source)
    assert copy.scan_dpi == pytest.approx(96, abs=1)
    assert copy.pixels.shape[1] > copy.pixels.shape[0]
    shown = intake.render(source, 1, copy.dpi)
    small = np.asarray(Image.fromarray(shown).resize(copy.pixels.shape[::-1]), float)
    assert float(np.corrcoef(small.ravel(), copy.pixels.astype(float).ravel())[0, 1]) > 0.8


def test_nothing_is_read_where_there_is_no_code() -> None:
    assert read_codes(np.asarray(page_of_words())) == ()


def test_a_locked_file_opens_with_its_password_only(tmp_path: Path) -> None:
    locked, out = tmp_path / "kunci.pdf", tmp_path / "buka.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(locked, encryption=pikepdf.Encryption(owner="x", user="rahasia"))
    with pytest.raises(EncryptedPdf):
        unlock(locked, "salah", out)
    assert not out.exists()
    unlock(locked, "rahasia", out)
    with pikepdf.open(out) as pdf:
        assert not pdf.is_encrypted
