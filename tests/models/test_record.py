"""Walking records: paths, columns, list items, schema, validation."""

from __future__ import annotations

import re

import pydantic
import pytest

from models.record import Printed, field_at, walk, wordings
from models.record_type import RecordType
from models.records.nota_pemeriksaan import NotaPemeriksaan
from models.records.wlkp import Wlkp
from models.registry import RECORD_TYPES, by_name, schema

PARTS = ("", "nomor", "tanggal", "perihal", "tempat", "instansi", "tujuan", "judul",
         "tujuan.nama", "tujuan.jabatan", "tujuan.perusahaan", "tujuan.alamat", "qr",
         "penandatangan.nama", "penandatangan.nip", "penandatangan.jabatan")  # fmt: skip


@pytest.mark.parametrize(
    ("path", "kind", "is_list"),
    [
        ("surat.nomor", "nomor", False),
        ("surat.tembusan.2", "text", True),
        ("surat.tembusan", "text", True),
        ("pemeriksaan.temuan", "table", False),
        ("pemeriksaan.temuan.0.batas_waktu_hari", "int", False),
        ("pemeriksaan.temuan.12.pasal.3", "pasal", True),
        ("pemeriksaan.temuan.12.pasal", "pasal", True),
        ("surat.penandatangan.1.nip", "nip", False),
    ],
)
def test_field_at_finds_concrete_paths(path: str, kind: str, is_list: bool) -> None:
    field = field_at(NotaPemeriksaan, path)
    assert field is not None
    assert (field.path, field.kind.name, field.is_list) == (path, kind, is_list)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "surat",
        "surat.nomor.2",
        "surat.tembusan.x",
        "surat.tembusan.1.2",
        "pemeriksaan.temuan.0",
        "pemeriksaan.temuan.*.uraian",
        "pemeriksaan.temuan.uraian",
        "pemeriksaan.temuan.0.uraian.1",
        "pemeriksaan.temuan.0.pasal.1.2",
        "identitas.npwp",
    ],
)
def test_field_at_knows_no_other_paths(path: str) -> None:
    assert field_at(NotaPemeriksaan, path) is None


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda one: one.name)
def test_every_field_says_how_it_is_printed(record_type: RecordType) -> None:
    for field in walk(record_type.record):
        for one in (field, *field.columns):
            assert one.printed.labels, one.path
            assert all(label and label == label.strip() for label in one.printed.labels), one.path
            assert len(set(one.printed.labels)) == len(one.printed.labels), one.path
            if one.kind.name == "enum":
                assert all(one.printed.options[code] for code in one.printed.options), one.path


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda one: one.name)
def test_options_never_say_two_codes_with_one_word(record_type: RecordType) -> None:
    for field in walk(record_type.record):
        for one in (field, *field.columns):
            said = [word.casefold() for words in one.printed.options.values() for word in words]
            assert len(said) == len(set(said)), one.path


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda one: one.name)
def test_patterns_compile_and_name_their_value(record_type: RecordType) -> None:
    for mark in record_type.marks:
        re.compile(mark, re.IGNORECASE)
    for field in walk(record_type.record):
        for one in (field, *field.columns):
            for pattern in one.printed.told:
                assert tuple(re.compile(pattern, re.IGNORECASE).groupindex) == ("nilai",), one.path
            assert one.printed.part in PARTS, one.path


def test_headcounts_wages_and_numbers_are_critical() -> None:
    critical = {field.path for field in walk(Wlkp) if field.printed.critical}
    assert {
        "tenaga_kerja.jumlah",
        "tenaga_kerja.wni_laki_laki",
        "identitas.npwp",
        "pengupahan.upah_terendah",
    } <= critical
    assert "identitas.nama_perusahaan" not in critical


def test_records_take_normal_forms_only() -> None:
    filled = Wlkp.model_validate(
        {"identitas": {"nama_perusahaan": "PT. MAJU TERUS", "npwp": "013121660091000"}, "tenaga_kerja": {"jumlah": 148}}
    )
    assert filled.tenaga_kerja is not None
    assert filled.tenaga_kerja.jumlah == 148
    for wrong in (
        {"identitas": {"npwp": "01.312.166.0-091.000"}},
        {"identitas": {"status_permodalan": "PMA"}},
        {"tenaga_kerja": {"jumlah": "148"}},
        {"penutup": {"tanggal_laporan": "5 Maret 2018"}},
        {"tenaga_kerja": {"bukan_kolom": 1}},
    ):
        with pytest.raises(pydantic.ValidationError):
            Wlkp.model_validate(wrong)


def test_a_wrong_value_is_named_by_its_path() -> None:
    with pytest.raises(pydantic.ValidationError) as caught:
        NotaPemeriksaan.model_validate({"pemeriksaan": {"temuan": [{"uraian": "x", "pasal": ["Pasal 7"]}]}})
    assert ".".join(map(str, caught.value.errors()[0]["loc"])) == "pemeriksaan.temuan.0.pasal.0"


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda one: one.name)
def test_schema_has_every_section(record_type: RecordType) -> None:
    described = schema(record_type.name)
    assert described["title"] == record_type.title
    assert list(described["properties"]) == [section.name for section in record_type.record.sections]


def test_schema_says_titles_and_flags() -> None:
    name = schema("wlkp")["$defs"]["Identitas"]["properties"]["nama_pengurus"]
    assert (name["x-judul"], name["x-wajib"], name["x-pribadi"]) == ("Nama Pengurus", True, True)


def test_by_name() -> None:
    assert by_name("wlkp").record is Wlkp
    with pytest.raises(KeyError):
        by_name("faktur")


def test_wordings() -> None:
    assert wordings("Nama | Nama Jelas") == ("Nama", "Nama Jelas")
    assert hash(Printed(("Nama",), options={"a": ("b",)})) == hash(Printed(("Nama",), options={"a": ("b",)}))
