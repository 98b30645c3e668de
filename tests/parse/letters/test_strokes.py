"""Roman numerals with lost strokes: the letter's own facts decide among readings, never alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractor.document.elements import Line, Page
from extractor.document.evidence import FieldValue
from extractor.document.geometry import BBox
from extractor.document.look import Look, Reader, look_nowhere
from extractor.parse.letters import capture_letter, ranks, strokes
from models.records.nota_pemeriksaan import RECORD_TYPE as NOTA_PEMERIKSAAN
from tests.parse.letters import paper

LETTER = """
PEMERINTAH KOTA CONTOH
DINAS TENAGA KERJA

Nomor  : {number}                 Contoh, 3 Juli 2018
Hal    : Nota Pemeriksaan I

Yth. Pimpinan PT ABC DEF
di Tempat

Berdasarkan surat perintah tugas Nomor : {order} tanggal
2 Juli 2018, telah dilakukan pemeriksaan pada tanggal 2 Juli 2018 :
1. Perusahaan belum melaporkan ketenagakerjaan.

Demikian untuk menjadi perhatian.

                                       Pengawas Ketenagakerjaan,



                                       NAMA CONTOH, S.T.
                                       {rank}
                                       NIP. 19850505 201001 1 002
"""
NUMBER, ORDER, RANK = "566/77/DTKT/VII/2018", "560/12/SPT/VI/2018", "Penata Tk. I (III/d)"


class Sees:
    """A look that reads the same everywhere."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __call__(self, page: Page, boxes: list[BBox], reader: Reader = "ppocr") -> list[tuple[str, float]]:
        return [(self.text, 0.9) for _ in boxes]


def read(
    number: str = NUMBER, order: str = ORDER, rank: str = RANK, *, second: dict[str, str] | None = None,
    look: Look = look_nowhere, ocr: bool = True,
) -> dict[str, FieldValue]:  # fmt: skip
    text = LETTER.format(number=number, order=order, rank=rank)
    return capture_letter(paper.typed(text, ocr=ocr, second=second), NOTA_PEMERIKSAAN, look)


def test_a_month_that_the_date_and_the_other_engine_say_holds() -> None:
    value = read("566/77/DTKT/VI/2018", second={"566/77/DTKT/VI/2018": NUMBER})["surat.nomor"]
    assert (value.value, value.orig, value.method) == (NUMBER, "566/77/DTKT/VI/2018", "rule")
    assert [(one.value, one.method) for one in value.alternatives] == [("566/77/DTKT/VI/2018", "rule")]
    assert (value.agrees, value.features["agrees"], value.features["reread_agrees"]) == (True, 1.0, 0.0)


def test_a_month_that_only_the_second_look_sees() -> None:
    value = read("566/77/DTKT/V/2018", look=Sees(f": {NUMBER}"))["surat.nomor"]
    assert (value.value, value.agrees, value.features["reread_agrees"]) == (NUMBER, False, 1.0)


def test_what_the_paper_prints_against_its_date_stays() -> None:
    value = read("566/77/DTKT/VI/2018", look=Sees("566/77/DTKT/VI/2018"))["surat.nomor"]
    assert (value.value, value.method, value.features["reread_agrees"]) == ("566/77/DTKT/VI/2018", "anchor", 1.0)


def test_no_reading_agrees_with_the_date() -> None:
    value = read("566/77/DTKT/X/2018", second={"566/77/DTKT/X/2018": "566/77/DTKT/XI/2018"})["surat.nomor"]
    assert value.value == "566/77/DTKT/X/2018"


def test_an_order_may_be_two_months_older() -> None:
    assert read(look=Sees("560/12/SPT/VII/2018"))["pemeriksaan.nomor_spt"].value == ORDER
    lost = read(order="560/12/SPT/V/2018", second={"560/12/SPT/V/2018": ORDER}, look=Sees(ORDER))
    assert lost["pemeriksaan.nomor_spt"].value == ORDER
    older = read(order="560/12/SPT/II/2018", second={"560/12/SPT/II/2018": "560/12/SPT/III/2018"})
    assert older["pemeriksaan.nomor_spt"].value == "560/12/SPT/II/2018"


def test_a_digital_letter_is_never_mended() -> None:
    fields = read("566/77/DTKT/VI/2018", rank="Penata Tk. I (II/d)", look=Sees(NUMBER), ocr=False)
    assert fields["surat.nomor"].value == "566/77/DTKT/VI/2018"
    assert fields["surat.penandatangan.0.pangkat"].value == "Penata Tk. I (II/d)"


def test_a_class_by_the_name_of_its_rank() -> None:
    value = read(rank="Penata Tk. I (II/d)", second={"(II/d)": "(III/d)"})["surat.penandatangan.0.pangkat"]
    assert (value.value, value.orig, value.method) == (RANK, "Penata Tk. I (II/d)", "rule")
    assert value.alternatives[0].value == "Penata Tk. I (II/d)"
    assert read(rank="Penata Tk. I (II/d)", look=Sees("(III/d"))["surat.penandatangan.0.pangkat"].value == RANK
    assert read(rank="Penata Tk. l (lll/d)")["surat.penandatangan.0.pangkat"].value == RANK


def test_a_class_that_every_reading_sees_stays_with_the_other_offered() -> None:
    value = read(rank="Penata Tk. I (II/d)", look=Sees("(II/d)"))["surat.penandatangan.0.pangkat"]
    assert value.value == "Penata Tk. I (II/d)"
    assert RANK in [one.value for one in value.alternatives]
    other = read(rank="Penata Tk. I (IV/a)", second={"(IV/a)": "(III/a)"})["surat.penandatangan.0.pangkat"]
    assert other.value == "Penata Tk. I (IV/a)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("560/1175/SPTVII/2018", "560/1175/SPT/VII/2018"),
        ("566/1091-DTKT/WASNAKERIVII/2018", "566/1091-DTKT/WASNAKER/VII/2018"),
        (": 700/003/Disnaker/XI1/2019, «", "700/003/Disnaker/XII/2019"),
        ("560/12/SPT / VI / 2018", "560/12/SPT/VI/2018"),
        ("560/865/DT K T/NAKER/XI/2017", "560/865/DT K T/NAKER/XI/2017"),
        ("56/ZTP-BWI/2021", None),
        ("560/12/2018", None),
        ("123/-1.835", None),
        ("Nomor", None),
    ],
)
def test_a_number_cut_at_its_month(text: str, expected: str | None) -> None:
    found = strokes.numbered(text)
    assert (None if found is None else found.text) == expected


@pytest.mark.parametrize(
    ("readings", "months", "expected"),
    [
        (["A.1/X/V/2018", "A.1/X/VI/2018"], [], None),
        (["A.1/X/V/2018", "A.1/X/VI/2018", "A.1/X/VI/2018"], [], "A.1/X/VI/2018"),
        (["560/1/SPT/V/2018", "560/11/SPT/VI/2018"], [6], None),
        (["560/8/DT K T/XI/2017", "560/8/DTKT/XI/2017"], [11], "560/8/DTKT/XI/2017"),
        (["560/1/SPTVII/2018", "560/1/SPT/VII/2018"], [7], "560/1/SPT/VII/2018"),
        (["560/1/SPT/IV/2018", "560/1/SPT/VI/2018"], [6], None),
        (["kosong", "560/1/SPT/VI/2018"], [6], None),
    ],
)
def test_readings_settled(readings: Sequence[str], months: list[int], expected: str | None) -> None:
    assert strokes.settled(readings, months) == expected


def test_strokes_alone() -> None:
    assert strokes.only_strokes_apart("VI", "VIII")
    assert strokes.only_strokes_apart("IX", "X")
    assert not strokes.only_strokes_apart("IV", "VI")
    assert not strokes.only_strokes_apart("V", "X")


def test_the_level_of_a_rank() -> None:
    assert ranks.with_level("Penata Tk. l", "Penata Tk. l") == "Penata Tk. I"
    assert ranks.with_level("Penata Tk. 1", "Penata Tk. I") == "Penata Tk. I"
    assert ranks.with_level("Penata Tk. 1", "Penata Tk. 1") == "Penata Tk. 1"


def test_the_addressee_under_a_stamp_is_the_company_of_the_text() -> None:
    document = paper.typed(
        LETTER.format(number=NUMBER, order=ORDER, rank=RANK)
        .replace("PT ABC DEF", "PT Maju! t Tebet")
        .replace("telah dilakukan pemeriksaan pada", "telah dilakukan pemeriksaan di PT Maju Lestari pada"),
        ocr=True,
        second={"Tebet": "Talrct:]"},
    )
    words = tuple(replace(word, confidence=0.3 if word.text == "Tebet" else 0.9) for word in document.pages[0].words)
    by_text = dict(zip(map(id, document.pages[0].words), words, strict=True))
    lines = tuple(Line(tuple(by_text[id(word)] for word in line.words)) for line in document.pages[0].lines)
    page = replace(document.pages[0], words=words, lines=lines)
    fields = capture_letter(replace(document, pages=(page,)), NOTA_PEMERIKSAAN, look_nowhere)
    assert fields["pemeriksaan.nama_perusahaan"].value == "PT Maju Lestari"
    value = fields["surat.tujuan"]
    assert (value.value, value.method, value.agrees) == ("Pimpinan PT Maju Lestari", "rule", False)
    assert value.alternatives[0].value == "Pimpinan PT Maju! t Tebet"
