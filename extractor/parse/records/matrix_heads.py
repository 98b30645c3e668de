"""Heads without ruling: which of them stands over which of the columns of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise, product

from extractor.document.elements import Line, Word
from extractor.parse.grids import is_number
from extractor.parse.inkwords import box_of, segments, text_of
from extractor.parse.records.facets import facets_of

_NONE, _OFF = 0.35, 1.5
_MOST_SHARE = 0.5
_MOST_WAYS = 729
_SEXES, _AGES, _BLOCKS = frozenset("lp"), frozenset({"dewasa", "anak"}), frozenset({"wni", "wna", "jumlah"})
Head = tuple[float, str]


def stacks_of(rows: Sequence[tuple[Word, ...]], columns: list[float], edge: float) -> tuple[list[float], list[str]]:
    """(the centres of the columns, the heads over each, read from the top). `edge`: where the numbers begin.

    A row of heads with more members than there are columns of numbers shows columns in which nothing is written.
    """
    spacing = min((b - a for a, b in pairwise(columns)), default=40.0)
    levels = [_heads(row, edge - 0.6 * spacing, columns[-1] + 4 * spacing) for row in rows]
    fullest = max((some for some in levels if all(facets_of(t) for _, t in some)), key=len, default=[])
    if len(fullest) > len(columns):
        columns = [x for x, _ in fullest]
        spacing = min(b - a for a, b in pairwise(columns))
    told = [[head for head in some if facets_of(head[1])] for some in levels]
    ways: list[list[list[int | None]]] = [
        [_partition(some, columns, spacing), _nearest(some, columns), _filled(some, columns, spacing)] if some else [[]]
        for some in told
    ]
    best: list[str] = []
    for chosen in islice(product(*ways), _MOST_WAYS):
        stacks: list[list[str]] = [[] for _ in columns]
        for some, telling, given in zip(levels, told, chosen, strict=True):
            for column, head in enumerate(given):
                whole = head is not None and given.count(head) > _MOST_SHARE * len(columns)
                if head is not None and not (whole and "jumlah" in facets_of(telling[head][1])):
                    stacks[column].append(telling[head][1])
            for x, text in (head for head in some if not facets_of(head[1])):
                near = min(range(len(columns)), key=lambda n: abs(columns[n] - x))
                stacks[near].append(text)
        texts = [" ".join(stack) for stack in stacks]
        if not best or _worth(texts) > _worth(best):
            best = texts
    return columns, best or ["" for _ in columns]


def _heads(row: tuple[Word, ...], left: float, right: float) -> list[Head]:
    words = [w for w in row if left <= w.box.x_center <= right]
    if not words:
        return []
    height = max(w.box.height for w in words)
    out = []
    for part in segments(Line(tuple(words)), 0.9 * height):
        pieces = [part] if not _is_several(part) else [(w,) for w in part]
        out += [(box_of(p).x_center, text_of(p)) for p in pieces if not is_number(text_of(p))]
    return out


def _is_several(part: tuple[Word, ...]) -> bool:
    """ "L P" set close."""
    said = [facets_of(w.text) for w in part]
    return len(part) > 1 and all(said) and len(set(said)) > 1 and len(facets_of(text_of(part)) & {"l", "p"}) == 2


def _worth(texts: Sequence[str]) -> int:
    """How many different counts the columns name fully, less those that name too much or the same twice."""
    said = [facets_of(text) for text in texts]
    whole = [
        some for some in said
        if len(some & _SEXES) == 1
        and (
            (some & _BLOCKS == {"wni"} and len(some & _AGES) == 1)
            or (len(some & _BLOCKS) == 1 and "wni" not in some and not some & _AGES)
        )
    ]  # fmt: skip
    return len(set(whole))


def _nearest(heads: Sequence[Head], columns: Sequence[float]) -> list[int | None]:
    """Each head names the one column that is nearest to it."""
    out: list[int | None] = [None] * len(columns)
    for number, (x, _) in enumerate(heads):
        out[min(range(len(columns)), key=lambda n: abs(columns[n] - x))] = number
    return out


def _filled(heads: Sequence[Head], columns: Sequence[float], spacing: float) -> list[int | None]:
    """Each column takes the last head that begins left of it: heads set flush left over their columns."""
    return [
        max((n for n, (x, _) in enumerate(heads) if x <= column + 0.6 * spacing), default=None) for column in columns
    ]


def _partition(heads: Sequence[Head], columns: Sequence[float], spacing: float) -> list[int | None]:
    """Runs of neighbouring columns, one for each head, whose middles lie nearest to the heads; some columns none."""
    count, size = len(heads), len(columns)
    if not count:
        return [None] * size
    if count > size:
        return _filled(heads, columns, spacing)
    # best[h][c]: the cheapest way to give the first c columns to the first h heads
    best: list[list[tuple[float, tuple[tuple[int, int], ...]] | None]] = [[None] * (size + 1) for _ in range(count + 1)]
    for c in range(size + 1):
        best[0][c] = (_NONE * c, ())
    for h in range(1, count + 1):
        for c in range(1, size + 1):
            options = []
            skipped = best[h][c - 1]
            if skipped is not None:
                options.append((skipped[0] + _NONE, skipped[1]))
            for start in range(c):
                before = best[h - 1][start]
                if before is not None:
                    middle = 0.5 * (columns[start] + columns[c - 1])
                    cost = _OFF * abs(middle - heads[h - 1][0]) / spacing
                    options.append((before[0] + cost, (*before[1], (start, c))))
            best[h][c] = min(options, default=None)
    chosen = best[count][size]
    out: list[int | None] = [None] * size
    for number, (start, stop) in enumerate(chosen[1] if chosen is not None else ()):
        for column in range(start, stop):
            out[column] = number
    return out
