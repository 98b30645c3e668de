"""Work that one process does for all: whoever holds the lease. Held for a while, renewed while it is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import or_, update
from sqlalchemy.exc import IntegrityError

from extractor.store.batch_tables import LeaseRow
from extractor.store.database import Database, now


@dataclass(frozen=True, slots=True)
class Lease:
    """`trouble`: code of what holds the work up since `since`; None while it goes well."""

    holder: str
    until: datetime
    trouble: str | None
    since: datetime | None


class Leases:
    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, name: str, holder: str, for_s: float) -> bool:
        """True when the lease is this holder's for so long: it was free, over, or theirs already."""
        moment = now()
        free = or_(LeaseRow.holder == holder, LeaseRow.until < moment)
        taken = update(LeaseRow).where(LeaseRow.name == name, free)
        taken = taken.values(holder=holder, until=moment + timedelta(seconds=for_s))
        try:
            with self._database.writing() as session:
                if session.scalars(taken.returning(LeaseRow.name)).all():
                    return True
                if session.get(LeaseRow, name) is not None:
                    return False
                session.add(LeaseRow(name=name, holder=holder, until=moment + timedelta(seconds=for_s)))
        except IntegrityError:  # another process made the row in the same moment
            return False
        return True

    def leave(self, name: str, holder: str) -> None:
        """Gives it back before its time."""
        with self._database.writing() as session:
            row = session.get(LeaseRow, name)
            if row is not None and row.holder == holder:
                row.until = now()

    def note(self, name: str, trouble: str | None) -> None:
        """What holds the work up, or None: it goes on."""
        with self._database.writing() as session:
            row = session.get(LeaseRow, name)
            if row is not None and row.trouble != trouble:
                row.trouble, row.since = trouble, now() if trouble else None

    def get(self, name: str) -> Lease | None:
        with self._database.reading() as session:
            row = session.get(LeaseRow, name)
            return Lease(row.holder, row.until, row.trouble, row.since) if row is not None else None
