"""The gate of a file and the opening of one page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from extractor.document.elements import Mark, Word
from extractor.document.geometry import BBox
from extractor.document.sheet import Sheet, Source
from extractor.errors import InputError, PageCrash, UnsupportedType
from extractor.intake.drawing import Drawing, drawing_of
from extractor.intake.gate import GATE_DPI, MIN_GLYPHS, ink_share, is_believable
from extractor.intake.limits import Imaging, Limits
from extractor.intake.pdf import Frame, frame_of, inspect, load_page, open_pdf
from extractor.intake.pictures import count_frames, open_picture
from extractor.intake.region import moved, moved_glyphs, written_region
from extractor.intake.regular import fingerprint
from extractor.intake.render import draw_page, draw_region
from extractor.intake.scan import embedded_scan
from extractor.intake.sniff import PDF, media_type
from extractor.intake.textlayer import Glyph, glyphs_of, is_turned, words_of

_HIDING_SHARE = 0.25
"""A picture over so much of the page, painted after the text, hides it."""


def accept(path: Path, limits: Limits, name: str | None = None, password: str | None = None) -> Source:
    """A file that may be read; raises an InputError with its stable code otherwise. The file is only read, never
    changed."""
    print_ = fingerprint(path, limits.max_bytes)
    kind = media_type(print_.head)
    if kind is None:
        raise UnsupportedType
    if kind == PDF:
        count, opened_with = inspect(path, password, limits)
    else:
        count, opened_with = count_frames(path, kind, limits), None
    return Source(str(path), name or path.name, print_.sha256, kind, print_.size, count, opened_with)


def open_sheet(source: Source, number: int, options: Imaging, limits: Limits | None = None) -> Sheet:
    """Page `number` (1-based): its believable text layer, or its picture. Raises PageCrash for a page that cannot be
    opened."""
    limits = limits or Limits()
    path = Path(source.path)
    try:
        if source.media_type != PDF:
            return open_picture(path, number, source.media_type, limits)
        with open_pdf(path, source.password) as (pdf, _):
            return _open_pdf_page(path, source, load_page(pdf, number), number, options, limits)
    except (InputError, pypdfium2.PdfiumError) as error:
        raise PageCrash(number) from error


def _open_pdf_page(
    path: Path, source: Source, page: pypdfium2.PdfPage, number: int, options: Imaging, limits: Limits
) -> Sheet:
    frame = frame_of(page)
    items = list(page.get_objects())
    images = [(order, item) for order, item in enumerate(items) if item.type == pdfium.FPDF_PAGEOBJ_IMAGE]
    covers = [(order, _bounds(item, frame)) for order, item in images]
    page_area = frame.width * frame.height
    hiding = [(order, box) for order, box in covers if box.area > _HIDING_SHARE * page_area]
    text_page = page.get_textpage()
    glyphs = glyphs_of(text_page, frame, hiding)
    visible = [g for g in glyphs if g.is_visible]
    if len(visible) >= MIN_GLYPHS and not is_turned(visible):
        sheet = _digital(path, source, page, frame, number, glyphs)
        if sheet is not None:
            return sheet
    others = sum(1 for item in items if item.type in _VISIBLE_KINDS)
    plain_scan = not visible and others == 0 and all(item.level == 0 for _, item in images)
    taken = embedded_scan([item for _, item in images], frame, limits.max_pixels) if plain_scan else None
    if taken is None:
        taken = draw_page(page, options.render_dpi, grey=not images, max_megapixels=options.max_megapixels)
    return Sheet(number, frame.width, frame.height, *taken)


_VISIBLE_KINDS = {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING}


_CODE_DPI = 200.0


def _digital(
    path: Path, source: Source, page: pypdfium2.PdfPage, frame: Frame, number: int, glyphs: list[Glyph]
) -> Sheet | None:
    region = written_region(page, frame, glyphs)
    if region is None:
        return None
    picture = draw_region(page, GATE_DPI, region)
    drawing = drawing_of(path, source.password, number, frame)
    lines, strokes = moved(_drawn(drawing, frame), region), moved(_strokes(drawing, frame), region)
    if not is_believable(moved_glyphs(glyphs, region), picture, lines, strokes):
        return None
    words, marks = words_of(glyphs)
    circles = tuple(Mark("circle", box) for box in drawing.rings if _holds_text(box, words))
    drawn = (
        *(Mark("stamp", box, 0.2) for box in drawing.seals),
        *(Mark("qr", box, 0.5) for box in drawing.codes),
        *(Mark("signature", box, 0.1) for box in drawing.strokes),
        *(Mark("ink", box, 0.2) for box in drawing.pens),
    )
    squares = tuple(
        Mark("square", box, round(ink_share(picture, inside), 3))
        for box, inside in zip(drawing.squares, moved(drawing.squares, region), strict=True)
    )
    return Sheet(
        number, frame.width, frame.height,
        words=words, rules=drawing.rules, tables=drawing.tables, marks=(*marks, *squares, *circles, *drawn),
        codes={box: _code_picture(page, frame, box) for box in drawing.codes},
    )  # fmt: skip


def _code_picture(page: pypdfium2.PdfPage, frame: Frame, box: BBox) -> Any:
    """A drawn code with some paper round it; None for what is no square."""
    if not 0.75 <= box.width / max(box.height, 1.0) <= 1.33:
        return None
    return draw_region(page, _CODE_DPI, box.grown(4.0).clipped(frame.width, frame.height))


def _holds_text(box: BBox, words: tuple[Word, ...]) -> bool:
    return any(box.contains_center_of(word.box) for word in words)


def _drawn(drawing: Drawing, frame: Frame) -> list[BBox]:
    """Lines and fills that are set aside when ink is weighed; a fill behind half the page is a background, not ink."""
    most = 0.5 * frame.width * frame.height
    return [rule.box for rule in drawing.rules] + [box for box in drawing.fills if box.area < most]


def _strokes(drawing: Drawing, frame: Frame) -> list[BBox]:
    """Seals and signatures, unless they are so many that the page itself might be drawn as curves; and codes."""
    found = [*drawing.seals, *drawing.strokes, *drawing.pens]
    is_little = sum(box.area for box in found) < 0.15 * frame.width * frame.height
    return [*(found if is_little else ()), *drawing.codes]


def _bounds(item: pypdfium2.PdfObject, frame: Frame) -> BBox:
    """Displayed bounds of an object, through the form objects it stands in."""
    left, bottom, right, top = item.get_bounds()
    corners = [(left, bottom), (left, top), (right, bottom), (right, top)]
    container = item.container
    while container is not None:
        matrix = container.get_matrix()
        corners = [matrix.on_point(x, y) for x, y in corners]
        container = container.container
    points = [frame.point(x, y) for x, y in corners]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return BBox(min(xs), min(ys), max(xs), max(ys)).clipped(frame.width, frame.height)
