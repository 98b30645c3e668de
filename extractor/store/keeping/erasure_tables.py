"""The table of what was erased: proof without a word of what it said."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from extractor.store.columns import Base, Id, OfOffice


class ErasureRow(OfOffice, Base):
    """`counts`: table -> rows deleted; `kinds`: record types; `blobs`: SHA-256 of the files that went; `kept`: those
    another file still has; `done_at`: None until the bytes are off the disk too."""

    __tablename__ = "erasure"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    upload_id: Mapped[str] = mapped_column(String(32), index=True)
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int] = mapped_column(BigInteger)
    page_count: Mapped[int | None]
    kinds: Mapped[list[Any]]
    counts: Mapped[dict[str, Any]]
    blobs: Mapped[list[Any]]
    kept: Mapped[list[Any]]
    by_name: Mapped[str] = mapped_column(String(200))
    reason: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    done_at: Mapped[datetime | None]
