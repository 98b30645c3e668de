"""Letters as other offices write them: heads without numbers, columns of two parts, seats, replies in any wording."""

from __future__ import annotations

import pytest

from extractor.document.look import look_nowhere
from extractor.parse.letters import capture_letter, capture_other
from models.records.nota_pemeriksaan import RECORD_TYPE as NOTA_PEMERIKSAAN
from tests.parse.letters import paper

PROSE = """
                          PEMERINTAH PROVINSI CONTOH
                            DINAS KETENAGAKERJAAN
                              P A D A N G

                                                  Padang, 23 Agustus 2024

                                                  Yth.
                                                  Sdr. Direktur
                                                  PT. Cahaya Contoh
                                                  Jalan Raya Barat Km. 14
                                                  di Solok

Nomor         : 700/1259-Disnaker/VIII/2024
Sifat         : Biasa
Lampiran      : 1 eks.
Hal           : Nota Pemeriksaan I

       Pada tanggal 1 Agustus 2024 kami telah melakukan pemeriksaan di perusahaan Saudara
atas dasar SPT No. 700/249/SPT/VIII/2024. Dari pemeriksaan itu perlu kami sampaikan
hal-hal di bawah ini.
Wajib Lapor Ketenagakerjaan
       Laporan tahun lalu tidak dapat ditunjukkan, sehingga bertentangan dengan Pasal 6
ayat (1) Undang-Undang Nomor 7 Tahun 1981. Untuk itu Saudara diminta menyampaikan laporan
yang baru dalam jangka waktu 14 (empat belas) hari sejak surat ini diterima.
Norma Keselamatan Kerja
       Penyalur petir tidak diuji. Hal ini tidak sesuai dengan Pasal 9 Permenaker No. 31
Tahun 2015. Saudara diwajibkan menguji penyalur petir dalam waktu 7 (tujuh) hari kerja
sejak surat ini diterima.
       Pelaksanaannya harus Saudara laporkan kepada kami secara tertulis dalam waktu 30
(tiga puluh) hari setelah Nota ini diterima. Demikian agar dilaksanakan.

                                                  Pengawas Ketenagakerjaan

                                                  Contoh Nama, S.H.
                                                  NIP. 19671125 199109 1 002
Tindasan :
1. Arsip
2. Bupati setempat
"""


def values(text: str) -> dict[str, object]:
    return {
        path: value.value for path, value in capture_letter(paper.typed(text), NOTA_PEMERIKSAAN, look_nowhere).items()
    }


def test_heads_without_numbers_part_the_findings() -> None:
    found = values(PROSE)
    base = "pemeriksaan.temuan"
    assert found[f"{base}.0.uraian"] == "Laporan tahun lalu tidak dapat ditunjukkan"
    assert found[f"{base}.0.perintah"] == "menyampaikan laporan yang baru"
    assert found[f"{base}.1.uraian"] == "Penyalur petir tidak diuji"
    assert found[f"{base}.1.perintah"] == "menguji penyalur petir"
    assert (found[f"{base}.0.batas_waktu_hari"], found[f"{base}.1.batas_waktu_hari"]) == (14, 7)
    assert f"{base}.2.uraian" not in found
    assert found["pemeriksaan.batas_lapor_hari"] == 30


def test_the_town_under_the_office_and_the_place_under_the_street_stay_out() -> None:
    found = values(PROSE)
    assert found["surat.instansi"] == "DINAS KETENAGAKERJAAN"
    assert found["pemeriksaan.alamat_perusahaan"] == "Jalan Raya Barat Km. 14"
    assert [found[f"surat.tembusan.{at}"] for at in (0, 1)] == ["Arsip", "Bupati setempat"]


@pytest.mark.parametrize("town", ["PADANG", "KARAWANG", "Jakarta Selatan"])
def test_a_known_district_alone_is_no_office(town: str) -> None:
    found = values(PROSE.replace("P A D A N G", town))
    assert found["surat.instansi"] == "DINAS KETENAGAKERJAAN"


def test_the_second_line_of_an_office_stays() -> None:
    found = values(PROSE.replace("P A D A N G", "DAN TRANSMIGRASI"))
    assert found["surat.instansi"] == "DINAS KETENAGAKERJAAN DAN TRANSMIGRASI"


def test_an_address_in_running_text_and_an_order_behind_its_label() -> None:
    body = """Pada tanggal 2 April 2018 telah dilakukan pemeriksaan terhadap PT Cahaya Contoh di Jalan
Raya Timur Km. 9, Kawasan Industri Contoh berdasarkan Surat Perintah Tugas Nomor
700/18/SPT/IV/2018, dengan hasil sebagai berikut :

1. Pelanggaran Pasal 9 Permenaker No. 31 Tahun 2015, karena : penyalur petir tidak diuji.
   Perintah : menguji penyalur petir dalam waktu 30 (tiga puluh) hari.
2. Pelanggaran Pasal 78 ayat (2) UU No. 13 Tahun 2003, karena : upah lembur tidak dibayar.
   Saudara wajib membayar upah lembur dalam waktu 14 (empat belas) hari.
"""
    head, _, foot = PROSE.partition("       Pada tanggal 1")
    head = head.replace("Jalan Raya Barat Km. 14\n", "\n")
    signed = foot[foot.index("                                                  Pengawas") :]
    found = values(head + body + "\n" + signed)
    assert found["pemeriksaan.alamat_perusahaan"] == "Jalan Raya Timur Km. 9, Kawasan Industri Contoh"
    assert found["pemeriksaan.temuan.0.uraian"] == "penyalur petir tidak diuji"
    assert found["pemeriksaan.temuan.0.perintah"] == "menguji penyalur petir"
    assert found["pemeriksaan.temuan.1.uraian"] == "upah lembur tidak dibayar"


def test_one_column_may_hold_the_law_and_the_order() -> None:
    head, _, foot = PROSE.partition("       Pada tanggal 1")
    body = """Berdasarkan hasil pemeriksaan tanggal 2 April 2018 ditemukan :

No   Keadaan yang Ditemukan   Ketentuan dan Tindakan                           Batas Waktu
1.   Petir tidak disalurkan   Pasal 9 Permenaker No. 31 Tahun 2015 - menguji   30 hari
     di pabrik                penyalur petir
2.   Upah lembur belum        Pasal 78 ayat (2) UU No. 13 Tahun 2003 -         7 hari kerja
     dibayar                  membayar upah lembur

Demikian untuk dilaksanakan.

"""
    found = values(head + body + foot[foot.index("                                                  Pengawas") :])
    assert found["pemeriksaan.temuan.0.pasal.0"] == "Permenaker 31/2015 Pasal 9"
    assert found["pemeriksaan.temuan.0.perintah"] == "menguji penyalur petir"
    assert found["pemeriksaan.temuan.1.uraian"] == "Upah lembur belum dibayar"
    assert found["pemeriksaan.temuan.1.perintah"] == "membayar upah lembur"
    assert found["pemeriksaan.temuan.1.batas_waktu_hari"] == 7


def test_the_level_of_a_post_on_its_own_line_stays_and_the_rim_of_a_seal_goes() -> None:
    post = "                                                  Pengawas Ketenagakerjaan\n"
    assert values(PROSE.replace(post, post + " " * 58 + "Muda\n"))["surat.penandatangan.0.jabatan"] == (
        "Pengawas Ketenagakerjaan Muda"
    )
    assert values(PROSE.replace(post, post + " " * 54 + "IT PENGAWA\n"))["surat.penandatangan.0.jabatan"] == (
        "Pengawas Ketenagakerjaan"
    )


@pytest.mark.parametrize("title", ["AKTA PENGAWASAN KETENAGAKERJAAN", "PANGGILAN DINAS", "BUKU CATATAN"])
def test_a_printed_title_below_the_letterhead_names_the_paper(title: str) -> None:
    lines = ["PEMERINTAH PROVINSI CONTOH", "DINAS TENAGA KERJA DAN TRANSMIGRASI", "Jakarta Utara", "", "", title]
    page = "\n".join(f"{line:^88}".rstrip() for line in lines)
    fields = capture_other(paper.typed(f"{page}\n\nNomor : 12/2020\nDengan ini dipanggil saudara yang namanya\n"))
    assert fields["dokumen.judul"].value == title
