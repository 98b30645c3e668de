"""The text layer of a PDF page: characters with their ink boxes, and words from them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2
import pypdfium2.raw as pdfium

from extractor.document.elements import Mark, Word
from extractor.document.geometry import BBox, bounding
from extractor.intake.pdf import Frame

_INVISIBLE_MODES = {3, 7}
"""Text render modes that leave no ink: neither fill nor stroke, and clipping only (ISO 32000-1, table 106)."""

_SQUARES = {
    "☐": 0.0,
    "□": 0.0,
    "❏": 0.0,
    "❑": 0.0,
    "◻": 0.0,
    "▢": 0.0,
    "☑": 0.5,
    "☒": 0.5,
    "■": 1.0,
    "▣": 0.7,
    "⊠": 0.5,
}
_WINGDINGS = {"\uf06f": 0.0, "\uf0a8": 0.0, "\uf071": 0.0, "\uf072": 0.0, "\uf0fd": 0.5, "\uf0fe": 0.5, "\uf06e": 1.0}
_TICKS = {"\uf0fc": "✓", "\uf0fb": "✗", "✔": "✓", "√": "✓", "✘": "✗", "✕": "✗", "✖": "✗"}
_LEADERS = set("._…·‥")
_MIN_LEADER = 4
_TURNED = 2.0
"""Letters of one word are tilted alike, in degrees; those round a seal differ."""
_TILTED = 4.0
_NEIGHBOURS = 2
_STARS = "*•·★☆"


@dataclass(slots=True)
class Glyph:
    """One character of the layer, displayed points. `box`: its ink; `advance`: the room it takes in its line.

    `angle` in quarter turns clockwise; `tilt` in degrees away from it; `size` in points. Not frozen: that costs
    three times as much, for two thousand of a page.
    """

    text: str
    box: BBox
    size: float
    angle: int
    is_visible: bool
    is_mapped: bool
    advance: BBox
    tilt: float = 0.0


@dataclass(frozen=True, slots=True)
class _Run:
    """What all characters of one text object have in common: paint, paint order, quarter turns, tilt, size."""

    has_paint: bool
    order: int
    angle: int
    size: float
    tilt: float


def glyphs_of(text_page: pypdfium2.PdfTextPage, frame: Frame, hidden_by: Sequence[tuple[int, BBox]]) -> list[Glyph]:
    """All characters in content order, spaces kept (empty box), generated ones left out.

    `hidden_by`: (paint order, displayed box) of large pictures; text painted before one and under it cannot be seen.
    """
    raw = text_page.raw
    orders = {
        ctypes.addressof(item.raw.contents) if item.raw else 0: order
        for order, item in enumerate(text_page.page.get_objects())
        if item.type == pdfium.FPDF_PAGEOBJ_TEXT
    }
    known: dict[int, _Run] = {}
    page = BBox(0.0, 0.0, frame.width, frame.height)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    loose = pdfium.FS_RECTF()
    # Made once: a reference for each argument of each call costs more than the calls.
    corners = [ctypes.byref(number) for number in (left, right, bottom, top)]
    loose_corners = ctypes.byref(loose)
    quarters = frame.rotation // 90
    glyphs: list[Glyph] = []
    for index in range(text_page.count_chars()):
        if pdfium.FPDFText_IsGenerated(raw, index) == 1:
            glyphs.append(_SPACE)
            continue
        code = pdfium.FPDFText_GetUnicode(raw, index)
        text = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        if text.isspace():
            glyphs.append(_SPACE)
            continue
        if not pdfium.FPDFText_GetCharBox(raw, index, *corners):
            continue
        item = pdfium.FPDFText_GetTextObject(raw, index)
        address = ctypes.addressof(item.contents) if item else 0
        if address not in known:
            mode = pdfium.FPDFTextObj_GetTextRenderMode(item) if item else 0
            turns = pdfium.FPDFText_GetCharAngle(raw, index) * 2 / 3.141592653589793
            angle = round(turns) % 4
            known[address] = _Run(
                mode not in _INVISIBLE_MODES and _has_paint(raw, index),
                orders.get(address, 1 << 30),
                (angle + quarters) % 4,
                pdfium.FPDFText_GetFontSize(raw, index),
                (turns - round(turns)) * 90.0,
            )
        run = known[address]
        box = frame.box(left.value, bottom.value, right.value, top.value)
        advance = box
        if pdfium.FPDFText_GetLooseCharBox(raw, index, loose_corners):
            advance = frame.box(loose.left, loose.bottom, loose.right, loose.top)
        seen = run.has_paint and page.contains_center_of(box)
        if seen and hidden_by:
            seen = not any(run.order < above and cover.contains_center_of(box) for above, cover in hidden_by)
        mapped = pdfium.FPDFText_HasUnicodeMapError(raw, index) != 1
        glyphs.append(Glyph(text, box, run.size, run.angle, seen, mapped, advance, run.tilt))
    return glyphs


_SPACE = Glyph(" ", BBox(0.0, 0.0, 0.0, 0.0), 0.0, 0, False, True, BBox(0.0, 0.0, 0.0, 0.0))


def _has_paint(raw: object, index: int) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFText_GetFillColor(raw, index, red, green, blue, alpha):
        return True
    return alpha.value > 20


def words_of(glyphs: Iterable[Glyph]) -> tuple[tuple[Word, ...], tuple[Mark, ...]]:
    """Words and tick-box glyphs of the visible characters; runs of leader dots divide words and are dropped.

    So is the lettering round the rim of a seal, which stands amid names and dates and belongs to none of them.
    """
    words: list[Word] = []
    marks: list[Mark] = []
    for run in _without_rims(list(_runs(glyphs))):
        words.extend(Word("".join(g.text for g in piece), _box(piece)) for piece in _without_leaders(run))
        for glyph in run:
            ink = _SQUARES.get(glyph.text, _WINGDINGS.get(glyph.text))
            if ink is not None:
                marks.append(Mark("square", glyph.box, ink))
            elif glyph.text in _TICKS or glyph.text in "✓✗":
                marks.append(Mark("ink", glyph.box, 1.0))
    return tuple(_once(words)), tuple(marks)


def _runs(glyphs: Iterable[Glyph]) -> Iterable[list[Glyph]]:
    run: list[Glyph] = []
    for glyph in glyphs:
        if not glyph.is_visible or (run and _parts(run[-1], glyph)):
            if run:
                yield run
            run = []
        if glyph.is_visible:
            run.append(glyph)
    if run:
        yield run


def _without_rims(runs: list[list[Glyph]]) -> Iterator[list[Glyph]]:
    """The runs without letters that stand alone, each tilted its own way, and without the level ones between them."""
    tilted = [run[0] for run in runs if len(run) == 1 and abs(run[0].tilt) > _TILTED]
    for run in runs:
        lettering = len(run) == 1 and (abs(run[0].tilt) > _TILTED or run[0].text.isupper() or run[0].text in _STARS)
        if not (lettering and sum(_is_near(run[0], one) for one in tilted) >= _NEIGHBOURS):
            yield run


def _is_near(one: Glyph, other: Glyph) -> bool:
    reach = 2.5 * max(one.size, other.size)
    return abs(one.box.x_center - other.box.x_center) < reach and abs(one.box.y_center - other.box.y_center) < reach


def _parts(last: Glyph, new: Glyph) -> bool:
    """Whether a gap, a step back or another line lies between two characters that follow each other."""
    if abs(last.tilt - new.tilt) > _TURNED:
        return True
    size = max(last.size, new.size, last.box.height, new.box.height, 1.0)
    gap = new.advance.x0 - last.advance.x1
    if gap > 0.16 * size or gap < -0.6 * size:
        return True
    apart = max(new.box.top - last.box.bottom, last.box.top - new.box.bottom)
    return apart > 0.6 * size


def _without_leaders(run: list[Glyph]) -> Iterable[list[Glyph]]:
    piece: list[Glyph] = []
    at = 0
    while at < len(run):
        end = at
        while end < len(run) and run[end].text in _LEADERS:
            end += 1
        if end - at >= _MIN_LEADER or "…" in {g.text for g in run[at:end]}:
            if piece:
                yield piece
            piece, at = [], end
            continue
        if run[at].text not in _SQUARES and run[at].text not in _WINGDINGS:
            glyph = run[at]
            tick = _TICKS.get(glyph.text)
            piece.append(replace(glyph, text=tick) if tick else glyph)
        elif piece:
            yield piece
            piece = []
        at += 1
    if piece:
        yield piece


def _box(piece: list[Glyph]) -> BBox:
    """The ink box; one of punctuation alone is given a line's height, so that it finds its line."""
    box = bounding(g.box for g in piece)
    size = max(g.size for g in piece)
    if box.height < 0.4 * size:
        middle = box.y_center if any(g.text in "-–—~=" for g in piece) else box.bottom - 0.25 * size
        return BBox(box.x0, min(box.top, middle - 0.3 * size), box.x1, max(box.bottom, middle + 0.3 * size))
    return box


def _once(words: list[Word]) -> Iterable[Word]:
    """Bold faked by drawing a word twice gives it once."""
    seen: dict[str, list[BBox]] = {}
    for word in words:
        twins = seen.setdefault(word.text, [])
        if not any(word.box.iou(twin) > 0.6 for twin in twins):
            twins.append(word.box)
            yield word


def is_turned(glyphs: Sequence[Glyph]) -> bool:
    """Whether most characters do not run left to right (such a page is read as a picture, which can be turned)."""
    angles = [g.angle for g in glyphs if g.text.strip()]
    return sum(1 for angle in angles if angle) * 2 > len(angles) > 0
