"""Forms laid out in ways of other offices: each test draws one by hand and names every value it must give."""

from __future__ import annotations

from extractor.document.elements import Mark, Page
from extractor.document.geometry import BBox
from extractor.document.look import look_nowhere
from extractor.parse.forms import capture_form
from models.records.wlkp import RECORD_TYPE
from tests.parse import paper

TITLE = """
 FORMULIR WAJIB LAPOR KETENAGAKERJAAN
 Sesuai Undang-undang Nomor 7 Tahun 1981 tentang wajib lapor ketenagakerjaan di perusahaan
"""


def read(*pages: Page) -> dict[str, object]:
    """Last part of each path -> value, or the state where there is none."""
    fields = capture_form(paper.document(*pages), RECORD_TYPE, look_nowhere)
    return {path.split(".", 1)[1]: one.value if one.state == "value" else one.state for path, one in fields.items()}


def holds(found: dict[str, object], **wanted: object) -> None:
    assert {name: found.get(name, "absent") for name in wanted} == wanted


def test_values_stand_under_two_labels_of_a_row() -> None:
    found = read(
        paper.page(
            TITLE + " Bidang Usaha                     Nomor Telepon\n Konveksi        " + " " * 17 + "(0254) 381222\n"
        )
    )
    holds(found, jenis_usaha="Konveksi", telepon="0254381222")


def test_columns_of_units_and_remarks_are_no_values() -> None:
    rows = [
        ["No", "Uraian", "Satuan", "Isian", "Keterangan"],
        ["1", "Nama Perusahaan", "-", "PT ABADI JAYA", ""],
        ["2", "Jumlah Tenaga Kerja", "orang", "148", "per Juni"],
        ["3", "Upah Terendah", "Rp", "2.500.000", "UMK"],
        ["4", "Jumlah Shift", "shift", "", "tidak ada"],
        ["5", "Peraturan Perusahaan", "ada/tidak", "Ada", "berlaku s/d 2019"],
    ]
    found = read(paper.ruled(rows, [5, 28, 11, 18, 22]))
    holds(found, nama_perusahaan="PT ABADI JAYA", jumlah=148, upah_terendah=2500000, jumlah_shift="blank",
          peraturan_perusahaan=True)  # fmt: skip


def test_remarks_of_an_open_table_are_left_out() -> None:
    found = read(
        paper.page(
            TITLE
            + """
 No   Uraian                         Isian                 Keterangan
 1    Nama Perusahaan                PT ABADI JAYA         kantor pusat
 2    Jumlah Tenaga Kerja            148 orang             per Juni
 3    Jenis Usaha                    Konveksi              -
"""
        )
    )
    holds(found, nama_perusahaan="PT ABADI JAYA", jumlah=148, jenis_usaha="Konveksi")


def test_the_number_of_a_choice_is_written_apart() -> None:
    found = read(
        paper.page(
            TITLE
            + """
 7. Status Permodalan  : 1. PMA  2. PMDN  3. Swasta Nasional  4. Swasta Asing    [2]
 8. Status Perusahaan  : 1. Pusat  2. Cabang  3. Tunggal      3
"""
        )
    )
    holds(found, status_permodalan="pmdn", status_perusahaan="tunggal")


def test_counts_follow_each_other_without_colons() -> None:
    found = read(
        paper.page(
            TITLE
            + """
 Jumlah peserta : Tenaga kerja 120 orang Keluarga 85 orang
 Pekerja Tetap 12 orang   Pekerja Kontrak 3 orang
"""
        )
    )
    holds(found, peserta_tenaga_kerja=120, peserta_keluarga=85, pkwtt=12, pkwt=3)


def test_grouped_counts_and_dashes_before_another_label_are_values() -> None:
    found = read(
        paper.page(
            TITLE
            + """
 WNI Laki-laki : 1.904     WNI Perempuan : 1.519     WNA Laki-laki : -     WNA Perempuan : nihil
 Jumlah Cabang di Luar Negeri : .......-....... buah
 Pesawat Uap ..................... buah
"""
        )
    )
    holds(found, wni_laki_laki=1904, wni_perempuan=1519, wna_laki_laki=0, wna_perempuan=0,
          jumlah_cabang_luar_negeri=0, pesawat_uap="blank")  # fmt: skip


def test_a_total_of_one_row_is_not_that_of_the_company() -> None:
    found = read(paper.page(TITLE + " KEADAAN TENAGA KERJA\n WNI : L = 10  P = 5   Jumlah = 15\n"))
    holds(found, wni_laki_laki=10, wni_perempuan=5, jumlah="absent")


def test_counts_of_columns_without_headers_stay_open() -> None:
    found = read(paper.page(TITLE + " Tenaga Kerja yang Diterima          5          7\n"))
    holds(found, diterima=None)


def test_parents_tell_equal_labels_apart() -> None:
    found = read(
        paper.page(
            TITLE
            + """
 3. Pemilik Perusahaan
    a. Nama    : Budi Santoso
    b. Alamat  : Jl. Mawar 3
 4. Pengurus Perusahaan
    a. Nama    : Siti Aminah
    b. Alamat  : Jl. Melati 4
    c. Jabatan : Direktur
 5. BPJS Ketenagakerjaan
    a. Jumlah peserta : 120 orang
 6. BPJS Kesehatan
    a. Jumlah peserta : 118 orang
"""
        )
    )
    holds(found, nama_pemilik="Budi Santoso", alamat_pemilik="Jl. Mawar 3", nama_pengurus="Siti Aminah",
          alamat_pengurus="Jl. Melati 4", jabatan_pengurus="Direktur", nama_perusahaan="absent",
          peserta_tenaga_kerja=120, bpjs_kesehatan_peserta=118)  # fmt: skip


def test_a_form_in_capitals_with_short_forms() -> None:
    found = read(
        paper.page(
            TITLE
            + """
 NAMA PERSH.            : PT ABADI JAYA
 KEL./DESA              : SUKAJAYA            KEC.  : CIKANDE
 KAB./KOTA *)           : SERANG              PROV. : BANTEN
 TGL. BERDIRI           : 5 OKTOBER 1998
 DEWASA (18 TH KE ATAS) : 118 ORG
 JML BURUH SELURUHNYA   : 120 ORG
"""
        )
    )
    holds(found, nama_perusahaan="PT ABADI JAYA", kelurahan="SUKAJAYA", kecamatan="CIKANDE", kabupaten_kota="SERANG",
          provinsi="BANTEN", tanggal_pendirian="1998-10-05", dewasa=118, jumlah=120)  # fmt: skip


def test_an_answer_with_a_number_is_an_answer() -> None:
    found = read(
        paper.page(
            TITLE
            + """
 Peraturan Perusahaan (PP)     : Ada, No. 560/12/PP/2017 tanggal 3 Mei 2017
 Apakah perusahaan memiliki Koperasi Karyawan ? Tidak
"""
        )
    )
    holds(found, peraturan_perusahaan=True, koperasi=False)


def test_a_bracket_set_right_against_its_value() -> None:
    found = read(paper.page(TITLE + " Nomor Pendaftaran Perusahaan (NPP)CC 178249\n"))
    holds(found, npp="CC178249")


def test_words_in_a_cell_explain_its_label() -> None:
    rows = [
        ["1.", "Nama Perusahaan", ":", "PT ABADI"],
        ["2.", "Alamat Perusahaan\n(lengkap)", ":", "Jl. Mawar 5\nSerang"],
    ]
    holds(read(paper.ruled(rows, [5, 26, 3, 40])), alamat="Jl. Mawar 5, Serang")


def test_an_oval_seal_is_a_stamp_and_its_lettering_no_title() -> None:
    page = paper.page(
        TITLE
        + """
                                          Serang, 10 Mei 2018
                                          Pimpinan Perusahaan

                                             SERANG


                                          Budi Santoso
"""
    )
    ring = paper.find(page, "SERANG").grown(20, 14)
    page = paper.mark(paper.mark(page, "circle", ring), "signature", ring)
    found = read(page)
    holds(found, cap_perusahaan=True, tanda_tangan=False, nama_pelapor="Budi Santoso")
    assert found.get("jabatan_pelapor") in {None, "blank"}
    pen = Mark("signature", BBox(ring.x0 + 20, ring.top + 4, ring.x1 + 40, ring.bottom - 4), 0.1)
    holds(read(paper.mark(page, pen.kind, pen.box, pen.ink)), tanda_tangan=True)


def test_bent_brackets_of_a_scan_are_boxes() -> None:
    text = (
        TITLE
        + """
 PKB             : [ x ] ADA  [ ] TIDAK ADA
 LKS BIPARTIT    : [V JADA [ J TIDAK ADA
 SERIKAT PEKERJA : L J ADA [ X J TIDAK ADA
"""
    )
    holds(
        read(paper.scanned(paper.page(text))), perjanjian_kerja_bersama=True, lks_bipartit=True, serikat_pekerja=False
    )


def test_a_rule_over_the_whole_page_strikes_nothing() -> None:
    page = paper.page(TITLE + " Nama Perusahaan : PT ABADI\n")
    middle = paper.find(page, "ABADI").y_center
    holds(read(paper.rule(page, BBox(20, middle, 620, middle))), nama_perusahaan="PT ABADI")
