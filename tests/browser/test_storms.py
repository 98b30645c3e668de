"""Edits through cuts, restarts, closed tabs, lost answers and other people: none lost, none doubled.

In full (`make prove`) 2,000 edits; the figure is in docs/measured.md.
"""

from __future__ import annotations

import os
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Route

from extractor.access import MACHINE
from extractor.document.evidence import FieldValue
from extractor.review import Edit
from models.record import walk
from models.registry import by_name
from tests.browser.conftest import Desk
from tests.browser.restarting import Machine
from tests.web.office import Layout, Office, value_of

FULL = os.environ.get("WLK_PROVE") == "full"
EDITS = 2000 if FULL else 42
BURST = 20 if FULL else 6
STORMS = ("calm", "offline", "restart", "close", "conflict", "deaf", "reload")
FIELDS = 12


@pytest.fixture
def machine(office: Office) -> Iterator[Machine]:
    made = Machine(office)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def address(machine: Machine) -> str:
    return machine.address


def put_numbers(office: Office) -> tuple[str, list[str]]:
    """A document of whole numbers, one of them in doubt."""
    layout = Layout()
    paths = [one.path for one in walk(by_name("wlkp").record) if one.kind.name == "int" and not one.is_table][:FIELDS]
    fields: list[FieldValue] = [value_of(path, 5, layout, accepted=place > 0) for place, path in enumerate(paths)]
    return office.put("wlkp", fields, (), (f"low_confidence:{paths[0]}",)), paths


def type_into(desk: Desk, path: str, text: str) -> None:
    desk.page.evaluate(
        "(path) => { const form = document.querySelector('field-form'); form.go(form.find(path)); }", path
    )
    desk.page.keyboard.type(text)
    desk.press("Enter")


def calm_down(desk: Desk) -> None:
    """Everything arrives; a conflict is decided for one's own value."""
    desk.page.evaluate("window.dispatchEvent(new Event('online'))")
    while True:
        found = desk.page.wait_for_selector("dialog[open], [data-testid='review.save-state'][data-save='ok']")
        if found is None or found.evaluate("(one) => one.tagName") != "DIALOG":
            return
        desk.press("1", "Enter")


class Storm:
    """What goes wrong during a burst of edits."""

    def __init__(self, desk: Desk, office: Office, context: BrowserContext, machine: Machine, task: str) -> None:
        self.desk, self.office, self.context, self.machine, self.task = desk, office, context, machine, task
        self.theirs = 0

    def begin(self, kind: str, path: str) -> None:
        if kind == "offline":
            self.context.set_offline(True)
        elif kind == "restart":
            self.machine.stop()
        elif kind == "deaf":
            self.desk.page.route("**/fields/**", self._swallow, times=3)
        elif kind == "conflict":
            budi = self.office.people["budi"]
            self.office.store.tasks.take_over(budi, self.task, "uji")
            self.theirs += 1
            seq = self.office.document(self.task).fields[path].seq
            self.office.store.documents.edit(budi, self.task, path, Edit(value=self.theirs), seq)
            self.office.store.tasks.release(budi, self.task)

    def strike(self, kind: str) -> None:
        """In the middle of the burst, with steps on their way."""
        if kind == "close":
            self.desk.page.close()
            self.desk.page = self.context.new_page()
            self.desk.open(f"/periksa/{self.task}")
        elif kind == "reload":
            self.desk.page.reload()
            self.desk.ready()

    def end(self, kind: str) -> None:
        if kind == "offline":
            self.context.set_offline(False)
        elif kind == "restart":
            self.machine.start()
        elif kind == "deaf":
            self.desk.page.unroute("**/fields/**")

    @staticmethod
    def _swallow(route: Route) -> None:
        """The server hears and writes; its answer is lost."""
        try:
            route.fetch()
            route.abort()
        except Error:
            return  # the page went away meanwhile


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_no_edit_is_lost_and_none_is_doubled(
    desk: Desk, office: Office, context: BrowserContext, machine: Machine
) -> None:
    task, paths = put_numbers(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    dice = random.Random(7)
    sent: dict[str, list[int]] = defaultdict(list)
    storm = Storm(desk, office, context, machine, task)
    kinds: list[str] = []
    bursts = list(range(0, EDITS, BURST))
    for number, start in enumerate(bursts):
        kind = STORMS[number % len(STORMS)] if number < len(STORMS) else dice.choice(STORMS)
        kinds.append(kind)
        first = dice.choice(paths)
        storm.begin(kind, first)
        for value in range(start, min(start + BURST, EDITS)):
            path = first if value == start else dice.choice(paths)
            type_into(desk, path, str(1000 + value))
            sent[path].append(1000 + value)
            if value == start + BURST // 2:
                storm.strike(kind)
        storm.end(kind)
        calm_down(desk)
    document = office.document(task).id
    written: dict[str, list[Any]] = {}
    for path in paths:
        lines = office.store.documents.history(MACHINE, document, path)
        written[path] = [one.value for one in lines if one.author == office.people["ani"].user_id]
    every = [value for values in written.values() for value in values]
    lost = EDITS - len(set(every))
    doubled = len(every) - len(set(every))
    sys.stdout.write(f"\n{EDITS} edits, {storm.theirs} conflicts: {lost} lost, {doubled} doubled\n")
    missing = sorted({value for values in sent.values() for value in values} - set(every))
    sys.stdout.write(f"missing: {missing}; in bursts of: {[kinds[(value - 1000) // BURST] for value in missing]}\n")
    assert written == {path: sent[path] for path in paths}
    assert (lost, doubled) == (0, 0)
