"""Sets the program up on this machine and starts it: `run` (the desk) or `test` (every check and test).

Standard library only. Each step is skipped when it is already done, so that the second start needs no network.
Exit codes: 2 when something is missing that this user may not install; the exact line to paste is printed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
WANTED = (3, 11)
LANGUAGES = {"ind", "eng", "osd"}
HANDWRITING_FONTS = ROOT / "samples" / "fonts.txt"


def main(arguments: list[str]) -> int:
    if len(arguments) < 1 or arguments[0] not in {"run", "test", "setup"}:
        print("usage: bootstrap.py run|test|setup", file=sys.stderr)
        return 2
    goal = arguments[0]
    install_system_packages(missing_packages(goal))
    python = find_python()
    make_environment(python, "requirements-test.lock" if goal == "test" else "requirements.lock")
    if goal == "setup":
        return 0
    os.environ["OMP_THREAD_LIMIT"] = "1"  # tesseract's own threads make it six times slower (docs/measured.md)
    os.chdir(ROOT)
    if goal == "run":
        os.execv(VENV / "bin" / "wlk", ["wlk", "serve", "--samples", "samples/small", *arguments[1:]])
    return run_tests(arguments[1:])


def missing_packages(goal: str) -> list[str]:
    """Debian packages this machine lacks for the goal."""
    missing = []
    if shutil.which("tesseract") is None:
        missing += ["tesseract-ocr", *(f"tesseract-ocr-{language}" for language in sorted(LANGUAGES))]
    else:
        listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False).stdout
        missing += [f"tesseract-ocr-{language}" for language in sorted(LANGUAGES - set(listed.split()))]
    if goal == "test":
        if shutil.which("chromium") is None:
            missing.append("chromium")
        if shutil.which("git") is None:
            missing.append("git")
        missing += [font for font in font_packages() if not is_installed(font)]
    return missing


def font_packages() -> list[str]:
    """The Debian packages whose fonts the sample generator draws with, one a line in samples/fonts.txt."""
    lines = HANDWRITING_FONTS.read_text("utf-8").splitlines() if HANDWRITING_FONTS.exists() else []
    return [line.split("#")[0].strip() for line in lines if line.split("#")[0].strip()]


def is_installed(package: str) -> bool:
    if shutil.which("dpkg-query") is None:
        return True
    query = ["dpkg-query", "-W", "-f", "${Status}", package]
    return "install ok installed" in subprocess.run(query, capture_output=True, text=True, check=False).stdout


def install_system_packages(packages: list[str]) -> None:
    """Installs them when this user may; else prints the exact line and exits 2."""
    if not packages:
        return
    line = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        stop(f"Pasang paket sistem ini dahulu / install these system packages first: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if os.geteuid() == 0:
        command = ["sh", "-c", line]
    elif shutil.which("sudo") and succeeds(["sudo", "-n", "true"]):
        command = ["sudo", "sh", "-c", line]
    else:
        stop(f"Paket sistem belum ada. Jalankan sebagai root / run as root:\n  {line}")
    print(f"Memasang paket sistem / installing: {' '.join(packages)}", flush=True)
    if subprocess.run(command, env=environment, check=False).returncode != 0:
        stop(f"Pemasangan gagal. Jalankan sebagai root / installation failed, run as root:\n  {line}")


def find_python() -> str:
    """An interpreter of the wanted version that has the venv module."""
    if sys.version_info[:2] == WANTED:
        return sys.executable
    found = shutil.which("python3.11")
    if found is None:
        stop("Diperlukan Python 3.11 (python3.11 tidak ditemukan) / Python 3.11 is needed.")
    return found


def make_environment(python: str, lock_name: str) -> None:
    """The environment in .venv from the hash-locked requirements; skipped when that lock is already in it.

    `--no-deps`: the lock is complete, and leaves out the windowed builds of OpenCV that two packages name.
    """
    lock = ROOT / lock_name
    stamp = VENV / f".{lock_name}.sha256"
    wanted = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    print(f"Menyiapkan lingkungan Python dari {lock_name} / preparing the environment (1-3 menit)", flush=True)
    if not (PYTHON.exists() and succeeds([str(PYTHON), "-m", "pip", "--version"])):
        run([python, "-m", "venv", "--clear", str(VENV)])
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(lock)])
    run([*pip, "--no-build-isolation", "--no-index", "--editable", str(ROOT)])
    stamp.write_text(wanted)


def run_tests(extra: list[str]) -> int:
    """Static checks first, then the tests on two processes. The first failure is the exit code."""
    python = str(PYTHON)
    steps = [
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy"],
        [str(VENV / "bin" / "lint-imports")],
        [python, "-m", "pytest", "-n", "2", "--dist", "loadfile", *extra],
    ]
    for step in steps:
        code = subprocess.run(step, cwd=ROOT, check=False).returncode
        if code != 0:
            print(f"GAGAL / FAILED: {' '.join(step[1:])}", file=sys.stderr)
            return code
    return 0


def succeeds(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def run(command: list[str]) -> None:
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        stop(f"Perintah gagal / command failed: {' '.join(command)}")


def stop(message: str) -> NoReturn:
    print(message, file=sys.stderr)
    raise SystemExit(2)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
