"""What F9 offers beside approval: ask somebody, return with a list, compare, change type and pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import BaseModel, Field

from extractor.access import MACHINE
from extractor.check import check
from extractor.document.elements import Document
from extractor.document.evidence import Checked, Draft, Kind
from extractor.review import open_task
from extractor.store import DocumentEntry
from extractor.web.queue import label_of
from extractor.web.rendering import day
from extractor.web.services import Services
from extractor.web.sheets import Sheet, open_sheet
from extractor.web.tasks_api import Decision, Key, Version, decided, there
from extractor.web.visitors import Absent, BadRequest, Person, Tools, Visitor
from extractor.web.words import say
from models.record import field_at
from models.registry import RECORD_TYPES, by_name

api = APIRouter(prefix="/api/tasks", tags=["tasks"])
"""Days a company has to complete its papers where nobody says otherwise."""
Short = Annotated[str, Field(max_length=1000)]


class Question(BaseModel):
    """`to`: a person of the office, None for any senior. `effort` is counted by the desk and not kept here."""

    note: str = Field(max_length=4000)
    to: str | None = Field(None, max_length=32)
    paths: list[Short] = Field(default_factory=list, max_length=400)
    effort: dict[str, int] = Field(default_factory=dict)


class Answer(BaseModel):
    note: str = Field(max_length=4000)


class Return(Decision):
    """`lines`: the list of shortcomings, a sentence each; `due`: by when (default: 14 days)."""

    lines: list[Short] = Field(default_factory=list, max_length=400)
    due: date | None = None


class NewType(BaseModel):
    record_type: str = Field(max_length=64)


class FromPage(BaseModel):
    page: int = Field(ge=2)


class Other(BaseModel):
    task: str = Field(max_length=32)


@api.get("/{task_id}/colleagues", summary="Whom one can ask about a task")
def list_colleagues(task_id: str, person: Person, tools: Tools) -> list[dict[str, str]]:
    there(person, tools, task_id)
    users = tools.store.users.list(person.actor)
    asked = [one for one in users if one.is_active and one.roles & {"reviewer", "head"} and one.id != person.user.id]
    return [{"id": one.id, "name": one.full_name} for one in asked]


@api.post("/{task_id}/escalate", summary="Ask somebody; the task leaves the queue until it is answered")
def escalate(task_id: str, person: Person, tools: Tools, body: Question, idempotency_key: Key = None) -> dict[str, str]:
    there(person, tools, task_id)
    tools.store.questions.ask(person.actor, task_id, body.note, body.to, body.paths, idempotency_key)
    return {"state": "asked"}


@api.post("/{task_id}/answer", summary="Answer a question; the task is first in the queue again")
def answer(task_id: str, person: Person, tools: Tools, body: Answer) -> dict[str, str]:
    person.require("task.see")
    if tools.store.tasks.get(person.actor, task_id) is None:
        raise Absent
    tools.store.questions.answer(person.actor, task_id, body.note)
    return {"state": "open"}


@api.get("/{task_id}/shortcomings", summary="Sentences for a list of shortcomings, to be edited")
def list_shortcomings(task_id: str, person: Person, tools: Tools) -> dict[str, Any]:
    """From what is missing, contradictory, illegible or marked as blank though required."""
    there(person, tools, task_id)
    due = _due(person, tools)
    return {"lines": shortcomings(open_sheet(tools, person, task_id), person.language, due), "due": due.isoformat()}


@api.post("/{task_id}/return", summary="Return to the company with a list of shortcomings")
def return_task(
    task_id: str, person: Person, tools: Tools, body: Return, if_match: Version = None, idempotency_key: Key = None
) -> dict[str, Any]:
    """The list is printed at /kekurangan/{task}; the file waits under "Menunggu perusahaan"."""
    there(person, tools, task_id)
    lines = [line for line in body.lines if line.strip()]
    due = body.due or _due(person, tools)
    note = body.note or "\n".join(lines)
    done = decided(
        person, tools, task_id, "returned", body.model_copy(update={"note": note}), if_match, idempotency_key
    )
    known = tools.store.questions.shortcomings(person.actor, task_id)
    if lines and (known is None or known.lines != tuple(lines)):
        tools.store.questions.write_list(person.actor, task_id, lines, due)
    return done


@api.get("/{task_id}/year-before", summary="The newest earlier record of the same company")
def get_year_before(task_id: str, person: Person, tools: Tools) -> dict[str, str | None]:
    person.require("task.see")
    sheet = open_sheet(tools, person, task_id)
    return {"document": sheet.document.id, "before": tools.store.documents.year_before(person.actor, sheet.document.id)}


@api.get("/{task_id}/siblings", summary="Other undecided documents of the same file")
def list_siblings(task_id: str, person: Person, tools: Tools) -> list[dict[str, Any]]:
    there(person, tools, task_id)
    sheet = open_sheet(tools, person, task_id)
    found = []
    for document in tools.store.documents.of_upload(person.actor, sheet.upload.id):
        task = tools.store.tasks.of_document(person.actor, document.id)
        if task is not None and task.id != task_id and task.task.state in ("open", "claimed"):
            found.append({"id": task.id, "title": by_name(document.record_type).title, "pages": document.page_numbers})
    return found


@api.post("/{task_id}/type", summary="Change the type of the record; what people typed is kept")
def change_type(task_id: str, person: Person, tools: Tools, body: NewType) -> dict[str, str]:
    there(person, tools, task_id)
    if body.record_type not in {one.name for one in RECORD_TYPES}:
        raise BadRequest("record_type")
    document = open_sheet(tools, person, task_id).document
    pages = _paper(tools, document)
    checked = tools.read_as(document, body.record_type) if tools.read_as is not None else None
    if checked is None:
        checked = same_paths(document, body.record_type, pages)
    tools.store.reshaping.change_type(person.actor, task_id, checked, open_task(pages, checked))
    return {"record_type": body.record_type}


@api.post("/{task_id}/split", summary="Pages from one on become a document of their own")
def split(task_id: str, person: Person, tools: Tools, body: FromPage) -> dict[str, str]:
    there(person, tools, task_id)
    return {"task": tools.store.reshaping.split(person.actor, task_id, body.page)}


@api.post("/{task_id}/join", summary="Take in another document of the same file")
def join(task_id: str, person: Person, tools: Tools, body: Other) -> dict[str, str]:
    there(person, tools, task_id)
    there(person, tools, body.task)
    tools.store.reshaping.join(person.actor, task_id, body.task)
    return {"task": task_id}


def shortcomings(sheet: Sheet, language: str, due: date) -> list[str]:
    """Numbered sentences, one for each field that is missing, contradictory, illegible or blank though required."""
    record = by_name(sheet.document.record_type).record
    causes: dict[str, str] = {}
    for issue in sheet.issues:
        if issue.severity == "error" and issue.path:
            causes.setdefault(issue.path, issue.message.rstrip("."))
    for reason in sheet.task.task.reasons:
        word, _, path = reason.partition(":")
        if word == "missing" and path in sheet.left:
            causes.setdefault(path, say(language, "ret.missing"))
    for path, entry in sheet.document.fields.items():
        field = field_at(record, path)
        if entry.state == "illegible":
            causes.setdefault(path, say(language, "ret.illegible"))
        elif entry.state == "blank" and field is not None and field.printed.required:
            causes.setdefault(path, say(language, "ret.missing"))
    return [
        say(language, "ret.line", number, label_of(sheet.document.record_type, path), cause, day(due))
        for number, (path, cause) in enumerate(causes.items(), 1)
    ]


def same_paths(document: DocumentEntry, record_type: str, pages: Document) -> Checked:
    """The reading that was, for another type: fields of the same path, none of them accepted any more."""
    record = by_name(record_type).record
    kept = {}
    for path, field in document.checked.draft.fields.items():
        other = field_at(record, path)
        if other is not None and (field.value is None or other.kind.valid(field.value)):
            kept[path] = replace(field, accepted=False)
    checked = check(Draft(Kind(record_type, 1.0), kept), pages)
    fields = {path: replace(field, accepted=False) for path, field in checked.draft.fields.items()}
    return replace(checked, draft=Draft(Kind(record_type, 1.0), fields), decision="review")


def _paper(tools: Services, document: DocumentEntry) -> Document:
    readings = {one.number: one for one in tools.store.pages.readings(MACHINE, document.upload_id)}
    return Document(document.number, tuple(readings[n] for n in document.page_numbers if n in readings))


def _due(person: Visitor, tools: Services) -> date:
    """The day that is proposed to a company for its answer."""
    return date.today() + timedelta(days=tools.store.settings.count(person.user.office_id, "return.days"))
