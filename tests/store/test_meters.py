"""Sums for monitoring: every page once, whatever process read it; the state of the machine in a few short questions."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from extractor.errors import CorruptFile, EncryptedPdf
from extractor.store.meters import BOUNDS_S
from tests.store.conftest import Desk
from tests.store.papers import new_upload, page


def test_a_page_and_a_refusal_count_once_and_sums_of_processes_add_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = desk.store
    upload = store.uploads.add(desk.ani, new_upload("dua.pdf"))
    store.uploads.set_pages(upload.id, "application/pdf", 4)
    assert store.pages.save(upload.id, page(1), 1.5)
    assert not store.pages.save(upload.id, page(1), 1.5)  # another process was first
    monkeypatch.setattr(os, "getpid", lambda: 7)
    assert store.pages.save(upload.id, page(2), 2.0)
    broken = replace(page(3), origin="failed", failure="wlk.page.timeout")
    assert store.pages.save(upload.id, broken, 500.0)
    store.uploads.give_up(upload.id, CorruptFile())
    store.uploads.give_up(upload.id, CorruptFile())  # it is refused already
    store.uploads.refuse(desk.ani, new_upload("kunci.pdf"), EncryptedPdf())

    sums = store.meters.sums()
    times = dict(sums.times)
    assert (times[1.0], times[2.0], times[BOUNDS_S[-1]], times[float("inf")]) == (0, 2, 2, 3)
    assert sums.seconds == pytest.approx(503.5)
    assert sums.failed == {"wlk.page.timeout": 1}
    assert sums.refused == {CorruptFile.code: 1, EncryptedPdf.code: 1}


def test_what_is_rolled_back_was_not_counted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    upload = desk.store.uploads.add(desk.ani, new_upload("satu.pdf"))
    desk.store.uploads.set_pages(upload.id, "application/pdf", 1)

    def breaks(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr("extractor.store.pages.settle_page", breaks)
        with pytest.raises(RuntimeError):
            desk.store.pages.save(upload.id, page(1), 1.0)
    assert dict(desk.store.meters.sums().times)[float("inf")] == 0
