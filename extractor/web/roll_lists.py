"""Lists for the roll: brought, looked at, applied whole or not at all; letters to those who are late or missing."""

from __future__ import annotations

import io
from typing import Annotated, Literal, get_args

from fastapi import APIRouter, Form, Query, Request, UploadFile
from fastapi.responses import RedirectResponse, Response
from starlette.background import BackgroundTask

from extractor.errors import Refused, WlkError
from extractor.export.letters import write_letters
from extractor.export.recap import Table
from extractor.export.table_in import LARGEST, MOST_ROWS, read_tables
from extractor.oversight.facts import regency_name
from extractor.oversight.roll import HEADINGS, ListKind, read_list
from extractor.oversight.roll_plan import VERDICTS, Verdict
from extractor.store.roll_lists import RollList
from extractor.web.arrivals import today
from extractor.web.rendering import page
from extractor.web.rolls import Roll, file_of, scene_of
from extractor.web.services import Services
from extractor.web.visitors import Absent, PageNumber, Person, Tools, Visitor
from extractor.web.words import say

pages = APIRouter(include_in_schema=False)
KINDS: tuple[ListKind, ...] = get_args(ListKind)
LetterKind = Literal["late", "missing"]


@pages.get("/wajib-lapor/impor")
def show_lists(request: Request, person: Person, tools: Tools) -> Response:
    person.require("roll.manage")
    return _lists(request, person, tools)


@pages.get("/wajib-lapor/impor/kosong-{kind}.{form}")
def get_empty(kind: str, form: str, person: Person) -> Response:
    """A table with the headings, to be filled in."""
    person.require("roll.manage")
    for one in KINDS:
        if one == kind:
            return file_of(form, f"kosong-{one}", [], Table("Daftar", HEADINGS[one], []))
    raise Absent


@pages.post("/wajib-lapor/impor")
def look(
    request: Request,
    person: Person,
    tools: Tools,
    kind: Annotated[ListKind, Form()] = "companies",
    file: UploadFile | None = None,
) -> Response:
    """What the list would change; nothing is written."""
    person.require("roll.manage")
    data = file.file.read(LARGEST + 1) if file is not None else b""
    try:
        listed = read_list(kind, read_tables(io.BytesIO(data)), today(request, person))
    except WlkError as error:
        return _lists(request, person, tools, f"{error.message(person.language)} ({error.code})", 422)
    seen = tools.store.roll_lists.look(person.actor, file.filename or "" if file is not None else "", listed)
    return RedirectResponse(f"/wajib-lapor/impor/{seen.id}", 303)


@pages.get("/wajib-lapor/impor/{list_id}")
def show_list(
    request: Request,
    list_id: str,
    person: Person,
    tools: Tools,
    lihat: Annotated[str, Query(max_length=8)] = "",
    number: PageNumber = 1,
) -> Response:
    person.require("roll.manage")
    return _list(request, list_id, person, tools, lihat, number)


@pages.get("/wajib-lapor/impor/{list_id}/salah.{form}")
def get_bad(list_id: str, form: str, person: Person, tools: Tools) -> Response:
    """The rows that cannot be taken, with line and reason."""
    person.require("roll.manage")
    seen = _seen(person, tools, list_id)
    rows: list[list[str | int]] = [
        [one.line, one.name, one.reason] for one in tools.store.roll_lists.every(person.actor, list_id, ("bad", "ask"))
    ]
    heads = [say(person.language, f"roll.{word}") for word in ("line", "name", "reason")]
    return file_of(form, "baris-salah", [("File", seen.name)], Table(say(person.language, "roll.v.bad"), heads, rows))


@pages.post("/wajib-lapor/impor/{list_id}/terapkan")
def apply(
    request: Request,
    list_id: str,
    person: Person,
    tools: Tools,
    without_bad: Annotated[bool, Form()] = False,
) -> Response:
    person.require("roll.manage")
    _seen(person, tools, list_id)
    try:
        tools.store.roll_lists.apply(person.actor, list_id, without_bad)
    except WlkError as error:
        return _list(request, list_id, person, tools, "", 1, error.message(person.language), 422)
    companies = BackgroundTask(tools.store.roll_lists.find_companies)
    return RedirectResponse(f"/wajib-lapor/impor/{list_id}", 303, background=companies)


@pages.post("/wajib-lapor/impor/{list_id}/batal")
def drop(list_id: str, person: Person, tools: Tools) -> Response:
    person.require("roll.manage")
    _seen(person, tools, list_id)
    tools.store.roll_lists.drop(person.actor, list_id)
    return RedirectResponse("/wajib-lapor/impor", 303)


@pages.get("/wajib-lapor/surat")
def show_letters(
    request: Request,
    person: Person,
    tools: Tools,
    kind: LetterKind = "missing",
    tahun: Annotated[str, Query(max_length=4)] = "",
    wilayah: Annotated[str, Query(max_length=8)] = "",
) -> Response:
    """Who would get a letter, and which letters went out."""
    person.require("roll.manage")
    return _letters(request, person, tools, kind, tahun, wilayah)


@pages.post("/wajib-lapor/surat")
def write(
    request: Request,
    person: Person,
    tools: Tools,
    kind: Annotated[LetterKind, Form()] = "missing",
    tahun: Annotated[str, Form(max_length=4)] = "",
    wilayah: Annotated[str, Form(max_length=8)] = "",
    again: Annotated[bool, Form()] = False,
) -> Response:
    person.require("roll.manage")
    roll = scene_of(person, tools, today(request, person), tahun, wilayah)
    try:
        tools.store.roll_letters.write(person.actor, roll.asked, kind, roll.today, again)
    except Refused as error:
        return _letters(request, person, tools, kind, tahun, wilayah, error.message(person.language), 422)
    return RedirectResponse(roll.address("/wajib-lapor/surat", kind=kind, wilayah=wilayah), 303)


@pages.get("/wajib-lapor/surat/{run_id}.pdf")
def get_letters(run_id: str, person: Person, tools: Tools) -> Response:
    """The letters of one run as they went out, one page each."""
    person.require("roll.see")
    letters = tools.store.roll_letters.run(person.actor, run_id)
    if not letters:
        raise Absent
    out = io.BytesIO()
    office = next((one.name for one in tools.store.users.offices() if one.id == letters[0].office_id), "")
    write_letters(office, [(one, regency_name(one.regency)) for one in letters], out)
    headers = {"content-disposition": f'attachment; filename="surat-wajib-lapor-{letters[0].number}.pdf"'}
    return Response(out.getvalue(), media_type="application/pdf", headers=headers)


def _seen(person: Visitor, tools: Services, list_id: str) -> RollList:
    found = tools.store.roll_lists.get(person.actor, list_id)
    if found is None or found.state == "dropped":
        raise Absent
    return found


def _lists(request: Request, person: Visitor, tools: Services, wrong: str = "", status: int = 200) -> Response:
    return page(
        request, "wajib_lapor_impor.html", "roll-lists", status, history=tools.store.roll_lists.history(person.actor),
        kinds=KINDS, headings=HEADINGS, largest=LARGEST >> 20, most=MOST_ROWS, wrong=wrong,
    )  # fmt: skip


def _list(
    request: Request,
    list_id: str,
    person: Visitor,
    tools: Services,
    look_at: str,
    number: int,
    wrong: str = "",
    status: int = 200,
) -> Response:
    seen = _seen(person, tools, list_id)
    first = next((one for one in ("bad", "ask", "changed", "new", "same") if seen.counts[one]), "new")
    chosen: Verdict = next((one for one in VERDICTS if one == (look_at or first)), "new")
    return page(
        request,
        "wajib_lapor_pratinjau.html",
        "roll-preview",
        status,
        seen=seen,
        chosen=chosen,
        verdicts=VERDICTS,
        listing=tools.store.roll_lists.lines(person.actor, list_id, chosen, number),
        regency_name=regency_name,
        wrong=wrong,
    )


def _letters(
    request: Request,
    person: Visitor,
    tools: Services,
    kind: LetterKind,
    year: str,
    regency: str,
    wrong: str = "",
    status: int = 200,
) -> Response:
    roll: Roll = scene_of(person, tools, today(request, person), year, regency)
    wanted = tools.store.roll_letters.wanted(roll.asked, kind, roll.today)
    return page(
        request,
        "wajib_lapor_surat.html",
        "roll-letters",
        status,
        roll=roll,
        kind=kind,
        kinds=get_args(LetterKind),
        wanted=wanted,
        places=[
            one.regency for one in tools.store.rolls.counts(scene_of(person, tools, roll.today, year).asked, roll.today)
        ],
        runs=tools.store.roll_letters.runs(person.actor, roll.asked.year),
        regency_name=regency_name,
        wrong=wrong,
    )
