"""Tindak lanjut: what each nota asks of its company, when it was received, what was answered, what is overdue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import BaseModel, Field

from extractor.access import Actor
from extractor.errors import Refused
from extractor.oversight.duties import STANDINGS, Deed
from extractor.oversight.facts import regency_name
from extractor.store.duty_lists import Asked, Duty, NotaFile
from extractor.web.arrivals import today
from extractor.web.rendering import page
from extractor.web.visitors import Absent, PageNumber, Person, Tools, Visitor

pages = APIRouter(include_in_schema=False)
api = APIRouter(prefix="/api/duties", tags=["oversight"])
DEEDS: tuple[Deed, ...] = ("answered", "settled", "refused", "reopened")
BRANCHES = ("1", "2", "khusus")
"""First, second and special nota."""


class Received(BaseModel):
    """`received_on`: the day on which the company received the nota; `how`: by post, by hand, …"""

    received_on: date
    how: str = Field("", max_length=200)


class Done(BaseModel):
    """`answer_id`: the decided document with which the company answered, null without one."""

    deed: Deed
    on: date
    remark: str = Field("", max_length=500)
    answer_id: str | None = Field(None, max_length=32)


@pages.get("/tindak-lanjut")
def show_duties(
    request: Request,
    person: Person,
    tools: Tools,
    state: str = "",
    branch: str = "",
    regency: Annotated[str, Query(max_length=8)] = "",
    norm: Annotated[str, Query(max_length=300)] = "",
    article: Annotated[str, Query(max_length=300)] = "",
    inspector: Annotated[str, Query(max_length=300)] = "",
    year: str = "",
    second: bool = False,
    kantor: Annotated[str, Query(max_length=32)] = "",
    contoh: Annotated[str, Query(max_length=1)] = "",
    number: PageNumber = 1,
) -> Response:
    person.require("duty.see")
    asked = _asked(state, branch, regency, norm, article, inspector, year, second)
    day = today(request, person)
    lists = tools.store.duty_lists
    made = tools.store.samples.offices() if contoh == "1" else {}
    if (contoh == "1" and not made) or (kantor and kantor not in made and not (person.actor.sees(kantor) and not made)):
        raise Absent
    offices = [kantor] if kantor else list(made)
    actor = seen_from(person.actor, offices) if offices else person.actor
    chosen = {
        "branch": asked.branch, "regency": asked.regency, "norm": asked.norm, "article": asked.article,
        "inspector": asked.inspector, "year": asked.year or "", "kantor": kantor, "contoh": contoh if made else "",
    }  # fmt: skip
    kept = {name: value for name, value in chosen.items() if value}
    return page(
        request,
        "tindak_lanjut.html",
        "duties",
        listing=lists.list(actor, asked, day, number),
        counts=lists.counts(actor, asked, day),
        nota=lists.nota_counts(actor, asked, day),
        choices=lists.choices(actor),
        standings=STANDINGS,
        branches=BRANCHES,
        asked=asked,
        is_made=bool(made),
        kantor=kantor,
        regency_name=regency_name,
        base=urlencode(kept),
        others=urlencode({name: value for name, value in kept.items() if name != "branch"}),
        query=urlencode({**kept, **({"state": state} if state else {}), **({"second": "1"} if second else {})}),
        today=day,
    )


@pages.get("/tindak-lanjut/{document_id}")
def show_nota(request: Request, document_id: str, person: Person, tools: Tools) -> Response:
    person.require("duty.see")
    return _show(request, person, tools, document_id)


@pages.post("/tindak-lanjut/{document_id}/terima")
def receive_form(
    request: Request,
    document_id: str,
    person: Person,
    tools: Tools,
    received_on: Annotated[date, Form()],
    how: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    person.require("duty.manage")
    _nota(request, person, tools, document_id)
    try:
        tools.store.duties.receive(person.actor, document_id, received_on, how, today(request, person))
    except Refused as error:
        return _show(request, person, tools, document_id, error.message(person.language), 422)
    return RedirectResponse(f"/tindak-lanjut/{document_id}", 303)


@pages.post("/tindak-lanjut/{document_id}/{duty_id}")
def do_form(
    request: Request,
    document_id: str,
    duty_id: str,
    person: Person,
    tools: Tools,
    deed: Annotated[Deed, Form()],
    on: Annotated[date, Form()],
    remark: Annotated[str, Form(max_length=500)] = "",
    answer_id: Annotated[str, Form(max_length=32)] = "",
) -> Response:
    person.require("duty.manage")
    known = _nota(request, person, tools, document_id)
    if duty_id not in {one.id for one in known.duties}:
        raise Absent
    try:
        tools.store.duties.do(
            person.actor, duty_id, deed, on, remark, today(request, person), answer_id.strip() or None
        )
    except Refused as error:
        return _show(request, person, tools, document_id, error.message(person.language), 422)
    return RedirectResponse(f"/tindak-lanjut/{document_id}", 303)


@api.get("", summary="What nota ask of companies, the most urgent first")
def list_duties(
    request: Request,
    person: Person,
    tools: Tools,
    state: str = "",
    branch: str = "",
    regency: Annotated[str, Query(max_length=8)] = "",
    norm: Annotated[str, Query(max_length=300)] = "",
    article: Annotated[str, Query(max_length=300)] = "",
    inspector: Annotated[str, Query(max_length=300)] = "",
    year: str = "",
    number: PageNumber = 1,
) -> dict[str, Any]:
    person.require("duty.see")
    day = today(request, person)
    asked = _asked(state, branch, regency, norm, article, inspector, year, False)
    found = tools.store.duty_lists.list(person.actor, asked, day, number)
    return {"items": [_json(one) for one in found.items], "total": found.total, "page": number, "as_of": str(day)}


@api.get("/{document_id}", summary="One nota with its duties, receipts and deeds")
def get_nota(request: Request, document_id: str, person: Person, tools: Tools) -> dict[str, Any]:
    person.require("duty.see")
    known = _nota(request, person, tools, document_id)
    return {
        "document_id": document_id,
        "duties": [_json(one) for one in known.duties],
        "deeds": [{**asdict(one), "done_at": one.done_at.isoformat()} for one in known.deeds],
        "receipts": [{"received_on": str(on), "how": how, "by": name} for on, how, name, _ in known.receipts],
        "second_id": known.second_id,
        "calls_for_second": known.calls_for_second,
    }


@api.post("/{document_id}/receipt", status_code=204, summary="Record when the company received a nota")
def receive(request: Request, document_id: str, body: Received, person: Person, tools: Tools) -> None:
    person.require("duty.manage")
    _nota(request, person, tools, document_id)
    tools.store.duties.receive(person.actor, document_id, body.received_on, body.how, today(request, person))


@api.post("/{document_id}/{duty_id}", status_code=204, summary="Record what happened to one finding")
def do(request: Request, document_id: str, duty_id: str, body: Done, person: Person, tools: Tools) -> None:
    person.require("duty.manage")
    if duty_id not in {one.id for one in _nota(request, person, tools, document_id).duties}:
        raise Absent
    tools.store.duties.do(
        person.actor, duty_id, body.deed, body.on, body.remark, today(request, person), body.answer_id
    )


def seen_from(actor: Actor, offices: Sequence[str]) -> Actor:
    """The same person looking at these offices only: some of their own, or invented ones."""
    return replace(actor, office_id=offices[0], units=frozenset(offices))


def _asked(
    state: str, branch: str, regency: str, norm: str, article: str, inspector: str, year: str, second: bool
) -> Asked:
    """What of an address can be asked for; anything else is as if not said."""
    return Asked(
        next((one for one in STANDINGS if one == state), None),
        branch if branch in BRANCHES else "",
        regency,
        norm,
        article,
        inspector,
        int(year) if year.isascii() and year.isdecimal() and len(year) == 4 else None,
        second,
    )


def _nota(request: Request, person: Visitor, tools: Any, document_id: str) -> NotaFile:
    try:
        found: NotaFile = tools.store.duty_lists.nota(person.actor, document_id, today(request, person))
    except Refused:
        raise Absent from None
    return found


def _show(
    request: Request, person: Visitor, tools: Any, document_id: str, wrong: str = "", status: int = 200
) -> Response:
    known = _nota(request, person, tools, document_id)
    return page(
        request,
        "tindak_lanjut_nota.html",
        "duty",
        status=status,
        nota=known.duties[0],
        known=known,
        document_id=document_id,
        deeds=DEEDS,
        wrong=wrong,
        regency_name=regency_name,
        today=today(request, person),
    )


def _json(one: Duty) -> dict[str, Any]:
    days = {name: str(value) if value is not None else None for name, value in asdict(one).items() if "_on" in name}
    return {**asdict(one), **days}
