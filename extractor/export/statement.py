"""The closing statement of an archive box: on paper for the archivist's file, as CSV page by page."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, BinaryIO

from extractor.export.columns import harmless
from extractor.export.paper import Paper

COLUMNS = (
    "boks", "berkas", "ukuran", "sha256", "keadaan_file", "sebab_file", "halaman", "keadaan_halaman", "sebab_halaman",
    "nomor_tercetak", "sampul",
)  # fmt: skip
FILE_WORDS = {
    "waiting": "menunggu", "fed": "antre", "reading": "sedang dibaca", "read": "selesai dibaca", "refused": "ditolak",
    "doubled": "ganda (isi sama)", "cancelled": "dibatalkan",
}  # fmt: skip
PAGE_WORDS = {
    "read": "terbaca", "blank": "kosong", "separator": "sampul atau pemisah", "failed": "gagal", "parked": "disisihkan",
    "waiting": "menunggu",
}  # fmt: skip
_REMARKS = {
    "gap": "nomor halaman {0} sampai {1} tidak ada (menempel atau terlewat)",
    "repeat": "nomor halaman {0} dua kali",
    "blank": "kosong",
    "failed": "gagal dibaca: {0}",
    "parked": "disisihkan setelah dua kali dicoba: {0}",
    "doubled": "isinya sama dengan {0}, tidak dibaca lagi",
    "refused": "ditolak: {0}",
    "cover-box": "sampul milik boks {0}",
    "cover-twice": "sampul yang sama terpindai dua kali",
    "short": "kurang {0} lembar dari {1} menurut sampul",
    "over": "lebih {0} lembar dari {1} menurut sampul",
}


def remark_text(remark: Mapping[str, Any]) -> str:
    """One remark as a sentence in Indonesian, without the file and page it is about."""
    facts = remark["facts"]
    if remark["kind"] == "gap" and facts[0] == facts[1]:
        return f"nomor halaman {facts[0]} tidak ada (menempel atau terlewat)"
    return _REMARKS[remark["kind"]].format(*facts)


def write_statement(statement: Mapping[str, Any], stream: BinaryIO) -> None:
    """The statement as PDF. `statement`: plain JSON, see `extractor.wiring.archive.statement_of`."""
    paper = Paper(f"Berita acara boks {statement['box']}", f"{statement['office']} - boks {statement['box']}")
    paper.heading("BERITA ACARA PENUTUPAN BOKS ARSIP", 15)
    for label, value in (
        ("Kantor", statement["office"]),
        ("Boks", statement["box"]),
        ("Dimulai", f"{statement['made_at']} oleh {statement['made_by']}"),
        ("Ditutup", f"{statement['closed_at']} oleh {statement['closed_by']}" if statement["closed_at"] else "belum"),
        *(("Sumber", one) for one in statement["sources"]),
    ):
        paper.line([(0, label), (90, str(value))])
    paper.heading("Lembar")
    expected = statement["expected"]
    paper.line([(0, "Seharusnya"), (220, "tidak disebut" if expected is None else str(expected))])
    least, most = statement["least"], statement["most"]
    paper.line([(0, "Ditemukan"), (220, str(most) if least == most else f"{least} sampai {most} (dengan yang kosong)")])
    paper.line([(0, "Kurang"), (220, str(statement["short"]))])
    paper.line([(0, "Lebih"), (220, str(statement["over"]))])
    paper.heading("File")
    _account(paper, statement["files"], FILE_WORDS)
    paper.heading("Halaman")
    _account(paper, statement["pages"], PAGE_WORDS)
    if statement["sections"]:
        paper.heading("Menurut sampul")
        paper.line(
            [(0, "Jenis"), (180, "Seharusnya"), (260, "Bertinta"), (330, "Kosong"), (390, "Kurang"), (440, "Lebih")],
            9,
            bold=True,
        )
        for one in statement["sections"]:
            cells = (one["record_type"], one["expected"], one["inked"], one["blank"], one["short"], one["over"])
            shown = ["-" if cell is None else str(cell) for cell in cells]
            paper.line(list(zip((0, 180, 260, 330, 390, 440), shown, strict=True)), 9)
    paper.heading(f"Catatan ({len(statement['remarks'])})")
    for remark in statement["remarks"]:
        where = f", hal. {remark['page']}" if remark["page"] is not None else ""
        paper.text(f"{remark['file']}{where}: {remark_text(remark)}")
    for line, reason in statement["faults"]:
        paper.text(f"Daftar, baris {line}: {reason}")
    paper.rule()
    paper.line([(0, "Setiap file yang ditemukan dan setiap halamannya tercatat di atas tepat satu kali.")])
    paper.line([(0, "")])
    paper.line([(0, "Arsiparis"), (280, "Mengetahui")])
    for _ in range(3):
        paper.line([(0, "")])
    paper.line([(0, "(.....................................)"), (280, "(.....................................)")])
    paper.write(stream)


def write_account(box: str, rows: Iterable[Sequence[Any]], stream: BinaryIO) -> int:
    """Every file and every page of it as CSV (UTF-8 with mark, as spreadsheets want it); gives how many lines."""
    text = io.TextIOWrapper(stream, "utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    count = 0
    for row in rows:
        writer.writerow(["" if cell is None else harmless(str(cell)) for cell in (box, *row)])
        count += 1
    text.detach()
    return count


def _account(paper: Paper, counts: Mapping[str, int], words: Mapping[str, str]) -> None:
    for state, word in words.items():
        if counts.get(state):
            paper.line([(0, word), (220, str(counts[state]))])
    paper.line([(0, "jumlah"), (220, str(sum(counts.values())))], bold=True)
