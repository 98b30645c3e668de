"""The printed names of a finding's parts: Temuan, Dasar Hukum, Perintah, Batas Waktu."""

from __future__ import annotations

import re
from typing import Literal

from extractor.parse.anchors import best_label
from extractor.parse.inkwords import is_separator, split_words
from extractor.parse.letters.passage import Row

Role = Literal["number", "fact", "law", "order", "deadline", "remark"]

LABELS: tuple[tuple[Role, tuple[str, ...]], ...] = (
    ("number", ("No", "No Urut", "Nomor", "Nomor Urut", "Urut")),
    (
        "fact",
        (
            "Temuan",
            "Hasil Temuan",
            "Uraian Temuan",
            "Uraian",
            "Fakta",
            "Fakta Temuan",
            "Pelanggaran",
            "Jenis Pelanggaran",
            "Kondisi",
            "Permasalahan",
            "Hasil Pemeriksaan",
            "Temuan Pemeriksaan",
            "Temuan Pelanggaran",
            "Uraian Pelanggaran",
            "Keadaan",
            "Bentuk Pelanggaran",
            "Keadaan yang ditemukan",
            "Kondisi yang ditemukan",
            "Hal yang ditemukan",
            "Hal-hal yang ditemukan",
            "Kondisi di lapangan",
            "Fakta di lapangan",
            "Ketidaksesuaian",
            "Norma yang dilanggar",
            "Pelanggaran yang ditemukan",
            "Temuan di lapangan",
            "Hasil Temuan Pemeriksaan",
            "Uraian Ketidaksesuaian",
        ),
    ),
    (
        "law",
        (
            "Dasar Hukum",
            "Dasar Hukumnya",
            "Ketentuan",
            "Ketentuan yang dilanggar",
            "Pasal",
            "Pasal yang dilanggar",
            "Peraturan",
            "Landasan Hukum",
            "Peraturan Perundangan",
            "Peraturan Perundang-undangan",
            "Ketentuan Hukum",
            "Ketentuan Peraturan",
            "Dasar",
            "Aturan yang dilanggar",
            "Peraturan yang dilanggar",
            "Ketentuan Perundang-undangan",
            "Ketentuan Peraturan Perundang-undangan",
            "Acuan",
            "Rujukan",
            "Dasar Pelanggaran",
            "Dasar Peraturan",
            "Melanggar",
            "Pasal dilanggar",
            "Undang-undang",
            "Norma Hukum",
        ),
    ),
    (
        "order",
        (
            "Perintah",
            "Kewajiban",
            "Kewajiban Perusahaan",
            "Tindakan",
            "Tindakan Perbaikan",
            "Tindak Lanjut",
            "Yang harus dilaksanakan",
            "Saran",
            "Rekomendasi",
            "Petunjuk",
            "Yang harus dilakukan",
            "Perintah Pengawas",
            "Perintah Perbaikan",
            "Kewajiban Saudara",
            "Saran Tindak",
            "Wajib dilaksanakan",
            "Langkah Perbaikan",
            "Hal yang harus dilaksanakan",
            "Perintah Pengawas Ketenagakerjaan",
            "Kewajiban Pengusaha",
            "Tindakan yang diperintahkan",
            "Yang diperintahkan",
            "Perbaikan",
            "Instruksi",
            "Perintah Tindakan",
            "Uraian Perintah",
            "Isi Perintah",
        ),
    ),
    (
        "deadline",
        (
            "Batas Waktu",
            "Tenggang Waktu",
            "Jangka Waktu",
            "Waktu Pelaksanaan",
            "Tenggat",
            "Tenggat Waktu",
            "Batas Waktu Pelaksanaan",
            "Waktu",
            "Batas Waktu Penyelesaian",
            "Jangka Waktu Pelaksanaan",
            "Batas Penyelesaian",
            "Waktu Penyelesaian",
            "Batas Akhir",
            "Lama Waktu",
            "Batas Waktu Pemenuhan",
            "Batas Waktu Perbaikan",
            "Paling Lambat",
            "Deadline",
            "Jangka Waktu Penyelesaian",
            "Diselesaikan tgl",
            "Diselesaikan tanggal",
            "Diselesaikan paling lambat",
            "Dilaksanakan paling lambat",
            "Selambat-lambatnya",
            "Tanggal Penyelesaian",
            "Selesai tanggal",
            "Target Penyelesaian",
            "Target Waktu",
            "Diselesaikan dalam",
            "Dilaksanakan dalam",
            "Waktu Pemenuhan",
        ),
    ),
    ("remark", ("Keterangan", "Ket", "Paraf", "Catatan")),
)
_FLAT: tuple[tuple[Role, str], ...] = tuple((role, label) for role, labels in LABELS for label in labels)
_VARIANTS = tuple(label for _, label in _FLAT)
_MARK = re.compile(r"^(?:\(?(?:[A-Za-z]|\d{1,2}|[IVX]{1,4})[.)]+\s*)+")
_AND = re.compile(r"\s*(\bdan\b|\bserta\b|\bbeserta\b|&|/|,)\s*", re.IGNORECASE)
_MAX_LABEL_WORDS = 6
# what an engine makes of a faint colon
_BENT_SEPARATORS = frozenset({"!", "|", "i", "t", "»", "+", ".:", ":."})


def role_of(text: str) -> tuple[Role, float] | None:
    """(role, likeness) of a label standing alone: a heading, the head of a column."""
    bare = re.sub(r"\s*\(.*\)\s*$", "", _MARK.sub("", text.strip())).strip(" :.-/")
    hit = best_label(bare, _VARIANTS)
    if hit is None and "/" in bare:
        hit = best_label(bare.split("/")[0], _VARIANTS)
    if hit is None:
        return _merged(bare)
    return _FLAT[hit[0]][0], hit[1]


def _merged(text: str) -> tuple[Role, float] | None:
    """A column of two parts ("Ketentuan dan Tindakan", "Dasar Hukum serta Perintah"): the part it begins with."""
    left, joined, right = (*_AND.split(text, maxsplit=1), "", "")[:3]
    if not joined:
        return None
    first, second = best_label(left, _VARIANTS), best_label(right, _VARIANTS)
    if first is None or second is None or _FLAT[first[0]][0] == _FLAT[second[0]][0]:
        return None
    return _FLAT[first[0]][0], min(first[1], second[1])


def labelled(row: Row) -> tuple[Role, float, Row | None] | None:
    """(role, likeness, what is behind the label or None) where the row begins "Dasar hukum : ..." or is the label."""
    words = split_words(row.words)
    for at, word in enumerate(words[: _MAX_LABEL_WORDS + 1]):
        if at and (is_separator(word) or word.text in _BENT_SEPARATORS):
            hit = role_of(" ".join(w.text for w in words[:at]))
            if hit is None or hit[0] in {"number", "remark"}:
                return None
            rest = words[at + 1 :]
            return hit[0], hit[1], Row(row.page, rest, row.paragraph) if rest else None
    if len(words) <= _MAX_LABEL_WORDS:
        hit = role_of(row.text)
        if hit is not None and hit[0] not in {"number", "remark"} and (len(words) > 1 or words[0].text[:1].isupper()):
            return hit[0], hit[1], None
    return None


def labelled_late(row: Row) -> tuple[Role, float, Row | None] | None:
    """As `labelled`, behind a first scrap that was a number ("¢. Temuan : ..."); only for the label of the fact."""
    if len(row.words) < 3 or len(row.words[0].text) > 3:
        return None
    hit = labelled(Row(row.page, row.words[1:], row.paragraph))
    return hit if hit is not None and hit[0] == "fact" and hit[2] is not None else None
