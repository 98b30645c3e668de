"""KBLI 2020: titles by code, codes by title."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from models.values.fold import key


@cache
def table() -> dict[str, str]:
    """Five-digit code -> title (KBLI 2020, Peraturan BPS 2/2020)."""
    lines = files("models.reference").joinpath("kbli2020.csv").read_text(encoding="utf-8").splitlines()
    return {row["kode"]: row["judul"] for row in csv.DictReader(lines)}


def title(code: str) -> str | None:
    """The title of a five-digit code, None when KBLI 2020 has no such code (older editions may)."""
    return table().get(code)


def lookup(text: str, limit: int = 5) -> tuple[tuple[str, str], ...]:
    """Codes with titles nearest to `text`, best first: words of the title that stand in it, then spelling."""
    wanted = {key(word) for word in text.split() if len(word) > 3}
    whole = key(text)
    if not whole:
        return ()

    def rank(item: tuple[str, str]) -> tuple[int, float]:
        shared = len(wanted & set(_keys()[item[0]]))
        return -shared, -OSA.normalized_similarity(whole, "".join(_keys()[item[0]]))

    near = sorted((item for item in table().items() if wanted & set(_keys()[item[0]])), key=rank)
    return tuple(near[:limit])


def divisions() -> frozenset[str]:
    """The two-digit divisions (golongan pokok) that exist."""
    return frozenset(code[:2] for code in table())


@cache
def _keys() -> dict[str, tuple[str, ...]]:
    return {code: tuple(key(word) for word in name.split()) for code, name in table().items()}
