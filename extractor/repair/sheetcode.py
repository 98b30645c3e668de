"""The square code of a cover sheet: drawn for printing, read back from a copy of the page."""

from __future__ import annotations

from typing import Any

import cv2


def draw_code(text: str) -> list[list[bool]]:
    """The modules of a QR code (True: dark), without the white rim of 4 modules it needs."""
    options = cv2.QRCodeEncoder.Params()
    options.correction_level = cv2.QRCodeEncoder_CORRECT_LEVEL_Q
    drawn = cv2.QRCodeEncoder.create(options).encode(text)
    rows = [[int(value) < 128 for value in row] for row in drawn.tolist()]
    filled = [at for at, row in enumerate(rows) if any(row)]
    return [row[filled[0] : filled[-1] + 1] for row in rows[filled[0] : filled[-1] + 1]]


def read_codes(pixels: Any) -> tuple[str, ...]:
    """What the QR codes on a grey page say; nothing where there is none or it cannot be read."""
    found, texts, _, _ = cv2.QRCodeDetector().detectAndDecodeMulti(pixels)
    return tuple(text for text in texts if text) if found else ()
