"""The addressee: to whom, which company, where."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.parse.inkwords import is_leader
from extractor.parse.letters.head import Head
from extractor.parse.letters.layout import Letter
from extractor.parse.letters.passage import EMPTY, Passage, Piece, Row, passage
from extractor.parse.letters.wording import spelled

_START = re.compile(r"^(?:kepada|yth|yang\s+terhormat|ke\s?pada)\b", re.IGNORECASE)
_SALUTE = re.compile(r"^(?:(?:kepada|yth|yang\s+terhormat|sdr/?i?|saudara(?:/i)?|u\.?p)\b[.:,]*\s*)+", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:dengan\s+(?:hormat|ini)|berdasarkan|menindak\s?lanjuti|menunjuk|sehubungan|bersama\s+ini|memperhatikan"
    r"|dalam\s+rangka"
    r"|setelah|berkenaan|sesuai|nota\s+pemeriksaan|surat\s+nota|I\.\s|1\.\s|A\.\s|nomor\b|sifat\b|perihal\b"
    r"|lampiran\b|hal\b\s*:)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"^(?:di|d\s?i)\s*(?:[-–—:.]+\s*)?(?P<rest>.*)$", re.IGNORECASE)
_STREET = re.compile(
    r"^(?:jl|jln|jalan|kawasan|komplek\w*|kompleks|ruko|desa|ds|kel|kelurahan|kec|kecamatan|kab|kabupaten|kota"
    r"|prov\w*|gedung|gd|blok|dusun"
    r"|dsn|kampung|kp|kmp|rt|lt|lantai|perum\.?\s+\w+\s+blok|pergudangan|graha|menara|wisma|plaza|alamat|jakarta"
    r"|no|gg|gang|lingkungan|link)\b\.?"
    r"|\b(?:rt|rw)\s*[./]?\s*\d|\bno\.?\s*\d|\bkm\.?\s*\d|\b\d{5}$",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"(?<![A-Za-z.])(?:P\.?\s?T\b\.?|C\.?\s?V\b\.?|U\.?\s?D\b\.?|P\.?\s?D\b\.?|N\.?\s?V\b\.?|Fa\b\.?|Firma"
    r"|Perseroan|Koperasi|Kop\.|KUD|Primkop\w*"
    r"|Yayasan|Yys\.|Perumda|Perseroda|Perum|Perjan|BUT\b|BUMDes\w*|Persekutuan|Toko|Tk\.|RSUD?\b|RS\b"
    r"|Rumah\s+Sakit|Hotel|SPBU|BPR)"
    r"(?=[\s.]*[A-Z0-9\"“(])",
)
_TITLES = re.compile(
    r"^(?:(?:pimpinan|pemimpin|direktur|direksi|presiden|utama|general|plant|factory|manajer|manager|hrd?d?|hr"
    r"|personalia|pengurus|pengusaha|pemilik"
    r"|ketua|kepala|bapak|ibu|bpk|perusahaan|pabrik|owner|head|site|operasional|direktris|saudara|sdr|/|dan"
    r"|&)\b[.,:]*\s*)+",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"^(?:SANGAT\s+)?(?:RAHASIA|SEGERA|PENTING|SALINAN|LEGALISIR|DRAFT|TERBATAS|PRO\s+JUSTITIA"
    r"|SESUAI\s+ASLI(?:NYA)?|TEMBUSAN|ARSIP|COPY)$"
)
_PERSONS = re.compile(
    r"kepada\s*:?\s*(?:\(?(?:\d{1,2}|[a-z])\s*[.)]\s*)?(?:no\.?\s+)?(?:nama\b|nip\b|1\s*[.)])", re.IGNORECASE
)
_NOWHERE = re.compile(r"^tempat\b", re.IGNORECASE)
_MAX_ROWS = 11


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is written to. `person`: without Kepada, Yth., Sdr., address and place; `rows`: numbers of the rows read."""

    person: Passage
    company: Passage
    address: Passage
    place: Passage
    whole: Passage
    rows: frozenset[int]


NOBODY = Addressee(EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, frozenset())


def company_in(ink: Passage) -> Passage:
    """The part of the passage from a legal form on ("PT. MAJU TERUS"), else the passage without titles of persons."""
    match = _FORM.search(ink.text)
    if match:
        return ink.cut_text(match.start(), len(ink.text))
    title = _TITLES.match(ink.text)
    return ink.cut_text(title.end(), len(ink.text)) if title else ink


def has_form(text: str) -> bool:
    """Does the text name a company by its legal form?"""
    return bool(_FORM.search(text))


def leading_title(text: str) -> int:
    """Offset behind the titles of persons the text begins with ("Direktur Utama PT X"); 0 where it begins otherwise."""
    match = _TITLES.match(text)
    return len(text[: match.end()].rstrip()) if match else 0


def only_title(text: str) -> bool:
    """Is the text a post ("Manajer HRD", "Kepala Personalia") rather than a name?"""
    match = _TITLES.match(f"{text} ")
    return match is not None and (match.end() >= len(text) or len(text.split()) <= 4)


def find(letter: Letter, head: Head) -> Addressee:
    """The addressee on the first page, in either column; NOBODY where no Kepada or Yth. stands."""
    first = letter.pages[0]
    rows = [(n, row) for n, row in enumerate(letter.rows) if row.page.number == first.number]
    for position, (number, row) in enumerate(rows):
        if row.box.top > 0.62 * first.height or number >= max(head.body, 1):
            break
        for segment in letter.segments(row):
            if _START.match(spelled(segment.plain)) and not _orders(rows[position : position + 2], segment):
                return _read(letter, rows[position:], segment)
    return NOBODY


def _orders(rows: list[tuple[int, Row]], segment: Row) -> bool:
    """Does "Kepada" open a list of persons with labels of their own, as in an order of duty?"""
    behind = " ".join(row.text for _, row in rows)
    at = behind.find(segment.words[0].text)
    return bool(_PERSONS.match(spelled(behind[max(0, at) :])))


def _read(letter: Letter, rows: list[tuple[int, Row]], anchor: Row) -> Addressee:
    width = anchor.page.width
    beside = anchor.box.x0 > 0.4 * width
    low = anchor.box.x0 - (48.0 if beside else 14.0)
    lines: list[Row] = []
    used: set[int] = set()
    bottom = anchor.box.bottom
    left_margin = min(row.box.x0 for _, row in rows)
    ended = False
    for number, row in rows[:_MAX_ROWS]:
        parts = [
            s for s in letter.segments(row) if (s.box.x0 >= low or not beside) and not _STAMP.match(s.text.strip())
        ]
        if not parts:
            if beside and row.box.x1 > anchor.box.x0 + 20 and row.box.x0 < left_margin + 40 and lines:
                break  # the body has begun
            continue
        line = Row(row.page, tuple(word for part in parts for word in part.words), row.paragraph)
        text = spelled(line.plain)
        pitch = max(line.box.height, 8.0)
        if lines and (line.box.top - bottom > 2.6 * pitch or _OPENING.match(text)):
            break
        if ended and (not _is_place(line, lines) or line.box.top - bottom > 1.6 * pitch):
            break
        if not beside and lines and len(line.words) > 9 and line.box.x1 > 0.8 * width:
            break
        lines.append(line)
        used.add(number)
        bottom = line.box.bottom
        match = _PLACE.match(text)
        if match and re.match(r"di\b", text, re.IGNORECASE):
            if match.group("rest").strip(" .-–—"):
                break
            ended = True
        elif ended:
            break
    return _parts(lines, frozenset(used))


def _is_place(line: Row, lines: list[Row]) -> bool:
    return bool(lines) and len(line.words) <= 6


def _parts(lines: list[Row], used: frozenset[int]) -> Addressee:
    person: list[Passage] = []
    address: list[Passage] = []
    place = EMPTY
    expecting_place = False
    for line in lines:
        ink = passage([line])
        closed = spelled(ink.plain)
        if closed != ink.plain and _START.match(closed):
            continue  # "K e p a d a"
        if expecting_place:
            place = ink
            break
        salute = _SALUTE.match(ink.plain)
        if salute:
            ink = ink.cut(salute.end(), len(ink.plain))
        ink = _without_leaders(ink)
        if not ink:
            continue
        match = re.match(r"(?:di|d\s?i)\s*(?:[-–—:.]+\s*|\s+|$)", ink.plain, re.IGNORECASE)
        if match:
            rest = ink.cut(match.end(), len(ink.plain))
            if rest and rest.text.strip(" .-–—"):
                place = rest
                break
            expecting_place = True
            continue
        if person and (address or _STREET.search(ink.plain)):
            address.append(ink)
        else:
            _split_street(ink, person, address)
    who = EMPTY.joined_with(*person)
    where = EMPTY.joined_with(*address)
    if place and _NOWHERE.match(place.plain.strip(" .-")):
        place = EMPTY
    return Addressee(who, company_in(who) if who else EMPTY, where, place, passage(lines), used)


def _split_street(ink: Passage, person: list[Passage], address: list[Passage]) -> None:
    """One line may hold the company and its street: "PT. MAJU TERUS, Jl. Raya Serang KM 4"."""
    match = re.search(r"[,;]?\s+(?=(?:Jl|Jln|Jalan|Kawasan)\b\.?\s)|\s+di\s*[-–—]?\s*(?=Tempat\b)", ink.plain)
    if match and match.start() > 3:
        person.append(ink.cut(0, match.start()))
        rest = ink.cut(match.end(), len(ink.plain))
        if not _NOWHERE.match(rest.plain):
            address.append(rest)
        return
    inline = re.search(r"\s+di\s*[-–—]\s*", ink.plain)
    if inline and inline.start() > 3:
        person.append(ink.cut(0, inline.start()))
        address.append(ink.cut(inline.end(), len(ink.plain)))
        return
    person.append(ink)


def _without_leaders(ink: Passage) -> Passage:
    pieces: tuple[Piece, ...] = tuple(piece for piece in ink.pieces if not is_leader(piece.word))
    start = 0
    while start < len(pieces) and not any(c.isalnum() for c in pieces[start].word.text):
        start += 1
    return Passage(pieces[start:])
