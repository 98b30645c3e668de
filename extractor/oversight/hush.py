"""Numbers about few persons are not shown to everybody: neither themselves nor by what is left over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

K = TypeVar("K")
LEAST = 5
"""A number of persons below this could name one of them (desk.md 2, GK)."""


def hushed(column: Mapping[K, int], least: int = LEAST) -> frozenset[K]:
    """The keys of a column of persons whose numbers stay unsaid; zero is said.

    When the column's total stands beside it, one missing number could be computed from the others: then the next
    smallest is unsaid with it.
    """
    small = {key for key, count in column.items() if 0 < count < least}
    if len(small) == 1:
        others = [(count, str(key), key) for key, count in column.items() if count > 0 and key not in small]
        if others:
            small.add(min(others)[2])
    return frozenset(small)
