"""Area names as printed, with old words and OCR noise."""

from __future__ import annotations

import pytest

from models.values.kbli import lookup, title
from models.values.wilayah import Level, resolve, table


@pytest.mark.parametrize(
    ("name", "level", "codes"),
    [
        ("Kota Tangerang", None, ["36.71"]),
        ("Kab. Tangerang", "kabupaten_kota", ["36.03"]),
        ("Tangerang", "kabupaten_kota", ["36.03", "36.71"]),
        ("Kabupaten/Kota Tangerang", "kabupaten_kota", ["36.03", "36.71"]),
        ("KAB SEMARAN6", "kabupaten_kota", ["33.22"]),
        ("Kodya Ujung Pandang", "kabupaten_kota", ["73.71"]),
        ("Kotamadya Dati II Bandung", "kabupaten_kota", ["32.73"]),
        ("Jakarta Selatan", "kabupaten_kota", ["31.74"]),
        ("D.K.I. Jakarta", "provinsi", ["31"]),
        ("Propinsi Jawa Bapat", "provinsi", ["32"]),
        ("Banten", None, ["36"]),
        ("Kec. Cikupa", "kecamatan", ["36.03.18"]),
        ("Xyzzy", None, []),
        ("", None, []),
    ],
)
def test_resolve(name: str, level: Level | None, codes: list[str]) -> None:
    assert [area.code for area in resolve(name, level)] == codes


def test_every_kabupaten_and_kota_finds_itself() -> None:
    for code, name in list(table().items()):
        if len(code) == 5:
            assert [area.code for area in resolve(name, "kabupaten_kota")] == [code]


def test_kbli_titles() -> None:
    assert title("14111") is not None
    assert title("99998") is None
    assert lookup("Industri Pakaian Jadi (Konveksi) Dari Tekstil")[0][0] == "14111"
    assert lookup("") == ()
