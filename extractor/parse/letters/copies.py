"""Who gets a copy: the Tembusan list at the foot of a letter."""

from __future__ import annotations

import re

from extractor.parse.letters.layout import Letter
from extractor.parse.letters.passage import Passage, Row, of_words, passage
from extractor.parse.letters.wording import spelled

_COPIES = re.compile(
    r"^(?:tembusan|tindasan|salinan|c\.\s?c\.?|cc)\b(?:\s+(?:yth|surat|ini|disampaikan|kepada|nota|pemeriksaan|di\s?sampaikan)\b\.?)*[\s:.]*",
    re.IGNORECASE,
)
_COPY_MARK = re.compile(r"^\(?(?:\d{1,2}|[a-z]|[lI|])\s*[.)\]]+\s*|^[-–—•·▪*]\s+", re.IGNORECASE)
ANNEX = re.compile(r"^lampiran\b", re.IGNORECASE)
# what is stamped or printed between the entries
_BETWEEN = re.compile(r"^(?:paraf\b.*|cap\b.*|stempel.*|ttd\.?|tanda\s+tangan.*)[\s,:.]*$", re.IGNORECASE)


def heading_row(letter: Letter, start: int) -> int | None:
    found = None
    for number, row in enumerate(letter.rows[start:], start):
        for segment in letter.segments(row):
            if _COPIES.match(spelled(segment.plain)) and len(segment.words) <= 7:
                found = number
                break
        if found is not None:
            break
    return found


def read_copies(letter: Letter, at: int) -> tuple[tuple[Passage, ...], Passage, set[int]]:
    """(entries without numbering, heading, ids of the first words of all segments used)."""
    rows = letter.rows
    heading = next(s for s in letter.segments(rows[at]) if _COPIES.match(spelled(s.plain)))
    used = {id(heading.words[0])}
    ink = of_words(heading.words, heading.page)
    match = _COPIES.match(ink.plain)
    entries: list[list[Row]] = []
    numbered = False
    if match and match.end() < len(ink.plain):
        rest = ink.cut(match.end(), len(ink.plain))
        if _COPY_MARK.match(rest.text):
            numbered = True
            cut = _COPY_MARK.match(rest.text)
            assert cut is not None
            entries.append([Row(heading.page, rest.cut_text(cut.end(), len(rest.text)).words)])
        elif rest.text.strip(" :."):
            entries.append([Row(heading.page, rest.words)])
    x0 = heading.box.x0
    limit = x0 + 0.62 * heading.page.width
    last = heading
    text_x: float | None = None
    for row in rows[at + 1 :]:
        if ANNEX.match(row.plain) and row.page.number != heading.page.number:
            break
        taken: list[Row] = []
        for segment in letter.segments(row):
            if segment.box.x0 > limit or (taken and segment.box.x0 - taken[-1].box.x1 > 60):
                continue
            taken.append(segment)
        if not taken or taken[0].box.x0 > x0 + 110:
            continue
        words = tuple(w for segment in taken for w in segment.words)
        line = Row(row.page, words, row.paragraph)
        same_page = line.page.number == last.page.number
        if same_page and line.box.top - last.box.bottom > 4.5 * max(line.box.height, 8):
            break
        used.update(id(segment.words[0]) for segment in taken)
        last = line
        text = of_words(words, line.page)
        mark = _COPY_MARK.match(text.text)
        if mark:
            numbered = True
            rest = text.cut_text(mark.end(), len(text.text))
            if rest:
                entries.append([Row(line.page, rest.words)])
                text_x = rest.words[0].box.x0
        elif _BETWEEN.match(line.plain):
            continue
        elif entries and (
            (numbered and text_x is not None and line.box.x0 > x0 + 4) or (not numbered and line.text[:1].islower())
        ):
            entries[-1].append(line)
        elif numbered and line.paragraph:
            break
        else:
            entries.append([line])
    head = of_words(heading.words, heading.page)
    return tuple(passage(entry) for entry in entries if any(c.isalnum() for r in entry for c in r.text)), head, used
