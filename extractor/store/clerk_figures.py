"""What a clerk's first page counts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from extractor.access import Actor
from extractor.store.database import Database
from extractor.store.scope import within
from extractor.store.sent import LinkRow
from extractor.store.tables import TaskRow, UploadRow


class ClerkFigures:
    def __init__(self, database: Database) -> None:
        self._database = database

    def since(self, actor: Actor, moment: datetime) -> Mapping[str, int]:
        """`uploaded` and `returned` since a moment, and what needs a decision now (`asking`)."""
        came = within(select(func.count()).select_from(UploadRow), actor, UploadRow)
        came = came.where(UploadRow.uploaded_at >= moment, UploadRow.state.not_in(("discarded", "asking")))
        asks = within(select(func.count()).select_from(UploadRow), actor, UploadRow).where(UploadRow.state == "asking")
        later, earlier = aliased(UploadRow), aliased(UploadRow)
        open_ = (
            select(func.count(LinkRow.id))
            .join(later, LinkRow.upload_id == later.id)
            .join(earlier, LinkRow.other_id == earlier.id)
            .where(LinkRow.choice.is_(None), later.state.not_in(("discarded", "asking")))
        )
        open_ = within(within(open_, actor, later), actor, earlier)
        back = within(select(func.count()).select_from(TaskRow), actor, TaskRow)
        back = back.where(TaskRow.state == "returned", TaskRow.decided_at >= moment)
        with self._database.reading() as session:
            uploaded, asking, questions, returned = (session.scalar(one) or 0 for one in (came, asks, open_, back))
        return {"uploaded": uploaded, "asking": asking + questions, "returned": returned}
