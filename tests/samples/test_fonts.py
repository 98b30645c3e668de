"""The list of Debian packages names exactly the packages that the fonts come from."""

from __future__ import annotations

from pathlib import Path

from samples import fonts
from samples.fonts import SOURCES
from samples.ink import HANDS_DEV, HANDS_TEST, PRINTS_DEV, PRINTS_TEST, TYPES_DEV, TYPES_TEST

LIST = Path(fonts.__file__).with_name("fonts.txt")


def _listed() -> list[str]:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_the_list_and_the_sources_name_the_same_packages() -> None:
    """One package a line, in order, none twice, none missing, none too many."""
    assert _listed() == sorted({source.package for source in SOURCES.values()})


def test_the_list_can_go_to_apt_as_it_is() -> None:
    """Outside the comment lines nothing but the name stands on a line."""
    assert all(line == line.strip() and line.split() == [line] and "#" not in line for line in _listed())


def test_every_ink_has_a_source() -> None:
    """A font that an ink may choose is a font that can be installed."""
    hands = {font for font, _, _ in (*HANDS_DEV, *HANDS_TEST)}
    assert hands | {*TYPES_DEV, *TYPES_TEST, *PRINTS_DEV, *PRINTS_TEST} <= set(SOURCES)
