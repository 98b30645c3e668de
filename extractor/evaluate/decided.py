"""Observations from the office's own decided documents: what a person settled, against what the machine had read."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.access import MACHINE
from extractor.check import features
from extractor.check.facts import Facts
from extractor.document.elements import Document
from extractor.evaluate.observations import Observation
from extractor.store import DocumentEntry, Store


def decided(store: Store, rules: str) -> Iterator[Observation]:
    """Of every standing filing, the fields that a person settled.

    `rules`: hash of the rules and models in use; documents that others read say nothing about these and are left out.
    A field that went through unseen is left out too: nobody vouches for it. No field value leaves the store.
    """
    for filing in store.filings.every(MACHINE):
        document = store.documents.get(MACHINE, filing.document_id)
        if document is not None and document.engines.get("rules") == rules:
            yield from _settled(store, document)


def _settled(store: Store, document: DocumentEntry) -> Iterator[Observation]:
    readings = {one.number: one for one in store.pages.readings(MACHINE, document.upload_id)}
    pages = tuple(readings[number] for number in document.page_numbers if number in readings)
    facts = Facts(document.checked.draft, Document(document.number, pages))
    for path, read in document.checked.draft.fields.items():
        final = document.fields.get(path)
        if final is None or final.author == MACHINE.user_id:
            continue
        if any(name not in read.features for name in features.NAMES):
            continue
        row = {name: float(read.features[name]) for name in features.NAMES}
        stratum = features.stratum(facts, read, row)
        if stratum is None:
            continue
        right = (read.state, read.value) == (final.state, final.value)
        is_eligible = read.features.get("eligible", 0.0) >= 0.5
        yield Observation(document.id, path, stratum, row, right, is_eligible, features.place(facts, path))
