"""A review task and its transitions. Each takes a task and the moment and gives the next task, or refuses.

open --claim--> claimed --approve/reject/return--> decided --reopen--> open
         ^        |  |
         +-release+  |  +--escalate--> asked --answered--> open
                     +--approve, where two persons release--> agreeing --another agrees--> approved
                                                                       --another sends back--> open
   (a lease that ended counts as open)
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from extractor.errors import Refused

TaskState = Literal["open", "claimed", "asked", "agreeing", "approved", "rejected", "returned"]
Outcome = Literal["approved", "rejected", "returned"]

LEASE = timedelta(minutes=15)
"""agreeing: one person approved, another has to before anything is released."""
DECIDED: frozenset[str] = frozenset({"approved", "rejected", "returned"})


class NotHeld(Refused):
    """The lease ended or somebody else has it; what was typed can be sent again once it is held."""

    code = "wlk.review.not-held"


@dataclass(frozen=True, slots=True)
class Task:
    """Why a person should look, where first, and who is looking.

    `reasons`: the words of the decision (contract: issue codes and word:path). `focus`: field paths to visit, in order;
    "" stands for the document itself. `doubts`: the paths among them that a person must have settled before approval
    (warnings are shown, not demanded). `holder`: user id of the lease until `lease_until` (aware UTC). `version` grows
    by one with each transition; a renewed lease is none.
    """

    reasons: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    state: TaskState = "open"
    holder: str | None = None
    lease_until: datetime | None = None
    version: int = 0
    decided_by: str | None = None
    decided_at: datetime | None = None
    note: str = ""


def holds(task: Task, user_id: str, now: datetime) -> bool:
    """Whether this person's lease runs."""
    return _holder(task, now) == user_id


def claim(task: Task, user_id: str, now: datetime) -> Task:
    """The lease for 15 minutes. Refused while another holds it, while an answer is awaited, or when decided.

    One's own lease is renewed.
    """
    _undecided(task)
    _unasked(task)
    other = _holder(task, now)
    if other is not None and other != user_id:
        raise Refused("berkas sedang dipegang orang lain")
    if task.holder == user_id:
        return replace(task, lease_until=now + LEASE)
    return _leased(task, user_id, now)


def renew(task: Task, user_id: str, now: datetime) -> Task:
    """Fifteen minutes from now. A holder whose lease ended gets it back as long as nobody else took it."""
    _undecided(task)
    if task.holder != user_id or task.state != "claimed":
        raise NotHeld("Anda tidak memegang berkas ini")
    return replace(task, lease_until=now + LEASE)


def release(task: Task, user_id: str, now: datetime) -> Task:
    """Back to the queue."""
    _undecided(task)
    if task.holder != user_id:
        raise NotHeld("Anda tidak memegang berkas ini")
    return replace(task, state="open", holder=None, lease_until=None, version=task.version + 1)


def escalate(task: Task, user_id: str, now: datetime, question: str) -> Task:
    """Out of the queue until somebody answered; a question is required."""
    _held(task, user_id, now)
    _reason(question)
    return replace(task, state="asked", holder=None, lease_until=None, version=task.version + 1)


def answered(task: Task) -> Task:
    """Back in the queue with the answer."""
    if task.state != "asked":
        raise Refused("tidak ada pertanyaan yang menunggu")
    return replace(task, state="open", version=task.version + 1)


def take_over(task: Task, user_id: str, now: datetime, reason: str = "") -> Task:
    """The lease of another: after its end without a word, before it only with a reason."""
    _undecided(task)
    _unasked(task)
    other = _holder(task, now)
    if other is not None and other != user_id and not reason.strip():
        raise Refused("ambil alih sebelum waktunya perlu alasan")
    return _leased(task, user_id, now)


def approve(task: Task, user_id: str, now: datetime, left: int = 0, by_two: bool = False) -> Task:
    """Decided as right. `left`: how many doubtful fields nobody has looked at; any is a refusal.

    `by_two`: not decided yet, it waits for the word of another person.
    """
    _held(task, user_id, now)
    if left:
        raise Refused(f"masih {left} isian ragu")
    return _decided(task, "agreeing" if by_two else "approved", user_id, now, "")


def agree(task: Task, user_id: str) -> Task:
    """The second person's word. Refused to the one who approved first, who stays the one who decided."""
    _by_another(task, user_id)
    return replace(task, state="approved", version=task.version + 1)


def send_back(task: Task, user_id: str, note: str) -> Task:
    """The second person does not agree: back in the queue with a note, which stays until the next decision."""
    _by_another(task, user_id)
    return replace(task, state="open", decided_by=None, decided_at=None, note=_reason(note), version=task.version + 1)


def require_another(first: str | None, second: str) -> None:
    """Raises Refused where a second approval would come from the person who gave the first."""
    if first == second:
        raise Refused("persetujuan kedua diberikan orang lain daripada yang pertama")


def reject(task: Task, user_id: str, now: datetime, note: str) -> Task:
    """Decided as not usable; a reason is required."""
    _held(task, user_id, now)
    return _decided(task, "rejected", user_id, now, _reason(note))


def return_to_company(task: Task, user_id: str, now: datetime, note: str) -> Task:
    """Sent back for completion; the list of shortcomings is required."""
    _held(task, user_id, now)
    return _decided(task, "returned", user_id, now, _reason(note))


def decide(
    task: Task, outcome: Outcome, user_id: str, now: datetime, note: str = "", left: int = 0, by_two: bool = False
) -> Task:
    """One of the three decisions by name."""
    if outcome == "approved":
        return approve(task, user_id, now, left, by_two)
    if outcome == "rejected":
        return reject(task, user_id, now, note)
    if outcome == "returned":
        return return_to_company(task, user_id, now, note)
    raise Refused("keputusan tidak dikenal")


def reopen(task: Task, user_id: str, now: datetime) -> Task:
    """A decided task, or one that waits for a second approval, again in the hands of the one who decided it."""
    if task.state not in DECIDED and task.state != "agreeing":
        raise Refused("berkas belum diputuskan")
    if task.decided_by != user_id:
        raise Refused("hanya yang memutuskan dapat membuka kembali")
    return replace(_leased(task, user_id, now), decided_by=None, decided_at=None, note="")


def completed(task: Task) -> Task:
    """Pages arrived: a document that was returned to the company, or whose lease ended, is back in the queue."""
    if task.state != "returned":
        _undecided(task)
        _unasked(task)
    return replace(
        task,
        state="open",
        holder=None,
        lease_until=None,
        decided_by=None,
        decided_at=None,
        note="",
        version=task.version + 1,
    )


def _holder(task: Task, now: datetime) -> str | None:
    running = task.state == "claimed" and task.lease_until is not None and now < task.lease_until
    return task.holder if running else None


def _undecided(task: Task) -> None:
    if task.state in DECIDED:
        raise Refused("berkas sudah diputuskan")
    if task.state == "agreeing":
        raise Refused("berkas menunggu persetujuan kedua")


def _unasked(task: Task) -> None:
    if task.state == "asked":
        raise Refused("berkas menunggu jawaban atas permintaan pendapat")


def _held(task: Task, user_id: str, now: datetime) -> None:
    _undecided(task)
    if not holds(task, user_id, now):
        raise NotHeld("Anda tidak memegang berkas ini atau waktu pegang habis")


def _reason(note: str) -> str:
    if not note.strip():
        raise Refused("alasan harus diisi")
    return note.strip()


def _leased(task: Task, user_id: str, now: datetime) -> Task:
    return replace(task, state="claimed", holder=user_id, lease_until=now + LEASE, version=task.version + 1)


def _by_another(task: Task, user_id: str) -> None:
    if task.state != "agreeing":
        raise Refused("berkas ini tidak menunggu persetujuan kedua")
    require_another(task.decided_by, user_id)


def _decided(task: Task, outcome: TaskState, user_id: str, now: datetime, note: str) -> Task:
    return replace(
        task,
        state=outcome,
        holder=None,
        lease_until=None,
        version=task.version + 1,
        decided_by=user_id,
        decided_at=now,
        note=note,
    )
