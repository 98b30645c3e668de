"""Every code that is written into the log anywhere has its sentence in both languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import extractor
from extractor.oversight.duties import Deed
from extractor.review.tasks import Outcome
from extractor.store import Event
from extractor.store.sent import Choice
from extractor.web.doors import KINDS
from extractor.web.rendering import day
from extractor.web.telling import Told
from extractor.web.words import WORDS
from tests.web.conftest import LogIn
from tests.web.office import Office

ACTION_AT = {"note": 2, "record": 1, "_move": 2, "_log": 2, "_record": 3}
"""Functions that write a line, and which argument is its code."""
COMPOSED = {
    "f'task.{outcome}'": [f"task.{one}" for one in get_args(Outcome)],
    "f'upload.link.{choice}'": [f"upload.link.{one}" for one in get_args(Choice)],
    "f'correction.{row.state}'": ["correction.withdrawn", "correction.refused"],
    "f'duty.{deed}'": [f"duty.{one}" for one in get_args(Deed)],
    "f'upload.{state}'": ["upload.discarded", "upload.linked"],
}
"""A code that is put together in a new place is written out here, else the test cannot know it."""


def calls() -> Iterator[tuple[str, ast.Call, ast.expr]]:
    for path in sorted(Path(extractor.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                owner = getattr(getattr(node.func, "value", None), "attr", "")
                if (name == "record" and owner != "events") or (
                    name == "note" and isinstance(node.func, ast.Attribute)
                ):
                    continue  # another method of that name
                at = ACTION_AT.get(name)
                if at is not None and len(node.args) > at:
                    yield name, node, node.args[at]


def written() -> set[str]:
    codes: set[str] = set()
    for _, _, action in calls():
        if isinstance(action, ast.Constant):
            codes |= {str(action.value)} if action.value else set()
        elif isinstance(action, ast.IfExp):
            codes |= {one.value for one in (action.body, action.orelse) if isinstance(one, ast.Constant)}
        elif isinstance(action, ast.JoinedStr):
            codes |= set(COMPOSED[ast.unparse(action)])
        else:
            assert ast.unparse(action) == "action", ast.unparse(action)  # handed on inside the writer itself
    return codes


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    codes = written()
    assert len(codes) > 40
    assert {word.removeprefix("event.") for word in WORDS if word.startswith("event.")} == codes
    assert {code.split(".")[0] for code in codes} == set(KINDS)
    assert {word.removeprefix("log.kind.") for word in WORDS if word.startswith("log.kind.")} == set(KINDS)


def test_every_detail_and_thing_has_a_word() -> None:
    keys, things = set(), set()
    for name, call, _ in calls():
        keys |= {one.arg for one in call.keywords if one.arg}
        if name in ("note", "record"):
            third = call.args[ACTION_AT[name] + 1]
            things |= {str(third.value)} if isinstance(third, ast.Constant) else set()
    assert {f"detail.{key}" for key in keys} - set(WORDS) == set()
    assert {f"thing.{thing}" for thing in things} - set(WORDS) == set()


def test_a_line_is_told_in_words() -> None:
    line = Event(
        1, "a" * 32, "Ani", "document.type", "document", "b" * 32, datetime(2026, 1, 2, tzinfo=UTC),
        {"before": "wlkp", "after": "nota_pemeriksaan", "reason": "", "is_active": True, "other": "c" * 32},
    )  # fmt: skip
    told = Told("id")
    assert told.deed(line) == "Mengubah jenis dokumen"
    assert told.thing(line) == "dokumen bbbbbbbb"
    assert "alasan" not in told.details(line)
    assert "akun aktif: ya; yang lain: cccccccc" in told.details(line)
    assert "wlkp" not in told.details(line)
    assert Told("en").deed(line) == "Changed the kind of a document"


def test_fields_are_named_as_on_the_paper() -> None:
    line = Event(
        1, "a" * 32, "Ani", "field.edit", "document", "b" * 32, datetime(2026, 1, 2, tzinfo=UTC),
        {"fields": ["pemeriksaan.temuan.1.uraian", "tidak.ada"]},
    )  # fmt: skip
    said = Told("id").details(line)
    assert said.startswith("isian: ")
    assert said.endswith(" 2, tidak.ada")
    assert "pemeriksaan.temuan" not in said


def test_the_day_of_a_moment_is_the_day_at_the_office() -> None:
    assert day(datetime(2026, 11, 23, 22, 19, tzinfo=UTC)) == "24-11-2026"
    assert day(datetime(2026, 11, 23, 12, 0, tzinfo=UTC)) == "23-11-2026"


def test_the_log_shows_sentences(office: Office, log_in: LogIn, task: str) -> None:
    log_in("ani").get(f"/periksa/{task}")
    text = log_in("kelola").get("/riwayat").text
    assert "Membuka dokumen" in text
    assert "<code>document.open" not in text
