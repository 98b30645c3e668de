"""Documents built by hand for the tests of store and jobs."""

from __future__ import annotations

from datetime import date

from extractor.document.elements import Document, Line, Page, Word
from extractor.document.evidence import Alternative, Checked, Draft, Evidence, FieldValue, Issue, Kind
from extractor.document.geometry import BBox, Projection
from extractor.review import open_task
from extractor.store import NewDocument, NewUpload

BOX = BBox(10.0, 20.0, 110.0, 32.5)
VERSIONS = {"extractor": "0.1.0", "tesseract": "5.3.0"}


def page(number: int, text: str = "Nama Perusahaan : PT. MAJU TERUS") -> Page:
    words = tuple(Word(part, BOX, 0.9, "tesseract", second=part) for part in text.split())
    return Page(
        number,
        595.0,
        842.0,
        "ocr",
        words=words,
        lines=(Line(words),),
        engine="tesseract+ppocr",
        quality=0.7,
        rotation_deg=90,
        to_displayed=Projection((0, 1, 0, 1, 0, 0, 0, 0, 1)),
        displayed_width=842.0,
        displayed_height=595.0,
    )


def value(path: str, value: object, accepted: bool = True, state: str = "value") -> FieldValue:
    return FieldValue(
        path,
        state,
        value,
        orig=str(value),
        evidence=Evidence(1, BOX),
        confidence=0.97 if accepted else 0.4,
        accepted=accepted,  # type: ignore[arg-type]
        alternatives=(Alternative(146, "reader", "bacaan pembaca kedua"),),
        features={"ocr_min": 0.5},
    )


def checked(company: str = "PT. MAJU TERUS") -> Checked:
    fields = (
        value("kodefikasi.tahun_laporan", 2019),
        value("identitas.nama_perusahaan", company),
        value("identitas.alamat", "Jl. Melati No. 1", accepted=False),
        value("identitas.kbli", "10710", accepted=False),
    )
    return Checked(
        Draft(Kind("wlkp", 0.98, ("title",)), {field.path: field for field in fields}),
        (Issue("identitas.kbli", "E-JML-001", "error", "jumlah tidak sama"),),
        "review",
        ("E-JML-001", "low_confidence:identitas.alamat", "missing:identitas.jenis_usaha"),
    )


def new_document(number: int = 1, company: str = "PT. MAJU TERUS", pages: tuple[int, ...] = (1,)) -> NewDocument:
    document = Document(number, tuple(page(n) for n in pages))
    result = checked(company)
    return NewDocument(document, result, open_task(document, result), VERSIONS)


def new_upload(name: str = "scan-001.pdf", restricted: bool = False, agenda: str | None = None) -> NewUpload:
    return NewUpload(
        "ab" * 32, name, "application/pdf", 1234, date(2019, 2, 11), agenda_number=agenda, is_restricted=restricted
    )
