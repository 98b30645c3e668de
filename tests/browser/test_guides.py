"""The guides in docs/panduan: names they quote stand on the screens, pictures are of today's screens.

`WLK_PICTURES=1` writes the pictures anew into docs/pictures; otherwise they are taken and thrown away.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from extractor.web.words import WORDS
from tests.browser.conftest import Desk
from tests.web.office import A_PDF, Office, put_letter, put_wlkp

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = sorted((DOCS / "panduan").glob("*.md"))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_a_guide_names_things_as_the_screen_does(guide: Path) -> None:
    text = guide.read_text("utf-8")
    names = set(re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", text))
    assert names
    on_screen = [re.sub(r"\s*\{\}\s*", " ", both[0]).strip() for both in WORDS.values()]
    assert {name for name in names if not any(name in words for words in on_screen)} == set()
    for picture in re.findall(r"\]\(\.\./pictures/([a-z-]+\.png)\)", text):
        assert (DOCS / "pictures" / picture).is_file(), picture


def test_the_pictures_are_of_these_screens(desk: Desk, office: Office, tmp_path: Path) -> None:
    folder = DOCS / "pictures" if os.environ.get("WLK_PICTURES") else tmp_path
    task = put_wlkp(office)
    put_letter(office)
    files = [tmp_path / name for name in ("wlk-roti-mekar.pdf", "nota-semen-bukit.pdf", "surat.docx")]
    for number, file in enumerate(files):
        file.write_bytes((b"PK\x03\x04" if file.suffix == ".docx" else A_PDF) + bytes([number]))

    def take(name: str) -> None:
        desk.page.screenshot(path=folder / name)
        assert (folder / name).stat().st_size > 20_000

    desk.log_in("ani")
    desk.open("/unggah")
    desk.page.get_by_test_id("upload.pick").set_input_files(files)
    expect(desk.page.get_by_test_id("upload.sum")).to_contain_text("2 diterima")
    desk.page.wait_for_load_state("networkidle")
    take("unggah.png")
    desk.open("/antrean")
    take("antrean.png")
    desk.open(f"/periksa/{task}")
    desk.page.wait_for_load_state("networkidle")
    take("meja-periksa.png")
