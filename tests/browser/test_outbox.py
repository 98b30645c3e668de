"""What was typed is never lost and never overwrites: offline, conflict, an ended session."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Route, expect

from extractor.access import MACHINE
from extractor.review import Edit
from tests.browser.conftest import Desk
from tests.web.office import Office, put_letter, put_wlkp


def test_offline_steps_wait_and_are_sent_once_when_the_line_is_back(
    desk: Desk, office: Office, context: BrowserContext
) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    context.set_offline(True)
    desk.press("Alt+1", "Enter")
    desk.saved("local")
    expect(desk.page.get_by_test_id("review.save-state")).to_contain_text("Luring. 2 perubahan disimpan")
    assert office.document(task).fields["tenaga_kerja.jumlah"].seq == 1
    context.set_offline(False)
    desk.saved()
    fields = office.document(task).fields
    assert (fields["tenaga_kerja.jumlah"].value, fields["tenaga_kerja.jumlah"].seq) == (146, 2)
    assert fields["mutasi.berhenti"].seq == 2


def test_steps_typed_offline_survive_a_closed_page(desk: Desk, office: Office, context: BrowserContext) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    desk.page.route("**/fields/**", lambda route: route.abort())
    desk.press("Alt+1")
    desk.saved("local")
    desk.page.close()
    desk.page = context.new_page()
    desk.open(f"/periksa/{task}")
    desk.saved()
    assert office.document(task).fields["tenaga_kerja.jumlah"].value == 146
    assert desk.page.evaluate("Object.keys(localStorage).filter((one) => one.startsWith('wlk-outbox')).length") == 0


def test_two_values_of_one_field_are_both_shown_and_one_is_chosen_by_key(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    budi = office.people["budi"]
    office.store.tasks.take_over(budi, task, "uji")
    office.store.documents.edit(budi, task, "tenaga_kerja.jumlah", Edit(value=143), 1)
    office.store.tasks.take_over(office.people["ani"], task, "uji")
    desk.press("Alt+1")
    dialog = desk.page.locator("dialog[data-dialog='conflict']")
    expect(dialog).to_contain_text("juga diubah oleh Budi")
    row = dialog.get_by_test_id("conflict.row")
    expect(row).to_contain_text("146")
    expect(row).to_contain_text("143")
    assert row.locator("input:checked").count() == 0
    desk.press("Enter")  # nothing is preselected, so nothing happens
    expect(dialog).to_be_visible()
    desk.press("1", "Enter")
    expect(dialog).to_be_hidden()
    desk.saved()
    entry = office.document(task).fields["tenaga_kerja.jumlah"]
    assert (entry.value, entry.seq) == (146, 3)


def test_the_saved_value_can_be_chosen_too(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    ani = office.people["ani"]
    office.store.documents.edit(ani, task, "tenaga_kerja.jumlah", Edit(value=143), 1)
    desk.press("Alt+1")
    desk.page.wait_for_selector("dialog[data-dialog='conflict'][open]")
    desk.press("2", "Enter")
    expect(desk.field("tenaga_kerja.jumlah").get_by_test_id("review.value")).to_have_value("143")
    desk.saved()
    assert office.document(task).fields["tenaga_kerja.jumlah"].seq == 2


def test_an_ended_session_keeps_the_typing_until_the_next_log_in(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    office.store.users.end_sessions(office.people["ani"].user_id)
    desk.press("Alt+1")
    desk.page.get_by_role("link", name="Sesi berakhir").click()
    desk.ready()
    desk.page.get_by_test_id("login.user").fill("ani")
    desk.page.get_by_test_id("login.password").fill("tiga kucing belang")
    desk.press("Enter")
    desk.page.wait_for_selector("html[data-screen=review][data-ready]")
    desk.saved()
    assert office.document(task).fields["tenaga_kerja.jumlah"].value == 146


def test_a_task_of_another_names_the_holder_and_can_be_taken_with_a_reason(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    office.store.tasks.claim(office.people["budi"], task)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    expect(desk.page.get_by_test_id("review.lease")).to_contain_text("Sedang dipegang Budi")
    assert desk.field("tenaga_kerja.jumlah").get_by_test_id("review.value").get_attribute("readonly") is not None
    desk.page.get_by_label("Alasan mengambil alih").fill("petugas pulang")
    desk.page.get_by_test_id("review.take-over").click()
    expect(desk.page.get_by_test_id("review.lease")).to_contain_text("Anda pegang")
    entry = office.store.tasks.get(MACHINE, task)
    assert entry is not None
    assert entry.task.holder == office.people["ani"].user_id


def test_a_lease_that_ended_is_taken_again_when_nobody_else_has_it(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    office.store.tasks.release(office.people["ani"], task)
    desk.press("Alt+1")
    desk.saved()
    assert office.document(task).fields["tenaga_kerja.jumlah"].value == 146
    entry = office.store.tasks.get(MACHINE, task)
    assert entry is not None
    assert entry.task.holder == office.people["ani"].user_id


def test_typing_is_kept_when_somebody_else_took_the_document(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    office.store.tasks.take_over(office.people["budi"], task, "uji")
    desk.press("Alt+1")
    expect(desk.page.get_by_role("alert").first).to_contain_text("1 perubahan Anda tetap disimpan")
    desk.saved("local")
    assert office.document(task).fields["tenaga_kerja.jumlah"].seq == 1
    desk.page.get_by_label("Alasan mengambil alih").fill("petugas pulang")
    with desk.page.expect_navigation():
        desk.page.get_by_test_id("review.take-over").click()
    desk.ready()
    desk.saved()
    assert office.document(task).fields["tenaga_kerja.jumlah"].value == 146


def test_an_approval_is_given_once_though_its_answer_is_lost(desk: Desk, office: Office) -> None:
    task = put_letter(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")

    def swallow(route: Route) -> None:
        route.fetch()
        route.abort()

    desk.page.route("**/approve", swallow, times=1)
    desk.press("Enter", "Control+Enter")
    expect(desk.page.get_by_role("alert").first).to_contain_text("menunggu sambungan")
    desk.page.evaluate("window.dispatchEvent(new Event('online'))")
    desk.page.wait_for_url("**/antrean")
    waiting = office.store.tasks.get(MACHINE, task)
    assert waiting is not None
    assert waiting.task.state == "agreeing"
    assert len(office.store.tasks.efforts(MACHINE, task)) == 1


def test_an_answer_that_comes_while_back_in_the_field_leaves_it_marked(desk: Desk, office: Office) -> None:
    """The next key replaces the value; it must not be added to the normal form that just arrived."""
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    desk.page.route("**/fields/**", hold, times=1)
    desk.page.keyboard.type("1005")
    desk.press("Enter", "Shift+Enter")
    assert desk.focused == "tenaga_kerja.jumlah"
    held.pop().continue_()
    desk.saved()
    expect(desk.field("tenaga_kerja.jumlah").get_by_test_id("review.value")).to_have_value("1.005")
    desk.page.keyboard.type("1010")
    desk.press("Enter")
    expect(desk.field("tenaga_kerja.jumlah")).to_have_attribute("data-seq", "3")
    assert office.document(task).fields["tenaga_kerja.jumlah"].value == 1010
