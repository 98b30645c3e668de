"""Files in pieces: kept over a restart, checked, swept when nobody goes on."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from extractor.errors import EmptyFile, Refused, TooLarge
from extractor.store import NewTransfer, Store, transfers
from extractor.store.blobs import WrongHash
from extractor.store.transfers import PIECE_BYTES, PiecesMissing, TooManyOpen, TransferClosed, WrongPiece
from tests.store.conftest import Desk

WHOLE = b"A" * PIECE_BYTES + b"B" * PIECE_BYTES + b"C" * 17


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def piece(number: int) -> bytes:
    return WHOLE[number * PIECE_BYTES : (number + 1) * PIECE_BYTES]


def begin(desk: Desk, name: str = "besar.pdf") -> str:
    return desk.store.transfers.open(desk.ani, NewTransfer(name, len(WHOLE), f"{name}|1")).id


def send(desk: Desk, transfer_id: str, *numbers: int) -> None:
    for number in numbers:
        desk.store.transfers.put(desk.ani, transfer_id, number, piece(number), digest(piece(number)))


def test_pieces_in_any_order_make_the_whole(desk: Desk) -> None:
    transfer = begin(desk)
    send(desk, transfer, 2, 0)
    with pytest.raises(PiecesMissing):
        desk.store.transfers.join(desk.ani, transfer, digest(WHOLE))
    send(desk, transfer, 1, 1)
    blob = desk.store.transfers.join(desk.ani, transfer, digest(WHOLE))
    assert blob.path.read_bytes() == WHOLE
    desk.store.transfers.close(desk.ani, transfer, "ab" * 16)
    done = desk.store.transfers.get(desk.ani, transfer)
    assert done is not None
    assert (done.state, done.upload_id) == ("done", "ab" * 16)
    assert not desk.store.blobs.pieces(transfer).exists()
    with pytest.raises(TransferClosed):
        send(desk, transfer, 0)


def test_a_restart_loses_nothing(desk: Desk, tmp_path: Path) -> None:
    transfer = begin(desk)
    send(desk, transfer, 0, 2)
    with Store(desk.store.database.engine.url.render_as_string(hide_password=False), tmp_path) as after:
        again = after.transfers.open(desk.ani, NewTransfer("besar.pdf", len(WHOLE), "besar.pdf|1"))
        assert (again.id, again.missing) == (transfer, (1,))
        after.transfers.put(desk.ani, transfer, 1, piece(1), digest(piece(1)))
        assert after.transfers.join(desk.ani, transfer, digest(WHOLE)).size == len(WHOLE)


def test_another_file_is_another_transfer(desk: Desk) -> None:
    assert begin(desk) == begin(desk)
    assert begin(desk, "lain.pdf") != begin(desk)
    assert len(desk.store.transfers.unfinished(desk.ani)) == 2


@pytest.mark.parametrize(("number", "data"), [(-1, b"A"), (3, b"C" * 17), (2, b"C" * 18), (0, b"A"), (0, b"")])
def test_a_piece_that_does_not_fit_is_refused(desk: Desk, number: int, data: bytes) -> None:
    transfer = begin(desk)
    with pytest.raises(WrongPiece):
        desk.store.transfers.put(desk.ani, transfer, number, data, digest(data))
    assert not desk.store.blobs.pieces(transfer).exists()


@pytest.mark.parametrize("wrong", ["0" * 64, "", "../../etc", "A" * 64])
def test_a_piece_with_another_hash_is_not_kept(desk: Desk, wrong: str) -> None:
    transfer = begin(desk)
    with pytest.raises(WrongHash):
        desk.store.transfers.put(desk.ani, transfer, 2, piece(2), wrong)
    assert desk.store.transfers.get(desk.ani, transfer).pieces == {}  # type: ignore[union-attr]


def test_a_whole_with_another_hash_must_come_again(desk: Desk) -> None:
    transfer = begin(desk)
    send(desk, transfer, 0, 1, 2)
    before = list(desk.store.blobs.every())
    with pytest.raises(WrongHash):
        desk.store.transfers.join(desk.ani, transfer, "0" * 64)
    assert list(desk.store.blobs.every()) == before
    assert desk.store.transfers.get(desk.ani, transfer).missing == (0, 1, 2)  # type: ignore[union-attr]


def test_others_have_no_part_in_it(desk: Desk) -> None:
    transfer = begin(desk)
    for other in (desk.budi, desk.stranger):
        assert desk.store.transfers.get(other, transfer) is None
        assert desk.store.transfers.unfinished(other) == []
        with pytest.raises(Refused):
            desk.store.transfers.put(other, transfer, 2, piece(2), digest(piece(2)))
        with pytest.raises(Refused):
            desk.store.transfers.join(other, transfer, digest(WHOLE))
        desk.store.transfers.close(other, transfer)
    assert desk.store.transfers.get(desk.ani, transfer).state == "open"  # type: ignore[union-attr]


def test_limits_hold_before_a_byte_comes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EmptyFile):
        desk.store.transfers.open(desk.ani, NewTransfer("kosong.pdf", 0))
    with pytest.raises(TooLarge):
        desk.store.transfers.open(desk.ani, NewTransfer("besar.pdf", 2 << 20), max_bytes=1 << 20)
    monkeypatch.setattr(transfers, "MOST_OPEN", 1)
    begin(desk)
    with pytest.raises(TooManyOpen):
        begin(desk, "lain.pdf")


def test_abandoned_pieces_go(desk: Desk) -> None:
    transfer = begin(desk)
    send(desk, transfer, 0)
    assert desk.store.transfers.sweep() == 0
    assert desk.store.transfers.sweep(timedelta(0)) == 1
    assert not desk.store.blobs.pieces(transfer).exists()
    assert desk.store.transfers.get(desk.ani, transfer) is None
