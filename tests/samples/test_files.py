"""A turned picture is stored turned and shown upright again by /Rotate and EXIF; boxes follow every turn."""

from __future__ import annotations

import io
import random

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
from PIL import Image, ImageOps

from samples.damage import Shot, turned
from samples.files import image_pdf, picture_bytes, tiff_bytes


def _shot() -> Shot:
    """A white page of 200 x 300 points at 72 dpi with one black patch at x 20 to 60, y 30 to 50."""
    picture = np.full((300, 200), 255, dtype=np.uint8)
    picture[30:50, 20:60] = 0
    return Shot(picture, np.eye(3), (72.0, 72.0))


def _patch(picture: npt.NDArray[np.uint8]) -> tuple[int, int, int, int]:
    rows, columns = np.where(picture < 128)
    return int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1


def _near(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return all(abs(a - b) <= 1.5 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("quarter", [0, 1, 2, 3])
def test_boxes_follow_a_turn(quarter: int) -> None:
    """The box of the patch lies on the patch after turning."""
    shot = turned(_shot(), quarter)
    assert _near(shot.box((20, 30, 60, 50)), _patch(shot.picture))
    assert shot.picture.shape == ((300, 200) if quarter % 2 == 0 else (200, 300))


@pytest.mark.parametrize("bilevel", [False, True])
@pytest.mark.parametrize("quarter", [0, 1, 2, 3])
def test_rotate_shows_the_page_as_it_was(quarter: int, bilevel: bool) -> None:
    """Whatever /Rotate says, a viewer shows the picture that was given, black on white."""
    data = image_pdf([_shot()], 95, random.Random(4), rotate=quarter, bilevel=bilevel)
    file = pypdfium2.PdfDocument(data)
    page = file[0]
    assert page.get_rotation() == quarter * 90
    shown = page.render(scale=1, grayscale=True).to_numpy().reshape(300, 200)
    file.close()
    assert _near(_patch(shown[:200]), (20, 30, 60, 50))


@pytest.mark.parametrize("quarter", [0, 1, 2, 3])
def test_exif_shows_the_picture_as_it_was(quarter: int) -> None:
    """A camera's orientation tag turns the stored pixels back."""
    with Image.open(io.BytesIO(picture_bytes(_shot(), "jpg", 95, exif_turn=quarter))) as image:
        assert (image.size == (300, 200)) == (quarter % 2 == 1)
        shown = np.asarray(ImageOps.exif_transpose(image).convert("L"))
    assert _near(_patch(shown), (20, 30, 60, 50))


@pytest.mark.parametrize("bilevel", [False, True])
def test_tiff_keeps_all_pages_and_its_resolution(bilevel: bool) -> None:
    """Pages, compression and the uneven resolution of a fax survive."""
    shot = Shot(_shot().picture, np.eye(3), (204.0, 98.0))
    with Image.open(io.BytesIO(tiff_bytes([shot, shot], bilevel))) as image:
        assert getattr(image, "n_frames", 1) == 2
        assert image.info["compression"] == ("group4" if bilevel else "tiff_lzw")
        assert tuple(float(side) for side in image.info["dpi"]) == (204.0, 98.0)
        assert _near(_patch(np.asarray(image.convert("L"))), (20, 30, 60, 50))
