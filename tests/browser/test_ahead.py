"""The next document lies ready: it opens without waiting, and without the line."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import BrowserContext, expect

from extractor.access import MACHINE
from tests.browser.conftest import Desk
from tests.web.office import Office, put_letter, put_wlkp


def lies_ready(desk: Desk, count: int) -> None:
    desk.page.wait_for_selector(f"html[data-ahead='{count}']")


def decided(office: Office, task: str) -> str:
    entry = office.store.tasks.get(MACHINE, task)
    assert entry is not None
    return entry.task.state


def letters(office: Office, count: int) -> list[str]:
    return [put_letter(office, f"nota-{number}.pdf") for number in range(count)]


def test_the_next_document_opens_while_the_decision_is_still_under_way(desk: Desk, office: Office) -> None:
    first, second, _ = letters(office, 3)
    desk.log_in("ani")
    desk.open(f"/periksa/{first}")
    lies_ready(desk, 2)
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)

    desk.page.route("**/approve", hold)
    desk.press("Enter", "Control+Enter")
    desk.page.wait_for_url(f"**/periksa/{second}")
    desk.ready()
    assert desk.focused == "pemeriksaan.temuan.1.batas_waktu_hari"
    assert decided(office, first) == "claimed"
    desk.press("Enter")
    desk.saved()
    with desk.page.expect_response("**/approve"):
        held.pop().continue_()
    assert decided(office, first) == "agreeing"
    assert office.document(second).fields["pemeriksaan.temuan.1.batas_waktu_hari"].seq == 2


def test_two_documents_can_be_worked_through_without_the_line(
    desk: Desk, office: Office, context: BrowserContext
) -> None:
    tasks = letters(office, 4)
    desk.log_in("ani")
    desk.open(f"/periksa/{tasks[0]}")
    lies_ready(desk, 2)
    context.set_offline(True)
    for following in tasks[1:3]:
        desk.press("Enter", "Control+Enter")
        desk.page.wait_for_url(f"**/periksa/{following}")
        desk.ready()
        shown = desk.page.locator(".sheet img").evaluate("(one) => one.decode().then(() => one.naturalWidth)")
        assert shown > 0
    desk.press("Enter", "Control+Enter")
    expect(desk.page.get_by_role("alert").filter(has_text="menunggu sambungan")).to_be_visible()
    assert [decided(office, task) for task in tasks[:3]] == ["claimed", "open", "open"]
    context.set_offline(False)
    desk.page.wait_for_url(f"**/periksa/{tasks[3]}")
    assert [decided(office, task) for task in tasks[:3]] == ["agreeing"] * 3


def test_a_decision_that_is_refused_later_is_said_with_the_way_back(desk: Desk, office: Office) -> None:
    first, second = put_wlkp(office), put_letter(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{first}")
    lies_ready(desk, 1)
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)

    desk.page.route("**/fields/**", hold, times=1)
    desk.page.keyboard.type("seratus koma")
    desk.press("Enter", "Enter", "Enter", "Alt+7", "Control+Enter")
    desk.page.wait_for_url(f"**/periksa/{second}")
    desk.ready()
    held.pop().continue_()
    wrong = desk.page.get_by_test_id("review.trail")
    expect(wrong).to_contain_text("PT Contoh Benang Lestari belum selesai")
    assert decided(office, first) == "claimed"
    wrong.get_by_role("link").click()
    desk.page.wait_for_url(f"**/periksa/{first}")
    desk.ready()
    assert desk.focused == "tenaga_kerja.jumlah"


def test_a_document_taken_in_the_meantime_is_passed_over(desk: Desk, office: Office) -> None:
    tasks = letters(office, 3)
    desk.log_in("ani")
    desk.open(f"/periksa/{tasks[0]}")
    lies_ready(desk, 2)
    office.store.tasks.claim(office.people["budi"], tasks[1])
    desk.press("Enter", "Control+Enter")
    desk.page.wait_for_url(f"**/periksa/{tasks[2]}")


def test_nothing_restricted_is_fetched_ahead(desk: Desk, office: Office) -> None:
    from tests.web.office import Layout, value_of

    first = put_letter(office)
    field = value_of("surat.nomor", "560/1/2019", Layout(), accepted=False)
    office.put("nota_pemeriksaan", [field], (), ("low_confidence:surat.nomor",), "rahasia.pdf", restricted=True)
    office.person("cici", ("reviewer",), ("restricted",))
    asked: list[str] = []
    desk.page.on("request", lambda request: asked.append(request.url))
    desk.log_in("cici")
    desk.open(f"/periksa/{first}")
    lies_ready(desk, 0)
    assert len({one for one in asked if "/periksa/" in one}) == 1


def test_the_last_own_document_is_opened_again_by_a_key(desk: Desk, office: Office) -> None:
    first, second = letters(office, 2)
    desk.log_in("ani")
    desk.open(f"/periksa/{first}")
    lies_ready(desk, 1)
    desk.press("Enter", "Control+Enter")
    desk.page.wait_for_url(f"**/periksa/{second}")
    desk.ready()
    desk.press("Alt+PageUp")
    desk.page.wait_for_url(f"**/periksa/{first}")
    desk.ready()
    assert decided(office, first) == "claimed"
    assert office.store.filings.list(MACHINE).items == []
