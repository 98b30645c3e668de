"""surat.*: the block that letters share, from the parts of the letter."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.document.evidence import Alternative, FieldValue
from extractor.parse.letters.anatomy import Anatomy
from extractor.parse.letters.claims import blank, printed
from extractor.parse.letters.deadlines import DISAGREE
from extractor.parse.letters.ranks import BY_RANK, rank_in
from extractor.parse.letters.reader import Reader
from models.values import terbilang

_ATTACHED = re.compile(r"^(?P<number>\d{1,2})\s*\(\s*(?P<words>[^)]+)\)")


def read_block(parts: Anatomy, reader: Reader) -> None:
    """Every field of surat.* into the reader."""
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
        reader.claim(f"{base}.pangkat", signer.rank, separator=0.0, alternatives=_ranked(signer.rank.text))
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


def _ranked(text: str) -> list[Alternative]:
    """The rank with the class that belongs to its name, where another is read ("Penata (II/c)" -> "Penata (III/c)")."""
    rank = rank_in(text)
    if rank is None or rank.read.replace(" ", "") == rank.grade:
        return []
    return [Alternative(rank.right, "rule", BY_RANK)]


def _instansi(parts: Anatomy, reader: Reader) -> None:
    office = parts.head.office
    if not office:
        return
    lines = office.lines()
    other = [Alternative(printed(line), "anchor", "satu baris kop") for line in lines] if len(lines) > 1 else []
    reader.claim("surat.instansi", office, separator=0.0, alternatives=other)


def _attachments(value: FieldValue) -> FieldValue:
    """Lampiran "1 (satu) berkas": a number that its words contradict is noted."""
    match = _ATTACHED.match(value.orig or "")
    if match and not terbilang.agrees(int(match.group("number")), match.group("words")):
        said = terbilang.read(match.group("words"))
        if said is not None and DISAGREE not in value.notes:
            return replace(value, notes=(*value.notes, DISAGREE))
    return value
