"""An invented office for the tests of the desk: people, a WLKP of several sections, a letter with findings.

Documents are put straight into the store; pages are drawn from the same fields, so that every crop shows its value.
"""

from __future__ import annotations

import hashlib
import io
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from extractor.access import MACHINE, Actor
from extractor.document.elements import Document, Line, Page, Word
from extractor.document.evidence import Alternative, Checked, Draft, Evidence, FieldValue, Issue, Kind
from extractor.document.geometry import BBox
from extractor.document.sheet import Source
from extractor.intake import encode_jpeg, lay_redacted, render
from extractor.review import Hidden, open_task
from extractor.store import DocumentEntry, NewDocument, NewUpload, Store, Upload, migrate
from extractor.store.blobs import Blob
from extractor.web.form import shown
from extractor.web.services import DeskOptions, Inspect, Services, Unlock
from models.record import field_at
from models.registry import by_name

PASSWORD = "tiga kucing belang"
WIDTH, HEIGHT = 595.0, 842.0
LEFT, VALUE_LEFT, ROW = 60.0, 270.0, 24.0
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
A_PDF = b"%PDF-1.4 invented"

SURE = (
    ("kodefikasi.tahun_laporan", 2018),
    ("kodefikasi.nomor_pendaftaran", "560/0412/2019"),
    ("identitas.nama_perusahaan", "PT Contoh Benang Lestari"),
    ("identitas.alamat", "Jl. Melati Raya No. 17, RT 02 RW 05"),
    ("identitas.kelurahan", "Sukamaju"),
    ("identitas.kecamatan", "Tirtasari"),
    ("identitas.kabupaten_kota", "Kab. Sukamaju"),
    ("identitas.telepon", "0215550142"),
    ("identitas.jenis_usaha", "Pemintalan benang"),
    ("identitas.kbli", "13111"),
    ("identitas.nama_pengurus", "Sari Contohwati"),
    ("identitas.tanggal_pendirian", "1998-03-14"),
    ("identitas.status_perusahaan", "tunggal"),
    ("waktu_kerja.pola", "lima_hari"),
    ("waktu_kerja.jam_per_minggu", "40"),
    ("pengupahan.upah_tertinggi", 12_500_000),
    ("pengupahan.upah_terendah", 3_950_000),
    ("jaminan_sosial.jkk", True),
    ("jaminan_sosial.jht", True),
    ("tenaga_kerja.wni_laki_laki", 96),
    ("tenaga_kerja.wni_perempuan", 48),
    ("tenaga_kerja.wna_laki_laki", 2),
    ("mutasi.tahun_lalu", 141),
    ("mutasi.diterima", 12),
    ("mutasi.saat_ini", 146),
    ("penutup.tempat", "Sukamaju"),
    ("penutup.tanggal_laporan", "2019-02-11"),
    ("penutup.nama_pelapor", "Sari Contohwati"),
)
DOUBTFUL = (
    ("identitas.kode_pos", "42181", "42l8l", (Alternative("42187", "reader", "bacaan pembaca kedua"),)),
    (
        "tenaga_kerja.jumlah",
        148,
        "148",
        (
            Alternative(146, "rule", "cocok: 96 + 48 + 2"),
            Alternative(143, "reader", "bacaan pembaca kedua"),
        ),
    ),
    ("mutasi.berhenti", 7, "7", (Alternative(1, "reader", "bacaan pembaca kedua"),)),
)
FINDINGS = (
    ("uraian", "Perusahaan belum melaporkan ketenagakerjaan tahun 2018 secara tertulis kepada dinas"),
    ("pasal.0", "UU 7/1981 Pasal 6 ayat (1)"),
    ("perintah", "Agar segera menyampaikan wajib lapor ketenagakerjaan"),
    ("batas_waktu_hari", 14),
    ("batas_waktu_satuan", "hari"),
)


@dataclass
class Office:
    """A store with people in it. `original`: what the papers' files begin with; `more_words`: on every page, beside
    the values, as many as a real page has."""

    store: Store
    office_id: str
    folder: Path
    people: dict[str, Actor] = field(default_factory=dict)
    drawings: dict[str, dict[int, list[tuple[str, str, BBox]]]] = field(default_factory=dict)
    reread_text: str = "146"
    inspect: Inspect | None = None
    unlock: Unlock | None = None
    original: bytes = A_PDF
    more_words: tuple[Word, ...] = ()

    def services(self, **options: object) -> Services:
        return Services(
            store=self.store,
            render_page=self.draw,
            reread=lambda document, page, box: self.reread_text,
            options=DeskOptions(**{"is_sample": True, **options}),  # type: ignore[arg-type]
            inspect=self.inspect,
            unlock=self.unlock,
            redact=self.redact,
        )

    def redact(self, pages: Sequence[tuple[Upload, int, Hidden]]) -> Blob:
        """The real copy, of the pictures drawn here."""
        with tempfile.TemporaryDirectory() as fresh:
            made = Path(fresh) / "salinan.pdf"
            drawn = (Image.open(io.BytesIO(self.draw(upload, number, 144))) for upload, number, _ in pages)
            pixels = (np.asarray(one.convert("RGB")) for one in drawn)
            lay_redacted(
                ((one, hidden.page, hidden.boxes) for one, (_, _, hidden) in zip(pixels, pages, strict=True)), made
            )
            return self.store.blobs.put(made)

    def person(self, name: str, roles: tuple[str, ...], rights: tuple[str, ...] = (), office_id: str = "") -> Actor:
        user = self.store.users.add(MACHINE, office_id or self.office_id, name, name.title(), PASSWORD, roles, rights)
        self.people[name] = Actor(user.id, user.full_name, user.office_id, user.roles, user.rights)
        return self.people[name]

    def draw(self, upload: Upload, number: int, dpi: float) -> bytes:
        if upload.name == "salinan.pdf":  # a copy that was made here is a PDF indeed
            path = str(self.store.blobs.path(upload.sha256))
            source = Source(path, upload.name, upload.sha256, "application/pdf", upload.size, upload.page_count or 1)
            return encode_jpeg(render(source, number, dpi))
        scale = dpi / 72
        image = Image.new("L", (round(WIDTH * scale), round(HEIGHT * scale)), 247)
        pen = ImageDraw.Draw(image)
        font = ImageFont.truetype(FONT, max(4, round(10 * scale)))
        for label, text, box in self.drawings.get(upload.sha256, {}).get(number, []):
            pen.text((LEFT * scale, box.top * scale), label[:34], 60, font)
            pen.text((box.x0 * scale, box.top * scale), text, 20, font)
            pen.line((box.x0 * scale, box.bottom * scale, (WIDTH - 50) * scale, box.bottom * scale), 150)
        buffer = io.BytesIO()
        image.save(buffer, "WEBP", quality=80)
        return buffer.getvalue()

    def put(
        self,
        record_type: str,
        fields: list[FieldValue],
        issues: tuple[Issue, ...],
        reasons: tuple[str, ...],
        name: str = "scan-001.pdf",
        restricted: bool = False,
    ) -> str:
        """A read upload with one document; gives the id of its task."""
        data = self.original + name.encode()
        sha256 = hashlib.sha256(data).hexdigest()
        self.store.blobs.put(io.BytesIO(data))
        new = NewUpload(sha256, name, "application/pdf", len(data), date(2019, 2, 11), is_restricted=restricted)
        upload = self.store.uploads.add(MACHINE, new, office_id=self.office_id)
        numbers = sorted({one.evidence.page for one in fields if one.evidence} or {1})
        self.store.uploads.begin(upload.id)
        self.store.uploads.set_pages(upload.id, "application/pdf", len(numbers))
        record = by_name(record_type).record
        pages = []
        for number in numbers:
            there = [one for one in fields if one.evidence and one.evidence.page == number]
            words = tuple(Word(one.orig or "-", one.evidence.box, 0.9, "tesseract") for one in there if one.evidence)
            words += self.more_words
            lines = tuple(Line((word,)) for word in words)
            page = Page(
                number,
                WIDTH,
                HEIGHT,
                "ocr",
                words,
                lines,
                engine="tesseract+ppocr",
                quality=0.8,
                displayed_width=WIDTH,
                displayed_height=HEIGHT,
            )
            self.store.pages.save(upload.id, page, 0.1)
            pages.append(page)
            self.drawings.setdefault(sha256, {})[number] = [
                (label_of(record, one.path), one.orig or "", one.evidence.box) for one in there if one.evidence
            ]
        document = Document(1, tuple(pages))
        draft = Draft(Kind(record_type, 0.98), {one.path: one for one in fields})
        checked = Checked(draft, issues, "review" if reasons else "accept", reasons)
        task = open_task(document, checked)
        (document_id,) = self.store.documents.save(
            upload.id, [NewDocument(document, checked, task, {"extractor": "0"})]
        )
        found = self.store.tasks.of_document(MACHINE, document_id)
        assert found is not None
        return found.id

    def document(self, task_id: str) -> DocumentEntry:
        task = self.store.tasks.get(MACHINE, task_id)
        assert task is not None
        document = self.store.documents.get(MACHINE, task.document_id)
        assert document is not None
        return document


def label_of(record: object, path: str) -> str:
    found = field_at(record, path)  # type: ignore[arg-type]
    return found.printed.labels[0] if found is not None else path


def open_office(folder: Path) -> Office:
    url = f"sqlite:///{folder / 'app.sqlite'}"
    migrate(url)
    store = Store(url, folder)
    office = Office(store, store.users.add_office("Satwasker Wilayah Satu").id, folder)
    office.person("ani", ("reviewer", "clerk"))
    office.person("budi", ("reviewer",))
    office.person("loket", ("clerk",))
    office.person("kelola", ("clerk",), ("admin",))
    return office


class Layout:
    """Gives each field its place: one row a field, top to bottom, a new page when one is full."""

    def __init__(self) -> None:
        self.page, self.top = 1, 80.0

    def next(self, text: str) -> Evidence:
        if self.top > HEIGHT - 80:
            self.page, self.top = self.page + 1, 80.0
        box = BBox(VALUE_LEFT, self.top, min(WIDTH - 50, VALUE_LEFT + 8 + 6.2 * len(text)), self.top + 13)
        self.top += ROW
        return Evidence(self.page, box)


def put_wlkp(
    office: Office, company: str = "PT Contoh Benang Lestari", name: str = "wlk-benang.pdf", restricted: bool = False
) -> str:
    """28 sure fields, 3 doubtful ones with other readings, one required field missing, one wrong total."""
    layout = Layout()
    record = by_name("wlkp").record
    doubtful = {path: (value, orig, others) for path, value, orig, others in DOUBTFUL}
    fields = []
    order = [*SURE]
    order.insert(8, ("identitas.kode_pos", "42181"))
    order.insert(23, ("tenaga_kerja.jumlah", 148))
    order.insert(26, ("mutasi.berhenti", 7))
    for path, usual in order:
        value = company if path == "identitas.nama_perusahaan" else usual
        kind = field_at(record, path).kind  # type: ignore[union-attr]
        text = shown(kind, value)
        if path in doubtful:
            _, orig, others = doubtful[path]
            fields.append(
                FieldValue(
                    path,
                    "value",
                    value,
                    orig,
                    evidence=layout.next(orig),
                    confidence=0.61,
                    alternatives=others,
                    agrees=False,
                )
            )
        else:
            fields.append(
                FieldValue(path, "value", value, text, evidence=layout.next(text), confidence=0.99, accepted=True)
            )
    issues = (
        Issue("tenaga_kerja.jumlah", "E-JML-001", "error", "Jumlah 148 tidak sama dengan rinciannya (146)."),
        Issue("penutup.tanggal_laporan", "W-TLB-001", "warning", "Laporan terlambat 11 hari."),
    )
    reasons = (
        "E-JML-001",
        "missing:tenaga_kerja.wna_perempuan",
        "low_confidence:identitas.kode_pos",
        "readers_disagree:tenaga_kerja.jumlah",
        "low_confidence:mutasi.berhenti",
    )
    return office.put("wlkp", fields, issues, reasons, name, restricted)


def put_letter(office: Office, name: str = "nota-kayu.pdf") -> str:
    """A nota with two findings and one signer; one deadline in doubt."""
    layout = Layout()
    fields = [
        value_of("surat.nomor", "560/117/Disnaker/III/2019", layout),
        value_of("surat.tanggal", "2019-03-12", layout),
        value_of("surat.penandatangan.0.nama", "Budi Contohnugraha", layout),
        value_of("surat.penandatangan.0.nip", "198503122010011004", layout),
        value_of("surat.tembusan.0", "Kepala Dinas Provinsi", layout),
        value_of("pemeriksaan.nota_ke", "1", layout),
        value_of("pemeriksaan.nama_perusahaan", "PT Contoh Kayu Rimba", layout),
        value_of("pemeriksaan.tanggal_pemeriksaan", "2019-03-05", layout),
    ]
    for number in range(2):
        for column, value in FINDINGS:
            path = f"pemeriksaan.temuan.{number}.{column}"
            unsure = number == 1 and column == "batas_waktu_hari"
            fields.append(value_of(path, value, layout, accepted=not unsure))
    reasons = ("low_confidence:pemeriksaan.temuan.1.batas_waktu_hari",)
    return office.put("nota_pemeriksaan", fields, (), reasons, name)


def value_of(path: str, value: object, layout: Layout, accepted: bool = True) -> FieldValue:
    text = str(value)
    return FieldValue(
        path,
        "value",
        value,
        text,
        evidence=layout.next(text[:40]),
        confidence=0.99 if accepted else 0.5,
        accepted=accepted,
    )
