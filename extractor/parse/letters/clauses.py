"""One finding taken apart: the fact, the citation, the order, the deadline, each as ranges of the same ink."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.parse.letters.citing import Citation, Span, citation_spans, citations
from extractor.parse.letters.deadlines import Deadline
from extractor.parse.letters.deadlines import find as find_deadlines
from extractor.parse.letters.ordering import addressed, before_connector, order_start, unsaid_order
from extractor.parse.letters.passage import EMPTY, Passage

_SENTENCE = re.compile(r"[.;](?=\s|$)|:\s*$")
_FIRM = re.compile(r"(?:wajib|perintah|minta|harus\w*|agar|supaya|hendaknya|himbau|mohon|harap)", re.IGNORECASE)
_ANAPHORA = re.compile(
    r"^[\s,;.\-–]*(?:(?:(?:dan|yang|sehingga|maka)\s+)?(?:hal|tindakan|perbuatan|kondisi|keadaan)?\s*(?:ini|itu"
    r"|tersebut|demikian|dimaksud|mana)?\s*"
    r"(?:telah|merupakan|adalah|tidak)?\s*(?:dengan)?)[\s,;.]*$",
    re.IGNORECASE,
)


# between a citation that comes first and its fact: "melanggar Pasal 9 ... karena : alat tidak diuji"
_BECAUSE = re.compile(
    r"[\s,;.\-–]*(?:(?:oleh\s+)?karena|sebab|dikarenakan|disebabkan(?:\s+oleh)?|yaitu|yakni)\b\s*[:,]?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one finding says; missing parts are EMPTY or None. `hasty`: the word "segera" without a number."""

    fact: Passage
    citations: tuple[Citation, ...]
    order: Passage
    deadline: Deadline | None
    deadline_ink: Passage
    hasty: Passage = EMPTY
    method_table: bool = False


def clean(ink: Passage, remove: Iterable[Span]) -> Passage:
    """The passage without the ranges (of its plain text)."""
    text = ink.plain
    at = 0
    kept: list[Passage] = []
    for start, end in sorted(remove):
        if start > at and text[at:start].strip(" ,;.()-–"):
            kept.append(ink.cut(at, start))
        at = max(at, end)
    if at < len(text) and text[at:].strip(" ,;.()-–"):
        kept.append(ink.cut(at, len(text)))
    pieces = tuple(piece for passage in kept for piece in passage.pieces)
    return Passage(pieces)


def without_because(ink: Passage) -> Passage:
    """The fact without the "karena :" that tied it to the citation before it."""
    match = _BECAUSE.match(ink.plain)
    return ink.cut(match.end(), len(ink.plain)) if match else ink


def take_apart(ink: Passage) -> Finding:
    """A finding written as running text."""
    text = ink.plain
    cites = citation_spans(ink)
    found = citations(ink)
    deadlines = find_deadlines(ink)
    start = order_start(text, cites)
    if start is None:
        start = unsaid_order(text, cites, deadlines)
    deadline = _deadline(deadlines, start)
    lead_deadline = deadline is not None and start is not None and deadline.end <= start
    fact_end = len(text) if start is None else start
    if start is not None:
        fact_end = before_connector(text, start)
    if deadline is not None and deadline.start < fact_end and deadline.strong:
        fact_end = min(fact_end, deadline.start) if lead_deadline or start is None else fact_end
    fact_cuts = [(a, min(b, fact_end)) for a, b in cites if a < fact_end]
    fact = _fact(ink, fact_end, fact_cuts)
    order = EMPTY if start is None else _order(ink, start, deadline, cites)
    hasty = EMPTY
    if deadline is None and start is not None:
        match = re.search(r"\bsegera\b", text[start:], re.IGNORECASE)
        if match:
            hasty = ink.cut(start + match.start(), start + match.end())
    deadline_ink = EMPTY if deadline is None else ink.cut(deadline.number, deadline.unit_end)
    return Finding(fact, tuple(c for c, _ in found), order, deadline, deadline_ink, hasty)


def _deadline(found: Sequence[Deadline], order: int | None) -> Deadline | None:
    """The deadline of the order: the first worded as one from the order on, else the last before it."""
    strong = [d for d in found if d.strong]
    if order is not None:
        after = [d for d in strong if d.end > order]
        if after:
            return after[0]
        before = [d for d in strong if order - d.end < 12]
        return before[-1] if before else None
    return strong[-1] if strong else None


def _fact(ink: Passage, end: int, cuts: Sequence[Span]) -> Passage:
    """The text before the order without its citation clauses and what only points back to it ("Hal tersebut")."""
    text = ink.plain
    spans = [(a, b) for a, b in cuts if b > a]
    pieces: list[Span] = []
    at = 0
    for a, b in [*sorted(spans), (end, end)]:
        because = _BECAUSE.match(text, at, a) if at else None
        at = because.end() if because else at
        if a > at and text[at:a].strip(" ,;.()-–:") and not _ANAPHORA.match(text[at:a]):
            pieces.append((at, a))
        at = max(at, b)
    if not pieces:
        return EMPTY
    first = pieces[0]
    # what stands behind the citation inside the fact is a quotation of the law, unless nothing stands before it
    kept = [first, *[p for p in pieces[1:] if _continues(text[first[0] : first[1]], text[p[0] : p[1]])]]
    passages = [ink.cut(a, b) for a, b in kept]
    if len(passages) == 1:
        if any(a <= 3 for a, _ in spans):
            return _without_quotation(passages[0])
        return passages[0]
    return Passage(tuple(piece for passage in passages for piece in passage.pieces))


def _without_quotation(ink: Passage) -> Passage:
    """The fact behind a law that is quoted first: sentences that tell a duty go where others stay."""
    text = ink.plain
    match = re.match(r".*?(?:wajib|harus|dilarang|berhak|bahwa).*?[.;]\s+(?=[A-Z])", text)
    if match and len(text[match.end() :].split()) >= 3:
        return ink.cut(match.end(), len(text))
    return ink


def _continues(first: str, rest: str) -> bool:
    return (
        len(first.split()) < 3
        and len(rest.split()) >= 3
        and not re.match(r"\s*(?:yang\s+)?(?:menyatakan|berbunyi|bahwa)", rest)
    )


def _order(ink: Passage, start: int, deadline: Deadline | None, cites: Sequence[Span]) -> Passage:
    """The order without its deadline, citations at its edges, and sentences about the deadline alone."""
    text = ink.plain
    cuts: list[Span] = []
    end = len(text)
    if deadline is not None and deadline.end > start:
        cuts.append((max(start, deadline.start), deadline.end))
        sentence = _sentence_round(text, deadline.start, deadline.end, start)
        rest = text[sentence[0] : deadline.start] + text[deadline.end : sentence[1]]
        if sentence[0] > start and len(rest.split()) < 9 and not _FIRM.search(rest):
            cuts.append(sentence)
    for a, b in cites:
        if b <= start:
            continue
        outside = [t for t in (text[b:end],) if not _only_cut(b, end, cuts, text)]
        if not outside or a <= start + 1:
            cuts.append((max(a, start), b))
    cuts = _merged([(0, addressed(text, start)), *cuts])
    return clean(ink, cuts)


def _only_cut(start: int, end: int, cuts: Sequence[Span], text: str) -> bool:
    """Is there nothing left but punctuation between two places once the cuts are out?"""
    left = "".join(char for at, char in enumerate(text[start:end], start) if not any(a <= at < b for a, b in cuts))
    return not left.strip(" ,;.()-–:")


def _merged(cuts: Iterable[Span]) -> list[Span]:
    out: list[Span] = []
    for a, b in sorted(cuts):
        if out and a <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], b))
        else:
            out.append((a, b))
    return out


def _sentence_round(text: str, start: int, end: int, low: int) -> Span:
    begin = low
    for match in _SENTENCE.finditer(text, low, start):
        begin = match.end()
    closing = _SENTENCE.search(text, end)
    return begin, closing.end() if closing else len(text)
