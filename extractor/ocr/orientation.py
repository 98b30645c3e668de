"""Which way up a page lies, guessed from a thumbnail by a small classifier (PP-LCNet). A hint, never a decision."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnxruntime

from extractor.ocr.weights import Weights, find_weights

_SHORT, _SIDE = 256, 224
_MEAN = np.array([0.485, 0.456, 0.406], np.float32)
_DEVIATION = np.array([0.229, 0.224, 0.225], np.float32)


class Orientation:
    """Probabilities of the four turns."""

    def __init__(self, weights: Weights | None = None) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        path = str((weights or find_weights()).orientation)
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self._input = self._session.get_inputs()[0].name

    def __call__(self, picture: Any) -> list[float]:
        """For a grey picture: probability that 0, 1, 2, 3 *clockwise* quarter turns put it upright."""
        scores = np.asarray(self._session.run(None, {self._input: _prepared(picture)})[0][0], np.float64)
        if scores.min() < 0 or not 0.99 < scores.sum() < 1.01:
            scores = np.exp(scores - scores.max())
            scores /= scores.sum()
        # The classes say how far the page lies turned clockwise; the cure is the rest of the circle.
        return [float(scores[(4 - turns) % 4]) for turns in range(4)]


def _prepared(picture: Any) -> Any:
    """1x3x224x224: short side 256 by area means, centre cut, as the classifier was trained."""
    height, width = picture.shape
    # Two pixels a side are plenty for each of a thumbnail; the means of all cost 20 ms.
    step = max(1, min(height, width) // (2 * _SHORT))
    picture = picture[::step, ::step]
    height, width = picture.shape
    factor = min(height, width) / _SHORT
    rows = _means(picture, round(height / factor), 0)
    small = _means(rows, round(width / factor), 1)
    top, left = (small.shape[0] - _SIDE) // 2, (small.shape[1] - _SIDE) // 2
    cut = small[top : top + _SIDE, left : left + _SIDE, None] / 255.0
    return ((cut - _MEAN) / _DEVIATION).transpose(2, 0, 1)[None].astype(np.float32)


def _means(pixels: Any, count: int, axis: int) -> Any:
    """Means of `count` equal slices along an axis (nearest pixels where the picture is smaller)."""
    length = pixels.shape[axis]
    edges = np.floor(np.arange(count) * length / count).astype(int)
    sums = np.add.reduceat(pixels.astype(np.float32), edges, axis=axis)
    sizes = np.maximum(np.diff(np.append(edges, length)), 1).astype(np.float32)
    return sums / (sizes[:, None] if axis == 0 else sizes[None, :])
