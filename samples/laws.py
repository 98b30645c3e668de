"""Citations: a law, articles and paragraphs, their many writings and the one normal form."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Cite:
    """One cited article: ``kind`` as in the normal form, ``verses`` the ayat, ``letter`` the huruf."""

    kind: str
    number: str
    year: int
    article: str
    verses: tuple[int, ...] = ()
    letter: str = ""

    @property
    def normal(self) -> list[str]:
        """The canonical strings, one for each ayat."""
        head = f"{self.kind} {self.number}/{self.year} Pasal {self.article}"
        tail = f" huruf {self.letter}" if self.letter else ""
        if not self.verses:
            return [head + tail]
        return [f"{head} ayat ({verse}){tail}" for verse in self.verses]


_NAMES = {
    "UU": ("Undang-Undang", "UU", "Undang-undang"),
    "PP": ("Peraturan Pemerintah", "PP"),
    "Permenaker": ("Peraturan Menteri Ketenagakerjaan", "Permenaker", "Permenaker"),
    "Kepmenaker": ("Keputusan Menteri Tenaga Kerja dan Transmigrasi", "Kepmenaker", "Kepmenakertrans"),
    "Perpres": ("Peraturan Presiden", "Perpres"),
}


def article_words(cite: Cite, rng: random.Random) -> str:
    """``Pasal 7 ayat (1) dan (2)`` in one of its writings."""
    word = rng.choice(("Pasal", "Pasal", "Pasal", "Ps."))
    text = f"{word} {cite.article}"
    if cite.verses:
        verses = [f"({verse})" for verse in cite.verses]
        text += f" {rng.choice(('ayat', 'ayat', 'Ayat'))} " + " dan ".join(
            [", ".join(verses[:-1]), verses[-1]] if len(verses) > 1 else verses
        )
    if cite.letter:
        text += rng.choice((f" huruf {cite.letter}", f" huruf ({cite.letter})"))
    return text


def law_words(cite: Cite, rng: random.Random) -> str:
    """``Undang-Undang Nomor 7 Tahun 1981`` in one of its writings."""
    name = rng.choice(_NAMES[cite.kind])
    forms = (
        f"{name} Nomor {cite.number} Tahun {cite.year}",
        f"{name} No. {cite.number} Tahun {cite.year}",
        f"{name} No. {cite.number} Th. {cite.year}",
        f"{name} {cite.number}/{cite.year}",
    )
    return rng.choice(forms[:3] if len(name) > 10 else forms)


def cite_words(cites: tuple[Cite, ...], rng: random.Random) -> str:
    """The whole citation with its joiners; law in front at times."""
    parts = []
    for cite in cites:
        if rng.random() < 0.12:
            parts.append(f"{law_words(cite, rng)} {article_words(cite, rng)}")
        else:
            parts.append(f"{article_words(cite, rng)} {law_words(cite, rng)}")
    return rng.choice((" jo. ", " jo ", " juncto ", " Jo. ")).join(parts)


def normal(cites: tuple[Cite, ...]) -> list[str]:
    """Canonical entries of the citation in printed order, without repeats."""
    return list(dict.fromkeys(entry for cite in cites for entry in cite.normal))
