"""Bytes and strings nobody meant: the gate and the value types answer, they never break."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.errors import InputError, PageError
from extractor.intake import Imaging, Limits, accept, open_sheet
from models.values import KINDS
from models.values.pasal import find_citations
from models.values.tanggal import find_dates
from models.values.terbilang import read
from tests.robustness.odd_pdfs import GOOD, PDFS
from tests.robustness.odd_pictures import PICTURES

HEADS = (b"", b"%PDF-1.4\n", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*", b"RIFF\0\0\0\0WEBP")
QUICK = Imaging(render_dpi=30.0, max_megapixels=0.5)
LIMITS = Limits(max_pixels=2_000_000)
SEEDS = tuple(
    {**PDFS, **PICTURES}[name]()
    for name in ("type3.pdf", "ccitt-kosong.pdf", "formulir-rusak.pdf", "campuran.tif", "cmyk.jpg", "palet-tembus.png")
)
CALM = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _passes(path: Path) -> bool:
    """Whether the gate opened it; an error of the tree is an answer too."""
    try:
        open_sheet(accept(path, LIMITS), 1, QUICK, LIMITS)
    except (InputError, PageError):
        return False
    return True


@CALM
@given(head=st.sampled_from(HEADS), body=st.binary(max_size=400))
def test_random_bytes_are_answered(tmp_path: Path, head: bytes, body: bytes) -> None:
    path = tmp_path / "acak"
    path.write_bytes(head + body)
    assert _passes(path) in (True, False)


@CALM
@given(data=st.data())
def test_damaged_files_are_answered(tmp_path: Path, data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from(SEEDS)))
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(len(whole) // 3, len(whole)))
    path = tmp_path / "rusak"
    path.write_bytes(bytes(whole[:cut]))
    assert _passes(path) in (True, False)


@settings(max_examples=20, deadline=None)
@given(text=st.text(max_size=120))
@pytest.mark.parametrize("name", sorted(KINDS))
def test_value_types_take_any_text(name: str, text: str) -> None:
    kind = KINDS[name]
    parsed = kind.parse(text)
    if parsed.value is not None:
        assert kind.valid(parsed.value)
        assert isinstance(kind.format(parsed.value), str)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=300))
def test_finders_take_any_text(text: str) -> None:
    for _, start, end in (*find_citations(text), *find_dates(text)):
        assert 0 <= start < end <= len(text)
    number = read(text)
    assert number is None or number >= 0


def test_the_seeds_are_whole() -> None:
    assert len(pikepdf.open(io.BytesIO(SEEDS[0])).pages) == 1
    assert len(GOOD.pages) == 2
