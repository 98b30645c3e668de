"""Rows by words of the program: what may be told about a database without telling anything in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Table, create_engine, false, func, inspect, select

from extractor.store.batch_tables import BatchRow
from extractor.store.columns import Base
from extractor.store.database import now
from extractor.store.tables import DocumentRow, EventRow, TaskRow, UploadRow

_COUNTED: Mapping[str, tuple[type[Base], tuple[str, ...]]] = {
    "uploads": (UploadRow, ("state", "error_code", "media_type", "lane")),
    "documents": (DocumentRow, ("record_type",)),
    "tasks": (TaskRow, ("state",)),
    "boxes": (BatchRow, ("state",)),
    "log": (EventRow, ("action",)),
}
"""Tables and those of their columns that hold words of the program, never of a person."""


def counts_of(url: str) -> dict[str, Any]:
    """Rows by the words of `_COUNTED`, and how many hours the oldest waiting file has waited."""
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            known = set(inspect(connection).get_table_names())
            out: dict[str, Any] = {}
            for name, (row, columns) in _COUNTED.items():
                table = row.__table__
                assert isinstance(table, Table)
                if table.name not in known:
                    continue
                seen = table.c.is_restricted == false() if "is_restricted" in table.c else None
                for column in columns:
                    query = select(table.c[column], func.count()).group_by(table.c[column])
                    rows = connection.execute(query if seen is None else query.where(seen)).all()
                    out[f"{name}.{column}"] = {str(value): count for value, count in rows if value is not None}
            if UploadRow.__tablename__ in known:
                waiting = select(func.min(UploadRow.uploaded_at)).where(
                    UploadRow.state == "waiting", UploadRow.is_restricted == false()
                )
                oldest = connection.scalar(waiting)
                out["waiting_hours"] = _hours(oldest)
            return out
    finally:
        engine.dispose()


def _hours(since: datetime | None) -> float | None:
    return None if since is None else round((now() - since).total_seconds() / 3600, 1)
