"""Idempotency keys: a request that comes twice is done once and answered twice."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.database import now
from extractor.store.plain import plain
from extractor.store.tables import AnswerRow

KEPT = timedelta(days=14)
"""An outbox that was offline for a holiday still gets its answer."""


def request_digest(*parts: Any) -> str:
    """A fingerprint of what was asked; the content itself is not kept twice."""
    return hashlib.sha256(json.dumps(plain(parts), sort_keys=True, default=str).encode()).hexdigest()


def recall(session: Session, actor: Actor, key: str | None, request: str) -> Mapping[str, Any] | None:
    """The answer given before under this key, None for a new one. The same key for another request is `Refused`."""
    if key is None:
        return None
    query = select(AnswerRow).where(AnswerRow.user_id == actor.user_id, AnswerRow.key == key)
    row = session.scalars(query).one_or_none()
    if row is not None and row.request != request:
        raise Refused("kunci permintaan sudah dipakai untuk isi lain")
    return row.answer if row is not None else None


def remember(session: Session, actor: Actor, key: str | None, request: str, answer: dict[str, Any]) -> None:
    if key is None:
        return
    if not 1 <= len(key) <= 128:
        raise Refused("kunci permintaan tidak sah")
    moment = now()
    session.execute(delete(AnswerRow).where(AnswerRow.at < moment - KEPT))
    session.add(
        AnswerRow(office_id=actor.office_id, user_id=actor.user_id, key=key, request=request, answer=answer, at=moment)
    )
