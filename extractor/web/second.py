"""Bacaan kedua: critical fields keyed again from the ink alone, and the third person's word where two differ."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from extractor.errors import WlkError
from extractor.store import SecondReading
from extractor.web.comparing import Crop, Paper, Piece, paper_of, pieces
from extractor.web.form import shown
from extractor.web.rendering import page
from extractor.web.services import Services
from extractor.web.visitors import Absent, Person, Tools, Visitor
from extractor.web.words import say
from models.record import field_at
from models.registry import by_name

pages = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Blank:
    """A field to key: what it is called and where its ink is, never what anybody read. `sides`: of a dispute."""

    path: str
    label: str
    crop: Crop | None
    sides: tuple[list[Piece], list[Piece]] | None = None


@pages.post("/bacaan/{reading_id}/pegang")
def take(reading_id: str, person: Person, tools: Tools) -> Response:
    person.require("task.review")
    _one(tools, person, reading_id)
    tools.store.second_readings.claim(person.actor, reading_id)
    return RedirectResponse(f"/bacaan/{reading_id}", 303)


@pages.get("/bacaan/{reading_id}")
def show_reading(request: Request, reading_id: str, person: Person, tools: Tools) -> HTMLResponse:
    person.require("task.review")
    return _show(request, tools, person, reading_id)


@pages.post("/bacaan/{reading_id}")
async def send_reading(request: Request, reading_id: str, person: Person, tools: Tools) -> Response:
    person.require("task.review")
    form = await request.form(max_fields=2000)
    return await run_in_threadpool(_send, request, tools, person, reading_id, form)


def _send(request: Request, tools: Services, person: Visitor, reading_id: str, form: FormData) -> Response:
    reading = _one(tools, person, reading_id)
    readings = tools.store.second_readings
    try:
        if reading.is_dispute:
            readings.decide(person.actor, reading_id, {path: _choice(form, path) for path in reading.paths})
        else:
            typed = {path: str(form.get(f"f:{path}", "")) for path in reading.paths}
            readings.key(person.actor, reading_id, typed)
    except WlkError as error:
        return _show(request, tools, person, reading_id, error.message(person.language), form)
    return RedirectResponse("/antrean?state=second", 303)


def _choice(form: FormData, path: str) -> str:
    text = str(form.get(f"f:{path}", "")).strip()
    return f"={text}" if text else str(form.get(f"c:{path}", ""))


def _one(tools: Services, person: Visitor, reading_id: str) -> SecondReading:
    """One of those this person may take; anything else does not exist for them."""
    for one in tools.store.second_readings.list(person.actor, 500):
        if one.id == reading_id:
            return one
    raise Absent


def _show(
    request: Request,
    tools: Services,
    person: Visitor,
    reading_id: str,
    problem: str | None = None,
    form: FormData | None = None,
) -> HTMLResponse:
    reading = tools.store.second_readings.claim(person.actor, _one(tools, person, reading_id).id)
    paper = paper_of(tools, person, reading.document_id)
    if paper is None:
        raise Absent
    sides = tools.store.second_readings.sides(person.actor, reading.id) if reading.is_dispute else {}
    blanks = [_blank(paper, path, sides.get(path), person.language) for path in reading.paths]
    return page(
        request,
        "bacaan.html",
        "second",
        422 if problem else 200,
        reading=reading,
        blanks=blanks,
        problem=problem,
        typed={path: str(form.get(f"f:{path}", "")) if form is not None else "" for path in reading.paths},
    )


def _blank(paper: Paper, path: str, sides: object, language: str) -> Blank:
    field = field_at(by_name(paper.document.record_type).record, path)
    label = field.printed.labels[0] if field is not None else path
    crop = paper.crop(paper.document.fields.get(path))
    if not isinstance(sides, tuple) or field is None:
        return Blank(path, label, crop)
    texts = [shown(field.kind, value) if state == "value" else say(language, f"rev.{state}") for state, value in sides]
    return Blank(path, label, crop, pieces(*texts))
