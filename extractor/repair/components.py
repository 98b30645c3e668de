"""Connected components, three times faster than the library's default."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

_MOST_SHORT_LABELS = 60_000


def components(mask: Any, connectivity: int = 8) -> tuple[int, Any, Any]:
    """(count with the background, labels HxW, stats: left, top, width, height, area a row) of a uint8 0/1 mask.

    Labels of 16 bits run on a faster path (8 instead of 24 ms a page). They are safe as long as there are fewer places
    where a component can begin than labels; a page of specks takes the long ones.
    """
    begins = cv2.countNonZero(mask)
    if begins >= _MOST_SHORT_LABELS:
        begins = int(np.count_nonzero(mask[1:, 1:] > (mask[:-1, 1:] | mask[1:, :-1])))
    kind = cv2.CV_16U if begins < _MOST_SHORT_LABELS else cv2.CV_32S
    count, labels, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(
        np.ascontiguousarray(mask), connectivity, kind, cv2.CCL_SPAGHETTI
    )
    return int(count), labels, stats


def painted(chosen: Any, labels: Any) -> Any:
    """uint8 0/1 mask of the components whose entry in `chosen` is true."""
    return chosen.astype(np.uint8)[labels]


def shrunk(pixels: Any, size: tuple[int, int]) -> Any:
    """Area means to `size` (width, height); coarse pictures of large ones skip pixels first, which is four times
    cheaper."""
    step = max(1, min(pixels.shape[1] // size[0], pixels.shape[0] // size[1]) // 2)
    return cv2.resize(pixels[::step, ::step], size, interpolation=cv2.INTER_AREA)
