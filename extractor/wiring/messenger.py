"""Sends the messages of the outbox: signed, with a moment, again when it fails. Idle where no address is set up."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable, Mapping
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

import structlog

from extractor.store import Store

log = structlog.get_logger(__name__)
TIMEOUT_S = 10.0
Post = Callable[[str, bytes, Mapping[str, str]], int]
"""(address, body, headers) -> the status of the answer. Raises OSError where there was none."""


class Messenger:
    """`start()` looks into the outbox every few seconds in a thread of its own; `stop()` ends it."""

    def __init__(self, store: Store, post: Post | None = None, every_s: float = 5.0) -> None:
        self._store = store
        self._post = post or post_json
        self._every_s = every_s
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="messenger", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join(TIMEOUT_S + self._every_s)

    def send_due(self) -> int:
        """Sends what is due once; gives how many were delivered."""
        sent = 0
        for message in self._store.outbox.due():
            body = json.dumps({"id": message.id, **message.body}, separators=(",", ":")).encode()
            try:
                status = self._post(message.url, body, headers_of(message.secret, body, int(time.time())))
            except (OSError, HTTPException, ValueError) as error:
                self._store.outbox.failed(message.id, type(error).__name__)
                continue
            if 200 <= status < 300:
                self._store.outbox.delivered(message.id, str(status))
                sent += 1
            else:
                self._store.outbox.failed(message.id, str(status))
        return sent

    def _run(self) -> None:
        while not self._stopping.wait(self._every_s):
            try:
                self.send_due()
            except Exception as error:  # the thread outlives a database that is away for a while
                log.error("messenger.failed", error=type(error).__name__)


def headers_of(secret: str, body: bytes, moment: int) -> dict[str, str]:
    """`X-Wlk-Signature`: HMAC-SHA256 in hex over "moment.body"; `X-Wlk-Timestamp`: the moment in seconds."""
    signed = hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    return {"Content-Type": "application/json", "X-Wlk-Timestamp": str(moment), "X-Wlk-Signature": f"sha256={signed}"}


class _Stay(HTTPRedirectHandler):
    """A message goes where the administrator said and nowhere else."""

    def redirect_request(self, *_: object) -> None:
        return None


def post_json(url: str, body: bytes, headers: Mapping[str, str]) -> int:
    """The status; redirects are not followed."""
    request = Request(url, body, dict(headers), method="POST")  # noqa: S310  http(s) only, checked when it was added
    try:
        with build_opener(_Stay).open(request, timeout=TIMEOUT_S) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code
    except URLError as error:
        raise OSError(str(type(error.reason).__name__)) from error
