"""Perbandingan: two documents side by side, only what differs; and the printed list of shortcomings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from extractor.document.evidence import Evidence
from extractor.document.geometry import BBox
from extractor.store import DocumentEntry, FieldEntry, Filing, Upload
from extractor.store.freezing import value_at
from extractor.web.form import shown
from extractor.web.rendering import page
from extractor.web.services import Services
from extractor.web.sheets import open_sheet, pages_of
from extractor.web.visitors import Absent, Person, Tools, Visitor
from extractor.web.words import say
from models.record import field_at, walk
from models.registry import by_name

pages = APIRouter(include_in_schema=False)
Piece = tuple[bool, str]
"""A run of characters and whether it differs from the other side."""
MARGIN_PT = 6.0


@dataclass(frozen=True, slots=True)
class Crop:
    """A window on a page: address of its picture, size of the page and the window in points."""

    src: str
    width: float
    height: float
    window: str


@dataclass(frozen=True, slots=True)
class Value:
    """One side of a row. `pieces`: the text as it stands in an input, cut where it differs."""

    state: str
    pieces: Sequence[Piece]
    crop: Crop | None


@dataclass(frozen=True, slots=True)
class Row:
    path: str
    label: str
    left: Value
    right: Value
    differs: bool


@dataclass(frozen=True)
class Paper:
    """A document with the pictures of its pages."""

    document: DocumentEntry
    upload: Upload
    sizes: dict[int, tuple[float, float]]
    version: int | None = None
    """Of a record, None for a document as it stands now."""

    def crop(self, entry: FieldEntry | None) -> Crop | None:
        """The window on the ink of a field, None where it has no place."""
        if entry is None or entry.evidence is None or entry.evidence.page not in self.sizes:
            return None
        number, box = entry.evidence.page, entry.evidence.box
        width, height = self.sizes[number]
        window = f"{box.x0 - MARGIN_PT:.1f} {box.top - MARGIN_PT:.1f} "
        window += f"{box.x1 - box.x0 + 2 * MARGIN_PT:.1f} {box.bottom - box.top + 2 * MARGIN_PT:.1f}"
        return Crop(f"/gambar/{self.upload.id}/{self.upload.sha256}/{number}/view", width, height, window)


def paper_of(tools: Services, person: Visitor, document_id: str) -> Paper | None:
    """A document as it stands, or a version of its record by the filing's id; None where it is absent or not this
    person's."""
    filing = tools.store.filings.get(person.actor, document_id)
    document = tools.store.documents.get(person.actor, filing.document_id if filing is not None else document_id)
    upload = tools.store.uploads.get(person.actor, document.upload_id) if document is not None else None
    if document is None or upload is None:
        return None
    sizes = {one.number: (one.width, one.height) for one in pages_of(tools, person, document)}
    if filing is None:
        return Paper(document, upload, sizes)
    return Paper(_as_filed(document, filing), upload, sizes, filing.version)


def _as_filed(document: DocumentEntry, filing: Filing) -> DocumentEntry:
    """The document with the values of one version of its record."""
    fields = {}
    for path, origin in filing.provenance.items():
        place = origin["page"], origin["box"]
        fields[path] = FieldEntry(
            path=path,
            seq=origin["seq"],
            author=origin["author"],
            author_name="",
            state=origin["state"],
            value=value_at(filing.record, path),
            orig=origin["orig"],
            method=origin["method"],
            evidence=Evidence(place[0], BBox(*place[1])) if place[0] is not None and place[1] is not None else None,
            confidence=origin["confidence"],
            at=filing.decided_at,
            reason=filing.reason,
        )
    return replace(document, record_type=filing.record_type, company=filing.company, fields=fields)


@pages.get("/banding/{left_id}/{right_id}")
def show_comparison(
    request: Request, left_id: str, right_id: str, person: Person, tools: Tools, semua: bool = False
) -> HTMLResponse:
    person.require("task.see")
    left, right = paper_of(tools, person, left_id), paper_of(tools, person, right_id)
    if left is None and right is None:
        raise Absent
    rows = compare(left, right, person.language)
    return page(
        request,
        "banding.html",
        "compare",
        left=left,
        right=right,
        rows=[row for row in rows if row.differs or semua],
        differing=sum(row.differs for row in rows),
        total=len(rows),
        everything=semua,
    )


@pages.get("/kekurangan/{task_id}")
def show_shortcomings(request: Request, task_id: str, person: Person, tools: Tools) -> HTMLResponse:
    """The list as it was sent, on one sheet to print."""
    person.require("task.see")
    sheet = open_sheet(tools, person, task_id)
    letter = tools.store.questions.shortcomings(person.actor, task_id)
    if letter is None:
        raise Absent
    return page(request, "kekurangan.html", "letter", sheet=sheet, letter=letter)


def compare(left: Paper | None, right: Paper | None, language: str) -> list[Row]:
    """Every field that one of the two has, in the order of the record; one side may be gone."""
    papers = [one for one in (left, right) if one is not None]
    paths = {path: None for one in papers for path in _in_order(one.document)}
    rows = []
    for path in paths:
        ours = left.document.fields.get(path) if left is not None else None
        theirs = right.document.fields.get(path) if right is not None else None
        differs = _said(ours) != _said(theirs)
        record_type = papers[0].document.record_type
        texts = (_text(record_type, path, ours, language), _text(record_type, path, theirs, language))
        here, there = pieces(*texts) if differs else ([(False, texts[0])], [(False, texts[1])])
        field = field_at(by_name(record_type).record, path)
        label = field.printed.labels[0] if field is not None else path
        rows.append(
            Row(
                path,
                label,
                Value(ours.state if ours else "blank", here, left.crop(ours) if left is not None else None),
                Value(theirs.state if theirs else "blank", there, right.crop(theirs) if right is not None else None),
                differs,
            )
        )
    return rows


def pieces(left: str, right: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts cut into runs that are alike and runs that differ."""
    ours: list[Piece] = []
    theirs: list[Piece] = []
    for word, a0, a1, b0, b1 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        ours.append((word != "equal", left[a0:a1]))
        theirs.append((word != "equal", right[b0:b1]))
    return [one for one in ours if one[1]], [one for one in theirs if one[1]]


def _in_order(document: DocumentEntry) -> list[str]:
    places = {one.path: place for place, one in enumerate(walk(by_name(document.record_type).record))}

    def place(path: str) -> int:
        stem = path
        while stem and stem not in places:
            stem = stem.rpartition(".")[0]
        return places.get(stem, len(places))

    return sorted(document.fields, key=place)


def _said(entry: FieldEntry | None) -> tuple[str, object]:
    return (entry.state, entry.value) if entry is not None else ("blank", None)


def _text(record_type: str, path: str, entry: FieldEntry | None, language: str) -> str:
    if entry is None or entry.state != "value":
        return say(language, f"rev.{entry.state if entry else 'blank'}")
    field = field_at(by_name(record_type).record, path)
    if entry.value is None or field is None or not field.kind.valid(entry.value):
        return entry.orig or ""
    return shown(field.kind, entry.value)
