"""Dokumen bermasalah: refused files by cause, each with what can be done about it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from extractor.errors import EncryptedPdf, Refused, WlkError
from extractor.store import Upload
from extractor.web import refusals
from extractor.web.rendering import page
from extractor.web.services import Services
from extractor.web.visitors import Absent, Person, Tools, Visitor

pages = APIRouter(include_in_schema=False)


@pages.get("/bermasalah")
def show_problems(request: Request, person: Person, tools: Tools, code: str = "", page_number: int = 1) -> Response:
    person.require("upload.see")
    return _show(request, person, tools, code, page_number)


@pages.post("/bermasalah/{upload_id}/ulang")
def retry_form(upload_id: str, person: Person, tools: Tools) -> Response:
    person.require("upload.retry")
    _one(tools, person, upload_id)
    tools.store.uploads.retry(person.actor, upload_id)
    return RedirectResponse("/bermasalah", 303)


@pages.post("/bermasalah/{upload_id}/sandi")
def unlock_form(
    request: Request, upload_id: str, person: Person, tools: Tools, password: Annotated[str, Form(max_length=1024)] = ""
) -> Response:
    """The password opens the file once; a copy without a lock is read. It is neither kept nor logged."""
    person.require("upload.retry")
    upload = _one(tools, person, upload_id)
    if upload.error_code != EncryptedPdf.code or tools.unlock is None or not password:
        raise Refused("file ini tidak dikunci atau kata sandinya kosong")
    try:
        blob = tools.unlock(upload.sha256, password)
    except WlkError as error:
        return _show(request, person, tools, wrong=upload.id, wrong_code=error.code, status=422)
    tools.store.uploads.unlocked(person.actor, upload.id, blob.sha256, blob.size)
    return RedirectResponse("/bermasalah", 303)


@pages.post("/bermasalah/{upload_id}/buang")
def discard_form(
    request: Request, upload_id: str, person: Person, tools: Tools, reason: Annotated[str, Form(max_length=500)] = ""
) -> Response:
    person.require("upload.retry")
    upload = _one(tools, person, upload_id)
    if not reason.strip():
        return _show(request, person, tools, wrong=upload.id, wrong_code="reason", status=422)
    tools.store.uploads.discard(person.actor, upload.id, reason)
    return RedirectResponse("/bermasalah", 303)


def _one(tools: Services, person: Visitor, upload_id: str) -> Upload:
    upload = tools.store.uploads.get(person.actor, upload_id)
    if upload is None or upload.state != "refused":
        raise Absent
    return upload


def _show(
    request: Request,
    person: Visitor,
    tools: Services,
    code: str = "",
    page_number: int = 1,
    wrong: str = "",
    wrong_code: str = "",
    status: int = 200,
) -> Response:
    counts = tools.store.uploads.refusals(person.actor)
    listing = tools.store.uploads.list(person.actor, "refused", page=max(1, page_number), error_code=code or None)
    groups: dict[str, list[Upload]] = {}
    for one in listing.items:
        groups.setdefault(one.error_code or "", []).append(one)
    return page(
        request,
        "bermasalah.html",
        "problems",
        status,
        groups=groups,
        counts=counts,
        advice={one.id: refusals.message(one, person.language) for one in listing.items},
        listing=listing,
        code=code,
        wrong=wrong,
        wrong_code=wrong_code,
        can_unlock=tools.unlock is not None and person.may("upload.retry"),
        locked=EncryptedPdf.code,
    )
