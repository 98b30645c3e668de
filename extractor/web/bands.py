"""How sure a field is, for the eye, and one sentence that says why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractor.document.evidence import Issue
from extractor.review import Task
from extractor.store import DocumentEntry, FieldEntry
from extractor.web.words import say
from models.record import field_at
from models.registry import by_name

Band = Literal["sure", "check", "doubt"]

_SENTENCES = {
    "missing": "why.field.missing",
    "readers_disagree": "why.field.readers",
    "handwriting": "why.field.hand",
    "low_confidence": "why.field.low",
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """`demanded`: approval waits for this field. `contradiction`: the error a kept value contradicts, "" for none."""

    band: Band
    demanded: bool
    settled: bool
    why: tuple[str, ...]
    contradiction: str


def weigh(document: DocumentEntry, task: Task, issues: tuple[Issue, ...], path: str, language: str) -> Doubt:
    """The band of one field. A person's line settles it whatever the machine thought."""
    entry = document.fields.get(path)
    reasons = {word for word, _, where in (reason.partition(":") for reason in task.reasons) if where == path}
    errors = [issue for issue in issues if issue.path == path and issue.severity == "error"]
    settled = entry is not None and entry.author != "machine"
    demanded = path in task.doubts
    why = [say(language, "why.error", issue.message) for issue in errors]
    why += [say(language, _SENTENCES[word]) for word in _SENTENCES if word in reasons]
    if entry is not None and not settled:
        why += _of_state(entry, language)
    if settled:
        band: Band = "sure"
    elif errors or "missing" in reasons or ("readers_disagree" in reasons and _is_critical(document, path)):
        band = "doubt"
    elif demanded or reasons:
        band = "check"
    else:
        band = "sure"
    if band != "sure" and not why:
        why = [say(language, "why.field.low")]
    return Doubt(band, demanded, settled, tuple(dict.fromkeys(why)), errors[0].message if errors else "")


def _is_critical(document: DocumentEntry, path: str) -> bool:
    found = field_at(by_name(document.record_type).record, path)
    return found is not None and found.printed.critical


def _of_state(entry: FieldEntry, language: str) -> list[str]:
    if entry.state == "illegible":
        return [say(language, "why.field.dark")]
    if entry.state == "value" and entry.value is None:
        return [say(language, "why.field.form")]
    return []
