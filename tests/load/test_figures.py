"""The pages of oversight over made records: all of them answer; in full (`make prove`) within their time."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from extractor.store import Store, migrate
from tests.load.figures import PAGES, client_of, fill, measure, taken, tell

FULL = os.environ.get("WLK_PROVE") == "full"
ONE_MS, TWENTY_MS = 300, 1000


@pytest.fixture
def store(tmp_path: Path) -> Store:
    migrate(f"sqlite:///{tmp_path / 'app.sqlite'}")
    return Store(f"sqlite:///{tmp_path / 'app.sqlite'}", tmp_path)


def test_every_page_answers_over_eight_provinces(store: Store) -> None:
    with store:
        office = fill(store, 160)[0]
        client = client_of(store)
        assert all(taken(client, page.format(office=office)) > 0 for page in PAGES)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.skipif(not FULL, reason="half a million rows: make prove")
def test_half_a_million_records_are_read_in_time(store: Store) -> None:
    with store:
        office = fill(store, 500_000)[0]
        measure(store, office, 3, 1)  # the first look at a cold file is not the p95 of a day
        for readers, most in ((1, ONE_MS), (20, TWENTY_MS)):
            worst = tell(f"{readers} readers", measure(store, office, 30, readers), sys.stdout.write)
            assert worst <= most
