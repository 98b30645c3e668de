"""A long backlog on PostgreSQL: adding, claiming and the figures of the batch page; 4,000 files here, 1,000,000 with
WLK_PROVE=full (rows are made, nothing is read)."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extractor.access import MACHINE
from extractor.store import Store, migrate
from extractor.store.batch_entries import NewFile
from tests.store.conftest import new_database

FULL = os.environ.get("WLK_PROVE") == "full"
FILES = int(os.environ.get("WLK_PROVE_FILES", "1000000")) if FULL else 4000
BOXES, AT_ONCE, CLAIMS = 20, 2000, 100


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_long_backlog_is_added_claimed_and_counted_quickly(postgres: Any, tmp_path: Path) -> None:
    address = new_database(postgres)
    migrate(address)
    with Store(address, tmp_path) as store:
        office = store.users.add_office("Disnaker Kota Contoh")
        boxes = [store.batches.open(MACHINE, office.id, f"B-{number}").id for number in range(BOXES)]
        begun = time.monotonic()
        for box in boxes:
            source = store.batch_feeding.source(MACHINE, box, "folder", f"/arsip/{box}")
            for start in range(0, FILES // BOXES, AT_ONCE):
                many = range(start, min(start + AT_ONCE, FILES // BOXES))
                store.batch_feeding.put(MACHINE, box, source, [NewFile(f"{one:07d}.pdf", 200_000) for one in many])
        rate = FILES / (time.monotonic() - begun)
        lists: list[float] = []
        claims: list[float] = []
        claimed: set[int] = set()
        while len(claims) < CLAIMS:
            for file in _timed(lambda: store.batch_feeding.hungry(20), lists):
                sha256 = f"{file.id:064x}"
                state = _timed(lambda f=file, s=sha256: store.batch_feeding.take(f.id, s, 10, date(2026, 1, 2)), claims)
                assert (state, file.id in claimed) == ("fed", False)
                claimed.add(file.id)
        pages: list[float] = []
        for box in boxes[:10]:
            figures = _timed(lambda b=box: store.batch_figures.of(MACHINE, b), pages)
            assert figures.found == FILES // BOXES
        lines: list[float] = []
        for _ in range(10):
            assert _timed(lambda: store.uploads.waiting(50), lines)
        measured = {name: _p95(took) for name, took in [("list", lists), ("claim", claims), ("page", pages)]}
        sys.stdout.write(
            f"\n{FILES} files in {BOXES} boxes: {rate:.0f} added/s; p95 of the next twenty {measured['list']:.1f} "
            f"ms, of a claim {measured['claim']:.1f} ms, of the figures of a box {measured['page']:.1f} ms, of the "
            f"line before the workers {_p95(lines):.1f} ms\n"
        )
        if FULL:
            assert rate >= 2000
            assert measured["claim"] <= 50
            assert measured["list"] <= 50
            assert measured["page"] <= 300


def _timed(call: Callable[[], Any], took: list[float]) -> Any:
    begun = time.perf_counter()
    found = call()
    took.append((time.perf_counter() - begun) * 1000)
    return found


def _p95(took: list[float]) -> float:
    return sorted(took)[int(len(took) * 0.95)] if len(took) > 1 else took[0]
