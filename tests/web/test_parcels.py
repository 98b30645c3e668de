"""What leaves the archive whole: for whom, with which values, and that it is written down."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from extractor.access import MACHINE
from extractor.export.proving import prove
from extractor.store import Filing
from extractor.wiring.service import export_filings
from tests.web.conftest import LogIn
from tests.web.office import A_PDF, Office, put_letter, put_wlkp
from tests.web.test_deeds import approve

ADDRESS = "/api/export/archive"
OWNER = "identitas.nama_pengurus"


@pytest.fixture
def filing(office: Office, log_in: LogIn, task: str) -> Filing:
    office.person("arsip", ("archivist",))
    approve(log_in("ani"), task)
    found = office.store.filings.of_document(MACHINE, office.document(task).id)
    assert found is not None
    return found


def records(data: bytes) -> list[dict[str, Any]]:
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        return [json.loads(zipped.read(name)) for name in zipped.namelist() if name.startswith("catatan/")]


def test_the_zip_holds_what_is_released_and_proves(
    office: Office, filing: Filing, log_in: LogIn, tmp_path: Path
) -> None:
    put_letter(office)  # undecided: not in it
    ani = log_in("ani")
    answer = ani.get(ADDRESS)
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    (tmp_path / "a.zip").write_bytes(answer.content)
    assert prove(tmp_path / "a.zip").faults == ()
    (record,) = records(answer.content)
    assert record["fields"][OWNER]["value"] == "Sari Contohwati"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as zipped:
        (name,) = [one for one in zipped.namelist() if one.startswith("asli/")]
        assert zipped.read(name).startswith(A_PDF)
        assert name.endswith(".pdf")
    assert ani.get(ADDRESS).content == answer.content
    assert ani.get(ADDRESS, params={"filing": filing.id}).content == answer.content
    assert records(ani.get(ADDRESS, params={"record_type": "nota_pemeriksaan"}).content) == []
    told = [one for one in office.store.events.list(MACHINE).items if one.action == "filing.export"]
    assert {one.detail["format"] for one in told} == {"zip"}
    taken = office.store.takings.of_document(MACHINE, filing.document_id)
    assert [one.taker for one in taken] == [office.people["ani"].user_id]


def test_who_does_not_review_takes_no_personal_data(filing: Filing, log_in: LogIn) -> None:
    archivist = log_in("arsip")
    (record,) = records(archivist.get(ADDRESS).content)
    assert record["fields"][OWNER]["state"] == "masked"
    for form in ("zip", "jsonl", "csv"):
        address = ADDRESS if form == "zip" else f"/api/export?format={form}"
        data = archivist.get(address).content
        with zipfile.ZipFile(io.BytesIO(data)) if form == "zip" else io.BytesIO(data) as opened:
            texts = [data]
            if isinstance(opened, zipfile.ZipFile):
                texts = [opened.read(name) for name in opened.namelist() if not name.startswith("asli/")]
        assert all(b"Contohwati" not in text for text in texts)
    assert "Contohwati" not in archivist.get(f"/arsip/{filing.id}/lembar-ketik").text
    assert log_in("loket").get(ADDRESS).status_code == 404


def test_a_restricted_file_leaves_only_with_the_right(office: Office, log_in: LogIn, filing: Filing) -> None:
    office.person("izin", ("reviewer",), ("restricted",))
    hidden = put_wlkp(office, "PT Contoh Terbatas", "terbatas.pdf", restricted=True)
    approve(log_in("izin"), hidden)
    assert len(records(log_in("izin").get(ADDRESS).content)) == 2
    (seen,) = records(log_in("ani").get(ADDRESS).content)
    assert seen["document_id"] == filing.document_id
    out = io.BytesIO()
    assert export_filings(office.store, "zip", None, out).records == 1
    assert export_filings(office.store, "zip", None, io.BytesIO(), restricted=True).records == 2


def test_an_original_that_is_gone_is_told_and_the_rest_is_whole(office: Office, filing: Filing, tmp_path: Path) -> None:
    upload = office.store.uploads.get(MACHINE, filing.upload_id)
    assert upload is not None
    office.store.blobs.path(upload.sha256).unlink()
    file = tmp_path / "a.zip"
    with file.open("wb") as stream:
        told = export_filings(office.store, "zip", None, stream)
    assert told.missing == [upload.sha256]
    assert (prove(file).faults, prove(file).missing) == ((), 1)


def test_the_keying_sheet_is_shown_and_printed_from_the_version_in_force(
    office: Office, filing: Filing, log_in: LogIn
) -> None:
    ani = log_in("ani")
    page = ani.get(f"/arsip/{filing.id}/lembar-ketik").text
    assert page.count('data-testid="keying.menu"') == 13
    assert 'data-path="identitas.kbli" data-state="value"' in page
    assert 'data-path="identitas.npwp" data-state="absent"' in page
    paper = ani.get(f"/arsip/{filing.id}/lembar-ketik.pdf")
    assert paper.content.startswith(b"%PDF")
    assert b"Satwasker Wilayah Satu" in paper.content
    assert f"/arsip/{filing.id}/lembar-ketik" in ani.get(f"/arsip/{filing.id}").text
    letter = put_letter(office)
    office.person("kepala", ("head",))
    assert ani.get(f"/arsip/{letter}/lembar-ketik").status_code == 404
    assert office.store.takings.of_document(MACHINE, filing.document_id)
