"""Boxes and the maps between frames.

Two frames exist. The *displayed* frame is the page as a viewer shows it (crop box, /Rotate and EXIF applied), in
points,
origin top-left. The *reading* frame is the same sheet upright, straight and flat, also in points; parsing happens
there.
`Projection` carries a box from the reading frame home to the displayed one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BBox:
    """x0 <= x1 and top <= bottom, in points, origin top-left."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def area(self) -> float:
        return max(0.0, self.width) * max(0.0, self.height)

    @property
    def x_center(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def y_center(self) -> float:
        return (self.top + self.bottom) / 2

    def union(self, other: BBox) -> BBox:
        return BBox(
            min(self.x0, other.x0), min(self.top, other.top), max(self.x1, other.x1), max(self.bottom, other.bottom)
        )

    def intersection(self, other: BBox) -> BBox | None:
        """The common part, or None where they do not meet."""
        x0, x1 = max(self.x0, other.x0), min(self.x1, other.x1)
        if not x0 < x1:
            return None
        top, bottom = max(self.top, other.top), min(self.bottom, other.bottom)
        return BBox(x0, top, x1, bottom) if top < bottom else None

    def iou(self, other: BBox) -> float:
        common = self.intersection(other)
        if common is None:
            return 0.0
        return common.area / (self.area + other.area - common.area)

    def covered_by(self, other: BBox) -> float:
        """Share of this box's area that lies in `other`, in [0, 1]; 0 for an empty box."""
        common = self.intersection(other)
        return common.area / self.area if common is not None and self.area > 0 else 0.0

    def contains_center_of(self, other: BBox) -> bool:
        return (
            self.x0 <= (other.x0 + other.x1) / 2 <= self.x1
            and self.top <= (other.top + other.bottom) / 2 <= self.bottom
        )

    def vertical_overlap(self, other: BBox) -> float:
        """Shared height over the smaller height, in [0, 1]."""
        # written out: asked some thousand times for each page
        top, bottom, others_top, others_bottom = self.top, self.bottom, other.top, other.bottom
        shared = (others_bottom if others_bottom < bottom else bottom) - (others_top if others_top > top else top)
        if shared <= 0.0:
            return 0.0
        height, others_height = bottom - top, others_bottom - others_top
        smaller = others_height if others_height < height else height
        return shared / smaller if smaller > 0 else 0.0

    def horizontal_overlap(self, other: BBox) -> float:
        """Shared width over the smaller width, in [0, 1]."""
        x0, x1, others_x0, others_x1 = self.x0, self.x1, other.x0, other.x1
        shared = (others_x1 if others_x1 < x1 else x1) - (others_x0 if others_x0 > x0 else x0)
        if shared <= 0.0:
            return 0.0
        width, others_width = x1 - x0, others_x1 - others_x0
        smaller = others_width if others_width < width else width
        return shared / smaller if smaller > 0 else 0.0

    def grown(self, by: float, by_vertical: float | None = None) -> BBox:
        """Larger (or, with a negative number, smaller) by so many points on each side."""
        dy = by if by_vertical is None else by_vertical
        return BBox(self.x0 - by, self.top - dy, self.x1 + by, self.bottom + dy)

    def clipped(self, width: float, height: float) -> BBox:
        x0, x1 = sorted((min(max(self.x0, 0.0), width), min(max(self.x1, 0.0), width)))
        top, bottom = sorted((min(max(self.top, 0.0), height), min(max(self.bottom, 0.0), height)))
        return BBox(x0, top, x1, bottom)

    def rounded(self) -> tuple[float, float, float, float]:
        return (round(self.x0, 1), round(self.top, 1), round(self.x1, 1), round(self.bottom, 1))


def bounding(boxes: Iterable[BBox]) -> BBox:
    """The smallest box around all; ValueError when there is none."""
    rest = iter(boxes)
    first = next(rest, None)
    if first is None:
        raise ValueError("no boxes")
    x0, top, x1, bottom = first.x0, first.top, first.x1, first.bottom
    for box in rest:
        # compared by hand: min and max cost four times as much, and this is asked for each word and character
        if box.x0 < x0:  # noqa: PLR1730
            x0 = box.x0
        if box.top < top:  # noqa: PLR1730
            top = box.top
        if box.x1 > x1:  # noqa: PLR1730
            x1 = box.x1
        if box.bottom > bottom:  # noqa: PLR1730
            bottom = box.bottom
    return BBox(x0, top, x1, bottom)


@dataclass(frozen=True, slots=True)
class Projection:
    """A 3x3 homography in row order: reading-frame points -> displayed points. The identity for a digital page."""

    m: tuple[float, float, float, float, float, float, float, float, float] = (1, 0, 0, 0, 1, 0, 0, 0, 1)

    def point(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f, g, h, i = self.m
        w = g * x + h * y + i
        return ((a * x + b * y + c) / w, (d * x + e * y + f) / w)

    def box(self, box: BBox) -> BBox:
        """The bounding box of the four carried corners."""
        corners = [self.point(x, y) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
        xs, ys = [p[0] for p in corners], [p[1] for p in corners]
        return BBox(min(xs), min(ys), max(xs), max(ys))

    def after(self, first: Projection) -> Projection:
        """The map that does `first`, then this."""
        p, q = self.m, first.m
        product = tuple(
            sum(p[3 * row + k] * q[3 * k + column] for k in range(3)) for row in range(3) for column in range(3)
        )
        return Projection(product)  # type: ignore[arg-type]

    def inverse(self) -> Projection:
        """The way back. ValueError for a map that flattens the page."""
        a, b, c, d, e, f, g, h, i = self.m
        rows = (
            (e * i - f * h, c * h - b * i, b * f - c * e),
            (f * g - d * i, a * i - c * g, c * d - a * f),
            (d * h - e * g, b * g - a * h, a * e - b * d),
        )
        determinant = a * rows[0][0] + b * rows[1][0] + c * rows[2][0]
        if abs(determinant) < 1e-12:
            raise ValueError("the projection has no inverse")
        return Projection(tuple(value / determinant for row in rows for value in row))  # type: ignore[arg-type]
