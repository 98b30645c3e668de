"""Archive boxes for programs."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Header, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field

from extractor.store.batch_entries import Batch, Failures, Figures
from extractor.web.batches import MOST_PAGES, MOST_REMARKS, do, one_box, sentence_of, unless_same
from extractor.web.visitors import Person, Tools, Visitor, language_of_request

api = APIRouter(prefix="/api/batches", tags=["batches"])


class Cause(BaseModel):
    """`cause`: the code of an error; empty: whatever failed."""

    cause: str = Field("", max_length=64)


@api.get("", summary="The archive boxes of the office")
def list_batches(person: Person, tools: Tools) -> dict[str, Any]:
    person.require("batch.see")
    return {"items": [_json(person, tools, one) for one in tools.store.batches.list(person.actor)]}


@api.get("/{batch_id}", summary="One box with its figures, failures and remarks")
def get_batch(
    request: Request, batch_id: str, person: Person, tools: Tools, if_none_match: Annotated[str, Header()] = ""
) -> Response:
    """Poll it with `If-None-Match`: 304 while nothing changed."""
    person.require("batch.see")
    box = one_box(person, tools, batch_id)
    answer = JSONResponse(_json(person, tools, box, language_of_request(request)))
    return unless_same(answer, if_none_match)


@api.get("/{batch_id}/balance", summary="The ledger of a box, read again from its beginning")
def get_balance(batch_id: str, person: Person, tools: Tools) -> dict[str, Any]:
    person.require("batch.see")
    one_box(person, tools, batch_id)
    found = tools.store.batch_ledger.balance(person.actor, batch_id)
    return {
        "found": found.found,
        "files": dict(found.files),
        "page_total": found.page_total,
        "pages": dict(found.pages),
        "faults": list(found.faults),
        "adds_up": not found.faults,
    }


@api.post("/{batch_id}/retry", summary="Try again what failed, of one cause or of all")
def retry(batch_id: str, body: Cause, person: Person, tools: Tools) -> dict[str, int]:
    person.require("batch.manage")
    one_box(person, tools, batch_id)
    begun, left = tools.store.batches.retry(person.actor, batch_id, body.cause or None)
    return {"begun": begun, "left": left}


@api.post("/{batch_id}/{deed}", summary="Pause, resume, cancel or close a box")
def act(batch_id: str, deed: str, person: Person, tools: Tools) -> dict[str, Any]:
    """`deed`: pause, resume, cancel or close. Closing is refused while anything waits or is under way."""
    person.require("batch.manage")
    one_box(person, tools, batch_id)
    do(person, tools, batch_id, deed)
    return _json(person, tools, one_box(person, tools, batch_id))


def _json(person: Visitor, tools: Tools, box: Batch, language: str | None = None) -> dict[str, Any]:
    """`language` given: with failures and remarks."""
    figures: Figures = tools.store.batch_figures.of(person.actor, box.id)
    told: dict[str, Any] = {
        "id": box.id,
        "box": box.box,
        "state": box.state,
        "expected": box.expected,
        "sides": box.sides,
        "made_by": box.made_by_name,
        "made_at": box.made_at.isoformat(),
        "closed_at": box.closed_at.isoformat() if box.closed_at else None,
        "files": dict(figures.files),
        "pages": dict(figures.pages),
        "page_total": figures.page_total,
        "documents": figures.documents,
        "reviewed": figures.reviewed,
        "pages_per_min": figures.pages_per_min,
        "seconds_left": round(figures.left_s) if figures.left_s is not None else None,
    }
    if language is None:
        return told
    sheets = tools.store.batch_figures.sheets(person.actor, box.id) if figures.page_total <= MOST_PAGES else None
    return told | {
        "failures": [_failure_json(one, language) for one in figures.failures],
        "sheets": None
        if sheets is None
        else {
            "expected": sheets.expected,
            "least": sheets.least,
            "most": sheets.most,
            "missing": sheets.short,
            "over": sheets.over,
            "remarks": [
                {"kind": one.kind, "file": one.file, "page": one.page, "facts": list(one.facts)}
                for one in sheets.remarks[:MOST_REMARKS]
            ],
        },
    }


def _failure_json(failure: Failures, language: str) -> dict[str, Any]:
    return {
        "cause": failure.cause,
        "message": sentence_of(failure, language),
        "files": failure.files,
        "pages": failure.pages,
        "example": failure.example,
        "page": failure.page,
    }
