"""Every layout family, found by itself in ``samples/families``."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from samples import families
from samples.people import People
from samples.sheet import Sheet

Draw = Callable[[Sheet, People], None]
_KNOWN: dict[str, Family] = {}


@dataclass(frozen=True)
class Family:
    """A layout: its name, its record type, the splits it serves and the function that draws it.

    ``weight``: how often it comes up beside its sisters. ``paper``: the damage levels it exists in; empty: all.
    """

    name: str
    record_type: str
    splits: tuple[str, ...]
    draw: Draw
    weight: int = 1
    levels: tuple[str, ...] = ()


def family(
    name: str, record_type: str, splits: tuple[str, ...] = ("dev", "cal"), weight: int = 1, levels: tuple[str, ...] = ()
) -> Callable[[Draw], Draw]:
    """Register the decorated ``draw(sheet, people)`` as a layout family."""

    def register(draw: Draw) -> Draw:
        if name in _KNOWN and _KNOWN[name].draw.__module__ != draw.__module__:
            raise ValueError(f"family {name} is registered twice")
        _KNOWN[name] = Family(name, record_type, splits, draw, weight, levels)
        return draw

    return register


def families_of(split: str) -> list[Family]:
    """The families of a split, by name."""
    for module in sorted(info.name for info in pkgutil.iter_modules(families.__path__)):
        importlib.import_module(f"samples.families.{module}")
    return [known for _, known in sorted(_KNOWN.items()) if split in known.splits]


def source_hash(split: str) -> str:
    """SHA-256 over the source of the split's families and of what fills them, to show that a test set stayed as it was."""
    here = Path(__file__).parent
    prefix = "blind_" if split == "test" else f"{split}*_"
    paths = sorted((here / "families").glob(f"{prefix}*.py"))
    paths += [
        here / name
        for name in ("people.py", "findings.py", f"findings_{split}.py", "topics.py", "laws.py", "wlkp.py", "nota.py")
    ]
    paths += [here / "numbers.py", here / "data" / "wilayah.csv"]
    paths += sorted(path for path in (here / "cases").glob("*.py") if not path.stem.startswith("words_"))
    paths += [here / "filler.py", *(here / "cases").glob(f"words_{split}.py")]
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
