"""Text fields after reading: leader dots, twins of letters, areas by the gazetteer; born-digital text untouched."""

from __future__ import annotations

import pytest

from extractor.document.evidence import Kind
from extractor.document.look import look_nowhere
from extractor.parse import capture, spelling
from extractor.parse.areas import snapped
from tests.parse.paper import document, page, scanned

FORM = """
        LAPORAN KETENAGAKERJAAN DI PERUSAHAAN
1. Nama Perusahaan      : {name}
2. Alamat Perusahaan    : {address}
3. Kabupaten/Kota       : {town}
4. Jenis Usaha          : Perdagangan
"""


def read(name: str = "PT. MAJU", address: str = "Jl. Pemuda No. 1", town: str = "Kota Tangerang", **more: object):  # type: ignore[no-untyped-def]
    drawn = page(FORM.format(name=name, address=address, town=town))
    if more.get("ocr", True):
        drawn = scanned(drawn, more.get("second"), more.get("confidence", 0.95))  # type: ignore[arg-type]
    return capture(document(drawn), Kind("wlkp", 1.0), look_nowhere).fields


@pytest.mark.parametrize(
    ("text", "second", "prose", "address", "expected"),
    [
        ("FSBI Unit. Kerja", "FSBI Unit Kerja", False, False, "FSBI Unit Kerja"),
        ("Jl.. Raya. Serang. No, .187, .Kawasan", None, False, True, "Jl. Raya Serang No. 187, Kawasan"),
        ("Blok E No. 27., Kawasan Industri", None, False, True, "Blok E No. 27, Kawasan Industri"),
        ("Blok C No. 2. RT 01", "Blok C No. 2. RT 01", False, True, "Blok C No. 2, RT 01"),
        ("Blok C No. 2. RT 01", "Blok C No. 2 RT 01", False, True, "Blok C No. 2 RT 01"),
        ("Drs. H. Budi Santoso, S.Kom., M.Si", None, False, False, "Drs. H. Budi Santoso, S.Kom., M.Si"),
        ("Jl. Jend. Sudirman Kec. Kota Kab. Bogor", None, False, True, "Jl. Jend. Sudirman Kec. Kota Kab. Bogor"),
        ("PT. Maju CV. Jaya RT. 01 No. 2 Km. 3", None, False, True, "PT. Maju CV. Jaya RT. 01 No. 2 Km. 3"),
        ("Upah belum dibayar. Perusahaan lalai", None, True, False, "Upah belum dibayar. Perusahaan lalai"),
        ("Wajib lapor ketenagakerjaan. belum", None, True, False, "Wajib lapor ketenagakerjaan belum"),
        ("Joko Lestari. ST., M.Si", None, False, False, "Joko Lestari, ST., M.Si"),
        ("Zwartha. Tekstil", "Zwartha. Tekstil", False, False, "Zwartha. Tekstil"),
    ],
)
def test_dots_of_leaders(text: str, second: str | None, prose: bool, address: bool, expected: str) -> None:
    assert spelling.undotted(text, second, prose=prose, address=address) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PT Cahava Makmur", "PT Cahaya Makmur"),
        ("Serikat Pekeria Mandiri", "Serikat Pekerja Mandiri"),
        ("Direktar", "Direktur"),
        ("TANGERANQ", "TANGERANG"),
        ("Victoria Garmindo", "Victoria Garmindo"),
        ("Diponegoro", "Diponegoro"),
        ("PT. ABC-2", "PT. ABC-2"),
    ],
)
def test_twins_of_letters(text: str, expected: str) -> None:
    assert spelling.corrected(text) == expected


def test_a_name_said_elsewhere_is_known() -> None:
    assert spelling.corrected("PT Nusagarva", ["Nusagarya"]) == "PT Nusagarya"
    assert spelling.corrected("PT Nusagarva") == "PT Nusagarva"


def test_digits_of_an_address() -> None:
    assert spelling.numbered("No. 2, RT Q1 Rw 0I") == "No. 2, RT 01 RW 01"
    assert spelling.numbered("Km. l1, Blok O") == "Km. 11, Blok O"
    assert spelling.numbered("No. B2") == "No. B2"


def test_capitals_of_a_person() -> None:
    assert spelling.capitalised("separman Suryadi", "Suparman Suryadi") == "Suparman Suryadi"
    assert spelling.capitalised("Abdul bin Ali", "Abdul Bin Ali") == "Abdul bin Ali"


@pytest.mark.parametrize(
    ("name", "level", "within", "expected"),
    [
        ("Kota Tangeranq", "kabupaten_kota", "", "Kota Tangerang"),
        ("KAB. TANGERANQ", "kabupaten_kota", "", "KAB. TANGERANG"),
        ("Jawa Tirur", "provinsi", "", "Jawa Timur"),
        ("cluring", "kecamatan", "35.10", "Cluring"),
        ("DKI Jakarta", "provinsi", "", None),
        ("Kota Tangerang", "kabupaten_kota", "", None),
        ("Kota Contoh", "kabupaten_kota", "", None),
        ("cluring", "kecamatan", "36.71", None),
    ],
)
def test_areas(name: str, level: str, within: str, expected: str | None) -> None:
    assert snapped(name, level, within) == expected  # type: ignore[arg-type]


def test_an_area_that_engines_doubt_is_the_gazetteers() -> None:
    value = read(town="Kota Tangerung", second={"Tangerung": "Tamaerang"})["identitas.kabupaten_kota"]
    assert (value.value, value.orig, value.method) == ("Kota Tangerang", "Kota Tangerung", "registry")
    assert value.alternatives[0].value == "Kota Tangerung"
    assert value.agrees is False


def test_an_area_that_both_engines_read_surely_stays() -> None:
    assert read(town="Kota Tangerung")["identitas.kabupaten_kota"].value == "Kota Tangerung"
    assert read(town="Kota Tangerung", ocr=False)["identitas.kabupaten_kota"].value == "Kota Tangerung"


def test_a_bent_word_keeps_its_reading_as_an_alternative() -> None:
    value = read(name="PT. Cahava Makmur")["identitas.nama_perusahaan"]
    assert (value.value, value.orig, value.method) == ("PT. Cahaya Makmur", "PT. Cahava Makmur", "rule")
    assert [one.value for one in value.alternatives] == ["PT. Cahava Makmur"]
    assert (value.agrees, value.features["agrees"]) == (False, 0.0)
    assert read(name="PT. Cahava Makmur", ocr=False)["identitas.nama_perusahaan"].value == "PT. Cahava Makmur"


def test_readings_that_differ_by_a_leader_dot_agree() -> None:
    value = read(address="Jl. Pemuda No. 27.", second={"27.": "27", "Pemuda": "Pemuda."})["identitas.alamat"]
    assert (value.value, value.agrees, value.alternatives) == ("Jl. Pemuda No. 27", True, ())
