"""Log-in, log-out, one's own password and language; a bearer key for programs."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from pydantic import BaseModel, Field

from extractor.errors import Refused
from extractor.store import LogIn
from extractor.web.rendering import clock, page
from extractor.web.safety import COOKIE
from extractor.web.services import Services
from extractor.web.visitors import (
    Person,
    Tools,
    find_visitor,
    language_of_request,
    services_of,
    session_key,
)
from extractor.web.words import say

pages = APIRouter(include_in_schema=False)
api = APIRouter(prefix="/api", tags=["session"])
NO_ADDRESS = "-"


class Credentials(BaseModel):
    name: str = Field(description="log-in name", max_length=64)
    password: str = Field(max_length=1024)


class Key(BaseModel):
    token: str = Field(description="send it as `Authorization: Bearer …`; it ends like a session of the desk")
    name: str
    roles: list[str]


@pages.get("/masuk")
def show_log_in(request: Request, next: str = "/", ended: bool = False, changed: bool = False) -> Response:
    if find_visitor(request) is not None:
        return RedirectResponse(inside(next), 303)
    word = "login.ended" if ended else "pass.done" if changed else None
    return show_form(request, next, notice=word)


@pages.post("/masuk")
def log_in(
    request: Request,
    tools: Tools,
    name: Annotated[str, Form(max_length=64)] = "",
    password: Annotated[str, Form(max_length=1024)] = "",
    shared: Annotated[bool, Form()] = False,
    next: Annotated[str, Form()] = "/",
) -> Response:
    outcome = _try(request, tools, name, password, shared)
    if outcome.cookie is None:
        problem = _refusal(request, outcome)
        return show_form(request, next, name=name, problem=problem, status=429 if outcome.wait_until else 401)
    return let_in(tools, outcome.cookie, next, shared)


def let_in(tools: Services, cookie: str, next_path: str, shared: bool) -> Response:
    """On to where the person wanted, with the cookie of the new session."""
    answer = RedirectResponse(inside(next_path), 303)
    answer.set_cookie(
        COOKIE,
        cookie,
        max_age=None if shared else 12 * 3600,
        httponly=True,
        samesite="lax",
        secure=tools.options.secure_cookie,
    )
    return answer


@pages.post("/keluar")
def log_out(request: Request, tools: Tools) -> Response:
    key = session_key(request)
    if key:
        tools.store.users.log_out(key)
    answer = RedirectResponse("/masuk", 303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=tools.options.secure_cookie)
    return answer


@pages.post("/bahasa")
def switch_language(request: Request, person: Person, tools: Tools) -> Response:
    tools.store.users.set_language(person.actor, "id" if person.language == "en" else "en")
    return RedirectResponse(inside(urlsplit(request.headers.get("referer", "/")).path), 303)


@pages.get("/sandi")
def show_password(request: Request, person: Person) -> HTMLResponse:
    return page(request, "sandi.html", "password", problem=None)


@pages.post("/sandi")
def change_password(
    request: Request,
    person: Person,
    tools: Tools,
    old: Annotated[str, Form(max_length=1024)] = "",
    new: Annotated[str, Form(max_length=1024)] = "",
) -> Response:
    """The current password is asked again: an unlocked screen must not be enough."""
    check = tools.store.users.log_in(person.user.name, old, _address(request))
    if check.cookie is None:
        return page(request, "sandi.html", "password", 403, problem=say(person.language, "pass.wrong"))
    try:
        tools.store.users.set_password(person.actor, person.user.id, new)
    except Refused as error:
        tools.store.users.log_out(check.cookie)
        return page(request, "sandi.html", "password", 422, problem=error.message(person.language))
    answer = RedirectResponse("/masuk?changed=1", 303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=tools.options.secure_cookie)
    return answer


@api.post("/session", status_code=201, response_model=Key, summary="Log in and get a bearer key")
def open_session(request: Request, tools: Tools, body: Credentials) -> Response:
    """Five failures, then a growing wait (429). The same rights and the same idle end as on the desk."""
    outcome = _try(request, tools, body.name, body.password, True)
    if outcome.cookie is None or outcome.user is None:
        code = "wlk.web.wait" if outcome.wait_until else "wlk.web.log-in"
        problem = {"error": {"code": code, "message": _refusal(request, outcome)}}
        return JSONResponse(problem, 429 if outcome.wait_until else 401)
    user = outcome.user
    return JSONResponse({"token": outcome.cookie, "name": user.full_name, "roles": sorted(user.roles)}, 201)


@api.delete("/session", status_code=204, summary="End the session of this key")
def close_session(person: Person, tools: Tools) -> Response:
    tools.store.users.log_out(person.key)
    return Response(status_code=204)


def _try(request: Request, tools: Services, name: str, password: str, shared: bool) -> LogIn:
    return tools.store.users.log_in(name, password, _address(request), shared)


def _refusal(request: Request, outcome: LogIn) -> str:
    language = language_of_request(request)
    if outcome.wait_until is not None:
        return say(language, "login.wait", clock(outcome.wait_until, "Asia/Jakarta", seconds=True))
    return say(language, "login.bad")


def show_form(
    request: Request,
    next_path: str,
    name: str = "",
    problem: str | None = None,
    notice: str | None = None,
    status: int = 200,
) -> HTMLResponse:
    """The log-in page. `notice`: the id of a word."""
    return page(
        request,
        "masuk.html",
        "login",
        status,
        next=inside(next_path),
        name=name,
        problem=problem,
        notice=notice,
        signs_on=services_of(request).sign_on is not None,
    )


def inside(path: str) -> str:
    """Only a path of this desk: a link from outside must not lead on to a foreign page after log-in."""
    is_own = path.startswith("/") and not path.startswith(("//", "/\\")) and "\n" not in path and "\r" not in path
    return path if is_own and not path.startswith(("/masuk", "/keluar")) else "/"


def _address(request: Request) -> str:
    return request.client.host if request.client is not None else NO_ADDRESS
