"""The command line without reading anything: names, order, lines, usage."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from extractor.cli.frame import app
from extractor.cli.reading import dump, open_sink, walk_paths
from models.registry import RECORD_TYPES
from tests.e2e.command import ROOT


def names(*paths: Path | str) -> list[str]:
    return [name for _, name in walk_paths([str(path) for path in paths])]


def test_a_file_goes_by_its_bare_name_and_a_folder_by_paths_below_it(tmp_path: Path) -> None:
    (tmp_path / "arsip" / "b").mkdir(parents=True)
    for name in ("arsip/b/2.pdf", "arsip/.tersembunyi", "arsip/1.pdf", "lepas.pdf"):
        (tmp_path / name).touch()
    assert names(tmp_path / "lepas.pdf", tmp_path / "arsip") == ["lepas.pdf", ".tersembunyi", "1.pdf", "b/2.pdf"]


def test_what_is_no_folder_gets_a_line_and_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "dalam").mkdir()
    (tmp_path / "dalam" / "a.pdf").touch()
    (tmp_path / "ke-dalam").symlink_to(tmp_path / "dalam")
    (tmp_path / "berputar").symlink_to(tmp_path / "berputar")
    (tmp_path / "putus").symlink_to(tmp_path / "tidak-ada")
    os.mkfifo(tmp_path / "pipa")
    assert names(tmp_path) == ["berputar", "dalam/a.pdf", "ke-dalam", "pipa", "putus"]


@pytest.mark.parametrize("name", ["tidak-ada.pdf", "x" * 300, "a.pdf/b.pdf"])
def test_a_path_that_cannot_exist_is_an_entry(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    assert names(tmp_path / name) == [Path(name).name]


def test_a_folder_that_may_not_be_listed_is_an_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tertutup").mkdir()
    (tmp_path / "terbuka.pdf").touch()
    scan = os.scandir

    def closed(path: str) -> object:
        if Path(path).name == "tertutup":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert names(tmp_path) == ["terbuka.pdf", "tertutup"]
    assert names(tmp_path / "tertutup") == ["tertutup"]


def test_an_empty_path_is_a_mistake_not_the_working_folder() -> None:
    with pytest.raises(typer.Exit) as stopped:
        names("")
    assert stopped.value.exit_code == 2


def test_a_line_is_utf_8_and_keeps_bytes_that_are_not() -> None:
    assert dump({"file": "daftar–isi.pdf"}) == '{"file": "daftar–isi.pdf"}'
    broken = os.fsdecode(b"surat-\xff.pdf")
    line = dump({"file": broken})
    assert line.isascii()
    assert json.loads(line)["file"] == broken


def test_a_file_to_write_to_that_cannot_be_written_is_exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit) as stopped:
        open_sink(tmp_path / "tidak-ada" / "hasil.jsonl")
    assert stopped.value.exit_code == 2
    assert "hasil.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [["extract"], ["extract", "--jobs", "0", "a.pdf"], ["extract", "--lang", "fr", "a.pdf"], ["text"], ["tidak-ada"]],
)
def test_usage_is_exit_2_and_nothing_on_standard_output(arguments: list[str]) -> None:
    ended = CliRunner().invoke(app, arguments)
    assert ended.exit_code == 2
    assert ended.stdout == ""
    assert ended.stderr != ""


def test_a_schema_for_every_type_and_for_one() -> None:
    every = CliRunner().invoke(app, ["schema"])
    assert list(json.loads(every.stdout)) == [one.name for one in RECORD_TYPES]
    one = CliRunner().invoke(app, ["schema", "wlkp"])
    assert json.loads(one.stdout) == json.loads(every.stdout)["wlkp"]
    assert CliRunner().invoke(app, ["schema", "tidak-ada"]).exit_code == 2


def test_heavy_libraries_stay_shut_until_something_is_read() -> None:
    heavy = "{'cv2', 'onnxruntime', 'spacy', 'dbos', 'fastapi', 'pypdfium2'}"
    code = f"import sys, extractor.cli; sys.exit(str({heavy} & set(sys.modules)) if {heavy} & set(sys.modules) else 0)"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


def test_the_recogniser_is_told_not_to_report_to_its_maker() -> None:
    code = "import os, extractor.cli; print(os.environ['ORT_DISABLE_TELEMETRY'])"
    environment = {**os.environ, "ORT_DISABLE_TELEMETRY": "0"}
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, check=True)
    assert ended.stdout.strip() == b"1"
