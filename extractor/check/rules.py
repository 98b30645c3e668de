"""All rules, entered in the order in which their issues are shown."""

from extractor.check import (  # noqa: F401  (importing a module enters its rules)
    completeness,
    dates,
    identifiers,
    laws,
    letters,
    places,
    proceedings,
    registers,
    sums,
    wages,
    workforce,
)
from extractor.check.rule import REGISTRY

__all__ = ["REGISTRY"]
