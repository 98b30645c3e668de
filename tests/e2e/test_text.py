"""`wlk text`: pages with form feeds between them, refusals with exit 3."""

from __future__ import annotations

from pathlib import Path

from tests.e2e import papers
from tests.e2e.command import run


def test_pages_stand_between_form_feeds_and_a_blank_one_is_empty(tmp_path: Path) -> None:
    papers.put(tmp_path, {"a.pdf": papers.pdf(papers.FORM, (), papers.more(3))})
    ended = run(tmp_path / "jalan", "text", str(tmp_path / "a.pdf"))
    assert ended.code == 0, ended.err
    first, second, third = ended.out.decode("utf-8").split("\f")
    assert first.splitlines()[0] == papers.FORM[0]
    assert papers.COMPANY in first
    assert second.strip() == ""
    assert third.splitlines()[0] == "Lampiran lembar 3"
    assert ended.err == ""
    assert (ended.left, ended.temporary, ended.connections) == ([], [], "")


def test_a_turned_scan_reads_as_if_upright(tmp_path: Path) -> None:
    papers.put(tmp_path, {"a.png": papers.as_file(papers.picture(papers.FORM).rotate(90, expand=True), "PNG")})
    ended = run(tmp_path / "jalan", "text", str(tmp_path / "a.png"))
    assert ended.code == 0, ended.err
    assert papers.COMPANY in ended.out.decode("utf-8")
    assert "\f" not in ended.out.decode("utf-8")
    assert (ended.left, ended.temporary) == ([], [])


def test_a_refused_file_is_exit_3_with_the_reason_on_standard_error(tmp_path: Path) -> None:
    papers.put(tmp_path, {"kunci.pdf": papers.locked(papers.pdf(papers.FORM), "rahasia")})
    ended = run(tmp_path / "jalan", "text", str(tmp_path / "kunci.pdf"), "--lang", "en")
    assert ended.code == 3
    assert ended.out == b""
    assert ended.err == (
        "wlk.input.encrypted-pdf: This PDF is locked. Enter its password or ask for an unlocked copy.\n"
    )
    assert (ended.left, ended.temporary) == ([], [])
