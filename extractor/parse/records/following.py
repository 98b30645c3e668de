"""The rows that belong to a heading: beside it in its column, or under it down to what is no entry any more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.document.geometry import BBox
from extractor.parse.letters.numbering import marker, outline
from extractor.parse.letters.passage import Passage, Row, passage

_CLOSING = re.compile(
    r"^(?:demikian|atas\s+(?:perhatian|kehadiran|kerja)|untuk\s+(?:menjadi|diketahui|dilaksanakan)|memerintahkan"
    r"|menugaskan|m\s?e\s?m\s?e\s?r\s?i\s?n\s?t\s?a\s?h\s?k\s?a\s?n|memutuskan|menetapkan|di\s?keluarkan\s+di"
    r"|di\s?tetapkan\s+di|surat\s+(?:panggilan|perintah|tugas)\s+ini|apabila\b|thank)\b",
    re.IGNORECASE,
)
_FAR = 2.4
_BESIDE = 10.0
_SENTENCE = re.compile(r"(?:\w{4}|\d)\.$")
_LABELLED = re.compile(r"^(?:\(?\w{1,3}[.)]\s*){0,2}[A-Z][^:;.]{1,40}?\s*:(?!\d|//)")
_CUT = re.compile(
    r"\s*;\s*(?:(?:dan|serta)\s+)?|,?\s+(?:dan|serta)\s+(?=(?:undang|peraturan|keputusan|surat|rencana|instruksi"
    r"|program|nota|perintah|permenaker|kepmenaker|DPA|laporan|perda|pergub)\b)|,\s+(?=(?:undang|peraturan|keputusan|surat"
    r"|rencana|instruksi|program|nota|permenaker|kepmenaker|DPA|laporan|perda|pergub)\b)",
    re.IGNORECASE,
)


def beside(rows: Sequence[Row], at: int, left: float, stops: Sequence[tuple[int, BBox]]) -> list[Row]:
    """The words from `left` on, of row number `at` and of the rows under it that begin no further left."""
    out: list[Row] = []
    for number in range(at, len(rows)):
        row = rows[number]
        height = max(8.0, row.box.height)
        words = tuple(word for word in row.words if word.box.x_center >= left - 2)
        if number > at:
            if len(words) < len(row.words) or not words or words[0].box.x0 < left - 1.2 * height:
                break
            if _parted(out[-1], row) or _stopped(row, stops) or _CLOSING.match(row.plain):
                break
        if words:
            out.append(Row(row.page, words, row.paragraph))
    return out


def flowing(rows: Sequence[Row], at: int, left: float) -> list[Row]:
    """The rows under row number `at` that go on with its text at the left margin, as running text wraps.

    `left`: where the text behind the label begins; rows that begin there are no part of this.
    """
    out: list[Row] = []
    first = rows[at]
    right = max(row.box.x1 for row in rows if row.page.number == first.page.number)
    full = right - 0.12 * first.page.width
    above = first
    for row in rows[at + 1 :]:
        fits = above.box.x1 + 0.5 * row.words[0].box.height + row.words[0].box.width < right
        if (above.box.x1 < full and fits) or row.page.number != first.page.number or _parted(above, row):
            break
        if marker(row) is not None or _CLOSING.match(row.plain) or _LABELLED.match(row.text):
            break
        if _SENTENCE.search(above.text.rstrip()) and row.text[:1].isupper():
            break
        if not first.box.x0 - 8 <= row.box.x0 <= first.box.x0 + 1.5 * first.box.height or row.box.x0 > left - 20:
            break
        out.append(row)
        above = row
    return out


def below(rows: Sequence[Row], at: int, stops: Sequence[tuple[int, BBox]]) -> list[Row]:
    """The rows from number `at` on that are entries or go on with one; none where the first is no entry."""
    out: list[Row] = []
    first = rows[at] if at < len(rows) else None
    mark = marker(first) if first is not None else None
    if first is None or mark is None:
        return out
    for number in range(at, len(rows)):
        row = rows[number]
        own = marker(row)
        if number > at:
            if _CLOSING.match(row.plain) or _stopped(row, stops):
                break
            if own is None and (row.box.x0 < mark.x0 - 6 or row.paragraph) and _ended(out[-1]):
                break
            if own is None and (row.paragraph or row.box.x0 > mark.x0 + 120):
                break
            if own is None and row.box.x0 < mark.x0 + 3 and (row.paragraph or _ended(out[-1])):
                break
            if own is not None and own.x0 < mark.x0 - 12:
                break
            if _parted(out[-1], row):
                break
        out.append(row)
    return out


def _parted(above: Row, row: Row) -> bool:
    same = above.page.number == row.page.number
    return same and row.box.top - above.box.bottom > _FAR * max(8.0, row.box.height)


def _stopped(row: Row, stops: Sequence[tuple[int, BBox]]) -> bool:
    return any(page == row.page.number and box.contains_center_of(row.words[0].box) for page, box in stops)


def _ended(row: Row) -> bool:
    return row.text.rstrip().endswith((".", ";"))


def entries_of(rows: Sequence[Row]) -> list[Passage]:
    """One passage an entry: numbered or dashed ones, else what semicolons or the names of laws part, else the whole."""
    if not rows:
        return []
    _, roots = outline(list(rows))
    marked = [row for row in rows if (mark := marker(row)) is not None and abs(mark.x0 - rows[0].box.x0) < _BESIDE]
    if len(roots) == 1 and not roots[0].children and len(marked) > 1 and marker(rows[0]) is not None:
        return _by_marks(rows)  # letters and dashes mixed count no numbers
    if roots:
        return [ink for item in roots if (ink := passage(item.all_rows()))]
    ink = passage(rows)
    out: list[Passage] = []
    start = 0
    for match in _CUT.finditer(ink.plain):
        out.append(ink.cut(start, match.start()))
        start = match.end()
    out.append(ink.cut(start, len(ink.plain)))
    return [one for one in out if one and any(c.isalnum() for c in one.text)]


def _by_marks(rows: Sequence[Row]) -> list[Passage]:
    """One entry from each row with a mark at the place of the first."""
    groups: list[list[Row]] = []
    for row in rows:
        mark = marker(row)
        if mark is not None and mark.row is not None and abs(mark.x0 - rows[0].box.x0) < _BESIDE:
            groups.append([mark.row])
        elif groups:
            groups[-1].append(row)
    return [passage(group) for group in groups]


def rows_of_passage(ink: Passage) -> list[Row]:
    """The passage line by line as rows."""
    return [Row(line.page, line.words) for line in ink.lines() if line]
