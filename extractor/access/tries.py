"""Log-in tries: five, then a wait that grows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

LIMIT = 5
WINDOW = timedelta(minutes=15)
"""Failures older than this do not count."""
_FIRST_WAIT = timedelta(minutes=1)


def wait_until(failures: Sequence[datetime], now: datetime, limit: int = LIMIT) -> datetime | None:
    """The moment of the next allowed try, or None when one is allowed now.

    `failures`: moments since the last success, any order. The fifth failure costs one minute, each further one doubles
    it, up to the whole window. Counted in the database, so that several processes share the count.
    """
    recent = sorted(moment for moment in failures if now - moment < WINDOW)
    if len(recent) < limit:
        return None
    pause = min(WINDOW, _FIRST_WAIT * 2 ** min(len(recent) - limit, 10))
    end = recent[-1] + pause
    return end if end > now else None
