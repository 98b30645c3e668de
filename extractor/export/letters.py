"""Letters to companies that reported late or not at all: one page each, merged to one PDF. Always in Indonesian."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from datetime import date
from typing import BinaryIO, Literal, Protocol

from extractor.export.paper import Paper
from models.values.tanggal import MONTHS

_ACROSS = 82
"""Letters a line of the font at its size, with room for wide ones."""
_LAW = (
    "Pasal 7 ayat (1) Undang-Undang Nomor 7 Tahun 1981 tentang Wajib Lapor Ketenagakerjaan di Perusahaan mewajibkan "
    "pengusaha atau pengurus melaporkan ketenagakerjaan setiap tahun secara tertulis; laporan disampaikan melalui "
    "WLKP online. Pelanggaran kewajiban itu diancam pidana menurut Pasal 10 undang-undang tersebut."
)


class RollLetter(Protocol):
    """What a letter needs; `nth` counts the letters this company had for the year."""

    @property
    def number(self) -> str: ...
    @property
    def year(self) -> int: ...
    @property
    def kind(self) -> Literal["late", "missing"]: ...
    @property
    def nth(self) -> int: ...
    @property
    def company(self) -> str: ...
    @property
    def address(self) -> str: ...
    @property
    def regency(self) -> str: ...
    @property
    def due_on(self) -> date: ...
    @property
    def received_on(self) -> date | None: ...
    @property
    def answer_on(self) -> date: ...
    @property
    def written_on(self) -> date: ...


def write_letters(office: str, letters: Iterable[tuple[RollLetter, str]], stream: BinaryIO) -> None:
    """`letters`: each with the name of its company's kabupaten or kota. The same letters give the same bytes."""
    paper = Paper(f"Surat wajib lapor ketenagakerjaan {office}", office)
    for letter, regency in letters:
        _write(paper, office, letter, regency)
    paper.write(stream)


def _write(paper: Paper, office: str, letter: RollLetter, regency: str) -> None:
    paper.sheet(f"{office} - surat nomor {letter.number}")
    for line in textwrap.wrap(office.upper(), 50):
        paper.heading(line, 13)
    paper.rule()
    paper.line([(0, "Nomor"), (60, f": {letter.number}"), (330, spoken(letter.written_on))], 11)
    nth = f" (surat ke-{letter.nth})" if letter.nth > 1 else ""
    about = f"Wajib lapor ketenagakerjaan tahun {letter.year}{nth}"
    paper.line([(0, "Perihal"), (60, f": {about}")], 11)
    paper.line([(0, "")], 11)
    _lines(paper, ("Yth. Pimpinan", letter.company, letter.address, regency))
    paper.line([(0, "")], 11)
    due = spoken(letter.due_on)
    if letter.received_on is not None:
        first = (
            f"Laporan ketenagakerjaan perusahaan Saudara untuk tahun {letter.year} kami terima tanggal "
            f"{spoken(letter.received_on)}, sesudah batas waktu tanggal {due}."
        )
        wish = (
            "Kami minta laporan tahun berikutnya disampaikan tepat waktu. Penjelasan atas keterlambatan ini kami "
            f"tunggu selambat-lambatnya tanggal {spoken(letter.answer_on)}."
        )
    else:
        first = (
            f"Menurut catatan kami, sampai tanggal {spoken(letter.written_on)} perusahaan Saudara belum menyampaikan "
            f"laporan ketenagakerjaan tahun {letter.year}, yang batas waktunya tanggal {due}."
        )
        wish = (
            f"Kami minta laporan itu disampaikan selambat-lambatnya tanggal {spoken(letter.answer_on)}. Bila sudah "
            "disampaikan, mohon kirimkan salinan bukti lapornya kepada kami dengan menyebut nomor surat ini."
        )
    for text in (first, _LAW, wish, "Atas perhatian Saudara kami ucapkan terima kasih."):
        _lines(paper, textwrap.wrap(text, _ACROSS))
        paper.line([(0, "")], 11)
    for _ in range(2):
        paper.line([(0, "")], 11)
    for line in ("Kepala,", "", "", "", "", "(.....................................)", "NIP"):
        paper.line([(300, line)], 11)


def _lines(paper: Paper, lines: Iterable[str]) -> None:
    for line in lines:
        for part in textwrap.wrap(line, _ACROSS):
            paper.line([(0, part)], 11)


def spoken(day: date) -> str:
    """5 Januari 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
