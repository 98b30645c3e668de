"""A finding from parts that the paper keeps apart: cells of a table, labelled rows, lists of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.parse.letters.citing import citation_spans, citations
from extractor.parse.letters.clauses import Finding, clean, take_apart, without_because
from extractor.parse.letters.deadlines import Deadline
from extractor.parse.letters.deadlines import find as find_deadlines
from extractor.parse.letters.ordering import addressed, order_start
from extractor.parse.letters.passage import EMPTY, Passage, Row
from extractor.parse.letters.roles import Role
from models.values.tanggal import find_dates

_VERB_BEHIND = re.compile(
    r"\s*(?:[-–—:;.,)/]|\b(?:maka|untuk|agar)\b)+\s*(?P<order>(?:me|ber|di|ter|pe|se)[a-z]{3,}\b.*|[A-Z][a-z]+\s.{8,})",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Body:
    """The body of the letter: what stands before the findings, the findings, what stands after them."""

    opening: tuple[Row, ...]
    findings: tuple[Finding, ...]
    closing: tuple[Row, ...]
    layout: str


def of_parts(parts: Mapping[Role, Passage], table: bool = False) -> Finding | None:
    """A finding whose parts the paper keeps apart; None when it has neither fact nor order."""
    fact_ink, law_ink = parts.get("fact", EMPTY), parts.get("law", EMPTY)
    order_ink, time_ink = parts.get("order", EMPTY), parts.get("deadline", EMPTY)
    if not fact_ink and not order_ink:
        return None
    if law_ink and not order_ink:
        law_ink, order_ink = _order_behind(law_ink)
    whole = take_apart(fact_ink) if fact_ink else None
    if order_ink:
        fact = without_because(clean(fact_ink, citation_spans(fact_ink))) if fact_ink else EMPTY
        if fact_ink and not fact:
            fact = fact_ink
        order, deadline, deadline_ink, hasty = _order_part(order_ink)
    else:
        assert whole is not None
        fact, order, deadline, deadline_ink, hasty = (
            whole.fact,
            whole.order,
            whole.deadline,
            whole.deadline_ink,
            whole.hasty,
        )
    laws = [c for c, _ in citations(law_ink)] if law_ink else []
    for other in (fact_ink, order_ink):
        if not laws and other:
            laws = [c for c, _ in citations(other)]
    if time_ink:
        found = find_deadlines(time_ink)
        if found:
            deadline, deadline_ink, hasty = found[0], time_ink.cut(found[0].number, found[0].unit_end), EMPTY
        elif dates := find_dates(time_ink.plain):
            parsed, start, end = dates[0]
            deadline, deadline_ink, hasty = (
                Deadline(start, end, start, end, end, None, None, parsed.value),
                time_ink.cut(start, end),
                EMPTY,
            )
        else:
            deadline, deadline_ink, hasty = _bare(time_ink)
    return Finding(fact, tuple(laws), order, deadline, deadline_ink, hasty, table)


def _order_behind(ink: Passage) -> tuple[Passage, Passage]:
    """(law, order) where an order goes on behind the citations without a label of its own."""
    cites = citation_spans(ink)
    start = order_start(ink.plain, cites)
    if start is None or not citations(ink.cut(0, start)):
        return _verb_behind(ink, cites)
    told = addressed(ink.plain, start)
    return ink.cut(0, start), ink.cut(told, len(ink.plain))


def _verb_behind(ink: Passage, cites: Sequence[tuple[int, int]]) -> tuple[Passage, Passage]:
    """(law, order) of a cell for both: "Pasal 9 Permenaker 31/2015 - menguji instalasi", a bare verb behind a mark."""
    if not cites:
        return ink, EMPTY
    match = _VERB_BEHIND.match(ink.plain, cites[-1][1])
    if match is None:
        return ink, EMPTY
    return ink.cut(0, cites[-1][1]), ink.cut(match.start("order"), len(ink.plain))


def _bare(ink: Passage) -> tuple[Deadline | None, Passage, Passage]:
    """A deadline cell without a unit: digits are days, anything else ("Segera", "1 bulan") has no number."""
    text = ink.text.strip(" .,;:-")
    match = re.fullmatch(r"(\d{1,3})(?:\s*\(.*\))?", text)
    if match:
        return Deadline(0, len(ink.plain), 0, len(ink.plain), len(ink.plain), int(match.group(1)), None), ink, EMPTY
    return None, EMPTY, ink


def _order_part(ink: Passage) -> tuple[Passage, Deadline | None, Passage, Passage]:
    """(order, deadline, its ink, hasty) of ink that is known to be an order."""
    deadlines = [d for d in find_deadlines(ink) if d.strong]
    deadline = deadlines[0] if deadlines else None
    text = ink.plain
    cuts = [(deadline.start, deadline.end)] if deadline else []
    for start, end in citation_spans(ink):
        rest = text[end:] if not cuts else text[end : max(end, cuts[0][0])] + text[max(end, cuts[0][1]) :]
        if start < 3 or not rest.strip(" ,;.()-–:"):
            cuts.append((start, end))
    order = clean(ink, sorted(cuts))
    hasty = EMPTY
    if deadline is None:
        match = re.search(r"\bsegera\b", text, re.IGNORECASE)
        hasty = ink.cut(match.start(), match.end()) if match else EMPTY
    deadline_ink = ink.cut(deadline.number, deadline.unit_end) if deadline else EMPTY
    return order, deadline, deadline_ink, hasty
