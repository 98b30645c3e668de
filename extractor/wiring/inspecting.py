"""The first look at a file that just came in, and the opening of locked ones: foreign bytes, so in a child."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog

from extractor import reading
from extractor.errors import CorruptFile, PageError
from extractor.intake.copies import page_copies
from extractor.intake.unlock import unlock
from extractor.reading.firstlook import first_look
from extractor.repair.sheetcode import read_codes
from extractor.store import PageLook, Store
from extractor.store.blobs import Blob
from extractor.wiring.children import ChildOptions, accept_file
from extractor.wiring.files import FileReader

log = structlog.get_logger(__name__)

_WITHIN_S = 8.0
"""A file that takes longer is accepted without advice; the clerk does not wait."""
_BAR_ROWS, _BAR_SHARE, _BAR_DARK = 5, 0.7, 90
_MOST_PAGES = 60
"""Pages beyond are not looked at before reading: a box of papers is no matter of the counter."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What the gate and a first look found. `codes`: (page, text) of square codes on pages that look like covers."""

    media_type: str
    page_count: int
    looks: tuple[PageLook, ...] = ()
    codes: tuple[tuple[int, str], ...] = ()


class DeskInspection:
    """Looks at stored files through a crew."""

    def __init__(self, store: Store, files: FileReader) -> None:
        self._store = store
        self._files = files

    def inspect(self, sha256: str, name: str) -> Inspection | None:
        """Raises InputError for a file that is refused; None where looking took too long or broke."""
        path = str(self._store.blobs.path(sha256))
        try:
            found: Inspection = self._files.crew.submit(
                inspect_file, path, name, self._files.options, timeout_s=_WITHIN_S
            ).result()
        except (reading.TaskTimeout, reading.TaskCrash, PageError) as error:
            log.warning("inspect.failed", error=type(error).__name__)
            return None
        return found

    def unlock(self, sha256: str, password: str) -> Blob:
        """A copy without the lock as a blob. Raises EncryptedPdf for a wrong password, CorruptFile."""
        with tempfile.TemporaryDirectory(prefix="wlk-") as folder:
            out = Path(folder) / "terbuka.pdf"
            try:
                self._files.crew.submit(unlock, self._store.blobs.path(sha256), password, out).result()
            except (reading.TaskTimeout, reading.TaskCrash):
                # Not chained: the arguments of the task hold the password.
                raise CorruptFile from None
            return self._store.blobs.put(out)


def inspect_file(path: str, name: str, options: ChildOptions) -> Inspection:
    """Runs in a child."""
    source = accept_file(path, name, None, options)
    looks, codes = [], []
    for copy in page_copies(source, limits=options.limits):
        if copy.number > _MOST_PAGES:
            break
        seen = first_look(copy.pixels, copy.number, copy.scan_dpi)
        looks.append(PageLook(copy.number, seen.advice, seen.look, seen.detail))
        if copy.number == 1 or _has_bar(copy.pixels):
            codes += [(copy.number, text) for text in read_codes(copy.pixels)]
    return Inspection(source.media_type, source.page_count, tuple(looks), tuple(codes))


def _has_bar(pixels: Any) -> bool:
    """The thick bar over the whole width of a cover sheet: looked for before the slower search for its code."""
    dark = (pixels < _BAR_DARK).mean(axis=1) > _BAR_SHARE
    run = 0
    for row in dark:
        run = run + 1 if row else 0
        if run >= _BAR_ROWS:
            return True
    return False
