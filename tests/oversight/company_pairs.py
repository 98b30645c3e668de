"""Labelled pairs of invented companies: two papers of one, or of two that are easily taken for one.

Written by its own rules; it imports nothing of the matcher. Kinds of noise, words and hard pairs of the test split are
partly others than those of the dev split.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Paper:
    name: str
    npwp: str | None
    nib: str | None
    npp: str | None
    address: str
    regency: str


@dataclass(frozen=True)
class Pair:
    kind: str
    one: Paper
    other: Paper
    is_same: bool


_WORDS = {
    "dev": "Mandiri Jaya Cahaya Sumber Rejeki Karya Utama Bumi Makmur Surya Tunas Harapan Mulia Setia Nusa Indah Djaja "
    "Tjipta Soeber Lestari Sentosa Abadi Anugerah Bintang Mitra Usaha Baru",
    "test": "Sinar Wijaya Gemilang Permata Budi Luhur Kencana Mandala Perdana Sejati Bahari Cendana Rimba Subur Arta "
    "Graha Cipta Husada Yasa Dirgantara Pusaka Jati Samudera Langgeng Teguh Unggul",
}
_TRADES = {
    "dev": ["Tekstil", "Garmen", "Plastik", "Logam", "Pangan", "Industri", "Indonesia", "Transport"],
    "test": ["Kimia", "Keramik", "Perkebunan", "Elektronik", "Indonesia", "Internasional", "Perikanan", "Industri"],
}
_STREETS = {
    "dev": ["Jl. Melati", "Jalan Raya Serang Km", "Jl. Kenanga", "Jl. Pahlawan", "Jalan Industri Raya"],
    "test": ["Jl. Cemara", "Jalan Raya Bogor Km", "Jl. Pelita", "Kawasan Industri Blok", "Jl. Diponegoro"],
}
_TWINS = [("36.03", "36.71"), ("32.16", "32.75"), ("32.01", "32.71"), ("32.04", "32.73"), ("36.04", "36.73")]
_CONFUSED = {
    "o": "0", "O": "0", "l": "1", "i": "l", "I": "l", "m": "rn", "n": "ri", "e": "c", "a": "o", "S": "5", "B": "8",
    "h": "b", "u": "v", "t": "f", "g": "q", "c": "e", "1": "l", "0": "O", "5": "S",
}  # fmt: skip
_ENDS = {
    "dev": [("Satu", "Dua"), ("I", "II"), ("1", "2")],
    "test": [("Tiga", "Empat"), ("II", "III"), ("Satu", "Lima")],
}


def pairs(split: str, count: int) -> Iterator[Pair]:
    """`count` pairs, half of them of one company."""
    dice = random.Random(f"companies {split}")
    for number in range(count):
        company = _company(dice, split)
        if number % 2 == 0:
            yield Pair("same", _seen(dice, split, company), _seen(dice, split, company), True)
        else:
            kind, other = _neighbour(dice, split, company)
            yield Pair(kind, _seen(dice, split, company), _seen(dice, split, other), False)


def _company(dice: random.Random, split: str) -> Paper:
    words = dice.sample(_WORDS[split].split(), dice.choice([1, 2, 2, 2, 3]))
    if len(words) == 1 or dice.random() < 0.4:
        words.append(dice.choice(_TRADES[split]))
    form = dice.choices(["PT", "CV", "UD", "Koperasi", "Yayasan"], [12, 4, 2, 1, 1])[0]
    return _numbered(dice, Paper(f"{form} {' '.join(words)}", "", "", "", _address(dice, split), _place(dice)))


def _numbered(dice: random.Random, paper: Paper) -> Paper:
    first = "0" + "".join(str(dice.randrange(10)) for _ in range(7))
    npwp = f"{first}{_check(first)}{dice.randrange(1, 999):03}000"
    nib = str(dice.randrange(10**12, 10**13))
    return replace(
        paper, npwp=npwp, nib=nib, npp=f"{dice.choice('JKLMN')}{dice.choice('ABEF')}{dice.randrange(10**6):06}"
    )


def _check(first: str) -> int:
    total = 0
    for at, digit in enumerate(reversed(first)):
        value = int(digit) * (2 if at % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return -total % 10


def _address(dice: random.Random, split: str) -> str:
    street = dice.choice(_STREETS[split])
    return f"{street} No. {dice.randrange(1, 250)} RT 0{dice.randrange(1, 9)}/0{dice.randrange(1, 9)}"


def _place(dice: random.Random) -> str:
    return dice.choice(dice.choice(_TWINS))


def _neighbour(dice: random.Random, split: str, company: Paper) -> tuple[str, Paper]:
    kinds = ["sister", "twin", "branch", "owner", "letter", "province", "longer", "stranger", "form"]
    kind = dice.choice([one for one in kinds if split == "test" or one not in ("longer", "form")])
    other = _numbered(dice, company)
    form, *words = company.name.split()
    if kind == "sister":
        other = replace(other, name=f"{company.name} {dice.choice(_ENDS[split])}")
        if dice.random() < 0.5:
            other = replace(other, address=company.address)
    elif kind == "twin":
        other = replace(other, address=_address(dice, split), regency=_twin(company.regency))
    elif kind == "branch":
        branch = f"{company.npwp[:12]}00{dice.randrange(1, 9)}" if company.npwp else None
        other = replace(
            company, npwp=branch, npp=other.npp, address=_address(dice, split), regency=_far(dice, company.regency)
        )
    elif kind == "owner":
        other = replace(_company(dice, split), address=company.address, regency=company.regency)
    elif kind == "letter":
        words[0] = _WORDS[split].split()[dice.randrange(20)]
        other = replace(other, name=" ".join([form, *words]), address=_address(dice, split))
        if " ".join([form, *words]) == company.name:
            other = _company(dice, split)
    elif kind == "province":
        other = replace(other, address=_address(dice, split), regency=_far(dice, company.regency))
    elif kind == "longer":
        other = replace(other, name=f"{company.name} {dice.choice(['Abadi', 'Persada', 'Group', 'Raya'])}")
    elif kind == "form":
        other = replace(other, name=" ".join(["CV" if form == "PT" else "PT", *words]))
    else:
        other = _company(dice, split)
    return kind, other


def _twin(regency: str) -> str:
    return next(one if regency == other else other for one, other in _TWINS if regency in (one, other))


def _far(dice: random.Random, regency: str) -> str:
    return dice.choice([one for pair in _TWINS for one in pair if one != regency and one != _twin(regency)])


def _seen(dice: random.Random, split: str, company: Paper) -> Paper:
    """The company as one paper shows it after it was scanned."""
    name = _written(dice, split, company.name)
    address = company.address.replace("No. ", dice.choice(["No. ", "No.", "Nomor ", "no "]))
    address = address.replace("Jl. ", "Jalan ") if dice.random() < 0.3 else address
    address = address.split(" RT")[0] if dice.random() < 0.3 else address
    noise = dice.choice([0.0, 0.0, 0.01, 0.03, 0.06])
    return Paper(
        _misread(dice, name, noise),
        _stated(dice, _dotted(dice, company.npwp or ""), 0.6, noise / 2),
        _stated(dice, company.nib or "", 0.4, noise / 2),
        _stated(dice, company.npp or "", 0.5, noise / 2),
        _misread(dice, address, noise) if dice.random() < 0.92 else "",
        company.regency if dice.random() < 0.88 else "",
    )


def _written(dice: random.Random, split: str, name: str) -> str:
    form, *words = name.split()
    if dice.random() < 0.12:
        words = [word.replace("u", "oe").replace("j", "dj").replace("y", "j") for word in words]
    if split == "test" and dice.random() < 0.06:
        words = [word.replace("C", "Tj").replace("J", "Dj") for word in words]
    if dice.random() < 0.1 and len(words) > 1 and len(words[-1]) > 6:
        words[-1] = words[-1][:3] + "."
    shown = {
        "PT": ["PT", "PT.", "P.T.", "PT. ", "P T"] if split == "test" else ["PT", "PT.", "P.T."],
        "CV": ["CV", "CV.", "C.V."],
        "UD": ["UD", "UD.", "U.D"],
        "Koperasi": ["Koperasi", "Kop."],
        "Yayasan": ["Yayasan", "Yys."],
    }[form]
    whole = " ".join(words)
    where = dice.random()
    whole = whole if where < 0.08 else f"{whole}, {shown[0]}" if where < 0.18 else f"{dice.choice(shown)} {whole}"
    whole = f"{whole} Tbk" if form == "PT" and dice.random() < 0.05 else whole
    return whole.upper() if dice.random() < 0.5 else whole


def _dotted(dice: random.Random, npwp: str) -> str:
    if dice.random() < 0.3:
        return f"0{npwp}"
    return f"{npwp[:2]}.{npwp[2:5]}.{npwp[5:8]}.{npwp[8]}-{npwp[9:12]}.{npwp[12:]}" if dice.random() < 0.7 else npwp


def _stated(dice: random.Random, text: str, often: float, noise: float) -> str | None:
    if not text or dice.random() > often:
        return None
    return "".join(str(dice.randrange(10)) if c.isdigit() and dice.random() < noise else c for c in text)


def _misread(dice: random.Random, text: str, noise: float) -> str:
    out = []
    for char in text:
        roll = dice.random()
        if roll < noise:
            out.append(_CONFUSED.get(char, char))
        elif roll > noise * 1.15 or not char.isalpha():
            out.append(char)
    return "".join(out)
