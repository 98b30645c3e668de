"""Redacted copies: fields are chosen, the copy is looked at, then downloaded; each step is logged with its purpose.

Past 250 lines: the three steps of one screen and their HTTP twins.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from pydantic import BaseModel, Field

from extractor.access import MACHINE
from extractor.document.elements import Page
from extractor.document.evidence import Evidence
from extractor.document.geometry import BBox
from extractor.errors import Refused, WlkError
from extractor.review import Secret, hide
from extractor.store import DocumentEntry, FieldEntry, Upload
from extractor.store.copies import Copy, NewCopy
from extractor.store.copy_tables import Purpose
from extractor.store.indexing import is_personal
from extractor.web.form import shown
from extractor.web.rendering import page
from extractor.web.services import Redact, Services
from extractor.web.tasks_api import Place
from extractor.web.versions import label_of
from extractor.web.visitors import Absent, Person, Tools, Visitor
from models.record import field_at, walk
from models.registry import by_name
from models.values.tanggal import MONTHS

pages = APIRouter(include_in_schema=False)
api = APIRouter(prefix="/api", tags=["documents"])
NOMINAL_WIDTH, NOMINAL_HEIGHT = 595.0, 842.0
PREVIEW_DPI = 100.0
PURPOSES: tuple[Purpose, ...] = ("court", "press", "person")
_CHOICES = frozenset({"bool", "enum"})
Words = Annotated[str, Form(max_length=500)]


class Wanted(BaseModel):
    """What goes and for whom. `paths` None: every personal field. `areas`: further places, box in points as displayed.
    `signatures`: signatures and stamps that were seen go too."""

    purpose: Purpose
    recipient: str = Field(min_length=1, max_length=500)
    paths: list[str] | None = Field(None, max_length=2000)
    areas: list[Place] = Field(default_factory=list, max_length=500)
    signatures: bool = False


@pages.get("/arsip/dokumen/{document_id}/salinan")
def show_choice(request: Request, document_id: str, person: Person, tools: Tools) -> HTMLResponse:
    person.require("copy.make")
    return _choice(request, person, tools, document_id)


@pages.post("/arsip/dokumen/{document_id}/salinan")
def make_copy(
    request: Request,
    document_id: str,
    person: Person,
    tools: Tools,
    purpose: Annotated[Literal["court", "press", "person"], Form()],
    recipient: Words = "",
    path: Annotated[tuple[str, ...], Form()] = (),
    signatures: Annotated[bool, Form()] = False,
) -> Response:
    """Makes the copy and shows it; nothing leaves the house before the download."""
    person.require("copy.make")
    document, upload = _found(tools, person, document_id)
    wanted = Wanted.model_construct(
        purpose=purpose, recipient=recipient, paths=list(path), areas=[], signatures=signatures
    )
    try:
        made = redacted(tools, person, document, upload, wanted)
    except WlkError as error:
        return _choice(request, person, tools, document_id, wanted, error.message(person.language), 422)
    return RedirectResponse(f"/arsip/salinan/{made.id}", 303)


@pages.get("/arsip/salinan/{copy_id}")
def show_copy(request: Request, copy_id: str, person: Person, tools: Tools) -> HTMLResponse:
    """The copy as it is, page by page, before it is downloaded."""
    person.require("copy.make")
    one = _copy(tools, person, copy_id)
    document, _ = _found(tools, person, one.document_id)
    return page(
        request,
        "salinan.html",
        "copy",
        copy=one,
        document=document,
        hidden=[label_of(document.record_type, path) for path in one.new.paths],
        missing=[label_of(document.record_type, path) for path in one.new.missing],
    )


@pages.get("/arsip/salinan/{copy_id}/{number}")
def show_copy_page(copy_id: str, number: int, person: Person, tools: Tools) -> Response:
    """A page of the finished PDF as a picture."""
    person.require("copy.make")
    one = _copy(tools, person, copy_id)
    _, upload = _found(tools, person, one.document_id)
    if not 1 <= number <= one.new.page_count:
        raise Absent
    data = tools.render_page(_as_file(one, upload), number, PREVIEW_DPI)
    kind = "image/jpeg" if data.startswith(b"\xff\xd8") else "image/webp"
    return Response(data, media_type=kind, headers={"cache-control": "no-store"})


@api.post("/documents/{document_id}/copies", summary="Make a redacted copy")
def post_copy(document_id: str, person: Person, tools: Tools, body: Wanted) -> dict[str, Any]:
    """A PDF without the chosen values, in picture and text. `missing`: values found on no page, look at those pages;
    `black_pages`: pages nobody could read, covered as a whole."""
    person.require("copy.make")
    document, upload = _found(tools, person, document_id)
    return copy_json(redacted(tools, person, document, upload, body))


@api.get("/documents/{document_id}/copies", summary="Redacted copies of a document, newest first")
def list_copies(document_id: str, person: Person, tools: Tools) -> list[dict[str, Any]]:
    person.require("copy.make")
    document, _ = _found(tools, person, document_id)
    return [copy_json(one) for one in tools.store.copies.of_document(person.actor, document.id)]


@api.get(
    "/copies/{copy_id}/file",
    summary="Download a redacted copy",
    response_class=FileResponse,
    responses={200: {"content": {"application/pdf": {}}}},
)
def get_copy(copy_id: str, person: Person, tools: Tools) -> Response:
    """Logged with who, when and for what."""
    person.require("copy.make")
    one = _copy(tools, person, copy_id)
    tools.store.copies.take(person.actor, one.id)
    file, name = tools.store.blobs.path(one.new.sha256), f"salinan-{one.id[:8]}.pdf"
    return FileResponse(file, media_type="application/pdf", filename=name, headers={"cache-control": "no-store"})


def redacted(tools: Services, person: Visitor, document: DocumentEntry, upload: Upload, wanted: Wanted) -> Copy:
    """Raises Refused for nothing to hide, an unknown field, a place beside the paper or a machine that cannot draw."""
    redact = _drawer(tools)
    if not wanted.recipient.strip():
        raise Refused("tulis untuk siapa salinan ini dibuat")
    paths = suggested(document) if wanted.paths is None else list(dict.fromkeys(wanted.paths))
    if any(path not in document.fields for path in paths):
        raise Refused("isian tidak dikenal")
    papers = _papers(tools, document)
    areas = [_marked(papers, one) for one in wanted.areas]
    if wanted.signatures:
        areas += [
            Evidence(one.number, one.home(mark.box))
            for one in papers
            for mark in one.marks
            if mark.kind in ("signature", "stamp")
        ]
    if not paths and not areas:
        raise Refused("pilih isian yang ditutup")
    hidden, missing = hide(papers, secrets_of(tools, document, paths), areas, _usual(document.record_type))
    late = tools.store.late_pages.of_upload(MACHINE, upload.id)
    leaves = [
        (late[number].source, late[number].from_number, one) if number in late else (upload, number, one)
        for number, one in zip(document.page_numbers, hidden, strict=True)
    ]
    blob = redact(leaves)
    places = tuple((float(one.page), *one.box.rounded()) for one in areas)
    black = tuple(one.page.number for one in hidden if one.is_whole)
    new = NewCopy(
        purpose=wanted.purpose,
        recipient=wanted.recipient,
        paths=tuple(paths),
        areas=places,
        missing=tuple(missing),
        black=black,
        sha256=blob.sha256,
        size=blob.size,
        page_count=len(leaves),
    )
    return tools.store.copies.keep(person.actor, document.id, new)


def suggested(document: DocumentEntry) -> list[str]:
    """The personal fields that hold something."""
    return [
        path
        for path, one in document.fields.items()
        if one.state != "blank" and is_personal(document.record_type, path)
    ]


def secrets_of(tools: Services, document: DocumentEntry, paths: Sequence[str]) -> list[Secret]:
    """Every way each value was read or written so far, and every place it was seen at."""
    histories = tools.store.search.histories(MACHINE, document.id)
    secrets = []
    for path in paths:
        lines = histories.get(path, [document.fields[path]])
        texts = dict.fromkeys(text for line in lines for text in _texts(document.record_type, path, line))
        places = dict.fromkeys(line.evidence for line in lines if line.evidence is not None)
        read = document.checked.draft.fields.get(path)
        if read is not None and read.evidence is not None:
            places[read.evidence] = None
        secrets.append(Secret(path, tuple(texts), tuple(places)))
    return secrets


def _marked(papers: Sequence[Page], place: Place) -> Evidence:
    """A place marked by hand, as far as it lies on its page. One that hides nothing must not count as hidden."""
    paper = next((one for one in papers if one.number == place.page), None)
    if paper is None or not all(map(math.isfinite, place.box)):
        raise Refused("bidang yang ditutup tidak ada di halaman dokumen ini")
    x0, top, x1, bottom = place.box
    width, height = paper.displayed_width or paper.width, paper.displayed_height or paper.height
    x0, top, x1, bottom = max(x0, 0.0), max(top, 0.0), min(x1, width), min(bottom, height)
    if x0 >= x1 or top >= bottom:
        raise Refused("bidang yang ditutup tidak ada di halaman dokumen ini")
    return Evidence(place.page, BBox(x0, top, x1, bottom))


def copy_json(one: Copy) -> dict[str, Any]:
    return {
        "id": one.id,
        "document_id": one.document_id,
        "purpose": one.new.purpose,
        "recipient": one.new.recipient,
        "paths": list(one.new.paths),
        "missing": list(one.new.missing),
        "black_pages": list(one.new.black),
        "sha256": one.new.sha256,
        "size": one.new.size,
        "page_count": one.new.page_count,
        "made_by": one.made_by_name,
        "made_at": one.made_at.isoformat(),
        "taken_at": one.taken_at.isoformat() if one.taken_at else None,
    }


def _drawer(tools: Services) -> Redact:
    if tools.redact is None:
        raise Refused("program ini dijalankan tanpa pembaca gambar")
    return tools.redact


def _texts(record_type: str, path: str, line: FieldEntry) -> Iterator[str]:
    """A value as it may stand on paper; a tick or a choice has only its place."""
    known = field_at(by_name(record_type).record, path)
    if known is None or known.kind.name in _CHOICES:
        return
    if line.orig:
        yield line.orig
    if line.state != "value" or line.value is None:
        return
    yield str(line.value)
    if known.kind.valid(line.value):
        yield shown(known.kind, line.value)
    if known.kind.name == "date" and re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(line.value)):
        year, month, day = str(line.value).split("-")
        yield f"{int(day)} {MONTHS[int(month) - 1]} {year}"
        yield f"{day} {MONTHS[int(month) - 1]} {year}"
        yield f"{int(day)}-{int(month)}-{year}"


def _usual(record_type: str) -> set[str]:
    """The words that are printed on every such form."""
    kind = by_name(record_type)
    labels = (label for one in walk(kind.record) for label in one.printed.labels)
    return {word for text in (kind.title, *kind.titles, *labels) for word in re.findall(r"[^\W_]+", text)}


def _papers(tools: Services, document: DocumentEntry) -> list[Page]:
    """The pages as read; one without a reading counts as unreadable."""
    readings = {one.number: one for one in tools.store.pages.readings(MACHINE, document.upload_id)}
    unread = [Page(number, NOMINAL_WIDTH, NOMINAL_HEIGHT, origin="failed") for number in document.page_numbers]
    return [readings.get(one.number, one) for one in unread]


def _as_file(one: Copy, upload: Upload) -> Upload:
    """The copy as a file that can be drawn."""
    new = one.new
    return replace(
        upload,
        sha256=new.sha256,
        name="salinan.pdf",
        media_type="application/pdf",
        size=new.size,
        page_count=new.page_count,
    )


def _found(tools: Services, person: Visitor, document_id: str) -> tuple[DocumentEntry, Upload]:
    document = tools.store.documents.get(person.actor, document_id)
    upload = tools.store.uploads.get(person.actor, document.upload_id) if document is not None else None
    if document is None or upload is None:
        raise Absent
    return document, upload


def _copy(tools: Services, person: Visitor, copy_id: str) -> Copy:
    one = tools.store.copies.get(person.actor, copy_id)
    if one is None:
        raise Absent
    return one


def _choice(
    request: Request,
    person: Visitor,
    tools: Services,
    document_id: str,
    wanted: Wanted | None = None,
    problem: str | None = None,
    status: int = 200,
) -> HTMLResponse:
    document, _ = _found(tools, person, document_id)
    record = by_name(document.record_type).record
    chosen = set(suggested(document) if wanted is None else wanted.paths or ())
    sections: dict[str, list[dict[str, Any]]] = {}
    for path, one in document.fields.items():
        known = field_at(record, path)
        if known is None or known.is_table or one.state == "blank":
            continue
        text = one.orig or ""
        if one.value is not None and known.kind.valid(one.value):
            text = shown(known.kind, one.value)
        row: dict[str, Any] = {"path": path, "label": label_of(document.record_type, path), "text": text}
        row |= {"state": one.state, "chosen": path in chosen, "personal": is_personal(document.record_type, path)}
        sections.setdefault(known.section.title, []).append(row)
    return page(
        request,
        "salinan_pilih.html",
        "redact",
        status,
        document=document,
        title=by_name(document.record_type).title,
        sections=list(sections.items()),
        purposes=PURPOSES,
        wanted=wanted,
        copies=tools.store.copies.of_document(person.actor, document.id),
        problem=problem,
    )
