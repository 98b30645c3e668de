"""Files that leave the work: thrown away with a reason, or kept as a copy of another. Originals stay on the disk."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.errors import Refused
from extractor.store.agenda import void
from extractor.store.database import now
from extractor.store.events import note
from extractor.store.plain import clean
from extractor.store.tables import DecisionRow, TaskRow, UploadRow


def set_aside(
    session: Session, actor: Actor, upload: UploadRow, state: Literal["discarded", "linked"], reason: str
) -> None:
    """The file is not read or reviewed any more; tasks nobody holds are closed with the reason.

    Raises Refused while it is read, while somebody holds one of its documents, and after one was approved.
    """
    reason = clean(reason).strip()
    if not reason:
        raise Refused("alasan belum diisi")
    if upload.state in ("discarded", "linked"):
        raise Refused("berkas ini sudah dibuang atau dikaitkan")
    if upload.state == "reading":
        raise Refused("berkas sedang dibaca, coba lagi sebentar")
    moment = now()
    for task in session.scalars(select(TaskRow).where(TaskRow.upload_id == upload.id).with_for_update()):
        if task.state in ("agreeing", "approved"):
            raise Refused("dokumen di dalamnya sudah disetujui")
        if task.state == "claimed" and task.lease_until is not None and task.lease_until > moment:
            raise Refused(f"sedang dipegang {task.holder_name}")
        if task.state not in ("open", "claimed"):
            continue
        task.state, task.note, task.version = "rejected", reason, task.version + 1
        task.holder, task.holder_name, task.lease_until = None, None, None
        task.decided_by, task.decided_at = actor.user_id, moment
        session.add(
            DecisionRow(
                office_id=task.office_id,
                task_id=task.id,
                outcome="rejected",
                decided_by=actor.user_id,
                at=moment,
                note=reason,
                effort={},
            )
        )
    upload.state = state
    if state == "discarded":
        void(session, actor, upload, reason)
    note(session, actor, f"upload.{state}", "upload", upload.id, upload.office_id)
