"""A file whose bytes are here is taken in: looked at, refused, asked about or put in line for reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extractor.errors import EmptyFile, InputError, UnsupportedType
from extractor.reading.firstlook import ASKS
from extractor.store import NewUpload, PageLook, Upload
from extractor.store.blobs import Blob
from extractor.store.covers import parse_payload
from extractor.web import refusals
from extractor.web.services import Inspected, Services
from extractor.web.visitors import BadRequest, Visitor
from models.registry import RECORD_TYPES

_NOT_ASKED_ABOUT = ("refused", "asking", "discarded")


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a clerk says of a file. `asks`: it may wait for an answer; `looked_at`: the clerk saw the advice already and
    sends it all the same; `replaces`: the upload it stands for."""

    name: str
    received_on: date
    record_type: str | None = None
    is_restricted: bool = False
    asks: bool = False
    looked_at: bool = False
    replaces: str | None = None


def known_kind(record_type: str) -> str | None:
    """The record type a form names, None for none. Raises BadRequest for an unknown one."""
    if record_type and record_type not in {one.name for one in RECORD_TYPES}:
        raise BadRequest("record_type")
    return record_type or None


def earlier(tools: Services, person: Visitor, sha256: str) -> Sequence[Upload]:
    """Files with the same bytes that this person may see, oldest first."""
    same = tools.store.uploads.same(person.actor, sha256)
    return [one for one in same if one.state not in _NOT_ASKED_ABOUT]


def take_in(tools: Services, person: Visitor, arrival: Arrival, blob: Blob, key: str | None = None) -> Upload:
    """The upload: waiting for a reader, waiting for the clerk's answer, or refused with its code."""
    store = tools.store
    with store.blobs.open(blob.sha256) as stream:
        kind = refusals.media_type(stream.read(refusals.HEAD_BYTES))
    error: InputError | None = EmptyFile() if blob.size == 0 else UnsupportedType() if kind is None else None
    seen: Inspected | None = None
    if error is None and tools.inspect is not None:
        try:
            seen = tools.inspect(blob.sha256, arrival.name)
        except InputError as refusal:
            error = refusal
    covers = {page: text for page, text in (seen.codes if seen else ()) if parse_payload(text)}
    first = parse_payload(covers[1]) if 1 in covers else None
    cover_kind = first.record_type if first is not None and first.record_type in _kinds() else None
    new = NewUpload(
        sha256=blob.sha256,
        name=arrival.name,
        media_type=kind or "application/octet-stream",
        size=blob.size,
        received_on=arrival.received_on,
        page_count=seen.page_count if seen is not None else None,
        record_type=arrival.record_type or cover_kind,
        is_restricted=arrival.is_restricted and "restricted" in person.actor.rights,
    )
    if error is not None:
        return store.uploads.refuse(person.actor, new, error, key)
    same = earlier(tools, person, blob.sha256)
    looks = seen.looks if seen is not None else ()
    holds = arrival.asks and (bool(same) or (not arrival.looked_at and _asks(looks)))
    upload = store.uploads.add(person.actor, new, key, state="asking" if holds else "waiting")
    if looks:
        store.looks.keep(upload.id, looks)
    for page, text in covers.items():
        store.covers.see(upload.id, page, text)
    if same:
        store.links.ask(upload.id, same[0].id, "same")
    if arrival.replaces is not None:
        _replace(tools, person, upload, arrival.replaces)
    return upload


def _replace(tools: Services, person: Visitor, upload: Upload, old_id: str) -> None:
    """The refused file gives way: its number keeps its line with the number of the new one."""
    old = tools.store.uploads.get(person.actor, old_id)
    if old is None or old.state != "refused":
        return
    tools.store.links.join(person.actor, upload.id, old.id, "replaces", "version")
    tools.store.uploads.discard(person.actor, old.id, f"Diganti dengan {upload.agenda_number or upload.name}")


def _asks(looks: Sequence[PageLook]) -> bool:
    return any(part[0] in ASKS for look in looks for part in look.advice)


def _kinds() -> set[str]:
    return {one.name for one in RECORD_TYPES}
