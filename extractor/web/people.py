"""Pengelolaan: people of the office, their roles, a first password, a locked door."""

from __future__ import annotations

import secrets
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from extractor.access import ADMIN, ROLES
from extractor.errors import Refused
from extractor.web.rendering import page
from extractor.web.visitors import Absent, Person, Tools, Visitor

pages = APIRouter(include_in_schema=False)
Words = Annotated[str, Form(max_length=200)]


@pages.get("/kelola/pengguna")
def show_people(request: Request, person: Person, tools: Tools, saved: bool = False) -> HTMLResponse:
    person.require("user.manage")
    return _list(request, person, tools, saved=saved)


@pages.post("/kelola/pengguna")
def add_person(
    request: Request,
    person: Person,
    tools: Tools,
    name: Words = "",
    full_name: Words = "",
    password: Annotated[str, Form(max_length=1024)] = "",
    roles: Annotated[tuple[str, ...], Form()] = (),
    rights: Annotated[tuple[str, ...], Form()] = (),
) -> Response:
    """The first password must be changed at the first log-in."""
    person.require("user.manage")
    try:
        if set(rights) - {ADMIN}:
            raise Refused("hak atas berkas terbatas diberikan tersendiri, dengan alasan dan tanggal berakhir")
        tools.store.users.add(
            person.actor, person.user.office_id, name, full_name, password, roles, rights, must_change=True
        )
    except Refused as error:
        kept: dict[str, object] = {"name": name, "full_name": full_name, "roles": roles, "rights": rights}
        return _list(request, person, tools, error.message(person.language), kept, 422)
    return RedirectResponse("/kelola/pengguna?saved=1", 303)


@pages.post("/kelola/pengguna/{user_id}/sandi")
def reset_password(
    request: Request,
    user_id: str,
    person: Person,
    tools: Tools,
    password: Annotated[str, Form(max_length=1024)] = "",
) -> Response:
    """Without a password one is made and stands on the answer once; it must be changed at the next log-in."""
    _there(person, tools, user_id)
    once = password or secrets.token_urlsafe(9)
    try:
        tools.store.users.set_password(person.actor, user_id, once)
    except Refused as error:
        return _list(request, person, tools, error.message(person.language), status=422)
    if password:
        return RedirectResponse("/kelola/pengguna?saved=1", 303)
    return _list(request, person, tools, once=once)


@pages.post("/kelola/pengguna/{user_id}/akses")
def change_access(user_id: str, person: Person, tools: Tools, active: Annotated[bool, Form()] = False) -> Response:
    """One cannot lock oneself out."""
    _there(person, tools, user_id)
    if user_id == person.user.id:
        raise Absent
    tools.store.users.change(person.actor, user_id, is_active=active)
    return RedirectResponse("/kelola/pengguna?saved=1", 303)


def _there(person: Visitor, tools: Tools, user_id: str) -> None:
    person.require("user.manage")
    if tools.store.users.get(person.actor, user_id) is None:
        raise Absent


def _list(
    request: Request,
    person: Visitor,
    tools: Tools,
    problem: str | None = None,
    kept: dict[str, object] | None = None,
    status: int = 200,
    saved: bool = False,
    once: str | None = None,
) -> HTMLResponse:
    return page(
        request,
        "pengguna.html",
        "people",
        status,
        users=tools.store.users.list(person.actor),
        roles=ROLES,
        rights=(ADMIN,),
        problem=problem,
        kept=kept or {"name": "", "full_name": "", "roles": [], "rights": []},
        saved=saved,
        once=once,
    )
