"""Logs on standard error, a line each: ids, counts and milliseconds, never a field value.

What the program itself says is chosen word by word. What a foreign library says may quote a paper, so of that only its
name and its place are kept: no message, no text of an exception. Uvicorn alone speaks of sockets and never of papers.
"""

from __future__ import annotations

import logging
import sys
import threading
from typing import Literal

import structlog

from extractor.errors import places

Form = Literal["json", "text"]
_QUOTED = "uvicorn"


def open_logs(level: str = "info", form: Form = "json") -> None:
    """Call once at start; again is harmless."""
    render: structlog.typing.Processor = structlog.processors.JSONRenderer(ensure_ascii=False)
    if form == "text":
        render = structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"], sort_keys=True)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            render,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    if not any(isinstance(one, Foreign) for one in root.handlers):
        root.addHandler(Foreign(logging.WARNING))


class Foreign(logging.Handler):
    """Tells that a library said something, and where; what it said only where it cannot be about a paper."""

    def emit(self, record: logging.LogRecord) -> None:
        told: dict[str, object] = {"logger": record.name, "where": [f"{record.module}:{record.lineno}"]}
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            told |= {"error": type(error).__name__, "where": places(error)}
        elif record.name.partition(".")[0] == _QUOTED:
            told["said"] = record.getMessage()
        structlog.get_logger().log(record.levelno, "library", **told)


def tell_crash(error: BaseException) -> None:
    """An error that nobody caught, in one line: Python's own lines would quote it."""
    structlog.get_logger().critical("crash", error=type(error).__name__, where=places(error, 40))


def tell_crashes_of_threads() -> None:
    """What ends a thread is told the same way."""

    def tell(told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None and not isinstance(told.exc_value, SystemExit):
            tell_crash(told.exc_value)

    threading.excepthook = tell
