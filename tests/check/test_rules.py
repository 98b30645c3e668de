"""Each rule raises its code on a paper with that fault and stays silent on one without."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.check import Known
from extractor.check.catalogue import markdown
from extractor.check.codes import CODES
from extractor.check.laws import doubt, table
from extractor.check.letters import months_in, year_in
from extractor.check.rules import REGISTRY
from models.record import walk
from models.registry import by_name
from tests.check.papers import BLANK, checked, codes, document, draft, field

REPORT = {"penutup.tanggal_laporan": "2019-02-11"}
LETTER = {"surat.tanggal": "2021-08-12"}

FAULTS = [
    ("wlkp", {"identitas.npwp": "019998889411000"}, {"identitas.npwp": "019998888411000"}, "W-NPWP-001"),
    (
        "wlkp",
        {**REPORT, "penutup.nip_penerima": "197807192005021009"},
        {**REPORT, "penutup.nip_penerima": "194807192005021009"},
        "W-NIP-001",
    ),
    (
        "nota_pemeriksaan",
        {**LETTER, "surat.penandatangan.0.nip": "197807192005021009"},
        {**LETTER, "surat.penandatangan.0.nip": "197807192005023009"},
        "W-NIP-001",
    ),
    (
        "wlkp",
        {**REPORT, "identitas.nib": "9120001234567"},
        {"penutup.tanggal_laporan": "2017-02-11", "identitas.nib": "9120001234567"},
        "W-NIB-001",
    ),
    (
        "nota_pemeriksaan",
        {**LETTER, "surat.nomor": "560/017-DTKT/WASNAKER/VIII/2021"},
        {**LETTER, "surat.nomor": "560/017-DTKT/WASNAKER/VII/2021"},
        "W-SRT-001",
    ),
    (
        "nota_pemeriksaan",
        {**LETTER, "surat.nomor": "500.15.14.1/486/2021"},
        {**LETTER, "surat.nomor": "500.15.14.1/486/2020"},
        "W-SRT-001",
    ),
    (
        "nota_pemeriksaan",
        {"surat.nomor": "560/12/Disnaker/III/2019"},
        {"surat.nomor": "560//Disnaker/III/2019"},
        "W-SRT-002",
    ),
    (
        "nota_pemeriksaan",
        {**LETTER, "pemeriksaan.tanggal_pemeriksaan": "2021-08-12"},
        {**LETTER, "pemeriksaan.tanggal_pemeriksaan": "2021-08-13"},
        "W-TGL-002",
    ),
    (
        "nota_pemeriksaan",
        {**LETTER, "pemeriksaan.temuan.0.pasal.0": "UU 7/1981 Pasal 7 ayat (1)"},
        {**LETTER, "pemeriksaan.temuan.0.pasal.0": "UU 77/1981 Pasal 7 ayat (1)"},
        "W-PSL-001",
    ),
    (
        "nota_pemeriksaan",
        {"pemeriksaan.batas_lapor_hari": 14, "pemeriksaan.temuan.0.batas_waktu_hari": 14},
        {"pemeriksaan.batas_lapor_hari": 14, "pemeriksaan.temuan.0.batas_waktu_hari": 30},
        "I-BTS-001",
    ),
    (
        "wlkp",
        {"pengupahan.upah_terendah": 3_000_000, "pengupahan.upah_tertinggi": 9_000_000},
        {"pengupahan.upah_terendah": 30_000_000, "pengupahan.upah_tertinggi": 9_000_000},
        "E-UPH-001",
    ),
    ("wlkp", {"pengupahan.upah_tertinggi": 90_000_000}, {"pengupahan.upah_tertinggi": 9_000_000_000}, "W-UPH-003"),
    (
        "wlkp",
        {"tenaga_kerja.jumlah": 100, "jaminan_sosial.peserta_tenaga_kerja": 100},
        {"tenaga_kerja.jumlah": 100, "jaminan_sosial.peserta_tenaga_kerja": 80},
        "W-JMS-001",
    ),
    (
        "wlkp",
        {"tenaga_kerja.jumlah": 100, "hubungan_industrial.anggota_serikat": 100},
        {"tenaga_kerja.jumlah": 100, "hubungan_industrial.anggota_serikat": 101},
        "W-LBH-001",
    ),
    ("wlkp", {"tenaga_kerja.anak": 0}, {"tenaga_kerja.anak": 1}, "P-ANK-001"),
    ("wlkp", {"penutup.tanda_tangan": True}, {"penutup.tanda_tangan": False}, "E-TTD-001"),
    ("wlkp", {"penutup.cap_perusahaan": True}, {"penutup.cap_perusahaan": BLANK}, "E-TTD-001"),
    (
        "wlkp",
        {**REPORT, "kodefikasi.tahun_laporan": 2018},
        {**REPORT, "kodefikasi.tahun_laporan": 2009},
        "W-THN-001",
    ),
    (
        "wlkp",
        {**REPORT, "kodefikasi.laporan_ke": 1, "identitas.tanggal_pendirian": "2019-01-12"},
        {**REPORT, "kodefikasi.laporan_ke": 1, "identitas.tanggal_pendirian": "2019-01-11"},
        "W-TLB-001",
    ),
    (
        "wlkp",
        {"waktu_kerja.jam_per_hari": "8", "waktu_kerja.hari_per_minggu": 5, "waktu_kerja.jam_per_minggu": "40"},
        {"waktu_kerja.jam_per_hari": "8", "waktu_kerja.hari_per_minggu": 4, "waktu_kerja.jam_per_minggu": "40"},
        "W-JAM-001",
    ),
    ("wlkp", {"waktu_kerja.jam_per_minggu": "40"}, {"waktu_kerja.jam_per_minggu": "48"}, "W-JAM-002"),
    (
        "wlkp",
        {"identitas.kabupaten_kota": "Kota Bandung", "identitas.provinsi": "Jawa Barat"},
        {"identitas.kabupaten_kota": "Kota Bandung", "identitas.provinsi": "Jawa Timur"},
        "W-WIL-001",
    ),
    (
        "wlkp",
        {"identitas.status_perusahaan": "pusat", "identitas.jumlah_cabang_dalam_negeri": 2},
        {"identitas.status_perusahaan": "cabang", "identitas.jumlah_cabang_dalam_negeri": 2},
        "W-CBG-001",
    ),
    (
        "wlkp",
        {**REPORT, "identitas.kbli": "14111"},
        {"penutup.tanggal_laporan": "2022-02-11", "identitas.kbli": "14119"},
        "W-KBLI-001",
    ),
]


@pytest.mark.parametrize(
    ("record_type", "sound", "faulty", "code"), FAULTS, ids=lambda v: v if isinstance(v, str) else ""
)
def test_a_rule_sees_the_fault_and_only_the_fault(
    record_type: str, sound: dict[str, object], faulty: dict[str, object], code: str
) -> None:
    assert codes(sound, record_type) == []
    assert [found for _, found in codes(faulty, record_type)] == [code]


def test_notes_of_the_parsers_become_issues_once() -> None:
    values = {
        "penutup.tanggal_terima": field("penutup.tanggal_terima", None, orig="31 Juni 2019", notes=("E-TGL-001",)),
        "pengupahan.upah_terendah": field("pengupahan.upah_terendah", 14, notes=("W-TRB-001",)),
    }
    found = {issue.code: issue for issue in checked(values).issues}
    assert found["E-TGL-001"].message == "Tanggal 31 Juni 2019 tidak ada di kalender."
    assert found["W-TRB-001"].path == "pengupahan.upah_terendah"


def test_provinces_as_they_were_when_the_paper_was_printed() -> None:
    assert codes({"identitas.kabupaten_kota": "Kota Tangerang", "identitas.provinsi": "Jawa Barat"}) == []
    assert codes({"identitas.kabupaten_kota": "Kota Tangerang", "identitas.provinsi": "Banten"}) == []
    assert codes({"identitas.kecamatan": "Coblong", "identitas.kabupaten_kota": "Kota Bandung"}) == []
    assert codes({"identitas.kecamatan": "Coblong", "identitas.kabupaten_kota": "Kota Cilegon"}) == [
        ("identitas.kecamatan", "W-WIL-001")
    ]
    assert codes({"identitas.kecamatan": "Entah", "identitas.kabupaten_kota": "Kota Cilegon"}) == []


@pytest.mark.parametrize(
    ("orig", "mark"),
    [("14 (empat belas) hari", "check_ok"), ("14 (empat puluh) hari", "check_broken"), ("14 (orang) hari", "")],
)
def test_words_in_brackets_speak_for_or_against_the_figure(orig: str, mark: str) -> None:
    path = "pemeriksaan.batas_lapor_hari"
    found = checked({path: field(path, 14, orig=orig)}, "nota_pemeriksaan")
    features = found.draft.fields[path].features
    assert [name for name in ("check_ok", "check_broken") if features[name]] == [mark] * bool(mark)
    assert any(issue.code == "W-TRB-001" for issue in found.issues) is (mark == "check_broken")


def test_minimum_wage_only_where_a_row_is_known() -> None:
    values = {
        "identitas.kabupaten_kota": "Kota Bandung",
        "pengupahan.upah_terendah": 2_000_000,
        "pengupahan.satuan_upah": "bulan",
        "kodefikasi.tahun_laporan": 2019,
    }
    assert codes(values) == []
    assert codes(values, known=Known(minimum_wages={("32.73", 2019): 3_339_580})) == [
        ("pengupahan.upah_terendah", "W-UPH-001")
    ]
    assert codes(values, known=Known(minimum_wages={("32", 2019): 1_000_000})) == []
    by_day = {**values, "pengupahan.satuan_upah": "hari"}
    assert codes(by_day, known=Known(minimum_wages={("32.73", 2019): 3_339_580})) == []


def test_last_year() -> None:
    known = Known(last_year={"tenaga_kerja.jumlah": 140, "penutup.tanggal_laporan": "2018-02-11"})
    assert codes({"mutasi.tahun_lalu": 140}, known=known) == []
    assert codes({"mutasi.tahun_lalu": 141}, known=known) == [("mutasi.tahun_lalu", "W-LLU-001")]
    offered = checked({"mutasi.tahun_lalu": 141}, known=known).draft.fields["mutasi.tahun_lalu"]
    assert offered.value == 141
    assert [(a.value, a.method) for a in offered.alternatives] == [(140, "last_year")]
    assert codes({"penutup.tanggal_laporan": "2019-03-01"}, known=known) == [("penutup.tanggal_laporan", "W-TLB-001")]


@pytest.mark.parametrize(
    ("citation", "on", "variant"),
    [
        ("UU 13/2003 Pasal 193", "2019-01-01", None),
        ("UU 13/2003 Pasal 300", "2019-01-01", "pasal"),
        ("UU 13/2003 Pasal 90 ayat (1)", "2019-01-01", None),
        ("UU 13/2003 Pasal 90 ayat (1)", "2021-01-01", ""),
        ("UU 13/2003 Pasal 88E ayat (2)", "2021-01-01", None),
        ("UU 11/2020 Pasal 81", "2020-11-01", "terbit"),
        ("UU 11/2020 Pasal 81", "2023-06-01", ""),
        ("UU 13/2033", "2019-01-01", "terbit"),
        ("PP 78/2015 Pasal 41", "2019-01-01", None),
        ("PP 78/2015 Pasal 41", "2022-01-01", ""),
        ("Perda DKI Jakarta 6/2004 Pasal 9", "2019-01-01", None),
        ("UU 1/1970", None, None),
    ],
)
def test_laws_on_their_day(citation: str, on: str | None, variant: str | None) -> None:
    found = doubt(citation, date.fromisoformat(on) if on else None)
    assert (None if found is None else found[0]) == variant


def test_the_table_of_laws_is_sound() -> None:
    for (kind, number, year), law in table().items():
        assert law.title
        assert 1945 <= year <= 2026, (kind, number, year)
        assert law.issued is None or law.issued.year == year
        assert law.repealed is None or law.repealed.year >= year


def test_months_and_years_of_letter_numbers() -> None:
    assert months_in("560/017-DTKT/WASNAKER/VIII/2021") == (8,)
    assert months_in("B.21.500.15/18055/IV/DISNAKER.ESDM") == (4,)
    assert months_in("561.7/Kep.862-Kesra/2025") == ()
    assert year_in("561.7/Kep.862-Kesra/2025") == 2025
    assert year_in("560/Disnakertransduk/HK/3116") is None


def test_strokes_in_a_roman_month() -> None:
    assert months_in("560/1/XIl/2022") == (12,)
    assert months_in("560/1/V1/2022") == (6,)
    assert months_in("560/111/Disnaker") == ()
    values = {"surat.nomor": "560/1/XIl/2022", "surat.tanggal": "2022-12-05"}
    found = checked(values, "nota_pemeriksaan").draft.fields["surat.nomor"]
    assert codes(values, "nota_pemeriksaan") == []
    assert found.value == "560/1/XIl/2022"
    assert [(a.value, a.method) for a in found.alternatives] == [("560/1/XII/2022", "rule")]


def test_required_fields_that_are_blank_are_remarked_and_missing() -> None:
    found = checked({"identitas.npwp": BLANK, "identitas.alamat": BLANK, "penutup.nama_pelapor": "X"})
    assert [i.path for i in found.issues if i.code == "I-KSG-001"] == ["identitas.alamat"]
    assert "missing:identitas.alamat" in found.reasons
    assert "missing:identitas.nama_perusahaan" in found.reasons
    assert "missing:penutup.nama_pelapor" not in found.reasons
    assert "missing:identitas.npwp" not in found.reasons
    assert "I-KSG-001" not in found.reasons


def test_required_columns_are_asked_of_every_row() -> None:
    values = {"pemeriksaan.temuan.0.uraian": "a", "pemeriksaan.temuan.1.perintah": "b"}
    reasons = checked(values, "nota_pemeriksaan").reasons
    assert "missing:pemeriksaan.temuan.1.uraian" in reasons
    assert "missing:pemeriksaan.temuan.0.uraian" not in reasons
    assert "missing:surat.penandatangan" in reasons


def test_every_code_is_raised_by_a_rule_and_every_message_is_formal() -> None:
    raised = {code for rule in REGISTRY.rules for code in rule.codes}
    assert raised == set(CODES)
    for code in CODES.values():
        for sentence in (code.id, code.en, *(s for pair in code.variants.values() for s in pair)):
            assert sentence.endswith(".")
            assert "!" not in sentence
    assert all(rule.source for rule in REGISTRY.rules)


def test_the_issues_of_the_catalogue_stand_in_the_docs() -> None:
    _, heading, issues = markdown().partition("## Issues")
    assert (Path(__file__).parents[2] / "docs" / "errors.md").read_text("utf-8").endswith(heading + issues)


PATHS = [f.path for f in walk(by_name("wlkp").record) if not f.columns and not f.is_list] + [
    f"{f.path}.0.{c.path}" for f in walk(by_name("nota_pemeriksaan").record) for c in f.columns
]
anything = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 10**13),
    st.text("aA1/-. ", max_size=9),
    st.dates().map(str),
    st.just(BLANK),
)


@given(
    st.dictionaries(st.sampled_from(PATHS), anything, max_size=25),
    st.sampled_from(["wlkp", "nota_pemeriksaan", "lainnya"]),
)
def test_no_value_makes_check_fail(values: dict[str, object], record_type: str) -> None:
    found = checked(values, record_type)
    assert list(found.draft.fields) == list(draft(values).fields)
    assert [v.value for v in found.draft.fields.values()] == [v.value for v in draft(values).fields.values()]
    assert (found.decision == "review") == bool(found.reasons)


def test_pages_do_not_change() -> None:
    paper = document()
    checked({}, paper=paper)
    assert paper == document()
