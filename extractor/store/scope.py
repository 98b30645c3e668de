"""Whose rows: the one place where an office sees its own and nothing else."""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import Select, false, or_
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.errors import Refused

S = TypeVar("S", bound="Select[*tuple[Any, ...]]")
R = TypeVar("R")


def within(statement: S, actor: Actor, row: Any) -> S:
    """The statement with only rows of the actor's office and those below; restricted rows only with that right."""
    if actor.office_id is not None and actor.units:
        statement = statement.where(row.office_id.in_({actor.office_id, *actor.units}))
    elif actor.office_id is not None:
        statement = statement.where(row.office_id == actor.office_id)
    if hasattr(row, "is_restricted") and not (actor.is_machine or "restricted" in actor.rights):
        statement = statement.where(row.is_restricted == false())
    return statement


def found(session: Session, statement: Select[R], lock: bool = False) -> R:
    """The one row of a statement; a thing that is absent, or not the actor's, is `Refused` with the same words."""
    row = session.scalars(statement.with_for_update() if lock else statement).one_or_none()
    if row is None:
        raise Refused("tidak ditemukan atau Anda tidak berhak")
    return row


def matches(text: str, *columns: Any) -> list[Any]:
    """Columns that hold every word of the text, somewhere, whatever the case."""
    words = text.casefold().split()
    return [or_(*(column.icontains(word, autoescape=True) for column in columns)) for word in words]


def matches_folded(text: str, column: Any) -> list[Any]:
    """The same for a column that is casefolded already: no function call a row."""
    return [column.contains(word, autoescape=True) for word in text.casefold().split()]
