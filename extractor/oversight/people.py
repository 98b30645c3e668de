"""Who is one person among those whom papers name: by NIP; by name only where the name can mean one NIP alone."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.oversight.facts import Inspector, inspector


def persons(named: Iterable[Inspector]) -> dict[str, str]:
    """The key of the person for every key met among papers of one office.

    One NIP is one person, however the name is written. A name without NIP joins the NIP that bears it when there is
    exactly one such; else it stands apart, because two people may share a name.
    """
    many = list(named)
    bearers: dict[str, set[str]] = {}
    for one in many:
        if one.nip:
            bearers.setdefault(_folded(one.name), set()).add(one.key)
    found = {}
    for one in many:
        known = bearers.get(one.key, set()) if not one.nip else set()
        found[one.key] = next(iter(known)) if len(known) == 1 else one.key
    return found


def _folded(name: str) -> str:
    bare = inspector(name, None)
    return bare.key if bare is not None else ""
