"""Files come in: the upload page, its API with progress, and what the clerk answers about them."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any, get_args

from fastapi import APIRouter, File, Form, Header, Request, UploadFile
from fastapi.responses import FileResponse, JSONResponse, RedirectResponse, Response
from pydantic import BaseModel, Field
from starlette.formparsers import MultiPartParser

from extractor.store.entries import UploadState
from extractor.web.answering import Choices, decide, open_questions, settle
from extractor.web.arrivals import day_of, question, safe_name, today, view
from extractor.web.home import silent_since
from extractor.web.rendering import page
from extractor.web.taking import Arrival, earlier, known_kind, take_in
from extractor.web.visitors import Absent, BadRequest, PageNumber, Person, Tools, language_of_request
from extractor.web.words import say
from models.registry import RECORD_TYPES

pages = APIRouter(include_in_schema=False)
api = APIRouter(prefix="/api", tags=["uploads"])
MEGABYTE = 1 << 20
MultiPartParser.spool_max_size = MEGABYTE  # larger files go to a temporary file while they arrive

Kind = Annotated[str, Form(description="record type, empty: let the machine recognise it", max_length=40)]


@pages.get("/unggah")
def show_uploads(
    request: Request, person: Person, tools: Tools, text: str = "", page_number: int = 1, ganti: str = ""
) -> Response:
    """`ganti`: the refused upload that the next file replaces."""
    person.require("upload.add")
    store = tools.store
    listing = store.uploads.list(person.actor, text=text, page=max(1, page_number))
    return page(
        request,
        "unggah.html",
        "upload",
        today=today(request, person),
        kinds=RECORD_TYPES,
        uploads=[view(tools, person, one) for one in listing.items],
        asking=[view(tools, person, one) for one in store.uploads.list(person.actor, "asking").items],
        questions=[question(one, person.language) for one in open_questions(tools, person)],
        replaces=store.uploads.get(person.actor, ganti) if ganti else None,
        unfinished=store.transfers.unfinished(person.actor),
        listing=listing,
        silent_since=silent_since(tools),
        nothing=request.query_params.get("nothing") == "1",
    )


@pages.get("/unggah/baris/{upload_id}")
def show_row(request: Request, upload_id: str, person: Person, tools: Tools) -> Response:
    """One row of the list, for the module that sends files."""
    person.require("upload.see")
    upload = tools.store.uploads.get(person.actor, upload_id)
    if upload is None:
        raise Absent
    return page(request, "unggah_baris.html", "row", one=view(tools, person, upload))


@pages.post("/unggah")
def send_form(
    request: Request,
    person: Person,
    tools: Tools,
    files: Annotated[list[UploadFile], File()],
    received_on: Annotated[str, Form()] = "",
    record_type: Kind = "",
    restricted: Annotated[bool, Form()] = False,
    replaces: Annotated[str, Form(max_length=32)] = "",
) -> Response:
    """The plain form: many files at once, no script needed. What needs an answer waits on the page for it."""
    person.require("upload.add")
    chosen = [one for one in files if one.filename]
    kind, received = known_kind(record_type), day_of(received_on) or today(request, person)
    limit = tools.options.max_file_mb * MEGABYTE
    for one in chosen:
        blob = tools.store.blobs.put(one.file, limit, allow_empty=True)
        name = safe_name(one.filename or "")
        take_in(tools, person, Arrival(name, received, kind, restricted, asks=True, replaces=replaces or None), blob)
    return RedirectResponse("/unggah" if chosen else "/unggah?nothing=1", 303)


@pages.post("/unggah/{upload_id}/jawab")
def answer_form(upload_id: str, person: Person, tools: Tools, choice: Annotated[str, Form(max_length=10)]) -> Response:
    person.require("upload.add")
    if tools.store.uploads.get(person.actor, upload_id) is None:
        raise Absent
    settle(tools, person, upload_id, _choice(choice))
    return RedirectResponse("/unggah", 303)


@pages.post("/unggah/tanya/{link_id}")
def question_form(link_id: str, person: Person, tools: Tools, choice: Annotated[str, Form(max_length=10)]) -> Response:
    person.require("upload.add")
    decide(tools, person, link_id, _choice(choice))
    return RedirectResponse("/unggah", 303)


def _choice(text: str) -> Choices:
    for known in get_args(Choices):
        if text == known:
            choice: Choices = known
            return choice
    raise BadRequest("choice")


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
    Large files: `POST /api/transfers` sends them in pieces.
    """
    person.require("upload.add")
    kind, received = known_kind(record_type), day_of(received_on) or today(request, person)
    blob = tools.store.blobs.put(file.file, tools.options.max_file_mb * MEGABYTE, allow_empty=True)
    language = language_of_request(request)
    before = [] if again else earlier(tools, person, blob.sha256)
    if before:
        shown = [view(tools, person, one, language) for one in before]
        message = say(language, "dup.same")
        return JSONResponse({"error": {"code": "wlk.web.duplicate", "message": message}, "same": shown}, 409)
    arrival = Arrival(safe_name(file.filename or ""), received, kind, restricted)
    return JSONResponse(view(tools, person, take_in(tools, person, arrival, blob, idempotency_key), language), 201)


@api.get("/uploads", summary="Received files, newest first")
def list_uploads(
    request: Request, person: Person, tools: Tools, text: str = "", state: str | None = None, page: PageNumber = 1
) -> dict[str, Any]:
    person.require("upload.see")
    if state not in (None, *get_args(UploadState)):
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


class Answer(BaseModel):
    choice: Choices = Field(
        description="keep: although the picture is bad; drop: do not keep it; version: beside the other file; "
        "link: a copy of the other file that is not read"
    )


@api.post("/uploads/{upload_id}/answer", summary="The clerk's answer about a file in state `asking`")
def answer_upload(request: Request, upload_id: str, body: Answer, person: Person, tools: Tools) -> dict[str, Any]:
    person.require("upload.add")
    upload = settle(tools, person, upload_id, body.choice)
    return view(tools, person, upload, language_of_request(request))


@api.post("/questions/{link_id}", summary="The answer to a question about two files that are received already")
def answer_question(link_id: str, body: Answer, person: Person, tools: Tools) -> dict[str, Any]:
    person.require("upload.add")
    link = decide(tools, person, link_id, body.choice)
    return {"id": link.id, "choice": link.choice, "upload": link.upload.id, "state": link.upload.state}


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
    path = tools.store.blobs.path(tools.store.uploads.original(upload))
    tools.store.events.record(person.actor, "upload.download", "upload", upload.id, how="original")
    return FileResponse(path, filename=upload.name, media_type="application/octet-stream")
