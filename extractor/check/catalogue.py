"""Everything the program can report, as Markdown: `python -m extractor.check.catalogue > docs/errors.md`."""

from __future__ import annotations

import sys

from extractor import errors
from extractor.check.codes import CODES
from extractor.check.rules import REGISTRY

_HEAD = """# Errors and issues

What the machine could not do is an error (`wlk.…`); what is wrong or doubtful with the paper is an issue (`E-` error,
`W-` warning, `P-` attention, `I-` info). Codes are stable. This file is written by
`python -m extractor.check.catalogue`; a test compares the two.
"""


def errors_of(base: type[errors.WlkError]) -> list[type[errors.WlkError]]:
    """The exception class and all below it, parents first."""
    return [base, *(found for child in base.__subclasses__() for found in errors_of(child))]


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def markdown() -> str:
    """The whole document."""
    lines = [_HEAD, "## Errors: the machine could not", "", "| code | pesan | message |", "|---|---|---|"]
    # only the classes of the tree's own module, whatever else is loaded
    known = [error for error in errors_of(errors.WlkError) if error.__module__ == errors.__name__]
    lines += [_row(error.code, error.sentence["id"], error.sentence["en"]) for error in known]
    lines += ["", "## Issues: the paper is wrong or doubtful", ""]
    lines += [_row("code", "severity", "pesan", "message"), "|---|---|---|---|"]
    for code in CODES.values():
        sentences = [(code.id, code.en), *code.variants.values()]
        indonesian, english = (" / ".join(pair[n] for pair in sentences) for n in (0, 1))
        lines.append(_row(code.code, code.severity, indonesian, english))
    lines += ["", "## Rules that raise them", "", _row("rule", "codes", "record types", "source"), "|---|---|---|---|"]
    lines += [
        _row(rule.name, ", ".join(rule.codes), ", ".join(rule.record_types) or "all", rule.source)
        for rule in REGISTRY.rules
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(markdown())
