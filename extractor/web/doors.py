"""Who may come in and what they saw: one's own account, a person's doors, offices, the log, other programs.

Past 250 lines: five short screens that share their rights and their words.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from extractor.access import scopes_for
from extractor.errors import Refused
from extractor.store import User
from extractor.store.users import TIMEZONES
from extractor.web.rendering import page, timezone_of
from extractor.web.telling import Told
from extractor.web.visitors import Absent, BadRequest, Person, Tools, Visitor

pages = APIRouter(include_in_schema=False)
Words = Annotated[str, Form(max_length=500)]
KINDS = (
    "document", "page", "filing", "upload", "task", "field", "reading", "session", "user", "grant", "token", "office",
    "webhook", "agenda", "cover", "correction", "batch", "company", "duty", "roll", "recap", "setting", "backup",
)  # fmt: skip
"""How the codes of the log begin."""


@pages.get("/akun")
def show_account(request: Request, person: Person, tools: Tools) -> HTMLResponse:
    return _account(request, person, tools)


@pages.post("/akun/kunci")
def make_token(
    request: Request,
    person: Person,
    tools: Tools,
    name: Words = "",
    days: Annotated[int, Form()] = 90,
    scopes: Annotated[tuple[str, ...], Form()] = (),
) -> Response:
    """The key stands on the answer and nowhere else, ever."""
    try:
        _, key = tools.store.tokens.make(person.actor, name, scopes, days)
    except Refused as error:
        return _account(request, person, tools, problem=error.message(person.language), status=422)
    return _account(request, person, tools, key=key)


@pages.post("/akun/kunci/{token_id}/cabut")
def revoke_token(token_id: str, person: Person, tools: Tools, back: Words = "/akun") -> Response:
    with_absence(tools.store.tokens.revoke, person, token_id)
    return RedirectResponse(_back(back), 303)


@pages.post("/akun/sesi/{session_id}/akhiri")
def end_session(session_id: str, person: Person, tools: Tools, back: Words = "/akun") -> Response:
    with_absence(tools.store.users.end_session, person, session_id)
    return RedirectResponse(_back(back), 303)


@pages.get("/kelola/pengguna/{user_id}")
def show_person(request: Request, user_id: str, person: Person, tools: Tools) -> HTMLResponse:
    return _person(request, person, tools, _there(person, tools, user_id))


@pages.post("/kelola/pengguna/{user_id}/izin")
def give_grant(
    request: Request, user_id: str, person: Person, tools: Tools, ends_on: Words = "", reason: Words = ""
) -> Response:
    user = _there(person, tools, user_id)
    try:
        tools.store.grants.give(person.actor, user_id, _day(ends_on), reason)
    except (Refused, BadRequest) as error:
        return _person(request, person, tools, user, error.message(person.language), 422)
    return RedirectResponse(f"/kelola/pengguna/{user_id}", 303)


@pages.post("/kelola/izin/{grant_id}/cabut")
def take_back_grant(grant_id: str, person: Person, tools: Tools, back: Words = "/kelola/pengguna") -> Response:
    person.require("user.manage")
    with_absence(tools.store.grants.take_back, person, grant_id)
    return RedirectResponse(_back(back), 303)


@pages.post("/kelola/pengguna/{user_id}/pergi")
def leave(request: Request, user_id: str, person: Person, tools: Tools, successor: Words = "") -> Response:
    user = _there(person, tools, user_id)
    try:
        tools.store.leaving.leave(person.actor, user_id, successor or None)
    except Refused as error:
        return _person(request, person, tools, user, error.message(person.language), 422)
    return RedirectResponse(f"/kelola/pengguna/{user_id}", 303)


@pages.get("/kelola/kantor")
def show_offices(request: Request, person: Person, tools: Tools) -> HTMLResponse:
    person.require("office.manage")
    return _offices(request, person, tools)


@pages.post("/kelola/kantor")
def add_office(
    request: Request,
    person: Person,
    tools: Tools,
    name: Words = "",
    timezone: Words = "Asia/Jakarta",
    parent: Words = "",
) -> Response:
    """A unit under one's own office, or under one that is below it."""
    person.require("office.manage")
    try:
        tools.store.users.add_unit(person.actor, name, timezone, parent or None)
    except Refused as error:
        return _offices(request, person, tools, error.message(person.language), 422)
    return RedirectResponse("/kelola/kantor", 303)


@pages.get("/kelola/penghubung")
def show_webhooks(request: Request, person: Person, tools: Tools) -> HTMLResponse:
    person.require("webhook.manage")
    return _webhooks(request, person, tools)


@pages.post("/kelola/penghubung")
def add_webhook(request: Request, person: Person, tools: Tools, url: Words = "") -> HTMLResponse:
    """The secret stands on the answer and nowhere else, ever."""
    person.require("webhook.manage")
    try:
        _, secret = tools.store.outbox.add(person.actor, url)
    except Refused as error:
        return _webhooks(request, person, tools, problem=error.message(person.language), status=422)
    return _webhooks(request, person, tools, secret=secret)


@pages.post("/kelola/penghubung/{webhook_id}/akhiri")
def end_webhook(webhook_id: str, person: Person, tools: Tools) -> Response:
    person.require("webhook.manage")
    with_absence(tools.store.outbox.end, person, webhook_id)
    return RedirectResponse("/kelola/penghubung", 303)


@pages.get("/kelola/kalibrasi")
def show_calibration(request: Request, person: Person, tools: Tools) -> HTMLResponse:
    person.require("user.manage")
    return page(request, "kalibrasi.html", "calibration", calibration=tools.calibration)


@pages.get("/riwayat")
def show_log(
    request: Request,
    person: Person,
    tools: Tools,
    who: str = "",
    kind: str = "",
    since: str = "",
    until: str = "",
    number: int = 1,
) -> HTMLResponse:
    """Who saw and did what. Lines about restricted files only for those who may know of them."""
    person.require("log.see")
    zone = ZoneInfo(timezone_of(request, person))
    start, end = (_start(text, zone) for text in (since, until))
    listing = tools.store.events.find(
        person.actor,
        who[:100],
        f"{kind}." if kind in KINDS else "",
        start,
        end + timedelta(days=1) if end else None,
        min(max(1, number), 100_000),
    )
    asked = {"who": who, "kind": kind, "since": since, "until": until}
    return page(request, "riwayat.html", "log", listing=listing, asked=asked, kinds=KINDS, told=Told(person.language))


def with_absence(act: object, person: Visitor, thing_id: str) -> None:
    """What may not be done to a thing looks as if it were not there."""
    try:
        act(person.actor, thing_id)  # type: ignore[operator]
    except Refused as error:
        raise Absent from error


def _there(person: Visitor, tools: Tools, user_id: str) -> User:
    person.require("user.manage")
    user = tools.store.users.get(person.actor, user_id)
    if user is None:
        raise Absent
    return user


def _account(
    request: Request,
    person: Visitor,
    tools: Tools,
    key: str | None = None,
    problem: str | None = None,
    status: int = 200,
) -> HTMLResponse:
    return page(
        request,
        "akun.html",
        "account",
        status,
        sessions=tools.store.users.sessions(person.actor, person.user.id),
        tokens=tools.store.tokens.list(person.actor, person.user.id),
        scopes=scopes_for(person.actor),
        key=key,
        problem=problem,
    )


def _person(
    request: Request, person: Visitor, tools: Tools, user: User, problem: str | None = None, status: int = 200
) -> HTMLResponse:
    heirs = [
        one
        for one in tools.store.users.list(person.actor)
        if one.is_active and one.id != user.id and "reviewer" in one.roles
    ]
    return page(
        request,
        "orang.html",
        "person",
        status,
        user=user,
        sessions=tools.store.users.sessions(person.actor, user.id),
        tokens=tools.store.tokens.list(person.actor, user.id),
        grants=tools.store.grants.list(person.actor, user.id),
        heirs=heirs,
        problem=problem,
    )


def _offices(
    request: Request, person: Visitor, tools: Tools, problem: str | None = None, status: int = 200
) -> HTMLResponse:
    offices = tools.store.users.seen_offices(person.actor)
    names = {office.id: office.name for office, _ in offices}
    return page(
        request, "kantor.html", "offices", status, offices=offices, names=names, zones=TIMEZONES, problem=problem
    )


def _webhooks(
    request: Request,
    person: Visitor,
    tools: Tools,
    secret: str | None = None,
    problem: str | None = None,
    status: int = 200,
) -> HTMLResponse:
    hooks = tools.store.outbox.list(person.actor)
    return page(request, "penghubung.html", "webhooks", status, hooks=hooks, secret=secret, problem=problem)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise BadRequest("ends_on") from error


def _start(text: str, zone: ZoneInfo) -> datetime | None:
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return datetime(day.year, day.month, day.day, tzinfo=zone) if 1990 <= day.year <= 2200 else None


def _back(path: str) -> str:
    """Only the pages that send here."""
    return path if path.startswith("/kelola/pengguna/") and "//" not in path and "\\" not in path else "/akun"
