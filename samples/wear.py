"""Single kinds of wear, one at a time, to see what each does to reading: what the damage levels mix.

`python -m samples.wear --out DIR --count N [--kind K]` writes N documents a kind with their truth; the kind stands in
`level` of the truth, so that a report shows each for itself.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from samples.catalogue import Family, families_of
from samples.damage import Picture, Shot, render
from samples.files import image_pdf, tiff_bytes
from samples.make import Made, carry, write
from samples.people import People
from samples.sheet import Sheet

Wear = Callable[[Shot, random.Random, np.random.Generator], Shot]


def _soft(picture: Picture, sigma: float) -> Picture:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), dtype=np.uint8)


def _grained(picture: Picture, noise: np.random.Generator, strength: float) -> Picture:
    made = picture.astype(np.float32) + noise.normal(0, strength, picture.shape).astype(np.float32)
    return np.clip(made, 0, 255).astype(np.uint8)


def _copied(shot: Shot, noise: np.random.Generator, threshold: float, times: int) -> Shot:
    """Copied so many times; a threshold over 128 thickens strokes, one under it breaks them."""
    picture = shot.picture
    for _ in range(times):
        grainy = _grained(_soft(picture, 0.8 * shot.dpi[0] / 200), noise, 12).astype(np.float32)
        picture = (255 / (1 + np.exp(-(grainy - threshold) / 14))).astype(np.uint8)
    return replace(shot, picture=picture)


def thick(shot: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    """Fifth-generation copy, strokes run together."""
    return _copied(shot, noise, rng.uniform(165, 185), 4)


def broken(shot: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    """Fifth-generation copy, strokes in pieces."""
    return _copied(shot, noise, rng.uniform(84, 100), 4)


def border(shot: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    """Copied with the lid open: black all round, wider on two sides and slanting into the sheet."""
    picture = shot.picture.copy()
    high, wide = picture.shape[:2]
    rim = int(0.03 * wide)
    lean = int(rng.uniform(0.01, 0.03) * wide)
    points = [(0, 0), (wide, 0), (wide, rim), (rim + lean, rim), (rim, high - rim), (0, high)]
    cv2.fillPoly(picture, [np.array(points, np.int32)], 18)
    picture[-rim:], picture[:, -rim:] = 22, 15
    return replace(shot, picture=_grained(picture, noise, 5))


def show_through(shot: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    """The print of the back shines through thin paper."""
    back = _soft(np.ascontiguousarray(shot.picture[:, ::-1]), 1.8 * shot.dpi[0] / 200).astype(np.float32)
    made = shot.picture.astype(np.float32) - rng.uniform(0.18, 0.3) * (255 - np.roll(back, 17, axis=0))
    return replace(shot, picture=_grained(np.clip(made, 0, 255).astype(np.uint8), noise, 4))


def holes(shot: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    """Punched twice at the left, scanned on a dark lid, a staple's shadow at the top."""
    picture = shot.picture.copy()
    scale = shot.dpi[0] / 25.4
    for part in (0.365, 0.635):
        centre = (int(12 * scale), int(part * picture.shape[0]))
        cv2.circle(picture, centre, int(2.9 * scale), int(rng.uniform(20, 60)), -1)
    cv2.line(picture, (int(7 * scale), int(9 * scale)), (int(17 * scale), int(5 * scale)), 60, max(2, int(0.5 * scale)))
    return replace(shot, picture=_grained(picture, noise, 4))


def bilevel(shot: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    """One bit at 200 dpi, as fax machines and cheap scanners store it."""
    grainy = _grained(_soft(shot.picture, 0.6), noise, 14)
    return replace(shot, picture=np.where(grainy < rng.uniform(135, 175), 0, 255).astype(np.uint8))


def coarse(shot: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    """Scanned at 75 to 99 dpi."""
    factor = rng.uniform(75, 99) / shot.dpi[0]
    size = (round(shot.picture.shape[1] * factor), round(shot.picture.shape[0] * factor))
    small = np.asarray(cv2.resize(shot.picture, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    shrink = np.diag([size[0] / shot.picture.shape[1], size[1] / shot.picture.shape[0], 1.0])
    return Shot(_grained(small, noise, 3), shrink @ shot.matrix, (shot.dpi[0] * factor, shot.dpi[1] * factor))


def lamp(shot: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    """A photo under a warm lamp, the sheet askew on a desk, the shadow of a hand across it."""
    colour = cv2.cvtColor(shot.picture, cv2.COLOR_GRAY2RGB)
    high, wide = shot.picture.shape
    edge = 0.09
    size = (int(wide * (1 + 2 * edge)), int(high * (1 + 2 * edge)))
    corners = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float32)
    aims = corners + np.array([wide * edge, high * edge], np.float32)
    aims += np.array([[rng.uniform(-0.06, 0.06) * wide, rng.uniform(-0.05, 0.05) * high] for _ in range(4)], np.float32)
    matrix = np.asarray(cv2.getPerspectiveTransform(corners, aims), dtype=np.float64)
    flat = cv2.warpPerspective(colour, matrix, size, flags=cv2.INTER_LINEAR, borderValue=(48, 42, 38))
    across, down = np.linspace(-1, 1, size[0])[None, :], np.linspace(-1, 1, size[1])[:, None]
    angle = rng.uniform(0, 6.28)
    side = np.cos(angle) * across + np.sin(angle) * down
    light = (0.9 - 0.18 * side) * (1 - 0.55 / (1 + np.exp(-(side - rng.uniform(0.1, 0.5)) * 22)))
    warm = np.array([1.0, 0.88, 0.66], np.float32)
    lit = np.clip(flat.astype(np.float32) * light[:, :, None].astype(np.float32) * warm + 6, 0, 255).astype(np.uint8)
    return Shot(_grained(_soft(lit, 0.8), noise, 5), matrix @ shot.matrix, (72.0, 72.0))


def stamped(shot: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    """Round stamps in purple and blue across the text, digits too."""
    colour = cv2.cvtColor(shot.picture, cv2.COLOR_GRAY2RGB)
    high, wide = shot.picture.shape
    scale = shot.dpi[0] / 72
    rows = np.flatnonzero((shot.picture < 128).mean(axis=1) > 0.02)
    over = np.full_like(colour, 255)
    for tone in ((79, 51, 140), (20, 40, 160), (79, 51, 140)):
        y = int(rng.choice(list(rows))) if len(rows) else high // 2
        centre, radius = (int(rng.uniform(0.2, 0.7) * wide), y), int(rng.uniform(34, 48) * scale)
        for share, weight in ((1.0, 2.2), (0.92, 1.0), (0.6, 1.0)):
            cv2.circle(over, centre, int(radius * share), tone, max(1, int(weight * scale)))
        at = (centre[0] - int(0.5 * radius), centre[1] + int(0.1 * radius))
        cv2.putText(over, "DINAS", at, cv2.FONT_HERSHEY_SIMPLEX, 0.26 * scale, tone, max(1, int(scale)))
    mixed = colour.astype(np.float32) * (1 - 0.75 * (1 - over.astype(np.float32) / 255))
    return replace(shot, picture=_grained(mixed.astype(np.uint8), noise, 4))


def cut(shot: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    """The sheet lay too far to one side: a strip is missing up to the text."""
    strip = int(rng.uniform(0.05, 0.075) * shot.picture.shape[1])
    picture = np.ascontiguousarray(shot.picture[:, strip:])
    return Shot(_grained(picture, noise, 4), np.array([[1, 0, -strip], [0, 1, 0], [0, 0, 1.0]]) @ shot.matrix, shot.dpi)


def folded(shot: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    """Folded in three: dark creases with worn print, one of them upright."""
    picture = shot.picture.astype(np.float32)
    scale = shot.dpi[0] / 200
    high, wide = picture.shape
    for at in (int(0.333 * high), int(0.667 * high)):
        depth = int(rng.uniform(2, 4) * scale)
        picture[at : at + depth] = picture[at : at + depth] * 0.5 + 45
        picture[at + depth : at + 2 * depth] = np.minimum(picture[at + depth : at + 2 * depth] + 60, 255)
    at = int(rng.uniform(0.45, 0.55) * wide)
    picture[:, at : at + int(3 * scale)] *= 0.72
    return replace(shot, picture=_grained(picture.astype(np.uint8), noise, 4))


WEARS: dict[str, Wear] = {
    one.__name__: one
    for one in (thick, broken, border, show_through, holes, bilevel, coarse, lamp, stamped, cut, folded)
}


def worn(family: Family, kind: str, seed: str, split: str = "dev") -> Made:
    """One document with one kind of wear; "none" leaves the 200 dpi scan as it is."""
    rng = random.Random(f"{seed}/wear/{kind}/{family.name}")
    noise = np.random.default_rng(rng.getrandbits(63))
    sheet = Sheet(f"{seed}/sheet/{family.name}", split, "office")
    family.draw(sheet, People(split, random.Random(f"{seed}/people/{family.name}")))
    pdf, documents = sheet.finish()
    shots = render(pdf, 200, False)
    if kind != "none":
        shots = [WEARS[kind](shot, rng, noise) for shot in shots]
    carry(documents, shots)
    stem = f"{family.name}-{kind}-{hashlib.sha256(seed.encode()).hexdigest()[:8]}"
    suffix, data = ("tif", tiff_bytes(shots, True)) if kind == "bilevel" else ("pdf", image_pdf(shots, 70, rng))
    truth = {"file": f"{stem}.{suffix}", "family": family.name, "split": split, "level": kind, "seed": seed,
             "faults": sorted(sheet.faults), "documents": documents}  # fmt: skip
    return Made(f"{stem}.{suffix}", data, truth)


def main(arguments: list[str] | None = None) -> int:
    """Write worn documents with their truth."""
    parser = argparse.ArgumentParser(prog="python -m samples.wear", description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--count", type=int, default=6, help="documents a kind")
    parser.add_argument("--kind", choices=["none", *WEARS], action="append")
    parser.add_argument("--seed", default="1")
    chosen = parser.parse_args(arguments)
    known = [one for one in families_of("dev") if not one.levels or "office" in one.levels]
    random.Random(chosen.seed).shuffle(known)
    for kind in chosen.kind or ["none", *WEARS]:
        for number in range(chosen.count):
            write(worn(known[number % len(known)], kind, f"{chosen.seed}-{number:03d}"), chosen.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
