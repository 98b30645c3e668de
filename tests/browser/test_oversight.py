"""Oversight and reporting on the screen: no violation of accessibility, one page wide, numbers that open their lists;
a list of companies brought without a line of script."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Desk
from tests.web.office import Office

LIST = "Nama;Kota;Alamat\nPT Maju Contoh;Kab. Bekasi;Jl. Contoh 1\nPT Tanpa Tempat;;\n"
MADE = "contoh=1&tahun=2025"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_oversight_has_no_violation_and_its_duties_open_their_lists(desk: Desk, office: Office, scheme: str) -> None:
    office.store.samples.fill(200, 2, (2024, 2025))
    desk.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    desk.log_in("ani")
    for path in (
        f"/pengawasan?{MADE}",
        f"/wajib-lapor?{MADE}",
        f"/wajib-lapor/daftar?{MADE}",
        f"/tindak-lanjut?{MADE[:8]}",
    ):
        desk.open(path)
        found = [(one["id"], one["nodes"][0]["target"]) for one in Axe().run(desk.page).response["violations"]]
        assert found == [], path
        assert desk.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
    desk.open(f"/pengawasan?{MADE}")
    steps = desk.page.get_by_test_id("oversight.duty")
    links = [(one.get_attribute("href"), int(one.get_attribute("data-value") or 0)) for one in steps.all()]
    assert len(links) == 6 + 3 + 7
    assert sum(value > 0 for _, value in links) >= 12, "the sample shows nearly every standing"
    for href, value in links:
        desk.open(str(href))
        rows = desk.page.locator("[data-testid='roll.row'], [data-testid='duty.row'], [data-testid='oversight.paper']")
        assert rows.count() == min(value, 50), href


def test_a_list_is_brought_by_hand_and_letters_are_written(desk: Desk, office: Office, tmp_path: Path) -> None:
    file = tmp_path / "daftar.csv"
    file.write_text(LIST)
    desk.log_in("ani")
    desk.open("/wajib-lapor")
    desk.page.get_by_test_id("roll.lists").click()
    desk.ready()
    desk.page.get_by_label("File CSV atau XLSX").set_input_files(str(file))
    desk.page.get_by_test_id("roll.look").click()
    desk.ready()
    assert desk.page.get_by_test_id("roll.step").inner_text().split() == [
        "3",
        "PT",
        "Tanpa",
        "Tempat",
        "kabupaten/kota",
        "kosong",
    ]
    desk.page.get_by_label("Lewati 1 baris").check()
    desk.page.get_by_test_id("roll.apply").click()
    desk.ready()
    assert desk.page.get_by_test_id("roll.applied").is_visible()
    desk.open("/wajib-lapor/surat?tahun=2024")
    desk.page.get_by_test_id("roll.go").click()
    desk.ready()
    assert desk.page.get_by_test_id("roll.run").count() == 1
    for path in ("/wajib-lapor/impor", "/wajib-lapor/surat?tahun=2024", "/wajib-lapor?tahun=2024"):
        desk.open(path)
        assert Axe().run(desk.page).response["violations"] == [], path
