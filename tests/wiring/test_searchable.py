"""The searchable PDF of a file holds pages that were joined to its documents later."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from extractor.intake import Leaf
from extractor.store import Store, Upload
from extractor.wiring.files import FileReader
from extractor.wiring.service import DeskPictures


class Files:
    """Notes which pages of which files are written."""

    def write_searchable(self, source: Any, pages: Sequence[Any], out: Path) -> None:
        out.write_text(" ".join(f"{source.name}{page.number}" for page in pages))

    def write_redacted(self, leaves: Sequence[Leaf], out: Path) -> None:
        assert not any(one.boxes or one.is_whole for one in leaves)  # nothing is blackened
        out.write_text(" ".join(f"{one.source.name}{one.number}" for one in leaves))


def upload(name: str, page_count: int) -> Upload:
    return cast(Upload, SimpleNamespace(id=name, name=name, sha256=name, page_count=page_count, media_type="", size=1))


@pytest.mark.parametrize(("in_document", "written"), [((1, 3), "a1 a2 bb2"), ((1, 2), "a1 a2")])
def test_joined_pages_stand_behind_the_file(tmp_path: Path, in_document: tuple[int, ...], written: str) -> None:
    first, second = upload("a", 2), upload("bb", 2)
    folders = {one.sha256: tmp_path / one.sha256 for one in (first, second)}
    for folder in folders.values():
        folder.mkdir()
    numbers = {"a": (1, 2, 3), "bb": (1, 2)}
    store = SimpleNamespace(
        blobs=SimpleNamespace(
            path=lambda sha: tmp_path / sha / "original",
            derived=lambda sha, name: folders[sha] / name,
            derived_folder=lambda sha: folders[sha],
        ),
        documents=SimpleNamespace(
            of_upload=lambda _, __: [SimpleNamespace(page_numbers=in_document, aside_numbers=())]
        ),
        late_pages=SimpleNamespace(
            of_upload=lambda _, one: {3: SimpleNamespace(number=3, source=second, from_number=2)} if one == "a" else {}
        ),
        pages=SimpleNamespace(readings=lambda _, one: [SimpleNamespace(number=number) for number in numbers[one]]),
    )
    machinery = DeskPictures(cast(Store, store), cast(FileReader, Files()))
    path, is_kept = machinery.searchable(first)
    assert path.read_text() == written
    # a whole is not kept: nothing of one file stays in the folder of another
    assert is_kept == (3 not in in_document)
    assert is_kept == (path.name == "searchable.pdf")
