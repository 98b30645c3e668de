"""Sets the program up on this machine and starts it: `run` (the desk) or `test` (every check and test).

Standard library only. Each step is skipped when it is already done, so that the second start needs no network; with
`--bundle DIR` (made by deploy/bundle.py) the first needs none either: everything comes from that folder, checked first.
Exit codes: 2 when something is missing that this user may not install (the exact line to paste is printed) and when
the bundle is damaged or meant for another machine or release (nothing is installed then).
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
WANTED = (3, 11)
LANGUAGES = {"ind", "eng", "osd"}
SUMS = "SHA256SUMS"
HANDWRITING_FONTS = ROOT / "samples" / "fonts.txt"


def main(arguments: list[str]) -> int:
    if len(arguments) < 1 or arguments[0] not in {"run", "test", "setup"}:
        print("usage: bootstrap.py run|test|setup", file=sys.stderr)
        return 2
    goal, bundle, extra = arguments[0], *taken_bundle(arguments[1:])
    if bundle is not None:
        if goal == "test":
            stop("Uji memerlukan internet / the tests need the network: sh bootstrap.sh test")
        check_bundle(bundle)
    install_system_packages(missing_packages(goal), bundle)
    python = find_python()
    make_environment(python, "requirements-test.lock" if goal == "test" else "requirements.lock", bundle)
    if goal == "setup":
        return 0
    os.environ["OMP_THREAD_LIMIT"] = "1"  # tesseract's own threads make it six times slower (docs/measured.md)
    os.chdir(ROOT)
    if goal == "run":
        os.execv(VENV / "bin" / "wlk", ["wlk", "serve", "--samples", "samples/small", *extra])
    return run_tests(extra)


def taken_bundle(arguments: list[str]) -> tuple[Path | None, list[str]]:
    """The folder named by --bundle, and the arguments without it."""
    if "--bundle" not in arguments:
        return None, arguments
    place = arguments.index("--bundle")
    if place + 1 == len(arguments):
        stop("usage: bootstrap.py run|setup --bundle DIR")
    return Path(arguments[place + 1]).resolve(), arguments[:place] + arguments[place + 2 :]


def check_bundle(bundle: Path) -> None:
    """Stops where a byte of it is not as it was made, or where it is for another machine or release."""
    damaged = damaged_files(bundle)
    if damaged:
        print("\n".join(damaged[:20]), file=sys.stderr)
        stop(
            "wlk.setup.bundle-damaged: Bundel rusak atau tidak lengkap. Tidak ada yang dipasang. "
            "Salin ulang dari sumbernya.\n"
            "wlk.setup.bundle-damaged: The bundle is damaged or incomplete. Nothing was installed. "
            "Copy it again from its source."
        )
    meant = json.loads((bundle / "bundle.json").read_text("utf-8"))
    lock = hashlib.sha256((ROOT / "requirements.lock").read_bytes()).hexdigest()
    if (meant["machine"], meant["lock"]) != (platform.machine(), lock):
        stop(
            "wlk.setup.bundle-mismatch: Bundel ini untuk mesin atau versi program lain. Tidak ada yang dipasang.\n"
            "wlk.setup.bundle-mismatch: This bundle is for another machine or release. Nothing was installed."
        )


def damaged_files(bundle: Path) -> list[str]:
    """Paths that are missing, changed, or not among the sums; SHA256SUMS itself where it cannot be read."""
    try:
        lines = [line.split("  ", 1) for line in (bundle / SUMS).read_text("utf-8").splitlines()]
        listed = {path: wanted for wanted, path in lines}
    except (OSError, ValueError):
        return [SUMS]
    there = {path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file()} - {SUMS}
    found = [path for path, wanted in listed.items() if path in there and file_hash(bundle / path) != wanted]
    return sorted({*found, *(listed.keys() ^ there), *({"bundle.json"} - listed.keys())})


def file_hash(path: Path) -> str:
    """SHA-256 of its bytes; empty where the medium does not give them."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


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


def install_system_packages(packages: list[str], bundle: Path | None) -> None:
    """Installs them when this user may, from the bundle where there is one; else prints the exact line and exits 2."""
    if not packages:
        return
    if shutil.which("apt-get") is None:
        stop(f"Pasang paket sistem ini dahulu / install these system packages first: {' '.join(packages)}")
    if bundle is None:
        install_by_apt(packages, "apt-get", None)
        return
    meant = json.loads((bundle / "bundle.json").read_text("utf-8"))["debian"]
    if meant != debian_release():
        stop(
            f"wlk.setup.bundle-mismatch: Paket sistem di bundel untuk Debian {meant}; pasang dahulu {packages}.\n"
            f"wlk.setup.bundle-mismatch: The system packages are for Debian {meant}; install these first: {packages}"
        )
    with tempfile.TemporaryDirectory() as place:
        for folder in ("lists/partial", "cache/archives/partial"):
            (Path(place) / folder).mkdir(parents=True)
        address = str(bundle / "debian").replace(" ", "%20")
        (Path(place) / "sources.list").write_text(f"deb [trusted=yes] file:{address} ./\n", "utf-8")
        # apt sees the bundle and nothing else; its sums were checked by check_bundle
        options = [f"Dir::Etc::sourcelist={place}/sources.list", "Dir::Etc::sourceparts=/dev/null"]
        options += [f"Dir::State::lists={place}/lists", f"Dir::Cache={place}/cache", "APT::Sandbox::User=root"]
        install_by_apt(packages, " ".join(["apt-get", *(f"-o {option}" for option in options)]), bundle)


def debian_release() -> str:
    """12 on Debian 12; empty elsewhere."""
    release = Path("/etc/os-release")
    lines = release.read_text("utf-8").splitlines() if release.exists() else []
    return next((line.partition("=")[2].strip('"') for line in lines if line.startswith("VERSION_ID=")), "")


def install_by_apt(packages: list[str], apt: str, bundle: Path | None) -> None:
    line = f"{apt} -qq update && {apt} install -y --no-install-recommends {' '.join(packages)}"
    own = f"sh bootstrap.sh setup --bundle {shlex.quote(str(bundle))}" if bundle else line
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if os.geteuid() == 0:
        command = ["sh", "-c", line]
    elif shutil.which("sudo") and succeeds(["sudo", "-n", "true"]):
        command = ["sudo", "sh", "-c", line]
    else:
        stop(f"Paket sistem belum ada. Jalankan sebagai root / run as root:\n  {own}")
    print(f"Memasang paket sistem / installing: {' '.join(packages)}", flush=True)
    if subprocess.run(command, env=environment, check=False).returncode != 0:
        stop(f"Pemasangan gagal. Jalankan sebagai root / installation failed, run as root:\n  {own}")


def find_python() -> str:
    """An interpreter of the wanted version that has the venv module."""
    if sys.version_info[:2] == WANTED:
        return sys.executable
    found = shutil.which("python3.11")
    if found is None:
        stop("Diperlukan Python 3.11 (python3.11 tidak ditemukan) / Python 3.11 is needed.")
    return found


def make_environment(python: str, lock_name: str, bundle: Path | None) -> None:
    """The environment in .venv from the hash-locked requirements; skipped when that lock is already in it.

    `--no-deps`: the lock is complete, and leaves out the windowed builds of OpenCV that two packages name.
    """
    lock = ROOT / lock_name
    stamp = VENV / f".{lock_name}.sha256"
    wanted = hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    print(f"Menyiapkan lingkungan Python dari {lock_name} / preparing the environment (1-3 menit)", flush=True)
    made = not (PYTHON.exists() and succeeds([str(PYTHON), "-m", "pip", "--version"]))
    if made:
        run([python, "-m", "venv", "--clear", str(VENV)])
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    source = ["--no-index", "--find-links", str(bundle / "wheels")] if bundle else []
    try:
        run([*pip, *source, "--require-hashes", "--only-binary", ":all:", "-r", str(lock)])
        run([*pip, "--no-build-isolation", "--no-index", "--editable", str(ROOT)])
    except SystemExit:
        if made:
            shutil.rmtree(VENV, ignore_errors=True)
        raise
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
