"""One finding taken apart: the fact, the citation, the order, the deadline, each as ranges of the same ink."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.parse.letters.deadlines import Deadline
from extractor.parse.letters.deadlines import find as find_deadlines
from extractor.parse.letters.passage import EMPTY, Passage
from models.values.pasal import find_citations

Span = tuple[int, int]

# what leads into a citation: "hal tersebut melanggar ketentuan", "sebagaimana diatur dalam", "berdasarkan"
_CITE_LEAD = re.compile(
    r"(?:[,;(\-–]?\s*)?(?:(?:dan|yang|sehingga|dimana|di\s?mana|maka|padahal|karena|oleh\s+karena(?:\s+itu)?)\s+)?"
    r"(?:(?:hal|tindakan|perbuatan|kondisi|keadaan|ini|tersebut|demikian|itu|mana|dengan|merupakan|adalah|telah|pelanggaran|dasar|hukum(?:nya)?"
    r"|tidak|belum|memenuhi|sesuai|mematuhi|melaksanakan|diduga|terhadap|atas)\s*[:,]?\s+){0,7}"
    r"(?:berdasarkan|sesuai(?:\s+dengan)?|sebagaimana(?:\s+(?:telah\s+)?(?:di\s?atur|di\s?maksud|tercantum|di\s?tentukan|di\s?amanatkan|ditetapkan))?"
    r"(?:\s+(?:dalam|pada|oleh))?|di\s?atur\s+(?:dalam|pada)|menurut|melanggar|bertentangan(?:\s+dengan)?|menyalahi|vide|mengacu(?:\s+(?:pada|kepada))?"
    r"|merujuk(?:\s+pada)?|dasar(?:\s+hukum)?(?:nya)?|memenuhi|pelanggaran|lihat|tidak\s+sesuai(?:\s+dengan)?|sesuai|untuk\s+memenuhi|"
    r"dalam|pada|atas|terhadap|dengan)"
    r"(?:\s*[:,]?\s+(?:dengan|dalam|pada|atas|terhadap|bunyi|amanat|isi|ketentuan(?:\s+(?:dalam|pada))?|peraturan\s+perundang\s*-?\s*undangan(?:\s+yakni)?"
    r"|perundang\s*-?\s*undangan|yaitu|yakni|antara\s+lain))*\s*[:,(]?\s*$",
    re.IGNORECASE,
)
_STANDS_ALONE = re.compile(r"[,;(\-–:]\s*$")
_JOINER = re.compile(
    r"^[\s,;.()]*(?:(?:jo|juncto|yo|dan|serta|atau|s\.?/?d\.?|yang\s+telah\s+diubah\s+dengan|sebagaimana\s+(?:telah\s+)?diubah(?:\s+(?:terakhir|beberapa\s+kali))?"
    r"(?:\s+dengan)?|diubah\s+dengan|tentang|beserta|berikut|juga|maupun|vide)\b\.?[\s,;.()]*)*$",
    re.IGNORECASE,
)
# a title of a law after its year: "tentang Ketenagakerjaan", ends at punctuation, a verb of the order, or the next citation
_ABOUT = re.compile(
    r"\s*,?\s*tentang\s+(?P<title>(?:(?!\b(?:jo|juncto|maka|bahwa|saudara|sdr|pengusaha|perusahaan\s+(?:wajib|harus|belum|tidak)|agar|wajib|harus|diwajibkan|diminta"
    r"|selambat\S*|paling\s+lambat|hal\s+ini)\b)[^.;:,\n]){3,130})",
    re.IGNORECASE,
)
_SUBJECT = r"(?:(?:kepada\s+)?(?:pihak\s+|pimpinan\s+|manajemen\s+)?(?:saudara|sdr\.?|pengusaha|perusahaan(?:\s+saudara)?|pengurus|PT\.?(?:\s+[A-Z]\w+){1,4})\s*,?\s+)"
_ORDER_VERB = (
    r"(?:di\s?wajibkan|wajib(?!\s+lapor)|di\s?minta(?:kan)?|di\s?perintahkan|di\s?haruskan|harus|agar|supaya|hendaknya|segera|berkewajiban|"
    r"kami\s+(?:minta|perintahkan|wajibkan)|memerintahkan|di\s?himbau|dimohon|diharapkan)"
)
_CONNECT = (
    r"(?:(?:maka|oleh\s+(?:karena|sebab)\s+itu|untuk\s+itu|karena\s+itu|sehubungan\s+(?:dengan\s+)?hal\s+(?:itu|tersebut|dimaksud)|selanjutnya"
    r"|dengan\s+ini|berkenaan\s+dengan\s+hal\s+tersebut|atas\s+hal\s+tersebut|terhadap\s+hal\s+tersebut|sehingga|dan|berkaitan\s+dengan\s+hal\s+tersebut)\s*,?\s+)"
)
_ORDER = re.compile(rf"(?P<connect>{_CONNECT}*)(?P<order>{_SUBJECT}?(?:untuk\s+)?{_ORDER_VERB}\b)", re.IGNORECASE)
# "Saudara wajib", "diminta agar Saudara": who is told that he must, before what he must do
_ADDRESSED = re.compile(
    rf"(?:(?:{_SUBJECT}|{_CONNECT}|(?:di\s?wajibkan|wajib|di\s?minta(?:kan)?|di\s?perintahkan|di\s?haruskan|harus|agar|supaya|hendaknya|berkewajiban|untuk|kepada"
    r"|kami\s+(?:minta|perintahkan|wajibkan)|memerintahkan|di\s?himbau|dimohon|diharapkan|dapat)\s+)(?=\w))+",
    re.IGNORECASE,
)
# words that make what follows a quotation of the law or part of the fact, not an order
_QUOTES = re.compile(
    r"(?:bahwa|yang|menyatakan|menyebutkan|berbunyi|bunyinya|adalah|tidak|belum|tanpa|yang\s+seharusnya|sebelum|dengan)\s*[:\"“,]*\s*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.;](?=\s|$)|:\s*$")
_FIRM = re.compile(r"(?:wajib|perintah|minta|harus\w*|agar|supaya|hendaknya|himbau|mohon|harap)", re.IGNORECASE)
_ANAPHORA = re.compile(
    r"^[\s,;.\-–]*(?:(?:(?:dan|yang|sehingga|maka)\s+)?(?:hal|tindakan|perbuatan|kondisi|keadaan)?\s*(?:ini|itu|tersebut|demikian|dimaksud|mana)?\s*"
    r"(?:telah|merupakan|adalah|tidak)?\s*(?:dengan)?)[\s,;.]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A canonical citation and its ink."""

    value: str
    ink: Passage


@dataclass(frozen=True, slots=True)
class Finding:
    """What one finding says; parts that it does not have are EMPTY or None. `hasty`: the word "segera" without a number."""

    fact: Passage
    citations: tuple[Citation, ...]
    order: Passage
    deadline: Deadline | None
    deadline_ink: Passage
    hasty: Passage = EMPTY
    method_table: bool = False


def citations(ink: Passage) -> list[tuple[Citation, Span]]:
    """Every citation in the passage with its range in the plain text, in printed order, without repeats."""
    out: list[tuple[Citation, Span]] = []
    seen: set[str] = set()
    for value, start, end in find_citations(ink.plain):
        if value in seen:
            continue
        seen.add(value)
        out.append((Citation(value, ink.cut(start, end)), (start, end)))
    return out


def citation_spans(ink: Passage) -> list[Span]:
    """Ranges of whole citation clauses: lead-in, the articles, joiners, the law's title."""
    text = ink.plain
    raw = sorted({(start, end) for _, start, end in find_citations(text)})
    merged: list[list[int]] = []
    for start, end in raw:
        end = _titled(text, end)
        if merged and (start <= merged[-1][1] or _JOINER.match(text[merged[-1][1] : start])):
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return [(_lead_start(text, start), end) for start, end in merged]


def _titled(text: str, end: int) -> int:
    about = _ABOUT.match(text, end)
    if about is None:
        return end
    inner = re.search(r"\s(?=jo\b|Jo\b|juncto)", about.group("title"))
    return about.start("title") + inner.start() if inner else about.end()


def _lead_start(text: str, start: int) -> int:
    """Where the wording before a citation begins; never back over a sentence end."""
    low = 0
    for match in re.finditer(r"(?<![A-Z]\w)(?<!\bNo)(?<!\bPs)[.;]\s+", text[:start]):
        low = match.end()
    match = _CITE_LEAD.search(text[low:start])
    if match:
        return low + match.start()
    before = text[low:start]
    alone = _STANDS_ALONE.search(before)
    return low + alone.start() if alone else start


def _orders(text: str, cites: Sequence[Span]) -> list[tuple[int, int, float]]:
    """(start of the order, end of its verb, how sure) for every candidate."""
    out: list[tuple[int, int, float]] = []
    for match in _ORDER.finditer(text):
        start = match.start("order")
        verb = match.group("order").lower()
        if any(a <= start < b for a, b in cites):
            continue
        before = text[: match.start()]
        sure = 0.0
        if re.search(r"saudara|sdr", verb):
            sure += 3
        elif re.search(r"pengusaha|perusahaan|pengurus|pt\b", verb):
            sure += 0.6
        if re.search(r"diminta|diwajibkan|diperintahkan|kami|memerintahkan|agar|supaya|hendaknya|diharuskan", verb):
            sure += 1.5
        elif re.search(r"\bsegera$", verb):
            sure += 0.8
        else:
            sure += 0.5
        stripped = before.rstrip()
        if not stripped or stripped[-1] in ".;:" or any(abs(b - len(stripped)) <= 2 for _, b in cites):
            sure += 1.2
        elif stripped[-1] == ",":
            sure += 0.7
        if match.group("connect").strip():
            sure += 1.0
        if _QUOTES.search(before) and not re.search(r"saudara|sdr", verb):
            sure -= 2.0
        if any(b <= start for _, b in cites):
            sure += 0.5
        if re.match(r"\s*(?:lapor|untuk\s+lapor)\b", text[match.end() :]) and "wajib" in verb:
            sure -= 3
        out.append((start, match.end(), sure))
    return out


def order_start(text: str, cites: Sequence[Span]) -> int | None:
    """Where the order begins: the first candidate that is clearly one, else the surest that is likely; None without one."""
    found = _orders(text, cites)
    firm = [start for start, _, sure in found if sure >= 2.2]
    if firm:
        # a law quoted at the head ("Berdasarkan Pasal ..., pengusaha wajib ...") is no order where Saudara is addressed later
        told = [
            s
            for s in firm
            if re.match(r"(?:\w+\s+){0,2}(?:saudara|sdr)|di(?:wajib|minta|perintah)", text[s:], re.IGNORECASE)
        ]
        if told and told[0] != firm[0] and not _outside(text[: firm[0]], cites):
            return told[0]
        return firm[0]
    likely = [(sure, -start) for start, _, sure in found if sure >= 1.0]
    return -max(likely)[1] if likely else None


def _outside(text: str, cites: Sequence[Span]) -> str:
    """What is left of the text without citation clauses and punctuation."""
    left = "".join(char for at, char in enumerate(text) if not any(a <= at < b for a, b in cites))
    return left.strip(" ,;.()-–:")


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


def take_apart(ink: Passage) -> Finding:
    """A finding written as running text."""
    text = ink.plain
    cites = citation_spans(ink)
    found = citations(ink)
    deadlines = find_deadlines(ink)
    start = order_start(text, cites)
    if start is None:
        start = _unsaid_order(text, cites, deadlines)
    deadline = _deadline(deadlines, start)
    lead_deadline = deadline is not None and start is not None and deadline.end <= start
    fact_end = len(text) if start is None else start
    if start is not None:
        fact_end = _before_connector(text, start)
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


def _unsaid_order(text: str, cites: Sequence[Span], deadlines: Sequence[Deadline]) -> int | None:
    """The order that only stands there as a verb: "Berdasarkan Pasal 7 ..., melaporkan ... selambat-lambatnya 14 hari"."""
    if not cites or not _outside(text[: cites[-1][0]], cites):
        return None
    at = cites[-1][1]
    lead = re.match(r"[\s,;:.)\-–]*", text[at:])
    start = at + (lead.end() if lead else 0)
    end = next((d.start for d in deadlines if d.strong and d.start >= start), len(text))
    if len(text[start:end].split()) < 2:
        return None
    verb = re.match(r"(?:me|ber|di|pe)[a-z]{3,}", text[start:], re.IGNORECASE)
    return start if verb or end < len(text) else None


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


def _before_connector(text: str, start: int) -> int:
    match = re.search(rf"{_CONNECT}+$", text[:start], re.IGNORECASE)
    return match.start() if match else start


def _fact(ink: Passage, end: int, cuts: Sequence[Span]) -> Passage:
    """The text before the order without its citation clauses and what only points back to it ("Hal tersebut")."""
    text = ink.plain
    spans = [(a, b) for a, b in cuts if b > a]
    pieces: list[Span] = []
    at = 0
    for a, b in [*sorted(spans), (end, end)]:
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
    """From the order's first word on, without the deadline and citations at its edges; sentences about the deadline alone go."""
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


def addressed(text: str, start: int) -> int:
    """Where the order itself begins behind "Saudara wajib", "diminta agar"."""
    match = _ADDRESSED.match(text, start)
    return match.end() if match else start


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
