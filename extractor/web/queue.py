"""Antrean: what waits, why, and what to do next; quick ones first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from extractor.errors import Refused
from extractor.store import TaskEntry
from extractor.web.rendering import page
from extractor.web.visitors import Absent, Person, Tools, vault_key
from extractor.web.words import say
from models.record import field_at
from models.registry import RECORD_TYPES, by_name

pages = APIRouter(include_in_schema=False)
QUICK_S = 15
"""Seconds under which a task counts as quick."""
MAX_ASIDE = 200
"""Tasks a tab may pass over; the oldest come round again."""
TABS = ("ready", "second", "asked", "agreeing", "mine", "claimed", "returned", "decided", "restricted")
_HARD = frozenset({"missing", "readers_disagree", "issue", "page_failed"})


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A task with its cause (word, band, detail) and its cheapest cure (action, detail)."""

    entry: TaskEntry
    cause: str
    band: str
    detail: str
    action: str
    action_detail: str


@pages.get("/antrean")
def show_queue(
    request: Request,
    person: Person,
    tools: Tools,
    state: str = "ready",
    kind: str = "",
    text: str = "",
    number: int = 1,
) -> Response:
    person.require("task.list")
    tabs = TABS if "restricted" in person.actor.rights else TABS[:-1]
    tab = state if state in tabs else "ready"
    known = kind if kind in {one.name for one in RECORD_TYPES} else None
    readings = tools.store.second_readings.list(person.actor) if person.may("task.review") else []
    shown = "ready" if tab == "second" else tab
    listing = tools.store.tasks.list(person.actor, known, shown, text, max(1, number))  # type: ignore[arg-type]
    rows = [row(entry, person.language) for entry in listing.items]
    counts = {**tools.store.tasks.counts(person.actor), "second": len(readings)}
    return page(
        request,
        "antrean.html",
        "queue",
        groups=_groups(rows, tab),
        rows=rows,
        listing=listing,
        tab=tab,
        tabs=[(one, counts.get(one)) for one in tabs],
        seconds=sum(entry.seconds for entry in listing.items),
        kinds=RECORD_TYPES,
        kind=kind,
        text=text,
        vault=vault_key(tools, person),
        can_review=person.may("task.review"),
        readings=[(one, tools.store.tasks.get(person.actor, one.task_id)) for one in readings]
        if tab == "second"
        else [],
    )


@pages.post("/antrean/berikutnya")
def open_next(person: Person, tools: Tools, after: Annotated[list[str] | None, Form()] = None) -> Response:
    """Claims the first ready task and opens it; what another took in this very moment is passed over.

    `after`: tasks this person is done with for now.
    """
    person.require("task.review")
    passed = set((after or [])[-MAX_ASIDE:])
    for _ in range(5):
        found = tools.store.tasks.next(person.actor, passed)
        if found is None:
            break
        try:
            tools.store.tasks.claim(person.actor, found.id)
        except Refused:
            passed.add(found.id)
            continue
        return RedirectResponse(f"/periksa/{found.id}", 303)
    return RedirectResponse("/antrean", 303)


@pages.post("/periksa/{task_id}/pegang")
def take(task_id: str, person: Person, tools: Tools) -> Response:
    person.require("task.review")
    if tools.store.tasks.get(person.actor, task_id) is None:
        raise Absent
    tools.store.tasks.claim(person.actor, task_id)
    return RedirectResponse(f"/periksa/{task_id}", 303)


def row(entry: TaskEntry, language: str) -> QueueRow:
    """One line of the queue: the heaviest cause first, then what to do."""
    if entry.task.note and entry.task.state in ("open", "claimed"):
        done = say(language, "queue.do.again")
        return QueueRow(entry, say(language, "why.sent-back"), "doubt", entry.task.note, done, "")
    reasons = [reason.partition(":") for reason in entry.task.reasons]
    words = [word if f"why.{word}" in _KNOWN else "issue" for word, _, _ in reasons]
    ranked = sorted(range(len(words)), key=lambda place: _KNOWN_ORDER.index(words[place]))
    doubts = entry.task.doubts
    if not ranked:
        done = say(language, "queue.do.none")
        return QueueRow(entry, say(language, "why.none"), "sure", "", done, "")
    word, path = words[ranked[0]], reasons[ranked[0]][2]
    label = label_of(entry.record_type, path) if path else ""
    more = say(language, "why.more", len(ranked) - 1) if len(ranked) > 1 else ""
    if len(doubts) == 1:
        action, action_detail = say(language, "queue.do.one", label_of(entry.record_type, doubts[0])), ""
    elif doubts:
        action = say(language, "queue.do.many", len(doubts))
        action_detail = say(language, "queue.do.first", label_of(entry.record_type, doubts[0]))
    else:
        action, action_detail = say(language, "queue.do.none"), ""
    detail = " ".join(part for part in (label, more) if part)
    return QueueRow(
        entry, say(language, f"why.{word}"), "doubt" if word in _HARD else "check", detail, action, action_detail
    )


def label_of(record_type: str, path: str) -> str:
    """The printed label of a path, the path itself where the record does not know it."""
    found = field_at(by_name(record_type).record, path)
    return found.printed.labels[0] if found is not None else path


def _groups(rows: Sequence[QueueRow], tab: str) -> list[tuple[str, list[QueueRow]]]:
    if tab not in ("ready", "mine", "claimed", "restricted"):
        return [("", list(rows))] if rows else []
    quick = [one for one in rows if one.entry.seconds < QUICK_S]
    more = [one for one in rows if one.entry.seconds >= QUICK_S]
    return [(name, group) for name, group in (("queue.group.quick", quick), ("queue.group.more", more)) if group]


_KNOWN_ORDER = (
    "page_failed",
    "issue",
    "missing",
    "readers_disagree",
    "type_unsure",
    "handwriting",
    "page_quality",
    "low_confidence",
)
_KNOWN = frozenset(f"why.{word}" for word in _KNOWN_ORDER)
