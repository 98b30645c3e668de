"""A bundle for an office without internet: whole it installs without a network, damaged it installs nothing."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import platform
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


bundle = loaded(ROOT / "deploy" / "bundle.py")
bootstrap = loaded(ROOT / "bootstrap.py")


def wheel(folder: Path, name: str, requires: str = "") -> Path:
    """A wheel of one module, as small as it may be."""
    path = folder / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}.py", "ANSWER = 42\n")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{requires}")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A program of two wheels beside its bundle."""
    program, stick = tmp_path / "program", tmp_path / "a stick"
    (stick / "wheels").mkdir(parents=True)
    program.mkdir()
    for name in ("bootstrap.py", "bootstrap.sh"):
        shutil.copy(ROOT / name, program / name)
    wheels = [wheel(stick / "wheels", name) for name in ("satu", "dua")]
    lock = "".join(
        f"{path.name.split('-')[0]}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"
        for path in wheels
    )
    (program / "requirements.lock").write_text(lock)
    # the program itself needs no build backend that would have to be in the bundle
    (program / "pyproject.toml").write_text(
        '[build-system]\nrequires = []\nbuild-backend = "back"\nbackend-path = ["."]\n[project]\n'
        'name = "p"\nversion = "1"\n'
    )
    (program / "back.py").write_text(BACKEND)
    meant = {"debian": "0", "machine": platform.machine(), "lock": hashlib.sha256(lock.encode()).hexdigest()}
    (stick / "bundle.json").write_text(json.dumps(meant))
    bundle.write_sums(stick)
    return tmp_path


BACKEND = """
import zipfile
def build_editable(folder, config_settings=None, metadata_directory=None):
    with zipfile.ZipFile(folder + "/p-1-py3-none-any.whl", "w") as archive:
        archive.writestr("p-1.dist-info/METADATA", "Metadata-Version: 2.1\\nName: p\\nVersion: 1\\n")
        archive.writestr("p-1.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        archive.writestr("p-1.dist-info/RECORD", "")
    return "p-1-py3-none-any.whl"
"""


def setup(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`sh bootstrap.sh setup --bundle …` by the interpreter of this test, no home, nothing of pip's own settings."""
    tools = place / "tools"
    tools.mkdir(exist_ok=True)
    if not (tools / "python3").exists():
        (tools / "python3").write_text(f'#!/bin/sh\nexec "{sys._base_executable}" "$@"\n')  # type: ignore[attr-defined]
        (tools / "python3").chmod(0o755)
    environment = {"PATH": f"{tools}:/usr/local/bin:/usr/bin:/bin", "HOME": str(place / "nobody")}
    return subprocess.run(
        ["sh", "program/bootstrap.sh", *(arguments or ("setup", "--bundle", "a stick"))],
        cwd=place,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_whole_bundle_sets_up_without_an_index(place: Path) -> None:
    done = setup(place)
    assert done.returncode == 0, done.stderr
    python = place / "program" / ".venv" / "bin" / "python"
    command = [str(python), "-c", "import satu, dua; print(dua.ANSWER)"]
    assert subprocess.run(command, capture_output=True, text=True, check=False).stdout == "42\n"


def changed(stick: Path) -> None:
    file = stick / "wheels" / "dua-1.0-py3-none-any.whl"
    file.write_bytes(file.read_bytes()[:-1] + b"x")


def missing(stick: Path) -> None:
    (stick / "wheels" / "dua-1.0-py3-none-any.whl").unlink()


def added(stick: Path) -> None:
    (stick / "wheels" / "tiga-1.0-py3-none-any.whl").write_bytes(b"x")


def without_sums(stick: Path) -> None:
    (stick / "SHA256SUMS").unlink()


def cut_sums(stick: Path) -> None:
    (stick / "SHA256SUMS").write_bytes((stick / "SHA256SUMS").read_bytes()[:100])


@pytest.mark.parametrize("harm", [changed, missing, added, without_sums, cut_sums])
def test_a_damaged_bundle_installs_nothing(place: Path, harm: object) -> None:
    assert callable(harm)
    harm(place / "a stick")
    done = setup(place)
    assert done.returncode == 2
    assert "wlk.setup.bundle-damaged: Bundel rusak" in done.stderr
    assert "The bundle is damaged or incomplete. Nothing was installed." in done.stderr
    assert not (place / "program" / ".venv").exists()


def test_a_bundle_of_another_release_installs_nothing(place: Path) -> None:
    with (place / "program" / "requirements.lock").open("a") as lock:
        lock.write("tiga==1.0 --hash=sha256:00\n")
    done = setup(place)
    assert done.returncode == 2
    assert "wlk.setup.bundle-mismatch" in done.stderr
    assert not (place / "program" / ".venv").exists()


def test_an_environment_that_could_not_be_filled_is_taken_away(place: Path) -> None:
    """The lock wants a hash that its wheel does not have: pip refuses, and no half environment stays."""
    lock = place / "program" / "requirements.lock"
    lock.write_text(lock.read_text().replace("sha256:", "sha256:" + "0" * 8, 1)[:-9] + "\n")
    described = json.loads((place / "a stick" / "bundle.json").read_text())
    described["lock"] = hashlib.sha256(lock.read_bytes()).hexdigest()
    (place / "a stick" / "bundle.json").write_text(json.dumps(described))
    bundle.write_sums(place / "a stick")
    done = setup(place)
    assert done.returncode == 2
    assert not (place / "program" / ".venv").exists()


def test_the_tests_are_not_run_from_a_bundle(place: Path) -> None:
    assert setup(place, "test", "--bundle", "a stick").returncode == 2
    assert setup(place, "setup", "--bundle").returncode == 2


def test_sums_are_read_by_the_tool_every_debian_has(place: Path) -> None:
    done = subprocess.run(["sha256sum", "-c", "--strict", "SHA256SUMS"], cwd=place / "a stick", check=False)
    assert done.returncode == 0


def test_the_lock_is_the_one_of_the_program_in_the_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a", "-C", str(tmp_path)]
    (tmp_path / "requirements.lock").write_text("satu\n")
    for step in (["init", "-q"], ["add", "requirements.lock"], ["commit", "-q", "-m", "one"]):
        subprocess.run([*git, *step], check=True)
    (tmp_path / "requirements.lock").write_text("not committed\n")
    monkeypatch.setattr(bundle, "ROOT", tmp_path)
    assert bundle.pack_program(tmp_path / "wlk.tar.gz") == b"satu\n"
