"""Which companies are worth comparing with a paper: by their numbers, and by the rarest runs of letters of the name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable
from typing import Generic, TypeVar

from extractor.oversight.companies import Band, Identity, Match, compare, fold_name

Key = TypeVar("Key", bound=Hashable)
_RUN = 4
RARE = 8
"""So many of a name's runs are looked up, the rarest first: one misread letter spoils four of them."""
CROWD = 3000
"""A run that so many names share tells nothing."""
MOST = 60


class CompanyIndex(Generic[Key]):
    """Known companies by key; holds them in memory. Adding one takes effect at once."""

    def __init__(self) -> None:
        self._known: dict[Key, Identity] = {}
        self._numbers: dict[str, list[Key]] = defaultdict(list)
        self._runs: dict[str, list[Key]] = defaultdict(list)

    def __len__(self) -> int:
        return len(self._known)

    def add(self, key: Key, identity: Identity) -> None:
        """Makes a company known; ValueError for a key that is."""
        if key in self._known:
            raise ValueError(f"company {key} is known already")
        self._known[key] = identity
        for number in numbers(identity):
            self._numbers[number].append(key)
        for run in runs(identity.name):
            self._runs[run].append(key)
            self._runs[f"{run}@{identity.regency}"].append(key)

    def candidates(self, identity: Identity) -> list[Key]:
        """At most 60 by letters, and all that share a number; most alike first."""
        votes: Counter[Key] = Counter()
        # names that many share are told apart by the place; a paper that names none may be of any
        for suffix in ("", *((f"@{identity.regency}", "@") if identity.regency else ())):
            wanted = (f"{run}{suffix}" for run in runs(identity.name))
            found = sorted((len(self._runs[run]), run) for run in wanted if run in self._runs)
            for size, run in found[:RARE]:
                if size <= CROWD:
                    votes.update(self._runs[run])
        shared = {key: None for number in numbers(identity) for key in self._numbers.get(number, ())}
        return list(shared | dict.fromkeys(key for key, _ in votes.most_common(MOST)))

    def matches(self, identity: Identity) -> list[tuple[Key, Match]]:
        """Joined or to be asked, the best first. More than one joined means that a person has to say which."""
        found = [(key, compare(identity, self._known[key])) for key in self.candidates(identity)]
        kept = [(key, match) for key, match in found if match.band is not Band.APART]
        return sorted(kept, key=lambda pair: (pair[1].band is not Band.JOINED, -pair[1].score))


def runs(name: str) -> set[str]:
    """The runs of four letters of a folded name, its ends among them."""
    folded = f"^{fold_name(name).key}$"
    return {folded[at : at + _RUN] for at in range(max(1, len(folded) - _RUN + 1))}


def numbers(identity: Identity) -> list[str]:
    """The numbers that a paper names, each with its kind before it."""
    said = (("npwp", identity.npwp), ("nib", identity.nib), ("npp", identity.npp))
    return [f"{kind}:{''.join(filter(str.isalnum, text)).lstrip('0').upper()}" for kind, text in said if text]
