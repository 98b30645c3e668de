"""All repairs of one page, in their order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import cv2
import numpy as np

from extractor.document.elements import Mark, Rule
from extractor.document.geometry import Projection
from extractor.repair import measure
from extractor.repair.codes import find_codes, without_codes
from extractor.repair.colour import coarse_chroma, colour_map, destamp
from extractor.repair.leaders import without_leaders
from extractor.repair.light import even, without_borders
from extractor.repair.lines import Lines, find_lines, without_lines
from extractor.repair.marks import find_rings, find_squares, without_marks
from extractor.repair.options import Measures, Repaired, RepairOptions, points
from extractor.repair.plane import Plane, grey, plane
from extractor.repair.quad import flatten
from extractor.repair.skew import levelling, skew_of
from extractor.repair.tables import find_tables


def repair(picture: Any, dpi: float, options: RepairOptions | None = None, turn: int = 0) -> Repaired:
    """Light, shape and clutter of one page put right.

    `picture`: uint8 HxW or HxWx3 RGB as displayed, `dpi` as stated; `turn`: clockwise quarters that put it upright.
    The order matters: light before anything that thresholds, level before lines, tables and marks before lines are
    removed.
    """
    options = options or RepairOptions()
    flat = flatten(_widened(plane(picture).turned(turn)))
    real_dpi = measure.paper_dpi(*flat.size, stated=dpi if flat.size in _both_ways(picture) else 0.0)
    repaired = _repaired(flat, real_dpi, _working_dpi(real_dpi, options.reading_dpi, options), dpi, options)
    height = repaired.measures.letter_height
    if 0 < height < _FINE_PRINT_PT and repaired.measures.letter_count > 60 and real_dpi > 1.2 * repaired.dpi:
        return _repaired(flat, real_dpi, _working_dpi(real_dpi, options.fine_dpi, options), dpi, options)
    return repaired


def _widened(source: Plane) -> Plane:
    """A strip of a till or a sliver, on paper wide enough that scaling leaves something of it."""
    width, height = source.size
    least = max(24, max(width, height) // 40)
    if min(width, height) >= least:
        return source
    return source.warped(np.eye(3), (max(width, least), max(height, least)))


_FINE_PRINT_PT = 3.9
"""Median height of shapes under which a page is read at more dots: the x-height of 8 pt print."""


def _both_ways(picture: Any) -> tuple[tuple[int, int], tuple[int, int]]:
    height, width = picture.shape[:2]
    return ((width, height), (height, width))


def _working_dpi(real: float, wanted: float, options: RepairOptions) -> float:
    if real >= 0.93 * wanted:
        return real if real <= 1.1 * wanted else wanted
    return max(real, options.lowest_dpi)


def _repaired(flat: Plane, real_dpi: float, dpi: float, stated_dpi: float, options: RepairOptions) -> Repaired:
    sized = flat.repainted(grey(flat.pixels)).scaled(dpi / real_dpi)
    raw = sized.pixels
    chroma = coarse_chroma(flat.pixels, sized.size, dpi)
    unstamped, stamps = destamp(flat.pixels, chroma, raw, dpi)
    lit = without_borders(even(unstamped))
    slanted = _ink(lit)
    skew_deg = skew_of(slanted, options.max_skew_deg)
    level = sized.repainted(lit)
    if abs(skew_deg) >= 0.08:
        level = level.warped(levelling(level.size, skew_deg), level.size)
    kept = level.pixels
    ink = slanted if kept is lit else _ink(kept)
    squares, rings = find_squares(ink, dpi), find_rings(ink, dpi)
    lines = find_lines(ink, dpi, tuple(ring.box for ring in rings))
    bare = ink & ~(lines.level | lines.upright)
    tables = find_tables(lines, dpi)
    clean = without_marks(without_lines(kept, lines, dpi), squares, rings, dpi)
    clean, shapes = without_leaders(clean, dpi)
    count, height, noise = measure.letters(shapes, dpi)
    codes = stamps_on(find_codes(raw, dpi, count), level, sized, dpi)
    clean = without_codes(clean, codes, dpi)
    measures = Measures(
        dpi=real_dpi, contrast=measure.contrast(raw, slanted), sharpness=measure.sharpness(kept, ink),
        noise=noise, letter_height=height, letter_count=count, ink=cv2.countNonZero(bare) / bare.size,
    )  # fmt: skip
    marks = (
        *stamps_on(stamps, level, sized, dpi),
        *codes,
        *(square.mark(dpi) for square in squares),
        *(ring.mark(dpi) for ring in rings),
        *(Mark("strike", points(box, dpi), 1.0) for box in lines.strikes),
    )
    rules = _rules(lines, dpi)
    home = _home(level, dpi, stated_dpi)
    colour = colour_map(chroma, np.linalg.inv(sized.back) @ level.back, dpi)
    return Repaired(
        cv2.GaussianBlur(clean, (0, 0), 0.6), kept, dpi, home, rules, tables, marks, measures, skew_deg, colour
    )


def _ink(pixels: Any) -> Any:
    """uint8 0/1: darker than the threshold that parts ink from paper."""
    threshold, _ = cv2.threshold(pixels[::2, ::2], 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return (pixels < min(max(threshold, 120.0), 185.0)).astype(np.uint8)


def _rules(lines: Lines, dpi: float) -> tuple[Rule, ...]:
    return tuple(Rule(points(box, dpi)) for box in (*lines.level_boxes, *lines.upright_boxes))


def stamps_on(stamps: tuple[Mark, ...], level: Plane, sized: Plane, dpi: float) -> tuple[Mark, ...]:
    """Stamps were found before the page was made level: their boxes move with it."""
    forth = np.linalg.inv(level.back) @ sized.back
    scale = np.diag([dpi / 72.0, dpi / 72.0, 1.0])
    carried = Projection(tuple(float(v) for v in (np.linalg.inv(scale) @ forth @ scale).ravel()))  # type: ignore[arg-type]
    return tuple(replace(mark, box=carried.box(mark.box)) for mark in stamps)


def _home(level: Plane, dpi: float, stated_dpi: float) -> Projection:
    """Reading points -> reading pixels -> pixels of the picture as displayed -> displayed points."""
    to_pixels, to_points = np.diag([dpi / 72.0, dpi / 72.0, 1.0]), np.diag([72.0 / stated_dpi, 72.0 / stated_dpi, 1.0])
    product = to_points @ level.back @ to_pixels
    return Projection(tuple(float(v) for v in (product / product[2, 2]).ravel()))  # type: ignore[arg-type]
