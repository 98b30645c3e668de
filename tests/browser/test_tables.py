"""Tables of the review desk: cells and rows by keys, sums under their columns."""

from __future__ import annotations

from playwright.sync_api import expect

from extractor.document.evidence import FieldValue
from tests.browser.conftest import Desk
from tests.web.office import Layout, Office, put_letter, value_of


def put_claims(office: Office) -> str:
    """A decree with three workers; the second amount is in doubt and the printed total is that of the right ones."""
    layout = Layout()
    fields: list[FieldValue] = [value_of("penetapan.jumlah_hak", 6_000_000, layout)]
    for number, (name, amount) in enumerate(
        (("Asih Contoh", 1_000_000), ("Bima Contoh", 2_500_000), ("Citra", 3_000_000))
    ):
        fields.append(value_of(f"penetapan.rincian.{number}.nama", name, layout))
        fields.append(value_of(f"penetapan.rincian.{number}.jumlah", amount, layout, accepted=number != 1))
    return office.put("penetapan", fields, (), ("low_confidence:penetapan.rincian.1.jumlah",), "penetapan.pdf")


def test_a_table_is_a_table_with_heads_and_a_sum_that_names_what_differs(desk: Desk, office: Office) -> None:
    task = put_claims(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    table = desk.page.get_by_role("table")
    assert [one.inner_text() for one in table.get_by_role("columnheader").all()][1:] == ["Nama", "Jumlah"]
    assert desk.focused == "penetapan.rincian.1.jumlah"
    foot = table.get_by_test_id("review.totals")
    expect(foot).to_contain_text("6.500.000, berbeda dari")
    expect(foot).to_contain_text("6.000.000")
    desk.page.keyboard.type("2.000.000")
    desk.press("Enter")
    expect(foot).not_to_contain_text("berbeda")
    expect(foot).to_contain_text("6.000.000")
    desk.saved()
    assert office.document(task).fields["penetapan.rincian.1.jumlah"].value == 2_000_000


def test_cells_are_walked_by_tab_and_rows_by_arrows(desk: Desk, office: Office) -> None:
    task = put_claims(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    walked = [desk.focused]
    for key in ("ArrowDown", "ArrowUp", "ArrowUp", "Shift+Tab", "Tab", "Tab"):
        desk.press(key)
        walked.append(desk.focused)
    assert [path.removeprefix("penetapan.rincian.") for path in walked] == [
        "1.jumlah", "2.jumlah", "1.jumlah", "0.jumlah", "0.nama", "0.jumlah", "1.nama",
    ]  # fmt: skip
    desk.press("Alt+Insert")
    assert desk.focused == "penetapan.rincian.3.nama"
    desk.page.keyboard.type("Dewi Contoh")
    desk.press("Tab")
    desk.page.keyboard.type('"')
    desk.press("Enter")
    desk.saved()
    fields = office.document(task).fields
    assert fields["penetapan.rincian.3.nama"].value == "Dewi Contoh"
    assert fields["penetapan.rincian.3.jumlah"].value == 3_000_000


def test_the_ink_and_the_readings_of_a_cell_stand_under_its_row(desk: Desk, office: Office) -> None:
    task = put_letter(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    field = desk.field("pemeriksaan.temuan.1.batas_waktu_hari")
    crop, row = field.get_by_test_id("review.crop"), desk.page.locator("[data-row='pemeriksaan.temuan.1']")
    expect(crop).to_be_visible()
    place, line = crop.bounding_box(), row.bounding_box()
    assert place is not None
    assert line is not None
    assert place["y"] >= line["y"] + line["height"]
    expect(field.get_by_role("button", name="Terima")).to_be_visible()
