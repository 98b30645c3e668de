"""docs/errors.md holds every code of the program."""

from __future__ import annotations

import re
from pathlib import Path

from extractor.cli.catalogue import known_errors, markdown

HOME = Path(__file__).parents[2]
_CODE = re.compile(r"[\"'](wlk(?:\.[a-z][a-z-]*){2,})[\"']")


def test_the_catalogue_is_the_one_in_the_docs() -> None:
    assert (HOME / "docs" / "errors.md").read_text("utf-8") == markdown()


def test_every_code_written_in_the_program_is_listed() -> None:
    """Whether a class carries it or a route writes it out: what a person can be shown stands in the docs."""
    listed = set(re.findall(r"\| (wlk\.[a-z.-]+) \|", markdown()))
    written = {code for path in (HOME / "extractor").rglob("*.py") for code in _CODE.findall(path.read_text("utf-8"))}
    assert len(written) > 40
    assert written - listed == set()
    assert known_errors().keys() <= listed
