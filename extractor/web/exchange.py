"""Recaps between province and centre: sending, taking, laying side by side, asking and answering."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, UploadFile
from fastapi.responses import RedirectResponse, Response

from extractor.errors import Refused, WlkError
from extractor.oversight.exchange import DEFINITIONS, totals
from extractor.oversight.period import PARTS, Period
from extractor.oversight.tally import NOWHERE
from extractor.store.recaps import LARGEST_FILE
from extractor.web.recap_view import TITLES, place_name
from extractor.web.rendering import page
from extractor.web.services import Services
from extractor.web.visitors import Absent, Person, Tools, Visitor

pages = APIRouter(include_in_schema=False)
SHOWN = ("wlkp", "nota_pemeriksaan", "laporan_pemeriksaan", "laporan_kecelakaan", "penetapan")
"""Kinds that stand side by side; every other figure is on the page of its recap."""


@pages.get("/pengawasan/kirim")
def show_exchange(
    request: Request,
    person: Person,
    tools: Tools,
    tahun: Annotated[str, Query(max_length=4)] = "",
    bagian: Annotated[str, Query(max_length=3)] = "",
) -> Response:
    person.require("oversight.see")
    return _show(request, person, tools, _period(tahun, bagian))


@pages.post("/pengawasan/kirim")
def send(
    person: Person,
    tools: Tools,
    tahun: Annotated[str, Form(max_length=4)] = "",
    bagian: Annotated[str, Form(max_length=3)] = "",
) -> Response:
    """Freezes the period as it is now."""
    person.require("recap.send")
    names = {one.id: one.name for one in tools.store.users.offices()}
    made = tools.store.recaps.send(person.actor, names.get(person.user.office_id, ""), _period(tahun, bagian))
    return RedirectResponse(f"/pengawasan/rekap/{made.id}", 303)


@pages.post("/pengawasan/terima")
def take(request: Request, person: Person, tools: Tools, file: UploadFile | None = None) -> Response:
    """A signed file of another installation."""
    _require_part(person)
    try:
        data = file.file.read(LARGEST_FILE + 1) if file is not None else b""
        taken = tools.store.recaps.take(person.actor, data)
    except WlkError as error:
        told = f"{error.message(person.language)} ({error.code})"
        return _show(request, person, tools, _period("", ""), told, 422)
    return RedirectResponse(f"/pengawasan/rekap/{taken.id}", 303)


@pages.post("/pengawasan/percaya")
def trust(
    request: Request,
    person: Person,
    tools: Tools,
    name: Annotated[str, Form(max_length=200)] = "",
    key: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    """Enters the key of another installation."""
    _require_part(person)
    try:
        tools.store.recaps.trust(person.actor, name, key)
    except Refused as error:
        return _show(request, person, tools, _period("", ""), error.message(person.language), 422)
    return RedirectResponse("/pengawasan/kirim", 303)


@pages.get("/pengawasan/rekap/{recap_id}")
def show_sent(request: Request, recap_id: str, person: Person, tools: Tools) -> Response:
    person.require("oversight.see")
    return _show_one(request, person, tools, recap_id)


@pages.post("/pengawasan/rekap/{recap_id}/catatan")
def add_note(
    request: Request,
    recap_id: str,
    person: Person,
    tools: Tools,
    figure: Annotated[str, Form(max_length=200)] = "",
    text: Annotated[str, Form(max_length=2000)] = "",
) -> Response:
    """A question, or the sender's answer, at one figure."""
    _require_part(person)
    if tools.store.recaps.get(person.actor, recap_id) is None:
        raise Absent
    try:
        tools.store.recaps.say(person.actor, recap_id, figure, text)
    except Refused as error:
        return _show_one(request, person, tools, recap_id, error.message(person.language), 422)
    return RedirectResponse(f"/pengawasan/rekap/{recap_id}", 303)


@pages.get("/pengawasan/rekap/{recap_id}/berkas.json")
def get_parcel(recap_id: str, person: Person, tools: Tools) -> Response:
    """The signed file for another installation."""
    _require_part(person)
    found = tools.store.recaps.get(person.actor, recap_id)
    if found is None:
        raise Absent
    name = f"rekap-{found.period.year}{found.period.part}-{found.digest[:8]}.json"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(tools.store.recaps.parcel(person.actor, recap_id), media_type="application/json", headers=headers)


def _require_part(person: Visitor) -> None:
    """Either side of the exchange may: the province that sends, the centre that asks."""
    if not (person.may("recap.send") or person.may("recap.ask")):
        raise Absent


def _period(year: str, part: str) -> Period:
    if part not in PARTS or (year and not (year.isdecimal() and len(year) == 4)):
        raise Absent
    return Period(int(year) if year else datetime.now(UTC).year - 1, part)


def _show(
    request: Request, person: Visitor, tools: Services, period: Period, wrong: str = "", status: int = 200
) -> Response:
    every = tools.store.recaps.list(person.actor)
    there = {one.sender_id: one for one in every if one.period == period}
    units = {office.id: office.name for office, _ in tools.store.users.seen_offices(person.actor)}
    units.pop(person.user.office_id, None)
    units |= {one.sender_id: one.sender_name for one in every if one.sender_id not in units}
    if person.user.office_id in units and person.user.office_id not in there:
        units.pop(person.user.office_id)
    rows = [
        (name, there.get(id_), totals(there[id_].body) if id_ in there else {})
        for id_, name in sorted(units.items(), key=lambda pair: pair[1].casefold())
    ]
    return page(
        request,
        "pengawasan_kirim.html",
        "exchange",
        status,
        rows=rows,
        recaps=every,
        period=period,
        parts=PARTS,
        shown=SHOWN,
        titles=TITLES,
        key=tools.store.recaps.seal.key,
        senders=tools.store.recaps.senders(person.actor),
        definitions=DEFINITIONS,
        wrong=wrong,
    )


def _show_one(
    request: Request, person: Visitor, tools: Services, recap_id: str, wrong: str = "", status: int = 200
) -> Response:
    found = tools.store.recaps.get(person.actor, recap_id)
    if found is None:
        raise Absent
    rows = [(*name.split(":"), name, amounts) for name, amounts in found.body["figures"].items()]
    is_sender = found.is_own and person.user.office_id == found.sender_id
    return page(
        request,
        "pengawasan_rekap.html",
        "recap",
        status,
        recap=found,
        rows=rows,
        titles=TITLES,
        place=lambda code: place_name(code or NOWHERE, lambda word: word),
        is_sender=is_sender,
        may_say=person.may("recap.send" if is_sender else "recap.ask"),
        amounts=("documents", "workers", "men", "women", "findings", "dead"),
        wrong=wrong,
    )
