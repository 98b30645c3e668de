"""What happens to paper: scanners, photocopiers, telephones and fax machines, with the way each point took.

Every function takes and gives a ``Shot``: the picture and the 3 x 3 matrix from points of the drawn page to its pixels.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2

from samples.truth import Box

Picture = npt.NDArray[np.uint8]
Matrix = npt.NDArray[np.float64]

LEVELS = ("born", "clean", "office", "photocopy", "phone", "fax")


@dataclass(frozen=True)
class Shot:
    """A page as a picture (grey or RGB), ``matrix`` from drawn points to pixels, resolution across and down."""

    picture: Picture
    matrix: Matrix
    dpi: tuple[float, float]

    def box(self, box: Box) -> Box:
        """A box of the drawn page in displayed points of this picture, cut at the edges."""
        x0, top, x1, bottom = box
        corners = np.array([[x0, top, 1], [x1, top, 1], [x1, bottom, 1], [x0, bottom, 1]], dtype=np.float64).T
        moved = self.matrix @ corners
        xs = moved[0] / moved[2] * 72 / self.dpi[0]
        ys = moved[1] / moved[2] * 72 / self.dpi[1]
        high, wide = self.picture.shape[:2]
        right, foot = wide * 72 / self.dpi[0], high * 72 / self.dpi[1]
        return (
            float(np.clip(xs.min(), 0, right)),
            float(np.clip(ys.min(), 0, foot)),
            float(np.clip(xs.max(), 0, right)),
            float(np.clip(ys.max(), 0, foot)),
        )


def render(pdf: bytes, dpi: float, colour: bool) -> list[Shot]:
    """Every page of a PDF as a picture."""
    file = pypdfium2.PdfDocument(pdf)
    shots = []
    for page in file:
        image = page.render(scale=dpi / 72, grayscale=not colour, rev_byteorder=True).to_numpy()
        picture = np.ascontiguousarray(image[:, :, :3] if colour else image.reshape(image.shape[:2]), dtype=np.uint8)
        shots.append(Shot(picture, np.diag([dpi / 72, dpi / 72, 1.0]), (dpi, dpi)))
    file.close()
    return shots


def damaged(pdf: bytes, level: str, rng: random.Random) -> list[Shot]:
    """The pages of a PDF after ``level`` (not ``born``) has happened to them."""
    noise = np.random.default_rng(rng.getrandbits(63))
    if level == "clean":
        return render(pdf, 300, False)
    if level == "office":
        colour = rng.random() < 0.25
        shots = render(pdf, rng.choice((200, 200, 240, 300)), colour)
        return [_office(shot, rng, noise) for shot in shots]
    if level == "photocopy":
        copies, worn = rng.choice((1, 2, 2, 3)), rng.choice(("thick", "broken", "pale"))
        return [_photocopy(shot, rng, noise, copies, worn) for shot in render(pdf, rng.choice((200, 200, 300)), False)]
    if level == "phone":
        return [_phone(shot, rng, noise) for shot in render(pdf, rng.choice((170, 200, 230)), True)]
    if level == "fax":
        header = f"{rng.randint(1, 28):02d}/{rng.randint(1, 12):02d}/{rng.randint(1998, 2016)} {rng.randint(8, 16):02d}:{rng.randint(0, 59):02d}"
        sender = f"{header}  FROM : {rng.randint(20, 29):03d}{rng.randint(2000000, 8999999)}"
        fine = rng.random() < 0.3
        return [
            _fax(shot, rng, noise, f"{sender}   P.{number:02d}", fine)
            for number, shot in enumerate(render(pdf, 204, False), 1)
        ]
    raise ValueError(level)


def turned(shot: Shot, quarter: int) -> Shot:
    """The picture turned clockwise by ``quarter`` times 90 degrees."""
    for _ in range(quarter % 4):
        high = shot.picture.shape[0]
        step = np.array([[0, -1, high], [1, 0, 0], [0, 0, 1]], dtype=np.float64)
        picture = np.ascontiguousarray(np.rot90(shot.picture, -1))
        shot = Shot(picture, step @ shot.matrix, (shot.dpi[1], shot.dpi[0]))
    return shot


def _warp(shot: Shot, matrix: Matrix, size: tuple[int, int], fill: int | tuple[int, int, int]) -> Shot:
    value = fill if isinstance(fill, tuple) else (fill, fill, fill)
    picture = cv2.warpPerspective(
        shot.picture, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=value
    )
    return replace(shot, picture=np.asarray(picture, dtype=np.uint8), matrix=matrix @ shot.matrix)


def _skewed(shot: Shot, degrees: float, shift: tuple[float, float], fill: int) -> Shot:
    high, wide = shot.picture.shape[:2]
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), degrees, 1.0)
    turn[:, 2] += np.array(shift)
    return _warp(shot, np.vstack([turn, [0, 0, 1]]), (wide, high), fill)


def _grain(picture: Picture, noise: np.random.Generator, strength: float) -> Picture:
    made = picture.astype(np.float32) + noise.normal(0, strength, picture.shape).astype(np.float32)
    return np.clip(made, 0, 255).astype(np.uint8)


def _blurred(picture: Picture, sigma: float) -> Picture:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), dtype=np.uint8)


def _office(shot: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    scale = shot.dpi[0] / 200
    shot = _skewed(shot, rng.uniform(-2, 2), (rng.uniform(-8, 8) * scale, rng.uniform(-8, 8) * scale), 255)
    picture = _blurred(shot.picture, rng.uniform(0.35, 0.8) * scale)
    white, black = rng.uniform(232, 252), rng.uniform(15, 60)
    picture = (black + picture.astype(np.float32) / 255 * (white - black)).astype(np.uint8)
    high, wide = picture.shape[:2]
    if rng.random() < 0.3:
        for part in (0.42, 0.58):
            centre = (int(0.035 * wide), int(part * high))
            cv2.circle(picture, centre, int(9 * scale * 2.2), (70, 70, 70), -1)
    if rng.random() < 0.3:
        at = int(high * rng.choice((0.333, 0.5, 0.667)))
        band = picture[at : at + int(3 * scale)].astype(np.float32)
        picture[at : at + int(3 * scale)] = (band * 0.9).astype(np.uint8)
    return replace(shot, picture=_grain(picture, noise, rng.uniform(2, 7)))


def _photocopy(shot: Shot, rng: random.Random, noise: np.random.Generator, copies: int, worn: str) -> Shot:
    scale = shot.dpi[0] / 200
    shot = _skewed(shot, rng.uniform(-1.6, 1.6), (rng.uniform(-14, 14) * scale, rng.uniform(-14, 14) * scale), 250)
    picture = shot.picture
    kept = {"thick": 1.45, "broken": 0.8, "pale": 1.0}[worn] ** (1 / copies)
    field = cv2.resize(noise.normal(0, 1, (9, 7)), picture.shape[::-1], interpolation=cv2.INTER_CUBIC) * 6
    for _ in range(copies):
        # the threshold keeps a share of the ink, so that thin strokes wear but do not vanish at once
        share = min(0.4, float(np.mean(255 - picture)) / 255 * kept)
        blurred = _grain(_blurred(picture, rng.uniform(0.45, 0.7) * scale), noise, rng.uniform(5, 11))
        middle = np.clip(np.quantile(blurred[::2, ::2], share), 132, 215) + field
        curve = 255 / (1 + np.exp(-(blurred.astype(np.float32) - middle) / rng.uniform(12, 22)))
        picture = curve.astype(np.uint8)
    high, wide = picture.shape[:2]
    for _ in range(int(rng.uniform(60, 320) * copies)):
        centre = (int(noise.integers(0, wide)), int(noise.integers(0, high)))
        cv2.circle(picture, centre, int(noise.choice((0, 0, 1, 1, 2))), int(noise.integers(0, 90)), -1)
    low, top = (90.0, 225.0) if worn == "pale" else (rng.uniform(15, 60), rng.uniform(225, 250))
    picture = (low + picture.astype(np.float32) / 255 * (top - low)).astype(np.uint8)
    if rng.random() < 0.6:
        for side in rng.sample(("left", "right", "top", "bottom"), rng.randint(1, 2)):
            width = int(rng.uniform(5, 22) * scale)
            edges = {"left": (slice(None), slice(0, width)), "right": (slice(None), slice(-width, None))}
            edges |= {"top": (slice(0, width), slice(None)), "bottom": (slice(-width, None), slice(None))}
            picture[edges[side]] = 25
    return replace(shot, picture=_grain(picture, noise, rng.uniform(2, 6)))


def _phone(shot: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    high, wide = shot.picture.shape[:2]
    edge = rng.uniform(0.04, 0.10)
    size = (int(wide * (1 + 2 * edge)), int(high * (1 + 2 * edge)))
    left, top = wide * edge, high * edge
    lean = [(rng.uniform(-0.035, 0.035) * wide, rng.uniform(-0.025, 0.025) * high) for _ in range(4)]
    tilt = np.tan(np.radians(rng.uniform(-2.5, 2.5)))
    corners = [(0.0, 0.0), (wide, 0.0), (wide, high), (0.0, high)]
    aims = [
        (left + x + dx - tilt * (y - high / 2), top + y + dy + tilt * (x - wide / 2))
        for (x, y), (dx, dy) in zip(corners, lean, strict=True)
    ]
    matrix = cv2.getPerspectiveTransform(np.array(corners, np.float32), np.array(aims, np.float32))
    desk = rng.choice(((52, 40, 32), (70, 66, 60), (35, 38, 45), (88, 62, 44)))
    shot = _warp(shot, np.asarray(matrix, dtype=np.float64), size, desk)
    across = np.linspace(-1, 1, size[0])[None, :]
    down = np.linspace(-1, 1, size[1])[:, None]
    angle = rng.uniform(0, 6.28)
    slope = np.cos(angle) * across + np.sin(angle) * down
    light = 0.86 - rng.uniform(0.05, 0.22) * slope
    if rng.random() < 0.7:
        turn = rng.uniform(0, 6.28)
        line = np.cos(turn) * across + np.sin(turn) * down - rng.uniform(0.1, 0.7)
        light = light * (1 - rng.uniform(0.2, 0.45) / (1 + np.exp(-line * rng.uniform(8, 30))))
    warm = np.array([1.0, rng.uniform(0.93, 0.98), rng.uniform(0.80, 0.94)])
    lit = shot.picture.astype(np.float32) * light[:, :, None].astype(np.float32) * warm.astype(np.float32) + 8
    picture = _blurred(np.clip(lit, 0, 255).astype(np.uint8), rng.uniform(0.6, 1.15))
    return replace(shot, picture=_grain(picture, noise, rng.uniform(3, 7)), dpi=(72.0, 72.0))


def _fax(shot: Shot, rng: random.Random, noise: np.random.Generator, header: str, fine: bool) -> Shot:
    shot = _skewed(shot, rng.uniform(-0.8, 0.8), (rng.uniform(-6, 6), rng.uniform(0, 8)), 255)
    picture = _grain(_blurred(shot.picture, 0.6), noise, 6)
    down = 196 if fine else 98
    high, wide = picture.shape
    size = (wide, round(high * down / 204))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    made = np.where(small < rng.uniform(150, 185), 0, 255).astype(np.uint8)
    tall = np.full((40, wide), 255, dtype=np.uint8)
    cv2.putText(tall, header, (60, 28), cv2.FONT_HERSHEY_SIMPLEX, 0.75, 0, 2)
    strip = cv2.resize(tall, (wide, round(40 * down / 204)), interpolation=cv2.INTER_AREA)
    made[: strip.shape[0]] = np.where(strip < 140, 0, 255)
    for _ in range(rng.choice((0, 0, 1, 2))):
        at = int(noise.integers(0, size[1]))
        made[at : at + 1, :: int(noise.integers(1, 4))] = 0
    squeeze = np.diag([1.0, size[1] / high, 1.0])
    return Shot(made, squeeze @ shot.matrix, (204.0, float(down)))
