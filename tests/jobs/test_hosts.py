"""Several hosts on one PostgreSQL: one that never comes back, and two releases side by side."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from extractor.access import MACHINE
from tests.jobs.proof import proving, settle


@pytest.mark.timeout(600)
def test_another_host_takes_over_from_one_that_never_comes_back(postgres: Any, tmp_path: Path) -> None:
    with proving(tmp_path, "postgresql", lambda: postgres) as proof:
        proof.add(12, lambda _: 6)
        lost = proof.start("host-1", seconds=0.2)
        proof.wait_for(lambda: proof.has_begun(lost.pid))
        lost.kill()
        lost.wait()
        proof.start("host-2", seconds=0.01)
        proof.wait_for(proof.is_done)
        account = settle(proof)
        assert account.after_stored == 0
        assert set(account.again) <= {lost.pid}
        assert account.again.total() <= proof.plan.slots
        proof.wait_for(lambda: len(proof.store.workers.alive(2.0)) == 1 and not proof.store.workers.silent(3.0))


@pytest.mark.timeout(600)
def test_two_releases_side_by_side_never_read_one_file_together(postgres: Any, tmp_path: Path) -> None:
    with proving(tmp_path, "postgresql", lambda: postgres) as proof:
        old = proof.start("host-1", release="1.0", seconds=0.02, silent_s=60.0)
        new = proof.start("host-2", release="2.0", seconds=0.02, silent_s=60.0)
        proof.wait_for(lambda: len(proof.store.workers.alive()) == 2)
        proof.add(24, lambda _: 6)
        proof.wait_for(proof.is_done)
        settle(proof)
        releases = defaultdict(set)
        for one in proof.readings():
            releases[one.name].add(one.release)
        assert all(len(found) == 1 for found in releases.values())
        assert set.union(*releases.values()) == {"1.0", "2.0"}
        assert old.poll() is new.poll() is None


@pytest.mark.timeout(600)
def test_a_new_release_goes_on_where_the_last_worker_of_the_old_one_ended(postgres: Any, tmp_path: Path) -> None:
    with proving(tmp_path, "postgresql", lambda: postgres) as proof:
        proof.add(6, lambda _: 8)
        old = proof.start("host-1", release="1.0", seconds=0.1)
        proof.wait_for(lambda: proof.pages_read() >= 3)
        old.terminate()
        assert old.wait(timeout=60) == 0
        stored = proof.pages_read()
        assert stored < 48
        proof.start("host-1", release="2.0", seconds=0.01)
        proof.wait_for(proof.is_done)
        account = settle(proof)
        assert (account.after_stored, account.again.total()) == (0, 0)
        assert sum(one.release == "2.0" for one in proof.readings()) == 48 - stored
        assert proof.store.batch_ledger.balance(MACHINE, proof.batch).pages["read"] == 48
