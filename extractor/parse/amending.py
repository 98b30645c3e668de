"""Text fields of a scanned paper set right after they were read: leader dots, bent words, names of areas.

What was read stays in `orig` and, where letters changed, among the alternatives.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from extractor.document.elements import Document
from extractor.document.evidence import Alternative, FieldValue, Method
from extractor.parse import spelling
from extractor.parse.areas import LEVELS, area_code, snapped
from extractor.parse.values import FIRST_READER
from models.record import Record, field_at

BENT = "huruf yang tertukar saat dibaca"
_PROSE = frozenset({"uraian", "perintah", "kesimpulan", "catatan", "keterangan", "fakta", "judul", "perihal"})
_KEPT = frozenset({"email", "pangkat", "jenis", "website"})
_SURE = 0.9
"""An engine confidence from which a name that both engines read stays, whatever the gazetteer says."""


def amended(fields: Mapping[str, FieldValue], record: type[Record], document: Document) -> dict[str, FieldValue]:
    """All fields, those of kind text amended; digital pages as they are."""
    words = [word for page in document.pages if page.origin == "ocr" for word in page.words]
    said = spelling.said_twice([(word.text, word.second) for word in words])
    out = dict(fields)
    for path, value in fields.items():
        field = field_at(record, path)
        if field is None or field.kind.name != "text" or value.state != "value" or not isinstance(value.value, str):
            continue
        if value.features.get("digital", 1.0) == 0.0 and path.rsplit(".", 1)[-1] not in _KEPT:
            out[path] = _amended(path, value, said)
    for path, value in out.items():
        level = LEVELS.get(path.rsplit(".", 1)[-1])
        if level is not None and _is_doubtful(value):
            around = out.get("identitas.kabupaten_kota") if level == "kecamatan" else None
            within = area_code(str(around.value), "kabupaten_kota") if around is not None and around.value else ""
            right = snapped(str(value.value), level, within)
            if right is not None:
                out[path] = _replaced(value, right, "registry", "nama wilayah menurut daftar")
    return out


def _is_doubtful(value: FieldValue) -> bool:
    if value.state != "value" or not isinstance(value.value, str) or value.features.get("digital", 1.0) != 0.0:
        return False
    return value.agrees is not True or value.features.get("ocr_min", 1.0) < _SURE or bool(value.handwritten)


def _amended(path: str, value: FieldValue, said: frozenset[str]) -> FieldValue:
    name = path.rsplit(".", 1)[-1]
    address, prose = "alamat" in name, name in _PROSE
    second = next((one for one in value.alternatives if one.method == "reader" and isinstance(one.value, str)), None)
    heard = value.value if value.agrees else None if second is None else second.value

    def plain(text: str, other: str | None) -> str:
        text = spelling.undotted(text, other, prose=prose, address=address)
        return spelling.numbered(text) if address else text

    text = plain(value.value, heard)
    same = heard is not None and plain(heard, value.value) == text
    others = tuple(one for one in value.alternatives if one.value != text and not (same and one is second))
    value = replace(value, value=text, alternatives=others)
    value = _agreeing(value, same) if value.agrees is not None else value
    if name in LEVELS:
        return value
    person = name == "nama" or (name.startswith("nama_p") and name != "nama_perusahaan")
    right = spelling.capitalised(text, heard) if person else spelling.corrected(text, said, vowels=not address)
    if right == text:
        return value
    return _replaced(value, right, "reader" if right == heard else "rule", BENT)


def _agreeing(value: FieldValue, agrees: bool) -> FieldValue:
    return replace(value, agrees=agrees, features={**value.features, "agrees": float(agrees)})


def _replaced(value: FieldValue, right: str, method: Method, reason: str) -> FieldValue:
    """Another text of the same ink: the engines did not both read it, and what they read is the first alternative."""
    others = tuple(one for one in value.alternatives if one.value not in (right, value.value))
    first = Alternative(value.value, value.method, f"{FIRST_READER}: {reason}")
    changed = replace(value, value=right, method=method, alternatives=(first, *others))
    return _agreeing(changed, False) if changed.agrees is not None else changed
