"""Pengaturan: what an office sets for itself, with bounds, source, reason and history."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import BaseModel, Field

from extractor.errors import Refused
from extractor.review.settings import SETTINGS, Setting, Value, Wrong, parsed, typed
from extractor.web.rendering import page
from extractor.web.visitors import Absent, BadRequest, Person, Tools, Visitor
from extractor.web.words import say
from models.registry import RECORD_TYPES

pages = APIRouter(include_in_schema=False)
api = APIRouter(prefix="/api/settings", tags=["offices"])
_KINDS = frozenset(one.name for one in RECORD_TYPES)


class NewSetting(BaseModel):
    """`text` as a person types it: a number, a holiday a line (`2026-08-17 Hari Kemerdekaan`), record types with spaces
    between; null takes the office's own value back."""

    text: str | None = Field(None, max_length=40_000)
    reason: str = Field(max_length=500)


@pages.get("/kelola/pengaturan")
def show_settings(request: Request, person: Person, tools: Tools) -> Response:
    person.require("office.manage")
    return _show(request, person, tools)


@pages.post("/kelola/pengaturan/{key}")
def set_form(
    request: Request,
    key: str,
    person: Person,
    tools: Tools,
    text: Annotated[str, Form(max_length=40_000)] = "",
    kinds: Annotated[tuple[str, ...], Form()] = (),
    reason: Annotated[str, Form(max_length=500)] = "",
    back: Annotated[bool, Form()] = False,
) -> Response:
    person.require("office.manage")
    setting = _setting(key)
    said = " ".join(kinds) if setting.form == "kinds" else text
    try:
        value = None if back else parsed(setting, said, _KINDS)
        _set(tools, person, key, value, reason)
    except Wrong as error:
        return _show(request, person, tools, key, _why(error, setting, person), said)
    except Refused as error:
        return _show(request, person, tools, key, error.message(person.language), said)
    return RedirectResponse("/kelola/pengaturan", 303)


@api.get("", summary="What the office has set for itself")
def list_settings(person: Person, tools: Tools) -> dict[str, Any]:
    person.require("office.manage")
    return {"items": [_json(one, tools, person) for one in SETTINGS.values()]}


@api.put("/{key}", summary="Set one for the own office")
def set_one(key: str, body: NewSetting, person: Person, tools: Tools) -> dict[str, Any]:
    person.require("office.manage")
    setting = _setting(key)
    try:
        value = None if body.text is None else parsed(setting, body.text, _KINDS)
    except Wrong as error:
        raise BadRequest(_why(error, setting, person)) from None
    _set(tools, person, key, value, body.reason)
    return _json(setting, tools, person)


def _set(tools: Any, person: Visitor, key: str, value: Value | None, reason: str) -> None:
    tools.store.settings.set(person.actor, key, value, reason)
    if key in ("holidays", "nota.days"):
        tools.store.duties.reckon(person.actor)


def _setting(key: str) -> Setting:
    if key not in SETTINGS:
        raise Absent
    return SETTINGS[key]


def _held(setting: Setting, tools: Any, person: Visitor) -> tuple[Value, str | None]:
    found = tools.store.settings.held(person.user.office_id, setting.key)
    return found.value, found.office_id


def _json(setting: Setting, tools: Any, person: Visitor) -> dict[str, Any]:
    value, office_id = _held(setting, tools, person)
    return {
        "key": setting.key, "value": value, "default": setting.default, "office_id": office_id,
        "least": setting.least, "most": setting.most, "source": setting.source,
    }  # fmt: skip


def _why(error: Wrong, setting: Setting, person: Visitor) -> str:
    facts: dict[str, tuple[object, ...]] = {"bounds": (setting.least, setting.most), "many": (setting.most,)}
    return say(person.language, f"set.wrong.{error.reason}", *facts.get(error.reason, (error.line,) * bool(error.line)))


def _show(
    request: Request, person: Visitor, tools: Any, wrong_key: str = "", wrong: str = "", said: str = ""
) -> Response:
    rows = []
    for one in SETTINGS.values():
        value, office_id = _held(one, tools, person)
        text = said if one.key == wrong_key else typed(one, value)
        rows.append((one, text, value, office_id, tools.store.settings.history(person.actor, one.key)))
    return page(
        request,
        "pengaturan.html",
        "settings",
        status=422 if wrong else 200,
        rows=rows,
        kinds=RECORD_TYPES,
        own=person.user.office_id,
        wrong=wrong,
        wrong_key=wrong_key,
        typed=typed,
    )
