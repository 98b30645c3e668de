"""What an office may set for itself: each with its default, bounds and source; nothing that only a law may say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

Form = Literal["count", "days", "kinds"]
"""A number; a list of holidays (a day and its name a line); record types by name."""
Value = int | dict[str, str] | list[str]
MOST_HOLIDAYS = 400
_LINE = re.compile(r"(\d{4})-(\d{2})-(\d{2})[\s,;]+(\S.{0,99})")


class Wrong(ValueError):
    """What was typed is no value of the setting; says why in `reason`, `line` where it is a list (from 1)."""

    def __init__(self, reason: Literal["number", "bounds", "line", "twice", "many", "kind"], line: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.line = reason, line


@dataclass(frozen=True, slots=True)
class Setting:
    """`unit`: word of the number. `source`: law, paper or house rule; GK: general knowledge, to be checked."""

    key: str
    form: Form
    default: Value
    unit: str
    least: int
    most: int
    source: str


SETTINGS: Mapping[str, Setting] = {
    one.key: one
    for one in (
        Setting("return.days", "count", 14, "day", 1, 90, "kebiasaan kantor: GK"),
        Setting("nota.days", "count", 30, "day", 1, 180, "Permenaker 33/2016 jo. 1/2020: GK"),
        Setting("wlk.months", "count", 12, "month", 1, 24, "UU 7/1981 Pasal 7 ayat (1); Permenaker 18/2017: GK"),
        Setting("holidays", "days", {}, "", 0, MOST_HOLIDAYS, "SKB Menteri tentang hari libur nasional"),
        Setting("once.kinds", "kinds", [], "", 0, 50, "kebiasaan kantor: GK"),
    )
}
"""`wlk.months`: the report of a year is due at the end of this month, counted from its January (12: 31 December).
`once.kinds`: record types whose critical fields nobody keys a second time."""


def parsed(setting: Setting, text: str, kinds: frozenset[str] = frozenset()) -> Value:
    """The value that was typed. `kinds`: the record types there are. Raises `Wrong`."""
    if setting.form == "count":
        if not re.fullmatch(r"\d{1,6}", text.strip(), re.ASCII):
            raise Wrong("number")
        number = int(text)
        if not setting.least <= number <= setting.most:
            raise Wrong("bounds")
        return number
    if setting.form == "kinds":
        chosen = text.split()
        if not set(chosen) <= kinds:
            raise Wrong("kind")
        return sorted(set(chosen))
    return _holidays(text)


def _holidays(text: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        found = _LINE.fullmatch(line.strip())
        try:
            day = date(*(int(part) for part in found.groups()[:3])) if found else None
        except ValueError:
            day = None
        if found is None or day is None:
            raise Wrong("line", number)
        if day.isoformat() in out:
            raise Wrong("twice", number)
        out[day.isoformat()] = found[4].strip()
    if len(out) > MOST_HOLIDAYS:
        raise Wrong("many")
    return dict(sorted(out.items()))


def typed(setting: Setting, value: Value) -> str:
    """The value as a person types it; `parsed` gives it back."""
    if isinstance(value, dict):
        return "\n".join(f"{day} {name}" for day, name in value.items())
    return " ".join(value) if isinstance(value, list) else str(value)
