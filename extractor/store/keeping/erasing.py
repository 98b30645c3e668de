"""Deletion with proof: rows, bytes, pictures made of them and the search index; a record stays of what went and why."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, func, or_, select, update

from extractor.errors import Refused
from extractor.store.batch_tables import BatchFileRow
from extractor.store.blobs import Blobs
from extractor.store.columns import Base
from extractor.store.company_finding import forget
from extractor.store.company_tables import CompanyPaperRow
from extractor.store.database import Database, new_id, now
from extractor.store.fact_tables import FactRow
from extractor.store.keeping.erasure_tables import ErasureRow
from extractor.store.keeping.lock import keeping
from extractor.store.keeping.snapshot import hash_columns
from extractor.store.keeping.upgrade import automatic
from extractor.store.page_tables import LatePageRow
from extractor.store.plain import clean
from extractor.store.projection import uncount
from extractor.store.sent import TransferRow
from extractor.store.tables import AnswerRow, DocumentRow, EventRow, TaskRow, UploadRow

_YEAR = timedelta(days=365.2425)
_SET_ASIDE = ("refused", "discarded", "linked")
_DECIDED = ("approved", "rejected")


@dataclass(frozen=True, slots=True)
class Erasure:
    """The proof. `backups`: automatic backups that were deleted because they held it too."""

    id: str
    upload_id: str
    sha256: str
    size: int
    page_count: int | None
    kinds: tuple[str, ...]
    counts: Mapping[str, int]
    blobs: tuple[str, ...]
    kept: tuple[str, ...]
    by_name: str
    reason: str
    at: datetime
    done_at: datetime | None
    backups: int = 0


class Erasing:
    def __init__(self, database: Database, blobs: Blobs, folder: Path) -> None:
        self._database = database
        self._blobs = blobs
        self._folder = folder

    def due(self, years: Mapping[str, float]) -> list[str]:
        """Ids of files whose time is over, oldest first. `years`: record type, `type.state`, `*` or `*.state`; for
        files without documents `refused`, `discarded`, `linked`. What no rule names stays; what is undecided stays."""
        found: list[tuple[datetime, str]] = []
        moment = now()
        with self._database.reading() as session:
            tasks: dict[str, list[tuple[datetime, bool]]] = {}
            query = select(TaskRow.upload_id, TaskRow.record_type, TaskRow.state, TaskRow.decided_at)
            for upload_id, kind, state, decided_at in session.execute(query):
                names = (f"{kind}.{state}", kind, f"*.{state}", "*")
                rule = next((years[name] for name in names if name in years), None)
                is_due = False
                if state in _DECIDED and rule is not None and decided_at is not None:
                    is_due = decided_at + rule * _YEAR <= moment
                tasks.setdefault(upload_id, []).append((decided_at or moment, is_due))
            for row in session.execute(select(UploadRow.id, UploadRow.state, UploadRow.uploaded_at)):
                own = tasks.get(row.id)
                if own is not None and all(is_due for _, is_due in own):
                    found.append((max(at for at, _ in own), row.id))
                elif own is None and row.state in _SET_ASIDE and row.state in years:
                    found += [(row.uploaded_at, row.id)] if row.uploaded_at + years[row.state] * _YEAR <= moment else []
        return [upload_id for _, upload_id in sorted(found)]

    def together(self, upload_ids: Sequence[str]) -> list[str]:
        """The files with those whose pages they share. Raises Refused for an id that is none."""
        known: list[str] = list(dict.fromkeys(upload_ids))
        with self._database.reading() as session:
            there = set(session.scalars(select(UploadRow.id).where(UploadRow.id.in_(known))))
            if missing := [one for one in known if one not in there]:
                raise Refused(f"berkas tidak ditemukan: {missing[0]}")
            for one in known:
                query = select(LatePageRow.upload_id, LatePageRow.from_id)
                for pair in session.execute(query.where(or_(LatePageRow.upload_id == one, LatePageRow.from_id == one))):
                    known += [other for other in pair if other not in known]
        return known

    def erase(self, upload_ids: Sequence[str], by_name: str, reason: str) -> list[Erasure]:
        """Deletes files with everything that was made of them. One transaction for the rows and their proof; the bytes
        go after it, and are gone on with at the next call should this one be cut off. SQLite files are packed, so that
        nothing stays in their free pages; on PostgreSQL dead rows go with its own VACUUM.

        Raises Refused without a name and a reason, while a file is read, StillRunning during a backup.
        """
        by_name, reason = clean(by_name).strip(), clean(reason).strip()
        if not by_name or not reason:
            raise Refused("sebutkan siapa yang menghapus dan alasannya")
        wanted = self.together(upload_ids)
        with keeping(self._folder):
            with self._writing() as connection:
                for upload_id in wanted:
                    self._erase_rows(connection, upload_id, wanted, by_name, reason)
            return self._finish()

    def _erase_rows(
        self, connection: Connection, upload_id: str, wanted: Sequence[str], by_name: str, reason: str
    ) -> None:
        upload = connection.execute(select(UploadRow.__table__).where(UploadRow.id == upload_id)).one()
        if upload.state == "reading":
            raise Refused("berkas sedang dibaca, coba lagi sebentar")
        kinds = connection.scalars(select(DocumentRow.record_type).where(DocumentRow.upload_id == upload_id)).all()
        rows = _below(connection, upload_id)
        ids = [str(one) for found in rows.values() for one in found if isinstance(one, str)]
        hashes = _hashes(connection, rows) | {upload.sha256}
        counts: dict[str, int] = {}
        files = [
            row.id for row in connection.execute(select(BatchFileRow.id).where(BatchFileRow.upload_id == upload_id))
        ]
        uncount(connection, rows.get(FactRow.__table__, []))  # type: ignore[call-overload]
        papers = rows.get(CompanyPaperRow.__table__, [])  # type: ignore[call-overload]
        companies = connection.scalars(select(CompanyPaperRow.company_id).where(CompanyPaperRow.id.in_(papers))).all()
        for table in reversed(Base.metadata.sorted_tables):
            if table in rows:
                (key,) = table.primary_key.columns
                counts[table.name] = connection.execute(delete(table).where(key.in_(rows[table]))).rowcount
        forget(connection, companies, papers)
        connection.execute(delete(AnswerRow))  # repeats of requests from the last minutes; they hold values
        connection.execute(delete(TransferRow).where(TransferRow.upload_id == upload_id))
        connection.execute(update(EventRow).where(EventRow.thing_id.in_(ids)).values(detail={}))
        for one in files:
            fresh = {"path": f"dihapus-{one}", "facts": None}
            connection.execute(update(BatchFileRow).where(BatchFileRow.id == one).values(fresh))
        kept = {one for one in hashes if _is_named(connection, one)}
        proof = {
            "id": new_id(),
            "office_id": upload.office_id,
            "upload_id": upload_id,
            "sha256": upload.sha256,
            "size": upload.size,
            "page_count": upload.page_count,
            "kinds": sorted(set(kinds)),
            "counts": counts,
            "blobs": sorted(hashes - kept),
            "kept": sorted(kept),
            "by_name": by_name,
            "reason": reason,
            "at": now(),
        }
        connection.execute(ErasureRow.__table__.insert().values(proof))  # type: ignore[attr-defined]

    def _finish(self) -> list[Erasure]:
        with self._database.reading() as session:
            waiting = session.scalars(select(ErasureRow).where(ErasureRow.done_at.is_(None))).all()
        for row in waiting:
            for sha256 in row.blobs:
                self._blobs.remove(sha256)
                shutil.rmtree(self._blobs.derived_folder(sha256), ignore_errors=True)
        backups = automatic(self._folder)
        for one in backups:
            shutil.rmtree(one)
        self._pack()
        moment = now()
        with self._writing() as connection:
            ids = [row.id for row in waiting]
            connection.execute(update(ErasureRow).where(ErasureRow.id.in_(ids)).values(done_at=moment))
        names = [name for name in Erasure.__slots__ if name not in ("backups", "done_at", "kinds", "blobs", "kept")]
        return [
            Erasure(
                **{name: getattr(row, name) for name in names},
                kinds=tuple(row.kinds),
                blobs=tuple(row.blobs),
                kept=tuple(row.kept),
                done_at=moment,
                backups=len(backups),
            )
            for row in waiting
        ]

    def _pack(self) -> None:
        engine = self._database.engine
        if not self._database.is_sqlite:
            return
        with engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            # Merged to one piece the index forgets deleted words; packed, the file has no free pages.
            driver.execute("INSERT INTO fts_line(fts_line) VALUES ('optimize')")
            driver.execute("VACUUM")
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _writing(self) -> Any:
        return self._database.engine.execution_options(wlk_writes=True).begin()


def _below(connection: Connection, upload_id: str) -> dict[Table, list[Any]]:
    """The file's row and every row that belongs to it, in whichever table: followed by foreign keys."""
    found: dict[Table, list[Any]] = {UploadRow.__table__: [upload_id]}  # type: ignore[dict-item]
    for table in Base.metadata.sorted_tables:
        conditions = [
            key.parent.in_(found[key.column.table])
            for key in table.foreign_keys
            if key.column.table in found and key.ondelete != "SET NULL"
        ]
        if conditions and table not in found:
            (primary,) = table.primary_key.columns
            if ids := list(connection.scalars(select(primary).where(or_(*conditions)))):
                found[table] = ids
    return found


def _hashes(connection: Connection, rows: Mapping[Table, list[Any]]) -> set[str]:
    found: set[str] = set()
    for table, ids in rows.items():
        (primary,) = table.primary_key.columns
        for name in hash_columns(list(table.columns.keys())):
            found.update(connection.scalars(select(table.c[name]).where(primary.in_(ids), table.c[name].is_not(None))))
    return found


def _is_named(connection: Connection, sha256: str) -> bool:
    """Whether a file that stays has the same bytes. The list of a box names hashes without keeping bytes."""
    skipped = {ErasureRow.__tablename__, BatchFileRow.__tablename__, "transfer_piece"}
    for table in Base.metadata.sorted_tables:
        if table.name in skipped:
            continue
        for name in hash_columns(list(table.columns.keys())):
            if connection.scalar(select(func.count()).select_from(table).where(table.c[name] == sha256)):
                return True
    return False
