"""Words to one string: struck words set aside, leaders, units and boxes taken off, lines joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.document.elements import Page, Word
from extractor.parse.inkwords import is_leader, is_noise
from extractor.parse.twins import is_bent_unit

_EDGE_LEADERS = re.compile(r"^(?:[.…·_‥]{2,}\s*)+|(?:\s*(?:[.…·_‥]{2,}|…))+$")
_WIDEST = 0.8
"""A rule that runs over so much of the page parts it; nobody strikes that much out with one stroke."""
_EDGE_SEPARATORS = re.compile(r"^[\s:;=|_]+|[\s:;|_]+$")


def struck(word: Word, page: Page) -> bool:
    """Is a line drawn through the middle of the word (an underline is not)? A plain rule counts when it hugs the
    words.
    """
    high, low = word.box.top + 0.25 * word.box.height, word.box.bottom - 0.25 * word.box.height
    for rule in page.rules:
        if (
            high <= (rule.box.top + rule.box.bottom) / 2 <= low
            and rule.is_horizontal
            and rule.box.width < _WIDEST * page.width
            and min(word.box.x1, rule.box.x1) - max(word.box.x0, rule.box.x0) > 0.5 * word.box.width
        ):
            return True
    for mark in page.marks:
        if mark.kind != "strike":
            continue
        middle = mark.box.y_center
        inside = word.box.top + 0.15 * word.box.height <= middle <= word.box.bottom - 0.12 * word.box.height
        if (inside or mark.box.height > 0.5 * word.box.height) and word.box.vertical_overlap(mark.box) > 0:
            common = min(word.box.x1, mark.box.x1) - max(word.box.x0, mark.box.x0)
            if common > 0.5 * word.box.width:
                return True
    return False


def lines_of(words: Sequence[Word]) -> list[list[Word]]:
    """Words in reading order cut where a new line begins (x falls back and y goes down)."""
    lines: list[list[Word]] = []
    for word in words:
        if lines:
            last = lines[-1][-1]
            if word.box.vertical_overlap(last.box) < 0.3 and word.box.y_center > last.box.y_center:
                lines.append([word])
                continue
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def without_units(text: str, units: Sequence[str]) -> str:
    """Leaders, loose separators and the unit behind the value taken off."""
    text = re.sub(r"\s+", " ", text)
    before = None
    while before != text:
        before = text
        text = _EDGE_SEPARATORS.sub("", _EDGE_LEADERS.sub("", text.strip())).strip()
    known = sorted(units, key=len, reverse=True)
    while True:
        # twice: written "12 orang" before a printed "orang"
        for unit in known:
            match = re.search(r"(?<![A-Za-z])" + re.escape(unit) + r"[.)\s]*$", text, re.IGNORECASE)
            if match and match.start() > 0:
                text = text[: match.start()].rstrip(" .(_")
                break
        else:
            last = re.search(r"\d\W*\s([A-Za-z]+)\W*$", text)
            if last is None or not any(is_bent_unit(last[1], unit) for unit in known):
                return text
            text = text[: last.start(1)].rstrip(" .(_")


def is_unit(text: str, units: Sequence[str]) -> bool:
    return text.strip(" .,()[]/:").casefold() in {unit.casefold() for unit in units}


def repaired(path: str, text: str) -> str:
    """Two slips of every reader that no paper means: spaces inside an e-mail address, a one for the l of "Jl."."""
    name = path.rsplit(".", 1)[-1]
    if name == "email":
        return re.sub(r"\s+", "", text) if "@" in text else text
    if "alamat" in name:
        text = re.sub(r"^(?:[5S][1lI]|I[1lI])\.(?=\s?[A-Z])", "Jl.", text.lstrip(". "))
        return re.sub(r"\bJ[1I|](?=[.,]?\s)", "Jl", text)
    return text


def _single_boxes(words: Sequence[Word]) -> bool:
    """One character a word, three or more: the boxes of a code."""
    return len(words) >= 3 and all(len(word.text.strip("[]|()")) <= 1 for word in words)


def joined(words: Sequence[Word], address: bool = False, second: bool = False) -> str:
    """The words as one string; lines joined by a space, those of an address by ", " where a line ends without one."""
    out = ""
    if _single_boxes(words):
        texts = [(word.second if second and word.second is not None else word.text) for word in words]
        return "".join(text.strip("[]|()") for text in texts)
    for line in lines_of(words):
        text = " ".join(
            (word.second if second and word.second is not None else word.text) for word in line if not is_leader(word)
        ).strip()
        if not text:
            continue
        if not out:
            out = text
        elif address:
            out = out + (" " if out.rstrip().endswith((",", "-", "/")) else ", ") + text
        else:
            out = f"{out} {text}"
    return out


def trimmed(words: Sequence[Word]) -> tuple[Word, ...]:
    """Without leaders anywhere and without stray punctuation at both ends."""
    kept = [word for word in words if not is_leader(word)]
    while kept and is_noise(kept[0]):
        kept.pop(0)
    while kept and is_noise(kept[-1]):
        kept.pop()
    return tuple(kept)
