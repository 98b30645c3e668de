"""What lies in the browser is sealed for its owner; where it cannot be sealed it is not kept, and that is said."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import Desk
from tests.web.office import Office, put_wlkp

TYPED = "PT Rahasia Sekali"
LYING = "Object.entries(localStorage).filter(([place]) => place.startsWith('wlk-outbox:'))"


def type_unsent(desk: Desk, task: str) -> None:
    desk.open(f"/periksa/{task}")
    desk.page.route("**/fields/**", lambda route: route.abort())
    field = desk.field("identitas.nama_perusahaan").get_by_test_id("review.value")
    desk.page.evaluate("document.querySelectorAll('.toggle').forEach((one) => one.click())")
    field.fill(TYPED)
    field.press("Enter")


def test_what_lies_in_the_browser_cannot_be_read(desk: Desk, office: Office, context: BrowserContext) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    type_unsent(desk, task)
    desk.saved("local")
    (lying,) = desk.page.evaluate(LYING)
    assert "Rahasia" not in str(lying)
    assert "identitas" not in str(lying)
    desk.page.close()
    desk.page = context.new_page()
    desk.open(f"/periksa/{task}")
    desk.saved()
    assert office.document(task).fields["identitas.nama_perusahaan"].value == TYPED
    assert desk.page.evaluate(LYING) == []


def test_the_next_person_at_the_computer_is_told_but_shown_nothing(
    desk: Desk, office: Office, context: BrowserContext
) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    type_unsent(desk, task)
    desk.saved("local")
    desk.page.close()
    context.clear_cookies()
    desk.page = context.new_page()
    desk.open("/masuk")
    expect(desk.page.get_by_text("ketikan yang belum terkirim")).to_be_visible()
    desk.log_in("budi")
    desk.open("/antrean")
    keys = desk.page.evaluate("document.querySelector('main').dataset.vault")
    context.clear_cookies()
    desk.log_in("ani")
    desk.page.goto(desk.address + "/akun")
    assert office.document(task).fields["identitas.nama_perusahaan"].value != TYPED
    desk.open("/antrean")
    assert desk.page.evaluate("document.querySelector('main').dataset.vault") != keys
    expect(desk.page.get_by_test_id("queue.row")).to_have_count(1)
    desk.comes_true(f"{LYING}.length === 0")
    assert office.document(task).fields["identitas.nama_perusahaan"].value == TYPED


def test_a_restricted_file_leaves_nothing_on_the_disk(desk: Desk, office: Office) -> None:
    office.person("rani", ("reviewer",), ("restricted",))
    task = put_wlkp(office, restricted=True)
    desk.log_in("rani")
    type_unsent(desk, task)
    desk.saved("memory")
    assert desk.page.evaluate(LYING) == []
    expect(desk.page.get_by_test_id("review.unkept")).to_be_visible()


def test_without_a_cipher_nothing_is_kept_and_that_is_said(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.page.add_init_script("Object.defineProperty(window, 'isSecureContext', {value: false})")
    desk.log_in("ani")
    type_unsent(desk, task)
    desk.saved("memory")
    assert desk.page.evaluate(LYING) == []
    expect(desk.page.get_by_test_id("review.unkept")).to_be_visible()
