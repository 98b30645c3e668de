"""Disputed readings settled by what the paper itself proves: sums, totals, number words, check digits, last year.

Only what an engine really read may win, only where one choice alone mends what is broken, and nothing is thrown away:
the reading that lost stays first among the alternatives, with the reason.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extractor.check.facts import Facts
from extractor.check.rule import REGISTRY, Finding
from extractor.document.evidence import Alternative, Draft, FieldValue, JsonValue

SETTLED = "settled"
"""Feature of a field whose value won by proof."""
_READ = frozenset({"reader", "reread"})
_MOST_OPEN, _MOST_TRIALS = 8, 120
_LOST = "bacaan semula; pilihan ini cocok dengan isian lain"
Choice = Mapping[str, Alternative]


def marks_of(findings: Sequence[Finding]) -> dict[str, int]:
    """Path -> 1 where cross-checks hold, -1 where one is broken (a broken one outweighs)."""
    marks: dict[str, int] = {}
    for finding in findings:
        for path in finding.bears_on:
            marks[path] = min(marks.get(path, 1), 1 if finding.holds else -1)
    return marks


def settle(facts: Facts, findings: Sequence[Finding]) -> tuple[Facts, Sequence[Finding]]:
    """The facts with every dispute decided that one choice alone decides, and the findings about them."""
    before = marks_of(findings)
    disputed = [field for field in facts.fields.values() if _is_disputed(field, before)]
    if not disputed or len(disputed) > _MOST_OPEN:
        return facts, findings
    trials = 0
    for size in (1, 2):
        winners: list[tuple[Facts, Sequence[Finding]]] = []
        for choice in _choices(disputed, size):
            trials += 1
            if trials > _MOST_TRIALS:
                return facts, findings
            tried = _with(facts, choice)
            outcome = REGISTRY.judge(tried)
            if _mends(before, marks_of(outcome), choice):
                winners.append((tried, outcome))
        if len(winners) == 1:
            # one proof may open the way for the next
            return settle(*winners[0])
        if winners:
            break
    return facts, findings


def _is_disputed(field: FieldValue, marks: Mapping[str, int]) -> bool:
    if field.state != "value" or field.agrees is True or SETTLED in field.features or marks.get(field.path, 0) > 0:
        return False
    return any(_may_win(field, alternative) for alternative in field.alternatives)


def _may_win(field: FieldValue, alternative: Alternative) -> bool:
    return alternative.method in _READ and alternative.value is not None and alternative.value != field.value


def _choices(disputed: Sequence[FieldValue], size: int) -> Iterator[Choice]:
    for fields in itertools.combinations(disputed, size):
        own = [[one for one in field.alternatives if _may_win(field, one)] for field in fields]
        for chosen in itertools.product(*own):
            yield {field.path: alternative for field, alternative in zip(fields, chosen, strict=True)}


def _mends(before: Mapping[str, int], after: Mapping[str, int], choice: Choice) -> bool:
    """Every chosen reading is now proved, and nothing that held is broken."""
    if any(after.get(path, 0) <= 0 for path in choice):
        return False
    return all(after.get(path, 0) > 0 for path, mark in before.items() if mark > 0)


def _with(facts: Facts, choice: Choice) -> Facts:
    fields = dict(facts.fields)
    for path, chosen in choice.items():
        fields[path] = _won(fields[path], chosen)
    return replace(facts, draft=Draft(facts.draft.kind, fields))


def _won(field: FieldValue, chosen: Alternative) -> FieldValue:
    others = tuple(one for one in field.alternatives if one.value != chosen.value)
    lost: JsonValue = field.value
    if lost is not None:
        others = (Alternative(lost, field.method, _LOST), *others)
    return replace(
        field,
        value=chosen.value,
        method=chosen.method,
        alternatives=others,
        features={**field.features, SETTLED: 1.0},
    )
