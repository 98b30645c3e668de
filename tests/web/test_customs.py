"""What an office sets for itself holds where it is used, for the offices below too, and is never silent."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from extractor.access import MACHINE, Actor
from tests.store.test_duties import nota
from tests.store.test_projection import file_record
from tests.web.conftest import LogIn
from tests.web.office import PASSWORD, Office, put_wlkp
from tests.web.test_deeds import approve


def test_days_of_a_return_letter_follow_the_setting(office: Office, log_in: LogIn) -> None:
    task = put_wlkp(office)
    admin, ani = log_in("kelola"), log_in("ani")
    address = "/kelola/pengaturan/return.days"
    assert admin.post(address, data={"text": "21", "reason": "SOP 2026"}, follow_redirects=False).status_code == 303
    due = date.fromisoformat(ani.get(f"/api/tasks/{task}/shortcomings").json()["due"])
    assert due == date.today() + timedelta(days=21)
    shown = admin.get("/kelola/pengaturan").text
    assert "SOP 2026" in shown
    assert "ditetapkan kantor ini" in shown
    assert (
        admin.post(address, data={"back": "true", "reason": "SOP dicabut"}, follow_redirects=False).status_code == 303
    )
    due = date.fromisoformat(ani.get(f"/api/tasks/{task}/shortcomings").json()["due"])
    assert due == date.today() + timedelta(days=14)


@pytest.mark.parametrize(
    "data", [{"text": "0", "reason": "x"}, {"text": "abc", "reason": "x"}, {"text": "21", "reason": " "}]
)
def test_what_is_no_value_or_has_no_reason_changes_nothing(office: Office, log_in: LogIn, data: dict[str, str]) -> None:
    admin = log_in("kelola")
    answer = admin.post("/kelola/pengaturan/return.days", data=data)
    assert answer.status_code == 422
    assert 'data-testid="setting.wrong"' in answer.text
    assert office.store.settings.count(office.office_id, "return.days") == 14
    assert admin.put("/api/settings/return.days", json=data).status_code == 422
    assert admin.put("/api/settings/tidak.ada", json={"text": "1", "reason": "x"}).status_code == 404


def test_a_kind_set_aside_is_not_keyed_twice(office: Office, log_in: LogIn) -> None:
    log_in("kelola").put("/api/settings/once.kinds", json={"text": "wlkp", "reason": "kekurangan orang"})
    approve(log_in("ani"), put_wlkp(office))
    assert office.store.second_readings.list(office.people["budi"]) == []


def test_holidays_move_due_days_of_nota_that_run_already(office: Office, log_in: LogIn) -> None:
    record = nota("PT Contoh", on=date(2021, 8, 12), batas_waktu_hari=3, batas_waktu_satuan="hari_kerja")
    file_record(office.store, office.office_id, "nota_pemeriksaan", record)
    ani = log_in("ani")
    (document_id, *_) = {one["document_id"] for one in ani.get("/api/duties").json()["items"]}
    ani.post(f"/api/duties/{document_id}/receipt", json={"received_on": "2021-08-13"})

    def due_on() -> str:
        return str(ani.get(f"/api/duties/{document_id}").json()["duties"][0]["due_on"])

    before = due_on()
    text = "2021-08-17 Hari Kemerdekaan"
    assert log_in("kelola").put("/api/settings/holidays", json={"text": text, "reason": "SKB"}).status_code == 200
    assert (before, due_on()) == ("2021-08-18", "2021-08-19")


def test_an_office_below_follows_until_it_sets_its_own(office: Office) -> None:
    settings = office.store.settings
    admin = office.people["kelola"]
    unit = office.store.users.add_unit(admin, "Satwasker Bawah", "Asia/Jakarta", None)
    settings.set(admin, "nota.days", 14, "edaran provinsi")
    assert settings.held(unit.id, "nota.days").value == 14
    below = office.store.users.add(MACHINE, unit.id, "unit", "Kepala Unit", PASSWORD, ["head"], ["admin"])
    settings.set(Actor(below.id, below.full_name, unit.id, below.roles, below.rights), "nota.days", 20, "sendiri")
    assert settings.held(unit.id, "nota.days").value == 20
    assert settings.held(office.office_id, "nota.days").value == 14


def test_only_an_administrator_sets(office: Office, log_in: LogIn) -> None:
    client = log_in("ani")
    assert client.get("/kelola/pengaturan").status_code == 404
    assert client.put("/api/settings/nota.days", json={"text": "1", "reason": "x"}).status_code == 404
