"""Words to values: states, two readings, the third look."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from extractor.document.elements import Page
from extractor.document.geometry import BBox
from extractor.document.look import Reader, look_nowhere
from extractor.parse.inkwords import split_words
from extractor.parse.values import Pending, look_again, parse_words, read_value
from models.record import Field, field_at
from models.records.wlkp import RECORD_TYPE as WLKP
from tests.parse.paper import page, scanned, strike, word


def field(path: str) -> Field:
    found = field_at(WLKP.record, path)
    assert found is not None
    return found


COUNT, COMPANY, WAGE = (
    field("tenaga_kerja.jumlah"),
    field("identitas.nama_perusahaan"),
    field("pengupahan.upah_terendah"),
)


class Looks:
    """A look that says the same everywhere and counts its calls."""

    def __init__(self, text: str) -> None:
        self.text, self.calls = text, 0

    def __call__(self, page: Page, boxes: list[BBox], reader: Reader = "ppocr") -> list[tuple[str, float]]:
        self.calls += 1
        return [(self.text, 0.9) for _ in boxes]


def test_leaders_and_units_go_the_ink_stays() -> None:
    drawn = page("\n...... 148 orang .....\n")
    value = read_value(COUNT, drawn.words, drawn, "anchor", look_nowhere)
    assert (value.state, value.value, value.orig) == ("value", 148, "148 orang")
    assert value.evidence is not None
    assert value.evidence.box == BBox(82.0, 40.0, 135.4, 50.0)


def test_unit_alone_is_blank() -> None:
    drawn = page("\n.......... orang\n")
    assert read_value(COUNT, drawn.words, drawn, "anchor", look_nowhere).state == "blank"


def test_both_engines_agree() -> None:
    drawn = scanned(page("\n148\n"))
    look = Looks("999")
    value = read_value(COUNT, drawn.words, drawn, "anchor", look)
    assert value.agrees is True
    assert value.value == 148
    assert look.calls == 0


def test_third_look_decides_between_two_readings() -> None:
    drawn = scanned(page("\n148\n"), {"148": "143"})
    value = read_value(COUNT, drawn.words, drawn, "anchor", Looks("143"))
    assert value.agrees is False
    assert (value.value, value.method) == (143, "reader")
    assert [a.value for a in value.alternatives] == [148]
    kept = read_value(COUNT, drawn.words, drawn, "anchor", Looks("148"))
    assert (kept.value, kept.method) == (148, "anchor")
    assert [(a.value, a.method, a.reason) for a in kept.alternatives] == [(143, "reader", "bacaan pembaca kedua")]
    assert kept.features["reread_agrees"] == 1.0


def test_second_reading_stands_in_where_the_first_is_none() -> None:
    drawn = scanned(page("\nI4B/\n"), {"I4B/": "148"})
    value = read_value(COUNT, drawn.words, drawn, "anchor", look_nowhere)
    assert (value.value, value.method, value.orig) == (148, "reader", "I4B/")


def test_third_reading_fills_a_hole_as_reread() -> None:
    drawn = scanned(page("\n#?\n"))
    drawn = replace(drawn, words=tuple(replace(one, second=None) for one in drawn.words))
    value = read_value(COUNT, drawn.words, drawn, "anchor", Looks("148"))
    assert (value.value, value.method) == (148, "reread")


def test_digital_pages_are_not_looked_at_again() -> None:
    drawn = page("\n148\n")
    look = Looks("1")
    assert read_value(COUNT, drawn.words, drawn, "anchor", look).value == 148
    assert look.calls == 0


def test_one_batched_look_a_page() -> None:
    drawn = scanned(page("\n148\n3.000.000\n"), {"148": "143", "3.000.000": "8.000.000"})
    count, wage = drawn.lines[0].words, drawn.lines[1].words
    values = {"a": parse_words(COUNT, count, drawn), "b": parse_words(WAGE, wage, drawn)}
    look = Looks("148")
    done = look_again(
        values,
        {"a": Pending(COUNT, drawn, count[0].box), "b": Pending(WAGE, drawn, wage[0].box)},
        look,
    )
    assert look.calls == 2  # one by each family
    assert done["a"].value == 148
    assert values["a"] is not done["a"]


class TwoLooks:
    """Says one thing as tesseract and another as PP-OCR; notes who was asked."""

    def __init__(self, tesseract: str, ppocr: str) -> None:
        self.texts: dict[Reader, str] = {"tesseract": tesseract, "ppocr": ppocr}
        self.asked: list[Reader] = []

    def __call__(self, page: Page, boxes: list[BBox], reader: Reader = "ppocr") -> list[tuple[str, float]]:
        self.asked.append(reader)
        return [(self.texts[reader], 0.9) for _ in boxes]


def _disputed(source: Literal["ppocr", "tesseract"]) -> Page:
    drawn = scanned(page("\n148\n"), {"148": "143"})
    words = tuple(replace(word, source=source) for word in drawn.words)
    return replace(drawn, words=words)


def test_the_other_family_settles_a_dispute_by_itself() -> None:
    drawn, look = _disputed("ppocr"), TwoLooks("148", "999")
    value = read_value(COUNT, drawn.words, drawn, "anchor", look)
    assert (value.value, value.features["reread_agrees"], look.asked) == (148, 1.0, ["tesseract"])
    assert [other.value for other in value.alternatives] == [143]


def test_the_same_family_twice_is_one_witness() -> None:
    drawn, look = _disputed("tesseract"), TwoLooks("148", "143")
    value = read_value(COUNT, drawn.words, drawn, "anchor", look)
    assert (value.value, look.asked) == (143, ["tesseract", "ppocr"])


def test_two_looks_that_agree_stand_above_both_page_readings() -> None:
    drawn, look = _disputed("ppocr"), TwoLooks("1.148", "1.148")
    value = read_value(COUNT, drawn.words, drawn, "anchor", look)
    assert (value.value, value.method, value.orig) == (1148, "reread", "148")
    assert [other.value for other in value.alternatives] == [148, 143]


def test_what_no_reading_shares_is_kept_as_alternatives() -> None:
    drawn, look = _disputed("ppocr"), TwoLooks("146", "149")
    value = read_value(COUNT, drawn.words, drawn, "anchor", look)
    assert value.value == 148
    assert value.features["reread_agrees"] == 0.0
    assert {other.value for other in value.alternatives} == {143, 146, 149}


def test_struck_out_value_and_its_correction() -> None:
    drawn = strike(page("\n148\n"), "148")
    assert read_value(COUNT, drawn.words, drawn, "anchor", look_nowhere).state == "struck"
    both = strike(page("\n148 152\n"), "148")
    assert read_value(COUNT, both.words, both, "anchor", look_nowhere).value == 152


def test_digits_in_boxes_are_one_number() -> None:
    drawn = page("\n4 2 1 1 6\n")
    assert read_value(field("identitas.kode_pos"), drawn.words, drawn, "anchor", look_nowhere).value == "42116"
    walls = page("\n|4|2|1|1|6|\n")
    assert (
        read_value(field("identitas.kode_pos"), split_words(walls.words), walls, "anchor", look_nowhere).value
        == "42116"
    )


def test_address_lines_are_joined_by_commas() -> None:
    drawn = page("\nJl. Raya Serang Km. 12\nKawasan Modern,\nBlok A\n")
    value = read_value(field("identitas.alamat"), drawn.words, drawn, "anchor", look_nowhere)
    assert value.value == "Jl. Raya Serang Km. 12, Kawasan Modern, Blok A"


def test_features_are_numbers_for_every_value() -> None:
    drawn = scanned(page("\nPT. A\n"), confidence=0.7)
    value = read_value(COMPANY, drawn.words, drawn, "anchor", look_nowhere)
    names = [
        "ocr_min",
        "ocr_mean",
        "agrees",
        "label_score",
        "separator",
        "folded",
        "parsed",
        "length",
        "digital",
        "handwritten",
        "page_quality",
        "reread_agrees",
    ]
    assert set(names) <= set(value.features)
    assert value.features["ocr_min"] == 0.7
    assert word("x", 0, 0).confidence is None


def test_walls_of_empty_boxes_are_no_year() -> None:
    drawn = page("\nI l |\n")
    assert read_value(field("kodefikasi.tahun_laporan"), drawn.words, drawn, "anchor", look_nowhere).state == "blank"
    roman = page("\nII\n")
    assert read_value(field("kodefikasi.laporan_ke"), roman.words, roman, "anchor", look_nowhere).value == 2


def test_the_sign_of_a_street_is_mended() -> None:
    drawn = page("\n51. Raya Serang Km. 29\n")
    assert (
        read_value(field("identitas.alamat"), drawn.words, drawn, "anchor", look_nowhere).value
        == "Jl. Raya Serang Km. 29"
    )
