"""What inspectors find and order: the sentences of the split cal."""

from __future__ import annotations

from samples.laws import Cite
from samples.topics import UU7, UU13, Topic, cited

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
)
