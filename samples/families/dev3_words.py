"""Sentences of the third dev series: accidents, findings with their citations, cases of zero tolerance, conclusions."""

from __future__ import annotations

import datetime
import random

from samples.cases.case import Case
from samples.findings import Finding
from samples.laws import Cite, normal
from samples.topics import UU1, UU7, UU13, Topic, cited

# place, how it came, source, part of the body, result
ACCIDENTS = (
    ("Gedung C lantai 2, ruang steam setrika",
     "Pada saat korban membuka katup pembuangan, selang uap terlepas dari sambungannya dan menyemprot lengan korban. "
     "Rekan kerja menutup keran utama lalu membawa korban ke klinik perusahaan",
     "Selang uap setrika", "Lengan kiri dan leher", "luka"),
    ("Halaman bongkar muat (loading dock) pintu 4",
     "Korban menurunkan gulungan kain dari bak truk tanpa alat bantu. Gulungan kedua meluncur dan menimpa punggung korban "
     "hingga korban jatuh ke lantai beton",
     "Gulungan kain seberat 80 kg", "Punggung", "luka"),
    ("Atap gudang B (penggantian seng)",
     "Korban menginjak lembaran atap yang sudah rapuh, terjatuh dari ketinggian 7 meter dan tidak mengenakan sabuk pengaman. "
     "Korban dinyatakan meninggal dalam perjalanan ke rumah sakit",
     "Atap seng yang rapuh", "Kepala", "meninggal"),
    ("Bak pengolahan limbah (IPAL)",
     "Korban masuk ke bak ekualisasi untuk membersihkan pompa tanpa pengukuran gas, kemudian pusing, muntah dan lemas",
     "Gas hidrogen sulfida", "Paru-paru", "sakit"),
    ("Jalur conveyor pengepakan no. 6",
     "Lengan baju korban terbawa rol penarik ketika korban membetulkan kardus yang tersangkut; tombol darurat tidak berfungsi",
     "Rol conveyor", "Pergelangan tangan kanan", "luka"),
    ("Jl. Raya di depan gerbang pabrik",
     "Sepeda motor korban disenggol truk trailer sewaktu korban berangkat kerja giliran pagi melalui jalan yang biasa ditempuh",
     "Kendaraan bermotor", "Tungkai bawah kanan", "luka"),
)  # fmt: skip

TOPICS: tuple[Topic, ...] = (
    (("Pengusaha membayar upah pokok {n} orang pekerja bagian jahit sebesar Rp 1.950.000,- per bulan, lebih rendah dari Upah Minimum Kabupaten yang berlaku",
      "Ditemukan {n} orang pekerja harian yang upahnya di bawah upah minimum sektor"),
     (cited(UU13, "90", 1), cited(UU13, "185", 1)),
     ("membayar kekurangan upah seluruh pekerja dimaksud terhitung sejak bulan Januari", "membayar upah pekerja sekurang-kurangnya sebesar upah minimum")),
    (("Wajib Lapor Ketenagakerjaan di Perusahaan terakhir dilaporkan pada tahun 2009 dan sampai saat pemeriksaan belum dilaporkan kembali",),
     (cited(UU7, "7", 1), cited(UU7, "10", 1)),
     ("melaporkan kembali keadaan ketenagakerjaan secara tertulis kepada Dinas", "menyampaikan laporan ketenagakerjaan tahun ini")),
    (("Perjanjian kerja waktu tertentu {n} orang pekerja tidak dicatatkan dan tidak dibuat dalam bentuk tertulis",
      "Pekerja kontrak dipekerjakan pada pekerjaan yang bersifat tetap (bagian produksi utama) sebanyak {n} orang"),
     (cited(UU13, "59", 1, 2, 7),),
     ("mengangkat pekerja tersebut menjadi pekerja tetap (PKWTT) dengan surat pengangkatan",)),
    (("Upah kerja lembur pada hari istirahat mingguan dihitung sama dengan lembur pada hari kerja biasa",),
     (cited(UU13, "78", 2), Cite("Kepmenaker", "102", 2004, "11", ())),
     ("menghitung dan membayar upah lembur pada hari istirahat mingguan sesuai ketentuan",)),
    (("Instalasi penyalur petir pada gedung utama dan {m} unit forklift belum pernah diperiksa dan diuji oleh pengawas spesialis",),
     (cited(UU1, "3", 1, letter="q"), cited(UU1, "4", 2)),
     ("mengajukan permohonan pemeriksaan dan pengujian kepada Dinas melalui PJK3 yang ditunjuk",)),
    (("Operator forklift sebanyak {m} orang belum memiliki lisensi K3 dari Menteri",),
     (Cite("Permenaker", "9", 2010, "5", (1,)),),
     ("mengikutsertakan operator tersebut dalam pembinaan K3 sampai memperoleh lisensi",)),
    (("Pekerja perempuan yang bekerja antara pukul 23.00 s/d 07.00 tidak diberi makanan bergizi dan tidak disediakan angkutan antar jemput",),
     (cited(UU13, "76", 3, 4), Cite("Kepmenaker", "224", 2003, "2", (1,))),
     ("menyediakan makanan dan minuman bergizi serta angkutan antar jemput bagi pekerja perempuan",)),
    (("Dari {n} pekerja baru sebagian yang diikutsertakan dalam program jaminan sosial dan upah yang dilaporkan lebih kecil dari upah sebenarnya",),
     (Cite("UU", "24", 2011, "15", (1, 2)),),
     ("mendaftarkan seluruh pekerja berikut data upah yang sebenarnya",)),
    (("Kotak P3K di ruang produksi tidak berisi, dan petugas P3K belum ditunjuk",),
     (Cite("Permenaker", "15", 2008, "8", (1,)), Cite("Permenaker", "15", 2008, "3", (1,))),
     ("melengkapi isi kotak P3K dan menunjuk petugas P3K di tempat kerja",)),
    (("Lembaga Kerja Sama Bipartit belum dibentuk padahal jumlah pekerja lebih dari 50 orang",),
     (cited(UU13, "106", 1),),
     ("membentuk LKS Bipartit dan mencatatkannya",)),
)  # fmt: skip

NORMS = ("Pengupahan", "WLKP", "Hubungan Kerja", "Waktu Kerja Waktu Istirahat (WKWI)", "K3 Listrik dan Pesawat Angkat", "SDM K3",
         "Pekerja Perempuan", "Jaminan Sosial", "Kesehatan Kerja", "Kelembagaan HI")  # fmt: skip


def norm_of(one: Finding) -> str:
    """The norm that a finding breaks."""
    return next(norm for norm, topic in zip(NORMS, TOPICS, strict=True) if one.order in topic[2])


_LAW = {
    "UU": ("UU No. {n} Tahun {y}", "Undang-Undang Nomor {n} Tahun {y}", "UU RI No. {n} Tahun {y}", "Undang-Undang No. {n} Tahun {y}"),
    "Permenaker": ("Permenaker No. {n} Tahun {y}", "Peraturan Menteri Tenaga Kerja Nomor {n} Tahun {y}", "Permenakertrans No. {n} Tahun {y}"),
    "Kepmenaker": ("Kepmenakertrans No. {n} Tahun {y}", "Keputusan Menteri Tenaga Kerja dan Transmigrasi Nomor {n} Tahun {y}"),
    "PP": ("PP No. {n} Tahun {y}", "Peraturan Pemerintah Nomor {n} Tahun {y}"),
}  # fmt: skip
_NAMES = {("UU", "13", 2003): "tentang Ketenagakerjaan", ("UU", "1", 1970): "tentang Keselamatan Kerja",
          ("UU", "7", 1981): "tentang Wajib Lapor Ketenagakerjaan di Perusahaan", ("UU", "24", 2011): "tentang BPJS"}  # fmt: skip


def cite_once(cites: tuple[Cite, ...], rng: random.Random, *, named: bool = False) -> str:
    """The citation as offices write it: articles of one law share its name, which stands once behind the last."""
    parts: list[str] = []
    for number, cite in enumerate(cites):
        verses = [f"({verse})" for verse in cite.verses]
        words = f"Pasal {cite.article}"
        if verses:
            words += " ayat " + (f"{', '.join(verses[:-1])} dan {verses[-1]}" if len(verses) > 1 else verses[0])
        if cite.letter:
            words += f" huruf {cite.letter}"
        law = (cite.kind, cite.number, cite.year)
        after = cites[number + 1] if number + 1 < len(cites) else None
        if after is None or (after.kind, after.number, after.year) != law:
            words += " " + rng.choice(_LAW[cite.kind]).format(n=cite.number, y=cite.year)
            if named and law in _NAMES:
                words += f" {_NAMES[law]}"
        parts.append(words)
    return " jo. ".join(parts)


def found(
    rng: random.Random, date: datetime.date, count: int, days: int | None = None, *, named: bool = False
) -> list[Finding]:
    """``count`` findings whose laws are older than the paper."""
    stock = [topic for topic in TOPICS if max(cite.year for cite in topic[1]) < date.year]
    made = []
    for facts, cites, orders in rng.sample(stock, min(count, len(stock))):
        fact = rng.choice(facts).format(n=rng.randint(3, 260), m=rng.randint(2, 9))
        term = days or rng.choice((3, 7, 14, 30, 45))
        made.append(Finding(fact, cite_once(cites, rng, named=named), tuple(normal(cites)), rng.choice(orders), term, rng.random() < 0.4))  # fmt: skip
    return made


def new_accident(case: Case) -> None:
    """Replace what happened in an accident case."""
    place, how, source, part, result = case.rng.choice(ACCIDENTS)
    words = {"meninggal": "Meninggal dunia", "sakit": "Sakit", "luka": "Luka-luka"}[result]
    case.put("kecelakaan.tempat_kejadian", place)
    case.put("kecelakaan.uraian_kejadian", how)
    case.put("kecelakaan.sumber_cedera", source)
    case.put("kecelakaan.bagian_tubuh", part)
    case.put("kecelakaan.akibat", result, words)
    case.put(
        "kecelakaan.jabatan",
        case.rng.choice(("Operator Setrika", "Helper Gudang", "Mekanik", "Operator Jahit", "Petugas IPAL")),
    )
    case.put("kecelakaan.unit", case.rng.choice(("Finishing", "Logistik", "Utility & Maintenance", "Sewing Line 12", "Umum / GA")))  # fmt: skip


CONCLUSIONS = (
    "Dari hasil pemeriksaan ternyata pengusaha belum mematuhi seluruh ketentuan norma kerja, sedangkan norma K3 sebagian besar telah dipenuhi",
    "Perusahaan dinilai kurang patuh terhadap peraturan perundang-undangan bidang ketenagakerjaan",
    "Ditemukan pelanggaran yang bersifat normatif dan perlu diterbitkan nota pemeriksaan",
)
ADVICE = (
    "Diberikan Nota Pemeriksaan I dengan tenggang waktu 14 hari dan dipantau pelaksanaannya",
    "Memanggil pimpinan perusahaan untuk pembinaan di kantor UPTD",
    "Melakukan pemeriksaan ulang selambat-lambatnya triwulan depan",
)
# category, in Indonesian, in English
ZERO = (
    ("pekerja_anak", "Dua orang pekerja pada lini pengepakan ternyata lahir pada tahun 2006 dan memakai ijazah milik kakaknya",
     "Two workers in the packing line were found to be 14 years old and had used the certificates of their elder siblings"),
    ("kerja_paksa", "Paspor dan ijazah pekerja ditahan di kantor personalia dan pekerja yang ingin berhenti diwajibkan membayar denda",
     "Passports and certificates are kept in the personnel office, and workers who wish to resign must pay a penalty"),
    ("kekerasan_fisik", "Seorang supervisor melempar potongan kain dan menampar pekerja di depan rekan-rekannya",
     "A supervisor threw fabric at workers and slapped one of them in front of the line"),
    ("kekerasan_seksual", "Beberapa pekerja perempuan menyampaikan bahwa mekanik menyentuh tubuh mereka saat memperbaiki mesin",
     "Several female workers stated that a mechanic touched their bodies while repairing machines"),
    ("bahaya_segera_k3", "Pintu darurat gedung 3 digembok dari luar selama giliran malam",
     "The emergency doors of building 3 were padlocked from outside during the night shift"),
)  # fmt: skip
REQUESTS = (
    ("Mohon kiranya Bapak dapat menugaskan pengawas ketenagakerjaan untuk melakukan pemeriksaan dalam 2 x 24 jam",
     "We kindly ask the Ministry to start an investigation within 48 hours"),
    ("Kami mohon koordinasi dengan pengawas provinsi serta penyampaian hasil tindak lanjut kepada kami",
     "Please coordinate with the provincial inspectorate and inform us of the follow-up"),
)  # fmt: skip
