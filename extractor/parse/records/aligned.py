"""Table fields in columns without rules: what stands under a head belongs to it, wrapped lines included."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.document.elements import Line, Word
from extractor.parse.grids import COLUMN_NUMBER
from extractor.parse.inkwords import box_of, is_leader, is_separator, segments
from extractor.parse.layout import Area, Row
from extractor.parse.letters.passage import Row as TextRow
from extractor.parse.letters.passage import passage
from extractor.parse.records.columns import NUMBER_HEAD, TOTAL_HEAD, Columns, Entry, Reading, columns_of
from extractor.parse.records.paper import Paper
from models.record import Field

_WEIGHT = 0.85
_FAR = 2.2


class _Place:
    """A column of the free page: its fields (none: numbers or a column nobody asks for) and where it begins."""

    def __init__(self, words: Sequence[Word], fields: tuple[Field, ...], counts: bool) -> None:
        box = box_of(words)
        self.x0, self.x1 = box.x0, box.x1
        self.fields, self.counts = fields, counts


def read_aligned(paper: Paper, table: Field) -> Reading | None:
    """The entries under the row of heads that fits best."""
    known = columns_of(table)
    best: Reading | None = None
    for area in paper.board.areas:
        if area.cell is not None:
            continue
        for at, row in enumerate(area.rows):
            places = _places(row, area, known)
            if places is not None:
                made = _under(area, at, places)
                if made.entries and (best is None or len(made.entries) > len(best.entries)):
                    best = made
    return best


def _places(row: Row, area: Area, known: Columns) -> list[_Place] | None:
    if len(row.words) < 2 or any(is_separator(word) or is_leader(word) for word in row.words):
        return None
    parts = segments(Line(row.words), area.gap)
    texts = [" ".join(word.text for word in words).strip() for words in parts]
    named = [() if NUMBER_HEAD.match(text) or len(words) > 6 else known.named(text)
             for text, words in zip(texts, parts, strict=True)]  # fmt: skip
    taken: dict[int, tuple[Field, ...]] = {}
    seen: set[str] = set()
    for n in sorted(range(len(parts)), key=lambda n: -known.rank(texts[n], named[n]) if named[n] else 1.0):
        taken[n] = tuple(one for one in named[n] if one.path not in seen)
        seen.update(one.path for one in taken[n])
    places = [_Place(words, taken[n], bool(NUMBER_HEAD.match(texts[n]))) for n, words in enumerate(parts)]
    if len(seen) < 2 or (known.required and not seen & known.required):
        return None
    strange = sum(1 for place in places if not place.fields and not place.counts)
    return places if strange <= 2 else None


def _under(area: Area, at: int, places: list[_Place]) -> Reading:
    reading = Reading([], _WEIGHT, "table")
    reading.words.update(id(word) for word in area.rows[at].words)
    starts = _starts(area.rows[at + 1 : at + 13], area, places)
    counted = any(place.counts for place in places)
    last = area.rows[at]
    for row in area.rows[at + 1 :]:
        if row.box.top - last.box.bottom > _FAR * area.height * (1.6 if last is area.rows[at] else 1.0):
            break
        parts = segments(Line(row.words), area.gap)
        if len(parts) == 1 and len(row.words) > 7 and row.box.width > 0.6 * area.page.width:
            break
        cells: dict[int, list[Word]] = {}
        for word in row.words:
            column = max((n for n, x in enumerate(starts) if word.box.x0 >= x - 4), default=0)
            cells.setdefault(column, []).append(word)
        texts = [" ".join(word.text for word in words) for words in cells.values()]
        if len(texts) > 2 and all(COLUMN_NUMBER.match(text) for text in texts):
            last = row
            continue
        if TOTAL_HEAD.match(texts[0]) or any(is_separator(word) for word in row.words):
            break
        numbered = any(places[n].counts and COLUMN_NUMBER.match(" ".join(w.text for w in c)) for n, c in cells.items())
        filled = sum(1 for n in cells if places[n].fields)
        begins = numbered if counted else filled >= min(2, sum(1 for p in places if p.fields))
        if not begins and not reading.entries:
            break
        if begins:
            reading.entries.append(Entry())
        for n, words in cells.items():
            if places[n].fields:
                reading.entries[-1].add(places[n].fields, passage([TextRow(area.page, tuple(words))]))
        reading.words.update(id(word) for word in row.words)
        last = row
    return reading


def _starts(rows: Sequence[Row], area: Area, places: list[_Place]) -> list[float]:
    """Left edge of each column: the leftmost words that stand under its head and not under the one before."""
    starts = [place.x0 for place in places]
    for row in rows:
        for words in segments(Line(row.words), area.gap):
            box = box_of(words)
            for n, place in enumerate(places):
                low = places[n - 1].x1 if n else 0.0
                if low < box.x0 < min(place.x1, starts[n]) and box.x1 > place.x0 - 20:
                    starts[n] = box.x0
    return starts
