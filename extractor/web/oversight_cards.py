"""The two duties on the page of oversight: who reported, and how far nota have come; each number with its list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from extractor.oversight.charts import share
from extractor.oversight.duties import STANDINGS
from extractor.oversight.roll import ROLL_STANDINGS
from extractor.oversight.tally import NOWHERE
from extractor.store.duty_lists import Asked as AskedDuties
from extractor.store.figures import Asked
from extractor.store.rolls import AskedRoll
from extractor.web.duties import BRANCHES, seen_from
from extractor.web.rolls import Roll, whole
from extractor.web.services import Services
from extractor.web.visitors import Visitor


@dataclass(frozen=True)
class Step:
    """A number with its word and list; `share` of the whole in hundredths."""

    word: str
    value: int
    href: str
    share: int


@dataclass(frozen=True)
class Funnel:
    """One duty of a year. `href`: its own page."""

    word: str
    year: int
    href: str
    steps: tuple[Step, ...]


def funnels(person: Visitor, tools: Services, asked: Asked, today: date, office: str, is_made: bool) -> list[Funnel]:
    """Those one may see the lists of; none for a place that no paper names, or where nothing is there."""
    if asked.regency == NOWHERE or not asked.offices:
        return []
    found: list[Funnel] = []
    if person.may("roll.see"):
        found += _roll(tools, asked, today, office, is_made)
    if person.may("duty.see"):
        found += _nota(person, tools, asked, today, office, is_made)
    return found


def _roll(tools: Services, asked: Asked, today: date, office: str, is_made: bool) -> list[Funnel]:
    narrowed = AskedRoll(asked.offices, asked.period.year, asked.regency)
    roll = Roll(narrowed, [], today, is_made, office)
    total = whole(tools.store.rolls.counts(narrowed, today))
    if not total.obliged:
        return []
    path, place = "/wajib-lapor/daftar", {"wilayah": asked.regency}
    values = [
        ("roll.s.obliged", total.obliged, roll.address(path, **place)),
        ("roll.s.received", total.received, roll.address(path, **place, diterima=1)),
        *((f"roll.s.{one}", total[one], roll.address(path, **place, status=one)) for one in ROLL_STANDINGS),
    ]
    return [Funnel("ov.roll", asked.period.year, roll.address(), _steps(values, total.obliged))]


def _nota(person: Visitor, tools: Services, asked: Asked, today: date, office: str, is_made: bool) -> list[Funnel]:
    actor = seen_from(person.actor, asked.offices)
    of = AskedDuties(regency=asked.regency, year=asked.period.year)
    nota = tools.store.duty_lists.nota_counts(actor, of, today)
    counts = tools.store.duty_lists.counts(actor, of, today)
    if not any(nota.values()):
        return []
    base = {"year": str(asked.period.year), "regency": asked.regency, "kantor": office, "contoh": "1" * is_made}

    def list_of(**more: str) -> str:
        return "/tindak-lanjut?" + urlencode({name: value for name, value in {**base, **more}.items() if value})

    findings = sum(counts.values())
    values = [
        ("ov.duty.findings", findings, list_of()),
        *((f"duty.s.{one}", counts.get(one, 0), list_of(state=one)) for one in STANDINGS),
    ]
    papers = {"tahun": str(asked.period.year), "wilayah": asked.regency, "kantor": office, "contoh": "1" * is_made}
    papers = {name: value for name, value in papers.items() if value} | {"jenis": "nota_pemeriksaan"}
    stages = [
        (f"duty.issued.{one}", nota.get(one, 0), "/pengawasan/daftar?" + urlencode({**papers, "cabang": one}))
        for one in BRANCHES
    ]
    steps = (*_steps(stages, sum(value for _, value, _ in stages)), *_steps(values, findings))
    return [Funnel("ov.duty", asked.period.year, list_of(), steps)]


def _steps(values: Sequence[tuple[str, int, str]], most: int) -> tuple[Step, ...]:
    return tuple(Step(word, value, href, share(value, max(most, 1))) for word, value, href in values)
