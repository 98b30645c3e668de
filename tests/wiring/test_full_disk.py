"""A disk that is really full: a small one of its own, with the database on it. It is told, nothing is lost, and the
work goes on when there is room."""

from __future__ import annotations

import hashlib
import os
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.access import MACHINE, Actor
from extractor.document.elements import Page
from extractor.jobs import Counted, Reading
from extractor.jobs import reading as steps
from extractor.store import NewDocument, Office, Store, Upload, migrate, transfers
from extractor.store.room import NoRoom
from extractor.store.transfers import PIECE_BYTES, NewTransfer
from extractor.wiring.boxes import add_to_box
from extractor.wiring.feeder import LEASE, Feeder
from extractor.wiring.watching import TAKEN, WatchedFolder
from tests.store.papers import new_upload, page

MEGABYTE = 1 << 20
DISK_MB, FILE_BYTES, FILES = 24, MEGABYTE, 4


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_MB}m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("no disk of one's own may be mounted here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture
def store(disk: Path) -> Iterator[Store]:
    url = f"sqlite:///{disk / 'data' / 'app.sqlite'}"
    migrate(url)
    with Store(url, disk / "data") as opened:
        yield opened


@pytest.fixture
def office(store: Store) -> Office:
    return store.users.add_office("Disnaker Kota Contoh")


class Ballast:
    """Fills the disk but for so many bytes."""

    def __init__(self, disk: Path) -> None:
        self._disk, self._file = disk, disk / "ballast"

    def leave(self, room: int) -> None:
        self._file.unlink(missing_ok=True)
        state = os.statvfs(self._disk)
        with self._file.open("wb") as target:
            os.posix_fallocate(target.fileno(), 0, max(1, state.f_bavail * state.f_frsize - room))

    def take_away(self) -> None:
        self._file.unlink()


def papers(folder: Path) -> Path:
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number}.pdf").write_bytes(bytes([65 + number]) * FILE_BYTES)
    return folder


def write_until_full(store: Store, batch_id: str) -> None:
    """The file of the database has a little room of its own."""
    for _ in range(1000):
        store.batch_feeding.fault(MACHINE, batch_id, 1, "x" * 1000)


def states(store: Store, batch_id: str) -> dict[str, int]:
    figures = store.batch_figures.of(MACHINE, batch_id)
    return {state: count for state, count in figures.files.items() if count}


def trouble(store: Store) -> str | None:
    lease = store.leases.get(LEASE)
    return lease.trouble if lease is not None else None


def leftovers(store: Store, disk: Path) -> list[Path]:
    return [one for one in (disk / "data" / "blobs" / "incoming").iterdir() if one.is_file()]


def test_a_box_waits_for_room_and_goes_on(store: Store, office: Office, disk: Path, tmp_path: Path) -> None:
    batch = add_to_box(store, MACHINE, office.id, "B-1", papers(tmp_path / "arsip")).batch.id
    feeder, ballast = Feeder(store, "satu", 8 * MEGABYTE, spare_bytes=0), Ballast(disk)
    ballast.leave(int(2.5 * MEGABYTE))
    feeder.feed()
    assert states(store, batch) == {"fed": 2, "waiting": 2}
    assert trouble(store) == NoRoom.code
    assert leftovers(store, disk) == []
    assert store.batch_ledger.balance(MACHINE, batch).faults == ()
    ballast.take_away()
    assert feeder.feed() == 2
    assert states(store, batch) == {"fed": FILES}
    assert trouble(store) is None
    assert all(store.blobs.check(one.sha256) for one in store.uploads.waiting())


def test_a_database_without_room_is_told_and_keeps_all(
    store: Store, office: Office, disk: Path, tmp_path: Path
) -> None:
    batch = add_to_box(store, MACHINE, office.id, "B-1", papers(tmp_path / "arsip")).batch.id
    feeder, ballast = Feeder(store, "satu", 8 * MEGABYTE, spare_bytes=0), Ballast(disk)
    ballast.leave(0)
    with pytest.raises(NoRoom):
        write_until_full(store, batch)
    ballast.take_away()
    assert feeder.feed() == FILES
    assert states(store, batch) == {"fed": FILES}
    assert store.batch_ledger.balance(MACHINE, batch).faults == ()


def test_a_watched_folder_on_a_full_disk_lists_later_what_it_took(store: Store, office: Office, disk: Path) -> None:
    folder = disk / "pantau"
    folder.mkdir()
    papers(folder / "B-0")
    watched, ballast = WatchedFolder(store, folder, office), Ballast(disk)
    box = store.batches.open(MACHINE, office.id, "B-0").id
    watched.look()
    ballast.leave(0)
    with pytest.raises(NoRoom):
        write_until_full(store, box)
    with pytest.raises(NoRoom):
        watched.look()
    assert len(list((folder / TAKEN / "B-0").glob("*.pdf"))) == FILES  # taken, and not listed
    assert states(store, box) == {}
    ballast.take_away()
    feeder = Feeder(store, "satu", 8 * MEGABYTE, watched, spare_bytes=0)
    assert feeder.feed() == FILES
    assert states(store, box) == {"fed": FILES}
    assert trouble(store) is None


def test_an_upload_in_pieces_is_told_and_goes_on_with_what_has_arrived(
    store: Store, office: Office, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ani, ballast = Actor("u1", "Ani", office.id, frozenset({"clerk"})), Ballast(disk)
    pieces = [b"A" * PIECE_BYTES, b"B" * MEGABYTE]
    whole = hashlib.sha256(b"".join(pieces)).hexdigest()
    with pytest.raises(NoRoom):
        store.transfers.open(ani, NewTransfer("besar.pdf", 5 * MEGABYTE, "besar"))
    monkeypatch.setattr(transfers, "_SPARE_BYTES", 0)
    transfer = store.transfers.open(ani, NewTransfer("besar.pdf", 5 * MEGABYTE, "besar")).id

    def send(number: int) -> None:
        store.transfers.put(ani, transfer, number, pieces[number], hashlib.sha256(pieces[number]).hexdigest())

    send(0)
    ballast.leave(MEGABYTE // 2)
    with pytest.raises(NoRoom):
        send(1)
    assert store.transfers.unfinished(ani)[0].missing == (1,)
    ballast.leave(3 * MEGABYTE)
    send(1)
    with pytest.raises(NoRoom):
        store.transfers.join(ani, transfer, whole)
    assert leftovers(store, disk) == []
    assert store.transfers.unfinished(ani)[0].missing == ()
    ballast.take_away()
    assert store.blobs.check(store.transfers.join(ani, transfer, whole).sha256)


class Answering:
    """Reads in no time."""

    def __init__(self) -> None:
        self.read: list[int] = []

    def accept(self, upload: Upload) -> Counted:
        return Counted("application/pdf", 2)

    def read_page(self, upload: Upload, number: int) -> Page:
        self.read.append(number)
        return page(number)

    def finish(self, upload: Upload, pages: object) -> list[NewDocument]:
        return []


def test_a_reading_waits_for_room_and_is_not_done_again(
    store: Store, office: Office, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "ROOM_STEP_S", 0.02)
    upload, reader, ballast = store.uploads.add(MACHINE, new_upload(), office_id=office.id), Answering(), Ballast(disk)
    reading = Reading(store, reader, spare_bytes=4 * MEGABYTE)
    reading.begin(upload.id)
    ballast.leave(2 * MEGABYTE)
    thread = threading.Thread(target=reading.read_pages, args=(upload.id, [1, 2]))
    thread.start()
    thread.join(0.3)
    assert thread.is_alive()
    assert reader.read == []
    ballast.take_away()
    thread.join(30)
    assert not thread.is_alive()
    assert reader.read == [1, 2]
    assert list(store.pages.left(upload.id)) == []
