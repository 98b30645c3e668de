"""The screens of archive boxes: no violation of accessibility; figures that change without anybody's doing."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from extractor.access import MACHINE
from extractor.errors import CorruptFile
from extractor.store.batch_entries import Batch, NewFile
from tests.browser.conftest import Desk
from tests.web.office import Office


@pytest.fixture
def box(office: Office) -> Batch:
    office.person("arsip", ("archivist",))
    store = office.store
    batch = store.batches.open(MACHINE, office.office_id, "B-12", expected=4)
    source = store.batch_feeding.source(MACHINE, batch.id, "folder", "/arsip/b12")
    store.batch_feeding.put(MACHINE, batch.id, source, [NewFile("satu.pdf", 10), NewFile("dua.pdf", 10)])
    (first, _) = store.batch_feeding.hungry(2)
    store.batch_feeding.refuse(first.id, CorruptFile())
    return batch


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_screens_of_boxes_have_no_violation(desk: Desk, box: Batch, scheme: str) -> None:
    desk.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    desk.page.set_viewport_size({"width": 1366, "height": 768})
    desk.log_in("arsip")
    for path in ("/batch", f"/batch/{box.id}"):
        desk.open(path)
        found = [(one["id"], one["nodes"][0]["target"]) for one in Axe().run(desk.page).response["violations"]]
        assert found == [], path
        assert desk.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path


def test_figures_are_refreshed_while_one_looks(desk: Desk, office: Office, box: Batch) -> None:
    desk.log_in("arsip")
    desk.open(f"/batch/{box.id}")
    causes = desk.page.get_by_test_id("batch.cause")
    assert causes.count() == 1
    office.store.batches.retry(MACHINE, box.id)
    expect(causes).to_have_count(0, timeout=20_000)
    assert desk.page.get_by_test_id("batch.state").inner_text() == "Berjalan"
