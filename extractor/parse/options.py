"""Options: which of the printed choices was ticked, ringed, left standing or written.

It is one file because the marks that choose an option are weighed against each other in one place.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractor.document.elements import Page, Word
from extractor.document.evidence import Alternative, Evidence, FieldValue, JsonValue
from extractor.document.geometry import BBox
from extractor.parse.anchors import folded, likeness, threshold
from extractor.parse.inktext import struck
from extractor.parse.inkwords import box_of, text_of
from extractor.parse.ticks import Box, boxes_in, tokens_of
from extractor.parse.values import OTHER_READING, blank_value, parse_words
from models.record import Field

YES = ("Ada", "Ya", "Sudah", "Sudah ada", "Punya", "Memiliki", "Terdaftar", "Yes")
NO = ("Tidak ada", "Tidak", "Belum", "Belum ada", "Tdk", "Tdk ada", "Tidak punya", "Tidak memiliki", "Bukan", "No")
_OVERTYPED = re.compile(r"^[xX]{3,}$|^[-=–—#/]{3,}$|^[xX]{2,}[a-zA-Z]?[xX]{2,}$")
_LONGEST = 9
_WIDE_RING = 60.0
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-k])[.)]{0,2}", re.IGNORECASE)
_CODE = re.compile(r"[\[|(]{0,2}(?:\d{1,2}|[a-k])[\]|)]{0,2}", re.IGNORECASE)


_Wanted = dict[int, list[tuple[str, float, float, JsonValue]]]
"""Length of a text -> the choices it may print: key, least likeness, what its length adds to the rank, normal form."""
_Span = tuple[int, int, str]
"""First token, last token, their folded text."""
_MOST_SETS = 4096
_WANTED: dict[tuple[tuple[str, tuple[JsonValue, str]], ...], _Wanted] = {}


@dataclass(frozen=True, slots=True)
class Option:
    """One printed choice: its normal form and its words on one row."""

    value: JsonValue
    words: tuple[Word, ...]

    @property
    def box(self) -> BBox:
        return box_of(self.words)


def choices_of(field: Field) -> dict[str, tuple[JsonValue, str]]:
    """Folded key of each printed variant -> (normal form, variant); empty for a field without choices."""
    if field.kind.name == "bool":
        pairs: list[tuple[JsonValue, str]] = [(True, text) for text in YES] + [(False, text) for text in NO]
    else:
        options: Mapping[str, Sequence[str]] = getattr(field.kind, "options", None) or field.printed.options
        pairs = [(code, text) for code, texts in options.items() for text in (*texts, code.replace("_", " "))]
    return {folded(text): (value, text) for value, text in pairs}


def _wanted_of(choices: Mapping[str, tuple[JsonValue, str]]) -> _Wanted:
    """The choices by the lengths of the texts that may print them; remembered, for the sets are few."""
    mark = tuple(choices.items())
    wanted = _WANTED.get(mark)
    if wanted is None:
        if len(_WANTED) >= _MOST_SETS:
            _WANTED.clear()
        wanted = _WANTED[mark] = {}
        for key, (value, _) in choices.items():
            one = (key, max(0.82, threshold(key)), 2 * len(key), value)
            for length in range(math.ceil(0.75 * len(key)), math.floor(1.25 * len(key)) + 1):
                wanted.setdefault(length, []).append(one)
    return wanted


def _spans(tokens: Sequence[Word]) -> list[_Span]:
    """Every run of up to so many tokens of one row."""
    parts = [folded(token.text) for token in tokens]
    spans = []
    for start in range(len(tokens)):
        if not parts[start]:
            continue
        text = ""
        for end in range(start, min(len(tokens), start + _LONGEST)):
            if end > start and tokens[end].box.vertical_overlap(tokens[start].box) < 0.3:
                break
            text += parts[end]
            spans.append((start, end, text))
    return spans


def options_in(
    tokens: Sequence[Word], choices: Mapping[str, tuple[JsonValue, str]], spans: Sequence[_Span] | None = None
) -> list[Option]:
    """The choices printed among the tokens, longest match first, none overlapping, in reading order.

    `spans`: the runs of the tokens, for a caller that asks for many sets of choices.
    """
    hits: list[tuple[float, int, int, JsonValue]] = []
    wanted = _wanted_of(choices)
    for start, end, text in _spans(tokens) if spans is None else spans:
        for key, least, bonus, value in wanted.get(len(text), ()):
            score = likeness(text, key)
            if score >= least:
                hits.append((score * 100 + bonus, start, end, value))
    if not hits:
        return []
    hits.sort(key=lambda hit: -hit[0])
    used: set[int] = set()
    found: list[tuple[int, Option]] = []
    for _, start, end, value in hits:
        if used.isdisjoint(range(start, end + 1)):
            used.update(range(start, end + 1))
            words = tuple(word for word in tokens[start : end + 1] if folded(word.text))
            found.append((start, Option(value, words)))
    placed = [option for _, option in sorted(found, key=lambda item: item[0])]
    if any(text_of(option.words).casefold() == "yes" for option in placed):
        return placed
    # "Ada, No. 560/12": a number, not the English answer
    return [option for option in placed if text_of(option.words).casefold().strip(" .") != "no"]


def _owner(box: Box, options: Sequence[Option], boxes: Sequence[Box], left: bool) -> Option | None:
    """The choice that a box belongs to: the next one on its row on the given side, no other box between."""
    same_row = [o for o in options if o.box.vertical_overlap(box.box) > 0.2 or box.box.vertical_overlap(o.box) > 0.2]
    if left:
        side = [o for o in same_row if o.box.x_center > box.box.x_center]
        side.sort(key=lambda o: o.box.x0)
    else:
        side = [o for o in same_row if o.box.x_center < box.box.x_center]
        side.sort(key=lambda o: -o.box.x1)
    if not side:
        return None
    nearest = side[0]
    low, high = sorted((box.box.x_center, nearest.box.x_center))
    for other in boxes:
        if other is not box and low < other.box.x_center < high and other.box.vertical_overlap(box.box) > 0.3:
            return None
    return nearest


def _boxes_left(boxes: Sequence[Box], options: Sequence[Option], tokens: Sequence[Word] = ()) -> bool:
    """Do the boxes stand left of their words? Each box votes for the nearer of its two neighbours; in doubt yes.

    `tokens`: words that belong to options without being known ("Fatal / Meninggal"); they are neighbours too.
    """
    votes = 0.0
    others = [token for token in tokens if folded(token.text) and not any(_is_on(token, box) for box in boxes)]
    beside = [near.box for near in options] + [token.box for token in others]
    for box in boxes:
        row = [near for near in beside if box.box.vertical_overlap(near) > 0.3]
        left = min((box.box.x0 - o.x1 for o in row if o.x_center < box.box.x_center), default=None)
        right = min((o.x0 - box.box.x1 for o in row if o.x_center > box.box.x_center), default=None)
        if left is not None and right is not None:
            votes += 1 if right <= left else -1
        elif left is not None or right is not None:
            votes += 0.4 if left is None else -0.4
    return votes >= 0


def _is_on(token: Word, box: Box) -> bool:
    return box.box.grown(1.5).contains_center_of(token.box)


def _ticked(boxes: Sequence[Box], options: Sequence[Option], tokens: Sequence[Word]) -> tuple[list[Option], list[Box]]:
    """(choices whose box is marked, marked boxes whose words are no known choice)."""
    framed = [box for box in boxes if not box.is_loose]
    chosen: list[Option] = []
    strange: list[Box] = []
    if framed and options:
        left = _boxes_left(framed, options, tokens)
        for box in framed:
            if box.marked:
                owner = _owner(box, options, framed, left)
                if owner is None:
                    strange.append(box)
                elif owner not in chosen:
                    chosen.append(owner)
    if not chosen:
        for box in (box for box in boxes if box.is_loose):
            over = [o for o in options if o.box.grown(1.0).contains_center_of(box.box)]
            near = sorted(
                (o for o in options if o.box.vertical_overlap(box.box) > 0.2),
                key=lambda o: max(o.box.x0 - box.box.x1, box.box.x0 - o.box.x1, 0.0),
            )
            owner = over[0] if over else (near[0] if near else None)
            if owner is not None and owner not in chosen:
                chosen.append(owner)
    return chosen, strange


def _is_struck(option: Option, page: Page) -> bool:
    width = sum(word.box.width for word in option.words)
    return sum(word.box.width for word in option.words if struck(word, page)) >= 0.45 * width


def _ringed(option: Option, options: Sequence[Option], page: Page) -> bool:
    """A ring holds the option; a wide one ("M / L" of a list in two languages) when it holds no other choice."""
    for mark in page.marks:
        if mark.kind != "circle" or not mark.box.contains_center_of(option.box):
            continue
        alone = not any(o.value != option.value and mark.box.contains_center_of(o.box) for o in options)
        if mark.box.width < 3 * option.box.width + 12 or (alone and mark.box.width < _WIDE_RING):
            return True
    return False


def _made(
    field: Field, page: Page, box: BBox, value: JsonValue, orig: str, standing: Sequence[JsonValue]
) -> FieldValue:
    others = tuple(Alternative(other, "tick", OTHER_READING) for other in standing if other != value)
    return FieldValue(
        path=field.path,
        state="value",
        value=value,
        orig=orig,
        method="tick",
        evidence=Evidence(page.number, page.home(box)),
        alternatives=others,
        features={
            "ocr_min": 1.0,
            "ocr_mean": 1.0,
            "agrees": -1.0,
            "label_score": 1.0,
            "separator": 1.0,
            "folded": 0.0,
            "parsed": float(value is not None),
            "length": float(len(orig)),
            "digital": float(page.origin == "text-layer"),
            "handwritten": 0.0,
            "page_quality": 1.0 if page.quality is None else page.quality,
            "reread_agrees": -1.0,
        },
    )


def _without_box(framed: Sequence[Box], options: Sequence[Option], tokens: Sequence[Word]) -> Option | None:
    """The one choice whose box was not found, when all others have an empty one."""
    if not framed or len(options) < 2 or any(box.marked for box in framed):
        return None
    left = _boxes_left(framed, options, tokens)
    owned = [owner for box in framed if (owner := _owner(box, options, framed, left)) is not None]
    bare = [option for option in options if option not in owned]
    return bare[0] if len(bare) == 1 and len(owned) == len(options) - 1 else None


def choose(field: Field, words: Sequence[Word], page: Page, region: BBox) -> FieldValue:
    """The choice made among the words of a region: ticked, ringed, left standing after strikes, or written plainly.

    One choice is a value; several are a null value with alternatives; a printed list without any mark is blank.
    """
    tokens = tokens_of(words)
    choices = choices_of(field)
    options = options_in(tokens, choices)
    boxes = boxes_in(page, tokens, region)
    chosen, strange = _ticked(boxes, options, tokens)
    framed = [box for box in boxes if not box.is_loose]
    distinct = list(dict.fromkeys(option.value for option in options))
    coded = _coded(tokens, options) if not chosen else None
    if coded is not None:
        return _made(field, page, coded[1].box, coded[0].value, coded[1].text, [coded[0].value])
    if chosen or strange:
        values = list(dict.fromkeys(option.value for option in chosen))
        ink = [option.box for option in chosen] + [box.box for box in boxes if box.marked]
        area = ink[0]
        for other in ink[1:]:
            area = area.union(other)
        orig = " / ".join(text_of(option.words) for option in chosen) or (strange[0].text or "x" if strange else "")
        value = values[0] if len(values) == 1 and not strange else None
        return _made(field, page, area, value, orig, values)
    ringed = list(dict.fromkeys(option.value for option in options if _ringed(option, options, page)))
    if ringed:
        hit = next(option for option in options if option.value == ringed[0])
        value = ringed[0] if len(ringed) == 1 else None
        return _made(field, page, hit.box, value, text_of(hit.words), ringed)
    gone = [option for option in options if _is_struck(option, page)]
    overtyped = [word for word in tokens if _OVERTYPED.match(word.text)]
    if gone or (overtyped and options):
        left = [option for option in options if option not in gone]
        values = list(dict.fromkeys(option.value for option in left))
        if field.kind.name == "bool" and not left:
            # the only printed word is struck out: "Ada" gone means no
            struck_values = {option.value for option in gone}
            values = [not next(iter(struck_values))] if len(struck_values) == 1 else []
        if not values:
            return FieldValue(
                field.path, "struck", None, text_of(words), "tick", Evidence(page.number, page.home(region))
            )
        kept = left or gone
        value = values[0] if len(values) == 1 else None
        orig = " / ".join(text_of(option.words) for option in kept)
        area = kept[0].box
        for option in kept[1:]:
            area = area.union(option.box)
        return _made(field, page, area, value, orig, values)
    bare = _without_box(framed, options, tokens)
    if bare is not None:
        # all other boxes are empty and seen; a cross hides the box it stands in from the finder of squares
        made = _made(field, page, bare.box, bare.value, text_of(bare.words), [bare.value])
        return replace(made, features={**made.features, "ocr_min": 0.0, "parsed": 0.5})
    if framed or len(distinct) > 1:
        return blank_value(field.path, page, region, "tick")
    return parse_words(field, words, page, "anchor")


def _coded(tokens: Sequence[Word], options: Sequence[Option]) -> tuple[Option, Word] | None:
    """The choice whose printed number is written apart from the list: "1. PMA  2. PMDN   [2]"; None when there is none.

    The number stands before all choices or behind them, never between.
    """
    places = {id(token): at for at, token in enumerate(tokens)}
    numbers: dict[str, Option] = {}
    used: set[int] = set()
    for option in options:
        at = places.get(id(option.words[0]))
        if at is None or not at or not _NUMBER.fullmatch(tokens[at - 1].text):
            return None
        numbers[_bare(tokens[at - 1])] = option
        used.update(range(at - 1, places.get(id(option.words[-1]), at) + 1))
    if len(numbers) < 2 or len(numbers) != len(options):
        return None
    outside = [token for at, token in enumerate(tokens) if at < min(used) or at > max(used)]
    written = [token for token in outside if _CODE.fullmatch(token.text) and _bare(token) in numbers]
    return (numbers[_bare(written[0])], written[0]) if len(written) == 1 else None


def _bare(word: Word) -> str:
    return word.text.strip("[]().|").casefold()


def listed_options(fields: Sequence[Field], rows: Sequence[Sequence[Word]]) -> set[int]:
    """ids of words that belong to a printed list of options: two or more choices of one enum on a row or on neighbours.

    Such words are no labels of other fields ("Shift", "Koperasi"), whatever else they could print.
    """
    out: set[int] = set()
    spans = [_spans(words) for words in rows]
    for field in fields:
        if field.kind.name != "enum":
            continue
        choices = choices_of(field)
        found = [options_in(words, choices, runs) for words, runs in zip(rows, spans, strict=True)]
        for number, options in enumerate(found):
            near = {o.value for others in found[max(0, number - 1) : number + 2] for o in others}
            here = {option.value for option in options}
            if options and (len(here) >= 2 or len(near) >= 3):
                out.update(id(word) for option in options for word in option.words)
    return out
