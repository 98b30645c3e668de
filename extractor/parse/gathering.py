"""What is gathered from the labels of a form: one value a label, several where the label asks for two things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from extractor.document.elements import Word
from extractor.document.evidence import Alternative, FieldValue
from extractor.parse.assignment import Claim
from extractor.parse.composites import read_composites
from extractor.parse.counts import split_by_sex
from extractor.parse.grids import is_number
from extractor.parse.inkwords import box_of, is_leader, is_noise, segments, text_of
from extractor.parse.layout import Board, as_line
from extractor.parse.regions import Region, Stops, region_of
from extractor.parse.synonyms import canonical
from extractor.parse.values import OTHER_READING, Pending, blank_value, parse_words
from models.record import Field

MULTILINE = frozenset({"text", "enum", "bool"})


@dataclass
class Gathered:
    """What is being gathered: values by path and the places that want a third look."""

    values: dict[str, FieldValue] = field(default_factory=dict)
    pending: dict[str, Pending] = field(default_factory=dict)

    def put(self, value: FieldValue, score: float, separated: bool = True) -> None:
        """Keep the value with the likeness of its label; a value with ink beats a blank one."""
        old = self.values.get(value.path)
        if old is not None and old.state != "blank" and (value.state == "blank" or old.value is not None):
            return
        features = {**value.features, "label_score": min(1.0, score), "separator": float(separated)}
        self.values[value.path] = replace(value, features=features)


def read_claim(claim: Claim, board: Board, stops: Stops, reading: Gathered, fields: Mapping[str, Field]) -> None:
    """One field that is neither a choice nor a headcount in a grid."""
    one = claim.field
    area = board.areas[claim.site.row.area]
    region = region_of(claim, board, stops, one.kind.name in MULTILINE)
    separated = claim.site.separated or area.cell is not None
    made = read_composites(one, label_text(claim), region, fields)
    if made is None:
        value = read_region(one, claim, region, area.gap)
        made = {value.path: value}
    row = claim.site.row
    if not separated and claim.site.end - claim.site.start == 1 and len(row.words) > claim.site.end:
        # a single word amid others is no label with an empty place
        made = {path: value for path, value in made.items() if value.state != "blank"}
    for path, value in made.items():
        reading.put(value, claim.score, separated)
        words = [word for word in region.words if not is_noise(word)]
        if value.state == "value" and len(made) == 1 and words:
            reading.pending[path] = Pending(fields[path], region.page, box_of(words))


def label_text(claim: Claim) -> str:
    upper = "" if claim.site.upper is None else claim.site.upper.text + " "
    tail = "" if claim.site.tail is None else " " + claim.site.tail.text
    return f"{upper}{claim.site.text}{tail}"


def read_region(one: Field, claim: Claim, region: Region, gap: float) -> FieldValue:
    """The words of a region as a value; an empty one is blank, and a blank needs a printed place to be believed."""
    if not any(not is_leader(word) for word in region.words):
        return blank_value(one.path, region.page, region.place, "anchor", min(1.0, claim.score))
    if one.kind.name == "int":
        split = split_by_sex(one, region.words, region.page)
        if split is not None:
            return split
        columns = _columns_of(one, region, gap)
        if columns is not None:
            return columns
    words = _without_kind(one, region.words)
    if one.kind.name not in MULTILINE:
        # what follows a wide gap is another column, when what stands before it is a whole value
        first = segments(as_line(words), gap)[0]
        if len(first) < len(words) and parse_words(one, first, region.page).value is not None:
            words = first
    value = parse_words(one, words, region.page, "anchor")
    if value.state == "blank":
        return blank_value(one.path, region.page, region.place, "anchor", min(1.0, claim.score))
    return value


def _without_kind(one: Field, words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a count without the word for people before it: "Jumlah peserta : TK 120 orang"."""
    at = 0
    while one.kind.name == "int" and at < min(2, len(words) - 1) and canonical(text_of(words[: at + 1])) != ():
        at += 1
        if canonical(text_of(words[:at])) == ("tk",) and any(char.isdigit() for char in words[at].text):
            return tuple(words[at:])
    return tuple(words)


def _columns_of(one: Field, region: Region, gap: float) -> FieldValue | None:
    """A count whose row goes on with more counts, columns whose headers were not seen: the last when it is the sum of
    the others, else null with all of them as alternatives; None for a single number.
    """
    parts = [[word for word in part if not is_leader(word)] for part in segments(as_line(region.words), gap)]
    parts = [part for part in parts if part and is_number(text_of(part))]
    if len(parts) < 2 or region.below:
        return None
    read = [parse_words(one, part, region.page) for part in parts]
    numbers = [value.value for value in read if isinstance(value.value, int)]
    if len(numbers) != len(read):
        return None
    if len(numbers) > 2 and numbers[-1] == sum(numbers[:-1]):
        return read[-1]
    others = tuple(Alternative(number, "anchor", OTHER_READING) for number in dict.fromkeys(reversed(numbers)))
    return replace(
        read[0], value=None, orig=text_of([word for part in parts for word in part]), alternatives=others,
        features={**read[0].features, "parsed": 0.0},
    )  # fmt: skip
