"""From words to a field value: both engines' readings parsed, compared, and where in doubt looked at again.

Past 250 lines: one reading of one place, its parses, doubts and second look belong together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.document.elements import Page, Word
from extractor.document.evidence import Alternative, Evidence, FieldValue, JsonValue, Method
from extractor.document.geometry import BBox
from extractor.document.look import Look
from extractor.parse.inktext import is_unit, joined, repaired, struck, trimmed, without_units
from extractor.parse.inkwords import box_of
from extractor.parse.twins import looks_zero, read_number
from models.record import Field
from models.values.parsed import Parsed

SECOND_READER = "bacaan pembaca kedua"
FIRST_READER = "bacaan pembaca pertama"
LOOKED_AGAIN = "bacaan ulang"
OTHER_READING = "kemungkinan lain"

_DIGITAL = "text-layer"


@dataclass(frozen=True, slots=True)
class Pending:
    """A value that wants a third reading: where it lies in the reading frame of its page."""

    field: Field
    page: Page
    box: BBox


def blank_value(path: str, page: Page, box: BBox, method: Method = "anchor", label_score: float = 1.0) -> FieldValue:
    """The label is printed and nothing stands in its place; `box` is the empty place, in the reading frame."""
    return FieldValue(
        path=path,
        state="blank",
        method=method,
        evidence=Evidence(page.number, page.home(box)),
        features={"label_score": label_score, "page_quality": 1.0 if page.quality is None else page.quality},
    )


def _features(words: Sequence[Word], page: Page, parsed: Parsed, agrees: bool | None, text: str) -> dict[str, float]:
    known = [word.confidence for word in words if word.confidence is not None]
    digital = all(word.source == _DIGITAL for word in words)
    return {
        "ocr_min": min(known) if known else 1.0,
        "ocr_mean": sum(known) / len(known) if known else 1.0,
        "agrees": -1.0 if agrees is None else float(agrees),
        "label_score": 1.0,
        "separator": 1.0,
        "folded": float(parsed.folded),
        "parsed": float(parsed.ok),
        "length": float(len(text)),
        "digital": float(digital),
        "handwritten": float(any(word.handwritten for word in words)),
        "by_ppocr": float(all(word.source == "ppocr" for word in words)),
        "page_quality": 1.0 if page.quality is None else page.quality,
        "reread_agrees": -1.0,
    }


def _handwritten(words: Sequence[Word]) -> bool | None:
    judged = [word.handwritten for word in words if word.handwritten is not None]
    return any(judged) if judged else None


def _add(alternatives: list[Alternative], value: JsonValue, method: Method, reason: str, chosen: JsonValue) -> None:
    if value is not None and value != chosen and all(other.value != value for other in alternatives):
        alternatives.append(Alternative(value, method, reason))


def _only_walls(field: Field, text: str) -> bool:
    """Strokes that are the walls of empty boxes for a code (a Roman number may stand where a count is asked for)."""
    return field.kind.numeric and field.kind.name != "int" and re.fullmatch(r"[Il|\[\]\s]+", text) is not None


def parse_words(
    field: Field, words: Sequence[Word], page: Page, method: Method = "anchor", path: str | None = None
) -> FieldValue:
    """The value of the words without a look: both readings parsed; blank when no ink is among the words.

    Struck-out words are left aside where others stand beside them; when all are struck the state is "struck".
    """
    path = field.path if path is None else path
    content = trimmed(words)
    if not content:
        if not words:
            return FieldValue(path=path, state="blank", method=method)
        return blank_value(path, page, box_of(words), method)
    evidence = Evidence(page.number, page.home(box_of(content)))
    standing = trimmed([word for word in content if not struck(word, page)])
    if not standing:
        return FieldValue(path, "struck", None, joined(content), method, evidence, handwritten=_handwritten(content))
    content = standing
    evidence = Evidence(page.number, page.home(box_of(content)))
    if is_unit(joined(content), field.printed.units) or _only_walls(field, joined(content)):
        return blank_value(path, page, box_of(words), method)  # "........ orang" with nothing on the dots
    address = "alamat" in path.rsplit(".", 1)[-1]
    units = field.printed.units
    orig = joined(content, address=False)
    text = repaired(path, without_units(joined(content, address), units))
    parsed = read_number(field, text)
    looked = any(word.second is not None for word in content)
    second = None
    if looked:
        other = repaired(path, without_units(joined(content, address, second=True), units))
        second = read_number(field, other)
        if field.kind.name == "int" and looks_zero(text) and looks_zero(other):
            parsed = second = Parsed(0, 1)
    agrees = None if second is None else (parsed.value is not None and parsed.value == second.value)
    chosen, used = parsed, method
    if second is not None and not agrees and second.ok and (not parsed.ok or len(second.notes) < len(parsed.notes)):
        chosen, used = second, "reader"
    alternatives: list[Alternative] = []
    if second is not None:
        _add(alternatives, second.value, "reader", SECOND_READER, chosen.value)
        _add(alternatives, parsed.value, method, FIRST_READER, chosen.value)
    for value in chosen.alternatives:
        _add(alternatives, value, method, OTHER_READING, chosen.value)
    return FieldValue(
        path=path,
        state="value",
        value=chosen.value,
        orig=orig,
        method=used,
        evidence=evidence,
        alternatives=tuple(alternatives),
        agrees=agrees,
        handwritten=_handwritten(content),
        features=_features(content, page, chosen, agrees, orig),
        notes=chosen.notes,
    )


def wants_look(field: Field, value: FieldValue) -> bool:
    """Numeric, from a picture, and not yet confirmed by a second reading."""
    return (
        field.kind.numeric
        and value.state == "value"
        and value.agrees is not True
        and value.features.get("digital", 1.0) == 0.0
    )


def weigh(field: Field, value: FieldValue, text: str, confidence: float = 0.0) -> FieldValue:
    """The value after a third reading: it confirms one of the candidates, fills a hole, or stands as an alternative."""
    third = read_number(field, without_units(text, field.printed.units)) if text.strip() else None
    if value.value is None and field.kind.name == "int" and value.orig is not None and looks_zero(text):
        third = Parsed(0, 1) if looks_zero(without_units(value.orig, field.printed.units)) else third
    features = dict(value.features)
    if third is None or not third.ok:
        return value
    features["reread_agrees"] = float(third.value == value.value)
    if third.value == value.value:
        return replace(value, features=features)
    other = next((a for a in value.alternatives if a.value == third.value), None)
    alternatives = [a for a in value.alternatives if a.value != third.value]
    if other is not None and value.agrees is False:
        # two of three readings say the same
        _add(alternatives, value.value, value.method, FIRST_READER, third.value)
        features["reread_agrees"] = 1.0
        return replace(
            value, value=third.value, method=other.method, alternatives=tuple(alternatives), features=features,
            notes=third.notes,
        )  # fmt: skip
    if value.value is None:
        features["parsed"] = 1.0
        features["reread_agrees"] = 0.0
        return replace(
            value, value=third.value, method="reread", alternatives=tuple(alternatives), features=features,
            notes=third.notes,
        )  # fmt: skip
    alternatives.append(Alternative(third.value, "reread", LOOKED_AGAIN))
    return replace(value, alternatives=tuple(alternatives), features=features)


def _settled(field: Field, value: FieldValue, text: str) -> FieldValue | None:
    """The value confirmed by tesseract's look at its place, where it was PP-OCR that read it; None where it is not."""
    if value.features.get("by_ppocr") != 1.0 or value.method == "reader" or value.value is None:
        return None
    third = read_number(field, without_units(text, field.printed.units)) if text.strip() else None
    if third is None or third.value != value.value:
        return None
    return replace(value, features={**value.features, "reread_agrees": 1.0})


def weigh_both(field: Field, value: FieldValue, witness: str, text: str, confidence: float = 0.0) -> FieldValue:
    """The value after a look by each family: `witness` by tesseract, `text` by PP-OCR's larger recogniser.

    Two looks that agree with each other and with neither page reading stand above both; what is not chosen stays among
    the alternatives, the surest first.
    """
    units = field.printed.units
    one = read_number(field, without_units(witness, units)) if witness.strip() else None
    two = read_number(field, without_units(text, units)) if text.strip() else None
    if one is not None and two is not None and one.ok and one.value == two.value != value.value:
        alternatives = [a for a in value.alternatives if a.value != two.value]
        if value.value is not None and all(a.value != value.value for a in alternatives):
            alternatives.insert(0, Alternative(value.value, value.method, FIRST_READER))
        features = {**value.features, "parsed": 1.0, "reread_agrees": 1.0}
        known = next((a.method for a in value.alternatives if a.value == two.value), None)
        return replace(
            value, value=two.value, method=known or "reread", alternatives=tuple(alternatives), features=features,
            notes=two.notes,
        )  # fmt: skip
    weighed = weigh(field, value, text, confidence)
    if one is None or not one.ok or one.value == weighed.value:
        return weighed
    alternatives = list(weighed.alternatives)
    _add(alternatives, one.value, "reread", LOOKED_AGAIN, weighed.value)
    # A second voice for a candidate puts it first.
    alternatives.sort(key=lambda a: a.value != one.value or a.reason == LOOKED_AGAIN)
    return replace(weighed, alternatives=tuple(alternatives))


def _looked(page: Page, wanting: Sequence[tuple[Field, FieldValue, BBox]], look: Look) -> list[FieldValue]:
    """Values that want a look, after it: first the quick one, the dear one only where that does not settle it."""
    witnesses = [text for text, _ in look(page, [box.grown(2.0) for _, _, box in wanting], "tesseract")]
    out = [_settled(field, value, text) for (field, value, _), text in zip(wanting, witnesses, strict=True)]
    open_ones = [at for at, value in enumerate(out) if value is None]
    readings = look(page, [wanting[at][2].grown(2.0) for at in open_ones]) if open_ones else []
    for at, (text, confidence) in zip(open_ones, readings, strict=True):
        field, value, _ = wanting[at]
        out[at] = weigh_both(field, value, witnesses[at], text, confidence)
    return [value for value in out if value is not None]


def read_value(
    field: Field, words: Sequence[Word], page: Page, method: Method, look: Look, path: str | None = None
) -> FieldValue:
    """The value of the words; a numeric kind without a confirmed second reading is looked at once more.

    `words` in reading order, in the reading frame of `page`; `path` where it is not the field's (rows of a table).
    """
    value = parse_words(field, words, page, method, path)
    if wants_look(field, value):
        (value,) = _looked(page, [(field, value, box_of(trimmed(words)))], look)
    return value


def look_again(values: dict[str, FieldValue], pending: dict[str, Pending], look: Look) -> dict[str, FieldValue]:
    """The values after one batched look a page at all pending places that want it."""
    by_page: dict[int, list[str]] = {}
    for path, place in pending.items():
        if path in values and wants_look(place.field, values[path]):
            by_page.setdefault(place.page.number, []).append(path)
    out = dict(values)
    for paths in by_page.values():
        page = pending[paths[0]].page
        wanting = [(pending[path].field, out[path], pending[path].box) for path in paths]
        out.update(zip(paths, _looked(page, wanting, look), strict=True))
    return out
