"""The names that stand in the running text of a drawn paper, taken from its truth file; also in a text read by OCR.

Only what the truth names is marked, so a right find of any other name counts as wrong: precision is a lower bound, for rules
and tagger alike.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from rapidfuzz import fuzz

from samples.prose.compose import Marked

_AREAS = Path(__file__).parents[1] / "data" / "wilayah.csv"
_LABELLED = re.compile(r"^[\w .,()/&'-]{2,45}\s*:\s|^\d{1,2}\s+[A-Z][a-z]+ [A-Z]|^.*\b(?:Telp|Telepon|Tlp)\b")
"""Label rows, rows of a table of names, the address line of a letterhead."""
_FIELDS = (
    (re.compile(r"(?:^|\.)nama_perusahaan$"), "COMPANY"),
    (re.compile(r"\.(?:nama|nama_(?:tersangka|dipanggil|pemilik|pengurus|korban|ketua|sekretaris)|saksi)$"), "PERSON"),
    (re.compile(r"^surat\.tempat$"), "PLACE"),
    (re.compile(r"(?:^surat\.instansi|\.pengadilan)$"), "OFFICE"),
)
_FULL_LINE, _LEAST_WORDS, _ALIKE = 45, 8, 88.0


def passages(text: str) -> Iterator[str]:
    """The running text of a page: runs of full lines with the short one that ends them; label rows and blocks are left out."""
    run: list[str] = []
    for line in [*text.splitlines(), ""]:
        full = len(line) >= _FULL_LINE and not _LABELLED.match(line)
        if full:
            run.append(line.strip())
            continue
        if run and line.strip() and not _LABELLED.match(line):
            run.append(line.strip())
        joined = " ".join(run)
        run = []
        if len(joined.split()) >= _LEAST_WORDS and sum(sign.islower() for sign in joined) > len(joined) / 3:
            yield joined


@lru_cache(maxsize=1)
def _areas() -> tuple[str, ...]:
    """The regencies and cities as papers print them: "Kabupaten Bekasi", "Kab. Bekasi", "Kota Bekasi"."""
    with _AREAS.open(encoding="utf-8", newline="") as lines:
        names = [row["kabupaten_kota"].strip() for row in csv.DictReader(lines)]
    return (*names, *(name.replace("Kabupaten", "Kab.", 1) for name in names if name.startswith("Kabupaten")))


def _names(fields: dict[str, dict[str, object]]) -> list[tuple[str, str]]:
    """(name as printed, label), the longest first."""
    found = {
        (" ".join(str(entry["orig"]).split()), label)
        for path, entry in fields.items()
        for pattern, label in _FIELDS
        if pattern.search(path) and entry["state"] == "value" and len(str(entry["orig"])) > 3
    }
    found |= {(area, "PLACE") for area in _areas()}
    return sorted(found, key=lambda one: (-len(one[0]), one))


def _marked(text: str, names: list[tuple[str, str]], bent: bool) -> Marked:
    spans: list[tuple[int, int, str]] = []

    def add(start: int, end: int, label: str) -> None:
        if all(end <= low or start >= high for low, high, _ in spans):
            spans.append((start, end, label))

    for name, label in names:
        pattern = (
            r"(?<!\w)(?<!Kec\. )(?<!Kecamatan )" + r"\s*".join(re.escape(word) for word in name.split()) + r"(?!\w)"
        )
        exact = list(re.finditer(pattern, text, re.IGNORECASE))
        for match in exact:
            end = match.end()
            tail = _area_after(text, end) if label == "OFFICE" else 0
            add(match.start(), end + tail, label)
        if bent and not exact and len(name) > 6:
            near = fuzz.partial_ratio_alignment(name.lower(), text.lower(), score_cutoff=_ALIKE)
            if near is not None:
                start, end = near.dest_start, near.dest_end
                while start > 0 and not text[start - 1].isspace():
                    start -= 1
                while end < len(text) and not text[end].isspace():
                    end += 1
                add(start + len(text[start:end]) - len(text[start:end].lstrip()), end, label)
    return Marked(text, tuple(sorted(spans)))


def _area_after(text: str, end: int) -> int:
    """Length of " Kabupaten Bekasi" behind an office."""
    for area in _areas():
        if text[end + 1 : end + 1 + len(area)].lower() == area.lower():
            return len(area) + 1
    match = re.match(r" Provinsi(?: [A-Z][a-z]+){1,3}", text[end:])
    return match.end() if match else 0


def of_truth(truth: Path, read: Path | None = None) -> list[Marked]:
    """The passages of a truth file that hold a name. `read`: the text read from the picture; None: the truth's own text."""
    data = json.loads(truth.read_text("utf-8"))
    out = []
    for document in data["documents"]:
        names = _names(document["fields"])
        pages = read.read_text("utf-8").split("\f") if read else document["text"].values()
        for page in pages:
            out += [_marked(text, names, read is not None) for text in passages(page)]
    return [one for one in out if one.spans]
