"""What the coach tells a clerk before a page is read: each fault by its code, nothing about a good page."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen.canvas import Canvas

from extractor.intake import Limits, accept
from extractor.reading import coach, look_at
from extractor.reading.quality import _ADVICE

DPI = 200


@functools.cache
def _page() -> Any:
    """A4 with twenty lines of text, a margin all round."""
    image = Image.new("L", (1654, 2339), 250)
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(34)
    for row in range(28):
        pen.text((150, 160 + 70 * row), "Nama Perusahaan PT Maju Terus Sejahtera Abadi Jaya", fill=25, font=font)
    pixels = np.asarray(image)
    grain = np.random.default_rng(1).normal(0, 3, pixels.shape)
    return np.clip(pixels + grain, 0, 255).astype(np.uint8)


def _codes(picture: Any, dpi: float = DPI) -> tuple[str, ...]:
    return tuple(code.rsplit(".", 1)[1] for code in coach(picture, dpi).codes)


def _turned(degrees: float) -> Any:
    turn = cv2.getRotationMatrix2D((827, 1170), degrees, 0.9)
    return cv2.warpAffine(_page(), turn, (1654, 2339), borderValue=(250,))


def _shadowed() -> Any:
    """The shadow of a hand over the middle of the sheet."""
    light = np.ones((2339, 1654))
    light[500:1500, 300:1000] = 0.3
    return (_page() * light).astype(np.uint8)


def test_a_good_page_needs_no_advice() -> None:
    quality = coach(_page(), DPI)
    assert quality.is_good
    assert quality.advice() == ()
    assert quality.seen is not None
    assert quality.seen.dpi == DPI


@pytest.mark.parametrize("degrees", [-2.0, 2.0])
def test_a_slight_lean_is_let_pass(degrees: float) -> None:
    assert _codes(_turned(degrees)) == ()


@pytest.mark.parametrize(
    ("picture", "dpi", "code"),
    [
        (lambda: cv2.GaussianBlur(_page(), (0, 0), 4.0), DPI, "blurred"),
        (lambda: (_page() * 0.22).astype(np.uint8), DPI, "dark"),
        (lambda: (255 - (255 - _page().astype(np.float32)) * 0.12).astype(np.uint8), DPI, "faint"),
        (lambda: cv2.resize(_page(), None, fx=0.36, fy=0.36, interpolation=cv2.INTER_AREA), 72, "coarse"),
        (lambda: np.ascontiguousarray(_page()[:, 230:]), DPI, "cut"),
        (lambda: _turned(9.0), DPI, "skewed"),
        (_shadowed, DPI, "shadow"),
        (lambda: np.full((2339, 1654), 250, np.uint8), DPI, "blank"),
    ],
)
def test_each_fault_has_its_code(picture: Any, dpi: float, code: str) -> None:
    assert code in _codes(picture(), dpi)


def test_the_advice_names_the_page_in_both_languages() -> None:
    quality = coach(cv2.GaussianBlur(_page(), (0, 0), 4.0), DPI, page=2)
    assert "Halaman 2 buram. Foto ulang dengan cahaya lebih terang" in quality.advice()[0]
    assert "Page 2 is blurred" in quality.advice("en")[0]
    cut = coach(np.ascontiguousarray(_page()[:, 230:]), DPI)
    assert "kiri" in cut.advice()[0]
    assert "left" in cut.advice("en")[0]


def test_every_advice_is_polite_and_in_two_languages() -> None:
    for sentences in _ADVICE.values():
        assert set(sentences) == {"id", "en"}
        assert all("!" not in sentence and sentence.endswith(".") for sentence in sentences.values())


def test_a_file_is_looked_at_by_page(tmp_path: Path) -> None:
    Image.fromarray(cv2.GaussianBlur(_page(), (0, 0), 4.0)).save(tmp_path / "foto.png", dpi=(DPI, DPI))
    assert look_at(accept(tmp_path / "foto.png", Limits())).codes == ("wlk.quality.blurred",)
    board = Canvas(str(tmp_path / "surat.pdf"))
    for row in range(10):
        board.drawString(60, 700 - 20 * row, "Nama Perusahaan PT Maju Terus Alamat Jalan Raya Serang")
    board.save()
    digital = look_at(accept(tmp_path / "surat.pdf", Limits()))
    assert (digital.codes, digital.seen) == ((), None)
