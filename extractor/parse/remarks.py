"""The column of remarks of an open table: "No | Uraian | Isian | Keterangan" printed over rows without rules.

What stands under "Keterangan" is said about a value and never part of it, so it is left out before labels are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.document.elements import Line, Page, Word
from extractor.parse.anchors import folded
from extractor.parse.blocks import closing_zone
from extractor.parse.grids import plain_words
from extractor.parse.inkwords import box_of, rows_of, segments, split_words, text_of, word_gap

_REMARKS = frozenset(folded(text) for text in ("Keterangan", "Ket.", "Ket", "Catatan", "Keterangan *)"))
_ANSWERS = frozenset(
    folded(text)
    for text in ("Isian", "Data", "Jawaban", "Keadaan", "Nilai", "Isi", "Diisi", "Isian Perusahaan", "Jumlah",
                 "Banyaknya", "Jml", "Jml.", "Total", "Keadaan Perusahaan", "Jumlah/Keadaan",
                 "Data Perusahaan", "Realisasi")
)  # fmt: skip
_TOLERANCE = 3.0


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the answers and the remarks begin, in points; `drawn`: by the wall of a cell, not by the words."""

    answers: float
    remarks: float
    drawn: bool


def without_remarks(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages without the words of remark columns; from a header to the next one or to the signatures, also over
    pages.
    """
    zone = closing_zone(pages)
    columns: _Columns | None = None
    out: list[Page] = []
    for page in pages:
        gap = word_gap(page)
        end = zone[1][0].box.top if zone is not None and zone[0] is page and zone[1] else page.height
        gone: set[int] = set()
        for row in rows_of([word for word in page.words if not _in_table(word, page)] + _heads(page)):
            if row.box.top >= end - 1.0:
                columns = None
                break
            head = _columns(row, page, gap)
            if head is not None:
                columns = head[0]
            elif columns is not None:
                gone.update(_remarks(row, columns, gap))
        out.append(_left(page, gone) if gone else page)
    return tuple(out)


def _in_table(word: Word, page: Page) -> bool:
    return any(table.box.contains_center_of(word.box) for table in page.tables)


def _heads(page: Page) -> list[Word]:
    """Words inside tables of one row, which may be the boxed headers of open rows."""
    tops = [table for table in page.tables if table.row_count == 1 and table.column_count >= 3]
    return [word for word in page.words if any(table.box.contains_center_of(word.box) for table in tops)]


def _columns(row: Line, page: Page, gap: float) -> tuple[_Columns | None] | None:
    """The columns that a row of headers opens, (None,) for headers without remarks, None for any other row."""
    parts = [(box_of(part), folded(text_of(plain_words(part)))) for part in segments(row, gap)]
    remarks = [box for box, text in parts if text in _REMARKS]
    answers = [box for box, text in parts if text in _ANSWERS]
    if len(parts) < 3 or not answers:
        return None
    if not remarks or remarks[-1].x0 < answers[-1].x0:
        return (None,) if len(answers) >= 2 else None
    cells = [cell for table in page.tables if table.row_count == 1 for cell in table.cells]
    wall = next((cell.box.x0 for cell in cells if cell.box.contains_center_of(remarks[-1])), None)
    place = remarks[-1].x0 if wall is None else wall
    return (_Columns(answers[-1].x0, place, wall is not None),)


def _remarks(row: Line, columns: _Columns, gap: float) -> set[int]:
    parts = segments(Line(split_words(row.words)), gap)
    if len(parts) < 2 or parts[0][0].box.x0 >= columns.answers:
        return set()
    found: set[int] = set()
    for part in parts[1:]:
        start = part[0].box.x0
        nearer = abs(start - columns.remarks) < abs(start - columns.answers)
        if start >= columns.remarks - _TOLERANCE if columns.drawn else nearer and start > columns.answers:
            left, right = part[0].box.x0 - 0.1, part[-1].box.x1 + 0.1
            found.update(id(word) for word in row.words if left <= word.box.x_center <= right)
    return found


def _left(page: Page, gone: set[int]) -> Page:
    lines = [tuple(word for word in line.words if id(word) not in gone) for line in page.lines]
    return replace(
        page,
        words=tuple(word for word in page.words if id(word) not in gone),
        lines=tuple(Line(words) for words in lines if words),
    )
