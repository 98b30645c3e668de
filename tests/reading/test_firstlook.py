"""What the first look says of drawn pages, and that equal pages look alike."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractor.reading.firstlook import first_look

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def drawn(
    paper: int = 235, left: int = 100, turn: float = 0.0, words: str = "Laporan tahun 2018 jumlah 146 orang"
) -> Any:
    image = Image.new("L", (827, 1169), paper)
    pen = ImageDraw.Draw(image)
    font = ImageFont.truetype(FONT, 17)
    for row in range(40):
        pen.text((left, 80 + 25 * row), f"Laporan tahun 2018 jumlah 146 orang {row}", paper // 6, font)
    return np.asarray(image.rotate(turn, fillcolor=paper))


def words_of(pixels: Any, dpi: float = 300) -> list[str]:
    return [str(one[0]) for one in first_look(pixels, 3, dpi).advice]


def test_a_good_page_is_left_alone() -> None:
    assert words_of(drawn()) == []
    assert words_of(drawn(paper=255)) == []
    assert words_of(drawn(turn=2.0)) == []


@pytest.mark.parametrize(("side", "left", "turn"), [("kiri", -8, 0), ("kanan", 8, 180)])
def test_a_cut_edge_is_named_with_its_page(side: str, left: int, turn: int) -> None:
    pixels = np.rot90(drawn(left=-8), turn // 90)
    assert first_look(pixels, 3, 300).advice == (("q.cut", side, 3),)


def test_darkness_skew_and_size_are_told() -> None:
    assert words_of(drawn(paper=70)) == ["q.dark"]
    assert first_look(drawn(turn=6.0), 3, 300).advice == (("q.skew", 3, "6,0"),)
    assert first_look(drawn(), 1, 96).advice == (("q.dpi.urgent", 96),)
    assert first_look(drawn(), 1, 150).advice == (("q.dpi", 150),)


def test_glare_burns_the_writing_out() -> None:
    pixels = drawn(paper=190).copy()
    pixels[400:700, 200:500] = 255
    assert words_of(pixels) == ["q.glare"]


def test_a_dark_lid_at_the_border_is_no_cut_writing() -> None:
    pixels = drawn().copy()
    pixels[:, :40] = 30
    pixels[::6, :40] = 90
    assert "q.cut" not in words_of(pixels)


def test_a_drawn_page_is_not_advised_but_has_a_look() -> None:
    seen = first_look(drawn(paper=70), 1, None)
    assert seen.advice == ()
    assert (len(seen.look), len(seen.detail)) == (16, 256)


def test_equal_pages_look_alike_and_bare_ones_like_nothing() -> None:
    one = first_look(drawn(), 1, 300)
    noise = np.random.default_rng(7).normal(0, 6, (1169, 827))
    other = first_look((drawn() + noise).clip(0, 255).astype(np.uint8), 1, 300)
    assert (int(one.look, 16) ^ int(other.look, 16)).bit_count() <= 3
    bare = first_look(np.full((1169, 827), 240, np.uint8), 1, 300)
    assert (bare.look, bare.detail) == ("", "")
