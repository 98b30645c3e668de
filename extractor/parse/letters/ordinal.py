"""Which Nota Pemeriksaan it is: I, II or khusus, from the title, the subject line, the closing; OCR twins included."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.parse.letters.passage import Passage
from extractor.parse.letters.wording import spelled

_NOTA = r"nota\W{1,3}pemer\w{3,7}(?:\s+ketenagakerjaan|\s+norma\s+\w+(?:\s+\w+)?)?"
_WORDS = {"pertama": "1", "kesatu": "1", "satu": "1", "kedua": "2", "dua": "2", "khusus": "khusus"}
_ORDINAL = re.compile(
    rf"{_NOTA}\s*[-–:,]?\s*(?:yang\s+)?(?:ke\s*[-–]?\s*|tahap\s+)?(?P<mark>khusus|pertama|kesatu|kedua|[Ii1l"
    rf"|!]{{1,2}}(?![\w/])|[12](?![\w/.]\d|\w))?"
    r"(?:\s*[(\[]?\s*(?:ke\s*[-–]?\s*)?(?P<word>pertama|kesatu|satu|kedua|dua|khusus)\s*[)\]]?)?",
    re.IGNORECASE,
)
_STRESS = re.compile(rf"penegasan\s+(?:{_NOTA})?\s*[Ii1l|]?", re.IGNORECASE)
_REFERENCE = re.compile(
    r"^[\s,]*(?:\(?\w*\)?\s*)?(?:kami\s+)?(?:nomor|no\b|tanggal|tgl|yang\s+telah|sebelumnya|terdahulu|tersebut)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ordinal:
    """One statement of the ordinal. `value`: 1 | 2 | khusus; `other`: what a contradicting word beside it says."""

    value: str
    ink: Passage
    source: str
    other: str | None = None


def _mark(text: str | None) -> str | None:
    if not text:
        return None
    lower = text.lower()
    if lower in _WORDS:
        return _WORDS[lower]
    if text in {"1", "2"}:
        return text
    roman = re.sub(r"[il1|!]", "I", text, flags=re.IGNORECASE)
    return {"I": "1", "II": "2"}.get(roman)


def statements(ink: Passage, source: str, closing: bool = False) -> list[Ordinal]:
    """Every statement in the ink of what this letter is; in running text only "Nota Pemeriksaan I ... ini"."""
    out: list[Ordinal] = []
    text = ink.plain
    if spelled(text) != text:
        text = ink.text if len(spelled(ink.text)) == len(ink.text) else text
    if source in {"title", "perihal"}:
        stress = _STRESS.search(text)
        if stress:
            return [Ordinal("2", ink.cut(stress.start(), stress.end()), source)]
    for match in _ORDINAL.finditer(text):
        mark, word = _mark(match.group("mark")), _mark(match.group("word"))
        value = word or mark
        if value is None:
            continue
        start = match.start("mark") if match.group("mark") else match.start("word")
        end = match.end("word") if match.group("word") else match.end("mark")
        rest = text[match.end() : match.end() + 40]
        if source == "text":
            this = re.match(r"[\s)]*(?:ini|dimaksud\s+ini)\b", rest, re.IGNORECASE)
            before = text[max(0, match.start() - 14) : match.start()].lower()
            if not this and not (closing and "demikian" in before):
                continue
        elif _REFERENCE.match(rest) and source == "perihal":
            continue
        other = mark if word and mark and mark != word else None
        out.append(Ordinal(value, ink.cut(start, end), source, other))
    return out


def settle(found: Sequence[Ordinal]) -> tuple[Ordinal, tuple[str, ...]] | None:
    """(the statement to believe, values that contradict it); title before subject before text; else None."""
    if not found:
        return None
    order = {"title": 0, "perihal": 1, "text": 2}
    ranked = sorted(found, key=lambda item: order.get(item.source, 3))
    best = ranked[0]
    others = [item.value for item in ranked if item.value != best.value] + [item.other for item in ranked if item.other]
    return best, tuple(dict.fromkeys(value for value in others if value and value != best.value))
