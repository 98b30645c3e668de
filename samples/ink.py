"""Inks: a font, a size, a colour and a way of writing (printed, typed, by hand)."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
BALLPOINT_BLUE: Colour = (0.08, 0.13, 0.55)
BALLPOINT_BLACK: Colour = (0.12, 0.12, 0.14)


@dataclass(frozen=True)
class Ink:
    """How characters are drawn. ``spacing`` and ``size`` in points; ``jitter`` 0 (print) to 1 (unsteady hand)."""

    font: str
    size: float = 10.5
    colour: Colour = BLACK
    hand: str = "printed"
    spacing: float = 0.0
    jitter: float = 0.0
    capitals: bool = False

    def but(self, **changes: object) -> Ink:
        """The same ink with some traits changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    @property
    def bold(self) -> Ink:
        """The bold cut of the font, or the ink itself where there is none."""
        return self if self.font.endswith("-bold") or self.font not in _BOLD else self.but(font=f"{self.font}-bold")


_BOLD = frozenset(
    [
        "arial",
        "narrow",
        "times",
        "courier",
        "dejavu",
        "dejavu-cond",
        "dejavu-serif",
        "roboto",
        "bookman",
        "schoolbook",
        "palatino",
        "nimbus-mono",
        "avant",
        "heros",
        "termes",
        "cursor",
        "garamond",
    ]
)

# name of the font, factor on the size, capitals only. The test split writes with hands no other split has.
_Hand = tuple[str, float, bool]
HANDS_DEV: tuple[_Hand, ...] = (
    ("breip", 1.15, False),
    ("comic", 1.0, False),
    ("comic-italic", 1.0, False),
    ("rufscript", 1.0, False),
    ("dancing", 1.15, False),
)
HANDS_TEST: tuple[_Hand, ...] = (
    ("dkg", 1.1, False),
    ("dkg-italic", 1.0, False),
    ("steve", 0.95, False),
    ("klee", 1.0, False),
    ("purisa", 0.9, False),
    ("humor", 0.95, True),
    ("delphine", 1.6, False),
    ("kristi", 1.7, False),
)
TYPES_DEV = ("courier", "nimbus-mono", "tlwg-typist")
TYPES_TEST = ("tlwg-typewriter", "cursor-bold", "cursor", "dejavu-mono")
PRINTS_DEV = ("arial", "times", "palatino", "narrow")
PRINTS_TEST = ("heros", "termes", "bookman", "schoolbook", "dejavu", "roboto", "avant")


def fill_ink(rng: random.Random, split: str, size: float, kind: str) -> Ink:
    """An ink to fill a form with. ``kind``: typed, printed or handwriting; fonts of the test split are its own."""
    test = split == "test"
    if kind == "handwriting":
        font, factor, capitals = rng.choice(HANDS_TEST if test else HANDS_DEV)
        colour = rng.choice((BALLPOINT_BLUE, BALLPOINT_BLUE, BALLPOINT_BLACK))
        return Ink(font, size * factor * rng.uniform(1.0, 1.15), colour, "handwriting", 0.0, 1.0, capitals)
    if kind == "typed":
        jitter = rng.choice((0.0, 0.25, 0.4))
        return Ink(rng.choice(TYPES_TEST if test else TYPES_DEV), size, (0.08, 0.08, 0.08), "typed", 0.0, jitter)
    return Ink(rng.choice(PRINTS_TEST if test else PRINTS_DEV), size, BLACK, "printed")


def fill_kind(rng: random.Random, level: str) -> str:
    """typed, printed or handwriting; a born-digital document has no handwriting."""
    if level == "born":
        return rng.choice(("printed", "printed", "typed"))
    return rng.choice(("handwriting", "typed", "typed", "printed"))
