"""Ralat on the desk: the versions of a record, the form that corrects one, the list of what is waiting and of who took
what does not stand any more.

Past 250 lines: the screens and the same deeds over HTTP ask for the same rights.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from extractor.access import TWO_PAIRS_OF_HANDS
from extractor.errors import WlkError
from extractor.store import DocumentEntry, Filing
from extractor.store.corrections import Change, Correction
from extractor.store.takings import Taking
from extractor.web.archive import export_line
from extractor.web.desk import plain_text, steps_of
from extractor.web.form import shown
from extractor.web.rendering import page
from extractor.web.sheets import Sheet, open_sheet, pages_of
from extractor.web.tasks_api import Key, Step
from extractor.web.visitors import Absent, Person, Tools, Visitor
from extractor.web.words import say
from models.record import field_at
from models.registry import by_name

pages = APIRouter(include_in_schema=False)
api = APIRouter(prefix="/api", tags=["corrections"])
Words = Annotated[str, Form(max_length=4000)]


@pages.get("/arsip/ralat")
def show_corrections(request: Request, person: Person, tools: Tools) -> HTMLResponse:
    """What waits for a second person, which versions one took that do not stand any more, and what was corrected."""
    person.require("filing.see")
    return _list(request, person, tools)


@pages.post("/arsip/ralat/tahu")
def know_versions(
    request: Request, person: Person, tools: Tools, taking: Annotated[tuple[int, ...], Form()] = ()
) -> Response:
    person.require("filing.see")
    try:
        tools.store.takings.know(person.actor, taking)
    except WlkError as error:
        return _list(request, person, tools, error.message(person.language), 422)
    return RedirectResponse("/arsip/ralat", 303)


@pages.post("/arsip/ralat/{correction_id}")
def end_correction(
    request: Request,
    correction_id: str,
    person: Person,
    tools: Tools,
    do: Annotated[Literal["agree", "refuse"], Form()] = "agree",
    note: Words = "",
) -> Response:
    """The second person agrees or refuses; who asked takes it back."""
    person.require("filing.agree")
    _correction(tools, person, correction_id)
    try:
        _end(tools, person, correction_id, do, note)
    except WlkError as error:
        return _list(request, person, tools, error.message(person.language), 422)
    return RedirectResponse("/arsip/ralat", 303)


@pages.get("/arsip/dokumen/{document_id}/versi")
def show_versions(request: Request, document_id: str, person: Person, tools: Tools) -> HTMLResponse:
    """Every version with who decided it and why, who took it, and the corrections that were asked for."""
    person.require("filing.see")
    document = _document(tools, person, document_id)
    tools.store.events.record(person.actor, "document.open", "document", document.id, where="versi")
    versions = tools.store.filings.versions(person.actor, document.id)
    sees_values = person.may("task.see")
    return page(
        request,
        "versi.html",
        "versions",
        document=document,
        title=by_name(document.record_type).title,
        versions=list(reversed(versions)),
        takings=tools.store.takings.of_document(person.actor, document.id) if person.may("history.see") else (),
        corrections=[
            (one, _changes(one, person.language) if sees_values else ())
            for one in tools.store.corrections.of_document(person.actor, document.id)
        ],
        can_correct=person.may("filing.correct") and any(not one.is_withdrawn for one in versions),
        can_compare=sees_values,
    )


@pages.get("/arsip/dokumen/{document_id}/ralat")
def show_form(request: Request, document_id: str, person: Person, tools: Tools) -> HTMLResponse:
    person.require("filing.correct")
    return _form(request, person, tools, _sheet(tools, person, document_id))


@pages.post("/arsip/dokumen/{document_id}/ralat")
async def ask_correction(request: Request, document_id: str, person: Person, tools: Tools) -> Response:
    """The values that differ from those shown, as one correction with its reason."""
    form = await request.form(max_fields=5000)
    return await run_in_threadpool(_ask, request, document_id, person, tools, form)


class Wish(BaseModel):
    """A correction: the new values and why. `seq` of each step is that of the field as shown."""

    reason: str = Field(min_length=1, max_length=4000)
    steps: list[Step] = Field(min_length=1, max_length=400)


class Why(BaseModel):
    note: str = Field("", max_length=4000)


class Known(BaseModel):
    ids: list[int] = Field(min_length=1, max_length=500)


@api.get("/documents/{document_id}/versions", summary="Every version of a document's record, oldest first")
def list_versions(document_id: str, person: Person, tools: Tools) -> list[dict[str, Any]]:
    """Without values; `GET /api/filings/{filing_id}` gives those of one version."""
    person.require("filing.see")
    document = _document(tools, person, document_id)
    return [version_json(one) for one in tools.store.filings.versions(person.actor, document.id)]


@api.get("/filings/{filing_id}", summary="One version of a record with its values", tags=["filings"])
def get_filing(filing_id: str, person: Person, tools: Tools) -> dict[str, Any]:
    """Old versions too, as they were; who takes one is told when it is corrected."""
    person.require("filing.export")
    filing = tools.store.filings.get(person.actor, filing_id)
    if filing is None:
        raise Absent
    tools.store.takings.note(person.actor, "api", [filing])
    tools.store.events.record(person.actor, "filing.export", "filing", filing.id, format="api")
    return dict(export_line(person, filing))


@api.post("/documents/{document_id}/corrections", summary="Correct a released record (ralat)")
def post_correction(
    document_id: str, person: Person, tools: Tools, body: Wish, idempotency_key: Key = None
) -> dict[str, Any]:
    """`state` is `done` with the new version, or `waiting` where the kind asks for a second person's word."""
    person.require("filing.correct")
    _document(tools, person, document_id)
    steps = [(one.path, one.edit(), one.seq) for one in body.steps]
    return correction_json(tools.store.corrections.ask(person.actor, document_id, steps, body.reason, idempotency_key))


@api.get("/corrections", summary="Corrections, newest first")
def list_corrections(
    person: Person, tools: Tools, state: Literal["waiting", "done", "refused", "withdrawn"] | None = None
) -> list[dict[str, Any]]:
    person.require("filing.correct")
    return [correction_json(one) for one in tools.store.corrections.list(person.actor, state)]


@api.post("/corrections/{correction_id}/agree", summary="The second person agrees: the new version stands")
def agree(correction_id: str, person: Person, tools: Tools) -> dict[str, Any]:
    person.require("filing.agree")
    _correction(tools, person, correction_id)
    return correction_json(_end(tools, person, correction_id, "agree", ""))


@api.post("/corrections/{correction_id}/refuse", summary="Refuse a correction, or take back one's own")
def refuse(correction_id: str, person: Person, tools: Tools, body: Why) -> dict[str, Any]:
    person.require("filing.agree")
    _correction(tools, person, correction_id)
    return correction_json(_end(tools, person, correction_id, "refuse", body.note))


@api.get("/takings", summary="Versions one took that do not stand any more", tags=["filings"])
def list_takings(person: Person, tools: Tools) -> list[dict[str, Any]]:
    """By export or over the API, with this account; until `POST /api/takings/known`."""
    person.require("filing.export")
    return [taking_json(one) for one in tools.store.takings.outdated(person.actor, own=True)]


@api.post("/takings/known", summary="Say that one knows of the newer versions", tags=["filings"])
def know(person: Person, tools: Tools, body: Known) -> dict[str, int]:
    person.require("filing.export")
    tools.store.takings.know(person.actor, body.ids)
    return {"known": len(set(body.ids))}


def version_json(filing: Filing) -> dict[str, Any]:
    return {
        "filing_id": filing.id,
        "document_id": filing.document_id,
        "version": filing.version,
        "stands": not filing.is_withdrawn,
        "replaces_id": filing.replaces_id,
        "reason": filing.reason,
        "decided_by": filing.decided_by_name,
        "decided_at": filing.decided_at.isoformat(),
        "ended_at": filing.ended_at.isoformat() if filing.ended_at else None,
    }


def correction_json(one: Correction) -> dict[str, Any]:
    return {
        "id": one.id,
        "document_id": one.document_id,
        "filing_id": one.filing_id,
        "version": one.version,
        "new_filing_id": one.new_id,
        "state": one.state,
        "reason": one.reason,
        "changes": [
            {
                "path": change.path,
                "before": {"state": change.before_state, "value": change.before},
                "after": {"state": change.state, "value": change.value},
            }
            for change in one.changes
        ],
        "asked_by": one.asked_by_name,
        "asked_at": one.asked_at.isoformat(),
        "ended_by": one.ended_by_name or None,
        "ended_at": one.ended_at.isoformat() if one.ended_at else None,
        "note": one.note,
    }


def taking_json(one: Taking) -> dict[str, Any]:
    return {
        "id": one.id,
        "document_id": one.document_id,
        "filing_id": one.filing_id,
        "version": one.version,
        "way": one.way,
        "taken_at": one.at.isoformat(),
        "ended_at": one.ended_at.isoformat() if one.ended_at else None,
        "new_filing_id": one.new_id,
        "new_version": one.new_version,
    }


def _document(tools: Tools, person: Visitor, document_id: str) -> DocumentEntry:
    document = tools.store.documents.get(person.actor, document_id)
    if document is None:
        raise Absent
    return document


def _correction(tools: Tools, person: Visitor, correction_id: str) -> Correction:
    one = tools.store.corrections.get(person.actor, correction_id)
    if one is None:
        raise Absent
    return one


def _end(tools: Tools, person: Visitor, correction_id: str, do: str, note: str) -> Correction:
    if do == "agree":
        return tools.store.corrections.agree(person.actor, correction_id)
    return tools.store.corrections.refuse(person.actor, correction_id, note)


def _sheet(tools: Tools, person: Visitor, document_id: str) -> Sheet:
    """The record as it stands; raises Absent for one that was never released or is open again."""
    task = tools.store.tasks.of_document(person.actor, document_id)
    if task is None or tools.store.filings.of_document(person.actor, document_id) is None:
        raise Absent
    return open_sheet(tools, person, task.id)


def _ask(request: Request, document_id: str, person: Visitor, tools: Tools, form: FormData) -> Response:
    person.require("filing.correct")
    sheet = _sheet(tools, person, document_id)
    steps, reason = steps_of(sheet, person.language, form), str(form.get("reason", ""))
    try:
        tools.store.corrections.ask(person.actor, document_id, steps, reason)
    except WlkError as error:
        return _form(request, person, tools, sheet, error.message(person.language), form, 422)
    return RedirectResponse(f"/arsip/dokumen/{document_id}/versi", 303)


def _form(
    request: Request,
    person: Visitor,
    tools: Tools,
    sheet: Sheet,
    problem: str | None = None,
    form: FormData | None = None,
    status: int = 200,
) -> HTMLResponse:
    typed = {name: str(value) for name, value in form.items()} if form is not None else {}
    return page(
        request,
        "ralat.html",
        "correct",
        status,
        sheet=sheet,
        sections=sheet.parts(person.language),
        plain_text=plain_text,
        typed=typed,
        views=pages_of(tools, person, sheet.document),
        filing=tools.store.filings.of_document(person.actor, sheet.document.id),
        needs_two=sheet.document.record_type in TWO_PAIRS_OF_HANDS,
        problem=problem,
    )


def _list(
    request: Request, person: Visitor, tools: Tools, problem: str | None = None, status: int = 200
) -> HTMLResponse:
    may_agree = person.may("filing.agree")
    every = tools.store.corrections.list(person.actor) if may_agree else ()
    return page(
        request,
        "ralat_daftar.html",
        "corrections",
        status,
        waiting=[(one, _changes(one, person.language)) for one in every if one.state == "waiting"],
        ended=[one for one in every if one.state != "waiting"],
        own=tools.store.takings.outdated(person.actor, own=True),
        others=[one for one in tools.store.takings.outdated(person.actor) if one.taker != person.user.id]
        if may_agree
        else (),
        titles={one.record_type: by_name(one.record_type).title for one in every},
        problem=problem,
    )


def _changes(one: Correction, language: str) -> list[tuple[str, str, str]]:
    """(label, before, after) as people read them."""
    return [
        (
            label_of(one.record_type, change.path),
            _text(one.record_type, change, change.before_state, change.before, language),
            _text(one.record_type, change, change.state, change.value, language),
        )
        for change in one.changes
    ]


def label_of(record_type: str, path: str) -> str:
    """The printed label of a path, with the number of its row."""
    found = field_at(by_name(record_type).record, path)
    number = next((part for part in path.split(".") if part.isdecimal()), None)
    label = found.printed.labels[0] if found is not None and found.printed.labels else path
    return label + (f" {int(number) + 1}" if number is not None else "")


def _text(record_type: str, change: Change, state: str, value: Any, language: str) -> str:
    found = field_at(by_name(record_type).record, change.path)
    if state != "value":
        return say(language, f"rev.{state}")
    if value is None or found is None or not found.kind.valid(value):
        return change.orig or ""
    return shown(found.kind, value)
