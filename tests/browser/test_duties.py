"""Follow-up of nota on the screen: no violation of accessibility, one page wide, a receipt and an answer by keys."""

from __future__ import annotations

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from sqlalchemy import select

from extractor.store.tables import FilingRow
from tests.browser.conftest import Desk
from tests.store.test_duties import nota
from tests.store.test_projection import file_record
from tests.web.office import Office


@pytest.fixture
def nota_id(office: Office) -> str:
    record = nota("PT Contoh Lalai", on=date(2021, 8, 12), batas_waktu_hari=14)
    filing_id = file_record(office.store, office.office_id, "nota_pemeriksaan", record)
    with office.store.database.reading() as session:
        return session.scalars(select(FilingRow.document_id).where(FilingRow.id == filing_id)).one()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_follow_up_has_no_violation(desk: Desk, nota_id: str, scheme: str) -> None:
    desk.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    desk.page.set_viewport_size({"width": 1366, "height": 768})
    desk.log_in("ani")
    for path in ("/tindak-lanjut", f"/tindak-lanjut/{nota_id}"):
        desk.open(path)
        found = [(one["id"], one["nodes"][0]["target"]) for one in Axe().run(desk.page).response["violations"]]
        assert found == [], path
        assert desk.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path


def test_every_figure_opens_the_list_that_makes_it(desk: Desk, nota_id: str) -> None:
    desk.log_in("ani")
    desk.open(f"/tindak-lanjut/{nota_id}")
    desk.page.get_by_label("Diterima perusahaan tanggal").fill("2021-08-20")
    desk.page.keyboard.press("Enter")
    desk.ready()
    assert "20-08-2021" in desk.page.get_by_test_id("duty.received").inner_text()
    for name in ("overdue", "unreceived"):
        desk.open("/tindak-lanjut")
        figure = desk.page.locator(f"[data-figure='{name}']")
        count = int(figure.inner_text())
        figure.click()
        desk.ready()
        assert desk.page.get_by_test_id("duty.row").count() == count, name
