"""What the office knows beyond this paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractor.document.evidence import JsonValue


@dataclass(frozen=True, slots=True)
class Known:
    """`last_year`: decided values of the same company's previous WLKP by path. `minimum_wages`: rupiah a month by
    (area code such as "36.71" or "36", year). Both may be empty; what is not known is not checked.
    """

    last_year: Mapping[str, JsonValue] = field(default_factory=dict)
    minimum_wages: Mapping[tuple[str, int], int] = field(default_factory=dict)


NOTHING = Known()
