"""A plain PDF of lines of text: the few forms the office prints need no library for drawing.

Standard fonts (ISO 32000-1, 9.6.2.2), WinAnsi letters; what they have not becomes a question mark.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

WIDTH, HEIGHT = 595, 842
LEFT, RIGHT, TOP, BOTTOM = 56, 56, 64, 64
_FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold", "F3": "Courier"}
_WIDE = 0.6
"""Width of a Courier letter, of which wrapped text is made, in shares of its size."""


@dataclass(slots=True)
class Paper:
    """A4 pages filled from top to bottom; `foot` stands on each with its number, or one's own after `sheet`."""

    title: str
    foot: str
    _pages: list[list[str]] = field(default_factory=list)
    _feet: dict[int, str] = field(default_factory=dict)
    _y: float = 0.0

    def sheet(self, foot: str) -> None:
        """Begins a page of its own, such as one letter of many, with this foot and no number."""
        self._pages.append([])
        self._feet[len(self._pages)] = foot
        self._y = HEIGHT - TOP

    def heading(self, text: str, size: int = 12) -> None:
        self._room(size * 3)
        self._y -= size * 0.8
        self._draw(LEFT, text, "F2", size)
        self._y -= size * 0.9

    def line(self, cells: Sequence[tuple[float, str]], size: int = 10, bold: bool = False) -> None:
        """Cells of one line, each at its distance from the left margin in points."""
        self._room(size * 1.5)
        for at, text in cells:
            self._draw(LEFT + at, text, "F2" if bold else "F1", size)
        self._y -= size * 1.5

    def text(self, text: str, size: int = 9) -> None:
        """Wrapped at the right margin, in letters of one width so that nothing runs over it."""
        across = int((WIDTH - LEFT - RIGHT) / (size * _WIDE))
        for part in textwrap.wrap(text, across, subsequent_indent="    ") or [""]:
            self._room(size * 1.4)
            self._draw(LEFT, part, "F3", size)
            self._y -= size * 1.4

    def rule(self) -> None:
        self._room(10)
        self._pages[-1].append(f"0.5 w {LEFT} {self._y + 6:.1f} m {WIDTH - RIGHT} {self._y + 6:.1f} l S")
        self._y -= 6

    def write(self, stream: BinaryIO) -> None:
        """The whole file. The same lines give the same bytes."""
        self._room(0)
        bodies = [self._closed(number) for number in range(1, len(self._pages) + 1)]
        fonts = " ".join(
            f"/{key} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
            for key, name in _FONTS.items()
        )
        kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(bodies)))
        things = [
            b"<< /Type /Catalog /Pages 2 0 R /Lang (id) >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {len(bodies)} /MediaBox [0 0 {WIDTH} {HEIGHT}]"
            f" /Resources << /Font << {fonts} >> >> >>".encode(),
            b"<< /Title " + _string(self.title) + b" >>",
        ]
        for at, body in enumerate(bodies):
            things.append(f"<< /Type /Page /Parent 2 0 R /Contents {5 + 2 * at} 0 R >>".encode())
            things.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body))
        out = bytearray(b"%PDF-1.4\n")
        places = []
        for number, thing in enumerate(things, start=1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, thing)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(things) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer << /Size %d /Root 1 0 R /Info 3 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(things) + 1, start)
        stream.write(bytes(out))

    def _room(self, points: float) -> None:
        if not self._pages or self._y - points < BOTTOM:
            self._pages.append([])
            self._y = HEIGHT - TOP

    def _draw(self, x: float, text: str, font: str, size: float, y: float | None = None) -> None:
        place = f"BT /{font} {size} Tf {x:.1f} {self._y if y is None else y:.1f} Td "
        self._pages[-1].append(place + _string(text).decode("latin-1") + " Tj ET")

    def _closed(self, number: int) -> bytes:
        foot = self._feet.get(number, f"{self.foot}  -  halaman {number} dari {len(self._pages)}")
        drawn = f"BT /F1 8 Tf {LEFT} {BOTTOM / 2:.0f} Td {_string(foot).decode('latin-1')} Tj ET"
        return "\n".join([*self._pages[number - 1], drawn]).encode("latin-1")


def _string(text: str) -> bytes:
    """A PDF string in WinAnsi."""
    raw = text.encode("cp1252", "replace")
    for byte in (b"\\", b"(", b")"):
        raw = raw.replace(byte, b"\\" + byte)
    return b"(" + raw + b")"
