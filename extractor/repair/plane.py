"""A picture with the way back: which pixel of the source each of its pixels came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

# One worker a core: OpenCV's own threads only fight each other.
cv2.setNumThreads(1)


@dataclass(frozen=True, slots=True)
class Plane:
    """uint8 pixels (HxW or HxWx3 RGB) and `back`, the 3x3 homography from these pixels to those of the source."""

    pixels: Any
    back: Any

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in pixels."""
        return (int(self.pixels.shape[1]), int(self.pixels.shape[0]))

    def repainted(self, pixels: Any) -> Plane:
        """The same place, other pixels."""
        return Plane(pixels, self.back)

    def scaled(self, factor: float) -> Plane:
        """Smaller by area means, larger by cubic splines."""
        if abs(factor - 1.0) < 0.02:
            return self
        width, height = self.size
        size = (max(1, round(width * factor)), max(1, round(height * factor)))
        how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
        shrink = np.diag([width / size[0], height / size[1], 1.0])
        # The centre of a pixel lies at half, so the two grids are shifted against each other.
        shrink[0, 2], shrink[1, 2] = (shrink[0, 0] - 1) / 2, (shrink[1, 1] - 1) / 2
        return Plane(cv2.resize(self.pixels, size, interpolation=how), self.back @ shrink)

    def warped(self, to_here: Any, size: tuple[int, int], paper: int = 255) -> Plane:
        """Drawn anew through `to_here` (3x3: new pixel -> pixel of this plane); outside is paper."""
        fill = (paper, paper, paper) if self.pixels.ndim == 3 else paper
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        pixels = cv2.warpPerspective(
            self.pixels, np.asarray(to_here, np.float64), size, flags=flags, borderMode=cv2.BORDER_CONSTANT,
            borderValue=fill,
        )  # fmt: skip
        return Plane(pixels, self.back @ to_here)

    def turned(self, quarter_turns: int) -> Plane:
        """Turned clockwise by so many quarters."""
        width, height = self.size
        turns = quarter_turns % 4
        if turns == 0:
            return self
        pixels = np.ascontiguousarray(np.rot90(self.pixels, -turns))
        back = {
            1: [[0, 1, 0], [-1, 0, height - 1], [0, 0, 1]],
            2: [[-1, 0, width - 1], [0, -1, height - 1], [0, 0, 1]],
            3: [[0, -1, width - 1], [1, 0, 0], [0, 0, 1]],
        }[turns]
        return Plane(pixels, self.back @ np.array(back, np.float64))


def plane(pixels: Any) -> Plane:
    return Plane(pixels, np.eye(3))


def grey(pixels: Any) -> Any:
    """HxW of a picture, colour weighed as the eye does."""
    return cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY) if pixels.ndim == 3 else pixels
