"""Marks drawn over typed boxes and options; labels in two languages and in rows over their values."""

from __future__ import annotations

import pytest

from extractor.document.elements import Page
from extractor.document.geometry import BBox
from extractor.document.look import look_nowhere
from extractor.intake.drawing import pens_of
from extractor.parse.records import capture_record
from models.registry import by_name
from tests.parse import paper

TITLE = "\n LAPORAN KECELAKAAN KERJA\n\n"


def read(page: Page) -> dict[str, object]:
    fields = capture_record(paper.document(page), by_name("laporan_kecelakaan"), look_nowhere)
    return {path.split(".", 1)[1]: one.value for path, one in fields.items()}


@pytest.mark.parametrize(("place", "wanted"), [(0, "l"), (1, "p")])
@pytest.mark.parametrize("kind", ["ink", "circle"])
def test_a_mark_drawn_over_typed_brackets_ticks_them(place: int, wanted: str, kind: str) -> None:
    page = paper.page(TITLE + " Jenis Kelamin    : ( ) Laki-laki     ( ) Perempuan\n Unit             : Gudang\n")
    box = paper.find(page, "( )", place)
    mark = box.grown(-2) if kind == "ink" else box.grown(2)
    page = paper.mark(page, kind, mark, 0.2)  # type: ignore[arg-type]
    assert read(page)["jenis_kelamin"] == wanted


def test_no_mark_leaves_the_choice_open() -> None:
    page = paper.page(TITLE + " Jenis Kelamin    : ( ) Laki-laki     ( ) Perempuan\n Unit             : Gudang\n")
    assert read(page)["jenis_kelamin"] is None


def test_a_box_belongs_to_the_nearer_words_though_only_the_farther_are_known() -> None:
    page = paper.page(
        TITLE + " Result / Akibat :\n   _[] Fatal / Meninggal       _[] Illness / Sakit       _[x] Injury / Luka\n"
    )
    assert read(paper.boxed(page))["akibat"] == "luka"


def test_a_wide_ring_holds_the_one_choice_in_it() -> None:
    page = paper.page(TITLE + " Jenis Kelamin    : M / L   /   F / P\n Unit             : Gudang\n")
    assert read(paper.ring(page, "M / L"))["jenis_kelamin"] == "l"
    assert read(paper.ring(page, "F / P"))["jenis_kelamin"] == "p"


def test_two_labels_over_their_values_stop_each_other() -> None:
    page = paper.page(
        TITLE
        + " Nama Perusahaan                         NPP\n"
        + " PT. BUMI PERKASA                        CA972929\n\n"
        + " Keadaan korban : ( x ) Meninggal dunia   ( ) Sakit   ( ) Luka-luka\n"
    )
    found = read(page)
    assert (found["nama_perusahaan"], found["npp"]) == ("PT. BUMI PERKASA", "CA972929")
    assert found["akibat"] == "meninggal"
    assert "nama_korban" not in found


def test_strokes_that_meet_are_one_mark_and_a_crest_is_none() -> None:
    cross = [BBox(100, 100, 108, 108), BBox(100.5, 100, 108, 107)]
    crest = [BBox(40 + 3 * n, 40, 46 + 3 * n, 50) for n in range(12)]
    assert [box.rounded() for box in pens_of([*cross, *crest])] == [(100.0, 100.0, 108.0, 108.0)]
