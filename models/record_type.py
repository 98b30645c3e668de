"""What the program knows of a kind of document, beside its fields."""

from __future__ import annotations

from dataclasses import dataclass

from models.record import Record


@dataclass(frozen=True)
class RecordType:
    """A kind of document: its name in every output, its title, its class, and how it is known on paper.

    `titles`: whole titles or subject lines, longest wording first. `is_letter`: has the shared letter block.
    `marks`: patterns of the running text, case-insensitive, that speak for this kind ("demikian nota pemeriksaan");
    each counts once.
    """

    name: str
    title: str
    record: type[Record]
    titles: tuple[str, ...]
    is_letter: bool
    marks: tuple[str, ...] = ()
