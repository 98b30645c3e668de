"""What a province sends to the centre: figures frozen with their definitions, under a digest that anybody can check."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from extractor.errors import WlkError
from extractor.oversight.hush import hushed
from extractor.oversight.period import Period
from extractor.oversight.tally import ABOUT_PERSONS, AMOUNTS

FORMAT = "wlk-recap"
DEFINITIONS = "2026-1"
"""The version of what figures mean. A recap of another version is not laid beside ours."""
MEANING = {
    "counted": "a decided record that stands, once, by the date on its paper",
    "wlkp": "by the date received, else the date reported; branch: workers under 25, 25 to 99, 100 and more",
    "nota_pemeriksaan": "by the date of the letter; branch: I, II, khusus; findings: rows of its table",
    "berkas_tipiring, rujukan_ztp": "restricted, in no recap",
    "regency": "Kemendagri code of the paper's kabupaten or kota, - where it names none",
    "null": "a number about fewer than five persons, or one that would betray such a number",
}
_KEYS = {"format", "definitions", "meaning", "sender", "year", "part", "frozen_at", "figures"}


class RecapRefused(WlkError):
    """A file of another installation that is not taken; nothing of it is kept."""

    code = "wlk.recap.unreadable"
    sentence = {"id": "File ini bukan rekap yang dapat dibaca.", "en": "This file is no recap that can be read."}


class RecapTampered(RecapRefused):
    code = "wlk.recap.tampered"
    sentence = {
        "id": "Isi rekap tidak sama dengan yang ditandatangani. Mintalah file baru dari pengirim.",
        "en": "The recap is not what was signed. Ask the sender for a new file.",
    }


class RecapForeign(RecapRefused):
    code = "wlk.recap.foreign"
    sentence = {
        "id": "Kunci pengirim tidak dikenal di kantor ini. Cocokkan kuncinya dengan pengirim, lalu daftarkan.",
        "en": "The sender's key is not known here. Compare it with the sender, then enter it.",
    }


class RecapOtherDefinitions(RecapRefused):
    code = "wlk.recap.definitions"
    sentence = {
        "id": "Rekap memakai definisi versi {}, di sini versi {}. Samakan versi program, lalu kirim ulang.",
        "en": "The recap uses definitions {}, this office {}. Bring both programs to one version and send again.",
    }


@dataclass(frozen=True, slots=True)
class Row:
    """Sums of a kind: of one branch over all regencies, or of one regency over all branches."""

    kind: str
    branch: str
    regency: str
    amounts: Mapping[str, int]

    @property
    def id(self) -> str:
        """The drill-down id of its figures."""
        return f"{self.kind}:{self.branch}:{self.regency}"


def freeze(
    sender_id: str, sender_name: str, period: Period, branches: Iterable[Row], regencies: Iterable[Row], at: str
) -> dict[str, Any]:
    """The body of a recap. Small numbers of persons are taken out: the file leaves the province."""
    figures: dict[str, dict[str, int | None]] = {}
    for rows in (list(branches), list(regencies)):
        for kind in {row.kind for row in rows}:
            own = [row for row in rows if row.kind == kind]
            quiet = {name: hushed({row.id: row.amounts[name] for row in own}) for name in ABOUT_PERSONS}
            for row in own:
                figures[row.id] = {
                    name: None if row.id in quiet.get(name, ()) else row.amounts[name] for name in AMOUNTS
                }
    return {
        "format": FORMAT,
        "definitions": DEFINITIONS,
        "meaning": MEANING,
        "sender": {"id": sender_id, "name": sender_name},
        "year": period.year,
        "part": period.part,
        "frozen_at": at,
        "figures": dict(sorted(figures.items())),
    }


def digest(body: Any) -> str:
    """SHA-256 (hex) of the one way to write a body."""
    said = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def checked(body: Any) -> dict[str, Any]:
    """The body where it has the form of a recap on our definitions; raises RecapRefused or RecapOtherDefinitions."""
    if not isinstance(body, dict) or body.get("format") != FORMAT:
        raise RecapRefused
    if body.get("definitions") != DEFINITIONS:
        raise RecapOtherDefinitions(str(body.get("definitions"))[:20], DEFINITIONS)
    try:
        Period(int(body["year"]), str(body["part"]))
        assert set(body) == _KEYS
        assert all(isinstance(body["sender"][name], str) for name in ("id", "name"))
        for amounts in body["figures"].values():
            assert set(amounts) == set(AMOUNTS)
            assert all(value is None or type(value) is int for value in amounts.values())
    except (AssertionError, AttributeError, KeyError, TypeError, ValueError):
        raise RecapRefused from None
    return body


def totals(body: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    """The sums of a kind over its branches, as far as they are said."""
    found: dict[str, dict[str, int]] = {}
    for name, amounts in body["figures"].items():
        kind, _, regency = name.split(":")
        if not regency:
            own = found.setdefault(kind, dict.fromkeys(AMOUNTS, 0))
            for amount, value in amounts.items():
                own[amount] += value or 0
    return found
