"""Help on paper: each sheet is one A4; and the counter of a sending."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Desk
from tests.browser.test_access import check
from tests.web.office import A_PDF


@pytest.mark.parametrize("path", ["/bantuan/tombol", "/bantuan/pindai"])
def test_each_sheet_of_help_is_one_page_of_paper(desk: Desk, path: str, tmp_path: Path) -> None:
    desk.log_in("ani")
    desk.open(path)
    check(desk)
    desk.page.pdf(path=tmp_path / "bantuan.pdf", prefer_css_page_size=True)
    sheet = pypdfium2.PdfDocument(tmp_path / "bantuan.pdf")
    assert len(sheet) == 1
    assert [round(one) for one in sheet[0].get_size()] == [595, 842]
    words = sheet[0].get_textpage().get_text_range()
    assert "Cetak" not in words.split("\n")
    assert ("Alt" in words) == (path == "/bantuan/tombol")
    sheet.close()


def test_help_of_a_clerk_is_about_scanning(desk: Desk) -> None:
    desk.log_in("loket")
    desk.page.get_by_role("link", name="Bantuan").click()
    expect(desk.page.get_by_role("heading", level=1)).to_have_text("Cara memindai dan memotret")


def test_one_is_told_what_became_of_a_sending(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "satu.pdf").write_bytes(A_PDF + b"1")
    (tmp_path / "dua.pdf").write_bytes(A_PDF + b"2")
    (tmp_path / "surat.docx").write_bytes(b"PK\x03\x04 no paper")
    desk.log_in("loket")
    desk.open("/unggah")
    files = [tmp_path / name for name in ("satu.pdf", "dua.pdf", "surat.docx")]
    desk.page.get_by_test_id("upload.pick").set_input_files(files)
    told = desk.page.get_by_test_id("upload.sum")
    expect(told).to_have_text("Kiriman ini: 2 diterima, 0 perlu keputusan Anda, 1 ditolak, 0 sedang dikirim")
