"""Numbers that carry their own check: NPWP, NIK, NIP, NIB, KBLI, NPP; and what else the value parsers noticed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from extractor.check.facts import Facts
from extractor.check.rule import REGISTRY, Finding
from models.values.identitas import nip_plausible

_NIB_SINCE = date(2018, 7, 1)
_KBLI_LIST_SINCE_YEAR = 2020


def _noticed(facts: Facts, kind: str, code: str) -> Iterator[Finding]:
    """The parser's verdict on every value of a kind: an issue with its note, support without."""
    for path in facts.paths_of(kind):
        value, described = facts.text(path), facts.field(path)
        if value is None or described is None:
            continue
        if code in described.kind.parse(value).notes:
            yield Finding(path, code, bears_on=(path,))
        else:
            yield Finding(path, bears_on=(path,))


@REGISTRY.rule("W-NPWP-001", source="angka uji Luhn atas sembilan digit pertama (NPWP lama)")
def npwp_check_digit(facts: Facts) -> Iterator[Finding]:
    return _noticed(facts, "npwp", "W-NPWP-001")


@REGISTRY.rule("W-NIK-001", source="susunan NIK: wilayah, tanggal lahir (perempuan +40), nomor urut")
def nik_structure(facts: Facts) -> Iterator[Finding]:
    return _noticed(facts, "nik", "W-NIK-001")


@REGISTRY.rule("W-NPP-001", source="susunan NPP BPJS Ketenagakerjaan")
def npp_structure(facts: Facts) -> Iterator[Finding]:
    return _noticed(facts, "npp", "W-NPP-001")


@REGISTRY.rule("W-KBLI-001", source="Peraturan BPS 2/2020")
def kbli_is_listed(facts: Facts) -> Iterator[Finding]:
    """Older papers carry codes of older editions, so the list speaks only from its own year on; a hit always counts."""
    day = facts.paper_date
    is_current = day is None or day.year >= _KBLI_LIST_SINCE_YEAR
    for finding in _noticed(facts, "kbli", "W-KBLI-001"):
        if finding.holds or is_current:
            yield finding


@REGISTRY.rule("W-NIP-001", source="susunan NIP: tanggal lahir, TMT, jenis kelamin; umur 17-60 pada tanggal surat")
def nip_fits_an_official(facts: Facts) -> Iterator[Finding]:
    day = facts.paper_date
    for path in facts.paths_of("nip"):
        nip = facts.text(path)
        if nip is None or day is None:
            continue
        if not nip_plausible(nip, day):
            yield Finding(path, "W-NIP-001", bears_on=(path,))
        elif len(nip) == 18:
            yield Finding(path, bears_on=(path,))


@REGISTRY.rule("W-NIB-001", source="PP 24/2018: NIB terbit sejak Juli 2018")
def nib_existed(facts: Facts) -> Iterator[Finding]:
    day = facts.paper_date
    for path in facts.paths_of("nib"):
        if facts.text(path) is not None and day is not None and day < _NIB_SINCE:
            yield Finding(path, "W-NIB-001", bears_on=(path,))
