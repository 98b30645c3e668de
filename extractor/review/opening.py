"""The task of a fresh document: why a person should look, and where first."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.document.elements import Document
from extractor.document.evidence import Checked
from extractor.review.tasks import Task

_WORST_FIRST = ("error", "missing", "doubt", "warning")
_DEMANDED = ("error", "missing", "doubt")


def open_task(document: Document, checked: Checked) -> Task:
    """An open task with the reasons of the decision and the fields to visit in order."""
    groups = _groups(checked)
    doubts = dict.fromkeys(path for group in _DEMANDED for path in groups[group] if path)
    return Task(reasons=checked.reasons, focus=focus_order(checked), doubts=tuple(doubts))


def estimate_s(task: Task) -> float:
    """Seconds a person will need: opening and deciding, then reading, comparing and a key for each doubtful field.

    Source: keystroke-level model (0.28 s a key, 1.35 s a visited field, 1.2 s a crop read).
    """
    return round(2.5 + 2.83 * len(task.doubts), 1)


def focus_order(checked: Checked) -> tuple[str, ...]:
    """Field paths to visit: errors on the record, missing required fields, doubtful fields, warnings; each once.

    Inside a group the order of the record holds. "" (the document) leads where an error concerns no single field.
    """
    groups = _groups(checked)
    return tuple(dict.fromkeys(path for group in _WORST_FIRST for path in groups[group]))


def _groups(checked: Checked) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {group: [] for group in _WORST_FIRST}
    for issue in checked.issues:
        if issue.severity == "error":
            groups["error"].append(issue.path)
        elif issue.severity in ("warning", "attention"):
            groups["warning"].append(issue.path)
    for reason in checked.reasons:
        word, separator, path = reason.partition(":")
        if separator and path:
            groups["missing" if word == "missing" else "doubt"].append(path)
    groups["doubt"].extend(
        path
        for path, field in checked.draft.fields.items()
        if field.state in ("value", "illegible") and not field.accepted
    )
    place = {path: number for number, path in enumerate(checked.draft.fields)}
    return {group: _sorted(paths, place) for group, paths in groups.items()}


def _sorted(paths: Iterable[str], place: dict[str, int]) -> list[str]:
    last = len(place)
    return sorted(paths, key=lambda path: -1 if path == "" else place.get(path, last))
