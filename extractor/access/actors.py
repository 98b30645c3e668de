"""The one who acts: a person of an office, or the machine."""

from __future__ import annotations

from dataclasses import dataclass

ROLES = ("clerk", "reviewer", "archivist", "head", "centre")
ADMIN = "admin"
RIGHTS = (ADMIN, "restricted")
"""Rights are granted beside a role, by name."""
MONITOR = "monitor"
"""What a key of an administrator for monitoring carries, and nobody else: it opens the figures of the machine alone."""

ANYWHERE = None
"""The office of one who sees every office: the machine and the command line."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person with what they may do, or the machine. `office_id` None: every office.

    `units`: offices below one's own, as far down as they go; their files are seen like one's own.
    """

    user_id: str
    name: str
    office_id: str | None
    roles: frozenset[str] = frozenset()
    rights: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()

    @property
    def is_machine(self) -> bool:
        return self.user_id == "machine"

    def sees(self, office_id: str) -> bool:
        """Whether files of that office are this one's to see, as far as offices go."""
        return self.office_id is None or office_id == self.office_id or office_id in self.units

    @property
    def is_admin(self) -> bool:
        return ADMIN in self.rights


MACHINE = Actor("machine", "mesin", ANYWHERE)
