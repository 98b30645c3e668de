"""Facts and tallies say what the standing records say: after every approval, correction, withdrawal and erasure."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from extractor.access import CONFIDENTIAL
from extractor.oversight.facts import facts
from extractor.oversight.tally import AMOUNTS, Cell, Counted, amounts, tally
from extractor.review import Edit
from extractor.store import Store
from extractor.store.database import new_id, now
from extractor.store.fact_tables import FactRow, TallyRow
from extractor.store.keeping import Erasing
from extractor.store.projection import counted_facts
from extractor.store.restricting import restrict
from extractor.store.tables import DocumentRow, FilingRow, TaskRow, UploadRow
from tests.store.conftest import Desk

KINDS = ("wlkp", "nota_pemeriksaan", "berkas_tipiring", "rujukan_ztp", "laporan_kecelakaan")


def record_of(kind: str, number: int, day: date, regency: str) -> dict[str, Any]:
    said = day.isoformat()
    company = f"PT Contoh {number % 7}"
    if kind == "wlkp":
        return {
            "kodefikasi": {"tahun_laporan": day.year},
            "identitas": {"nama_perusahaan": company, "kabupaten_kota": regency},
            "tenaga_kerja": {"wni_laki_laki": number, "wni_perempuan": 2 * number, "jumlah": 3 * number},
            "penutup": {"tanggal_laporan": said},
        }
    if kind == "nota_pemeriksaan":
        return {
            "surat": {"tanggal": said, "penandatangan": [{"nama": f"Pengawas {number % 3}", "jabatan": "Pengawas"}]},
            "pemeriksaan": {
                "nama_perusahaan": company,
                "nota_ke": "1",
                "temuan": [
                    {"uraian": "x", "pasal": ["UU 7/1981 Pasal 7 ayat (1)", "UU 1/1970"], "batas_waktu_hari": 14}
                ],
            },
        }
    if kind == "berkas_tipiring":
        return {"perkara": {"nama_perusahaan": company, "tanggal_sidang": said, "denda": 100_000 * (number % 4)}}
    if kind == "rujukan_ztp":
        return {"rujukan": {"nama_perusahaan": company, "tanggal": said, "jumlah_pekerja_terdampak": number}}
    return {"kecelakaan": {"nama_perusahaan": company, "tanggal_kejadian": said, "akibat": "meninggal"}}


def file_record(store: Store, office_id: str, kind: str, record: dict[str, Any]) -> str:
    """A decided record without the long way through reading and review."""
    upload_id, document_id, task_id, filing_id = (new_id() for _ in range(4))
    moment = now()
    with store.database.writing() as session:
        session.add(
            UploadRow(
                id=upload_id, office_id=office_id, sha256=new_id() * 2, name="a.pdf", media_type="application/pdf",
                size=1, page_count=1, agenda_number=upload_id, received_on=date(2019, 2, 11), uploaded_by="machine",
                uploaded_at=moment, state="read", attempt=1, error_facts=[], is_restricted=False, lane="interactive",
            )
        )  # fmt: skip
        session.flush()
        session.add(
            DocumentRow(
                id=document_id, office_id=office_id, upload_id=upload_id, sha256=new_id() * 2, number=1, pages=[1],
                asides=[], record_type=kind, type_confidence=1.0, company="", company_key="", checked={}, engines={},
                saved_at=moment, is_restricted=False,
            )
        )  # fmt: skip
        session.flush()
        session.add(
            TaskRow(
                id=task_id, office_id=office_id, document_id=document_id, upload_id=upload_id, record_type=kind,
                reasons=[], focus=[], doubts=[], state="approved", version=1, note="", opened_at=moment, seconds=1.0,
                rank=0, search="", is_restricted=False,
            )
        )  # fmt: skip
        session.flush()
        session.add(
            FilingRow(
                id=filing_id, office_id=office_id, document_id=document_id, task_id=task_id, upload_id=upload_id,
                record_type=kind, company="", company_key="", year=None, record=record, provenance={},
                decided_by="machine", decided_by_name="", decided_at=moment, is_withdrawn=False, is_restricted=False,
                version=1, reason="",
            )
        )  # fmt: skip
    return filing_id


def stored(store: Store) -> dict[Cell, tuple[int, ...]]:
    with store.database.reading() as session:
        rows = session.scalars(select(TallyRow)).all()
    return {
        Cell(*(getattr(row, name) for name in Cell._fields)): tuple(getattr(row, name) for name in AMOUNTS)
        for row in rows
    }


def recomputed(store: Store) -> dict[Cell, tuple[int, ...]]:
    """From the records themselves, by the pure functions alone."""
    counted = []
    with store.database.reading() as session:
        for filing in session.scalars(select(FilingRow).where(FilingRow.is_withdrawn.is_(False))):
            said = facts(filing.record_type, filing.record, session.get_one(UploadRow, filing.upload_id).received_on)
            is_restricted = filing.is_restricted or filing.record_type in CONFIDENTIAL
            counted.append(
                Counted(
                    filing.office_id, said.month, said.kind, said.branch, is_restricted, said.regency,
                    tuple(one.key for one in said.inspectors), said.articles, amounts(said),
                )
            )  # fmt: skip
    return tally(counted)


def test_an_approval_a_correction_and_a_reopening_move_the_figures(desk: Desk) -> None:
    store = desk.store
    store.tasks.claim(desk.ani, desk.task_id)
    fields = store.documents.get(desk.ani, desk.document_id)
    assert fields is not None
    for path in store.tasks.left(desk.ani, desk.task_id):
        seq = fields.fields[path].seq if path in fields.fields else 0
        store.documents.edit(desk.ani, desk.task_id, path, Edit("blank"), seq)
    store.tasks.decide(desk.ani, desk.task_id, "approved")
    assert stored(store) == recomputed(store)
    assert sum(sums[0] for cell, sums in stored(store).items() if cell.regency == "" and cell.period % 100 == 0) == 1
    store.tasks.reopen(desk.ani, desk.task_id)
    assert stored(store) == {}
    with store.database.reading() as session:
        assert session.scalars(select(FactRow)).all() == []


MOVES = st.lists(
    st.tuples(
        st.sampled_from(("file", "file", "file", "correct", "withdraw", "restrict", "erase")),
        st.sampled_from(KINDS),
        st.integers(0, 900),
        st.dates(date(2018, 1, 1), date(2019, 12, 31)),
        st.sampled_from(("Kota Bandung", "Kabupaten Bogor", "Negeri Dongeng", "")),
    ),
    min_size=1,
    max_size=12,
)


@settings(
    max_examples=8, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(moves=MOVES)
def test_a_recap_recomputed_from_the_records_equals_the_stored_one(desk: Desk, tmp_path: Path, moves: Any) -> None:
    store = desk.store
    erasing = Erasing(store.database, store.blobs, tmp_path)
    standing: list[str] = []
    for move, kind, number, day, regency in moves:
        if move == "file" or not standing:
            standing.append(file_record(store, desk.office_id, kind, record_of(kind, number, day, regency)))
            continue
        filing_id = standing[number % len(standing)]
        with store.database.writing() as session:
            filing = session.get_one(FilingRow, filing_id)
            if move == "withdraw":
                filing.is_withdrawn, filing.ended_at = True, now()
                standing.remove(filing_id)
            elif move == "restrict":
                restrict(session, session.get_one(UploadRow, filing.upload_id))
            elif move == "correct":
                filing.is_withdrawn, filing.ended_at = True, now()
                fresh = {name: getattr(filing, name) for name in FilingRow.__table__.columns.keys()}  # noqa: SIM118
                record = record_of(filing.record_type, number + 1, day + timedelta(days=40), "Kota Bogor")
                fresh |= {"id": new_id(), "record": record, "is_withdrawn": False, "ended_at": None, "version": 2}
                fresh["replaces_id"] = filing_id
                session.add(FilingRow(**fresh))
                standing[standing.index(filing_id)] = fresh["id"]
            upload_id = filing.upload_id
        if move == "erase":
            erasing.erase([upload_id], "Kepala", "masa simpan habis")
            standing.remove(filing_id)
        assert stored(store) == recomputed(store)
    before = stored(store)
    assert store.projection.rebuild() == len(standing)
    assert stored(store) == before
    with store.database.writing() as session:
        ids = list(session.scalars(select(FactRow.id)))
        assert tally(counted_facts(session.connection(), ids)) == before
    for upload_id in set(_uploads(store)) - {desk.upload_id}:
        erasing.erase([upload_id], "Kepala", "bersih")
    assert stored(store) == {}


def _uploads(store: Store) -> list[str]:
    with store.database.reading() as session:
        return list(session.scalars(select(UploadRow.id)))


def test_confidential_kinds_are_restricted_cells_whatever_their_file_says(desk: Desk) -> None:
    file_record(desk.store, desk.office_id, "rujukan_ztp", record_of("rujukan_ztp", 4, date(2019, 1, 2), ""))
    assert {cell.is_restricted for cell in stored(desk.store)} == {True}


def test_a_database_older_than_its_facts_gets_them(desk: Desk) -> None:
    file_record(desk.store, desk.office_id, "wlkp", record_of("wlkp", 40, date(2019, 1, 2), "Kota Bandung"))
    before = stored(desk.store)
    with desk.store.database.writing() as session:
        for table in (TallyRow, FactRow):
            session.execute(table.__table__.delete())
    desk.store.projection.catch_up()
    assert stored(desk.store) == before != {}
