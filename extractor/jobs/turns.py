"""Whose turn it is to read a page: many at once, but a suspect alone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LOOK_S = 0.2


class Turns:
    """At most `at_once` pages are in hand. One whose reading was broken off before is read while no other is: should
    it end the worker again, no innocent page goes with it."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._changed = threading.Condition()
        self._together = 0
        self._alone = False
        self._suspects = 0

    @contextmanager
    def turn(self, alone: bool, check: Callable[[], None]) -> Iterator[None]:
        """Waits for the turn; `check` is called meanwhile and may raise to give up."""
        with self._changed:
            self._suspects += alone
            try:
                while self._alone or (self._together if alone else self._suspects or self._together >= self._at_once):
                    check()
                    self._changed.wait(_LOOK_S)
            except BaseException:
                self._suspects -= alone
                raise
            self._alone = alone
            self._together += not alone
        try:
            yield
        finally:
            with self._changed:
                if alone:
                    self._alone = False
                    self._suspects -= 1
                else:
                    self._together -= 1
                self._changed.notify_all()
