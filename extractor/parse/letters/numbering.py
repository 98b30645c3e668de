"""Numbered paragraphs: markers, nesting, and what belongs to which number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractor.parse.letters.passage import Row, part

_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
_MARK = re.compile(r"^(?P<open>\(?)(?P<body>\d{1,2}|[A-Za-z]|[IVXivxl1|]{1,5})(?P<close>[.)\]]{1,2})(?P<rest>.*)$")
_BULLET = re.compile(r"^[-–—•·▪■●○◦►▶*➢✓]$")
_WORDED = re.compile(
    r"^(?:temuan|pelanggaran)\s+(?:ke\s*-?\s*)?(?P<body>\d{1,2}|[IVX]{1,4})\s*[.:)]?(?=\s|$)", re.IGNORECASE
)
# letters that look alike in both cases: an engine mixes them up
_SAME_SHAPE = frozenset("ckopsuvwxz")
_CITING = re.compile(
    r"\b(?:ayat|pasal|huruf|angka|butir|nomor|no|ps|tahun|tanggal|jo|juncto|peraturan|nomor:)[.:]?$", re.IGNORECASE
)
_FLUSH = 3.0
_ORDINALS = {
    "pertama": 1,
    "kedua": 2,
    "ketiga": 3,
    "keempat": 4,
    "kelima": 5,
    "keenam": 6,
    "ketujuh": 7,
    "kedelapan": 8,
}


@dataclass(frozen=True, slots=True)
class Marker:
    """A possible number at the start of a row. `readings`: (style, value), likeliest first; `row`: what follows."""

    readings: tuple[tuple[str, int], ...]
    x0: float
    row: Row | None


@dataclass
class Item:
    """One numbered paragraph: its rows without the number, and the items under it."""

    style: str
    value: int
    x0: float
    rows: list[Row] = field(default_factory=list)
    children: list[Item] = field(default_factory=list)

    def all_rows(self) -> list[Row]:
        """Its own rows and those of everything under it, in printed order (own rows first)."""
        return [*self.rows, *(row for child in self.children for row in child.all_rows())]


def marker(row: Row) -> Marker | None:
    """The number that the row starts with, or None."""
    first = row.words[0]
    text = first.text.strip()
    x0 = first.box.x0
    if _BULLET.match(text) and len(row.words) > 1:
        return Marker((("bullet", 0),), x0, replace(row, words=row.words[1:]))
    worded = _WORDED.match(row.plain)
    if worded:
        value = _number(worded.group("body"))
        count = len(worded.group().split())
        rest = row.words[count:]
        while rest and rest[0].text.strip() in {":", ".", "-"}:
            rest = rest[1:]
        if value:
            return Marker((("worded", value),), x0, replace(row, words=rest) if rest else None)
    ordinal = _ORDINALS.get(row.plain.split()[0].lower().rstrip(",:.")) if row.plain.split() else None
    if ordinal and text[-1:] in ",:":
        return Marker((("ordinal", ordinal),), x0, replace(row, words=row.words[1:]) if len(row.words) > 1 else None)
    match = _MARK.match(text)
    if match is None:
        return _spaced(row)
    rest_text = match.group("rest")
    if rest_text and (len(rest_text) < 3 or not rest_text[0].isupper() or not rest_text[1].isalpha()):
        return None  # "S.H.", "1.500", "a.n."
    body = match.group("body")
    shape = ("(" if match.group("open") else "") + match.group("close")[0]
    readings = _readings(body, shape)
    if not readings:
        return None
    if rest_text:
        tail = part(first, len(text) - len(rest_text), len(text))
        return Marker(readings, x0, replace(row, words=(tail, *row.words[1:])))
    return Marker(readings, x0, replace(row, words=row.words[1:]) if len(row.words) > 1 else None)


def _spaced(row: Row) -> Marker | None:
    """A number that stands apart without its dot ("1   Perusahaan ..."), or its dot apart ("1 . Perusahaan")."""
    if len(row.words) < 3:
        return None
    first, second = row.words[0], row.words[1]
    text = first.text.strip()
    if not re.fullmatch(r"\d{1,2}|[a-z]", text):
        return None
    if second.text.strip() in {".", ")"}:
        return Marker(_readings(text, second.text.strip()), first.box.x0, replace(row, words=row.words[2:]))
    if text.isdigit() and second.box.x0 - first.box.x1 > 0.9 * first.box.height and second.text[:1].isupper():
        return Marker(_readings(text, "."), first.box.x0, replace(row, words=row.words[1:]))
    return None


def _number(body: str) -> int | None:
    return int(body) if body.isdigit() else _ROMAN.get(body.lower())


def _readings(body: str, shape: str) -> tuple[tuple[str, int], ...]:
    out: list[tuple[str, int]] = []
    lower = body.lower()
    if body.isdigit():
        if 1 <= int(body) <= 60:
            out.append((f"1{shape}", int(body)))
        if body == "1":
            out.append((f"I{shape}", 1))
            out.append((f"l{shape}", 12))
    elif lower in _ROMAN and (body.isupper() or len(body) > 1):
        out.append((f"I{shape}", _ROMAN[lower]))
    roman = re.sub(r"[l1|]", "I", body)
    if not body.isdigit() and roman.lower() in _ROMAN and roman != body:
        out.append((f"I{shape}", _ROMAN[roman.lower()]))
    if body in {"l", "I", "|", "i"}:
        out.append((f"1{shape}", 1))
    if len(body) == 1 and body.isalpha():
        out.append((f"{'A' if body.isupper() else 'a'}{shape}", ord(lower) - 96))
        if lower in _SAME_SHAPE:
            out.append((f"{'a' if body.isupper() else 'A'}{shape}", ord(lower) - 96))
    if body in {"S", "s"}:
        out.append((f"1{shape}", 5))
    return tuple(dict.fromkeys(out))


def outline(rows: Sequence[Row]) -> tuple[list[Row], list[Item]]:
    """(rows before the first number, numbered items in order) of the rows; sequences must count up."""
    before: list[Row] = []
    roots: list[Item] = []
    stack: list[tuple[list[Item], Item]] = []  # (the list it is in, the open item), outermost first
    above = ""
    for row in rows:
        # "... Pasal 7 ayat" / "(1) Undang-undang": the bracket belongs to the citation above
        mark = None if _CITING.search(above) else marker(row)
        above = row.plain
        placed = _place(mark, stack, roots) if mark is not None else None
        if placed is None:
            target = stack[-1][1].rows if stack else before
            target.append(row)
            continue
        while mark is not None and mark.row is not None:
            # "1. a. Perusahaan ...": a second number on the same row opens a list under the first
            inner = marker(mark.row)
            under = _place(inner, stack, roots) if inner is not None and _opens(inner) else None
            if under is None:
                placed.rows.append(mark.row)
                break
            mark, placed = inner, under
    return before, roots


def _opens(mark: Marker) -> bool:
    return any(value == 1 and style != "bullet" for style, value in mark.readings) and mark.row is not None


def _place(mark: Marker, stack: list[tuple[list[Item], Item]], roots: list[Item]) -> Item | None:
    """The new item where the number continues an open list or begins one under the open item; else None."""
    for depth in range(len(stack) - 1, -1, -1):
        siblings, last = stack[depth]
        for style, value in mark.readings:
            step = value - last.value
            near = abs(mark.x0 - last.x0) < 26.0
            if style == "bullet" != last.style and len(siblings) > 1 and abs(mark.x0 - last.x0) < _FLUSH:
                # a dash flush with the numbers of a list is the next number, misread
                style, value, step = last.style, last.value + 1, 1  # noqa: PLW2901
            if style == last.style and near and (step in {1, 2} or style == "bullet"):
                item = Item(style, value, mark.x0)
                siblings.append(item)
                del stack[depth:]
                stack.append((siblings, item))
                return item
    for style, value in mark.readings:
        if value == 1 or style == "bullet":
            if stack and style == "bullet" and mark.x0 < stack[-1][1].x0 - 4:
                return None
            if (
                stack
                and any(style == item.style for _, item in stack)
                and mark.x0 <= stack[0][1].x0 + 2
                and len(stack) == 1
            ):
                # the same style starts again at the margin: a second list of its own
                item = Item(style, value, mark.x0)
                roots.append(item)
                del stack[:]
                stack.append((roots, item))
                return item
            siblings = stack[-1][1].children if stack else roots
            item = Item(style, value, mark.x0)
            siblings.append(item)
            stack.append((siblings, item))
            return item
    return None
