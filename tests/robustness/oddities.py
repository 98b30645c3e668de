"""Broken and odd files: what mail, cheap scanners, telephones and bad will leave in a folder.

`write(folder)` puts them all there; a name ends in what the file claims to be, never in what it is.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.robustness.odd_pdfs import GOOD, PDFS, saved
from tests.robustness.odd_pictures import PICTURES

ODD: dict[str, Callable[[], bytes]] = {
    **PDFS,
    **PICTURES,
    "pdf-bernama.png": lambda: saved(GOOD),
    "nama aneh \u202egpj.pdf": lambda: saved(GOOD),
    "-awalan-opsi.pdf": lambda: saved(GOOD),
    "baris\nbaru.pdf": lambda: saved(GOOD),
    "kutip'\"$(rm).pdf": lambda: saved(GOOD),
    "\u540d\u524d-\xfcn\xefcode-\U0001f4c4.pdf": lambda: saved(GOOD),
}


def write(folder: Path) -> dict[str, Path]:
    """All odd files in a folder, by name."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {}
    for name, make in ODD.items():
        made[name] = folder / name
        made[name].write_bytes(make())
    return made
