"""Is a parcel whole? Every entry against its SHA-256, every record and original that the manifest names."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.export.parcel import FORMAT, MANIFEST, SUMS

_SUM = re.compile(r"([0-9a-f]{64})  (\S+)")
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Proof:
    """`faults`: what is wrong, a line each, none for a whole parcel; `manifest`: None where it cannot be read.

    `missing`, `damaged`: originals that were not whole already when the parcel was made.
    """

    faults: tuple[str, ...]
    files: int
    records: int
    missing: int
    damaged: int
    program: str


def prove(file: Path) -> Proof:
    """Reads the whole parcel once. Raises OSError for a file that cannot be opened."""
    faults: list[str] = []
    found: dict[str, str] = {}
    small: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(file) as parcel:
            for one in parcel.infolist():
                if one.filename in found:
                    faults.append(f"dua kali: {one.filename}")
                try:
                    found[one.filename], data = _read(parcel, one, one.filename in (MANIFEST, SUMS))
                except (zipfile.BadZipFile, zlib.error, EOFError) as error:
                    faults.append(f"rusak: {one.filename} ({type(error).__name__})")
                    continue
                if one.filename in (MANIFEST, SUMS):
                    small[one.filename] = data
    except zipfile.BadZipFile:
        return Proof(("bukan ZIP yang utuh",), 0, 0, 0, 0, "")
    faults += _against_sums(found, small.get(SUMS))
    try:
        manifest: Mapping[str, Any] = json.loads(small.get(MANIFEST, b""))
    except ValueError:
        return Proof((*faults, f"tidak terbaca: {MANIFEST}"), len(found), 0, 0, 0, "")
    faults += _against_manifest(found, manifest)
    return Proof(
        tuple(faults),
        len(found),
        len(manifest.get("documents", ())),
        len(manifest.get("missing", ())),
        len(manifest.get("damaged", ())),
        str(manifest.get("program", "")),
    )


def _read(parcel: zipfile.ZipFile, one: zipfile.ZipInfo, is_kept: bool) -> tuple[str, bytes]:
    digest, kept = hashlib.sha256(), []
    with parcel.open(one) as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
            if is_kept:
                kept.append(piece)
    return digest.hexdigest(), b"".join(kept)


def _against_sums(found: Mapping[str, str], sums: bytes | None) -> list[str]:
    if sums is None:
        return [f"tidak ada: {SUMS}"]
    lines = sums.decode("utf-8", "replace").splitlines()
    wanted = {hit[2]: hit[1] for text in lines if (hit := _SUM.fullmatch(text))}
    faults = [f"tidak ada: {name}" for name in sorted(wanted.keys() - found.keys())]
    faults += [f"tidak tercatat: {name}" for name in sorted(found.keys() - wanted.keys() - {SUMS})]
    faults += [f"berubah: {name}" for name in sorted(wanted.keys() & found.keys()) if wanted[name] != found[name]]
    return faults


def _against_manifest(found: Mapping[str, str], manifest: Mapping[str, Any]) -> list[str]:
    if manifest.get("format") != FORMAT:
        return [f"format {manifest.get('format')} tidak dikenal"]
    faults = []
    documents = manifest.get("documents", [])
    if manifest.get("records") != len(documents):
        faults.append("jumlah catatan di manifest tidak cocok")
    for one in documents:
        faults += [
            f"tidak sesuai manifest: {one[word]}"
            for word in ("record", "original", "searchable")
            if one.get(word) is not None and found.get(one[word]) != one.get(f"{word}_sha256")
        ]
    return faults
