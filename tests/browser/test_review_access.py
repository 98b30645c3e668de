"""The screens beside the review desk pass the accessibility checker and fit a small screen."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.review import Edit
from tests.browser.conftest import Desk
from tests.browser.test_access import check
from tests.browser.test_tables import put_claims
from tests.web.office import Layout, Office, put_wlkp, value_of

TOTAL = "tenaga_kerja.jumlah"


def put_total(office: Office, amount: int, name: str) -> str:
    field = value_of(TOTAL, amount, Layout(), accepted=False)
    return office.put("wlkp", [field], (), (f"low_confidence:{TOTAL}",), name)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_screens_of_review_have_no_violation(desk: Desk, office: Office, scheme: str) -> None:
    desk.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    ani, store = office.people["ani"], office.store
    tasks = [put_total(office, 146, "a.pdf"), put_total(office, 164, "b.pdf")]
    for task in tasks:
        store.tasks.claim(ani, task)
        value = office.document(task).fields[TOTAL].value
        store.documents.edit(ani, task, TOTAL, Edit(value=value), 1)
        store.tasks.decide(ani, task, "approved", twice=(TOTAL,))
    asked, returned = put_wlkp(office, name="c.pdf"), put_wlkp(office, name="d.pdf")
    store.tasks.claim(ani, asked)
    store.questions.ask(ani, asked, "Apakah ini benar?", None, [], None)
    store.tasks.claim(ani, returned)
    store.questions.write_list(ani, returned, ["1. Kode pos: belum diisi."], date(2019, 3, 1))
    store.tasks.decide(ani, returned, "returned", "1. Kode pos: belum diisi.")
    table = put_claims(office)
    first, second = (office.document(task).id for task in tasks)
    reading, dispute = store.second_readings.list(office.people["budi"])
    dewi = office.person("dewi", ("reviewer",))
    store.second_readings.claim(dewi, dispute.id)
    store.second_readings.key(dewi, dispute.id, {TOTAL: "999"})
    desk.log_in("budi")
    screens = (
        "/antrean?state=second",
        "/antrean?state=asked",
        "/antrean?state=returned",
        f"/bacaan/{reading.id}",
        f"/bacaan/{dispute.id}",
        f"/banding/{first}/{second}",
        f"/banding/{first}/tidak-ada",
        f"/kekurangan/{returned}",
        f"/periksa/{asked}",
        f"/periksa/{returned}",
        f"/periksa/{table}",
    )
    for path in screens:
        desk.open(path)
        check(desk)
        wide = desk.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, path
    for digit in "123567":
        desk.open(f"/periksa/{table}")
        desk.press("F9", digit)
        desk.page.wait_for_selector("[data-panel]:not([hidden])")
        check(desk)
