"""`wlk extract` over a folder with everything in it: lines, names, order, exit code, and the traces left."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e import papers
from tests.e2e.command import Ended, run

FORM = papers.pdf(papers.FORM, (), papers.more(3))
GOOD = {
    ".tersembunyi.pdf": papers.pdf(papers.LETTER),
    "formulir.pdf": FORM,
    "kotak 2/daftar – isi.pdf": papers.pdf(papers.LETTER),
    "kotak 2/pindaian.png": papers.as_file(papers.picture(papers.FORM), "PNG"),
    "kotak/kosong.pdf": papers.pdf(()),
    "tanpa-nama-akhir": papers.pdf(papers.LETTER),
}
SPECIAL = {
    "berputar.pdf": "wlk.input.not-a-file",
    "ke-kotak": "wlk.input.not-a-file",
    "pipa.pdf": "wlk.input.not-a-file",
    "putus.pdf": "wlk.input.not-a-file",
    "soket": "wlk.input.not-a-file",
}
ODD = os.fsdecode(b"surat-\xff\xfe.pdf")
CLOSED = "tertutup.pdf"


def without_root(*_: object) -> tuple[str, ...]:
    """A command that takes root's right to read everything away; () for other users, who have none."""
    if os.geteuid() != 0:
        return ()
    dropping = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all")
    works = shutil.which("setpriv") and subprocess.run([*dropping, "true"], check=False, capture_output=True)
    return dropping if works and works.returncode == 0 else ("false",)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    made = tmp_path_factory.mktemp("arsip")
    papers.put(made, GOOD)
    (made / "berputar.pdf").symlink_to(made / "berputar.pdf")
    (made / "ke-kotak").symlink_to(made / "kotak")
    (made / "putus.pdf").symlink_to(made / "tidak-ada.pdf")
    (made / "tautan.pdf").symlink_to(made / "formulir.pdf")
    (made / "kotak" / "hampa").mkdir()
    os.mkfifo(made / "pipa.pdf")
    (made / CLOSED).write_bytes(papers.pdf(papers.LETTER))
    (made / CLOSED).chmod(0)
    (made / ODD).write_bytes(papers.pdf(papers.LETTER))
    listening = socket.socket(socket.AF_UNIX)
    before = Path.cwd()
    os.chdir(made)  # a socket's address is short; the path of a test is not
    try:
        listening.bind("soket")
    finally:
        os.chdir(before)
    yield made
    listening.close()
    (made / CLOSED).chmod(0o600)


@pytest.fixture(scope="module")
def ended(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Ended:
    before = without_root()
    return run(
        tmp_path_factory.mktemp("jalan"),
        "extract",
        str(folder),
        "--jobs",
        "2",
        before=() if before == ("false",) else before,
    )


def test_some_are_refused_and_all_the_rest_is_done(ended: Ended, folder: Path) -> None:
    assert ended.code == 3, ended.err
    entries = {
        os.path.relpath(os.path.join(inside, name), folder)
        for inside, folders, files in os.walk(folder)
        for name in (*files, *(one for one in folders if os.path.islink(os.path.join(inside, one))))
    }
    assert {line["file"] for line in ended.lines} == entries
    assert {line["file"] for line in ended.lines if "error" not in line} >= set(GOOD) | {ODD, "tautan.pdf"}


def test_lines_stand_in_order_of_path_then_document(ended: Ended) -> None:
    found = [(line["file"], line.get("document", 1)) for line in ended.lines]
    assert found == sorted(found)


@pytest.mark.parametrize(("name", "code"), SPECIAL.items())
def test_what_is_no_regular_file_is_named_and_never_opened(ended: Ended, name: str, code: str) -> None:
    assert ended.one(name)["error"]["code"] == code


def test_a_file_that_may_not_be_read_is_named(ended: Ended) -> None:
    if without_root() == ("false",):
        pytest.skip("root reads everything here, and its right cannot be taken away")
    assert ended.one(CLOSED)["error"]["code"] == "wlk.input.unreadable"


def test_a_refusal_is_a_line_of_two_keys(ended: Ended) -> None:
    for line in ended.lines:
        if "error" in line:
            assert set(line) == {"file", "error"}
            assert set(line["error"]) == {"code", "message"}
            assert re.fullmatch(r"wlk(\.[a-z0-9-]+)+", line["error"]["code"])
            assert len(line["error"]["message"]) > 20


def test_a_line_has_the_keys_and_types_of_the_contract(ended: Ended) -> None:
    read = [line for line in ended.lines if "error" not in line]
    assert len(read) >= 8
    for line in read:
        assert set(line) == {
            "file", "sha256", "document", "pages", "record_type", "type_confidence", "fields", "issues", "decision",
            "reasons", "pages_read", "engine",
        }  # fmt: skip
        assert re.fullmatch("[0-9a-f]{64}", line["sha256"])
        assert line["record_type"] in {"wlkp", "nota_pemeriksaan", "lainnya"}
        assert 0 <= line["type_confidence"] <= 1
        assert line["decision"] in {"accept", "review"}
        assert {"extractor", "tesseract", "models"} <= set(line["engine"])
        for issue in line["issues"]:
            assert set(issue) == {"path", "code", "severity", "message"}
            assert issue["severity"] in {"error", "warning", "attention", "info"}
        words = "low_confidence|missing|readers_disagree|handwriting|type_unsure|page_quality|page_failed"
        for reason in line["reasons"]:
            assert re.fullmatch(rf"[EWPI]-[A-Z]+-\d{{3}}|({words}):.*", reason), reason


def test_a_field_has_the_keys_and_types_of_the_contract(ended: Ended) -> None:
    fields = [one for line in ended.lines if "error" not in line for one in line["fields"].values()]
    assert len(fields) > 20
    methods = ["anchor", "table", "tick", "entity", "reader", "reread", "rule", "registry", "last_year", "qr", "human"]
    for one in fields:
        assert set(one) == {
            "state", "value", "orig", "confidence", "page", "box", "method", "accepted", "alternatives"
        }  # fmt: skip
        assert one["state"] in {"value", "blank", "illegible", "struck"}
        assert one["state"] == "value" or one["value"] is None
        assert one["orig"] is None or isinstance(one["orig"], str)
        assert one["confidence"] is None or 0 <= one["confidence"] <= 1
        assert one["method"] in methods
        assert isinstance(one["accepted"], bool)
        x0, top, x1, bottom = one["box"]
        assert 0 <= x0 < x1 <= 600
        assert 0 <= top < bottom <= 850
        for other in one["alternatives"]:
            assert set(other) == {"value", "method", "reason"}
            assert other["method"] in methods


def test_what_is_printed_is_read_with_its_place(ended: Ended) -> None:
    for name in ("formulir.pdf", "kotak 2/pindaian.png"):
        line = ended.one(name)
        assert line["record_type"] == "wlkp"
        company = line["fields"]["identitas.nama_perusahaan"]
        assert company["value"] == papers.COMPANY
        assert company["page"] == 1
        # The tenth line, 22 points apart from the first at 60.
        assert company["box"][1] == pytest.approx(60 + 9 * 22 - 9, abs=4)
        assert line["fields"]["kodefikasi.laporan_ke"]["value"] == 3
    assert ended.one("formulir.pdf")["sha256"] == hashlib.sha256(FORM).hexdigest()


def test_every_page_stands_once_in_pages_read(ended: Ended) -> None:
    form = ended.one("formulir.pdf")
    assert form["pages"] == [1, 3]
    assert [(one["page"], one["origin"]) for one in form["pages_read"]] == [
        (1, "text-layer"),
        (2, "blank"),
        (3, "text-layer"),
    ]
    empty = ended.one("kotak/kosong.pdf")
    assert empty["pages"] == []
    assert [one["origin"] for one in empty["pages_read"]] == ["blank"]
    (scanned,) = ended.one("kotak 2/pindaian.png")["pages_read"]
    assert scanned["origin"] == "ocr"
    assert scanned["engine"] == "tesseract+ppocr"
    for line in ended.lines:
        for one in line.get("pages_read", ()):
            assert set(one) == {"page", "origin", "engine", "quality", "rotation_deg"}
            assert one["quality"] is None or 0 <= one["quality"] <= 1
            assert one["rotation_deg"] == 0


def test_a_name_of_other_bytes_comes_back_as_it_was(ended: Ended) -> None:
    assert os.fsencode(ended.one(ODD)["file"]) == b"surat-\xff\xfe.pdf"


def test_progress_goes_to_standard_error(ended: Ended) -> None:
    count = len({line["file"] for line in ended.lines})
    progress = re.findall(r"^\d+/\d+$", ended.err, re.M)
    assert progress == [f"{done}/{count}" for done in range(1, count + 1)]
    assert "Traceback" not in ended.err
    assert "Warning" not in ended.err


def test_nothing_is_left_behind_and_nobody_was_called(ended: Ended) -> None:
    assert ended.left == []
    assert ended.temporary == []
    assert ended.connections == ""


def test_several_paths_in_english_into_a_file(folder: Path, tmp_path: Path) -> None:
    working = tmp_path / "tempat-kerja"
    working.mkdir()
    papers.put(working, {"b.pdf": papers.pdf(papers.FORM), "rusak.pdf": b"%PDF-1.7\n"})
    done = run(
        tmp_path / "jalan", "extract", "b.pdf", "tidak-ada.pdf", str(folder / "kotak"), "rusak.pdf", b"\xfe.pdf",
        "x" * 300, "--lang", "en", "--jobs", "1", "--out", "hasil.jsonl",
        cwd=working,
    )  # fmt: skip
    assert done.code == 3, done.err
    assert done.out == b""
    written = Ended(0, (working / "hasil.jsonl").read_bytes(), "", [], [], "")
    assert [line["file"] for line in written.lines] == [
        "b.pdf", "tidak-ada.pdf", "kosong.pdf", "rusak.pdf", os.fsdecode(b"\xfe.pdf"), "x" * 300
    ]  # fmt: skip
    missing = written.one("tidak-ada.pdf")["error"]
    assert missing == {"code": "wlk.input.not-found", "message": "File not found: tidak-ada.pdf."}
    assert written.one(os.fsdecode(b"\xfe.pdf"))["error"]["code"] == "wlk.input.not-found"
    assert written.one("rusak.pdf")["error"]["code"] == "wlk.input.corrupt"
    assert "damaged" in written.one("rusak.pdf")["error"]["message"]
    assert written.one("b.pdf")["record_type"] == "wlkp"
    assert (done.left, done.temporary, done.connections) == ([], [], "")


def test_an_empty_folder_is_no_line_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "hampa").mkdir()
    done = run(tmp_path / "jalan", "extract", str(tmp_path / "hampa"))
    assert (done.code, done.out, done.left, done.temporary) == (0, b"", [], [])
