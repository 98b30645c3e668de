"""Beranda: the next action as one button, at most four figures, the last things one did. And the key map."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from extractor.web.rendering import page, timezone_of
from extractor.web.visitors import Person, Tools

pages = APIRouter(include_in_schema=False)


@pages.get("/")
def show_home(request: Request, person: Person, tools: Tools) -> HTMLResponse:
    store, actor = tools.store, person.actor
    lists_tasks, lists_uploads = person.may("task.list"), person.may("upload.see")
    counts = store.tasks.counts(actor) if lists_tasks else {}
    figures = [("home.ready", counts["ready"], "/antrean")] if counts else []
    if person.may("task.review"):
        figures += [
            ("home.mine", counts["mine"], "/antrean?state=mine"),
            ("home.decided", counts["decided"], "/antrean?state=decided"),
        ]
    elif lists_uploads:
        here = ZoneInfo(timezone_of(request, person))
        midnight = datetime.combine(datetime.now(here).date(), time(), here)
        clerk = store.clerk_figures.since(actor, midnight)
        figures = [
            ("home.today", clerk["uploaded"], "/unggah"),
            ("home.asking", clerk["asking"], "/unggah#decide"),
            ("home.returned", clerk["returned"], "/antrean?state=decided"),
        ]
    if lists_uploads:
        figures.append(("home.problems", sum(store.uploads.refusals(actor).values()), "/bermasalah"))
    mine = store.tasks.list(actor, state="mine").items if person.may("task.review") else []
    return page(
        request,
        "beranda.html",
        "home",
        figures=figures,
        mine=mine[0] if mine else None,
        agreeing=counts.get("agreeing", 0) if person.may("filing.agree") else 0,
        ready=counts.get("ready", 0),
        recent=store.tasks.recent(actor, 10) if person.may("task.review") else [],
        efforts=_newest(store.tasks.own_efforts(actor, 40)) if person.may("task.review") else {},
        keyed=store.second_readings.errors(actor) if person.may("task.review") else (0, 0),
        uploads=store.uploads.list(actor).items[:6] if lists_uploads else [],
        silent_since=silent_since(tools) if person.may("upload.add") else None,
    )


@pages.get("/bantuan/tombol")
def show_keys(request: Request, person: Person) -> HTMLResponse:
    return page(request, "tombol.html", "keys", keys=KEYS)


@pages.get("/bantuan/pindai")
def show_scanning(request: Request, person: Person) -> HTMLResponse:
    """What a good scan or photo is, for the wall beside the counter."""
    return page(request, "pindai.html", "scanning", advice=(("scanner", 5), ("photo", 3), ("also", 5)))


def _newest(efforts: Sequence[tuple[str, dict[str, Any]]]) -> dict[str, dict[str, Any]]:
    """The last effort of each task, for the eyes of the person whose it is."""
    return dict(reversed(efforts))


def silent_since(tools: Tools) -> object:
    """When the last worker was seen, None while one runs or where none ever ran."""
    return None if tools.store.workers.alive() else tools.store.workers.last_seen()


KEYS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Enter",), "key.enter"),
    (("Shift+Enter",), "key.back"),
    (("Tab", "Shift+Tab"), "key.tab"),
    (("Alt+1", "Alt+2", "Alt+3"), "key.alt"),
    (("Alt+7",), "key.blank"),
    (("Alt+8",), "key.illegible"),
    (("Alt+9",), "key.struck"),
    (("Alt+Enter",), "key.section"),
    (("Ctrl+Enter",), "key.approve"),
    (("Alt+PgDn",), "key.skip"),
    (("Alt+PgUp",), "key.previous"),
    (("F2",), "key.edit"),
    (("Esc",), "key.escape"),
    (("Ctrl+Z", "Ctrl+Y"), "key.undo"),
    (("F8", "Shift+F8"), "key.issue"),
    (("PgUp", "PgDn"), "key.page"),
    (("Alt+-", "Alt+=", "Alt+0"), "key.zoom"),
    (("Ctrl+Spasi",), "key.point"),
    (("F9",), "key.actions"),
    (("Alt+Insert", "Alt+Delete"), "key.rows"),
    (("Spasi", "Y", "T"), "key.tick"),
    (("1–9",), "key.option"),
    (("Ctrl+S",), "key.saved"),
    (("Ctrl+/",), "key.map"),
)
"""The key map of the review desk, as printed and as shown by Ctrl+/."""
