"""PP-OCRv6 through rapidocr: tiny detector and tiny recogniser for pages, the small recogniser for disputed places.

Every setting is stated: rapidocr's defaults take all cores, 2,000 pixels and batches that pad to the widest line.
"""

from __future__ import annotations

import logging
import math
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import onnxruntime
from rapidocr import RapidOCR
from rapidocr.ch_ppocr_det import TextDetector
from rapidocr.ch_ppocr_det.utils import DetPreProcess
from rapidocr.ch_ppocr_rec import TextRecInput, TextRecognizer

from extractor.document.elements import Word
from extractor.document.geometry import BBox
from extractor.ocr.decode import LatinDecoder, Span, spans
from extractor.ocr.engine import Source, dark_box, has_ink
from extractor.ocr.weights import Weights, find_weights

DETECTOR_SIDE = 1280
"""Longest side the detector sees: 110 dpi of an A4 page. 960 loses digits, 2,000 costs twice."""

_GRAIN = 32
"""Sides of its picture are multiples of so many pixels."""
_PAPER, _MARGIN = 215, 24
"""Grey from which on nothing is written; pixels left white round what is."""


class _Prepare(DetPreProcess):
    """The detector's input from a grey picture, in single precision; the library's own way goes through three
    channels of doubles and costs 60 ms."""

    def __init__(self, size: tuple[int, int]) -> None:
        super().__init__()
        self._size = size

    def __call__(self, img: Any) -> Any:
        small = cv2.resize(img, self._size)
        plane = small.astype(np.float32) * np.float32(2.0 / 255.0) - np.float32(1.0)
        return np.repeat(plane[None, None], 3, axis=1)


class _Detector(TextDetector):
    """`size`: width and height of the next picture as the model is to see it."""

    size = (DETECTOR_SIDE, DETECTOR_SIDE)

    def get_preprocess(self) -> Any:
        return _Prepare(self.size)


def _written(picture: Any) -> tuple[tuple[int, int, int, int], tuple[int, int]] | None:
    """(x0, top, x1, bottom) around all that is dark, and its width and height for the detector: the scale is that of
    the whole page, and margins cost nothing. None on white paper."""
    height, width = picture.shape
    factor = min(1.0, DETECTOR_SIDE / max(height, width))
    full = tuple(max(_GRAIN, round(int(side * factor) / _GRAIN) * _GRAIN) for side in (width, height))
    x, y, wide, high = dark_box(picture, _PAPER)
    if wide == 0:
        return None
    spans, size = [], []
    for start, length, whole, side in ((x, wide, width, full[0]), (y, high, height, full[1])):
        grains = math.ceil((length + 2 * _MARGIN) * side / whole / _GRAIN)
        if grains * _GRAIN >= side:
            spans.append((0, whole))
            size.append(side)
            continue
        room = min(whole, round(grains * _GRAIN * whole / side))
        low = min(max(0, start - (room - length) // 2), whole - room)
        spans.append((low, low + room))
        size.append(grains * _GRAIN)
    (x0, x1), (top, bottom) = spans
    return (x0, top, x1, bottom), (size[0], size[1])


class _Recogniser(TextRecognizer):
    """Takes grey lines. `decoder` stands in for the library's own."""

    def __init__(self, settings: Any, decoder: LatinDecoder | None = None) -> None:
        super().__init__(settings)
        self.postprocess_op: Any = decoder or LatinDecoder(self.session.get_character_list())

    def resize_norm_img(self, img: Any, max_wh_ratio: float) -> Any:
        """The line at the model's height, padded with mid grey to the widest line of its batch; float32 3xHxW."""
        height = self.rec_image_shape[1]
        width = int(height * max_wh_ratio)
        own = min(width, math.ceil(height * (img.shape[1] / float(img.shape[0]))))
        padded = np.zeros((3, height, width), np.float32)
        # The library's own steps: other roundings change a letter here and there.
        padded[:, :, :own] = (cv2.resize(img, (own, height)).astype(np.float32) / 255 - 0.5) / 0.5
        return padded


class PpOcr:
    """Page reader and line reader. `small`: the larger recogniser, for `read_lines` only."""

    name: Source = "ppocr"

    def __init__(self, weights: Weights | None = None) -> None:
        self._weights = weights or find_weights()
        settings = _settings(self._weights)
        self._detector = _Detector(settings.Det)
        letters = self._weights.tiny_letters.read_text(encoding="utf-8").splitlines()
        self._recogniser = _Recogniser(settings.Rec, LatinDecoder(letters))

    @property
    def version(self) -> str:
        return f"PP-OCRv6-tiny/onnxruntime-{onnxruntime.__version__}"

    def boxes(self, picture: Any) -> list[tuple[int, int, int, int]]:
        """Pixel boxes (x0, top, x1, bottom) of text lines on a level page."""
        part = _written(picture)
        if part is None:
            return []
        (left, above, right, below), self._detector.size = part
        found = self._detector(np.ascontiguousarray(picture[above:below, left:right]))
        if found.boxes is None:
            return []
        height, width = picture.shape
        corner = np.array([left, above])
        rectangles = []
        for quad in found.boxes:
            x0, y0 = np.floor(quad.min(axis=0)).astype(int) + corner
            x1, y1 = np.ceil(quad.max(axis=0)).astype(int) + corner
            rectangles.append((max(0, int(x0)), max(0, int(y0)), min(width, int(x1)), min(height, int(y1))))
        return [box for box in rectangles if box[2] - box[0] > 3 and box[3] - box[1] > 3]

    def read(self, picture: Any, dpi: float) -> list[Word]:
        return self.read_boxes(picture, self.boxes(picture))

    def read_boxes(self, picture: Any, boxes: list[tuple[int, int, int, int]]) -> list[Word]:
        """Words of the given line boxes."""
        return [word for line in self.read_each(picture, boxes) for word in line]

    def read_each(self, picture: Any, boxes: list[tuple[int, int, int, int]]) -> list[list[Word]]:
        """The words of each line box, from left to right, in pixels of the page."""
        crops = [picture[top:bottom, x0:x1] for x0, top, x1, bottom in boxes]
        return [
            [_placed(span, crop, box) for span in found]
            for box, crop, found in zip(boxes, crops, self._recognise(crops), strict=True)
        ]

    def read_lines(self, pictures: list[Any]) -> list[tuple[str, float]]:
        return [_joined(found) for found in self._recognise(pictures)]

    def _recognise(self, crops: list[Any]) -> list[list[Span]]:
        return _recognise(self._recogniser, crops)


class SmallRecogniser:
    """The small PP-OCRv6 recogniser: four times the cost of tiny, for places the page readers disagree about."""

    def __init__(self, weights: Weights | None = None) -> None:
        weights = weights or find_weights()
        settings = _settings(weights, recogniser=weights.small_recogniser)
        self._recogniser = _Recogniser(settings.Rec)

    def read_lines(self, pictures: list[Any]) -> list[tuple[str, float]]:
        return [_joined(found) for found in _recognise(self._recogniser, pictures)]


def _settings(weights: Weights, recogniser: Path | None = None) -> Any:
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    settings = RapidOCR(
        params={
            "Global.log_level": "error",
            "Global.text_score": 0.0,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            "EngineConfig.onnxruntime.enable_cpu_mem_arena": True,
            "Det.model_path": str(weights.tiny_detector),
            "Det.limit_type": "max",
            "Det.limit_side_len": DETECTOR_SIDE,
            "Det.box_thresh": 0.4,
            "Rec.model_path": str(recogniser or weights.tiny_recogniser),
            "Rec.rec_keys_path": str(weights.tiny_letters),
            "Rec.rec_batch_num": 1,
            # Short crops are padded to this width, not to 320: a third of the time of a form.
            "Rec.rec_img_shape": [3, 48, 96],
        }
    ).cfg
    for part in (settings.Det, settings.Rec):
        part.engine_cfg = settings.EngineConfig.onnxruntime
        part.model_root_dir = settings.Global.model_root_dir
    settings.Rec.font_path = None
    return settings


def _recognise(recogniser: Any, crops: list[Any]) -> list[list[Span]]:
    usable = [at for at, crop in enumerate(crops) if has_ink(crop)]
    result: list[list[Span]] = [[] for _ in crops]
    if not usable:
        return result
    output = recogniser(TextRecInput(img=[np.ascontiguousarray(crops[at]) for at in usable], return_word_box=True))
    for at, letters in zip(usable, output.word_results, strict=True):
        result[at] = spans(letters, crops[at])
    return result


def _placed(span: Span, crop: Any, box: tuple[int, int, int, int]) -> Word:
    """The word with the rows its ink fills."""
    x0, top, _, _ = box
    ink = crop[:, round(span.x0) : max(round(span.x0) + 1, round(span.x1))] < 150
    rows = np.nonzero(ink.any(axis=1))[0]
    low, high = (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, crop.shape[0])
    if high - low < 0.3 * crop.shape[0]:  # a dash or a comma still stands in a line of some height
        low, high = round(0.2 * crop.shape[0]), round(0.8 * crop.shape[0])
    return Word(span.text, BBox(x0 + span.x0, top + low, x0 + span.x1, top + high), round(span.confidence, 4), "ppocr")


def _joined(found: list[Span]) -> tuple[str, float]:
    if not found:
        return ("", 0.0)
    return (" ".join(span.text for span in found), min(span.confidence for span in found))
