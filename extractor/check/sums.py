"""Sums that a form must satisfy, and the readings that would satisfy a broken one.

A blank cell adds nothing, so a sum may hold with it or exceed the total; that it falls short proves nothing while a
cell that belongs to it is blank. A cell that was seen but not understood stops the check. What is printed stays the
value. Source: the tables "Keadaan Tenaga Kerja" of the WLKP form, where every table repeats the same total.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.check.facts import Facts
from extractor.check.rule import REGISTRY, Finding
from extractor.document.evidence import Alternative

_WORKERS = "tenaga_kerja.jumlah"


@dataclass(frozen=True, slots=True)
class Sum:
    """`total` = added parts - taken parts.

    `core` must be printed; `extra` counts where it is printed; `maybe` counts for some offices and not for others
    (either is right). `is_open`: the paper may hold further kinds, so a sum below the total says nothing while an extra
    is absent or blank.
    """

    total: str
    core: tuple[str, ...]
    extra: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    is_open: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        return self.core + self.extra + self.maybe

    def sign(self, path: str) -> int:
        return -1 if path in self.taken else 1


def _part(name: str) -> str:
    return f"tenaga_kerja.{name}"


HEADCOUNT = Sum(
    _WORKERS,
    (_part("wni_laki_laki"), _part("wni_perempuan")),
    (_part("wna_laki_laki"), _part("wna_perempuan")),
)
AGE = Sum(_WORKERS, (_part("dewasa"), _part("anak")))
PAY = Sum(_WORKERS, (_part("bulanan"),), (_part("mingguan"), _part("borongan"), _part("harian_lepas")), is_open=True)
CONTRACT = Sum(_WORKERS, (_part("pkwt"), _part("pkwtt")), maybe=(_part("percobaan"), _part("alih_daya")))
SCHOOLING = Sum(
    _WORKERS,
    ("pendidikan.sma",),
    tuple(f"pendidikan.{name}" for name in ("sd", "smp", "diploma", "sarjana", "pascasarjana")),
    is_open=True,
)
CHANGE = Sum(
    "mutasi.saat_ini",
    ("mutasi.tahun_lalu", "mutasi.diterima", "mutasi.berhenti"),
    taken=("mutasi.berhenti",),
)


def _reading(facts: Facts, path: str) -> int | None:
    """The count in a cell, 0 when blank, None when it cannot be used."""
    return 0 if facts.is_blank(path) else facts.whole(path)


def _expression(terms: Iterable[tuple[int, int]]) -> str:
    """(sign, number) pairs as "140 + 12 - 6"; zeros left out."""
    shown = [(sign, number) for sign, number in terms if number]
    text = "".join(f" {'+' if sign > 0 else '-'} {number}" for sign, number in shown)
    return text.removeprefix(" + ").strip() or "0"


def _used_parts(facts: Facts, rule: Sum) -> tuple[str, ...] | None:
    """The parts that count on this paper; None where a core part is not printed."""
    if not all(facts.is_printed(path) for path in rule.core):
        return None
    return rule.core + tuple(path for path in rule.extra if facts.is_printed(path))


def _looks_alike(orig: str | None, number: int) -> bool:
    """One character away from what was read, so a misreading is plausible."""
    digits = "".join(character for character in orig or "" if character.isalnum())
    wanted = str(number)
    return len(digits) == len(wanted) and sum(a != b for a, b in zip(digits, wanted, strict=True)) == 1


def _offer(facts: Facts, path: str, number: int, reason: str) -> Iterator[tuple[str, Alternative]]:
    """The number that would make the sum right, if the ink may well say so."""
    found = facts.fields.get(path)
    if found is None or number < 0 or found.value == number:
        return
    was_read = any(alternative.value == number for alternative in found.alternatives)
    is_open_question = found.value is None and (found.state in ("value", "illegible") or number > 0)
    is_scan = found.features.get("digital", 0.0) < 0.5
    if was_read or is_open_question or (is_scan and _looks_alike(found.orig, number)):
        yield path, Alternative(number, "rule", f"cocok: {reason}")


def _offers(
    facts: Facts, rule: Sum, parts: tuple[str, ...], open_path: str = ""
) -> tuple[tuple[str, Alternative], ...]:
    """For each member the value the others ask for; only where all others are known. `open_path`: a doubted blank."""
    numbers = {path: _reading(facts, path) for path in (rule.total, *parts)}
    unknown = [path for path, number in numbers.items() if number is None or path == open_path]
    if len(unknown) > 1:
        return ()
    offers: list[tuple[str, Alternative]] = []
    known = {path: number for path, number in numbers.items() if number is not None}
    for path in unknown or numbers:
        others = [(rule.sign(part), known[part]) for part in parts if part != path]
        rest = sum(sign * number for sign, number in others)
        if path == rule.total:
            offers += _offer(facts, path, rest, _expression(others))
            continue
        wanted = rule.sign(path) * (known[rule.total] - rest)
        turned = [(1, known[rule.total]), *((-sign, number) for sign, number in others)]
        if rule.sign(path) < 0:
            turned = [(-sign, number) for sign, number in reversed(turned)]
        offers += _offer(facts, path, wanted, _expression(turned))
    return tuple(offers)


def _may_fall_short(facts: Facts, rule: Sum) -> bool:
    """Whether something that belongs to the sum may simply not have been filled in."""
    if any(facts.is_blank(path) for path in (*rule.core, *rule.maybe)):
        return True
    return rule.is_open and any(not facts.is_printed(path) or facts.is_blank(path) for path in rule.extra)


def judge_sum(facts: Facts, rule: Sum) -> Iterator[Finding]:
    """At most one finding: the sum holds, is broken (E-JML-001 at the total), or only offers readings."""
    parts = _used_parts(facts, rule)
    if parts is None or not facts.is_printed(rule.total):
        return
    total = facts.whole(rule.total)
    numbers = [_reading(facts, path) for path in parts]
    if total is None or any(number is None for number in numbers):
        offers = _offers(facts, rule, parts)
        if offers:
            yield Finding(rule.total, offers=offers)
        return
    if not any(facts.whole(path) is not None for path in parts):
        return
    terms = [(rule.sign(path), number) for path, number in zip(parts, numbers, strict=True) if number is not None]
    base = sum(sign * number for sign, number in terms)
    optional = [number for path in rule.maybe if (number := facts.whole(path)) is not None]
    ways = {
        base + sum(chosen) for size in range(len(optional) + 1) for chosen in itertools.combinations(optional, size)
    }
    bears_on = tuple(path for path in (rule.total, *parts) if facts.whole(path) is not None)
    if total in ways:
        yield Finding(rule.total, bears_on=bears_on)
        return
    if any(facts.is_printed(path) and facts.whole(path) is None and not facts.is_blank(path) for path in rule.maybe):
        return
    if _may_fall_short(facts, rule) and (base < total or rule.taken):
        blanks = [path for path in parts if facts.is_blank(path)]
        if len(blanks) == 1:
            yield Finding(rule.total, offers=_offers(facts, rule, parts, open_path=blanks[0]))
        return
    yield Finding(
        rule.total,
        "E-JML-001",
        (total, f"{_expression(terms)} = {base}" if len([1 for _, number in terms if number]) > 1 else str(base)),
        bears_on=bears_on,
        offers=_offers(facts, rule, parts),
    )


_FORM = "Bentuk WLKP, bagian Keadaan Tenaga Kerja"


@REGISTRY.rule("E-JML-001", source=f"{_FORM}: WNI dan WNA menurut jenis kelamin", on=("wlkp",))
def headcount_adds_up(facts: Facts) -> Iterator[Finding]:
    return judge_sum(facts, HEADCOUNT)


@REGISTRY.rule("E-JML-001", source=f"{_FORM}: menurut umur", on=("wlkp",))
def ages_add_up(facts: Facts) -> Iterator[Finding]:
    return judge_sum(facts, AGE)


@REGISTRY.rule("E-JML-001", source=f"{_FORM}: menurut status upah", on=("wlkp",))
def pay_kinds_add_up(facts: Facts) -> Iterator[Finding]:
    return judge_sum(facts, PAY)


@REGISTRY.rule("E-JML-001", source=f"{_FORM}: menurut hubungan kerja", on=("wlkp",))
def contracts_add_up(facts: Facts) -> Iterator[Finding]:
    return judge_sum(facts, CONTRACT)


@REGISTRY.rule("E-JML-001", source=f"{_FORM}: menurut pendidikan", on=("wlkp",))
def schooling_adds_up(facts: Facts) -> Iterator[Finding]:
    return judge_sum(facts, SCHOOLING)


@REGISTRY.rule("E-JML-001", source="Bentuk WLKP, bagian Perubahan Tenaga Kerja", on=("wlkp",))
def changes_add_up(facts: Facts) -> Iterator[Finding]:
    if facts.whole("mutasi.tahun_lalu") is not None:
        yield from judge_sum(facts, CHANGE)


@REGISTRY.rule("E-JML-002", source="Bentuk WLKP: jumlah saat ini sama pada semua tabel", on=("wlkp",))
def totals_agree(facts: Facts) -> Iterator[Finding]:
    here, there = _WORKERS, "mutasi.saat_ini"
    one, other = facts.whole(here), facts.whole(there)
    if one is None or other is None:
        return
    if one == other:
        yield Finding(here, bears_on=(here, there))
        return
    tables = (f"keadaan tenaga kerja ({one})", f"perubahan tenaga kerja ({other})")
    yield Finding(there, "E-JML-002", tables, bears_on=(here, there))
