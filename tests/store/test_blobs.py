"""One contract of blobs over a folder, a store in memory and a server that speaks S3."""

from __future__ import annotations

import hashlib
import io
import tarfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import obstore
import pytest
from obstore.store import MemoryStore, S3Store

from extractor.access import MACHINE
from extractor.errors import EmptyFile, SetupError, StoreAway, TooLarge
from extractor.store import NewUpload, Store, migrate
from extractor.store.blobs import Blobs, WrongHash
from extractor.store.keeping import back_up
from extractor.store.remote_blobs import RemoteBlobs, open_objects
from tests.store.objects import BUCKET, Server, serving

Open = Callable[[str], Blobs]
LARGE = bytes(range(256)) * (9 << 12)
"""Nine megabytes: more than one part."""


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture(params=["folder", "memory", "s3"])
def host(request: pytest.FixtureRequest, tmp_path: Path) -> Open:
    """Blobs as a host of that name sees them; a folder is shared by all hosts, a store has a folder a host."""
    if request.param == "folder":
        return lambda name: Blobs(tmp_path / "shared")
    if request.param == "memory":
        memory = MemoryStore()
        return lambda name: RemoteBlobs(tmp_path / name, memory)
    server: Server = request.getfixturevalue("server")
    return lambda name: RemoteBlobs(tmp_path / name, S3Store(BUCKET, **server.options))


def test_what_one_host_keeps_every_host_reads(host: Open) -> None:
    for data in (b"satu", LARGE):
        blob = host("a").put(io.BytesIO(data))
        assert blob.sha256 == hashlib.sha256(data).hexdigest()
        assert host("a").put(io.BytesIO(data)).sha256 == blob.sha256
        other = host("b")
        assert other.has(blob.sha256)
        assert other.path(blob.sha256).read_bytes() == data
        assert other.check(blob.sha256)
        with host("c").open(blob.sha256) as stream:
            assert stream.read() == data
    assert list(host("d").every()) == sorted(hashlib.sha256(one).hexdigest() for one in (b"satu", LARGE))


def test_what_is_refused_is_nowhere(host: Open) -> None:
    blobs = host("a")
    with pytest.raises(EmptyFile):
        blobs.put(io.BytesIO(b""))
    with pytest.raises(TooLarge):
        blobs.put(io.BytesIO(b"x" * 2048), 1024)
    with pytest.raises(WrongHash):
        blobs.put(io.BytesIO(b"x"), expected="ab" * 32)
    assert list(host("b").every()) == []
    assert not blobs.has("ab" * 32)
    assert not blobs.path("ab" * 32).exists()
    with pytest.raises(FileNotFoundError):
        blobs.open("ab" * 32)
    for wrong in ("../x", "AB" * 32, ""):
        with pytest.raises(ValueError, match="sha256"):
            blobs.path(wrong)


def test_what_is_removed_does_not_come_back(host: Open) -> None:
    sha256 = host("a").put(io.BytesIO(b"rahasia")).sha256
    host("a").remove(sha256)
    host("a").remove(sha256)
    assert not host("a").has(sha256)
    assert not host("b").has(sha256)
    assert not host("b").path(sha256).exists()


def test_bytes_that_changed_in_the_store_are_never_given(tmp_path: Path, server: Server) -> None:
    store = S3Store(BUCKET, **server.options)
    sha256 = RemoteBlobs(tmp_path / "a", store).put(io.BytesIO(b"asli")).sha256
    (key,) = server.objects
    server.objects[key] = b"ubah"
    other = RemoteBlobs(tmp_path / "b", store)
    assert not other.path(sha256).exists()
    assert [one for one in (tmp_path / "b").rglob("*") if one.is_file()] == []
    with pytest.raises(FileNotFoundError):
        other.open(sha256)


def test_a_store_that_does_not_take_it_says_so_and_the_same_file_again_arrives(tmp_path: Path, server: Server) -> None:
    store = S3Store(BUCKET, **server.options)
    server.is_away = True
    with pytest.raises(StoreAway) as told:
        RemoteBlobs(tmp_path / "a", store).put(io.BytesIO(b"asli"))
    assert told.value.code == "wlk.blobs.store-away"
    server.is_away = False
    sha256 = RemoteBlobs(tmp_path / "a", store).put(io.BytesIO(b"asli")).sha256
    assert RemoteBlobs(tmp_path / "b", store).path(sha256).read_bytes() == b"asli"


def test_a_file_that_is_there_is_neither_sent_nor_fetched_again(tmp_path: Path, server: Server) -> None:
    blobs = RemoteBlobs(tmp_path / "a", S3Store(BUCKET, **server.options))
    sha256 = blobs.put(io.BytesIO(LARGE)).sha256
    del server.methods[:]
    blobs.put(io.BytesIO(LARGE))
    blobs.path(sha256)
    assert server.methods == ["HEAD"]


def test_a_folder_moves_into_a_store(tmp_path: Path) -> None:
    sha256 = Blobs(tmp_path / "a").put(io.BytesIO(b"lama")).sha256
    memory = MemoryStore()
    blobs = RemoteBlobs(tmp_path / "a", memory)
    assert (blobs.send(), blobs.send()) == (1, 0)
    assert RemoteBlobs(tmp_path / "b", memory).path(sha256).read_bytes() == b"lama"
    assert bytes(obstore.get(memory, f"{sha256[:2]}/{sha256[2:4]}/{sha256}").bytes()) == b"lama"


def test_an_address_nobody_knows_ends_the_start() -> None:
    with pytest.raises(SetupError):
        open_objects("nowhere://x")


def test_a_backup_fetches_what_this_host_never_read(tmp_path: Path) -> None:
    memory, folder = MemoryStore(), tmp_path / "b"
    first = Store(f"sqlite:///{tmp_path / 'app.sqlite'}", tmp_path / "a", blobs=RemoteBlobs(tmp_path / "a", memory))
    migrate(f"sqlite:///{tmp_path / 'app.sqlite'}")
    with first as store:
        office = store.users.add_office("Satwasker").id
        blob = store.blobs.put(io.BytesIO(b"%PDF-1.4 asli"))
        new = NewUpload(blob.sha256, "a.pdf", "application/pdf", blob.size, date(2026, 1, 2))
        store.uploads.add(MACHINE, new, office_id=office)
    made = back_up(
        f"sqlite:///{tmp_path / 'app.sqlite'}", None, folder, tmp_path / "x.tar", RemoteBlobs(folder, memory)
    )
    assert (made.blobs, made.missing) == (1, [])
    with tarfile.open(tmp_path / "x.tar") as tar:
        assert any(name.endswith(blob.sha256) for name in tar.getnames())
