"""What inspectors find and order: a stock of sentences for each split, put together with deadlines.

Long because of the sentences.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from samples.laws import Cite, cite_words, normal
from samples.numbers import terbilang

_UU13, _UU7, _UU1 = ("UU", "13", 2003), ("UU", "7", 1981), ("UU", "1", 1970)


def _c(law: tuple[str, str, int], article: str, *verses: int, letter: str = "") -> Cite:
    return Cite(law[0], law[1], law[2], article, verses, letter)


_Topic = tuple[tuple[str, ...], tuple[Cite, ...], tuple[str, ...]]

_DEV: tuple[_Topic, ...] = (
    (
        (
            "Perusahaan belum melaporkan ketenagakerjaan untuk tahun berjalan",
            "Wajib lapor ketenagakerjaan belum diperpanjang",
        ),
        (_c(_UU7, "7", 1), _c(_UU7, "10", 1)),
        ("melaporkan ketenagakerjaan secara tertulis", "memperbarui laporan ketenagakerjaan perusahaan"),
    ),
    (
        (
            "Upah {n} orang pekerja dibayar di bawah upah minimum",
            "Perusahaan membayar upah lebih rendah dari upah minimum kepada {n} pekerja",
        ),
        (_c(_UU13, "90", 1), _c(_UU13, "185", 1)),
        ("membayar upah sesuai ketentuan upah minimum", "menyesuaikan upah pekerja dengan upah minimum yang berlaku"),
    ),
    (
        ("Perusahaan belum membentuk P2K3", "Panitia Pembina K3 belum ada di perusahaan"),
        (_c(_UU1, "10", 1), Cite("Permenaker", "4", 1987, "2", (1,))),
        ("membentuk P2K3 dan mengesahkannya kepada dinas",),
    ),
    (
        (
            "Waktu kerja lembur melebihi 3 (tiga) jam sehari",
            "Pekerja bagian produksi bekerja lembur tanpa surat perintah",
        ),
        (_c(_UU13, "78", 1, letter="b"),),
        ("mengatur kembali waktu kerja lembur sesuai ketentuan",),
    ),
    (
        ("Perusahaan belum memiliki peraturan perusahaan", "Peraturan perusahaan sudah habis masa berlakunya"),
        (_c(_UU13, "108", 1), _c(_UU13, "111", 3)),
        ("membuat dan mengesahkan peraturan perusahaan", "memperbarui peraturan perusahaan"),
    ),
    (
        ("Baru sebagian pekerja yang didaftarkan dalam program BPJS Ketenagakerjaan",),
        (Cite("UU", "24", 2011, "15", (1,)),),
        ("mendaftarkan seluruh pekerja sebagai peserta BPJS Ketenagakerjaan",),
    ),
    (
        ("Ketel uap di ruang boiler belum diperiksa dan diuji", "Bejana tekan dipakai tanpa surat keterangan layak"),
        (Cite("Permenaker", "37", 2016, "69", ()), _c(_UU1, "3", 1, letter="a")),
        ("melakukan pemeriksaan dan pengujian pesawat tersebut",),
    ),
    (
        ("Perusahaan belum menyediakan alat pelindung diri bagi pekerja bagian pengelasan",),
        (_c(_UU1, "14", letter="c"), Cite("Permenaker", "8", 2010, "2", (1, 2))),
        ("menyediakan alat pelindung diri secara cuma-cuma",),
    ),
)
_CAL: tuple[_Topic, ...] = (
    (
        ("Laporan ketenagakerjaan tahun terakhir tidak dapat ditunjukkan",),
        (_c(_UU7, "6", 1),),
        ("menyampaikan laporan ketenagakerjaan yang baru",),
    ),
    (
        ("Terdapat {n} pekerja yang menerima upah kurang dari ketetapan gubernur",),
        (Cite("UU", "6", 2023, "88E", (2,)),),
        ("menaikkan upah sesuai ketetapan gubernur",),
    ),
    (
        ("Pekerja perempuan tidak diberikan istirahat melahirkan",),
        (_c(_UU13, "82", 1, 2),),
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
_TEST: tuple[_Topic, ...] = (
    (
        (
            "Pengusaha tidak memenuhi kewajiban lapor tahunan mengenai ketenagakerjaan di perusahaan",
            "Bukti wajib lapor yang ditunjukkan telah lewat waktu sejak {m} bulan yang lalu",
        ),
        (_c(_UU7, "7", 1, 2), _c(_UU7, "10", 1)),
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
        (_c(_UU13, "79", 2, letter="a"), _c(_UU13, "187", 1)),
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
        (_c(_UU13, "59", 1, 2), Cite("PP", "35", 2021, "8", (1,))),
        ("mengangkat pekerja yang bersangkutan menjadi pekerja tetap",),
    ),
    (
        (
            "Forklift dioperasikan oleh petugas yang tidak memiliki lisensi",
            "Operator pesawat angkat belum mempunyai SIO",
        ),
        (Cite("Permenaker", "8", 2020, "140", ()), _c(_UU1, "9", 1)),
        ("mengikutsertakan operator dalam pembinaan K3 dan melarang yang tidak berlisensi",),
    ),
    (
        (
            "Sarana proteksi kebakaran kurang: {m} titik APAR kedaluwarsa",
            "Hidran halaman tidak bertekanan pada saat dicoba",
        ),
        (_c(_UU1, "3", 1, letter="b"), Cite("Permenaker", "4", 1980, "11", (1,))),
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
        (Cite("Permenaker", "2", 1980, "3", (1, 2)), _c(_UU1, "8", 1, 2)),
        ("menyelenggarakan pemeriksaan kesehatan berkala bagi seluruh pekerja",),
    ),
    (
        (
            "LKS Bipartit belum dibentuk padahal pekerja berjumlah {n} orang",
            "Lembaga Kerja Sama Bipartit tidak aktif bersidang",
        ),
        (_c(_UU13, "106", 1),),
        ("membentuk LKS Bipartit dan mencatatkannya", "mengaktifkan kembali pertemuan LKS Bipartit setiap bulan"),
    ),
    (
        ("Perusahaan mempekerjakan {k} orang tenaga kerja asing tanpa pengesahan RPTKA",),
        (Cite("PP", "34", 2021, "6", (1,)), _c(_UU13, "42", 1)),
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
        (_c(_UU13, "83"),),
        ("menyediakan tempat menyusui yang layak",),
    ),
    (
        ("Tangga dan bordes pada area produksi tidak dilengkapi pagar pengaman",),
        (_c(_UU1, "3", 1, letter="g"), _c(_UU1, "14")),
        ("memasang pagar pengaman pada tangga dan bordes",),
    ),
)
_STOCK = {"dev": _DEV, "cal": _CAL, "test": _TEST}


@dataclass(frozen=True)
class Finding:
    """One finding: the fact, its citation as printed and in normal form, the order, the deadline (None: not set)."""

    fact: str
    cited: str
    articles: tuple[str, ...]
    order: str
    days: int | None
    working_days: bool

    @property
    def days_words(self) -> str:
        """``14 (empat belas)``."""
        return "" if self.days is None else f"{self.days} ({terbilang(self.days)})"

    @property
    def unit_words(self) -> str:
        """``hari`` or ``hari kerja``."""
        return "hari kerja" if self.working_days else "hari"

    @property
    def unit_code(self) -> str:
        """``hari`` or ``hari_kerja``."""
        return "hari_kerja" if self.working_days else "hari"


def findings(split: str, rng: random.Random, count: int, same_days: int | None = None) -> list[Finding]:
    """``count`` different findings of the split. ``same_days``: one deadline for all, as some provinces print."""
    made = []
    for facts, cites, orders in rng.sample(_STOCK[split], count):
        fact = rng.choice(facts).format(n=rng.randint(3, 260), m=rng.randint(2, 12), k=rng.randint(2, 9))
        days = same_days or rng.choice((7, 14, 14, 21, 30, 30, 60))
        chosen = cites if rng.random() < 0.7 else cites[:1]
        made.append(
            Finding(fact, cite_words(chosen, rng), tuple(normal(chosen)), rng.choice(orders), days, rng.random() < 0.25)
        )
    return made
