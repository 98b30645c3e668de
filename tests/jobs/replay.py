"""A worker as of a host of its own, with a reader that has known answers: `replay.py ARRANGEMENT.json`.

The files are real and go through feeder, store and job engine; only the looking at ink is replaced.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from extractor.document.elements import Document, Page
from extractor.document.evidence import Checked
from extractor.jobs import Counted, JobOptions, Worker
from extractor.review import open_task
from extractor.store import NewDocument, Store, Upload
from extractor.wiring.feeder import Feeder
from tests.store.papers import VERSIONS, checked, page

PAGES_A_DOCUMENT = 3


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One host. `folder`: its seats, and where it writes what it read; `originals`: what the hosts share; `seconds`:
    what a page costs; `slots`: pages at once; `feeds`: whether it may feed."""

    folder: str
    originals: str
    app_url: str
    jobs_url: str
    seconds: float = 0.05
    slots: int = 2
    release: str = "1"
    feeds: bool = True
    silent_s: float = 3.0
    files_at_once: int = 4

    @property
    def options(self) -> JobOptions:
        return JobOptions(
            self.jobs_url,
            Path(self.folder),
            pages_at_once=self.slots,
            files_at_once=self.files_at_once,
            beat_s=0.5,
            sweep_s=1.0,
            silent_s=self.silent_s,
            stop_s=5.0,
            release=self.release,
        )


class ReplayReader:
    """Gives the answer that a file carries in itself, and notes each reading with its process and moments."""

    def __init__(self, store: Store, folder: Path, seconds: float, release: str) -> None:
        self._store = store
        self._notes = os.open(folder / "notes", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._seconds = seconds
        self._release = release

    def accept(self, upload: Upload) -> Counted:
        return Counted("application/pdf", int(self._content(upload)["pages"]))

    def read_page(self, upload: Upload, number: int) -> Page:
        content = self._content(upload)
        self._note("begin", content["name"], number)
        time.sleep(self._seconds)
        self._note("end", content["name"], number)
        return page(number, answer(content["name"], number))

    def finish(self, upload: Upload, pages: Sequence[Page]) -> Sequence[NewDocument]:
        name = self._content(upload)["name"]
        self._note("finish", name, len(pages))
        return [
            _document(name, 1 + start // PAGES_A_DOCUMENT, tuple(pages[start : start + PAGES_A_DOCUMENT]))
            for start in range(0, len(pages), PAGES_A_DOCUMENT)
        ]

    def _content(self, upload: Upload) -> dict[str, str]:
        with self._store.blobs.open(upload.sha256) as stream:
            content: dict[str, str] = json.load(stream)
        return content

    def _note(self, word: str, name: str, number: int) -> None:
        line = f"{word} {name} {number} {os.getpid()} {time.time_ns()} {self._release}\n"
        os.write(self._notes, line.encode())


def answer(name: str, number: int) -> str:
    """What stands on a page."""
    return f"berkas {name} lembar {number}"


def document_count(pages: int) -> int:
    return -(-pages // PAGES_A_DOCUMENT)


def write_file(folder: Path, name: str, pages: int) -> Path:
    """A file whose bytes say what is on its pages."""
    path = folder / f"{name}.pdf"
    path.write_text(json.dumps({"name": name, "pages": str(pages)}))
    return path


def write_arrangement(arrangement: Arrangement) -> Path:
    path = Path(arrangement.folder) / "arrangement.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(arrangement)))
    return path


def _document(name: str, number: int, pages: tuple[Page, ...]) -> NewDocument:
    document = Document(number, pages)
    result: Checked = checked(f"PT {name} {number}")
    return NewDocument(document, result, open_task(document, result), VERSIONS)


def main(arrangement: Arrangement) -> None:
    folder = Path(arrangement.folder)
    with Store(arrangement.app_url, Path(arrangement.originals)) as store:
        reader = ReplayReader(store, folder, arrangement.seconds, arrangement.release)
        feeder = Feeder(store, f"{folder.name}-{os.getpid()}", 1 << 20, every_s=0.2, spare_bytes=0, lease_s=3.0)
        if arrangement.feeds:
            feeder.start()
        try:
            Worker(arrangement.options, store, reader).run()
        finally:
            feeder.stop()


if __name__ == "__main__":
    main(Arrangement(**json.loads(Path(sys.argv[1]).read_text())))
