"""The table of pages that came later than the file of their document."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from extractor.store.columns import Base, Count, Id, OfOffice


class LatePageRow(OfOffice, Base):
    """Page `number` of `upload_id`, counted on behind its last own page, is page `from_number` of another file.

    Both files keep all their pages; nothing is ever taken out of this table.
    """

    __tablename__ = "late_page"
    __table_args__ = (UniqueConstraint("upload_id", "number"), UniqueConstraint("upload_id", "from_id", "from_number"))
    id: Mapped[int] = mapped_column(Count, primary_key=True)
    upload_id: Mapped[str] = mapped_column(Id, ForeignKey("upload.id", ondelete="CASCADE"))
    number: Mapped[int]
    from_id: Mapped[str] = mapped_column(Id, ForeignKey("upload.id"), index=True)
    from_number: Mapped[int]
    by_name: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]
