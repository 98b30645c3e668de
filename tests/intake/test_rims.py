"""The lettering round a seal is no word of the page; tilted lines, small print and lone letters are."""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from extractor.intake import Imaging, Limits, accept, open_sheet


def words(tmp_path: Path, draw: Callable[[Canvas], None]) -> list[str]:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 400))
    draw(canvas)
    canvas.save()
    place = tmp_path / "surat.pdf"
    place.write_bytes(buffer.getvalue())
    sheet = open_sheet(accept(place, Limits()), 1, Imaging())
    return sorted(word.text for word in sheet.words)


def seal(canvas: Canvas, text: str, radius: float) -> None:
    canvas.setFont("Helvetica-Bold", 8)
    for number, letter in enumerate(text):
        angle = math.radians(200 - number * 11)
        canvas.saveState()
        canvas.translate(200 + radius * math.cos(angle), 200 + radius * math.sin(angle))
        canvas.rotate(math.degrees(angle) - 90)
        canvas.drawCentredString(0, 0, letter)
        canvas.restoreState()


def test_letters_round_a_seal_are_left_out_and_what_it_lies_on_is_read(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(150, 225, "Ketua P2K3,")
        canvas.drawString(160, 150, "( Budi Wibowo )")
        seal(canvas, "UD CAHAYA ABADI TEKSTIL", 42)

    assert words(tmp_path, draw) == sorted(["Ketua", "P2K3,", "(", "Budi", "Wibowo", ")"])


def test_a_tilted_line_and_lone_letters_stay(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(40, 300, "L P A")
        canvas.rotate(12)
        canvas.drawString(120, 180, "DITERIMA 12 MEI 2019 B")

    assert words(tmp_path, draw) == sorted(["L", "P", "A", "DITERIMA", "12", "MEI", "2019", "B"])
