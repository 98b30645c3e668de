"""The whole road by keys: log in, send, queue, correct, approve, take away."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from extractor.access import MACHINE
from extractor.document.elements import Page as PaperPage
from extractor.document.evidence import Evidence, FieldValue
from extractor.document.geometry import BBox
from extractor.errors import EncryptedPdf
from tests.browser.conftest import Desk
from tests.web.office import A_PDF, Office, put_letter, put_wlkp


def test_a_file_is_sent_with_progress_and_a_refused_one_says_why(desk: Desk, office: Office, tmp_path: Path) -> None:
    good, bad = tmp_path / "wlk.pdf", tmp_path / "surat.docx"
    good.write_bytes(A_PDF)
    bad.write_bytes(b"PK\x03\x04")
    desk.log_in("loket")
    desk.open("/unggah")
    desk.page.get_by_test_id("upload.pick").set_input_files([good, bad])
    refused = desk.page.locator("[data-testid='upload.file'][data-state='refused']")
    expect(refused).to_have_attribute("data-code", "wlk.input.unsupported-type")
    expect(refused.get_by_test_id("upload.refusal")).to_contain_text("Simpan sebagai PDF")
    row = desk.page.locator("[data-testid='upload.file']", has_text="wlk.pdf")
    expect(row).to_contain_text("Diterima dengan nomor agenda")
    upload = next(one for one in office.store.uploads.list(MACHINE).items if one.state == "waiting")
    office.store.uploads.begin(upload.id)
    office.store.uploads.set_pages(upload.id, "application/pdf", 3)
    office.store.pages.save(upload.id, PaperPage(1, 595, 842, "ocr"), 0.1)
    expect(row.get_by_role("progressbar")).to_have_attribute("aria-valuetext", "1 dari 3 halaman")
    office.store.uploads.give_up(upload.id, EncryptedPdf())
    expect(row).to_contain_text("dikunci kata sandi", timeout=20000)


def test_the_same_file_again_is_asked_about(desk: Desk, office: Office, tmp_path: Path) -> None:
    file = tmp_path / "wlk.pdf"
    file.write_bytes(A_PDF)
    desk.log_in("loket")
    desk.open("/unggah")
    for _ in range(2):
        desk.page.get_by_test_id("upload.pick").set_input_files([file])
        desk.page.wait_for_selector("[data-testid='upload.file'][data-id]:first-child")
    expect(desk.page.get_by_test_id("upload.duplicate")).to_contain_text("sudah pernah diterima")
    desk.page.get_by_text("Simpan sebagai versi baru").click()
    desk.page.get_by_test_id("upload.decide").click()
    expect(desk.page.locator("[data-testid='upload.file'][data-state='waiting']")).to_have_count(2)
    assert office.store.uploads.list(MACHINE).total == 2


def test_a_document_is_corrected_and_approved_by_keys_alone(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open("/antrean")
    desk.press("Enter")
    desk.page.wait_for_url(f"**/periksa/{task}")
    desk.ready()
    assert desk.focused == "tenaga_kerja.jumlah"
    expect(desk.page.get_by_test_id("page.light")).to_be_visible()
    desk.press("Alt+1")
    assert desk.focused == "mutasi.berhenti"
    desk.press("Enter")
    assert desk.focused == "identitas.kode_pos"
    desk.page.keyboard.type("42187")
    desk.press("Enter")
    assert desk.focused == "tenaga_kerja.wna_perempuan"
    desk.press("-", "Enter")
    desk.saved()
    fields = office.document(task).fields
    assert fields["tenaga_kerja.jumlah"].value == 146
    assert fields["mutasi.berhenti"].value == 7
    assert fields["identitas.kode_pos"].value == "42187"
    assert fields["tenaga_kerja.wna_perempuan"].value == 0
    desk.press("Control+Enter")
    desk.page.wait_for_url("**/antrean")
    effort = office.store.tasks.efforts(MACHINE, task)[0]
    assert effort["clicks"] == 0
    assert effort["keys"] <= 12
    assert effort["fields_changed"] == 3
    desk.open("/arsip")
    with desk.page.expect_download() as download:
        desk.page.locator("[data-testid='archive.export'][data-format='jsonl']").click()
    line = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert line["fields"]["identitas.kode_pos"]["value"] == "42187"


def test_approval_with_doubt_left_goes_to_the_first_and_says_how_many(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    desk.press("Alt+1", "Control+Enter")
    expect(desk.page.get_by_role("alert").first).to_contain_text("Masih 3 isian ragu")
    assert desk.focused == "identitas.kode_pos"


def test_a_late_answer_of_the_store_does_not_take_away_what_stands_in_the_way(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)

    desk.page.route("**/api/tasks/*/fields/**", hold)
    desk.press("Alt+1", "Control+Enter")
    alert = desk.page.get_by_role("alert").first
    expect(alert).to_contain_text("Masih 3 isian ragu")
    held.pop().continue_()
    desk.saved()
    expect(alert).to_contain_text("Masih 3 isian ragu")


def test_a_contradicted_value_is_kept_only_by_a_second_enter(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    desk.press("Enter")
    assert desk.focused == "tenaga_kerja.jumlah"
    expect(desk.field("tenaga_kerja.jumlah")).to_contain_text("Tekan Enter sekali lagi")
    desk.press("Enter")  # at once: not yet read
    assert desk.focused == "tenaga_kerja.jumlah"
    desk.page.evaluate("new Promise((done) => setTimeout(done, 420))")
    desk.press("Enter")
    assert desk.focused == "mutasi.berhenti"


def test_states_and_undo_walk_step_by_step(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    desk.press("Alt+1", "Alt+8")
    expect(desk.field("mutasi.berhenti")).to_have_attribute("data-state", "illegible")
    desk.saved()
    desk.press("Control+z")
    assert desk.focused == "mutasi.berhenti"
    expect(desk.field("mutasi.berhenti")).to_have_attribute("data-state", "value")
    desk.press("Control+z")
    assert desk.focused == "tenaga_kerja.jumlah"
    desk.press("Control+y")
    desk.saved()
    expect(desk.field("tenaga_kerja.jumlah")).to_have_attribute("data-seq", "4")
    assert office.document(task).fields["tenaga_kerja.jumlah"].value == 146
    assert office.document(task).fields["mutasi.berhenti"].value == 7


def test_a_refused_value_stays_typed_and_is_asked_again(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    desk.page.keyboard.type("seratus koma")
    desk.press("Enter")
    desk.saved("fail")
    field = desk.field("tenaga_kerja.jumlah")
    expect(field.get_by_test_id("review.value")).to_have_value("seratus koma")
    expect(field).to_have_attribute("data-band", "doubt")
    assert office.document(task).fields["tenaga_kerja.jumlah"].seq == 1


def test_ticks_and_options_are_chosen_by_one_key(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    desk.page.locator(".part[data-section='jaminan_sosial'] .toggle").click()
    desk.field("jaminan_sosial.jkk").get_by_test_id("review.value").focus()
    desk.press("t", "Enter")
    desk.page.locator(".part[data-section='waktu_kerja'] .toggle").click()
    desk.field("waktu_kerja.pola").get_by_test_id("review.value").focus()
    desk.press("1", "Enter")
    desk.saved()
    fields = office.document(task).fields
    assert fields["jaminan_sosial.jkk"].value is False
    assert fields["waktu_kerja.pola"].value == "enam_hari"


def test_rows_are_added_and_deleted_by_keys(desk: Desk, office: Office) -> None:
    task = put_letter(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    assert desk.focused == "pemeriksaan.temuan.1.batas_waktu_hari"
    desk.press("Alt+Insert")
    assert desk.focused == "pemeriksaan.temuan.2.uraian"
    desk.page.keyboard.type("Pengurus belum membentuk P2K3")
    desk.press("Enter")
    desk.saved()
    assert office.document(task).fields["pemeriksaan.temuan.2.uraian"].value == "Pengurus belum membentuk P2K3"
    desk.field("pemeriksaan.temuan.1.batas_waktu_hari").get_by_test_id("review.value").focus()
    desk.press("Alt+Delete")
    row = desk.page.locator("[data-row='pemeriksaan.temuan.1']")
    expect(row).to_be_hidden()
    desk.saved()
    assert office.document(task).fields["pemeriksaan.temuan.1.uraian"].state == "blank"
    desk.press("Control+z")
    desk.saved()
    expect(row).to_be_visible()
    expect(desk.field("pemeriksaan.temuan.1.uraian")).to_have_attribute("data-seq", "3")


def test_a_dragged_box_is_offered_not_taken(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    office.reread_text = "144"
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    light = desk.page.get_by_test_id("page.light").bounding_box()
    assert light is not None
    mouse = desk.page.mouse
    mouse.move(light["x"] + 90, light["y"] - 8)
    mouse.down()
    mouse.move(light["x"] + 220, light["y"] + 20, steps=3)
    mouse.up()
    offered = desk.field("tenaga_kerja.jumlah").locator("[data-method='reread']")
    expect(offered).to_contain_text("144")
    assert office.document(task).fields["tenaga_kerja.jumlah"].seq == 1
    desk.press("Alt+3")
    desk.saved()
    entry = office.document(task).fields["tenaga_kerja.jumlah"]
    assert (entry.value, entry.method) == (144, "reread")


def test_the_page_turns_zooms_and_follows_by_keys(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    viewer = desk.page.get_by_test_id("page.viewer")
    desk.press("PageDown")
    expect(viewer).to_have_attribute("data-page", "2")
    before = desk.page.locator("[data-scale]").inner_text()
    desk.press("Alt+=")
    assert desk.page.locator("[data-scale]").inner_text() != before
    desk.press("Alt+0")
    assert desk.page.locator("[data-scale]").inner_text() == before
    desk.press("F8")
    expect(viewer).to_have_attribute("data-page", "1")
    desk.press("Control+/")
    expect(desk.page.locator("dialog[data-dialog='keys']")).to_be_visible()


def test_actions_reject_with_a_reason(desk: Desk, office: Office) -> None:
    task = put_wlkp(office)
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    desk.press("F9", "3")
    desk.page.get_by_test_id("review.note").fill("bukan berkas kantor ini")
    desk.page.get_by_role("dialog").get_by_role("button", name="Kirim").click()
    desk.page.wait_for_url("**/antrean")
    entry = office.store.tasks.get(MACHINE, task)
    assert entry is not None
    assert (entry.task.state, entry.task.note) == ("rejected", "bukan berkas kantor ini")


def test_ink_without_a_normal_form_is_kept_by_a_second_enter(desk: Desk, office: Office) -> None:
    path = "pemeriksaan.batas_lapor_hari"
    place = Evidence(1, BBox(270, 80, 330, 93))
    field = FieldValue(path, "value", None, "segera", evidence=place, confidence=0.4)
    task = office.put("nota_pemeriksaan", [field], (), (f"low_confidence:{path}",))
    desk.log_in("ani")
    desk.open(f"/periksa/{task}")
    assert desk.focused == path
    expect(desk.field(path).get_by_test_id("review.value")).to_have_value("segera")
    desk.press("Enter")
    expect(desk.field(path)).to_contain_text("belum menjadi nilai yang sah")
    desk.page.evaluate("new Promise((done) => setTimeout(done, 420))")
    desk.press("Enter", "Control+Enter")
    desk.page.wait_for_url("**/antrean")
    entry = office.document(task).fields[path]
    assert (entry.state, entry.value, entry.orig, entry.seq) == ("value", None, "segera", 2)
