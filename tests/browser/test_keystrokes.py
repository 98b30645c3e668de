"""What a document costs in keys, and what stands in the records afterwards: measured with a reader who knows the truth.

In full (`make prove`) over more documents; the figures are in docs/measured.md.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import expect

from extractor.access import MACHINE
from extractor.document.evidence import JsonValue
from tests.browser.conftest import Desk
from tests.browser.oracle import Paper, make, work
from tests.web.office import Office

FULL = os.environ.get("WLK_PROVE") == "full"


def review(desk: Desk, office: Office, papers: list[Paper]) -> tuple[list[int], float]:
    """Keys of each document as the server kept them, and the share of wrong values in what was approved."""
    desk.log_in("ani")
    desk.open("/antrean")
    desk.press("Enter")
    waiting = {paper.task: paper for paper in papers}
    while waiting:
        desk.page.wait_for_url("**/periksa/*")
        desk.ready()
        task = desk.page.get_by_test_id("review.form").get_attribute("data-task")
        paper = waiting.pop(str(task))
        with desk.page.expect_response(f"**/api/tasks/{task}/approve"):
            work(desk, paper)
        if waiting:
            expect(desk.page.get_by_test_id("review.form")).not_to_have_attribute("data-task", str(task))
    desk.page.wait_for_url("**/antrean")
    filings = {one.task_id: one for one in office.store.filings.list(MACHINE).items}
    wrong = total = 0
    for paper in papers:
        record = filings[paper.task].record
        wrong += sum(at(record, path) != right for path, right in paper.truth.items())
        total += len(paper.truth)
    efforts = [office.store.tasks.efforts(MACHINE, paper.task)[0] for paper in papers]
    assert sum(one["clicks"] for one in efforts) == 0
    return [one["keys"] for one in efforts], wrong / total


def report(line: str) -> None:
    """The figures of a run, seen with `-s`."""
    sys.stdout.write(f"\n{line}\n")


def at(record: Mapping[str, JsonValue], path: str) -> JsonValue:
    node: Any = record
    for part in path.split("."):
        node = node[int(part)] if isinstance(node, list) else node[part]
    return node  # type: ignore[no-any-return]


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_well_read_form_takes_twelve_keys(desk: Desk, office: Office) -> None:
    papers = [make(office, seed, seed % 5, 0.5) for seed in range(30 if FULL else 4)]
    assert all(len(paper.truth) >= 40 and paper.doubtful <= 4 for paper in papers)
    keys, wrong = review(desk, office, papers)
    report(f"well read: median {median(keys)}, of {sorted(keys)}, wrong {wrong:.4f}")
    assert median(keys) <= 12
    assert sorted(keys)[int(0.9 * len(keys))] <= 20
    assert wrong <= 0.01


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_badly_read_form_takes_little_more_than_it_must(desk: Desk, office: Office) -> None:
    papers = [make(office, 100 + seed, 16, 0.6) for seed in range(15 if FULL else 2)]
    keys, wrong = review(desk, office, papers)
    must = [paper.unavoidable for paper in papers]
    report(f"badly read: {keys} of {must} unavoidable, ratio {sum(keys) / sum(must):.2f}, wrong {wrong:.4f}")
    assert all(spent <= 1.2 * least for spent, least in zip(keys, must, strict=True))
    assert wrong <= 0.01


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_form_of_which_nothing_was_accepted_is_taken_section_by_section(desk: Desk, office: Office) -> None:
    """Without a calibration the machine vouches for nothing: every field asks for a look, one key takes a section."""
    papers = [make(office, 200 + seed, 2, 0.5, accepts=False) for seed in range(15 if FULL else 1)]
    keys, wrong = review(desk, office, papers)
    report(f"nothing accepted: median {median(keys)}, of {sorted(keys)}, wrong {wrong:.4f}")
    assert median(keys) <= 0.6 * median(paper.unavoidable for paper in papers)
    assert wrong == 0
