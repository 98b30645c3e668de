"""Choices set below each other, answers by code number, and answers in words."""

from __future__ import annotations

from samples.families.cal_desk import Desk, Options
from samples.ink import BALLPOINT_BLUE, BLACK, Ink
from samples.marks import Choice, mark_place, tick_place
from samples.truth import Box, union


def downwards(
    desk: Desk, path: str, names: Options, x: float, right: float, style: str, *, step: float = 14.0
) -> float:
    """One option a line from ``sheet.y`` with a letter before it; gives the next free baseline.

    ``style``: ring (around the letter), cross (over the letter), strike (the others), box (to tick, at ``right``),
    front (a box to tick before the word).
    """
    sheet, ink, rng = desk.sheet, desk.ink, desk.sheet.rng
    filled = desk.case[path]
    value = filled.value if filled.state == "value" else None
    choice = Choice("tick", "square", rng.choice(("check", "cross")), 8.5)
    pen = BLACK if sheet.is_born else BALLPOINT_BLUE
    every: list[Box] = []
    chosen: tuple[str, Box] | None = None
    others: list[Box] = []
    y = sheet.y
    for number, (name, code) in enumerate(names):
        start = x
        place: Box | None = None
        if style == "front":
            place = tick_place(sheet, x, y, ink, choice)
            start = x + 15
        else:
            place = sheet.text(x, y, f"{chr(97 + number)}.", ink)
            start = x + ink.size * 1.6
        word = sheet.text(start, y, name, ink)
        if style == "box":
            sheet.leader(word[2] + 4, right - 16, y, ink.but(jitter=0.0), "fine")
            place = tick_place(sheet, right - 10, y, ink, choice)
        every += [place, word]
        if value is not None and code == value:
            box = word
            if style in ("front", "box"):
                box = union([mark_place(sheet, place, choice), word])
            elif style == "cross":
                box = union(
                    [
                        mark_place(
                            sheet, (place[0] - 2, place[1] - 2, place[2] + 2, place[3] + 2), Choice(mark="cross")
                        ),
                        word,
                    ]
                )
            elif style == "ring":
                sheet.canvas.setStrokeColorRGB(*pen)
                sheet.canvas.setLineWidth(1.1)
                sheet.canvas.ellipse(
                    place[0] - 5, sheet.height - place[3] - 4, place[2] + 4, sheet.height - place[1] + 4
                )
                box = union([place, word])
            chosen = (name, box)
        else:
            others.append(word)
        y += step
    sheet.y = y
    if chosen is None:
        sheet.note(path, None, "", union(every), "printed", "blank")
        return y
    if style == "strike":
        for word in others:
            sheet.strike(word, pen, 1.0)
    sheet.note(path, value, chosen[0], chosen[1], "printed" if sheet.is_born else "handwriting")
    return y


def coded(desk: Desk, path: str, names: Options, x: float, y: float, right: float, pen: Ink) -> float:
    """``[2]  1=Pusat 2=Cabang 3=Tunggal``: the answer is a number, its key printed after it; gives the last baseline."""
    sheet, ink = desk.sheet, desk.ink
    filled = desk.case[path]
    end = sheet.text(x, y, "[", ink)[2]
    answer = next((str(number) for number, (_, code) in enumerate(names, 1) if code == filled.value), "")
    middle = end + 2
    if filled.state == "value" and answer:
        sheet.field(path, filled.value, answer, middle, y, pen)
    else:
        sheet.field(path, None, "", middle, y, pen, place=8)
    sheet.text(middle + ink.size * 0.8, y, "]", ink)
    at = middle + ink.size * 1.6
    key, small = (
        " ".join(f"{number}={name}" for number, (name, _) in enumerate(names, 1)),
        ink.but(size=ink.size * 0.82),
    )
    rows, small = desk.wrap(key, small, right - at, 4)
    for number, row in enumerate(rows):
        sheet.text(at, y + number * 9, row, small)
    return y + (len(rows) - 1) * 9


def worded(desk: Desk, path: str, names: Options, x: float, y: float, width: float) -> float:
    """The choice written out in words; gives the last baseline."""
    filled = desk.case[path]
    word = next((name for name, code in names if filled.state == "value" and code == filled.value), "")
    rows, pen = desk.wrap(word, desk.fill, width, 1)
    desk.sheet.field(path, filled.value, rows[0], x, y, pen, place=min(80.0, width))
    return y
