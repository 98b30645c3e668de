"""The file that an office sends when it asks for help: versions, counts, codes; made from a list of what may go out.

Nothing a person typed, no name, path, address, number of a letter or id is in it, because nothing that could hold one
is ever asked for. Restricted files are counted nowhere.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Table, create_engine, false, func, inspect, select

from extractor.settings import Settings
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
_PLACE = re.compile(r"\S*[/\\]\S*")


def write_support(settings: Settings, checks: Sequence[Mapping[str, object]], out: Path) -> None:
    """Writes the ZIP. `checks`: what the doctor told. A database that cannot be opened is said, not raised."""
    told = [{**check, "fact": _PLACE.sub("…", str(check["fact"]))} for check in checks]
    try:
        counts: dict[str, Any] = counts_of(settings)
    except Exception as error:  # its message could hold the address with the password
        counts = {"unreachable": type(error).__name__}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parcel:
        for name, content in (("doctor", told), ("counts", counts), ("settings", settings_of(settings))):
            parcel.writestr(f"{name}.json", json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def settings_of(settings: Settings) -> dict[str, Any]:
    """Numbers and switches as they are; of everything else only whether it was changed."""
    out: dict[str, Any] = {}
    for name, field in type(settings).model_fields.items():
        value = getattr(settings, name)
        is_plain = value is None or isinstance(value, (bool, int, float))
        is_default = value == field.get_default(call_default_factory=True)
        out[name] = value if is_plain else "default" if is_default else "set"
    return out


def counts_of(settings: Settings) -> dict[str, Any]:
    """Rows by the words of `_COUNTED`, and how many hours the oldest waiting file has waited."""
    engine = create_engine(settings.app_url)
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
