"""Draft -> checked: rules judged, readings that fit put first, confidence set, decision made. Never an exception."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.check import features
from extractor.check.completeness import label_share
from extractor.check.confidence import Confidence, load
from extractor.check.facts import Facts
from extractor.check.known import NOTHING, Known
from extractor.check.rule import Finding
from extractor.check.rules import REGISTRY
from extractor.check.settling import marks_of, settle
from extractor.check.surroundings import Surroundings
from extractor.check.triage import decide, is_eligible
from extractor.document.elements import Document
from extractor.document.evidence import Alternative, Checked, Draft, FieldValue, Issue


def check(
    draft: Draft, document: Document, known: Known | None = None, confidence: Confidence | None = None
) -> Checked:
    """The draft weighed: confidence, acceptance, features and alternatives are added.

    Values stay as read, but where a dispute of the readers is settled by proof (extractor.check.settling).

    `known`: what the office knows beyond the paper. `confidence`: another model than the one that ships.
    """
    facts = Facts(draft, document, known or NOTHING)
    model = confidence or load()
    facts, findings = settle(facts, REGISTRY.judge(facts))
    issues = _issues(findings)
    marks = marks_of(findings)
    around = Surroundings(facts, findings, label_share(facts))
    fields = {}
    for path, field in facts.fields.items():
        offered = _with_offers(field, (offer for finding in findings for offer in finding.offers))
        fields[path] = _weighed(around, model, offered, marks.get(path, 0))
    decision, reasons = decide(facts, fields, issues)
    return Checked(replace(facts.draft, fields=fields), issues, decision, reasons)


def _weighed(around: Surroundings, model: Confidence, field: FieldValue, mark: int) -> FieldValue:
    facts = around.facts
    row = features.row(around, field, mark)
    stratum = features.stratum(facts, field, row)
    probability = model.probability(stratum, row, features.place(facts, field.path))
    is_own = row["shares_ink"] == 0  # ink that two fields claim belongs to one of them at most
    may_pass = mark >= 0 and is_own and is_eligible(facts, field, row["page_quality"], around.label_share)
    return replace(
        field,
        confidence=probability,
        accepted=may_pass and model.accepts(stratum, probability),
        features={**field.features, **row, "eligible": float(may_pass)},
    )


def _issues(findings: Sequence[Finding]) -> tuple[Issue, ...]:
    """Issues of all findings, each once, in the order of the rules."""
    found = (finding.issue() for finding in findings)
    return tuple(dict.fromkeys(issue for issue in found if issue is not None))


def _with_offers(field: FieldValue, offers: Iterable[tuple[str, Alternative]]) -> FieldValue:
    """The field with the readings that satisfy a rule in front of its other alternatives."""
    mine: dict[object, Alternative] = {}
    for path, offer in offers:
        if path == field.path and offer.value != field.value:
            mine.setdefault(offer.value, offer)
    if not mine:
        return field
    others = tuple(alternative for alternative in field.alternatives if alternative.value not in mine)
    return replace(field, alternatives=(*mine.values(), *others))
