"""The life of a review task: every transition, and every one that refuses."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import review
from extractor.errors import Refused
from extractor.review import LEASE, Task

NOON = datetime(2019, 2, 11, 5, 0, tzinfo=UTC)
SOON = NOON + timedelta(minutes=5)
LATE = NOON + LEASE
ANI = review.claim(Task(), "ani", NOON)


def test_a_claim_is_a_lease_of_fifteen_minutes() -> None:
    assert (ANI.state, ANI.holder, ANI.lease_until, ANI.version) == ("claimed", "ani", NOON + timedelta(minutes=15), 1)
    assert review.holds(ANI, "ani", SOON)
    assert not review.holds(ANI, "ani", LATE)
    assert not review.holds(ANI, "budi", SOON)
    again = review.claim(ANI, "ani", SOON)
    assert (again.lease_until, again.version) == (SOON + LEASE, 1)


def test_nobody_claims_what_another_holds_until_the_lease_ends() -> None:
    with pytest.raises(Refused):
        review.claim(ANI, "budi", SOON)
    assert review.claim(ANI, "budi", LATE).holder == "budi"


def test_renewing() -> None:
    assert review.renew(ANI, "ani", SOON).lease_until == SOON + LEASE
    assert review.renew(ANI, "ani", LATE).lease_until == LATE + LEASE  # ended, but nobody took it
    for task, user in ((ANI, "budi"), (Task(), "ani"), (review.claim(ANI, "budi", LATE), "ani")):
        with pytest.raises(Refused):
            review.renew(task, user, LATE)


def test_releasing() -> None:
    free = review.release(ANI, "ani", SOON)
    assert (free.state, free.holder, free.lease_until) == ("open", None, None)
    with pytest.raises(Refused):
        review.release(ANI, "budi", SOON)
    with pytest.raises(Refused):
        review.release(free, "ani", SOON)


def test_taking_over_early_needs_a_reason() -> None:
    for reason in ("", "  "):
        with pytest.raises(Refused):
            review.take_over(ANI, "budi", SOON, reason)
    assert review.take_over(ANI, "budi", SOON, "pemegang cuti").holder == "budi"
    assert review.take_over(ANI, "budi", LATE).holder == "budi"


def test_only_a_running_lease_decides() -> None:
    for user, moment in (("budi", SOON), ("ani", LATE)):
        with pytest.raises(Refused):
            review.approve(ANI, user, moment)
        with pytest.raises(Refused):
            review.reject(ANI, user, moment, "salah")
    with pytest.raises(Refused):
        review.approve(Task(), "ani", NOON)


def test_approval_waits_for_the_last_doubt() -> None:
    with pytest.raises(Refused, match="2"):
        review.approve(ANI, "ani", SOON, left=2)
    done = review.approve(ANI, "ani", SOON)
    assert (done.state, done.holder, done.decided_by, done.decided_at) == ("approved", None, "ani", SOON)


@pytest.mark.parametrize("transition", [review.reject, review.return_to_company])
def test_a_no_needs_its_reason(transition: object) -> None:
    with pytest.raises(Refused):
        transition(ANI, "ani", SOON, " ")  # type: ignore[operator]
    assert transition(ANI, "ani", SOON, " cap tidak ada ").note == "cap tidak ada"  # type: ignore[operator]


def test_what_is_decided_moves_no_more_but_by_its_decider() -> None:
    done = review.reject(ANI, "ani", SOON, "salah")
    for move in (
        lambda: review.claim(done, "ani", SOON),
        lambda: review.renew(done, "ani", SOON),
        lambda: review.release(done, "ani", SOON),
        lambda: review.take_over(done, "budi", SOON, "x"),
        lambda: review.approve(done, "ani", SOON),
        lambda: review.reopen(done, "budi", SOON),
        lambda: review.reopen(ANI, "ani", SOON),
    ):
        with pytest.raises(Refused):
            move()
    again = review.reopen(done, "ani", SOON)
    assert (again.state, again.holder, again.decided_by, again.note) == ("claimed", "ani", None, "")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["claim", "renew", "release", "take_over", "approved", "rejected", "returned", "reopen"]),
            st.sampled_from(["ani", "budi"]),
            st.integers(0, 20),
        ),
        max_size=25,
    )
)
def test_no_sequence_breaks_the_rules(moves: list[tuple[str, str, int]]) -> None:
    task, moment = Task(), NOON
    for move, user, minutes in moves:
        moment += timedelta(minutes=minutes)
        before = task
        try:
            if move in ("approved", "rejected", "returned"):
                task = review.decide(task, move, user, moment, "alasan")  # type: ignore[arg-type]
                assert review.holds(before, user, moment)
            elif move == "take_over":
                task = review.take_over(task, user, moment, "alasan")
            else:
                task = getattr(review, move)(task, user, moment)
        except Refused:
            assert task is before
        assert (task.state == "claimed") == (task.holder is not None) == (task.lease_until is not None)
        assert (task.state in review.DECIDED) == (task.decided_by is not None)
        assert task.version >= before.version
