"""The screens of archive and doors: no violation of accessibility, no sideways scrolling, light and dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Desk
from tests.web.office import Office, put_wlkp


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_screens_of_archive_and_doors_have_no_violation(desk: Desk, office: Office, scheme: str) -> None:
    desk.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    desk.page.set_viewport_size({"width": 1366, "height": 768})
    document = office.document(put_wlkp(office)).id
    office.person("bos", ("reviewer", "clerk"), ("admin",))
    budi = office.people["budi"].user_id
    office.store.outbox.add(office.people["kelola"], "http://contoh.invalid/masuk")
    office.store.tokens.make(office.people["bos"], "penghubung", ["tasks"])
    desk.log_in("bos")
    for path in (
        "/arsip?text=benang",
        "/arsip?text=tidakada",
        f"/arsip/dokumen/{document}",
        f"/arsip/dokumen/{document}/riwayat",
        "/riwayat",
        "/akun",
        "/kelola/pengguna",
        f"/kelola/pengguna/{budi}",
        "/kelola/kantor",
        "/kelola/penghubung",
        "/kelola/kalibrasi",
    ):
        desk.open(path)
        found = [(one["id"], one["nodes"][0]["target"]) for one in Axe().run(desk.page).response["violations"]]
        assert found == [], path
        assert desk.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
