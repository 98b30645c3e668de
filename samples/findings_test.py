"""What inspectors find and order: the sentences of the split test."""

from __future__ import annotations

from samples.laws import Cite
from samples.topics import UU1, UU7, UU13, Topic, cited

TOPICS: tuple[Topic, ...] = (
    (
        (
            "Pengusaha tidak memenuhi kewajiban lapor tahunan mengenai ketenagakerjaan di perusahaan",
            "Bukti wajib lapor yang ditunjukkan telah lewat waktu sejak {m} bulan yang lalu",
        ),
        (cited(UU7, "7", 1, 2), cited(UU7, "10", 1)),
        (
            "segera mengajukan wajib lapor melalui sistem daring kementerian",
            "menyerahkan laporan ketenagakerjaan dengan mengisi seluruh kolom",
        ),
    ),
    (
        (
            "Sebanyak {n} orang pekerja harian menerima upah per bulan yang lebih kecil daripada upah minimum kabupaten",
            "Kekurangan pembayaran upah minimum terhadap {n} orang operator jahit",
        ),
        (Cite("PP", "36", 2021, "23", (3,)), Cite("UU", "6", 2023, "185", (1,))),
        (
            "membayarkan kekurangan upah dimaksud berikut bukti transfernya",
            "melunasi selisih upah kepada setiap pekerja yang berhak",
        ),
    ),
    (
        (
            "Tunjangan Hari Raya Keagamaan dibayarkan secara dicicil",
            "Sebagian tunjangan hari raya tahun lalu masih terutang kepada {n} orang",
        ),
        (Cite("Permenaker", "6", 2016, "5", (4,)),),
        ("membayar tunjangan hari raya secara penuh dan sekaligus",),
    ),
    (
        ("Struktur dan skala upah tidak disusun", "Skala upah belum diberitahukan kepada pekerja secara perorangan"),
        (Cite("PP", "36", 2021, "21", (1,)), Cite("Permenaker", "1", 2017, "2", (1, 2))),
        ("menyusun struktur dan skala upah serta memberitahukannya kepada seluruh pekerja",),
    ),
    (
        (
            "Jam kerja regu malam mencapai {m} jam tanpa istirahat antara",
            "Istirahat mingguan tidak diberikan kepada petugas keamanan",
        ),
        (cited(UU13, "79", 2, letter="a"), cited(UU13, "187", 1)),
        ("memberikan waktu istirahat sesuai ketentuan perundang-undangan", "menyusun ulang jadwal regu kerja"),
    ),
    (
        ("Upah lembur bulan lalu dihitung tidak dari upah sebulan", "Perhitungan lembur pada hari libur resmi keliru"),
        (Cite("Kepmenaker", "102", 2004, "8", (1, 2)), Cite("Kepmenaker", "102", 2004, "11", (), "b")),
        ("menghitung ulang dan membayar kekurangan upah kerja lembur",),
    ),
    (
        (
            "Didapati {n} orang pekerja kontrak yang mengerjakan pekerjaan bersifat tetap",
            "Masa kontrak {n} orang pekerja telah melampaui lima tahun",
        ),
        (cited(UU13, "59", 1, 2), Cite("PP", "35", 2021, "8", (1,))),
        ("mengangkat pekerja yang bersangkutan menjadi pekerja tetap",),
    ),
    (
        (
            "Forklift dioperasikan oleh petugas yang tidak memiliki lisensi",
            "Operator pesawat angkat belum mempunyai SIO",
        ),
        (Cite("Permenaker", "8", 2020, "140", ()), cited(UU1, "9", 1)),
        ("mengikutsertakan operator dalam pembinaan K3 dan melarang yang tidak berlisensi",),
    ),
    (
        (
            "Sarana proteksi kebakaran kurang: {m} titik APAR kedaluwarsa",
            "Hidran halaman tidak bertekanan pada saat dicoba",
        ),
        (cited(UU1, "3", 1, letter="b"), Cite("Permenaker", "4", 1980, "11", (1,))),
        ("mengisi ulang dan memeriksa alat pemadam api", "memperbaiki instalasi hidran serta mengujinya"),
    ),
    (
        (
            "Intensitas cahaya di ruang inspeksi di bawah nilai yang disyaratkan",
            "Kebisingan di ruang mesin terukur 94 dBA tanpa pengendalian",
        ),
        (Cite("Permenaker", "5", 2018, "4", ()),),
        ("melakukan pengukuran dan pengendalian lingkungan kerja",),
    ),
    (
        ("Pemeriksaan kesehatan berkala bagi pekerja tidak dilaksanakan",),
        (Cite("Permenaker", "2", 1980, "3", (1, 2)), cited(UU1, "8", 1, 2)),
        ("menyelenggarakan pemeriksaan kesehatan berkala bagi seluruh pekerja",),
    ),
    (
        (
            "LKS Bipartit belum dibentuk padahal pekerja berjumlah {n} orang",
            "Lembaga Kerja Sama Bipartit tidak aktif bersidang",
        ),
        (cited(UU13, "106", 1),),
        ("membentuk LKS Bipartit dan mencatatkannya", "mengaktifkan kembali pertemuan LKS Bipartit setiap bulan"),
    ),
    (
        ("Perusahaan mempekerjakan {k} orang tenaga kerja asing tanpa pengesahan RPTKA",),
        (Cite("PP", "34", 2021, "6", (1,)), cited(UU13, "42", 1)),
        ("menghentikan penggunaan tenaga kerja asing yang tidak memiliki pengesahan",),
    ),
    (
        (
            "Iuran jaminan sosial bulan berjalan belum disetor",
            "Upah yang dilaporkan ke BPJS Ketenagakerjaan bukan upah sebenarnya",
        ),
        (Cite("UU", "24", 2011, "19", (1, 2)),),
        ("menyetorkan iuran beserta dendanya", "melaporkan upah yang sebenarnya kepada BPJS Ketenagakerjaan"),
    ),
    (
        ("Ruang laktasi bagi pekerja perempuan tidak disediakan",),
        (cited(UU13, "83"),),
        ("menyediakan tempat menyusui yang layak",),
    ),
    (
        ("Tangga dan bordes pada area produksi tidak dilengkapi pagar pengaman",),
        (cited(UU1, "3", 1, letter="g"), cited(UU1, "14")),
        ("memasang pagar pengaman pada tangga dan bordes",),
    ),
)
