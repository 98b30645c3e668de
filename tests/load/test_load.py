"""Twenty reviewers, two uploads under way and the reading beside them: nothing is lost, and how long the desk takes.

In full (`make prove`) against the real program, with figures (docs/measured.md); otherwise a few people for moments.
"""

from __future__ import annotations

import io
import os
import random
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest

from extractor import access
from extractor.access import MACHINE
from extractor.document.elements import Word
from extractor.document.geometry import BBox
from tests.browser.oracle import make
from tests.browser.restarting import Machine
from tests.e2e.command import WLK, Running, start
from tests.load.reviewers import (
    DECIDED,
    EMPTY,
    NEXT,
    OPENED,
    PICTURES,
    PIECES,
    SAVED,
    Book,
    Client,
    Person,
    Reviewer,
    Sender,
    p95,
)
from tests.web.office import PASSWORD, Office, open_office

FULL = os.environ.get("WLK_PROVE") == "full"
MINUTES = float(os.environ.get("WLK_LOAD_MINUTES", "4"))
QUEUE, READABLE, PERIOD_S = 2000, 250, 60.0
SCANS = Path(__file__).resolve().parents[2] / "samples" / "small"
NEXT_MS, SAVE_MS = 100.0, 50.0
SILENT = ("-m", "tests.load.silent")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    if not FULL:
        monkeypatch.setattr(access, "hash_password", lambda password: f"plain:{password}")
        monkeypatch.setattr(access, "verify_password", lambda password, stored: (stored == f"plain:{password}", None))
    opened = open_office(tmp_path)
    with opened.store:
        yield opened


def a_page_of_words() -> tuple[Word, ...]:
    """350 words in lines, as on a real page."""
    dice = random.Random(3)
    return tuple(
        Word(
            "".join(dice.choices("abdegiklmnoprstu", k=dice.randrange(3, 11))),
            BBox(60 + 50 * (at % 9), 60 + 19 * (at // 9), 105 + 50 * (at % 9), 72 + 19 * (at // 9)),
            0.9,
            "tesseract",
        )
        for at in range(350)
    )


def fill(office: Office, papers: int, readable: int = 0) -> None:
    """A queue of made manpower reports with eight fields in doubt. The first ones, which will be opened, are files that
    can be drawn and have pages full of words."""
    plain, scan = office.original, (SCANS / "dev_wlkp_tabel-office-5b065e10.pdf").read_bytes() + b"\n%"
    words = a_page_of_words()
    for seed in range(papers):
        office.original, office.more_words = (scan, words) if seed < readable else (plain, ())
        make(office, seed, 8, 0.5)


def a_scan(megabytes: int) -> Callable[[], bytes]:
    """Makes a scan to send, each time with other bytes: real pages and ballast."""

    def made() -> bytes:
        with pikepdf.open(SCANS / "dev_wlkp_titik-photocopy-d1f60e70.pdf") as pdf:
            pdf.Root.Ballast = pdf.make_indirect(pikepdf.Stream(pdf, os.urandom(megabytes << 20)))
            out = io.BytesIO()
            pdf.save(out, compress_streams=False)
        return out.getvalue()

    return made


def storm(
    address: str, office: Office, names: list[str], minutes: float, period_s: float, megabytes: int
) -> tuple[Book, list[Client]]:
    """All of them at once until their time is over; with a period of 0 until the queue is empty."""
    book, stop, drained = Book(), threading.Event(), threading.Event()
    clients = [Client(address, name, PASSWORD, book) for name in [*names, "ani", "loket", "kelola"]]
    *reviewing, first, second, idle = clients
    desks = [Reviewer(one, stop, period_s, seed) for seed, one in enumerate(reviewing)]
    senders = [Sender(one, a_scan(megabytes), drained, max(megabytes, 1) * 60_000) for one in (first, second)]

    def knock() -> None:
        idle.ask(EMPTY, "GET", "/healthz")
        drained.wait(0.5)

    people = [Person(one.review, stop, book) for one in desks]
    others = [Person(one.send, drained, book) for one in senders] + [Person(knock, drained, book)]
    for one in (*people, *others):
        one.start()
    if period_s:
        stop.wait(60 * minutes)
        stop.set()
    for one in people:
        one.join(600)
    drained.set()
    for one in others:
        one.join(600)
    for client in clients:
        client.close()
    return book, clients


def holds(office: Office, book: Book) -> None:
    """Every step is in the record once and in order, every approval has its filing, nobody shared a document."""
    assert book.faults == []
    assert len(set(book.opened)) == len(book.opened)
    filed = {one.task_id for one in office.store.filings.every(MACHINE)}
    assert set(book.approved) <= filed
    for (task, path), values in book.saved.items():
        lines = office.store.documents.history(MACHINE, office.document(task).id, path)
        assert [one.value for one in lines if one.author != MACHINE.user_id] == values
        assert [one.seq for one in lines] == list(range(1, len(lines) + 1))
    for sha256 in book.sent:
        assert office.store.blobs.check(sha256)


def test_people_at_once_lose_nothing_and_share_nothing(office: Office) -> None:
    """Three reviewers and two uploads against one desk in this process, as fast as it answers."""
    fill(office, 9, 9)
    names = [f"pemeriksa{at}" for at in range(3)]
    for name in names:
        office.person(name, ("reviewer",))
    machine = Machine(office)
    machine.start()
    try:
        book, _ = storm(machine.address, office, names, 0, 0.0, 5)
    finally:
        machine.stop()
    holds(office, book)
    assert len(book.approved) == 9
    assert all(one.server_ms <= one.client_ms for one in book.timings)


def told(title: str, book: Book) -> None:
    lines = [f"{title}: {len(book.approved)} approved, {len(book.sent)} uploads, load {os.getloadavg()[0]:.1f}"]
    claims, seen = [[one[place] for one in book.nexts] for place in (0, 1)]
    rows = [("next document", claims, seen)]
    rows += [(one, book.of(one, 0), book.of(one, 1)) for one in (NEXT, OPENED, SAVED, DECIDED, PICTURES, PIECES, EMPTY)]
    for name, server, client in rows:
        if server:
            middle = sorted(server)[len(server) // 2]
            lines.append(
                f"  {name}: {len(server)}, server median {middle:.0f} p95 {p95(server):.0f} "
                f"most {max(server):.0f} ms, client p95 {p95(client):.0f} ms"
            )
    sys.stdout.write("\n" + "\n".join(lines) + "\n")


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.skipif(not FULL, reason="minutes of two cores: make prove")
def test_twenty_reviewers_wait_for_nothing(office: Office, tmp_path: Path) -> None:
    """The real `wlk serve`, first without its worker, then with it reading what is sent meanwhile."""
    names = [f"pemeriksa{at}" for at in range(20)]
    for name in names:
        office.person(name, ("reviewer",))
    fill(office, QUEUE, READABLE)
    books = []
    for title, program, minutes in (("without workers", SILENT, MINUTES / 2), ("with workers", WLK, MINUTES)):
        running, address = serve(tmp_path, program)
        try:
            running.wait_for(lambda where=address: answers(where))  # type: ignore[misc]
            book, _ = storm(address, office, names, minutes, PERIOD_S, 12)
        finally:
            running.process.terminate()
            running.end(60)
        told(title, book)
        holds(office, book)
        books.append(book)
    assert p95([server for server, _ in books[1].nexts]) <= NEXT_MS
    assert p95(books[1].of(SAVED, 0)) <= SAVE_MS


def serve(folder: Path, program: tuple[str, ...]) -> tuple[Running, str]:
    with socket.socket() as probing:
        probing.bind(("127.0.0.1", 0))
        port = probing.getsockname()[1]
    running = start(folder / f"jalan-{port}", "serve", "--port", str(port), program=program, WLK_DATA=str(folder))
    return running, f"http://127.0.0.1:{port}"


def answers(address: str) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", int(address.rpartition(":")[2])), 1):
            return True
    except OSError:
        return False
