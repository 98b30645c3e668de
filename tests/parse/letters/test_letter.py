"""Whole letters of different offices: every field from typed pages."""

from __future__ import annotations

from extractor.document.elements import Document
from extractor.document.evidence import FieldValue
from extractor.document.look import look_nowhere
from extractor.parse.letters import capture_letter
from models.records.nota_pemeriksaan import RECORD_TYPE as NOTA_PEMERIKSAAN
from tests.parse.letters import paper


def read(document: Document) -> dict[str, FieldValue]:
    return capture_letter(document, NOTA_PEMERIKSAAN, look_nowhere)


def values(fields: dict[str, FieldValue], prefix: str = "") -> dict[str, object]:
    return {path: field.value for path, field in fields.items() if path.startswith(prefix) and field.state == "value"}


HEAD = """
PEMERINTAH KOTA CONTOH
DINAS TENAGA KERJA
Jl. Merdeka 1

Nomor  : 566/77/Disnaker/2018              Contoh, 3 April 2018
Hal    : Nota Pemeriksaan I

Yth. Pimpinan PT ABC DEF
di Tempat

"""
SIGNED = """
Demikian untuk menjadi perhatian.

                                       Pengawas Ketenagakerjaan,



                                       NAMA CONTOH, S.T.
                                       NIP. 19850505 201001 1 002
"""

TWO_PAGES = """
                       PEMERINTAH PROVINSI BANTEN
                 DINAS TENAGA KERJA DAN TRANSMIGRASI
        Jl. Syekh Nawawi Al Bantani No. 4 Telp. (0254) 267111 Fax. 267112

                                                    Cilegon, 12 Agustus 2021
Nomor    : 560/017-DTKT/WASNAKER/VIII/2021
Sifat    : Rahasia                               Kepada
Lampiran : 1 (satu) berkas                  Yth. Sdr. Pimpinan Perusahaan
Perihal  : Nota Pemeriksaan I                    PT. MAJU TERUS SEJAHTERA
           Norma Ketenagakerjaan                 Jl. Raya Merak KM 5
                                                 di -
                                                     CILEGON

     Berdasarkan surat perintah tugas Nomor : 800/043-UPTDPK/VIII/2021 tanggal
5 Agustus 2021, telah dilakukan pemeriksaan ketenagakerjaan yang dilakukan di
Perusahaan Saudara pada tanggal 9 Agu 2021, dengan hasil sebagai berikut :

1. Perusahaan belum melaporkan ketenagakerjaan untuk tahun berjalan.
   Berdasarkan ketentuan Pasal 7 ayat (1) Undang-Undang Nomor 7 Tahun 1981
   tentang Wajib Lapor Ketenagakerjaan di Perusahaan, Saudara wajib melapor-
   kan ketenagakerjaan secara tertulis selambat-lambatnya 14 (empat belas)
   hari setelah diterimanya Nota Pemeriksaan ini.

2. Perusahaan membayar upah lebih rendah dari upah minimum kepada 12 pekerja,
   hal tersebut bertentangan dengan Pasal 90 ayat (1) Undang-Undang Nomor 13
   Tahun 2003. Untuk itu Saudara diminta agar membayar upah sesuai ketentuan
   paling lambat 2 (dua) minggu sejak diterimanya Nota Pemeriksaan ini.
                                                                Berdasarkan...
\f
                                   - 2 -

3. Wajib lapor ketenagakerjaan belum diperpanjang, melanggar ketentuan Pasal
   6 ayat (2) UU No. 7 Tahun 1981, maka Saudara wajib segera memperbarui
   laporan dimaksud.

     Saudara diwajibkan melaporkan segala sesuatunya secara tertulis kepada
kami dalam waktu 30 (tiga puluh) hari kerja setelah menerima Nota Pemeriksaan
ini.
     Demikian Nota Pemeriksaan I (Pertama) ini dibuat sebagai peringatan untuk
dilaksanakan sebagaimana mestinya.

         Mengetahui,
   a.n. KEPALA DINAS TENAGA KERJA              Pengawas Ketenagakerjaan
      DAN TRANSMIGRASI                            Yang Memeriksa,
   Kepala Bidang Pengawasan,



     Drs. H. AHMAD FULAN, M.Si.                 BUDI CONTOH, S.H.
     Pembina Tk. I (IV/b)                       Penata Muda (III/a)
     NIP. 19700101 199503 1 001                 NIP. 19850505 201001 1 002

Tembusan :
1. Yth. Gubernur Banten (sebagai laporan);
2. Yth. Kepala Kepolisian Resor Cilegon
   selaku Korwas PPNS;
3. Arsip.
"""


def test_a_two_page_letter_gives_its_block() -> None:
    surat = values(read(paper.typed(TWO_PAGES)), "surat.")
    assert surat == {
        "surat.nomor": "560/017-DTKT/WASNAKER/VIII/2021",
        "surat.sifat": "rahasia",
        "surat.lampiran": "1 (satu) berkas",
        "surat.perihal": "Nota Pemeriksaan I Norma Ketenagakerjaan",
        "surat.tempat": "Cilegon",
        "surat.tanggal": "2021-08-12",
        "surat.instansi": "DINAS TENAGA KERJA DAN TRANSMIGRASI",
        "surat.tujuan": "Pimpinan Perusahaan PT. MAJU TERUS SEJAHTERA",
        "surat.penandatangan.0.jabatan": "a.n. KEPALA DINAS TENAGA KERJA DAN TRANSMIGRASI Kepala Bidang Pengawasan",
        "surat.penandatangan.0.nama": "Drs. H. AHMAD FULAN, M.Si.",
        "surat.penandatangan.0.pangkat": "Pembina Tk. I (IV/b)",
        "surat.penandatangan.0.nip": "197001011995031001",
        "surat.penandatangan.1.jabatan": "Pengawas Ketenagakerjaan Yang Memeriksa",
        "surat.penandatangan.1.nama": "BUDI CONTOH, S.H.",
        "surat.penandatangan.1.pangkat": "Penata Muda (III/a)",
        "surat.penandatangan.1.nip": "198505052010011002",
        "surat.tembusan.0": "Yth. Gubernur Banten (sebagai laporan)",
        "surat.tembusan.1": "Yth. Kepala Kepolisian Resor Cilegon selaku Korwas PPNS",
        "surat.tembusan.2": "Arsip",
    }


def test_a_two_page_letter_gives_its_inspection_and_findings() -> None:
    fields = read(paper.typed(TWO_PAGES))
    found = values(fields, "pemeriksaan.")
    assert found["pemeriksaan.nota_ke"] == "1"
    assert found["pemeriksaan.nama_perusahaan"] == "PT. MAJU TERUS SEJAHTERA"
    assert found["pemeriksaan.alamat_perusahaan"] == "Jl. Raya Merak KM 5"
    assert found["pemeriksaan.tanggal_pemeriksaan"] == "2021-08-09"
    assert found["pemeriksaan.nomor_spt"] == "800/043-UPTDPK/VIII/2021"
    assert found["pemeriksaan.batas_lapor_hari"] == 30
    assert found["pemeriksaan.batas_lapor_satuan"] == "hari_kerja"
    assert found["pemeriksaan.temuan.0.uraian"] == "Perusahaan belum melaporkan ketenagakerjaan untuk tahun berjalan"
    assert found["pemeriksaan.temuan.0.pasal.0"] == "UU 7/1981 Pasal 7 ayat (1)"
    assert found["pemeriksaan.temuan.0.perintah"] == "melaporkan ketenagakerjaan secara tertulis"
    assert found["pemeriksaan.temuan.0.batas_waktu_hari"] == 14
    assert found["pemeriksaan.temuan.1.batas_waktu_hari"] == 14  # two weeks
    assert found["pemeriksaan.temuan.1.uraian"].endswith("kepada 12 pekerja")  # type: ignore[attr-defined]
    hasty = fields["pemeriksaan.temuan.2.batas_waktu_hari"]
    assert (hasty.state, hasty.value, hasty.orig) == ("value", None, "segera")
    assert "pemeriksaan.temuan.3.uraian" not in fields


def test_the_fields_stand_in_the_order_of_the_record_with_boxes_on_their_page() -> None:
    fields = read(paper.typed(TWO_PAGES))
    assert next(iter(fields)) == "surat.nomor"
    evidence = fields["pemeriksaan.temuan.2.pasal.0"].evidence
    assert evidence is not None
    assert evidence.page == 2
    assert evidence.box.top < fields["surat.tembusan.0"].evidence.box.top  # type: ignore[union-attr]
    assert {"ocr_min", "agrees", "label_score", "length", "digital"} <= set(fields["surat.nomor"].features)


CENTRED = """
                     KEMENTERIAN KETENAGAKERJAAN REPUBLIK INDONESIA
       DIREKTORAT JENDERAL PEMBINAAN PENGAWASAN KETENAGAKERJAAN DAN K3
           Jalan Jenderal Gatot Subroto Kav. 51 Jakarta Selatan 12950

                          NOTA PEMERIKSAAN KHUSUS
                     NOMOR : 5/123/AS.02.01/III/2019

Kepada Yth.
Direktur Utama CV. Dua Sahabat Jaya
Jalan Industri Raya No. 7 Blok C
Kel. Sukamaju, Kec. Cimanggis
di
Depok

Dengan hormat,
Menindaklanjuti Nota Pemeriksaan I Nomor: 560/221/Disnaker/I/2019 tanggal 7 Januari 2019
dan sesuai Surat Perintah Tugas Kepala Dinas Nomor 094/55/WAS/2019, pada hari Senin tanggal
4 Maret 2019 Pegawai Pengawas telah melakukan pemeriksaan, dengan temuan :

a. Temuan      : Alat pelindung diri tidak disediakan bagi pekerja bagian
                 pengelasan.
   Dasar Hukum : Pasal 14 huruf c UU No. 1 Tahun 1970
   Perintah    : Menyediakan alat pelindung diri secara cuma-cuma.
   Batas Waktu : 7 (tujuh) hari kerja
b. Temuan      : Ketel uap belum diperiksa dan diuji
   Dasar Hukum : Pasal 3 ayat (1) huruf a UU No. 1 Tahun 1970
   Perintah    : Melakukan pemeriksaan dan pengujian ketel uap
   Batas Waktu : 31 Mei 2019

Pelaksanaan perintah tersebut agar dilaporkan paling lambat 14 (lima belas) hari sejak
Nota Pemeriksaan ini diterima. Apabila tidak dilaksanakan akan diproses sesuai ketentuan.

Demikian untuk dilaksanakan.

                                             Dikeluarkan di : Jakarta
                                             Pada tanggal   : 12 Maret 2019
                                             Pengawas Ketenagakerjaan Ahli Muda,



                                             SITI REKAAN, S.T., M.K.K.K.
                                             NIP 198001012005012003
"""


def test_a_centred_title_with_labelled_findings_and_its_date_at_the_foot() -> None:
    fields = read(paper.typed(CENTRED))
    found = values(fields)
    assert found["surat.nomor"] == "5/123/AS.02.01/III/2019"
    assert (found["surat.tempat"], found["surat.tanggal"]) == ("Jakarta", "2019-03-12")
    assert found["surat.tujuan"] == "Direktur Utama CV. Dua Sahabat Jaya"
    assert found["surat.penandatangan.0.jabatan"] == "Pengawas Ketenagakerjaan Ahli Muda"
    assert found["pemeriksaan.nota_ke"] == "khusus"
    assert found["pemeriksaan.tanggal_pemeriksaan"] == "2019-03-04"
    assert found["pemeriksaan.nomor_spt"] == "094/55/WAS/2019"
    assert found["pemeriksaan.nomor_nota_sebelumnya"] == "560/221/Disnaker/I/2019"
    assert found["pemeriksaan.tanggal_nota_sebelumnya"] == "2019-01-07"
    assert found["pemeriksaan.temuan.0.perintah"] == "Menyediakan alat pelindung diri secara cuma-cuma"
    assert found["pemeriksaan.temuan.0.batas_waktu_satuan"] == "hari_kerja"
    assert found["pemeriksaan.temuan.1.batas_waktu_tanggal"] == "2019-05-31"
    assert "pemeriksaan.temuan.1.batas_waktu_hari" not in fields


def test_number_and_words_at_odds_are_both_kept() -> None:
    field = read(paper.typed(CENTRED))["pemeriksaan.batas_lapor_hari"]
    assert "W-TRB-001" in field.notes
    assert {field.value, *(other.value for other in field.alternatives)} == {14, 15}


TABLE = """
PEMERINTAH KABUPATEN CONTOH
DINAS TENAGA KERJA
Jl. Merdeka 1 Kode Pos 12345

Nomor  : 566/77/Disnaker/2018              Contoh, 3 April 2018
Lamp.  : -
Hal    : Penegasan Nota Pemeriksaan I

Yth. Pimpinan
     KOPERASI TANI MAKMUR
di Tempat

Menunjuk Nota Pemeriksaan Nomor 566/11/Disnaker/2018 tanggal 1 Pebruari 2018, hasil pemeriksaan
tanggal 28 Maret 2018 kami sampaikan sebagai berikut :
+----+---------------------+----------------------+----------------------+---------------+
| No | Temuan              | Dasar Hukum          | Perintah             | Batas Waktu   |
+----+---------------------+----------------------+----------------------+---------------+
| 1  | Belum membentuk     | Pasal 10 ayat (1)    | Membentuk P2K3       | 30 (tiga      |
|    | P2K3                | UU No. 1 Tahun 1970  |                      | puluh) hari   |
+----+---------------------+----------------------+----------------------+---------------+
| 2  | Upah lembur belum   | Pasal 78 ayat (2)    | Membayar upah lembur | Segera        |
+----+---------------------+----------------------+----------------------+---------------+
\f
+----+---------------------+----------------------+----------------------+---------------+
|    | dibayarkan          | UU No. 13 Tahun 2003 | pekerja              |               |
+----+---------------------+----------------------+----------------------+---------------+
| 3  | Tidak ada kotak P3K | Pasal 8 Permenaker   | Menyediakan kotak    | 14 hari kerja |
|    |                     | Nomor 15 Tahun 2008  | P3K                  |               |
+----+---------------------+----------------------+----------------------+---------------+

Hasil pelaksanaannya dilaporkan secara tertulis selambat-
lambatnya 14 (empat belas) hari setelah diterimanya Nota ini.

   Kepala Dinas Tenaga Kerja            Pengawas Ketenagakerjaan I          Pengawas Ketenagakerjaan II



   Ir. TOKOH SATU, M.M.                 TOKOH DUA, S.E.                     TOKOH TIGA
   NIP. 196501011990031001              NIP. 197501012000031002             NIP. -
"""


def test_a_ruled_table_over_two_pages() -> None:
    fields = read(paper.tabled(TABLE))
    found = values(fields)
    assert found["pemeriksaan.nota_ke"] == "2"
    assert found["surat.lampiran"] == "-"
    assert found["pemeriksaan.temuan.0.uraian"] == "Belum membentuk P2K3"
    assert found["pemeriksaan.temuan.0.batas_waktu_hari"] == 30
    assert found["pemeriksaan.temuan.1.uraian"] == "Upah lembur belum dibayarkan"
    assert found["pemeriksaan.temuan.1.pasal.0"] == "UU 13/2003 Pasal 78 ayat (2)"
    assert found["pemeriksaan.temuan.1.perintah"] == "Membayar upah lembur pekerja"
    assert found["pemeriksaan.temuan.2.pasal.0"] == "Permenaker 15/2008 Pasal 8"
    assert fields["pemeriksaan.temuan.2.uraian"].method == "table"
    assert "pemeriksaan.temuan.3.uraian" not in fields
    assert found["pemeriksaan.batas_lapor_hari"] == 14


def test_three_signers_side_by_side_and_a_nip_left_open() -> None:
    fields = read(paper.tabled(TABLE))
    assert [fields[f"surat.penandatangan.{n}.nama"].value for n in range(3)] == [
        "Ir. TOKOH SATU, M.M.",
        "TOKOH DUA, S.E.",
        "TOKOH TIGA",
    ]
    assert fields["surat.penandatangan.2.nip"].state == "blank"


PROSE = """
           PEMERINTAH PROVINSI JAWA TENGAH
   DINAS TENAGA KERJA DAN TRANSMIGRASI
   SATUAN PENGAWASAN KETENAGAKERJAAN WILAYAH SEMARANG
   Jalan Pahlawan 16 Semarang 50243 Telepon 024-8311711

                                                          Semarang, 5 Mei 2017

Nomor     : 560/0123                             K e p a d a
Sifat     : Segera                               Yth. Pengurus PT Tekstil Nusantara Tbk
Lampiran  :                                      Jl. Siliwangi 99
Perihal   : Nota Pemeriksaan ll                  Semarang

    Berdasarkan pemeriksaan di PT Tekstil Nusantara Tbk yang beralamat di Jl. Siliwangi 99
Semarang pada tanggal 2 s.d. 3 Mei 2017 oleh Pengawas Ketenagakerjaan dijumpai hal-hal
sebagai berikut.

    Pekerja bagian tenun bekerja lembur tanpa surat perintah. Hal tersebut melanggar
ketentuan Pasal 78 ayat (1) Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan.
Saudara diwajibkan mengatur kembali waktu kerja lembur dalam jangka waktu 7 (tujuh) hari
terhitung sejak tanggal diterimanya surat ini.

    Peraturan perusahaan sudah habis masa berlakunya. Sesuai Pasal 111 ayat (3) UU 13/2003
agar Saudara memperbarui peraturan perusahaan selambat-lambatnya tanggal 30 Juni 2017.

    Demikian Nota Pemeriksaan II (Kedua) ini disampaikan, hasilnya agar dilaporkan kepada
kami paling lambat 14 hari setelah diterima.

An. Kepala Dinas Tenaga Kerja dan Transmigrasi
           Provinsi Jawa Tengah
                  u.b.
    Kepala Satuan Pengawasan Wilayah


          ( NAMA PALSU, SH )
             Penata Tk. I
        NIP. 19720202 199703 1 005

cc. 1. Kepala Dinas
    2. Pertinggal
"""


def test_findings_in_prose_and_an_ordinal_that_ocr_bent() -> None:
    fields = read(paper.typed(PROSE))
    found = values(fields)
    assert found["pemeriksaan.nota_ke"] == "2"
    assert fields["pemeriksaan.nota_ke"].orig == "ll"
    assert fields["surat.lampiran"].state == "blank"
    assert found["surat.instansi"] == "DINAS TENAGA KERJA DAN TRANSMIGRASI"
    assert found["surat.penandatangan.0.nama"] == "NAMA PALSU, SH"
    assert str(found["surat.penandatangan.0.jabatan"]).startswith("An. Kepala Dinas Tenaga Kerja")
    assert found["surat.tembusan.1"] == "Pertinggal"
    assert found["pemeriksaan.tanggal_pemeriksaan"] == "2017-05-02"
    assert found["pemeriksaan.temuan.0.uraian"] == "Pekerja bagian tenun bekerja lembur tanpa surat perintah"
    assert found["pemeriksaan.temuan.0.perintah"] == "mengatur kembali waktu kerja lembur"
    assert found["pemeriksaan.temuan.1.batas_waktu_tanggal"] == "2017-06-30"
    assert found["pemeriksaan.batas_lapor_hari"] == 14


def findings(text: str, **more: bool) -> list[dict[str, object]]:
    """The findings of a letter with this body, each with its columns."""
    rows: dict[int, dict[str, object]] = {}
    for path, value in values(read(paper.typed(HEAD + text + SIGNED, **more)), "pemeriksaan.temuan.").items():
        parts = path.split(".")
        rows.setdefault(int(parts[2]), {})[".".join(parts[3:])] = value
    return [rows[number] for number in sorted(rows)]


def test_lists_of_facts_laws_and_orders_are_put_together_by_number() -> None:
    found = findings("""Telah dilakukan pemeriksaan pada tanggal 2 April 2018.

I. TEMUAN
   1. Perusahaan belum membentuk P2K3.
   2. Upah lembur belum dibayar kepada
      3 orang pekerja.
II. DASAR HUKUM
   1. Pasal 10 ayat (1) UU Nomor 1 Tahun 1970
   2. Pasal 78 ayat (2) UU Nomor 13 Tahun 2003
III. PERINTAH
   1. Membentuk P2K3 dalam waktu 30 hari
   2. Membayar upah lembur paling lambat 7 hari kerja sejak
      diterimanya Nota Pemeriksaan I ini.
""")
    assert found == [
        {
            "uraian": "Perusahaan belum membentuk P2K3",
            "pasal.0": "UU 1/1970 Pasal 10 ayat (1)",
            "perintah": "Membentuk P2K3",
            "batas_waktu_hari": 30,
            "batas_waktu_satuan": "hari",
        },
        {
            "uraian": "Upah lembur belum dibayar kepada 3 orang pekerja",
            "pasal.0": "UU 13/2003 Pasal 78 ayat (2)",
            "perintah": "Membayar upah lembur",
            "batas_waktu_hari": 7,
            "batas_waktu_satuan": "hari_kerja",
        },
    ]


def test_headings_hold_findings_and_a_quoted_law_is_no_order() -> None:
    found = findings("""Berdasarkan hasil pemeriksaan tanggal 2 April 2018 ditemukan :

A. NORMA K3
   1. Perusahaan belum membentuk P2K3. Pasal 10 ayat (1) UU Nomor 1 Tahun
      1970 menyatakan bahwa pengusaha wajib membentuk P2K3. Saudara agar membentuk
      P2K3 selambat-lambatnya 30 (tiga puluh) hari setelah menerima nota ini.
   2. APAR kedaluwarsa (Pasal 3 ayat (1) huruf b UU No. 1 Tahun 1970).
      Pengusaha wajib mengisi ulang APAR dalam waktu 14 hari.
B. NORMA KERJA
   1. Upah lembur tidak dibayar, hal ini tidak sesuai dengan Pasal 78 ayat (2)
      UU Nomor 13 Tahun 2003. Diperintahkan kepada Saudara untuk membayar
      upah lembur dengan batas waktu 1 (satu) bulan.
""")
    assert [row["uraian"] for row in found] == [
        "Perusahaan belum membentuk P2K3",
        "APAR kedaluwarsa",
        "Upah lembur tidak dibayar",
    ]
    assert [row["perintah"] for row in found] == ["membentuk P2K3", "mengisi ulang APAR", "membayar upah lembur"]
    assert found[2]["batas_waktu_hari"] is None  # months have no number of days


def test_sub_items_without_labels_are_the_parts_of_one_finding() -> None:
    found = findings("""Berdasarkan hasil pemeriksaan tanggal 2 April 2018 ditemukan :

1. a. Perusahaan belum membentuk P2K3
   b. Pasal 10 ayat (1) UU Nomor 1 Tahun 1970
   c. Membentuk P2K3 dan mengesahkannya
   d. 30 (tiga puluh) hari
2. a. Upah lembur tidak dibayar
   b. Pasal 78 ayat (2) UU Nomor 13 Tahun 2003
   c. Membayar upah lembur
   d. 14 (empat belas) hari kerja
""")
    assert [row["uraian"] for row in found] == ["Perusahaan belum membentuk P2K3", "Upah lembur tidak dibayar"]
    assert [row["batas_waktu_hari"] for row in found] == [30, 14]
    assert found[0]["perintah"] == "Membentuk P2K3 dan mengesahkannya"


def test_bent_letters_do_not_hide_a_finding_and_orig_keeps_them() -> None:
    body = """Berdasarkan hasil pemer1ksaan yang d1lakukan pada tangga1 2 Apri1 2018 :

1. Perusahaan belum membentuk P2K3. Berdasarkan ketentuan Pasa1 1O ayat (1)
   Undang-undangNo. 1 Tahun 197O, Saudara wajlb membentuk P2K3 selambat-
   1ambatnya I4 (empat be1as) har1 setelah diterimanya Nota Pemeriksaan ini.
2. Upah lembur tidak dibayar. Berdasarkan ketentuan Pasal 78 ayat (2) UU No. 13
   Tahun 2003, Saudara dlwajibkan membayar upah lembur selambat-lambatnya l4
   (empat belas) hari setelah dlterimanya Nota Pemeriksaan ini.
"""
    found = findings(body, ocr=True)
    assert [row["uraian"] for row in found] == ["Perusahaan belum membentuk P2K3", "Upah lembur tidak dibayar"]
    assert found[0]["pasal.0"] == "UU 1/1970 Pasal 10 ayat (1)"
    assert [row["batas_waktu_hari"] for row in found] == [14, 14]
    fields = read(paper.typed(HEAD + body + SIGNED, ocr=True))
    assert fields["pemeriksaan.temuan.0.pasal.0"].orig == "Pasa1 1O ayat (1) Undang-undangNo. 1 Tahun 197O"


def test_the_law_may_come_first_and_the_deadline_last() -> None:
    found = findings("""Berdasarkan hasil pemeriksaan tanggal 2 April 2018 ditemukan :

1) Berdasarkan Pasal 10 ayat (1) UU Nomor 1 Tahun 1970, pengusaha wajib
membentuk P2K3. Pada saat pemeriksaan perusahaan belum membentuk P2K3. Oleh
karena itu Saudara diwajibkan membentuk P2K3. Hal tersebut dilaksanakan
selambat-lambatnya 30 hari sejak diterimanya nota ini.
2) Perusahaan tidak menyediakan APD sebagaimana diatur dalam Pasal 14 huruf c
UU Nomor 1 Tahun 1970 jo. Pasal 2 ayat (1) dan (2) PER.08/MEN/VII/2010, sehingga
perusahaan harus menyediakan APD bagi pekerja paling lama 2 minggu.
Selanjutnya Saudara diminta melaporkan pelaksanaannya secara tertulis dalam waktu
14 hari.
""")
    assert found[0]["uraian"] == "Pada saat pemeriksaan perusahaan belum membentuk P2K3"
    assert (found[0]["perintah"], found[0]["batas_waktu_hari"]) == ("membentuk P2K3", 30)
    assert found[1]["pasal.2"] == "Permenaker 8/2010 Pasal 2 ayat (2)"
    assert (found[1]["perintah"], found[1]["batas_waktu_hari"]) == ("menyediakan APD bagi pekerja", 14)


def test_columns_without_rules_are_a_table_too() -> None:
    found = findings("""Berdasarkan hasil pemeriksaan tanggal 2 April 2018 ditemukan :

No   Temuan                   Dasar Hukum              Perintah              Batas Waktu
1.   Belum membentuk P2K3     Pasal 10 ayat (1)        Membentuk P2K3        30 hari
     di pabrik                UU No. 1 Tahun 1970
2.   Upah lembur belum        Pasal 78 ayat (2)        Membayar upah         7 hari kerja
     dibayar                  UU No. 13 Tahun 2003     lembur

Saudara agar melaporkan hasil pelaksanaannya secara tertulis dalam waktu 14 hari.
""")
    assert [row["uraian"] for row in found] == ["Belum membentuk P2K3 di pabrik", "Upah lembur belum dibayar"]
    assert found[1]["pasal.0"] == "UU 13/2003 Pasal 78 ayat (2)"


def test_the_second_engine_agrees_or_stands_as_an_alternative() -> None:
    text = HEAD + SIGNED
    agreed = read(paper.typed(text, ocr=True))["surat.nomor"]
    assert agreed.agrees is True
    other = read(paper.typed(text, ocr=True, second={"566/77/Disnaker/2018": "566/71/Disnaker/2018"}))["surat.nomor"]
    assert other.agrees is False
    assert other.value == "566/77/Disnaker/2018"
    assert [item.value for item in other.alternatives] == ["566/71/Disnaker/2018"]


def test_without_an_ordinal_anywhere_the_field_is_absent() -> None:
    text = (HEAD + SIGNED).replace("Nota Pemeriksaan I", "Nota Pemeriksaan")
    assert "pemeriksaan.nota_ke" not in read(paper.typed(text))


def test_a_page_without_words_gives_nothing() -> None:
    assert read(paper.typed("")) == {}


def test_a_number_that_was_not_read_does_not_glue_two_labelled_findings() -> None:
    found = findings("""Berdasarkan hasil pemeriksaan tanggal 2 April 2018 ditemukan :

a. Temuan      : Belum membentuk P2K3.
   Dasar hukum : Pasal 10 ayat (1) UU No. 1 Tahun 1970.
   Perintah    ! membentuk P2K3.
   Batas waktu : 14 empat belas) hari sejak diterima.
¢. Temuan      : Upah lembur tidak dibayar.
   Dasar hukum : Pasal 78 ayat (2) UU No. 13 Tahun 2003.
   Perintah    : membayar upah lembur.
   Batas waktu : 7 (tujuh) hari kerja.
""")
    assert [row["uraian"] for row in found] == ["Belum membentuk P2K3", "Upah lembur tidak dibayar"]
    assert [row["perintah"] for row in found] == ["membentuk P2K3", "membayar upah lembur"]
    assert [row["batas_waktu_hari"] for row in found] == [14, 7]


def test_an_order_to_report_that_is_itself_the_finding_stays_in_it() -> None:
    found = findings("""Berdasarkan hasil pemeriksaan tanggal 2 April 2018 ditemukan :

1. Perusahaan belum melaporkan ketenagakerjaan. Berdasarkan Pasal 7 UU Nomor 7 Tahun 1981.
   Saudara wajib melaporkan ketenagakerjaan secara tertulis paling lambat 14 hari.
""")
    assert found[0]["perintah"] == "melaporkan ketenagakerjaan secara tertulis"
    assert found[0]["batas_waktu_hari"] == 14


def test_a_bent_roman_month_is_set_right_and_a_rank_that_does_not_fit_has_its_grade_beside_it() -> None:
    text = (HEAD + SIGNED).replace("566/77/Disnaker/2018", "566/77/Disnaker/Vlll/2018")
    text = text.replace("NAMA CONTOH, S.T.", "NAMA CONTOH, S.T.\n                                       Penata (II/c)")
    fields = read(paper.typed(text))
    assert fields["surat.nomor"].value == "566/77/Disnaker/VIII/2018"
    assert fields["surat.nomor"].orig == "566/77/Disnaker/Vlll/2018"
    rank = fields["surat.penandatangan.0.pangkat"]
    assert rank.value == "Penata (II/c)"
    assert [other.value for other in rank.alternatives] == ["Penata (III/c)"]
