"""Roman numerals of other records than the nota: settled by looks and the paper's own facts, never against the ink."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.document.elements import Document, Page
from extractor.document.evidence import Evidence, FieldValue
from extractor.document.geometry import BBox
from extractor.document.look import Reader
from extractor.parse.romans import with_romans
from models.registry import by_name
from tests.parse import paper

RECORD = by_name("laporan_pemeriksaan").record
NUMBER, DAY = "pemeriksaan.nomor", "pemeriksaan.tanggal"


def _page(text: str, second: str) -> Page:
    made = paper.page(f"\n Nomor : {text}\n")
    words = tuple(
        replace(word, source="ppocr", confidence=0.9, second=second if word.text == text else word.text)
        for word in made.words
    )
    return replace(made, words=words, origin="ocr")


def _settled(text: str, second: str, looked: str, day: str | None, origin: str = "ocr") -> FieldValue:
    page = replace(_page(text, second), origin=origin)  # type: ignore[arg-type]
    box = next(word.box for word in page.words if word.text == text)
    fields = {NUMBER: FieldValue(NUMBER, "value", text, text, "anchor", Evidence(1, box), agrees=text == second)}
    if day is not None:
        fields[DAY] = FieldValue(DAY, "value", day, day, "anchor", Evidence(1, BBox(0, 0, 1, 1)))

    def look(_: Page, boxes: list[BBox], reader: Reader = "ppocr") -> list[tuple[str, float]]:
        return [(looked, 0.9) for _ in boxes]

    return with_romans(fields, RECORD, Document(1, (page,)), look)[NUMBER]


@pytest.mark.parametrize("looked", ["560/651/LHP/III/2023", "560/651/LHP/I/2023"])
def test_lost_strokes_come_back_with_the_day_of_the_paper_when_some_reading_has_them(looked: str) -> None:
    found = _settled("560/651/LHP/I/2023", "560/651/LHP/III/2023", looked, "2023-03-08")
    assert (found.value, found.orig, found.method) == ("560/651/LHP/III/2023", "560/651/LHP/I/2023", "rule")
    assert found.alternatives[0].value == "560/651/LHP/I/2023"


def test_a_month_that_every_reading_says_stays_against_the_day() -> None:
    text = "560/651/LHP/I/2023"
    assert _settled(text, text, text, "2023-03-08").value == text


def test_a_one_for_the_first_month_is_upright_with_the_day() -> None:
    assert _settled("078/P2K3/1/2019", "078/P2K3/1/2019", "078/P2K3/I/2019", "2019-01-11").value == "078/P2K3/I/2019"


def test_a_digital_page_is_left_alone() -> None:
    found = _settled("560/651/LHP/I/2023", "560/651/LHP/III/2023", "560/651/LHP/III/2023", "2023-03-08", "text-layer")
    assert found.value == "560/651/LHP/I/2023"
