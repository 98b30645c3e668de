"""Review tasks and what a person may write into a field: pure state, transitions that refuse."""

from extractor.review.edits import Edit, Kind, Settled, settle, typed
from extractor.review.opening import estimate_s, focus_order, open_task
from extractor.review.tasks import (
    DECIDED,
    LEASE,
    NotHeld,
    Outcome,
    Task,
    TaskState,
    approve,
    claim,
    decide,
    holds,
    reject,
    release,
    renew,
    reopen,
    return_to_company,
    take_over,
)

__all__ = [
    "DECIDED",
    "LEASE",
    "Edit",
    "Kind",
    "NotHeld",
    "Outcome",
    "Settled",
    "Task",
    "TaskState",
    "approve",
    "claim",
    "decide",
    "estimate_s",
    "focus_order",
    "holds",
    "open_task",
    "reject",
    "release",
    "renew",
    "reopen",
    "return_to_company",
    "settle",
    "take_over",
    "typed",
]
