"""Areas: whether the kecamatan lies in the kabupaten, the kabupaten in the province."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.check.facts import Facts
from extractor.check.rule import REGISTRY, Finding
from models.values import wilayah
from models.values.wilayah import Level, Wilayah

_DISTRICT, _REGENCY, _PROVINCE = "identitas.kecamatan", "identitas.kabupaten_kota", "identitas.provinsi"
_SOURCE = "Kepmendagri 300.2.2-2138/2025: kode wilayah"
_MOTHER = {
    "36": ("32",),
    "19": ("16",),
    "75": ("71",),
    "21": ("14",),
    "76": ("73",),
    "82": ("81",),
    "65": ("64",),
    "92": ("91",),
    "93": ("91",),
    "94": ("91",),
    "95": ("91",),
    "96": ("91", "92"),
}
"""Province -> the provinces it was split from since 1999: older papers print those."""


def _areas(facts: Facts, path: str, level: Level) -> tuple[Wilayah, ...]:
    """Areas a printed name may mean; empty where it is not read or not in the list."""
    name = facts.text(path)
    return wilayah.resolve(name, level) if name is not None else ()


def area_codes(facts: Facts) -> tuple[str, ...]:
    """Codes of the company's place, kabupaten or kota first, then its province; only where the name is unambiguous."""
    found: list[str] = []
    regencies, provinces = _areas(facts, _REGENCY, "kabupaten_kota"), _areas(facts, _PROVINCE, "provinsi")
    if len(regencies) > 1 and len(provinces) == 1:
        regencies = tuple(area for area in regencies if area.code.startswith(provinces[0].code))
    if len(regencies) == 1:
        found += [regencies[0].code, regencies[0].code[:2]]
    if len(provinces) == 1:
        found.append(provinces[0].code)
    return tuple(dict.fromkeys(found))


def _judged(facts: Facts, below: str, above: str, lies_in: bool) -> Finding:
    both = (below, above)
    if lies_in:
        return Finding(below, bears_on=both)
    return Finding(below, "W-WIL-001", (facts.text(below), facts.text(above)), bears_on=both)


@REGISTRY.rule("W-WIL-001", source=_SOURCE, on=("wlkp",))
def regency_lies_in_province(facts: Facts) -> Iterator[Finding]:
    regencies, provinces = _areas(facts, _REGENCY, "kabupaten_kota"), _areas(facts, _PROVINCE, "provinsi")
    if regencies and provinces:
        printed = {area.code for area in provinces}
        possible = {code for area in regencies for code in (area.code[:2], *_MOTHER.get(area.code[:2], ()))}
        yield _judged(facts, _REGENCY, _PROVINCE, bool(printed & possible))


@REGISTRY.rule("W-WIL-001", source=_SOURCE, on=("wlkp",))
def district_lies_in_regency(facts: Facts) -> Iterator[Finding]:
    """Only for a kecamatan named exactly: there are too many alike for a near name to prove anything."""
    districts = [area for area in _areas(facts, _DISTRICT, "kecamatan") if area.score >= 1.0]
    regencies = _areas(facts, _REGENCY, "kabupaten_kota")
    if districts and regencies:
        printed = {area.code for area in regencies}
        yield _judged(facts, _DISTRICT, _REGENCY, any(area.code[:5] in printed for area in districts))
