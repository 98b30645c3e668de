"""A file that came by the command line is looked at before it is read, so that its twins are found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from extractor.access import MACHINE
from extractor.errors import EmptyFile
from extractor.settings import Settings
from extractor.store import Store
from extractor.store.looks import distance
from extractor.wiring import FileReader
from extractor.wiring.service import UploadReader, load_samples, open_office, open_store

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    settings = Settings(data=tmp_path / "data")
    with open_store(settings) as opened:
        open_office(opened, settings)
        yield opened


def test_equal_pages_of_unequal_files_are_known_by_their_look(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "contoh"
    folder.mkdir()
    image = Image.new("L", (1654, 2339), 245)
    pen = ImageDraw.Draw(image)
    for row in range(30):
        pen.text((180, 200 + row * 60), f"Laporan ketenagakerjaan baris {row}", 30, ImageFont.truetype(FONT, 30))
    image.save(folder / "a.png", dpi=(200, 200))
    image.save(folder / "b.jpg", quality=70, dpi=(200, 200))
    (folder / "kosong.pdf").touch()
    assert load_samples(store, folder) == 3
    with FileReader(Settings(data=tmp_path / "data"), size=1) as files:
        reader = UploadReader(store, files)
        uploads = {one.name: one for one in store.uploads.list(MACHINE).items}
        assert reader.accept(uploads["a.png"]).page_count == 1
        assert reader.accept(uploads["b.jpg"]).media_type == "image/jpeg"
        with pytest.raises(EmptyFile):
            reader.accept(uploads["kosong.pdf"])
    (one,), (other,) = (store.looks.of_upload(MACHINE, uploads[name].id) for name in ("a.png", "b.jpg"))
    assert one.look
    assert distance(one.look, other.look) <= 3
