"""Entities: the tokens of administrative writing, and names with their ranges."""

from __future__ import annotations

from extractor.parse import entities


def test_amounts_laws_companies_and_letter_numbers_are_whole_tokens() -> None:
    tokens = entities.tokens(
        "Rp.4.900.798,- dari PT. ABADI No. 13 Tahun 2003 surat 566/123/Disnaker/III/2019 tanggal 31/12/2019"
    )
    for whole in ("4.900.798", "PT.", "No.", "566/123/Disnaker/III/2019", "31/12/2019"):
        assert whole in tokens


def test_names_are_found_with_their_place_in_the_text() -> None:
    text = "Pemeriksaan di PT. MAJU TERUS pada tanggal 9 Agustus 2021, paling lambat 14 (empat belas) hari kerja."
    company = entities.find(text, "COMPANY")[0]
    assert text[company.start : company.end] == company.text == "PT. MAJU TERUS"
    assert [found.text for found in entities.find(text, "DATE")] == ["9 Agustus 2021"]
    assert [found.text for found in entities.find(text, "DEADLINE")] == ["lambat 14 (empat belas) hari kerja"]


def test_a_plain_sentence_has_no_entities() -> None:
    assert entities.find("Perusahaan belum membentuk panitia pembina.") == ()
    assert entities.find("  ") == ()
