"""Files that arrive in pieces: what has come, what is missing, and the whole at the end.

Pieces lie on the disk and are listed in the database, so that a cut, a reload or a restart loses none of them.

Past 250 lines: one life of a transfer, from its first piece to the whole file.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Select, delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from extractor.access import Actor
from extractor.errors import Conflict, EmptyFile, Refused, TooLarge, WlkError
from extractor.store.blobs import Blob, Blobs, WrongHash, sync_folder
from extractor.store.database import Database, new_id, now
from extractor.store.plain import clean
from extractor.store.room import NoRoom, told
from extractor.store.sent import PieceRow, TransferRow, TransferState

PIECE_BYTES = 4 << 20
KEPT = timedelta(days=3)
"""A cut on Friday evening can be mended on Monday morning."""
MOST_OPEN = 500
_SPARE_BYTES = 256 << 20
_SHA256 = re.compile(r"[0-9a-f]{64}")


class WrongPiece(WlkError):
    """A piece with a number or a length that this file does not have."""

    code = "wlk.upload.piece"
    sentence = {
        "id": "Potongan kiriman tidak cocok dengan ukuran file. Kirim ulang filenya.",
        "en": "This piece does not fit the size of the file. Send the file again.",
    }


class PiecesMissing(Conflict):
    code = "wlk.upload.incomplete"
    sentence = {
        "id": "Kiriman belum lengkap: {} potongan belum sampai.",
        "en": "The file is not complete: {} pieces are missing.",
    }


class TransferClosed(Conflict):
    code = "wlk.upload.closed"
    sentence = {
        "id": "Kiriman ini sudah selesai atau dibatalkan. Kirim ulang filenya.",
        "en": "This transfer is over or was cancelled. Send the file again.",
    }


class TooManyOpen(WlkError):
    code = "wlk.upload.too-many"
    sentence = {
        "id": "Terlalu banyak kiriman yang belum selesai. Tunggu sampai sebagian selesai.",
        "en": "Too many transfers are unfinished. Wait until some have ended.",
    }


@dataclass(frozen=True, slots=True)
class NewTransfer:
    """`size` in bytes; `fingerprint`: how the sender knows the file again (name, size, day); `facts`: what was said of
    it, plain JSON."""

    name: str
    size: int
    fingerprint: str = ""
    facts: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """`pieces`: number -> SHA-256 of what has arrived; `upload_id` once the file is in."""

    id: str
    name: str
    size: int
    fingerprint: str
    facts: Mapping[str, Any]
    state: TransferState
    upload_id: str | None
    pieces: Mapping[int, str]

    @property
    def piece_count(self) -> int:
        return -(-self.size // PIECE_BYTES)

    @property
    def missing(self) -> tuple[int, ...]:
        return tuple(number for number in range(self.piece_count) if number not in self.pieces)


class Transfers:
    """A transfer belongs to the person who opened it; to everybody else it is not there."""

    def __init__(self, database: Database, blobs: Blobs) -> None:
        self._database = database
        self._blobs = blobs

    def open(self, actor: Actor, new: NewTransfer, max_bytes: int | None = None) -> Transfer:
        """A transfer to send pieces to; the unfinished one of the same person and file where there is one.

        Raises EmptyFile, TooLarge, TooManyOpen, NoRoom.
        """
        if new.size <= 0:
            raise EmptyFile
        if max_bytes is not None and new.size > max_bytes:
            raise TooLarge(max_bytes >> 20)
        if actor.office_id is None:
            raise Refused("kantor belum ditentukan")
        self.sweep()
        with self._database.writing() as session:
            mine = _mine(actor).where(TransferRow.state == "open")
            same = mine.where(TransferRow.fingerprint == new.fingerprint, TransferRow.size == new.size)
            row = session.scalars(same.limit(1)).one_or_none() if new.fingerprint else None
            if row is None:
                if (session.scalar(select(func.count()).select_from(mine.subquery())) or 0) >= MOST_OPEN:
                    raise TooManyOpen
                if self._blobs.free_bytes() < 2 * new.size + _SPARE_BYTES:
                    raise NoRoom
                row = TransferRow(
                    id=new_id(), office_id=actor.office_id, user_id=actor.user_id, name=clean(new.name), size=new.size,
                    fingerprint=clean(new.fingerprint)[:200], facts={}, state="open", opened_at=now(), seen_at=now(),
                )  # fmt: skip
                session.add(row)
            row.facts, row.seen_at = dict(new.facts or {}), now()
            session.flush()
            return _entry(session, row)

    def get(self, actor: Actor, transfer_id: str) -> Transfer | None:
        with self._database.reading() as session:
            row = session.scalars(_mine(actor).where(TransferRow.id == transfer_id)).one_or_none()
            return _entry(session, row) if row is not None else None

    def unfinished(self, actor: Actor) -> Sequence[Transfer]:
        """The person's open transfers, newest first."""
        query = _mine(actor).where(TransferRow.state == "open").order_by(TransferRow.opened_at.desc(), TransferRow.id)
        with self._database.reading() as session:
            return [_entry(session, row) for row in session.scalars(query).all()]

    def put(self, actor: Actor, transfer_id: str, number: int, data: bytes, sha256: str) -> Transfer:
        """Keeps one piece, checked; the same piece again is harmless. Raises WrongPiece, WrongHash, TransferClosed,
        NoRoom."""
        found = self._open(actor, transfer_id)
        if not 0 <= number < found.piece_count or len(data) != piece_length(found.size, number):
            raise WrongPiece
        if not _SHA256.fullmatch(sha256) or hashlib.sha256(data).hexdigest() != sha256:
            raise WrongHash
        if found.pieces.get(number) == sha256:
            return found
        folder = self._blobs.pieces(transfer_id)
        with told():
            if not folder.exists():
                folder.mkdir(exist_ok=True)
                sync_folder(folder.parent)
            _write(folder, str(number), data)
        try:
            with self._database.writing() as session:
                row = session.scalars(_mine(actor).where(TransferRow.id == transfer_id).with_for_update()).one()
                if row.state != "open":
                    raise TransferClosed
                of_piece = select(PieceRow).where(PieceRow.transfer_id == row.id, PieceRow.number == number)
                piece = session.scalars(of_piece).one_or_none()
                if piece is None:
                    piece = PieceRow(office_id=row.office_id, transfer_id=row.id, number=number, sha256=sha256)
                    session.add(piece)
                piece.sha256, row.seen_at = sha256, now()
        except IntegrityError:
            pass  # the same piece came twice at once; the other one is listed
        return self._open(actor, transfer_id)

    def join(self, actor: Actor, transfer_id: str, sha256: str) -> Blob:
        """The whole file as a blob, checked against its hash; the transfer stays open until `close`.

        Raises PiecesMissing, NoRoom; WrongHash takes the pieces away, they must be sent again.
        """
        found = self._open(actor, transfer_id)
        if found.missing:
            raise PiecesMissing(len(found.missing))
        folder = self._blobs.pieces(transfer_id)
        try:
            if not _SHA256.fullmatch(sha256):
                raise WrongHash
            with told():
                return self._blobs.put(_Joined(folder / str(at) for at in range(found.piece_count)), expected=sha256)
        except (WrongHash, FileNotFoundError) as error:
            self._forget(transfer_id)
            raise WrongHash from error

    def close(self, actor: Actor, transfer_id: str, upload_id: str | None = None) -> None:
        """The file is in (`upload_id`), or the person gave it up; the pieces go."""
        with self._database.writing() as session:
            row = session.scalars(_mine(actor).where(TransferRow.id == transfer_id)).one_or_none()
            if row is not None and row.state == "open":
                row.state, row.upload_id = "done" if upload_id else "ended", upload_id
                session.execute(delete(PieceRow).where(PieceRow.transfer_id == row.id))
        shutil.rmtree(self._blobs.pieces(transfer_id), ignore_errors=True)

    def sweep(self, older_than: timedelta = KEPT) -> int:
        """Takes away the pieces of files nobody has gone on with; gives how many transfers that were."""
        before = now() - older_than
        with self._database.writing() as session:
            gone = list(session.scalars(select(TransferRow.id).where(TransferRow.seen_at < before).limit(200)))
            if gone:
                session.execute(delete(TransferRow).where(TransferRow.id.in_(gone)))
            known = set(session.scalars(select(TransferRow.id).where(TransferRow.state == "open")))
        oldest = before.timestamp()
        for transfer_id, folder in self._blobs.every_pieces():
            if transfer_id in gone or (transfer_id not in known and folder.stat().st_mtime < oldest):
                shutil.rmtree(folder, ignore_errors=True)
        return len(gone)

    def _open(self, actor: Actor, transfer_id: str) -> Transfer:
        found = self.get(actor, transfer_id)
        if found is None:
            raise Refused("kiriman tidak ditemukan")
        if found.state != "open":
            raise TransferClosed
        return found

    def _forget(self, transfer_id: str) -> None:
        with self._database.writing() as session:
            session.execute(delete(PieceRow).where(PieceRow.transfer_id == transfer_id))
        shutil.rmtree(self._blobs.pieces(transfer_id), ignore_errors=True)


class _Joined:
    """Files read one after another as if they were one."""

    def __init__(self, paths: Iterator[Path]) -> None:
        self._paths = paths
        self._rest = b""

    def read(self, size: int, /) -> bytes:
        while not self._rest:
            path = next(self._paths, None)
            if path is None:
                return b""
            self._rest = path.read_bytes()  # a piece, 4 MB at most
        given, self._rest = self._rest[:size], self._rest[size:]
        return given


def piece_length(size: int, number: int) -> int:
    """How many bytes piece `number` (from 0) of a file of that size has."""
    return min(PIECE_BYTES, size - number * PIECE_BYTES)


def _write(folder: Path, name: str, data: bytes) -> None:
    temporary = folder / f".{uuid4().hex}"
    try:
        with temporary.open("xb") as target:
            target.write(data)
            target.flush()
            os.fsync(target.fileno())
        os.replace(temporary, folder / name)
        sync_folder(folder)
    finally:
        temporary.unlink(missing_ok=True)


def _mine(actor: Actor) -> Select[TransferRow]:
    return select(TransferRow).where(TransferRow.user_id == actor.user_id, TransferRow.office_id == actor.office_id)


def _entry(session: Session, row: TransferRow) -> Transfer:
    listed = session.execute(select(PieceRow.number, PieceRow.sha256).where(PieceRow.transfer_id == row.id))
    pieces = {number: sha256 for number, sha256 in listed}  # noqa: C416  rows are no plain pairs to the checker
    return Transfer(
        row.id, row.name, row.size, row.fingerprint, row.facts, row.state, row.upload_id,
        pieces,
    )  # fmt: skip
