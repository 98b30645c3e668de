"""What is taken out of the archive whole: the ZIP of records and originals, and the keying sheet for WLKP online."""

from __future__ import annotations

import io
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response, StreamingResponse

from extractor import access
from extractor.export import KeyingSheet, keying_sheet, write_keying
from extractor.export.keying import GAPS, RECORD_TYPE
from extractor.store import Filing
from extractor.store.freezing import line_of_filing
from extractor.store.release_tables import TakingWay
from extractor.web.rendering import page
from extractor.web.visitors import Absent, Person, Tools, Visitor
from models.registry import RECORD_TYPES

pages = APIRouter(include_in_schema=False)
api = APIRouter(prefix="/api/export", tags=["filings"])


@api.get("/archive", summary="Approved records with their originals and tables as one ZIP")
def get_parcel(
    person: Person,
    tools: Tools,
    record_type: str | None = None,
    filing: Annotated[str | None, Query(max_length=64)] = None,
    searchable: bool = False,
) -> StreamingResponse:
    """Sent while it is made. `manifest.json` names release, schemas, who decided when and every hash; `SHA256SUMS`
    lies over all. The newest version of each record; without personal data for those who do not review. `searchable`:
    with a searchable PDF of each file. Needs the right to see files (a key: scope `uploads` or `tasks` beside
    `filings`), since the originals are in it."""
    from extractor.wiring.parcels import parcel_of  # opens the reading machinery

    person.require("filing.export")
    person.require("upload.see")
    store = tools.store
    if record_type is not None and record_type not in {one.name for one in RECORD_TYPES}:
        raise Absent
    one = _standing(person, tools, filing) if filing is not None else None
    chosen = [one] if one is not None else store.filings.every(person.actor, record_type)
    store.events.record(
        person.actor, "filing.export", "filing", filing or "all", format="zip", record_type=record_type or ""
    )
    way: TakingWay = "export" if person.scopes is None else "api"
    noted = store.takings.noted(person.actor, way, chosen)
    make = tools.searchable if searchable else None
    name = f"arsip-{one.id[:8]}.zip" if one is not None else f"arsip-{record_type or 'semua'}.zip"
    return StreamingResponse(
        parcel_of(store, person.actor, noted, make),
        media_type="application/zip",
        headers={"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"},
    )


@pages.get("/arsip/{filing_id}/lembar-ketik")
def show_keying(request: Request, filing_id: str, person: Person, tools: Tools) -> Response:
    """What a person types into WLKP online, menu after menu."""
    person.require("filing.export")
    filing = _standing(person, tools, filing_id)
    sheet = _sheet(person, tools, filing)
    return page(request, "lembar_ketik.html", "keying", filing=filing, sheet=sheet, gaps=GAPS)


@pages.get("/arsip/{filing_id}/lembar-ketik.pdf")
def get_keying(filing_id: str, person: Person, tools: Tools) -> Response:
    person.require("filing.export")
    filing = _standing(person, tools, filing_id)
    offices = {one.id: one.name for one in tools.store.users.offices()}
    out = io.BytesIO()
    write_keying(_sheet(person, tools, filing), offices.get(filing.office_id, ""), out)
    headers = {"content-disposition": f'attachment; filename="lembar-ketik-{filing.id[:8]}.pdf"'}
    return Response(out.getvalue(), media_type="application/pdf", headers=headers | {"cache-control": "no-store"})


def _standing(person: Visitor, tools: Tools, filing_id: str) -> Filing:
    """The version in force of the record that a filing belongs to. Raises Absent where none stands (any more)."""
    asked = tools.store.filings.get(person.actor, filing_id)
    found = tools.store.filings.of_document(person.actor, asked.document_id) if asked is not None else None
    if found is None:
        raise Absent
    return found


def _sheet(person: Visitor, tools: Tools, filing: Filing) -> KeyingSheet:
    """Noted as taken: whoever types it in must hear of a correction."""
    if filing.record_type != RECORD_TYPE:
        raise Absent
    tools.store.takings.note(person.actor, "export", [filing])
    tools.store.events.record(person.actor, "filing.export", "filing", filing.id, format="keying")
    return keying_sheet(line_of_filing(filing), masked=not access.may(person.actor, "task.see"))
