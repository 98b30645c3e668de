"""The case behind one paper: its entries by path, its days, its office, its signers."""

from __future__ import annotations

import datetime
import importlib
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from samples.nota import Signer, signer
from samples.numbers import WEEKDAYS, day_between, tanggal
from samples.people import Area, People
from samples.truth import Value
from samples.wlkp import Filled


def words_of(split: str) -> dict[str, Any]:
    """The stock of words of a split: ``samples/cases/words_<split>.py``; ModuleNotFoundError when it has none."""
    stock: dict[str, Any] = importlib.import_module(f"samples.cases.words_{split}").WORDS
    return stock


@dataclass
class Case:
    """One paper's content. ``cells``: what is filled in, by path; ``days``: its dates, for other ways to print them.

    ``more``: printed words that belong to no field (sex, religion, a telephone number).
    """

    people: People
    date: datetime.date
    area: Area
    office_area: Area
    government: str
    office: str
    company: str
    address: list[str]
    cells: dict[str, Filled] = field(default_factory=dict)
    days: dict[str, datetime.date] = field(default_factory=dict)
    signers: list[Signer] = field(default_factory=list)
    copies: list[str] = field(default_factory=list)
    more: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def __getitem__(self, path: str) -> Filled:
        """The entry of a path; a path that was never filled is a blank."""
        return self.cells.get(path, Filled(None, "", "blank"))

    @property
    def rng(self) -> random.Random:
        """The dice of the people of this paper."""
        return self.people.rng

    @property
    def words(self) -> dict[str, Any]:
        """The stock of words of this split."""
        return words_of(self.people.split)

    @property
    def whole_address(self) -> str:
        """The company's address on one line."""
        return ", ".join(self.address)

    def pick(self, name: str) -> Any:
        """One entry of a stock of words."""
        return self.rng.choice(self.words[name])

    def put(self, path: str, value: Value, printed: str | None = None) -> None:
        """Fill an entry; ``printed`` when it is written otherwise than its normal form."""
        self.cells[path] = Filled(value, str(value) if printed is None else printed)

    def put_day(self, path: str, date: datetime.date, *, long: bool = False) -> None:
        """Fill in a date in one of its writings."""
        self.days[path] = date
        self.put(path, date.isoformat(), tanggal(date, self.rng, long=long))

    def put_all(self, path: str, values: Iterable[str]) -> None:
        """Fill a list."""
        for number, value in enumerate(values):
            self.put(f"{path}.{number}", value)

    def leave(self, paths: Sequence[str], chance: float = 0.12) -> None:
        """Leave some of the entries blank."""
        for path in paths:
            if self.rng.random() < chance and path in self.cells:
                self.cells[path] = Filled(None, "", "blank")

    def drop(self, path: str) -> None:
        """The paper has no place for this entry."""
        self.cells.pop(path, None)

    def day_words(self, path: str, *, weekday: bool = False) -> str:
        """A date of the case with the month in words, at times with its weekday in front."""
        date = self.days[path]
        words = tanggal(date, self.rng, long=True)
        return f"{WEEKDAYS[date.weekday()]}, {words}" if weekday else words

    def count(self, path: str) -> int:
        """How many rows or entries the list at ``path`` has."""
        rows = {key[len(path) + 1 :].split(".")[0] for key in self.cells if key.startswith(f"{path}.")}
        return len(rows)


def open_case(people: People, first: int = 2012, last: int = 2024) -> Case:
    """An empty case: a working day, an office, a company with its address in the same province."""
    rng = people.rng
    date = workday(day_between(rng, datetime.date(first, 1, 9), datetime.date(last, 12, 10)))
    area = people.area()
    government, office = people.office(area)
    address = people.street()
    if rng.random() < 0.4:
        address += [f"Kel. {people.village()}", f"Kec. {area.district}"]
    if rng.random() < 0.5:
        address.append(area.regency if rng.random() < 0.5 else area.regency.replace("Kabupaten", "Kab."))
    return Case(people, date, area, area, government, office, people.company(), address)


def workday(date: datetime.date) -> datetime.date:
    """The day itself, or the Monday after a weekend."""
    return date + datetime.timedelta(days=max(0, 7 - date.weekday()) if date.weekday() > 4 else 0)


def put_letter(case: Case, subject: str, unit: str | None = None) -> None:
    """The number block of a letter of the office; one in ten has a Roman month that does not fit its date."""
    rng = case.rng
    wrong = rng.random() < 0.1
    if wrong:
        case.faults.append("W-SRT-001")
    case.put("surat.nomor", case.people.letter_number(case.date, unit, month_wrong=wrong))
    case.put("surat.perihal", subject)
    code, word = rng.choice((("biasa", "Biasa"), ("segera", "Segera"), ("penting", "Penting"), ("rahasia", "Rahasia")))
    case.put("surat.sifat", code, word)
    case.put("surat.lampiran", rng.choice(("-", "-", "1 (satu) berkas", "1 lembar")))
    case.put("surat.tempat", case.office_area.short)
    case.put_day("surat.tanggal", case.date, long=True)
    case.copies = rng.sample(list(case.words["copies"]), rng.randint(1, 3))


def put_head(case: Case) -> None:
    """The head of the office signs."""
    titles = (
        ("Kepala Dinas",),
        ("a.n. Kepala Dinas", "Kepala Bidang Pengawasan Ketenagakerjaan"),
        ("Plt. Kepala Dinas",),
        ("Kepala UPTD Pengawasan Ketenagakerjaan",),
    )
    case.signers.append(signer(case.people, case.date, case.rng.choice(titles)))


def put_officers(
    case: Case, path: str, count: int, columns: Sequence[str] = ("nama", "nip", "pangkat", "jabatan")
) -> None:
    """Inspectors as rows of a table; the NIP fits the day of the paper."""
    for number in range(count):
        one = signer(case.people, case.date, (case.pick("grade"),))
        every = {
            "nama": (one.name, one.name),
            "nip": (one.nip, one.nip_printed),
            "pangkat": (one.rank, one.rank),
            "jabatan": (one.title[0], one.title[0]),
        }
        for column in columns:
            case.put(f"{path}.{number}.{column}", every[column][0], every[column][1])
