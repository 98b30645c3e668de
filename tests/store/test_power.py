"""The power goes at every single moment at which bytes or names are on their way to the disk."""

from __future__ import annotations

import hashlib
import io
from contextlib import suppress
from pathlib import Path

import pytest

from extractor.access import Actor
from extractor.store import NewTransfer, Store, migrate, transfers
from extractor.store.blobs import Blobs
from tests.store.power import ForgetfulDisk, PowerCut

FIRST, SECOND = b"berkas pertama" * 1000, b"berkas kedua" * 1000


def test_an_original_that_was_told_to_be_kept_outlives_the_power(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for cut_at in range(100):
        top = tmp_path / str(cut_at)
        top.mkdir()
        blobs = Blobs(top)
        disk = ForgetfulDisk(top, monkeypatch)
        disk.cut_at = cut_at
        told: list[tuple[str, bytes]] = []
        with suppress(PowerCut):
            told.extend((blobs.put(io.BytesIO(data)).sha256, data) for data in (FIRST, SECOND, FIRST))
        disk.lose()
        monkeypatch.undo()
        after = Blobs(top)
        for sha256, data in told:
            assert after.has(sha256), f"lost at step {cut_at}"
            assert after.path(sha256).read_bytes() == data
        assert all(after.check(sha256) for sha256 in after.every()), f"half a file at step {cut_at}"
        assert {after.put(io.BytesIO(data)).size for data in (FIRST, SECOND)} == {len(FIRST), len(SECOND)}
        if len(told) == 3:
            assert cut_at >= 8  # bytes, name and three folders, for each of two files
            return
    raise AssertionError("it never came to its end")


def test_pieces_that_are_listed_outlive_the_power(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database lies on a disk that forgets nothing: what it keeps is proven by its own settings (test_lasting)."""
    monkeypatch.setattr(transfers, "PIECE_BYTES", len(FIRST))
    address = f"sqlite:///{tmp_path / 'app.sqlite'}"
    migrate(address)
    with Store(address, tmp_path / "first") as store:
        office = store.users.add_office("Disnaker Kota Contoh")
    ani = Actor("u1", "Ani", office.id, frozenset({"clerk"}))
    for cut_at in range(100):
        top = tmp_path / str(cut_at)
        with Store(address, top) as store, monkeypatch.context() as forgetful:
            transfer = store.transfers.open(ani, NewTransfer("a.pdf", 2 * len(FIRST), f"a{cut_at}")).id
            disk = ForgetfulDisk(top, forgetful)
            disk.cut_at = cut_at
            with suppress(PowerCut):
                for number in (0, 1):
                    store.transfers.put(ani, transfer, number, FIRST, hashlib.sha256(FIRST).hexdigest())
            disk.lose()
        with Store(address, top) as store:
            left = store.transfers.get(ani, transfer)
            assert left is not None
            for number in left.pieces:
                assert (store.blobs.pieces(transfer) / str(number)).read_bytes() == FIRST, f"lost at step {cut_at}"
            if not left.missing:
                return
    raise AssertionError("it never came to its end")


def test_the_disk_of_this_test_does_forget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    top = tmp_path / "disk"
    top.mkdir()
    disk = ForgetfulDisk(top, monkeypatch)
    (top / "never-forced").write_bytes(b"x")
    disk.lose()
    assert list(top.iterdir()) == []
