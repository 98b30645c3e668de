"""Pages from text: every character takes a fixed cell, so a form can be drawn in the test that reads it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.document.elements import Cell, Document, Line, Mark, MarkKind, Page, Rule, Table, Word
from extractor.document.geometry import BBox, bounding

WIDTH, HEIGHT = 6.0, 14.0
LEFT, TOP = 40.0, 40.0
GLYPH = 10.0


def word(text: str, column: int, row: int) -> Word:
    """A word whose first character stands in a column of a row."""
    x0, top = LEFT + WIDTH * column, TOP + HEIGHT * row
    return Word(text, BBox(x0, top, x0 + WIDTH * len(text) - 0.6, top + GLYPH), None, "text-layer")


def page(text: str, number: int = 1, width: float = 640.0, height: float = 940.0) -> Page:
    """A page of fixed-pitch text; the first line may be empty. Dot leaders are words like others."""
    lines = []
    for row, line in enumerate(text.strip("\n").split("\n")):
        words = tuple(word(match[0], match.start(), row) for match in re.finditer(r"\S+", line))
        if words:
            lines.append(Line(words))
    words = tuple(one for line in lines for one in line.words)
    return Page(
        number, width, height, "text-layer", words, tuple(lines), displayed_width=width, displayed_height=height
    )


def find(of: Page, text: str, nth: int = 0) -> BBox:
    """Box of the nth run of words that reads so."""
    wanted = text.split()
    hits = []
    for line in of.lines:
        texts = [one.text for one in line.words]
        for start in range(len(texts) - len(wanted) + 1):
            some = line.words[start : start + len(wanted)]
            hits += [bounding(one.box for one in some)] if texts[start : start + len(wanted)] == wanted else []
    return hits[nth]


def strike(of: Page, text: str, nth: int = 0) -> Page:
    """The page with a line drawn through the words."""
    box = find(of, text, nth)
    middle = box.y_center
    return mark(of, "strike", BBox(box.x0 - 1, middle - 0.5, box.x1 + 1, middle + 0.5))


def ring(of: Page, text: str, nth: int = 0) -> Page:
    """The page with a ring drawn round the words."""
    return mark(of, "circle", find(of, text, nth).grown(3))


def mark(of: Page, kind: MarkKind, box: BBox, ink: float = 0.0) -> Page:
    return replace(of, marks=(*of.marks, Mark(kind, box, ink)))


def boxed(of: Page, empty: str = "_[]", full: str = "_[x]") -> Page:
    """The placeholders "_[]" and "_[x]" turned into drawn squares, empty and marked."""
    marks, kept = list(of.marks), []
    for one in of.words:
        if one.text in {empty, full}:
            box = BBox(one.box.x0, one.box.top + 1, one.box.x0 + 8, one.box.top + 9)
            marks.append(Mark("square", box, 0.4 if one.text == full else 0.0))
        else:
            kept.append(one)
    lines = [
        Line(tuple(one for one in line.words if one in kept)) for line in of.lines if any(w in kept for w in line.words)
    ]
    return replace(of, words=tuple(kept), lines=tuple(lines), marks=tuple(marks))


def ruled(rows: Sequence[Sequence[str]], widths: Sequence[int], number: int = 1, top: int = 0) -> Page:
    """A page with one ruled table. "<" joins a cell to its left neighbour, "^" to the one above; "\\n" breaks a
    line.
    """
    heights = [max(1, *(cell.count("\n") + 1 for cell in row)) for row in rows]
    starts = [sum(widths[:n]) for n in range(len(widths) + 1)]
    tops = [top + sum(heights[:n]) for n in range(len(rows) + 1)]
    cells, words = [], []
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text in {"<", "^"}:
                continue
            columns = 1
            while c + columns < len(row) and row[c + columns] == "<":
                columns += 1
            down = 1
            while r + down < len(rows) and rows[r + down][c] == "^":
                down += 1
            box = BBox(
                LEFT + WIDTH * starts[c], TOP + HEIGHT * tops[r] - 2,
                LEFT + WIDTH * starts[c + columns], TOP + HEIGHT * tops[r + down] - 2,
            )  # fmt: skip
            cells.append(Cell(box, r, c, down, columns))
            for n, line in enumerate(text.split("\n")):
                words.extend(word(m[0], starts[c] + 1 + m.start(), tops[r] + n) for m in re.finditer(r"\S+", line))
    lines = tuple(Line((one,)) for one in words)
    table = Table(bounding(cell.box for cell in cells), tuple(cells))
    return Page(
        number, 640.0, 940.0, "text-layer", tuple(words), lines, tables=(table,), displayed_width=640.0,
        displayed_height=940.0,
    )  # fmt: skip


def beside(left: Page, right: Page) -> Page:
    """Both contents on one page."""
    return replace(
        left,
        words=(*left.words, *right.words), lines=(*left.lines, *right.lines), rules=(*left.rules, *right.rules),
        tables=(*left.tables, *right.tables), marks=(*left.marks, *right.marks),
    )  # fmt: skip


def rule(of: Page, box: BBox) -> Page:
    return replace(of, rules=(*of.rules, Rule(box)))


def scanned(of: Page, second: dict[str, str] | None = None, confidence: float = 0.9) -> Page:
    """The page as if read by OCR: the second engine agrees but where `second` says otherwise."""
    other = second or {}
    words = tuple(
        replace(one, source="tesseract", confidence=confidence, second=other.get(one.text, one.text))
        for one in of.words
    )
    by_id = {id(old): new for old, new in zip(of.words, words, strict=True)}
    lines = tuple(Line(tuple(by_id[id(one)] for one in line.words)) for line in of.lines)
    return replace(of, origin="ocr", words=words, lines=lines, quality=0.9)


def document(*pages: Page) -> Document:
    return Document(1, pages)
