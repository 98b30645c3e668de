"""Decided filings: the list, one record, files to take away; and documents as the command line gives them.

Past 250 lines: one screen with its downloads, all under the same scope.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from tempfile import SpooledTemporaryFile
from typing import Annotated, Any, BinaryIO, Literal, cast
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response, StreamingResponse

from extractor import access, export
from extractor.document.codec import checked_to_json
from extractor.document.elements import Document
from extractor.errors import Language
from extractor.store import DocumentEntry, Filing
from extractor.store.freezing import line_of_filing, value_at
from extractor.store.release_tables import TakingWay
from extractor.store.search import Wanted
from extractor.web import refusals
from extractor.web.form import shown
from extractor.web.rechecking import edited
from extractor.web.rendering import page
from extractor.web.services import Services
from extractor.web.visitors import Absent, PageNumber, Person, Tools, Visitor, language_of_request
from models.record import field_at
from models.registry import RECORD_TYPES, by_name

pages = APIRouter(include_in_schema=False)
api = APIRouter(prefix="/api", tags=["documents"])
Format = Literal["jsonl", "csv", "xlsx"]
_TYPES = {
    "jsonl": "application/x-ndjson",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_PIECE = 1 << 16
Year = Annotated[int | None, Query(ge=1900, le=2200)]
_IN_MEMORY = 8 << 20


STATES = ("undecided", "approved", "rejected", "returned")


@pages.get("/arsip")
def show_archive(
    request: Request,
    person: Person,
    tools: Tools,
    text: str = "",
    kind: str = "",
    year: str = "",
    office: str = "",
    regency: str = "",
    company: str = "",
    state: str = "",
    number: int = 1,
) -> Response:
    """The whole archive in full text. Personal data are in no snippet, restricted files in no hit."""
    person.require("filing.see")
    offices = [one for one, _ in tools.store.users.seen_offices(person.actor)]
    asked = {
        "text": text,
        "kind": kind,
        "year": year,
        "office": office,
        "regency": regency,
        "company": company,
        "state": state,
    }
    wanted = Wanted(
        text[:200],
        kind if kind in {one.name for one in RECORD_TYPES} else None,
        office if office in {one.id for one in offices} else None,
        regency[:100],
        int(year) if year.isdecimal() and len(year) == 4 else None,
        state if state in STATES else None,
        company[:100],
    )
    return page(
        request,
        "arsip.html",
        "archive",
        listing=tools.store.search.find(person.actor, wanted, min(max(1, number), 10_000)),
        kinds=RECORD_TYPES,
        titles={one.name: one.title for one in RECORD_TYPES},
        asked=asked,
        query=urlencode({key: value for key, value in asked.items() if value}),
        offices=offices,
        states=STATES,
        can_export=person.may("filing.export"),
    )


@pages.get("/arsip/{filing_id}")
def show_filing(request: Request, filing_id: str, person: Person, tools: Tools) -> Response:
    person.require("filing.see")
    filing = tools.store.filings.get(person.actor, filing_id)
    if filing is None:
        raise Absent
    tools.store.events.record(person.actor, "filing.open", "filing", filing.id)
    masked = not person.may("task.see")
    return page(
        request,
        "arsip_berkas.html",
        "filing",
        filing=filing,
        title=by_name(filing.record_type).title,
        sections=_sections(filing, masked),
        upload=tools.store.uploads.get(person.actor, filing.upload_id),
        links=tools.store.links.of_upload(person.actor, filing.upload_id),
        tied=tools.store.rolls.of_filing(person.actor, filing.id) if person.may("roll.see") else None,
        can_export=person.may("filing.export"),
        can_see_task=person.may("task.see"),
    )


@api.get("/documents/{document_id}", summary="One document, the object of a line of `wlk extract`")
def get_document(
    request: Request, document_id: str, person: Person, tools: Tools, reading: Literal["now", "machine"] = "now"
) -> Response:
    """`now`: with people's edits (method human); `machine`: as it was read."""
    person.require("task.see")
    document = tools.store.documents.get(person.actor, document_id)
    if document is None:
        raise Absent
    tools.store.events.record(person.actor, "document.open", "document", document.id, where="api")
    filing = tools.store.filings.of_document(person.actor, document.id)
    if person.scopes is not None and filing is not None:  # a program takes the values away
        tools.store.takings.note(person.actor, "api", [filing])
    line = line_of(tools, person, document, reading == "now", language_of_request(request))
    return Response(json.dumps(line, ensure_ascii=True), media_type="application/json")


@api.get("/search", summary="Documents found in full text")
def search(
    person: Person,
    tools: Tools,
    text: Annotated[str, Query(max_length=200, examples=["wajib lapor 2019"])] = "",
    record_type: str | None = None,
    office_id: str | None = None,
    regency: Annotated[str, Query(max_length=100)] = "",
    year: Year = None,
    state: Literal["undecided", "approved", "rejected", "returned"] | None = None,
    company: Annotated[str, Query(max_length=100)] = "",
    page: PageNumber = 1,
) -> dict[str, Any]:
    """Fifty a page, newest change first. Personal data and restricted files are not in the index."""
    person.require("filing.see")
    wanted = Wanted(text, record_type, office_id, regency, year, state, company)
    listing = tools.store.search.find(person.actor, wanted, page)
    items = [
        {
            "document_id": hit.document_id,
            "filing_id": hit.filing_id,
            "record_type": hit.record_type,
            "company": hit.company,
            "office": hit.office,
            "regency": hit.regency,
            "year": hit.year,
            "state": hit.state,
            "page": hit.page,
            "snippet": "".join(part for part, _ in hit.snippet),
        }
        for hit in listing.items
    ]
    return {"items": items, "total": listing.total, "page": listing.number, "page_count": listing.page_count}


@api.get("/filings", summary="Approved records, newest first", tags=["filings"])
def list_filings(
    person: Person,
    tools: Tools,
    record_type: str | None = None,
    year: Year = None,
    text: str = "",
    page: PageNumber = 1,
) -> dict[str, Any]:
    person.require("filing.export")
    listing = tools.store.filings.list(person.actor, record_type, year, text, max(1, page))
    tools.store.takings.note(person.actor, "api", listing.items)
    items = [export_line(person, one) for one in listing.items]
    return {"items": items, "total": listing.total, "page": listing.number, "page_count": listing.page_count}


@api.get("/export", summary="All approved records as one file", tags=["filings"])
def export_filings(
    person: Person, tools: Tools, format: Format = "jsonl", record_type: str | None = None, filing: str | None = None
) -> Response:
    """JSON Lines with everything, CSV (UTF-8 with byte order mark) or a workbook.

    The newest version of each record, with its number. `filing`: only that record. Who takes a version is told when it
    is corrected.
    """
    person.require("filing.export")
    if filing is not None:
        one = tools.store.filings.get(person.actor, filing)
        if one is None:
            raise Absent
        chosen: Iterable[Filing] = [tools.store.filings.of_document(person.actor, one.document_id) or one]
    else:
        chosen = tools.store.filings.every(person.actor, record_type)
    write = {"jsonl": export.write_jsonl, "csv": export.write_csv, "xlsx": export.write_xlsx}[format]
    kept = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  closed when the last piece is sent
    way: TakingWay = "export" if person.scopes is None else "api"
    noted = tools.store.takings.noted(person.actor, way, chosen)
    write((export_line(person, one) for one in noted), cast(BinaryIO, kept))
    kept.seek(0)
    tools.store.events.record(person.actor, "filing.export", "filing", filing or "all", format=format)
    name = f"arsip.{format}"
    return StreamingResponse(
        _pieces(kept),
        media_type=_TYPES[format],
        headers={"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"},
    )


def export_line(person: Visitor, filing: Filing) -> Mapping[str, Any]:
    """A filing as this person may take it away: without personal data for those who do not review."""
    line = line_of_filing(filing)
    return line if access.may(person.actor, "task.see") else export.masked(line)


def line_of(
    tools: Services, person: Visitor, document: DocumentEntry, with_edits: bool, language: Language
) -> dict[str, Any]:
    """The public object of contract.md for a stored document."""
    readings = {one.number: one for one in tools.store.pages.readings(person.actor, document.upload_id)}
    on_paper = Document(
        document.number,
        tuple(readings[number] for number in document.page_numbers if number in readings),
        tuple(readings[number] for number in document.aside_numbers if number in readings),
    )
    upload = tools.store.uploads.get(person.actor, document.upload_id)
    messages = {
        number: refusals.sentence(one.failure, (number,), language) for number, one in readings.items() if one.failure
    }
    checked = edited(document) if with_edits else document.checked
    return {
        "file": upload.name if upload else "",
        "sha256": document.sha256,
        **checked_to_json(checked, on_paper, messages),
        "engine": dict(document.engines),
    }


def _sections(filing: Filing, masked: bool) -> list[tuple[str, list[tuple[str, str, str, str]]]]:
    """(section, [(label, path, text, state)]); personal data are dots for those who do not review."""
    record = by_name(filing.record_type).record
    sections: dict[str, list[tuple[str, str, str, str]]] = {}
    for path, origin in filing.provenance.items():
        found = field_at(record, path)
        if found is None:
            continue
        value = value_at(filing.record, path)
        text = shown(found.kind, value) if value is not None else ""
        if masked and found.printed.personal and text:
            text = "•••"
        number = next((part for part in path.split(".") if part.isdecimal()), None)
        label = found.printed.labels[0] + (f" {int(number) + 1}" if number is not None else "")
        sections.setdefault(found.section.title, []).append((label, path, text, str(origin.get("state"))))
    return list(sections.items())


def _pieces(kept: Any) -> Iterator[bytes]:
    with kept:
        while piece := kept.read(_PIECE):
            yield piece
