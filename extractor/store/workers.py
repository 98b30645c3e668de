"""The heartbeat of worker processes."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select

from extractor.store.database import Database, now
from extractor.store.entries import WorkerEntry
from extractor.store.tables import WorkerRow


class Workers:
    def __init__(self, database: Database) -> None:
        self._database = database

    def beat(self, worker_id: str) -> None:
        """A sign of life, every few seconds."""
        with self._database.passing() as session:
            row = session.get(WorkerRow, worker_id)
            moment = now()
            if row is None:
                session.add(WorkerRow(id=worker_id, started_at=moment, seen_at=moment))
            else:
                row.seen_at = moment

    def forget(self, worker_id: str) -> None:
        """The row of a worker whose work another took up."""
        with self._database.writing() as session:
            row = session.get(WorkerRow, worker_id)
            if row is not None:
                session.delete(row)

    def alive(self, within_s: float = 30) -> list[WorkerEntry]:
        return self._where(WorkerRow.seen_at >= now() - timedelta(seconds=within_s))

    def silent(self, since_s: float = 60) -> list[WorkerEntry]:
        """Workers that stopped without leaving: their work must be taken up by another."""
        return self._where(WorkerRow.seen_at < now() - timedelta(seconds=since_s))

    def last_seen(self) -> datetime | None:
        """The last sign of life of any worker, None when there never was one (nor one remembered)."""
        with self._database.reading() as session:
            return session.scalar(select(func.max(WorkerRow.seen_at)))

    def _where(self, condition: object) -> list[WorkerEntry]:
        with self._database.reading() as session:
            rows = session.scalars(select(WorkerRow).where(condition).order_by(WorkerRow.id))  # type: ignore[arg-type]
            return [WorkerEntry(row.id, row.started_at, row.seen_at) for row in rows]
