"""The one who acts: a person of an office, or the machine."""

from __future__ import annotations

from dataclasses import dataclass

ROLES = ("clerk", "reviewer", "archivist", "head", "centre")
ADMIN = "admin"
RIGHTS = (ADMIN, "restricted")
"""Rights are granted beside a role, by name."""

ANYWHERE = None
"""The office of one who sees every office: the machine and the command line."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person with what they may do, or the machine. `office_id` None: every office."""

    user_id: str
    name: str
    office_id: str | None
    roles: frozenset[str] = frozenset()
    rights: frozenset[str] = frozenset()

    @property
    def is_machine(self) -> bool:
        return self.user_id == "machine"

    @property
    def is_admin(self) -> bool:
        return ADMIN in self.rights


MACHINE = Actor("machine", "mesin", ANYWHERE)
