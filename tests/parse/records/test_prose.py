"""Letters that tell in running text what forms ask in rows: each is drawn by hand and names what it must give."""

from __future__ import annotations

from extractor.document.look import look_nowhere
from extractor.parse.classify import classify
from extractor.parse.records import capture_record
from models.registry import RECORD_TYPES, by_name
from tests.parse import paper


def read(text: str, record_type: str) -> dict[str, object]:
    """Last part of each path -> value, or the state where there is none; the paper must be taken for its type."""
    document = paper.document(paper.page(text, width=680.0))
    assert classify(document, RECORD_TYPES).record_type == record_type
    fields = capture_record(document, by_name(record_type), look_nowhere)
    return {path.split(".", 1)[1]: one.value if one.state == "value" else one.state for path, one in fields.items()}


def holds(found: dict[str, object], **wanted: object) -> None:
    assert {name: found.get(name, "absent") for name in wanted} == wanted


def test_a_company_tells_an_accident_in_prose() -> None:
    found = read(
        """
                              CV. KARYA LOGAM MANDIRI
            Jalan Rungkut Industri III No. 8, Surabaya 60293 Telp. 031-8438888

 Surabaya, 3 Maret 2020

 No.  : 12/KLM/III/2020
 Hal  : Pemberitahuan Kecelakaan Kerja a.n. Mochamad Yusuf

 Kepada Yth.
 Kepala Dinas Tenaga Kerja dan Transmigrasi Provinsi Jawa Timur
 u.p. Pegawai Pengawas Ketenagakerjaan
 di Surabaya

 Bersama surat ini kami beritahukan bahwa karyawan kami bernama Mochamad Yusuf, jenis kelamin
 laki-laki, lahir di Gresik tanggal 4 Mei 1991, jabatan operator press, telah mengalami
 kecelakaan kerja pada hari Senin, 2 Maret 2020 pukul 14.15 WIB bertempat di ruang press,
 dengan kronologis sebagai berikut :
 Korban sedang memasang matras pada mesin press ketika pedal terinjak sehingga ram mesin
 turun dan menjepit tangan kiri korban. Korban mengalami luka berat pada tangan kiri dan
 dirawat di RS Islam Jemursari. Kerugian material ditaksir sebesar Rp 2.500.000,-.

 Demikian pemberitahuan ini kami buat dengan sebenarnya.

 Hormat kami,

 Budi Santoso
 Direktur""",
        "laporan_kecelakaan",
    )
    holds(
        found,
        nama_perusahaan="CV. KARYA LOGAM MANDIRI", nama_korban="Mochamad Yusuf", tanggal_lahir_korban="1991-05-04",
        jenis_kelamin="l", jabatan="operator press", tanggal_kejadian="2020-03-02", jam_kejadian="14:15",
        tempat_kejadian="ruang press", akibat="luka", bagian_tubuh="tangan kiri", kerugian_material=2500000,
        nomor_kecelakaan="absent",
    )  # fmt: skip


def test_the_subject_may_stand_without_a_colon_and_the_rows_in_pairs() -> None:
    found = read(
        """
 PT MEGA BAJA PERKASA
 Kawasan Industri Jababeka II Blok C No. 5 Cikarang

 Nomor    : 101/MBP-HSE/V/2018
 Lamp     : 1 set
 Hal      Laporan kejadian kecelakaan kerja yang mengakibatkan meninggal dunia

 Yth. Kepala UPTD Pengawasan Ketenagakerjaan Wilayah II
 Dinas Tenaga Kerja dan Transmigrasi Provinsi Jawa Barat
 di Karawang

 Sesuai dengan ketentuan Pasal 11 Undang-undang Nomor 1 Tahun 1970 tentang Keselamatan Kerja,
 bersama ini kami laporkan kecelakaan kerja yang terjadi di perusahaan kami sebagai berikut:
 1. Nama korban                : Dedi Supriyadi
 2. Tempat / tanggal lahir     : Subang, 17 Agustus 1988
 3. Jenis kelamin              : Laki-laki
 4. Pekerjaan / bagian         : Rigger / Fabrikasi
 5. Hari / tanggal kejadian    : Jumat / 18 Mei 2018
 6. Pukul kejadian             : 22.40 WIB
 7. Lokasi kejadian            : Workshop 2, line 4
 8. Kronologi                  : Korban tertimpa balok H-beam yang terlepas dari sling saat diangkat
                                 dengan overhead crane.
 9. Akibat yang dialami        : Meninggal dunia
 10. Bagian tubuh cedera       : Kepala
 11. Saksi-saksi               : 1. Ujang Hermawan  2. Tatang S.
 12. Upah terakhir             : Rp. 4.250.000,-

 Cikarang, 19 Mei 2018
 PT MEGA BAJA PERKASA

 Ir. H. Sutrisno
 Factory Manager""",
        "laporan_kecelakaan",
    )
    holds(
        found,
        nama_perusahaan="PT MEGA BAJA PERKASA", jabatan="Rigger", unit="Fabrikasi", akibat="meninggal",
        tanggal_kejadian="2018-05-18", jam_kejadian="22:40", tempat_kejadian="Workshop 2, line 4",
    )  # fmt: skip
