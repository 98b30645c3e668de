"""Scripted people at the desk over HTTP: reviewers with sessions and idempotency keys, clerks who send large files.

Every request goes into a book: what it was for, how long the server said it took (Server-Timing), how long its sender
waited for it, all in milliseconds.
"""

from __future__ import annotations

import hashlib
import random
import re
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx

from models.record import field_at
from models.registry import by_name

SAME = {"Sec-Fetch-Site": "same-origin"}
PIECE = 4 << 20
NEXT, OPENED, SAVED, DECIDED = "claim", "page", "save", "decide"
AHEAD, PICTURES, PIECES, EMPTY = "ahead", "picture", "piece", "healthz"
_PICTURE = re.compile(r"/gambar/[0-9a-f]+/[0-9a-f]+/\d+/view")


@dataclass(frozen=True, slots=True)
class Timing:
    purpose: str
    server_ms: float
    client_ms: float


@dataclass
class Book:
    """What all of them did. `saved`: (task, path) -> values in order of sending; `nexts`: claim and page together."""

    timings: list[Timing] = field(default_factory=list)
    saved: dict[tuple[str, str], list[Any]] = field(default_factory=lambda: defaultdict(list))
    approved: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    nexts: list[tuple[float, float]] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def of(self, purpose: str, place: int) -> list[float]:
        """Server (0) or client (1) milliseconds of one purpose."""
        return [(one.server_ms, one.client_ms)[place] for one in self.timings if one.purpose == purpose]


class Client:
    """A logged-in session that enters every answer in the book and expects the status it is told."""

    def __init__(self, address: str, name: str, password: str, book: Book) -> None:
        self._http = httpx.Client(base_url=address, headers=SAME, timeout=60, follow_redirects=False)
        self.book = book
        answer = self._http.post("/masuk", data={"name": name, "password": password})
        assert answer.status_code == 303, answer.text

    def ask(self, purpose: str, method: str, path: str, status: int = 200, **more: Any) -> tuple[httpx.Response, float]:
        """The answer and what the server said of its time."""
        begun = time.perf_counter()
        answer = self._http.request(method, path, **more)
        waited = 1000 * (time.perf_counter() - begun)
        spent = float(answer.headers["server-timing"].partition("dur=")[2])
        self.book.timings.append(Timing(purpose, spent, waited))
        assert answer.status_code == status, f"{purpose} {answer.status_code}: {answer.text[:300]}"
        return answer, spent

    def close(self) -> None:
        self._http.close()


class Person(threading.Thread):
    """Works until `stop` is set; what goes wrong stands in the book's faults."""

    def __init__(self, work: Callable[[], None], stop: threading.Event, book: Book) -> None:
        super().__init__(daemon=True)
        self._work, self._stop_event, self._book = work, stop, book

    def run(self) -> None:
        try:
            while not self._stop_event.is_set():
                self._work()
        except Exception as fault:  # every fault fails the test, with its words
            self._book.faults.append(f"{type(fault).__name__}: {fault}")


class Reviewer:
    """Takes the next document, settles and corrects `edits` fields of it, approves it: `period_s` a document. Whoever
    is in the middle of one at the stop ends it at the same pace."""

    def __init__(self, client: Client, stop: threading.Event, period_s: float, seed: int, edits: int = 14) -> None:
        self._client, self._stop, self._period_s, self._edits = client, stop, period_s, edits
        self._dice = random.Random(seed)
        self._begun = False

    def review(self) -> None:
        if not self._begun:  # people do not begin in the same second
            self._begun = True
            self._stop.wait(self._dice.random() * self._period_s)
        if self._stop.is_set():
            return
        ends = time.monotonic() + self._period_s
        task = self._open()
        if task is None:
            self._stop.set()
            return
        form = self._client.ask("form", "GET", f"/api/tasks/{task}")[0].json()
        fields = {one["path"]: one for one in form["fields"]}
        left = list(form["left"])
        others = [path for path in fields if path not in left and isinstance(fields[path]["value"], int)]
        wanted = (left + self._dice.sample(others, max(0, min(len(others), self._edits - len(left)))))[: self._edits]
        wanted += [path for path in left if path not in wanted]
        for path in wanted:
            time.sleep(self._period_s / (len(wanted) + 1) * (0.5 + self._dice.random()))
            self._save(task, fields[path])
        time.sleep(max(0.0, ends - time.monotonic()))
        self._approve(task)

    def _open(self) -> str | None:
        """The deed behind "next document": claim the first in line, then its page; then what the page fetches ahead."""
        claimed, first_ms = self._client.ask(NEXT, "POST", "/antrean/berikutnya", 303, data={})
        place = claimed.headers["location"]
        if not place.startswith("/periksa/"):
            return None
        begun = time.perf_counter()
        page, then_ms = self._client.ask(OPENED, "GET", place)
        assert 'data-testid="review.form"' in page.text
        claim_ms = self._client.book.timings[-1].client_ms
        self._client.book.nexts.append((first_ms + then_ms, claim_ms + 1000 * (time.perf_counter() - begun)))
        task = place.rpartition("/")[2]
        self._client.book.opened.append(task)
        for address in sorted(set(_PICTURE.findall(page.text))):
            self._client.ask(PICTURES, "GET", address)
        for one in self._client.ask(AHEAD, "GET", "/api/tasks/ahead?limit=3")[0].json()[:2]:
            self._client.ask(AHEAD, "GET", f"/periksa/{one['id']}")
        return task

    def _save(self, task: str, shown: dict[str, Any]) -> None:
        """A corrected number or a confirmed value; one in five is sent twice, as after a lost answer."""
        kind = field_at(by_name("wlkp").record, shown["path"]).kind  # type: ignore[union-attr]
        value, corrected = shown["value"], self._dice.randrange(3, 400)
        if kind.name == "int" and kind.valid(corrected):
            value = corrected
        change = {"value": value} if kind.valid(value) else {"state": "illegible"}
        headers = {"If-Match": str(shown["seq"]), "Idempotency-Key": uuid4().hex}
        address = f"/api/tasks/{task}/fields/{shown['path']}"
        first = self._client.ask(SAVED, "PUT", address, json=change, headers=headers)[0].json()
        self._client.book.saved[task, shown["path"]].append(change.get("value"))
        if self._dice.random() < 0.2:
            again = self._client.ask(SAVED, "PUT", address, json=change, headers=headers)[0].json()
            assert again["fields"] == first["fields"]

    def _approve(self, task: str) -> None:
        version = self._client.ask("form", "GET", f"/api/tasks/{task}")[0].json()["version"]
        headers = {"If-Match": str(version), "Idempotency-Key": uuid4().hex}
        address = f"/api/tasks/{task}/approve"
        answer = self._client.ask(DECIDED, "POST", address, json={"effort": {"keys": 12}}, headers=headers)[0]
        assert answer.json()["task"]["state"] == "approved"
        self._client.book.approved.append(task)


class Sender:
    """Sends one file after another in pieces, no faster than `bytes_s`; each must come out whole."""

    def __init__(self, client: Client, make: Callable[[], bytes], stop: threading.Event, bytes_s: float) -> None:
        self._client, self._make, self._stop, self._bytes_s = client, make, stop, bytes_s

    def send(self) -> None:
        data = self._make()
        begun = {"name": f"{uuid4().hex}.pdf", "size": len(data), "looked_at": True}
        transfer = self._client.ask("begin", "POST", "/api/transfers", 201, json=begun)[0].json()
        for number in range(transfer["piece_count"]):
            piece = data[number * PIECE : (number + 1) * PIECE]
            self._client.ask(
                PIECES, "PUT", f"/api/transfers/{transfer['id']}/pieces/{number}",
                content=piece, headers={"piece-sha256": hashlib.sha256(piece).hexdigest()},
            )  # fmt: skip
            if self._stop.wait(len(piece) / self._bytes_s):
                return
        sha256 = hashlib.sha256(data).hexdigest()
        answer = self._client.ask(
            "finish", "POST", f"/api/transfers/{transfer['id']}/finish", 201, json={"sha256": sha256}
        )
        assert answer[0].json()["sha256"] == sha256
        self._client.book.sent.append(sha256)


def p95(figures: list[float]) -> float:
    """The value that 95 of 100 do not pass; 0 for none."""
    return sorted(figures)[min(len(figures) - 1, int(0.95 * len(figures)))] if figures else 0.0
