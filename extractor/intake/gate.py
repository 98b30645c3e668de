"""Text layer or picture: the one question asked of every PDF page.

A layer is believed only when it explains the ink a person sees. What fools weaker gates, and what is measured here:
a footer stamped on a scan (share of ink under text), an invisible OCR layer (text without paint leaves no ink of its
own),
visible text hidden beneath a scan (paint order), a wrong ToUnicode table (letters do not fall as in Indonesian or
English),
half a page pasted as a picture (ink outside text), text drawn as curves (no text at all).
The picture path costs a second of work; a false layer costs the document. So doubt means picture.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from extractor.document.geometry import BBox
from extractor.intake.pictures import POINTS_PER_INCH
from extractor.intake.textlayer import Glyph

GATE_DPI = 100.0
_SCALE = GATE_DPI / POINTS_PER_INCH
MIN_GLYPHS = 12
"""Fewer characters than that are a page number or a stamp, never a page."""
MIN_EXPLAINED = 0.80
"""Share of the ink that must lie under visible text or drawn lines. Twenty drawn born-digital pages measure .834 to
1.0: the
margin is thin on purpose, for a page wrongly taken as a picture only costs time."""
THIN = 4.0
"""Drawn boxes thinner than that are lines."""
_INK, _PAPER = 150.0, 225.0
"""Greys (0-255): what is darker than the first is always ink, what is lighter than the second never."""
MAX_FOREIGN = 0.10
"""Share of characters that may be unmapped, control or private-use."""
MIN_LETTER_LIKENESS = 0.85
"""Cosine between the layer's letters and Indonesian text. Measured on 20 drawn pages: .950 to .994; the same pages
with the
alphabet shifted by 1 to 25 letters: at most .735."""

_INDONESIAN = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        # Share of each letter in percent, a rough table of Indonesian prose; the threshold above was measured with it.
        (
            18.5,
            2.6,
            0.8,
            4.6,
            8.6,
            0.5,
            3.9,
            2.3,
            8.3,
            0.8,
            5.2,
            3.4,
            4.1,
            9.9,
            2.3,
            3.2,
            0.05,
            5.0,
            4.6,
            5.6,
            5.4,
            0.3,
            0.6,
            0.1,
            1.6,
            0.1,
        ),
        strict=True,
    )
)


def is_believable(glyphs: Sequence[Glyph], picture: Any, drawn: Sequence[BBox], strokes: Sequence[BBox] = ()) -> bool:
    """Whether the page is to be taken from its layer.

    `picture`: the page drawn grey at `GATE_DPI`, displayed; `drawn`: boxes of simple vector lines and fills,
    `strokes`: of seals and signatures drawn as curves, points.
    """
    visible = [g for g in glyphs if g.text.strip() and g.is_visible]
    if len(visible) < MIN_GLYPHS:
        return False
    if foreign_share(visible) > MAX_FOREIGN:
        return False
    likeness = letter_likeness("".join(g.text for g in visible))
    if likeness is not None and likeness < MIN_LETTER_LIKENESS:
        return False
    return explained_share(visible, picture, drawn, strokes) >= MIN_EXPLAINED


def foreign_share(glyphs: Sequence[Glyph]) -> float:
    """Share of characters that are no text: unmapped, control, replacement, private use outside tick boxes."""
    return sum(1 for g in glyphs if not g.is_mapped or _is_foreign(g.text)) / len(glyphs)


def _is_foreign(char: str) -> bool:
    code = ord(char[0])
    return code < 32 or 0x7F <= code < 0xA0 or char == "\ufffd" or (0xE000 <= code < 0xF000) or 0x0300 <= code < 0x2000


def letter_likeness(text: str) -> float | None:
    """Cosine of the letter counts with Indonesian, None under 60 letters (a page of numbers)."""
    counts = Counter(char for char in text.lower() if "a" <= char <= "z")
    total = counts.total()
    if total < 60:
        return None
    dot = sum(counts[letter] * share for letter, share in _INDONESIAN.items())
    return dot / (math.hypot(*counts.values()) * math.hypot(*_INDONESIAN.values()))


def explained_share(
    glyphs: Sequence[Glyph], picture: Any, drawn: Sequence[BBox], strokes: Sequence[BBox] = ()
) -> float:
    """Share of the dark pixels under text, after those under drawn lines, fills and pen strokes are set aside.

    A fill that is not dark itself is paper (bars of continuous forms, a tinted cell): what is written on it still has
    to be explained.
    """
    ink = picture < _darkest_paper(glyphs, picture)
    for box in drawn:
        place = _slice(ink, box, 1.0)
        is_thin = min(box.width, box.height) < THIN
        if is_thin or (place.size and float(place.mean()) > 0.5):
            place[...] = False
    for box in strokes:
        _slice(ink, box, 1.0)[...] = False
    total = int(ink.sum())
    if total == 0:
        return 0.0
    for top, bottom, left, right in _places(glyphs, 1.2):
        ink[top:bottom, left:right] = False
    return 1.0 - int(ink.sum()) / total


_ENOUGH = 400
"""Characters whose strokes are measured."""


def _darkest_paper(glyphs: Sequence[Glyph], picture: Any) -> float:
    """The grey from which on a pixel counts as paper: half-way between the text's own strokes and white.

    Thin or grey type never gets dark at this density; measured against a fixed grey it would not be there at all.
    """
    # every character would tell the same as some hundred of them
    some = glyphs[:: max(1, len(glyphs) // _ENOUGH)]
    places = (picture[top:bottom, left:right] for top, bottom, left, right in _places(some, 0.5))
    darkest = [float(np.minimum.reduce(place, axis=None)) for place in places if place.size]
    stroke = float(np.median(darkest)) if darkest else 0.0
    return min(_PAPER, max(_INK, (stroke + 255.0) / 2))


def ink_share(picture: Any, box: BBox) -> float:
    """Share of dark pixels inside a box, its rim left out; 0 for an empty box."""
    inside = _slice(picture, box, -0.18 * min(box.width, box.height))
    return float((inside < 150).mean()) if inside.size else 0.0


def _places(glyphs: Sequence[Glyph], grow: float) -> list[list[int]]:
    """Top, bottom, left and right of each character in pixels, as `_slice` would cut them."""
    boxes = np.array([(g.box.x0, g.box.top, g.box.x1, g.box.bottom) for g in glyphs], np.float64).reshape(-1, 4)
    low, high = np.floor((boxes[:, :2] - grow) * _SCALE), np.ceil((boxes[:, 2:] + grow) * _SCALE)
    edges = np.maximum(np.stack([low[:, 1], high[:, 1], low[:, 0], high[:, 0]], axis=1), 0.0).astype(np.int64)
    found: list[list[int]] = edges.tolist()
    return found


def _slice(pixels: Any, box: BBox, grow: float) -> Any:
    top, bottom = math.floor((box.top - grow) * _SCALE), math.ceil((box.bottom + grow) * _SCALE)
    left, right = math.floor((box.x0 - grow) * _SCALE), math.ceil((box.x1 + grow) * _SCALE)
    return pixels[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]
