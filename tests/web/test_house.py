"""Handles, words and syntax: what templates and modules may hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractor.web.rendering import FOLDER, STATIC
from extractor.web.words import WORDS

TEMPLATES = sorted((FOLDER / "templates").glob("*.html"))
SCRIPTS = sorted((STATIC / "js").glob("*.js"))
STYLES = sorted(STATIC.glob("*.css"))


def text_of(paths: list[Path]) -> str:
    return "\n".join(path.read_text("utf-8") for path in paths)


def test_the_handles_are_those_of_the_list() -> None:
    drawn = set(re.findall(r'data-testid="([a-z.-]+)"', text_of(TEMPLATES)))
    drawn |= set(re.findall(r'testid = "([a-z.-]+)"', text_of(SCRIPTS)))
    drawn |= set(re.findall(r'"data-testid": "([a-z.-]+)"', text_of(SCRIPTS)))
    drawn |= set(re.findall(r'"((?:upload)\.(?:duplicate|refusal))"', text_of(SCRIPTS)))
    listed = (FOLDER / "testids.txt").read_text("utf-8").split()
    assert listed == sorted(set(listed))
    assert drawn == set(listed)


def test_every_word_used_is_known_and_every_known_word_is_used() -> None:
    python = text_of(sorted(FOLDER.glob("*.py")))
    everything = text_of(TEMPLATES) + text_of(SCRIPTS) + python
    used = set(
        re.findall(r"""(?:\bt|raw|say|link)\((?:[a-z_.]+, |'[^']*', )?["'`]([a-z]+\.[a-z0-9.-]+)["'`]""", everything)
    )
    used = {word for word in used if not word.endswith(".")}  # the rest of such an id is a name of the data
    assert used - set(WORDS) == set()
    families = {
        "act.",
        "batch.",
        "rej.",
        "band.",
        "st.",
        "user.role.",
        "find.state.",
        "acc.scope.",
        "user.right.",
        "queue.tab.",
        "key.",
        "save.",
        "why.",
        "rev.",
        "up.",
        "q.",
        "dup.",
        "event.",
        "thing.",
        "detail.",
        "log.kind.",
        "scan.",
        "ral.st.",
        "ver.way.",
        "copy.for.",
        "duty.basis.",
        "ov.",
        "duty.deed.",
        "duty.issued.",
        "duty.s.",
        "set.",
        "roll.",
    }
    unused = {word for word in WORDS if word not in everything and not word.startswith(tuple(families))}
    assert unused == set()


def test_both_languages_take_the_same_facts_and_no_shouting() -> None:
    for word, (indonesian, english) in WORDS.items():
        assert indonesian.count("{}") == english.count("{}"), word
        assert "!" not in indonesian + english, word


@pytest.mark.parametrize("path", [*SCRIPTS, *STYLES, *TEMPLATES], ids=lambda path: path.name)
def test_nothing_newer_or_louder_than_the_oldest_browser(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"https?://(?!www\.w3\.org/)", text)
    if path.suffix == ".css":
        assert not re.search(r"transition|animation|@keyframes|light-dark|subgrid|&", text)
        assert not re.search(
            r"\{[^{}@]*\{[^{}]*\}[^{}]*\}", re.sub(r"@media[^{]*\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}", r"\1", text)
        )
    if path.suffix == ".js":
        assert not re.search(r"innerHTML|eval\(|popover|document\.write|startViewTransition|toSorted|\.with\(", text)
