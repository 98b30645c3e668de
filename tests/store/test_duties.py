"""Follow-up of nota in the store: duties come and go with the record, receipts and deeds stay with the document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from extractor.errors import Refused
from extractor.oversight.duties import STANDINGS
from extractor.store import Store
from extractor.store.duty_lists import Asked
from extractor.store.restricting import restrict
from extractor.store.tables import FilingRow, UploadRow
from tests.store.conftest import Desk
from tests.store.test_projection import file_record

LETTER = date(2021, 8, 12)
TODAY = date(2021, 10, 1)
ALL = Asked()


def nota(company: str, stage: str = "1", on: date = LETTER, **finding: Any) -> dict[str, Any]:
    findings = [
        {"uraian": "Belum wajib lapor", "pasal": ["UU 7/1981 Pasal 6"], "norma": "wajib_lapor", **finding},
        {"uraian": "Upah lembur", "pasal": ["UU 13/2003 Pasal 78"], "batas_waktu_hari": 60},
    ]
    return {
        "surat": {"tanggal": on.isoformat(), "penandatangan": [{"nama": "Sari Contoh", "jabatan": "Pengawas"}]},
        "pemeriksaan": {"nama_perusahaan": company, "nota_ke": stage, "temuan": findings},
    }


def document_of(store: Store, filing_id: str) -> str:
    with store.database.reading() as session:
        return session.get_one(FilingRow, filing_id).document_id


def put(desk: Desk, company: str = "PT Contoh", **more: Any) -> str:
    filing_id = file_record(desk.store, desk.office_id, "nota_pemeriksaan", nota(company, **more))
    return document_of(desk.store, filing_id)


def counts(desk: Desk, asked: Asked = ALL, today: date = TODAY) -> dict[str, int]:
    return desk.store.duty_lists.counts(desk.ani, asked, today)


def test_due_days_begin_with_the_receipt_and_a_later_receipt_moves_them(desk: Desk) -> None:
    document_id = put(desk, batas_waktu_hari=14)
    assert counts(desk) == {"unreceived": 2}
    desk.store.duties.receive(desk.ani, document_id, date(2021, 8, 20), "pos", TODAY)
    first, second = desk.store.duty_lists.nota(desk.ani, document_id, TODAY).duties
    assert (first.due_on, first.basis, first.standing) == (date(2021, 9, 3), "receipt", "overdue")
    assert (second.due_on, second.standing) == (date(2021, 10, 19), "running")
    desk.store.duties.receive(desk.ani, document_id, date(2021, 9, 20), "", TODAY)
    known = desk.store.duty_lists.nota(desk.ani, document_id, TODAY)
    assert known.duties[0].due_on == date(2021, 10, 4)
    assert [on for on, *_ in known.receipts] == [date(2021, 8, 20), date(2021, 9, 20)]
    for day in (LETTER - timedelta(days=1), TODAY + timedelta(days=1)):
        with pytest.raises(Refused):
            desk.store.duties.receive(desk.ani, document_id, day, "", TODAY)


def test_what_happened_outlives_a_correction_of_the_record(desk: Desk) -> None:
    document_id = put(desk, batas_waktu_hari=14)
    desk.store.duties.receive(desk.ani, document_id, LETTER, "", TODAY)
    duty = desk.store.duty_lists.nota(desk.ani, document_id, TODAY).duties[0]
    desk.store.duties.do(desk.ani, duty.id, "answered", TODAY, "surat 12", TODAY)
    desk.store.projection.rebuild()
    known = desk.store.duty_lists.nota(desk.ani, document_id, TODAY)
    assert [one.standing for one in known.duties] == ["answered", "running"]
    assert [(one.deed, one.remark) for one in known.deeds] == [("answered", "surat 12")]
    with desk.store.database.writing() as session:
        for row in session.scalars(select(FilingRow)):
            row.is_withdrawn = True
    assert counts(desk) == {}
    with pytest.raises(Refused):
        desk.store.duty_lists.nota(desk.ani, document_id, TODAY)


def test_an_overdue_first_nota_calls_for_a_second_until_one_is_there(desk: Desk) -> None:
    document_id = put(desk, "PT Satu", batas_waktu_hari=14)
    put(desk, "PT Dua", batas_waktu_hari=14)
    desk.store.duties.receive(desk.ani, document_id, LETTER, "", TODAY)
    asked = Asked(needs_second=True)
    assert desk.store.duty_lists.nota_counts(desk.ani, Asked(), TODAY) == {"1": 2, "received": 1, "needs_second": 1}
    assert {one.document_id for one in desk.store.duty_lists.list(desk.ani, asked, TODAY).items} == {document_id}
    assert desk.store.duty_lists.nota(desk.ani, document_id, TODAY).calls_for_second
    later = put(desk, "PT Satu", stage="2", on=date(2021, 9, 20))
    known = desk.store.duty_lists.nota(desk.ani, document_id, TODAY)
    assert (known.second_id, known.calls_for_second) == (later, False)
    assert desk.store.duty_lists.nota_counts(desk.ani, Asked(), TODAY)["needs_second"] == 0


def test_each_count_is_the_length_of_its_list(desk: Desk) -> None:
    documents = [put(desk, f"PT {n}", batas_waktu_hari=10 + n) for n in range(4)]
    for number, document_id in enumerate(documents[:3]):
        desk.store.duties.receive(desk.ani, document_id, LETTER + timedelta(days=12 * number), "", TODAY)
    first = desk.store.duty_lists.nota(desk.ani, documents[0], TODAY).duties[1]
    desk.store.duties.do(desk.ani, first.id, "settled", TODAY, "", TODAY)
    for asked in (
        Asked(),
        Asked(article="UU 7/1981 Pasal 6"),
        Asked(inspector="sari contoh"),
        Asked(year=2021),
        Asked(year=1999),
        Asked(branch="2"),
    ):
        found = counts(desk, asked)
        for one in STANDINGS:
            total = desk.store.duty_lists.list(desk.ani, replace(asked, standing=one), TODAY).total
            assert total == found.get(one, 0), (asked, one)
    assert sum(counts(desk).values()) == 8
    assert sum(counts(desk, Asked(article="UU 7/1981 Pasal 6")).values()) == 8, "articles are those of the nota"


def test_nobody_without_the_right_can_tell_a_restricted_nota(desk: Desk) -> None:
    document_id = put(desk, batas_waktu_hari=14)
    desk.store.duties.receive(desk.ani, document_id, LETTER, "", TODAY)
    duty = desk.store.duty_lists.nota(desk.ani, document_id, TODAY).duties[0]
    with desk.store.database.writing() as session:
        upload_id = session.scalars(select(FilingRow.upload_id).where(FilingRow.document_id == document_id)).one()
        restrict(session, session.get_one(UploadRow, upload_id))
    lists = desk.store.duty_lists
    assert lists.list(desk.ani, Asked(), TODAY).total == 0
    assert counts(desk) == {}
    assert lists.nota_counts(desk.ani, Asked(), TODAY) == {"received": 0, "needs_second": 0}
    assert lists.choices(desk.ani)["articles"] == []
    for deed in (
        lambda: lists.nota(desk.ani, document_id, TODAY),
        lambda: desk.store.duties.receive(desk.ani, document_id, LETTER, "", TODAY),
        lambda: desk.store.duties.do(desk.ani, duty.id, "settled", TODAY, "", TODAY),
    ):
        with pytest.raises(Refused):
            deed()


def test_another_office_sees_and_does_nothing(desk: Desk) -> None:
    document_id = put(desk)
    stranger = replace(desk.ani, office_id=desk.stranger.office_id)
    assert desk.store.duty_lists.list(stranger, Asked(), TODAY).total == 0
    with pytest.raises(Refused):
        desk.store.duties.receive(stranger, document_id, LETTER, "", TODAY)
