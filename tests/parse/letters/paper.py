"""Pages typed by hand: monospaced text becomes words with boxes, "|" tables become ruled cells."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.document.elements import Cell, Document, Line, Page, Table, Word
from extractor.document.geometry import BBox, bounding

CHARACTER = 6.0
PITCH = 13.0
HEIGHT = 9.0
LEFT = 40.0
TOP = 40.0


def typed(text: str, *, ocr: bool = False, second: dict[str, str] | None = None) -> Document:
    """A document of the text; a form feed begins a page. `ocr`: words carry confidences and a second reading.

    `second`: what the other engine read for a word where it read another thing.
    """
    pages = tuple(_page(sheet, number, ocr, second or {}) for number, sheet in enumerate(text.split("\f"), 1))
    return Document(1, pages)


def _page(text: str, number: int, ocr: bool, second: dict[str, str]) -> Page:
    lines: list[Line] = []
    for row, line in enumerate(text.strip("\n").split("\n")):
        words = []
        for match in re.finditer(r"\S+", line):
            top = TOP + row * PITCH
            box = BBox(LEFT + match.start() * CHARACTER, top, LEFT + match.end() * CHARACTER - 1.0, top + HEIGHT)
            word = Word(match.group(), box)
            if ocr:
                word = replace(word, confidence=0.9, source="tesseract", second=second.get(word.text, word.text))
            words.append(word)
        if words:
            lines.append(Line(tuple(words)))
    words_all = tuple(word for line in lines for word in line.words)
    origin = "ocr" if ocr else "text-layer"
    return Page(
        number, 612.0, 936.0, origin, words_all, tuple(lines), quality=0.8 if ocr else None,
        displayed_width=612.0, displayed_height=936.0,
    )  # fmt: skip


def ruled(document: Document, number: int, columns: list[int], rows: list[int]) -> Document:
    """The document with a ruled table on page `number`: borders at these character columns and line numbers."""
    xs = [LEFT + column * CHARACTER - 3.0 for column in columns]
    ys = [TOP + row * PITCH - 2.0 for row in rows]
    cells = tuple(
        Cell(BBox(xs[c], ys[r], xs[c + 1], ys[r + 1]), r, c) for r in range(len(ys) - 1) for c in range(len(xs) - 1)
    )
    table = Table(bounding(cell.box for cell in cells), cells)
    pages = tuple(
        replace(page, tables=(*page.tables, table)) if page.number == number else page for page in document.pages
    )
    return Document(document.number, pages)


def bars(text: str) -> tuple[str, list[int], list[int]]:
    """(text without bars, column borders, row borders) of a page whose table is drawn with "|" and "+---"."""
    lines = text.strip("\n").split("\n")
    rows = [number for number, line in enumerate(lines) if line.startswith("+")]
    columns = [at for at, char in enumerate(lines[rows[0]]) if char == "+"]
    clean = ["" if line.startswith("+") else line.replace("|", " ") for line in lines]
    return "\n".join(clean), columns, rows


def tabled(text: str) -> Document:
    """A document whose pages may each hold one table drawn with "|" and "+---"."""
    sheets = text.split("\f")
    plain: list[str] = []
    grids: list[tuple[int, list[int], list[int]]] = []
    for number, sheet in enumerate(sheets, 1):
        if "+--" in sheet:
            clean, columns, rows = bars(sheet)
            plain.append(clean)
            grids.append((number, columns, rows))
        else:
            plain.append(sheet.strip("\n"))
    document = typed("\f".join(plain))
    for number, columns, rows in grids:
        document = ruled(document, number, columns, rows)
    return document
