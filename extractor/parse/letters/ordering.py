"""Where an order begins in running text: who must ("Saudara wajib"), and what he must."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.parse.letters.citing import Span
from extractor.parse.letters.deadlines import Deadline

_SUBJECT = (
    r"(?:(?:kepada\s+)?(?:pihak\s+|pimpinan\s+|manajemen\s+)?(?:saudara|sdr\.?|pengusaha"
    r"|perusahaan(?:\s+saudara)?|pengurus|PT\.?(?:\s+[A-Z]\w+){1,4})\s*,?\s+)"
)
_ORDER_VERB = (
    r"(?:di\s?wajibkan|wajib(?!\s+lapor)|di\s?minta(?:kan)?|di\s?perintahkan|di\s?haruskan|harus|agar|supaya"
    r"|hendaknya|segera|berkewajiban|"
    r"kami\s+(?:minta|perintahkan|wajibkan)|memerintahkan|di\s?himbau|dimohon|diharapkan)"
)
_CONNECT = (
    r"(?:(?:maka|oleh\s+(?:karena|sebab)\s+itu|untuk\s+itu|karena\s+itu|sehubungan\s+(?:dengan\s+)?hal\s+(?:itu"
    r"|tersebut|dimaksud)|selanjutnya"
    r"|dengan\s+ini|berkenaan\s+dengan\s+hal\s+tersebut|atas\s+hal\s+tersebut|terhadap\s+hal\s+tersebut|sehingga"
    r"|dan|berkaitan\s+dengan\s+hal\s+tersebut)\s*,?\s+)"
)
_ORDER = re.compile(rf"(?P<connect>{_CONNECT}*)(?P<order>{_SUBJECT}?(?:untuk\s+)?{_ORDER_VERB}\b)", re.IGNORECASE)
# "Saudara wajib", "diminta agar Saudara": who is told that he must, before what he must do
_ADDRESSED = re.compile(
    rf"(?:(?:{_SUBJECT}|{_CONNECT}|(?:di\s?wajibkan|wajib|di\s?minta(?:kan)?|di\s?perintahkan|di\s?haruskan"
    rf"|harus|agar|supaya|hendaknya|berkewajiban|untuk|kepada"
    r"|kami\s+(?:minta|perintahkan|wajibkan)|memerintahkan|di\s?himbau|dimohon|diharapkan|dapat)\s+)(?=\w))+",
    re.IGNORECASE,
)
# words that make what follows a quotation of the law or part of the fact, not an order
_QUOTES = re.compile(
    r"(?:bahwa|yang|menyatakan|menyebutkan|berbunyi|bunyinya|adalah|tidak|belum|tanpa|yang\s+seharusnya|sebelum|dengan)\s*[:\"“,]*\s*$",
    re.IGNORECASE,
)


# "... tidak diuji. Perintah : menguji ...": the label of the order inside a paragraph
_LABEL = re.compile(
    r"(?:^|(?<=[.;,)]\s))(?:perintah|kewajiban|tindakan(?:\s+perbaikan)?|tindak\s+lanjut|saran|rekomendasi|petunjuk)"
    r"(?:\s+(?:kepada\s+)?(?:saudara|perusahaan|pengusaha))?\s*:\s*",
    re.IGNORECASE,
)


def _orders(text: str, cites: Sequence[Span]) -> list[tuple[int, int, float]]:
    """(start of the order, end of its verb, how sure) for every candidate."""
    out = [(match.start(), match.end(), 3.0) for match in _LABEL.finditer(text)]
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
    return sorted(out)


def order_start(text: str, cites: Sequence[Span]) -> int | None:
    """Where the order begins: the first candidate that is clearly one, else the surest likely one; None without."""
    found = _orders(text, cites)
    firm = [start for start, _, sure in found if sure >= 2.2]
    if firm:
        # a law quoted at the head ("Berdasarkan Pasal ..., pengusaha wajib ...") is no order if Saudara is told later
        told = [
            s
            for s in firm
            if re.match(r"(?:\w+\s+){0,2}(?:saudara|sdr)|di(?:wajib|minta|perintah)", text[s:], re.IGNORECASE)
        ]
        if told and told[0] != firm[0] and not outside(text[: firm[0]], cites):
            return told[0]
        return firm[0]
    likely = [(sure, -start) for start, _, sure in found if sure >= 1.0]
    return -max(likely)[1] if likely else None


def outside(text: str, cites: Sequence[Span]) -> str:
    """What is left of the text without citation clauses and punctuation."""
    left = "".join(char for at, char in enumerate(text) if not any(a <= at < b for a, b in cites))
    return left.strip(" ,;.()-–:")


def unsaid_order(text: str, cites: Sequence[Span], deadlines: Sequence[Deadline]) -> int | None:
    """The order that is only a verb: "Berdasarkan Pasal 7 ..., melaporkan ... selambat-lambatnya 14 hari"."""
    if not cites or not outside(text[: cites[-1][0]], cites):
        return None
    at = cites[-1][1]
    lead = re.match(r"[\s,;:.)\-–]*", text[at:])
    start = at + (lead.end() if lead else 0)
    end = next((d.start for d in deadlines if d.strong and d.start >= start), len(text))
    if len(text[start:end].split()) < 2:
        return None
    verb = re.match(r"(?:me|ber|di|pe)[a-z]{3,}", text[start:], re.IGNORECASE)
    return start if verb or end < len(text) else None


def before_connector(text: str, start: int) -> int:
    match = re.search(rf"{_CONNECT}+$", text[:start], re.IGNORECASE)
    return match.start() if match else start


def addressed(text: str, start: int) -> int:
    """Where the order itself begins behind "Saudara wajib", "diminta agar"."""
    label = _LABEL.match(text, start)
    start = label.end() if label else start
    match = _ADDRESSED.match(text, start)
    return match.end() if match else start
