"""Log-in by the office's own identity provider: away with state, nonce and PKCE, and back."""

from __future__ import annotations

import hmac
import json
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from extractor.errors import SignOnRefused
from extractor.store import LogIn
from extractor.web.entrance import inside, let_in, show_form
from extractor.web.services import Services
from extractor.web.visitors import Absent, Tools, find_visitor, language_of_request
from extractor.web.words import say

pages = APIRouter(include_in_schema=False)
AWAY, BACK = "/masuk/akun", "/masuk/akun/kembali"
COOKIE = "wlk_sign_on"
_KEPT_S = 600
_Long = Annotated[str, Query(max_length=4096)]


@pages.get(AWAY)
def go_away(request: Request, tools: Tools, next: _Long = "/") -> Response:
    """To the provider; what must come back with the person is kept in a signed cookie for ten minutes."""
    if tools.sign_on is None:
        raise Absent
    if find_visitor(request) is not None:
        return RedirectResponse(inside(next), 303)
    try:
        departure = tools.sign_on.begin(_redirect_uri(request, tools))
    except SignOnRefused as refusal:
        return _problem(request, tools, refusal.message(language_of_request(request)), next, 503)
    answer = RedirectResponse(departure.url, 303)
    kept = {"kept": dict(departure.kept), "next": inside(next), "until": int(time.time()) + _KEPT_S}
    answer.set_cookie(
        COOKIE,
        _sealed(tools, kept),
        max_age=_KEPT_S,
        path=AWAY,
        httponly=True,
        samesite="lax",
        secure=tools.options.secure_cookie,
    )
    return answer


@pages.get(BACK)
def come_back(request: Request, tools: Tools, state: _Long = "", code: _Long = "") -> Response:
    """Only a person who left from this browser, for an account that is here already; nobody is added."""
    if tools.sign_on is None:
        raise Absent
    language = language_of_request(request)
    left = _unsealed(tools, request.cookies.get(COOKIE, ""))
    refused = SignOnRefused().message(language)
    if left is None or not code or not hmac.compare_digest(left["kept"]["state"].encode(), state.encode()):
        return _problem(request, tools, refused, "/", 401)
    try:
        name = tools.sign_on.finish(_redirect_uri(request, tools), code, left["kept"])
    except SignOnRefused:
        return _problem(request, tools, refused, left["next"], 401)
    outcome: LogIn = tools.store.users.sign_on(name)
    if outcome.cookie is None:
        return _problem(request, tools, say(language, "login.unknown"), left["next"], 401)
    return _forgotten(tools, let_in(tools, outcome.cookie, left["next"], shared=True))


def _problem(request: Request, tools: Services, message: str, next_path: str, status: int) -> Response:
    return _forgotten(tools, show_form(request, next_path, problem=message, status=status))


def _forgotten(tools: Services, answer: Response) -> Response:
    answer.delete_cookie(COOKIE, path=AWAY, httponly=True, samesite="lax", secure=tools.options.secure_cookie)
    return answer


def _redirect_uri(request: Request, tools: Services) -> str:
    here = tools.options.public_url or str(request.base_url)
    return here.rstrip("/") + BACK


def _sealed(tools: Services, kept: dict[str, Any]) -> str:
    text = urlsafe_b64encode(json.dumps(kept).encode()).decode()
    return f"{text}.{_signature(tools, text)}"


def _unsealed(tools: Services, sealed: str) -> dict[str, Any] | None:
    text, _, signature = sealed.partition(".")
    if not hmac.compare_digest(signature.encode(), _signature(tools, text).encode()):
        return None
    kept: dict[str, Any] = json.loads(urlsafe_b64decode(text))
    return kept if kept["until"] > time.time() else None


def _signature(tools: Services, text: str) -> str:
    return hmac.new(tools.store.secret.key("sign-on"), text.encode(), "sha256").hexdigest()
