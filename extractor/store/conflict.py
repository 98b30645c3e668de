"""Conflicts that carry both sides, so that a person can choose."""

from __future__ import annotations

from extractor.errors import Conflict
from extractor.review import Settled
from extractor.store.entries import FieldEntry, TaskEntry


class FieldConflict(Conflict):
    """`mine`: what was sent, in normal form; `saved`: the line that is there (None: the field is not there)."""

    code = "wlk.review.conflict-field"

    def __init__(self, path: str, mine: Settled, saved: FieldEntry | None) -> None:
        super().__init__()
        self.path = path
        self.mine = mine
        self.saved = saved


class TaskConflict(Conflict):
    """`saved`: the task as it is now."""

    code = "wlk.review.conflict-task"
    sentence = {
        "id": "Berkas ini sudah diubah orang lain. Buka lagi; ketikan Anda tetap ada.",
        "en": "Somebody else changed this document. Open it again; your typing is still there.",
    }

    def __init__(self, saved: TaskEntry) -> None:
        super().__init__()
        self.saved = saved
