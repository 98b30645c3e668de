"""How a worker runs."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from extractor import __version__

WORKFLOWS_VERSION = "2"
"""The shape of the workflows, not of the program: raised only when a running file could not go on with the new code."""


@dataclass(frozen=True, slots=True)
class JobOptions:
    """`url`: the engine's own database, `sqlite:///…` or `postgresql://…`; `folder`: where the seat files lie.

    `pages_at_once`: pages read at the same time (cores); `files_at_once`: files under way at the same time, so that a
    short one does not wait for the end of a long one; `chunk_pages`: pages in one step of the engine (engine overhead a
    page 5 ms at 8, 12-38 ms at 1). `silent_s`: after so long without a sign of life a worker's files are taken up by
    another.
    `stop_s`: how long pages in hand may go on after the signal to stop. `attempts`: how often a file that the engine
    lost is begun again. `kept_days`: how long the engine remembers ended work. `release`: of the program that reads: a
    file is read by workers of one release from its first page to its last.
    """

    url: str
    folder: Path
    pages_at_once: int = field(default_factory=lambda: os.cpu_count() or 1)
    files_at_once: int = 4
    chunk_pages: int = 8
    polling_s: float = 0.15
    beat_s: float = 5.0
    sweep_s: float = 20.0
    silent_s: float = 60.0
    stop_s: float = 10.0
    attempts: int = 3
    kept_days: float = 14.0
    release: str = __version__

    @property
    def version(self) -> str:
        """What two workers must have in common to work on one file."""
        return f"{WORKFLOWS_VERSION}+{self.release}"
