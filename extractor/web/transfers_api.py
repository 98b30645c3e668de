"""Files in pieces of 4 MB, each checked against its SHA-256: what came stays over a cut, a reload and a restart."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Header, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool

from extractor.store import NewTransfer, Transfer, Upload
from extractor.store.transfers import PIECE_BYTES
from extractor.web.arrivals import day_of, safe_name, today, view
from extractor.web.services import Services
from extractor.web.taking import Arrival, known_kind, take_in
from extractor.web.visitors import Absent, Person, Tools, Visitor, language_of_request

api = APIRouter(prefix="/api/transfers", tags=["uploads"])
MEGABYTE = 1 << 20
_HASH = r"^[0-9a-f]{64}$"


class Begin(BaseModel):
    """What is sent, before a byte of it."""

    name: str = Field(max_length=1000)
    size: int = Field(ge=0, le=1 << 50, description="bytes")
    fingerprint: str = Field("", max_length=200, description="the same for the same file: an unfinished one goes on")
    received_on: str = Field("", max_length=20, description="YYYY-MM-DD or DD-MM-YYYY; empty: today")
    record_type: str = Field("", max_length=40)
    restricted: bool = False
    looked_at: bool = Field(False, description="the advice about the picture was seen; do not ask again")
    replaces: str | None = Field(None, max_length=32, description="id of the refused upload it stands for")


class Whole(BaseModel):
    sha256: str = Field(pattern=_HASH, description="of the whole file")


@api.post("", status_code=201, summary="Begin to send a file in pieces, or go on with it")
def begin(request: Request, body: Begin, person: Person, tools: Tools) -> dict[str, Any]:
    """`have`: pieces (number from 0 -> SHA-256) that are here already and need not be sent again."""
    person.require("upload.add")
    facts = {
        "received_on": (day_of(body.received_on) or today(request, person)).isoformat(),
        "record_type": known_kind(body.record_type),
        "is_restricted": body.restricted and "restricted" in person.actor.rights,
        "looked_at": body.looked_at,
        "replaces": body.replaces,
    }
    new = NewTransfer(safe_name(body.name), body.size, body.fingerprint, facts)
    return _shown(tools.store.transfers.open(person.actor, new, tools.options.max_file_mb * MEGABYTE))


@api.get("", summary="Files of mine that are not complete")
def unfinished(person: Person, tools: Tools) -> dict[str, Any]:
    person.require("upload.add")
    return {"items": [_shown(one) for one in tools.store.transfers.unfinished(person.actor)]}


@api.get("/{transfer_id}", summary="What has arrived of a file")
def progress(transfer_id: str, person: Person, tools: Tools) -> dict[str, Any]:
    return _shown(_one(tools, person, transfer_id))


@api.put("/{transfer_id}/pieces/{number}", summary="One piece")
async def put_piece(
    request: Request,
    transfer_id: str,
    number: int,
    person: Person,
    tools: Tools,
    piece_sha256: Annotated[str, Header(pattern=_HASH, description="SHA-256 of the piece, hex")],
) -> dict[str, Any]:
    """Body: the bytes, exactly 4 MB but for the last piece. Any order; again is harmless.

    422 `wlk.upload.piece` for a number or length the file does not have, 422 `wlk.upload.hash` for other bytes,
    409 `wlk.upload.closed` when it is over.
    """
    await run_in_threadpool(_one, tools, person, transfer_id)
    data = bytearray()
    async for part in request.stream():
        data += part
        if len(data) > PIECE_BYTES:  # the guard stops a body over 4 MB; a length of its own needs no more memory
            break
    shown = await run_in_threadpool(
        tools.store.transfers.put, person.actor, transfer_id, number, bytes(data), piece_sha256
    )
    return _shown(shown)


@api.post("/{transfer_id}/finish", summary="All pieces are sent")
def finish(request: Request, transfer_id: str, body: Whole, person: Person, tools: Tools) -> Response:
    """Joins the pieces, checks the whole and takes the file in. The answer is the upload; in state `asking` it waits
    for `POST /api/uploads/{id}/answer`. Again gives the same upload.

    409 `wlk.upload.incomplete` while pieces are missing; 422 `wlk.upload.hash`: all pieces must come again.
    """
    found = _one(tools, person, transfer_id)
    store = tools.store
    if found.upload_id is not None:
        before = store.uploads.get(person.actor, found.upload_id)
        if before is None:
            raise Absent
        return _answer(request, tools, person, before)
    blob = store.transfers.join(person.actor, transfer_id, body.sha256)
    facts = found.facts
    arrival = Arrival(
        name=found.name,
        received_on=day_of(str(facts["received_on"])) or today(request, person),
        record_type=facts.get("record_type"),
        is_restricted=bool(facts.get("is_restricted")),
        asks=True,
        looked_at=bool(facts.get("looked_at")),
        replaces=facts.get("replaces"),
    )
    upload = take_in(tools, person, arrival, blob, f"transfer-{transfer_id}")
    store.transfers.close(person.actor, transfer_id, upload.id)
    return _answer(request, tools, person, upload)


@api.delete("/{transfer_id}", status_code=204, summary="Give a file up before it is complete")
def give_up(transfer_id: str, person: Person, tools: Tools) -> Response:
    _one(tools, person, transfer_id)
    tools.store.transfers.close(person.actor, transfer_id)
    return Response(status_code=204)


def _one(tools: Services, person: Visitor, transfer_id: str) -> Transfer:
    person.require("upload.add")
    found = tools.store.transfers.get(person.actor, transfer_id)
    if found is None:
        raise Absent
    return found


def _shown(one: Transfer) -> dict[str, Any]:
    return {
        "id": one.id,
        "file": one.name,
        "size": one.size,
        "fingerprint": one.fingerprint,
        "piece_bytes": PIECE_BYTES,
        "piece_count": one.piece_count,
        "have": {str(number): sha256 for number, sha256 in sorted(one.pieces.items())},
        "state": one.state,
        "upload": one.upload_id,
    }


def _answer(request: Request, tools: Services, person: Visitor, upload: Upload) -> Response:
    return JSONResponse(view(tools, person, upload, language_of_request(request)), 201)
