"""What kind of paper a title or subject line announces. Words are compared OCR-folded; mentions in running text do
not count.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extractor.document.elements import Line, Page, Word
from extractor.parse.anchors import best_label, cut, folded, likeness
from extractor.parse.inkwords import is_numbering, is_separator, text_of, word_gap
from extractor.parse.titles import line_text, rows, top_lines
from models.record import walk
from models.registry import RECORD_TYPES

OTHER = "lainnya"
SUBJECT = ("Perihal", "Hal", "H a l", "Perihal Surat", "Subject", "Re", "Perihal/Subject", "Hal/Subject")
_BARE_SUBJECT = frozenset({"Perihal", "Hal", "PERIHAL", "HAL", "Subject", "Re"})
LETTER_LABELS = ("Nomor", "No.", "Nomer", "Lampiran", "Lamp.", "Sifat", "Perihal", "Hal", "Kepada", "Kepada Yth.")

# titles that say nothing of the kind by themselves: the body decides
LOOSE_TITLES = (
    "Surat Keterangan", "Berita Acara", "Sertifikat", "Notifikasi", "Pemberitahuan", "Surat Pemberitahuan",
    "Tanda Terima", "Tanda Bukti",
)  # fmt: skip
# titles of papers that are filed without being read; what a record type announces itself is never among them
OTHER_TITLES = (
    "Lembar Pemeriksaan Dokumen", "Surat Perintah Kerja", "Surat Perintah Membayar", "Surat Perintah Penyidikan",
    "Resume", "Surat Keputusan",
    "Keputusan", "Surat Edaran", "Surat Pengantar", "Disposisi",
    "Lembar Disposisi", "Kartu Kendali", "Agenda Masuk", "Surat Pernyataan", "Surat Kuasa", "Surat Teguran",
    "Surat Peringatan", "Teguran", "Undangan", "Nota Dinas", "Telaahan Staf", "Memorandum", "Kwitansi", "Faktur",
    "Invoice", "Daftar Hadir", "Daftar Upah", "Daftar Gaji", "Notulen", "Risalah", "Permohonan", "Jawaban", "Tanggapan",
    "Tindak Lanjut", "Pencatatan PKWT", "Surat Perjanjian", "Perjanjian Kerja", "Check List Pemeriksaan", "Pengaduan",
    "Surat Pengaduan", "Laporan Pemindahan", "Laporan Penghentian", "Laporan Pembubaran", "Laporan Penutupan",
    "Laporan Pengujian", "Laporan Hasil Pengujian", "Berita Acara Pemeriksaan dan Pengujian",
    "Formulir Laporan Penyelenggaraan Fasilitas Kesejahteraan", "Penyampaian", "Undang-Undang",
    "Peraturan Menteri", "Kartu Tanda Penduduk", "Anjuran", "Perjanjian Bersama", "Pengesahan P2K3",
    "Surat Keputusan P2K3", "Penunjukan", "Surat Penunjukan", "Rekomendasi", "Surat Rekomendasi",
)  # fmt: skip
_LEAD = frozenset(
    folded(word)
    for word in (
        "formulir", "form", "blanko", "blangko", "laporan", "data", "isian", "daftar", "lembar", "bentuk", "model",
        "perihal", "hal",
        "penegasan", "penegasan/", "tentang", "surat", "salinan",
    )
)  # fmt: skip
_SURAT_LEAD = re.compile(
    r"^(?:jawaban|tanggapan|tindak|laporan pelaksanaan|penyampaian|pencabutan|klarifikasi|permohonan|undangan|mohon"
    r"|kewajiban|sanksi|himbauan|imbauan|sosialisasi|balasan|pembatalan|penundaan|konfirmasi|keberatan|perpanjangan"
    r"|penjadwalan|pemberitahuan\s+(?:jadwal|hasil|pelaksanaan))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A title or subject line: its text, what it announces ("other" for papers filed unread, "loose" where the body
    has to say), how sure, and the line.
    """

    text: str
    announces: str
    score: float
    is_subject: bool
    line: Line
    length: int = 0
    """Letters of the known title that it prints."""


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    """(folded title, what it announces), longest first; a title that a record type claims is nobody else's."""
    pairs: dict[str, str] = {}
    for kind in RECORD_TYPES:
        for title in kind.titles if kind.name != OTHER else ():
            pairs.setdefault(folded(title), kind.name)
    for title in (*_filed_titles(), *OTHER_TITLES):
        pairs.setdefault(folded(title), "other")
    for title in LOOSE_TITLES:
        pairs.setdefault(folded(title), "loose")
    return tuple(sorted(pairs.items(), key=lambda pair: -len(pair[0])))


def _filed_titles() -> Iterator[str]:
    """What the type of filed papers prints: its titles and the kinds it tells apart."""
    for kind in RECORD_TYPES:
        if kind.name == OTHER:
            yield from kind.titles
            for one in walk(kind.record):
                for texts in one.printed.options.values():
                    yield from (text for text in texts if " " in text)


def announced(text: str) -> tuple[str, float] | None:
    """(what it announces, likeness) when the text begins with a known title, after at most two leading words such
    as "Formulir".
    """
    best = _announced(text)
    return None if best is None else (best[0], best[1])


@lru_cache(maxsize=4096)
def _announced(text: str) -> tuple[str, float, int] | None:
    tokens = [token for token in re.split(r"[\s/]+", text) if folded(token)]
    best: tuple[str, float, int] | None = None
    for start in range(min(3, len(tokens))):
        if start and folded(tokens[start - 1]) not in _LEAD:
            break
        joined = folded("".join(tokens[start:]))
        for phrase, name in _phrases():
            if len(phrase) <= 5:
                if folded(tokens[start]) != phrase:
                    continue
                score = 1.0
            else:
                length = len(phrase)
                least = 0.84 if length > 10 else 0.9
                if len(joined) < (least - 0.001) * length:
                    continue  # a part of a title is not like it
                score = likeness(joined[:length], phrase)
                if length > 10 and len(joined) > length:
                    score = max(score, likeness(joined[: length + 1], phrase))
                if score < least:
                    continue
            ranked = score + 0.004 * len(phrase) - 0.02 * start
            if best is None or ranked > best[1] + 0.004 * best[2]:
                best = (name, score, len(phrase))
    return best


def subject_of(page: Page) -> tuple[str, Line] | None:
    """The text behind Perihal or Hal in the upper half of the page with the lines that carry it on, and its line."""
    gap = word_gap(page)
    lines = [line for line in rows(page) if line.box.y_center <= 0.55 * page.height]
    for number, line in enumerate(lines):
        rest = _behind_label(line, gap)
        if rest is None:
            continue
        words = _first_column(rest, 2 * gap)
        text = [text_of(words)]
        left = words[0].box.x0 if words else line.box.x1
        for lower in lines[number + 1 : number + 4]:
            mine = [word for word in lower.words if abs(word.box.x0 - left) < 8 or word.box.x0 > left]
            first = lower.words[0].box.x0
            if (
                first < left - 8
                or not mine
                or lower.box.top - line.box.bottom > 2.2 * line.box.height * (1 + len(text))
            ):
                break
            text.append(text_of(_first_column(mine, 2 * gap)))
        return " ".join(text), line
    return None


def _behind_label(line: Line, gap: float) -> tuple[Word, ...] | None:
    """The words behind "Perihal" or its like, the colon printed or not; None where the line is no subject line."""
    piece = cut(line.words, gap)
    if piece.rest and piece.label and len(piece.label) <= 3 and best_label(piece.text, SUBJECT) is not None:
        return piece.rest
    first, rest = line.words[0].text, line.words[1:]
    bare = first in _BARE_SUBJECT and rest and not any(is_separator(word) for word in line.words)
    # "Hal ini ..." is a sentence
    return rest if bare and rest[0].text[:1].isupper() and len(rest) <= 16 else None


def _first_column(words: Sequence[Word], gap: float) -> tuple[Word, ...]:
    out = list(words[:1])
    for left, right in itertools.pairwise(words):
        if right.box.x0 - left.box.x1 > gap:
            break
        out.append(right)
    return tuple(word for word in out if not is_separator(word))


def _is_title_line(line: Line, page: Page) -> bool:
    """A line set apart: short, no colon, no numbering, in capitals or centred."""
    words = line.words
    if len(words) > 40 or is_numbering(words[0]) or any(is_separator(word) for word in words[:3]):
        return False
    letters = [char for char in text_of(words) if char.isalpha()]
    if len(letters) < 3:
        return False
    capitals = sum(char.isupper() for char in letters) >= 0.8 * len(letters)
    centred = abs(line.box.x_center - page.width / 2) < 0.12 * page.width and line.box.x0 > 0.12 * page.width
    title_case = sum(word.text[:1].isupper() for word in words) >= 0.6 * len(words)
    return capitals or (centred and title_case and len(words) <= 14)


def headings(page: Page, share: float = 0.4) -> Iterator[Heading]:
    """Title lines in the upper part of a page (two lines together where one title wraps) and its subject line."""
    lines = list(top_lines(page, share))
    for number, line in enumerate(lines):
        if not _is_title_line(line, page):
            continue
        texts = [line_text(line.words)]
        if number + 1 < len(lines) and _is_title_line(lines[number + 1], page):
            texts.append(f"{texts[0]} {line_text(lines[number + 1].words)}")
        found = [(_announced(text), text) for text in texts]
        hits = [(hit, text) for hit, text in found if hit is not None]
        if hits:
            # the longer title of two that stand alike: "Laporan Pemeriksaan" / "dan Pengujian Berkala"
            (name, score, length), text = max(hits, key=lambda item: item[0][1] + 0.004 * item[0][2])
            yield Heading(text, name, score, False, line, length)
    subject = subject_of(page)
    if subject is not None:
        text, line = subject
        hit = _announced(text)
        if hit is not None and not (hit[0] != "other" and _SURAT_LEAD.match(text)):
            yield Heading(text, hit[0], hit[1], True, line, hit[2])
        else:
            yield Heading(text, "other", 0.7, True, line)
