"""A count whose row holds months: the column headed Jumlah is the count, and an empty cell there is empty."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.document.elements import Document
from extractor.document.look import look_nowhere
from extractor.parse.records import capture_record
from models.registry import by_name
from tests.parse.paper import page, ruled

LETTER = """
 Nomor : 016/P2K3/VII/2013                       Pontianak, 5 Juli 2013
 Perihal : Laporan Kegiatan P2K3 Triwulan II Tahun 2013

 Yth. Kepala UPTD Pengawasan Ketenagakerjaan

 Bersama ini kami sampaikan :
"""


@pytest.mark.parametrize("head", ["Jumlah", "TOTAL", "Jml.", "Jumlah seluruhnya"])
def test_the_column_of_the_total_is_the_count(head: str) -> None:
    table = ruled(
        [
            ["Uraian", "April", "Mei", "Juni", head],
            ["Kecelakaan kerja (kali)", "-", "2", "-", "2"],
            ["Hari kerja hilang", "5", "2", "1", "8 hari"],
            ["Jam kerja orang", "71.338", "71.338", "71.340", ""],
        ],
        [28, 12, 12, 12, 20],
    )
    got = capture_record(Document(1, (page(LETTER), replace(table, number=2))), by_name("laporan_p2k3"), look_nowhere)
    assert got["p2k3.jumlah_kecelakaan"].value == 2
    assert got["p2k3.hari_hilang"].value == 8
    assert (got["p2k3.jam_orang"].state, got["p2k3.jam_orang"].value) == ("blank", None)
