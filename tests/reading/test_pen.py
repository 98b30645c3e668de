"""Handwriting on grey pages: what strokes tell, and that a page of print is never called handwritten."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractor.document.elements import Line, Word
from extractor.document.geometry import BBox
from extractor.reading import pen
from extractor.reading.hand import judged, likeness_of
from extractor.reading.pen_weights import HIGH, LOW, MEAN, NAMES, SPREAD, WEIGHTS
from extractor.repair import strokes_of

DPI = 200.0


def _run(wobble: float) -> Any:
    image = Image.new("L", (700, 60), 255)
    drawer, font = ImageDraw.Draw(image), ImageFont.load_default(34)
    rng = np.random.default_rng(5)
    for at, char in enumerate("RAHAYUHANDAYANI"):
        drawer.text((10 + 40 * at, 8 + rng.normal(0, wobble)), char, fill=20, font=font)
    return np.asarray(image)


def test_a_wobbling_line_is_less_level() -> None:
    straight, wobbling = strokes_of(_run(0.0)), strokes_of(_run(3.0))
    assert straight is not None
    assert wobbling is not None
    assert wobbling["res"] > 2 * straight["res"]
    assert straight["sw"] == pytest.approx(wobbling["sw"], rel=0.3)


def test_hardly_any_ink_is_not_judged() -> None:
    assert strokes_of(np.full((40, 300), 255, np.uint8)) is None
    assert strokes_of(np.zeros((0, 0), np.uint8)) is None


def _page() -> tuple[list[Line], Any]:
    image = Image.new("L", (1654, 1200), 255)
    drawer, font = ImageDraw.Draw(image), ImageFont.load_default(30)
    lines = []
    for row in range(12):
        words = []
        x = 100.0
        for text in ("Nama", "Perusahaan", "Maju", "Terus", "Sejahtera"):
            width = drawer.textlength(text, font=font)
            drawer.text((x, 60 + 80 * row), text, fill=20, font=font)
            box = BBox(x * 72 / DPI, (60 + 80 * row) * 72 / DPI, (x + width) * 72 / DPI, (92 + 80 * row) * 72 / DPI)
            words.append(Word(text, box, 0.9, "ppocr", "xx" if row % 2 else text))
            x += width + 12
        lines.append(Line(tuple(words)))
    return lines, np.asarray(image)


def test_print_that_the_witness_fails_on_is_not_called_handwritten() -> None:
    lines, picture = _page()
    found = judged(lines, None, [], picture, DPI)
    assert not any(word.handwritten for line in found for word in line.words)


def test_a_page_must_show_several_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Strokes as unlike print as the fit knows them, on eight runs and on one."""
    strong = {
        name: high if (high - mean) * weight > (low - mean) * weight else low
        for name, low, high, mean, weight in zip(NAMES, LOW, HIGH, MEAN, WEIGHTS, strict=False)
    }
    plain = dict(zip(NAMES, MEAN, strict=True))
    assert len(WEIGHTS) == 2 * len(NAMES) + 1
    assert min(SPREAD) > 0
    lines, picture = _page()
    runs = [list(line.words) for line in lines]
    alike = [value for run in runs if (value := likeness_of(run)) is not None]
    monkeypatch.setattr(pen, "features", lambda *_: {n: strong if n < 9 else plain for n in range(12)})
    assert pen.pen_runs(runs, alike, picture, DPI) == set(range(9))
    monkeypatch.setattr(pen, "features", lambda *_: {n: strong if n == 0 else plain for n in range(12)})
    assert pen.pen_runs(runs, alike, picture, DPI) == set()
