"""Every code the program can report, as Markdown: `python -m extractor.cli.catalogue > docs/errors.md`.

It stands on the top floor because every room has codes; the issues of the paper come from `extractor.check`.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys

import extractor
from extractor.check.catalogue import errors_of
from extractor.check.catalogue import markdown as of_the_steps
from extractor.errors import WlkError
from extractor.reading.quality import _ADVICE as ADVICE
from extractor.store.batches import CANCELLED
from extractor.web.words import WORDS

_HEAD = """# Errors and issues

What the machine could not do is an error (`wlk.…`); what is wrong or doubtful with the paper is an issue (`E-` error,
`W-` warning, `P-` attention, `I-` info). Codes are stable. This file is written by
`python -m extractor.cli.catalogue`; a test compares the two and looks for codes that it lacks.
"""
_OF_THE_DESK = {
    "wlk.web.duplicate": "dup.same",
    "wlk.web.foreign-site": "sys.foreign",
    "wlk.web.log-in": "login.bad",
    "wlk.web.not-found": "sys.404",
    "wlk.web.password": "pass.must",
    "wlk.web.wait": "login.wait",
}
_CAUSES = {CANCELLED: ("Boks dibatalkan sebelum file ini dibaca.", "The box was cancelled before this file was read.")}


def known_errors() -> dict[str, type[WlkError]]:
    """Every class of the exception tree over all rooms by its code, rooms in order of name after the tree's own.

    AssertionError for a code that two classes have, unless one inherits it from the other.
    """
    for module in pkgutil.walk_packages(extractor.__path__, "extractor."):
        if "migrations" not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found: dict[str, type[WlkError]] = {}
    every = [one for one in errors_of(WlkError) if one.__module__.startswith("extractor.")]
    for one in sorted(every, key=lambda error: error.__module__ != "extractor.errors"):
        before = found.setdefault(one.code, one)
        assert issubclass(one, before), f"{one.code} stands twice: {before.__name__}, {one.__name__}"
    return found


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _table(rows: list[tuple[str, str, str]]) -> list[str]:
    return [_row("code", "pesan", "message"), "|---|---|---|", *(_row(*row) for row in rows)]


def markdown() -> str:
    """The whole document."""
    classes = [(code, one.sentence["id"], one.sentence["en"]) for code, one in known_errors().items()]
    desk = [(code, WORDS[word][0], WORDS[word][1]) for code, word in _OF_THE_DESK.items()]
    causes = [(code, words[0], words[1]) for code, words in _CAUSES.items()]
    advice = [(code, words["id"], words["en"]) for code, words in ADVICE.items()]
    lines = [_HEAD, "## Errors: the machine could not", "", *_table(sorted(classes))]
    lines += ["", "## Answers of the desk and causes in a box", "", *_table([*desk, *causes])]
    lines += ["", "## Advice on a page's picture", "", *_table(advice), "", ""]
    _, heading, issues = of_the_steps().partition("## Issues")
    return "\n".join(lines) + heading + issues


if __name__ == "__main__":
    sys.stdout.write(markdown())
