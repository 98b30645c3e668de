"""Sources listed, boxes fed, a folder watched: on a real disk, without any reading."""

from __future__ import annotations

import errno
import os
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from extractor.access import MACHINE
from extractor.errors import CorruptFile, NotFound, Refused, SourceGone, StoreAway
from extractor.store import Office, Store, migrate
from extractor.store.blobs import Blobs
from extractor.store.room import NoRoom
from extractor.wiring import watching
from extractor.wiring.archive import account_rows, close_box, office_named, statement_of, write_report
from extractor.wiring.boxes import add_to_box, kind_of, list_lines
from extractor.wiring.feeder import LEASE, Feeder
from extractor.wiring.watching import TAKEN, WatchedFolder

MB = 1 << 20


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    url = f"sqlite:///{tmp_path / 'data' / 'app.sqlite'}"
    migrate(url)
    with Store(url, tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def office(store: Store) -> Office:
    return store.users.add_office("Disnaker Kota Contoh")


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "boks"
    (folder / "map 2").mkdir(parents=True)
    for name, data in (("hal 10.pdf", b"sepuluh"), ("hal 2.pdf", b"dua"), ("map 2/hal 1.pdf", b"satu")):
        (folder / name).write_bytes(data)
    return folder


def states(store: Store, batch_id: str) -> dict[str, int]:
    balance = store.batch_ledger.balance(MACHINE, batch_id)
    assert balance.faults == ()
    return {state: count for state, count in balance.files.items() if count}


def feeder(store: Store, holder: str = "satu", watched: WatchedFolder | None = None) -> Feeder:
    return Feeder(store, holder, MB, watched, spare_bytes=0)


def test_a_folder_is_listed_in_natural_order_with_what_cannot_be_read(
    store: Store, office: Office, papers: Path
) -> None:
    os.mkfifo(papers / "pipa")
    (papers / "putus.pdf").symlink_to("/tidak/ada")
    (papers / "tautan").symlink_to(papers / "map 2")
    (papers / os.fsdecode(b"\xff.pdf")).write_bytes(b"x")
    added = add_to_box(store, MACHINE, office.id, "B-12", papers)
    files = store.batch_figures.files(MACHINE, added.batch.id)
    assert [one.path for one in files] == [
        "\ufffd.pdf", "hal 2.pdf", "hal 10.pdf", "map 2/hal 1.pdf", "pipa", "putus.pdf", "tautan"
    ]  # fmt: skip
    assert {one.path: one.cause for one in files if one.cause} == {
        "pipa": "wlk.input.not-a-file",
        "putus.pdf": "wlk.input.not-found",
        "tautan": "wlk.input.not-a-file",
    }
    assert (added.new, add_to_box(store, MACHINE, office.id, "B-12", papers).known) == (7, 7)
    while feeder(store).feed():
        pass
    assert states(store, added.batch.id) == {"fed": 4, "refused": 3}


def test_members_of_a_zip_are_fed_and_bad_ones_are_refused(store: Store, office: Office, tmp_path: Path) -> None:
    path = tmp_path / "arsip.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a/1.pdf", b"satu")
        archive.writestr("a/2.pdf", b"satu")
        archive.writestr("besar.pdf", b"\0" * (2 * MB))
        archive.writestr("rusak.pdf", b"isi yang akan dirusak")
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"isi yang akan")] ^= 0xFF
    path.write_bytes(raw)
    added = add_to_box(store, MACHINE, office.id, "B-12", path)
    while feeder(store).feed():
        pass
    assert states(store, added.batch.id) == {"fed": 1, "doubled": 1, "refused": 2}
    causes = {one.cause for one in store.batch_figures.of(MACHINE, added.batch.id).failures}
    assert causes == {"wlk.input.too-large", "wlk.input.corrupt"}


def test_a_list_names_files_and_its_bad_lines_are_told_by_number(store: Store, office: Office, papers: Path) -> None:
    lines = ["berkas;jenis", "hal 2.pdf;wlkp", "tidak ada.pdf;", "hal 10.pdf;kuitansi", "hal 2.pdf;", ";", ";wlkp"]
    source = papers / "daftar.csv"
    source.write_text("\n".join(lines), "utf-8-sig")
    added = add_to_box(store, MACHINE, office.id, "B-12", source)
    assert (added.new, [one.line for one in added.faults]) == (1, [3, 4, 5, 7])
    assert [line for line, _ in store.batch_figures.faults(MACHINE, added.batch.id)] == [3, 4, 5, 7]
    while feeder(store).feed():
        pass
    (upload,) = store.uploads.waiting()
    assert (upload.record_type, upload.name) == ("wlkp", "hal 2.pdf")


def test_what_is_neither_folder_nor_zip_nor_list_is_told(tmp_path: Path) -> None:
    (tmp_path / "surat.pdf").write_bytes(b"%PDF")
    with pytest.raises(CorruptFile):
        kind_of(tmp_path / "surat.pdf")
    with pytest.raises(NotFound):
        kind_of(tmp_path / "tidak-ada")
    (tmp_path / "kosong.csv").touch()
    assert list(list_lines(tmp_path / "kosong.csv")) == []


def test_one_feeder_at_a_time_and_another_when_it_leaves(store: Store, office: Office, papers: Path) -> None:
    add_to_box(store, MACHINE, office.id, "B-12", papers)
    first, second = feeder(store, "satu"), feeder(store, "dua")
    assert first.feed() == 3
    assert second.feed() == 0
    (papers / "baru.pdf").write_bytes(b"baru")
    add_to_box(store, MACHINE, office.id, "B-12", papers)
    assert second.feed() == 0
    first.stop()
    assert second.feed() == 1


def test_a_feeder_that_was_killed_is_replaced_within_ninety_seconds(store: Store, office: Office, papers: Path) -> None:
    add_to_box(store, MACHINE, office.id, "B-12", papers)
    feeder(store, "satu").feed()
    lease = store.leases.get(LEASE)
    assert lease is not None
    assert lease.until - datetime.now(UTC) <= timedelta(seconds=80)  # and every_s until the other looks
    assert feeder(store)._every_s <= 5


def test_the_line_is_kept_short(store: Store, office: Office, papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.wiring.feeder.IN_LINE", 2)
    batch = add_to_box(store, MACHINE, office.id, "B-12", papers).batch
    one = feeder(store)
    assert (one.feed(), one.feed()) == (2, 0)
    store.uploads.begin(store.uploads.waiting()[0].id)
    assert one.feed() == 1
    assert states(store, batch.id) == {"fed": 2, "reading": 1}


def test_a_full_disk_is_told_and_nothing_is_lost(
    store: Store, office: Office, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = add_to_box(store, MACHINE, office.id, "B-12", papers).batch

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as broken:
        broken.setattr(Blobs, "put", full)
        assert feeder(store).feed() == 0
    lease = store.leases.get(LEASE)
    assert lease is not None
    assert lease.trouble == NoRoom.code
    assert states(store, batch.id) == {"waiting": 3}
    with monkeypatch.context() as broken:
        broken.setattr(Blobs, "free_bytes", lambda _: 1)
        assert feeder(store).feed() == 0
    assert feeder(store).feed() == 3
    lease = store.leases.get(LEASE)
    assert lease is not None
    assert lease.trouble is None
    assert states(store, batch.id) == {"fed": 3}


def test_a_disk_that_was_taken_off_refuses_nothing(store: Store, office: Office, papers: Path) -> None:
    batch = add_to_box(store, MACHINE, office.id, "B-12", papers).batch
    away = papers.rename(papers.with_name("dicabut"))
    assert feeder(store).feed() == 0
    lease = store.leases.get(LEASE)
    assert lease is not None
    assert lease.trouble == SourceGone.code
    assert states(store, batch.id) == {"waiting": 3}
    away.rename(papers)
    (papers / "hal 2.pdf").unlink()
    assert feeder(store).feed() == 3
    assert states(store, batch.id) == {"fed": 2, "refused": 1}


def test_the_watched_folder_takes_what_has_come_to_rest(store: Store, office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "pantau"
    (folder / "C-3").mkdir(parents=True)
    watched = WatchedFolder(store, folder, office)
    (folder / "C-3" / "satu.pdf").write_bytes(b"satu")
    (folder / "tumbuh.pdf").write_bytes(b"a")
    (folder / "kosong.pdf").touch()
    (folder / "belum.pdf.part").write_bytes(b"x")
    assert watched.look() is None
    assert store.batches.list(MACHINE) == []
    (folder / "tumbuh.pdf").write_bytes(b"aa")
    assert watched.look() is None
    (batch,) = store.batches.list(MACHINE)
    assert (batch.box, states(store, batch.id)) == ("C-3", {"waiting": 1})
    assert (folder / TAKEN / "C-3" / "satu.pdf").read_bytes() == b"satu"
    assert not (folder / "C-3" / "satu.pdf").exists()
    assert watched.look() is None
    assert {one.box[:6] for one in store.batches.list(MACHINE)} == {"C-3", "Pantau"}
    assert sorted(path.name for path in folder.iterdir() if path.is_file()) == ["belum.pdf.part", "kosong.pdf"]


def test_a_second_file_of_the_same_name_is_another_file(store: Store, office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "pantau"
    watched = WatchedFolder(store, folder, office)
    for data in (b"satu", b"dua"):
        (folder / "C-3").mkdir(parents=True, exist_ok=True)
        (folder / "C-3" / "scan.pdf").write_bytes(data)
        watched.look()
        watched.look()
    (batch,) = store.batches.list(MACHINE)
    assert [one.path for one in store.batch_figures.files(MACHINE, batch.id)] == ["scan (2).pdf", "scan.pdf"]


def test_what_was_taken_when_the_power_went_is_listed_at_the_next_start(
    store: Store, office: Office, tmp_path: Path
) -> None:
    taken = tmp_path / "pantau" / TAKEN / "C-3"
    taken.mkdir(parents=True)
    (taken / "satu.pdf").write_bytes(b"satu")
    assert WatchedFolder(store, tmp_path / "pantau", office).look() is None
    (batch,) = store.batches.list(MACHINE)
    assert states(store, batch.id) == {"waiting": 1}


def test_one_bad_file_stops_no_other(
    store: Store, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pantau"
    (folder / "C-3").mkdir(parents=True)
    for name in ("a.pdf", "b.pdf"):
        (folder / "C-3" / name).write_bytes(b"x")
    watched = WatchedFolder(store, folder, office)
    watched.look()
    honest = os.rename

    def rename(old: Path, new: Path) -> None:
        if Path(old).name == "a.pdf":
            raise OSError(errno.EIO, "bad sector")
        honest(old, new)

    with monkeypatch.context() as broken:
        broken.setattr(watching.os, "rename", rename)
        trouble = watched.look()
    assert trouble is not None
    assert trouble.code == "wlk.input.unreadable"
    (batch,) = store.batches.list(MACHINE)
    assert states(store, batch.id) == {"waiting": 1}
    assert watched.look() is None
    assert states(store, batch.id) == {"waiting": 2}


def test_nothing_is_taken_for_a_closed_box(store: Store, office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "pantau"
    (folder / "C-3").mkdir(parents=True)
    store.batches.close(MACHINE, store.batches.open(MACHINE, office.id, "C-3").id, {})
    (folder / "C-3" / "a.pdf").write_bytes(b"x")
    watched = WatchedFolder(store, folder, office)
    assert watched.look() is None
    assert isinstance(watched.look(), Refused)
    assert (folder / "C-3" / "a.pdf").exists()


def test_the_statement_accounts_for_every_file_and_stays_as_it_was_closed(
    store: Store, office: Office, papers: Path, tmp_path: Path
) -> None:
    (papers / "=1+1.pdf").write_bytes(b"dua")
    batch = add_to_box(store, MACHINE, office.id, "B-12", papers, expected=9).batch
    while feeder(store).feed():
        pass
    with pytest.raises(Refused):
        close_box(store, MACHINE, batch.id)
    store.batches.cancel(MACHINE, batch.id)
    close_box(store, MACHINE, batch.id)
    frozen = statement_of(store, MACHINE, batch.id)
    assert (frozen["expected"], frozen["short"], frozen["files"]["cancelled"]) == (9, 9, 3)
    assert [one["kind"] for one in frozen["remarks"]] == ["doubled"]
    assert len(list(account_rows(store, MACHINE, batch.id))) == 4
    paper, lines = write_report(store, MACHINE, batch.id, tmp_path / "ba")
    assert paper.read_bytes().startswith(b"%PDF-1.4")
    text = lines.read_text("utf-8-sig")
    assert "'=1+1.pdf" in text
    assert len(text.splitlines()) == 5


def test_an_office_is_found_by_name_or_told(store: Store, office: Office) -> None:
    from extractor.errors import SetupError

    assert office_named(store, None).id == office_named(store, office.name).id == office.id
    with pytest.raises(SetupError):
        office_named(store, "tidak ada")


def test_a_store_that_is_away_refuses_no_file(
    store: Store, office: Office, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = add_to_box(store, MACHINE, office.id, "B-13", papers).batch

    def away(*_: object, **__: object) -> None:
        raise StoreAway

    with monkeypatch.context() as broken:
        broken.setattr(Blobs, "put", away)
        assert feeder(store).feed() == 0
    lease = store.leases.get(LEASE)
    assert lease is not None
    assert lease.trouble == "wlk.blobs.store-away"
    assert states(store, batch.id) == {"waiting": 3}
    assert feeder(store).feed() == 3
