"""Wordings of the calibration reports: each form draws its own set, in the manner of its years."""

from __future__ import annotations

import random

from samples.truth import Value
from samples.wlkp import Filled

# old (1980s, "buruh", "wanita") ; new (after 2003) ; both where a single wording stands
_WORDS: dict[str, tuple[str, str]] = {
    "kodefikasi.kode_wilayah": ("Kode Daerah Tk. II|Nomor Kode Wilayah", "Kode Wilayah Kab/Kota|Kode Kabupaten/Kota"),
    "kodefikasi.nomor_pendaftaran": ("Nomor Pendaftaran Perusahaan|No. Pendaftaran", "Nomor Registrasi WLKP|No. Registrasi"),
    "kodefikasi.tahun_laporan": ("Tahun|Laporan untuk tahun", "Tahun Pelaporan|Periode Tahun"),
    "kodefikasi.kode_klui": ("Kode K.L.U.I.|Nomor KLUI", "Kode KLUI|KLUI"),
    "kodefikasi.laporan_ke": ("Laporan yang ke", "Pelaporan ke-|Laporan ke"),
    "identitas.nama_perusahaan": ("Nama perusahaan|N a m a perusahaan", "Nama Badan Usaha/Perusahaan|Nama Perusahaan (sesuai akta)"),
    "identitas.alamat": ("Alamat perusahaan|Tempat kedudukan/alamat", "Alamat Lokasi Usaha|Alamat Perusahaan (jalan, nomor)"),
    "identitas.kelurahan": ("Desa/Kelurahan", "Kelurahan/Desa|Kelurahan / Desa"),
    "identitas.kecamatan": ("Kecamatan", "Kecamatan"),
    "identitas.kabupaten_kota": ("Kabupaten/Kotamadya Dati II|Daerah Tingkat II", "Kabupaten / Kota|Kota/Kabupaten"),
    "identitas.provinsi": ("Propinsi Dati I|Propinsi", "Provinsi"),
    "identitas.kode_pos": ("Kode pos", "Kode Pos"),
    "identitas.telepon": ("Nomor telepon|Telepon No.", "No. Telepon Kantor|Telepon / HP"),
    "identitas.fax": ("Nomor faksimili|Telex/Fax", "No. Faksimili|Faks."),
    "identitas.email": ("E-mail", "Alamat Email|Surat elektronik (email)"),
    "identitas.jenis_usaha": ("Jenis usaha/kegiatan perusahaan|Macam usaha", "Jenis Kegiatan/Usaha|Jenis Usaha Utama"),
    "identitas.kbli": ("KBLI", "Kode KBLI (5 digit)|KBLI 2020"),
    "identitas.nama_pemilik": ("Nama pemilik perusahaan|Pemilik : nama", "Nama Pemilik/Pemegang Saham|Nama Pemilik Usaha"),
    "identitas.alamat_pemilik": ("Alamat pemilik perusahaan|Alamat pemilik", "Alamat Pemilik Usaha|Alamat Pemilik"),
    "identitas.nama_pengurus": ("Nama pengurus/pimpinan perusahaan|Nama pengurus", "Nama Penanggung Jawab Perusahaan|Nama Direktur/Pimpinan"),
    "identitas.alamat_pengurus": ("Alamat pengurus perusahaan|Alamat pengurus", "Alamat Penanggung Jawab|Alamat Direktur/Pimpinan"),
    "identitas.jabatan_pengurus": ("Jabatan pengurus|Jabatan", "Jabatan Penanggung Jawab|Jabatan Pimpinan"),
    "identitas.tanggal_pendirian": ("Tanggal pendirian perusahaan|Perusahaan didirikan tanggal", "Tanggal Mulai Berdiri|Tgl Pendirian Usaha"),
    "identitas.nomor_akta": ("Nomor akte pendirian|Akte pendirian nomor", "No. Akta Pendirian|Nomor Akta Pendirian Perusahaan"),
    "identitas.tanggal_akta": ("Tanggal akte pendirian|Akte pendirian tanggal", "Tgl. Akta Pendirian|Tanggal Akta Pendirian"),
    "identitas.status_perusahaan": ("Status perusahaan", "Status Kantor|Status Perusahaan (Pusat/Cabang)"),
    "identitas.jumlah_cabang_dalam_negeri": ("Jumlah cabang di Indonesia|Cabang seluruh Indonesia", "Jumlah Cabang Dalam Negeri|Cabang di Indonesia"),
    "identitas.jumlah_cabang_luar_negeri": ("Jumlah cabang di luar negeri", "Jumlah Cabang Luar Negeri|Cabang di luar Indonesia"),
    "identitas.status_pemilikan": ("Status pemilikan perusahaan|Pemilikan", "Bentuk Kepemilikan|Kepemilikan Usaha"),
    "identitas.status_permodalan": ("Status permodalan perusahaan|Permodalan", "Status Modal Usaha|Jenis Penanaman Modal"),
    "identitas.negara_asal_modal": ("Negara asal modal asing", "Asal Negara Penanam Modal|Negara Asal PMA"),
    "identitas.npwp": ("Nomor Pokok Wajib Pajak", "NPWP Perusahaan|Nomor NPWP"),
    "identitas.nib": ("NIB", "Nomor Induk Berusaha (NIB)|No. NIB"),
    "waktu_kerja.pola": ("Waktu kerja yang dipergunakan|Waktu kerja", "Pengaturan Waktu Kerja|Waktu Kerja yang Dipakai"),
    "waktu_kerja.jam_per_hari": ("Jumlah jam kerja sehari", "Jam Kerja per Hari|Jam kerja/hari"),
    "waktu_kerja.hari_per_minggu": ("Jumlah hari kerja seminggu", "Hari Kerja per Minggu|Hari kerja/minggu"),
    "waktu_kerja.jam_per_minggu": ("Jumlah jam kerja seminggu", "Jam Kerja per Minggu|Jam kerja/minggu"),
    "waktu_kerja.jumlah_shift": ("Jumlah regu/shift", "Banyak Shift|Jumlah Shift per Hari"),
    "pengupahan.upah_tertinggi": ("Upah tertinggi", "Upah Tertinggi yang Dibayarkan|Upah Pekerja Tertinggi"),
    "pengupahan.upah_terendah": ("Upah terendah", "Upah Terendah yang Dibayarkan|Upah Pekerja Terendah"),
    "pengupahan.satuan_upah": ("Upah diberikan tiap", "Periode Pembayaran Upah|Sistem Pembayaran Upah"),
    "pengupahan.jumlah_upah_per_bulan": ("Jumlah upah seluruhnya sebulan", "Total Upah Sebulan|Total Upah yang Dibayarkan per Bulan"),
    "pengupahan.penerima_upah_minimum": ("Banyaknya buruh penerima upah minimum", "Jumlah Pekerja Penerima UMK/UMP|Pekerja dengan upah minimum"),
    "pengupahan.upah_minimum_berlaku": ("Upah minimum regional (UMR)|Upah minimum daerah", "UMK Tahun Berjalan|Nilai UMK/UMP Setempat"),
    "hubungan_industrial.peraturan_perusahaan": ("Peraturan Perusahaan", "Peraturan Perusahaan (PP) terdaftar|Memiliki Peraturan Perusahaan"),
    "hubungan_industrial.perjanjian_kerja_bersama": ("Kesepakatan Kerja Bersama (KKB)", "Perjanjian Kerja Bersama|Memiliki PKB"),
    "hubungan_industrial.serikat_pekerja": ("Serikat Buruh/SPSI|Unit kerja SPSI", "Serikat Pekerja/Serikat Buruh (SP/SB)|Ada SP/SB di perusahaan"),
    "hubungan_industrial.nama_serikat": ("Nama serikat buruh", "Nama Serikat|Nama organisasi SP/SB"),
    "hubungan_industrial.anggota_serikat": ("Jumlah anggota serikat buruh", "Jumlah Anggota SP/SB|Banyak Anggota Serikat"),
    "hubungan_industrial.lks_bipartit": ("LKS Bipartit", "LKS Bipartit dibentuk|Memiliki LKS Bipartit"),
    "hubungan_industrial.anggota_apindo": ("Anggota APINDO", "Terdaftar sebagai anggota APINDO|Keanggotaan APINDO"),
    "jaminan_sosial.npp": ("Nomor peserta ASTEK/Jamsostek|NPP ASTEK", "NPP BPJS Ketenagakerjaan|Nomor Kepesertaan (NPP)"),
    "jaminan_sosial.tanggal_kepesertaan": ("Menjadi peserta sejak tanggal", "Tanggal Kepesertaan|Terdaftar sejak"),
    "jaminan_sosial.peserta_tenaga_kerja": ("Peserta : tenaga kerja|Jumlah buruh peserta", "Jumlah Pekerja Peserta BPJS TK|Peserta BPJS Ketenagakerjaan"),
    "jaminan_sosial.peserta_keluarga": ("Peserta : keluarga|Jumlah keluarga peserta", "Jumlah Anggota Keluarga Peserta"),
    "jaminan_sosial.bpjs_kesehatan_peserta": ("BPJS Kesehatan", "Jumlah Peserta BPJS Kesehatan|Pekerja peserta BPJS Kesehatan"),
    "jaminan_sosial.jkk": ("Jaminan Kecelakaan Kerja", "Program JKK"),
    "jaminan_sosial.jkm": ("Jaminan Kematian", "Program JKM"),
    "jaminan_sosial.jht": ("Tabungan/Jaminan Hari Tua|Jaminan Hari Tua", "Program JHT"),
    "jaminan_sosial.jp": ("Jaminan Pensiun", "Program JP"),
    "alat_dan_bahan.pesawat_uap": ("Pesawat uap/ketel", "Ketel Uap (Boiler)"),
    "alat_dan_bahan.bejana_tekan": ("Bejana tekan", "Bejana Tekan/Kompresor"),
    "alat_dan_bahan.pesawat_angkat_angkut": ("Pesawat angkat/angkut", "Alat Angkat dan Angkut (Forklift, Crane)"),
    "alat_dan_bahan.motor_diesel": ("Motor bakar/diesel", "Motor Diesel (Genset)"),
    "alat_dan_bahan.turbin": ("Turbin uap", "Turbin"),
    "alat_dan_bahan.lift": ("Lift orang/barang", "Lift/Eskalator"),
    "alat_dan_bahan.instalasi_listrik": ("Instalasi listrik", "Instalasi Listrik"),
    "alat_dan_bahan.instalasi_pemadam": ("Instalasi pemadam api", "Instalasi Pemadam Kebakaran"),
    "alat_dan_bahan.penyalur_petir": ("Penangkal petir", "Instalasi Penyalur Petir"),
    "alat_dan_bahan.bahan_berbahaya": ("Bahan beracun/berbahaya", "Bahan Kimia Berbahaya (B3)"),
    "alat_dan_bahan.bahan_radioaktif": ("Bahan radioaktip", "Bahan Radioaktif"),
    "limbah.padat": ("Limbah padat", "Limbah Padat"),
    "limbah.cair": ("Limbah cair", "Limbah Cair"),
    "limbah.gas": ("Limbah gas", "Limbah Gas/Emisi"),
    "limbah.instalasi_pengolahan": ("Instalasi pengolah limbah", "IPAL/Instalasi Pengolahan Limbah"),
    "limbah.amdal": ("AMDAL", "Dokumen AMDAL"),
    "fasilitas_k3.p2k3": ("Panitia Pembina K3", "P2K3 disahkan"),
    "fasilitas_k3.ahli_k3": ("Ahli keselamatan kerja", "Ahli K3 Umum"),
    "fasilitas_k3.dokter": ("Dokter", "Dokter Perusahaan"),
    "fasilitas_k3.paramedis": ("Juru rawat/paramedis", "Tenaga Paramedis"),
    "fasilitas_k3.poliklinik": ("Balai pengobatan/poliklinik", "Poliklinik Perusahaan"),
    "fasilitas_k3.p3k": ("P.P.P.K. (P3K)", "Kotak/Petugas P3K"),
    "fasilitas_k3.apd": ("Alat pelindung diri", "Alat Pelindung Diri (APD)"),
    "fasilitas_k3.regu_pemadam": ("Regu pemadam api", "Regu Pemadam Kebakaran"),
    "fasilitas_k3.smk3": ("SMK3", "Penerapan SMK3"),
    "fasilitas_kesejahteraan.koperasi": ("Koperasi buruh", "Koperasi Karyawan"),
    "fasilitas_kesejahteraan.kantin": ("Kantin", "Kantin/Ruang Makan"),
    "fasilitas_kesejahteraan.sarana_ibadah": ("Tempat ibadah", "Musholla/Tempat Ibadah"),
    "fasilitas_kesejahteraan.olah_raga": ("Sarana olah raga", "Fasilitas Olahraga"),
    "fasilitas_kesejahteraan.perumahan": ("Perumahan buruh", "Perumahan/Mess Pekerja"),
    "fasilitas_kesejahteraan.angkutan": ("Angkutan buruh", "Angkutan Antar Jemput"),
    "fasilitas_kesejahteraan.penitipan_anak": ("Penitipan bayi", "Tempat Penitipan Anak"),
    "fasilitas_kesejahteraan.ruang_laktasi": ("Ruang menyusui", "Ruang Laktasi"),
    "fasilitas_kesejahteraan.keluarga_berencana": ("Pelayanan KB", "Layanan Keluarga Berencana"),
    "tenaga_kerja.jumlah": ("Jumlah buruh seluruhnya|Jumlah tenaga kerja", "Total Tenaga Kerja|Jumlah Pekerja Seluruhnya"),
    "tenaga_kerja.dewasa": ("Dewasa", "Usia 18 tahun ke atas"),
    "tenaga_kerja.anak": ("Anak-anak|Anak", "Usia di bawah 18 tahun"),
    "tenaga_kerja.bulanan": ("Buruh bulanan|Bulanan", "Dibayar bulanan"),
    "tenaga_kerja.mingguan": ("Buruh mingguan|Mingguan", "Dibayar mingguan"),
    "tenaga_kerja.borongan": ("Buruh borongan|Borongan", "Borongan"),
    "tenaga_kerja.harian_lepas": ("Buruh harian lepas|Harian lepas", "Harian Lepas"),
    "tenaga_kerja.pkwt": ("Kontrak (PKWT)|Buruh kontrak", "Pekerja PKWT"),
    "tenaga_kerja.pkwtt": ("Tetap (PKWTT)|Buruh tetap", "Pekerja PKWTT"),
    "tenaga_kerja.percobaan": ("Dalam percobaan", "Masa Percobaan"),
    "tenaga_kerja.alih_daya": ("Pemborongan/alih daya", "Pekerja Alih Daya"),
    "tenaga_kerja.disabilitas": ("Penderita cacat", "Pekerja Disabilitas"),
    "pendidikan.sd": ("Sekolah Dasar", "SD/sederajat"),
    "pendidikan.smp": ("S.L.T.P.", "SMP/sederajat"),
    "pendidikan.sma": ("S.L.T.A.", "SMA/SMK/sederajat"),
    "pendidikan.diploma": ("Sarjana Muda", "Diploma (D1-D3)"),
    "pendidikan.sarjana": ("Sarjana", "Sarjana (S1)"),
    "pendidikan.pascasarjana": ("Pasca sarjana", "Pascasarjana (S2/S3)"),
    "mutasi.tahun_lalu": ("Jumlah tenaga kerja 12 bulan yang lalu", "Tenaga kerja tahun sebelumnya"),
    "mutasi.diterima": ("Yang diterima selama 12 bulan terakhir", "Penerimaan 12 bulan terakhir"),
    "mutasi.berhenti": ("Yang berhenti selama 12 bulan terakhir", "Berhenti/PHK 12 bulan terakhir"),
    "mutasi.saat_ini": ("Jumlah tenaga kerja sekarang", "Tenaga kerja saat ini"),
    "mutasi.rencana_12_bulan": ("Rencana kebutuhan 12 bulan yang akan datang", "Rencana penerimaan 12 bulan ke depan"),
    "pelatihan.program_pelatihan": ("Program latihan kerja", "Menyelenggarakan pelatihan kerja"),
    "pelatihan.peserta_pelatihan": ("Jumlah peserta latihan", "Jumlah Peserta Pelatihan"),
    "pelatihan.peserta_pemagangan": ("Jumlah peserta magang", "Jumlah Peserta Pemagangan"),
}  # fmt: skip


class Words:
    """One form's wordings. ``old``: as printed before 2003."""

    def __init__(self, rng: random.Random, *, old: bool) -> None:
        self._chosen = {path: rng.choice(pair[0 if old else 1].split("|")) for path, pair in _WORDS.items()}

    def __getitem__(self, path: str) -> str:
        return self._chosen[path]


STATUS: tuple[tuple[str, Value], ...] = (("Pusat", "pusat"), ("Cabang", "cabang"), ("Berdiri sendiri", "tunggal"))
STATUS_NEW: tuple[tuple[str, Value], ...] = (
    ("Kantor Pusat", "pusat"),
    ("Kantor Cabang", "cabang"),
    ("Tunggal", "tunggal"),
)
OWNERS: tuple[tuple[str, Value], ...] = (
    ("Swasta", "swasta"), ("Persero", "persero"), ("Perum", "perum"), ("Perjan", "perjan"), ("Perusahaan Daerah (BUMD)", "bumd"),
    ("Koperasi", "koperasi"), ("Yayasan", "yayasan"), ("Perorangan", "perorangan"), ("Patungan", "patungan"),
)  # fmt: skip
CAPITAL: tuple[tuple[str, Value], ...] = (
    ("PMDN", "pmdn"), ("PMA", "pma"), ("Swasta Nasional", "swasta_nasional"), ("Joint Venture", "joint_venture"),
)  # fmt: skip
PERIODS: tuple[tuple[str, Value], ...] = (("Bulan", "bulan"), ("Minggu", "minggu"), ("Hari", "hari"))
HOURS: tuple[tuple[str, Value], ...] = (
    ("7 jam sehari, 40 jam seminggu", "enam_hari"), ("8 jam sehari, 40 jam seminggu", "lima_hari"),
    ("Bergilir (shift)", "shift"), ("Waktu kerja khusus", "khusus"),
)  # fmt: skip
CHOICES = {
    "identitas.status_perusahaan": STATUS,
    "identitas.status_pemilikan": OWNERS,
    "identitas.status_permodalan": CAPITAL,
    "pengupahan.satuan_upah": PERIODS,
    "waktu_kerja.pola": HOURS,
}
YES_NO: tuple[tuple[str, Value], ...] = (("Ada", True), ("Tidak ada", False))
YES: tuple[tuple[str, Value], ...] = (("Sudah", True), ("Belum", False))


def is_flag(path: str, filled: Filled) -> bool:
    """Whether the entry is a Yes or No."""
    return isinstance(filled.value, bool) or path.startswith(("fasilitas_", "limbah.")) or path.endswith(
        ("peraturan_perusahaan", "kerja_bersama", "serikat_pekerja", "lks_bipartit", "anggota_apindo", ".jkk", ".jkm", ".jht", ".jp",
         "bahan_berbahaya", "bahan_radioaktif", "program_pelatihan")
    )  # fmt: skip
