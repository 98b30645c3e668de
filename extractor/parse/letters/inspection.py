"""pemeriksaan.*: what was inspected, which letter this is, the findings, from the parts of the letter.

Past 250 lines: one function a field, and the fields share their sources.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.document.evidence import Alternative, Method
from extractor.parse import entities
from extractor.parse.letters import findings, opening, ordinal
from extractor.parse.letters.addressee import company_in
from extractor.parse.letters.anatomy import Anatomy
from extractor.parse.letters.claims import blank, evidence_of, printed, supported, trimmed, valued
from extractor.parse.letters.clauses import Finding
from extractor.parse.letters.deadlines import Deadline, second_days
from extractor.parse.letters.deadlines import find as find_deadlines
from extractor.parse.letters.parts import Body
from extractor.parse.letters.passage import Passage, of_words, passage
from extractor.parse.letters.reader import Reader
from extractor.parse.letters.wording import spelled
from models.values.fold import key
from models.values.pasal import find_citations

_REPORT = re.compile(r"lapor|secara\s+tertulis|jawaban|tanggapan|pelaksanaan", re.IGNORECASE)


def read_inspection(parts: Anatomy, reader: Reader) -> None:
    """Every field of pemeriksaan.* into the reader."""
    body = findings.read(parts.letter, parts.rows)
    _nota_ke(parts, body, reader)
    before = list(body.opening)
    told = opening.rows_told(parts.letter, before)
    clause = opening.clause_told(before)
    _company(parts, body, reader, told, clause)
    _address(parts, reader, told, clause)
    clause_ink = passage(before)
    for name in ("tanggal_pemeriksaan", "nomor_spt", "nomor_nota_sebelumnya", "tanggal_nota_sebelumnya"):
        path = f"pemeriksaan.{name}"
        if name in told:
            ink, row = told[name].ink, told[name].row
            if name == "nomor_spt" and ink:
                ink = _number_in(ink)
            if ink and any(c.isalnum() for c in ink.text):
                value = reader.claim(path, ink, label=told[name].score)
                if value is not None and value.value is not None:
                    continue
            elif row is not None:
                reader.keep(blank(path, row.page, row.box, told[name].score))
                continue
        if name in clause:
            reader.claim(path, clause[name].ink, label=0.9, separator=0.0)
    _ranged(reader)
    _vote(reader, clause_ink)
    _report_by(body, reader)
    for number, finding in enumerate(body.findings):
        _finding(reader, number, finding, body.layout)


def _nota_ke(parts: Anatomy, body: Body, reader: Reader) -> None:
    path = "pemeriksaan.nota_ke"
    if reader.field(path) is None:
        return
    found: list[ordinal.Ordinal] = []
    for row in parts.titles:
        ink = of_words(row.words, row.page)
        closed = spelled(ink.plain)
        if closed != ink.plain:
            match = re.search(r"nota\s*pemeriksaan\s*(II|I|ll|l|11|1|khusus)\b", closed, re.IGNORECASE)
            if match:
                mark = (
                    re.sub(r"[il1]", "I", match.group(1), flags=re.IGNORECASE) if len(match.group(1)) < 3 else "khusus"
                )
                found.append(ordinal.Ordinal({"I": "1", "II": "2"}.get(mark, "khusus"), ink, "title"))
            continue
        found.extend(ordinal.statements(ink, "title"))
    if "perihal" in parts.head.block and parts.head.block["perihal"].ink:
        found.extend(ordinal.statements(parts.head.block["perihal"].ink, "perihal"))
    closing = passage(body.closing)
    if closing:
        found.extend(ordinal.statements(closing, "text", closing=True))
    whole = passage(row for row in parts.letter.rows if row not in parts.titles)
    found.extend(ordinal.statements(whole, "text"))
    settled = ordinal.settle(found)
    if settled is None:
        return
    best, others = settled
    votes = sum(item.value == best.value for item in found)
    value = valued(
        path,
        best.ink,
        best.value,
        second=_second_ordinal(best),
        alternatives=[Alternative(other, "anchor", "sebutan lain dalam surat") for other in others],
    )
    reader.keep(supported(value, {"votes": float(votes), "against": float(len(others))}))


def _second_ordinal(best: ordinal.Ordinal) -> str | None:
    second = best.ink.second()
    if second is None:
        return None
    text = f"Nota Pemeriksaan {second.text}"
    match = re.search(r"khusus|kedua|pertama", text, re.IGNORECASE)
    if match:
        return {"khusus": "khusus", "kedua": "2", "pertama": "1"}[match.group().lower()]
    roman = re.sub(r"[il1|!]", "I", second.text.strip(" ().,-"), flags=re.IGNORECASE)
    return {"I": "1", "II": "2", "2": "2"}.get(roman)


def _company(
    parts: Anatomy, body: Body, reader: Reader, told: dict[str, opening.Told], clause: dict[str, opening.Told]
) -> None:
    path = "pemeriksaan.nama_perusahaan"
    sources: list[tuple[Passage, float]] = []
    if "nama_perusahaan" in told and told["nama_perusahaan"].ink:
        sources.append((told["nama_perusahaan"].ink, told["nama_perusahaan"].score))
    if parts.to.company and _nameable(parts.to.company):
        sources.append((company_in(parts.to.company), 0.95))
    if "nama_perusahaan" in clause:
        sources.append((clause["nama_perusahaan"].ink, 0.8))
    if not sources:
        found = entities.find(passage(body.opening).text, "COMPANY")
        if found:
            ink = passage(body.opening).cut_text(found[0].start, found[0].end)
            reader.claim(path, ink, method="entity", label=0.6, separator=0.0)
        return
    sources.sort(key=lambda source: _doubt(source[0]))
    ink, score = sources[0]
    others = [Alternative(printed(trimmed(other)), "entity", "tertulis lain dalam surat") for other, _ in sources[1:]]
    mine = key(printed(trimmed(ink)))
    others = [alternative for alternative in others if key(str(alternative.value)) != mine]
    value = reader.claim(path, ink, label=score, alternatives=others)
    if value is not None and len(sources) > 1:
        same = any(key(printed(trimmed(other))) == mine for other, _ in sources[1:])
        reader.keep(supported(value, {"entity_agrees": float(same)}))


def _doubt(ink: Passage) -> int:
    """0 where both engines read the same or only one looked, 1 where they differ; ties keep the order of sources."""
    second = ink.second()
    return int(second is not None and key(second.text) != key(ink.text))


def _nameable(ink: Passage) -> bool:
    return len(re.sub(r"[^A-Za-z]", "", ink.text)) >= 3


def _address(parts: Anatomy, reader: Reader, told: dict[str, opening.Told], clause: dict[str, opening.Told]) -> None:
    path = "pemeriksaan.alamat_perusahaan"
    if "alamat_perusahaan" in told:
        row, ink = told["alamat_perusahaan"].row, told["alamat_perusahaan"].ink
        if ink and any(c.isalnum() for c in ink.text):
            reader.claim(path, ink, label=told["alamat_perusahaan"].score)
            return
        if row is not None:
            reader.keep(blank(path, row.page, row.box))
            return
    street, place = parts.to.address, parts.to.place
    other: list[Alternative] = []
    if "alamat_perusahaan" in clause:
        other.append(
            Alternative(printed(trimmed(clause["alamat_perusahaan"].ink), True), "entity", "tertulis lain dalam surat")
        )
    if street:
        if place and key(place.text) not in key(street.text):
            whole = street.joined_with(place)
            other.insert(0, Alternative(printed(trimmed(whole), True), "anchor", "dengan baris tempat"))
        reader.claim(path, street, label=0.9, alternatives=other)
    elif "alamat_perusahaan" in clause:
        reader.claim(path, clause["alamat_perusahaan"].ink, label=0.8, separator=0.0)


def _ranged(reader: Reader) -> None:
    """ "9 s.d. 10 Agustus 2021": the first day printed is the value, the last an alternative."""
    path = "pemeriksaan.tanggal_pemeriksaan"
    value, field = reader.found.get(path), reader.field(path)
    if value is None or field is None or not value.orig:
        return
    days = opening.span_of_days(value.orig)
    if days is None:
        return
    first, last = field.kind.parse(days[0]).value, field.kind.parse(days[1]).value
    if first is None:
        return
    rest = tuple(a for a in value.alternatives if a.value not in {first, last})
    reader.keep(replace(value, value=first, alternatives=(Alternative(last, "anchor", "hari terakhir"), *rest)))


def _vote(reader: Reader, ink: Passage) -> None:
    """The reading by entities of the opening clause as a second opinion on its dates and its company."""
    if not ink:
        return
    for path, label in (("pemeriksaan.tanggal_pemeriksaan", "DATE"), ("pemeriksaan.nama_perusahaan", "COMPANY")):
        value = reader.found.get(path)
        if value is None or value.state != "value" or "entity_agrees" in value.features:
            continue
        if value.agrees is True or (value.features.get("digital") == 1.0 and value.value is not None):
            continue  # beyond doubt: the door stays shut, spaCy takes seconds to open
        own = str(value.orig or "")
        tagger = entities.vote(own, ink.text, label)
        if tagger.agrees is not None:
            reader.keep(supported(value, {"entity_agrees": tagger.agrees}))
            continue
        keys = {key(entity.text) for entity in entities.find(ink.text, label)}
        if keys:
            agrees = any(key(own) in other or other in key(own) for other in keys if other)
            reader.keep(supported(value, {"entity_agrees": float(agrees)}))


def _report_by(body: Body, reader: Reader) -> None:
    """batas_lapor: the deadline in the closing (else the opening) that stands nearest to "melaporkan"."""
    for rows in (body.closing, body.opening):
        ink = passage(rows)
        if not ink:
            continue
        found = [d for d in find_deadlines(ink) if d.strong and d.date is None]
        words = [match.start() for match in _REPORT.finditer(ink.plain)]
        if not found or not words:
            continue
        best = min(found, key=lambda d: min(abs(d.start - word) for word in words))
        _deadline_fields(reader, "pemeriksaan.batas_lapor_hari", "pemeriksaan.batas_lapor_satuan", ink, best)
        return


def _deadline_fields(reader: Reader, days_path: str, unit_path: str, ink: Passage, deadline: Deadline) -> None:
    number = ink.cut(deadline.number, deadline.unit_end)
    content = trimmed(number)
    if not content:
        return
    alternatives = [Alternative(value, "anchor", "angka dan huruf berbeda") for value in deadline.candidates]
    reader.keep(
        valued(
            days_path,
            content,
            deadline.days,
            second=second_days(content),
            alternatives=alternatives,
            notes=deadline.notes,
        )
    )
    unit = ink.cut(deadline.unit_start, deadline.unit_end)
    if deadline.unit is not None and unit:
        again = unit.second()
        other = None
        if again is not None:
            other = "hari_kerja" if re.search(r"kerja", again.plain, re.IGNORECASE) else "hari"
        reader.keep(valued(unit_path, unit, deadline.unit, second=other))


def _finding(reader: Reader, number: int, finding: Finding, layout: str) -> None:
    base = f"pemeriksaan.temuan.{number}"
    method: Method = "table" if finding.method_table else "anchor"
    sure = {"table": 1.0, "aligned": 0.8, "list": 0.9, "prose": 0.6}.get(layout, 0.6)
    reader.claim(f"{base}.uraian", finding.fact, method=method, label=sure)
    for index, citation in enumerate(finding.citations):
        ink = trimmed(citation.ink)
        if not ink:
            continue
        second = _second_citation(ink, citation.value)
        reader.keep(valued(f"{base}.pasal.{index}", ink, citation.value, second=second, method=method, label=sure))
    reader.claim(f"{base}.perintah", finding.order, method=method, label=sure)
    days, unit, date = f"{base}.batas_waktu_hari", f"{base}.batas_waktu_satuan", f"{base}.batas_waktu_tanggal"
    if finding.deadline is not None and finding.deadline_ink:
        if finding.deadline.date is not None or (
            finding.deadline.unit_start == finding.deadline.unit_end != 0 and finding.deadline.days is None
        ):
            reader.claim(date, finding.deadline_ink, label=sure)
        else:
            ink = finding.deadline_ink
            shifted = _shifted(finding.deadline, ink)
            _deadline_fields(reader, days, unit, ink, shifted)
    elif finding.hasty:
        value = valued(days, trimmed(finding.hasty) or finding.hasty, None, label=sure)
        reader.keep(replace(value, evidence=evidence_of(finding.hasty)))


def _shifted(deadline: Deadline, ink: Passage) -> Deadline:
    """The deadline with offsets into its own ink (which begins at its number)."""
    unit_start = min(deadline.unit_start - deadline.number, len(ink.plain))
    return replace(deadline, start=0, number=0, unit_start=unit_start, unit_end=len(ink.plain), end=len(ink.plain))


def _second_citation(ink: Passage, value: str) -> str | None:
    """The citation by the second engine's reading of the same ink; None where it looked and saw no citation."""
    again = ink.second()
    if again is None:
        return None
    found = [other for other, _, _ in find_citations(again.plain)]
    if value in found:
        return value
    return found[0] if found else None


def _number_in(ink: Passage) -> Passage:
    """The number of a labelled row without the words round it ("Nomor 094/12/2020 tanggal ...")."""
    match = re.search(
        r"(?:(?:nomor|no)\b\.?\s*:?\s*)?(?P<number>[\w.\-]+(?:\s?/\s?[\w.&()\-]*){1,9})", ink.plain, re.IGNORECASE
    )
    return ink.cut(match.start("number"), match.end("number")) if match else ink
