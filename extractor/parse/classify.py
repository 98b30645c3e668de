"""Which record a document is: what its title announces, weighed against what its body holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.document.elements import Document
from extractor.document.evidence import Kind
from extractor.parse.headings import Heading, headings
from extractor.parse.labels import index_of
from extractor.parse.layout import board_of
from extractor.parse.sections import sections_of
from extractor.parse.sites import sites_of
from models.record_type import RecordType

OTHER = "lainnya"
_FORM, _NOTA = "wlkp", "nota_pemeriksaan"

_CLOSING = re.compile(r"demikian(?:lah)?\W+nota\W+p\w{2,4}r\w?ksaan", re.IGNORECASE)
_FINDINGS = (
    re.compile(r"\b(?:pasal|psl\.?|ps\.)\s*\d+", re.IGNORECASE),
    re.compile(r"\b(?:diwajibkan|wajib|diperintahkan|agar|supaya|segera|harus)\b", re.IGNORECASE),
    re.compile(r"\bpemeriksaan\b", re.IGNORECASE),
    re.compile(r"\b(?:selambat|paling lama|paling lambat|jangka waktu|dalam waktu)\b", re.IGNORECASE),
    re.compile(r"\bpengawas(?:an)?\b", re.IGNORECASE),
)
_ROUTING = (
    re.compile(r"(?:isi|lembar|kartu)\s*disposisi", re.IGNORECASE),
    re.compile(r"di\s*teruskan\s*kepada", re.IGNORECASE),
    re.compile(r"(?:surat\s*dari|asal\s*surat)", re.IGNORECASE),
    re.compile(r"n\w{0,4}\W*agenda", re.IGNORECASE),
    re.compile(r"di\s*terima\s*(?:tgl|tanggal)|tgl\W*(?:terima|diterima)|tanggal\s*(?:terima|diterima)", re.IGNORECASE),
    re.compile(r"(?:tgl|tanggal)\W*surat", re.IGNORECASE),
)
"""What a sheet that routes a letter through an office prints (docs: lembar disposisi, kartu kendali)."""
_ROUTED = 4
_ENOUGH_FIELDS = 12
_SOME_FIELDS = 5


def form_evidence(document: Document, record_type: RecordType) -> tuple[int, int]:
    """(different fields whose label stands in the document, different section heads)."""
    board = board_of(document.pages)
    index = index_of(record_type.record)
    fields = set()
    for site in sites_of(board, index):
        in_cell = board.areas[site.row.area].cell is not None
        if site.hits[0].score >= 0.88 and len(site.hits[0].key) >= 4 and (site.separated or in_cell) and not site.free:
            fields.add(site.hits[0].key)
    return len(fields), len(set(sections_of(board, record_type.record.sections).names))


def nota_evidence(document: Document) -> tuple[bool, int]:
    """(does it close as a nota, how many of the marks of findings its text bears, 0-5)."""
    text = document.text.replace("\n", " ")
    return bool(_CLOSING.search(text)), sum(1 for mark in _FINDINGS if mark.search(text))


def is_routing_sheet(document: Document) -> bool:
    """A disposition sheet quotes number and subject of the letter it is glued on; it is not that letter.

    One page that bears most of the sheet's own labels, the disposition or the forwarding among them.
    """
    if len(document.pages) != 1:
        return False
    text = document.text.replace("\n", " ")
    borne = [bool(label.search(text)) for label in _ROUTING]
    return sum(borne) >= _ROUTED and any(borne[:2])


def classify(document: Document, record_types: Sequence[RecordType]) -> Kind:
    """The record type with its probability and what spoke for it ("title", "labels", "closing", "findings").

    Title and body must agree for a high number; a paper that only mentions a report or a nota is "lainnya".
    """
    known = {kind.name: kind for kind in record_types}
    if not document.pages:
        return Kind(OTHER, 0.5, ("no text",))
    found = list(headings(document.pages[0]))
    titles = [heading for heading in found if not heading.is_subject]
    subject = next((heading for heading in found if heading.is_subject), None)
    if is_routing_sheet(document) and not _CLOSING.search(document.text):
        return Kind(OTHER, 0.95, ("labels",))
    fields, sections = form_evidence(document, known[_FORM]) if _FORM in known else (0, 0)
    closes, findings = nota_evidence(document)
    best = _best_title(titles, subject)

    if best is not None and best.announces == _FORM and fields >= _SOME_FIELDS:
        sure = 0.99 if fields >= _ENOUGH_FIELDS else 0.9
        return Kind(_FORM, round(min(sure, 0.5 + 0.5 * best.score), 3), ("title", "labels"))
    if best is not None and best.announces == _NOTA and _NOTA in known:
        if fields >= 2 * _ENOUGH_FIELDS and sections >= 4:
            return Kind(_FORM, 0.6, ("labels",))
        evidence = ("title", *(("closing",) if closes else ()), *(("findings",) if findings >= 3 else ()))
        sure = 0.99 if closes and findings >= 3 else 0.97 if findings >= 4 else 0.85 if findings >= 2 else 0.6
        return Kind(_NOTA, round(min(sure, 0.45 + 0.55 * best.score), 3), evidence)
    if best is not None and best.announces == "other":
        if best.is_subject and closes and findings >= 4 and not titles and best.score < 0.8:
            return Kind(_NOTA, 0.7, ("closing", "findings"))
        if not best.is_subject and best.score < 0.9 and fields >= 2 * _ENOUGH_FIELDS and sections >= 4:
            return Kind(_FORM, 0.7, ("labels",))
        return Kind(OTHER, 0.95 if fields < _ENOUGH_FIELDS else 0.75, ("title",))
    if fields >= 14 and sections >= 3:
        return Kind(_FORM, 0.85 if fields >= 30 else 0.75, ("labels",))
    if closes and findings >= 3 and _NOTA in known:
        return Kind(_NOTA, 0.75, ("closing", "findings"))
    unsure = best is not None or fields >= _SOME_FIELDS
    return Kind(OTHER, 0.6 if unsure else 0.85, ("no title",))


def _best_title(titles: Sequence[Heading], subject: Heading | None) -> Heading | None:
    """The heading that counts: a known title printed as such, else the subject line of a letter."""
    strong = [heading for heading in titles if heading.score >= 0.84]
    named = [heading for heading in strong if heading.announces != "other"]
    others = [heading for heading in strong if heading.announces == "other"]
    if subject is not None and subject.score >= 0.84:
        # a letter is what its subject says, but for a printed title of its own
        if named and named[0].announces == _NOTA:
            return named[0]
        return subject
    if named and others:
        # "TANDA BUKTI LAPOR / WAJIB LAPOR KETENAGAKERJAAN": the first line names the paper
        return min((named[0], others[0]), key=lambda heading: heading.line.box.top)
    if strong:
        return strong[0]
    return subject
