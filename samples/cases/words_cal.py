"""Words of the cal split that fill the papers."""

from __future__ import annotations

from typing import Any

WORDS: dict[str, Any] = {
    "grade": ("Pengawas Ketenagakerjaan Muda", "Pengawas Ketenagakerjaan Madya", "Pengawas Ketenagakerjaan Pertama"),
    "copies": ("Bupati setempat", "Kepala Bidang Pengawasan", "Sekretaris Dinas", "Pertinggal"),
    "basis": (
        "Undang-Undang Nomor 21 Tahun 2003 tentang Pengesahan Konvensi ILO Nomor 81",
        "Undang-Undang Nomor 7 Tahun 1981 tentang Wajib Lapor Ketenagakerjaan di Perusahaan",
        "Dokumen Pelaksanaan Anggaran Dinas tahun berjalan",
        "Surat pengaduan serikat pekerja",
    ),
    "task": (
        "Mengumpulkan keterangan atas dugaan pelanggaran norma jaminan sosial",
        "Mendampingi pengujian pesawat angkat",
        "Mengadakan kunjungan pemeriksaan norma kerja",
        "Memeriksa ulang pelaksanaan nota yang telah diterbitkan",
    ),
    "task_more": ("Membuat laporan tertulis paling lambat tujuh hari setelah tugas selesai",),
    "summons_about": (
        "didengar keterangannya tentang pekerja yang belum didaftarkan pada jaminan sosial",
        "membahas penyelesaian kekurangan upah lembur",
    ),
    "bring": (
        "Salinan akta notaris perusahaan",
        "Rekening koran pembayaran upah",
        "Buku upah",
        "Daftar hadir pekerja",
        "Kartu peserta jaminan sosial",
        "Identitas diri",
        "Surat izin usaha",
    ),
    "room": (
        "Kantor Pengawasan Ketenagakerjaan Wilayah I",
        "Aula Dinas Lantai Dasar",
        "Ruang Penyidik Pegawai Negeri Sipil",
    ),
    "post": ("Pemilik", "Presiden Direktur", "General Affair Manager", "Penanggung Jawab", "Kepala Cabang"),
    "victim_post": ("Operator Bubut", "Pembantu Gudang", "Pengemudi", "Juru Las", "Tukang Kayu", "Petugas Kebersihan"),
    "unit": ("Penggilingan", "Pemeliharaan Gedung", "Pengiriman", "Perakitan", "Bengkel", "Pengemasan"),
    "accident": (
        (
            "Jalur konveyor nomor dua",
            "Lengan baju tersangkut rol konveyor sewaktu membersihkan sisa bahan",
            "Rol konveyor",
            "Lengan bawah",
            "luka",
        ),
        ("Area parkir truk", "Truk mundur tanpa pemandu dan menyerempet petugas", "Truk", "Pinggang", "luka"),
        (
            "Lokasi pembongkaran muatan",
            "Tumpukan karung roboh lalu menimpa punggung pekerja",
            "Tumpukan karung",
            "Punggung",
            "luka",
        ),
        ("Tangga darurat gedung", "Pekerja terpeleset di anak tangga yang basah", "Tangga", "Pergelangan kaki", "luka"),
        (
            "Atap pabrik",
            "Pekerja jatuh dari atap ketika mengganti talang tanpa tali pengaman",
            "Atap",
            "Kepala",
            "meninggal",
        ),
        ("Ruang cat", "Pekerja pingsan akibat terpapar uap cat terlalu lama", "Uap cat", "Paru-paru", "sakit"),
    ),
    "machine": (
        ("Forklift Diesel", "Komatsu", "FD30T", "3 ton"),
        ("Tungku Pemanas", "Alfa", "TP-20", "2 ton"),
        ("Eskalator", "Sigma", "ES-1200", "9.000 orang/jam"),
        ("Mobil Crane", "Kato", "NK-250E", "25 ton"),
        ("Pesawat Lift Penumpang", "Hyundai", "STVF-7", "1.000 kg"),
        ("Kompresor Udara", "Hitachi", "Bebicon 10", "10 bar"),
        ("Instalasi Listrik", "Schneider", "LV-MDP", "555 KVA"),
    ),
    "spot": ("Halaman Bongkar Muat", "Lobi Utama", "Lantai 3", "Rumah Pompa"),
    "norm": ("Norma Pengupahan", "Norma Jamsostek", "Norma Keselamatan", "Norma Kerja Perempuan"),
    "conclusion": (
        "Sebagian norma telah dipenuhi dan sisanya perlu pembinaan lanjutan",
        "Norma ketenagakerjaan di perusahaan tersebut belum ditaati",
        "Pengusaha bersedia memperbaiki kekurangan yang ditemukan",
    ),
    "advice": (
        "Memanggil pengurus untuk dimintai penjelasan di kantor",
        "Menjadwalkan kunjungan kembali bulan depan",
        "Diberikan Nota Pemeriksaan dengan batas waktu 14 hari",
        "Diadakan pembinaan kepada pengusaha dan pekerja",
    ),
    "claim": (
        ("PENETAPAN UPAH LEMBUR PEKERJA HARIAN", "upah lembur pekerja harian"),
        ("PERHITUNGAN TUNJANGAN HARI RAYA KEAGAMAAN", "tunjangan hari raya"),
        ("PERHITUNGAN DAN PENETAPAN JAMINAN KECELAKAAN KERJA", "jaminan kecelakaan kerja"),
        ("PENETAPAN KEKURANGAN UPAH MINIMUM", "upah minimum"),
    ),
    "offence": (
        ((("UU", "7", 1981, "6", (1,)), ("UU", "7", 1981, "10", (1,))), "tidak melaporkan pendirian perusahaan"),
        ((("UU", "3", 1951, "4", (1,)),), "menghalangi petugas yang menjalankan kewajibannya"),
    ),
    "zero": (
        ("kerja_paksa", "Pintu keluar pabrik digembok selama lembur berlangsung"),
        ("lainnya", "Pekerja yang mengadu diancam tidak diperpanjang kontraknya"),
        ("pekerja_anak", "Anak berumur 14 tahun bekerja pada malam hari di ruang jahit"),
        ("kerja_paksa", "Kartu identitas pekerja ditahan oleh bagian personalia"),
        ("kekerasan_fisik", "Kepala regu menampar pekerja di hadapan rekan kerjanya"),
        ("bahaya_segera_k3", "Pekerja dihukum setelah menolak memasuki tangki tanpa pengukuran gas"),
        ("kekerasan_seksual", "Terdapat laporan perbuatan tidak senonoh oleh mandor"),
    ),
    "request": (
        "Agar pengawas provinsi melakukan pemeriksaan khusus secepatnya",
        "Dimohon tindak lanjut dan jawaban tertulis dari dinas",
        "Mohon penanganan bersama pengawas pusat dan provinsi",
    ),
    "nation": ("Taiwan", "Singapura"),
    "power": ("Tenaga listrik", "Diesel"),
    "hazard": ("Minyak tanah", "-"),
}
