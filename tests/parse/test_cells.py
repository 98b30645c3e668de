"""Cells that hold their label above and the value under it; typed brackets in every spacing."""

from __future__ import annotations

from extractor.document.elements import Page
from extractor.document.look import look_nowhere
from extractor.parse.forms import capture_form
from models.registry import WLKP
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
