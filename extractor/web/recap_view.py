"""The recap as data: cards, tables and charts whose every number knows the list that makes it.

Past 250 lines: the parts of one page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from extractor.export.recap import Table
from extractor.oversight.charts import Bar, bars, line, share
from extractor.oversight.facts import regency_name
from extractor.oversight.hush import LEAST, hushed
from extractor.oversight.tally import ABOUT_PERSONS, NOWHERE
from extractor.store.figures import Asked, Figures, Sums
from models.registry import RECORD_TYPES

Say = Callable[..., str]
TITLES = {one.name: one.title for one in RECORD_TYPES}
PLACES = (
    ("wlk", "wlkp", "documents"),
    ("men", "wlkp", "men"),
    ("women", "wlkp", "women"),
    ("nota", "nota_pemeriksaan", "documents"),
    ("findings", "nota_pemeriksaan", "findings"),
    ("accidents", "laporan_kecelakaan", "documents"),
    ("dead", "laporan_kecelakaan", "dead"),
)
"""Columns of the tables by office and regency: (word, kind, amount)."""
MOST_ROWS = 25
WIDTH, HEIGHT = 672, 120
"""Of the chart's picture, in its own units; both years share one scale."""


@dataclass(frozen=True, slots=True)
class Number:
    """A figure with the address of its papers. `is_hushed`: too few persons to say it; `value` is 0 then."""

    value: int
    href: str
    is_hushed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table. `href`: the recap of that row alone, "" where there is none."""

    label: str
    numbers: tuple[Number, ...]
    href: str = ""
    share: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of figures. `total`: the last line."""

    word: str
    headings: tuple[str, ...]
    lines: tuple[Line, ...]
    total: Line | None = None

    def table(self, say: Say) -> Table:
        """For a spreadsheet."""
        rows: list[list[str | int]] = [
            [one.label, *(_said(number) for number in one.numbers)]
            for one in (*self.lines, *([self.total] if self.total else []))
        ]
        return Table(say(f"ov.{self.word}"), [say(f"ov.{self.word}.row"), *(say(one) for one in self.headings)], rows)


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars over twelve months or fewer, and the line of the year before."""

    bars: tuple[Bar, ...]
    labels: tuple[str, ...]
    hrefs: tuple[str, ...]
    before: str
    before_values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Recap:
    cards: tuple[tuple[str, Number, Number | None], ...]
    places: Grid
    kinds: Grid
    inspectors: Grid | None
    articles: Grid
    months: Chart
    is_empty: bool

    def tables(self, say: Say) -> list[Table]:
        grids = [self.places, self.kinds, self.articles, *([self.inspectors] if self.inspectors else [])]
        months: list[list[str | int]] = [
            [label, bar.value] for label, bar in zip(self.months.labels, self.months.bars, strict=True)
        ]
        return [*(one.table(say) for one in grids), Table(say("ov.months"), [say("ov.month"), say("ov.wlk")], months)]


@dataclass(frozen=True)
class Viewer:
    """Who looks: `base` are the query parts every link keeps; `is_exact`: small numbers of persons are shown."""

    base: Mapping[str, str]
    is_exact: bool
    sees_names: bool
    least: int
    offices: Mapping[str, str]
    say: Say

    def papers(self, amount: str = "documents", **narrowed: str) -> str:
        more = {"hitung": amount} if amount != "documents" else {}
        return "/pengawasan/daftar?" + urlencode({**self.base, **narrowed, **more})

    def recap(self, **narrowed: str) -> str:
        return "/pengawasan?" + urlencode({**self.base, **narrowed})


def recap(figures: Figures, asked: Asked, viewer: Viewer) -> Recap:
    """Everything of the page, read at one moment."""
    by_office = len(asked.offices) > 1 and not asked.regency
    place = "office" if by_office else "regency"
    groups = [("kind", "branch"), (place, "kind"), ("month", "kind"), ("article",)]
    # inspectors belong to an office: side by side over provinces they would be a race
    names_shown = viewer.sees_names and len(asked.offices) == 1
    kinds, places, months, articles, *more = figures.many(
        asked, *groups, *([("inspector", "kind")] if names_shown else [])
    )
    before = figures.sums(replace(asked, period=asked.period.before), "month", "kind")
    total = _by_kind(kinds)
    return Recap(
        cards=tuple(_cards(total, viewer, asked.sees_restricted)),
        places=_places(places, total, viewer, by_office),
        kinds=_kinds(kinds, viewer),
        inspectors=_inspectors(figures, asked, more[0], viewer) if more else None,
        articles=_articles(articles, viewer),
        months=_months(months, before, asked, viewer),
        is_empty=not any(one["documents"] for one in total.values()),
    )


def place_name(code: str, say: Say) -> str:
    return say("ov.nowhere") if code in ("", NOWHERE) else regency_name(code) or code


def _said(number: Number) -> str | int:
    return f"<{LEAST}" if number.is_hushed else number.value


def _by_kind(rows: Iterable[Sums]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        own = found.setdefault(row.key[0], {})
        for name, amount in row.amounts.items():
            own[name] = own.get(name, 0) + amount
    return {kind: _Zero(own) for kind, own in found.items()}


class _Zero(dict[str, int]):
    def __missing__(self, key: str) -> int:
        return 0


def _cards(
    total: Mapping[str, Mapping[str, int]], viewer: Viewer, sees_restricted: bool
) -> Iterable[tuple[str, Number, Number | None]]:
    shown = [("wlkp", "documents", "workers"), ("nota_pemeriksaan", "documents", "findings")]
    shown += [("laporan_pemeriksaan", "documents", "findings"), ("laporan_kecelakaan", "documents", "dead")]
    if sees_restricted:
        shown += [("berkas_tipiring", "documents", "fine"), ("rujukan_ztp", "documents", "affected")]
    for kind, first, second in shown:
        own = total.get(kind, _Zero())
        yield (
            kind,
            Number(own[first], viewer.papers(first, jenis=kind)),
            _number(viewer, own[second], second, jenis=kind),
        )


def _number(viewer: Viewer, value: int, amount: str, **narrowed: str) -> Number:
    is_few = amount in ABOUT_PERSONS and not viewer.is_exact and 0 < value < viewer.least
    return Number(0 if is_few else value, viewer.papers(amount, **narrowed), is_few)


def _places(rows: Sequence[Sums], total: Mapping[str, Mapping[str, int]], viewer: Viewer, by_office: bool) -> Grid:
    per: dict[str, dict[str, Sums]] = {}
    for row in rows:
        per.setdefault(row.key[0], {})[row.key[1]] = row
    names = {code: viewer.offices.get(code, code) if by_office else place_name(code, viewer.say) for code in per}
    codes = sorted(per, key=lambda code: names[code].casefold())
    own = "kantor" if by_office else "wilayah"

    def value(code: str, kind: str, amount: str) -> int:
        found = per[code].get(kind)
        return found[amount] if found is not None else 0

    quiet: dict[str, frozenset[str]] = {}
    for word, kind, amount in PLACES:
        column = {code: value(code, kind, amount) for code in codes}
        is_open = viewer.is_exact or amount not in ABOUT_PERSONS
        quiet[word] = frozenset() if is_open else hushed(column, viewer.least)
    most = max((value(code, "wlkp", "documents") for code in codes), default=0)
    lines = tuple(
        Line(
            names[code],
            tuple(
                Number(
                    0 if code in quiet[word] else value(code, kind, amount),
                    viewer.papers(amount, **{own: code, "jenis": kind}),
                    code in quiet[word],
                )
                for word, kind, amount in PLACES
            ),
            viewer.recap(**{own: code}),
            share(value(code, "wlkp", "documents"), most),
        )
        for code in codes
    )
    whole = tuple(_number(viewer, total.get(kind, _Zero())[amount], amount, jenis=kind) for _, kind, amount in PLACES)
    headings = tuple(f"ov.{word}" for word, _, _ in PLACES)
    return Grid("offices" if by_office else "regencies", headings, lines, Line(viewer.say("ov.total"), whole))


def _kinds(rows: Sequence[Sums], viewer: Viewer) -> Grid:
    lines = []
    for row in sorted(rows, key=lambda one: (list(TITLES).index(one.key[0]) if one.key[0] in TITLES else 99, one.key)):
        kind, branch = row.key
        label = TITLES.get(kind, kind)
        if branch:
            label = f"{label}: {viewer.say(f'ov.branch.{branch}')}"
        where = {"jenis": kind, "cabang": branch or "-"}
        numbers = (
            Number(row["documents"], viewer.papers(**where)),
            Number(row["findings"], viewer.papers("findings", **where)),
        )
        lines.append(Line(label, numbers))
    total = tuple(Number(sum(row[name] for row in rows), viewer.papers(name)) for name in ("documents", "findings"))
    return Grid("kinds", ("ov.documents", "ov.findings"), tuple(lines), Line(viewer.say("ov.total"), total))


def _articles(rows: Sequence[Sums], viewer: Viewer) -> Grid:
    chosen = sorted(rows, key=lambda one: (-one["documents"], one.key))[:MOST_ROWS]
    lines = tuple(Line(one.key[0], (Number(one["documents"], viewer.papers(pasal=one.key[0])),)) for one in chosen)
    return Grid("articles", ("ov.documents",), lines)


def _inspectors(figures: Figures, asked: Asked, rows: Sequence[Sums], viewer: Viewer) -> Grid:
    per: dict[str, dict[str, int]] = {}
    for row in rows:
        own = per.setdefault(row.key[0], _Zero())
        own[row.key[1]] = own.get(row.key[1], 0) + row["documents"]
        own[""] = own.get("", 0) + row["documents"]
    keys = sorted(per, key=lambda key: (-per[key][""], key))[:MOST_ROWS]
    names = figures.names(asked.offices, keys, asked.sees_restricted)
    shown = ("", "nota_pemeriksaan", "laporan_pemeriksaan", "suket_riksa_uji")
    lines = tuple(
        Line(
            names.get(key, key),
            tuple(
                Number(per[key][kind], viewer.papers(pengawas=key, **({"jenis": kind} if kind else {})))
                for kind in shown
            ),
        )
        for key in keys
    )
    return Grid("inspectors", ("ov.documents", "ov.nota", "ov.visits", "ov.tests"), lines)


def _months(rows: Sequence[Sums], before: Sequence[Sums], asked: Asked, viewer: Viewer) -> Chart:
    first, last = asked.period.months
    months = range(first, last + 1)
    kind = asked.kind or "wlkp"
    now = {row.key[0]: row["documents"] for row in rows if row.key[1] == kind}
    then = {row.key[0] + 100: row["documents"] for row in before if row.key[1] == kind}
    values, earlier = [now.get(one, 0) for one in months], [then.get(one, 0) for one in months]
    most = max(*values, *earlier, 1)
    return Chart(
        tuple(bars(values, WIDTH, HEIGHT, most)),
        tuple(viewer.say(f"ov.m{one % 100}") for one in months),
        tuple(viewer.papers(jenis=kind, tahun=str(one // 100), bagian=f"{one % 100:02}") for one in months),
        line(earlier, WIDTH, HEIGHT, most),
        tuple(earlier),
    )
