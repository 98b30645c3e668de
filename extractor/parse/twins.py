"""Letters that engines read for digits, folded inside numbers only and counted."""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz.distance import OSA

from models.record import Field
from models.values.parsed import Parsed

_STRICT = frozenset({"npwp", "nib", "nik", "nip", "kode_pos", "rupiah"})
"""Kinds with a check digit, a fixed length or grouped thousands: a letter wrongly folded is refused."""
_ROUND = re.compile(r"(?<=[0-9.,/\-])[Q@]|[Q@](?=[0-9]|[.,\-][0-9])")
_OPEN = re.compile(r"(?<=[0-9.,\-CQ])C|C(?=[0-9C]|[.,\-][0-9])")
_ZERO = re.compile(r"[:\s]*[0OoQCD@]{1,2}[\s.,]*")
_NIL = "nihil"
_SHORTEST_UNIT = 4


def read_number(field: Field, text: str) -> Parsed:
    """The text by the field's kind, twins of digits folded where the plain reading gives nothing better.

    Q and @ beside a digit are 0 in every numeric kind; C only where a wrong fold is refused by the kind itself. A count
    may be "nihil" with one letter bent.
    """
    plain = field.kind.parse(text)
    if not field.kind.numeric:
        return plain
    folded, count = _ROUND.subn("0", text)
    if field.kind.name in _STRICT and len(re.findall(r"\d", folded)) > folded.count("C"):
        folded, more = _OPEN.subn("0", folded)
        count += more
    if count:
        again = field.kind.parse(folded)
        if again.ok:
            return replace(again, folded=again.folded + count)
    if not plain.ok and field.kind.name == "int" and is_nil(text):
        return replace(field.kind.parse(_NIL), folded=1)
    return plain


def is_nil(text: str) -> bool:
    """ "nihil" with one letter bent ("nibil"), and nothing else."""
    word = re.sub(r"[\W_]", "", text).casefold()
    return len(word) >= len(_NIL) - 1 and OSA.distance(word, _NIL) <= 1


def looks_zero(text: str) -> bool:
    """A round letter alone: zero when another reading says so too, never by itself."""
    return bool(_ZERO.fullmatch(text)) and any(char in "0OoQCD@" for char in text)


def is_bent_unit(word: str, unit: str) -> bool:
    """The printed unit with one letter bent ("arang" for "orang"); short units must stand exactly."""
    return (
        len(unit) >= _SHORTEST_UNIT and len(word) == len(unit) and OSA.distance(word.casefold(), unit.casefold()) <= 1
    )
