"""Archive boxes: the ledger of what was found in them, and the sheets that should be there. Pure, no I/O."""

from extractor.batch.ledger import (
    FILE_STATES,
    PAGE_STATES,
    BatchState,
    FileState,
    Move,
    PageState,
    Replayed,
    may_move,
    replay,
)
from extractor.batch.names import kept_name, open_name, shown_name
from extractor.batch.sheets import CoverSeen, Remark, Section, SheetPage, Sheets, account

__all__ = [
    "FILE_STATES",
    "PAGE_STATES",
    "BatchState",
    "CoverSeen",
    "FileState",
    "Move",
    "PageState",
    "Remark",
    "Replayed",
    "Section",
    "SheetPage",
    "Sheets",
    "account",
    "kept_name",
    "may_move",
    "open_name",
    "replay",
    "shown_name",
]
