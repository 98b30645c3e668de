"""The tables of doors and search: offices under offices, grants, tokens, full text, messages to other programs."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from extractor.store.columns import Base, Count, Id, OfOffice


class OfficeTieRow(Base):
    """An office and the one above it; an office without a row has none above."""

    __tablename__ = "office_tie"
    office_id: Mapped[str] = mapped_column(ForeignKey("office.id"), primary_key=True)
    parent_id: Mapped[str] = mapped_column(ForeignKey("office.id"), index=True)


class GrantRow(OfOffice, Base):
    """The right to open restricted files, given by name until the end of a day."""

    __tablename__ = "restricted_grant"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"), index=True)
    reason: Mapped[str] = mapped_column(Text)
    ends_on: Mapped[date]
    granted_by_name: Mapped[str] = mapped_column(String(200))
    granted_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class TokenRow(OfOffice, Base):
    """A key of a program. `digest`: SHA-256 of what was shown once."""

    __tablename__ = "api_token"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("user_account.id"), index=True)
    name: Mapped[str] = mapped_column(String(100))
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    scopes: Mapped[list[Any]]
    made_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class CardRow(OfOffice, Base):
    """What lists ask of a document beside its own row: year, regency, when anything of it changed last."""

    __tablename__ = "document_card"
    __table_args__ = (Index("ix_document_card_changed", "changed_at", "document_id"),)
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    year: Mapped[int | None]
    regency: Mapped[str] = mapped_column(Text)
    regency_key: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime]
    is_restricted: Mapped[bool]


class LineRow(OfOffice, Base):
    """What search looks into: a page (`page` from 1) or the values of a document (`page` 0), personal data taken out.

    `words` is `text` folded to bare words; the full text index stands over it. Restricted documents have no lines.
    """

    __tablename__ = "search_line"
    __table_args__ = (UniqueConstraint("document_id", "page"),)
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"))
    page: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)


class WebhookRow(OfOffice, Base):
    """An address of another program that is told when documents change."""

    __tablename__ = "webhook"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    url: Mapped[str] = mapped_column(Text)
    secret: Mapped[str] = mapped_column(String(64))
    made_by_name: Mapped[str] = mapped_column(String(200))
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class MessageRow(OfOffice, Base):
    """A message in the outbox. `next_at` None: delivered, or given up (then `sent_at` is None)."""

    __tablename__ = "webhook_message"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    webhook_id: Mapped[str] = mapped_column(ForeignKey("webhook.id", ondelete="CASCADE"), index=True)
    body: Mapped[dict[str, Any]]
    made_at: Mapped[datetime]
    tries: Mapped[int]
    next_at: Mapped[datetime | None] = mapped_column(index=True)
    sent_at: Mapped[datetime | None]
    last_answer: Mapped[str] = mapped_column(String(64))
