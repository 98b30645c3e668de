"""Letters that tell in running text what forms ask in rows: each is drawn by hand and names what it must give."""

from __future__ import annotations

from extractor.document.look import look_nowhere
from extractor.parse.classify import classify
from extractor.parse.records import capture_record
from models.registry import RECORD_TYPES, by_name
from tests.parse import paper


def read(text: str, record_type: str) -> dict[str, object]:
    """Last part of each path -> value, or the state where there is none; the paper must be taken for its type."""
    document = paper.document(paper.page(text, width=680.0))
    assert classify(document, RECORD_TYPES).record_type == record_type
    fields = capture_record(document, by_name(record_type), look_nowhere)
    return {path.split(".", 1)[1]: one.value if one.state == "value" else one.state for path, one in fields.items()}


def holds(found: dict[str, object], **wanted: object) -> None:
    assert {name: found.get(name, "absent") for name in wanted} == wanted


def test_a_company_tells_an_accident_in_prose() -> None:
    found = read(
        """
                              CV. KARYA LOGAM MANDIRI
            Jalan Rungkut Industri III No. 8, Surabaya 60293 Telp. 031-8438888

 Surabaya, 3 Maret 2020

 No.  : 12/KLM/III/2020
 Hal  : Pemberitahuan Kecelakaan Kerja a.n. Mochamad Yusuf

 Kepada Yth.
 Kepala Dinas Tenaga Kerja dan Transmigrasi Provinsi Jawa Timur
 u.p. Pegawai Pengawas Ketenagakerjaan
 di Surabaya

 Bersama surat ini kami beritahukan bahwa karyawan kami bernama Mochamad Yusuf, jenis kelamin
 laki-laki, lahir di Gresik tanggal 4 Mei 1991, jabatan operator press, telah mengalami
 kecelakaan kerja pada hari Senin, 2 Maret 2020 pukul 14.15 WIB bertempat di ruang press,
 dengan kronologis sebagai berikut :
 Korban sedang memasang matras pada mesin press ketika pedal terinjak sehingga ram mesin
 turun dan menjepit tangan kiri korban. Korban mengalami luka berat pada tangan kiri dan
 dirawat di RS Islam Jemursari. Kerugian material ditaksir sebesar Rp 2.500.000,-.

 Demikian pemberitahuan ini kami buat dengan sebenarnya.

 Hormat kami,

 Budi Santoso
 Direktur""",
        "laporan_kecelakaan",
    )
    holds(
        found,
        nama_perusahaan="CV. KARYA LOGAM MANDIRI", nama_korban="Mochamad Yusuf", tanggal_lahir_korban="1991-05-04",
        jenis_kelamin="l", jabatan="operator press", tanggal_kejadian="2020-03-02", jam_kejadian="14:15",
        tempat_kejadian="ruang press", akibat="luka", bagian_tubuh="tangan kiri", kerugian_material=2500000,
        nomor_kecelakaan="absent",
    )  # fmt: skip


def test_the_subject_may_stand_without_a_colon_and_the_rows_in_pairs() -> None:
    found = read(
        """
 PT MEGA BAJA PERKASA
 Kawasan Industri Jababeka II Blok C No. 5 Cikarang

 Nomor    : 101/MBP-HSE/V/2018
 Lamp     : 1 set
 Hal      Laporan kejadian kecelakaan kerja yang mengakibatkan meninggal dunia

 Yth. Kepala UPTD Pengawasan Ketenagakerjaan Wilayah II
 Dinas Tenaga Kerja dan Transmigrasi Provinsi Jawa Barat
 di Karawang

 Sesuai dengan ketentuan Pasal 11 Undang-undang Nomor 1 Tahun 1970 tentang Keselamatan Kerja,
 bersama ini kami laporkan kecelakaan kerja yang terjadi di perusahaan kami sebagai berikut:
 1. Nama korban                : Dedi Supriyadi
 2. Tempat / tanggal lahir     : Subang, 17 Agustus 1988
 3. Jenis kelamin              : Laki-laki
 4. Pekerjaan / bagian         : Rigger / Fabrikasi
 5. Hari / tanggal kejadian    : Jumat / 18 Mei 2018
 6. Pukul kejadian             : 22.40 WIB
 7. Lokasi kejadian            : Workshop 2, line 4
 8. Kronologi                  : Korban tertimpa balok H-beam yang terlepas dari sling saat diangkat
                                 dengan overhead crane.
 9. Akibat yang dialami        : Meninggal dunia
 10. Bagian tubuh cedera       : Kepala
 11. Saksi-saksi               : 1. Ujang Hermawan  2. Tatang S.
 12. Upah terakhir             : Rp. 4.250.000,-

 Cikarang, 19 Mei 2018
 PT MEGA BAJA PERKASA

 Ir. H. Sutrisno
 Factory Manager""",
        "laporan_kecelakaan",
    )
    holds(
        found,
        nama_perusahaan="PT MEGA BAJA PERKASA", jabatan="Rigger", unit="Fabrikasi", akibat="meninggal",
        tanggal_kejadian="2018-05-18", jam_kejadian="22:40", tempat_kejadian="Workshop 2, line 4",
    )  # fmt: skip


def test_a_verdict_is_told_in_prose() -> None:
    found = read(
        """
                                  P U T U S A N
                         Nomor 12/Pid.C/2019/PN Btm

              DEMI KEADILAN BERDASARKAN KETUHANAN YANG MAHA ESA

 Pengadilan Negeri Batam yang mengadili perkara pidana dengan acara pemeriksaan cepat pada
 peradilan tingkat pertama, telah menjatuhkan putusan sebagai berikut dalam perkara Terdakwa :

   1. Nama lengkap          : Hendrik Wijaya
   2. Tempat lahir          : Medan
   3. Umur / tanggal lahir  : 45 tahun / 3 April 1974
   4. Jenis kelamin         : Laki-laki
   5. Kebangsaan            : Indonesia
   6. Tempat tinggal        : Jl. Raden Patah No. 8, Batam
   7. Agama                 : Budha
   8. Pekerjaan             : Direktur PT. Samudra Karya Batam

 Terdakwa tidak ditahan;
 Setelah mendengar keterangan saksi-saksi dan Terdakwa;
 Menimbang, bahwa Terdakwa diajukan ke persidangan oleh Penyidik Pegawai Negeri Sipil
 Sdr. Rudi Hartanto, S.H. dengan dakwaan bahwa pada hari Rabu tanggal 5 Juni 2019 bertempat di
 PT. Samudra Karya Batam Jl. Brigjen Katamso No. 11, Batam, Terdakwa tidak melaporkan
 ketenagakerjaan secara tertulis, melanggar Pasal 6 ayat (1) jo Pasal 10 ayat (1)
 Undang-Undang Nomor 7 Tahun 1981 tentang Wajib Lapor Ketenagakerjaan di Perusahaan;

                                  MENGADILI :
 1. Menyatakan Terdakwa HENDRIK WIJAYA telah terbukti secara sah dan meyakinkan bersalah
    melakukan tindak pidana "tidak melaporkan ketenagakerjaan";
 2. Menjatuhkan pidana kepada Terdakwa oleh karena itu dengan pidana denda sejumlah
    Rp1.000.000,00 (satu juta rupiah) subsidair 1 (satu) bulan kurungan;
 3. Membebankan biaya perkara kepada Terdakwa sejumlah Rp5.000,00 (lima ribu rupiah);

 Demikian diputuskan pada hari Jumat, tanggal 19 Juli 2019, oleh Yona Lamerossa, S.H., M.H.,
 Hakim Pengadilan Negeri Batam.""",
        "berkas_tipiring",
    )
    holds(
        found,
        nama_tersangka="Hendrik Wijaya", jabatan_tersangka="Direktur", nama_perusahaan="PT. Samudra Karya Batam",
        tanggal_kejadian="2019-06-05", tanggal_sidang="2019-07-19", penyidik="Rudi Hartanto, S.H.", denda=1000000,
        biaya_perkara=5000, nomor_perkara="12/Pid.C/2019/PN Btm", pengadilan="Pengadilan Negeri Batam",
    )  # fmt: skip


def test_a_suspect_names_himself_in_a_report_of_questioning() -> None:
    found = read(
        """
 PEMERINTAH PROVINSI KEPULAUAN RIAU
 DINAS TENAGA KERJA DAN TRANSMIGRASI
 PRO JUSTITIA
                      BERITA ACARA PEMERIKSAAN
                           (TERSANGKA)
 --- Pada hari ini Senin tanggal 1 Juli 2019 pukul 10.00 WIB, saya :
                        RUDI HARTANTO, S.H.
 Pangkat Penata NIP. 19780512 200501 1 004, selaku Penyidik Pegawai Negeri Sipil pada kantor
 tersebut di atas, telah melakukan pemeriksaan terhadap seorang laki-laki yang mengaku bernama :
                        HENDRIK WIJAYA
 Umur 45 tahun, lahir di Medan tanggal 3 April 1974, pekerjaan Direktur PT. Samudra Karya Batam,
 NIK 2171010304740003, alamat Jl. Raden Patah No. 8, Batam.
 Ia diperiksa dan didengar keterangannya sebagai Tersangka dalam perkara tindak pidana ringan
 sebagaimana dimaksud dalam Pasal 10 ayat (1) Undang-Undang Nomor 7 Tahun 1981, berdasarkan
 Laporan Kejadian Nomor LK/05/VI/2019/PPNS tanggal 20 Juni 2019.""",
        "berkas_tipiring",
    )
    holds(
        found,
        nama_tersangka="HENDRIK WIJAYA", nik_tersangka="2171010304740003", penyidik="RUDI HARTANTO, S.H.",
        nip_penyidik="197805122005011004", nomor_berkas="LK/05/VI/2019/PPNS",
    )  # fmt: skip


def test_better_work_refers_a_case_in_one_paragraph() -> None:
    found = read(
        """
 BETTER WORK INDONESIA
 Menara Sentosa Lt. 10, Jl. M.H. Thamrin, Jakarta
 Jakarta, 14 Mei 2018
 Nomor    : 015/BWI/ZTP/V/2018
 Perihal  : Rujukan kasus Zero Tolerance
 Kepada Yth.
 Direktur Jenderal Binwasnaker dan K3
 di Jakarta

 Dengan hormat,
 Merujuk pada Zero Tolerance Protocol yang ditandatangani tanggal 5 Maret 2018, dengan ini kami
 menyampaikan bahwa dalam kunjungan penilaian yang dilakukan oleh Enterprise Advisor Sdri. Maya
 Anggraini pada tanggal 9 Mei 2018 di PT Garmindo Jaya, Jl. Raya Narogong Km. 15, Kec. Cileungsi,
 Kab. Bogor, Provinsi Jawa Barat, ditemukan dugaan pekerja anak. Dua orang pekerja di bagian
 finishing diketahui berusia 14 tahun. Jumlah pekerja yang terdampak sebanyak 2 (dua) orang.
 Kami mohon agar Pengawas Ketenagakerjaan melakukan pemeriksaan dan penanganan lebih lanjut.

 Hormat kami,

 Anita Widjaja
 Country Program Manager""",
        "rujukan_ztp",
    )
    holds(
        found,
        nomor="015/BWI/ZTP/V/2018", tanggal="2018-05-14", nama_perusahaan="PT Garmindo Jaya", provinsi="Jawa Barat",
        jenis_kunjungan="penilaian", tanggal_kunjungan="2018-05-09", penasihat="Maya Anggraini", status="dugaan",
        jumlah_pekerja_terdampak=2,
    )  # fmt: skip


def test_inspectors_report_in_running_text() -> None:
    found = read(
        """
 PEMERINTAH PROVINSI BANTEN
 DINAS TENAGA KERJA DAN TRANSMIGRASI
                          LAPORAN HASIL PEMERIKSAAN
                       Nomor : 566/210/LHP/VIII/2019
 Berdasarkan Surat Perintah Tugas Kepala Dinas Nomor : 090/455-DTKT/2019 tanggal 1 Agustus 2019,
 kami yang bertanda tangan di bawah ini :
 1. Nama    : Drs. Ahmad Fauzi, M.Si
    NIP     : 19700101 199503 1 002
    Jabatan : Pengawas Ketenagakerjaan Ahli Madya
 2. Nama    : Hj. Siti Rohmah, S.H.
    NIP     : 19820303 200604 2 005
    Jabatan : Pengawas Ketenagakerjaan Ahli Muda
 telah melaksanakan pemeriksaan pertama di PT. Cilegon Fabrikasi yang beralamat di Jl. Raya
 Merak Km. 115, Kota Cilegon pada hari Senin dan Selasa, tanggal 5 dan 6 Agustus 2019. Perusahaan
 bergerak di bidang konstruksi baja dengan jumlah tenaga kerja 215 orang. Dalam pemeriksaan
 tersebut Tim bertemu dengan Bapak Irwan Setiadi selaku HRD Manager.
 Hasil pemeriksaan adalah sebagai berikut :
 1. Perusahaan belum melaporkan ketenagakerjaan tahun 2019, melanggar Pasal 7 ayat (1)
    Undang-Undang Nomor 7 Tahun 1981.
 2. Perusahaan belum membentuk P2K3, melanggar Pasal 10 Undang-Undang Nomor 1 Tahun 1970.
 Berdasarkan hasil pemeriksaan tersebut dapat disimpulkan bahwa perusahaan belum sepenuhnya
 mematuhi peraturan ketenagakerjaan.
 Disarankan agar diterbitkan Nota Pemeriksaan I.
 Demikian laporan ini dibuat untuk dipergunakan sebagaimana mestinya.
                                                     Serang, 8 Agustus 2019
                                                     Pengawas Ketenagakerjaan,
                                                     1. Drs. Ahmad Fauzi, M.Si
                                                     2. Hj. Siti Rohmah, S.H.""",
        "laporan_pemeriksaan",
    )
    holds(
        found,
        nomor="566/210/LHP/VIII/2019", nomor_spt="090/455-DTKT/2019", tanggal_spt="2019-08-01",
        tanggal_pemeriksaan="2019-08-05", jenis="pertama", pihak_ditemui="Irwan Setiadi", jumlah_tenaga_kerja=215,
        kesimpulan="perusahaan belum sepenuhnya mematuhi peraturan ketenagakerjaan",
    )  # fmt: skip
    assert found["temuan.1.pasal.0"] == "UU 1/1970 Pasal 10"
    assert "temuan.1.saran" not in found
