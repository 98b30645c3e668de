"""The manners of the house that no other tool holds."""

from __future__ import annotations

import ast
import re
import subprocess
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

from extractor import errors

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted([*ROOT.glob("extractor/**/*.py"), *ROOT.glob("models/**/*.py"), *ROOT.glob("samples/**/*.py")])


def _id(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", CODE, ids=_id)
def test_a_file_can_be_read_standing_up(path: Path) -> None:
    source = path.read_text("utf-8")
    length = source.count("\n")
    assert length <= 400, "split it"
    if length > 250 and not path.is_relative_to(ROOT / "samples"):
        doc = ast.get_docstring(ast.parse(source)) or ""
        assert re.search(r"one file|[Ll]onger than|Past 250 lines", doc), "the docstring says why it is one file"


@pytest.mark.parametrize("path", CODE, ids=_id)
def test_modules_are_nouns(path: Path) -> None:
    assert not {"utils", "helpers", "manager", "common", "misc"} & set(path.with_suffix("").parts)


def _all_errors(base: type[errors.WlkError]) -> list[type[errors.WlkError]]:
    return [base, *(found for child in base.__subclasses__() for found in _all_errors(child))]


def test_every_error_has_its_own_code_and_advice_in_both_languages() -> None:
    found = _all_errors(errors.WlkError)
    codes = [error.code for error in found]
    assert len(codes) == len(set(codes))
    for error in found:
        assert re.fullmatch(r"wlk(\.[a-z0-9-]+)+", error.code)
        assert error.sentence["id"].count("{}") == error.sentence["en"].count("{}")


def test_locks_name_no_address_and_hash_everything() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text("utf-8")
        assert "://" not in text
        pins = re.findall(r"^([a-z0-9_.\-]+)==.*\\\n    --hash=sha256:", text, re.M)
        assert len(pins) == len(re.findall(r"^[a-z0-9_.\-\[\]]+==", text, re.M)) > 50


def test_run_time_libraries_are_not_under_the_gpl() -> None:
    text = (ROOT / "requirements.lock").read_text("utf-8")
    for name in re.findall(r"^([a-z0-9_.\-]+)==", text, re.M):
        try:
            facts = metadata(name)
        except PackageNotFoundError:  # for another platform
            continue
        stated = facts.get_all("Classifier") or []
        licence = (facts.get("License-Expression") or facts.get("License") or "").split("\n")[0]
        words = [line for line in stated if line.startswith("License ::")] + [licence]
        for word in words:
            assert not re.search(r"(?<![L])A?GPL|(?<!Lesser )General Public License", word), f"{name}: {word}"


def test_nothing_points_outside_the_repository() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    banned = re.compile("|".join(("/" + "work/", r"\.\./" + "shared", "/" + "root/")))
    for name in filter(None, listed):
        path = ROOT / name
        if (
            path.suffix in {".py", ".md", ".toml", ".sh", ".js", ".html", ".css", ".yaml", ".cfg"}
            or "." not in path.name
        ):
            assert not banned.search(path.read_text("utf-8", errors="ignore")), name


def test_no_large_file_is_committed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    for name in filter(None, listed):
        assert (ROOT / name).stat().st_size < 5_000_000, name


TESTS = sorted(ROOT.glob("tests/**/test_*.py"))


@pytest.mark.parametrize("path", TESTS, ids=_id)
def test_names_of_tests_do_not_change_with_the_clock(path: Path) -> None:
    # Several processes collect the same tests; one name that holds the second of its making stops the whole run.
    tree = ast.parse(path.read_text("utf-8"))
    decorators = [one for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) for one in node.decorator_list]
    called = [ast.unparse(node.func) for one in decorators for node in ast.walk(one) if isinstance(node, ast.Call)]
    changing = re.compile(
        r"^(time\.\w+|\w*\.?datetime\.(now|today|utcnow)|(datetime\.)?date\.today|uuid\w*\.\w+|random\.\w+)$"
    )
    assert [name for name in called if changing.match(name)] == []
