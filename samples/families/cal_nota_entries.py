"""The entries of an inspection letter by path, and the pieces of it that stand for several fields."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, field

from samples.nota import Letter
from samples.numbers import WEEKDAYS, tanggal
from samples.sheet import Piece
from samples.truth import Value
from samples.wlkp import Filled


@dataclass
class Entries:
    """Cells by path; what was never filled is a blank."""

    cells: dict[str, Filled] = field(default_factory=dict)

    def __getitem__(self, path: str) -> Filled:
        return self.cells.get(path, Filled(None, "", "blank"))

    def put(self, path: str, value: Value, printed: str | None = None) -> None:
        """Fill an entry; ``printed`` when it is written otherwise than its normal form."""
        self.cells[path] = Filled(value, str(value) if printed is None else printed)


_KINDS = (
    ("biasa", "Biasa"),
    ("segera", "Segera"),
    ("rahasia", "RAHASIA"),
    ("rahasia", "Rahasia"),
    ("terbatas", "Terbatas"),
)


def entries(letter: Letter, rng: random.Random, subject: str) -> Entries:
    """Everything the letter says in one place; days as ``14 (empat belas)``, ``14`` or by a date."""
    made = Entries()
    code, word = rng.choice(_KINDS)
    made.put("surat.nomor", letter.number)
    made.put("surat.sifat", code, word)
    made.put("surat.lampiran", rng.choice(("-", "1 (satu) bundel", "Satu berkas", "nihil")))
    made.put("surat.perihal", subject)
    made.put("surat.tempat", letter.office_area.short)
    made.put("surat.tanggal", letter.date.isoformat(), tanggal(letter.date, rng, long=True))
    made.put("pemeriksaan.nama_perusahaan", letter.company)
    made.put("pemeriksaan.alamat_perusahaan", ", ".join(letter.address))
    day = tanggal(letter.inspected, rng, long=True)
    made.put("pemeriksaan.tanggal_pemeriksaan", letter.inspected.isoformat(), day)
    made.put("pemeriksaan.nomor_spt", letter.order_number)
    if letter.stage == "2":
        made.put("pemeriksaan.nomor_nota_sebelumnya", letter.before_number)
        before = tanggal(letter.before_date, rng, long=True)
        made.put("pemeriksaan.tanggal_nota_sebelumnya", letter.before_date.isoformat(), before)
    style = rng.choice(("both", "both", "bare"))
    words = letter.report_days_words if style == "both" else str(letter.report_days)
    made.put("pemeriksaan.batas_lapor_hari", letter.report_days, words)
    unit = "hari kerja" if letter.report_working else "hari"
    made.put("pemeriksaan.batas_lapor_satuan", unit.replace(" ", "_"), unit)
    for number, one in enumerate(letter.findings):
        path = f"pemeriksaan.temuan.{number}"
        made.put(f"{path}.uraian", one.fact)
        made.put(f"{path}.perintah", one.order)
        if one.days is not None:
            made.put(f"{path}.batas_waktu_hari", one.days, one.days_words if style == "both" else str(one.days))
            made.put(f"{path}.batas_waktu_satuan", one.unit_code, one.unit_words)
            until = letter.date + datetime.timedelta(days=one.days)
            made.put(f"{path}.batas_waktu_tanggal", until.isoformat(), tanggal(until, rng, long=True))
    return made


def weekday(letter: Letter) -> str:
    """The day of the week of the inspection."""
    return WEEKDAYS[letter.inspected.weekday()]


def law(letter: Letter, number: int) -> Piece:
    """The citation of a finding with all its articles."""
    one = letter.findings[number]
    path = f"pemeriksaan.temuan.{number}.pasal"
    return Piece(one.cited, tuple((f"{path}.{place}", name) for place, name in enumerate(one.articles)))


def limit(number: int, way: str) -> str:
    """A template for the deadline of a finding: ``hari`` or ``tanggal``."""
    path = f"pemeriksaan.temuan.{number}.batas_waktu"
    return f"{{{path}_tanggal}}" if way == "tanggal" else f"{{{path}_hari}} {{{path}_satuan}}"


def path(number: int, name: str) -> str:
    """The slot of a column of a finding."""
    return f"{{pemeriksaan.temuan.{number}.{name}}}"


REPORT = "{pemeriksaan.batas_lapor_hari} {pemeriksaan.batas_lapor_satuan}"
