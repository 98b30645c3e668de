"""How the machine stands now, in a few short questions: the line of files, what was set aside, signs of life.

Every office together and no name, id or kind of document, so that nothing can be told apart by asking twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select, text

from extractor.store.batch_tables import BatchRow, LeaseRow
from extractor.store.database import Database, now
from extractor.store.door_tables import MessageRow
from extractor.store.events import BACKUP
from extractor.store.tables import FAILED, EventRow, PageRow, UploadRow, WorkerRow

LINE = (
    ("interactive", "asking"), ("interactive", "waiting"), ("interactive", "reading"),
    ("archive", "waiting"), ("archive", "reading"), ("held", "waiting"), ("held", "reading"),
)  # fmt: skip
"""(lane, state) of files that are not done yet."""
_ALIVE = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class InLine:
    """`oldest_s`: how long the first of them has been here; None where there is none."""

    files: int
    oldest_s: float | None


@dataclass(frozen=True, slots=True)
class Gauges:
    """Ages in seconds, None where there is nothing to tell the age of. `parked`: pages by code; `boxes`: by state;
    `trouble`: what holds the feeder up; `late_messages_s`: how long the first message has waited to be delivered."""

    line: Mapping[tuple[str, str], InLine]
    parked: Mapping[str, int]
    boxes: Mapping[str, int]
    trouble: str | None
    messages: int
    late_messages_s: float | None
    workers: int
    worker_age_s: float | None
    last_backup: datetime | None


def gauges(database: Database) -> Gauges:
    """One transaction; every question is answered from an index or a short table."""
    with database.reading() as session:
        moment = now()

        def age(since: datetime | None) -> float | None:
            return None if since is None else max(0.0, (moment - since).total_seconds())

        line = dict.fromkeys(LINE, InLine(0, None))
        of_line = select(UploadRow.lane, UploadRow.state, func.count(), func.min(UploadRow.uploaded_at))
        of_line = of_line.where(UploadRow.state.in_(("asking", "waiting", "reading")))
        for lane, state, files, oldest in session.execute(of_line.group_by(UploadRow.lane, UploadRow.state)):
            line[lane, state] = InLine(files, age(oldest))
        # the condition word for word as in the index, else a database does not know it again
        parked = select(PageRow.error_code, func.count()).where(text(FAILED)).group_by(PageRow.error_code)
        boxes = select(BatchRow.state, func.count()).group_by(BatchRow.state)
        messages = select(func.count(), func.min(MessageRow.made_at)).where(MessageRow.next_at.is_not(None))
        waiting, first = session.execute(messages).one()
        seen = session.execute(select(func.max(WorkerRow.seen_at))).scalar_one()
        alive = select(func.count()).select_from(WorkerRow).where(WorkerRow.seen_at >= moment - _ALIVE)
        saved = select(func.max(EventRow.at)).where(EventRow.thing_id == BACKUP, EventRow.thing == BACKUP)
        return Gauges(
            line,
            {code or "wlk.error": count for code, count in session.execute(parked)},
            {str(state): int(count) for state, count in session.execute(boxes)},
            session.scalar(select(LeaseRow.trouble).where(LeaseRow.name == "feeder")),
            waiting,
            age(first),
            session.scalar(alive) or 0,
            age(seen),
            session.scalar(saved),
        )


def newest(database: Database) -> datetime | None:
    """The latest moment that any process has written; None in an empty database."""
    with database.reading() as session:
        found = [
            session.scalar(select(func.max(column)))
            for column in (EventRow.at, UploadRow.uploaded_at, WorkerRow.seen_at)
        ]
    return max((one for one in found if one is not None), default=None)
