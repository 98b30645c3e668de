"""Batch digitasi: the archive boxes of an office, what failed in them, their closing."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Form, Header, Request
from fastapi.responses import RedirectResponse, Response

from extractor.errors import Language, Refused
from extractor.export import remark_text, write_account, write_statement
from extractor.store.batch_entries import Batch, Failures
from extractor.store.room import NoRoom
from extractor.web import refusals
from extractor.web.home import silent_since
from extractor.web.rendering import page
from extractor.web.visitors import Absent, Person, Tools, Visitor
from extractor.web.words import say

pages = APIRouter(include_in_schema=False)

FEEDER = "feeder"
MOST_REMARKS = 200
MOST_PAGES = 20_000
"""A larger box is put to account in its statement only: the page is asked for every few seconds."""
_DEEDS = {"jeda": "pause", "lanjut": "resume", "batal": "cancel", "tutup": "close"}


@pages.get("/batch")
def show_batches(request: Request, person: Person, tools: Tools) -> Response:
    person.require("batch.see")
    boxes = [
        (one, tools.store.batch_figures.of(person.actor, one.id)) for one in tools.store.batches.list(person.actor)
    ]
    return page(request, "batch.html", "batches", boxes=boxes, silent_since=silent_since(tools))


@pages.get("/batch/{batch_id}")
def show_batch(request: Request, batch_id: str, person: Person, tools: Tools) -> Response:
    person.require("batch.see")
    return _show(request, person, tools, batch_id)


@pages.get("/batch/{batch_id}/angka")
def show_figures(
    request: Request, batch_id: str, person: Person, tools: Tools, if_none_match: Annotated[str, Header()] = ""
) -> Response:
    """The part of the page that changes, for the module that refreshes it; 304 while nothing did."""
    person.require("batch.see")
    answer = page(request, "batch_angka.html", "figures", **_facts(person, tools, batch_id))
    return unless_same(answer, if_none_match)


@pages.post("/batch/{batch_id}/{deed}")
def do_form(
    request: Request,
    batch_id: str,
    deed: str,
    person: Person,
    tools: Tools,
    cause: Annotated[str, Form(max_length=64)] = "",
) -> Response:
    person.require("batch.manage")
    one_box(person, tools, batch_id)
    try:
        if deed == "ulang":
            begun, left = tools.store.batches.retry(person.actor, batch_id, cause or None)
            return RedirectResponse(f"/batch/{batch_id}?begun={begun}&left={left}", 303)
        do(person, tools, batch_id, _DEEDS.get(deed, ""))
    except Refused as error:
        return _show(request, person, tools, batch_id, error.message(person.language), 422)
    return RedirectResponse(f"/batch/{batch_id}", 303)


@pages.get("/batch/{batch_id}/berita-acara.pdf")
def get_statement(batch_id: str, person: Person, tools: Tools) -> Response:
    """The closing statement, of an open box as it stands."""
    from extractor.wiring.archive import statement_of  # opens the reading machinery

    person.require("batch.see")
    box = one_box(person, tools, batch_id)
    out = io.BytesIO()
    write_statement(statement_of(tools.store, person.actor, batch_id), out)
    return _download(out, "application/pdf", f"boks-{box.id[:8]}.pdf")


@pages.get("/batch/{batch_id}/rincian.csv")
def get_account(batch_id: str, person: Person, tools: Tools) -> Response:
    """Every file and page of the box."""
    from extractor.wiring.archive import account_rows  # opens the reading machinery

    person.require("batch.see")
    box = one_box(person, tools, batch_id)
    out = io.BytesIO()
    write_account(box.box, account_rows(tools.store, person.actor, batch_id), out)
    return _download(out, "text/csv; charset=utf-8", f"boks-{box.id[:8]}.csv")


def do(person: Visitor, tools: Tools, batch_id: str, deed: str) -> None:
    """Pause, resume, cancel or close. Raises Absent for another deed, Refused for one that the box does not allow."""
    store, actor = tools.store, person.actor
    if deed == "close":
        from extractor.wiring.archive import close_box  # opens the reading machinery

        close_box(store, actor, batch_id)
        return
    deeds: dict[str, Callable[..., Batch]] = {
        "pause": store.batches.pause, "resume": store.batches.resume, "cancel": store.batches.cancel,
    }  # fmt: skip
    if deed not in deeds:
        raise Absent
    deeds[deed](actor, batch_id)


def one_box(person: Visitor, tools: Tools, batch_id: str) -> Batch:
    """Raises Absent for a box that is not there or not this person's to see."""
    box = tools.store.batches.get(person.actor, batch_id)
    if box is None:
        raise Absent
    return box


def _show(
    request: Request, person: Visitor, tools: Tools, batch_id: str, wrong: str = "", status: int = 200
) -> Response:
    query = request.query_params
    told = ""
    if query.get("begun", "").isdecimal() and query.get("left", "").isdecimal():
        told = say(person.language, "batch.retried", query["begun"], query["left"])
    facts = _facts(person, tools, batch_id)
    return page(request, "batch_boks.html", "batch", status, wrong=wrong, told=told, **facts)


def _facts(person: Visitor, tools: Tools, batch_id: str) -> dict[str, Any]:
    """What both the page and its part that changes are drawn from."""
    box = one_box(person, tools, batch_id)
    figures = tools.store.batch_figures.of(person.actor, batch_id)
    sheets = tools.store.batch_figures.sheets(person.actor, batch_id) if figures.page_total <= MOST_PAGES else None
    lease = tools.store.leases.get(FEEDER)
    remarks = sheets.remarks if sheets else ()
    return {
        "box": box,
        "figures": figures,
        "sheets": sheets,
        "remarks": [
            (one.file, one.page, remark_text({"kind": one.kind, "facts": list(one.facts)}))
            for one in remarks[:MOST_REMARKS]
        ],
        "remark_count": len(remarks),
        "causes": [(one, sentence_of(one, person.language)) for one in figures.failures],
        "doubled": tools.store.batch_figures.files(person.actor, batch_id, ("doubled",), 20),
        "faults": tools.store.batch_figures.faults(person.actor, batch_id)[:50],
        "trouble": _held_up(lease.trouble, person.language) if lease and lease.trouble else "",
        "silent_since": silent_since(tools),
    }


def _held_up(code: str, language: Language) -> str:
    return NoRoom().message(language) if code == NoRoom.code else refusals.sentence(code, (), language)


def sentence_of(failure: Failures, language: str) -> str:
    """What failed, in words."""
    return refusals.sentence(failure.cause, failure.facts, language)


def unless_same(answer: Response, known: str) -> Response:
    """The answer with its ETag, or 304 where that is known."""
    etag = f'"{hashlib.sha256(bytes(answer.body)).hexdigest()[:20]}"'
    if known == etag:
        return Response(status_code=304, headers={"etag": etag})
    answer.headers["etag"] = etag
    return answer


def _download(out: io.BytesIO, kind: str, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(out.getvalue(), media_type=kind, headers=headers)
