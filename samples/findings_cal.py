"""What inspectors find and order: the sentences of the split cal."""

from __future__ import annotations

from samples.laws import Cite
from samples.topics import UU1, UU7, UU13, Topic, cited

TOPICS: tuple[Topic, ...] = (
    (
        ("Laporan ketenagakerjaan tahun terakhir tidak dapat ditunjukkan",),
        (cited(UU7, "6", 1),),
        ("menyampaikan laporan ketenagakerjaan yang baru",),
    ),
    (
        ("Terdapat {n} pekerja yang menerima upah kurang dari ketetapan gubernur",),
        (Cite("UU", "6", 2023, "88E", (2,)),),
        ("menaikkan upah sesuai ketetapan gubernur",),
    ),
    (
        ("Pekerja perempuan tidak diberikan istirahat melahirkan",),
        (cited(UU13, "82", 1, 2),),
        ("memberikan hak istirahat melahirkan",),
    ),
    (
        ("Instalasi penyalur petir tidak diuji secara berkala",),
        (Cite("Permenaker", "31", 2015, "9", ()),),
        ("menguji instalasi penyalur petir",),
    ),
    (
        ("Perjanjian kerja waktu tertentu belum dicatatkan",),
        (Cite("PP", "35", 2021, "14", (1,)),),
        ("mencatatkan perjanjian kerja waktu tertentu",),
    ),
    (
        ("Tidak tersedia kotak P3K di setiap lantai",),
        (Cite("Permenaker", "15", 2008, "8", (1,), "a"),),
        ("menyediakan kotak P3K beserta isinya",),
    ),
    (
        (
            "Pembayaran upah bagi {n} pekerja terlambat dari tanggal yang diperjanjikan",
            "Slip upah tidak diserahkan kepada pekerja",
        ),
        (Cite("PP", "36", 2021, "53", (2,)), Cite("PP", "36", 2021, "55", (1,))),
        ("membayar upah tepat waktu disertai bukti rincian upah",),
    ),
    (
        ("Mesin press tidak memiliki pelindung pada titik jepit", "Penutup roda gigi pada {m} mesin dilepas"),
        (Cite("Permenaker", "38", 2016, "11", (1,)), cited(UU1, "3", 1, letter="n")),
        ("memasang alat pengaman pada mesin yang dimaksud",),
    ),
    (
        ("Terdapat {k} orang pekerja berusia 16 tahun pada bagian pengecoran",),
        (cited(UU13, "68"), cited(UU13, "74", 2, letter="d")),
        ("tidak mempekerjakan anak dan mengembalikannya kepada orang tua",),
    ),
    (
        ("Uang pesangon {k} mantan pekerja belum dibayarkan",),
        (Cite("PP", "35", 2021, "40", (1, 2)),),
        ("membayarkan uang pesangon beserta uang penghargaan masa kerja",),
    ),
    (
        ("Cuti tahunan {n} orang pekerja tidak diberikan", "Hak cuti diganti dengan uang secara sepihak"),
        (cited(UU13, "79", 3), cited(UU13, "84")),
        ("memberikan cuti tahunan sekurang-kurangnya dua belas hari kerja",),
    ),
    (
        ("Petugas K3 di ketinggian tidak memiliki lisensi", "Pekerja pada ketinggian tidak memakai tali keselamatan"),
        (Cite("Permenaker", "9", 2016, "31", (1,)),),
        ("mengikutsertakan pekerja dalam pelatihan bekerja pada ketinggian",),
    ),
    (
        ("Penyerahan sebagian pekerjaan kepada pihak ketiga tidak dilaporkan",),
        (cited(UU13, "66", 1), Cite("PP", "35", 2021, "18", (1,))),
        ("melaporkan perjanjian alih daya kepada instansi yang berwenang",),
    ),
    (
        ("Tempat kerja tidak memasang poster dan syarat keselamatan kerja", "Rambu jalur evakuasi tidak terpasang"),
        (cited(UU1, "14", letter="b"),),
        ("menempatkan gambar dan bahan pembinaan keselamatan kerja",),
    ),
    (
        ("Kecelakaan pada bulan lalu tidak dilaporkan dalam dua kali dua puluh empat jam",),
        (cited(UU1, "11", 1), Cite("Permenaker", "3", 1998, "4", (1,))),
        ("melaporkan setiap kecelakaan kepada instansi pengawasan",),
    ),
    (
        ("Waktu istirahat antara jam kerja kurang dari setengah jam",),
        (cited(UU13, "79", 2, letter="a"),),
        ("mengatur waktu istirahat yang cukup di antara jam kerja",),
    ),
)
