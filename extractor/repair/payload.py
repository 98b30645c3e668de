"""What a QR code says. The text comes from the paper: it is shown, never followed."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

_MOST = 500
_QUIET = 24


def payload_of(pixels: Any) -> str:
    """The printable characters of the code in a grey or RGB picture of its place, at most 500; "" where none reads."""
    if pixels.size == 0:
        return ""
    grey = pixels if pixels.ndim == 2 else cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    framed = np.pad(grey, _QUIET, constant_values=255)
    text = ""
    for detector in (cv2.QRCodeDetector(), cv2.QRCodeDetectorAruco()):
        try:
            text, _, _ = detector.detectAndDecode(framed)
        except (cv2.error, UnicodeDecodeError):
            continue
        if text:
            break
    return "".join(letter for letter in text if letter.isprintable())[:_MOST].strip()
