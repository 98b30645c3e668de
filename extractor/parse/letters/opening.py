"""What the opening clause or its labelled rows tell: order of duty, day of inspection, earlier letter, company.

Past 250 lines: half of it is the wording of labels and clauses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.document.evidence import Alternative, FieldValue
from extractor.parse.anchors import best_label, cut
from extractor.parse.letters.addressee import company_in
from extractor.parse.letters.layout import Letter
from extractor.parse.letters.passage import EMPTY, Passage, Row, of_words, passage
from models.record import Field
from models.values.tanggal import find_dates

_NUMBER_LABEL = r"(?:nomor|nomer|no|nr)\b\s*[.:]*\s*:?\s*"
_NUMBER = (
    r"(?P<number>[A-Za-z0-9.\-]+(?:\s?[/\-]\s?[A-Za-z0-9.&()\-]+|\s?/\s?(?=/)){1,9}|[A-Za-z]{0,4}[.\-]?\d[\w.\-]*)"
)
_SPT = re.compile(
    r"(?:surat\s+(?:perintah\s+(?:pelaksanaan\s+)?tugas|perintah|tugas)(?:\s+perintah)?|\bS\.?P\.?T\.?\b"
    r"|perintah\s+tugas)(?:(?![.;]\s)[^.;:]|\.(?=\S)|(?<=No)\.|(?<=no)\.){0,140}?"
    rf"{_NUMBER_LABEL}{_NUMBER}",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"nota\s+pemeriksaan(?:\s+ketenagakerjaan)?\s*(?:ke\s*-?\s*)?(?P<which>I{1,3}|[1l|]{1,2}|pertama|kedua|satu"
    r"|khusus)?\s*(?:\(\s*(?:pertama|kedua|satu|kesatu)\s*\))?"
    rf"(?:(?![.;]\s)[^.;:]){{0,110}}?\b{_NUMBER_LABEL}{_NUMBER}",
    re.IGNORECASE,
)
_AFTER_DATE = re.compile(r"^\s*[,.]?\s*(?:ber)?(?:ter)?(?:tanggal|tgl)\b\.?\s*:?\s*", re.IGNORECASE)
_INSPECTED = re.compile(
    r"pemer[il1]ksaan|dilakukan|dilaksanakan|kunjungan|peninjauan|melakukan|mengadakan|di\s?periksa|memeriksa"
    r"|pada\s+har[il1]",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"surat\s+(?:perintah|tugas|saudara|pernyataan|panggilan|keputusan|edaran|pengaduan|kuasa)|\bSPT\b"
    r"|nota\s+pemeriksaan|undang|peraturan|akta|laporan\s+pengaduan"
    r"|bukti\s+lapor|pengesahan",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?<![\d/])(?P<first>\d{1,2})(?:\s+(?P<month>[A-Za-z]{3,9}(?:\s+\d{4})?))?\s*(?:s\.?\s?/?\s?d\.?"
    r"|sampai(?:\s+dengan)?|dan|hingga|-|–|&)\s*(?:tanggal\s+)?"
    r"(?P<last>\d{1,2})\s+(?P<rest>[A-Za-z]{3,9}\s+(?:19|20)\d{2})\b",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?P<name>(?:P\.?T\.?|C\.?V\.?|U\.?D\.?|PD\.?|Fa\.?|Firma|Koperasi|Yayasan|Perum"
    r"|Perumda)\s*(?:\(Persero\)\s*)?"
    r"(?:[A-Z0-9&\"“][\w&.'\-\"”]*|dan|and|of)(?:\s+(?:[A-Z0-9&(\"“][\w&.'()\-\"”]*|dan(?=\s[A-Z])|and|of))*(?:,?\s*Tbk\.?)?)"
)
_ADDRESS_END = (
    r"(?=\s*(?:,?\s*(?:pada\s+(?:hari|tanggal)|maka|dengan\s+ini|telah|oleh\s+(?:pengawas|pegawai)"
    r"|yang\s+(?:dilakukan|dilaksanakan|bergerak)|ditemukan|diperoleh|bersama\s+ini|"
    r"kami|dapat|sebagai\s+berikut|dan\s+(?:hasil|berdasarkan)|berdasarkan|bergerak|tanggal|sesuai|dijumpai"
    r"|dengan\s+hasil|atas\s+dasar|menindak\s?lanjuti|sehubungan"
    r"|terdapat|didapati|disampaikan|untuk|guna)\b)|(?<=\w{4})[.;](?:\s+[A-Z]|\s*$)|(?<=\s\d{3})\.\s+[A-Z]|\.?$)"
)
_ADDRESS = re.compile(
    r"(?:yang\s+)?(?:ber\s?alamat(?:kan)?|ber\s?kedudukan|ter\s?letak|ber\s?lokasi|alamat)\s*(?:di"
    r"|pada)?\s*:?\s*(?P<address>.+?)" + _ADDRESS_END,
    re.IGNORECASE,
)

# "terhadap PT. X di Jl. Raya 5": no word for an address, but the word of a street behind "di"
_AT_STREET = re.compile(
    r"\bdi\s+(?P<address>(?:jl|jln|jalan|kawasan\s+industri|komplek\w*|ruko|gedung)\b\.?\s.+?)" + _ADDRESS_END,
    re.IGNORECASE,
)

ROWS: dict[str, tuple[str, ...]] = {
    "nama_perusahaan": ("Nama Perusahaan", "Perusahaan", "Nama Badan Usaha", "Nama Pabrik", "Nama Perusahaan/Pabrik"),
    "alamat_perusahaan": (
        "Alamat Perusahaan",
        "Alamat",
        "Alamat Lengkap",
        "Lokasi",
        "Lokasi Perusahaan",
        "Tempat Pemeriksaan",
    ),
    "tanggal_pemeriksaan": (
        "Tanggal Pemeriksaan",
        "Tgl Pemeriksaan",
        "Hari/Tanggal Pemeriksaan",
        "Hari/Tanggal",
        "Hari, Tanggal",
        "Waktu Pemeriksaan",
        "Tanggal Kunjungan",
        "Hari / Tanggal",
        "Diperiksa Tanggal",
        "Hari dan Tanggal",
        "Hari/Tgl Pemeriksaan",
        "Pelaksanaan Pemeriksaan",
    ),
    "nomor_spt": (
        "Nomor SPT",
        "No SPT",
        "Surat Perintah Tugas",
        "Nomor Surat Perintah Tugas",
        "SPT Nomor",
        "SPT",
        "Surat Tugas",
        "Nomor Surat Tugas",
        "Surat Perintah Tugas Nomor",
        "No Surat Tugas",
        "Dasar Pemeriksaan",
    ),
    "nomor_nota_sebelumnya": (
        "Nomor Nota Sebelumnya",
        "Nota Pemeriksaan I Nomor",
        "Nomor Nota Pemeriksaan I",
        "Nota Sebelumnya",
        "Nomor Nota I",
        "Nota Pemeriksaan I",
    ),
    "tanggal_nota_sebelumnya": (
        "Tanggal Nota Sebelumnya",
        "Tanggal Nota Pemeriksaan I",
        "Tanggal Nota I",
        "Tgl Nota I",
    ),
}
_FLAT = tuple((name, label) for name, labels in ROWS.items() for label in labels)


@dataclass(frozen=True, slots=True)
class Told:
    """Ink for one field and how it was found ("label" or "clause"); `known`: a label stands, nothing behind it."""

    ink: Passage
    source: str
    score: float = 1.0
    row: Row | None = None


def rows_told(letter: Letter, rows: Sequence[Row]) -> dict[str, Told]:
    """Fields from labelled rows ("Nama Perusahaan : PT. X"), the first of each."""
    out: dict[str, Told] = {}
    labels = [label for _, label in _FLAT]
    last: str | None = None
    left = 0.0
    bottom = 0.0
    for row in rows:
        piece = cut(row.words, letter.gap(row.page))
        name = None
        if piece.label and piece.separated and len(piece.label) <= 6 and not _justified(row, piece.text):
            hit = best_label(piece.text, labels)
            if hit is not None:
                name = _FLAT[hit[0]][0]
                if name not in out:
                    out[name] = Told(of_words(piece.rest, row.page), "label", hit[1], row)
                    last, left, bottom = name, piece.rest[0].box.x0 if piece.rest else 0.0, row.box.bottom
                    continue
        if (
            last is not None
            and left
            and row.box.x0 >= left - 8
            and row.box.top - bottom < row.box.height
            and not piece.separated
        ):
            out[last] = Told(out[last].ink.joined_with(of_words(row.words, row.page)), "label", out[last].score, row)
            bottom = row.box.bottom
            continue
        last = None
    return out


def _justified(row: Row, label: str) -> bool:
    """Running text with wide gaps: "perusahaan    Saudara   atas   dasar" begins small and prints no colon."""
    return label[:1].islower() and ":" not in row.text


def clause_told(rows: Sequence[Row]) -> dict[str, Told]:
    """Fields from the running text of the opening."""
    ink = passage(rows)
    text = ink.plain
    out: dict[str, Told] = {}
    taken: list[tuple[int, int]] = []
    spt = _SPT.search(text)
    if spt:
        out["nomor_spt"] = Told(ink.cut(spt.start("number"), spt.end("number")), "clause")
        taken.append(_dated_after(text, spt.end()))
    for match in _EARLIER.finditer(text):
        if spt and match.start("number") == spt.start("number"):
            continue
        if re.search(
            r"surat\s+perintah|\bSPT\b|undang|peraturan|tahun",
            text[match.start() : match.start("number")],
            re.IGNORECASE,
        ):
            continue
        out["nomor_nota_sebelumnya"] = Told(ink.cut(match.start("number"), match.end("number")), "clause")
        a, b = _dated_after(text, match.end())
        if b > a:
            out["tanggal_nota_sebelumnya"] = Told(ink.cut(a, b), "clause")
            taken.append((a, b))
        break
    day = _inspection_day(ink, taken)
    if day:
        out["tanggal_pemeriksaan"] = Told(day, "clause")
    address = _ADDRESS.search(text) or _AT_STREET.search(text)
    if (
        address
        and len(address.group("address").split()) >= 2
        and not address.group("address").lower().startswith("tersebut")
    ):
        out["alamat_perusahaan"] = Told(
            ink.cut(address.start("address"), address.end("address")).flowing(), "clause", 0.9
        )
    company = _COMPANY.search(ink.text)
    if company:
        out["nama_perusahaan"] = Told(
            company_in(ink.cut_text(company.start("name"), company.end("name"))), "clause", 0.9
        )
    return out


def first_day(value: FieldValue, field: Field | None) -> FieldValue:
    """A date of several days ("5 s.d. 6 Maret 2018") as its first, the last an alternative; others as they are."""
    if field is None or field.kind.name != "date" or value.value is not None or not value.orig:
        return value
    days = span_of_days(value.orig)
    first = None if days is None else field.kind.parse(days[0]).value
    if days is None or first is None:
        return value
    last = Alternative(field.kind.parse(days[1]).value, "anchor", "hari terakhir")
    rest = tuple(one for one in value.alternatives if one.value not in {first, last.value})
    return replace(value, value=first, alternatives=(last, *rest), features={**value.features, "parsed": 1.0})


def company_named(ink: Passage) -> Passage:
    """The first company named by its legal form; EMPTY where none is."""
    match = _COMPANY.search(ink.text)
    return company_in(ink.cut_text(match.start("name"), match.end("name"))) if match else EMPTY


def _dated_after(text: str, at: int) -> tuple[int, int]:
    """The range of the date that follows a number ("Nomor ... tanggal 5 Agustus 2021"); empty where none does."""
    for _, start, end in find_dates(text[at : at + 70]):
        before = text[at : at + start]
        if _AFTER_DATE.match(before) or len(before.strip(" ,.")) <= 12:
            return at + start, at + end
        break
    return at, at


def _inspection_day(ink: Passage, taken: Sequence[tuple[int, int]]) -> Passage:
    """The date that the inspection is said to have been on: the first whose context speaks of it."""
    text = ink.plain
    best: tuple[float, int, int] | None = None
    last = 0
    for _, start, end in find_dates(text):
        if any(a <= start < b for a, b in taken):
            last = end
            continue
        before = text[last:start]
        inspected = [m.start() for m in _INSPECTED.finditer(before)]
        other = [m.start() for m in _OTHER.finditer(before)]
        score = 0.0
        if inspected:
            score = 2.0 if not other or inspected[-1] > other[-1] else 0.5
        elif not other:
            score = 1.0
        if score and (best is None or score > best[0]):
            best = (score, start, end)
        last = end
    span = _SPAN.search(text)
    if span and (best is None or span.start() <= best[1] < span.end()):
        return ink.cut(span.start(), span.end())
    if best is None:
        return EMPTY
    return ink.cut(best[1], best[2])


def span_of_days(text: str) -> tuple[str, str] | None:
    """("9 Agustus 2021", "10 Agustus 2021") of "9 s.d. 10 Agustus 2021"; None where no such span stands."""
    match = _SPAN.search(text)
    if match is None:
        return None
    month = match.group("rest")
    first = match.group("month") or month
    if not re.search(r"\d{4}", first):
        first += month[-5:]
    return f"{match.group('first')} {first}", f"{match.group('last')} {month}"
