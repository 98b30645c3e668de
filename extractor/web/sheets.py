"""A task with all that the desk shows of it: form, issues, pages, lease; and the same as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from extractor.document.evidence import Issue
from extractor.review import holds
from extractor.store import DocumentEntry, FieldEntry, PageView, TaskEntry, Upload
from extractor.web.form import build, shown
from extractor.web.parts import Part
from extractor.web.services import Services
from extractor.web.visitors import Absent, Visitor
from models.record import field_at
from models.record_type import RecordType
from models.registry import by_name


@dataclass(frozen=True)
class Sheet:
    """Everything about one review task at this moment. `left`: demanded fields nobody has settled, in order."""

    task: TaskEntry
    document: DocumentEntry
    upload: Upload
    record_type: RecordType
    issues: tuple[Issue, ...]
    left: tuple[str, ...]
    is_mine: bool

    def parts(self, language: str) -> tuple[Part, ...]:
        return build(self.document, self.task.task, self.issues, language)

    @property
    def year(self) -> str:
        for path, entry in self.document.fields.items():
            if path.endswith("tahun_laporan") and entry.value is not None:
                return str(entry.value)
        return ""


def open_sheet(services: Services, person: Visitor, task_id: str) -> Sheet:
    """Raises `Absent` for a task that does not exist or is not this person's to see."""
    store, actor = services.store, person.actor
    task = store.tasks.get(actor, task_id)
    document = store.documents.get(actor, task.document_id) if task is not None else None
    upload = store.uploads.get(actor, task.upload_id) if task is not None else None
    if task is None or document is None or upload is None:
        raise Absent
    return Sheet(
        task=task,
        document=document,
        upload=upload,
        record_type=by_name(document.record_type),
        issues=issues_now(services, document),
        left=tuple(store.tasks.left(actor, task_id)),
        is_mine=holds(task.task, actor.user_id, datetime.now(UTC)),
    )


def issues_now(services: Services, document: DocumentEntry) -> tuple[Issue, ...]:
    """Issues of the record as it stands; notices without weight are left out of the desk."""
    found: Sequence[Issue] = document.checked.issues
    if services.recheck is not None:
        found = services.recheck(document)
    return tuple(issue for issue in found if issue.severity != "info")


def critical_paths(document: DocumentEntry) -> tuple[str, ...]:
    """The fields of a document that are keyed twice."""
    record = by_name(document.record_type).record
    known = ((path, field_at(record, path)) for path in document.fields)
    return tuple(path for path, one in known if one is not None and one.printed.critical)


def keyed_twice(services: Services, document: DocumentEntry) -> tuple[str, ...]:
    """What a second person keys again once a document is released; nothing where the office does without."""
    once = services.store.settings.held(document.office_id, "once.kinds").value
    if not services.options.second_readings or (isinstance(once, list) and document.record_type in once):
        return ()
    return critical_paths(document)


def field_json(document: DocumentEntry, entry: FieldEntry) -> dict[str, Any]:
    """A field as it stands, for the desk's modules and for programs."""
    kind = field_at(by_name(document.record_type).record, entry.path)
    is_value = entry.state == "value"
    text = ""
    if is_value and entry.value is not None and kind is not None:
        text = shown(kind.kind, entry.value) if kind.kind.valid(entry.value) else str(entry.value)
    elif is_value:
        text = entry.orig or ""
    evidence = entry.evidence
    return {
        "path": entry.path,
        "seq": entry.seq,
        "state": entry.state,
        "value": entry.value if is_value else None,
        "shown": text,
        "orig": entry.orig,
        "method": entry.method,
        "source": "machine" if entry.author == "machine" else "reread" if entry.method == "reread" else "human",
        "author": entry.author_name,
        "reason": entry.reason,
        "at": entry.at.isoformat(),
        "confidence": entry.confidence,
        "page": evidence.page if evidence else None,
        "box": list(evidence.box.rounded()) if evidence else None,
    }


def task_json(task: TaskEntry, person: Visitor) -> dict[str, Any]:
    """A task as the API gives it; `version` goes back in If-Match with a decision."""
    state = task.task
    return {
        "id": task.id,
        "document_id": task.document_id,
        "upload_id": task.upload_id,
        "record_type": task.record_type,
        "company": task.company,
        "file": task.file_name,
        "agenda_number": task.agenda_number,
        "received_on": task.received_on.isoformat(),
        "page_count": task.page_count,
        "seconds": task.seconds,
        "state": state.state,
        "version": state.version,
        "reasons": list(state.reasons),
        "focus": list(state.focus),
        "doubts": list(state.doubts),
        "holder": task.holder_name if state.holder else None,
        "mine": holds(state, person.actor.user_id, datetime.now(UTC)),
        "lease_until": state.lease_until.isoformat() if state.lease_until else None,
        "decided_at": state.decided_at.isoformat() if state.decided_at else None,
        "note": state.note,
    }


def issue_json(issue: Issue) -> dict[str, str]:
    return {"path": issue.path, "code": issue.code, "severity": issue.severity, "message": issue.message}


def pages_of(services: Services, person: Visitor, document: DocumentEntry) -> tuple[PageView, ...]:
    """The pages of a document in its order, with their displayed sizes."""
    views = {one.number: one for one in services.store.pages.views(person.actor, document.upload_id)}
    return tuple(views[number] for number in document.page_numbers if number in views)
