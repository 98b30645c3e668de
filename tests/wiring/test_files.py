"""Whole files through reading children: order, refusals, early ends, faults of a page."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.errors import CorruptFile, EmptyFile, NotFound, ReadingFailed
from extractor.settings import Settings
from extractor.wiring import FileReader, FileReading, files, lines
from tests.e2e import faults, papers


@pytest.fixture(scope="module")
def reader() -> Iterator[FileReader]:
    """One for all tests: its children take seconds to start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "read_one", faults.read_one)
        patch.setattr(files, "conclude_pages", faults.conclude_pages)
        with FileReader(Settings(page_timeout_s=20), size=2) as opened:
            yield opened


def test_files_come_in_the_order_given_whatever_becomes_of_them(reader: FileReader, tmp_path: Path) -> None:
    papers.put(tmp_path, {"b.pdf": papers.pdf(papers.FORM, papers.more(2)), "a.pdf": papers.pdf(papers.LETTER)})
    papers.put(tmp_path, {"c.pdf": b"", "d.pdf": b"%PDF-1.7\n"})
    names = ["b.pdf", "hilang.pdf", "c.pdf", "a.pdf", "d.pdf"] * 3
    found = list(reader.read_many([(tmp_path / name, name) for name in names]))
    assert [name for (_, name), _ in found] == names
    kinds = [type(result) for _, result in found]
    assert kinds == [FileReading, NotFound, EmptyFile, FileReading, CorruptFile] * 3


def test_a_page_that_breaks_or_hangs_stands_among_the_others(reader: FileReader, tmp_path: Path) -> None:
    papers.put(tmp_path, {"tiga.pdf": papers.pdf(papers.FORM, papers.more(2), papers.more(3))})
    for name, code in (("patah.pdf", "wlk.input.page-crash"), ("macet.pdf", "wlk.input.page-timeout")):
        reading = reader.read(tmp_path / "tiga.pdf", name)
        assert [page.failure for page in reading.pages] == [None, code, None]
        (line,) = lines(name, reading, "en")
        assert line["pages"] == [1, 3]
        assert line["pages_read"][1]["error"]["code"] == code
        assert line["pages_read"][1]["error"]["message"].startswith("Page 2 ")


def test_a_file_that_breaks_the_last_steps_is_refused_by_itself(reader: FileReader, tmp_path: Path) -> None:
    papers.put(tmp_path, {"a.pdf": papers.pdf(("BERKAS UJI GAGAL", papers.SENTINEL, *papers.LETTER))})
    with pytest.raises(ReadingFailed) as failed:
        reader.read(tmp_path / "a.pdf", "a.pdf")
    (line,) = lines("a.pdf", failed.value)
    assert line == {"file": "a.pdf", "error": {"code": "wlk.reading.failed", "message": failed.value.message("id")}}


def test_a_document_is_read_anew_as_what_a_person_says(reader: FileReader, tmp_path: Path) -> None:
    papers.put(tmp_path, {"a.pdf": papers.pdf(papers.FORM)})
    found = reader.read(tmp_path / "a.pdf", "a.pdf")
    (outcome,) = found.outcomes
    assert outcome.checked.draft.kind.record_type == "wlkp"
    other = reader.read_as(found.pages, 4, "nota_pemeriksaan", tmp_path)
    assert (other.draft.kind.record_type, other.draft.kind.confidence) == ("nota_pemeriksaan", 1.0)
    assert set(other.draft.fields) != set(outcome.checked.draft.fields)
    again = reader.read_as(found.pages, 1, "wlkp", tmp_path)
    values = {path: one.value for path, one in again.draft.fields.items()}
    assert values == {path: one.value for path, one in outcome.checked.draft.fields.items()}


def test_the_text_of_a_page_each(reader: FileReader, tmp_path: Path) -> None:
    papers.put(tmp_path, {"a.pdf": papers.pdf(papers.LETTER, (), papers.more(3))})
    first, second, third = reader.read_text(tmp_path / "a.pdf")
    assert first.splitlines() == list(papers.LETTER)
    assert second == ""
    assert third.splitlines() == list(papers.more(3))


def test_leaving_early_ends_what_is_under_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    monkeypatch.setattr(files, "read_one", faults.read_one)
    papers.put(tmp_path, {"a.pdf": papers.pdf(papers.LETTER), "macet.pdf": papers.pdf(papers.FORM, papers.more(2))})
    names = ["a.pdf", "macet.pdf", *["a.pdf"] * 9]
    with FileReader(Settings(), size=2) as reader:
        found = reader.read_many([(tmp_path / name, name) for name in names])
        assert next(found)[0][1] == "a.pdf"
        pids = reader.crew.pids
        started = time.monotonic()
        found.close()  # type: ignore[attr-defined]
        assert time.monotonic() - started < 10
    assert list(temporary.iterdir()) == []
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
