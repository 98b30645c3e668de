"""Counts written on a line: totals among parts, men and women without a total."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.document.elements import Page, Word
from extractor.document.evidence import Alternative, Evidence, FieldValue
from extractor.parse.anchors import folded
from extractor.parse.concepts import SEX, TOTAL
from extractor.parse.headcount import SEXES_ADDED
from extractor.parse.inkwords import box_of, is_leader, is_separator, text_of
from extractor.parse.values import parse_words
from models.record import Field

_MEN = frozenset(folded(text) for text in SEX["l"])
_WOMEN = frozenset(folded(text) for text in SEX["p"])
_SUM = frozenset(folded(text) for text in TOTAL)


def split_by_sex(field: Field, words: Sequence[Word], page: Page) -> FieldValue | None:
    """The value of a region that names men and women: the total printed with them, else null; None when it names
    neither.
    """
    parts: dict[str, list[Word]] = {}
    at: str | None = None
    for word in words:
        if is_leader(word) or is_separator(word) or word.text in {"=", ",", ";", "/", "+"}:
            continue
        head = re.match(r"^([A-Za-z\-.]+)[=:]?(\d*.*)$", word.text)
        mine = folded(head[1]) if head else ""
        kind = "l" if mine in _MEN else "p" if mine in _WOMEN else "total" if mine in _SUM else None
        if kind is not None:
            at = kind
            parts.setdefault(kind, [])
            if head and head[2].strip("=:"):
                parts[kind].append(Word(head[2].strip("=:"), word.box, word.confidence, word.source))
        elif at is not None:
            parts[at].append(word)
    if "l" not in parts and "p" not in parts:
        return None
    if parts.get("total"):
        return parse_words(field, parts["total"], page, "anchor")
    inked = [word for key in ("l", "p") for word in parts.get(key, [])]
    if not inked:
        return None
    values = [parse_words(field, parts[key], page).value for key in ("l", "p") if parts.get(key)]
    whole = sum(values) if all(isinstance(value, int) for value in values) and len(values) == 2 else None
    return FieldValue(
        path=field.path,
        state="value",
        value=None,
        orig=text_of(words),
        method="anchor",
        evidence=Evidence(page.number, page.home(box_of(inked))),
        alternatives=() if whole is None else (Alternative(whole, "rule", SEXES_ADDED),),
        features={"parsed": 0.0, "digital": float(page.origin == "text-layer")},
    )
