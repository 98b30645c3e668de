"""Labour instruments that papers cite: number, year, title, when in force, how many articles where known."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Peraturan:
    """One instrument. Days of entry are exact for laws and government regulations; for older ministerial ones the
    first of the month or year stands in. `valid_to`: the day another instrument replaced it, None while in force.
    """

    jenis: str
    nomor: int
    tahun: int
    judul: str
    valid_from: date
    valid_to: date | None
    articles: int | None

    def in_force(self, on: date) -> bool:
        """Whether the instrument was in force on a day; the whole year of entry counts."""
        return self.valid_from.year <= on.year and (self.valid_to is None or on < self.valid_to)


@cache
def peraturan() -> dict[tuple[str, int, int], Peraturan]:
    """Every known instrument by (jenis, nomor, tahun)."""
    lines = files("models.reference").joinpath("peraturan.csv").read_text(encoding="utf-8").splitlines()
    known = (
        Peraturan(
            row["jenis"],
            int(row["nomor"]),
            int(row["tahun"]),
            row["judul"],
            date.fromisoformat(row["berlaku_dari"]),
            date.fromisoformat(row["berlaku_sampai"]) if row["berlaku_sampai"] else None,
            int(row["jumlah_pasal"]) if row["jumlah_pasal"] else None,
        )
        for row in csv.DictReader(lines)
    )
    return {(one.jenis, one.nomor, one.tahun): one for one in known}


def find(jenis: str, nomor: int, tahun: int) -> Peraturan | None:
    """The instrument, or None: a rarity or a misreading, both for a person's eye."""
    return peraturan().get((jenis, nomor, tahun))
