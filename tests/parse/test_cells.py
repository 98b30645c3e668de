"""Cells that hold their label above and the value under it; typed brackets in every spacing."""

from __future__ import annotations

from extractor.document.elements import Page
from extractor.document.look import look_nowhere
from extractor.parse.forms import capture_form
from models.records.wlkp import RECORD_TYPE as WLKP
from tests.parse.paper import document, page, ruled


def values(*pages: Page) -> dict[str, object]:
    return {path: value.value for path, value in capture_form(document(*pages), WLKP, look_nowhere).items()}


def test_value_under_its_label_with_room_between_in_one_cell() -> None:
    got = values(
        ruled(
            [
                ["Nama Perusahaan\n\nPT. DUTA PERKASA", "NPWP\n\n01.234.567.8-901.000"],
                ["Kecamatan\n\nSerpong", "Kode Pos\n\n15310"],
            ],
            [40, 40],
        )
    )
    assert got["identitas.nama_perusahaan"] == "PT. DUTA PERKASA"
    assert got["identitas.npwp"] == "012345678901000"
    assert got["identitas.kecamatan"] == "Serpong"
    assert got["identitas.kode_pos"] == "15310"


def test_typed_brackets_in_every_spacing_left_of_their_words() -> None:
    got = values(
        page(
            """
LAPORAN KETENAGAKERJAAN
Fasilitas K3     [   ] P2K3                [ X ] Ahli K3
                 [v ] Dokter               [] Paramedis
                 ( ) Kotak P3K             (v) APD
"""
        )
    )
    assert got["fasilitas_k3.p2k3"] is False
    assert got["fasilitas_k3.ahli_k3"] is True
    assert got["fasilitas_k3.dokter"] is True
    assert got["fasilitas_k3.paramedis"] is False
    assert got["fasilitas_k3.p3k"] is False
    assert got["fasilitas_k3.apd"] is True


def test_typed_brackets_right_of_their_words() -> None:
    got = values(
        page(
            """
LAPORAN KETENAGAKERJAAN
Fasilitas K3
P2K3 [   ]      Ahli K3 [ x ]
Dokter [ V ]    Paramedis [ ]
"""
        )
    )
    assert got["fasilitas_k3.p2k3"] is False
    assert got["fasilitas_k3.ahli_k3"] is True
    assert got["fasilitas_k3.dokter"] is True
    assert got["fasilitas_k3.paramedis"] is False


def test_the_only_column_beside_the_label_is_the_answer_whatever_its_head_says() -> None:
    table = [
        ["No", "Uraian", "Keterangan"],
        ["1", "Nama Perusahaan", "PT. DUTA PERKASA"],
        ["2", "Kode Pos", "15310"],
    ]
    got = values(ruled(table, [5, 30, 40]))
    assert got["identitas.nama_perusahaan"] == "PT. DUTA PERKASA"
    assert got["identitas.kode_pos"] == "15310"


def test_remarks_beside_an_answer_stay_out_of_it() -> None:
    table = [
        ["No", "Uraian", "Isian", "Keterangan"],
        ["1", "Nama Perusahaan", "PT. DUTA PERKASA", "sesuai akta"],
        ["2", "Kode Pos", "", "lihat peta"],
    ]
    got = values(ruled(table, [5, 30, 40, 20]))
    assert got["identitas.nama_perusahaan"] == "PT. DUTA PERKASA"
    assert got["identitas.kode_pos"] is None


def test_answers_between_labels_head_no_columns() -> None:
    got = values(
        ruled(
            [
                ["P2K3", "Tidak", "Ahli K3", "Ya"],
                ["Paramedis", "Ya", "Poliklinik", "Tidak"],
                ["APD", "Ya", "Regu pemadam", "Ya"],
            ],
            [14, 10, 18, 10],
        )
    )
    answers = [got[f"fasilitas_k3.{name}"] for name in ("paramedis", "poliklinik", "apd", "regu_pemadam")]
    assert answers == [True, False, True, True]
