"""Every screen passes the accessibility checker, light and dark, full and empty; and works at its size."""

from __future__ import annotations

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe

from extractor.errors import EncryptedPdf
from extractor.store import NewUpload
from tests.browser.conftest import Desk
from tests.web.office import Office, put_letter, put_wlkp

AXE = Axe()


def check(desk: Desk) -> None:
    results = AXE.run(desk.page)
    found = [
        (one["id"], one["nodes"][0]["target"], one["nodes"][0]["failureSummary"])
        for one in results.response["violations"]
    ]
    assert found == [], desk.page.url


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_screens_have_no_violation(desk: Desk, office: Office, scheme: str) -> None:
    desk.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    desk.open("/masuk")
    check(desk)
    desk.log_in("ani")
    for path in ("/", "/unggah", "/antrean", "/bermasalah", "/arsip", "/bantuan/tombol", "/bantuan/pindai"):
        desk.open(path)
        check(desk)
    tasks = (put_wlkp(office), put_letter(office))
    new = NewUpload("ab" * 32, "terkunci.pdf", "application/pdf", 10, date(2019, 2, 11))
    office.store.uploads.refuse(office.people["ani"], new, EncryptedPdf())
    office.store.uploads.add(
        office.people["ani"], NewUpload("cd" * 32, "b.pdf", "application/pdf", 10, date(2019, 2, 11))
    )
    for path in ("/", "/unggah", "/antrean", "/bermasalah", "/tidak-ada"):
        desk.page.goto(desk.address + path)
        desk.ready()
        check(desk)
    for task in tasks:
        desk.open(f"/periksa/{task}")
        check(desk)
        for toggle in desk.page.locator(".toggle").all():
            if toggle.is_visible():
                toggle.click()
        check(desk)


def test_dialogs_and_people_have_no_violation(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    for key in ("Control+/", "F9"):
        desk.press(key)
        desk.page.wait_for_selector("dialog[open]")
        check(desk)
        desk.press("Escape")
    desk.page.context.clear_cookies()
    desk.log_in("kelola")
    desk.open("/kelola/pengguna")
    check(desk)


def test_nothing_scrolls_sideways_on_a_small_screen(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.page.set_viewport_size({"width": 1024, "height": 700})
    for path in ("/", "/unggah", "/antrean", f"/periksa/{task}"):
        desk.open(path)
        wide = desk.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, path
