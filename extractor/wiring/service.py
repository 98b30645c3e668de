"""The running service: the store, the worker that fills it, and the first day of an office."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog

from extractor import review
from extractor.access import MACHINE, Actor
from extractor.document.elements import Page
from extractor.document.sheet import Source
from extractor.errors import Language
from extractor.jobs import Counted, JobOptions, Worker
from extractor.settings import Settings
from extractor.store import NewDocument, NewUpload, Store, Upload, migrate
from extractor.wiring.files import FileReader, engine_versions

log = structlog.get_logger(__name__)

FIRST_NAME = "admin"


def open_store(settings: Settings) -> Store:
    """The store of these settings, brought to this version's tables first."""
    settings.data.mkdir(parents=True, exist_ok=True)
    migrate(settings.app_url)
    return Store(settings.app_url, settings.data, timedelta(minutes=settings.session_idle_min))


class UploadReader:
    """Reads uploads of the store through a crew (`jobs.Reader`)."""

    def __init__(self, store: Store, files: FileReader) -> None:
        self._store = store
        self._files = files

    def accept(self, upload: Upload) -> Counted:
        source = self._files.accept(self._store.blobs.path(upload.sha256), upload.name)
        return Counted(source.media_type, source.page_count)

    def read_page(self, upload: Upload, number: int) -> Page:
        return self._files.read_page(self.source(upload), number, self._store.blobs.derived_folder(upload.sha256))

    def finish(self, upload: Upload, pages: Sequence[Page]) -> list[NewDocument]:
        keep = self._store.blobs.derived_folder(upload.sha256)
        outcomes = self._files.conclude(list(pages), keep)
        return [
            NewDocument(
                outcome.document,
                outcome.checked,
                review.open_task(outcome.document, outcome.checked),
                engine_versions(),
            )
            for outcome in outcomes
        ]

    def source(self, upload: Upload) -> Source:
        """The stored original as the gate described it."""
        path = str(self._store.blobs.path(upload.sha256))
        return Source(path, upload.name, upload.sha256, upload.media_type, upload.size, upload.page_count or 1)


def run_worker(settings: Settings) -> None:
    """Blocks until a signal to stop."""
    with open_store(settings) as store, FileReader(settings) as files:
        options = JobOptions(url=settings.job_engine_url, folder=settings.data, pages_at_once=settings.jobs)
        Worker(options, store, UploadReader(store, files)).run()


def open_office(store: Store, settings: Settings) -> tuple[str, str] | None:
    """The first office and its first administrator: (name, password), or None when there is an office already."""
    if store.users.offices():
        return None
    office = store.users.add_office(settings.office_name)
    password = secrets.token_urlsafe(9)
    language: Language = settings.lang
    store.users.add(
        MACHINE,
        office.id,
        FIRST_NAME,
        "Pengelola",
        password,
        roles=frozenset({"clerk", "reviewer"}),
        rights=frozenset({"admin"}),
        language=language,
        must_change=False,
    )
    return FIRST_NAME, password


def load_samples(store: Store, folder: Path) -> int:
    """Hands in every file of the folder as the first administrator would; gives how many."""
    office = store.users.offices()[0]
    user = store.users.find(MACHINE, FIRST_NAME)
    if user is None:
        return 0
    actor = Actor(user.id, user.full_name, office.id, user.roles, user.rights)
    today = datetime.now(ZoneInfo(office.timezone)).date()
    loaded = 0
    for path in sorted(folder.iterdir()):
        if not path.is_file() or path.name.endswith(".truth.json") or path.suffix in {".md", ".txt"}:
            continue
        blob = store.blobs.put(path)
        store.uploads.add(actor, NewUpload(blob.sha256, path.name, "", blob.size, today))
        loaded += 1
    log.info("samples.loaded", office=office.id, files=loaded)
    return loaded
