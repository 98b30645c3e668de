"""A backup while the desk and the workers go on."""

from __future__ import annotations

import tempfile
from pathlib import Path

import structlog
from sqlalchemy import select

import extractor
from extractor.access import MACHINE
from extractor.store.blobs import Blobs
from extractor.store.database import Database, now
from extractor.store.events import BACKUP, note
from extractor.store.keeping import snapshot
from extractor.store.keeping.lock import keeping
from extractor.store.keeping.parcel import Manifest, ParcelWriter, whole_or_nothing
from extractor.store.tables import OfficeRow

log = structlog.get_logger(__name__)

BESIDE = ("desk.key", "confidence.json")
"""Small files of the data folder that a backup takes as they are."""
_MADE_AGAIN = ("displayed-", "searchable.pdf", ".")
"""How derived files begin that the desk draws anew when asked; the pictures of the reading frame are kept."""


def back_up(url: str, jobs_url: str | None, folder: Path, target: Path, blobs: Blobs | None = None) -> Manifest:
    """Writes everything into `target`: a folder (blobs of the same disk are linked), or a file that ends in `.tar`.

    The database first, then the blobs it names: these are never changed and only deleted by a keeper, so that both
    belong together. A PostgreSQL database of the job engine is left out: what was under way is begun again.
    Raises PlaceTaken, NoRoom, NotWritten, StillRunning (another backup); then nothing of it is left.
    """
    with keeping(folder), whole_or_nothing(target) as parcel:
        manifest = _fill(parcel, url, jobs_url, folder, target.parent, blobs or Blobs(folder))
        parcel.finish(manifest)
    _note(url, manifest)
    return manifest


def back_up_database(url: str, target: Path) -> Manifest:
    """The database alone, before an upgrade; blobs are not touched by one. The caller holds the lock."""
    with whole_or_nothing(target) as parcel, tempfile.TemporaryDirectory(dir=target.parent, prefix=".snap-") as place:
        taken = _database(parcel, url, Path(place))
        manifest = Manifest(_moment(), extractor.__version__, taken.kind, taken.revision, "database", taken.tables)
        parcel.finish(manifest)
        return manifest


def _fill(parcel: ParcelWriter, url: str, jobs_url: str | None, folder: Path, beside: Path, blobs: Blobs) -> Manifest:
    missing, damaged, count = [], [], 0
    with tempfile.TemporaryDirectory(dir=beside, prefix=".snap-") as place:
        jobs = snapshot.file_of(jobs_url) if jobs_url else None
        if jobs is not None and jobs.exists():
            # Before the program's own: what the engine has behind it then is behind us too.
            snapshot.copy_sqlite(jobs, Path(place) / "jobs.sqlite")
            parcel.add("jobs.sqlite", Path(place) / "jobs.sqlite")
        taken = _database(parcel, url, Path(place))
    for sha256, is_needed in sorted(taken.hashes.items()):
        path = blobs.path(sha256)  # fetched first from a store that is elsewhere
        if not path.is_file():
            missing += [sha256] if is_needed else []
            continue
        if parcel.add(f"blobs/{path.parent.parent.name}/{path.parent.name}/{sha256}", path, True) != sha256:
            damaged.append(sha256)
        count += 1
        for made in sorted(blobs.derived_folder(sha256).iterdir()):
            if made.is_file() and not made.name.startswith(_MADE_AGAIN):
                parcel.add(f"derived/{path.parent.parent.name}/{path.parent.name}/{sha256}/{made.name}", made)
    for name in BESIDE:
        if (folder / name).is_file():
            parcel.add(name, folder / name)
    return Manifest(
        _moment(), extractor.__version__, taken.kind, taken.revision, "all", taken.tables, count, missing, damaged
    )


def _database(parcel: ParcelWriter, url: str, place: Path) -> snapshot.Snapshot:
    taken = snapshot.take(url, place)
    for name, path in taken.files.items():
        parcel.add(name, path)
    return taken


def _note(url: str, manifest: Manifest) -> None:
    """A line in the log of the first office, from which monitoring tells the age of the last backup."""
    database = Database(url)
    try:
        with database.writing() as session:
            office_id = session.scalar(select(OfficeRow.id).order_by(OfficeRow.created_at).limit(1))
            note(session, MACHINE, "backup.make", BACKUP, BACKUP, office_id, files=manifest.blobs)
    except Exception as error:  # a full disk, an older database: no reason to lose the backup
        log.warning("backup.not-noted", error=type(error).__name__)
    finally:
        database.close()


def _moment() -> str:
    return now().isoformat(timespec="seconds")
