"""Counts over judged fields: precision, recall, F1, states, boxes, calibration, all with their uncertainty."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from extractor.evaluate.intervals import bootstrap_ratio, upper_bound, wilson
from extractor.evaluate.judged import Judged

BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0)


def _ratio(top: float, bottom: float) -> float | None:
    return round(top / bottom, 5) if bottom else None


def field_score(judged: Iterable[Judged]) -> dict[str, Any]:
    """Exact and near F1 with counts; `f1_95`: bootstrap interval over documents.

    A value read where the paper gives none is a false positive; a value of the paper not read exactly is a miss.
    """
    per_document: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for one in judged:
        counts = per_document[one.document.key]
        counts[0] += one.is_exact
        counts[1] += one.is_claimed
        counts[2] += one.is_there
        counts[3] += one.is_near
    hits, claimed, there, near = (sum(counts[n] for counts in per_document.values()) for n in range(4))
    low, high = bootstrap_ratio(
        [2 * counts[0] for counts in per_document.values()], [counts[1] + counts[2] for counts in per_document.values()]
    )
    return {
        "documents": len(per_document),
        "there": there,
        "claimed": claimed,
        "right": hits,
        "precision": _ratio(hits, claimed),
        "recall": _ratio(hits, there),
        "f1": _ratio(2 * hits, claimed + there),
        "f1_95": [round(low, 4), round(high, 4)],
        "near_f1": _ratio(2 * near, claimed + there),
    }


def by(judged: Iterable[Judged], key: Callable[[Judged], str]) -> dict[str, dict[str, Any]]:
    """Field scores of groups, in order of name."""
    groups: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        groups[key(one)].append(one)
    return {name: field_score(groups[name]) for name in sorted(groups)}


def state_score(judged: Iterable[Judged]) -> dict[str, Any]:
    """How often a printed label got its true state; `confusion`: true -> read ("absent": no such field)."""
    confusion: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    right = count = invented = 0
    for one in judged:
        read = one.read["state"] if one.read is not None else "absent"
        if one.true is None:
            invented += 1
            continue
        count += 1
        right += one.has_right_state
        confusion[one.true.state][read] += 1
    low, high = wilson(right, count)
    return {
        "printed": count,
        "right": right,
        "accuracy": _ratio(right, count),
        "accuracy_95": [round(low, 4), round(high, 4)],
        "read_but_not_printed": invented,
        "confusion": {true: dict(read) for true, read in sorted(confusion.items())},
    }


def box_score(judged: Iterable[Judged]) -> dict[str, Any]:
    """Of the exact values with a box on both sides: share with IoU >= 0.5, share whose centre lies in the true box."""
    overlaps = [(one.iou, one.is_centre_in) for one in judged if one.is_exact and one.iou is not None]
    half = sum((iou or 0.0) >= 0.5 for iou, _ in overlaps)
    inside = sum(bool(centre) for _, centre in overlaps)
    return {
        "boxes": len(overlaps),
        "iou_half": _ratio(half, len(overlaps)),
        "centre_in": _ratio(inside, len(overlaps)),
        "mean_iou": _ratio(sum(iou or 0.0 for iou, _ in overlaps), len(overlaps)),
    }


def calibration(judged: Iterable[Judged]) -> dict[str, Any]:
    """Reliability by bins, Brier score, expected calibration error; coverage and error of what was accepted."""
    scored = [
        (one.read["confidence"], one.is_right) for one in judged if one.read and one.read["confidence"] is not None
    ]
    accepted = [one for one in judged if one.read and one.read["accepted"]]
    read = sum(one.read is not None for one in judged)
    errors = sum(not one.is_right for one in accepted)
    bins, gap = [], 0.0
    for low, high in itertools.pairwise(BINS):
        inside = [(p, right) for p, right in scored if low <= p < high or (p == high == 1.0)]
        if not inside:
            continue
        mean, share = sum(p for p, _ in inside) / len(inside), sum(right for _, right in inside) / len(inside)
        gap += len(inside) * abs(mean - share)
        bins.append({"from": low, "to": high, "fields": len(inside), "said": round(mean, 4), "right": round(share, 4)})
    return {
        "scored": len(scored),
        "bins": bins,
        "brier": _ratio(sum((p - right) ** 2 for p, right in scored), len(scored)),
        "calibration_error": _ratio(gap, len(scored)),
        "read": read,
        "accepted": len(accepted),
        "accepted_documents": len({one.document.key for one in accepted}),
        "coverage": _ratio(len(accepted), read),
        "accepted_wrong": errors,
        "accepted_error": _ratio(errors, len(accepted)),
        "accepted_error_upper_95": round(upper_bound(errors, len(accepted)), 5),
    }


def errors(judged: Iterable[Judged]) -> list[dict[str, Any]]:
    """Every value that is wrong, missed or invented: where, what is true, what was read."""
    found = []
    for one in judged:
        if one.is_right and (one.true is None or one.read is None or one.has_right_state):
            continue
        if one.is_right and one.read is None:
            continue
        true, read = one.true, one.read
        found.append(
            {
                "file": one.document.file,
                "document": one.document.number,
                "family": one.document.family,
                "level": one.document.level,
                "path": one.path,
                "fault": _fault(one),
                "hand": one.hand,
                "true_state": true.state if true else "absent",
                "true": true.value if true else None,
                "true_orig": true.orig if true else None,
                "read_state": read["state"] if read else "absent",
                "read": read["value"] if read else None,
                "read_orig": read["orig"] if read else None,
                "confidence": read["confidence"] if read else None,
                "accepted": bool(read and read["accepted"]),
                "is_near": one.is_near,
            }
        )
    return found


def _fault(one: Judged) -> str:
    if one.is_there and one.is_claimed and not one.is_exact:
        return "wrong"
    if one.is_there and not one.is_claimed:
        return "missed"
    if one.is_claimed and not one.is_there:
        return "invented"
    return "state"


def type_score(pairs: Sequence[tuple[Any, Any]]) -> dict[str, Any]:
    """Record types of the documents found. A document without a line is wrong."""
    confusion: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    right = 0
    for truth, line in pairs:
        read = line["record_type"] if line is not None else "not found"
        confusion[truth.record_type][read] += 1
        right += read == truth.record_type
    low, high = wilson(right, len(pairs))
    return {
        "documents": len(pairs),
        "right": right,
        "accuracy": _ratio(right, len(pairs)),
        "accuracy_95": [round(low, 4), round(high, 4)],
        "confusion": {true: dict(read) for true, read in sorted(confusion.items())},
    }


def issue_score(pairs: Sequence[tuple[Any, Any]]) -> dict[str, Any]:
    """Planted faults found, per code; `spurious`: codes of errors raised where that fault was not planted."""
    planted: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    spurious: dict[str, int] = defaultdict(int)
    for truth, line in pairs:
        if truth.faults is None or line is None:
            continue
        raised = {issue["code"] for issue in line["issues"]}
        for code in set(truth.faults):
            planted[code][0] += 1
            planted[code][1] += code in raised
        for code in raised - set(truth.faults):
            spurious[code] += 1
    return {
        "planted": {code: {"count": count, "found": found} for code, (count, found) in sorted(planted.items())},
        "others_raised": dict(sorted(spurious.items())),
    }
