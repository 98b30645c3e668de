"""Backups and the way back: whole or not at all, on both databases, while others write."""

from __future__ import annotations

import errno
import importlib
import os
import subprocess
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect, text

from extractor.access import MACHINE
from extractor.store import Store, is_current, migrate
from extractor.store import migration as migrations
from extractor.store.database import engine_for
from extractor.store.keeping import back_up, check_backup, parcel, restore, upgrade
from extractor.store.keeping.faults import Damaged, MadeByNewer, NoRoom, NotABackup, PlaceTaken, UpgradeFailed
from extractor.store.keeping.snapshot import columns_of
from tests.store.conftest import Desk, new_database
from tests.store.papers import new_upload

OLDER = "0006"


def contents(url: str) -> dict[str, list[Any]]:
    """Every row of every table."""
    engine = engine_for(url)
    try:
        with engine.connect() as connection:
            return {
                table: sorted(map(repr, connection.execute(text(f'SELECT * FROM "{table}"'))))
                for table in columns_of(connection)
            }
    finally:
        engine.dispose()


def address_of(store: Store) -> str:
    return store.database.engine.url.render_as_string(hide_password=False)


def hand_in(desk: Desk, data: bytes) -> str:
    blob = desk.store.blobs.put(_Bytes(data))
    desk.store.uploads.add(desk.ani, replace(new_upload(), sha256=blob.sha256))
    return blob.sha256


class _Bytes:
    def __init__(self, data: bytes) -> None:
        self._data = data

    def read(self, size: int, /) -> bytes:
        piece, self._data = self._data[:size], self._data[size:]
        return piece


@pytest.fixture
def fresh(request: pytest.FixtureRequest, store: Store, tmp_path: Path) -> tuple[str, Path]:
    """An empty place of the same kind: (address, folder)."""
    folder = tmp_path / "fresh"
    if store.database.is_sqlite:
        return f"sqlite:///{folder / 'app.sqlite'}", folder
    return new_database(request.getfixturevalue("postgres")), folder


@pytest.mark.parametrize("name", ["cadangan.tar", "cadangan"])
def test_what_was_backed_up_comes_back_the_same(desk: Desk, tmp_path: Path, fresh: tuple[str, Path], name: str) -> None:
    sha256 = hand_in(desk, b"isi berkas")
    orphan = desk.store.blobs.put(_Bytes(b"tidak disebut siapa pun")).sha256
    desk.store.blobs.put_derived(sha256, "page-1.jpg", b"gambar kerangka baca")
    desk.store.blobs.put_derived(sha256, "displayed-1-100.jpg", b"dapat dibuat lagi")
    key = desk.store.secret.key("uji")
    before = contents(address_of(desk.store))

    made = back_up(address_of(desk.store), None, tmp_path, tmp_path / "out" / name)
    assert check_backup(tmp_path / "out" / name) == made
    url, folder = fresh
    assert restore(tmp_path / "out" / name, url, None, folder) == made

    assert contents(url) == before
    assert is_current(url)
    with Store(url, folder) as other:
        assert other.blobs.path(sha256).read_bytes() == b"isi berkas"
        assert not other.blobs.has(orphan)
        assert other.blobs.derived(sha256, "page-1.jpg").read_bytes() == b"gambar kerangka baca"
        assert not other.blobs.derived(sha256, "displayed-1-100.jpg").exists()
        assert other.secret.key("uji") == key
        # new rows get new numbers: sequences came along
        other.events.record(MACHINE, "uji", "upload", "x")
    with pytest.raises(PlaceTaken):
        restore(tmp_path / "out" / name, url, None, folder)


def test_a_backup_needs_a_free_name(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "ada.tar").write_bytes(b"lama")
    with pytest.raises(PlaceTaken):
        back_up(address_of(desk.store), None, tmp_path, tmp_path / "ada.tar")
    assert (tmp_path / "ada.tar").read_bytes() == b"lama"


@pytest.mark.parametrize("name", ["cadangan.tar", "cadangan"])
def test_one_flipped_bit_is_found_and_named(desk: Desk, tmp_path: Path, fresh: tuple[str, Path], name: str) -> None:
    sha256 = hand_in(desk, b"isi yang panjang " * 50)
    target = tmp_path / "out" / name
    back_up(address_of(desk.store), None, tmp_path, target)
    victim = target if target.is_file() else next(target.glob(f"blobs/*/*/{sha256}"))
    if victim is not target:  # a copy: the blob itself is linked
        data = victim.read_bytes()
        victim.unlink()
        victim.write_bytes(data)
    flipped = bytearray(victim.read_bytes())
    flipped[flipped.index(b"isi yang panjang") + 3] ^= 1
    victim.write_bytes(flipped)
    url, folder = fresh
    with pytest.raises(Damaged, match="damaged") as raised:
        restore(target, url, None, folder)
    assert sha256 in raised.value.message("id")
    assert [entry.name for entry in folder.iterdir()] == ["keeping.lock"]
    with pytest.raises(Damaged):
        check_backup(target)


@pytest.mark.parametrize("name", ["cadangan.tar", "cadangan"])
def test_a_cut_or_padded_backup_is_none(desk: Desk, tmp_path: Path, name: str) -> None:
    hand_in(desk, b"isi")
    target = tmp_path / "out" / name
    back_up(address_of(desk.store), None, tmp_path, target)
    if target.is_dir():
        (target / "tambahan").write_bytes(b"")
        with pytest.raises(Damaged, match="tambahan"):
            check_backup(target)
        (target / "tambahan").unlink()
        (target / "SHA256SUMS").unlink()
    else:
        target.write_bytes(target.read_bytes()[: target.stat().st_size // 2 // 512 * 512])
    with pytest.raises((NotABackup, Damaged)):
        check_backup(target)


@pytest.mark.parametrize("name", ["cadangan.tar", "cadangan"])
def test_a_full_disk_leaves_nothing_that_looks_like_a_backup(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    hand_in(desk, b"isi" * 1000)
    place = tmp_path / "out"
    place.mkdir()
    real, calls = parcel._Hashing.read, []

    def full(self: Any, size: int = -1) -> bytes:
        calls.append(size)
        if len(calls) > 3:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(self, size)

    monkeypatch.setattr(parcel._Hashing, "read", full)
    with pytest.raises(NoRoom):
        back_up(address_of(desk.store), None, tmp_path, place / name)
    assert list(place.iterdir()) == []


def test_edits_that_are_written_meanwhile_do_not_tear_it(
    desk: Desk, tmp_path: Path, fresh: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every edit writes two lines; a backup holds both or none, and every blob that it names."""
    ready, stop = threading.Event(), threading.Event()
    failures: list[BaseException] = []

    def write() -> None:
        try:
            number = 0
            while not stop.is_set():
                number += 1
                with desk.store.database.writing() as session:
                    for half in ("a", "b"):
                        session.execute(
                            text(
                                "INSERT INTO event (actor, actor_name, action, thing, thing_id, at, detail)"
                                " VALUES ('x', 'x', :half, 'pair', :id, '2026-01-01 00:00:00', '{}')"
                            ),
                            {"half": half, "id": str(number)},
                        )
                hand_in(desk, b"berkas %d" % number)
                if number == 3:
                    ready.set()
        except BaseException as error:
            failures.append(error)
            ready.set()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert ready.wait(60)
        made = back_up(address_of(desk.store), None, tmp_path, tmp_path / "out" / "c.tar")
    finally:
        stop.set()
        writer.join()
    assert failures == []
    assert made.missing == ["ab" * 32]  # the paper of the fixture has no bytes
    assert made.damaged == []
    url, folder = fresh
    restore(tmp_path / "out" / "c.tar", url, None, folder)
    engine = engine_for(url)
    with engine.connect() as connection:
        counts = connection.execute(text("SELECT thing_id, count(*) FROM event WHERE thing = 'pair' GROUP BY 1")).all()
    engine.dispose()
    assert len(counts) >= 3
    assert {count for _, count in counts} == {2}


def test_lost_and_damaged_blobs_are_named(desk: Desk, tmp_path: Path) -> None:
    lost, bad = hand_in(desk, b"hilang"), hand_in(desk, b"rusak")
    desk.store.blobs.path(lost).unlink()
    desk.store.blobs.path(bad).chmod(0o600)
    desk.store.blobs.path(bad).write_bytes(b"rusaK")
    made = back_up(address_of(desk.store), None, tmp_path, tmp_path / "out" / "c.tar")
    assert lost in made.missing
    assert bad not in made.missing
    assert made.damaged == [bad]


def older(url: str) -> None:
    """A database of an earlier version with an office in it."""
    migrate(url, OLDER)
    engine = engine_for(url)
    with engine.begin() as connection:
        connection.execute(
            text("INSERT INTO office (id, name, timezone, created_at) VALUES ('o1', 'Kantor', 'Asia/Jakarta', :at)"),
            {"at": "2026-01-01 00:00:00"},
        )
    engine.dispose()


def test_an_upgrade_keeps_a_way_back(url: str, tmp_path: Path) -> None:
    assert upgrade(url, tmp_path) is None, "an empty place needs no backup"
    assert upgrade(url, tmp_path) is None, "nothing to do"


def test_the_automatic_backup_brings_the_old_database_back(url: str, tmp_path: Path) -> None:
    older(url)
    before = contents(url)
    made = upgrade(url, tmp_path)
    assert made is not None
    assert is_current(url)
    with pytest.raises(PlaceTaken):
        restore(made, url, None, tmp_path)
    restore(made, url, None, tmp_path, over=True)
    assert contents(url) == before
    assert migrations.revision_at(url) == OLDER
    aside = list((tmp_path / "backups").glob("replaced-*"))
    assert [check_backup(one).revision for one in aside] == [migrations.known_revisions()[0]]


@pytest.mark.parametrize("breaks", ["rehearsal", "real"])
def test_a_failed_upgrade_leaves_the_old_as_it_was(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, breaks: str
) -> None:
    older(url)
    before = contents(url)
    real, calls = migrations.run, []

    def failing(connection: Any, revision: str = "head") -> None:
        real(connection, revision)
        if revision == "head":
            calls.append(connection)
            if len(calls) == (1 if breaks == "rehearsal" else 2):
                raise RuntimeError("the last migration broke")

    module = importlib.import_module("extractor.store.keeping.upgrade")
    monkeypatch.setattr(migrations, "run", failing)
    monkeypatch.setattr(module, "run", failing)
    with pytest.raises(UpgradeFailed):
        upgrade(url, tmp_path)
    monkeypatch.undo()
    assert contents(url) == before
    assert migrations.revision_at(url) == OLDER
    engine = engine_for(url)
    with engine.connect() as connection:
        assert not [name for name in inspect(connection).get_schema_names() if "rehearsal" in name]
    engine.dispose()
    upgrade(url, tmp_path)
    assert is_current(url)


def test_a_newer_database_is_not_touched(url: str, tmp_path: Path) -> None:
    migrate(url)
    engine = engine_for(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(MadeByNewer):
        upgrade(url, tmp_path)


def test_only_the_newest_automatic_backups_stay(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'app.sqlite'}"
    for number in range(5):
        (tmp_path / "backups" / f"auto-2000{number}").mkdir(parents=True)
    older(url)
    made = upgrade(url, tmp_path)
    left = sorted(path.name for path in (tmp_path / "backups").iterdir())
    assert made is not None
    assert len(left) == 3
    assert made.name in left


def test_the_sums_are_those_of_sha256sum(desk: Desk, tmp_path: Path) -> None:
    hand_in(desk, b"isi")
    back_up(address_of(desk.store), None, tmp_path, tmp_path / "out" / "c")
    said = subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=tmp_path / "out" / "c", check=False)
    assert said.returncode == 0
