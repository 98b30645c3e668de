"""Sessions: a random key in the cookie, only its digest on the server, an end after idleness."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
"""A session ends with the working day even when it is never idle."""
SEEN_STEP = timedelta(seconds=60)
"""How stale the stored "last seen" may be: a request a second must not be a write a second."""


@dataclass(frozen=True, slots=True)
class SessionKey:
    """`cookie` goes to the browser and nowhere else; `digest` is stored."""

    cookie: str
    digest: str


def new_key() -> SessionKey:
    """256 random bits."""
    cookie = secrets.token_urlsafe(32)
    return SessionKey(cookie, digest(cookie))


def digest(cookie: str) -> str:
    """SHA-256 in hex. No salt is needed: the cookie is random, not chosen."""
    return hashlib.sha256(cookie.encode()).hexdigest()


def is_over(opened_at: datetime, seen_at: datetime, now: datetime, idle: timedelta = IDLE) -> bool:
    return now - seen_at >= idle or now - opened_at >= LONGEST
