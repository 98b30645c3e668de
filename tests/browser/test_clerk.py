"""The counter: pieces that survive a cut and a reload, pictures looked at first, equal files asked about by keys."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import Route, expect

from extractor.access import MACHINE
from extractor.errors import EncryptedPdf
from extractor.reading.firstlook import first_look
from extractor.store import NewTransfer, NewUpload, PageLook
from extractor.store.transfers import PIECE_BYTES
from tests.browser.conftest import Desk
from tests.browser.test_access import check
from tests.web.office import A_PDF, FONT, Office, put_wlkp

BIG = A_PDF + bytes(range(256)) * (PIECE_BYTES // 256) + b"ujung"


def picture(path: Path, paper: int = 235, left: int = 200, turn: float = 0.0) -> Path:
    """A page of writing as a photo of 200 dpi."""
    image = Image.new("L", (1654, 2339), paper)
    pen = ImageDraw.Draw(image)
    font = ImageFont.truetype(FONT, 32)
    for row in range(40):
        pen.text((left, 160 + 50 * row), "Laporan ketenagakerjaan perusahaan tahun 2018, jumlah 146", paper // 6, font)
    if turn:
        image = image.rotate(turn, fillcolor=paper)
    image.save(path, quality=90)
    return path


def choose(desk: Desk, *files: Path) -> None:
    desk.page.get_by_test_id("upload.pick").set_input_files(list(files))


def row(desk: Desk, name: str) -> Any:
    return desk.page.locator("[data-testid='upload.file']", has_text=name).first


def test_a_big_file_arrives_in_pieces_and_whole(desk: Desk, office: Office, tmp_path: Path) -> None:
    file = tmp_path / "besar.pdf"
    file.write_bytes(BIG)
    desk.log_in("loket")
    desk.open("/unggah")
    choose(desk, file)
    expect(row(desk, "besar.pdf")).to_have_attribute("data-state", "waiting")
    (upload,) = office.store.uploads.list(MACHINE).items
    assert upload.sha256 == hashlib.sha256(BIG).hexdigest()
    assert office.store.blobs.path(upload.sha256).read_bytes() == BIG
    expect(desk.page.get_by_test_id("upload.receipt")).to_have_attribute("href", f"/unggah/tanda-terima?id={upload.id}")


def test_a_cut_is_mended_by_itself(desk: Desk, office: Office, tmp_path: Path) -> None:
    file = tmp_path / "besar.pdf"
    file.write_bytes(BIG)
    desk.log_in("loket")
    desk.open("/unggah")
    cuts: list[str] = []

    def cut(route: Route) -> None:
        if len(cuts) < 2:
            cuts.append(route.request.url)
            route.abort("connectionreset")
        else:
            route.continue_()

    desk.page.route("**/pieces/1", cut)
    choose(desk, file)
    expect(row(desk, "besar.pdf")).to_contain_text("Sambungan terputus")
    expect(row(desk, "besar.pdf")).to_have_attribute("data-state", "waiting", timeout=60_000)
    assert len(cuts) == 2
    assert office.store.uploads.list(MACHINE).items[0].sha256 == hashlib.sha256(BIG).hexdigest()


def test_after_a_reload_the_same_file_goes_on_where_it_stopped(desk: Desk, office: Office, tmp_path: Path) -> None:
    file = tmp_path / "besar.pdf"
    file.write_bytes(BIG)
    actor = office.people["loket"]
    print_ = f"besar.pdf|{len(BIG)}|{file.stat().st_mtime_ns // 1_000_000}"
    transfer = office.store.transfers.open(actor, NewTransfer("besar.pdf", len(BIG), print_))
    first = BIG[:PIECE_BYTES]
    office.store.transfers.put(actor, transfer.id, 0, first, hashlib.sha256(first).hexdigest())
    desk.log_in("loket")
    desk.open("/unggah")
    expect(desk.page.get_by_test_id("upload.unfinished")).to_contain_text("1 dari 2 potongan")
    sent: list[str] = []
    desk.page.on("request", lambda one: sent.append(one.url[-8:]) if one.method == "PUT" else None)
    choose(desk, file)
    expect(row(desk, "besar.pdf")).to_have_attribute("data-state", "waiting")
    expect(desk.page.get_by_test_id("upload.unfinished")).to_have_count(0)
    assert sent == ["pieces/1"]
    assert office.store.uploads.list(MACHINE).total == 1


@pytest.mark.parametrize(
    ("facts", "word"),
    [({"paper": 60}, "q.dark"), ({"left": -15}, "q.cut"), ({"turn": 6.0}, "q.skew"), ({}, "")],
    ids=["dark", "cut", "skew", "good"],
)
def test_a_picture_is_looked_at_before_it_is_sent_as_the_server_would(
    desk: Desk, office: Office, tmp_path: Path, facts: dict[str, Any], word: str
) -> None:
    import numpy as np

    file = picture(tmp_path / "foto.jpg", **facts)
    with Image.open(file) as image:
        seen = first_look(np.asarray(image), 1, max(image.size) / 11.69)
    desk.log_in("loket")
    desk.open("/unggah")
    choose(desk, file)
    held = word in ("q.dark", "q.cut")
    expect(row(desk, "foto.jpg")).to_have_attribute("data-state", "asking" if held else "waiting")
    if held:
        said = desk.page.get_by_test_id("upload.coach").evaluate_all("all => all.map(one => one.dataset.word)")
        assert said == [one[0] for one in seen.advice]
        assert word in said
        assert office.store.uploads.list(MACHINE).total == 0
        check(desk)
        desk.page.get_by_test_id("upload.anyway").click()
        expect(row(desk, "foto.jpg")).to_have_attribute("data-state", "waiting")
    else:
        assert [one[0] for one in seen.advice] == ([word] if word else [])
    assert office.store.uploads.list(MACHINE).total == 1


@dataclass
class Seen:
    media_type: str = "application/pdf"
    page_count: int = 1
    looks: tuple[PageLook, ...] = (PageLook(1, [["q.cut", "kanan", 1], ["q.skew", 1, "4,5"]]),)
    codes: tuple[tuple[int, str], ...] = ()


@pytest.fixture
def looker(office: Office) -> None:
    """Before `address`: the server finds an edge cut on every page."""
    office.inspect = lambda sha256, name: Seen()


def test_what_the_server_sees_is_answered_in_the_row(looker: None, desk: Desk, office: Office, tmp_path: Path) -> None:
    files = [tmp_path / "satu.pdf", tmp_path / "dua.pdf"]
    for number, file in enumerate(files):
        file.write_bytes(A_PDF + bytes([number]))
    desk.log_in("loket")
    desk.open("/unggah")
    choose(desk, *files)
    for file in files:
        expect(row(desk, file.name)).to_have_attribute("data-state", "asking")
    expect(row(desk, "satu.pdf")).to_contain_text("Tepi kanan halaman 1 terpotong")
    check(desk)
    row(desk, "satu.pdf").get_by_test_id("upload.anyway").click()
    expect(row(desk, "satu.pdf")).to_have_attribute("data-state", "waiting")
    desk.open("/unggah")
    expect(desk.page.get_by_test_id("upload.decisions")).to_contain_text("dua.pdf")
    row(desk, "dua.pdf").get_by_role("button", name="Foto ulang").click()
    expect(row(desk, "dua.pdf")).to_have_count(0)
    assert [one.name for one in office.store.uploads.list(MACHINE).items] == ["satu.pdf"]


@pytest.mark.parametrize(("key", "count", "state"), [("1", 1, ""), ("2", 2, "waiting"), ("3", 2, "linked")])
def test_an_equal_file_is_answered_by_one_key(
    desk: Desk, office: Office, tmp_path: Path, key: str, count: int, state: str
) -> None:
    file = tmp_path / "wlk.pdf"
    file.write_bytes(A_PDF)
    desk.log_in("loket")
    desk.open("/unggah")
    choose(desk, file)
    expect(row(desk, "wlk.pdf")).to_have_attribute("data-state", "waiting")
    choose(desk, file)
    expect(desk.page.get_by_test_id("upload.duplicate")).to_contain_text("sudah pernah diterima")
    desk.press(key)
    expect(desk.page.locator(f"input[data-n='{key}']")).to_be_checked()
    desk.press("Enter")
    expect(desk.page.get_by_test_id("upload.duplicate")).to_have_count(0)
    uploads = office.store.uploads.list(MACHINE)
    assert uploads.total == count
    if state:
        assert sorted(one.state for one in uploads.items) == sorted(["waiting", state])


def test_folders_are_taken_whole_without_their_hidden_files(desk: Desk, office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "boks"
    (folder / "dalam").mkdir(parents=True)
    for number, name in enumerate(("a.pdf", "dalam/b.pdf", ".tersembunyi", "Thumbs.db")):
        (folder / name).write_bytes(A_PDF + bytes([number]))
    desk.log_in("loket")
    desk.open("/unggah")
    desk.page.get_by_test_id("upload.folder").set_input_files(folder)
    for name in ("a.pdf", "b.pdf"):
        expect(row(desk, name)).to_have_attribute("data-state", "waiting")
    assert sorted(one.name for one in office.store.uploads.list(MACHINE).items) == ["a.pdf", "b.pdf"]


def test_it_works_without_scripts(desk: Desk, office: Office, tmp_path: Path) -> None:
    file = tmp_path / "polos.pdf"
    file.write_bytes(A_PDF)
    desk.log_in("loket")
    cookies = desk.page.context.cookies()
    context = desk.page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    context.add_cookies(cookies)  # type: ignore[arg-type]
    plain = context.new_page()
    for _ in range(2):
        plain.goto(desk.address + "/unggah")
        plain.locator("input[name=files]").set_input_files(file)
        plain.get_by_role("button", name="Kirim file terpilih").click()
    plain.get_by_text("Simpan sebagai versi baru").click()
    plain.get_by_role("button", name="Pakai pilihan ini").click()
    assert [one.state for one in office.store.uploads.list(MACHINE).items] == ["waiting", "waiting"]
    context.close()


@pytest.fixture
def opener(office: Office) -> None:
    """Before `address`: locked files may be opened."""
    office.unlock = lambda sha256, password: office.store.blobs.put(io.BytesIO(A_PDF + b"terbuka"))


def test_a_locked_file_is_opened_and_a_useless_one_thrown_away(opener: None, desk: Desk, office: Office) -> None:
    for name in ("kunci.pdf", "salah.pdf"):
        new = NewUpload(hashlib.sha256(name.encode()).hexdigest(), name, "application/pdf", 9, date(2019, 2, 11))
        office.store.uploads.refuse(office.people["loket"], new, EncryptedPdf())
    desk.log_in("loket")
    desk.open("/bermasalah")
    check(desk)
    wide = desk.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0
    trouble = desk.page.get_by_test_id("problems.row")
    trouble.filter(has_text="kunci.pdf").get_by_test_id("problems.password").fill("rahasia")
    desk.press("Enter")
    expect(trouble).to_have_count(1)
    trouble.locator("summary").click()
    check(desk)
    trouble.get_by_test_id("problems.reason").fill("Salah kirim")
    desk.press("Enter")
    expect(trouble).to_have_count(0)
    states = {one.name: one.state for one in office.store.uploads.list(MACHINE).items}
    assert states == {"kunci.pdf": "waiting"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_screens_have_no_violation(desk: Desk, office: Office, scheme: str, tmp_path: Path) -> None:
    desk.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    tasks = [put_wlkp(office, name=f"wlk-{number}.pdf") for number in (1, 2)]
    office.store.links.compare(office.document(tasks[1]).upload_id)
    cover = office.store.covers.make(office.people["loket"], "A-12", "wlkp", 240)
    upload = office.store.uploads.list(MACHINE).items[0]
    desk.log_in("kelola")
    pages = ("/unggah", f"/unggah/tanda-terima?id={upload.id}", "/agenda?year=2019", "/lembar-sampul")
    for path in (*pages, f"/lembar-sampul/{cover.id}", "/unggah/tanda-terima", "/agenda?year=2031"):
        desk.open(path)
        check(desk)
        wide = desk.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, path
