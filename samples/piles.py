"""Piles: several documents in one file, with separators, blank backs, turned and swapped pages, and the truth of it.

`python -m samples.piles --out DIR --count N [--level L] [--seed S]` writes N piles a level in the same truth format,
with `asides`: the pages that belong to no document, each with its kind (separator or blank).
"""

from __future__ import annotations

import argparse
import io
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pikepdf

from samples.catalogue import Family, families_of
from samples.damage import LEVELS, Shot, damaged, turned
from samples.files import image_pdf
from samples.ink import Ink
from samples.make import Made, write
from samples.people import People
from samples.pile_papers import MARKS, PAPERS, separator
from samples.sheet import Sheet

SEPARATORS = ("qr", "patch", "words", "cover")


class Stacked(Sheet):
    """A sheet whose pages may end early, so that one-page layouts run over several, each with a page mark."""

    def __init__(self, seed: str, split: str, level: str) -> None:
        super().__init__(seed, split, level)
        chance = random.Random(f"{seed}/stack")
        self.short = chance.choice((0.0, 0.0, 180.0, 300.0, 380.0))
        self.mark, self.foot = chance.choice(MARKS), chance.random() < 0.4
        self.first_too = chance.random() < 0.3
        self.own_marks = not self.mark

    def document(self, record_type: str, paper: tuple[float, float] | None = None) -> None:
        super().document(record_type, paper)
        self.margin_bottom += self.short


@dataclass
class _Leaf:
    """One page of the pile: where it comes from and what is done to it. ``owner``: document, None for an aside."""

    owner: int | None
    inner: int
    kind: str
    shot: Shot | None = None
    page: Any = None
    file: Any = None


def _paper(seed: str, level: str, rng: random.Random) -> tuple[bytes, dict[str, Any], int]:
    """A drawn document of one of the dev families or of the papers made for piles: PDF, truth, pages."""
    known: list[Family | Any] = [
        one for one in families_of("dev") if (not one.levels or level in one.levels) and "tumpukan" not in one.name
    ]
    chosen = rng.choice([*known, *PAPERS])
    for attempt in range(3):
        sheet = Stacked(f"{seed}/{attempt}", "dev", level)
        people = People("dev", random.Random(f"{seed}/people/{attempt}"))
        draw = chosen.draw if isinstance(chosen, Family) else chosen
        if attempt == 2:
            sheet.short = 0.0
        draw(sheet, people)
        pdf, documents = sheet.finish()
        if len(documents) == 1 and sheet.page <= 6:
            break
    else:
        raise ValueError(f"no single document for {seed}")
    return _with_marks(pdf, sheet), documents[0], sheet.page


def _with_marks(pdf: bytes, sheet: Stacked) -> bytes:
    """Page marks on every page (or from the second on), drawn over the finished PDF."""
    count = sheet.page
    if not sheet.mark or count == 1:
        return pdf
    over = Sheet("marks", "dev", sheet.level)
    ink = Ink("times", 11)
    for number, (width, height) in enumerate(sheet.sizes, 1):
        over.document("lainnya", (width, height))
        if number > 1 or sheet.first_too:
            y = height - 28 if sheet.foot else 34.0
            over.text(width / 2, y, sheet.mark.format(n=number, of=count), ink, "centre")
    marks, _ = over.finish()
    with pikepdf.open(io.BytesIO(pdf)) as below, pikepdf.open(io.BytesIO(marks)) as above:
        for page, mark in zip(below.pages, above.pages, strict=True):
            page.add_overlay(mark, pikepdf.Rectangle(*page.mediabox))
        return _saved(below)


def _saved(pdf: pikepdf.Pdf) -> bytes:
    stream = io.BytesIO()
    pdf.save(stream, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return stream.getvalue()


def _back(front: Shot, rng: random.Random, noise: np.random.Generator) -> Shot:
    """The empty back of a scanned page: paper, with what shines through from the front."""
    picture = np.ascontiguousarray(front.picture[:, ::-1]).astype(np.float32)
    soft = np.asarray(cv2.GaussianBlur(picture, (0, 0), rng.uniform(1.2, 2.5) * front.dpi[0] / 200), dtype=np.float32)
    paper = float(np.percentile(soft, 85))
    strength = rng.choice((0.0, 0.05, 0.10, 0.16))
    made = paper - strength * np.clip(paper - soft, 0, 255) + noise.normal(0, 3, soft.shape)
    return Shot(np.clip(made, 0, 255).astype(np.uint8), front.matrix, front.dpi)


def _order(count: int, rng: random.Random) -> list[int]:
    """Pages of one document as they lie in the pile; at times two that follow each other are swapped, never the first."""
    pages = list(range(1, count + 1))
    if count >= 3 and rng.random() < 0.15:
        at = rng.randint(1, count - 2)
        pages[at], pages[at + 1] = pages[at + 1], pages[at]
    return pages


def pile(level: str, seed: str) -> Made:
    """One pile of two to six documents at a damage level."""
    rng = random.Random(f"{seed}/pile/{level}")
    noise = np.random.default_rng(rng.getrandbits(63))
    leaves: list[_Leaf] = []
    documents: list[dict[str, Any]] = []
    duplex, parted = rng.random() < 0.3, rng.choice((0.0, 0.0, 0.4, 1.0))
    for number in range(rng.randint(2, 6)):
        if rng.random() < parted:
            sheet = Sheet(f"{seed}/part/{number}", "dev", level)
            separator(sheet, rng.choice(SEPARATORS))
            leaves += _leaves(sheet.finish()[0], level, rng, None, [1], "separator")
            if duplex:
                leaves.append(_blank(leaves[-1], rng, noise))
        pdf, truth, count = _paper(f"{seed}/{level}/{number}", level, rng)
        documents.append(truth)
        for leaf in _leaves(pdf, level, rng, number, _order(count, rng), "page"):
            leaves.append(_turned(leaf, rng))
            if duplex or rng.random() < 0.03:
                leaves.append(_blank(leaf, rng, noise))
    return _made(leaves, documents, level, seed, rng)


def _leaves(
    pdf: bytes, level: str, rng: random.Random, owner: int | None, order: Sequence[int], kind: str
) -> list[_Leaf]:
    if level == "born":
        file = pikepdf.open(io.BytesIO(pdf))
        return [_Leaf(owner, inner, kind, page=file.pages[inner - 1], file=file) for inner in order]
    shots = damaged(pdf, level, rng)
    return [_Leaf(owner, inner, kind, shot=shots[inner - 1]) for inner in order]


def _turned(leaf: _Leaf, rng: random.Random) -> _Leaf:
    quarter = rng.choice((1, 2, 3)) if rng.random() < 0.08 else 0
    if quarter and leaf.shot is not None:
        leaf.shot = turned(leaf.shot, quarter)
    return leaf


def _blank(front: _Leaf, rng: random.Random, noise: np.random.Generator) -> _Leaf:
    return _Leaf(None, 0, "blank", shot=None if front.shot is None else _back(front.shot, rng, noise))


def _made(leaves: list[_Leaf], documents: list[dict[str, Any]], level: str, seed: str, rng: random.Random) -> Made:
    place = {(leaf.owner, leaf.inner): at for at, leaf in enumerate(leaves, 1) if leaf.owner is not None}
    for owner, truth in enumerate(documents):
        truth["document"] = owner + 1
        truth["pages"] = [place[owner, inner] for inner in truth["pages"]]
        truth["text"] = {str(place[owner, int(inner)]): text for inner, text in truth["text"].items()}
        for entry in truth["fields"].values():
            entry["page"] = place[owner, entry["page"]]
            shot = leaves[entry["page"] - 1].shot
            if shot is not None:
                entry["box"] = [round(side, 1) for side in shot.box(tuple(entry["box"]))]
    if level == "born":
        data = _born(leaves)
    else:
        shots = [leaf.shot for leaf in leaves if leaf.shot is not None]
        data = image_pdf(shots, rng.randint(55, 80), rng, bilevel=level == "fax")
    stem = f"dev_pile-{level}-{seed}"
    asides = [{"page": at, "kind": leaf.kind} for at, leaf in enumerate(leaves, 1) if leaf.owner is None]
    truth = {"file": f"{stem}.pdf", "family": "dev_pile", "split": "dev", "level": level, "seed": seed, "faults": [],
             "documents": documents, "asides": asides}  # fmt: skip
    return Made(f"{stem}.pdf", data, truth)


def _born(leaves: list[_Leaf]) -> bytes:
    out = pikepdf.new()
    for leaf in leaves:
        if leaf.page is None:
            out.add_blank_page(page_size=(595, 842))
        else:
            out.pages.append(leaf.page)
    return _saved(out)


def main(arguments: list[str] | None = None) -> int:
    """Write piles with their truth."""
    parser = argparse.ArgumentParser(prog="python -m samples.piles", description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--count", type=int, default=10, help="piles a level")
    parser.add_argument("--level", choices=LEVELS, action="append")
    parser.add_argument("--seed", default="1")
    chosen = parser.parse_args(arguments)
    for level in chosen.level or LEVELS[:-1]:
        for number in range(chosen.count):
            write(pile(level, f"{chosen.seed}-{number:03d}"), chosen.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
