"""Words of the dev split that fill the papers."""

from __future__ import annotations

from typing import Any

WORDS: dict[str, Any] = {
    "grade": (
        "Pengawas Ketenagakerjaan Ahli Muda",
        "Pengawas Ketenagakerjaan Ahli Pertama",
        "Pengawas Ketenagakerjaan Ahli Madya",
        "Pengawas Spesialis K3",
    ),
    "copies": (
        "Gubernur sebagai laporan",
        "Kepala Dinas Tenaga Kerja setempat",
        "Direktur Jenderal Binwasnaker dan K3",
        "Yang bersangkutan",
        "Arsip",
    ),
    "basis": (
        "Undang-Undang Nomor 3 Tahun 1951 tentang Pernyataan Berlakunya Undang-Undang Pengawasan Perburuhan",
        "Undang-Undang Nomor 1 Tahun 1970 tentang Keselamatan Kerja",
        "Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan",
        "Peraturan Presiden Nomor 21 Tahun 2010 tentang Pengawasan Ketenagakerjaan",
        "Permenaker Nomor 33 Tahun 2016 tentang Tata Cara Pengawasan Ketenagakerjaan",
        "Rencana Kerja Pemeriksaan Unit Kerja Pengawasan Ketenagakerjaan bulan berjalan",
        "Pengaduan pekerja mengenai pembayaran upah lembur",
    ),
    "task": (
        "Melakukan pemeriksaan ketenagakerjaan",
        "Melaksanakan pemeriksaan berkala norma ketenagakerjaan dan norma K3",
        "Melakukan pemeriksaan khusus atas pengaduan pekerja",
        "Melakukan pembinaan dan pemeriksaan pertama",
    ),
    "task_more": (
        "Melaporkan hasil pelaksanaan tugas kepada Kepala Dinas",
        "Melaksanakan tugas ini dengan penuh tanggung jawab",
    ),
    "summons_about": (
        "klarifikasi atas pelaksanaan Nota Pemeriksaan",
        "dimintai keterangan mengenai pembayaran upah di bawah upah minimum",
        "pemeriksaan kecelakaan kerja yang tidak dilaporkan",
        "dimintai keterangan mengenai wajib lapor ketenagakerjaan",
    ),
    "bring": (
        "Bukti Wajib Lapor Ketenagakerjaan tahun terakhir",
        "Daftar upah tiga bulan terakhir",
        "Peraturan Perusahaan",
        "Bukti kepesertaan BPJS Ketenagakerjaan",
        "Perjanjian kerja seluruh pekerja",
        "Akta pendirian perusahaan",
    ),
    "room": (
        "Ruang Rapat Bidang Pengawasan Ketenagakerjaan Lantai 2",
        "Kantor UPTD Pengawasan Ketenagakerjaan",
        "Ruang Pemeriksaan PPNS Dinas Tenaga Kerja",
        "Ruang Seksi Norma Kerja",
    ),
    "post": ("Direktur", "Direktur Utama", "Manajer HRD", "Kepala Personalia", "Manajer Pabrik", "Pimpinan Perusahaan"),
    "victim_post": ("Operator Mesin Press", "Operator Forklift", "Teknisi Listrik", "Helper Produksi", "Penjahit"),
    "unit": ("Produksi", "Gudang Bahan Baku", "Pemeliharaan Mesin", "Pemotongan", "Ruang Ketel Uap"),
    # place, how it came, source, part of the body, result
    "accident": (
        (
            "Area mesin press lini 2",
            "Korban mengambil sisa potongan saat mesin masih bergerak sehingga jari tangan kanan terjepit",
            "Mesin press",
            "Jari tangan kanan",
            "luka",
        ),
        (
            "Gudang bahan baku",
            "Korban tertabrak forklift yang sedang mundur di lorong gudang",
            "Forklift",
            "Kaki kiri",
            "luka",
        ),
        (
            "Panel listrik lantai 1",
            "Korban memperbaiki panel tanpa mematikan aliran lalu tersengat listrik",
            "Panel listrik",
            "Seluruh tubuh",
            "meninggal",
        ),
        (
            "Ruang pencampuran",
            "Korban menghirup uap bahan pelarut karena kipas hisap tidak menyala",
            "Uap bahan pelarut",
            "Saluran pernapasan",
            "sakit",
        ),
        (
            "Bengkel pengelasan",
            "Percikan api las mengenai mata korban yang tidak memakai kacamata pelindung",
            "Percikan api las",
            "Mata kanan",
            "luka",
        ),
    ),
    # object, brand, type, capacity
    "machine": (
        ("Forklift", "Toyota", "8FD25", "2.500 kg"),
        ("Overhead Travelling Crane", "Demag", "EKDR 5", "5 ton"),
        ("Ketel Uap", "Miura", "EH-500F", "500 kg/jam"),
        ("Bejana Tekan", "Swan", "SVU-203", "8 bar"),
        ("Motor Diesel", "Cummins", "KTA38-G5", "1.000 KVA"),
        ("Instalasi Penyalur Petir", "Kurn", "R-85", "Radius 85 m"),
    ),
    "spot": ("Area Produksi", "Gudang Jadi", "Ruang Utilitas", "Ruang Genset", "Atap Gedung A"),
    "norm": ("Waktu Kerja", "Pengupahan", "Jaminan Sosial", "K3", "Hubungan Kerja", "Kelembagaan"),
    "conclusion": (
        "Perusahaan belum sepenuhnya melaksanakan peraturan perundang-undangan ketenagakerjaan",
        "Masih terdapat pelanggaran norma kerja dan norma K3 yang perlu ditindaklanjuti dengan Nota Pemeriksaan I",
        "Perusahaan pada umumnya telah melaksanakan norma ketenagakerjaan dengan beberapa kekurangan",
    ),
    "advice": (
        "Agar diterbitkan Nota Pemeriksaan I kepada perusahaan",
        "Agar perusahaan dibina dan diperiksa ulang dalam tiga bulan",
        "Perlu dilakukan pemeriksaan khusus terhadap pembayaran upah",
    ),
    "claim": (
        ("PERHITUNGAN DAN PENETAPAN KEKURANGAN PEMBAYARAN UPAH KERJA LEMBUR", "upah kerja lembur"),
        ("PERHITUNGAN DAN PENETAPAN KEKURANGAN UPAH PEKERJA", "upah pekerja"),
        ("PERHITUNGAN DAN PENETAPAN TUNJANGAN HARI RAYA KEAGAMAAN", "tunjangan hari raya keagamaan"),
    ),
    # articles, what was done
    "offence": (
        (
            (("UU", "7", 1981, "7", (1,)), ("UU", "7", 1981, "10", (1,))),
            "tidak menyampaikan laporan ketenagakerjaan secara tertulis",
        ),
        (
            (("UU", "1", 1970, "11", (1,)), ("UU", "1", 1970, "15", (2,))),
            "tidak melaporkan kecelakaan yang terjadi di tempat kerja",
        ),
    ),
    # category, what was seen
    "zero": (
        ("pekerja_anak", "Ditemukan pekerja yang berusia di bawah 15 tahun pada bagian pembersihan benang"),
        ("kerja_paksa", "Pintu keluar pabrik dikunci selama jam lembur sehingga pekerja tidak dapat pulang"),
        ("kekerasan_fisik", "Pengawas lini memukul pekerja yang tidak mencapai target"),
        ("kekerasan_seksual", "Pekerja perempuan melaporkan pelecehan oleh atasannya di ruang istirahat"),
        ("bahaya_segera_k3", "Tangki bahan kimia bocor di ruang yang masih dipakai bekerja"),
    ),
    "request": (
        "Mohon dilakukan pemeriksaan oleh pengawas ketenagakerjaan dalam waktu 48 jam",
        "Kami meminta penyelidikan segera dan rencana pemulihan bagi pekerja terdampak",
    ),
    "nation": ("Jepang", "Korea Selatan"),
    "power": ("Listrik PLN", "Listrik PLN dan Genset"),
    "hazard": ("Thinner, Solar", "Soda api", "Nihil"),
}
