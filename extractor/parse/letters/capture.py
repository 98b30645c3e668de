"""Every field of a Nota Pemeriksaan from the parts of the letter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.record import Field, field_at, walk
from models.registry import RecordType
from models.values import terbilang
from models.values.fold import key
from models.values.pasal import find_citations

from extractor.document.elements import Document
from extractor.document.evidence import Alternative, FieldValue
from extractor.document.look import Look
from extractor.parse import entities
from extractor.parse.letters import opening, ordinal
from extractor.parse.letters.addressee import company_in
from extractor.parse.letters.anatomy import Anatomy, dissect
from extractor.parse.letters.claims import blank, claim, evidence_of, printed, supported, trimmed, valued
from extractor.parse.letters.clauses import Finding
from extractor.parse.letters.deadlines import DISAGREE, Deadline, second_days
from extractor.parse.letters.deadlines import find as find_deadlines
from extractor.parse.letters.head import spelled
from extractor.parse.letters.passage import Passage, of_words, passage
from extractor.parse.values import wants_look, weigh

_REPORT = re.compile(r"lapor|secara\s+tertulis|jawaban|tanggapan|pelaksanaan", re.IGNORECASE)
_LAMPIRAN_WORDS = re.compile(r"^(?P<number>\d{1,2})\s*\(\s*(?P<words>[^)]+)\)")


def capture_letter(document: Document, record_type: RecordType, look: Look) -> dict[str, FieldValue]:
    """surat.* and pemeriksaan.* of the letter by path, in the order of the record; labels not on the paper are absent."""
    parts = dissect(document)
    if parts is None:
        return {}
    reader = _Reader(record_type, look)
    _surat(parts, reader)
    _pemeriksaan(parts, reader)
    return reader.ordered()


class _Reader:
    """Collects field values by path and knows the record's fields."""

    def __init__(self, record_type: RecordType, look: Look) -> None:
        self.record = record_type.record
        self.look = look
        self.found: dict[str, FieldValue] = {}

    def field(self, path: str) -> Field | None:
        return field_at(self.record, path)

    def claim(self, path: str, ink: Passage, **more: object) -> FieldValue | None:
        """The field read from the ink and kept; None where the record has no such field or there is no ink."""
        field = self.field(path)
        if field is None or not ink:
            return None
        value = claim(field, path, ink, **more)  # type: ignore[arg-type]
        content = trimmed(ink)
        if content and wants_look(field, value):
            (text, confidence), *_ = self.look(content.page, [content.box.grown(2.0)])
            value = weigh(field, value, text, confidence)
        self.found[path] = value
        return value

    def keep(self, value: FieldValue) -> None:
        if self.field(value.path) is not None:
            self.found[value.path] = value

    def ordered(self) -> dict[str, FieldValue]:
        ranks = {field.path: number for number, field in enumerate(walk(self.record))}
        columns = {
            f"{field.path}.{column.path}": number for field in walk(self.record) for number, column in enumerate(field.columns)
        }

        def rank(path: str) -> tuple[int, int, int, int]:
            parts = path.split(".")
            at = next((n for n, part in enumerate(parts) if part.isdigit()), len(parts))
            stem = ".".join(parts[:at])
            row = int(parts[at]) if at < len(parts) else 0
            column = columns.get(f"{stem}.{parts[at + 1]}", 0) if at + 1 < len(parts) else 0
            item = int(parts[-1]) if at + 2 < len(parts) else 0
            return ranks.get(stem, len(ranks)), row, column, item

        return {path: self.found[path] for path in sorted(self.found, key=rank)}


# --- the block that letters share ------------------------------------------------------------------------------------


def _surat(parts: Anatomy, reader: _Reader) -> None:
    head = parts.head
    for name in ("nomor", "sifat", "lampiran", "perihal"):
        labelled = head.block.get(name)
        if labelled is None:
            continue
        path = f"surat.{name}"
        if labelled.ink:
            value = reader.claim(path, labelled.ink, label=labelled.score)
            if name == "lampiran" and value is not None:
                reader.keep(_attachments(value))
        else:
            reader.keep(blank(path, labelled.page, labelled.place, labelled.score))
    reader.claim("surat.tempat", head.place)
    reader.claim("surat.tanggal", head.date)
    if "surat.tanggal" not in reader.found and "tanggal" in head.block and not head.block["tanggal"].ink:
        labelled = head.block["tanggal"]
        reader.keep(blank("surat.tanggal", labelled.page, labelled.place, labelled.score))
    _instansi(parts, reader)
    whole = printed(parts.to.whole) if parts.to.whole else ""
    other = [Alternative(whole, "anchor", "seluruh blok alamat")] if whole else []
    reader.claim("surat.tujuan", parts.to.person, alternatives=other)
    for row, signer in enumerate(parts.foot.signers):
        base = f"surat.penandatangan.{row}"
        reader.claim(f"{base}.jabatan", signer.post, separator=0.0)
        reader.claim(f"{base}.nama", signer.name, separator=0.0)
        reader.claim(f"{base}.pangkat", signer.rank, separator=0.0)
        if signer.nip and any(c.isalnum() for c in signer.nip.text):
            reader.claim(f"{base}.nip", signer.nip)
        elif signer.nip_label:
            reader.keep(blank(f"{base}.nip", signer.nip_label.page, signer.nip_label.box))
    for number, entry in enumerate(parts.foot.copies):
        reader.claim(f"surat.tembusan.{number}", entry)
    if parts.foot.copies_head and not parts.foot.copies:
        field = reader.field("surat.tembusan")
        if field is not None:
            reader.keep(blank("surat.tembusan", parts.foot.copies_head.page, parts.foot.copies_head.box))


def _instansi(parts: Anatomy, reader: _Reader) -> None:
    office = parts.head.office
    if not office:
        return
    lines = office.lines()
    other = [Alternative(printed(line), "anchor", "satu baris kop") for line in lines] if len(lines) > 1 else []
    reader.claim("surat.instansi", office, separator=0.0, alternatives=other)


def _attachments(value: FieldValue) -> FieldValue:
    """Lampiran "1 (satu) berkas": a number that its words contradict is noted."""
    match = _LAMPIRAN_WORDS.match(value.orig or "")
    if match and not terbilang.agrees(int(match.group("number")), match.group("words")):
        said = terbilang.read(match.group("words"))
        if said is not None and DISAGREE not in value.notes:
            return replace(value, notes=(*value.notes, DISAGREE))
    return value


# --- the inspection ----------------------------------------------------------------------------------------------------


def _pemeriksaan(parts: Anatomy, reader: _Reader) -> None:
    _nota_ke(parts, reader)
    before = list(parts.body.opening)
    told = opening.rows_told(parts.letter, before)
    clause = opening.clause_told(before)
    _company(parts, reader, told, clause)
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
    _report_by(parts, reader)
    for number, finding in enumerate(parts.body.findings):
        _finding(reader, number, finding, parts.body.layout)


def _nota_ke(parts: Anatomy, reader: _Reader) -> None:
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
                mark = re.sub(r"[il1]", "I", match.group(1), flags=re.IGNORECASE) if len(match.group(1)) < 3 else "khusus"
                found.append(ordinal.Ordinal({"I": "1", "II": "2"}.get(mark, "khusus"), ink, "title"))
            continue
        found.extend(ordinal.statements(ink, "title"))
    if "perihal" in parts.head.block and parts.head.block["perihal"].ink:
        found.extend(ordinal.statements(parts.head.block["perihal"].ink, "perihal"))
    closing = passage(parts.body.closing)
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
    parts: Anatomy, reader: _Reader, told: dict[str, opening.Told], clause: dict[str, opening.Told]
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
        found = entities.find(passage(parts.body.opening).text, "COMPANY")
        if found:
            ink = passage(parts.body.opening).cut_text(found[0].start, found[0].end)
            reader.claim(path, ink, method="entity", label=0.6, separator=0.0)
        return
    ink, score = sources[0]
    others = [Alternative(printed(trimmed(other)), "entity", "tertulis lain dalam surat") for other, _ in sources[1:]]
    mine = key(printed(trimmed(ink)))
    others = [alternative for alternative in others if key(str(alternative.value)) != mine]
    value = reader.claim(path, ink, label=score, alternatives=others)
    if value is not None and len(sources) > 1:
        same = any(key(printed(trimmed(other))) == mine for other, _ in sources[1:])
        reader.keep(supported(value, {"entity_agrees": float(same)}))


def _nameable(ink: Passage) -> bool:
    return len(re.sub(r"[^A-Za-z]", "", ink.text)) >= 3


def _address(
    parts: Anatomy, reader: _Reader, told: dict[str, opening.Told], clause: dict[str, opening.Told]
) -> None:
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
        other.append(Alternative(printed(trimmed(clause["alamat_perusahaan"].ink), True), "entity", "tertulis lain dalam surat"))
    if street:
        ink = street
        if place and key(place.text) not in key(street.text):
            ink = street.joined_with(place)
            other.insert(0, Alternative(printed(trimmed(street), True), "anchor", "tanpa baris tempat"))
        reader.claim(path, ink, label=0.9, alternatives=other)
    elif "alamat_perusahaan" in clause:
        reader.claim(path, clause["alamat_perusahaan"].ink, label=0.8, separator=0.0)
    elif place:
        reader.claim(path, place, label=0.5, separator=0.0)


def _ranged(reader: _Reader) -> None:
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


def _vote(reader: _Reader, ink: Passage) -> None:
    """The reading by entities of the opening clause as a second opinion on its dates and its company."""
    if not ink:
        return
    for path, label in (("pemeriksaan.tanggal_pemeriksaan", "DATE"), ("pemeriksaan.nama_perusahaan", "COMPANY")):
        value = reader.found.get(path)
        if value is None or value.state != "value" or "entity_agrees" in value.features:
            continue
        keys = {key(entity.text) for entity in entities.find(ink.text, label)}
        if keys:
            own = key(str(value.orig or ""))
            agrees = any(own in other or other in own for other in keys if other)
            reader.keep(supported(value, {"entity_agrees": float(agrees)}))


def _report_by(parts: Anatomy, reader: _Reader) -> None:
    """batas_lapor: the deadline in the closing (else the opening) that stands nearest to "melaporkan"."""
    for rows in (parts.body.closing, parts.body.opening):
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


def _deadline_fields(reader: _Reader, days_path: str, unit_path: str, ink: Passage, deadline: Deadline) -> None:
    number = ink.cut(deadline.number, deadline.unit_end)
    content = trimmed(number)
    if not content:
        return
    alternatives = [Alternative(value, "anchor", "angka dan huruf berbeda") for value in deadline.candidates]
    reader.keep(
        valued(days_path, content, deadline.days, second=second_days(content), alternatives=alternatives, notes=deadline.notes)
    )
    unit = ink.cut(deadline.unit_start, deadline.unit_end)
    if deadline.unit is not None and unit:
        again = unit.second()
        other = None
        if again is not None:
            other = "hari_kerja" if re.search(r"kerja", again.plain, re.IGNORECASE) else "hari"
        reader.keep(valued(unit_path, unit, deadline.unit, second=other))


def _finding(reader: _Reader, number: int, finding: Finding, layout: str) -> None:
    base = f"pemeriksaan.temuan.{number}"
    method = "table" if finding.method_table else "anchor"
    sure = {"table": 1.0, "aligned": 0.8, "list": 0.9, "prose": 0.6}.get(layout, 0.6)
    reader.claim(f"{base}.uraian", finding.fact, method=method, label=sure)
    for index, citation in enumerate(finding.citations):
        ink = trimmed(citation.ink)
        if not ink:
            continue
        second = _second_citation(ink, citation.value)
        reader.keep(valued(f"{base}.pasal.{index}", ink, citation.value, second=second, method=method, label=sure))  # type: ignore[arg-type]
    reader.claim(f"{base}.perintah", finding.order, method=method, label=sure)
    days, unit, date = f"{base}.batas_waktu_hari", f"{base}.batas_waktu_satuan", f"{base}.batas_waktu_tanggal"
    if finding.deadline is not None and finding.deadline_ink:
        if finding.deadline.date is not None or finding.deadline.unit_start == finding.deadline.unit_end != 0 and finding.deadline.days is None:
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
    match = re.search(r"(?:(?:nomor|no)\b\.?\s*:?\s*)?(?P<number>[\w.\-]+(?:\s?/\s?[\w.&()\-]*){1,9})", ink.plain, re.IGNORECASE)
    return ink.cut(match.start("number"), match.end("number")) if match else ink

