"""The drawing board: pages with a top-left origin that record the truth while they are drawn.

All lengths are points. ``y`` of a text is its baseline, measured from the top of the page.
Long because drawing and recording must not drift apart: what puts ink down also writes the truth.
"""

from __future__ import annotations

import io
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from samples.fonts import Face, face
from samples.ink import BLACK, Colour, Ink
from samples.truth import Box, Entry, Line, Truth, Value, document_object, union

A4 = (595.28, 841.89)
FOLIO = (595.28, 935.43)  # 210 x 330 mm
FOLIO_WIDE = (609.45, 935.43)  # 215 x 330 mm
QUARTO = (609.45, 779.53)  # 215 x 275 mm


@dataclass(frozen=True)
class Piece:
    """Part of a flowing paragraph that is a value: its text and the fields it stands for (path, normal form)."""

    text: str
    fields: tuple[tuple[str, Value], ...] = ()
    ink: Ink | None = None
    state: str = "value"


def piece(text: str, path: str, value: Value, ink: Ink | None = None) -> Piece:
    """A value inside a paragraph."""
    return Piece(text, ((path, value),), ink)


class Sheet:
    """Pages being drawn. Call ``document`` first, then draw; ``finish`` gives the PDF and the truth."""

    def __init__(self, seed: str, split: str, level: str, paper: tuple[float, float] = A4) -> None:
        self.rng = random.Random(seed)
        self.split, self.level = split, level
        self.width, self.height = paper
        self.margin_bottom = 56.0
        self.margin_top = 56.0
        self.y = self.margin_top
        self.page = 0
        self.sizes: list[tuple[float, float]] = []
        self.truths: list[Truth] = []
        self.lines: list[Line] = []
        self.page_hook: Any = None
        self.faults: list[str] = []
        self.last_y = 0.0
        self.own_marks = True  # whether a layout prints its own page marks
        self.tail = 0.0  # points that each page of the documents to come keeps free at its foot
        self._stream = io.BytesIO()
        self._canvas = Canvas(self._stream, pagesize=paper, invariant=1, pageCompression=1)
        self._canvas.setTitle("-")

    @property
    def canvas(self) -> Any:
        """The PDF canvas underneath (origin bottom-left), for shapes only."""
        return self._canvas

    @property
    def is_born(self) -> bool:
        """Whether the document stays digital (no pen, no scanner)."""
        return self.level == "born"

    def document(self, record_type: str, paper: tuple[float, float] | None = None) -> None:
        """Begin a document on a new page; the page hook and the margins of the one before are forgotten."""
        self.truths.append(Truth(record_type))
        self.page_hook, self.margin_top, self.margin_bottom = None, 56.0, 56.0 + self.tail
        if paper is not None:
            self.width, self.height = paper
        self._page()

    def new_page(self) -> float:
        """Begin a further page of the same document; gives and sets ``y`` at the top. Calls ``page_hook``."""
        self._page()
        if self.page_hook is not None:
            self.page_hook(self)
        return self.y

    def _page(self) -> None:
        if self.page:
            self._canvas.showPage()
        self._canvas.setPageSize((self.width, self.height))
        self.page += 1
        self.sizes.append((self.width, self.height))
        self.truths[-1].pages.append(self.page)
        self.y = self.margin_top

    def room(self, need: float) -> float:
        """Turn the page when fewer than ``need`` points are left below ``y``; gives ``y``."""
        if self.y + need > self.height - self.margin_bottom:
            self.new_page()
        return self.y

    def text(self, x: float, y: float, string: str, ink: Ink, align: str = "left", record: bool = True) -> Box:
        """Draw one line of text and give its ink box. ``align``: left, right or centre at ``x``."""
        shown = string.upper() if ink.capitals else string
        width = self.measure(shown, ink)
        start = x - {"left": 0.0, "right": width, "centre": width / 2}[align]
        if record:
            self.lines.append(Line(self.page, y, shown))
        return self._draw(start, y, shown, ink)

    def measure(self, string: str, ink: Ink) -> float:
        """Advance width of a string in points."""
        shown = string.upper() if ink.capitals else string
        return face(ink.font).width(shown, ink.size) + ink.spacing * max(0, len(shown) - 1)

    def _draw(self, x: float, y: float, shown: str, ink: Ink) -> Box:
        board, metal = self._canvas, face(ink.font)
        board.setFillColorRGB(*ink.colour)
        boxes: list[Box] = []
        if ink.jitter == 0:
            board.setFont(ink.font, ink.size)
            board.drawString(x, self.height - y, shown, charSpace=ink.spacing)
        drift, at = 0.0, x
        for char in shown:
            dx = dy = 0.0
            if ink.jitter:
                strength = ink.jitter * ink.size
                drift = max(-0.08 * strength, min(0.08 * strength, drift + self.rng.gauss(0, 0.012) * strength))
                dx, dy = self.rng.gauss(0, 0.008) * strength, drift + self.rng.gauss(0, 0.014) * strength
                if char != " ":
                    board.setFont(ink.font, ink.size * (1 + self.rng.gauss(0, 0.012) * ink.jitter))
                    board.drawString(at + dx, self.height - (y + dy), char)
            box = _glyph(metal, char, at + dx, y + dy, ink.size)
            if box is not None:
                boxes.append(box)
            at += metal.width(char, ink.size) + ink.spacing
        return union(boxes) if boxes else (x, y - ink.size * 0.7, x + 1, y)

    def note(self, path: str, value: Value, orig: str, box: Box, hand: str = "printed", state: str = "value") -> None:
        """Record a field of the current document that was drawn by other means."""
        kept = value if state == "value" else None
        self.truths[-1].add(path, Entry(state, kept, orig, self.page, box, hand))

    def lines_add(self, y: float, text: str) -> None:
        """Add characters to the page text that were drawn without ``record``."""
        self.lines.append(Line(self.page, y, text))

    def field(
        self,
        path: str,
        value: Value,
        printed: str,
        x: float,
        y: float,
        ink: Ink,
        *,
        align: str = "left",
        state: str = "value",
        place: float = 90.0,
    ) -> Box:
        """Write a value on one line and record it. An empty ``printed`` records a blank of ``place`` points width."""
        if not printed.strip():
            left = x - {"left": 0.0, "right": place, "centre": place / 2}[align]
            box = (left, y - ink.size * 0.75, left + place, y + 1)
            self.note(path, None, "", box, ink.hand, "blank")
            return box
        box = self.text(x, y, printed, ink, align)
        shown = printed.upper() if ink.capitals else printed
        if isinstance(value, str) and ink.capitals and value == printed:
            value = value.upper()
        if state == "struck":
            self.strike(box, ink.colour)
        elif state == "illegible":
            self.scrawl(box, ink.colour)
        self.note(path, value, shown, box, ink.hand, state)
        return box

    def block(
        self, path: str, value: Value, lines: Sequence[str], x: float, y: float, ink: Ink, leading: float = 0
    ) -> float:
        """Write a value on several given lines; gives the last baseline."""
        boxes = []
        for number, line in enumerate(lines):
            boxes.append(self.text(x, y + number * (leading or ink.size * 1.25), line, ink))
        shown = " ".join(lines)
        if ink.capitals:
            shown = shown.upper()
            value = value.upper() if isinstance(value, str) else value
        self.note(path, value, shown, union(boxes), ink.hand)
        return y + (len(lines) - 1) * (leading or ink.size * 1.25)

    def flow(
        self,
        x: float,
        y: float,
        width: float,
        pieces: Sequence[str | Piece],
        ink: Ink,
        *,
        leading: float = 0,
        justify: bool = False,
        first: float = 0,
    ) -> float:
        """Set a paragraph of plain text and values; turns pages; gives the last baseline. ``first``: indent of line 1.

        A value that runs over the page end has its box on the page where it begins.
        """
        step = leading or ink.size * 1.3
        rows = self.rows(pieces, ink, width, first)
        found: dict[int, list[tuple[int, Box, str]]] = {}
        for number, row in enumerate(rows):
            if y > self.height - self.margin_bottom:
                y = self.new_page() + ink.size
            indent = first if number == 0 else 0.0
            spare = width - indent - sum(self.measure(word, pen) for word, pen, _ in row)
            gaps = sum(1 for word, _, _ in row[:-1] if word.endswith(" "))
            stretch = spare / gaps if justify and gaps and number < len(rows) - 1 and spare < width * 0.25 else 0.0
            at = x + indent
            whole = "".join(word for word, _, _ in row)
            self.lines.append(Line(self.page, y, whole))
            for word, pen, owner in row:
                box = self.text(at, y, word, pen, record=False)
                if owner >= 0:
                    found.setdefault(owner, []).append((self.page, box, word))
                at += self.measure(word, pen) + (stretch if word.endswith(" ") else 0.0)
            y += step
        self._note_pieces(pieces, found, ink)
        self.y = y
        return y - step

    def _note_pieces(
        self, pieces: Sequence[str | Piece], found: dict[int, list[tuple[int, Box, str]]], ink: Ink
    ) -> None:
        for owner, parts in sorted(found.items()):
            part = pieces[owner]
            if isinstance(part, str):
                continue
            page = parts[0][0]
            box = union(box for at, box, _ in parts if at == page)
            orig = "".join(word for _, _, word in parts)
            hand = (part.ink or ink).hand
            for path, value in part.fields:
                kept = value if part.state == "value" else None
                self.truths[-1].add(path, Entry(part.state, kept, orig, page, box, hand))

    def rows(
        self, pieces: Sequence[str | Piece], ink: Ink, width: float, first: float
    ) -> list[list[tuple[str, Ink, int]]]:
        """The lines of a paragraph: words with their ink and the number of their piece (-1: plain text)."""
        words: list[list[tuple[str, Ink, int]]] = [[]]
        for owner, part in enumerate(pieces):
            pen, text = (ink, part) if isinstance(part, str) else (part.ink or ink, part.text)
            chunks = text.split(" ")
            for number, chunk in enumerate(chunks):
                last = number == len(chunks) - 1
                if chunk or not last:
                    words[-1].append((chunk if last else f"{chunk} ", pen, -1 if isinstance(part, str) else owner))
                if not last:
                    words.append([])
        rows: list[list[tuple[str, Ink, int]]] = [[]]
        used = first
        for word in words:
            need = sum(self.measure(chunk.rstrip(), pen) for chunk, pen, _ in word)
            if rows[-1] and used + need > width:
                rows.append([])
                used = 0.0
            rows[-1].extend(word)
            used += sum(self.measure(chunk, pen) for chunk, pen, _ in word)
        return [row for row in rows if row]

    def line(self, x0: float, y0: float, x1: float, y1: float, weight: float = 0.6, colour: Colour = BLACK) -> None:
        """A straight line."""
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(weight)
        self._canvas.line(x0, self.height - y0, x1, self.height - y1)

    def rectangle(self, box: Box, weight: float = 0.6, colour: Colour = BLACK, grey: float | None = None) -> None:
        """A frame; ``grey`` 0 to 1 fills it."""
        board = self._canvas
        board.setStrokeColorRGB(*colour)
        board.setLineWidth(weight)
        if grey is not None:
            board.setFillGray(grey)
        x0, top, x1, bottom = box
        board.rect(x0, self.height - bottom, x1 - x0, bottom - top, stroke=int(weight > 0), fill=int(grey is not None))

    def leader(self, x0: float, x1: float, y: float, ink: Ink, kind: str = "dots") -> None:
        """The place to write on: ``dots`` and ``underscore`` as characters, ``fine`` and ``line`` as strokes."""
        if kind in ("dots", "underscore"):
            sign = "." if kind == "dots" else "_"
            plain = ink.but(jitter=0.0, spacing=0.0)
            self.text(x0, y, sign * max(1, int((x1 - x0) / self.measure(sign, plain))), plain)
        else:
            if kind == "fine":
                self._canvas.setDash(0.7, 1.8)
            self.line(x0, y + 1.5, x1, y + 1.5, 0.6)
            self._canvas.setDash()

    def strike(self, box: Box, colour: Colour = BLACK, weight: float = 1.0) -> None:
        """Cross words out: by pen a bit askew, on digital pages straight."""
        middle = (box[1] + box[3]) / 2
        sway = 0.0 if self.is_born else 1.5
        self.line(
            box[0] - 1,
            middle + self.rng.uniform(-sway, sway),
            box[2] + 1,
            middle + self.rng.uniform(-sway, sway),
            weight,
            colour,
        )

    def scrawl(self, box: Box, colour: Colour = BLACK) -> None:
        """Cover a box with scribble until nothing can be read."""
        board = self._canvas
        board.setStrokeColorRGB(*colour)
        board.setLineWidth(1.6)
        path = board.beginPath()
        turns = max(6, int((box[2] - box[0]) / 2.2))
        path.moveTo(box[0], self.height - box[3])
        for turn in range(turns):
            x = box[0] + (box[2] - box[0]) * (turn + 1) / turns + self.rng.uniform(-2, 2)
            y = box[3] if turn % 2 else box[1]
            path.lineTo(x, self.height - y + self.rng.uniform(-1.5, 1.5))
        board.drawPath(path)

    def underline(self, box: Box, weight: float = 0.7) -> None:
        """A line under a drawn text."""
        self.line(box[0], math.ceil(box[3]) + 1, box[2], math.ceil(box[3]) + 1, weight)

    def finish(self) -> tuple[bytes, list[dict[str, Any]]]:
        """The PDF with its text layer, and the truth of each document."""
        self._canvas.save()
        return self._stream.getvalue(), [
            document_object(number, truth, self.lines) for number, truth in enumerate(self.truths, 1)
        ]


def _glyph(metal: Face, char: str, x: float, y: float, size: float) -> Box | None:
    bound = metal.bounds.get(char)
    if bound is None:
        return None
    scale = size / 1000
    return (x + bound[0] * scale, y - bound[3] * scale, x + bound[2] * scale, y - bound[1] * scale)
