"""May this person do this to that thing? One table, no exceptions elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractor.access.actors import ADMIN, Actor
from extractor.errors import Refused

Action = Literal[
    "upload.add",
    "upload.see",
    "upload.retry",
    "task.list",
    "task.see",
    "task.review",
    "task.take_early",
    "filing.see",
    "filing.export",
    "user.manage",
    "office.manage",
    "history.see",
]

_ROLES: dict[Action, frozenset[str]] = {
    "upload.add": frozenset({"clerk", "reviewer", "archivist"}),
    "upload.see": frozenset({"clerk", "reviewer", "archivist", "head"}),
    "upload.retry": frozenset({"clerk", "reviewer", "archivist"}),
    "task.list": frozenset({"clerk", "reviewer", "archivist", "head"}),
    "task.see": frozenset({"reviewer", "head"}),
    "task.review": frozenset({"reviewer"}),
    "task.take_early": frozenset({"reviewer"}),
    "filing.see": frozenset({"clerk", "reviewer", "archivist", "head"}),
    "filing.export": frozenset({"reviewer", "archivist", "head"}),
    "history.see": frozenset({"reviewer", "head"}),
    "user.manage": frozenset(),
    "office.manage": frozenset(),
}
_RIGHTS: dict[Action, frozenset[str]] = {
    "user.manage": frozenset({ADMIN}),
    "office.manage": frozenset({ADMIN}),
    "history.see": frozenset({ADMIN}),
}


@dataclass(frozen=True, slots=True)
class Thing:
    """What is acted on, as far as access cares. `office_id` None: belongs to no office yet (a new upload, a list)."""

    office_id: str | None = None
    restricted: bool = False


def may(actor: Actor, action: Action, thing: Thing | None = None) -> bool:
    """True when a role or right of the actor allows the action and the thing lies in the actor's office.

    A restricted thing needs the right `restricted` beside the role. The caller answers 404 for False: a refusal must
    not betray that the thing exists.
    """
    if actor.is_machine:
        return True
    allowed = bool(actor.roles & _ROLES[action]) or bool(actor.rights & _RIGHTS.get(action, frozenset()))
    if not allowed or thing is None:
        return allowed
    if thing.office_id is not None and actor.office_id is not None and thing.office_id != actor.office_id:
        return False
    return not thing.restricted or "restricted" in actor.rights


def require(actor: Actor, action: Action, thing: Thing | None = None) -> None:
    """Raises `Refused` where `may` says no."""
    if not may(actor, action, thing):
        raise Refused("Anda tidak berhak")
