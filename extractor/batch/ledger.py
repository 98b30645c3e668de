"""The ledger of a box: every file that was found is in exactly one state, and each move between states is a line.

`waiting`: listed, its bytes not looked at yet · `fed`: kept among the originals, in line before the workers ·
`reading`, `read` · `refused`: with the code of an error, may be tried again · `doubled`: the same bytes stand in the
box already, not read · `cancelled`: left out by a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

FileState = Literal["waiting", "fed", "reading", "read", "refused", "doubled", "cancelled"]
FILE_STATES: tuple[FileState, ...] = ("waiting", "fed", "reading", "read", "refused", "doubled", "cancelled")
PageState = Literal["read", "blank", "separator", "failed", "parked", "waiting"]
"""`failed`: will be tried again; `parked`: failed twice, set aside until a person says so."""
PAGE_STATES: tuple[PageState, ...] = ("read", "blank", "separator", "failed", "parked", "waiting")
BatchState = Literal["open", "paused", "cancelled", "closed"]

_MOVES: Mapping[FileState, frozenset[FileState]] = {
    "waiting": frozenset({"fed", "refused", "doubled", "cancelled"}),
    "fed": frozenset({"reading", "read", "refused", "cancelled", "doubled"}),
    "reading": frozenset({"fed", "read", "refused"}),
    "read": frozenset({"fed", "cancelled", "doubled"}),
    "refused": frozenset({"waiting", "fed", "cancelled"}),
    "doubled": frozenset({"cancelled"}),
    "cancelled": frozenset({"waiting", "fed"}),
}


@dataclass(frozen=True, slots=True)
class Move:
    """A line of the ledger. `file_id` None: `count` files were found and wait."""

    file_id: int | None
    before: FileState | None
    after: FileState
    count: int = 1


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a ledger says when it is read from its beginning. `states`: of the files that ever moved; the others of the
    `found` still wait. `faults`: lines that cannot be, in words."""

    found: int
    states: Mapping[int, FileState]
    faults: tuple[str, ...] = field(default=())

    def counts(self) -> dict[FileState, int]:
        """Files by state; they sum up to `found` where every file that moved was found."""
        counts: dict[FileState, int] = dict.fromkeys(FILE_STATES, 0)
        for state in self.states.values():
            counts[state] += 1
        counts["waiting"] += self.found - len(self.states)
        return counts


def may_move(before: FileState, after: FileState) -> bool:
    """Whether the ledger knows this move."""
    return after in _MOVES[before]


def replay(moves: Iterable[Move]) -> Replayed:
    """The ledger read line by line, oldest first. Streams: holds one state a file that moved."""
    found, states, faults = 0, dict[int, FileState](), list[str]()
    for place, move in enumerate(moves, start=1):
        if move.file_id is None:
            found += move.count
            continue
        before = states.get(move.file_id, "waiting")
        if move.before != before:
            faults.append(f"baris {place}: file {move.file_id} dari {move.before}, seharusnya {before}")
        elif not may_move(before, move.after):
            faults.append(f"baris {place}: file {move.file_id} dari {before} ke {move.after}")
        states[move.file_id] = move.after
    if len(states) > found:
        faults.append(f"{len(states)} file berpindah, hanya {found} ditemukan")
    return Replayed(found, states, tuple(faults))
