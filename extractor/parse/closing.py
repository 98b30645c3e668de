"""The closing of a form: place and date, who reports, who receives, signature and stamp.

It is one file because the words that are no name, title or heading stand beside the functions that ask for them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.document.elements import Line, Page, Word
from extractor.document.evidence import Evidence, FieldValue
from extractor.document.geometry import BBox
from extractor.parse.blocks import Block, blocks_of, is_blank_date, place_and_date, signing_gap
from extractor.parse.inkseals import seals_on, signatures_on
from extractor.parse.inkwords import box_of, is_leader, is_separator
from extractor.parse.values import Pending, blank_value, parse_words
from models.record import Field

_NAME_LABEL = re.compile(
    r"^\(?nama(?:\s+(?:jelas|terang|lengkap|petugas|pelapor|penerima|pengawas))?(?:\s+dan\s+.*)?\)?$", re.IGNORECASE
)
_TITLE_LABEL = re.compile(r"^jabatan$", re.IGNORECASE)
_PLACE_LABEL = re.compile(r"^(?:(?:dibuat|dilaporkan|dikeluarkan|ditetapkan)\s+di|di|tempat)$", re.IGNORECASE)
_DATE_LABEL = re.compile(r"^(?:di)?(?:terima|sahkan|tanggal|pada|tgl)\b.*", re.IGNORECASE)
_NIP = re.compile(r"^\W*n\s*[i1l]\s*p\b", re.IGNORECASE)
_HEADING = re.compile(
    r"^(?:pimpinan|pengusaha|pengurus|pengusaha\s*/\s*pengurus|pimpinan\s*/\s*pengurus"
    r"|pimpinan perusahaan|yang melapor(?:kan)?|pelapor|(?:direksi|direktur) perusahaan|pemilik perusahaan"
    r"|hormat kami|penanggung jawab(?: perusahaan)?|pengurus\s*/\s*pimpinan(?: perusahaan)?"
    r"|pengusaha/pengurus perusahaan"
    r"|pengurus perusahaan|yang membuat(?: laporan| pernyataan)?"
    r"|pimpinan\s*/\s*penanggung jawab(?: perusahaan)?)[\s,.:]*$",
    re.IGNORECASE,
)  # fmt: skip
_NO_NAME = re.compile(
    r"tanda\s*tangan|\bttd\b|\bcap\b|stempel|materai|meterai|nama jelas|nama terang|diisi|petugas|tanggal"
    r"|diterima|mengetahui"
    r"|dinas|perusahaan|kepala|pengawas|pegawai|catatan|coret|halaman|lembar|lingkari|jawaban|^\W*$",
    re.IGNORECASE,
)  # fmt: skip
_NO_TITLE = re.compile(
    r"tanda\s*tangan|\bttd\b|\bcap\b|stempel|materai|meterai|nama jelas|nama terang|diisi|tanggal|diterima|mengetahui"
    r"|catatan|coret|halaman|lembar|lingkari|jawaban|^\W*(?:jabatan|nama|pangkat)?\W*$",
    re.IGNORECASE,
)
_COMPANY = re.compile(r"^(?:pt|cv|ud|pd|fa|koperasi|yayasan|firma)\b\.?", re.IGNORECASE)


class Closing:
    """Collects what the blocks print for the fields of the closing section."""

    def __init__(self, fields: Mapping[str, Field]) -> None:
        self._fields = fields
        self.values: dict[str, FieldValue] = {}
        self.pending: dict[str, Pending] = {}

    def put(self, name: str, words: Sequence[Word], page: Page, place: BBox) -> None:
        """A value, or blank when the words hold no ink; the first value stays."""
        field = self._fields.get(name)
        if field is None or (name in self.values and self.values[name].state == "value"):
            return
        inked = [word for word in words if not is_leader(word)]
        value = parse_words(field, inked, page, "anchor") if inked else blank_value(field.path, page, place)
        if value.state == "blank":
            value = blank_value(field.path, page, place)
        self.values[name] = value
        if value.state == "value":
            self.pending[name] = Pending(field, page, box_of(inked))

    def see(self, name: str, ink: BBox | None, page: Page, place: BBox) -> None:
        """A field of ink evidence: true where it was seen, false when its place is empty."""
        field = self._fields.get(name)
        if field is None or name in self.values:
            return
        box = ink or place
        self.values[name] = FieldValue(
            path=field.path,
            state="value",
            value=ink is not None,
            orig=None,
            method="tick",
            evidence=Evidence(page.number, page.home(box)),
            features={
                "label_score": 1.0,
                "parsed": 1.0,
                "digital": float(page.origin == "text-layer"),
                "page_quality": 1.0 if page.quality is None else page.quality,
            },
        )


def _split_label(line: Line) -> tuple[str, tuple[Word, ...]]:
    """(label, words behind the separator); the whole line and nothing when it has none."""
    for index, word in enumerate(line.words):
        if index and is_separator(word):
            return " ".join(w.text for w in line.words[:index]), line.words[index + 1 :]
    return line.text, ()


def _unbracketed(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words without the brackets round a name."""
    out: list[Word] = []
    for word in words:
        text = word.text.strip("()[]")
        if text and not is_leader(word):
            second = None if word.second is None else word.second.strip("()[]")
            out.append(Word(text, word.box, word.confidence, word.source, second, word.handwritten))
    return tuple(out)


def _name_lines(block: Block, start: int) -> tuple[Line | None, Line | None]:
    """(line with the name, line with the function) below the place to sign; None where there is none."""
    name = title = None
    # what stands under the place to sign hangs together at the foot; letters of a stamp above it do not
    foot = len(block.lines) - 1
    while (
        foot > start
        and block.lines[foot].box.top - block.lines[foot - 1].box.bottom < 1.3 * block.lines[foot].box.height
    ):
        foot -= 1
    for line in block.lines[max(start, foot) :]:
        text = line.text.strip()
        if _NIP.match(text) or place_and_date(line.words) is not None:
            continue
        label, rest = _split_label(line)
        if rest and not _NAME_LABEL.match(label.strip()):
            continue
        if name is None:
            if not _NO_NAME.search(text.strip("()")) or re.match(r"^\(\s*[.…_]", text) or rest:
                name = line
        elif title is None and not rest and not re.match(r"^[*(]", text) and _aligned(name, line):
            title = line
    return name, title


def _aligned(upper: Line, lower: Line) -> bool:
    """Do the lines begin together or share a middle? What a stamp leaves does neither."""
    reach = 1.5 * max(upper.box.height, lower.box.height)
    return abs(upper.box.x0 - lower.box.x0) < reach or abs(upper.box.x_center - lower.box.x_center) < reach


def _labelled(closing: Closing, block: Block, names: Mapping[str, str]) -> None:
    """Fields printed with a label of their own inside the block."""
    for line in block.lines:
        label, rest = _split_label(line)
        plain = label.strip(" .")
        received = [word for word in line.words if re.search(r"\d", word.text)]
        if (
            not rest
            and received
            and re.match(r"^(?:diterima|disahkan|tanggal|pada tanggal)\b", line.text, re.IGNORECASE)
        ):
            start = line.words.index(received[0])
            closing.put(names["date"], line.words[start:], block.page, line.box)
        elif not rest and re.match(r"^(?:diterima|disahkan)\b.*\b(?:tanggal|tgl)\W*$", line.text, re.IGNORECASE):
            closing.put(names["date"], (), block.page, line.box)
        elif _NIP.match(line.text):
            digits = [w for w in line.words if re.search(r"\d", w.text)] or list(rest)
            if "nip" in names:
                closing.put(names["nip"], digits, block.page, line.box)
        elif not rest:
            continue
        elif _NAME_LABEL.match(plain):
            closing.put(names["name"], _unbracketed(rest), block.page, line.box)
        elif _TITLE_LABEL.match(plain) and "title" in names:
            closing.put(names["title"], rest, block.page, line.box)
        elif _PLACE_LABEL.match(plain) and "place" in names:
            closing.put(names["place"], _place_words(rest), block.page, line.box)
        elif _DATE_LABEL.match(plain) or re.search(r"tanggal", plain, re.IGNORECASE):
            closing.put(names["date"], rest, block.page, line.box)


def _dated(closing: Closing, block: Block, names: Mapping[str, str]) -> None:
    for line in block.lines:
        found = place_and_date(line.words)
        if found is not None:
            if "place" in names:
                closing.put(names["place"], _place_words(found[0]), block.page, line.box)
            closing.put(names["date"], found[1], block.page, line.box)
            return
        if is_blank_date(line.words):
            if "place" in names:
                letters = [
                    w
                    for w in line.words
                    if re.search(r"[A-Za-z]{3}", w.text) and w.text.lower() not in {"tgl", "tanggal"}
                ]
                closing.put(names["place"], _place_words(letters), block.page, line.box)
            closing.put(names["date"], (), block.page, line.box)
            return


def _half_read(closing: Closing, block: Block, names: Mapping[str, str]) -> None:
    """A dated line that is no date to any parser: known by its comma and the signer's heading under it; the ink is
    kept.
    """
    if names["date"] in closing.values or len(block.lines) < 2 or not _HEADING.match(block.lines[1].text.strip()):
        return
    words = block.lines[0].words
    at = next((n for n, word in enumerate(words) if word.text.endswith(",")), None)
    if at is None or at > 3 or not 2 <= len(words) - at - 1 <= 5 or not words[0].text[:1].isupper():
        return
    if "place" in names:
        closing.put(names["place"], _place_words(words[: at + 1]), block.page, block.lines[0].box)
    closing.put(names["date"], words[at + 1 :], block.page, block.lines[0].box)


def _place_words(words: Sequence[Word]) -> tuple[Word, ...]:
    out = list(words)
    if out:
        last = out[-1]
        out[-1] = Word(
            last.text.rstrip(" ,"), last.box, last.confidence, last.source,
            None if last.second is None else last.second.rstrip(" ,"), last.handwritten,
        )  # fmt: skip
    return tuple(word for word in out if word.text)


def _signed(closing: Closing, block: Block, names: Mapping[str, str]) -> BBox:
    """Name and function round the place to sign; gives that place."""
    at, place = signing_gap(block)
    name, title = _name_lines(block, at)
    bracketed = [
        line
        for line in block.lines
        if re.match(r"^\(.*\)$", line.text.strip()) and not _NO_NAME.search(line.text.strip("()"))
    ]
    if name is None and bracketed:
        name = bracketed[-1]
    if name is not None:
        label, rest = _split_label(name)
        words = rest if rest and _NAME_LABEL.match(label.strip()) else name.words
        closing.put(names["name"], _unbracketed(words), block.page, name.box)
    if "title" in names:
        if title is not None and not _NO_TITLE.search(title.text) and not _NIP.match(title.text):
            closing.put(names["title"], _unbracketed(title.words), block.page, title.box)
        else:
            for line in reversed(block.lines[:at]):
                text = line.text.strip()
                if (
                    place_and_date(line.words) is None
                    and not is_blank_date(line.words)
                    and not _HEADING.match(text)
                    and not _COMPANY.match(text)
                    and not _NO_NAME.search(text)
                    and line is not name
                    and (line is block.lines[0] or _aligned(block.lines[0], line))
                ):
                    closing.put(names["title"], line.words, block.page, line.box)
                    break
    return place


def _ink(boxes: Sequence[BBox], zone: BBox) -> BBox | None:
    """The largest of the marks that stands in the zone for at least a third of itself."""
    found = [box for box in boxes if box.covered_by(zone) > 0.33]
    return max(found, key=lambda box: box.area) if found else None


def close(pages: Sequence[Page], fields: Mapping[str, Field]) -> Closing:
    """The fields of the closing section (by their last name) from the signature blocks at the end of the document."""
    closing = Closing(fields)
    blocks = blocks_of(pages)
    reporter = [block for block in blocks if not block.is_official]
    official = [block for block in blocks if block.is_official]
    for block in reporter[:1] if len(reporter) == 1 else _signing(reporter):
        names = {"name": "nama_pelapor", "title": "jabatan_pelapor", "date": "tanggal_laporan", "place": "tempat"}
        _labelled(closing, block, names)
        _dated(closing, block, names)
        _half_read(closing, block, names)
        place = _signed(closing, block, names)
        height = block.lines[0].box.height
        zone = BBox(block.column.x0, place.top - 2.5 * height, block.column.x1, place.bottom + 2.5 * height)
        closing.see("tanda_tangan", _ink(signatures_on(block.page), zone), block.page, place)
        closing.see("cap_perusahaan", _ink(seals_on(block.page), zone.grown(25, 15)), block.page, place)
    for block in official:
        names = {"name": "nama_penerima", "nip": "nip_penerima", "date": "tanggal_terima"}
        _labelled(closing, block, names)
        _dated(closing, block, names)
        _signed(closing, block, names)
    if "tanggal_laporan" not in closing.values:
        # the date stands above both columns, or the only dated block is the official's
        for block in blocks:
            _dated(closing, block, {"date": "tanggal_laporan", "place": "tempat"})
    return closing


def _signing(blocks: Sequence[Block]) -> list[Block]:
    """The blocks that hold a date or a place to sign; loose remarks are none."""
    return [b for b in blocks if len(b.lines) >= 2 or place_and_date(b.lines[0].words) is not None]
