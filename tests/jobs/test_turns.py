"""Pages side by side, and a suspect alone."""

from __future__ import annotations

import threading

import pytest

from extractor.jobs.turns import Turns

PATIENCE_S = 20


def nothing() -> None:
    return


def test_many_go_together() -> None:
    turns, meet = Turns(), threading.Barrier(3)

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
    turns, log = Turns(), list[str]()
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
    turns = Turns()

    def stop() -> None:
        raise InterruptedError

    with turns.turn(False, nothing), pytest.raises(InterruptedError), turns.turn(True, stop):
        raise AssertionError("never its turn")
    with turns.turn(True, nothing):
        pass
    with turns.turn(False, nothing):
        pass
