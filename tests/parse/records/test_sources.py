"""Every place of a paper that the reader takes a field from: labels, tables, blocks, lists, prose, parts, matrices."""

from __future__ import annotations

from typing import Any

from extractor.document.elements import Document, Page
from extractor.document.evidence import FieldValue
from extractor.document.look import look_nowhere
from extractor.parse.records import capture_record
from models.registry import by_name
from tests.parse.paper import beside, boxed, page, ruled, strike

TASK = """
                     PEMERINTAH PROVINSI BANTEN
                         DINAS TENAGA KERJA
                        SURAT PERINTAH TUGAS
                     Nomor : 800/043/SPT/IX/2021

 Dasar   : 1. Undang-Undang Nomor 3 Tahun 1951;
           2. Permenaker Nomor 33 Tahun 2016 tentang
              Tata Cara Pengawasan Ketenagakerjaan.

                            MEMERINTAHKAN

 Kepada  : 1. Nama        : Budi Santoso, S.H.
              NIP         : 19800101 200501 1 001
              Pangkat/Gol : Penata (III/c)
              Jabatan     : Pengawas Ketenagakerjaan Ahli Muda
           2. Nama        : Drs. Rudi Hartono
              NIP         : 197502022000031002
              Pangkat/Gol : Pembina (IV/a)
              Jabatan     : Pengawas Ketenagakerjaan Ahli Madya

 Untuk   : Melaksanakan pemeriksaan norma ketenagakerjaan pada PT. MAJU
 TERUS yang beralamat di Jl. Raya Serang No. 5 pada hari Kamis
 tanggal 16 September 2021.

                                Dikeluarkan di : Serang
                                Pada tanggal   : 9 September 2021
                                Kepala Dinas


                                Ir. Sari Dewi, M.Si
                                NIP. 19700303 199503 2 003
"""
SUMMONS = """
 Nomor    : 560/12/WASNAKER/I/2024              Serang, 8 Januari 2024
 Perihal  : Panggilan II (Kedua)

                                                Yth. Sdr. Dewi Lestari
                                                Manajer HRD
                                                PT. MAJU TERUS
                                                di Serang

   Dengan ini Saudara dipanggil untuk hadir pada :
      Hari    : Senin
      Tanggal : 22 Januari 2024
      Pukul   : 09.00 WIB s/d selesai
      Tempat  : Ruang Rapat Bidang Pengawasan
   Saudara diminta menghadap kepada Asep Kurniawan, SE., MM dengan membawa :
      1. Daftar upah
      2. Peraturan Perusahaan
   Demikian atas perhatian Saudara diucapkan terima kasih.

                                                Kepala Bidang Pengawasan


                                                Rudi Hartono, S.H.
                                                NIP. 19750202 200003 1 002
"""


def read(name: str, *pages: Page) -> dict[str, FieldValue]:
    return capture_record(Document(1, pages), by_name(name), look_nowhere)


def values(fields: dict[str, FieldValue], under: str) -> dict[str, Any]:
    return {path[len(under) + 1 :]: one.value for path, one in fields.items() if path.startswith(f"{under}.")}


def test_persons_of_an_order_stand_in_blocks_and_the_signer_is_none_of_them() -> None:
    fields = read("surat_perintah_tugas", page(TASK))
    assert values(fields, "tugas.petugas") == {
        "0.nama": "Budi Santoso, S.H.",
        "0.nip": "198001012005011001",
        "0.pangkat": "Penata (III/c)",
        "0.jabatan": "Pengawas Ketenagakerjaan Ahli Muda",
        "1.nama": "Drs. Rudi Hartono",
        "1.nip": "197502022000031002",
        "1.pangkat": "Pembina (IV/a)",
        "1.jabatan": "Pengawas Ketenagakerjaan Ahli Madya",
    }
    assert [one.value for path, one in fields.items() if path.endswith("penandatangan.0.nama")] == [
        "Ir. Sari Dewi, M.Si"
    ]
    assert "surat.penandatangan.1.nama" not in fields
    assert "surat.tujuan" not in fields


def test_a_list_stands_behind_its_label_and_ends_before_the_next_heading() -> None:
    fields = read("surat_perintah_tugas", page(TASK))
    assert values(fields, "tugas.dasar") == {
        "0": "Undang-Undang Nomor 3 Tahun 1951",
        "1": "Permenaker Nomor 33 Tahun 2016 tentang Tata Cara Pengawasan Ketenagakerjaan",
    }


def test_prose_tells_company_address_and_day() -> None:
    fields = read("surat_perintah_tugas", page(TASK))
    assert fields["tugas.nama_perusahaan"].value == "PT. MAJU TERUS"
    assert fields["tugas.alamat_perusahaan"].value == "Jl. Raya Serang No. 5"
    assert fields["tugas.tanggal_mulai"].value == "2021-09-16"
    assert fields["tugas.nama_perusahaan"].evidence is not None


def test_a_labelled_paragraph_goes_on_at_the_margin() -> None:
    untuk = read("surat_perintah_tugas", page(TASK))["tugas.untuk"].value
    assert untuk.startswith("Melaksanakan pemeriksaan norma")
    assert untuk.endswith("Kamis tanggal 16 September 2021")


def test_a_summons_takes_its_person_from_the_addressee_and_its_number_from_the_subject() -> None:
    fields = read("surat_panggilan", page(SUMMONS))
    assert fields["panggilan.nama_dipanggil"].value == "Dewi Lestari"
    assert fields["panggilan.jabatan_dipanggil"].value == "Manajer HRD"
    assert fields["panggilan.nama_perusahaan"].value == "PT. MAJU TERUS"
    assert fields["panggilan.panggilan_ke"].value == 2
    assert fields["panggilan.menghadap"].value == "Asep Kurniawan, SE., MM"


def test_a_label_whose_place_cannot_hold_the_value_gives_way_to_another() -> None:
    fields = read("surat_panggilan", page(SUMMONS))
    assert fields["panggilan.tanggal_hadir"].value == "2024-01-22"
    assert fields["panggilan.pukul"].value == "09:00"
    assert fields["panggilan.tempat_hadir"].value == "Ruang Rapat Bidang Pengawasan"


def test_a_list_follows_a_sentence_that_names_it() -> None:
    fields = read("surat_panggilan", page(SUMMONS))
    assert values(fields, "panggilan.membawa") == {"0": "Daftar upah", "1": "Peraturan Perusahaan"}


def test_findings_in_a_ruled_table_keep_their_articles_apart() -> None:
    top = page("\n                LAPORAN HASIL PEMERIKSAAN KETENAGAKERJAAN\n   Nama Perusahaan : PT. A\n")
    table = ruled(
        [
            ["No", "Norma", "Temuan", "Dasar Hukum", "Saran"],
            ["1", "K3", "Boiler belum\ndiuji", "Pasal 3 ayat (1)\nUU 1/1970", "menguji boiler"],
            ["2", "Kerja", "Upah di bawah\nketentuan", "", "membayar upah"],
        ],
        [4, 8, 18, 22, 18],
        top=6,
    )
    fields = read("laporan_pemeriksaan", beside(top, table))
    assert values(fields, "pemeriksaan.temuan") == {
        "0.norma": "K3",
        "0.uraian": "Boiler belum diuji",
        "0.pasal.0": "UU 1/1970 Pasal 3 ayat (1)",
        "0.saran": "menguji boiler",
        "1.norma": "Kerja",
        "1.uraian": "Upah di bawah ketentuan",
        "1.saran": "membayar upah",
    }


def test_rows_without_rules_stand_under_their_heads_and_totals_are_no_row() -> None:
    text = """
                  PENETAPAN PENGAWAS KETENAGAKERJAAN
                  NOMOR : 566/730/WASNAKER/VIII/2024
   Nama Perusahaan : PT. A

   No    Nama Pekerja            Hak             Jumlah (Rp)
   1     Agus Hidayat            upah lembur     Rp. 1.278.750,-
   2     Dewi Handayani          upah lembur     Rp 2.995.000,-
   JUMLAH                                        Rp. 4.273.750,-
"""
    rows = values(read("penetapan", page(text)), "penetapan.rincian")
    assert rows == {
        "0.nama": "Agus Hidayat", "0.jumlah": 1278750, "1.nama": "Dewi Handayani", "1.jumlah": 2995000,
    }  # fmt: skip


def test_a_matrix_is_read_by_row_heads_and_stacked_column_heads() -> None:
    table = ruled(
        [
            ["STATUS", "WNI", "<", "<", "<", "WNA", "<", "JUMLAH", "<"],
            ["^", "L", "<", "P", "<", "L", "P", "L", "P"],
            ["^", ">=18", "<18", ">=18", "<18", "^", "^", "^", "^"],
            ["Bulanan", "10", "-", "5", "", "1", "-", "11", "5"],
            ["PKWTT", "9", "-", "5", "-", "1", "-", "10", "5"],
        ],
        [10, 6, 6, 6, 6, 6, 6, 6, 6],
        top=5,
    )
    fields = read("akta_pengawasan", beside(page("\n        AKTA PENGAWASAN KETENAGAKERJAAN\n"), table))
    first = values(fields, "akta.tenaga_kerja.0")
    assert first == {
        "kelompok": "bulanan", "wni_l_dewasa": 10, "wni_l_anak": 0, "wni_p_dewasa": 5, "wni_p_anak": None, "wna_l": 1,
        "wna_p": 0, "jumlah_l": 11, "jumlah_p": 5,
    }  # fmt: skip
    assert fields["akta.tenaga_kerja.0.wni_p_anak"].state == "blank"
    assert fields["akta.tenaga_kerja.1.kelompok"].value == "pkwtt"


def test_a_list_of_options_takes_every_marked_box() -> None:
    text = """
               NOTIFIKASI KASUS ZERO TOLERANCE
   Nama Perusahaan : PT. A
   Kategori kasus (beri tanda)
     _[x]  Pekerja anak
     _[]  Kerja paksa
     _[x]  Kekerasan fisik
"""
    fields = read("rujukan_ztp", boxed(page(text)))
    assert values(fields, "rujukan.kategori") == {"0": "pekerja_anak", "1": "kekerasan_fisik"}


def test_the_option_left_standing_is_the_value() -> None:
    text = "\n        LAPORAN PEMERIKSAAN KETENAGAKERJAAN\n   Jenis Pemeriksaan : Pertama / Berkala\n"
    fields = read("laporan_pemeriksaan", strike(page(text), "Pertama"))
    assert fields["pemeriksaan.jenis"].value == "berkala"


def test_one_charge_of_two_articles_is_two_entries_wherever_its_lines_break() -> None:
    text = """
                 BERKAS PERKARA TINDAK PIDANA RINGAN
                 Nomor : BP/27/XII/2015/PPNS
   PASAL YANG DISANGKAKAN
     Pasal 7 ayat (1) Undang-Undang No. 7 Tahun 1981 juncto Pasal 10
     ayat (1) Undang-Undang Nomor 7 Tahun 1981
"""
    fields = read("berkas_tipiring", page(text))
    assert values(fields, "perkara.pasal_disangkakan") == {
        "0": "UU 7/1981 Pasal 7 ayat (1)", "1": "UU 7/1981 Pasal 10 ayat (1)",
    }  # fmt: skip


def test_the_number_belongs_to_the_field_that_the_title_names() -> None:
    file = page(
        "\n                 BERKAS PERKARA TINDAK PIDANA RINGAN\n                 Nomor : BP/27/XII/2015/PPNS\n"
    )
    fields = read("berkas_tipiring", file)
    assert fields["perkara.nomor_berkas"].value == "BP/27/XII/2015/PPNS"
    assert "perkara.nomor_pelimpahan" not in fields


def test_a_printed_label_with_an_empty_place_is_blank() -> None:
    text = """
                     TANDA BUKTI LAPOR
   Nama Perusahaan     : PT. A
   NIB                 : ..................
   Tanggal Lapor       : 5 Maret 2019
"""
    fields = read("bukti_wlkp", page(text))
    assert fields["bukti.nib"].state == "blank"
    assert fields["bukti.nib"].evidence is not None
    assert fields["bukti.tanggal_lapor"].value == "2019-03-05"


def test_what_two_sources_say_alike_has_two_votes() -> None:
    text = TASK.replace(" Untuk   :", "\n Nama Perusahaan : PT. MAJU TERUS\n Untuk   :")
    found = read("surat_perintah_tugas", page(text))["tugas.nama_perusahaan"]
    assert found.value == "PT. MAJU TERUS"
    assert found.features["votes"] == 2.0


def test_a_total_under_a_ruled_table_is_a_field_of_its_own() -> None:
    top = page("\n              PENETAPAN PENGAWAS KETENAGAKERJAAN\n   Nama Perusahaan : PT. A\n")
    table = ruled(
        [["No", "Nama", "Jumlah (Rp)"], ["1", "Agus Hidayat", "1.500.000"], ["2", "Dewi", "2.000.000"],
         ["Total", "<", "3.500.000"]],
        [5, 20, 20],
        top=6,
    )  # fmt: skip
    fields = read("penetapan", beside(top, table))
    assert fields["penetapan.jumlah_hak"].value == 3500000
    assert "penetapan.rincian.2.nama" not in fields


def test_the_officer_who_sends_is_none_of_those_who_are_sent() -> None:
    text = """
                            SURAT TUGAS
                    Nomor: 094/112/Disnakertrans
Yang bertanda tangan di bawah ini :
  Nama/NIP : Drs. Ahmad Yani, M.Si / 19650101 199003 1 005
  Jabatan  : Kepala Dinas
Menugaskan kepada :
  Nama/NIP : Siti Aminah, ST / 19820304 200902 2 003
  Jabatan  : Pengawas Ketenagakerjaan Muda
Untuk   : 1. Memeriksa norma K3
          2. Membuat laporan
Waktu   : 5 s.d 6 Maret 2018
"""
    fields = read("surat_perintah_tugas", page(text))
    assert values(fields, "tugas.petugas") == {
        "0.nama": "Siti Aminah, ST", "0.nip": "198203042009022003", "0.jabatan": "Pengawas Ketenagakerjaan Muda",
    }  # fmt: skip
    assert fields["tugas.untuk"].value == "Memeriksa norma K3 Membuat laporan"
    assert fields["tugas.tanggal_mulai"].value == "2018-03-05"
    assert [one.value for one in fields["tugas.tanggal_mulai"].alternatives] == ["2018-03-06"]


def test_one_label_may_ask_for_two_fields() -> None:
    text = """
                      SURAT KETERANGAN HASIL PEMERIKSAAN DAN PENGUJIAN
   Merk / Type        : TCM / FD25T3
   No. Seri / Tahun   : A2B-10023 / 2015
"""
    fields = read("suket_riksa_uji", page(text))
    assert [fields[f"riksa_uji.{name}"].value for name in ("merk", "tipe", "nomor_seri", "tahun_pembuatan")] == [
        "TCM", "FD25T3", "A2B-10023", 2015,
    ]  # fmt: skip
