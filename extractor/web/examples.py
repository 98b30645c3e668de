"""Examples for the description of the API: one for each parameter by its name and for each body by its schema."""

from __future__ import annotations

from typing import Any

_ID = "3f2a9c0d5b7e4a1f8c6d2b9e0a7f4c1d"
_HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
PARAMETERS: dict[str, Any] = {
    "path": "tenaga_kerja.jumlah",
    "number": 1,
    "page": 1,
    "limit": 2,
    "year": 2019,
    "text": "benang lestari",
    "company": "benang",
    "regency": "sukamaju",
    "since": "2026-01-31T00:00:00+00:00",
    "after": _ID,
    "record_type": "wlkp",
    "If-Match": '"3"',
    "If-None-Match": '"4f1b2b0b"',
    "Idempotency-Key": "b7e4a1f8-1",
    "Piece-Sha256": _HASH,
    "version": "4f1b2b0b",
    "deed": "pause",
    "key": "nota.days",
}
BODIES: dict[str, dict[str, Any]] = {
    "Credentials": {"name": "ani", "password": "tiga kucing belang"},
    "Change": {"text": "146", "reason": "dihitung ulang"},
    "Steps": {"steps": [{"path": "tenaga_kerja.jumlah", "seq": 1, "text": "146"}]},
    "Decision": {"note": "", "effort": {"keys": 12, "clicks": 0}},
    "Reason": {"reason": "pemegang sedang cuti"},
    "Place": {"page": 1, "box": [172.4, 210.1, 310.9, 224.0]},
    "Begin": {"name": "wlkp-2019.pdf", "size": 8388608},
    "Whole": {"sha256": _HASH},
    "Question": {"note": "Apakah angka ini terbaca 7 atau 1?", "paths": ["mutasi.berhenti"]},
    "Answer": {"note": "Terbaca 7, lihat lampiran."},
    "Return": {"lines": ["Lampirkan daftar tenaga kerja."]},
    "NewType": {"record_type": "nota_pemeriksaan"},
    "FromPage": {"page": 3},
    "Other": {"task": _ID},
    "Wish": {
        "reason": "Jumlah salah diketik, lihat halaman 2.",
        "steps": [{"path": "tenaga_kerja.jumlah", "seq": 2, "text": "146"}],
    },
    "Why": {"note": "Kertasnya berkata 148."},
    "Known": {"ids": [12, 13]},
    "More": {"upload_id": _ID, "pages": [1, 2]},
    "Rescan": {"page": 2, "upload_id": _ID, "by": 1},
    "Wanted": {"purpose": "court", "recipient": "Pengadilan Negeri Sukamaju", "paths": ["penutup.nama_pelapor"]},
    "Order": {"pages": [2, 1, 3]},
    "Cause": {"cause": "wlk.input.corrupt"},
    "Received": {"received_on": "2021-08-20", "how": "pos"},
    "Done": {"deed": "answered", "on": "2021-09-01", "remark": "surat 12/HRD/IX/2021"},
    "NewSetting": {"text": "14", "reason": "edaran provinsi"},
}


def with_examples(description: dict[str, Any]) -> dict[str, Any]:
    """The OpenAPI object with an example at each parameter and body that has one here; ids look like ids."""
    for methods in description.get("paths", {}).values():
        for operation in methods.values():
            for parameter in operation.get("parameters", []):
                example = _example_of(parameter["name"])
                if example is not None:
                    parameter.setdefault("example", example)
    for name, schema in description.get("components", {}).get("schemas", {}).items():
        if name in BODIES:
            schema.setdefault("examples", [BODIES[name]])
    return description


def _example_of(name: str) -> Any:
    known = {key.casefold(): value for key, value in PARAMETERS.items()}
    if name.casefold() in known:
        return known[name.casefold()]
    return _ID if name.endswith("_id") else None
