"""Makes the folder that sets the program up on a machine without internet: `make bundle DIR=...`.

In it: the program as last committed (`wlk.tar.gz`), the locked wheels, every Debian package from the C library up
with an index apt can read, `bundle.json` (for which machine), `BACA.txt`, and `SHA256SUMS` over all of them.
The machine that makes it needs the same Debian release and processor, the network, and git; root is not needed.
Standard library only.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = "requirements.lock"
SUMS = "SHA256SUMS"
DEBIAN_PACKAGES = (
    "python3",
    "python3-venv",
    "tesseract-ocr",
    "tesseract-ocr-ind",
    "tesseract-ocr-eng",
    "tesseract-ocr-osd",
)
READ_ME = """Meja berkas tanpa internet / the desk without internet

  sudo mkdir -p /opt/wlk && sudo tar xzf wlk.tar.gz -C /opt/wlk
  cd /opt/wlk && sudo sh bootstrap.sh run --bundle "FOLDER INI / THIS FOLDER"

Debian {debian}, {machine}. Jumlah periksa / checksums: sha256sum -c SHA256SUMS
"""


def main(arguments: list[str]) -> int:
    """Exit 0, 1 where a step failed (nothing is left), 2 usage."""
    if len(arguments) != 1:
        print("usage: bundle.py DIR", file=sys.stderr)
        return 2
    target = Path(arguments[0]).resolve()
    if target.exists():
        print(f"Sudah ada / exists already: {target}", file=sys.stderr)
        return 2
    making = target.with_name(target.name + ".part")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(parents=True)
    try:
        fill(making)
    except subprocess.CalledProcessError as error:
        shutil.rmtree(making)
        print(f"Perintah gagal / command failed: {' '.join(map(str, error.cmd))}", file=sys.stderr)
        return 1
    making.rename(target)
    files = [path for path in target.rglob("*") if path.is_file()]
    print(f"{target}: {len(files)} file, {sum(path.stat().st_size for path in files) / 1e6:.0f} MB")
    return 0


def fill(target: Path) -> None:
    """Everything of a bundle, the sums last."""
    lock = pack_program(target / "wlk.tar.gz")
    load_wheels(lock, target / "wheels")
    load_debian(target / "debian")
    digest = hashlib.sha256(lock).hexdigest()
    machine = {"debian": debian_release(), "machine": platform.machine(), "python": "3.11", "lock": digest}
    (target / "bundle.json").write_text(json.dumps(machine, indent=1) + "\n", "utf-8")
    (target / "BACA.txt").write_text(READ_ME.format(**machine), "utf-8")
    write_sums(target)


def pack_program(target: Path) -> bytes:
    """The committed state, the same bytes every time. Gives its lock: the one in the work tree may be another."""
    archive = subprocess.run(["git", "archive", "--format=tar", "HEAD"], cwd=ROOT, check=True, capture_output=True)
    target.write_bytes(gzip.compress(archive.stdout, mtime=0))
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as program:
        lock = program.extractfile(LOCK)
        assert lock is not None
        return lock.read()


def load_wheels(lock: bytes, target: Path) -> None:
    """The wheels of the lock, each checked against the hash that stands there."""
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / LOCK).write_bytes(lock)
        subprocess.run([sys.executable, "-m", "venv", f"{place}/venv"], check=True)
        command = [f"{place}/venv/bin/python", "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
        command += ["--no-deps", "--require-hashes", "--only-binary", ":all:"]
        subprocess.run([*command, "-r", f"{place}/{LOCK}", "--dest", str(target)], check=True)


def load_debian(target: Path) -> None:
    """The packages with all they stand on, as if nothing were installed, and the index apt reads them by."""
    target.mkdir()
    with tempfile.TemporaryDirectory() as place:
        nothing = Path(place) / "status"
        nothing.touch()
        (Path(place) / "archives" / "partial").mkdir(parents=True)
        options = [f"Dir::State::status={nothing}", f"Dir::Cache::archives={place}/archives", "Debug::NoLocking=1"]
        options += ["APT::Sandbox::User="]
        command = ["apt-get", "install", "--yes", "--quiet=2", "--download-only", "--no-install-recommends"]
        command += [part for option in options for part in ("-o", option)]
        subprocess.run([*command, *DEBIAN_PACKAGES], check=True, stdout=subprocess.DEVNULL)
        for package in sorted((Path(place) / "archives").glob("*.deb")):
            # an epoch is written 1%3a: such a name would be unquoted by whoever takes it for an address
            shutil.copyfile(package, target / package.name.replace("%3a", "_"))
    (target / "Packages").write_text("".join(described(package) for package in sorted(target.glob("*.deb"))), "utf-8")


def described(package: Path) -> str:
    """Its paragraph in the index."""
    fields = subprocess.run(["dpkg-deb", "-f", str(package)], check=True, capture_output=True, text=True).stdout
    size = package.stat().st_size
    return f"{fields.rstrip()}\nFilename: ./{package.name}\nSize: {size}\nSHA256: {sha256(package)}\n\n"


def debian_release() -> str:
    """12 on Debian 12; empty elsewhere."""
    lines = Path("/etc/os-release").read_text("utf-8").splitlines()
    return next((line.partition("=")[2].strip('"') for line in lines if line.startswith("VERSION_ID=")), "")


def write_sums(target: Path) -> None:
    """As `sha256sum -c` reads it."""
    files = sorted(path for path in target.rglob("*") if path.is_file() and path != target / SUMS)
    lines = [f"{sha256(path)}  {path.relative_to(target).as_posix()}\n" for path in files]
    (target / SUMS).write_text("".join(lines), "utf-8")


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
