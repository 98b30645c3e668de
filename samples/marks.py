"""Boxes to tick, options to cross out, digit boxes: every way a form offers a choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samples.ink import BALLPOINT_BLUE, BLACK, Colour, Ink
from samples.sheet import Sheet
from samples.truth import Box, Value, union

SHAPES = ("square", "round", "bracket", "paren")
MARKS = ("check", "cross", "fill", "letter")


@dataclass(frozen=True)
class Choice:
    """How a form wants its choices: ``style`` tick | strike | circle, the place's shape and size, the mark.

    ``right``: options past this x go on ``leading`` points below; 0: never.
    """

    style: str = "tick"
    shape: str = "square"
    mark: str = "check"
    size: float = 8.0
    colour: Colour = BALLPOINT_BLUE
    separator: str = " / "
    after: bool = False
    gap: float = 14.0
    right: float = 0.0
    leading: float = 14.0


def tick_place(sheet: Sheet, x: float, y: float, ink: Ink, choice: Choice) -> Box:
    """Draw an empty place to tick with its foot on the baseline; gives its box."""
    size = choice.size
    box = (x, y - size + 1, x + size, y + 1)
    if choice.shape == "square":
        sheet.rectangle(box, 0.7)
    elif choice.shape == "round":
        sheet.canvas.setLineWidth(0.7)
        sheet.canvas.setStrokeColorRGB(*BLACK)
        sheet.canvas.circle(x + size / 2, sheet.height - (y + 1 - size / 2), size / 2)
    else:
        sign = "[   ]" if choice.shape == "bracket" else "(   )"
        drawn = sheet.text(x, y, sign, ink.but(jitter=0.0))
        box = (drawn[0], y - ink.size * 0.72, drawn[2], y + 1)
    return box


def mark_place(sheet: Sheet, place: Box, choice: Choice) -> Box:
    """Put the mark into a place, by pen or printed; gives the ink's box."""
    rng, board = sheet.rng, sheet.canvas
    pen = BLACK if sheet.is_born else choice.colour
    x0, top, x1, bottom = place
    middle, height = (x0 + x1) / 2, bottom - top
    sway = 0.0 if sheet.is_born else height * 0.12
    board.setStrokeColorRGB(*pen)
    board.setFillColorRGB(*pen)
    board.setLineWidth(0.9 if sheet.is_born else 1.2)

    def at(x: float, y: float) -> tuple[float, float]:
        return x + rng.uniform(-sway, sway), sheet.height - (y + rng.uniform(-sway, sway))

    if choice.mark == "letter":
        return sheet.text(middle, bottom - height * 0.18, rng.choice("xXvV"), Ink("arial", height, pen), "centre")
    half = height * (0.36 if sheet.is_born else rng.uniform(0.36, 0.6))
    centre = (top + bottom) / 2
    if choice.mark == "fill":
        if choice.shape == "round":
            board.circle(middle, sheet.height - centre, half, stroke=0, fill=1)
        else:
            board.rect(middle - half, sheet.height - centre - half, 2 * half, 2 * half, stroke=0, fill=1)
        return (middle - half, centre - half, middle + half, centre + half)
    path = board.beginPath()
    points: list[tuple[float, float]]
    if choice.mark == "check":
        points = [
            at(middle - half, centre),
            at(middle - half * 0.2, centre + half),
            at(middle + half * 1.3, top - sway),
        ]
        path.moveTo(*points[0])
        path.lineTo(*points[1])
        path.lineTo(*points[2])
    else:
        points = [
            at(middle - half, centre - half),
            at(middle + half, centre + half),
            at(middle + half, centre - half),
            at(middle - half, centre + half),
        ]
        path.moveTo(*points[0])
        path.lineTo(*points[1])
        path.moveTo(*points[2])
        path.lineTo(*points[3])
    board.drawPath(path)
    ys = [sheet.height - point[1] for point in points]
    xs = [point[0] for point in points]
    return (min(xs), min(ys), max(xs), max(ys))


def options(
    sheet: Sheet,
    path: str,
    value: Value,
    names: Sequence[tuple[str, Value]],
    x: float,
    y: float,
    ink: Ink,
    choice: Choice,
    columns: Sequence[float] = (),
) -> float:
    """A group of options on one line, the one with ``value`` chosen; None leaves the group untouched. Gives the end.

    The recorded box: the mark with its word (tick), the word left standing (strike), the word in the ring (circle).
    ``columns``: the x of each option, instead of one after the other. ``sheet.last_y`` holds the last baseline.
    """
    words: list[Box] = []
    places: list[Box] = []
    at = x
    for number, (name, _) in enumerate(names):
        if columns:
            at = columns[number]
        need = sheet.measure(name, ink) + (choice.size + 6 if choice.style == "tick" else 0.0)
        if choice.right and at > x and at + need > choice.right:
            at, y = x, y + choice.leading
        if choice.style == "tick":
            width = sheet.measure("[   ]", ink) if choice.shape in ("bracket", "paren") else choice.size
            if choice.after:
                words.append(sheet.text(at, y, name, ink))
                at += sheet.measure(name, ink) + 4
                places.append(tick_place(sheet, at, y, ink, choice))
                at += width + choice.gap
            else:
                places.append(tick_place(sheet, at, y, ink, choice))
                at += width + 4
                words.append(sheet.text(at, y, name, ink))
                at += sheet.measure(name, ink) + choice.gap
        else:
            words.append(sheet.text(at, y, name, ink))
            at += sheet.measure(name, ink)
            if not columns and number < len(names) - 1:
                sheet.text(at, y, choice.separator, ink)
                at += sheet.measure(choice.separator, ink)
    sheet.last_y = y
    chosen = next((number for number, (_, code) in enumerate(names) if code == value), None)
    if value is None or chosen is None:
        sheet.note(path, None, "", union([*words, *places]), "printed", "blank")
        return at
    box = words[chosen]
    pen = BLACK if sheet.is_born else choice.colour
    if choice.style == "tick":
        box = union([mark_place(sheet, places[chosen], choice), places[chosen], words[chosen]])
    elif choice.style == "strike":
        for number, word in enumerate(words):
            if number != chosen:
                sheet.strike(word, pen, 1.1)
    else:
        _ring(sheet, box, pen)
    sheet.note(path, value, names[chosen][0], box, "printed" if sheet.is_born else "handwriting")
    return at


def _ring(sheet: Sheet, box: Box, colour: Colour) -> None:
    board = sheet.canvas
    board.setStrokeColorRGB(*colour)
    board.setLineWidth(1.1)
    board.ellipse(box[0] - 4, sheet.height - box[3] - 4, box[2] + 4, sheet.height - box[1] + 4)


def digit_boxes(
    sheet: Sheet, path: str, value: Value, digits: str, x: float, y: float, ink: Ink, count: int, side: float = 13.0
) -> float:
    """A row of little boxes with one character each; fewer digits leave boxes empty. Gives the end."""
    boxes: list[Box] = []
    for number in range(count):
        left = x + number * side
        sheet.rectangle((left, y - side + 3.5, left + side, y + 3.5), 0.6)
        if number < len(digits):
            boxes.append(sheet.text(left + side / 2, y, digits[number], ink, "centre", record=False))
    if boxes:
        sheet.note(path, value, digits, union(boxes), ink.hand)
        sheet.lines_add(y, " ".join(digits))
    else:
        sheet.note(path, None, "", (x, y - side + 3.5, x + count * side, y + 3.5), ink.hand, "blank")
    return x + count * side
