"""Labels that ask for two things at once, and things that stand inside another value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.document.elements import Page, Word
from extractor.document.evidence import FieldValue
from extractor.document.geometry import BBox
from extractor.parse.anchors import folded
from extractor.parse.inktext import lines_of
from extractor.parse.inkwords import is_leader, text_of
from extractor.parse.regions import Region
from extractor.parse.values import blank_value, parse_words
from models.record import Field

_STREET = re.compile(
    r"^(?:jl|jln|jalan|komp|kompleks|komplek|kp|kampung|kawasan|desa|ds|perum|perumahan|gg|gang|blok|ruko|dusun)\b\.?",
    re.IGNORECASE,
)
_TWO_NUMBERS = re.compile(r"^[/;&,]$|^dan$|^fax\.?$|^faks\.?$|^f\.$", re.IGNORECASE)

# in an address a place is only known where a word marks it
_MARKS: dict[str, re.Pattern[str]] = {
    "kelurahan": re.compile(r"^(?:kel|kelurahan|desa|ds)\b\.?:?", re.IGNORECASE),
    "kecamatan": re.compile(r"^(?:kec|kecamatan)\b\.?:?", re.IGNORECASE),
    "kabupaten_kota": re.compile(r"^(?:kab|kabupaten|kota|kotamadya|kodya)\b\.?:?", re.IGNORECASE),
    "provinsi": re.compile(r"^(?:prov|provinsi|propinsi|prop)\b\.?:?", re.IGNORECASE),
}
_KEEPS_MARK = frozenset({"kabupaten_kota"})


def asks_for(label: str, *phrases: str) -> bool:
    """Does the label print all the phrases (OCR-folded, spaces and signs aside)?"""
    mine = folded(label)
    return all(any(folded(way) in mine for way in phrase.split("|")) for phrase in phrases)


def two_numbers(words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """A line with telephone and fax: the words of each; the second empty when only one number stands there."""
    inked = [word for word in words if not is_leader(word)]
    for index, word in enumerate(inked):
        if index and _TWO_NUMBERS.match(word.text):
            return tuple(inked[:index]), tuple(inked[index + 1 :])
    for index, word in enumerate(inked):
        # "0254-381222/0254-381333" in one run of characters
        match = re.match(r"^(.*\d)/(\(?0\d{2,3}.*|\d{6,}.*)$", word.text)
        if match and len(re.sub(r"\D", "", match[1])) >= 5:
            share = word.box.width / len(word.text)
            middle = word.box.x0 + share * len(match[1])
            first = Word(match[1], _cut(word, word.box.x0, middle), word.confidence, word.source)
            second = Word(match[2], _cut(word, middle + share, word.box.x1), word.confidence, word.source)
            return (*inked[:index], first), (second, *inked[index + 1 :])
    return tuple(inked), ()


def _cut(word: Word, x0: float, x1: float) -> BBox:
    return BBox(x0, word.box.top, x1, word.box.bottom)


def name_and_address(words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words of "Nama dan alamat": the name up to the first street word, comma or line end; the address behind
    it.
    """
    lines = lines_of([word for word in words if not is_leader(word)])
    flat = [word for line in lines for word in line]
    for index, word in enumerate(flat):
        if index and _STREET.match(word.text):
            return tuple(flat[:index]), tuple(flat[index:])
    if len(lines) > 1:
        return tuple(lines[0]), tuple(word for line in lines[1:] for word in line)
    for index, word in enumerate(flat[:-1]):
        if word.text.endswith((",", ";")) or word.text == "/":
            cut = index + 1
            return tuple(flat[: index if word.text == "/" else cut]), tuple(flat[cut:])
    return tuple(flat), ()


def places_in(words: Sequence[Word]) -> dict[str, tuple[Word, ...]]:
    """kelurahan, kecamatan, kabupaten_kota, provinsi marked by a word inside an address, each up to the next mark
    or comma.
    """
    flat = [word for word in words if not is_leader(word)]
    starts: list[tuple[int, str]] = []
    for index, word in enumerate(flat):
        for name, mark in _MARKS.items():
            match = mark.match(word.text)
            if match and all(name != other for _, other in starts) and word.text[:1].isupper():
                starts.append((index, name))
    out: dict[str, tuple[Word, ...]] = {}
    for number, (index, name) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(flat)
        part: list[Word] = []
        for word in flat[index:end]:
            if word is not flat[index] and re.fullmatch(
                r"[-–]|\d{5}|(?:provinsi|telp|kode)\b.*", word.text, re.IGNORECASE
            ):
                break
            part.append(word)
            opening = _MARKS[name].match(word.text)
            bare_mark = (
                word is flat[index] and opening is not None and opening[0].rstrip(".:") == word.text.rstrip(".:")
            )
            if word.text.endswith((",", ";")) and not bare_mark:
                break
        if name not in _KEEPS_MARK and part:
            first = part[0]
            rest = _MARKS[name].sub("", first.text)
            part = ([Word(rest, first.box, first.confidence, first.source)] if rest.strip(".: ") else []) + part[1:]
        if part and any(len(word.text) > 2 for word in part):
            out[name] = tuple(part)
    return out


def read_composites(
    field: Field, label: str, region: Region, fields: Mapping[str, Field]
) -> dict[str, FieldValue] | None:
    """The values of a label that asks for two fields; None when it asks for one only."""
    page: Page = region.page
    name = field.path.rsplit(".", 1)[-1]
    section = field.path.rsplit(".", 1)[0]

    def read(path: str, words: Sequence[Word]) -> FieldValue:
        return parse_words(fields[path], words, page) if words else blank_value(path, page, region.place)

    if name in {"telepon", "fax"} and asks_for(label, "telp|telepon|telephone|tlp|tilpon|telpon", "fax|faks|facs"):
        first, second = two_numbers(region.words)
        return {
            f"{section}.telepon": read(f"{section}.telepon", first),
            f"{section}.fax": read(f"{section}.fax", second),
        }
    who = "pemilik" if name.endswith("pemilik") else "pengurus" if name.endswith("pengurus") else None
    if who is not None and asks_for(label, "nama", "alamat"):
        first, second = name_and_address(region.words)
        nama, alamat = f"{section}.nama_{who}", f"{section}.alamat_{who}"
        return {nama: read(nama, first), alamat: read(alamat, second)}
    if name in {"kbli", "kode_klui"} and asks_for(label, "klui", "kbli"):
        digits = re.sub(r"\D", "", text_of(region.words))
        path = "identitas.kbli" if len(digits) == 5 else "kodefikasi.kode_klui"
        return {path: read(path, region.words)}
    if name in {"nomor_akta", "tanggal_akta"} and asks_for(label, "nomor|no", "tanggal|tgl", "akta|akte"):
        at = next(
            (
                n
                for n, w in enumerate(region.words)
                if re.match(r"^(?:tgl|tanggal)\b", w.text, re.IGNORECASE) or w.text == "/"
            ),
            None,
        )
        if at is not None and at > 0:
            number, date = f"{section}.nomor_akta", f"{section}.tanggal_akta"
            return {number: read(number, region.words[:at]), date: read(date, region.words[at + 1 :])}
    return None
