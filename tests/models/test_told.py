"""What the patterns of the records catch in running text, as inspectors, courts and Better Work write it."""

from __future__ import annotations

import re

import pytest

from models.record import field_at
from models.registry import by_name


def told(record_type: str, path: str, text: str) -> str | None:
    """What the first pattern that speaks catches."""
    field = field_at(by_name(record_type).record, path)
    assert field is not None
    for pattern in field.printed.told:
        found = re.search(pattern, text, re.IGNORECASE)
        if found:
            return found["nilai"].strip()
    return None


@pytest.mark.parametrize(
    ("record_type", "path", "text", "expected"),
    [
        ("laporan_p2k3", "p2k3.jumlah", "Tenaga kerja seluruhnya 943 Orang, terdiri dari laki-laki 128 Orang", "943"),
        ("laporan_p2k3", "p2k3.laki_laki", "terdiri dari laki-laki sebanyak 128 Orang, perempuan 804", "128"),
        ("laporan_p2k3", "p2k3.jumlah_pengurus", "dibentuk tanggal 22.03.2011, beranggotakan 16 Orang", "16"),
        ("laporan_p2k3", "p2k3.nama_sekretaris", "dengan Ketua Yanti Wibowo dan Sekretaris Wahyuni Rahayu.",
         "Wahyuni Rahayu"),
        ("laporan_p2k3", "p2k3.nama_ketua", "dengan Ketua Yanti Wibowo dan Sekretaris Wahyuni Rahayu.", "Yanti Wibowo"),
        ("surat_panggilan", "panggilan.tempat_hadir",
         "bertempat di Ruang PPNS Dinas Tenaga Kerja dan menghadap kepada Dewi, SH", "Ruang PPNS Dinas Tenaga Kerja"),
        ("laporan_kecelakaan", "kecelakaan.tanggal_kejadian",
         "bahwa pada hari Selasa tanggal 10 September 2019 pukul 09.30 di PT. Maju Jl. Raya telah terjadi kecelakaan",
         "hari Selasa tanggal 10 September 2019"),
        ("rujukan_ztp", "rujukan.nomor", "Ref. No. BWI-ZTP-2018-049", "BWI-ZTP-2018-049"),
        ("rujukan_ztp", "rujukan.status", "temuan tersebut masih bersifat dugaan", "dugaan"),
        ("berkas_tipiring", "perkara.subsider_hari", "subsidair pidana kurungan selama tujuh hari", "tujuh"),
        ("laporan_pemeriksaan", "pemeriksaan.nomor_spt",
         "Berdasarkan Surat Perintah Tugas Nomor : 800/043-UPTDPK/IX/2021 tanggal 9 September 2021 telah dilakukan",
         "800/043-UPTDPK/IX/2021"),
        ("laporan_pemeriksaan", "pemeriksaan.tanggal_spt",
         "Berdasarkan Surat Perintah Tugas Nomor : 800/043-UPTDPK/IX/2021 tanggal 9 September 2021 telah dilakukan",
         "9 September 2021"),
        ("laporan_pemeriksaan", "pemeriksaan.tanggal_pemeriksaan",
         "telah melakukan pemeriksaan ketenagakerjaan di PT Maju Terus pada hari Senin tanggal 13 September 2021.",
         "hari Senin tanggal 13 September 2021"),
        ("laporan_pemeriksaan", "pemeriksaan.nama_perusahaan",
         "telah dilakukan pemeriksaan berkala di PT. MAJU TERUS, Jl. Raya Serang Km 5", "PT. MAJU TERUS"),
        ("laporan_pemeriksaan", "pemeriksaan.jumlah_tenaga_kerja",
         "bergerak di bidang garmen dan mempekerjakan 1.250 (seribu dua ratus lima puluh) orang",
         "1.250 (seribu dua ratus lima puluh)"),
        ("laporan_pemeriksaan", "pemeriksaan.pihak_ditemui",
         "Tim diterima oleh Bpk. Anton Wijaya, S.H. selaku Manager HRD", "Anton Wijaya, S.H."),
        ("laporan_pemeriksaan", "pemeriksaan.jenis", "melakukan pemeriksaan berkala ke perusahaan", "berkala"),
        ("surat_perintah_tugas", "tugas.untuk",
         "Untuk : Melaksanakan pemeriksaan ketenagakerjaan di PT Sinar Abadi pada hari Kamis tanggal 12 Agustus 2021",
         "Melaksanakan pemeriksaan ketenagakerjaan di PT Sinar Abadi"),
        ("surat_perintah_tugas", "tugas.nama_perusahaan",
         "Melaksanakan pemeriksaan ketenagakerjaan di PT Sinar Abadi yang beralamat di Jl. Mawar No. 3",
         "PT Sinar Abadi"),
        ("surat_perintah_tugas", "tugas.tanggal_mulai",
         "pada Hari Kamis Tanggal 12 Agustus 2021 Pukul 09.00 WIB s/d Selesai", "Hari Kamis Tanggal 12 Agustus 2021"),
        ("surat_panggilan", "panggilan.panggilan_ke", "Perihal : Panggilan Klarifikasi II", "II"),
        ("surat_panggilan", "panggilan.panggilan_ke", "surat panggilan ke-2 ini", "2"),
        ("surat_panggilan", "panggilan.nama_dipanggil",
         "dengan ini memanggil Sdr. Budi Hartono, jabatan Direktur PT Angin Ribut", "Budi Hartono"),
        ("surat_panggilan", "panggilan.tanggal_hadir",
         "agar hadir di kantor kami pada hari Rabu, 5 Mei 2021 pukul 09.00 WIB", "hari Rabu, 5 Mei 2021"),
        ("surat_panggilan", "panggilan.pukul", "hari Rabu tanggal 5 Mei 2021 pukul 09.00 WIB", "09.00"),
        ("surat_panggilan", "panggilan.tempat_hadir",
         "pukul 09.00 WIB bertempat di Kantor UPTD Pengawasan Wilayah II, Jl. Veteran No. 1 untuk menghadap Rina, S.H.",
         "Kantor UPTD Pengawasan Wilayah II, Jl. Veteran No. 1"),
        ("surat_panggilan", "panggilan.menghadap",
         "untuk menghadap kepada Rina Marlina, S.H. dengan membawa dokumen", "Rina Marlina, S.H."),
        ("bukti_wlkp", "bukti.alamat",
         "CV. BATIK SEKAR JAGAD Jl. Hayam Wuruk Nomor 21 Pekalongan Tgl. Melapor 11-04-2016",
         "Jl. Hayam Wuruk Nomor 21 Pekalongan"),
        ("suket_riksa_uji", "riksa_uji.alamat_perusahaan",
         "Forklift milik PT MEKAR UTAMA, Jl. Ahmad Yani Km. 7, RT 11 RW 01, telah diperiksa",
         "Jl. Ahmad Yani Km. 7, RT 11 RW 01"),
        ("suket_riksa_uji", "riksa_uji.tahun_pembuatan", "Tempat dan Tahun Pembuatan : Korea, 2014", "2014"),
        ("suket_riksa_uji", "riksa_uji.pemeriksa",
         "diperiksa dan diuji secara berkala oleh Drs. Endang Suryadi, S.Sos., M.Si dengan data teknik",
         "Drs. Endang Suryadi, S.Sos., M.Si"),
        ("suket_riksa_uji", "riksa_uji.pemeriksa", "yang dilakukan oleh PT. Inspeksi Andal Nusantara pada", None),
        ("akta_pengawasan", "akta.nomor",
         "AKTE PENGAWASAN KETENAGAKERJAAN NOMOR: 560/032/DTKT/AP/X/2021", "560/032/DTKT/AP/X/2021"),
        ("bukti_wlkp", "bukti.nomor_pelaporan",
         "dengan nomor pelaporan 12950.20210118.0006 telah", "12950.20210118.0006"),
        ("bukti_wlkp", "bukti.lapor_kembali",
         "wajib melapor kembali paling lambat tanggal 18 Januari 2022.", "tanggal 18 Januari 2022"),
        ("penetapan", "penetapan.tentang",
         "NOMOR 560/11/2021 TENTANG PERHITUNGAN DAN PENETAPAN UPAH LEMBUR PEKERJA PT MAJU TERUS PENGAWAS "
         "KETENAGAKERJAAN, Menimbang",
         "PERHITUNGAN DAN PENETAPAN UPAH LEMBUR PEKERJA PT MAJU TERUS"),
        ("penetapan", "penetapan.batas_waktu_hari",
         "dibayarkan paling lambat 14 (empat belas) hari sejak diterimanya", "14 (empat belas)"),
        ("penetapan", "penetapan.jumlah_hak",
         "kekurangan upah seluruhnya sebesar Rp 12.500.000,- (dua belas juta lima ratus ribu rupiah)",
         "Rp 12.500.000,- (dua belas juta lima ratus ribu rupiah)"),
        ("penetapan", "penetapan.periode", "untuk periode Januari 2020 s/d Maret 2020 sebesar",
         "Januari 2020 s/d Maret 2020"),
        ("berkas_tipiring", "perkara.nomor_perkara", "Putusan Nomor 12/Pid.C/2019/PN Btm", "12/Pid.C/2019/PN Btm"),
        ("berkas_tipiring", "perkara.denda", "pidana denda sebesar Rp700.000 subsider 3 hari kurungan", "Rp700.000"),
        ("berkas_tipiring", "perkara.subsider_hari", "denda sebesar Rp700.000 subsider 3 (tiga) hari kurungan",
         "3 (tiga)"),
        ("berkas_tipiring", "perkara.biaya_perkara", "membebani biaya perkara sebesar Rp 2.000,-", "Rp 2.000,-"),
        ("berkas_tipiring", "perkara.pasal_disangkakan",
         "melanggar Pasal 7 ayat (1) jo. Pasal 10 ayat (1) UU Nomor 7 Tahun 1981",
         "Pasal 7 ayat (1) jo. Pasal 10 ayat (1) UU Nomor 7 Tahun 1981"),
        ("rujukan_ztp", "rujukan.nama_perusahaan",
         "during an assessment visit to PT Busana Elok on 12 March 2019", "PT Busana Elok"),
        ("rujukan_ztp", "rujukan.tanggal_kunjungan",
         "during an assessment visit to PT Busana Elok on 12 March 2019 our", "12 March 2019"),
        ("rujukan_ztp", "rujukan.status", "a suspected case of child labour", "suspected"),
        ("rujukan_ztp", "rujukan.jumlah_pekerja_terdampak", "involving 3 workers below", "3"),
        ("laporan_kecelakaan", "kecelakaan.jam_kejadian", "terjadi pada jam 10.30 WIB", "10.30"),
        ("laporan_p2k3", "p2k3.triwulan", "Laporan Kegiatan P2K3 Triwulan III Tahun 2020", "III"),
        ("laporan_p2k3", "p2k3.triwulan", "Laporan P2K3 Triwulan IV Tahun 2020", "IV"),
        ("laporan_p2k3", "p2k3.tahun",
         "Laporan Kegiatan P2K3 Triwulan III (Juli s/d September) Tahun 2020", "2020"),
        ("suket_riksa_uji", "riksa_uji.hasil", "dinyatakan TIDAK MEMENUHI PERSYARATAN K3",
         "TIDAK MEMENUHI PERSYARATAN"),
        ("suket_riksa_uji", "riksa_uji.berlaku_sampai", "berlaku sampai dengan tanggal 3 Maret 2022",
         "tanggal 3 Maret 2022"),
    ],
)  # fmt: skip
def test_prose_is_heard(record_type: str, path: str, text: str, expected: str | None) -> None:
    assert told(record_type, path, text) == expected
