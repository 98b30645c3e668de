"""Table fields with a column of articles where no table is printed: findings in lists and prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.parse.anchors import best_label
from extractor.parse.inkwords import strip_numbering, text_of
from extractor.parse.letters import findings
from extractor.parse.letters.clauses import Finding
from extractor.parse.letters.passage import Row
from extractor.parse.letters.roles import role_of
from extractor.parse.records.columns import Entry, Reading
from extractor.parse.records.paper import Paper
from models.record import Field

_WEIGHT = 0.75
_PERSON = re.compile(r"\bNIP\b\W*\d", re.IGNORECASE)
_CLOSES = re.compile(
    r"^(?:demikian|di\s*sarankan|kami\s*(?:menyarankan|mengusulkan)|(?:berdasarkan|dari|sehubungan\s*dengan)\s*(?:hasil|temuan|uraian"
    r"|hal)[^.;]{0,60}?(?:di\s*simpulkan|kesimpulan|di\s*sarankan|tersebut))",
    re.IGNORECASE,
)
_PASAL = re.compile(r"\bpasal\b", re.IGNORECASE)
_EXACT = 0.95
_RUN_IN = re.compile(r"^(\w+(?:\s\w+){0,3})[.:]\s+(?=[A-Z])")


def has_articles(table: Field) -> bool:
    return any(one.kind.name == "pasal" for one in table.columns)


def read_violations(paper: Paper, table: Field) -> Reading | None:
    """The findings under the heading of the table, else in the whole body."""
    rows = _zone(paper, table)
    body = findings.read(paper.letter, rows)
    columns = _columns(table)
    entries = [entry for finding in body.findings if (entry := _entry(finding, columns)) is not None]
    words = {id(word) for row in rows for word in row.words}
    opened = {id(word) for row in (*body.opening, *body.closing) for word in row.words}
    return Reading(entries, _WEIGHT, "anchor", words - opened) if entries else None


def _columns(table: Field) -> dict[str, str]:
    """Part of a finding -> path of the column whose label names it, the first of each."""
    out: dict[str, str] = {}
    for one in table.columns:
        for label in one.printed.labels:
            hit = role_of(label)
            if hit is not None and (hit[0] != "fact" or one.printed.required):
                out.setdefault(hit[0], one.path)
                break
    return out


def _entry(finding: Finding, columns: dict[str, str]) -> Entry | None:
    if not finding.citations and _PERSON.search(finding.fact.text):
        return None  # the numbered inspectors of an opening
    entry = Entry()
    if finding.citations and "law" in columns:
        entry.cited[columns["law"]] = tuple(finding.citations)
    for role, ink in (("fact", finding.fact), ("order", finding.order)):
        if ink and role in columns:
            entry.cells[columns[role]] = ink
    return entry if "fact" in columns and columns["fact"] in entry.cells else None


def _zone(paper: Paper, table: Field) -> Sequence[Row]:
    """The rows from below the table's heading to the next heading that names another field."""
    rows = paper.body
    others = [
        label
        for one in paper.fields.values()
        if one is not table and one.kind.name == "text"
        for label in one.printed.labels
    ]
    first = None
    for at, row in enumerate(rows):
        ahead = _RUN_IN.match(text_of(row.words))
        if ahead is not None and (label := best_label(ahead[1], others)) is not None and label[1] >= _EXACT:
            return rows[first or 0 : at]  # "Kesimpulan. Perusahaan dinilai …"
        if _CLOSES.match(text_of(row.words)) and any(_PASAL.search(above.text) for above in rows[first or 0 : at]):
            return rows[first or 0 : at]
        head = _head(row)
        if head is None:
            continue
        if first is None and best_label(head, table.printed.labels) is not None:
            first = at + 1
        elif first is not None and at > first and best_label(head, others) is not None and _is_heading(row):
            return rows[first:at]
    return rows if first is None else rows[first:]


def _head(row: Row) -> str | None:
    """The words of a row that is nothing but a heading, or what stands before its colon."""
    numbering, body = strip_numbering(row.words)
    text = text_of(body)
    before = text.split(":")[0].strip()
    if not before or len(before) > 60:
        return None
    return before if numbering or len(body) <= 8 else None


def _is_heading(row: Row) -> bool:
    """Set apart from an entry of the list: in capitals, bold words of title case alone, or behind a roman number."""
    numbering, body = strip_numbering(row.words)
    text = text_of(body).strip(" :.")
    mark = numbering[0].text.strip("().") if numbering else ""
    # "Saran: memperbarui laporan" goes on with the sentence of an entry
    alone = not numbering and len(body) <= 5 and not text.partition(":")[2].strip()[:1].islower()
    return text.isupper() or (bool(mark) and mark.isupper()) or alone
