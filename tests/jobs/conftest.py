"""The PostgreSQL of the store's suite serves here too; and the job engine gets a thread without an event loop.

A browser test in the same process leaves its loop behind, and the engine refuses to start beside one.
"""

from __future__ import annotations

import asyncio
import threading

import pytest

from tests.store.conftest import postgres

__all__ = ["postgres"]


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Runs a test in a thread of its own where this thread has a loop."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return None
    arguments = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    raised: list[BaseException] = []

    def call() -> None:
        try:
            pyfuncitem.obj(**arguments)
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=call)
    thread.start()
    thread.join()
    if raised:
        raise raised[0]
    return True
