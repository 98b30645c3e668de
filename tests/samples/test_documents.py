"""Every family, drawn: the truth keeps to the contract, boxes lie on the page, the same seed gives the same bytes."""

from __future__ import annotations

import functools
import io
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from samples.catalogue import families_of, source_hash
from samples.contract import generic, types, wrong
from samples.damage import LEVELS
from samples.files import LAYERS
from samples.fonts import SOURCES, MissingFontError, require
from samples.ink import HANDS_DEV, HANDS_TEST
from samples.make import Made, build

pytestmark = pytest.mark.skipif(
    any(not source.path.is_file() for source in SOURCES.values()), reason="the sample fonts are not installed"
)
CONTRACT = Path(__file__).parents[1] / "contracts" / "records.toml"
EVERY = [(split, family) for split in ("dev", "cal", "test") for family in families_of(split)]


@functools.cache
def _born(split: str, name: str, seed: str = "t") -> Made:
    family = next(one for one in families_of(split) if one.name == name)
    return build(family, split, "born" if not family.levels else family.levels[0], seed)


@pytest.mark.parametrize(("split", "name"), [(split, family.name) for split, family in EVERY])
def test_truth_keeps_to_the_contract(split: str, name: str) -> None:
    """Known paths, the normal form of their type, null exactly where the state is not value."""
    known = types(CONTRACT)
    for seed in ("t", "u"):
        for document in _born(split, name, seed).truth["documents"]:
            kinds = known[document["record_type"]]
            assert document["fields"], "a document without a single field"
            for path, entry in document["fields"].items():
                assert generic(path) in kinds, path
                if entry["state"] != "value":
                    assert entry["value"] is None, path
                elif entry["value"] is not None:
                    assert not wrong(kinds[generic(path)], entry["value"]), (path, entry["value"])
                assert entry["hand"] in ("typed", "printed", "handwriting")
                assert entry["page"] in document["pages"]
            for path in document["fields"]:
                parts = path.split(".")
                for place, part in enumerate(parts):
                    if part.isdigit() and part != "0":
                        before = ".".join([*parts[:place], str(int(part) - 1)])
                        assert any(other.startswith(before) for other in document["fields"]), path


@pytest.mark.parametrize(("split", "name"), [(split, family.name) for split, family in EVERY])
def test_born_text_and_boxes(split: str, name: str) -> None:
    """On a digital page the characters inside a value's box are the characters of the truth."""
    made = _born(split, name)
    if made.truth["level"] != "born":
        pytest.skip("this family is never digital")
    file = pypdfium2.PdfDocument(made.data)
    seen = 0
    for document in made.truth["documents"]:
        for path, entry in document["fields"].items():
            page = file[entry["page"] - 1]
            width, height = page.get_size()
            x0, top, x1, bottom = entry["box"]
            assert 0 <= x0 < x1 <= width, (path, entry["box"])
            assert 0 <= top < bottom <= height, (path, entry["box"])
            if entry["state"] != "value" or not entry["orig"]:
                continue
            text = page.get_textpage().get_text_bounded(x0 - 1, height - bottom - 1, x1 + 1, height - top + 1)
            letters = [char for char in entry["orig"] if char.isalnum()]
            found = [char for char in text if char.isalnum()]
            if letters and path.count(".") < 3 and "".join(letters) not in "".join(found):
                # a value of several lines shares its box with its neighbours: its characters are in there all the same
                missing = [char for char in set(letters) if found.count(char) < letters.count(char)]
                assert not missing or bottom - top > 20, (path, entry["orig"], text)
            seen += 1
    file.close()
    assert seen


@pytest.mark.parametrize("level", [level for level in LEVELS if level != "born"])
def test_boxes_stay_on_the_ink_when_damaged(level: str) -> None:
    """After the damage there is ink in a value's box, and the box is inside the page."""
    family = next(one for one in families_of("test") if one.name == "blind_nota_tabel")
    made = build(family, "test", level, "ink", small=True)
    darker, count = 0, 0
    for document in made.truth["documents"]:
        for entry in document["fields"].values():
            picture, scale = _page(made, entry["page"])
            x0, top, x1, bottom = entry["box"]
            assert 0 <= x0 <= x1 <= picture.shape[1] / scale[0] + 1
            assert 0 <= top <= bottom <= picture.shape[0] / scale[1] + 1
            rows = slice(int(top * scale[1]), int(bottom * scale[1]) + 1)
            columns = slice(int(x0 * scale[0]), int(x1 * scale[0]) + 1)
            part = picture[rows, columns]
            around = picture[max(0, rows.start - 12) : rows.stop + 12, max(0, columns.start - 12) : columns.stop + 12]
            darker += int(np.percentile(part, 8) < np.percentile(around, 80) - 25)
            count += 1
    assert darker >= count * 0.9, (darker, count)


@functools.lru_cache(maxsize=4)
def _page_cached(name: str, data: bytes, number: int) -> tuple[np.ndarray, tuple[float, float]]:
    if name.endswith(".pdf"):
        file = pypdfium2.PdfDocument(data)
        picture = file[number - 1].render(scale=2, grayscale=True).to_numpy()
        file.close()
        return picture.reshape(picture.shape[:2]), (2.0, 2.0)
    image = Image.open(io.BytesIO(data))
    image.seek(number - 1)
    dpi = image.info.get("dpi", (72, 72))
    return np.asarray(image.convert("L")), (float(dpi[0]) / 72, float(dpi[1]) / 72)


def _page(made: Made, number: int) -> tuple[np.ndarray, tuple[float, float]]:
    return _page_cached(made.name, made.data, number)


def test_same_seed_same_bytes(tmp_path: Path) -> None:
    """Another process draws the same files, byte for byte."""
    names = ("blind_wlkp_dua_kolom", "blind_lain_faktur")
    levels = ("born", "phone", "fax")
    command = [sys.executable, "-m", "samples", "make", "--split", "test", "--count", "2", "--seed", "same"]
    command += [word for level in levels for word in ("--level", level)]
    for name in names:
        command += ["--family", name]
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        subprocess.run([*command, "--out", str(folder)], check=True, capture_output=True, cwd=Path(__file__).parents[2])
    first, second = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert first == second
    assert len(first) == 2 * 2 * len(levels)
    truths = [json.loads(data) for name, data in first.items() if name.endswith(".truth.json")]
    assert {truth["level"] for truth in truths} == set(levels)
    assert all(truth["file"] in first for truth in truths)


def test_the_test_split_keeps_its_hands_and_words_to_itself() -> None:
    """No handwriting font and no filler sentence is shared, and the fingerprint is stable."""
    assert len({font for font, _, _ in HANDS_TEST}) >= 4
    assert not {font for font, _, _ in HANDS_TEST} & {font for font, _, _ in HANDS_DEV}
    assert all("test" not in family.splits for family in families_of("dev"))
    assert len(source_hash("test")) == 64
    assert source_hash("test") == source_hash("test")
    assert "none" in LAYERS


def test_a_missing_font_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message is the line to install it by."""
    source = SOURCES["steve"]
    monkeypatch.setitem(SOURCES, "steve", type(source)(source.path.with_name("absent.ttf"), source.package))
    with pytest.raises(MissingFontError, match="apt-get install fonts-sjfonts"):
        require()
