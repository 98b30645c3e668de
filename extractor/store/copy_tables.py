"""The table of redacted copies: who made which copy for what."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from extractor.store.columns import Base, Id, OfOffice

Purpose = Literal["court", "press", "person"]


class CopyRow(OfOffice, Base):
    """A copy as it was made; its bytes are a blob. `paths`: the fields taken out; `areas`: [page, x0, top, x1, bottom]
    marked by hand; `missing`: paths that were found on no page; `black`: pages nobody could read."""

    __tablename__ = "redacted_copy"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), index=True)
    purpose: Mapped[Purpose] = mapped_column(String(16))
    recipient: Mapped[str] = mapped_column(Text)
    paths: Mapped[list[Any]]
    areas: Mapped[list[Any]]
    missing: Mapped[list[Any]]
    black: Mapped[list[Any]]
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int] = mapped_column(BigInteger)
    page_count: Mapped[int]
    made_by: Mapped[str] = mapped_column(String(32))
    made_by_name: Mapped[str] = mapped_column(String(200))
    made_at: Mapped[datetime]
    taken_at: Mapped[datetime | None]
