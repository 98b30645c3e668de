"""The issues of a record as people have left it: the same rules, over the newest values."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from threading import Lock

from extractor.access import MACHINE
from extractor.check.facts import Facts
from extractor.check.rules import REGISTRY
from extractor.check.settling import settle
from extractor.document.elements import Document
from extractor.document.evidence import Checked, Draft, FieldValue, Issue
from extractor.store import DocumentEntry, Store
from extractor.web.services import Recheck

_KEPT, _SHORT = 64, 4
"""Documents whose issues are kept: those that twenty people have open and will open next. Each holds its pages in
memory (0.2 MB a page), so that long ones are not kept."""
Asked = tuple[Draft, Document]


def recheck_of(store: Store) -> Recheck:
    """A `Services.recheck` over this store. A document that is as it was when it was asked about last (fetched ahead,
    opened, its form asked for) is not judged again."""
    kept: OrderedDict[str, tuple[Asked, tuple[Issue, ...]]] = OrderedDict()
    lock = Lock()

    def recheck(document: DocumentEntry) -> Sequence[Issue]:
        readings = {one.number: one for one in store.pages.readings(MACHINE, document.upload_id)}
        pages = tuple(readings[number] for number in document.page_numbers if number in readings)
        asked = (edited(document).draft, Document(document.number, pages))
        with lock:
            before = kept.get(document.id)
        if before is not None and before[0] == asked:
            return before[1]
        issues = issues_of(*asked)
        if len(pages) > _SHORT:
            return issues
        with lock:
            kept[document.id] = asked, issues
            kept.move_to_end(document.id)
            while len(kept) > _KEPT:
                kept.popitem(last=False)
        return issues

    return recheck


def issues_of(draft: Draft, document: Document) -> tuple[Issue, ...]:
    """What `check` says is wrong, without its weighing of every field: that is half of its time, at every saved field,
    and confidence means nothing any more where people wrote."""
    facts = Facts(draft, document)
    _, findings = settle(facts, REGISTRY.judge(facts))
    return tuple(dict.fromkeys(issue for finding in findings if (issue := finding.issue()) is not None))


def edited(document: DocumentEntry) -> Checked:
    """What was read, with people's values in place of the machine's (method human, accepted, no confidence)."""
    fields = dict(document.checked.draft.fields)
    for path, entry in document.fields.items():
        if entry.author == "machine":
            continue
        before = fields.get(path) or FieldValue(path, entry.state)
        fields[path] = replace(
            before,
            state=entry.state,
            value=entry.value,
            orig=entry.orig if entry.orig is not None else before.orig,
            method="human",
            evidence=entry.evidence or before.evidence,
            confidence=None,
            accepted=True,
            notes=(),
        )
    return replace(document.checked, draft=Draft(document.checked.draft.kind, fields))
