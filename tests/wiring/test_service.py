"""The first day of an office, what is handed in, what is written out, and the keeper of the worker."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.access import MACHINE
from extractor.errors import SetupError
from extractor.settings import Settings
from extractor.store import Store
from extractor.store.freezing import value_at
from extractor.wiring.keeper import WorkerKeeper
from extractor.wiring.service import add_user, export_filings, load_samples, open_office, open_store


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data", office_name="Kantor Uji")


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    with open_store(settings) as opened:
        yield opened


def test_the_first_administrator_is_made_once(store: Store, settings: Settings) -> None:
    first = open_office(store, settings)
    assert first is not None
    assert [office.name for office in store.users.offices()] == ["Kantor Uji"]
    user = store.users.find(MACHINE, first[0])
    assert user is not None
    assert "admin" in user.rights
    assert len(first[1]) >= 12
    assert open_office(store, settings) is None


def test_a_further_user_needs_an_office(store: Store, settings: Settings) -> None:
    with pytest.raises(SetupError):
        add_user(store, "budi", "Budi Hartono", ["clerk"], False, "kata-sandi-yang-panjang")
    open_office(store, settings)
    add_user(store, "budi", "Budi Hartono", ["clerk"], False, "kata-sandi-yang-panjang")
    user = store.users.find(MACHINE, "budi")
    assert user is not None
    assert (user.roles, user.rights, user.must_change) == (frozenset({"clerk"}), frozenset(), True)


def test_samples_are_handed_in_without_their_truth(store: Store, settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "contoh"
    folder.mkdir()
    for name in ("a.pdf", "a.truth.json", "BACA.md", "b.png"):
        (folder / name).write_bytes(name.encode())
    (folder / "kosong.pdf").touch()
    (folder / "dalam").mkdir()
    open_office(store, settings)
    assert load_samples(store, folder) == 3
    found = store.uploads.list(MACHINE).items
    assert {one.name for one in found} == {"a.pdf", "b.png", "kosong.pdf"}
    assert {one.state for one in found} == {"waiting"}
    assert all(store.blobs.check(one.sha256) for one in found)


def test_values_stand_at_dotted_paths() -> None:
    record = {"identitas": {"nama": "PT. CAHAYA ABADI", "kota": None}, "temuan": [{"pasal": "7"}, {"pasal": None}]}
    assert value_at(record, "identitas.nama") == "PT. CAHAYA ABADI"
    assert value_at(record, "temuan.0.pasal") == "7"
    assert value_at(record, "temuan.1.pasal") is None
    assert value_at(record, "temuan") is None
    assert value_at(record, "identitas.kota.kode") is None


def test_an_export_of_nothing_decided_is_empty(store: Store, settings: Settings, tmp_path: Path) -> None:
    open_office(store, settings)
    for form in ("jsonl", "csv", "xlsx"):
        with (tmp_path / form).open("wb") as stream:
            assert export_filings(store, form, None, stream).records == 0


def test_a_worker_that_ends_is_started_again_and_ends_with_its_keeper(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = tmp_path / "notes"
    program = tmp_path / "worker"
    # The first ends by itself, the second works until it is told to stop.
    program.write_text(
        f"#!/bin/sh\necho $$ >> {notes}\n[ $(wc -l < {notes}) -ge 2 ] || exit 1\n"
        f"trap 'echo stopped >> {notes}; exit 0' TERM\nwhile :; do sleep 0.05; done\n"
    )
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    keeper = WorkerKeeper()
    keeper.start()
    try:
        deadline = time.monotonic() + 20
        while not notes.exists() or len(notes.read_text().split()) < 2:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        time.sleep(0.3)  # until the shell has set its trap
    finally:
        keeper.stop()
    first, second, last = notes.read_text().split()
    assert last == "stopped"
    assert not keeper.is_alive()
    assert not Path(f"/proc/{first}").exists()
    assert not Path(f"/proc/{second}").exists()
