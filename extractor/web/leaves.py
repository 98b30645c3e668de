"""The pages of a document: joined with pages that arrived later, put in order, split off, replaced by a rescan.

Past 250 lines: the screen without scripts and the same deeds over HTTP share one way through.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import BaseModel, Field

from extractor.access import MACHINE
from extractor.document.evidence import Checked, Draft, Evidence
from extractor.errors import Refused, WlkError
from extractor.review import holds
from extractor.store import DocumentEntry, TaskEntry, Upload
from extractor.store.database import now
from extractor.store.rearranging import Arrangement
from extractor.web.rendering import page
from extractor.web.sheets import pages_of
from extractor.web.visitors import Absent, Person, Tools, Visitor
from models.record import field_at
from models.registry import by_name

pages = APIRouter(include_in_schema=False)
api = APIRouter(prefix="/api/documents", tags=["documents"])
SHOWN_FILES = 12
Id = Annotated[str, Form(max_length=64)]
Number = Annotated[int, Field(ge=1, le=1_000_000)]


@pages.get("/arsip/dokumen/{document_id}/halaman")
def show_leaves(
    request: Request,
    document_id: str,
    person: Person,
    tools: Tools,
    dari: Annotated[str, Query(max_length=64)] = "",
    cari: Annotated[str, Query(max_length=100)] = "",
) -> HTMLResponse:
    """`dari`: the file whose pages are offered; `cari`: words of a file's name or its agenda number."""
    person.require("upload.see")
    return _show(request, person, tools, document_id, dari, cari)


@pages.post("/arsip/dokumen/{document_id}/halaman")
def change_leaves(
    request: Request,
    document_id: str,
    person: Person,
    tools: Tools,
    do: Annotated[Literal["join", "swap", "up", "down", "split", "hold"], Form()],
    number: Annotated[int, Form()] = 0,
    dari: Id = "",
    leaf: Annotated[tuple[int, ...], Form()] = (),
    to: Annotated[int, Form()] = 0,
) -> Response:
    """One deed of the plain form; joining is for everybody who takes papers in, the rest for the holder."""
    person.require("page.join" if do == "join" else "task.review")
    document, task = _found(tools, person, document_id)
    try:
        if do == "join":
            join_pages(tools, person, document, task, dari, leaf)
        elif do == "swap":
            swap_page(tools, person, document, task, number, dari, to)
        elif do == "split":
            tools.store.reshaping.split(person.actor, task.id, number)
        elif do == "hold":
            tools.store.rearranging.hold(person.actor, task.id)
        else:
            tools.store.rearranging.arrange(
                person.actor, task.id, Arrangement(_moved(document.page_numbers, number, -1 if do == "up" else 1))
            )
    except WlkError as error:
        return _show(request, person, tools, document_id, dari, "", error.message(person.language), 422)
    return RedirectResponse(f"/arsip/dokumen/{document_id}/halaman", 303)


class More(BaseModel):
    """Pages of another file, read to its end, that belong to this document."""

    upload_id: str = Field(max_length=64)
    pages: list[int] = Field(min_length=1, max_length=200)


class Rescan(BaseModel):
    """A page of this document and the page of another file that stands for it."""

    page: Number
    upload_id: str = Field(max_length=64)
    by: Number


class Order(BaseModel):
    """Every page of the document, in the order they shall have."""

    pages: list[int] = Field(min_length=1, max_length=5000)


@api.get("/{document_id}/pages", summary="The pages of a document in order, and the file each one came with")
def list_pages(document_id: str, person: Person, tools: Tools) -> list[dict[str, Any]]:
    """Pages of later files are counted on behind the last page of the document's own file."""
    person.require("upload.see")
    document, _ = _found(tools, person, document_id)
    late = tools.store.late_pages.of_upload(person.actor, document.upload_id)
    return [
        {
            "page": number,
            "upload_id": late[number].source.id if number in late else document.upload_id,
            "page_of_file": late[number].from_number if number in late else number,
        }
        for number in document.page_numbers
    ]


@api.post("/{document_id}/pages/join", summary="Add pages that arrived later")
def post_join(document_id: str, person: Person, tools: Tools, body: More) -> list[dict[str, Any]]:
    """To an undecided document that nobody else holds, or one that was returned: that is in the queue again, first."""
    person.require("page.join")
    document, task = _found(tools, person, document_id)
    join_pages(tools, person, document, task, body.upload_id, body.pages)
    return list_pages(document_id, person, tools)


@api.post("/{document_id}/pages/swap", summary="Replace a page by its rescan; typed values stay")
def post_swap(document_id: str, person: Person, tools: Tools, body: Rescan) -> list[dict[str, Any]]:
    """Only by the holder. The machine's values of the page are read anew; beside a typed value they are offered."""
    person.require("task.review")
    document, task = _found(tools, person, document_id)
    swap_page(tools, person, document, task, body.page, body.upload_id, body.by)
    return list_pages(document_id, person, tools)


@api.post("/{document_id}/pages/order", summary="Put the pages in order")
def post_order(document_id: str, person: Person, tools: Tools, body: Order) -> list[dict[str, Any]]:
    """Only by the holder; every page once."""
    person.require("task.review")
    _, task = _found(tools, person, document_id)
    tools.store.rearranging.arrange(person.actor, task.id, Arrangement(body.pages))
    return list_pages(document_id, person, tools)


def join_pages(
    tools: Tools, person: Visitor, document: DocumentEntry, task: TaskEntry, from_id: str, numbers: Sequence[int]
) -> None:
    there = tools.store.late_pages.attach(person.actor, document.id, from_id, numbers)
    new = [one for one in there.values() if one not in document.page_numbers]
    if not new:
        raise Refused("halaman itu sudah ada di dokumen ini")
    _arrange(tools, person, document, task, [*document.page_numbers, *new], {}, from_id, there)


def swap_page(
    tools: Tools, person: Visitor, document: DocumentEntry, task: TaskEntry, number: int, from_id: str, by: int
) -> None:
    if number not in document.page_numbers:
        raise Refused("halaman itu tidak ada di dokumen ini")
    there = tools.store.late_pages.attach(person.actor, document.id, from_id, [by])
    wanted = [there[by] if one == number else one for one in document.page_numbers]
    _arrange(tools, person, document, task, wanted, {number: there[by]}, from_id, there)


def _arrange(
    tools: Tools,
    person: Visitor,
    document: DocumentEntry,
    task: TaskEntry,
    wanted: Sequence[int],
    swapped: Mapping[int, int],
    from_id: str,
    there: Mapping[int, int],
) -> None:
    """The document as it shall be is read first, so that pages and values change together."""
    reading = None
    if tools.read_as is not None:
        reading = tools.read_as(replace(document, page_numbers=tuple(wanted)), document.record_type)
    if reading is None:
        reading = _reading_there(tools, document, from_id, there)
    tools.store.rearranging.arrange(person.actor, task.id, Arrangement(wanted, swapped, from_id, reading))


def _reading_there(tools: Tools, document: DocumentEntry, from_id: str, there: Mapping[int, int]) -> Checked | None:
    """What was read on the pages when they came, as far as this document knows such fields; None for nothing. A guess
    from another whole: nothing of it is accepted."""
    record = by_name(document.record_type).record
    said = {}
    for other in tools.store.documents.of_upload(MACHINE, from_id):
        for path, one in other.checked.draft.fields.items():
            known = field_at(record, path)
            if one.evidence is None or one.evidence.page not in there or known is None:
                continue
            if one.value is None or known.kind.valid(one.value):
                place = Evidence(there[one.evidence.page], one.evidence.box)
                said[path] = replace(one, evidence=place, accepted=False)
    if not said:
        return None
    return replace(document.checked, draft=Draft(document.checked.draft.kind, said), issues=(), reasons=())


def _moved(numbers: Sequence[int], number: int, step: int) -> list[int]:
    order = list(numbers)
    if number not in order:
        raise Refused("halaman itu tidak ada di dokumen ini")
    at = order.index(number)
    to = min(max(0, at + step), len(order) - 1)
    order[at], order[to] = order[to], order[at]
    return order


def _found(tools: Tools, person: Visitor, document_id: str) -> tuple[DocumentEntry, TaskEntry]:
    document = tools.store.documents.get(person.actor, document_id)
    task = tools.store.tasks.of_document(person.actor, document_id) if document is not None else None
    if document is None or task is None:
        raise Absent
    return document, task


def _show(
    request: Request,
    person: Visitor,
    tools: Tools,
    document_id: str,
    from_id: str = "",
    text: str = "",
    problem: str | None = None,
    status: int = 200,
) -> HTMLResponse:
    document, task = _found(tools, person, document_id)
    upload = tools.store.uploads.get(person.actor, document.upload_id)
    if upload is None:
        raise Absent
    source = tools.store.uploads.get(person.actor, from_id) if from_id else None
    source = source if source is not None and source.state == "read" and source.id != upload.id else None
    state = task.task.state
    is_mine = holds(task.task, person.actor.user_id, now())
    return page(
        request,
        "halaman.html",
        "leaves",
        status,
        document=document,
        upload=upload,
        task=task,
        title=by_name(document.record_type).title,
        views=pages_of(tools, person, document),
        late=tools.store.late_pages.of_upload(person.actor, upload.id),
        source=source,
        given=tools.store.late_pages.given_to(person.actor, source.id) if source is not None else {},
        files=_files(tools, person, upload, text),
        text=text,
        is_mine=is_mine and person.may("task.review"),
        can_hold=person.may("task.review") and not is_mine and state in ("open", "claimed", "returned"),
        can_join=person.may("page.join") and (is_mine or state in ("open", "claimed", "returned")),
        problem=problem,
    )


def _files(tools: Tools, person: Visitor, upload: Upload, text: str) -> list[Upload]:
    """The newest files of the office that are read to their end, without this one."""
    found = tools.store.uploads.list(person.actor, "read", text)
    fitting = [one for one in found.items if one.id != upload.id and one.office_id == upload.office_id]
    return fitting[:SHOWN_FILES]
