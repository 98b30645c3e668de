"""What inspectors find and order, put together with deadlines; each split has its own file of sentences."""

from __future__ import annotations

import random
from dataclasses import dataclass

from samples import findings_cal, findings_dev, findings_test
from samples.laws import cite_words, normal
from samples.numbers import terbilang

_STOCK = {"dev": findings_dev.TOPICS, "cal": findings_cal.TOPICS, "test": findings_test.TOPICS}


@dataclass(frozen=True)
class Finding:
    """One finding: the fact, its citation as printed and in normal form, the order, the deadline (None: not set)."""

    fact: str
    cited: str
    articles: tuple[str, ...]
    order: str
    days: int | None
    working_days: bool

    @property
    def days_words(self) -> str:
        """``14 (empat belas)``."""
        return "" if self.days is None else f"{self.days} ({terbilang(self.days)})"

    @property
    def unit_words(self) -> str:
        """``hari`` or ``hari kerja``."""
        return "hari kerja" if self.working_days else "hari"

    @property
    def unit_code(self) -> str:
        """``hari`` or ``hari_kerja``."""
        return "hari_kerja" if self.working_days else "hari"


def findings(split: str, rng: random.Random, count: int, same_days: int | None = None) -> list[Finding]:
    """``count`` different findings of the split. ``same_days``: one deadline for all, as some provinces print."""
    made = []
    for facts, cites, orders in rng.sample(_STOCK[split], count):
        fact = rng.choice(facts).format(n=rng.randint(3, 260), m=rng.randint(2, 12), k=rng.randint(2, 9))
        days = same_days or rng.choice((7, 14, 14, 21, 30, 30, 60))
        chosen = cites if rng.random() < 0.7 else cites[:1]
        made.append(
            Finding(fact, cite_words(chosen, rng), tuple(normal(chosen)), rng.choice(orders), days, rng.random() < 0.25)
        )
    return made
