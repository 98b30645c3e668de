"""Pages side by side, and a suspect alone."""

from __future__ import annotations

import threading

import pytest

from extractor.jobs.turns import Turns

PATIENCE_S = 20


def nothing() -> None:
    return


def test_many_go_together() -> None:
    turns, meet = Turns(3), threading.Barrier(3)

    def read() -> None:
        with turns.turn(False, nothing):
            meet.wait(PATIENCE_S)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert not meet.broken


def test_a_suspect_waits_for_the_others_and_goes_alone() -> None:
    turns, log = Turns(3), list[str]()
    inside, leave = threading.Event(), threading.Event()

    def first() -> None:
        with turns.turn(False, nothing):
            inside.set()
            leave.wait(PATIENCE_S)
            log.append("first")

    def suspect() -> None:
        with turns.turn(True, nothing):
            log.append("suspect")

    threads = [threading.Thread(target=first), threading.Thread(target=suspect)]
    threads[0].start()
    assert inside.wait(PATIENCE_S)
    threads[1].start()
    leave.set()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert log == ["first", "suspect"]
    with turns.turn(False, nothing):
        log.append("afterwards")
    assert log[-1] == "afterwards"


def test_who_gives_up_waiting_holds_nobody_up() -> None:
    turns = Turns(3)

    def stop() -> None:
        raise InterruptedError

    with turns.turn(False, nothing), pytest.raises(InterruptedError), turns.turn(True, stop):
        raise AssertionError("never its turn")
    with turns.turn(True, nothing):
        pass
    with turns.turn(False, nothing):
        pass


def test_no_more_go_than_may_be_in_hand() -> None:
    turns, inside, leave = Turns(2), threading.Semaphore(0), threading.Event()
    together: list[int] = []
    now_in: set[int] = set()

    def read(number: int) -> None:
        with turns.turn(False, nothing):
            now_in.add(number)
            together.append(len(now_in))
            inside.release()
            leave.wait(PATIENCE_S)
            now_in.discard(number)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(5)]
    for thread in threads:
        thread.start()
    assert inside.acquire(timeout=PATIENCE_S)
    assert inside.acquire(timeout=PATIENCE_S)
    leave.set()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert len(together) == 5
    assert max(together) <= 2
