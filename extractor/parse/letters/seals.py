"""The lettering of round seals: single letters strewn over a small round place, and the bits of words among them."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.document.elements import Line, Word
from extractor.document.geometry import BBox, bounding
from extractor.parse.inkwords import rows_of, segments

# measured on drawn seals of 50 to 110 points: letters on opposite sides of the rim stand closer than this
_REACH = 56.0
_LEAST_LETTERS = 6
_LARGEST = 150.0
_SMALLEST = 14.0


def without_seals(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words without seals; text that only crosses a seal stays."""
    letters = [
        w for w in words if len(w.text) == 1 and (w.text.isupper() or w.text in "*•·★☆") and not _in_line(w, words)
    ]
    seals = [box for cluster in _clusters(letters) if (box := _seal(cluster)) is not None]
    if not seals:
        return tuple(words)
    gone: set[int] = set()
    for box in seals:
        inside = [word for word in words if box.grown(9.0).contains_center_of(word.box)]
        gone.update(id(word) for word in inside if word in letters)
        around = [word for word in words if word.box.vertical_overlap(box) > 0 and id(word) not in gone]
        for line in rows_of(around):
            for part in segments(Line(line.words), 9.0):
                run = bounding(word.box for word in part)
                text = "".join(word.text for word in part)
                if (
                    run.covered_by(box.grown(9.0, 14.0)) > 0.97
                    and len(text) <= 10
                    and text.upper() == text
                    and text.isalpha()
                ):
                    gone.update(id(word) for word in part)
    return tuple(word for word in words if id(word) not in gone)


def _in_line(letter: Word, words: Sequence[Word]) -> bool:
    """Does a longer word stand right beside the letter ("Tk. I", "PT X")?"""
    beside = (w for w in words if len(w.text) > 1 and w.box.vertical_overlap(letter.box) > 0.5)
    return any(-1.0 < letter.box.x0 - word.box.x1 < 5.0 or -1.0 < word.box.x0 - letter.box.x1 < 5.0 for word in beside)


def _clusters(letters: Sequence[Word]) -> list[list[Word]]:
    """Letters joined through neighbours within reach."""
    left = list(letters)
    out: list[list[Word]] = []
    while left:
        cluster = [left.pop()]
        for member in cluster:
            near = [w for w in left if _distance(w.box, member.box) < _REACH]
            for word in near:
                left.remove(word)
            cluster.extend(near)
        out.append(cluster)
    return out


def _distance(a: BBox, b: BBox) -> float:
    return float(((a.x_center - b.x_center) ** 2 + (a.y_center - b.y_center) ** 2) ** 0.5)


def _seal(cluster: Sequence[Word]) -> BBox | None:
    """The box of a cluster that is as round as a seal, else None (letter-spaced headings lie on one line)."""
    if len(cluster) < _LEAST_LETTERS:
        return None
    box = bounding(word.box for word in cluster)
    if not (_SMALLEST < box.height < _LARGEST and _SMALLEST < box.width < _LARGEST):
        return None
    lines = {round(word.box.y_center / 4) for word in cluster}
    return box if len(lines) >= 4 else None
