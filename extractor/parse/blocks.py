"""Signature blocks at the foot of a form: who signs where, in one column or two.

It is one file because columns, signers and dated lines of the closing are found together.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.document.elements import Line, Page, Word
from extractor.document.geometry import BBox, bounding
from extractor.parse.inkseals import lettering
from extractor.parse.inkwords import box_of, is_leader, rows_of, segments, split_words, text_of, word_gap
from extractor.parse.inkwords import part as slice_of
from models.values.tanggal import find_dates

REPORTER = re.compile(
    r"pimpinan|pengusaha|pengurus|pelapor|melapor|penanggung\s*jawab|hormat kami|direksi|cap perusahaan"
    r"|stempel perusahaan"
    r"|yang membuat laporan|pembuat laporan|nama perusahaan|untuk dan atas nama",
    re.IGNORECASE,
)
OFFICIAL = re.compile(
    r"diterima|penerima|petugas|pengawas|mengetahui|disahkan|pejabat|kepala dinas|kepala (?:bidang|seksi"
    r"|kantor|suku|upt)"
    r"|dinas tenaga kerja|disnaker|diisi oleh|a\.\s?n\.?\s|yang menerima|pemeriksa",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"demikian(?:lah)?\s+(?:laporan|wajib|formulir|data|isian|keterangan|surat)|dibuat dengan se(?:benar|sungguh)"
    r"|laporan ini (?:kami )?(?:dibuat|buat|diisi)|dengan sebenar(?:nya|-benarnya)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"^[A-Z][A-Za-z.'’ \-]{2,40}?\s*,\s*(?:tanggal|tgl\.?)?\s*$", re.IGNORECASE)
_BLANK_DATE = re.compile(
    r"^(?:[A-Za-z .]{3,30}|[.…_\s]{3,})\s*,\s*(?:tgl\.?|tanggal)?\s*[.…_\s]{3,}.*(?:\d{2,4})?[.…_\s]*$"
)
_LABELLED = re.compile(r"^\W*(?:\w{1,2}[.)]?\s+){0,2}(?:nama|alamat|jabatan|status)\b|.*:", re.IGNORECASE)
_FARTHEST = 16.0
"""A place to sign is at most so many line heights high."""


@dataclass(frozen=True, eq=False)
class Block:
    """The lines of one signer, top to bottom, with the box of the column they stand in."""

    page: Page
    lines: tuple[Line, ...]
    is_official: bool
    column: BBox

    @property
    def box(self) -> BBox:
        return bounding(line.box for line in self.lines)


def _at_comma(word: Word) -> list[Word]:
    """ "Semarang,22" as two words; a place without a comma glued to the day stays one."""
    match = re.match(r"^(.*,)(\d.*)$", word.text)
    if match is None:
        return [word]
    second = None if word.second is None else re.match(r"^(.*,)\s?(.*)$", word.second)
    halves = (None, None) if second is None else (second[1], second[2])
    return [slice_of(word, 0, len(match[1]), halves[0]), slice_of(word, len(match[1]), len(word.text), halves[1])]


def place_and_date(words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Word, ...]] | None:
    """(words of the place, words of the date) of a line "Serang, 12 Januari 2018"; None when it is no such line."""
    body = [piece for word in words if not is_leader(word) for piece in _at_comma(word)]
    text = text_of(body)
    found = find_dates(text)
    comma = text.find(",")
    if not found and comma > 0:
        found = [(parsed, start + comma + 1, end + comma + 1) for parsed, start, end in find_dates(text[comma + 1 :])]
    for parsed, start, end in found:
        if not parsed.ok and not parsed.notes:
            continue
        before, behind = text[:start], text[end:]
        if len(behind.strip(" .,")) > 3 or not (_PLACE.match(before) or before.strip() == ","):
            continue
        at = 0
        place: list[Word] = []
        date: list[Word] = []
        for word in body:
            if at < len(before.rstrip(" ,")) and at + len(word.text) <= start + 1:
                if not re.fullmatch(r"(?:tanggal|tgl)\.?", word.text, re.IGNORECASE):
                    place.append(word)
            elif at < end:
                date.append(word)
            at += len(word.text) + 1
        place = [word for word in place if word.text.strip(", ")]
        return (tuple(place), tuple(date)) if date else None
    return None


def is_blank_date(words: Sequence[Word]) -> bool:
    """ "............, ........... 20..": the line is printed, nothing is written on it."""
    return bool(_BLANK_DATE.match(text_of(words))) and any(is_leader(word) for word in words)


def _lines(page: Page) -> tuple[tuple[Line, ...], float]:
    return rows_of(split_words(page.words)), word_gap(page)


def _parts(line: Line, gap: float) -> list[tuple[Word, ...]]:
    """The line cut at its wide gaps; a place keeps the date that stands apart from its comma."""
    pieces = list(segments(line, gap))
    parts: list[tuple[Word, ...]] = []
    while pieces:
        joined: tuple[Word, ...] = pieces[0]
        size = 1
        if "," in text_of(joined):
            for more in range(2, min(5, len(pieces)) + 1):
                whole = tuple(word for piece in pieces[:more] for word in piece)
                if place_and_date(whole) is not None:
                    joined, size = whole, more
                    break
        parts.append(joined)
        pieces = pieces[size:]
    return parts


def _starts_closing(line: Line, gap: float) -> bool:
    for part in _parts(line, gap):
        if place_and_date(part) is not None or is_blank_date(part):
            return True
    return bool(CLOSING.search(line.text))


def closing_zone(pages: Sequence[Page]) -> tuple[Page, tuple[Line, ...]] | None:
    """The page with the signatures and its lines from the closing words, the place and date or the signers on."""
    for page in reversed(pages[-3:]):
        lines, gap = _lines(page)
        starts = [number for number, line in enumerate(lines) if _starts_closing(line, gap)]
        if starts:
            # two dated columns: the upper of neighbouring lines starts the zone
            start = starts[-1]
            for earlier in reversed(starts[:-1]):
                if lines[start].box.top - lines[earlier].box.top < 0.3 * page.height:
                    start = earlier
            for above in range(start - 1, max(-1, start - 4), -1):
                near = lines[start].box.top - lines[above].box.bottom < 3 * lines[start].box.height
                if near and OFFICIAL.search(lines[above].text) and not re.search(r"\d", lines[above].text):
                    start = above
            return page, lines[start:]
    page = pages[-1]
    lines, gap = _lines(page)
    for number, line in enumerate(lines):
        if (
            number >= 0.5 * len(lines)
            and not _LABELLED.match(line.text)
            and any(
                REPORTER.search(text_of(part)) and len(part) <= 5 and ":" not in text_of(part)
                for part in segments(line, gap)
            )
        ):
            return page, lines[number:]
    return None


def _columns(page: Page, parts: Sequence[Line]) -> list[tuple[float, float]]:
    """x-ranges of the columns: cut where no part crosses and both sides hold at least two parts."""
    if not parts:
        return []
    spans = sorted((part.box.x0, part.box.x1) for part in parts)
    merged: list[list[float]] = []
    for x0, x1 in spans:
        if merged and x0 < merged[-1][1] + 6:
            merged[-1][1] = max(merged[-1][1], x1)
        else:
            merged.append([x0, x1])
    if len(merged) < 2:
        return [(0.0, page.width)]
    edges = [0.0, *((a[1] + b[0]) / 2 for a, b in itertools.pairwise(merged)), page.width]
    return list(itertools.pairwise(edges))


def blocks_of(pages: Sequence[Page]) -> list[Block]:
    """The signature blocks of the closing zone, in reading order of columns; empty when there is none."""
    zone = closing_zone(pages)
    if zone is None:
        return []
    page, lines = zone
    gap = word_gap(page)
    stamped = lettering(page, lines)
    lines = tuple(
        Line(kept) for line in lines if (kept := tuple(word for word in line.words if id(word) not in stamped))
    )
    parts = [
        Line(part)
        for line in lines
        for part in _parts(line, 1.5 * gap)
        if not (CLOSING.search(text_of(part)) and len(part) > 3)
        and part[-1].box.x1 - part[0].box.x0 < 0.62 * page.width
    ]
    # single letters are what a round stamp leaves
    parts = [p for p in parts if re.search(r"[A-Za-z]{3}|\d{2}|[.…_]{3}|[(]", p.text)]
    parts = [
        part
        for part in parts
        if not re.match(
            r"^\*\)|^catatan|^keterangan\s*:|^scan|^cam\s?scan|^dipindai|^from\s*:", part.text, re.IGNORECASE
        )
    ]
    blocks: list[Block] = []
    for x0, x1 in _columns(page, parts):
        mine = _together(_joined([part for part in parts if x0 <= part.box.x_center < x1]))
        for group in _by_signer(mine):
            text = "\n".join(line.text for line in group)
            official = bool(OFFICIAL.search(text)) and not re.search(r"cap perusahaan|pelapor", text, re.IGNORECASE)
            if REPORTER.search(text) and official:
                first_reporter = REPORTER.search(text)
                first_official = OFFICIAL.search(text)
                assert first_reporter is not None
                assert first_official is not None
                official = first_official.start() <= first_reporter.start() or bool(re.search(r"\bNIP\b", text))
            if re.search(r"^\W*NIP\b", text, re.IGNORECASE | re.MULTILINE):
                official = True
            box = bounding(line.box for line in group)
            blocks.append(Block(page, tuple(group), official, BBox(x0, box.top, x1, box.bottom)))
    return [block for block in blocks if len(block.lines) > 1 or place_and_date(block.lines[0].words)]


def _joined(parts: Sequence[Line]) -> list[Line]:
    """Parts of one column that stand on one row put together."""
    out: list[Line] = []
    for part in parts:
        if out and out[-1].box.vertical_overlap(part.box) > 0.5 and part.box.x0 > out[-1].box.x1 - 1:
            out[-1] = Line((*out[-1].words, *part.words))
        else:
            out.append(part)
    return out


def _together(lines: list[Line]) -> list[Line]:
    """The lines of a column down to a space that no signature fills: what stands below is the page's own foot."""
    for number, (upper, lower) in enumerate(itertools.pairwise(lines)):
        if lower.box.top - upper.box.bottom > _FARTHEST * max(upper.box.height, 7.0) and number >= 1:
            return lines[: number + 1]
    return lines


def _by_signer(lines: Sequence[Line]) -> list[list[Line]]:
    """A column cut where the other side starts to sign below the first."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups:
            text = "\n".join(other.text for other in groups[-1])
            is_signed = len(groups[-1]) >= 3 or bool(re.search(r"\(.*\)", text))
            turns = (OFFICIAL.search(line.text) and REPORTER.search(text) and not OFFICIAL.search(text)) or (
                REPORTER.search(line.text) and OFFICIAL.search(text) and not REPORTER.search(text)
            )
            if turns and is_signed:
                groups.append([line])
                continue
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def signing_gap(block: Block) -> tuple[int, BBox]:
    """(index of the line under the place to sign, that place): the widest gap between two lines of the block."""
    best, at = 0.0, len(block.lines)
    for index, (upper, lower) in enumerate(zip(block.lines, block.lines[1:], strict=False)):
        space = lower.box.top - upper.box.bottom
        if space > best:
            best, at = space, index + 1
    height = block.lines[0].box.height
    if best < 1.2 * height or at == len(block.lines):
        end = block.lines[-1].box.bottom
        return len(block.lines), BBox(block.box.x0, end, block.box.x1, end + 3 * height)
    above, below = block.lines[at - 1].box, block.lines[at].box
    return at, BBox(block.box.x0, above.bottom, block.box.x1, below.top)


def words_box(words: Sequence[Word]) -> BBox:
    return box_of(words)
