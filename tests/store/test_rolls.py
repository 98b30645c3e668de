"""The roll in the store: lists are looked at, then applied whole or not at all; who reported, who did not; letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from extractor.errors import Refused
from extractor.oversight.roll import ROLL_STANDINGS, Listed, ListKind, read_list
from extractor.store.fact_tables import FactRow, TallyRow
from extractor.store.keeping import Erasing
from extractor.store.projection import recount
from extractor.store.roll_lists import RollList, RollMoved
from extractor.store.roll_tables import RollCompanyRow, RollLetterRow, RollReportRow
from extractor.store.rolls import AskedRoll, RollEntry
from extractor.store.tables import FilingRow
from tests.store.conftest import Desk
from tests.store.test_projection import file_record

TODAY = date(2026, 3, 1)
COMPANIES = (
    ("Kode daftar", "Nama", "NPWP", "Kabupaten/kota", "Jumlah TK", "Wajib sejak"),
    ("", "PT Maju Contoh", "019998889411000", "Kab. Bekasi", 10, ""),
    ("", "PT Mundur Contoh", "", "Kab. Bekasi", 20, ""),
    ("", "CV Diam Contoh", "", "Kota Batam", 30, ""),
    ("", "PT Baru Contoh", "", "Kota Batam", 30, 2026),
)
REPORTS = (
    ("Nama", "NPWP", "Kota", "Tahun", "Tanggal terima", "L", "P", "No bukti lapor"),
    ("PT Maju Contoh", "019998889411000", "Kab. Bekasi", 2024, "2024-12-01", 4, 6, "BL-1"),
)


def listed(rows: Sequence[Sequence[Any]], kind: ListKind = "companies") -> Listed:
    return read_list(kind, [iter([(number, row) for number, row in enumerate(rows, 1)])], TODAY)


def bring(desk: Desk, rows: Sequence[Sequence[Any]] = COMPANIES, kind: ListKind = "companies") -> RollList:
    seen = desk.store.roll_lists.look(desk.ani, "daftar.csv", listed(rows, kind))
    return desk.store.roll_lists.apply(desk.ani, seen.id)


def wlk(company: str, received: str, year: int = 2025, **identity: str) -> dict[str, Any]:
    return {
        "kodefikasi": {"tahun_laporan": year},
        "identitas": {"nama_perusahaan": company, **identity},
        "tenaga_kerja": {"wni_laki_laki": 5, "wni_perempuan": 6, "jumlah": 11},
        "penutup": {"tanggal_terima": received},
    }


def asked(desk: Desk, year: int = 2025, **more: Any) -> AskedRoll:
    return AskedRoll((desk.office_id,), year, **more)


def entries(desk: Desk, today: date = TODAY, **more: Any) -> list[RollEntry]:
    return list(desk.store.rolls.list(asked(desk, **more), today).items)


def standings(desk: Desk, today: date = TODAY, **more: Any) -> dict[str, str]:
    return {one.company.name: one.standing for one in entries(desk, today, **more)}


def test_a_list_is_looked_at_before_anything_is_written_and_then_written_whole(desk: Desk) -> None:
    seen = desk.store.roll_lists.look(desk.ani, "daftar.csv", listed(COMPANIES))
    assert (seen.counts["new"], seen.state, entries(desk, year=2026)) == (4, "open", [])
    desk.store.roll_lists.apply(desk.ani, seen.id)
    assert len(entries(desk, year=2026)) == 4
    with pytest.raises(Refused):
        desk.store.roll_lists.apply(desk.ani, seen.id)
    again = [
        *COMPANIES[:3],
        ("", "P.T. MUNDUR CONTOH", "", "Kab. Bekasi", 25, ""),
        ("", "PT Lain", "01", "Kota Batam", 1, ""),
    ]
    again.pop(2)
    seen = desk.store.roll_lists.look(desk.ani, "lagi.csv", listed(again))
    assert dict(seen.counts) == {"new": 0, "changed": 1, "same": 1, "ask": 0, "bad": 1}
    assert seen.absent == 2
    (changed,) = desk.store.roll_lists.lines(desk.ani, seen.id, "changed").items
    assert (changed.name, changed.before, changed.after) == ("PT Mundur Contoh", {"workers": 20}, {"workers": 25})
    with pytest.raises(Refused):
        desk.store.roll_lists.apply(desk.ani, seen.id)
    assert [one.company.workers for one in entries(desk, text="mundur")] == [20]
    desk.store.roll_lists.apply(desk.ani, seen.id, without_bad=True)
    assert [one.company.workers for one in entries(desk, text="mundur")] == [25]


def test_a_preview_that_is_no_longer_true_and_one_of_another_office_change_nothing(desk: Desk) -> None:
    first = desk.store.roll_lists.look(desk.ani, "a.csv", listed(COMPANIES))
    second = desk.store.roll_lists.look(desk.budi, "b.csv", listed(COMPANIES))
    desk.store.roll_lists.apply(desk.budi, second.id)
    with pytest.raises(RollMoved):
        desk.store.roll_lists.apply(desk.ani, first.id)
    assert len(entries(desk, year=2026)) == 4
    assert desk.store.roll_lists.get(desk.stranger, first.id) is None
    for deed in (desk.store.roll_lists.apply, desk.store.roll_lists.drop):
        with pytest.raises(Refused):
            deed(desk.stranger, first.id)


def test_a_fault_amid_the_writing_leaves_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = desk.store.roll_lists.look(desk.ani, "a.csv", listed(COMPANIES))

    def broken(*_: object) -> int:
        raise OSError("disk")

    monkeypatch.setattr("extractor.store.roll_lists.place_all", broken)
    with pytest.raises(OSError, match="disk"):
        desk.store.roll_lists.apply(desk.ani, seen.id)
    with desk.store.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(RollCompanyRow)) == 0
    monkeypatch.undo()
    desk.store.roll_lists.apply(desk.ani, seen.id)
    assert len(entries(desk, year=2026)) == 4


def test_reports_join_the_roll_before_and_after_it_came_and_each_number_is_its_list(desk: Desk) -> None:
    file_record(
        desk.store,
        desk.office_id,
        "wlkp",
        wlk("PT MAJU CONTOH", "2025-12-31", npwp="01.999.888.9-411.000", kabupaten_kota="Kab. Bekasi"),
    )
    bring(desk)
    late = file_record(
        desk.store, desk.office_id, "wlkp", wlk("PT. Mundur Contoh", "2026-01-05", kabupaten_kota="Kabupaten Bekasi")
    )
    file_record(
        desk.store, desk.office_id, "wlkp", wlk("PT Mundur Contoh Dua", "2026-01-05", kabupaten_kota="Kabupaten Bekasi")
    )
    assert standings(desk) == {"PT Maju Contoh": "on_time", "PT Mundur Contoh": "late", "CV Diam Contoh": "missing"}
    assert standings(desk, date(2025, 12, 31))["CV Diam Contoh"] == "awaited"
    assert standings(desk, year=2026)["PT Baru Contoh"] == "awaited"
    counts = desk.store.rolls.counts(asked(desk), TODAY)
    assert [(one.regency, one.obliged, one.received) for one in counts] == [("21.71", 1, 0), ("32.16", 2, 2)]
    for one in counts:
        for standing in ROLL_STANDINGS:
            narrowed = asked(desk, regency=one.regency, standing=standing)
            assert desk.store.rolls.list(narrowed, TODAY).total == one[standing]
        assert desk.store.rolls.list(asked(desk, regency=one.regency, is_received=True), TODAY).total == one.received
    loose = desk.store.rolls.loose(asked(desk)).items
    assert [one.company for one in loose] == ["PT Mundur Contoh Dua"]
    with desk.store.database.writing() as session:
        session.get_one(FilingRow, late).is_withdrawn = True
    assert standings(desk)["PT Mundur Contoh"] == "missing"
    desk.store.settings.set(desk.ani, "wlk.months", 13, "surat edaran")
    assert desk.store.rolls.due((desk.office_id,), 2025) == {desk.office_id: date(2026, 1, 31)}


def test_a_proof_of_wlkp_online_is_a_report_and_what_a_person_joined_outlives_a_rebuild(desk: Desk) -> None:
    bring(desk)
    proof = {"bukti": {"nama_perusahaan": "PT Maju Contoh", "npwp": "019998889411000", "tanggal_lapor": "2025-11-03",
                       "nomor_pelaporan": "17.2025.77", "tahun": 2025, "kabupaten_kota": "Kab. Bekasi"}}  # fmt: skip
    file_record(desk.store, desk.office_id, "bukti_wlkp", proof)
    paper = file_record(
        desk.store, desk.office_id, "wlkp", wlk("CV Diam Contho", "2025-12-05", kabupaten_kota="Kota Batam")
    )
    assert standings(desk) == {"PT Maju Contoh": "on_time", "PT Mundur Contoh": "missing", "CV Diam Contoh": "missing"}
    (silent,) = entries(desk, text="diam")
    (maybe,) = desk.store.rolls.file(desk.ani, silent.id, 2025, TODAY).maybe
    with pytest.raises(Refused):
        desk.store.rolls.join(desk.stranger, silent.id, maybe.fact_id)
    desk.store.rolls.join(desk.ani, silent.id, maybe.fact_id)
    with pytest.raises(Refused):
        desk.store.rolls.join(desk.ani, silent.id, maybe.fact_id)
    desk.store.projection.rebuild()
    known = desk.store.rolls.file(desk.ani, silent.id, 2025, TODAY)
    assert [(one.year, one.filing_id) for one in known.reports] == [(2025, paper)]
    (maju,) = entries(desk, text="maju")
    (report,) = desk.store.rolls.file(desk.ani, maju.id, 2025, TODAY).reports
    assert (report.kind, report.number, report.received_on) == ("bukti_wlkp", "17.2025.77", date(2025, 11, 3))


def test_reports_of_earlier_years_come_as_a_list_and_count_once(desk: Desk) -> None:
    bring(desk)
    bring(desk, REPORTS, "reports")
    assert standings(desk, year=2024) == {
        "PT Maju Contoh": "on_time",
        "PT Mundur Contoh": "missing",
        "CV Diam Contoh": "missing",
    }
    again = desk.store.roll_lists.look(desk.ani, "b.csv", listed(REPORTS, "reports"))
    assert again.counts["same"] == 1
    changed = [REPORTS[0], (*REPORTS[1][:5], 5, 6, "BL-2")]
    bring(desk, changed, "reports")
    with desk.store.database.reading() as session:
        (fact,) = session.scalars(select(FactRow))
        assert (fact.workers, fact.men, fact.number, fact.origin, fact.report_year) == (11, 5, "BL-2", "import", 2024)
        before = {(row.period, row.regency): (row.documents, row.workers) for row in session.scalars(select(TallyRow))}
        assert (1, 11) in before.values()
    desk.store.projection.rebuild()
    with desk.store.database.writing() as session:
        recount(session.connection())
        rows = session.scalars(select(TallyRow))
        assert {(row.period, row.regency): (row.documents, row.workers) for row in rows} == before
    file_record(
        desk.store,
        desk.office_id,
        "wlkp",
        wlk("PT Maju Contoh", "2024-12-31", 2024, npwp="019998889411000", kabupaten_kota="Kab. Bekasi"),
    )
    assert desk.store.roll_lists.look(desk.ani, "c.csv", listed(changed, "reports")).counts["same"] == 1
    unknown = desk.store.roll_lists.look(
        desk.ani, "d.csv", listed([REPORTS[0], ("PT Entah", "", "Kota Batam", 2024, "2024-12-01", 1, 1, "")], "reports")
    )
    assert unknown.counts["bad"] == 1


def test_letters_are_numbered_once_and_a_second_run_repeats_nothing_unasked(desk: Desk) -> None:
    bring(desk)
    file_record(desk.store, desk.office_id, "wlkp", wlk("PT Mundur Contoh", "2026-01-05", kabupaten_kota="Kab. Bekasi"))
    letters = desk.store.roll_letters
    run = letters.write(desk.ani, asked(desk), "missing", TODAY)
    first = letters.run(desk.ani, run)
    assert [(one.company, one.nth, one.kind) for one in first] == [
        ("CV Diam Contoh", 1, "missing"),
        ("PT Maju Contoh", 1, "missing"),
    ]
    numbers = [int(one.number.rpartition("-")[2]) for one in first]
    assert numbers == [numbers[0], numbers[0] + 1]
    lines = {one.agenda_number: one for one in desk.store.agenda.register(desk.ani, 2026).lines}
    assert [(lines[one.number].kind, lines[one.number].reason) for one in first] == [
        ("letter", "CV Diam Contoh (2025)"), ("letter", "PT Maju Contoh (2025)"),
    ]  # fmt: skip
    with pytest.raises(Refused):
        letters.write(desk.ani, asked(desk), "missing", TODAY)
    second = letters.run(desk.ani, letters.write(desk.ani, asked(desk), "missing", TODAY, with_again=True))
    assert [one.nth for one in second] == [2, 2]
    (late,) = letters.run(desk.ani, letters.write(desk.ani, asked(desk), "late", TODAY))
    assert (late.company, late.received_on, late.due_on) == ("PT Mundur Contoh", date(2026, 1, 5), date(2025, 12, 31))
    assert letters.run(desk.stranger, run) == []
    assert [(one.kind, one.count) for one in letters.runs(desk.ani, 2025)] == [
        ("late", 1),
        ("missing", 2),
        ("missing", 2),
    ]
    assert {one.letters for one in entries(desk)} == {1, 2}


def test_an_erased_report_is_missing_again_and_a_restricted_one_is_in_no_number(desk: Desk, tmp_path: Any) -> None:
    bring(desk)
    filing_id = file_record(
        desk.store, desk.office_id, "wlkp", wlk("PT Mundur Contoh", "2025-11-05", kabupaten_kota="Kab. Bekasi")
    )
    assert standings(desk)["PT Mundur Contoh"] == "on_time"
    with desk.store.database.writing() as session:
        session.get_one(FilingRow, filing_id).is_restricted = True
    assert standings(desk)["PT Mundur Contoh"] == "missing"
    assert desk.store.rolls.loose(asked(desk)).total == 0
    with desk.store.database.writing() as session:
        session.get_one(FilingRow, filing_id).is_restricted = False
    assert standings(desk)["PT Mundur Contoh"] == "on_time"
    with desk.store.database.reading() as session:
        upload_id = session.get_one(FilingRow, filing_id).upload_id
    Erasing(desk.store.database, desk.store.blobs, tmp_path).erase([upload_id], "Budi", "masa simpan habis")
    assert standings(desk)["PT Mundur Contoh"] == "missing"
    with desk.store.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(RollReportRow)) == 0
        assert session.scalar(select(func.count()).select_from(RollLetterRow)) == 0


def test_nobody_sees_the_roll_of_another_office(desk: Desk) -> None:
    bring(desk)
    (one,) = entries(desk, text="maju")
    with pytest.raises(Refused):
        desk.store.rolls.file(desk.stranger, one.id, 2025, TODAY)
    assert desk.stranger.office_id is not None
    other = replace(asked(desk), offices=(desk.stranger.office_id,))
    assert desk.store.rolls.list(other, TODAY).total == 0
    assert desk.store.rolls.counts(other, TODAY) == []
