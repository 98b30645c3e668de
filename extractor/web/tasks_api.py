"""Review tasks over HTTP: everything the desk does, for its modules and for other programs.

Past 250 lines: one resource with all its deeds, most lines describe them to OpenAPI.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from extractor.document.evidence import Evidence, Method, State
from extractor.document.geometry import BBox
from extractor.review import Edit, typed
from extractor.store import FieldEntry, TaskEntry
from extractor.web.sheets import Sheet, field_json, issue_json, issues_now, keyed_twice, open_sheet, pages_of, task_json
from extractor.web.visitors import Absent, BadRequest, PageNumber, Person, Tools, Visitor

api = APIRouter(prefix="/api/tasks", tags=["tasks"])
Key = Annotated[str | None, Header(description="the same key again is answered as before", max_length=128)]
Version = Annotated[str | None, Header(description="what was on the screen")]
Counts = Annotated[int, Field(ge=0, le=2_000_000_000)]


LAST_OWN = 10
"""One's own decided tasks that may be opened again."""


class Place(BaseModel):
    """Where the ink is: 1-based page of the file, box in points as displayed."""

    page: int = Field(ge=1)
    box: tuple[float, float, float, float]


class Change(BaseModel):
    """A step in one field: `text` as typed ("" blank, "?" illegible, "/" struck), a normal form `value`, or a `state`.

    The same value again confirms it; the state "value" alone confirms ink that has no normal form.
    """

    model_config = ConfigDict(extra="forbid")
    text: str | None = Field(None, max_length=4000)
    value: str | int | bool | None = None
    state: State | None = None
    method: Method = "human"
    place: Place | None = None
    reason: str = Field("", max_length=500)

    def edit(self) -> Edit:
        evidence = Evidence(self.place.page, BBox(*self.place.box)) if self.place else None
        if self.state is not None and self.state != "value":
            return Edit(self.state, evidence=evidence, method=self.method, reason=self.reason)
        if self.value is not None:
            return Edit("value", value=self.value, evidence=evidence, method=self.method, reason=self.reason)
        if self.text is None and self.state is None:
            raise BadRequest("text, value, state")
        if self.text is None:
            return Edit("value", evidence=evidence, method=self.method, reason=self.reason)
        plain = typed(self.text)
        return Edit(plain.state, text=plain.text, evidence=evidence, method=self.method, reason=self.reason)


class Step(Change):
    path: str = Field(max_length=200)
    seq: int = Field(ge=0, description="`seq` of the field as shown, 0 for one that is not there")


class Steps(BaseModel):
    steps: list[Step] = Field(min_length=1, max_length=400)


class Decision(BaseModel):
    """`effort`: what the desk counted (keys, clicks, milliseconds), numbers only."""

    note: str = Field("", max_length=4000)
    effort: dict[str, Counts] = Field(default_factory=dict, max_length=40)


class Reason(BaseModel):
    reason: str = Field("", max_length=500)


@api.get("", summary="The queue, quick ones first")
def list_tasks(
    person: Person,
    tools: Tools,
    state: Literal[
        "ready", "mine", "claimed", "asked", "agreeing", "undecided", "decided", "approved", "rejected", "returned"
    ] = "ready",
    record_type: str | None = None,
    text: str = "",
    page: PageNumber = 1,
) -> dict[str, Any]:
    """Fifty a page. `ready`: open, or held by somebody whose time is over."""
    person.require("task.list")
    listing = tools.store.tasks.list(person.actor, record_type, state, text, max(1, page))
    items = [task_json(one, person) for one in listing.items]
    return {"items": items, "total": listing.total, "page": listing.number, "page_count": listing.page_count}


@api.get("/ahead", summary="The tasks that would be opened next, for fetching them ahead")
def list_ahead(person: Person, tools: Tools, limit: Annotated[int, Query(ge=1, le=50)] = 2) -> list[dict[str, Any]]:
    """Not held by anybody. Restricted ones are left out: nothing of them is fetched before it is opened."""
    person.require("task.review")
    found = tools.store.tasks.ahead(person.actor, limit)
    return [{"id": one.id, "record_type": one.record_type} for one in found if not one.is_restricted]


@api.get("/own", summary="The tasks one decided last, newest first")
def list_own(person: Person, tools: Tools) -> list[dict[str, Any]]:
    person.require("task.review")
    return [task_json(one, person) for one in tools.store.tasks.recent(person.actor, LAST_OWN)]


@api.get("/{task_id}", summary="One task with its fields and issues")
def get_task(task_id: str, person: Person, tools: Tools, response: Response) -> dict[str, Any]:
    person.require("task.see")
    sheet = open_sheet(tools, person, task_id)
    if sheet.upload.is_restricted:
        tools.store.events.record(person.actor, "document.open", "document", sheet.document.id, where="api")
    response.headers["etag"] = f'"{sheet.task.task.version}"'
    return _whole(tools, sheet, person)


@api.post("/{task_id}/claim", summary="Hold the task for 15 minutes, or renew that")
def claim(task_id: str, person: Person, tools: Tools) -> dict[str, Any]:
    there(person, tools, task_id)
    return task_json(tools.store.tasks.claim(person.actor, task_id), person)


@api.post("/{task_id}/take-over", summary="Take the task from its holder, with a reason before the end of their time")
def take_over(task_id: str, person: Person, tools: Tools, body: Reason) -> dict[str, Any]:
    there(person, tools, task_id)
    return task_json(tools.store.tasks.take_over(person.actor, task_id, body.reason), person)


@api.post("/{task_id}/release", summary="Give the task back to the queue")
def release(task_id: str, person: Person, tools: Tools) -> dict[str, Any]:
    there(person, tools, task_id)
    return task_json(tools.store.tasks.release(person.actor, task_id), person)


@api.post("/{task_id}/reopen", summary="Reopen a task one decided oneself; its filing is withdrawn")
def reopen(task_id: str, person: Person, tools: Tools) -> dict[str, Any]:
    there(person, tools, task_id)
    return task_json(tools.store.tasks.reopen(person.actor, task_id), person)


@api.put("/{task_id}/fields/{path}", summary="Write or confirm one field")
def put_field(
    task_id: str,
    path: str,
    person: Person,
    tools: Tools,
    body: Change,
    if_match: Version = None,
    idempotency_key: Key = None,
) -> dict[str, Any]:
    """If-Match carries the field's `seq`. 409 when somebody changed it since: both values are in the answer."""
    there(person, tools, task_id)
    entry = tools.store.documents.edit(person.actor, task_id, path, body.edit(), _number(if_match), idempotency_key)
    return _after(person, tools, task_id, [entry])


@api.post("/{task_id}/fields", summary="Write several fields as one step, all or none")
def post_fields(task_id: str, person: Person, tools: Tools, body: Steps, idempotency_key: Key = None) -> dict[str, Any]:
    there(person, tools, task_id)
    steps = [(one.path, one.edit(), one.seq) for one in body.steps]
    return _after(
        person, tools, task_id, tools.store.documents.edit_many(person.actor, task_id, steps, idempotency_key)
    )


@api.get("/{task_id}/fields/{path}/history", summary="Every line of one field, oldest first")
def get_history(task_id: str, path: str, person: Person, tools: Tools) -> list[dict[str, Any]]:
    person.require("task.see")
    sheet = open_sheet(tools, person, task_id)
    lines = tools.store.documents.history(person.actor, sheet.document.id, path)
    return [field_json(sheet.document, line) for line in lines]


@api.post("/{task_id}/reread", summary="Read one box of a page again")
def reread(task_id: str, person: Person, tools: Tools, body: Place) -> dict[str, str]:
    """Offered as another reading, never taken by itself. `text` is empty where nothing was seen."""
    person.require("task.review")
    sheet = open_sheet(tools, person, task_id)
    if body.page not in sheet.document.page_numbers:
        raise Absent
    return {"text": tools.reread(sheet.document, body.page, BBox(*body.box))}


@api.get(
    "/{task_id}/pages/{number}/words",
    summary="The words of a page in the order of reading, boxes in points as displayed",
)
def get_words(task_id: str, number: int, person: Person, tools: Tools) -> list[dict[str, Any]]:
    person.require("task.see")
    sheet = open_sheet(tools, person, task_id)
    reading = tools.store.pages.reading(person.actor, sheet.upload.id, number)
    if reading is None or number not in sheet.document.page_numbers:
        raise Absent
    words = [word for line in reading.lines for word in line.words] or reading.words
    return [{"text": word.text, "box": list(reading.home(word.box).rounded())} for word in words]


@api.post("/{task_id}/approve", summary="Approve: the record becomes a filing")
def approve(
    task_id: str, person: Person, tools: Tools, body: Decision, if_match: Version = None, idempotency_key: Key = None
) -> dict[str, Any]:
    """Only by the holder, with no demanded field left; If-Match carries the task's `version`.

    A nota, penetapan, rujukan ZTP or berkas tipiring is then in state `agreeing` until another person agrees.
    """
    return decided(person, tools, task_id, "approved", body, if_match, idempotency_key)


@api.post("/{task_id}/reject", summary="Reject with a reason")
def reject(
    task_id: str, person: Person, tools: Tools, body: Decision, if_match: Version = None, idempotency_key: Key = None
) -> dict[str, Any]:
    return decided(person, tools, task_id, "rejected", body, if_match, idempotency_key)


def decided(
    person: Visitor,
    tools: Tools,
    task_id: str,
    outcome: Literal["approved", "rejected", "returned"],
    body: Decision,
    if_match: str | None,
    key: str | None,
) -> dict[str, Any]:
    """One of the three decisions; gives the task and the id of the next one."""
    task = there(person, tools, task_id)
    document = tools.store.documents.get(person.actor, task.document_id) if outcome == "approved" else None
    twice = keyed_twice(tools, document) if document is not None else ()
    seen = version_of(if_match)
    done = tools.store.tasks.decide(person.actor, task_id, outcome, body.note, seen, body.effort, key, twice)
    following = tools.store.tasks.next(person.actor, (task_id,))
    return {"task": task_json(done, person), "next": following.id if following else None}


def there(person: Visitor, tools: Tools, task_id: str) -> TaskEntry:
    """The task, for one who may review it; raises `Absent` otherwise."""
    person.require("task.review")
    if (task := tools.store.tasks.get(person.actor, task_id)) is None:
        raise Absent
    return task


def _after(person: Visitor, tools: Tools, task_id: str, entries: list[FieldEntry]) -> dict[str, Any]:
    task = there(person, tools, task_id)
    document = tools.store.documents.get(person.actor, task.document_id)
    if document is None:
        raise Absent
    return {
        "fields": [field_json(document, entry) for entry in entries],
        "left": list(tools.store.tasks.left(person.actor, task_id)),
        "issues": [issue_json(issue) for issue in issues_now(tools, document)],
        "lease_until": task.task.lease_until.isoformat() if task.task.lease_until else None,
        "version": task.task.version,
    }


def _whole(tools: Tools, sheet: Sheet, person: Visitor) -> dict[str, Any]:
    pages = pages_of(tools, person, sheet.document)
    return {
        **task_json(sheet.task, person),
        "fields": [field_json(sheet.document, entry) for entry in sheet.document.fields.values()],
        "issues": [issue_json(issue) for issue in sheet.issues],
        "left": list(sheet.left),
        "pages": [{"page": one.number, "width": one.width, "height": one.height} for one in pages],
    }


def version_of(if_match: str | None) -> int | None:
    """The version that was on the screen; None where nobody said."""
    return _number(if_match) if if_match is not None else None


def _number(header: str | None) -> int:
    bare = (header or "").strip().removeprefix("W/").strip('"')
    if not bare.isdecimal():
        raise BadRequest("If-Match")
    return int(bare)
