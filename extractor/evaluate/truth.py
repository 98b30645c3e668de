"""What is really on the paper: `NAME.truth.json` beside `NAME.pdf` (or another suffix)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SUFFIX = ".truth.json"


@dataclass(frozen=True, slots=True)
class TrueField:
    """`value` in normal form, None unless state is value; also None for ink without a normal form.

    `hand`: "print", "typed" or a handwriting style. `page` counts from 1 in the file; `box` in displayed points.
    """

    state: str
    value: Any = None
    orig: str | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    hand: str = "print"

    @property
    def is_written(self) -> bool:
        return self.hand not in ("print", "printed", "typed", "digital", "", "none")


@dataclass(frozen=True, slots=True)
class TrueDocument:
    """One document of a file with the facts of the sample it stands in. `faults`: issue codes planted in the file."""

    file: str
    number: int
    pages: tuple[int, ...]
    record_type: str
    fields: Mapping[str, TrueField]
    text: Mapping[int, str]
    family: str = ""
    split: str = ""
    level: str = ""
    faults: tuple[str, ...] | None = None

    @property
    def key(self) -> str:
        return f"{self.file}#{self.number}"


def load(path: Path, root: Path) -> list[TrueDocument]:
    """The documents of one truth file. `file` is the path below `root` as `wlk extract` writes it."""
    data = json.loads(path.read_text(encoding="utf-8"))
    file = (path.parent.relative_to(root) / data["file"].rpartition("/")[2]).as_posix()
    return [
        TrueDocument(
            file=file,
            number=document.get("document", position),
            pages=tuple(document["pages"]),
            record_type=document["record_type"],
            fields={name: _field(entry) for name, entry in document["fields"].items()},
            text={int(page): text for page, text in (document.get("text") or {}).items()},
            family=str(data.get("family", "")),
            split=str(data.get("split", "")),
            level=str(data.get("level", "")),
            faults=tuple(data["faults"]) if "faults" in data else None,
        )
        for position, document in enumerate(data["documents"], start=1)
    ]


def load_folder(root: Path, splits: Sequence[str] = ()) -> Iterator[TrueDocument]:
    """All truths below a folder in order of path; `splits` keeps only documents of these splits."""
    for path in sorted(root.rglob(f"*{_SUFFIX}")):
        for document in load(path, root):
            if not splits or document.split in splits:
                yield document


def _field(entry: Mapping[str, Any]) -> TrueField:
    box = entry.get("box")
    hand = entry.get("hand")
    return TrueField(
        state=entry["state"],
        value=entry.get("value"),
        orig=entry.get("orig"),
        page=entry.get("page"),
        box=None if box is None else (float(box[0]), float(box[1]), float(box[2]), float(box[3])),
        hand="handwriting" if hand is True else str(hand or "print"),
    )
