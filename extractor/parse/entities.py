"""Names in running text by rules over tokens: a second reading of companies, dates, deadlines; never the first.

spaCy's blank Indonesian tokenizer with our own rules for administrative writing (Rp, No., PT., letter numbers) and an
EntityRuler; loaded once, when first asked; offline.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

LABELS = ("COMPANY", "PERSON", "LAW", "DATE", "MONEY", "LETTERNO", "DEADLINE")

_MONTHS = [
    "januari",
    "djanuari",
    "jan",
    "februari",
    "pebruari",
    "feb",
    "peb",
    "maret",
    "mar",
    "mrt",
    "april",
    "apr",
    "mei",
    "mai",
    "juni",
    "djuni",
    "jun",
    "juli",
    "djuli",
    "jul",
    "agustus",
    "agust",
    "agt",
    "ags",
    "agu",
    "september",
    "sept",
    "sep",
    "oktober",
    "okt",
    "november",
    "nopember",
    "nov",
    "nop",
    "desember",
    "des",
]
_FORMS = [
    "pt",
    "pt.",
    "p.t.",
    "cv",
    "cv.",
    "c.v.",
    "ud",
    "ud.",
    "u.d.",
    "pd",
    "pd.",
    "fa",
    "fa.",
    "firma",
    "koperasi",
    "yayasan",
    "perum",
    "perumda",
    "nv",
]
_ABBREVIATIONS = (
    "PT.",
    "CV.",
    "UD.",
    "Jl.",
    "Jln.",
    "Kec.",
    "Kab.",
    "Kel.",
    "Ds.",
    "NIP.",
    "Yth.",
    "Sdr.",
    "jo.",
    "Jo.",
    "Tbk.",
    "No.",
    "Telp.",
    "Km.",
    "Ps.",
)
_WHOLE = re.compile(
    r"^(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,2}[/.\-]\d{1,2}[/.\-](?:19|20)?\d{2}|[A-Z0-9][A-Z0-9.\-]*(?:/[A-Z0-9.\-&]+){2,}"
    r"|\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3})$",
    re.IGNORECASE,
)
_NAME = {"TEXT": {"REGEX": r"^[A-Z0-9][\w&'\-.]*$"}}
_DATE_NUMBER = {"TEXT": {"REGEX": r"^\d{1,2}$"}}
_YEAR = {"TEXT": {"REGEX": r"^(?:19|20)\d{2}$"}}


@dataclass(frozen=True, slots=True)
class Entity:
    """A name found: what it is, its characters, its range in the text, the rule that found it."""

    label: str
    text: str
    start: int
    end: int
    rule: str


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    """The tokenizer with our rules and the ruler; built once."""
    import spacy
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    nlp: Any = spacy.blank("id")
    for short in _ABBREVIATIONS:
        for spelling in {short, short.lower(), short.upper()}:
            nlp.tokenizer.add_special_case(spelling, [{"ORTH": spelling}])
    prefixes = [r"Rp\.?(?=\d)", r"No\.?(?=\d)", r"PT\.(?=[A-Z])", r"CV\.(?=[A-Z])", *(nlp.Defaults.prefixes or ())]
    suffixes = [r",-+", r"\.-", *(nlp.Defaults.suffixes or ())]
    infixes = [r"(?<=-)(?=\()", *(nlp.Defaults.infixes or ())]
    nlp.tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    nlp.tokenizer.token_match = _WHOLE.match
    ruler = nlp.add_pipe("entity_ruler", config={"overwrite_ents": False})
    ruler.add_patterns(_patterns())
    return nlp


def _patterns() -> list[dict[str, Any]]:
    form = {"LOWER": {"IN": _FORMS}}
    month = {"LOWER": {"IN": _MONTHS}}
    dot = {"TEXT": ".", "OP": "?"}
    joiner = {"LOWER": {"IN": ["dan", "&", "and"]}}
    law = {
        "LOWER": {
            "IN": [
                "undang-undang",
                "uu",
                "peraturan",
                "pp",
                "permenaker",
                "permenakertrans",
                "keputusan",
                "kepmenaker",
                "perda",
                "perpres",
            ]
        }
    }
    number = {"LOWER": {"IN": ["nomor", "no", "no."]}}
    lead = {"LOWER": {"IN": ["selambat-lambatnya", "lambat", "lama", "waktu"]}}
    unit = {"LOWER": {"IN": ["hari", "minggu", "bulan"]}}
    rows: list[tuple[str, str, list[dict[str, Any]]]] = [
        ("COMPANY", "form-first", [form, dot, {**_NAME, "OP": "+"}]),
        ("COMPANY", "form-first-joined", [form, dot, {**_NAME, "OP": "+"}, joiner, {**_NAME, "OP": "+"}]),
        ("COMPANY", "form-last", [{**_NAME, "OP": "+"}, {"TEXT": ","}, form]),
        (
            "PERSON",
            "addressed",
            [
                {"LOWER": {"IN": ["sdr.", "bapak", "ibu", "saudari"]}},
                {"TEXT": {"REGEX": r"^[A-Z][a-z]+$"}, "OP": "{1,4}"},
            ],
        ),
        ("DATE", "day-month-year", [_DATE_NUMBER, month, dot, _YEAR]),
        ("DATE", "digits", [{"TEXT": {"REGEX": r"^\d{1,2}[/.\-]\d{1,2}[/.\-](?:19|20)?\d{2}$"}}]),
        ("MONEY", "rupiah", [{"LOWER": {"IN": ["rp", "rp.", "idr"]}}, {"TEXT": {"REGEX": r"^\d[\d.,]*$"}}]),
        ("LETTERNO", "slashes", [{"TEXT": {"REGEX": r"^[A-Za-z0-9][A-Za-z0-9.\-]*(?:/[A-Za-z0-9.\-&]+){2,}$"}}]),
        (
            "LAW",
            "number-year",
            [law, {"IS_ALPHA": True, "OP": "{0,4}"}, number, {"LIKE_NUM": True}, {"LOWER": "tahun"}, _YEAR],
        ),
        ("LAW", "short", [law, {"TEXT": {"REGEX": r"^\d{1,3}/(?:19|20)\d{2}$"}}]),
        ("DEADLINE", "digits", [lead, {"LIKE_NUM": True}, unit, {"LOWER": "kerja", "OP": "?"}]),
        (
            "DEADLINE",
            "digits-words",
            [
                lead,
                {"LIKE_NUM": True},
                {"TEXT": "("},
                {"IS_ALPHA": True, "OP": "{1,4}"},
                {"TEXT": ")"},
                unit,
                {"LOWER": "kerja", "OP": "?"},
            ],
        ),
    ]
    return [{"label": label, "pattern": pattern, "id": rule} for label, rule, pattern in rows]


@lru_cache(maxsize=64)
def _entities(text: str) -> tuple[Entity, ...]:
    document = _pipeline()(text)
    return tuple(Entity(e.label_, e.text, e.start_char, e.end_char, e.id_) for e in document.ents)


def find(text: str, label: str | None = None) -> tuple[Entity, ...]:
    """The entities of the text in order, of one label or of all (LABELS); empty for empty text."""
    if not text.strip():
        return ()
    return tuple(entity for entity in _entities(text) if label is None or entity.label == label)


def tokens(text: str) -> list[str]:
    """The text as tokens by our rules."""
    return [token.text for token in _pipeline().make_doc(text)]
