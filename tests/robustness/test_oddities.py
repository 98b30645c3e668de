"""A hundred broken and odd files through the gate, a page of each and its repair: no crash, no hang, a code for each.

The steps run in a child as in the program, so that a death of native code is told from an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.document.sheet import Sheet, Source
from extractor.errors import InputError, PageError, WlkError
from extractor.intake import Imaging, Limits, accept, open_sheet, render
from extractor.reading.crew import Crew
from extractor.reading.quality import coach
from extractor.repair import repair
from tests.robustness.oddities import ODD, write

CODE = re.compile(r"wlk(\.[a-z0-9-]+)+")
QUICK = Imaging(render_dpi=100.0, max_megapixels=4.0)
LIMITS = Limits()
TIMEOUT_S = 90.0

REFUSED = {
    "nol.pdf": "wlk.input.empty",
    "satu-bita.pdf": "wlk.input.unsupported-type",
    "hanya-tanda.pdf": "wlk.input.corrupt",
    "hanya-nol.pdf": "wlk.input.unsupported-type",
    "tanda-lalu-sampah.pdf": "wlk.input.corrupt",
    "nol-halaman.pdf": "wlk.input.corrupt",
    "tanpa-katalog.pdf": "wlk.input.corrupt",
    "sandi.pdf": "wlk.input.encrypted-pdf",
    "gambar-terlalu-besar.pdf": "wlk.input.bomb",
    "nol.png": "wlk.input.empty",
    "bom.png": "wlk.input.bomb",
    "kepala-saja.png": "wlk.input.corrupt",
    "terpotong.jpg": "wlk.input.corrupt",
    "terpotong.webp": "wlk.input.corrupt",
    "gif.jpg": "wlk.input.unsupported-type",
    "bmp.tif": "wlk.input.unsupported-type",
    "bohong.tif": "wlk.input.corrupt",
    "big.tif": "wlk.input.unsupported-type",
    "rusak.heic": "wlk.input.corrupt",
    "teks.txt": "wlk.input.unsupported-type",
    "arsip.zip": "wlk.input.unsupported-type",
    "halaman.html": "wlk.input.unsupported-type",
}
WITH_TEXT = (
    "sampah-di-depan.pdf", "xref-salah.pdf", "terpotong-akhir.pdf", "kotak-terbalik.pdf", "kotak-teks.pdf",
    "crop-di-luar.pdf", "kotak-raksasa.pdf", "sandi-pemilik.pdf", "skrip.pdf", "lampiran.pdf", "formulir-rusak.pdf",
    "catatan-aneh.pdf", "objek-terkemas.pdf", "pdf-bernama.png", "putar-45.pdf", "satuan-pengguna.pdf",
    "-awalan-opsi.pdf", "baris\nbaru.pdf",
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return write(tmp_path_factory.mktemp("odd"))


@pytest.fixture(scope="module")
def crew() -> Iterator[Crew]:
    with Crew(1, timeout_s=TIMEOUT_S) as children:
        yield children


def test_there_are_many() -> None:
    assert len(ODD) >= 90
    assert set(REFUSED) | set(WITH_TEXT) <= set(ODD)


def answer(path: Path, crew: Crew) -> Source | WlkError:
    """What the gate says."""
    try:
        source: Source = crew.submit(accept, path, LIMITS).result()
    except InputError as error:
        return error
    return source


def first_page(source: Source, crew: Crew) -> Sheet | WlkError:
    try:
        sheet: Sheet = crew.submit(open_sheet, source, 1, QUICK).result()
    except PageError as error:
        return error
    return sheet


@pytest.mark.parametrize("name", sorted(ODD))
def test_every_file_gets_an_answer(name: str, folder: dict[str, Path], crew: Crew) -> None:
    source = answer(folder[name], crew)
    if isinstance(source, WlkError):
        assert REFUSED.get(name) == source.code
        assert CODE.fullmatch(source.code)
        assert source.message("id") != source.message("en")
        return
    assert name not in REFUSED
    assert 1 <= source.page_count <= LIMITS.max_pages
    sheet = first_page(source, crew)
    if isinstance(sheet, WlkError):
        assert CODE.fullmatch(sheet.code)
        assert name not in WITH_TEXT
        return
    assert min(sheet.width, sheet.height) > 0
    if name in WITH_TEXT:
        assert sheet.is_digital
        assert "Perusahaan" in {word.text for word in sheet.words}
    if not sheet.is_digital:
        repaired = crew.submit(repair, sheet.picture, sheet.dpi).result()
        assert repaired.picture.shape == repaired.kept.shape
        crew.submit(coach, sheet.picture, sheet.dpi).result()
    assert crew.submit(render, source, 1, 40.0).result().ndim == 2


def test_a_stated_page_count_is_not_believed(folder: dict[str, Path]) -> None:
    assert accept(folder["hitungan-bohong.pdf"], LIMITS).page_count == 1
