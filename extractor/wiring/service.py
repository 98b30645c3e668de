"""The running service: the store, the worker that fills it, and the first day of an office.

Past 250 lines: what the desk and a worker open alike stands together.
"""

from __future__ import annotations

import os
import secrets
import tempfile
import threading
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

import structlog

from extractor import export, review
from extractor.access import MACHINE, Actor
from extractor.document.elements import Page
from extractor.document.evidence import Checked
from extractor.document.geometry import BBox
from extractor.document.sheet import Source
from extractor.errors import Language, ReadingFailed, SetupError
from extractor.export.parcel import Packed
from extractor.intake import Leaf
from extractor.jobs import Counted, JobOptions, Worker
from extractor.reading.afterlook import after_look
from extractor.review import Hidden
from extractor.settings import Settings
from extractor.store import DocumentEntry, NewDocument, NewUpload, Store, Upload
from extractor.store.blobs import Blob, Blobs
from extractor.store.freezing import line_of_filing
from extractor.store.keeping import upgrade
from extractor.store.remote_blobs import RemoteBlobs, open_objects
from extractor.wiring.archive import open_feeder
from extractor.wiring.files import FileReader, confidence, engine_versions
from extractor.wiring.inspecting import DeskInspection
from extractor.wiring.parcels import Searchable, parcel_of, standing

log = structlog.get_logger(__name__)

FIRST_NAME = "admin"


def blobs_of(settings: Settings) -> Blobs:
    """Where these settings keep originals. Raises SetupError."""
    if settings.blobs_url is None:
        return Blobs(settings.data)
    return RemoteBlobs(settings.data, open_objects(settings.blobs_url.get_secret_value()))


def open_store(settings: Settings) -> Store:
    """The store of these settings, brought to this version's tables first."""
    settings.data.mkdir(parents=True, exist_ok=True)
    upgrade(settings.app_url, settings.data.resolve())
    idle, blobs = timedelta(minutes=settings.session_idle_min), blobs_of(settings)
    store = Store(settings.app_url, settings.data, idle, blobs)
    store.search.catch_up()
    store.projection.catch_up()
    store.companies.catch_up()
    return store


class UploadReader:
    """Reads uploads of the store through a crew (`jobs.Reader`)."""

    def __init__(self, store: Store, files: FileReader, max_batch_pages: int | None = None) -> None:
        self._store = store
        self._files = files
        self._max_batch_pages = max_batch_pages
        self._inspection = DeskInspection(store, files)

    def accept(self, upload: Upload) -> Counted:
        """Looks at a file that no desk looked at (it came by the command line), so that its twins are found too.

        Files of archive boxes are not compared with those of the counter; they may have more pages.
        """
        if upload.lane != "interactive":
            path = self._store.blobs.path(upload.sha256)
            source = self._files.accept(path, upload.name, max_pages=self._max_batch_pages)
            return Counted(source.media_type, source.page_count)
        if not self._store.looks.of_upload(MACHINE, upload.id):
            seen = self._inspection.inspect(upload.sha256, upload.name)
            if seen is not None:
                self._store.looks.keep(upload.id, seen.looks)
                return Counted(seen.media_type, seen.page_count)
        source = self._files.accept(self._store.blobs.path(upload.sha256), upload.name)
        return Counted(source.media_type, source.page_count)

    def read_page(self, upload: Upload, number: int) -> Page:
        return self._files.read_page(
            stored_source(self._store, upload), number, self._store.blobs.derived_folder(upload.sha256)
        )

    def finish(self, upload: Upload, pages: Sequence[Page]) -> list[NewDocument]:
        keep = self._store.blobs.derived_folder(upload.sha256)
        outcomes = self._files.conclude(list(pages), keep)
        self._store.looks.tell(upload.id, {page.number: said for page in pages if (said := after_look(page))})
        return [
            NewDocument(
                outcome.document,
                outcome.checked,
                review.open_task(outcome.document, outcome.checked),
                engine_versions(self._files.options.own_confidence),
            )
            for outcome in outcomes
        ]


def stored_source(store: Store, upload: Upload) -> Source:
    """The stored original as the gate described it."""
    path = str(store.blobs.path(upload.sha256))
    return Source(path, upload.name, upload.sha256, upload.media_type, upload.size, upload.page_count or 1)


def run_worker(settings: Settings) -> None:
    """Blocks until a signal to stop."""
    with open_store(settings) as store, FileReader(settings) as files:
        options = JobOptions(url=settings.job_engine_url, folder=settings.data, pages_at_once=settings.jobs)
        feeder = open_feeder(store, settings)
        feeder.start()
        try:
            Worker(options, store, UploadReader(store, files, settings.max_batch_pages)).run()
        finally:
            feeder.stop()


class DeskPictures:
    """Page pictures and second looks for the desk, through a crew of one."""

    def __init__(self, store: Store, files: FileReader) -> None:
        self._store = store
        self._files = files

    def render_page(self, upload: Upload, number: int, dpi: float) -> bytes:
        """A page as displayed, JPEG; drawn once and kept beside the reading-frame pictures."""
        name = f"displayed-{number}-{round(dpi)}.jpg"
        kept = self._store.blobs.derived(upload.sha256, name)
        if kept.exists():
            return kept.read_bytes()
        source = stored_source(self._store, upload)
        data = self._files.render(source, number, dpi)
        self._store.blobs.put_derived(upload.sha256, name, data)
        return data

    def searchable(self, upload: Upload) -> tuple[Path, bool]:
        """(PDF of the file with its words under the ink, whether it is kept).

        Pages of other files that were joined to its documents stand behind it; every page is a picture then. Such a
        whole is not kept, so that nothing of a file is left in the folder of another; whoever asked removes it.
        """
        documents = self._store.documents.of_upload(MACHINE, upload.id)
        joined = {number for one in documents for number in (*one.page_numbers, *one.aside_numbers)}
        there = self._store.late_pages.of_upload(MACHINE, upload.id)
        late = {number: one for number, one in there.items() if number in joined}
        if not late:
            return self._own_searchable(upload), True
        leaves = []
        for page in self._store.pages.readings(MACHINE, upload.id):
            if page.number in late:
                source, number = late[page.number].source, late[page.number].from_number
            elif page.number <= (upload.page_count or 0):
                source, number = upload, page.number
            else:
                continue
            leaves.append(Leaf(stored_source(self._store, source), number, page, (), False))
        handle, name = tempfile.mkstemp(".pdf", "whole-", self._store.blobs.derived_folder(upload.sha256))
        os.close(handle)
        self._files.write_redacted(leaves, Path(name))
        return Path(name), False

    def _own_searchable(self, upload: Upload) -> Path:
        """Written once and kept beside the pictures; without pages that came from elsewhere."""
        kept = self._store.blobs.derived(upload.sha256, "searchable.pdf")
        if not kept.exists():
            readings = self._store.pages.readings(MACHINE, upload.id)
            pages = [page for page in readings if page.number <= (upload.page_count or 0)]
            folder = self._store.blobs.derived_folder(upload.sha256)
            with tempfile.TemporaryDirectory(dir=folder) as fresh:
                made = Path(fresh) / "searchable.pdf"
                self._files.write_searchable(stored_source(self._store, upload), pages, made)
                made.replace(kept)
        return kept

    def redact(self, pages: Sequence[tuple[Upload, int, Hidden]]) -> Blob:
        """A copy of pages with parts taken out, kept as a blob. Raises ReadingFailed."""
        leaves = [
            Leaf(stored_source(self._store, upload), number, one.page, one.boxes, one.is_whole)
            for upload, number, one in pages
        ]
        with tempfile.TemporaryDirectory(prefix="wlk-") as fresh:
            made = Path(fresh) / "salinan.pdf"
            self._files.write_redacted(leaves, made)
            return self._store.blobs.put(made)

    def reread(self, document: DocumentEntry, number: int, box: BBox) -> str:
        """What stands in a box of the displayed page; "" for nothing or a page without a picture."""
        page = self._store.pages.reading(MACHINE, document.upload_id, number)
        if page is None:
            return ""
        keep = self._store.blobs.derived_folder(document.sha256)
        return self._files.read_again(page, page.to_reading(box), keep)

    def read_as(self, document: DocumentEntry, record_type: str) -> Checked | None:
        """The document read anew as another type; None where its pages are gone or the reading broke."""
        pages = [
            page
            for number in document.page_numbers
            if (page := self._store.pages.reading(MACHINE, document.upload_id, number)) is not None
        ]
        if not pages:
            return None
        try:
            keep = self._store.blobs.derived_folder(document.sha256)
            return self._files.read_as(pages, document.number, record_type, keep)
        except ReadingFailed:
            return None


_SOURCES = {
    "prior": "perkiraan awal, belum diukur",
    "fitted": "diukur pada berkas contoh",
    "decided": "diukur pada keputusan kantor ini",
}


def calibration_of(settings: Settings) -> str:
    """One Indonesian sentence: which calibration weighs doubt here, and what makes it void."""
    in_force = confidence(settings.own_confidence)
    said = f"Kalibrasi {in_force.version}: {_SOURCES.get(in_force.source, in_force.source)}"
    if in_force.voided_by:
        said += f"; tidak berlaku karena berubah: {', '.join(in_force.voided_by)}. Semua isian diperiksa orang"
    return said + "."


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
        blob = store.blobs.put(path, allow_empty=True)
        store.uploads.add(actor, NewUpload(blob.sha256, path.name, "", blob.size, today))
        loaded += 1
    log.info("samples.loaded", office=office.id, files=loaded)
    return loaded


def show_samples(store: Store, wanted: bool) -> None:
    """Invented offices beside the real ones, made while the desk already serves; or none."""
    if wanted:
        threading.Thread(target=store.samples.fill, name="samples", daemon=True).start()
    else:
        store.samples.remove()


def add_user(store: Store, name: str, full_name: str, roles: Sequence[str], is_admin: bool, password: str) -> None:
    """One more person in the first office. Raises Refused, SetupError where there is no office yet."""
    office = next(iter(store.users.offices()), None)
    if office is None:
        raise SetupError("belum ada kantor, jalankan wlk serve sekali")
    rights = {"admin"} if is_admin else set()
    store.users.add(MACHINE, office.id, name, full_name, password, roles, rights, must_change=True)


def export_filings(
    store: Store,
    format_: str,
    record_type: str | None,
    stream: BinaryIO,
    restricted: bool = False,
    searchable: Searchable | None = None,
) -> Packed:
    """The newest version of every standing filing into the stream, each noted as taken and the export in the log; those
    of restricted files where `restricted`. `format_` zip: with originals; with PDFs where `searchable` makes them."""
    store.events.record(MACHINE, "filing.export", "filing", "all", format=format_, restricted=restricted)
    taken = store.takings.noted(MACHINE, "export", standing(store, record_type, restricted))
    told = Packed()
    if format_ == "zip":
        for piece in parcel_of(store, MACHINE, taken, searchable, told):
            stream.write(piece)
        return told
    write = {"jsonl": export.write_jsonl, "csv": export.write_csv, "xlsx": export.write_xlsx}[format_]
    told.records = write(map(line_of_filing, taken), stream)
    return told
