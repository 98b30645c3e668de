"""Conflicts that carry both sides, so that a person can choose."""

from __future__ import annotations

from extractor.errors import Conflict
from extractor.review import Settled
from extractor.store.entries import FieldEntry, TaskEntry


class FieldConflict(Conflict):
    """`mine`: what was sent, in normal form; `saved`: the line that is there (None: the field is not there)."""

    def __init__(self, path: str, mine: Settled, saved: FieldEntry | None) -> None:
        super().__init__()
        self.path = path
        self.mine = mine
        self.saved = saved


class TaskConflict(Conflict):
    """`saved`: the task as it is now."""

    def __init__(self, saved: TaskEntry) -> None:
        super().__init__()
        self.saved = saved
