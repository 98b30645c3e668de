"""`wlk backup`, `restore`, `erase`, `doctor` as an administrator types them."""

from __future__ import annotations

from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner

from extractor.cli.frame import app
from extractor.settings import Settings
from extractor.wiring.ground import ground
from extractor.wiring.service import load_samples, open_office, open_store


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office with one file that waits."""
    structlog.reset_defaults()  # the stream of an earlier runner is closed
    folder = tmp_path / "data"
    monkeypatch.setenv("WLK_DATA", str(folder))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.pdf").write_bytes(b"%PDF-1.4 contoh")
    with open_store(Settings()) as store:
        open_office(store, Settings())
        assert load_samples(store, tmp_path / "in") == 1
    return folder


def test_a_backup_is_made_proved_and_put_back(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "cadangan.tar"
    run = CliRunner().invoke
    assert run(app, ["backup", str(target)]).exit_code == 0
    assert run(app, ["restore", str(target), "--check"]).exit_code == 0
    assert "wlk.keeping.place-taken" in str(run(app, ["restore", str(target)]).exception)
    monkeypatch.setenv("WLK_DATA", str(tmp_path / "baru"))
    assert run(app, ["restore", str(target)]).exit_code == 0
    with open_store(Settings()) as store:
        assert [one.name for one in store.users.offices()] == ["Kantor Contoh"]


def test_erasing_is_a_preview_until_somebody_says_yes(data: Path) -> None:
    run = CliRunner().invoke
    assert run(app, ["erase"]).exit_code == 2
    assert run(app, ["erase", "--due"]).exit_code == 0
    with open_store(Settings()) as store:
        from_desk = list(store.blobs.every())
        (upload,) = store.uploads.waiting(10)
    assert upload.id in run(app, ["erase", upload.id]).stdout
    assert len(from_desk) == 1
    with open_store(Settings()) as store:
        assert list(store.blobs.every()) == from_desk
    said = run(app, ["erase", upload.id, "--yes", "--who", "Ani", "--why", "uji"])
    assert upload.sha256 in said.stdout
    with open_store(Settings()) as store:
        assert list(store.blobs.every()) == []


def test_the_ground_tells_the_state_of_the_database(data: Path, tmp_path: Path) -> None:
    here = ground(Settings())
    assert here.revision == here.newest
    assert here.fsync_ms > 0
    assert ground(Settings(data=tmp_path / "belum-ada")).revision is None
    assert not (tmp_path / "belum-ada").exists()
