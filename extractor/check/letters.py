"""Letters: what the number says about the date, gaps in the number, deadlines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.check.facts import Facts
from extractor.check.rule import REGISTRY, Finding
from extractor.document.evidence import Alternative
from models.values import terbilang

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_PAIRS = (
    ("surat.nomor", "surat.tanggal"),
    ("pemeriksaan.nomor_nota_sebelumnya", "pemeriksaan.tanggal_nota_sebelumnya"),
    ("pemeriksaan.nomor", "pemeriksaan.tanggal"),
    ("pemeriksaan.nomor_spt", "pemeriksaan.tanggal_spt"),
    ("akta.nomor", "akta.tanggal"),
    ("penetapan.nomor", "penetapan.tanggal"),
    ("perkara.nomor_pelimpahan", "perkara.tanggal_pelimpahan"),
    ("rujukan.nomor", "rujukan.tanggal"),
    ("p2k3.nomor", "p2k3.tanggal"),
    ("riksa_uji.nomor", "riksa_uji.tanggal"),
)
_OWN_NUMBERS = tuple(number for number, day in _PAIRS if not day.endswith(("_nota_sebelumnya", "_spt")))


def months_in(number: str) -> tuple[int, ...]:
    """Roman months standing alone between slashes, in printed order ("560/017/VIII/2021" -> (8,)).

    In such a place l, 1 and | next to a Roman digit are an I that the reader took for another stroke.
    """
    parts = (upright(part.strip()) for part in number.split("/"))
    return tuple(_ROMAN.index(part) + 1 for part in parts if part in _ROMAN)


def upright(part: str) -> str:
    """A part of a letter number with its strokes as Roman digits, where it then is a month; else as it stands."""
    if part.isdigit() or not re.fullmatch(r"[IVXl1|]+", part):
        return part
    roman = re.sub(r"[l1|]", "I", part)
    return roman if roman in _ROMAN else part


def year_in(number: str) -> int | None:
    """The year at the end of a letter number; None where none stands there."""
    found = re.search(r"[/.\-\s]((?:19|20)\d\d)$", number.strip())
    return int(found[1]) if found else None


@REGISTRY.rule("W-SRT-001", source="tata naskah dinas: nomor memuat bulan romawi dan tahun surat")
def number_fits_date(facts: Facts) -> Iterator[Finding]:
    for number_path, date_path in _PAIRS:
        number, day = facts.text(number_path), facts.day(date_path)
        if number is None or day is None:
            continue
        both = (number_path, date_path)
        months, year = months_in(number), year_in(number)
        if months and day.month not in months:
            yield Finding(number_path, "W-SRT-001", bears_on=both)
        if year is not None and year != day.year:
            yield Finding(number_path, "W-SRT-001", variant="tahun", bears_on=both)
        if day.month in months and year == day.year:
            clean = "/".join(upright(part) for part in number.split("/"))
            offer = ((number_path, Alternative(clean, "rule", "cocok: bulan romawi dan tanggal surat")),)
            # a number that is right but for its strokes supports the date, not its own spelling
            yield Finding(
                number_path,
                bears_on=both if clean == number else (date_path,),
                offers=() if clean == number else offer,
            )


@REGISTRY.rule("W-SRT-002", source="tata naskah dinas: nomor urut diisi sebelum surat dikirim")
def number_is_filled(facts: Facts) -> Iterator[Finding]:
    for path in _OWN_NUMBERS:
        number = facts.text(path)
        if number is not None and re.search(r"/\s*/|^\s*/|/\s*$", number):
            yield Finding(path, "W-SRT-002")


@REGISTRY.rule(
    "I-BTS-001", source="Nota Pemeriksaan: batas tiap temuan tidak melampaui batas melapor", on=("nota_pemeriksaan",)
)
def findings_end_before_the_report(facts: Facts) -> Iterator[Finding]:
    limit = facts.whole("pemeriksaan.batas_lapor_hari")
    unit = facts.text("pemeriksaan.batas_lapor_satuan") or "hari"
    for row in facts.rows("pemeriksaan.temuan"):
        path = f"pemeriksaan.temuan.{row}.batas_waktu_hari"
        days = facts.whole(path)
        own_unit = facts.text(f"pemeriksaan.temuan.{row}.batas_waktu_satuan") or "hari"
        if limit is not None and days is not None and own_unit == unit and days > limit:
            yield Finding(path, "I-BTS-001")


@REGISTRY.rule("W-TRB-001", source="angka dan terbilang pada surat dan formulir")
def figures_equal_words(facts: Facts) -> Iterator[Finding]:
    """The parser's note, and the words in brackets after a figure: the strongest support a number can have."""
    for found in facts.fields.values():
        number = facts.whole(found.path)
        words = re.search(r"\(([^()\d]{3,})\)", found.orig or "")
        verdict = terbilang.compare(number, words[1]) if number is not None and words else None
        if "W-TRB-001" in found.notes or verdict is False:
            yield Finding(found.path, "W-TRB-001", bears_on=(found.path,))
        elif verdict:
            yield Finding(found.path, bears_on=(found.path,))
