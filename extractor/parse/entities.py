"""Names in running text: by rules over tokens, and by a small trained tagger that only votes; never the first reading.

spaCy's blank Indonesian tokenizer with our own rules for administrative writing (Rp, No., PT., letter numbers) and an
EntityRuler; the tagger is `models/pipelines/ner` (docs/model-card-ner.md). Both are loaded
once, when first asked; offline.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import models

LABELS = ("COMPANY", "PERSON", "PLACE", "OFFICE", "LAW", "DATE", "MONEY", "LETTERNO", "DEADLINE")
VOTED = ("COMPANY", "PERSON", "PLACE", "OFFICE")
"""What the tagger knows."""
_PIPELINES = Path(models.__file__).parent / "pipelines"
_MODEL, _CARD = _PIPELINES / "ner", _PIPELINES / "ner.json"
_AREAS = Path(models.__file__).parent / "reference" / "wilayah.csv"

_MONTHS = """januari djanuari jan februari pebruari feb peb maret mar mrt april apr mei mai juni djuni jun juli djuli
jul agustus agust agt ags agu september sept sep oktober okt november nopember nov nop desember des"""
_FORMS = "pt pt. p.t. cv cv. c.v. ud ud. u.d. pd pd. fa fa. firma koperasi yayasan perum perumda nv"
_ABBREVIATIONS = "PT. CV. UD. Jl. Jln. Kec. Kab. Kel. Ds. NIP. Yth. Sdr. jo. Jo. Tbk. No. Telp. Km. Ps."
_LAWS = "undang-undang uu peraturan pp permenaker permenakertrans keputusan kepmenaker perda perpres"
_WHOLE = re.compile(
    r"^(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,2}[/.\-]\d{1,2}[/.\-](?:19|20)?\d{2}|[A-Z0-9][A-Z0-9.\-]*(?:/[A-Z0-9.\-&]+){2,}"
    r"|\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3})$",
    re.IGNORECASE,
)
_NAME = {"TEXT": {"REGEX": r"^[A-Z0-9][\w&'\-.]*$"}}
_WORD = {"TEXT": {"REGEX": r"^[A-Z][A-Za-z]+$"}}
_DATE_NUMBER = {"TEXT": {"REGEX": r"^\d{1,2}$"}}
_YEAR = {"TEXT": {"REGEX": r"^(?:19|20)\d{2}$"}}
_TEXTS_KEPT = 64


@dataclass(frozen=True, slots=True)
class Entity:
    """A name found: what it is, its characters, its range in the text, the rule that found it ("tagger": none)."""

    label: str
    text: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Vote:
    """What the tagger says of a reading. `agrees`: 1.0 the same name, 0.0 only others, None nothing found or not asked;
    `others`: the names of that label that are not the reading, in the order of the text, no name twice."""

    agrees: float | None
    others: tuple[Entity, ...] = ()


def tokenizer() -> Any:
    """A blank Indonesian pipeline with our rules of cutting, no more; the tagger is trained on it, too.

    spaCy's 15,600 hyphenated exceptions (laki-laki, in every case) are asked as one set: loading them takes seconds."""
    from spacy.lang.id import Indonesian
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    def made(nlp: Any) -> Any:
        given: Any = nlp.Defaults
        hyphened = {word.lower() for word in given.tokenizer_exceptions if "-" in word}
        rules = {word: cut for word, cut in given.tokenizer_exceptions.items() if "-" not in word}
        for short in _ABBREVIATIONS.split():
            rules |= {spelling: [{"ORTH": spelling}] for spelling in (short, short.lower(), short.upper())}
        prefixes = [r"Rp\.?(?=\d)", r"No\.?(?=\d)", r"PT\.(?=[A-Z])", r"CV\.(?=[A-Z])", *(given.prefixes or ())]
        return Tokenizer(
            nlp.vocab,
            rules=rules,
            prefix_search=compile_prefix_regex(prefixes).search,
            suffix_search=compile_suffix_regex([r",-+", r"\.-", *(given.suffixes or ())]).search,
            infix_finditer=compile_infix_regex([r"(?<=-)(?=\()", *(given.infixes or ())]).finditer,
            token_match=lambda text: bool(_WHOLE.match(text)) or text.lower() in hyphened,
            url_match=given.url_match,
        )

    return Indonesian(create_tokenizer=made)


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    """The tokenizer with our rules and the ruler; built once."""
    nlp = tokenizer()
    ruler = nlp.add_pipe("entity_ruler", config={"overwrite_ents": False})
    ruler.add_patterns(_patterns())
    return nlp


def _patterns() -> list[dict[str, Any]]:
    form = {"LOWER": {"IN": _FORMS.split()}}
    month = {"LOWER": {"IN": _MONTHS.split()}}
    dot = {"TEXT": ".", "OP": "?"}
    joiner = {"LOWER": {"IN": ["dan", "&", "and"]}}
    law = {"LOWER": {"IN": _LAWS.split()}}
    number = {"LOWER": {"IN": ["nomor", "no", "no."]}}
    lead = {"LOWER": {"IN": ["selambat-lambatnya", "lambat", "lama", "waktu"]}}
    unit = {"LOWER": {"IN": ["hari", "minggu", "bulan"]}}
    working = {"LOWER": "kerja", "OP": "?"}
    address = {"LOWER": {"IN": ["sdr.", "bapak", "ibu", "saudari"]}}
    spelled: list[dict[str, Any]] = [{"TEXT": "("}, {"IS_ALPHA": True, "OP": "{1,4}"}, {"TEXT": ")"}]
    rows: list[tuple[str, str, list[dict[str, Any]]]] = [
        ("COMPANY", "form-first", [form, dot, {**_NAME, "OP": "+"}]),
        ("COMPANY", "form-first-joined", [form, dot, {**_NAME, "OP": "+"}, joiner, {**_NAME, "OP": "+"}]),
        ("COMPANY", "form-last", [{**_NAME, "OP": "+"}, {"TEXT": ","}, form]),
        ("PERSON", "addressed", [address, {"TEXT": {"REGEX": r"^[A-Z][a-z]+$"}, "OP": "{1,4}"}]),
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
        ("DEADLINE", "digits", [lead, {"LIKE_NUM": True}, unit, working]),
        ("DEADLINE", "digits-words", [lead, {"LIKE_NUM": True}, *spelled, unit, working]),
        *_office_rows(),
        *_place_rows(),
    ]
    return [{"label": label, "pattern": pattern, "id": rule} for label, rule, pattern in rows]


def _office_rows() -> list[tuple[str, str, list[dict[str, Any]]]]:
    """A body of the state: its kind, then capitalised words, "dan" and commas between them."""
    link = {"LOWER": {"IN": ["dan", ","]}, "OP": "?"}
    body: list[dict[str, Any]] = [{**_WORD, "OP": "+"}, link, {**_WORD, "OP": "*"}, link, {**_WORD, "OP": "*"}]
    single: dict[str, Any] = {"LOWER": {"IN": ["dinas", "kementerian", "departemen", "uptd", "upt", "balai"]}}
    court: list[dict[str, Any]] = [
        {"LOWER": {"IN": ["pengadilan", "kejaksaan"]}},
        {"LOWER": "negeri"},
        {**_WORD, "OP": "{1,3}"},
    ]
    return [("OFFICE", "kind-first", [single, *body]), ("OFFICE", "court", court)]


def _place_rows() -> list[tuple[str, str, list[dict[str, Any]]]]:
    """The regencies and cities of the table with the word before them."""
    with _AREAS.open(encoding="utf-8", newline="") as lines:
        names = [row["nama"].lower().split() for row in csv.DictReader(lines) if row["kode"].count(".") == 1]
    kinds = {"kabupaten": ["kabupaten", "kab", "kab."], "kota": ["kota", "kotamadya"]}
    return [
        ("PLACE", "table", [{"LOWER": {"IN": kinds[kind]}}, *({"LOWER": word} for word in rest)])
        for kind, *rest in names
        if kind in kinds
    ]


@lru_cache(maxsize=_TEXTS_KEPT)
def _entities(text: str) -> tuple[Entity, ...]:
    document = _pipeline()(text)
    return tuple(Entity(e.label_, e.text, e.start_char, e.end_char, e.id_) for e in document.ents)


def find(text: str, label: str | None = None) -> tuple[Entity, ...]:
    """The entities of the text by rules, in order, of one label or of all (LABELS); empty for empty text."""
    if not text.strip():
        return ()
    return tuple(entity for entity in _entities(text) if label is None or entity.label == label)


def tokens(text: str) -> list[str]:
    """The text as tokens by our rules."""
    return [token.text for token in _pipeline().make_doc(text)]


@lru_cache(maxsize=1)
def _card() -> dict[str, Any]:
    """The scores and switches of the tagger; empty where none is shipped."""
    if not (_CARD.is_file() and _MODEL.is_dir()):
        return {}
    card: dict[str, Any] = json.loads(_CARD.read_text("utf-8"))
    return card


def switched(label: str) -> bool:
    """Whether the tagger votes on this label: only where it was measured better than the rules."""
    return bool(_card().get("labels", {}).get(label, {}).get("votes", False))


@lru_cache(maxsize=2)
def _tagger(model: Path) -> Any:
    """The tokenizer with the trained tagger of a folder; built once."""
    nlp = tokenizer()
    settings = json.loads((model / "settings.json").read_text("utf-8"))
    nlp.add_pipe("ner", config=settings).from_disk(model / "weights", exclude=["vocab"])
    return nlp


@lru_cache(maxsize=_TEXTS_KEPT)
def tagged(text: str, model: Path = _MODEL) -> tuple[Entity, ...]:
    """All names the tagger sees in the text, whether it may vote or not: for measuring. Empty for empty text."""
    if not text.strip():
        return ()
    return tuple(Entity(e.label_, e.text, e.start_char, e.end_char, "tagger") for e in _tagger(model)(text).ents)


def vote(reading: str, text: str, label: str) -> Vote:
    """What the tagger makes of a reading of `label` (VOTED) that was taken from `text`, running text round the reading.

    Nothing is loaded and nothing said where the label is not switched on or the reading is empty."""
    own = _key(reading)
    if not switched(label) or not own:
        return Vote(None)
    names = {_key(entity.text): entity for entity in reversed(tagged(text)) if entity.label == label}
    names.pop("", None)
    if not names:
        return Vote(None)
    others = sorted((entity for key, entity in names.items() if key != own), key=lambda entity: entity.start)
    return Vote(float(own in names), tuple(others))


def _key(name: str) -> str:
    """Letters and digits alone, upper case."""
    return "".join(sign for sign in name.upper() if sign.isalnum())


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """16 hex digits of SHA-256 over the tagger and its switches, "none" where none is shipped; opens no library."""
    if not _card():
        return "none"
    digest = hashlib.sha256(_CARD.read_bytes())
    for path in sorted(path for path in _MODEL.rglob("*") if path.is_file()):
        digest.update(path.relative_to(_MODEL).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
