"""What a value parser gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

JsonValue = Any
"""str, int, bool or None: the normal form of one value."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A reading of one value.

    `value`: the normal form, None when the text has none (blank, doubtful or impossible).
    `folded`: how many characters were taken for another one (O for 0, l for 1).
    `notes`: issue codes such as E-TGL-001. `alternatives`: other normal forms the text could mean, best first.
    """

    value: JsonValue = None
    folded: int = 0
    notes: tuple[str, ...] = ()
    alternatives: tuple[JsonValue, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether there is a normal form."""
        return self.value is not None


NOTHING = Parsed()
