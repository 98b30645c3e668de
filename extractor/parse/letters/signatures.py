"""Who signed, and who gets a copy: signature blocks in any number of columns, the Tembusan list.

Past 250 lines: finding the area, the blocks and the lines of a block lean on the same patterns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractor.document.geometry import BBox
from extractor.parse.letters.copies import ANNEX, heading_row, read_copies
from extractor.parse.letters.layout import Letter
from extractor.parse.letters.passage import EMPTY, Passage, Row, of_words, passage
from models.values.tanggal import find_dates

_NIP = re.compile(r"\bN\s?\.?\s?[I1l|]\s?\.?\s?P\s?[.:;,]*\s*(?=[:.\-]*\s*[\dOoIlSB|\-.(]|$)|\bNIP\b", re.IGNORECASE)
_NIP_DIGITS = re.compile(r"\b(?:19|20)\d{6}\s?(?:19|20)\d{4}\s?\d\s?\d{3}\b")
_RANK = re.compile(
    r"^[\s.,:;'·•-]*\(?(?:pangkat\s*[:/]?.*|(?:pembina|penata|pengatur|juru)\b.*|(?:gol\.?|golongan)\b.*|(?:IV|III|II"
    r"|I)\s?/\s?[a-e]\)?)$",
    re.IGNORECASE,
)
_RANK_LABEL = re.compile(r"^pangkat\s*(?:/\s*gol(?:ongan|\.)?(?:\s+ruang)?)?\s*[:.]\s*", re.IGNORECASE)
_SKIP = re.compile(
    r"^(?:mengetahui|menyetujui|mengesahkan|disetujui|ttd\.?|t\.?t\.?d\.?|paraf\b.*|meterai.*|materai.*|cap\b.*"
    r"|dikeluarkan\s+di\b.*|ditetapkan\s+di\b.*"
    r"|pada\s+tanggal\b.*|tanda\s+tangan.*|stempel.*|e-?sign.*|hormat\s+kami|ditandatangani.*"
    r"|\(?\s*salinan\s*\)?|diterima\b.*)[\s,:.]*$",
    re.IGNORECASE,
)
_ISSUED = re.compile(r"^(?:di\s?keluarkan|di\s?tetapkan|di\s?buat)\s+di\b|^pada\s+tanggal\b", re.IGNORECASE)
_SHORT_TITLE = re.compile(r"^(?:a\.?\s?n|u\.?\s?b|plt|plh|pj|pjs|an|ub|nip)\b", re.IGNORECASE)
_EXAMINED = re.compile(r"^yang\s+(?:memeriksa|melakukan\s+pemeriksaan|membuat)[\s,:.]*$", re.IGNORECASE)
_PLACE_DATE = re.compile(
    r"^[A-Z][A-Za-z .'-]{2,30},\s*.*\b(?:19|20)\d{2}$|^[A-Z][a-z]+,\s*[.…\s]+(?:20\d{0,2})?[.…\s]*$"
)
_POST = re.compile(
    r"kepala|dinas|pengawas|plt\b|plh\b|pj\b|a\.?\s?n\.|u\.?\s?b\.|sekretaris|bidang|seksi|direktur|koordinator"
    r"|ketua|penyidik|spesialis|ahli\s+(?:pertama|muda|madya|utama)"
    r"|gubernur|bupati|walikota|menteri|jenderal|kabid|kasi\b|provinsi|kabupaten|ketenagakerjaan|transmigrasi"
    r"|tenaga\s+kerja|wilayah|upt",
    re.IGNORECASE,
)
# the level of a post on a line of its own: "Pengawas Ketenagakerjaan" over "Muda"
_LEVEL = re.compile(r"^(?:ahli\s+)?(?:pertama|muda|madya|utama)$", re.IGNORECASE)
_NEAR = 1.6
# a labelled row or an entry of a list, where the text has no closing words to end at
_ROW = re.compile(r"^(?:\(?\w{1,3}[.)]\s*)?[A-Z][\w/., ()-]{1,40}?\s*:(?!\d)")
_ENTRY = re.compile(r"^(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–—•·▪*])\s")
_OF_FOOT = re.compile(
    r"^(?:di\s?(?:keluarkan|tetapkan|buat)|pada\s+tanggal|nip|nama|pangkat|tembusan|mengetahui)\b", re.I
)
_PERSON = re.compile(r"\bnama\b[^:]{0,24}:|\bnama\s+nip\b", re.IGNORECASE)
_CLOSING = re.compile(r"\b(?:demikian|atas\s+perhatian)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signer:
    """One signature: EMPTY parts are not printed; `nip_label` is where "NIP." stands with nothing behind it."""

    post: Passage
    name: Passage
    rank: Passage
    nip: Passage
    nip_label: Passage


@dataclass(frozen=True, slots=True)
class Foot:
    """The end of the letter. `start`: number of the first of its rows (rows before it are body)."""

    start: int
    signers: tuple[Signer, ...]
    copies: tuple[Passage, ...]
    copies_head: Passage


@dataclass
class _Block:
    lines: list[Row] = field(default_factory=list)
    closed: bool = False

    @property
    def box(self) -> BBox:
        box = self.lines[0].box
        for line in self.lines[1:]:
            box = box.union(line.box)
        return box


def find(letter: Letter, start: int) -> Foot:
    """Signatures and copies among the rows from number `start` on."""
    rows = letter.rows
    copies_at = heading_row(letter, start)
    first = _first_row(letter, start, copies_at)
    copies, head, used = read_copies(letter, copies_at) if copies_at is not None else ((), EMPTY, set())
    segments: list[Row] = []
    walls = _walls(letter, rows[first:])
    for row in rows[first:]:
        if ANNEX.match(row.plain) and row.page.number != rows[first].page.number:
            break
        signing = (part for segment in _signing(letter, row) for part in _parted(segment, walls))
        segments.extend(segment for segment in signing if id(segment.words[0]) not in used)
    signers = _signers(segments)
    return Foot(first, tuple(signers), copies, head)


def _walls(letter: Letter, rows: Sequence[Row]) -> list[tuple[int, float]]:
    """(page, x) where a second NIP begins within one run of words: there a signer stands close beside another."""
    out: list[tuple[int, float]] = []
    for row in rows:
        for segment in letter.segments(row):
            ink = of_words(segment.words, segment.page)
            hits = list(_NIP.finditer(ink.text))
            out.extend((row.page.number, ink.cut_text(hit.start(), len(ink.text)).box.x0) for hit in hits[1:])
    return out


def _parted(segment: Row, walls: Sequence[tuple[int, float]]) -> list[Row]:
    """The segment cut where a wall runs through it, at the first word that begins there."""
    for page, x in walls:
        if page != segment.page.number or not segment.box.x0 + 20 < x < segment.box.x1 - 5:
            continue
        at = next((n for n, word in enumerate(segment.words) if n and word.box.x0 >= x - 8), None)
        if at is not None and segment.words[at].box.x0 - x < 60:
            left = Row(segment.page, segment.words[:at], segment.paragraph)
            return [left, *_parted(Row(segment.page, segment.words[at:], segment.paragraph), walls)]
    return [segment]


def _closed_up(segments: Sequence[Row]) -> list[Row]:
    """Segments a little apart put together: uneven spacing parts a name, two signers stand further from each other."""
    out: list[Row] = []
    for segment in segments:
        if out and segment.box.x0 - out[-1].box.x1 < _NEAR * max(8.0, segment.box.height):
            out[-1] = Row(segment.page, (*out[-1].words, *segment.words), segment.paragraph)
        else:
            out.append(segment)
    return out


def _signing(letter: Letter, row: Row) -> list[Row]:
    """The segments of a row that may belong to a signature; "Dikeluarkan di", "Pada tanggal" and dates do not."""
    out: list[Row] = []
    for segment in _closed_up(letter.segments(row)):
        if _ISSUED.match(segment.plain):
            break
        dates = find_dates(segment.plain)
        if dates and dates[0][2] - dates[0][1] > 0.7 * len(segment.plain):
            continue
        out.append(segment)
    return out


def _is_prose(row: Row, margin: float, right: float) -> bool:
    """A line of running text: long, from the left margin, no post or rank."""
    width = right - margin
    words = len(row.words)
    if row.box.x0 > margin + 0.25 * width:
        return False
    names = sum(word.text[:1].islower() for word in row.words) == 0  # two signers side by side
    return words >= 7 and row.box.width > 0.6 * width and not names


def _first_row(letter: Letter, start: int, copies_at: int | None) -> int:
    """The first row of the signature area."""
    rows = letter.rows
    end = copies_at if copies_at is not None else len(rows)
    closing = max((n for n in range(start, len(rows)) if _CLOSING.match(rows[n].plain)), default=None)
    low = start if closing is None else closing
    marks = [
        n for n in range(low, len(rows))
        if any(_NIP.search(s.text) or _NIP_DIGITS.search(s.text) for s in letter.segments(rows[n]))
    ]  # fmt: skip
    if closing is None:
        # persons of the body have labels ("Nama : ... NIP : ...") or a table; who signs stands under them
        dated = next((n for n in range(len(rows) - 1, start, -1) if _dates(letter, rows[n])), None)
        told = next((n for n in range(end - 1, start, -1) if _tells(letter, rows, n)), start)
        signed = [n for n in marks if not _is_listed(rows, n) and n > told]
        marks = [n for n in signed if dated is None or n > dated] or signed or [n for n in marks if n > told]
        low = max(low, min(told, (marks or [told])[0]))
    anchor = marks[0] if marks else end
    margin = min((row.box.x0 for row in rows[start:]), default=0.0)
    right = max((row.box.x1 for row in rows[start:]), default=1.0)
    first = anchor
    while first > low:
        row = rows[first - 1]
        if _is_prose(row, margin, right) and len(letter.segments(row)) == 1:
            break
        if closing is None and any(t.box.contains_center_of(row.box) for t in row.page.tables if len(t.cells) > 3):
            break
        listed = _ROW.match(row.text) or (_ENTRY.match(row.text) and first not in marks)
        if closing is None and listed and not _OF_FOOT.match(row.plain):
            break
        if closing is not None and first - 1 <= closing:
            break
        low_words = sum(word.text[:1].islower() for word in row.words)
        if closing is None and len(row.words) > 4 and low_words * 2 >= len(row.words) and not _POST.match(row.plain):
            break
        first -= 1
    # the short last line of the closing paragraph still belongs to it
    while first < anchor:
        row = rows[first]
        tail = (
            not row.paragraph
            and first > start
            and row.box.x0 < margin + 0.2 * (right - margin)
            and len(letter.segments(row)) == 1
        )
        wraps = tail and (
            row.text[:1].islower() or (rows[first - 1].text.rstrip()[-1:].isalpha() and row.text.rstrip().endswith("."))
        )
        if wraps or (closing == first):
            first += 1
            continue
        break
    return first


def _tells(letter: Letter, rows: Sequence[Row], at: int) -> bool:
    """Is the row running text or a labelled row of the body, which no signature stands above?"""
    row = rows[at]
    margin = min(other.box.x0 for other in rows)
    right = max(other.box.x1 for other in rows)
    if len(letter.segments(row)) == 1 and _is_prose(row, margin, right):
        return True
    return bool(_ROW.match(row.text)) and not _OF_FOOT.match(row.plain) and row.box.x0 < 0.3 * row.page.width


def _dates(letter: Letter, row: Row) -> bool:
    """Does the row say where and when the paper was issued?"""
    return any(_ISSUED.match(s.plain) or _PLACE_DATE.match(s.text) for s in letter.segments(row))


def _is_listed(rows: Sequence[Row], at: int) -> bool:
    """Does the NIP belong to a person among labelled rows or in a table?"""
    row = rows[at]
    if any(table.box.contains_center_of(row.box) for table in row.page.tables):
        return True
    near = [other for other in rows[max(0, at - 4) : at + 2] if other.page.number == row.page.number]
    return any(_PERSON.search(other.text) for other in near)


def _signers(segments: Sequence[Row]) -> list[Signer]:
    blocks: list[_Block] = []
    for segment in segments:
        if _SKIP.match(segment.plain) and not _NIP.search(segment.text):
            continue
        best: _Block | None = None
        best_share = 0.0
        for block in blocks:
            if block.closed and not _joins_closed(block, segment):
                continue
            if block.lines[-1].page.number != segment.page.number:
                continue
            if segment.box.top - block.lines[-1].box.bottom > 9 * max(segment.box.height, 8):
                continue
            share = _share(block, segment)
            if share > best_share:
                best, best_share = block, share
        if best is None or best_share < 0.25:
            best = _Block()
            blocks.append(best)
        best.lines.append(segment)
        if _NIP.search(segment.text) or _NIP_DIGITS.search(segment.text):
            best.closed = True
    placed = [(block, signer) for block in blocks if (signer := _signer(block)) is not None]
    return [signer for _, signer in _in_bands(placed)]


def _in_bands(placed: list[tuple[_Block, Signer]]) -> list[tuple[_Block, Signer]]:
    """Blocks in reading order: those beside each other left to right, bands top to bottom."""
    ordered = sorted(placed, key=lambda pair: (pair[0].lines[0].page.number, pair[0].box.top))
    bands: list[list[tuple[_Block, Signer]]] = []
    for pair in ordered:
        band = bands[-1] if bands else None
        same = band is not None and band[0][0].lines[0].page.number == pair[0].lines[0].page.number
        if band is not None and same and any(pair[0].box.vertical_overlap(other.box) > 0.3 for other, _ in band):
            band.append(pair)
        else:
            bands.append([pair])
    return [pair for band in bands for pair in sorted(band, key=lambda item: item[0].box.x0)]


def _joins_closed(block: _Block, segment: Row) -> bool:
    near = segment.box.top - block.lines[-1].box.bottom < 1.2 * segment.box.height
    return near and bool(_RANK.match(segment.plain))


def _share(block: _Block, segment: Row) -> float:
    recent = block.lines[-1].box
    overlap = max(recent.horizontal_overlap(segment.box), block.box.horizontal_overlap(segment.box) * 0.9)
    centred = 1.0 - min(1.0, abs(block.box.x_center - segment.box.x_center) / 120.0)
    left = 1.0 - min(1.0, abs(block.box.x0 - segment.box.x0) / 60.0)
    return overlap + 0.2 * max(centred, left) if overlap > 0.1 else 0.0


def _signer(block: _Block) -> Signer | None:
    lines = [line for line in block.lines if not _PLACE_DATE.match(line.text) and not _is_scribble(line)]
    nip_at = next((n for n, line in enumerate(lines) if _NIP.search(line.text) or _NIP_DIGITS.search(line.text)), None)
    if not lines or (nip_at is None and not _looks_signed(lines)):
        return None
    nip, nip_label, before_nip = EMPTY, EMPTY, EMPTY
    if nip_at is not None:
        ink = of_words(lines[nip_at].words, lines[nip_at].page)
        match = _NIP.search(ink.text)
        nip = ink.cut_text(match.end(), len(ink.text)) if match else ink
        nip_label = ink.cut_text(match.start(), match.end()) if match else EMPTY
        if match and match.start() > 3:
            before_nip = ink.cut_text(0, match.start())
    above = lines[:nip_at] if nip_at is not None else list(lines)
    below = lines[nip_at + 1 :] if nip_at is not None else []
    ranks = [line for line in (*above, *below) if _RANK.match(line.plain)]
    above = [line for line in above if line not in ranks]
    name_at = _name_at(above)
    name = EMPTY
    post_lines = above
    if before_nip:
        name, post_lines = before_nip, above
    elif name_at is not None:
        name = passage([above[name_at]])
        post_lines = above[:name_at]
        after = [line for line in above[name_at + 1 :] if _POST.search(line.plain)]
        if after and (not post_lines or all(_EXAMINED.match(line.plain) for line in post_lines)):
            post_lines = after
    if len(post_lines) > 1 and _EXAMINED.match(post_lines[0].plain):
        post_lines = post_lines[1:]
    post_lines = [line for line in post_lines if line is post_lines[0] or not _is_rim(line, post_lines[0])]
    name = _unnumbered(name)
    rank = passage(ranks[:1]) if ranks else EMPTY
    label = _RANK_LABEL.match(rank.text) if rank else None
    if label:
        rank = rank.cut_text(label.end(), len(rank.text))
    if not name and not nip:
        return None
    return Signer(passage(post_lines) if post_lines else EMPTY, name, rank, nip, nip_label)


def _is_rim(line: Row, first: Row) -> bool:
    """A scrap of a seal's lettering under a post in small letters: one or two words of capitals that name no post."""
    if first.text.upper() == first.text or _POST.search(line.text) or _LEVEL.match(line.text):
        return False
    text = line.text.replace(" ", "")
    return len(line.words) <= 2 and len(text) <= 12 and text.isalpha() and text.isupper()


def _is_scribble(line: Row) -> bool:
    """What an engine makes of a signature or of the rim of a seal: one short word that is no title."""
    text = line.text.strip(" .,:;-_()'\"|")
    if _LEVEL.match(text):
        return False
    return len(line.words) <= 2 and len(text) <= 4 and not _SHORT_TITLE.match(line.text) and not _RANK.match(line.plain)


def _unnumbered(name: Passage) -> Passage:
    """The name without its number in a list and without the brackets round it."""
    if not name:
        return name
    match = re.match(r"^\(?\d{1,2}[.)]\s*|^nama\s*:\s*", name.text, re.IGNORECASE)
    if match:
        name = name.cut_text(match.end(), len(name.text))
    inner = re.fullmatch(r"\(+\s*(.*?)\s*\)+", name.text)
    return name.cut_text(inner.start(1), inner.end(1)) if inner else name


def _looks_signed(lines: Sequence[Row]) -> bool:
    """A block without NIP: a post, a space for the hand, a name."""
    if len(lines) < 2 or not any(_POST.search(line.plain) for line in lines[:-1]):
        return False
    last = lines[-1]
    gap = last.box.top - lines[-2].box.bottom
    words = [w.text for w in last.words]
    return (
        gap > 1.5 * last.box.height and len(words) <= 8 and all(w[:1].isupper() or not w[:1].isalpha() for w in words)
    )


def _name_at(lines: Sequence[Row]) -> int | None:
    """The line of the name: the one below the widest gap, else the last one that is no post."""
    if not lines:
        return None
    if len(lines) == 1:
        return None if _POST.search(lines[0].plain) and not re.search(r"[,.]\s*[A-Z][A-Za-z]*\.", lines[0].text) else 0
    gaps = [(b.box.top - a.box.bottom, n + 1) for n, (a, b) in enumerate(pairwise(lines))]
    widest, at = max(gaps)
    if widest > 1.3 * lines[at].box.height:
        return at
    for number in range(len(lines) - 1, -1, -1):
        if not _POST.search(lines[number].plain):
            return number
    return len(lines) - 1
