"""What an office types into a setting: bounds, holidays by line, and back again."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.review.settings import SETTINGS, Wrong, parsed, typed

NAMES = st.text("abcdefghij KLM", min_size=1, max_size=20).map(str.strip).filter(bool)


@given(st.dictionaries(st.dates(date(2000, 1, 1), date(2050, 1, 1)).map(str), NAMES, max_size=30))
def test_holidays_come_back_as_they_were_typed(days: dict[str, str]) -> None:
    setting = SETTINGS["holidays"]
    assert parsed(setting, typed(setting, days)) == days


@pytest.mark.parametrize(
    ("key", "text", "reason", "line"),
    [
        ("nota.days", "", "number", 0),
        ("nota.days", "tiga puluh", "number", 0),
        ("nota.days", "٣٠", "number", 0),
        ("nota.days", "0", "bounds", 0),
        ("nota.days", "181", "bounds", 0),
        ("holidays", "2026-08-17 Merdeka\n2026-02-30 Salah", "line", 2),
        ("holidays", "17-08-2026 Merdeka", "line", 1),
        ("holidays", "2026-08-17", "line", 1),
        ("holidays", "2026-08-17 a\n\n2026-08-17 b", "twice", 3),
        ("once.kinds", "wlkp tidak_ada", "kind", 0),
    ],
)
def test_what_is_no_value_is_told_with_its_line(key: str, text: str, reason: str, line: int) -> None:
    with pytest.raises(Wrong) as told:
        parsed(SETTINGS[key], text, frozenset({"wlkp"}))
    assert (told.value.reason, told.value.line) == (reason, line)


def test_every_default_lies_within_its_bounds() -> None:
    for one in SETTINGS.values():
        assert parsed(one, typed(one, one.default), frozenset({"wlkp"})) == one.default
