"""Which record a document is: what its title announces, weighed against what its body holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.document.elements import Document
from extractor.document.evidence import Kind
from extractor.parse.evidence import Evidence, evidence_of
from extractor.parse.headings import OTHER, Heading, headings
from models.record_type import RecordType

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
_STRONG = 0.84
_COVER = 60
_CLEAR = 1.0
"""By how much the body of one type must outweigh the next where no title is printed."""
_BY_BODY = 2.4
_OWN = 0.4
"""Least share of a form's labels that no other type prints."""


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
    """The record type with its probability and what spoke for it ("title", "labels", "marks", "closing").

    Title and body must agree for a high number; a paper that only mentions another kind is "lainnya".
    """
    if not document.pages:
        return Kind(OTHER, 0.5, ("no text",))
    read = [kind for kind in record_types if kind.name != OTHER]
    found = evidence_of(document, read)
    if is_routing_sheet(document) and not any(one.closes for one in found.values()):
        return Kind(OTHER, 0.95, ("labels",))
    first = document.pages[0]
    cover = len(first.words) < _COVER  # a cover prints its title in the middle of an empty page
    best = _best_title(list(headings(first, 0.85 if cover else 0.4)), found)
    if best is not None and best.announces in found:
        return _titled(best, found[best.announces], found)
    if best is not None and best.announces == "other" and best.length:
        return _filed(best, found)
    return _untitled(best, found)


def _titled(best: Heading, own: Evidence, found: Mapping[str, Evidence]) -> Kind:
    """A paper whose title or subject names a type."""
    name = best.announces
    said = (
        "title",
        *(("closing",) if own.closes else ()),
        *(("labels",) if own.labels >= own.some else ()),
        *(("marks",) if own.marks else ()),
    )
    form = _form_of(found)
    if form is not None and form != name and not own.is_full:
        return Kind(form, 0.6, ("labels",))
    if not own.is_some:
        return Kind(OTHER, 0.6, ("title",))
    if own.is_form and best.is_subject:
        return Kind(OTHER, 0.75, ("title",))  # a letter about the report is not the report
    sure = 0.99 if own.is_full else 0.9 if own.is_form else 0.75
    return Kind(name, round(min(sure, 0.45 + 0.55 * best.score), 3), said)


def _filed(best: Heading, found: Mapping[str, Evidence]) -> Kind:
    """A paper whose title or subject names a kind that is filed."""
    form = _form_of(found)
    if form is not None and not best.is_subject and best.score < 0.9:
        return Kind(form, 0.7, ("labels",))
    closing = [name for name, one in found.items() if one.closes and one.marks >= 3]
    if best.is_subject and len(closing) == 1 and best.score < 0.8:
        return Kind(closing[0], 0.7, ("closing", "marks"))
    labels = max((one.labels for one in found.values() if one.is_form), default=0)
    return Kind(OTHER, 0.95 if labels < 12 else 0.75, ("title",))


def _untitled(best: Heading | None, found: Mapping[str, Evidence]) -> Kind:
    """A paper without a title that is known: its body must speak clearly for one type."""
    ranked = sorted(((one.strength, name) for name, one in found.items() if not one.is_form), reverse=True)
    (top, name), (second, _) = (*ranked, (0.0, ""), (0.0, ""))[:2]
    own = found.get(name)
    form = _form_of(found, 14)
    spoken = own is not None and own.marks >= 3 and own.labels >= own.enough
    if form is not None and (not spoken or found[form].labels >= 30):
        return Kind(form, 0.85 if found[form].labels >= 30 else 0.75, ("labels",))
    if own is not None and own.is_full and own.marks >= 2 and top >= _BY_BODY and top - second >= _CLEAR:
        return Kind(name, 0.75, (*(("closing",) if own.closes else ()), "marks"))
    unsure = top >= 1.0 or any(one.labels >= one.some for one in found.values() if one.is_form)
    return Kind(OTHER, 0.6 if unsure or (best is not None and best.length) else 0.85, ("no title",))


def _form_of(found: Mapping[str, Evidence], least: int = 24) -> str | None:
    """The form whose labels fill the paper, whatever stands above them."""
    forms = [
        (one.weight, name)
        for name, one in found.items()
        if one.is_form and one.labels >= least and one.weight >= _OWN * one.labels
    ]
    return max(forms)[1] if forms else None


def _best_title(found: Sequence[Heading], evidence: Mapping[str, Evidence]) -> Heading | None:
    """The heading that counts: a known title printed as such, else the subject line of a letter."""
    titles = [heading for heading in found if not heading.is_subject and heading.score >= _STRONG]
    subject = next((heading for heading in found if heading.is_subject), None)
    named = [heading for heading in titles if heading.announces in evidence]
    others = [heading for heading in titles if heading.announces in {"other", "loose"}]
    full = [heading for heading in named if evidence[heading.announces].is_full]
    if subject is not None and subject.score >= _STRONG and subject.length:
        # a letter is what its subject says, but for a printed title of its own
        letters = [heading for heading in full if not evidence[heading.announces].is_form]
        return letters[0] if letters and subject.announces != letters[0].announces else subject
    if len({heading.announces for heading in named}) > 1:
        return max(named, key=lambda heading: (_rank(heading, evidence), -heading.line.box.top))
    if named and others:
        # "SURAT PENGANTAR / LAPORAN HASIL PEMERIKSAAN": the first line names the paper
        return min((named[0], others[0]), key=lambda heading: heading.line.box.top)
    if titles:
        return titles[0]
    return subject


def _rank(heading: Heading, evidence: Mapping[str, Evidence]) -> float:
    """How far a title is to be believed among others: its length in letters and what the body says of its type."""
    own = evidence[heading.announces]
    bonus = 2.0 if own.is_full else 0.0
    if own.is_form and not own.is_full:
        bonus = -2.0
    return own.strength + bonus + 0.05 * heading.length
