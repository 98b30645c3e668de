"""One document from a seed, and whole sets of them."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samples.catalogue import Family, families_of
from samples.damage import LEVELS, Shot, damaged, turned
from samples.files import image_pdf, picture_bytes, tiff_bytes
from samples.people import People
from samples.sheet import Sheet
from samples.truth import write_truth

# documents a level so that each column (born; clean + office; photocopy + phone; fax) holds at least 100
DEFAULT_COUNT = {"born": 100, "clean": 50, "office": 50, "photocopy": 50, "phone": 50, "fax": 100}


@dataclass(frozen=True)
class Made:
    """A finished document: file name, bytes and the content of its truth file."""

    name: str
    data: bytes
    truth: dict[str, Any]


def build(family: Family, split: str, level: str, seed: str, *, small: bool = False) -> Made:
    """Draw one document, damage it and pack it. ``small``: the smaller file types only."""
    rng = random.Random(f"{seed}/{split}/{level}/{family.name}")
    sheet = Sheet(f"{seed}/sheet/{split}/{level}/{family.name}", split, level)
    family.draw(sheet, People(split, random.Random(f"{seed}/people/{split}/{family.name}/{level}")))
    pdf, documents = sheet.finish()
    stem = f"{family.name}-{level}-{hashlib.sha256(seed.encode()).hexdigest()[:8]}"
    if level == "born":
        suffix, data = "pdf", pdf
    else:
        shots = damaged(pdf, level, rng)
        suffix, data, shots = _pack(shots, level, rng, small)
        carry(documents, shots)
    truth = {
        "file": f"{stem}.{suffix}",
        "family": family.name,
        "split": split,
        "level": level,
        "seed": seed,
        "faults": sorted(sheet.faults),
        "documents": documents,
    }
    return Made(f"{stem}.{suffix}", data, truth)


def _pack(shots: list[Shot], level: str, rng: random.Random, small: bool) -> tuple[str, bytes, list[Shot]]:
    """Choose a file type; gives the suffix, the bytes and the shots as displayed."""
    way = rng.random()
    turn = rng.choice((1, 2, 3)) if level != "clean" and rng.random() < 0.1 else 0
    viewer = rng.random() < 0.4
    quality = {
        "clean": 88,
        "office": rng.randint(50, 75),
        "photocopy": rng.randint(50, 75),
        "phone": rng.randint(60, 80),
    }.get(level, 80)
    single = len(shots) == 1
    if level == "phone" and single and way < 0.75:
        if turn and not viewer:
            shots = [turned(shot, turn) for shot in shots]
        kind = "webp" if way < 0.12 else "jpg"
        return kind, picture_bytes(shots[0], kind, quality, exif_turn=turn if viewer and kind == "jpg" else 0), shots
    rotate = turn if viewer else 0
    if turn and not viewer:
        shots = [turned(shot, turn) for shot in shots]
    if level == "fax":
        if way < 0.5 and not rotate:
            return "tif", tiff_bytes(shots, True), shots
        return "pdf", image_pdf(shots, quality, rng, rotate=rotate, bilevel=True), shots
    if not rotate and not small:
        if single and way < 0.12 and level != "phone":
            kind = rng.choice(("png", "jpg"))
            return kind, picture_bytes(shots[0], kind, quality), shots
        if way > 0.88 and level in ("office", "photocopy"):
            return "tif", tiff_bytes(shots, level == "photocopy"), shots
    bilevel = level == "photocopy" and way < 0.25
    return "pdf", image_pdf(shots, quality, rng, rotate=rotate, bilevel=bilevel), shots


def carry(documents: list[dict[str, Any]], shots: list[Shot]) -> None:
    """Move the boxes of a truth from the drawn pages to the pictures they became."""
    for document in documents:
        for entry in document["fields"].values():
            moved = shots[entry["page"] - 1].box(tuple(entry["box"]))
            entry["box"] = [round(side, 1) for side in moved]


def plan(
    split: str, counts: dict[str, int], seed: str, names: tuple[str, ...] = ()
) -> Iterator[tuple[Family, str, str]]:
    """Family, level and seed of every document of a set; families (all, or ``names``) take turns by their weight."""
    known = [one for one in families_of(split) if not names or one.name in names]
    for level in LEVELS:
        turns = [one for one in known for _ in range(one.weight) if not one.levels or level in one.levels]
        random.Random(f"{seed}/{split}/{level}").shuffle(turns)
        for number in range(counts.get(level, 0) if turns else 0):
            yield turns[number % len(turns)], level, f"{seed}-{number:04d}"


def write(made: Made, folder: Path) -> None:
    """Write a document and its truth file."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / made.name).write_bytes(made.data)
    write_truth(folder / f"{Path(made.name).stem}.truth.json", made.truth)
