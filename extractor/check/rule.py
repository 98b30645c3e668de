"""A rule looks at the facts of one document and says what it found; the registry holds all rules in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from extractor.check.codes import CODES
from extractor.check.facts import Facts
from extractor.document.evidence import Alternative, Issue


@dataclass(frozen=True, slots=True)
class Finding:
    """One outcome of a rule.

    With `code` it becomes an issue at `path`. Without a code the rule was checked and holds. Either way `bears_on`
    names the fields it speaks for or against (features check_ok and check_broken). `offers`: other readings.
    """

    path: str
    code: str | None = None
    args: tuple[object, ...] = ()
    variant: str = ""
    bears_on: tuple[str, ...] = ()
    offers: tuple[tuple[str, Alternative], ...] = ()

    @property
    def holds(self) -> bool:
        return self.code is None

    def issue(self) -> Issue | None:
        if self.code is None:
            return None
        code = CODES[self.code]
        return Issue(self.path, self.code, code.severity, code.message(self.args, self.variant))


Judge = Callable[[Facts], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`name` is unique; `codes` what it may raise; `source` the law, form item or paper it rests on."""

    name: str
    codes: tuple[str, ...]
    source: str
    record_types: tuple[str, ...]
    judge: Judge


class Registry:
    """Rules in the order in which they are written down. Names are unique, codes known."""

    def __init__(self) -> None:
        self._rules: dict[str, Rule] = {}

    def rule(self, *codes: str, source: str, on: Sequence[str] = ()) -> Callable[[Judge], Judge]:
        """Enter the decorated function. `on`: record types it speaks about (empty: all)."""

        def enter(judge: Judge) -> Judge:
            name = f"{judge.__module__.rpartition('.')[2]}.{judge.__name__}"
            unknown = [code for code in codes if code not in CODES]
            if unknown or not codes or name in self._rules:
                raise ValueError(f"rule {name}: unknown codes {unknown} or entered twice")
            self._rules[name] = Rule(name, codes, source, tuple(on), judge)
            return judge

        return enter

    @property
    def rules(self) -> tuple[Rule, ...]:
        return tuple(self._rules.values())

    def judge(self, facts: Facts) -> list[Finding]:
        """All findings about one document, in the order of the rules."""
        return [
            finding
            for rule in self.rules
            if not rule.record_types or facts.record_type in rule.record_types
            for finding in rule.judge(facts)
        ]


REGISTRY = Registry()
