"""Ruled tables of the other papers of the test split."""

from __future__ import annotations

from collections.abc import Sequence

from samples.families.blind_paper import Paper
from samples.families.blind_pieces import count_lines, fit
from samples.ink import Ink
from samples.sheet import Piece, Sheet

Cell = str | Piece | list[str | Piece]


def table(
    paper: Paper,
    shares: Sequence[float],
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    *,
    ink: Ink | None = None,
) -> None:
    """A ruled table whose heading comes again on every page; a Piece without text is a blank of its cell."""
    sheet, pen = paper.sheet, ink or paper.ink
    whole = sum(shares)
    edges = [paper.left + paper.wide * sum(shares[:n]) / whole for n in range(len(shares) + 1)]
    before = sheet.page_hook

    def heading(board: Sheet) -> None:
        if before is not None and board.page != start:
            before(board)
        high = pen.size * 2.2
        for number, word in enumerate(heads):
            x0, x1 = edges[number], edges[number + 1]
            board.rectangle((x0, board.y, x1, board.y + high), 0.7, grey=shade)
            bold = fit(board, word, pen.bold, x1 - x0 - 4)
            board.text((x0 + x1) / 2, board.y + high * 0.66, word, bold, "centre")
        board.y += high

    start, shade = sheet.page, sheet.rng.choice((None, 0.88))
    sheet.room(pen.size * 6)
    start = sheet.page
    if heads:
        heading(sheet)
        sheet.page_hook = heading
    for row in rows:
        _table_row(paper, row, edges, pen)
    sheet.page_hook = before
    paper.gap(1.2)


def _table_row(paper: Paper, row: Sequence[Cell], edges: Sequence[float], pen: Ink) -> None:
    sheet, step = paper.sheet, pen.size * 1.25
    cells = [cell if isinstance(cell, list) else [cell] for cell in row]
    deep = 1
    for number, cell in enumerate(cells):
        text = "".join(part if isinstance(part, str) else part.text for part in cell)
        inks = [part.ink for part in cell if isinstance(part, Piece) and part.ink is not None]
        wide = max([pen, *inks], key=lambda one: sheet.measure(text or "x", one))
        deep = max(deep, count_lines(sheet, text, wide, edges[number + 1] - edges[number] - 8))
    high = deep * step + pen.size * 0.7
    sheet.room(high)
    top = sheet.y
    for number, cell in enumerate(cells):
        x0, x1 = edges[number], edges[number + 1]
        blanks = [part for part in cell if isinstance(part, Piece) and not part.text]
        for blank in blanks:
            sheet.note(
                blank.fields[0][0], None, "", (x0 + 2, top + 2, x1 - 2, top + high - 2), paper.fill.hand, "blank"
            )
        rest = [part for part in cell if part and part not in blanks]
        if rest:
            sheet.flow(x0 + 4, top + pen.size * 1.2, x1 - x0 - 8, rest, pen, leading=step)
    paper.frame(top, top + high, edges)
    sheet.y = top + high
