"""Texts with marked names, put together from fragments, fillers and noise; the same seed gives the same texts."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from samples.numbers import ROMAN
from samples.prose import fillers
from samples.prose.frames import GENRES, WORDS
from samples.prose.noise import old_spelling, scanned

LABELS = ("COMPANY", "PERSON", "PLACE", "OFFICE")
_CHOICE = re.compile(r"\{([^{}]*)\}")
_SLOT = re.compile(r"<(\w+)>")
_FILLER = {
    "COMPANY": fillers.company,
    "PERSON": fillers.person,
    "PLACE": fillers.place,
    "OFFICE": fillers.office,
    "district": fillers.district,
    "street": fillers.coined_estate,
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and its names as (first character, one past the last, label)."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


def _chosen(frame: str, rng: random.Random) -> str:
    """The frame with every choice made, inner ones first."""
    while match := _CHOICE.search(frame):
        frame = frame[: match.start()] + rng.choice(match.group(1).split("|")) + frame[match.end() :]
    return re.sub(r"\s+([,.;])", r"\1", re.sub(r" {2,}", " ", frame)).strip()


def _number(rng: random.Random) -> str:
    desk = rng.choice(("DTKT", "Disnaker", "WASNAKER", "UPTD.II", "Nakertrans", "PPK", "BPPK.1"))
    return f"{rng.choice(('560', '566', '700', 'B', '005'))}/{rng.randint(1, 1500)}/{desk}/{rng.choice(ROMAN)}/{rng.randint(1995, 2026)}"


def _law(rng: random.Random) -> str:
    number, year = rng.randint(1, 40), rng.randint(1951, 2024)
    head = f"Pasal {rng.randint(1, 190)} ayat ({rng.randint(1, 5)}) " if rng.random() < 0.5 else ""
    tail = rng.choice(
        (
            "",
            "",
            " tentang Keselamatan Kerja",
            " tentang Wajib Lapor Ketenagakerjaan di Perusahaan",
            " tentang Pengupahan",
        )
    )
    return f"{head}{rng.choice(WORDS['source'].split('|'))} {rng.choice(('Nomor', 'No.', 'No'))} {number} Tahun {year}{tail}"


def _plain(slot: str, rng: random.Random) -> str:
    """The filler of a slot that is no name."""
    if slot == "date":
        month = rng.choice(WORDS["month"].split("|"))
        return f"{rng.randint(1, 31)} {month} {rng.randint(1970, 2026)}"
    if slot == "no":
        return _number(rng)
    if slot == "law":
        return _law(rng)
    if slot == "nip":
        return f"19{rng.randint(55, 99)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d} {rng.randint(198001, 202012)} {rng.randint(1, 2)} 00{rng.randint(1, 9)}"
    if slot == "money":
        return f"{rng.choice(('Rp ', 'Rp. ', 'Rp'))}{rng.randint(1, 900)}.{rng.randint(0, 999):03d}.000{rng.choice(('', ',-', ',00'))}"
    if slot == "phone":
        return f"08{rng.randint(11, 59)}-{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}"
    if slot == "n":
        return str(rng.randint(1, 99))
    if slot == "year":
        return str(rng.randint(1998, 2026))
    if slot == "province":
        return rng.choice(("Jawa Barat", "Banten", "Riau", "Bali", "Sulawesi Selatan", "Kalimantan Timur", "Papua"))
    return rng.choice(WORDS[slot].split("|"))


def _parts(frame: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    """(text, label or "") pieces of one sentence."""
    frame = _chosen(frame, rng)
    at = 0
    for match in _SLOT.finditer(frame):
        yield frame[at : match.start()], ""
        slot = match.group(1)
        make = _FILLER.get(slot)
        yield (make(rng) if make else _plain(slot, rng)), slot if slot in LABELS else ""
        at = match.end()
    yield frame[at:], ""


def text(rng: random.Random) -> Marked:
    """One text: one to four fragments of a genre, perhaps capitals, old spelling, a cut, and noise of 0-5 %."""
    kinds = GENRES[rng.choice(tuple(GENRES))]
    kinds = kinds[(start := rng.randrange(len(kinds))) : start + rng.randint(1, 4)]
    rate = rng.choice((0, 0, 0, 0.01, 0.02, 0.05))
    capitals, old = rng.random() < 0.06, rng.random() < 0.08
    out, spans = "", []
    for kind in kinds:
        if out:
            out += " "
        for piece, label in _parts(rng.choice(kind), rng):
            shown = piece.upper() if capitals else piece
            shown = scanned(old_spelling(shown) if old else shown, rate, rng)
            start = len(out) + len(shown) - len(shown.lstrip())
            out += shown
            end = len(out.rstrip())
            if label and end > start:
                spans.append((start, end, label))
    return _cut(out, spans, rng) if rng.random() < 0.3 else Marked(out, tuple(spans))


def _cut(whole: str, spans: list[tuple[int, int, str]], rng: random.Random) -> Marked:
    """A text that begins or ends in mid-sentence, as a line or a column does; never inside a name."""
    places = [
        at.end() for at in re.finditer(r"\s", whole) if not any(start < at.end() <= end for start, end, _ in spans)
    ]
    if len(places) < 12:
        return Marked(whole, tuple(spans))
    low = rng.choice(places[: len(places) // 3])
    high = len(whole) if rng.random() < 0.5 else rng.choice(places[-len(places) // 3 :])
    kept = tuple((start - low, end - low, label) for start, end, label in spans if start >= low and end <= high)
    return Marked(whole[low:high].rstrip(), kept)


def texts(count: int, seed: int) -> list[Marked]:
    """`count` texts; the same seed gives the same."""
    rng = random.Random(seed)
    return [text(rng) for _ in range(count)]
