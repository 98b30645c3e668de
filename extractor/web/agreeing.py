"""The second approval: where two persons release a kind, another than the first agrees or sends back."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import BaseModel, Field

from extractor.errors import WlkError
from extractor.store import TaskEntry
from extractor.web.desk import show_sheet
from extractor.web.sheets import keyed_twice, open_sheet, task_json
from extractor.web.tasks_api import Version, version_of
from extractor.web.visitors import Absent, Person, Tools, Visitor

pages = APIRouter(include_in_schema=False)
api = APIRouter(prefix="/api/tasks", tags=["tasks"])


class Sending(BaseModel):
    note: str = Field(max_length=4000)


@pages.post("/periksa/{task_id}/persetujuan")
def end_waiting(
    request: Request,
    task_id: str,
    person: Person,
    tools: Tools,
    version: Annotated[int, Form(ge=0)],
    do: Annotated[Literal["agree", "send-back"], Form()] = "agree",
    note: Annotated[str, Form(max_length=4000)] = "",
) -> Response:
    _there(person, tools, task_id)
    try:
        if do == "agree":
            _agree(person, tools, task_id, version)
        else:
            tools.store.tasks.send_back(person.actor, task_id, note, version)
    except WlkError as error:
        sheet = open_sheet(tools, person, task_id)
        return show_sheet(request, tools, person, sheet, error.message(person.language), 422)
    return RedirectResponse("/antrean?state=agreeing", 303)


@api.post("/{task_id}/agree", summary="The second person agrees: the record is released")
def agree(task_id: str, person: Person, tools: Tools, if_match: Version = None) -> dict[str, Any]:
    """For a task in state `agreeing`, never by the one who approved first. If-Match carries the task's `version`."""
    _there(person, tools, task_id)
    return task_json(_agree(person, tools, task_id, version_of(if_match)), person)


@api.post("/{task_id}/send-back", summary="Do not agree: the task is in the queue again, with a note")
def send_back(task_id: str, person: Person, tools: Tools, body: Sending, if_match: Version = None) -> dict[str, Any]:
    """Never by the one who approved first; a note is required."""
    _there(person, tools, task_id)
    done = tools.store.tasks.send_back(person.actor, task_id, body.note, version_of(if_match))
    return task_json(done, person)


def _there(person: Visitor, tools: Tools, task_id: str) -> None:
    person.require("filing.agree")
    if tools.store.tasks.get(person.actor, task_id) is None:
        raise Absent


def _agree(person: Visitor, tools: Tools, task_id: str, version: int | None) -> TaskEntry:
    twice = keyed_twice(tools, open_sheet(tools, person, task_id).document)
    return tools.store.tasks.agree(person.actor, task_id, version, twice)
