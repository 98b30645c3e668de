"""What `wlk doctor` tells of a running office: its line of files, its clock, what PostgreSQL promises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from extractor.settings import Settings
from extractor.store.database import Database, now
from extractor.store.gauges import Gauges, gauges, newest
from extractor.store.keeping.snapshot import kind_of
from extractor.store.promises import Promises, promises

LONG_WAIT_S = 3600.0
"""Whoever stands at the counter waits for minutes; an hour means that nobody reads."""
OLD_BACKUP = timedelta(days=8)
CLOCK_S = 60.0
"""Clocks of hosts agree to a few seconds; a minute turns leases and signs of life to nonsense."""
OLDEST_SERVER = 13


@dataclass(frozen=True, slots=True)
class Vital:
    what: str
    well: bool
    fact: str


def vitals(settings: Settings) -> Iterator[Vital]:
    """Of a database that has every migration of this version. Changes nothing."""
    database = Database(settings.app_url)
    try:
        seen = gauges(database)
        yield from _line(seen)
        yield _backup(seen)
        yield _clock(database)
        if not database.is_sqlite:
            yield _server("PostgreSQL", promises(database))
    finally:
        database.close()
    jobs = settings.job_engine_url
    if kind_of(jobs) == "postgresql" and jobs != settings.app_url:
        other = Database(jobs)
        try:
            yield _server("PostgreSQL mesin kerja", promises(other))
        finally:
            other.close()


def _line(seen: Gauges) -> Iterator[Vital]:
    counts = {state: sum(one.files for (_, of), one in seen.line.items() if of == state) for state in _STATES}
    urgent = seen.line["interactive", "waiting"]
    fact = ", ".join(f"{count} {_STATES[state]}" for state, count in counts.items())
    if urgent.oldest_s is not None:
        fact += f"; yang ditunggu orang paling lama {urgent.oldest_s / 60:.0f} menit"
    yield Vital("antrean", (urgent.oldest_s or 0.0) < LONG_WAIT_S, fact)
    parked = ", ".join(f"{count} {code}" for code, count in sorted(seen.parked.items()))
    yield Vital("halaman disisihkan", True, parked or "tidak ada")
    idle = not counts["waiting"] and not counts["reading"]
    fact = f"{seen.workers} hidup"
    if not seen.workers and seen.worker_age_s is not None:
        fact += f", terakhir {seen.worker_age_s / 60:.0f} menit lalu"
    yield Vital("pembaca", bool(seen.workers) or idle, fact)
    yield Vital("pengumpan arsip", seen.trouble is None, seen.trouble or "tidak terhenti")


_STATES = {"asking": "menunggu jawaban", "waiting": "menunggu dibaca", "reading": "sedang dibaca"}


def _backup(seen: Gauges) -> Vital:
    if seen.last_backup is None:
        return Vital("cadangan terakhir", True, "belum pernah")
    age = now() - seen.last_backup
    return Vital("cadangan terakhir", age < OLD_BACKUP, f"{max(0.0, age.total_seconds()) / 3600:.0f} jam lalu")


def _clock(database: Database) -> Vital:
    """Against the newest row that any process wrote, and against the clock of a server."""
    last, here = newest(database), now()
    ahead = (last - here).total_seconds() if last is not None else 0.0
    fact = "tidak ada baris dari masa depan" if ahead <= CLOCK_S else f"baris terbaru {ahead:.0f} s di masa depan"
    well = ahead <= CLOCK_S
    if not database.is_sqlite:
        off = abs((promises(database).clock - now()).total_seconds())
        well, fact = well and off <= CLOCK_S, f"{fact}; berbeda {off:.0f} s dari peladen"
    return Vital("jam", well, fact)


def _server(what: str, told: Promises) -> Vital:
    faults = [f"versi di bawah {OLDEST_SERVER}"] if told.major < OLDEST_SERVER else []
    faults += [f"{name}={value}, harus {wanted}" for name, (value, wanted) in told.broken.items()]
    facts = f"{told.version}; {told.connections} dari {told.most_connections} sambungan"
    if told.connections > 0.9 * told.most_connections:
        faults.append("sambungan hampir habis")
    return Vital(what, not faults, "; ".join([facts, *faults]))
