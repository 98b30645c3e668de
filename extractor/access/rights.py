"""May this person do this to that thing? One table, no exceptions elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from extractor.access.actors import ADMIN, MONITOR, ROLES, Actor
from extractor.errors import Refused

Action = Literal[
    "upload.add",
    "upload.see",
    "upload.retry",
    "page.join",
    "task.list",
    "task.see",
    "task.review",
    "task.take_early",
    "filing.see",
    "filing.export",
    "filing.correct",
    "filing.agree",
    "copy.make",
    "batch.see",
    "batch.manage",
    "duty.see",
    "duty.manage",
    "roll.see",
    "roll.manage",
    "history.see",
    "user.manage",
    "office.manage",
    "log.see",
    "webhook.manage",
    "oversight.see",
    "oversight.exact",
    "recap.send",
    "recap.ask",
    "metrics.see",
]

CONFIDENTIAL = frozenset({"rujukan_ztp", "berkas_tipiring"})
"""Record types that are restricted by what they are, from the moment they are recognised."""

TWO_PAIRS_OF_HANDS = frozenset({"nota_pemeriksaan", "penetapan", "rujukan_ztp", "berkas_tipiring"})
"""Record types that two persons release and correct: one approves or asks, another agrees."""

_ROLES: dict[Action, frozenset[str]] = {
    "upload.add": frozenset({"clerk", "reviewer", "archivist"}),
    "upload.see": frozenset({"clerk", "reviewer", "archivist", "head"}),
    "upload.retry": frozenset({"clerk", "reviewer", "archivist"}),
    "page.join": frozenset({"clerk", "reviewer", "archivist"}),
    "task.list": frozenset({"clerk", "reviewer", "archivist", "head"}),
    "task.see": frozenset({"reviewer", "head"}),
    "task.review": frozenset({"reviewer"}),
    "task.take_early": frozenset({"reviewer"}),
    "filing.see": frozenset({"clerk", "reviewer", "archivist", "head", "centre"}),
    "filing.export": frozenset({"reviewer", "archivist", "head"}),
    "filing.correct": frozenset({"reviewer"}),
    "filing.agree": frozenset({"reviewer", "head"}),
    "copy.make": frozenset({"reviewer", "head"}),
    "batch.see": frozenset({"archivist", "head"}),
    "batch.manage": frozenset({"archivist"}),
    "duty.see": frozenset({"clerk", "reviewer", "head"}),
    "duty.manage": frozenset({"clerk", "reviewer"}),
    "roll.see": frozenset({"clerk", "reviewer", "head"}),
    "roll.manage": frozenset({"reviewer", "head"}),
    "history.see": frozenset({"reviewer", "head"}),
    "user.manage": frozenset(),
    "office.manage": frozenset(),
    "log.see": frozenset(),
    "webhook.manage": frozenset(),
    "oversight.see": frozenset({"reviewer", "head", "centre"}),
    "oversight.exact": frozenset({"reviewer", "head"}),
    "recap.send": frozenset({"head"}),
    "recap.ask": frozenset({"centre"}),
    "metrics.see": frozenset(),
}
_RIGHTS: dict[Action, frozenset[str]] = {
    "user.manage": frozenset({ADMIN}),
    "office.manage": frozenset({ADMIN}),
    "history.see": frozenset({ADMIN}),
    "log.see": frozenset({ADMIN}),
    "webhook.manage": frozenset({ADMIN}),
    "metrics.see": frozenset({ADMIN, MONITOR}),
}
METRICS = "metrics"
SCOPES: Mapping[str, frozenset[Action]] = {
    "uploads": frozenset({"upload.add", "upload.see", "upload.retry", "page.join"}),
    "tasks": frozenset(
        {
            "task.list",
            "task.see",
            "task.review",
            "task.take_early",
            "history.see",
            "upload.see",
            "filing.see",
            "filing.correct",
            "filing.agree",
            "copy.make",
        }
    ),
    "documents": frozenset({"task.list", "task.see", "history.see", "filing.see", "upload.see"}),
    "batches": frozenset({"batch.see", "batch.manage"}),
    "filings": frozenset({"filing.see", "filing.export"}),
    "duties": frozenset({"duty.see", "duty.manage", "roll.see"}),
    "metrics": frozenset({"metrics.see"}),
}
"""What a key of a program may at most do; never more than its owner. None of them manages anything."""


def scopes_for(actor: Actor) -> tuple[str, ...]:
    """The scopes that a key of this person may have: figures of the whole machine only an administrator lends."""
    return tuple(one for one in SCOPES if one != METRICS or may(actor, "metrics.see"))


def lent_rights(scopes: Iterable[str], rights: frozenset[str]) -> frozenset[str]:
    """What a key carries of its owner's rights: never `admin` or `restricted`, but a look at the machine's figures."""
    return frozenset({MONITOR}) if METRICS in scopes and ADMIN in rights else frozenset()


@dataclass(frozen=True, slots=True)
class Thing:
    """What is acted on, as far as access cares. `office_id` None: belongs to no office yet (a new upload, a list)."""

    office_id: str | None = None
    restricted: bool = False


def may(actor: Actor, action: Action, thing: Thing | None = None) -> bool:
    """True when a role or right of the actor allows the action and the thing lies in an office of the actor's.

    A restricted thing needs the right `restricted` beside the role. The caller answers 404 for False: a refusal must
    not betray that the thing exists.
    """
    if actor.is_machine:
        return True
    allowed = bool(actor.roles & _ROLES[action]) or bool(actor.rights & _RIGHTS.get(action, frozenset()))
    if not allowed or thing is None:
        return allowed
    if thing.office_id is not None and not actor.sees(thing.office_id):
        return False
    return not thing.restricted or "restricted" in actor.rights


def require(actor: Actor, action: Action, thing: Thing | None = None) -> None:
    """Raises `Refused` where `may` says no."""
    if not may(actor, action, thing):
        raise Refused("Anda tidak berhak")


def table() -> str:
    """The rights of every role as the Markdown table of docs/access.md."""
    columns = [*ROLES, ADMIN]
    lines = ["| action | " + " | ".join(columns) + " |", "|---|" + "---|" * len(columns)]
    for action, roles in _ROLES.items():
        holders = roles | _RIGHTS.get(action, frozenset())
        lines.append(f"| `{action}` | " + " | ".join("yes" if one in holders else "–" for one in columns) + " |")
    return "\n".join(lines)
