"""Late pages, ralat and redacted copies by a person with a browser, each way also without scripts."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from extractor.review import Edit, typed
from tests.browser.conftest import Desk
from tests.browser.test_access import check
from tests.web.office import PASSWORD, Layout, Office, put_wlkp, value_of

KBLI = "identitas.kbli"


def put_late(office: Office) -> None:
    layout = Layout()
    office.put("wlkp", [value_of("identitas.alamat", "Jl. Kenanga No. 9", layout)], (), (), "susulan.pdf")


def approve(office: Office, task: str) -> None:
    store, ani = office.store, office.people["ani"]
    store.tasks.claim(ani, task)
    for path in store.tasks.left(ani, task):
        there = office.document(task).fields.get(path)
        edit = Edit("value", value=there.value) if there else typed("0")
        store.documents.edit(ani, task, path, edit, there.seq if there else 0)
    store.tasks.decide(ani, task, "approved")


def test_late_pages_are_joined_from_f9_and_a_page_is_replaced(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    put_late(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    desk.press("F9")
    desk.press("7")
    desk.page.get_by_test_id("review.leaves").click()
    desk.page.wait_for_selector("html[data-screen=leaves][data-ready]")
    hold = desk.page.get_by_test_id("leaf.hold")
    if hold.count():
        hold.click()
        desk.page.wait_for_selector("html[data-screen=leaves][data-ready]")
    check(desk)
    desk.page.get_by_test_id("leaf.file").first.click()
    expect(desk.page.get_by_test_id("leaf.join")).to_be_visible()
    check(desk)
    desk.page.get_by_test_id("leaf.join").click()
    expect(desk.page.get_by_test_id("leaf.page")).to_have_count(3)
    check(desk)
    assert office.document(task).page_numbers == (1, 2, 3)


def test_a_ralat_is_made_compared_and_known_without_scripts(browser: Browser, address: str, office: Office) -> None:
    task = put_wlkp(office)
    approve(office, task)
    office.store.takings.note(office.people["ani"], "export", list(office.store.filings.every(office.people["ani"])))
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1366, "height": 768})
    page = context.new_page()
    page.goto(address + "/masuk")
    page.get_by_test_id("login.user").fill("ani")
    page.get_by_test_id("login.password").fill(PASSWORD)
    page.get_by_test_id("login.go").click()
    page.goto(f"{address}/arsip/dokumen/{office.document(task).id}/versi")
    page.get_by_test_id("version.correct").click()
    page.locator(f"[data-path='{KBLI}'] input:not([type=hidden])").fill("13112")
    page.get_by_test_id("correct.reason").fill("Angka terakhir salah ketik.")
    page.get_by_test_id("correct.send").click()
    expect(page.get_by_test_id("version.row")).to_have_count(2)
    page.get_by_text("Bandingkan dengan versi 1").click()
    expect(page.get_by_test_id("compare.row")).to_have_count(1)
    page.goto(address + "/arsip/ralat")
    expect(page.get_by_test_id("correct.taken")).to_have_count(1)
    page.get_by_test_id("correct.know").click()
    expect(page.get_by_test_id("correct.taken")).to_have_count(0)
    context.close()


def test_the_screens_of_ralat_have_no_violation(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    approve(office, task)
    document = office.document(task)
    desk.log_in("budi")
    for scheme in ("light", "dark"):
        desk.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for path in ("/arsip/ralat", f"/arsip/dokumen/{document.id}/versi", f"/arsip/dokumen/{document.id}/ralat"):
            desk.open(path)
            check(desk)
    office.store.takings.note(office.people["budi"], "export", list(office.store.filings.every(office.people["budi"])))
    steps = [(KBLI, typed("13112"), document.fields[KBLI].seq)]
    office.store.corrections.ask(office.people["ani"], document.id, steps, "salah ketik")
    for path in ("/arsip/ralat", f"/arsip/dokumen/{document.id}/versi"):
        desk.open(path)
        check(desk)


def test_a_redacted_copy_is_chosen_seen_and_downloaded(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/arsip/dokumen/{office.document(task).id}")
    desk.page.get_by_test_id("document.copy").click()
    desk.page.wait_for_selector("html[data-screen=redact][data-ready]")
    check(desk)
    desk.page.get_by_label("Pengadilan").check()
    desk.page.get_by_test_id("copy.recipient").fill("Pengadilan Negeri Sukamaju")
    desk.page.get_by_test_id("copy.make").click()
    desk.page.wait_for_selector("html[data-screen=copy][data-ready]")
    check(desk)
    assert (
        desk.page.get_by_test_id("copy.page").first.evaluate("one => one.decode().then(() => one.naturalWidth)") > 400
    )
    with desk.page.expect_download() as download:
        desk.page.get_by_test_id("copy.take").click()
    assert download.value.path().read_bytes().startswith(b"%PDF")
    desk.page.emulate_media(color_scheme="dark")
    desk.open(f"/arsip/dokumen/{office.document(task).id}/salinan")
    expect(desk.page.get_by_test_id("copy.row")).to_have_count(1)
    check(desk)
