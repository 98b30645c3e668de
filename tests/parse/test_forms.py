"""Forms drawn as text and read back: layouts, states, options, closing."""

from __future__ import annotations

import pytest

from extractor.document.elements import Page
from extractor.document.evidence import FieldValue
from extractor.document.look import look_nowhere
from extractor.parse.forms import capture_form
from models.records.wlkp import RECORD_TYPE as WLKP
from tests.parse.paper import boxed, document, mark, page, ring, ruled, strike


def read(*pages: Page) -> dict[str, FieldValue]:
    return capture_form(document(*pages), WLKP, look_nowhere)


def values(*pages: Page) -> dict[str, object]:
    return {path: value.value for path, value in read(*pages).items()}


DOTS = """
                         B E N T U K   L A P O R A N
A.  KODEFIKASI *)
 1. Kode Wilayah            : 36.04
 2. No. Pendaftaran         : 123/WLK/2016
 3. Tahun                   : 2016
 4. Kode KLUI               : ..................
 5. Laporan yang ke         : III
B.  KEADAAN PERUSAHAAN
 1. a. Nama Perusahaan      : PT. CAHAYA ABADI ..............
    b. Alamat Perusahaan    : Jl. Raya Serang Km. 12 No. 8,
                              Kawasan Industri Modern
    c. Kecamatan            : Kibin          Kab/Kota : Kab. Serang
    d. No. Telp.            : (0254) 401234  Fax : (0254) 401235
 2. Jenis Usaha             : Industri Kertas
 3. a. Nama dan Alamat Pemilik    : Budi Hartono, Jl. Melati No. 5
    b. Nama dan Alamat Pengurus
       Perusahaan           : Siti Aminah
                              Jl. Kenanga No. 9 Serang
 4. N P W P                 : ..........................
"""


def test_dotted_form_is_read_by_words_not_by_numbers() -> None:
    got = values(page(DOTS))
    assert got["kodefikasi.kode_wilayah"] == "36.04"
    assert got["kodefikasi.nomor_pendaftaran"] == "123/WLK/2016"
    assert got["kodefikasi.tahun_laporan"] == 2016
    assert got["kodefikasi.laporan_ke"] == 3
    assert got["identitas.nama_perusahaan"] == "PT. CAHAYA ABADI"
    assert got["identitas.jenis_usaha"] == "Industri Kertas"


def test_wrapped_address_stops_at_the_next_label() -> None:
    assert values(page(DOTS))["identitas.alamat"] == "Jl. Raya Serang Km. 12 No. 8, Kawasan Industri Modern"


def test_two_labels_share_a_line() -> None:
    got = values(page(DOTS))
    assert got["identitas.kecamatan"] == "Kibin"
    assert got["identitas.kabupaten_kota"] == "Kab. Serang"
    assert got["identitas.telepon"] == "0254401234"
    assert got["identitas.fax"] == "0254401235"


def test_name_and_address_asked_for_together() -> None:
    got = values(page(DOTS))
    assert got["identitas.nama_pemilik"] == "Budi Hartono"
    assert got["identitas.alamat_pemilik"] == "Jl. Melati No. 5"
    assert got["identitas.nama_pengurus"] == "Siti Aminah"
    assert got["identitas.alamat_pengurus"] == "Jl. Kenanga No. 9 Serang"


def test_dots_alone_are_blank_with_the_box_of_their_place() -> None:
    drawn = page(DOTS)
    got = read(drawn)
    blank = got["identitas.npwp"]
    assert blank.state == "blank"
    assert blank.value is None
    assert blank.orig is None
    assert blank.evidence is not None
    leaders = next(w for w in drawn.words if w.text == "." * 26)
    assert blank.evidence.box.iou(leaders.box) > 0.5
    assert got["kodefikasi.kode_klui"].state == "blank"


def test_labels_that_are_not_printed_are_absent() -> None:
    got = read(page(DOTS))
    assert "identitas.nib" not in got
    assert "tenaga_kerja.jumlah" not in got


def test_blank_zero_and_dash_are_told_apart() -> None:
    got = read(
        page("""
D. KEADAAN TENAGA KERJA
   PKWT             : ............ orang
   PKWTT            : 0 orang
   Masa Percobaan   : - orang
   Borongan         : nihil
""")
    )
    assert got["tenaga_kerja.pkwt"].state == "blank"
    assert [got[f"tenaga_kerja.{name}"].value for name in ("pkwtt", "percobaan", "borongan")] == [0, 0, 0]


def test_value_stands_under_its_label() -> None:
    got = values(
        page("""
I. IDENTITAS PERUSAHAAN
Nama Perusahaan
PT SINAR JAYA

Jenis Usaha
Perdagangan Besar
""")
    )
    assert got["identitas.nama_perusahaan"] == "PT SINAR JAYA"
    assert got["identitas.jenis_usaha"] == "Perdagangan Besar"


def test_label_wraps_before_its_colon() -> None:
    got = values(
        page("""
C. PENGUPAHAN
   1. Jumlah upah yang dibayarkan
      tiap bulan            : Rp 120.000.000,-
   2. Upah terendah         : Rp 3.000.000,-
""")
    )
    assert got["pengupahan.jumlah_upah_per_bulan"] == 120_000_000
    assert got["pengupahan.upah_terendah"] == 3_000_000


def test_bilingual_labels() -> None:
    got = values(
        page("""
   Nama Perusahaan / Company Name   : PT. GLOBAL TEKSTIL
   Jenis Usaha / Type of Business   : Garmen
""")
    )
    assert got["identitas.nama_perusahaan"] == "PT. GLOBAL TEKSTIL"
    assert got["identitas.jenis_usaha"] == "Garmen"


def test_places_are_taken_from_the_address_only_where_a_word_marks_them() -> None:
    got = values(
        page("""
   Nama Perusahaan : PT. A
   Alamat          : Jl. Raya 5 Desa Sukamulya Kec. Cikupa
                     Kab. Tangerang Prov. Banten
""")
    )
    assert got["identitas.kelurahan"] == "Sukamulya"
    assert got["identitas.kecamatan"] == "Cikupa"
    assert got["identitas.kabupaten_kota"] == "Kab. Tangerang"
    assert got["identitas.provinsi"] == "Banten"
    plain = values(page("\n   Nama Perusahaan : PT. A\n   Alamat          : Jl. Raya 5 Cikupa Tangerang\n"))
    assert "identitas.kabupaten_kota" not in plain


def test_klui_and_kbli_in_one_row_are_told_by_length() -> None:
    assert values(page("\n   KLUI/KBLI : 14111\n"))["identitas.kbli"] == "14111"
    assert values(page("\n   KLUI/KBLI : 3220\n"))["kodefikasi.kode_klui"] == "3220"


def test_year_of_the_title_but_never_that_of_the_law() -> None:
    assert (
        values(
            page("""
          WAJIB LAPOR KETENAGAKERJAAN TAHUN 2018
          UNDANG-UNDANG NOMOR 7 TAHUN 1981
   Nama Perusahaan : PT. A
""")
        )["kodefikasi.tahun_laporan"]
        == 2018
    )
    assert "kodefikasi.tahun_laporan" not in values(
        page("""
          WAJIB LAPOR KETENAGAKERJAAN
          UNDANG-UNDANG NOMOR 7 TAHUN 1981
   Nama Perusahaan : PT. A
""")
    )


STRUCK = """
 5. Status Perusahaan      : Pusat / Cabang / Tunggal *)
 6. Peraturan Perusahaan   : Ada / Tidak ada *)
 7. Status Permodalan      : PMA / PMDN / Swasta Nasional *)
"""


def test_the_option_left_standing_is_chosen() -> None:
    drawn = strike(strike(page(STRUCK), "Pusat"), "Tunggal")
    drawn = strike(drawn, "Tidak ada")
    got = values(drawn)
    assert got["identitas.status_perusahaan"] == "cabang"
    assert got["hubungan_industrial.peraturan_perusahaan"] is True


def test_two_options_left_standing_are_null_with_alternatives() -> None:
    got = read(strike(page(STRUCK), "PMA"))["identitas.status_permodalan"]
    assert got.state == "value"
    assert got.value is None
    assert {a.value for a in got.alternatives} == {"pmdn", "swasta_nasional"}


def test_a_printed_list_without_any_mark_is_blank() -> None:
    got = read(page(STRUCK))
    assert got["identitas.status_perusahaan"].state == "blank"
    assert got["hubungan_industrial.peraturan_perusahaan"].state == "blank"


def test_ringed_option() -> None:
    assert values(ring(page(STRUCK), "Cabang"))["identitas.status_perusahaan"] == "cabang"


def test_overtyped_option_is_gone() -> None:
    got = values(page("\n   Peraturan Perusahaan : Ada / xxxxxxxxx\n   LKS Bipartit         : xxx / Tidak ada\n"))
    assert got["hubungan_industrial.peraturan_perusahaan"] is True
    assert got["hubungan_industrial.lks_bipartit"] is False


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("( ) PMA  (x) PMDN  ( ) Swasta Nasional", "pmdn"),
        ("[ ] PMA  [ ] PMDN  [v] Swasta Nasional", "swasta_nasional"),
        ("☐ PMA  ☑ PMDN  ☐ Joint Venture", "pmdn"),
        ("PMA ( )  PMDN ( )  Swasta Nasional (v)", "swasta_nasional"),
        ("PMDN", "pmdn"),
        ("Penanaman Modal Dalam Negeri", "pmdn"),
    ],
)
def test_typed_ticks_and_plain_answers(line: str, expected: str) -> None:
    assert values(page(f"\n   Status Permodalan : {line}\n"))["identitas.status_permodalan"] == expected


def test_options_listed_under_their_label() -> None:
    got = values(
        boxed(
            page("""
   Status Pemilikan :
        _[] Swasta
        _[x] Koperasi
        _[] Yayasan
   Jenis Usaha      : Simpan Pinjam
""")
        )
    )
    assert got["identitas.status_pemilikan"] == "koperasi"
    assert got["identitas.jenis_usaha"] == "Simpan Pinjam"
    assert "fasilitas_kesejahteraan.koperasi" not in got


TICKS = """
V. FASILITAS K3
   _[x] P2K3          _[] Ahli K3        _[] Klinik
   _[] P3K            _[x] APD           _[x] Regu Pemadam
"""


def test_a_ticked_list_is_true_and_false() -> None:
    got = values(boxed(page(TICKS)))
    names = ("p2k3", "ahli_k3", "poliklinik", "p3k", "apd", "regu_pemadam")
    assert [got[f"fasilitas_k3.{name}"] for name in names] == [True, False, False, False, True, True]


def test_a_list_without_any_tick_is_blank() -> None:
    got = read(boxed(page(TICKS.replace("[x]", "[]"))))
    assert {got[f"fasilitas_k3.{name}"].state for name in ("p2k3", "apd")} == {"blank"}


def test_a_bare_tick_counts_one() -> None:
    got = read(
        boxed(
            page("""
   PENGGUNAAN ALAT DAN BAHAN
   _[x] Pesawat Uap
   _[] Bejana Tekan
""")
        )
    )
    assert got["alat_dan_bahan.pesawat_uap"].value == 1
    assert got["alat_dan_bahan.pesawat_uap"].method == "tick"
    assert got["alat_dan_bahan.bejana_tekan"].state == "blank"


def test_columns_headed_ada_and_tidak() -> None:
    drawn = ruled(
        [
            ["No", "Fasilitas", "Ada", "Tidak ada", "Keterangan"],
            ["1", "Poliklinik", "v", "", ""],
            ["2", "Kantin", "", "v", "dekat"],
            ["3", "Koperasi", "", "", ""],
        ],
        [5, 24, 8, 12, 16],
    )
    got = read(drawn)
    assert got["fasilitas_k3.poliklinik"].value is True
    assert got["fasilitas_kesejahteraan.kantin"].value is False
    assert got["fasilitas_kesejahteraan.koperasi"].state == "blank"


def test_ruled_rows_of_label_and_answer() -> None:
    got = read(
        ruled(
            [
                ["No", "Uraian", "Isian"],
                ["1", "Nama Perusahaan", "PT. DUTA\nPERKASA"],
                ["2", "Tanggal Pendirian", "30/05/1986"],
                ["3", "NPWP", ""],
                ["4", "Jumlah Tenaga Kerja", "1.250 orang"],
                ["5", "LKS Bipartit", "Tidak ada"],
            ],
            [5, 30, 40],
        )
    )
    assert got["identitas.nama_perusahaan"].value == "PT. DUTA PERKASA"
    assert got["identitas.tanggal_pendirian"].value == "1986-05-30"
    assert got["identitas.npwp"].state == "blank"
    assert got["tenaga_kerja.jumlah"].value == 1250
    assert got["hubungan_industrial.lks_bipartit"].value is False


CLOSING = """
   Demikian laporan ini dibuat dengan sebenarnya.

   Diterima tanggal : 5 Februari 2017      Tangerang, 12 Januari 2017
   Pegawai Pengawas,                       Pimpinan Perusahaan,



   ( Drs. Ahmad Fauzi )                    ( Siti Aminah )
   NIP. 19700101 199503 1 002              Direktur Utama
"""


def test_closing_in_two_columns() -> None:
    got = values(page("\n   Nama Perusahaan : PT. A\n" + CLOSING))
    assert got["penutup.tempat"] == "Tangerang"
    assert got["penutup.tanggal_laporan"] == "2017-01-12"
    assert got["penutup.nama_pelapor"] == "Siti Aminah"
    assert got["penutup.jabatan_pelapor"] == "Direktur Utama"
    assert got["penutup.tanggal_terima"] == "2017-02-05"
    assert got["penutup.nama_penerima"] == "Drs. Ahmad Fauzi"
    assert got["penutup.nip_penerima"] == "197001011995031002"


def test_signature_and_stamp_are_ink() -> None:
    drawn = page("\n   Nama Perusahaan : PT. A\n" + CLOSING)
    empty = values(drawn)
    assert empty["penutup.tanda_tangan"] is False
    assert empty["penutup.cap_perusahaan"] is False
    place = next(w for w in drawn.words if w.text == "Aminah").box
    signed = mark(
        drawn, "signature", place.grown(20, 0).__class__(place.x0 - 30, place.top - 40, place.x1, place.top - 12)
    )
    assert values(signed)["penutup.tanda_tangan"] is True
    official = next(w for w in drawn.words if w.text == "Fauzi").box
    other = mark(drawn, "stamp", official.__class__(official.x0 - 60, official.top - 50, official.x0, official.top - 5))
    assert values(other)["penutup.cap_perusahaan"] is False


def test_a_crossed_box_that_was_not_found_is_told_by_the_empty_ones() -> None:
    got = read(boxed(page("\n   LKS Bipartit : Ada    _[] Tidak\n   PKB          : _[] Ada    Tidak\n")))
    assert got["hubungan_industrial.lks_bipartit"].value is True
    assert got["hubungan_industrial.perjanjian_kerja_bersama"].value is False
    assert got["hubungan_industrial.lks_bipartit"].features["ocr_min"] == 0.0  # never sure


def test_place_and_date_without_a_space() -> None:
    got = values(page("\n   Nama Perusahaan : PT. A\n" + CLOSING.replace("Tangerang, 12", "Tangerang,12")))
    assert got["penutup.tempat"] == "Tangerang"
    assert got["penutup.tanggal_laporan"] == "2017-01-12"


def test_a_date_that_cannot_be_read_keeps_its_ink() -> None:
    spoilt = read(page("\n   Nama Perusahaan : PT. A\n" + CLOSING.replace("12 Januari 2017", "IC Sulli Z01")))
    assert spoilt["penutup.tanggal_laporan"].state == "value"
    assert spoilt["penutup.tanggal_laporan"].value is None
    assert spoilt["penutup.tempat"].value == "Tangerang"


def test_options_are_no_labels_of_other_fields() -> None:
    got = read(page("\n   Waktu Kerja : 7 jam sehari dan 40 jam seminggu /\n                 Shift / Khusus *)\n"))
    assert got["waktu_kerja.pola"].state == "blank"
    assert "waktu_kerja.jumlah_shift" not in got


def test_a_number_in_the_first_column_is_no_label() -> None:
    got = read(ruled([["11", "Nama Perusahaan", "PT. A"], ["12", "PKWT", "3"]], [5, 30, 30]))
    assert "alat_dan_bahan.instalasi_listrik" not in got
    assert got["tenaga_kerja.pkwt"].value == 3
