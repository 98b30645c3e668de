"""From a passage to a field value: the text as printed, both engines' readings compared, the features filled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extractor.document.elements import Page
from extractor.document.evidence import Alternative, Evidence, FieldValue, JsonValue, Method
from extractor.document.geometry import BBox
from extractor.parse.letters.passage import Passage
from extractor.parse.twins import read_number
from extractor.parse.values import SECOND_READER
from models.record import Field
from models.values.parsed import Parsed
from models.values.teks import clean

_LEADING = re.compile(r"^(?:[\s:;,.|_=·•~\"“”‘’'`]|[-–—](?=\s|$)|\.{2,}|…)+")
_TRAILING = re.compile(r"(?:[\s:;,|_=·•~\"“”‘’'`]|(?<=\s)[-–—]|\.{2,}|…)+$")
# a dot that belongs to the last word: M.Si. S.H. Tbk. a.n. (an inner dot, or a known short form)
_ABBREVIATION = re.compile(
    r"(?:\b(?:\w{1,4}\.){2,}|\b(?:Tbk|Jl|Ltd|Inc|Co|dll|dsb|dst|Psi|Kom|[Ee]ks|[Ee]xp?l?|[Bb]ks|[Ll]br)\.)$"
)

_MONTHS = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"})
_DASHES = frozenset({"-", "–", "—", "--"})


def tidy(text: str) -> tuple[int, int]:
    """(start, end) of the text without surrounding punctuation, leaders and lone brackets."""
    start, end = 0, len(text)
    changed = True
    while changed and start < end:
        changed = False
        lead = _LEADING.match(text[start:end])
        if lead and lead.end():
            start, changed = start + lead.end(), True
            continue
        tail = _TRAILING.search(text[start:end])
        if tail and tail.start() < end - start:
            end, changed = start + tail.start(), True
            continue
        piece = text[start:end]
        if (
            (piece.endswith(".") and not _ABBREVIATION.search(piece))
            or (piece.endswith(")") and piece.count(")") > piece.count("("))
            or piece.endswith("(")
        ):
            end, changed = end - 1, True
        elif (piece.startswith("(") and piece.count("(") > piece.count(")")) or piece.startswith(")"):
            start, changed = start + 1, True
    return start, end


def trimmed(passage: Passage) -> Passage:
    """The passage without surrounding punctuation."""
    if passage.text.strip(" :.") in _DASHES:
        return passage
    start, end = tidy(passage.text)
    return passage.cut_text(start, end)


def printed(passage: Passage, address: bool = False) -> str:
    """The value of a text field: single spaces; the lines of an address joined by ", " where one ends without it."""
    if not address:
        text = passage.text
    else:
        text = ""
        for line in passage.lines():
            piece = line.text.strip()
            if not text:
                text = piece
            else:
                text += (" " if text.endswith((",", "-", "/", ";")) else ", ") + piece
    text = re.sub(r"\s+", " ", text).strip()
    if text.strip(" :.") in _DASHES:
        return "--" if "--" in text else "-"
    start, end = tidy(text)
    return clean(text[start:end])


def features_of(
    passage: Passage, agrees: bool | None, parsed: Parsed | None, label: float, separator: float
) -> dict[str, float]:
    """The evidence that the confidence model weighs (names in the interfaces of the rooms)."""
    words = passage.words
    known = [word.confidence for word in words if word.confidence is not None]
    page = passage.page
    return {
        "ocr_min": min(known) if known else 1.0,
        "ocr_mean": sum(known) / len(known) if known else 1.0,
        "agrees": -1.0 if agrees is None else float(agrees),
        "label_score": label,
        "separator": separator,
        "folded": float(parsed.folded) if parsed else 0.0,
        "parsed": 1.0 if parsed is None else float(parsed.ok),
        "length": float(len(passage.text)),
        "digital": float(all(word.source == "text-layer" for word in words)),
        "handwritten": float(any(word.handwritten for word in words)),
        "page_quality": 1.0 if page.quality is None else page.quality,
        "reread_agrees": -1.0,
    }


def evidence_of(passage: Passage) -> Evidence:
    """The displayed box round the passage, on the page where it begins."""
    return Evidence(passage.page.number, passage.page.home(passage.box))


def blank(path: str, page: Page, box: BBox, label: float = 1.0) -> FieldValue:
    """The label is printed, its place is empty; `box` in the reading frame."""
    quality = 1.0 if page.quality is None else page.quality
    features = {"label_score": label, "page_quality": quality}
    return FieldValue(path, "blank", evidence=Evidence(page.number, page.home(box)), features=features)


def claim(
    field: Field,
    path: str,
    ink: Passage,
    *,
    method: Method = "anchor",
    label: float = 1.0,
    separator: float = 1.0,
    alternatives: Iterable[Alternative] = (),
    notes: Sequence[str] = (),
) -> FieldValue:
    """The field as its kind reads the ink; text fields as printed. `ink` must not be empty."""
    content = trimmed(ink)
    if not content:
        return blank(path, ink.page, ink.box, label)
    address = "alamat" in path.rsplit(".", 1)[-1]
    is_text = field.kind.name == "text"
    second = content.second()
    if is_text:
        parsed = None
        value: JsonValue = printed(content, address)
        other = printed(second, address) if second is not None else None
        found: tuple[JsonValue, ...] = ()
        found_notes: tuple[str, ...] = ()
    else:
        parsed = read_number(field, content.text)
        again = read_number(field, second.text) if second is not None else None
        other = again.value if again is not None else None
        if parsed.value is None and again is not None and again.ok:
            parsed, method = again, "reader"
        value, found, found_notes = parsed.value, parsed.alternatives, parsed.notes
        if field.kind.name == "nomor" and isinstance(value, str):
            value = _roman_month(value)
            other = _roman_month(other) if isinstance(other, str) else other
    agrees = None if second is None else value is not None and value == other
    listed = list(alternatives)
    if other is not None and other != value:
        listed.append(Alternative(other, "reader", SECOND_READER))
    listed.extend(Alternative(item, method, "kemungkinan lain") for item in found if item != value)
    judged = [word.handwritten for word in content.words if word.handwritten is not None]
    return FieldValue(
        path=path,
        state="value",
        value=value,
        orig=content.text,
        method=method,
        evidence=evidence_of(content),
        alternatives=tuple(_distinct(listed, value)),
        agrees=agrees,
        handwritten=any(judged) if judged else None,
        features=features_of(content, agrees, parsed, label, separator),
        notes=(*found_notes, *(note for note in notes if note not in found_notes)),
    )


def valued(
    path: str,
    ink: Passage,
    value: JsonValue,
    *,
    second: JsonValue = None,
    method: Method = "anchor",
    label: float = 1.0,
    alternatives: Iterable[Alternative] = (),
    notes: Sequence[str] = (),
) -> FieldValue:
    """A value that the letter's grammar made of the ink. `second`: the value by the other engine's reading."""
    looked = any(word.second is not None for word in ink.words)
    agrees = (value is not None and second == value) if looked else None
    listed = list(alternatives)
    if looked and second is not None and second != value:
        listed.append(Alternative(second, "reader", SECOND_READER))
    features = features_of(ink, agrees, None, label, 1.0)
    features["parsed"] = float(value is not None)
    return FieldValue(
        path=path,
        state="value",
        value=value,
        orig=ink.text,
        method=method,
        evidence=evidence_of(ink),
        alternatives=tuple(_distinct(listed, value)),
        agrees=agrees,
        features=features,
        notes=tuple(notes),
    )


def _roman_month(text: str) -> str:
    """A letter number whose Roman month OCR bent set right: "560/1/SPT/XIl/2011" -> ".../XII/2011"."""
    parts = text.split("/")
    for at, part in enumerate(parts[1:], 1):
        straight = re.sub(r"[l1|]", "I", part)
        if part != straight and re.fullmatch(r"[IVXl1|]{1,4}", part) and not part.isdigit() and straight in _MONTHS:
            parts[at] = straight
    return "/".join(parts)


def _distinct(alternatives: Iterable[Alternative], value: JsonValue) -> list[Alternative]:
    out: list[Alternative] = []
    for item in alternatives:
        if item.value != value and all(other.value != item.value for other in out):
            out.append(item)
    return out


def supported(value: FieldValue, support: Mapping[str, float]) -> FieldValue:
    """The value with further features."""
    return replace(value, features={**value.features, **support})
