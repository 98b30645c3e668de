"""Wordings that the second set of forms print beside a field; each form draws its own set."""

from __future__ import annotations

import random

from samples.truth import Value

_LABELS: dict[str, str] = {
    "kodefikasi.kode_wilayah": "Kode Wil.|Kode Daerah|Kode Wilayah",
    "kodefikasi.nomor_pendaftaran": "No. Reg.|Nomor Pendaftaran|No. Pendaftaran",
    "kodefikasi.tahun_laporan": "Tahun Laporan|Laporan Tahun|Tahun",
    "kodefikasi.kode_klui": "No. KLUI|KLUI|Kode KLUI",
    "kodefikasi.laporan_ke": "Laporan yang ke|Laporan Ke|Pelaporan ke",
    "identitas.nama_perusahaan": "Nama Persh.|Nama Badan Usaha|Nama Perusahaan/Unit Kerja|Nama Perusahaan",
    "identitas.alamat": "Alamat Lengkap|Alamat Perusahaan|Alamat",
    "identitas.kelurahan": "Kel./Desa|Kelurahan|Desa/Kelurahan",
    "identitas.kecamatan": "Kec.|Kecamatan",
    "identitas.kabupaten_kota": "Kab./Kota|Kabupaten/Kotamadya|Kab./Kodya|Kabupaten/Kota",
    "identitas.provinsi": "Prop.|Propinsi|Provinsi",
    "identitas.kode_pos": "Kodepos|Kode Pos",
    "identitas.telepon": "Tlp.|No. Telp.|Telepon|Nomor Telepon",
    "identitas.fax": "Fax.|No. Fax|Faksimile",
    "identitas.email": "E-mail|Surel|Alamat e-mail",
    "identitas.jenis_usaha": "Bidang Usaha|Jenis Kegiatan Usaha|Lapangan Usaha|Jenis Usaha",
    "identitas.kbli": "KBLI|Kode KBLI|No. KBLI",
    "identitas.nama_pemilik": "Nama Pemilik|Pemilik Perusahaan|Nama Pemilik Perusahaan",
    "identitas.alamat_pemilik": "Alamat Pemilik",
    "identitas.nama_pengurus": "Nama {p}",
    "identitas.alamat_pengurus": "Alamat {p}",
    "identitas.jabatan_pengurus": "Jabatan {p}",
    "identitas.tanggal_pendirian": "Tgl. Pendirian|Tanggal Berdiri|Tanggal/Bulan/Tahun Berdiri|Didirikan tanggal",
    "identitas.nomor_akta": "Akta Notaris No.|No. Akte Pendirian|Nomor Akta",
    "identitas.tanggal_akta": "Tgl. Akta|Tanggal Akte|Tanggal Akta Notaris",
    "identitas.status_perusahaan": "Status Perusahaan|Kedudukan Perusahaan|Status Persh.",
    "identitas.jumlah_cabang_dalam_negeri": "Cabang di dalam negeri|Jumlah Cabang di Indonesia|Banyaknya cabang dalam negeri",
    "identitas.jumlah_cabang_luar_negeri": "Cabang di luar negeri|Jumlah Cabang di luar Indonesia",
    "identitas.status_pemilikan": "Status Kepemilikan|Status Pemilikan|Pemilikan Perusahaan",
    "identitas.status_permodalan": "Status Permodalan|Permodalan|Status Modal",
    "identitas.negara_asal_modal": "Negara asal|Negara Asal Modal",
    "identitas.npwp": "N.P.W.P.|NPWP|No. NPWP",
    "identitas.nib": "NIB|Nomor Induk Berusaha",
    "waktu_kerja.pola": "Waktu Kerja|Pola Waktu Kerja|Jam Kerja",
    "waktu_kerja.jam_per_hari": "Jam kerja sehari|Jam/hari|Lama kerja sehari",
    "waktu_kerja.hari_per_minggu": "Hari kerja seminggu|Hari/minggu",
    "waktu_kerja.jam_per_minggu": "Jam kerja seminggu|Jam/minggu",
    "waktu_kerja.jumlah_shift": "Jumlah Shift|Banyaknya shift|Jumlah Regu Kerja",
    "pengupahan.upah_tertinggi": "Upah Tertinggi|Upah Max.|Upah tingkat tertinggi",
    "pengupahan.upah_terendah": "Upah Terendah|Upah Min.|Upah tingkat terendah",
    "pengupahan.satuan_upah": "Upah dibayar per|Satuan Upah|Upah dihitung tiap",
    "pengupahan.jumlah_upah_per_bulan": "Jumlah upah yang dibayarkan tiap bulan|Upah seluruhnya tiap bulan|Jumlah Upah per Bulan",
    "pengupahan.penerima_upah_minimum": "Penerima upah minimum|Pekerja penerima upah minimum",
    "pengupahan.upah_minimum_berlaku": "UMP/UMK yang berlaku|Upah Minimum yang berlaku|UMR/UMK",
    "hubungan_industrial.peraturan_perusahaan": "Peraturan Perusahaan (PP)|Peraturan Perusahaan",
    "hubungan_industrial.perjanjian_kerja_bersama": "PKB/KKB|Perjanjian Kerja Bersama (PKB)|PKB",
    "hubungan_industrial.serikat_pekerja": "Serikat Pekerja/Buruh|SP/SB|Serikat Pekerja",
    "hubungan_industrial.nama_serikat": "Nama SP/SB|Nama Serikat Pekerja",
    "hubungan_industrial.anggota_serikat": "Anggota SP/SB|Jumlah anggota serikat",
    "hubungan_industrial.lks_bipartit": "LKS Bipartit|Lembaga Kerja Sama Bipartit",
    "hubungan_industrial.anggota_apindo": "Anggota APINDO|Keanggotaan APINDO",
    "jaminan_sosial.npp": "NPP Jamsostek|NPP|Nomor Pendaftaran Perusahaan (NPP)",
    "jaminan_sosial.tanggal_kepesertaan": "Tgl. Kepesertaan|Tanggal menjadi peserta|Peserta sejak",
    "jaminan_sosial.peserta_tenaga_kerja": "Peserta tenaga kerja|Jumlah peserta tenaga kerja",
    "jaminan_sosial.peserta_keluarga": "Peserta keluarga|Jumlah peserta keluarga",
    "jaminan_sosial.bpjs_kesehatan_peserta": "Peserta BPJS Kesehatan|Jumlah peserta BPJS Kesehatan",
    "jaminan_sosial.jkk": "JKK|Jaminan Kecelakaan Kerja (JKK)",
    "jaminan_sosial.jkm": "JKM|Jaminan Kematian (JKM)|JK",
    "jaminan_sosial.jht": "JHT|Jaminan Hari Tua (JHT)",
    "jaminan_sosial.jp": "JP|Jaminan Pensiun (JP)",
    "alat_dan_bahan.pesawat_uap": "Ketel Uap|Pesawat Uap|Pesawat Uap/Boiler",
    "alat_dan_bahan.bejana_tekan": "Bejana Tekan|Bejana Bertekanan",
    "alat_dan_bahan.pesawat_angkat_angkut": "Pes. Angkat & Angkut|Pesawat Angkat dan Angkut",
    "alat_dan_bahan.motor_diesel": "Motor Diesel|Motor Diesel/Genset",
    "alat_dan_bahan.turbin": "Turbin",
    "alat_dan_bahan.lift": "Lift|Lift/Elevator",
    "alat_dan_bahan.instalasi_listrik": "Instalasi Listrik|Inst. Listrik",
    "alat_dan_bahan.instalasi_pemadam": "Inst. Pemadam Kebakaran|Instalasi Pemadam",
    "alat_dan_bahan.penyalur_petir": "Penyalur Petir|Instalasi Penyalur Petir|Penangkal Petir",
    "alat_dan_bahan.bahan_berbahaya": "Bahan Berbahaya/Beracun (B3)|Bahan Berbahaya",
    "alat_dan_bahan.bahan_radioaktif": "Bahan Radioaktif|Bahan Radio Aktif",
    "limbah.padat": "Limbah Padat|Padat",
    "limbah.cair": "Limbah Cair|Cair",
    "limbah.gas": "Limbah Gas|Gas",
    "limbah.instalasi_pengolahan": "Instalasi Pengolahan Limbah|IPAL",
    "limbah.amdal": "AMDAL|Dokumen AMDAL",
    "fasilitas_k3.p2k3": "P2K3|Panitia Pembina K3 (P2K3)",
    "fasilitas_k3.ahli_k3": "Ahli K3",
    "fasilitas_k3.dokter": "Dokter Perusahaan|Dokter",
    "fasilitas_k3.paramedis": "Paramedis|Tenaga Paramedis",
    "fasilitas_k3.poliklinik": "Klinik/Poliklinik|Poliklinik",
    "fasilitas_k3.p3k": "P3K|Kotak P3K",
    "fasilitas_k3.apd": "APD|Alat Pelindung Diri",
    "fasilitas_k3.regu_pemadam": "Regu Pemadam Kebakaran|Regu Pemadam",
    "fasilitas_k3.smk3": "SMK3|Sistem Manajemen K3",
    "fasilitas_kesejahteraan.koperasi": "Koperasi Karyawan|Koperasi Pekerja",
    "fasilitas_kesejahteraan.kantin": "Kantin|Kantin/Ruang Makan",
    "fasilitas_kesejahteraan.sarana_ibadah": "Mushola|Sarana Ibadah|Tempat Ibadah",
    "fasilitas_kesejahteraan.olah_raga": "Sarana Olah Raga|Olah Raga",
    "fasilitas_kesejahteraan.perumahan": "Perumahan/Mess|Perumahan",
    "fasilitas_kesejahteraan.angkutan": "Angkutan/Jemputan|Angkutan",
    "fasilitas_kesejahteraan.penitipan_anak": "Penitipan Anak|TPA",
    "fasilitas_kesejahteraan.ruang_laktasi": "Ruang Laktasi|Ruang Menyusui",
    "fasilitas_kesejahteraan.keluarga_berencana": "Keluarga Berencana|KB",
    "tenaga_kerja.jumlah": "Jumlah Tenaga Kerja|Jumlah seluruhnya|Jumlah TK seluruhnya",
    "tenaga_kerja.wni_laki_laki": "WNI Laki-laki|WNI - Pria",
    "tenaga_kerja.wni_perempuan": "WNI Perempuan|WNI - Wanita",
    "tenaga_kerja.wna_laki_laki": "WNA Laki-laki|WNA - Pria",
    "tenaga_kerja.wna_perempuan": "WNA Perempuan|WNA - Wanita",
    "tenaga_kerja.dewasa": "Dewasa (18 th ke atas)|Dewasa",
    "tenaga_kerja.anak": "Anak (di bawah 18 th)|Anak",
    "tenaga_kerja.bulanan": "Bulanan|Pekerja Bulanan",
    "tenaga_kerja.mingguan": "Mingguan|Pekerja Mingguan",
    "tenaga_kerja.borongan": "Borongan|Pekerja Borongan",
    "tenaga_kerja.harian_lepas": "Harian Lepas|Pekerja Harian Lepas",
    "tenaga_kerja.pkwt": "PKWT (kontrak)|Pekerja Kontrak|PKWT",
    "tenaga_kerja.pkwtt": "PKWTT (tetap)|Pekerja Tetap|PKWTT",
    "tenaga_kerja.percobaan": "Dalam Masa Percobaan|Masa Percobaan",
    "tenaga_kerja.alih_daya": "Outsourcing|Alih Daya",
    "tenaga_kerja.disabilitas": "Penyandang Disabilitas|Difabel|Penyandang Cacat",
    "pendidikan.sd": "SD|Tamat SD",
    "pendidikan.smp": "SLTP|SMP|SMP/SLTP",
    "pendidikan.sma": "SLTA|SMA/SMK|SMA/SLTA",
    "pendidikan.diploma": "D1 - D3|Diploma|Sarjana Muda/D3",
    "pendidikan.sarjana": "S1|Sarjana (S1)",
    "pendidikan.pascasarjana": "S2/S3|Pasca Sarjana",
    "mutasi.tahun_lalu": "Jumlah tenaga kerja 12 bulan yang lalu|Keadaan tahun lalu",
    "mutasi.diterima": "Diterima 12 bulan terakhir|Penerimaan selama 12 bulan terakhir",
    "mutasi.berhenti": "Berhenti/PHK 12 bulan terakhir|Tenaga kerja yang berhenti/PHK",
    "mutasi.saat_ini": "Jumlah tenaga kerja saat ini|Keadaan saat ini",
    "mutasi.rencana_12_bulan": "Rencana kebutuhan 12 bulan yang akan datang|Rencana penerimaan 12 bulan mendatang",
    "pelatihan.program_pelatihan": "Program Pelatihan|Pelatihan Kerja",
    "pelatihan.peserta_pelatihan": "Peserta Pelatihan|Jumlah peserta pelatihan",
    "pelatihan.peserta_pemagangan": "Peserta Pemagangan|Jumlah peserta magang",
}
_PERSONS = ("Pengurus", "Pimpinan Perusahaan", "Penanggung Jawab", "Pengurus Perusahaan")

STATUS: tuple[tuple[str, Value], ...] = (("Pusat", "pusat"), ("Cabang", "cabang"), ("Tunggal", "tunggal"))
OWNERS: tuple[tuple[str, Value], ...] = (
    ("Swasta", "swasta"),
    ("Persero", "persero"),
    ("Perum", "perum"),
    ("BUMD", "bumd"),
    ("Koperasi", "koperasi"),
    ("Yayasan", "yayasan"),
    ("Perorangan", "perorangan"),
    ("Patungan", "patungan"),
)
CAPITAL: tuple[tuple[str, Value], ...] = (
    ("PMA", "pma"),
    ("PMDN", "pmdn"),
    ("Swasta Nasional", "swasta_nasional"),
    ("Swasta Asing", "swasta_asing"),
    ("Joint Venture", "joint_venture"),
)
PERIODS: tuple[tuple[str, Value], ...] = (("bulan", "bulan"), ("minggu", "minggu"), ("hari", "hari"))
HOURS: tuple[tuple[str, Value], ...] = (
    ("7 jam/hari, 40 jam/minggu", "enam_hari"),
    ("8 jam/hari, 40 jam/minggu", "lima_hari"),
    ("shift", "shift"),
    ("khusus", "khusus"),
)
YA: tuple[tuple[str, Value], ...] = (("Ya", True), ("Tidak", False))
ADA: tuple[tuple[str, Value], ...] = (("Ada", True), ("Tidak ada", False))
CHOICES: dict[str, tuple[tuple[str, Value], ...]] = {
    "identitas.status_perusahaan": STATUS,
    "identitas.status_pemilikan": OWNERS,
    "identitas.status_permodalan": CAPITAL,
    "pengupahan.satuan_upah": PERIODS,
    "waktu_kerja.pola": HOURS,
}
COUNTS = (
    "pengupahan.penerima",
    "hubungan_industrial.anggota_serikat",
    "jaminan_sosial.peserta",
    "jaminan_sosial.bpjs",
    "tenaga_kerja.",
    "mutasi.",
    "pelatihan.peserta",
    "pendidikan.",
)


class Labels:
    """The wordings of one form: the same label for the same path wherever it comes up."""

    def __init__(self, rng: random.Random) -> None:
        person = rng.choice(_PERSONS)
        self._chosen = {path: rng.choice(words.split("|")).format(p=person) for path, words in _LABELS.items()}
        self._people = rng.choice(("orang", "org.", "jiwa", ""))
        self._things = rng.choice(("unit", "buah", "bh.", ""))

    def __getitem__(self, path: str) -> str:
        return self._chosen[path]

    def unit(self, path: str, printed: str) -> str:
        """The unit that the form prints after the place of a count; none where the clerk wrote it himself."""
        if printed.endswith(("orang", "org")) or path.endswith("laporan_ke"):
            return ""
        if path.startswith(COUNTS):
            return self._people
        if path.startswith("alat_dan_bahan.") and "bahan_b" not in path and "bahan_r" not in path:
            return self._things
        return "buah" if "jumlah_cabang" in path and self._things else ""
