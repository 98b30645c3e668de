"""Workers are killed at random moments; two kills here, 102 with WLK_PROVE=full (17 for each number of workers and each
database)."""

from __future__ import annotations

import random
import subprocess
import time
from pathlib import Path

import pytest

from extractor.access import MACHINE
from tests.jobs.proof import FULL, Proof, proving, say, settle

KILLS = 17 if FULL else 2
SLOTS = 2
CASES = [(kind, workers) for kind in ("sqlite", "postgresql") for workers in (1, 2, 3)]
SMALL = [("sqlite", 2), ("postgresql", 1)]


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize(("kind", "workers"), CASES if FULL else SMALL)
def test_kills_at_random_moments_cost_only_what_was_in_hand(
    kind: str, workers: int, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    dice = random.Random(f"{kind} {workers}")
    with proving(tmp_path, kind, lambda: request.getfixturevalue("postgres")) as proof:
        proof.add(20, lambda number: 1 + number % 9)
        hosts = {f"host-{number}": proof.start(f"host-{number}", silent_s=60.0) for number in range(workers)}
        killed: set[int] = set()
        for turn in range(KILLS):
            _keep_filled(proof)
            victim = dice.choice(sorted(hosts))
            _wait(proof, hosts[victim], dice, at_work=turn % 3 != 2)
            hosts[victim].kill()
            hosts[victim].wait()
            killed.add(hosts[victim].pid)
            hosts[victim] = proof.start(victim, silent_s=60.0)
        proof.wait_for(proof.is_done)
        account = settle(proof)
        assert account.after_stored == 0, "a page whose reading was stored was read again"
        assert set(account.again) <= killed, "a page was read again though nobody was killed at it"
        assert all(lost <= SLOTS for lost in account.again.values()), account.again
        say(
            f"{kind}, {workers} workers: {len(killed)} kills, {account.files} files, {account.pages} pages, "
            f"{account.again.total()} read again, {account.parked} parked (in hand at two kills)"
        )
        # A page in hand at two kills is suspected of having done it; asked for by a person, it is read.
        if account.parked:
            proof.store.batches.retry(MACHINE, proof.batch)
            proof.wait_for(proof.is_done)
            assert settle(proof).parked == 0


def _keep_filled(proof: Proof) -> None:
    figures = proof.store.batch_figures.of(MACHINE, proof.batch)
    if figures.files["waiting"] + figures.files["fed"] < 20:
        proof.add(30, lambda number: 1 + number % 9)


def _wait(proof: Proof, process: subprocess.Popen[bytes], dice: random.Random, at_work: bool) -> None:
    """A random moment: while it starts and recovers, or once it reads."""
    if at_work:
        proof.wait_for(lambda: proof.has_begun(process.pid))
        time.sleep(dice.uniform(0.0, 1.5))
    else:
        time.sleep(dice.uniform(0.0, 4.0))
    assert process.poll() is None
