"""Which read document is which true one, and which read row is which true row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from extractor.evaluate.truth import TrueDocument

Json = Mapping[str, Any]


def match_documents(truths: Sequence[TrueDocument], lines: Iterable[Json]) -> list[tuple[TrueDocument, Json | None]]:
    """Each true document with the line of the same file that shares most pages with it, or None.

    A line serves once; ties go to the earlier document.
    """
    by_file: dict[str, list[Json]] = {}
    for line in lines:
        if "error" not in line:
            by_file.setdefault(line["file"], []).append(line)
    pairs: dict[str, Json] = {}
    offers = sorted(
        (
            (-len(set(truth.pages) & set(line["pages"])), truth.number, position, truth.key, truth.file)
            for truth in truths
            for position, line in enumerate(by_file.get(truth.file, ()))
        ),
    )
    used: set[tuple[str, int]] = set()
    for shared, _, position, key, file in offers:
        if shared < 0 and key not in pairs and (file, position) not in used:
            pairs[key] = by_file[file][position]
            used.add((file, position))
    return [(truth, pairs.get(truth.key)) for truth in truths]


def table_of(path: str) -> tuple[str, int, str] | None:
    """("surat.penandatangan", 0, "nama") for a cell of a table, None for other paths. A list item has column ""."""
    parts = path.split(".")
    for position, part in enumerate(parts):
        if part.isdigit():
            return ".".join(parts[:position]), int(part), ".".join(parts[position + 1 :])
    return None


Rows = Mapping[int, Mapping[str, Any]]


def rows_of(values: Mapping[str, Any]) -> dict[str, dict[int, dict[str, Any]]]:
    """Table -> row -> column -> value."""
    tables: dict[str, dict[int, dict[str, Any]]] = {}
    for path, value in values.items():
        place = table_of(path)
        if place is not None:
            tables.setdefault(place[0], {}).setdefault(place[1], {})[place[2]] = value
    return tables


def assign_rows(true: Rows, read: Rows, is_same: Callable[[Any, Any], bool]) -> dict[int, int]:
    """True row -> read row so that most cells are right, one to one; rows that share nothing stay unmatched.

    Exact for the sizes of a paper: shortest augmenting paths (Hungarian method).
    """
    true_rows, read_rows = sorted(true), sorted(read)
    if not true_rows or not read_rows:
        return {}
    gain = np.zeros((len(true_rows), len(read_rows)))
    for i, a in enumerate(true_rows):
        for j, b in enumerate(read_rows):
            hits = sum(column in read[b] and is_same(read[b][column], value) for column, value in true[a].items())
            # a small leaning to the printed position decides between equal rows
            gain[i, j] = hits - 0.001 * abs(i - j)
    return {true_rows[i]: read_rows[j] for i, j in _hungarian(-gain) if gain[i, j] > 0}


def _hungarian(cost: np.ndarray[Any, Any]) -> list[tuple[int, int]]:
    """Row and column pairs of least total cost; every row (or every column, the fewer) is used."""
    if cost.shape[0] > cost.shape[1]:
        return [(row, column) for column, row in _hungarian(cost.T)]
    count, width = cost.shape
    row_price, column_price = np.zeros(count + 1), np.zeros(width + 1)
    row_of = np.zeros(width + 1, dtype=int)
    for row in range(1, count + 1):
        row_of[0], column = row, 0
        least = np.full(width + 1, np.inf)
        came_from = np.zeros(width + 1, dtype=int)
        done = np.zeros(width + 1, dtype=bool)
        while True:
            done[column] = True
            current = row_of[column]
            reduced = cost[current - 1] - row_price[current] - column_price[1:]
            better = ~done[1:] & (reduced < least[1:])
            least[1:][better] = reduced[better]
            came_from[1:][better] = column
            following = int(np.argmin(np.where(done[1:], np.inf, least[1:]))) + 1
            step = least[following]
            row_price[row_of[done]] += step
            column_price[done] -= step
            least[~done] -= step
            column = following
            if row_of[column] == 0:
                break
        while column:
            row_of[column] = row_of[came_from[column]]
            column = int(came_from[column])
    return [(int(row_of[column]) - 1, column - 1) for column in range(1, width + 1) if row_of[column]]
