"""Words of the page become values: by a click, by keys; the place becomes the evidence."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Desk
from tests.web.office import Office, put_wlkp

JUMLAH, BERHENTI = "tenaga_kerja.jumlah", "mutasi.berhenti"


def click_on(desk: Desk, path: str, key: str) -> None:
    """A click with a key held: it means the word, though the place of another field lies over it."""
    place = desk.page.locator(f"[data-testid='page.box'][data-path='{path}']").bounding_box()
    assert place is not None
    desk.page.keyboard.down(key)
    desk.page.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    desk.page.keyboard.up(key)


def test_a_clicked_word_waits_for_enter_and_becomes_the_evidence(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    before = office.document(task).fields
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    assert desk.focused == JUMLAH
    click_on(desk, "tenaga_kerja.wni_laki_laki", "Control")
    value = desk.field(JUMLAH).get_by_test_id("review.value")
    expect(value).to_have_value("96")
    expect(desk.page.get_by_test_id("page.words")).to_be_visible()
    assert office.document(task).fields[JUMLAH].seq == 1
    click_on(desk, "tenaga_kerja.wni_perempuan", "Shift")
    expect(value).to_have_value("96 48")
    click_on(desk, "tenaga_kerja.wni_laki_laki", "Control")
    expect(value).to_have_value("96")
    desk.press("Enter")
    desk.saved()
    entry = office.document(task).fields[JUMLAH]
    assert entry.value == 96
    assert entry.evidence is not None
    assert entry.evidence.box == before["tenaga_kerja.wni_laki_laki"].evidence.box  # type: ignore[union-attr]


def test_words_are_chosen_by_keys_alone(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    before = office.document(task).fields
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    desk.press("Control+Space")
    expect(desk.page.get_by_test_id("page.words")).to_be_visible()
    desk.press("ArrowUp", "Escape")
    assert desk.focused == JUMLAH
    expect(desk.field(JUMLAH).get_by_test_id("review.value")).to_have_value("148")
    desk.press("Control+Space")
    expect(desk.page.get_by_test_id("page.words")).to_be_visible()
    desk.press("ArrowUp", "ArrowUp", "ArrowDown", "Enter")
    desk.saved()
    entry = office.document(task).fields[JUMLAH]
    assert entry.value == 2
    assert entry.evidence == before["tenaga_kerja.wna_laki_laki"].evidence
    assert desk.focused != JUMLAH
