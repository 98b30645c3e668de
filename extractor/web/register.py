"""Paper that goes out of the clerk's printer: the receipt, the register, cover sheets with their code."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import RedirectResponse, Response

from extractor.web.arrivals import today
from extractor.web.rendering import page, timezone_of
from extractor.web.taking import known_kind
from extractor.web.visitors import Absent, Person, Tools
from models.registry import RECORD_TYPES

pages = APIRouter(include_in_schema=False)
_TITLES = {one.name: one.title for one in RECORD_TYPES}
_RECEIVED = ("waiting", "reading", "read", "refused", "linked")


@pages.get("/unggah/tanda-terima")
def show_receipt(
    request: Request,
    person: Person,
    tools: Tools,
    ids: Annotated[tuple[str, ...], Query(alias="id", max_length=200)] = (),
) -> Response:
    """A slip for the visitor: the chosen files, without a choice all of one's own of today."""
    person.require("upload.add")
    if ids:
        chosen = tools.store.uploads.some(person.actor, ids)
    else:
        newest = tools.store.uploads.list(person.actor).items
        day = today(request, person)
        chosen = [one for one in newest if one.uploaded_by == person.user.id and one.received_on == day]
        chosen = sorted(chosen, key=lambda one: one.uploaded_at)
    chosen = [one for one in chosen if one.state in _RECEIVED and one.agenda_number]
    return page(
        request,
        "tanda_terima.html",
        "receipt",
        uploads=chosen,
        titles=_TITLES,
        today=today(request, person),
        total=sum(one.page_count or 0 for one in chosen),
        is_counted=all(one.page_count for one in chosen),
    )


@pages.get("/agenda")
def show_register(request: Request, person: Person, tools: Tools, year: str = "", number: int = 1) -> Response:
    """Every number of a year with its file, or with the reason why there is none."""
    person.require("upload.see")
    wanted = int(year) if year.isdecimal() and len(year) == 4 else today(request, person).year
    register = tools.store.agenda.register(person.actor, wanted, number)
    here = ZoneInfo(timezone_of(request, person))
    lines = [replace(one, at=one.at.astimezone(here)) if one.at else one for one in register.lines]
    register = replace(register, lines=lines)
    return page(request, "agenda.html", "register", register=register, can_take_over=person.may("office.manage"))


@pages.post("/agenda")
def take_over(
    person: Person,
    tools: Tools,
    year: Annotated[int, Form()],
    last: Annotated[int, Form()],
    reason: Annotated[str, Form(max_length=300)],
) -> Response:
    """The last number of an older register."""
    person.require("office.manage")
    tools.store.agenda.take_over(person.actor, year, last, reason)
    return RedirectResponse(f"/agenda?year={year}", 303)


@pages.get("/lembar-sampul")
def show_covers(request: Request, person: Person, tools: Tools) -> Response:
    person.require("upload.add")
    return page(
        request,
        "sampul.html",
        "covers",
        kinds=RECORD_TYPES,
        titles=_TITLES,
        covers=tools.store.covers.recent(person.actor),
    )


@pages.post("/lembar-sampul")
def make_cover(
    person: Person,
    tools: Tools,
    box: Annotated[str, Form(max_length=60)],
    expected: Annotated[int, Form()],
    record_type: Annotated[str, Form(max_length=40)] = "",
) -> Response:
    person.require("upload.add")
    cover = tools.store.covers.make(person.actor, box, known_kind(record_type), expected)
    return RedirectResponse(f"/lembar-sampul/{cover.id}", 303)


@pages.get("/lembar-sampul/{cover_id}")
def show_cover(request: Request, cover_id: str, person: Person, tools: Tools) -> Response:
    """The sheet to print: a thick bar, the code, and the same in words."""
    from extractor.repair.sheetcode import draw_code  # opens a heavy library

    person.require("upload.add")
    cover = tools.store.covers.get(person.actor, cover_id)
    if cover is None:
        raise Absent
    rows = draw_code(cover.payload)
    cells = "".join(f"M{x},{y}h1v1h-1z" for y, row in enumerate(rows) for x, is_dark in enumerate(row) if is_dark)
    return page(
        request, "sampul_cetak.html", "cover", cover=cover, cells=cells, side=len(rows),
        title=_TITLES.get(cover.record_type or "", ""),
    )  # fmt: skip
