"""Redacted copies through the server: chosen, looked at, downloaded, logged; the value is gone from the file."""

from __future__ import annotations

import io
import json
from typing import Any

import pdfplumber

from extractor.access import MACHINE
from extractor.review import typed
from tests.web.conftest import LogIn, TestClient
from tests.web.office import HEIGHT, WIDTH, Office, put_letter

NAMES = ("penutup.nama_pelapor", "identitas.nama_pengurus")
COURT = {"purpose": "court", "recipient": "Pengadilan Negeri Sukamaju"}


def download(client: TestClient, copy_id: str) -> tuple[str, list[Any]]:
    """(text, pictures of the pages in grey) of a copy."""
    answer = client.get(f"/api/copies/{copy_id}/file")
    assert answer.headers["content-type"] == "application/pdf"
    with pdfplumber.open(io.BytesIO(answer.content)) as pdf:
        texts = [page.extract_text() or "" for page in pdf.pages]
        return "\n".join(texts), [page.to_image(144).original.convert("L") for page in pdf.pages]


def test_a_copy_without_personal_data_is_chosen_seen_and_downloaded(office: Office, log_in: LogIn, task: str) -> None:
    ani = log_in("ani")
    document = office.document(task)
    here = f"/arsip/dokumen/{document.id}/salinan"
    shown = ani.get(here).text
    assert 'value="identitas.telepon" data' in shown
    assert 'value="identitas.kbli" data' in shown
    chosen = [path for path in document.fields if f'value="{path}" checked' in shown]
    assert set(NAMES) <= set(chosen)
    chosen.append("identitas.telepon")
    made = ani.post(here, data={**COURT, "path": chosen}, follow_redirects=False)
    assert made.status_code == 303
    preview = ani.get(made.headers["location"]).text
    assert "Pengadilan Negeri Sukamaju" in preview
    (copy,) = office.store.copies.of_document(MACHINE, document.id)
    assert copy.taken_at is None
    assert ani.get(f"/arsip/salinan/{copy.id}/1").content.startswith(b"\xff\xd8")
    assert ani.get(f"/arsip/salinan/{copy.id}/9").status_code == 404
    text, pictures = download(ani, copy.id)
    assert "Contohwati" not in text
    assert "0215550142" not in text
    assert "Pemintalan benang" in text
    for path in chosen:
        place = document.fields[path].evidence
        assert place is not None
        picture = pictures[place.page - 1]
        x, y = picture.width / WIDTH, picture.height / HEIGHT
        part = picture.crop((place.box.x0 * x, place.box.top * y, place.box.x1 * x, place.box.bottom * y))
        assert part.getextrema()[1] < 40, path
    log = ani.get(f"/arsip/dokumen/{document.id}/riwayat").text
    assert "Membuat salinan" in log
    assert "Mengunduh salinan" in log
    assert "Pengadilan Negeri Sukamaju" in ani.get(here).text
    assert office.store.copies.of_document(MACHINE, document.id)[0].taken_at is not None


def test_what_was_read_before_a_person_corrected_it_goes_too(office: Office, log_in: LogIn, task: str) -> None:
    ani = log_in("ani")
    office.store.tasks.claim(office.people["ani"], task)
    path = "identitas.nama_pengurus"
    office.store.documents.edit(office.people["ani"], task, path, typed("Sri Contohyani"), 1)
    document = office.document(task)
    made = ani.post(f"/api/documents/{document.id}/copies", json={**COURT, "paths": [path]}).json()
    text, _ = download(ani, made["id"])
    assert "Contohwati" not in text
    assert made["missing"] == []
    assert made["black_pages"] == []


def test_a_value_without_a_place_is_named(office: Office, log_in: LogIn) -> None:
    task = put_letter(office)
    ani = log_in("ani")
    office.store.tasks.claim(office.people["ani"], task)
    path = "surat.penandatangan.0.jabatan"
    office.store.documents.edit(office.people["ani"], task, path, typed("Pengawas Muda"), 0)
    document = office.document(task)
    body = {**COURT, "paths": [path, "surat.penandatangan.0.nip"]}
    made = ani.post(f"/api/documents/{document.id}/copies", json=body).json()
    assert made["missing"] == [path]
    assert "Tidak ditemukan di halaman mana pun" in ani.get(f"/arsip/salinan/{made['id']}").text
    text, _ = download(ani, made["id"])
    assert "198503122010011004" not in text
    assert "Contohnugraha" in text


def test_nothing_to_hide_nobody_to_give_it_to_and_unknown_fields_are_refused(
    office: Office, log_in: LogIn, task: str
) -> None:
    ani = log_in("ani")
    document = office.document(task)
    here, address = f"/arsip/dokumen/{document.id}/salinan", f"/api/documents/{document.id}/copies"
    empty = ani.post(here, data={**COURT, "recipient": " ", "path": [NAMES[0]]}, follow_redirects=False)
    assert (empty.status_code, "untuk siapa" in empty.text) == (422, True)
    assert ani.post(here, data=COURT, follow_redirects=False).status_code == 422
    assert ani.post(address, json={**COURT, "paths": ["identitas.npwp"]}).status_code == 422
    assert ani.post(address, json={**COURT, "purpose": "sale"}).status_code == 422
    assert office.store.copies.of_document(MACHINE, document.id) == []
    loket = log_in("loket")
    assert loket.get(here).status_code == 404
    made = ani.post(address, json=COURT).json()
    assert loket.get(f"/api/copies/{made['id']}/file").status_code == 404
    assert loket.get(f"/arsip/salinan/{made['id']}").status_code == 404
    assert [one["id"] for one in ani.get(address).json()] == [made["id"]]


def test_an_area_that_would_hide_nothing_is_refused(office: Office, log_in: LogIn, task: str) -> None:
    ani = log_in("ani")
    address = f"/api/documents/{office.document(task).id}/copies"
    for number, box in [
        (1, [260, 70, 60, 200]), (1, [60, 200, 260, 70]), (1, [60, 70, 60, 200]), (9, [60, 70, 260, 200]),
        (1, [6000, 70, 6260, 200]), (1, [-90, -90, -10, -10]),
    ]:  # fmt: skip
        answer = ani.post(address, json={**COURT, "paths": [], "areas": [{"page": number, "box": box}]})
        assert answer.status_code == 422, box
        assert "bidang yang ditutup" in answer.text, box
    for word in ("NaN", "Infinity"):
        sent = json.dumps({**COURT, "paths": [], "areas": [{"page": 1, "box": [60, 70, 260, 0.5]}]}).replace(
            "0.5", word
        )
        answer = ani.post(address, content=sent, headers={"content-type": "application/json"})
        assert answer.status_code == 422, word
    assert ani.get(address).json() == []


def test_an_area_marked_by_hand_is_black(office: Office, log_in: LogIn, task: str) -> None:
    ani = log_in("ani")
    document = office.document(task)
    area = {"page": 1, "box": [60, 70, 260, 200]}
    made = ani.post(f"/api/documents/{document.id}/copies", json={**COURT, "paths": [], "areas": [area]}).json()
    _, pictures = download(ani, made["id"])
    x, y = pictures[0].width / WIDTH, pictures[0].height / HEIGHT
    assert pictures[0].crop((60 * x, 70 * y, 260 * x, 200 * y)).getextrema()[1] < 40
