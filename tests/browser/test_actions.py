"""F9 by keys: asking, returning, refusing, comparing, history, type, pages; and the second reading."""

from __future__ import annotations

from playwright.sync_api import expect

from extractor.access import MACHINE
from extractor.store import TaskEntry
from tests.browser.conftest import Desk
from tests.web.office import Layout, Office, put_letter, put_wlkp, value_of


def entry(office: Office, task: str) -> TaskEntry:
    found = office.store.tasks.get(MACHINE, task)
    assert found is not None
    return found


def opened(desk: Desk, task: str, *keys: str) -> None:
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    desk.press("F9", *keys)


def test_a_question_is_asked_and_answered(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    opened(desk, task, "1")
    people = desk.page.get_by_label("Kepada")
    expect(people.locator("option")).to_have_count(2)
    people.select_option(label="Budi")
    desk.page.get_by_test_id("review.question-text").fill("Jumlahnya 146 atau 148?")
    desk.press("Control+Enter")
    desk.page.wait_for_url("**/antrean")
    assert entry(office, task).task.state == "asked"
    desk.page.context.clear_cookies()
    desk.log_in("budi")
    desk.open(f"/periksa/{task}")
    expect(desk.page.get_by_test_id("review.question")).to_contain_text("Jumlahnya 146 atau 148?")
    desk.page.get_by_test_id("review.answer").fill("146")
    desk.page.locator("button[value='answer']").click()
    expect(desk.page.get_by_test_id("review.question")).to_contain_text("Budi: 146")
    assert entry(office, task).task.state in ("open", "claimed")


def test_a_return_is_edited_sent_and_printed(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    opened(desk, task, "2")
    lines = desk.page.get_by_test_id("review.shortcomings")
    expect(lines).not_to_have_value("")
    lines.press("Control+End")
    desk.page.keyboard.type("\n9. Lampirkan salinan izin.")
    desk.press("Control+Enter")
    desk.page.wait_for_url("**/antrean")
    assert entry(office, task).task.state == "returned"
    desk.page.goto(f"{desk.address}/kekurangan/{task}")
    expect(desk.page.get_by_role("list").last).to_contain_text("9. Lampirkan salinan izin.")


def test_a_file_is_rejected_with_a_reason_from_the_list_by_keys(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    opened(desk, task, "3", "2", "Control+Enter")
    desk.page.wait_for_url("**/antrean")
    assert (entry(office, task).task.state, entry(office, task).task.note) == ("rejected", "Sudah pernah diterima")


def test_the_history_of_a_field_is_shown(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    desk.press("Alt+1")
    desk.saved()
    desk.press("Shift+Enter", "F9", "5")
    rows = desk.page.get_by_test_id("review.history").locator("tr")
    expect(rows).to_have_count(2)
    expect(rows.nth(1)).to_contain_text("146")
    expect(rows.nth(1)).to_contain_text("Ani")


def test_the_type_is_changed_and_typing_goes_on(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    opened(desk, task, "6")
    desk.page.get_by_label("Jenis dokumen").select_option("nota_pemeriksaan")
    with desk.page.expect_navigation():
        desk.press("Control+Enter")
    desk.ready()
    expect(desk.page.get_by_test_id("review.form")).to_have_attribute("data-type", "nota_pemeriksaan")
    assert office.document(task).record_type == "nota_pemeriksaan"


def test_pages_are_split_off_by_keys(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    opened(desk, task, "7")
    desk.page.get_by_label("Pisahkan mulai halaman").select_option("2")
    with desk.page.expect_navigation():
        desk.press("Control+Enter")
    desk.ready()
    assert office.document(task).page_numbers == (1,)
    assert office.store.tasks.list(MACHINE, state="open").total == 1


def test_a_document_is_let_go_by_a_key(desk: Desk, office: Office) -> None:
    task = put_letter(office)
    opened(desk, task, "8")
    desk.page.wait_for_url("**/antrean")
    assert entry(office, task).task.state == "open"


def test_a_second_reading_is_keyed_by_keys_alone(desk: Desk, office: Office) -> None:
    field = value_of("tenaga_kerja.jumlah", 146, Layout(), accepted=False)
    task = office.put("wlkp", [field], (), ("low_confidence:tenaga_kerja.jumlah",))
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    desk.press("Enter", "Control+Enter")
    desk.page.wait_for_url("**/antrean")
    desk.page.context.clear_cookies()
    desk.log_in("budi")
    desk.open("/antrean?state=second")
    desk.page.get_by_test_id("queue.reading").get_by_role("button").focus()
    desk.press("Enter")
    desk.page.wait_for_url("**/bacaan/*")
    desk.ready()
    expect(desk.page.get_by_test_id("second.crop")).to_be_visible()
    desk.page.keyboard.type("146")
    desk.press("Control+Enter")
    desk.page.wait_for_url("**/antrean?state=second")
    assert office.store.second_readings.list(office.people["budi"]) == []
    assert office.store.second_readings.errors(office.people["budi"]) == (1, 0)
