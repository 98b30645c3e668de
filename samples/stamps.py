"""Letterheads, stamps and signatures."""

from __future__ import annotations

import math
from collections.abc import Sequence

from samples.fonts import face
from samples.ink import BALLPOINT_BLUE, BLACK, Colour, Ink
from samples.sheet import Sheet
from samples.truth import Box

PURPLE: Colour = (0.31, 0.20, 0.55)
STAMP_BLUE: Colour = (0.08, 0.16, 0.63)
STAMP_RED: Colour = (0.75, 0.08, 0.10)


def stamp_round(
    sheet: Sheet, x: float, y: float, radius: float, ring: str, centre: str, colour: Colour | None = None
) -> Box:
    """A round office or company stamp: two rings, text around, a word or star across. Gives its box."""
    board, rng = sheet.canvas, sheet.rng
    tone = colour or rng.choice((PURPLE, STAMP_BLUE))
    face("arial-bold")
    board.saveState()
    board.translate(x, sheet.height - y)
    board.rotate(rng.uniform(-18, 18))
    board.setStrokeColorRGB(*tone, alpha=0.7)
    board.setFillColorRGB(*tone, alpha=0.7)
    board.setLineWidth(1.6)
    board.circle(0, 0, radius)
    board.setLineWidth(0.7)
    board.circle(0, 0, radius * 0.94)
    board.circle(0, 0, radius * 0.62)
    size = radius * 0.2
    metal = face("arial-bold")
    span = metal.width(ring, size) / (radius * 0.72)
    size *= min(1.0, 5.2 / span)
    span = min(span, 5.2)
    angle = math.pi / 2 + span / 2
    board.setFont("arial-bold", size)
    for char in ring:
        width = metal.width(char, size) / (radius * 0.72)
        board.saveState()
        board.rotate(math.degrees(angle - width / 2) - 90)
        board.drawCentredString(0, radius * 0.72, char)
        board.restoreState()
        angle -= width
    words = centre.split("|")
    small = min(radius * 0.22, radius * 1.05 / max(metal.width(word, 1.0) for word in words))
    board.setFont("arial-bold", small)
    for number, word in enumerate(words):
        board.drawCentredString(0, ((len(words) - 1) / 2 - number) * small * 1.15 - small * 0.35, word)
    board.restoreState()
    return (x - radius, y - radius, x + radius, y + radius)


def stamp_box(
    sheet: Sheet,
    x: float,
    y: float,
    lines: Sequence[str],
    size: float = 10,
    colour: Colour | None = None,
    turn: float = 8,
) -> Box:
    """A rectangular stamp (RAHASIA, SALINAN, agenda) centred at x, y; not part of the page text. Gives its box."""
    board = sheet.canvas
    tone = colour or STAMP_RED
    metal = face("arial-bold")
    wide = max(metal.width(line, size) for line in lines) + size * 1.6
    high = len(lines) * size * 1.35 + size * 0.8
    board.saveState()
    board.translate(x, sheet.height - y)
    board.rotate(sheet.rng.uniform(-turn, turn))
    board.setStrokeColorRGB(*tone, alpha=0.75)
    board.setFillColorRGB(*tone, alpha=0.75)
    board.setLineWidth(1.8)
    board.rect(-wide / 2, -high / 2, wide, high)
    board.setFont("arial-bold", size)
    for number, line in enumerate(lines):
        board.drawCentredString(0, high / 2 - size * 1.3 - number * size * 1.35, line)
    board.restoreState()
    reach = math.hypot(wide, high) / 2 * 0.2
    return (x - wide / 2, y - high / 2 - reach, x + wide / 2, y + high / 2 + reach)


def signature(
    sheet: Sheet, x: float, y: float, width: float = 90, height: float = 34, colour: Colour | None = None
) -> Box:
    """A pen signature inside the given place (left, bottom); gives the box of the ink."""
    board, rng = sheet.canvas, sheet.rng
    board.setStrokeColorRGB(*(colour or rng.choice((BALLPOINT_BLUE, BLACK))))
    board.setLineWidth(rng.uniform(0.9, 1.6))
    board.setLineCap(1)
    path = board.beginPath()
    turns = rng.randint(5, 8)
    px, py = x, y - height * 0.4
    path.moveTo(px, sheet.height - py)
    for turn in range(turns):
        nx = x + width * (turn + 1) / turns
        ny = y - height * rng.uniform(0.1, 0.9)
        path.curveTo(
            px + width * rng.uniform(-0.05, 0.22),
            sheet.height - (y - height * rng.uniform(0.0, 1.0)),
            nx - width * rng.uniform(-0.05, 0.22),
            sheet.height - (y - height * rng.uniform(0.0, 1.0)),
            nx,
            sheet.height - ny,
        )
        px, py = nx, ny
    if rng.random() < 0.6:
        path.moveTo(x + width * 0.05, sheet.height - (y - height * 0.12))
        path.lineTo(x + width * 0.95, sheet.height - (y - height * rng.uniform(0.05, 0.35)))
    board.drawPath(path)
    board.setLineCap(0)
    return (x, y - height, x + width, y)


def logo(sheet: Sheet, x: float, y: float, size: float) -> None:
    """A made-up coat of arms: a shield with a star and stripes, top-left at x, y."""
    board = sheet.canvas
    board.saveState()
    board.translate(x, sheet.height - y - size)
    tint = sheet.rng.choice(((0.1, 0.35, 0.2), (0.1, 0.2, 0.5), (0.55, 0.1, 0.1)))
    board.setStrokeColorRGB(*tint)
    board.setLineWidth(1.4)
    shape = board.beginPath()
    shape.moveTo(size * 0.1, size)
    shape.lineTo(size * 0.9, size)
    shape.lineTo(size * 0.9, size * 0.4)
    shape.curveTo(size * 0.9, size * 0.15, size * 0.6, size * 0.05, size * 0.5, 0)
    shape.curveTo(size * 0.4, size * 0.05, size * 0.1, size * 0.15, size * 0.1, size * 0.4)
    shape.close()
    board.drawPath(shape)
    board.setFillColorRGB(*tint)
    star = board.beginPath()
    for point in range(10):
        reach = size * (0.2 if point % 2 == 0 else 0.08)
        angle = math.pi / 2 + point * math.pi / 5
        spot = (size * 0.5 + reach * math.cos(angle), size * 0.68 + reach * math.sin(angle))
        star.moveTo(*spot) if point == 0 else star.lineTo(*spot)
    star.close()
    board.drawPath(star, stroke=0, fill=1)
    for stripe in range(3):
        board.rect(
            size * (0.25 + 0.05 * stripe),
            size * (0.38 - 0.1 * stripe),
            size * (0.5 - 0.1 * stripe),
            size * 0.04,
            fill=1,
        )
    board.restoreState()


def letterhead(
    sheet: Sheet,
    lines: Sequence[tuple[str, Ink]],
    *,
    office: int | tuple[int, ...] | None = 1,
    path: str = "surat.instansi",
    logo_at: str = "left",
    rule: str = "double",
    margin: float = 62.0,
) -> float:
    """A centred letterhead from the top margin down; the lines numbered ``office`` are the issuing office.

    Gives the y below the rule. ``logo_at``: left, both or none; ``rule``: double, thick or single.
    """
    y = sheet.margin_top - 14
    top = y
    middle = sheet.width / 2 + (18 if logo_at == "left" else 0)
    wanted = () if office is None else (office,) if isinstance(office, int) else office
    value = " ".join(lines[number][0] for number in wanted)
    for number, (line, ink) in enumerate(lines):
        y += ink.size * 1.18
        if number in wanted:
            sheet.note(path, value, line, sheet.text(middle, y, line, ink, "centre"))
        else:
            sheet.text(middle, y, line, ink, "centre")
    if logo_at in ("left", "both"):
        logo(sheet, margin - 8, top + 6, 54)
    if logo_at == "both":
        logo(sheet, sheet.width - margin - 46, top + 6, 54)
    y += 8
    left, right = margin - 10, sheet.width - margin + 10
    if rule == "double":
        sheet.line(left, y, right, y, 2.2)
        sheet.line(left, y + 2.6, right, y + 2.6, 0.6)
    else:
        sheet.line(left, y, right, y, 2.4 if rule == "thick" else 0.9)
    sheet.y = y + 20
    return sheet.y
