"""Messages to other programs: written with the change they tell of, sent later, tried again when it fails.

A message holds ids and kinds, never a value of the paper; nothing is said of restricted documents. Past 250 lines:
writing, sending and trying again share one table and one clock.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import Session

from extractor import access
from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.database import Database, new_id, now
from extractor.store.door_tables import MessageRow, WebhookRow
from extractor.store.events import note
from extractor.store.freezing import leaves
from extractor.store.release_tables import TakingRow
from extractor.store.scope import found, within
from extractor.store.standing import parents
from extractor.store.tables import FilingRow, TaskRow

WAITS = tuple(timedelta(minutes=one) for one in (1, 5, 30, 120, 360, 720, 1440))
"""Pauses after a failed try; after the last one the message is given up."""
_TOLD = ("open", "approved", "rejected", "returned")


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that is told. `waiting` and `lost`: messages not delivered yet, and given up."""

    id: str
    url: str
    made_by_name: str
    made_at: datetime
    waiting: int
    lost: int
    last_answer: str


@dataclass(frozen=True, slots=True)
class Message:
    """One to be sent now. `secret` signs it."""

    id: str
    url: str
    secret: str
    body: dict[str, Any]


class Outbox:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, actor: Actor, url: str) -> tuple[str, str]:
        """(id, secret: shown once). Raises Refused for what is no http(s) address without name and password."""
        access.require(actor, "webhook.manage")
        url = url.strip()
        try:
            parts = urlsplit(url)
            is_fine = parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.username
        except ValueError:
            is_fine = False
        if not is_fine or len(url) > 500 or actor.office_id is None:
            raise Refused("alamat harus http:// atau https:// tanpa nama dan kata sandi")
        row = WebhookRow(
            id=new_id(),
            office_id=actor.office_id,
            url=url,
            secret=secrets.token_hex(32),
            made_by_name=actor.name,
            made_at=now(),
        )
        with self._database.writing() as session:
            session.add(row)
            note(session, actor, "webhook.add", "webhook", row.id, row.office_id)
            return row.id, row.secret

    def end(self, actor: Actor, webhook_id: str) -> None:
        """Nothing more is told to it; what waits is dropped."""
        access.require(actor, "webhook.manage")
        with self._database.writing() as session:
            row = found(session, within(select(WebhookRow).where(WebhookRow.id == webhook_id), actor, WebhookRow))
            row.ended_at = row.ended_at or now()
            waiting = select(MessageRow).where(MessageRow.webhook_id == row.id, MessageRow.next_at.is_not(None))
            for message in session.scalars(waiting):
                message.next_at = None
            note(session, actor, "webhook.end", "webhook", row.id, row.office_id)

    def list(self, actor: Actor) -> list[Webhook]:
        """Those that are told, oldest first."""
        query = within(select(WebhookRow).where(WebhookRow.ended_at.is_(None)), actor, WebhookRow)
        with self._database.reading() as session:
            hooks = []
            for row in session.scalars(query.order_by(WebhookRow.made_at)):
                messages = session.scalars(
                    select(MessageRow).where(MessageRow.webhook_id == row.id).order_by(MessageRow.made_at)
                ).all()
                waiting = sum(one.next_at is not None for one in messages)
                lost = sum(one.next_at is None and one.sent_at is None for one in messages)
                answer = next((one.last_answer for one in reversed(messages) if one.last_answer), "")
                hooks.append(Webhook(row.id, row.url, row.made_by_name, row.made_at, waiting, lost, answer))
            return hooks

    # what the sender does

    def due(self, limit: int = 20) -> Sequence[Message]:
        """Messages whose time has come, oldest first; taken for one minute, so that two senders do not send one."""
        moment = now()
        with self._database.writing() as session:
            query = (
                select(MessageRow, WebhookRow)
                .join(WebhookRow, WebhookRow.id == MessageRow.webhook_id)
                .where(MessageRow.next_at <= moment)
                .order_by(MessageRow.next_at)
                .limit(limit)
                .with_for_update(of=MessageRow, skip_locked=True)
            )
            taken = []
            for message, hook in session.execute(query):
                message.next_at = moment + WAITS[0]
                taken.append(Message(message.id, hook.url, hook.secret, dict(message.body)))
            return taken

    def delivered(self, message_id: str, answer: str) -> None:
        with self._database.writing() as session:
            row = session.get_one(MessageRow, message_id)
            row.sent_at, row.next_at, row.last_answer, row.tries = now(), None, answer[:64], row.tries + 1
            _note_taking(session, row)

    def failed(self, message_id: str, answer: str) -> None:
        """Tried again after a pause that grows; given up after the last."""
        with self._database.writing() as session:
            row = session.get_one(MessageRow, message_id)
            row.next_at = now() + WAITS[row.tries] if row.tries < len(WAITS) else None
            row.tries, row.last_answer = row.tries + 1, answer[:64]


def watch(session: Session) -> Callable[[], None]:
    """Notes tasks that are opened or decided, and records that get another version or none; the ending writes their
    messages before the commit."""
    told: dict[str, str] = {}
    made: dict[str, FilingRow] = {}
    ended: dict[str, FilingRow] = {}

    def collect(working: Session, _: object) -> None:
        for row in (*working.new, *working.dirty):
            is_new = row in working.new
            if isinstance(row, FilingRow):
                if is_new:
                    made[row.document_id] = row
                elif row.is_withdrawn and inspect(row).attrs["is_withdrawn"].history.has_changes():
                    ended[row.document_id] = row
            elif isinstance(row, TaskRow) and (
                is_new or (row.state != "open" and inspect(row).attrs["state"].history.has_changes())
            ):
                told[row.id] = row.state

    event.listen(session, "after_flush", collect)

    def finish() -> None:
        session.flush()
        for task_id, state in told.items():
            task = session.get(TaskRow, task_id)
            if task is not None and state in _TOLD and not task.is_restricted:
                of_filing = _named(made[task.document_id]) if task.document_id in made else {}
                name = "document.read" if state == "open" else f"document.{state}"
                _tell(session, task.document_id, task.record_type, task.office_id, name, **of_filing)
        for filing in made.values():
            if filing.version > 1 and not filing.is_restricted:
                _tell(
                    session,
                    filing.document_id,
                    filing.record_type,
                    filing.office_id,
                    "document.corrected",
                    **_named(filing),
                    replaces_id=filing.replaces_id,
                    changed=_changed(session, filing),
                )
        for filing in ended.values():
            if filing.document_id not in made and not filing.is_restricted:
                name = "document.withdrawn"
                _tell(session, filing.document_id, filing.record_type, filing.office_id, name, **_named(filing))
        session.flush()

    return finish


def _note_taking(session: Session, message: MessageRow) -> None:
    """The address knows of this version from now on, and of the end of the one before."""
    filing = session.get(FilingRow, message.body.get("filing_id", ""))
    hook = session.get(WebhookRow, message.webhook_id)
    if filing is None or hook is None:
        return
    moment = now()
    of_hook = select(TakingRow).where(TakingRow.taker == hook.id)
    for known in session.scalars(of_hook.join(FilingRow).where(FilingRow.document_id == filing.document_id)):
        known.known_at = known.known_at or (moment if known.filing_id != filing.id else None)
    there = session.scalars(of_hook.where(TakingRow.filing_id == filing.id)).first()
    if there is None:
        session.add(
            TakingRow(
                office_id=filing.office_id,
                filing_id=filing.id,
                taker=hook.id,
                taker_name=urlsplit(hook.url).hostname or "",
                way="webhook",
                at=moment,
            )
        )
    elif message.body["event"] == "document.withdrawn":
        there.known_at = there.known_at or moment


def _named(filing: FilingRow) -> dict[str, Any]:
    return {"filing_id": filing.id, "version": filing.version}


def _changed(session: Session, filing: FilingRow) -> list[str]:
    """Paths of which value or state are other than in the version before; no value is said."""
    before = session.get(FilingRow, filing.replaces_id)
    if before is None:
        return []
    ours, theirs = leaves(filing.record, filing.provenance), leaves(before.record, before.provenance)
    return sorted(path for path in ours.keys() | theirs.keys() if ours.get(path) != theirs.get(path))


def _tell(session: Session, document_id: str, record_type: str, office_id: str, name: str, **more: Any) -> None:
    offices = {office_id}
    above = parents(session)
    here = office_id
    while here in above and above[here] not in offices:
        here = above[here]
        offices.add(here)
    moment = now()
    hooks = select(WebhookRow).where(WebhookRow.ended_at.is_(None), WebhookRow.office_id.in_(offices))
    for hook in session.scalars(hooks):
        body = {
            "event": name,
            "document_id": document_id,
            "record_type": record_type,
            "office_id": office_id,
            "at": moment.isoformat(),
            **more,
        }
        session.add(
            MessageRow(
                id=new_id(),
                office_id=hook.office_id,
                webhook_id=hook.id,
                body=body,
                made_at=moment,
                tries=0,
                next_at=moment,
                last_answer="",
            )
        )
