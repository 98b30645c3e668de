"""Laws a letter cites: known, issued and not repealed on its date, with that many articles.

The table `laws.csv` holds labour instruments; empty cells are not known and not checked. Local rules (Perda, Pergub,
SE) are outside of it and are never called unknown.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from extractor.check.facts import Facts
from extractor.check.rule import REGISTRY, Finding

_CITATION = re.compile(r"^(UU|PP|Perppu|Perpres|Keppres|Permenaker|Kepmenaker) (\d+)/(\d{4})(?: Pasal (\d+)([A-Z]*))?")
_DELETED_SINCE = date(2020, 11, 2)
_DELETED_IN_UU_13_2003 = frozenset(
    (43, 44, 46, 48, 65, 89, 90, 91, 96, 97, 152, 154, 155, 158, 159, *range(161, 173), 184)
)
"""Deleted by UU 11/2020 Pasal 81, kept deleted by UU 6/2023 Pasal 81."""


@dataclass(frozen=True, slots=True)
class Law:
    """`articles`: how many it has; `issued`, `repealed`: days; None where not known or still in force."""

    title: str
    articles: int | None = None
    issued: date | None = None
    repealed: date | None = None


@cache
def table() -> dict[tuple[str, int, int], Law]:
    """(kind, number, year) -> law."""
    with files("extractor.check").joinpath("laws.csv").open(encoding="utf-8") as lines:
        return {
            (row["kind"], int(row["number"]), int(row["year"])): Law(
                row["title"],
                int(row["articles"]) if row["articles"] else None,
                date.fromisoformat(row["issued"]) if row["issued"] else None,
                date.fromisoformat(row["repealed"]) if row["repealed"] else None,
            )
            for row in csv.DictReader(lines)
        }


def doubt(citation: str, on: date | None) -> tuple[str, tuple[object, ...]] | None:
    """(variant of W-PSL-001, arguments) of what is wrong with a canonical citation on that day, None for nothing."""
    found = _CITATION.match(citation)
    if found is None:
        return None
    kind, number, year = found[1], int(found[2]), int(found[3])
    law = table().get((kind, number, year))
    if on is not None and (year > on.year or (law is not None and law.issued is not None and law.issued > on)):
        return "terbit", ()
    if law is None:
        return "", ()
    if on is not None and law.repealed is not None and on >= law.repealed:
        return "", ()
    article = int(found[4]) if found[4] else None
    if article is not None and law.articles is not None and article > law.articles:
        return "pasal", (law.articles,)
    is_deleted = (kind, number, year) == ("UU", 13, 2003) and not found[5] and article in _DELETED_IN_UU_13_2003
    return ("", ()) if is_deleted and on is not None and on >= _DELETED_SINCE else None


@REGISTRY.rule("W-PSL-001", source="daftar peraturan ketenagakerjaan; UU 12/2011")
def laws_are_in_force(facts: Facts) -> Iterator[Finding]:
    for path in facts.paths_of("pasal"):
        citation = facts.text(path)
        if citation is None:
            continue
        found = doubt(citation, facts.paper_date)
        if found is None:
            yield Finding(path, bears_on=(path,) if _CITATION.match(citation) else ())
        else:
            yield Finding(path, "W-PSL-001", found[1], found[0], bears_on=(path,))
