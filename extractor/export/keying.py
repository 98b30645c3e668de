"""The keying sheet: a decided WLKP in the order of the menus of WLKP online, for a person who types it in there.

There is no import on the other side, and nobody logs in for the office: people type, one menu after the other. Order
and names of the menus follow the published manuals of WLKP online. Which menu asks for the facilities for welfare, the
waste and the old registration block is our reading of them.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO

from extractor.export.columns import Filing, cell_at, scalars
from extractor.export.paper import Paper
from models.record import Field

RECORD_TYPE = "wlkp"
MASK = "•••"
MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Pendaftaran Perusahaan (Pusat atau Cabang)",
        ("identitas.status_perusahaan", "identitas.nama_perusahaan", "identitas.nib", "identitas.npwp"),
    ),
    ("Profil / Keadaan Perusahaan", ("identitas", "kodefikasi")),
    ("Keadaan Tenaga Kerja", ("tenaga_kerja", "pendidikan")),
    ("Tenaga Kerja", ("mutasi.tahun_lalu", "mutasi.diterima", "mutasi.berhenti", "mutasi.saat_ini")),
    ("Lowongan", ("mutasi",)),
    ("Pelatihan", ("pelatihan",)),
    ("Jaminan Sosial", ("jaminan_sosial",)),
    ("Persyaratan Kerja", ("waktu_kerja", "fasilitas_kesejahteraan")),
    (
        "Kelembagaan Hubungan Industrial",
        tuple(
            f"hubungan_industrial.{name}"
            for name in ("serikat_pekerja", "nama_serikat", "anggota_serikat", "lks_bipartit", "anggota_apindo")
        ),
    ),
    ("Pengupahan", ("pengupahan",)),
    ("Hubungan Industrial", ("hubungan_industrial",)),
    ("Keselamatan dan Kesehatan Kerja", ("fasilitas_k3", "alat_dan_bahan", "limbah")),
    ("Buat Laporan", ("penutup",)),
)
"""(menu, sections or fields it asks for); a field belongs to the first menu that names it itself, else its section."""
GAPS = {
    "absent": "tidak ada di formulir kertas",
    "blank": "tidak diisi di kertas",
    "illegible": "tidak terbaca di kertas",
    "struck": "dicoret di kertas",
    "unread": "ada tulisan, nilainya tidak pasti",
}
"""Why nothing can be typed, in words; the keys are the states of a line without a value."""


@dataclass(frozen=True, slots=True)
class KeyingLine:
    """`text`: what to type, "" where nothing stands; `state`: value or a key of `GAPS`; `required`: the record is not
    complete without it."""

    number: str
    label: str
    text: str
    state: str
    path: str
    required: bool


@dataclass(frozen=True, slots=True)
class KeyingMenu:
    title: str
    lines: tuple[KeyingLine, ...]

    @property
    def gaps(self) -> int:
        return sum(line.state != "value" for line in self.lines)


@dataclass(frozen=True, slots=True)
class KeyingSheet:
    """`gaps`: lines with nothing to type."""

    company: str
    year: int | None
    menus: tuple[KeyingMenu, ...]
    decided_by: str
    decided_at: str
    version: int
    document_id: str

    @property
    def gaps(self) -> int:
        return sum(menu.gaps for menu in self.menus)


def keying_sheet(filing: Filing, masked: bool = False) -> KeyingSheet:
    """A decided WLKP (as `wlk export` writes it) as the lines of the menus, every field once.

    `masked`: personal data are dots, for those who may not see them. ValueError for another record type.
    """
    if filing["record_type"] != RECORD_TYPE:
        raise ValueError("not a WLKP")
    fields: Mapping[str, Any] = filing["fields"]
    menus = []
    for at, (title, wanted) in enumerate(_placed(), start=1):
        lines = tuple(_line(f"{at}.{n}", one, fields, masked) for n, one in enumerate(wanted, start=1))
        menus.append(KeyingMenu(title, lines))
    year = cell_at(fields, _by_path()["kodefikasi.tahun_laporan"], "kodefikasi.tahun_laporan")
    name = cell_at(fields, _by_path()["identitas.nama_perusahaan"], "identitas.nama_perusahaan")
    return KeyingSheet(
        str(name or ""),
        year if isinstance(year, int) else None,
        tuple(menus),
        str(filing.get("decided_by") or ""),
        str(filing.get("decided_at") or "")[:10],
        int(filing.get("version") or 1),
        str(filing.get("document_id") or ""),
    )


def write_keying(sheet: KeyingSheet, office: str, stream: BinaryIO) -> None:
    """The sheet as PDF, A4: what to type behind each label, a box to tick, gaps in bold with their reason."""
    paper = Paper(
        f"Lembar ketik WLKP online {sheet.company}", f"{office} - {sheet.company} - dokumen {sheet.document_id[:8]}"
    )
    paper.heading("LEMBAR KETIK WLKP ONLINE", 15)
    for label, text in (
        ("Perusahaan", sheet.company or "-"),
        ("Tahun laporan", str(sheet.year or "-")),
        ("Diputuskan", f"{_day(sheet.decided_at)} oleh {sheet.decided_by}, versi {sheet.version}"),
        ("Tanpa nilai", f"{sheet.gaps} isian, ditandai >>"),
    ):
        for at, part in enumerate(textwrap.wrap(text, 60) or [""]):
            paper.line([(0, label if at == 0 else ""), (100, part)])
    paper.text("Ketik menurut urutan menu. Isian bertanda >> tidak ada nilainya: tanyakan kepada perusahaan.")
    for number, menu in enumerate(sheet.menus, start=1):
        paper.heading(f"{number}. {menu.title}")
        for line in menu.lines:
            has_value = line.state == "value"
            shown = line.text if has_value else f">> {GAPS[line.state]}" + (" (wajib)" if line.required else "")
            labels = textwrap.wrap(line.label, 36)
            for at, part in enumerate(textwrap.wrap(shown, 40) or [""]):
                label = labels[at] if at < len(labels) else ""
                mark = "[  ]" if at == 0 else ""
                cells = [(0.0, line.number if at == 0 else ""), (34.0, label), (232.0, part), (466.0, mark)]
                paper.line(cells, 9, bold=not has_value)
            for label in labels[max(1, len(textwrap.wrap(shown, 40))) :]:
                paper.line([(34.0, label)], 9, bold=not has_value)
    paper.rule()
    paper.line(
        [(0, "Diketik oleh: ............................"), (230, "Nomor pelaporan: ............................")]
    )
    paper.write(stream)


def _placed() -> list[tuple[str, list[Field]]]:
    """Every field under its menu: where it is named itself, in that order; else with its section."""
    named = {path for _, wanted in MENUS for path in wanted if "." in path}
    fields = _by_path()
    placed: list[tuple[str, list[Field]]] = []
    for title, wanted in MENUS:
        lines: list[Field] = []
        for one in wanted:
            if "." in one:
                lines.append(fields[one])
            else:
                lines += [f for path, f in fields.items() if path.startswith(f"{one}.") and path not in named]
        placed.append((title, lines))
    return placed


def _by_path() -> dict[str, Field]:
    return {field.path: field for field in scalars(RECORD_TYPE)}


def _line(number: str, field: Field, fields: Mapping[str, Any], masked: bool) -> KeyingLine:
    entry = fields.get(field.path)
    state = "absent" if entry is None else str(entry.get("state"))
    value = cell_at(fields, field, field.path)
    if state == "value" and value is None:
        state = "unread"
    text = ""
    if state == "value":
        text = MASK if masked and field.printed.personal else _spoken(field, value)
    return KeyingLine(number, field.printed.labels[0], text, state, field.path, field.printed.required)


def _spoken(field: Field, value: Any) -> str:
    """A value as a person types it: dates as 11-02-2019, numbers and identifiers as digits."""
    if isinstance(value, bool):
        return "Ya / Ada" if value else "Tidak"
    if field.kind.name == "date":
        return _day(str(value))
    if field.kind.name == "rupiah":
        return str(value)
    if field.kind.name == "enum":
        wordings = field.printed.options.get(str(value))
        return wordings[0] if wordings else str(value)
    return str(value)


def _day(text: str) -> str:
    try:
        return f"{date.fromisoformat(text):%d-%m-%Y}"
    except ValueError:
        return text or "-"
