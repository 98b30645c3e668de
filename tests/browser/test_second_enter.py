"""A doubtful value that is kept as it is asks for a second Enter, later than a double stroke."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Desk
from tests.web.office import Layout, Office, value_of

TOTAL, CODE = "tenaga_kerja.jumlah", "identitas.kode_pos"


def test_readers_that_disagree_on_a_critical_field_ask_twice_on_any_other_once(desk: Desk, office: Office) -> None:
    layout = Layout()
    fields = [value_of(TOTAL, 146, layout, accepted=False), value_of(CODE, "40123", layout, accepted=False)]
    task = office.put("wlkp", fields, (), (f"readers_disagree:{TOTAL}", f"readers_disagree:{CODE}"))
    desk.log_in("ani")
    desk.open("/antrean")
    desk.press("Enter")
    desk.page.wait_for_url(f"**/periksa/{task}")
    desk.ready()
    for path in (desk.focused, CODE if desk.focused == TOTAL else TOTAL):
        assert desk.focused == path
        desk.press("Enter")
        if path == TOTAL:
            desk.press("Enter")  # a double stroke is one
            expect(desk.field(TOTAL).locator(".problem")).to_contain_text("Tekan Enter sekali lagi")
            assert office.document(task).fields[TOTAL].author == "machine"
            desk.page.evaluate("new Promise((done) => setTimeout(done, 420))")
            desk.press("Enter")
    desk.saved()
    kept = office.document(task).fields
    assert (kept[TOTAL].author, kept[CODE].author) == (office.people["ani"].user_id,) * 2


def test_two_people_release_a_nota_at_the_desk(desk: Desk, office: Office) -> None:
    from tests.browser.test_access import check
    from tests.web.office import put_letter

    ani, budi = office.people["ani"], office.people["budi"]
    task = put_letter(office)
    office.store.tasks.claim(ani, task)
    from extractor.review import Edit

    for path in office.store.tasks.left(ani, task):
        entry = office.document(task).fields[path]
        office.store.documents.edit(ani, task, path, Edit(value=entry.value), entry.seq)
    office.store.tasks.decide(ani, task, "approved")
    assert budi.user_id != ani.user_id
    desk.page.set_viewport_size({"width": 1366, "height": 768})
    desk.log_in("budi")
    desk.open("/antrean?state=agreeing")
    check(desk)
    desk.open(f"/periksa/{task}")
    check(desk)
    bar = desk.page.locator(".case").bounding_box()
    assert bar is not None
    assert bar["height"] < 56
    desk.page.get_by_test_id("review.agree").click()
    desk.page.wait_for_url("**/antrean?state=agreeing")
    assert office.store.filings.list(budi).total == 1
