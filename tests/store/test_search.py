"""The archive's search on both databases: what is found, what never is, what changed since when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extractor.access import MACHINE
from extractor.document.elements import Document
from extractor.document.evidence import Checked, Draft, Evidence, FieldValue, Kind
from extractor.document.geometry import BBox
from extractor.review import Edit, open_task
from extractor.store import NewDocument, NewUpload
from extractor.store.door_tables import CardRow, LineRow
from extractor.store.search import Search, Wanted
from tests.store.conftest import Desk, person
from tests.store.papers import BOX, VERSIONS, page


def put(
    desk: Desk, sha: str, text: str, fields: dict[str, object], kind: str = "wlkp", restricted: bool = False
) -> str:
    """A read document of one page; gives its id."""
    new = NewUpload(sha * 32, f"{sha}.pdf", "application/pdf", 9, date(2019, 2, 11), 1, is_restricted=restricted)
    upload = desk.store.uploads.add(desk.ani, new)
    desk.store.uploads.begin(upload.id)
    desk.store.uploads.set_pages(upload.id, "application/pdf", 1)
    paper = page(1, text)
    desk.store.pages.save(upload.id, paper, 0.1)
    values = {
        path: FieldValue(path, "value", value, orig=str(value), evidence=Evidence(1, BBox(500, 800, 560, 820)))
        for path, value in fields.items()
    }
    checked = Checked(Draft(Kind(kind, 0.98), values), (), "accept", ())
    document = Document(1, (paper,))
    (document_id,) = desk.store.documents.save(
        upload.id, [NewDocument(document, checked, open_task(document, checked), VERSIONS)]
    )
    return document_id


def found(desk: Desk, text: str = "", **more: object) -> list[str]:
    return [hit.document_id for hit in desk.store.search.find(desk.ani, Wanted(text, **more)).items]  # type: ignore[arg-type]


WLKP = {
    "kodefikasi.tahun_laporan": 2018,
    "identitas.nama_perusahaan": "PT Benang Contoh",
    "identitas.kabupaten_kota": "Kab. Sukamaju",
    "identitas.nama_pengurus": "Sari Contohwati",
    "identitas.kbli": "13111",
}


def test_a_page_is_found_by_its_words_with_the_place_where_they_stand(desk: Desk) -> None:
    one = put(desk, "c1", "Pabrik pemintalan benang di Desa Sukamaju nomor 560/0412/2019 berdiri", WLKP)
    assert found(desk, "pemintalan") == found(desk, "PEMINTAL sukamaju") == found(desk, "560/0412/2019") == [one]
    assert found(desk, "560/0413/2019") == found(desk, "pemintalan tembaga") == []
    (hit,) = desk.store.search.find(desk.ani, Wanted("pemintalan")).items
    assert (hit.page, hit.year, hit.company, hit.regency) == (1, 2018, "PT Benang Contoh", "Kab. Sukamaju")
    assert ("pemintalan", True) in hit.snippet
    assert "".join(part for part, _ in hit.snippet).startswith("Pabrik")


def test_values_are_found_and_follow_every_edit(desk: Desk) -> None:
    one = put(desk, "c1", "Kertas", WLKP)
    assert found(desk, "13111") == [one]
    assert desk.store.search.find(desk.ani, Wanted("13111")).items[0].page is None
    task = desk.store.tasks.of_document(MACHINE, one)
    assert task is not None
    desk.store.tasks.claim(desk.ani, task.id)
    desk.store.documents.edit(desk.ani, task.id, "identitas.nama_perusahaan", Edit("value", value="PT Kapas Baru"), 1)
    assert found(desk, "kapas baru") == found(desk, company="kapas") == [one]
    desk.store.documents.edit(desk.ani, task.id, "identitas.kbli", Edit("blank"), 1)
    assert found(desk, "13111") == []


@pytest.mark.parametrize("strange", ['"', "a OR b", "AND", "NEAR(", "* :*", "';--", "( & |", "x" * 500, "\0 \ud800"])
def test_what_people_type_is_never_a_query_language(desk: Desk, strange: str) -> None:
    assert found(desk, strange) == []


def test_filters_and_their_order(desk: Desk) -> None:
    one = put(desk, "c1", "Kertas", WLKP)
    other = put(desk, "c2", "Kertas", {"surat.nomor": "12/A", "surat.tanggal": "2020-01-02"}, "nota_pemeriksaan")
    assert found(desk, "kertas") == [other, one]
    assert found(desk, record_type="wlkp", year=2018, regency="sukamaju", state="undecided") == [one]
    assert found(desk, "kertas", year=2020) == found(desk, record_type="nota_pemeriksaan") == [other]
    assert found(desk, state="approved") == []
    assert set(found(desk, office_id=desk.office_id)) >= {one, other}
    assert found(desk, office_id="lain") == []


def test_personal_data_are_in_no_line(desk: Desk) -> None:
    fields = {**WLKP, "penutup.nama_pelapor": "Rahmat Contohjaya"}
    put(desk, "c1", "Pengurus SARI CONTOHWATI nik 3175 0912 0385 0007 telp 0812-5550-1420 Pabrik", fields)
    assert found(desk, "pabrik")
    for hidden in ("contohwati", "contohjaya", "3175091203850007", "0007", "081255501420"):
        assert found(desk, hidden) == [], hidden
    with desk.store.database.reading() as session:
        text = "\n".join(row.text for row in session.query(LineRow))
    assert "ontohwati" not in text.casefold()
    assert "0385" not in text


def test_words_under_the_ink_of_a_personal_field_are_taken_out_however_they_were_read(desk: Desk) -> None:
    paper = page(1, "S4ri Cntohwati")
    ink = Evidence(1, paper.home(BOX))
    new = FieldValue("identitas.nama_pengurus", "value", "Sari Contohwati", orig="5ari C0ntoh", evidence=ink)
    file = NewUpload("d1" * 32, "d.pdf", "application/pdf", 9, date(2019, 2, 11), 1)
    upload = desk.store.uploads.add(desk.ani, file)
    desk.store.uploads.begin(upload.id)
    desk.store.uploads.set_pages(upload.id, "application/pdf", 1)
    desk.store.pages.save(upload.id, paper, 0.1)
    checked = Checked(Draft(Kind("wlkp", 0.98), {new.path: new}), (), "accept", ())
    document = Document(1, (paper,))
    desk.store.documents.save(upload.id, [NewDocument(document, checked, open_task(document, checked), VERSIONS)])
    assert found(desk, "cntohwati") == []


def test_a_name_typed_by_a_person_leaves_the_index_too(desk: Desk) -> None:
    one = put(desk, "c1", "Pengurus perusahaan Dewi Karangan tinggal di Sukamaju", {"identitas.kbli": "13111"})
    assert found(desk, "karangan") == [one]
    task = desk.store.tasks.of_document(MACHINE, one)
    assert task is not None
    desk.store.tasks.claim(desk.ani, task.id)
    desk.store.documents.edit(desk.ani, task.id, "identitas.nama_pengurus", Edit("value", value="Dewi Karangan"), 0)
    assert found(desk, "karangan") == []
    assert found(desk, "tinggal") == [one]


@pytest.mark.parametrize("kind", ["rujukan_ztp", "berkas_tipiring"])
def test_a_confidential_kind_is_restricted_when_it_is_recognised(desk: Desk, kind: str) -> None:
    put(desk, "e1", "Kertas rahasia", {}, kind)
    allowed = person(desk.store, desk.office_id, "dewi", ("restricted",))
    store = desk.store
    assert found(desk, "rahasia") == []
    assert store.search.find(allowed, Wanted("rahasia")).items == []
    with store.database.reading() as session:
        assert session.query(LineRow).filter(LineRow.text.contains("rahasia")).all() == []
    assert {one.name for one in store.uploads.list(desk.ani).items} == {"scan-001.pdf"}
    assert store.tasks.counts(desk.ani)["ready"] == 1
    assert store.tasks.counts(allowed)["ready"] == 2
    assert store.uploads.same(desk.ani, "e1" * 32) == []
    assert len(store.uploads.same(allowed, "e1" * 32)) == 1
    assert len(store.search.changed(desk.ani, None)) == 1
    assert len(store.search.changed(allowed, None)) == 2
    hidden = {one.thing_id for one in store.events.list(allowed).items} - {
        one.thing_id for one in store.events.list(desk.ani).items
    }
    assert {one.id for one in store.uploads.same(allowed, "e1" * 32)} <= hidden


def test_a_restricted_file_leaves_nothing_behind_in_the_index(desk: Desk) -> None:
    put(desk, "e1", "Kertas rahasia", WLKP, restricted=True)
    assert found(desk, "rahasia") == found(desk, company="benang") == found(desk, year=2018) == []


def test_a_foreign_office_finds_nothing_and_the_office_above_finds_all(desk: Desk) -> None:
    put(desk, "c1", "Kertas biasa", WLKP)
    assert desk.store.search.find(desk.stranger, Wanted("biasa")).total == 0
    province = replace(desk.stranger, units=frozenset({desk.office_id}))
    assert desk.store.search.find(province, Wanted("biasa")).total == 1


def test_what_changed_is_told_in_order_and_without_gaps(desk: Desk) -> None:
    ids = [put(desk, sha, "Kertas", WLKP) for sha in ("c1", "c2", "c3")]
    search = desk.store.search
    listed = search.changed(desk.ani, None)
    assert [one for one, _ in listed] == [desk.document_id, *ids]
    assert [one for one, _ in search.changed(desk.ani, listed[1][1], listed[1][0])] == ids[1:]
    task = desk.store.tasks.of_document(MACHINE, ids[0])
    assert task is not None
    desk.store.tasks.claim(desk.ani, task.id)
    assert [one for one, _ in search.changed(desk.ani, listed[-1][1], listed[-1][0])] == [ids[0]]


def test_documents_of_an_earlier_version_are_caught_up_once(desk: Desk) -> None:
    put(desk, "c1", "Kertas biasa", WLKP)
    with desk.store.database.writing() as session:
        session.query(LineRow).delete()
        session.query(CardRow).delete()
    assert found(desk, "biasa") == []
    again = Search(desk.store.database)
    assert (again.catch_up(), again.catch_up()) == (2, 0)
    assert len(found(desk, "biasa")) == 1
