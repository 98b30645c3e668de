"""Papers that are recognised and filed, not read: what kind, under which title."""

from __future__ import annotations

import re

from extractor.document.elements import Document
from extractor.document.evidence import FieldValue
from extractor.parse.letters import head as heads
from extractor.parse.letters import layout
from extractor.parse.letters.addressee import has_form
from extractor.parse.letters.claims import claim, trimmed, valued
from extractor.parse.letters.passage import EMPTY, Passage, Row, passage
from extractor.parse.letters.wording import spelled
from models.record import field_at
from models.records.lainnya import Lainnya

_GRAMMAR: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (code, re.compile(pattern, re.IGNORECASE))
    for code, pattern in (
        ("lembar_disposisi", r"disposisi|kartu\s+kendali|agenda\s+(?:surat\s+)?masuk|kartu\s+penerus"),
        ("surat_pengantar", r"(?:surat|nota(?:\s+dinas)?)\s+pengantar|^pengantar\b"),
        ("surat_pernyataan", r"(?:surat\s+)?pernyataan|kesanggupan"),
        ("perjanjian_kerja_bersama", r"(?:perjanjian|kesepakatan)\s+kerja\s+bersama|\bP\.?K\.?B\b|\bK\.?K\.?B\b"),
        (
            "laporan_riksa_uji",
            r"riksa\s*-?\s*uji|pemeriksaan\s+(?:dan|&|/)\s*(?:/?\s*atau\s+)?pengujian"
            r"|check\s*-?\s*list\s+pemeriksaan|daftar\s+periksa",
        ),
        (
            "penghentian_perusahaan",
            r"(?:pemindahan|penghentian|pembubaran|penutupan|menghentikan|memindahkan|pindah"
            r"|tutup)\b.{0,60}\b(?:perusahaan|usaha|kegiatan|operasional|pabrik)"
            r"|(?:pindah|tutup)nya\s+perusahaan",
        ),
        ("fasilitas_kesejahteraan", r"fasilitas\s+kesejahteraan"),
        ("peraturan_perusahaan", r"peraturan\s+perusahaan"),
    )
)
_TITLE_WORD = re.compile(
    r"\b(?:surat|lembar|laporan|formulir|peraturan|perjanjian|berita\s+acara|daftar|kartu|nota|pernyataan"
    r"|akta|panggilan|teguran|peringatan|penetapan|tanggapan|pengaduan|memo|instruksi|edaran|tagihan|himbauan"
    r"|keputusan|undangan|bukti|permohonan|rekomendasi|izin|ijin"
    r"|tanda\s+terima|kwitansi|jadwal|notulen|risalah|pengumuman|sertifikat|keterangan|kuasa|check\s*list|agenda"
    r"|disposisi|fasilitas|kesepakatan)\b",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"^(?:nomor|no\.|tanggal|kepada|yth|perihal|hal\b|lampiran|sifat|dengan\s+hormat|tentang\s*$)", re.IGNORECASE
)
_NUMBERED = re.compile(r"^(?:nomor|no\.?)\b", re.IGNORECASE)
_PARTIES = re.compile(r"^(?:antara|dengan|dan|oleh)\s*$", re.IGNORECASE)
_TOP_SHARE = 0.45


def capture_other(document: Document) -> dict[str, FieldValue]:
    """dokumen.jenis and dokumen.judul from the title lines, else the subject line; without either "lain", in doubt."""
    jenis, judul = field_at(Lainnya, "dokumen.jenis"), field_at(Lainnya, "dokumen.judul")
    assert jenis is not None
    assert judul is not None
    letter = layout.read(document)
    if not letter.rows:
        return {}
    head = heads.find(letter)
    subject = head.block["perihal"].ink if "perihal" in head.block else EMPTY
    title = _title(letter)
    out: dict[str, FieldValue] = {}
    best = title or subject
    if not best:
        best = passage(_first_loud(letter) or letter.rows[:1])
        out[judul.path] = claim(judul, judul.path, best, label=0.3, separator=0.0)
        out[jenis.path] = valued(jenis.path, best, "lain", label=0.2)
        return out
    code, ink = _kind(title), title
    if code is None and subject:
        code, ink = _kind(subject), subject
    printed_title = subject if code is not None and ink is subject and not _kind(title) else best
    out[jenis.path] = valued(jenis.path, trimmed(ink or best), code or "lain", label=1.0 if code else 0.5)
    out[judul.path] = claim(judul, judul.path, _closed_up(printed_title))
    return {path: out[path] for path in (jenis.path, judul.path)}


def _kind(ink: Passage) -> str | None:
    text = spelled(ink.plain) if ink else ""
    return next((code for code, pattern in _GRAMMAR if pattern.search(text)), None)


def _closed_up(ink: Passage) -> Passage:
    return ink


def _title(letter: layout.Letter) -> Passage:
    """The title: capital or centred lines with a title word, high on the first page, and the lines that go on."""
    first = letter.pages[0]
    rows = [row for row in letter.rows if row.page.number == first.number and row.box.top < _TOP_SHARE * first.height]
    best: tuple[float, int] | None = None
    for number, row in enumerate(rows):
        text = spelled(row.plain)
        if _NO_TITLE.match(text) or heads.is_letterhead(row) or not _TITLE_WORD.search(text) or len(row.words) > 14:
            continue
        score = _loudness(row)
        if score >= 1.0 and (best is None or score > best[0] + 0.4):
            best = (score, number)
    if best is None:
        return EMPTY
    start = end = best[1]
    while end + 1 < len(rows) and end - start < 4 and _same_title(rows[end], rows[end + 1]):
        end += 1
    while start > 0 and _same_title(rows[start - 1], rows[start]) and _TITLE_WORD.search(rows[start - 1].plain):
        start -= 1
    return passage([*rows[start : end + 1], *_about(rows, end + 1)])


def _about(rows: list[Row], at: int) -> list[Row]:
    """The rows of "TENTANG ..." under a title and its number; none where no such line stands."""
    while at < len(rows) and _NUMBERED.match(spelled(rows[at].plain)):
        at += 1
    if at >= len(rows) or not re.match(r"tentang\b", spelled(rows[at].plain), re.IGNORECASE):
        return []
    end = at
    while end + 1 < len(rows) and end - at < 3 and _loudness(rows[end + 1]) >= 1.0 and ":" not in rows[end + 1].text:
        if rows[end + 1].box.top - rows[end].box.bottom > 2.0 * max(rows[end].box.height, 7.0):
            break
        end += 1
    return rows[at : end + 1]


def _first_loud(letter: layout.Letter) -> list[Row]:
    """The first line in capitals or centred that is no letterhead, with the lines that go on."""
    first = letter.pages[0]
    rows = [row for row in letter.rows if row.page.number == first.number and row.box.top < _TOP_SHARE * first.height]
    for number, row in enumerate(rows):
        if heads.is_letterhead(row) or _NO_TITLE.match(spelled(row.plain)) or ":" in row.text or len(row.words) > 14:
            continue
        if _loudness(row) >= 1.0 and sum(c.isalpha() for c in row.text) >= 4:
            end = number
            while end + 1 < len(rows) and end - number < 3 and _same_title(rows[end], rows[end + 1]):
                end += 1
            return rows[number : end + 1]
    return []


def _loudness(row: Row) -> float:
    """How much a line looks like a title: capitals, centred, starting with the title word."""
    text = spelled(row.text)
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters) / max(1, len(letters))
    centred = 1.0 - min(1.0, abs(row.box.x_center - row.page.width / 2) / 90.0)
    starts = 0.4 if _TITLE_WORD.match(spelled(row.plain)) else 0.0
    return (
        (1.0 if capitals > 0.85 else 0.0)
        + centred * 0.6
        + starts
        - (0.8 if text.rstrip().endswith((".", ",", ";")) else 0.0)
    )


def _same_title(above: Row, below: Row) -> bool:
    """Does the line below go on with the title above: near, alike in size and case, no label?"""
    if below.box.top - above.box.bottom > 1.3 * max(above.box.height, 7.0):
        return False
    if (
        _NO_TITLE.match(below.plain)
        or ":" in below.text
        or (any(c.isdigit() for c in below.text) and "/" in below.text)
    ):
        return False
    if has_form(below.text) or _PARTIES.match(below.plain):
        return False
    loud = _loudness(below)
    return loud >= 1.0 and abs(above.box.height - below.box.height) < 0.5 * above.box.height
