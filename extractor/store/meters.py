"""What only counts up: pages read and how long each took, pages and files that failed, by code. For monitoring.

A million pages are not counted anew for each question, so a reading adds to its sum in its own transaction. Sums name
no office, no kind of document and no file; they hold from the release that began them and survive restarts.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from sqlalchemy import String, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from extractor.store.columns import Base, Count
from extractor.store.database import Database
from extractor.store.gauges import Gauges, gauges

Meter = Literal["page.read", "page.failed", "upload.refused"]
BOUNDS_S = (0.1, 0.25, 0.5, 1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0, 30.0, 60.0, 120.0)
"""A page takes about two seconds on one core; at the last bound its reading is broken off (WLK_PAGE_TIMEOUT_S)."""
_SHARDS = 16
"""Processes add to rows of their own, as far as so many go, and do not wait for one another."""
_PENDING = "meters"


class MeterRow(Base):
    """`label`: a code, or the upper bound (s) of the times counted here, "inf" for the rest; `total`: their seconds."""

    __tablename__ = "meter"
    shard: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    label: Mapped[str] = mapped_column(String(64), primary_key=True)
    count: Mapped[int] = mapped_column(Count)
    total: Mapped[float]


@dataclass(frozen=True, slots=True)
class Sums:
    """`times`: (upper bound in seconds, pages up to it), growing, the last bound infinite; `failed`, `refused`: pages
    and files by code."""

    times: tuple[tuple[float, int], ...]
    seconds: float
    failed: Mapping[str, int] = field(default_factory=dict)
    refused: Mapping[str, int] = field(default_factory=dict)


def count_up(session: Session, name: Meter, label: str, seconds: float = 0.0) -> None:
    """Adds one, with the transaction that is running."""
    session.info.setdefault(_PENDING, []).append((name, label, seconds))


def count_page(session: Session, seconds: float, failure: str | None) -> None:
    place = bisect_left(BOUNDS_S, seconds)
    count_up(session, "page.read", f"{BOUNDS_S[place]:g}" if place < len(BOUNDS_S) else "inf", seconds)
    if failure is not None:
        count_up(session, "page.failed", failure)


def watch(session: Session) -> Callable[[], None]:
    """Writes what was counted at the very end, in one order everywhere: nobody waits for another with a sum in hand."""

    def finish() -> None:
        pending: list[tuple[str, str, float]] = session.info.pop(_PENDING, [])
        if not pending:
            return
        insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
        shard = os.getpid() % _SHARDS
        for name, label, seconds in sorted(pending):
            one = insert(MeterRow).values(shard=shard, name=name, label=label, count=1, total=seconds)
            session.execute(
                one.on_conflict_do_update(
                    index_elements=["shard", "name", "label"],
                    set_={"count": MeterRow.count + 1, "total": MeterRow.total + seconds},
                )
            )

    return finish


class Meters:
    def __init__(self, database: Database) -> None:
        self._database = database

    def now(self) -> Gauges:
        return gauges(self._database)

    def sums(self) -> Sums:
        """Of all processes, since counting began."""
        query = select(MeterRow.name, MeterRow.label, func.sum(MeterRow.count), func.sum(MeterRow.total))
        with self._database.reading() as session:
            rows = session.execute(query.group_by(MeterRow.name, MeterRow.label)).all()
        found: dict[str, dict[str, int]] = {}
        for name, label, count, _ in rows:
            found.setdefault(name, {})[label] = int(count)
        counted = [(float(label), count) for label, count in found.get("page.read", {}).items()]
        times = tuple(
            (bound, sum(count for upper, count in counted if upper <= bound)) for bound in (*BOUNDS_S, float("inf"))
        )
        seconds = sum(float(total) for name, _, _, total in rows if name == "page.read")
        return Sums(times, seconds, found.get("page.failed", {}), found.get("upload.refused", {}))
