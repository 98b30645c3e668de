"""Pages from templates: the environment, what every page gets, and how numbers and moments are written."""

from __future__ import annotations

import hashlib
from contextvars import ContextVar
from datetime import UTC, date, datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from extractor.web.visitors import Visitor, language_of_request, services_of
from extractor.web.words import raw, say

FOLDER = Path(__file__).parent
STATIC = FOLDER / "static"
_ZONES = {"Asia/Jakarta": "WIB", "Asia/Pontianak": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}

_zone: ContextVar[str] = ContextVar("zone", default="Asia/Jakarta")
"""The office's own time, while a page is drawn."""


@lru_cache(maxsize=1)
def static_version() -> str:
    """A short hash of every static file: part of their addresses, so that they may be cached for ever."""
    digest = hashlib.sha256()
    for path in sorted(STATIC.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(STATIC).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def day(value: date | datetime) -> str:
    """11-02-2019; of a moment the day it is at the office whose page is drawn."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        value = value.astimezone(ZoneInfo(_zone.get()))
    return value.strftime("%d-%m-%Y")


def amount(value: float) -> str:
    """1.250"""
    return f"{value:,.0f}".replace(",", ".")


def size(value: int) -> str:
    """2,4 MB; never less than 0,1."""
    return f"{max(value / 1e6, 0.1):.1f} MB".replace(".", ",")


def span(language: str, seconds: float) -> str:
    """12 dtk, 3 mnt"""
    if seconds < 60:
        return say(language, "unit.s", round(seconds))
    return say(language, "unit.min", round(seconds / 60))


def clock(value: datetime, timezone: str, seconds: bool = False) -> str:
    """10.42 WIB"""
    local = value.astimezone(ZoneInfo(timezone))
    return f"{local:%H.%M.%S}" if seconds else f"{local:%H.%M} {_ZONES.get(timezone, '')}".strip()


def minutes_left(until: datetime | None) -> int:
    """Whole minutes until then, rounded up, 0 when over."""
    if until is None:
        return 0
    return max(0, -int(-(until - datetime.now(UTC)).total_seconds() // 60))


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=day, amount=amount, size=size)
    return environment


def timezone_of(request: Request, person: Visitor | None) -> str:
    """The office's own time; Jakarta before log-in."""
    if person is None:
        return "Asia/Jakarta"
    known: dict[str, str] = request.app.state.timezones
    if person.user.office_id not in known:
        for office in services_of(request).store.users.offices():
            known[office.id] = office.timezone
    return known.get(person.user.office_id, "Asia/Jakarta")


def page(request: Request, template: str, screen: str, status: int = 200, **facts: Any) -> HTMLResponse:
    """A whole page. `screen` names it on <html>; a person's navigation is drawn when one is logged in."""
    tools = services_of(request)
    person: Visitor | None = getattr(request.state, "visitor", None)
    language = language_of_request(request)
    timezone = timezone_of(request, person)
    office = ""
    if person is not None:
        office = request.app.state.offices.get(person.user.office_id, "")
        if not office:
            offices = {one.id: one.name for one in tools.store.users.offices()}
            request.app.state.offices.update(offices)
            office = offices.get(person.user.office_id, "")
    _zone.set(timezone)
    html = (
        _environment()
        .get_template(template)
        .render(
            t=partial(say, language),
            raw=partial(raw, language),
            language=language,
            options=tools.options,
            person=person,
            office=office,
            path=request.url.path,
            screen=screen,
            static=f"/static/{static_version()}",
            span=partial(span, language),
            clock=partial(clock, timezone=timezone),
            minutes_left=minutes_left,
            **facts,
        )
    )
    return HTMLResponse(html, status)
