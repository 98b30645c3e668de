"""What a square code says is read as text and cleaned."""

from __future__ import annotations

import cv2
import numpy as np

from extractor.document.elements import Document, Mark, Page
from extractor.document.geometry import BBox
from extractor.document.look import look_nowhere
from extractor.parse.records import capture_record
from extractor.repair.payload import payload_of
from models.registry import by_name
from tests.parse.paper import page


def test_a_code_is_read_and_only_printable_characters_are_kept() -> None:
    code = cv2.QRCodeEncoder.create().encode("periksa 61588\x07/2018")
    assert payload_of(cv2.resize(code, None, fx=6, fy=6, interpolation=cv2.INTER_NEAREST)) == "periksa 61588/2018"


def test_a_place_without_a_code_says_nothing() -> None:
    assert payload_of(np.full((80, 80), 255, np.uint8)) == ""


def _paper() -> Page:
    made = page("\n   BUKTI LAPOR WAJIB LAPOR KETENAGAKERJAAN\n   Nama Perusahaan : PT. MAJU\n")
    marks = (Mark("qr", BBox(50, 200, 120, 270), 0.5, "https://contoh.example/61588"),)
    return Page(made.number, made.width, made.height, made.origin, made.words, made.lines, marks=marks)


def test_the_code_is_the_value_of_the_field_that_is_printed_as_one() -> None:
    value = capture_record(Document(1, (_paper(),)), by_name("bukti_wlkp"), look_nowhere)["bukti.isi_qr"]
    assert (value.value, value.method) == ("https://contoh.example/61588", "qr")
