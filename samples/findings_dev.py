"""What inspectors find and order: the sentences of the split dev."""

from __future__ import annotations

from samples.laws import Cite
from samples.topics import UU1, UU7, UU13, Topic, cited

TOPICS: tuple[Topic, ...] = (
    (
        (
            "Perusahaan belum melaporkan ketenagakerjaan untuk tahun berjalan",
            "Wajib lapor ketenagakerjaan belum diperpanjang",
        ),
        (cited(UU7, "7", 1), cited(UU7, "10", 1)),
        ("melaporkan ketenagakerjaan secara tertulis", "memperbarui laporan ketenagakerjaan perusahaan"),
    ),
    (
        (
            "Upah {n} orang pekerja dibayar di bawah upah minimum",
            "Perusahaan membayar upah lebih rendah dari upah minimum kepada {n} pekerja",
        ),
        (cited(UU13, "90", 1), cited(UU13, "185", 1)),
        ("membayar upah sesuai ketentuan upah minimum", "menyesuaikan upah pekerja dengan upah minimum yang berlaku"),
    ),
    (
        ("Perusahaan belum membentuk P2K3", "Panitia Pembina K3 belum ada di perusahaan"),
        (cited(UU1, "10", 1), Cite("Permenaker", "4", 1987, "2", (1,))),
        ("membentuk P2K3 dan mengesahkannya kepada dinas",),
    ),
    (
        (
            "Waktu kerja lembur melebihi 3 (tiga) jam sehari",
            "Pekerja bagian produksi bekerja lembur tanpa surat perintah",
        ),
        (cited(UU13, "78", 1, letter="b"),),
        ("mengatur kembali waktu kerja lembur sesuai ketentuan",),
    ),
    (
        ("Perusahaan belum memiliki peraturan perusahaan", "Peraturan perusahaan sudah habis masa berlakunya"),
        (cited(UU13, "108", 1), cited(UU13, "111", 3)),
        ("membuat dan mengesahkan peraturan perusahaan", "memperbarui peraturan perusahaan"),
    ),
    (
        ("Baru sebagian pekerja yang didaftarkan dalam program BPJS Ketenagakerjaan",),
        (Cite("UU", "24", 2011, "15", (1,)),),
        ("mendaftarkan seluruh pekerja sebagai peserta BPJS Ketenagakerjaan",),
    ),
    (
        ("Ketel uap di ruang boiler belum diperiksa dan diuji", "Bejana tekan dipakai tanpa surat keterangan layak"),
        (Cite("Permenaker", "37", 2016, "69", ()), cited(UU1, "3", 1, letter="a")),
        ("melakukan pemeriksaan dan pengujian pesawat tersebut",),
    ),
    (
        ("Perusahaan belum menyediakan alat pelindung diri bagi pekerja bagian pengelasan",),
        (cited(UU1, "14", letter="c"), Cite("Permenaker", "8", 2010, "2", (1, 2))),
        ("menyediakan alat pelindung diri secara cuma-cuma",),
    ),
)
