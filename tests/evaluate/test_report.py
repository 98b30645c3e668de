"""Scores of papers read by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.evaluate.distance import is_near, page_errors
from extractor.evaluate.matching import assign_rows
from extractor.evaluate.report import evaluate, show

BOX = [10.0, 10.0, 50.0, 20.0]


def true(value: Any, state: str = "value", hand: str = "printed", **more: Any) -> dict[str, Any]:
    return {"state": state, "value": value, "orig": str(value), "page": 1, "box": BOX, "hand": hand, **more}


def read(value: Any, state: str = "value", **more: Any) -> dict[str, Any]:
    base = {"orig": str(value), "confidence": 0.9, "page": 1, "box": BOX, "method": "anchor", "accepted": False}
    return {"state": state, "value": value, **base, **more}


def write(folder: Path, fields: dict[str, Any], name: str = "a", **more: Any) -> None:
    data = {
        "file": f"{name}.pdf",
        "family": "f",
        "split": "test",
        "level": "clean",
        "seed": "1",
        "faults": [],
        "documents": [
            {"document": 1, "pages": [1], "record_type": "wlkp", "fields": fields, "text": {"1": "Nama Perusahaan"}}
        ],
        **more,
    }
    (folder / f"{name}.truth.json").write_text(json.dumps(data), "utf-8")


def line(fields: dict[str, Any], name: str = "a", **more: Any) -> dict[str, Any]:
    base = {"file": f"{name}.pdf", "document": 1, "pages": [1], "record_type": "wlkp", "type_confidence": 1.0}
    return {**base, "fields": fields, "issues": [], "decision": "review", "reasons": [], **more}


def score(report: dict[str, Any]) -> tuple[int, int, int]:
    found = report["fields"]["all"]
    return found["right"], found["claimed"], found["there"]


@pytest.mark.parametrize(
    ("truth", "reading", "expected"),
    [
        (true(148), read(148), (1, 1, 1)),
        (true(148), read(146), (0, 1, 1)),
        (true(148), read(None, "blank"), (0, 0, 1)),
        (true(148), None, (0, 0, 1)),
        (true(None, "blank"), read(148), (0, 1, 0)),
        (true(None, "blank"), read(None, "blank"), (0, 0, 0)),
        (true(None), read(None), (0, 0, 0)),
        (true(None), read(148), (0, 1, 0)),
        (true(148), read(None), (0, 0, 1)),
        (None, read(148), (0, 1, 0)),
        (true(1), read(True), (0, 1, 1)),
    ],
)
def test_what_counts(tmp_path: Path, truth: Any, reading: Any, expected: tuple[int, int, int]) -> None:
    path = "tenaga_kerja.jumlah"
    write(tmp_path, {path: truth} if truth else {})
    assert score(evaluate(tmp_path, [line({path: reading} if reading else {})])) == expected


def test_groups_states_boxes_and_errors(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "identitas.nama_perusahaan": true("PT. MAJU TERUS"),
            "identitas.alamat": true("Jl. Melati 5, Cilegon", hand="handwriting"),
            "identitas.npwp": true("019998889411000"),
            "identitas.nib": true(None, "blank"),
        },
        faults=["E-JML-001"],
    )
    fields = {
        "identitas.nama_perusahaan": read("PT MAJU TERUS"),
        "identitas.alamat": read("Jl. Melati 5, Cilegon", accepted=True),
        "identitas.npwp": read("019998889411000", box=[400, 400, 440, 410], accepted=True),
        "identitas.nib": read("9120001234567", accepted=True, confidence=0.2),
    }
    issue = {"path": "", "code": "E-JML-001", "severity": "error", "message": ""}
    report = evaluate(tmp_path, [line(fields, issues=[issue])], texts={"a.pdf": ["Nama Perusahaan"]})
    assert report["fields"]["hand"]["handwriting"]["f1"] == 1.0
    assert report["fields"]["all"]["near_f1"] > report["fields"]["all"]["f1"]
    assert report["states"]["all"]["accuracy"] == 0.75
    assert report["states"]["all"]["confusion"] == {"blank": {"value": 1}, "value": {"value": 3}}
    assert report["boxes"]["all"]["boxes"] == 2
    assert report["boxes"]["all"]["centre_in"] == 0.5
    assert report["confidence"]["all"]["accepted"] == 3
    assert report["confidence"]["all"]["accepted_wrong"] == 1
    assert {(e["path"], e["fault"]) for e in report["errors"]} == {
        ("identitas.nama_perusahaan", "wrong"),
        ("identitas.nib", "invented"),
    }
    assert report["issues"]["planted"] == {"E-JML-001": {"count": 1, "found": 1}}
    assert report["pages"]["all"]["cer"] == 0
    assert "identitas.nib" in show(report)


def test_rows_by_position_and_at_best(tmp_path: Path) -> None:
    names = ["Budi", "Sari", "Tono"]
    write(tmp_path, {f"surat.penandatangan.{n}.nama": true(name) for n, name in enumerate(names)})
    fields = {f"surat.penandatangan.{n}.nama": read(name) for n, name in enumerate(names[1:])}
    report = evaluate(tmp_path, [line(fields)])
    assert report["tables_by_position"]["surat.penandatangan.*.nama"]["right"] == 0
    assert report["tables_best_assignment"]["surat.penandatangan.*.nama"]["right"] == 2


def test_rows_are_assigned_one_to_one_at_the_greatest_gain() -> None:
    true_rows = {0: {"a": 1, "b": 1}, 1: {"a": 1, "b": 2}, 2: {"a": 9}}
    read_rows = {0: {"a": 1, "b": 2}, 1: {"a": 1, "b": 1}}
    assert assign_rows(true_rows, read_rows, lambda x, y: x == y) == {0: 1, 1: 0}
    assert assign_rows({}, read_rows, lambda x, y: x == y) == {}


def test_documents_are_matched_by_their_pages(tmp_path: Path) -> None:
    write(tmp_path, {})
    data = json.loads((tmp_path / "a.truth.json").read_text())
    data["documents"] = [
        {"document": 1, "pages": [1, 2], "record_type": "wlkp", "fields": {}, "text": {}},
        {"document": 2, "pages": [3, 4], "record_type": "nota_pemeriksaan", "fields": {}, "text": {}},
    ]
    (tmp_path / "a.truth.json").write_text(json.dumps(data))
    lines = [line({}, pages=[3, 4], record_type="nota_pemeriksaan")]
    report = evaluate(tmp_path, lines)
    assert report["type"]["confusion"] == {"nota_pemeriksaan": {"nota_pemeriksaan": 1}, "wlkp": {"not found": 1}}
    assert report["type"]["accuracy"] == 0.5


def test_folders_and_splits(tmp_path: Path) -> None:
    sub = tmp_path / "x"
    sub.mkdir()
    write(sub, {"tenaga_kerja.jumlah": true(1)})
    assert score(evaluate(tmp_path, [{**line({"tenaga_kerja.jumlah": read(1)}), "file": "x/a.pdf"}])) == (1, 1, 1)
    with pytest.raises(ValueError, match="truth"):
        evaluate(tmp_path, [], splits=["cal"])


def test_refused_files_miss_everything(tmp_path: Path) -> None:
    write(tmp_path, {"tenaga_kerja.jumlah": true(1)})
    report = evaluate(tmp_path, [{"file": "a.pdf", "error": {"code": "wlk.input.corrupt", "message": ""}}])
    assert report["refused"] == ["a.pdf"]
    assert score(report) == (0, 0, 1)


def test_near() -> None:
    assert is_near("PT.MAJU  TERUS", "PT. Maju Terus")
    assert not is_near("PT. MUNDUR", "PT. MAJU TERUS")
    assert is_near("...", "-")


def test_page_errors() -> None:
    assert page_errors("satu dua", "satu dua").free == 0
    moved = page_errors("dua satu", "satu dua")
    assert (moved.free, moved.words_missed) == (0, 0)
    assert moved.ordered > 0
    assert page_errors("satu dus", "satu dua").free == 1
    assert page_errors("satudua", "satu dua").free > 0
    assert page_errors("satudua", "satu dua").ordered == 0
    assert page_errors("", "satu").cer == 1
    assert page_errors("", "").cer is None
    assert page_errors("nama ........ satu", "nama satu").free == 0
