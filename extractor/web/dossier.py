"""A document of the archive: pages, values with the history of each, files to take away; and its line in the log."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import FileResponse, Response
from starlette.background import BackgroundTask

from extractor.store import DocumentEntry, FieldEntry, Upload
from extractor.store.indexing import is_personal
from extractor.web.form import shown
from extractor.web.rendering import page
from extractor.web.services import Services
from extractor.web.sheets import pages_of
from extractor.web.telling import Told
from extractor.web.visitors import Absent, BadRequest, Person, Tools, Visitor
from models.record import field_at
from models.registry import by_name

pages = APIRouter(include_in_schema=False)
api = APIRouter(prefix="/api", tags=["documents"])
MASK = "•••"


@pages.get("/arsip/dokumen/{document_id}")
def show_document(request: Request, document_id: str, person: Person, tools: Tools) -> Response:
    person.require("filing.see")
    document, upload = found(tools, person, document_id)
    opened(tools, person, document, "arsip")
    filing = tools.store.filings.of_document(person.actor, document.id)
    task = tools.store.tasks.of_document(person.actor, document.id)
    return page(
        request,
        "dokumen.html",
        "document",
        document=document,
        upload=upload,
        filing=filing,
        task=task,
        title=by_name(document.record_type).title,
        sections=_sections(tools, person, document),
        views=pages_of(tools, person, document) if person.may("upload.see") else (),
        can_search_pdf=tools.searchable is not None and upload.state == "read" and person.may("upload.see"),
    )


@pages.get("/arsip/dokumen/{document_id}/riwayat")
def show_log(request: Request, document_id: str, person: Person, tools: Tools, number: int = 1) -> Response:
    """Who opened and changed it."""
    person.require("history.see")
    document, upload = found(tools, person, document_id)
    task = tools.store.tasks.of_document(person.actor, document.id)
    things = [one for one in (document.id, upload.id, task.id if task else "") if one]
    listing = tools.store.events.of_things(person.actor, things, max(1, number))
    return page(
        request, "riwayat_dokumen.html", "history", document=document, listing=listing, told=Told(person.language)
    )


@api.get(
    "/uploads/{upload_id}/searchable",
    summary="The file as a PDF with its words under the ink",
    tags=["uploads"],
    response_class=FileResponse,
    responses={200: {"content": {"application/pdf": {}}}},
)
def get_searchable(upload_id: str, person: Person, tools: Tools) -> Response:
    """For a file that was read to its end; made at the first asking."""
    person.require("upload.see")
    upload = tools.store.uploads.get(person.actor, upload_id)
    if upload is None or upload.state != "read" or tools.searchable is None:
        raise Absent
    file, is_kept = tools.searchable(upload)
    tools.store.events.record(person.actor, "upload.download", "upload", upload.id, how="searchable")
    name = upload.name.rsplit(".", 1)[0] + "-teks.pdf"
    after = None if is_kept else BackgroundTask(file.unlink, missing_ok=True)
    headers = {"cache-control": "no-store"}
    return FileResponse(file, media_type="application/pdf", filename=name, headers=headers, background=after)


@api.get("/documents", summary="Documents that changed, oldest change first")
def list_documents(
    person: Person,
    tools: Tools,
    since: Annotated[
        str, Query(description="moment with zone, e.g. 2026-01-31T00:00:00Z; empty: from the beginning", max_length=40)
    ] = "",
    after: Annotated[str, Query(description="`next.after` of the answer before", max_length=40)] = "",
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> dict[str, Any]:
    """Every reading, edit, decision and correction is a change. Go on with `next` until `items` is empty: nothing is
    missed and nothing comes twice, however many changes fall into one instant; a document that changed again meanwhile
    comes again at its new place. `version`: of the record that stands."""
    person.require("task.see")
    changed = tools.store.search.changed(person.actor, _moment(since), after, limit)
    items = []
    for document_id, moment in changed:
        document = tools.store.documents.get(person.actor, document_id)
        if document is not None:
            task = tools.store.tasks.of_document(person.actor, document_id)
            filing = tools.store.filings.of_document(person.actor, document_id)
            items.append(
                {
                    "id": document.id,
                    "changed_at": moment.isoformat(),
                    "record_type": document.record_type,
                    "company": document.company,
                    "upload_id": document.upload_id,
                    "office_id": document.office_id,
                    "pages": list(document.page_numbers),
                    "task_id": task.id if task else None,
                    "state": task.task.state if task else None,
                    "filing_id": filing.id if filing else None,
                    "version": filing.version if filing else None,
                }
            )
    last = changed[-1] if changed else None
    onward = {"since": last[1].isoformat(), "after": last[0]} if last else {"since": since or None, "after": after}
    return {"items": items, "next": onward}


def found(tools: Services, person: Visitor, document_id: str) -> tuple[DocumentEntry, Upload]:
    """Raises `Absent` for a document that is not there or not this person's to see."""
    document = tools.store.documents.get(person.actor, document_id)
    upload = tools.store.uploads.get(person.actor, document.upload_id) if document is not None else None
    if document is None or upload is None:
        raise Absent
    return document, upload


def opened(tools: Services, person: Visitor, document: DocumentEntry, where: str) -> None:
    """The line in the log: who saw which document, on which screen."""
    tools.store.events.record(person.actor, "document.open", "document", document.id, where=where)


def _sections(tools: Services, person: Visitor, document: DocumentEntry) -> list[tuple[str, list[dict[str, Any]]]]:
    """(section, rows): label, value, state and the lines before it; personal data are dots outside review."""
    record = by_name(document.record_type).record
    histories = tools.store.search.histories(person.actor, document.id) if person.may("history.see") else {}
    sections: dict[str, list[dict[str, Any]]] = {}
    for path, entry in document.fields.items():
        known = field_at(record, path)
        if known is None:
            continue
        masked = is_personal(document.record_type, path) and not person.may("task.see")
        number = next((part for part in path.split(".") if part.isdecimal()), None)
        lines = [(line, _text(known.kind, line, masked)) for line in histories.get(path, [])]
        row = {
            "label": known.printed.labels[0] + (f" {int(number) + 1}" if number is not None else ""),
            "path": path,
            "text": _text(known.kind, entry, masked),
            "state": entry.state,
            "page": entry.evidence.page if entry.evidence else None,
            "lines": lines if len(lines) > 1 else [],
        }
        sections.setdefault(known.section.title, []).append(row)
    return list(sections.items())


def _text(kind: Any, entry: FieldEntry, masked: bool) -> str:
    if entry.state != "value":
        return ""
    text = entry.orig or ""
    if entry.value is not None:
        text = shown(kind, entry.value) if kind.valid(entry.value) else str(entry.value)
    return MASK if masked and text else text


def _moment(text: str) -> datetime | None:
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text.replace(" ", "+"))  # a plus sign in an address is a space
        return moment.astimezone(UTC) if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise BadRequest("since") from error
