"""What a list would change in the roll, before anything is written: each row with its verdict.

A row joins a company of the roll only where the comparing of companies joins them without asking, or where the list
names the roll's own code; a row that may be of a company is asked about, never guessed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from extractor.oversight.companies import Band, compare, fold_name
from extractor.oversight.company_index import CompanyIndex
from extractor.oversight.roll import NEW, Bad, Company, Entry, Listed, Report

Verdict = Literal["new", "changed", "same", "ask", "bad"]
VERDICTS: tuple[Verdict, ...] = ("new", "changed", "same", "ask", "bad")
_COMPARED = 12
"""Companies that a row is compared with at most, the most alike first."""


@dataclass(frozen=True, slots=True)
class Step:
    """`entry_id`: the company of the roll, None for a new one. `before` and `after`: what stands there and what would,
    only what differs; a new row has all of it in `after`. `reason`: for ask and bad, in Indonesian."""

    line: int
    verdict: Verdict
    entry_id: str | None
    name: str
    before: Mapping[str, object]
    after: Mapping[str, object]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a report: whether a paper says it, else the list it came from."""

    report: Report
    is_paper: bool


def plan(
    listed: Listed, roll: Mapping[str, Company], reports: Mapping[tuple[str, int], Kept] | None = None
) -> list[Step]:
    """One step for each row of the table, in its order. `reports`: by company of the roll and year."""
    finder = Finder(roll)
    steps = [Step(one.line, "bad", None, one.name, {}, {}, one.reason) for one in listed.bad]
    taken: dict[object, int] = {}
    for entry in listed.entries:
        found = finder.find_row(entry)
        if isinstance(found, Bad):
            verdict: Verdict = "bad" if found.line == entry.line else "ask"
            steps.append(Step(entry.line, verdict, None, entry.company.name, {}, {}, found.reason))
            continue
        own = found or _exact(entry.company)
        key: object = (own, entry.report.year) if entry.report is not None else own
        if key in taken:
            reason = f"sama dengan baris {taken[key]}"
            steps.append(Step(entry.line, "bad", None, entry.company.name, {}, {}, reason))
            continue
        taken[key] = entry.line
        if entry.report is None:
            steps.append(_of_company(entry, found, roll))
        else:
            steps.append(_of_report(entry, found, roll, reports or {}))
    return sorted(steps, key=lambda one: one.line)


def _of_company(entry: Entry, found: str | None, roll: Mapping[str, Company]) -> Step:
    remark = "; ".join(entry.remarks)
    if found is None:
        return Step(entry.line, "new", None, entry.company.name, {}, _said(entry.company), remark)
    old = _said(roll[found])
    new = _said(roll[found].with_said(entry.company))
    if fold_name(entry.company.name) == fold_name(roll[found].name):
        new["name"] = old["name"]  # another spelling of one name changes nothing
    differing = [name for name in new if old.get(name) != new[name]]
    before, after = {name: old.get(name) for name in differing}, {name: new[name] for name in differing}
    return Step(entry.line, "changed" if differing else "same", found, roll[found].name, before, after, remark)


def _of_report(
    entry: Entry, found: str | None, roll: Mapping[str, Company], reports: Mapping[tuple[str, int], Kept]
) -> Step:
    report = entry.report
    assert report is not None
    name = entry.company.name
    if found is None:
        return Step(entry.line, "bad", None, name, {}, {}, "tidak ada di daftar wajib lapor: impor daftarnya dulu")
    new: dict[str, object] = {one: getattr(report, one) for one in Report.__slots__}
    kept = reports.get((found, report.year))
    if kept is None:
        return Step(entry.line, "new", found, roll[found].name, {}, new)
    if kept.is_paper:
        reason = f"laporan tahun {report.year} sudah ada dari kertas"
        return Step(entry.line, "same", found, roll[found].name, {}, {}, reason)
    old: dict[str, object] = {one: getattr(kept.report, one) for one in Report.__slots__}
    differing = [one for one in new if old[one] != new[one]]
    before, after = {one: old[one] for one in differing}, {one: new[one] for one in differing}
    after = {"year": report.year, **after} if differing else after
    return Step(entry.line, "changed" if differing else "same", found, roll[found].name, before, after)


def _said(company: Company) -> dict[str, object]:
    return {name: value for name in Company.__slots__ if (value := getattr(company, name)) not in (None, "")}


def _exact(company: Company) -> tuple[object, ...]:
    folded = fold_name(company.name)
    return (folded.form, folded.key, folded.number, company.regency, company.npwp, company.nib, company.npp)


class Finder:
    """Companies of a roll, asked which of them a paper or a row speaks of."""

    def __init__(self, roll: Mapping[str, Company]) -> None:
        self._roll = roll
        self._exact: dict[object, list[str]] = defaultdict(list)
        self._named: dict[object, list[str]] = defaultdict(list)
        self._index: CompanyIndex[str] = CompanyIndex()
        for key, company in roll.items():
            self._exact[_exact(company)].append(key)
            self._named[_exact(company)[:4]].append(key)
            self._index.add(key, company.identity)

    def find(self, company: Company) -> tuple[str | None, str | None]:
        """(joined, to be asked): at most one of them is a company of the roll."""
        same = self._exact.get(_exact(company), [])
        if len(same) == 1:
            return same[0], None
        named = self._named.get(_exact(company)[:4], [])
        if len(named) == 1 and is_namesake(company, self._roll[named[0]]):
            return named[0], None
        near = self._index.candidates(company.identity)[:_COMPARED]
        return decide(company, {key: self._roll[key] for key in near})

    def find_row(self, entry: Entry) -> str | Bad | None:
        """Its id, None for a new one; Bad with the row's own line for a fault, with line 0 where one has to ask."""
        if entry.code and entry.code != NEW:
            return entry.code if entry.code in self._roll else Bad(entry.line, "", "kode daftar tidak dikenal")
        if not self._roll:
            return None
        joined, asked = self.find(entry.company)
        if entry.code == NEW:
            return joined if joined is not None and self._roll[joined] == entry.company else None
        if asked is not None:
            cure = f"isi kolom Kode daftar dengan {asked}, atau '{NEW}' bila perusahaan lain"
            return Bad(0, "", f"mungkin sama dengan {self._roll[asked].name} di daftar: {cure}")
        return joined


def decide(company: Company, candidates: Mapping[str, Company]) -> tuple[str | None, str | None]:
    """(joined, to be asked) among a few companies of the roll."""
    joined: list[str] = []
    asked: list[str] = []
    for key, other in candidates.items():
        band = compare(company.identity, other.identity).band
        if band is Band.JOINED or (band is Band.ASK and is_namesake(company, other)):
            joined.append(key)
        elif band is Band.ASK:
            asked.append(key)
    if len(joined) == 1:
        return joined[0], None
    return None, next(iter(joined or asked), None)


def is_namesake(one: Company, other: Company) -> bool:
    """The same whole name of a PT, which no second one may bear (UU 40/2007 Pasal 16), in the same kabupaten or kota;
    and no number of the two differs."""
    if not one.regency or _exact(one)[:4] != _exact(other)[:4] or fold_name(one.name).form != "PT":
        return False
    reasons = compare(one.identity, other.identity).reasons
    return not any(reason.endswith(("_differ", "_branch", "_near")) for reason in reasons)


def steps_of(steps: Iterable[Step]) -> dict[Verdict, int]:
    """How many of each verdict, of all of them."""
    counts = dict.fromkeys(VERDICTS, 0)
    for one in steps:
        counts[one.verdict] += 1
    return counts
