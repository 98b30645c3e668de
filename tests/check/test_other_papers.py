"""The rules of the papers beside WLKP and nota: silent on a sound paper, one code on a paper with that fault."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.check.proceedings import grade_of
from extractor.check.rules import REGISTRY
from extractor.document.elements import Document, Line, Page, Word
from extractor.document.evidence import Alternative
from models.record import walk
from models.registry import RECORD_TYPES
from tests.check.papers import BOX, checked, codes, document, field

ROW = "akta.tenaga_kerja"


def matrix(**changes: int) -> dict[str, Any]:
    """A register that adds up; `changes` such as b_jumlah_l=9 (b bulanan, o borongan, h harian, k pkwt, t pkwtt)."""
    columns = ("wni_l_dewasa", "wni_l_anak", "wni_p_dewasa", "wni_p_anak", "wna_l", "wna_p", "jumlah_l", "jumlah_p")
    rows = {
        "b": ("bulanan", 10, 0, 5, 0, 1, 0, 11, 5),
        "o": ("borongan", 4, 0, 6, 0, 0, 0, 4, 6),
        "h": ("harian_lepas", 1, 0, 0, 0, 0, 0, 1, 0),
        "k": ("pkwt", 6, 0, 4, 0, 1, 0, 7, 4),
        "t": ("pkwtt", 9, 0, 7, 0, 0, 0, 9, 7),
    }
    values: dict[str, Any] = {}
    for number, (letter, (kind, *counts)) in enumerate(rows.items()):
        values[f"{ROW}.{number}.kelompok"] = kind
        for column, count in zip(columns, counts, strict=True):
            values[f"{ROW}.{number}.{column}"] = changes.get(f"{letter}_{column}", count)
    return values


FAULTS: list[tuple[str, dict[str, Any], dict[str, Any], str]] = [
    (
        "surat_perintah_tugas",
        {"surat.tanggal": "2021-08-12", "tugas.tanggal_mulai": "2021-08-12"},
        {"surat.tanggal": "2021-08-13", "tugas.tanggal_mulai": "2021-08-12"},
        "W-TGL-002",
    ),
    (
        "laporan_pemeriksaan",
        {"pemeriksaan.tanggal_spt": "2021-08-09", "pemeriksaan.tanggal_pemeriksaan": "2021-08-12"},
        {"pemeriksaan.tanggal_spt": "2021-08-13", "pemeriksaan.tanggal_pemeriksaan": "2021-08-12"},
        "W-TGL-002",
    ),
    (
        "laporan_pemeriksaan",
        {"pemeriksaan.tanggal": "2021-08-20", "pemeriksaan.tanggal_pemeriksaan": "2021-08-12"},
        {"pemeriksaan.tanggal": "2021-08-02", "pemeriksaan.tanggal_pemeriksaan": "2021-08-12"},
        "W-TGL-002",
    ),
    (
        "surat_panggilan",
        {"surat.tanggal": "2021-05-03", "panggilan.tanggal_hadir": "2021-05-06"},
        {"surat.tanggal": "2021-05-03", "panggilan.tanggal_hadir": "2021-05-05"},
        "W-PGL-001",
    ),
    (
        "surat_panggilan",
        {"surat.tanggal": "2021-05-03", "panggilan.tanggal_hadir": "2021-05-10"},
        {"surat.tanggal": "2021-05-03", "panggilan.tanggal_hadir": "2021-05-01"},
        "W-TGL-002",
    ),
    ("akta_pengawasan", matrix(), matrix(b_jumlah_l=12), "E-JML-001"),
    ("akta_pengawasan", matrix(), matrix(b_jumlah_l=13, b_wni_l_dewasa=12), "E-JML-002"),
    ("akta_pengawasan", matrix(), matrix(b_wni_l_dewasa=8, b_wni_l_anak=2), "P-ANK-001"),
    (
        "bukti_wlkp",
        {"bukti.tanggal_lapor": "2021-01-18", "bukti.lapor_kembali": "2022-01-18"},
        {"bukti.tanggal_lapor": "2021-01-18", "bukti.lapor_kembali": "2021-07-18"},
        "W-TGL-003",
    ),
    (
        "bukti_wlkp",
        {"bukti.tanggal_lapor": "2021-01-18", "bukti.lapor_kembali": "2021-12-31"},
        {"bukti.tanggal_lapor": "2021-01-18", "bukti.lapor_kembali": "2020-01-18"},
        "W-TGL-002",
    ),
    (
        "bukti_wlkp",
        {"bukti.tanggal_lapor": "2021-01-18", "bukti.nib": "9120001234567"},
        {"bukti.tanggal_lapor": "2017-12-18", "bukti.nib": "9120001234567"},
        "W-NIB-001",
    ),
    (
        "penetapan",
        {"penetapan.jumlah_hak": 5_000_000, "penetapan.rincian.0.jumlah": 2_000_000,
         "penetapan.rincian.1.jumlah": 3_000_000},
        {"penetapan.jumlah_hak": 5_000_000, "penetapan.rincian.0.jumlah": 2_000_000,
         "penetapan.rincian.1.jumlah": 3_500_000},
        "E-JML-001",
    ),
    (
        "penetapan",
        {"penetapan.tanggal": "2021-05-03", "penetapan.nomor": "560/11/PNK/V/2021"},
        {"penetapan.tanggal": "2021-05-03", "penetapan.nomor": "560/11/PNK/IV/2021"},
        "W-SRT-001",
    ),
    (
        "penetapan",
        {"penetapan.tanggal": "2021-05-03", "penetapan.nip_pengawas": "197807192005021009"},
        {"penetapan.tanggal": "2021-05-03", "penetapan.nip_pengawas": "200407192005021009"},
        "W-NIP-001",
    ),
    (
        "berkas_tipiring",
        {"perkara.denda": 700_000, "perkara.pasal_disangkakan.0": "UU 7/1981 Pasal 10 ayat (1)"},
        {"perkara.denda": 1_200_000, "perkara.pasal_disangkakan.0": "UU 7/1981 Pasal 10 ayat (1)"},
        "W-DND-001",
    ),
    (
        "berkas_tipiring",
        {"perkara.denda": 1_200_000, "perkara.pasal_disangkakan.0": "UU 13/2003 Pasal 188 ayat (1)"},
        {"perkara.denda": 1_200_000, "perkara.pasal_disangkakan.0": "UU 1/1970 Pasal 15 ayat (2)"},
        "W-DND-001",
    ),
    (
        "berkas_tipiring",
        {"perkara.nomor_perkara": "12/Pid.C/2019/PN Btm", "perkara.tanggal_sidang": "2019-07-19"},
        {"perkara.nomor_perkara": "12/Pid.C/2017/PN Btm", "perkara.tanggal_sidang": "2019-07-19"},
        "W-SRT-001",
    ),
    (
        "berkas_tipiring",
        {"perkara.tanggal_pelimpahan": "2019-07-12", "perkara.tanggal_sidang": "2019-07-19"},
        {"perkara.tanggal_pelimpahan": "2019-07-22", "perkara.tanggal_sidang": "2019-07-19"},
        "W-TGL-002",
    ),
    (
        "berkas_tipiring",
        {"perkara.nik_tersangka": "3671054508900001"},
        {"perkara.nik_tersangka": "3171013202850001"},
        "W-NIK-001",
    ),
    (
        "rujukan_ztp",
        {"rujukan.kategori.0": "kerja_paksa"},
        {"rujukan.kategori.0": "kerja_paksa", "rujukan.kategori.1": "pekerja_anak"},
        "P-ANK-001",
    ),
    (
        "rujukan_ztp",
        {"rujukan.tanggal": "2019-03-14", "rujukan.tanggal_kunjungan": "2019-03-12"},
        {"rujukan.tanggal": "2019-03-14", "rujukan.tanggal_kunjungan": "2019-03-15"},
        "W-TGL-002",
    ),
    (
        "laporan_kecelakaan",
        {"kecelakaan.tanggal_kejadian": "2019-03-14", "kecelakaan.tanggal_diterima": "2019-03-16"},
        {"kecelakaan.tanggal_kejadian": "2019-03-14", "kecelakaan.tanggal_diterima": "2019-03-17"},
        "W-TLB-001",
    ),
    (
        "laporan_kecelakaan",
        {"kecelakaan.tanggal_kejadian": "2019-03-14", "kecelakaan.tanggal_lahir_korban": "2001-03-14"},
        {"kecelakaan.tanggal_kejadian": "2019-03-14", "kecelakaan.tanggal_lahir_korban": "2001-03-15"},
        "P-ANK-001",
    ),
    (
        "laporan_kecelakaan",
        {"kecelakaan.npp": "JJ012345"},
        {"kecelakaan.npp": "1234567"},
        "W-NPP-001",
    ),
    (
        "laporan_p2k3",
        {"p2k3.laki_laki": 60, "p2k3.perempuan": 40, "p2k3.tka": 2, "p2k3.jumlah": 102},
        {"p2k3.laki_laki": 60, "p2k3.perempuan": 40, "p2k3.tka": 2, "p2k3.jumlah": 110},
        "E-JML-001",
    ),
    (
        "laporan_p2k3",
        {"p2k3.laki_laki": 60, "p2k3.perempuan": 40, "p2k3.tka": 2, "p2k3.jumlah": 100},
        {"p2k3.triwulan": 5},
        "W-TRW-001",
    ),
    (
        "laporan_p2k3",
        {"p2k3.triwulan": 1, "p2k3.tahun": 2020, "p2k3.tanggal": "2020-04-06"},
        {"p2k3.triwulan": 2, "p2k3.tahun": 2020, "p2k3.tanggal": "2020-04-06"},
        "W-TRW-001",
    ),
    (
        "laporan_p2k3",
        {"p2k3.triwulan": 4, "p2k3.tahun": 2020, "p2k3.tanggal": "2021-01-31"},
        {"p2k3.triwulan": 3, "p2k3.tahun": 2020, "p2k3.tanggal": "2021-01-31"},
        "W-TLB-001",
    ),
    (
        "suket_riksa_uji",
        {"riksa_uji.tanggal": "2021-03-03", "riksa_uji.berlaku_sampai": "2022-03-03"},
        {"riksa_uji.tanggal": "2021-03-03", "riksa_uji.berlaku_sampai": "2020-03-03"},
        "W-TGL-002",
    ),
    (
        "suket_riksa_uji",
        {"riksa_uji.tanggal": "2021-03-03", "riksa_uji.tahun_pembuatan": 2021},
        {"riksa_uji.tanggal": "2021-03-03", "riksa_uji.tahun_pembuatan": 2022},
        "W-THN-001",
    ),
    (
        "suket_riksa_uji",
        {"riksa_uji.nomor": "566/12/K3/III/2021"},
        {"riksa_uji.nomor": "566//K3/III/2021"},
        "W-SRT-002",
    ),
    (
        "surat_perintah_tugas",
        {"tugas.petugas.0.pangkat": "Penata Tk. I / III/d"},
        {"tugas.petugas.0.pangkat": "Penata Tk. I / IV/a"},
        "W-PKT-001",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("record_type", "sound", "faulty", "code"), FAULTS, ids=lambda v: v if isinstance(v, str) else ""
)
def test_a_rule_sees_the_fault_and_only_the_fault(
    record_type: str, sound: dict[str, Any], faulty: dict[str, Any], code: str
) -> None:
    assert codes(sound, record_type) == []
    assert [found for _, found in codes(faulty, record_type)] == [code]


def paper(text: str) -> Document:
    words = tuple(Word(part, BOX) for part in text.split())
    return Document(1, (Page(1, 595, 842, "ocr", words=words, lines=(Line(words),), quality=0.9),))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Laporan Triwulan I (Januari s/d Maret) Tahun 2020", []),
        ("Laporan Triwulan I (April s/d Juni) Tahun 2020", ["W-TRW-001"]),
        ("Laporan Triwulan I Tahun 2020", []),
    ],
)
def test_months_named_beside_the_quarter(text: str, found: list[str]) -> None:
    seen = checked({"p2k3.triwulan": 1}, "laporan_p2k3", paper=paper(text)).issues
    assert [issue.code for issue in seen if issue.code != "I-KSG-001"] == found


def test_claims_are_not_added_up_while_a_row_is_unread() -> None:
    values = {
        "penetapan.jumlah_hak": 5_000_000,
        "penetapan.rincian.0.jumlah": 2_000_000,
        "penetapan.rincian.1.jumlah": None,
    }
    assert codes(values, "penetapan") == []
    whole = checked({**values, "penetapan.rincian.1.jumlah": 3_000_000}, "penetapan")
    assert whole.draft.fields["penetapan.rincian.0.jumlah"].features["check_ok"]


def test_the_broken_total_says_both_amounts() -> None:
    values = {"penetapan.jumlah_hak": 5_000_000, "penetapan.rincian.0.jumlah": 2_000_000}
    message = next(i.message for i in checked(values, "penetapan").issues if i.code == "E-JML-001")
    assert message == "Jumlah Rp5.000.000 tidak sama dengan rinciannya (1 pekerja, Rp2.000.000)."


@pytest.mark.parametrize(
    ("rank", "pair"),
    [
        ("Penata Muda Tk. I (III/b)", ("III/b", "III/b")),
        ("Penata Muda Tingkat I, III/a", ("III/a", "III/b")),
        ("Pembina Utama Muda / IV-c", ("IV/c", "IV/c")),
        ("Penata - III.c", ("III/c", "III/c")),
        ("Penata", None),
        ("III/c", None),
        ("Ahli Madya III/c", None),
    ],
)
def test_ranks_and_grades(rank: str, pair: tuple[str, str] | None) -> None:
    assert grade_of(rank) == pair


anything = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 10**13),
    st.text("aAI1/-. ", max_size=9),
    st.dates().map(str),
)


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda one: one.name)
@given(data=st.data())
def test_no_rule_ever_fails(record_type: Any, data: st.DataObject) -> None:
    fields = walk(record_type.record)
    paths = [f.path for f in fields if not f.columns and not f.is_list]
    paths += [f"{f.path}.{n}.{c.path}" for f in fields for c in f.columns if not c.is_list for n in (0, 1)]
    values = data.draw(st.dictionaries(st.sampled_from(paths), anything, max_size=12))
    assert checked(values, record_type.name, paper=document()) is not None


def test_every_paper_with_dates_has_its_order_checked() -> None:
    assert any(rule.name == "dates.dates_are_in_order" and not rule.record_types for rule in REGISTRY.rules)


def test_a_misread_quarter_is_settled_by_the_date() -> None:
    values = {
        "p2k3.triwulan": field(
            "p2k3.triwulan", 2, orig="III", agrees=False, alternatives=(Alternative(3, "reader", "pembaca kedua"),)
        ),
        "p2k3.tahun": 2022,
        "p2k3.tanggal": "2022-10-05",
    }
    found = checked(values, "laporan_p2k3")
    assert found.draft.fields["p2k3.triwulan"].value == 3
    assert [i.code for i in found.issues if i.code != "I-KSG-001"] == []


def test_children_are_named_once_though_they_stand_in_two_rows() -> None:
    children = matrix(b_wni_l_dewasa=8, b_wni_l_anak=2, k_wni_l_dewasa=4, k_wni_l_anak=2)
    assert codes(children, "akta_pengawasan") == [(f"{ROW}.0.wni_l_anak", "P-ANK-001")]
    contract = matrix(k_wni_l_dewasa=4, k_wni_l_anak=2)
    assert codes(contract, "akta_pengawasan") == [(f"{ROW}.3.wni_l_anak", "P-ANK-001")]
