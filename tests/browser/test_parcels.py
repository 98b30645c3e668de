"""The keying sheet and the archive's downloads on the screen: no violation of accessibility, one page wide."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from extractor.access import MACHINE
from extractor.export.proving import prove
from extractor.web.app import create_app
from tests.browser.conftest import Desk
from tests.web.conftest import SAME, TestClient
from tests.web.office import PASSWORD, Office, put_wlkp
from tests.web.test_deeds import approve


@pytest.fixture
def filing_id(office: Office) -> str:
    task = put_wlkp(office)
    with TestClient(create_app(office.services()), headers=SAME) as client:
        client.post("/masuk", data={"name": "ani", "password": PASSWORD})
        approve(client, task)
    found = office.store.filings.of_document(MACHINE, office.document(task).id)
    assert found is not None
    return found.id


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_keying_sheet_has_no_violation(desk: Desk, filing_id: str, scheme: str) -> None:
    desk.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    desk.page.set_viewport_size({"width": 1366, "height": 768})
    desk.log_in("ani")
    for path in ("/arsip", f"/arsip/{filing_id}", f"/arsip/{filing_id}/lembar-ketik"):
        desk.open(path)
        found = [(one["id"], one["nodes"][0]["target"]) for one in Axe().run(desk.page).response["violations"]]
        assert found == [], path
        assert desk.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path


def test_a_person_takes_the_zip_of_a_record(desk: Desk, filing_id: str, tmp_path: Path) -> None:
    desk.log_in("ani")
    desk.open(f"/arsip/{filing_id}")
    with desk.page.expect_download() as taken:
        desk.page.get_by_test_id("archive.parcel").click()
    file = tmp_path / taken.value.suggested_filename
    taken.value.save_as(file)
    assert (prove(file).faults, prove(file).records) == ((), 1)
