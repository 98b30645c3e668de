"""Meja periksa as a page, and the plain form that works without scripts."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import FormData

from extractor.errors import WlkError
from extractor.review import Edit, typed
from extractor.store import FieldConflict, PageView
from extractor.store.documents import Step
from extractor.web.home import KEYS
from extractor.web.parts import Cell, Part
from extractor.web.rendering import page
from extractor.web.sheets import Sheet, keyed_twice, open_sheet, pages_of
from extractor.web.visitors import Absent, Person, Tools, Visitor, vault_key
from extractor.web.words import say, script_words
from models.registry import RECORD_TYPES

pages = APIRouter(include_in_schema=False)
_OF_FIELDS = ("rev.", "band.", "why.field.", "grid.")
SCRIPT_WORDS = (*_OF_FIELDS, "save.", "lease.", "conf.", "out.", "trail.", "act.", "pages.", "login.ended", "doc.")


@pages.get("/periksa/{task_id}")
def show_desk(request: Request, task_id: str, person: Person, tools: Tools) -> HTMLResponse:
    person.require("task.see")
    sheet = open_sheet(tools, person, task_id)
    tools.store.events.record(person.actor, "document.open", "document", sheet.document.id, where="periksa")
    return show_sheet(request, tools, person, sheet)


@pages.post("/periksa/{task_id}")
async def save_form(request: Request, task_id: str, person: Person, tools: Tools) -> Response:
    """Changed and confirmed fields of the plain form as one step, then the decision when one was asked for."""
    form = await request.form(max_fields=5000)
    return await _in_thread(request, tools, person, task_id, form)


async def _in_thread(request: Request, tools: Tools, person: Visitor, task_id: str, form: FormData) -> Response:
    from starlette.concurrency import run_in_threadpool

    return await run_in_threadpool(_save, request, tools, person, task_id, form)


def _save(request: Request, tools: Tools, person: Visitor, task_id: str, form: FormData) -> Response:
    person.require("task.see" if form.get("do") == "answer" else "task.review")
    sheet = open_sheet(tools, person, task_id)
    store = tools.store
    try:
        steps = steps_of(sheet, person.language, form)
        if steps:
            store.documents.edit_many(person.actor, task_id, steps)
        action = str(form.get("do", ""))
        if action == "release":
            store.tasks.release(person.actor, task_id)
            return RedirectResponse("/antrean", 303)
        if action in ("approved", "rejected", "returned"):
            twice = keyed_twice(tools, sheet.document)
            note = str(form.get("note", ""))
            store.tasks.decide(person.actor, task_id, action, note, twice=twice)  # type: ignore[arg-type]
            return RedirectResponse("/antrean", 303)
        if action == "answer":
            store.questions.answer(person.actor, task_id, str(form.get("answer", "")))
        if action == "reopen":
            store.tasks.reopen(person.actor, task_id)
    except FieldConflict as conflict:
        problem = say(person.language, "conf.title", conflict.saved.author_name if conflict.saved else "")
        return show_sheet(request, tools, person, open_sheet(tools, person, task_id), problem, 409)
    except WlkError as error:
        return show_sheet(
            request, tools, person, open_sheet(tools, person, task_id), error.message(person.language), 422
        )
    return RedirectResponse(f"/periksa/{task_id}", 303)


def steps_of(sheet: Sheet, language: str, form: FormData) -> list[Step]:
    """The inputs of a plain form that differ from what was shown, and those that were ticked as right."""
    steps: list[Step] = []
    for part in sheet.parts(language):
        for cell in _inputs(part):
            sent = form.get(f"f:{cell.path}")
            if sent is None:
                continue
            text = str(sent).replace("\r\n", "\n")
            seq = str(form.get(f"s:{cell.path}", cell.seq))
            confirmed = f"c:{cell.path}" in form
            if text != plain_text(cell):
                steps.append((cell.path, _edit(cell, text), int(seq) if seq.isdecimal() else 0))
            elif confirmed and cell.seq:
                edit = Edit(cell.state, value=cell.value if cell.state == "value" else None)  # type: ignore[arg-type]
                steps.append((cell.path, edit, cell.seq))
            elif confirmed:
                steps.append((cell.path, Edit("blank"), 0))
    return steps


def plain_text(cell: Cell) -> str:
    """What stands in the input of the plain form; states as they are typed."""
    if cell.state in ("illegible", "struck"):
        return "?" if cell.state == "illegible" else "/"
    if cell.options:
        return next((one.code for one in cell.options if cell.state == "value" and one.value == cell.value), "")
    return cell.shown


def _edit(cell: Cell, text: str) -> Edit:
    chosen = next((one for one in cell.options if one.code == text), None)
    return Edit("value", value=chosen.value) if chosen is not None else typed(text)


def _inputs(part: Part) -> list[Cell]:
    cells = [*part.every(), *part.absent]
    for group in part.groups:
        cells += group.blank.cells
    return cells


def pictures_of(sheet: Sheet, views: tuple[PageView, ...]) -> list[dict[str, Any]]:
    """The pages of a document for the viewer: number in the file, size in points, address of the picture."""
    stem = f"/gambar/{sheet.upload.id}/{sheet.upload.sha256}"
    return [
        {"number": one.number, "width": one.width, "height": one.height, "src": f"{stem}/{one.number}/view"}
        for one in views
    ]


def show_sheet(
    request: Request, tools: Tools, person: Visitor, sheet: Sheet, problem: str | None = None, status: int = 200
) -> HTMLResponse:
    """The desk with one document on it; `problem` is said above the form."""
    if not person.may("task.see"):
        raise Absent
    state = sheet.task.task
    first = tools.store.users.get(person.actor, state.decided_by) if state.decided_by else None
    parts = sheet.parts(person.language)
    pictures = pictures_of(sheet, pages_of(tools, person, sheet.document))
    every = [cell for part in parts for cell in part.every()]
    return page(
        request,
        "periksa.html",
        "review",
        status,
        sheet=sheet,
        parts_of_form=parts,
        picture_pages=pictures,
        sure=sum(cell.doubt.band == "sure" and not cell.doubt.settled for cell in every),
        issues=sorted(sheet.issues, key=lambda issue: ("error", "warning", "attention").index(issue.severity)),
        words=script_words(person.language, *SCRIPT_WORDS),
        plain_text=plain_text,
        problem=problem,
        keys=KEYS,
        can_review=person.may("task.review"),
        can_agree=state.state == "agreeing" and person.may("filing.agree") and state.decided_by != person.user.id,
        approved_by=first.full_name if first else "–",
        calibration=tools.calibration,
        vault=vault_key(tools, person),
        questions=tools.store.questions.of_task(person.actor, sheet.task.id),
        may_answer=any(one.task_id == sheet.task.id for one in tools.store.questions.waiting(person.actor)),
        has_letter=tools.store.questions.shortcomings(person.actor, sheet.task.id) is not None,
        kinds=RECORD_TYPES,
    )
