"""The secret of an installation."""

from __future__ import annotations

from pathlib import Path

from extractor.store.secret import Secret


def test_a_key_stays_and_tells_nothing_of_another(tmp_path: Path) -> None:
    key = Secret(tmp_path).key("a")
    assert Secret(tmp_path).key("a") == key
    assert Secret(tmp_path).key("b") != key
    assert len(key) == 32
    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert key not in file.read_bytes()


def test_another_installation_has_another_secret(tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        (tmp_path / name).mkdir()
    assert Secret(tmp_path / "satu").key("a") != Secret(tmp_path / "dua").key("a")
