"""Letter numbers and ranks read again where engines disagree or the letter's own facts speak against them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from extractor.document.evidence import Alternative, FieldValue
from extractor.document.geometry import BBox
from extractor.parse.letters import ranks, strokes
from extractor.parse.letters.claims import trimmed
from extractor.parse.letters.passage import Passage
from extractor.parse.letters.reader import Reader
from extractor.parse.values import FIRST_READER

_NUMBERS: dict[str, tuple[tuple[str, ...], int]] = {
    "surat.nomor": (("surat.tanggal",), 0),
    "pemeriksaan.nomor_spt": (("pemeriksaan.tanggal_pemeriksaan", "surat.tanggal"), 2),
    "pemeriksaan.nomor_nota_sebelumnya": (("pemeriksaan.tanggal_nota_sebelumnya",), 0),
}
"""Path of a number: where the date stands that it fits, and by how many months it may be older."""
_UNREAD, _FEWEST = 0.6, 4
"""Engine confidence under which a word was hardly read, and how many letters of a name must be there."""
_OLD_READING = f"{FIRST_READER}: goresan angka romawi diragukan"


def settle(reader: Reader) -> None:
    """Numbers first, then ranks; values of digital pages stay as they are."""
    for path, (dates, earlier) in _NUMBERS.items():
        value = reader.found.get(path)
        ink = trimmed(reader.inks[path]) if path in reader.inks else None
        if value is not None and ink and _is_scan(value) and isinstance(value.value, str):
            _number(reader, value, ink, _months(reader, dates, earlier))
    for path, value in list(reader.found.items()):
        if path.endswith(".pangkat") and _is_scan(value) and isinstance(value.value, str) and path in reader.inks:
            _rank(reader, value, trimmed(reader.inks[path]))
    _addressee(reader)


def _is_scan(value: FieldValue) -> bool:
    return value.state == "value" and value.features.get("digital", 1.0) == 0.0


def _months(reader: Reader, dates: Iterable[str], earlier: int) -> list[int]:
    """Months that the first date at hand allows, the likeliest first; none where no date was read."""
    for path in dates:
        found = reader.found.get(path)
        if found is not None and isinstance(found.value, str):
            month = date.fromisoformat(found.value).month
            return [(month - back - 1) % 12 + 1 for back in range(earlier + 1)]
    return []


def _number(reader: Reader, value: FieldValue, ink: Passage, months: list[int]) -> None:
    standing = str(value.value)
    second = ink.second()
    readings = [standing, *([second.text] if second is not None else [])]
    known = strokes.numbered(standing)
    if known is not None and known.text == standing and known.month in months and value.agrees is True:
        return
    looks = [text for text in _looks(reader, ink, ink.box.grown(2.0)) if text.strip()]
    right = strokes.settled([*readings, *looks], months)
    seen = [one.text for text in looks if (one := strokes.numbered(text)) is not None]
    if right is not None:
        heard = None if second is None else strokes.numbered(second.text)
        reader.keep(_replaced(value, right, heard is not None and heard.text == right, right in seen))
    elif standing in seen:
        reader.keep(replace(value, features={**value.features, "reread_agrees": 1.0}))


def _rank(reader: Reader, value: FieldValue, ink: Passage) -> None:
    second = ink.second()
    said = "" if second is None else second.text
    text = ranks.with_level(str(value.value), said)
    rank = ranks.rank_in(text)
    right = text
    if rank is not None:
        heard = None if second is None else said
        found = ranks.settled(rank, heard, ())
        if found is None and ranks.class_in(rank.read) != rank.grade:
            found = ranks.settled(rank, heard, _looks(reader, ink, _class_box(ink)))
        right = found if found is not None else text
    if right != value.value:
        reader.keep(_replaced(value, right, said == right, False))


def _addressee(reader: Reader) -> None:
    """The company of the addressee under a stamp, as both engines read it in the text of the letter.

    Only its unread words give way: the legal form and the first letters of the name must be the same.
    """
    value, company = reader.found.get("surat.tujuan"), reader.found.get("pemeriksaan.nama_perusahaan")
    if value is None or company is None or not _is_scan(value) or value.agrees is not False:
        return
    if value.features.get("ocr_min", 1.0) >= _UNREAD or company.agrees is not True:
        return
    said, name = str(value.value), str(company.value)
    form, _, rest = name.partition(" ")
    at = said.find(f"{form} ")
    begins = said[at + len(form) + 1 :]
    if at < 0 or len(rest) < _FEWEST or begins[:_FEWEST] != rest[:_FEWEST] or begins == rest:
        return
    changed = _replaced(value, said[:at] + name, False, False)
    first = replace(changed.alternatives[0], reason=f"{FIRST_READER}: tertutup cap")
    reader.keep(replace(changed, alternatives=(first, *changed.alternatives[1:])))


def _class_box(ink: Passage) -> BBox:
    """Round the word that holds the class: alone, engines keep its strokes better than within the line."""
    words = [word for word in ink.words if "/" in word.text] or list(ink.words[-1:])
    return words[-1].box.grown(2.0)


def _looks(reader: Reader, ink: Passage, box: BBox) -> list[str]:
    (small, _), *_ = reader.look(ink.page, [box])
    (witness, _), *_ = reader.look(ink.page, [box], "tesseract")
    return [small, witness]


def _replaced(value: FieldValue, right: str, agrees: bool, reread: bool) -> FieldValue:
    """The value set right by rule; what was read first stays as an alternative, `orig` as it is."""
    others = [one for one in value.alternatives if one.value not in (right, value.value)]
    first = Alternative(value.value, "rule", _OLD_READING)
    return replace(
        value,
        value=right,
        method="rule",
        agrees=None if value.agrees is None else agrees,
        alternatives=(first, *others),
        features={
            **value.features,
            "agrees": value.features.get("agrees", -1.0) if value.agrees is None else float(agrees),
            "reread_agrees": float(reread),
        },
    )
