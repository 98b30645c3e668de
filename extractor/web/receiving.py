"""Files come in: the upload page, its API with progress, and the files that were refused."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from fastapi import APIRouter, File, Form, Header, Request, UploadFile
from fastapi.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.formparsers import MultiPartParser

from extractor.errors import EmptyFile, InputError, UnsupportedType
from extractor.store import NewUpload, Upload
from extractor.web import refusals
from extractor.web.arrivals import day_of, safe_name, view
from extractor.web.home import silent_since
from extractor.web.rendering import page, timezone_of
from extractor.web.services import Services
from extractor.web.visitors import Absent, BadRequest, Person, Tools, Visitor, language_of_request
from extractor.web.words import say
from models.registry import RECORD_TYPES

pages = APIRouter(include_in_schema=False)
api = APIRouter(prefix="/api", tags=["uploads"])
MEGABYTE = 1 << 20
MultiPartParser.spool_max_size = MEGABYTE  # larger files go to a temporary file while they arrive

Kind = Annotated[str, Form(description="record type, empty: let the machine recognise it", max_length=40)]


@pages.get("/unggah")
def show_uploads(request: Request, person: Person, tools: Tools, text: str = "", page_number: int = 1) -> Response:
    person.require("upload.add")
    listing = tools.store.uploads.list(person.actor, text=text, page=max(1, page_number))
    return page(
        request,
        "unggah.html",
        "upload",
        today=_today(request, person),
        kinds=RECORD_TYPES,
        uploads=[view(tools, person, one) for one in listing.items],
        listing=listing,
        silent_since=silent_since(tools),
        nothing=request.query_params.get("nothing") == "1",
    )


@pages.post("/unggah")
def send_form(
    request: Request,
    person: Person,
    tools: Tools,
    files: Annotated[list[UploadFile], File()],
    received_on: Annotated[str, Form()] = "",
    record_type: Kind = "",
    restricted: Annotated[bool, Form()] = False,
) -> Response:
    """The plain form: many files at once, no script needed."""
    person.require("upload.add")
    chosen = [one for one in files if one.filename]
    for one in chosen:
        _take(request, person, tools, one, received_on, record_type, restricted, None)
    return RedirectResponse("/unggah" if chosen else "/unggah?nothing=1", 303)


@api.post("/uploads", status_code=201, summary="Send one file")
def send(
    request: Request,
    person: Person,
    tools: Tools,
    file: Annotated[UploadFile, File(description="PDF, TIFF, JPEG, PNG, WebP or HEIC")],
    received_on: Annotated[str, Form(description="YYYY-MM-DD or DD-MM-YYYY; empty: today")] = "",
    record_type: Kind = "",
    restricted: Annotated[bool, Form(description="only officers with the right can open it")] = False,
    again: Annotated[bool, Form(description="keep it although its bytes came before; also for a resend")] = False,
    idempotency_key: Annotated[str | None, Header()] = None,
) -> Response:
    """Keeps the original and puts it in line for reading. A refused file is kept too, with its code (state `refused`).

    The same bytes again: 409 with the earlier uploads one may see; send `again=true` to keep them as a new version.
    """
    person.require("upload.add")
    upload = _take(request, person, tools, file, received_on, record_type, restricted, idempotency_key, not again)
    if not isinstance(upload, Upload):
        message = say(language_of_request(request), "dup.same")
        before = [view(tools, person, one, language_of_request(request)) for one in upload]
        return JSONResponse({"error": {"code": "wlk.web.duplicate", "message": message}, "same": before}, 409)
    return JSONResponse(view(tools, person, upload, language_of_request(request)), 201)


@api.get("/uploads", summary="Received files, newest first")
def list_uploads(
    request: Request, person: Person, tools: Tools, text: str = "", state: str | None = None, page: int = 1
) -> dict[str, Any]:
    person.require("upload.see")
    if state not in (None, "waiting", "reading", "read", "refused"):
        raise BadRequest("state")
    listing = tools.store.uploads.list(person.actor, state, text, max(1, page))  # type: ignore[arg-type]
    language = language_of_request(request)
    items = [view(tools, person, one, language) for one in listing.items]
    return {"items": items, "total": listing.total, "page": listing.number, "page_count": listing.page_count}


@api.get("/uploads/{upload_id}", summary="Progress of one file")
def get_upload(request: Request, upload_id: str, person: Person, tools: Tools) -> Response:
    """Poll it with `If-None-Match`: 304 while nothing changed."""
    person.require("upload.see")
    upload = tools.store.uploads.get(person.actor, upload_id)
    if upload is None:
        raise Absent
    answer = JSONResponse(view(tools, person, upload, language_of_request(request)))
    etag = f'"{hashlib.sha256(bytes(answer.body)).hexdigest()[:20]}"'
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers={"etag": etag})
    answer.headers["etag"] = etag
    answer.headers["cache-control"] = "private, no-cache"
    return answer


@api.post("/uploads/{upload_id}/retry", summary="Let a refused file wait again")
def retry(request: Request, upload_id: str, person: Person, tools: Tools) -> dict[str, Any]:
    person.require("upload.retry")
    if tools.store.uploads.get(person.actor, upload_id) is None:
        raise Absent
    upload = tools.store.uploads.retry(person.actor, upload_id)
    return view(tools, person, upload, language_of_request(request))


@api.get("/uploads/{upload_id}/original", summary="The original bytes", response_class=FileResponse)
def original(upload_id: str, person: Person, tools: Tools) -> FileResponse:
    """Always a download, never shown in the page: a foreign file must not run in the desk's name."""
    person.require("upload.see")
    upload = tools.store.uploads.get(person.actor, upload_id)
    if upload is None or not tools.store.blobs.has(upload.sha256):
        raise Absent
    return FileResponse(
        tools.store.blobs.path(upload.sha256), filename=upload.name, media_type="application/octet-stream"
    )


@pages.get("/bermasalah")
def show_problems(request: Request, person: Person, tools: Tools, code: str = "", page_number: int = 1) -> Response:
    person.require("upload.see")
    counts = tools.store.uploads.refusals(person.actor)
    listing = tools.store.uploads.list(person.actor, "refused", page=max(1, page_number), error_code=code or None)
    groups: dict[str, list[Upload]] = {}
    for one in listing.items:
        groups.setdefault(one.error_code or "", []).append(one)
    advice = {one.id: refusals.message(one, person.language) for one in listing.items}
    return page(
        request, "bermasalah.html", "problems", groups=groups, counts=counts, advice=advice, listing=listing, code=code
    )


@pages.post("/bermasalah/{upload_id}/ulang")
def retry_form(upload_id: str, person: Person, tools: Tools) -> Response:
    person.require("upload.retry")
    if tools.store.uploads.get(person.actor, upload_id) is None:
        raise Absent
    tools.store.uploads.retry(person.actor, upload_id)
    return RedirectResponse("/bermasalah", 303)


def _take(
    request: Request,
    person: Visitor,
    tools: Services,
    file: UploadFile,
    received_on: str,
    record_type: str,
    restricted: bool,
    key: str | None,
    asks: bool = False,
) -> Upload | Sequence[Upload]:
    """The file kept and in line; with `asks` the earlier uploads of the same bytes instead, when there are any."""
    store = tools.store
    if record_type and record_type not in {one.name for one in RECORD_TYPES}:
        raise BadRequest("record_type")
    blob = store.blobs.put(file.file, tools.options.max_file_mb * MEGABYTE, allow_empty=True)
    if asks:
        before = [one for one in store.uploads.same(person.actor, blob.sha256) if one.state != "refused"]
        if before:
            return before
    with store.blobs.open(blob.sha256) as stream:
        head = stream.read(refusals.HEAD_BYTES)
    kind = refusals.media_type(head)
    error: InputError | None = EmptyFile() if blob.size == 0 else UnsupportedType() if kind is None else None
    new = NewUpload(
        sha256=blob.sha256,
        name=safe_name(file.filename or ""),
        media_type=kind or "application/octet-stream",
        size=blob.size,
        received_on=day_of(received_on) or _today(request, person),
        record_type=record_type or None,
        is_restricted=restricted and "restricted" in person.actor.rights,
    )
    if error is not None:
        return store.uploads.refuse(person.actor, new, error, key)
    return store.uploads.add(person.actor, new, key)


def _today(request: Request, person: Visitor) -> date:
    return datetime.now(ZoneInfo(timezone_of(request, person))).date()
