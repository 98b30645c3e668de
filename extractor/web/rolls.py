"""Wajib lapor: which companies must file a WLK, who did in time, late or not at all; by year and kabupaten or kota.

Past 250 lines: page, list and files ask the same question of the same address.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.responses import RedirectResponse, Response

from extractor.errors import Refused
from extractor.export.recap import Table, write_tables_csv, write_tables_xlsx
from extractor.oversight.facts import regency_name
from extractor.oversight.roll import FIRST_YEAR, HEADINGS, ROLL_STANDINGS, RollStanding
from extractor.store.rolls import AskedRoll, RollCounts, RollEntry
from extractor.web.arrivals import today
from extractor.web.rendering import day, page
from extractor.web.services import Services
from extractor.web.visitors import Absent, PageNumber, Person, Tools, Visitor
from extractor.web.words import say

pages = APIRouter(include_in_schema=False)
api = APIRouter(prefix="/api/roll", tags=["oversight"])
MOST_ROWS = 30_000
"""Companies of one download."""
Word = Annotated[str, Query(max_length=200)]


@dataclass(frozen=True)
class Roll:
    """Who asks, for what, and what there is to choose from. `offices`: invented ones where `is_made`."""

    asked: AskedRoll
    years: list[int]
    today: date
    is_made: bool
    office: str = ""

    def address(self, path: str = "/wajib-lapor", **said: str | int) -> str:
        """A page of the roll for the same year, narrowed as said."""
        base: dict[str, str | int] = {"tahun": self.asked.year, "kantor": self.office, **said}
        base |= {"contoh": 1} if self.is_made else {}
        return f"{path}?{urlencode({name: value for name, value in base.items() if value != ''})}"


def roll_of(
    request: Request,
    person: Person,
    tools: Tools,
    tahun: Word = "",
    wilayah: Word = "",
    status: Word = "",
    q: Word = "",
    diterima: Word = "",
    kantor: Word = "",
    contoh: Word = "",
) -> Roll:
    """What a route takes from its address."""
    person.require("roll.see")
    on = today(request, person)
    return scene_of(person, tools, on, tahun, wilayah, status, q, diterima == "1", contoh == "1", kantor)


def scene_of(
    person: Visitor,
    tools: Services,
    on: date,
    year: str = "",
    regency: str = "",
    status: str = "",
    text: str = "",
    is_received: bool = False,
    is_made: bool = False,
    office: str = "",
) -> Roll:
    """The roll as one may see it: of the own office and those below, or of invented offices, never both."""
    if status not in ("", *ROLL_STANDINGS) or (year and not (year.isdecimal() and len(year) == 4)):
        raise Absent
    made = tools.store.samples.offices() if is_made else {}
    if is_made and not made:
        raise Absent
    own = [one.id for one in tools.store.users.offices() if person.actor.sees(one.id)]
    offices = tuple(made or own)
    if office and office not in offices:
        raise Absent
    offices = (office,) if office else offices
    years = tools.store.rolls.years(offices, on)
    asked = int(year) if year else (on.year if on.month == 12 else on.year - 1)
    if not FIRST_YEAR <= asked <= on.year + 1:
        raise Absent
    years = sorted({*years, asked}, reverse=True)
    standing: RollStanding | None = next((one for one in ROLL_STANDINGS if one == status), None)
    return Roll(AskedRoll(offices, asked, regency, standing, text.strip(), is_received), years, on, is_made, office)


Asked = Annotated[Roll, Depends(roll_of)]


def whole(counts: list[RollCounts]) -> RollCounts:
    """All places together."""
    return RollCounts("", {one: sum(place[one] for place in counts) for one in ROLL_STANDINGS})


@pages.get("/wajib-lapor")
def show_roll(request: Request, person: Person, tools: Tools, roll: Asked) -> Response:
    counts = tools.store.rolls.counts(AskedRoll(roll.asked.offices, roll.asked.year), roll.today)
    return page(
        request,
        "wajib_lapor.html",
        "roll",
        roll=roll,
        counts=counts,
        total=whole(counts),
        loose=tools.store.rolls.loose(roll.asked).total,
        due=sorted(set(tools.store.rolls.due(roll.asked.offices, roll.asked.year).values())),
        standings=ROLL_STANDINGS,
        regency_name=regency_name,
    )


@pages.get("/wajib-lapor/daftar")
def show_companies(request: Request, person: Person, tools: Tools, roll: Asked, number: PageNumber = 1) -> Response:
    """The companies behind one number."""
    return page(
        request,
        "wajib_lapor_daftar.html",
        "roll-list",
        roll=roll,
        listing=tools.store.rolls.list(roll.asked, roll.today, number),
        standings=ROLL_STANDINGS,
        regency_name=regency_name,
        about=_about(person, roll.asked),
        query=_query(roll),
    )


@pages.get("/wajib-lapor/luar")
def show_loose(request: Request, person: Person, tools: Tools, roll: Asked, number: PageNumber = 1) -> Response:
    """WLK of companies that no list names."""
    listing = tools.store.rolls.loose(roll.asked, number)
    return page(
        request, "wajib_lapor_luar.html", "roll-loose", roll=roll, listing=listing, regency_name=regency_name,
        query=_query(roll),
    )  # fmt: skip


@pages.get("/wajib-lapor/angka.{form}")
def get_figures(form: str, person: Person, tools: Tools, roll: Asked) -> Response:
    """The table of the page as a file."""
    counts = tools.store.rolls.counts(AskedRoll(roll.asked.offices, roll.asked.year), roll.today)
    words = ("obliged", "received", *ROLL_STANDINGS)
    rows: list[list[str | int]] = [
        [regency_name(one.regency), one.regency, one.obliged, one.received, *(one[s] for s in ROLL_STANDINGS)]
        for one in counts
    ]
    total = whole(counts)
    name = _say(person, "roll.total")
    rows.append([name, "", total.obliged, total.received, *(total[one] for one in ROLL_STANDINGS)])
    heads = [_say(person, "roll.regency"), "Kode wilayah", *(_say(person, f"roll.s.{one}") for one in words)]
    return file_of(form, "wajib-lapor", _head(person, roll), Table(_say(person, "roll.title"), heads, rows))


@pages.get("/wajib-lapor/daftar.{form}")
def get_companies(form: str, person: Person, tools: Tools, roll: Asked) -> Response:
    """The list as a file; what its first columns say can be changed and brought back."""
    found = tools.store.rolls.list(roll.asked, roll.today, size=MOST_ROWS)
    heads = [*HEADINGS["companies"], *(_say(person, f"roll.{one}") for one in ("standing", "received", "letters"))]
    rows: list[list[str | int]] = []
    for one in found.items:
        of = one.company
        rows.append(
            [
                one.id, of.name, of.npwp or "", of.nib or "", of.npp or "", of.address, regency_name(of.regency),
                of.kbli or "", "" if of.workers is None else of.workers, of.since or "", of.until or "",
                _say(person, f"roll.s.{one.standing}"), day(one.received_on) if one.received_on else "", one.letters,
            ]
        )  # fmt: skip
    about = [*_head(person, roll), (_say(person, "roll.found"), str(found.total))]
    return file_of(form, "daftar-wajib-lapor", about, Table(_say(person, "roll.list"), heads, rows))


@pages.get("/wajib-lapor/perusahaan/{roll_id}")
def show_company(request: Request, roll_id: str, person: Person, tools: Tools, tahun: Word = "") -> Response:
    person.require("roll.see")
    return _company(request, roll_id, person, tools, tahun)


@pages.post("/wajib-lapor/perusahaan/{roll_id}/hubungkan")
def join(
    request: Request,
    roll_id: str,
    person: Person,
    tools: Tools,
    fact_id: Annotated[str, Form(max_length=32)] = "",
    tahun: Annotated[str, Form(max_length=4)] = "",
) -> Response:
    """This report is of this company."""
    person.require("roll.manage")
    try:
        tools.store.rolls.join(person.actor, roll_id, fact_id)
    except Refused as error:
        return _company(request, roll_id, person, tools, tahun, error.message(person.language), 422)
    return RedirectResponse(f"/wajib-lapor/perusahaan/{roll_id}?{urlencode({'tahun': tahun})}", 303)


@api.get("", summary="Companies that must file a WLK, with how they stand for a year")
def list_companies(person: Person, tools: Tools, roll: Asked, number: PageNumber = 1) -> dict[str, Any]:
    found = tools.store.rolls.list(roll.asked, roll.today, number)
    return {"items": [_json(one) for one in found.items], "total": found.total, "page": number, "year": roll.asked.year}


@api.get("/figures", summary="Companies that must file a WLK by kabupaten or kota and how they stand for a year")
def list_figures(person: Person, tools: Tools, roll: Asked) -> dict[str, Any]:
    counts = tools.store.rolls.counts(AskedRoll(roll.asked.offices, roll.asked.year), roll.today)
    items = [{"regency": one.regency, "obliged": one.obliged, **{s: one[s] for s in ROLL_STANDINGS}} for one in counts]
    return {"items": items, "year": roll.asked.year, "as_of": str(roll.today)}


def file_of(form: str, name: str, about: list[tuple[str, str]], *tables: Table) -> Response:
    """Tables as XLSX or CSV to download; `Absent` for another form."""
    out = io.BytesIO()
    if form == "xlsx":
        write_tables_xlsx(about, tables, out)
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    elif form == "csv":
        write_tables_csv(about, tables, out)
        kind = "text/csv; charset=utf-8"
    else:
        raise Absent
    headers = {"content-disposition": f'attachment; filename="{name}.{form}"'}
    return Response(out.getvalue(), media_type=kind, headers=headers)


def _company(
    request: Request, roll_id: str, person: Visitor, tools: Services, year: str, wrong: str = "", status: int = 200
) -> Response:
    roll = scene_of(person, tools, today(request, person), year)
    try:
        known = tools.store.rolls.file(person.actor, roll_id, roll.asked.year, roll.today)
    except Refused:
        raise Absent from None
    return page(
        request,
        "wajib_lapor_perusahaan.html",
        "roll-company",
        status,
        roll=roll,
        known=known,
        entry=known.entry,
        company=known.entry.company,
        regency_name=regency_name,
        wrong=wrong,
    )


def _say(person: Visitor, word: str, *facts: object) -> str:
    return say(person.language, word, *facts)


def _about(person: Visitor, asked: AskedRoll) -> list[str]:
    said = [_say(person, "roll.year-of", asked.year)]
    said += [regency_name(asked.regency)] if asked.regency else []
    said += [_say(person, f"roll.s.{asked.standing}")] if asked.standing else []
    return [*said, *([_say(person, "roll.s.received")] if asked.is_received else [])]


def _head(person: Visitor, roll: Roll) -> list[tuple[str, str]]:
    head = [
        (_say(person, "roll.year"), " · ".join(_about(person, roll.asked))),
        (_say(person, "roll.state"), day(roll.today)),
    ]
    return [*head, *([(_say(person, "ov.note"), _say(person, "ov.made"))] if roll.is_made else [])]


def _query(roll: Roll) -> str:
    """The address again, without the page of the list."""
    asked = roll.asked
    said = {"wilayah": asked.regency, "status": asked.standing or "", "q": asked.text}
    return roll.address("", **said, diterima="1" if asked.is_received else "").lstrip("?")


def _json(one: RollEntry) -> dict[str, Any]:
    of = one.company
    return {
        "id": one.id, "name": of.name, "npwp": of.npwp, "nib": of.nib, "npp": of.npp, "address": of.address,
        "regency": of.regency, "workers": of.workers, "since": of.since, "until": of.until, "standing": one.standing,
        "received_on": str(one.received_on) if one.received_on else None, "due_on": str(one.due_on),
        "letters": one.letters,
    }  # fmt: skip
