"""What an office decides teaches the confidence model about its own papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from extractor import access
from extractor.access import MACHINE, Actor
from extractor.check.features import NAMES
from extractor.document.evidence import Draft
from extractor.evaluate.decided import decided
from extractor.review import open_task, typed
from extractor.store import NewDocument, Store, migrate
from tests.store.papers import new_document, new_upload

ADDRESS, KBLI, TRADE = "identitas.alamat", "identitas.kbli", "identitas.jenis_usaha"


def weighed(rules: str) -> NewDocument:
    """A document whose fields carry the whole feature row, read by the rules of that hash."""
    new = new_document()
    row = dict.fromkeys(NAMES, 0.5) | {"digital": 0.0, "eligible": 1.0}
    fields = {path: replace(field, features=row) for path, field in new.checked.draft.fields.items()}
    checked = replace(new.checked, draft=Draft(new.checked.draft.kind, fields))
    return NewDocument(new.document, checked, open_task(new.document, checked), {**new.engines, "rules": rules})


def decide(store: Store, rules: str) -> None:
    office = store.users.add_office("Disnaker Kota Contoh")
    user = store.users.add(MACHINE, office.id, "ani", "Ani", "kata-sandi-1", ["reviewer", "clerk"], ())
    ani = Actor(user.id, user.full_name, user.office_id, user.roles, user.rights)
    upload = store.uploads.add(ani, new_upload())
    store.uploads.begin(upload.id)
    store.uploads.set_pages(upload.id, "application/pdf", 1)
    store.documents.save(upload.id, [weighed(rules)])
    (entry,) = store.tasks.list(ani).items
    store.tasks.claim(ani, entry.id)
    store.documents.edit(ani, entry.id, ADDRESS, typed("Jl. Melati No. 1"), 1)
    store.documents.edit(ani, entry.id, KBLI, typed("10720"), 1)
    store.documents.edit(ani, entry.id, TRADE, typed(""), 0)
    store.tasks.decide(ani, entry.id, "approved")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setattr(access, "hash_password", lambda password: f"plain:{password}")
    url = f"sqlite:///{tmp_path / 'app.sqlite'}"
    migrate(url)
    return Store(url, tmp_path, timedelta(minutes=30))


def test_settled_fields_are_right_where_the_person_kept_the_reading(store: Store) -> None:
    with store:
        decide(store, "now")
        seen = {one.path: one for one in decided(store, "now")}
    assert set(seen) == {ADDRESS, KBLI}
    assert seen[ADDRESS].right is True
    assert seen[KBLI].right is False
    assert seen[KBLI].stratum == "identifier/ocr"


def test_documents_that_other_rules_read_are_left_out(store: Store) -> None:
    with store:
        decide(store, "before")
        assert list(decided(store, "now")) == []
