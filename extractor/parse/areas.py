"""Names of areas that an engine bent, set right by the gazetteer: prefix and case stay as printed."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from models.values import wilayah
from models.values.fold import key
from models.values.wilayah import Level, Wilayah

LEVELS: dict[str, Level] = {
    "kabupaten_kota": "kabupaten_kota",
    "kecamatan": "kecamatan",
    "provinsi": "provinsi",
    "tempat": "kabupaten_kota",
}
"""Last part of a field's path -> the level of the area it names."""
_PREFIX = re.compile(
    r"^(?:(?:kab(?:upaten)?|kota(?:madya)?|kodya|prov(?:insi)?|propinsi|kec(?:amatan)?)\b\.?\s*"
    r"(?:(?:administrasi|adm\.?)\s+)?)+",
    re.IGNORECASE,
)
_FARTHEST = 2
_SHORTEST = 5


def snapped(name: str, level: Level, within: str = "") -> str | None:
    """The printed name with the letters of the one area it can mean; None where it stands or nothing is sure.

    `within`: code of the area around it ("36.71", "" where unknown). At most two letters may differ (one in a name of
    less than eight); an alias ("DKI Jakarta") and another spacing ("Pasarkemis") stay as printed.
    """
    prefix = _PREFIX.match(name)
    head = prefix.group() if prefix else ""
    bare = name[len(head) :].strip(" .,")
    found = [area for area in wilayah.resolve(name, level) if area.code.startswith(within)]
    names = {_bare(area) for area in found}
    if len(names) != 1 or len(key(bare)) < _SHORTEST:
        return None
    right = names.pop()
    distance = OSA.distance(key(bare), key(right))
    if distance > (_FARTHEST if len(key(right)) >= 8 else 1):
        return None
    if _letters(bare) == _letters(right):
        right = bare[0].upper() + bare[1:] if bare[0].islower() else bare
    elif bare.isupper():
        right = right.upper()
    return None if head + right == name else head + right


def area_code(name: str, level: Level) -> str:
    """Code of the one area a name means, "" where it is not sure."""
    found = wilayah.resolve(name, level)
    return found[0].code if len(found) == 1 else ""


def _bare(area: Wilayah) -> str:
    return _PREFIX.sub("", area.name)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
