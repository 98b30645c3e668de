"""Minor-offence cases: the papers of one case brought together, how far it is, and the recap of many.

A case is counted under the day of its hearing, else of its handing over, else of the offence, else the day its paper
came in: the order of `facts`. Whether a fine was paid stands on none of these papers, so no stage says it.

Past 250 lines: what makes papers one case, and what a case counts as, are one agreement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args

from extractor.oversight.facts import Inspector
from extractor.oversight.people import persons
from models.values.fold import key
from models.values.wilayah import resolve, table

Stage = Literal["bap", "referred", "heard", "judged"]
"""A file exists; it was handed over to the court; it has a hearing or number of the court; the judge has decided."""
STAGES: tuple[Stage, ...] = get_args(Stage)
Step = Literal["refer", "ask_hearing", "attend", "ask_verdict", "none"]
"""What comes next: hand over, ask for the day of the hearing, attend it, ask for the verdict, nothing here."""
_COURT = "pengadilan negeri"


@dataclass(frozen=True, slots=True)
class Paper:
    """One decided berkas_tipiring. `counted_on`: the day of its facts; `regency` "" where not known; `fine`,
    `substitute_days` (of detention), `costs` None where the paper has none. Money in rupiah."""

    id: str
    office_id: str
    filing_id: str | None
    counted_on: date
    company: str
    regency: str
    inspectors: tuple[Inspector, ...]
    articles: tuple[str, ...]
    file_number: str = ""
    referral_number: str = ""
    court_number: str = ""
    suspect: str = ""
    court: str = ""
    place: str = ""
    happened_on: date | None = None
    referred_on: date | None = None
    hearing_on: date | None = None
    fine: int | None = None
    substitute_days: int | None = None
    costs: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """All papers of one case as one. `province`: Kemendagri code, "" where no paper tells it. `officers`: (key, name),
    one a person."""

    papers: tuple[Paper, ...]
    office_id: str
    on: date
    company: str
    suspect: str
    province: str
    officers: tuple[tuple[str, str], ...]
    articles: tuple[str, ...]
    file_number: str
    court_number: str
    court: str
    happened_on: date | None
    referred_on: date | None
    hearing_on: date | None
    fine: int | None
    substitute_days: int | None
    costs: int | None

    @property
    def stage(self) -> Stage:
        if self.fine is not None or self.substitute_days is not None:
            return "judged"
        if self.hearing_on is not None or self.court_number:
            return "heard"
        return "referred" if self.referred_on is not None else "bap"

    def has_reached(self, stage: Stage) -> bool:
        """Is it as far as that, or further?"""
        return STAGES.index(self.stage) >= STAGES.index(stage)

    def next_step(self, today: date) -> Step:
        if self.stage == "judged":
            return "none"
        if self.stage == "heard" and self.hearing_on is not None:
            return "attend" if self.hearing_on >= today else "ask_verdict"
        if self.stage == "heard":
            return "ask_verdict"
        return "ask_hearing" if self.stage == "referred" else "refer"


@dataclass(frozen=True, slots=True)
class Row:
    """The sums of some cases; `key` and `label` of what they have in common. `fine` in rupiah."""

    key: str
    label: str
    cases: int
    referred: int
    heard: int
    judged: int
    fine: int


@dataclass(frozen=True, slots=True)
class Recap:
    """A case of several officers or articles counts under each of them."""

    total: Row
    by_province: tuple[Row, ...]
    by_year: tuple[Row, ...]
    by_officer: tuple[Row, ...]
    by_article: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What cases are narrowed to; months as YYYYMM, both counted; "" and None: not narrowed. `stage`: reached that."""

    first: int | None = None
    last: int | None = None
    office_id: str = ""
    province: str | None = None
    officer: str = ""
    article: str = ""
    stage: Stage = "bap"


def gather(papers: Iterable[Paper]) -> list[Case]:
    """The cases that papers tell of, the newest first.

    Papers of one office are of one case when they bear the same number of the file, the letter or the court; one that
    bears no number of a file also when accused and company are those of exactly one case. Else each is its own.
    """
    many = sorted(papers, key=lambda one: (one.counted_on, one.id))
    groups: list[list[Paper]] = []
    numbered: dict[tuple[str, str, str], list[Paper]] = {}
    for paper in many:
        own = [(paper.office_id, name, number) for name, number in _numbers(paper)]
        group: list[Paper] = []
        for met in {id(numbered[one]): numbered[one] for one in own if one in numbered}.values():
            group += met
            groups = [one for one in groups if one is not met]
        group.append(paper)
        groups.append(group)
        for one in group:
            numbered.update({(one.office_id, *number): group for number in _numbers(one)})
    joined = [one for one in groups if any(paper.file_number for paper in one)]
    for group in groups:
        if any(paper.file_number for paper in group):
            continue
        fitting = [one for one in joined if _accused(group) and _accused(group) & _accused(one)]
        if len(fitting) == 1:
            fitting[0].extend(group)
        else:
            joined.append(group)
    offices: dict[str, dict[str, str]] = {}
    for office_id in {one.office_id for one in many}:
        offices[office_id] = persons(who for one in many if one.office_id == office_id for who in one.inspectors)
    return sorted((_case(one, offices) for one in joined), key=lambda one: (one.on, one.papers[0].id), reverse=True)


def chosen(cases: Iterable[Case], asked: Asked) -> list[Case]:
    """Those that are asked for."""
    return [
        one
        for one in cases
        if (asked.first is None or _month(one.on) >= asked.first)
        and (asked.last is None or _month(one.on) <= asked.last)
        and asked.office_id in ("", one.office_id)
        and asked.province in (None, one.province)
        and (not asked.officer or asked.officer in dict(one.officers))
        and (not asked.article or asked.article in one.articles)
        and one.has_reached(asked.stage)
    ]


def recap(cases: Sequence[Case]) -> Recap:
    """The sums of cases: all, and by province, year, officer and article."""
    names = {code: name for one in cases for code, name in one.officers}
    return Recap(
        _row("", "", cases),
        _rows(cases, lambda one: (one.province,), lambda code: table().get(code, "")),
        _rows(cases, lambda one: (str(one.on.year),), lambda year: year),
        _rows(cases, lambda one: tuple(dict(one.officers)), lambda code: names[code]),
        _rows(cases, lambda one: one.articles, lambda article: article),
    )


def province(regency: str, place: str, court: str) -> str:
    """The Kemendagri code of a case's province, "" where the papers do not tell it: by the company's kabupaten or
    kota, else by the seat of the court, else by the last named place of the offence. A name that kabupaten and kota of
    one province share decides the province all the same."""
    if regency:
        return regency[:2]
    seat = " ".join(court.split())
    if seat.casefold().startswith(_COURT):
        seat = seat[len(_COURT) :].split("(")[0]
    for name in (seat, *reversed(place.split(","))):
        codes = {one.code[:2] for one in resolve(name, "kabupaten_kota")} if name.strip() else set()
        if len(codes) == 1:
            return codes.pop()
    return ""


def paper(
    record: Mapping[str, Any], fact: Mapping[str, Any], inspectors: Sequence[Inspector], articles: Sequence[str]
) -> Paper:
    """A paper of its record (`Filing.record`, empty where there is none) and the columns of its fact."""
    said = record.get("perkara")
    body: Mapping[str, Any] = said if isinstance(said, Mapping) else {}

    def text(name: str) -> str:
        value = body.get(name)
        return value if isinstance(value, str) else ""

    def whole(name: str) -> int | None:
        value = body.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None

    def day(name: str) -> date | None:
        try:
            return date.fromisoformat(text(name))
        except ValueError:
            return None

    return Paper(
        id=fact["id"],
        office_id=fact["office_id"],
        filing_id=fact["filing_id"],
        counted_on=fact["counted_on"],
        company=fact["company"],
        regency=fact["regency"],
        inspectors=tuple(inspectors),
        articles=tuple(articles),
        file_number=text("nomor_berkas") or ("" if body else fact["number"] or ""),
        referral_number=text("nomor_pelimpahan"),
        court_number=text("nomor_perkara"),
        suspect=text("nama_tersangka"),
        court=text("pengadilan"),
        place=text("tempat_kejadian"),
        happened_on=day("tanggal_kejadian"),
        referred_on=fact["referred_on"],
        hearing_on=fact["hearing_on"],
        fine=whole("denda") if body else (fact["fine"] or None),
        substitute_days=whole("subsider_hari"),
        costs=whole("biaya_perkara"),
    )


def _numbers(one: Paper) -> list[tuple[str, str]]:
    many = (("file", one.file_number), ("letter", one.referral_number), ("court", one.court_number))
    return [(name, "".join(number.casefold().split())) for name, number in many if number]


def _accused(group: Iterable[Paper]) -> set[tuple[str, str, str]]:
    return {(one.office_id, key(one.suspect), key(one.company)) for one in group if one.suspect and one.company}


def _case(group: Sequence[Paper], offices: Mapping[str, Mapping[str, str]]) -> Case:
    def first(name: str, empty: Any = "") -> Any:
        return next((value for one in group if (value := getattr(one, name)) not in ("", None)), empty)

    known = offices[group[0].office_id]
    officers: dict[str, str] = {}
    for who in sorted((who for one in group for who in one.inspectors), key=lambda who: who.nip is None):
        code = known[who.key]
        officers.setdefault(code if code.isdecimal() else f"{code}@{group[0].office_id}", who.name or code)
    days = [first(name, None) for name in ("hearing_on", "referred_on", "happened_on")]
    return Case(
        papers=tuple(group),
        office_id=group[0].office_id,
        on=next(filter(None, days), group[0].counted_on),
        company=first("company"),
        suspect=first("suspect"),
        province=province(first("regency"), first("place"), first("court")),
        officers=tuple(officers.items()),
        articles=tuple(dict.fromkeys(article for one in group for article in one.articles)),
        file_number=first("file_number"),
        court_number=first("court_number"),
        court=first("court"),
        happened_on=first("happened_on", None),
        referred_on=first("referred_on", None),
        hearing_on=first("hearing_on", None),
        fine=first("fine", None),
        substitute_days=first("substitute_days", None),
        costs=first("costs", None),
    )


def _rows(cases: Sequence[Case], keys: Callable[[Case], Sequence[str]], label: Callable[[str], str]) -> tuple[Row, ...]:
    groups: dict[str, list[Case]] = {}
    for one in cases:
        for code in keys(one):
            groups.setdefault(code, []).append(one)
    rows = [_row(code, label(code), some) for code, some in groups.items()]
    return tuple(sorted(rows, key=lambda row: (row.label == "", row.label.casefold(), row.key)))


def _row(code: str, label: str, cases: Sequence[Case]) -> Row:
    referred, heard, judged = (sum(one.has_reached(stage) for one in cases) for stage in STAGES[1:])
    return Row(code, label, len(cases), referred, heard, judged, sum(one.fine or 0 for one in cases))


def _month(day: date) -> int:
    return day.year * 100 + day.month
