"""Entities: the tokens of administrative writing, and names with their ranges."""

from __future__ import annotations

from pathlib import Path

import pytest

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


def test_offices_and_places_are_found_by_their_kind_and_the_table() -> None:
    text = "Dinas Tenaga Kerja dan Transmigrasi memeriksa di Kabupaten Bekasi atas Pengadilan Negeri Bandung."
    assert [found.text for found in entities.find(text, "PLACE")] == ["Kabupaten Bekasi"]
    assert [found.text for found in entities.find(text, "OFFICE")] == [
        "Dinas Tenaga Kerja dan Transmigrasi",
        "Pengadilan Negeri Bandung",
    ]


@pytest.fixture
def sees(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tagger that sees two companies and votes on companies only."""
    found = (
        entities.Entity("COMPANY", "PT. Satu Dua", 0, 12, "tagger"),
        entities.Entity("COMPANY", "CV Tiga", 20, 27, "tagger"),
        entities.Entity("PERSON", "Amat", 30, 34, "tagger"),
    )
    monkeypatch.setattr(entities, "tagged", lambda text: found)
    monkeypatch.setattr(entities, "switched", lambda label: label == "COMPANY")


@pytest.mark.usefixtures("sees")
def test_the_tagger_agrees_with_the_same_name_and_offers_the_others() -> None:
    vote = entities.vote("PT SATU DUA", "…", "COMPANY")
    assert vote.agrees == 1.0
    assert [other.text for other in vote.others] == ["CV Tiga"]
    vote = entities.vote("PT. Satu", "…", "COMPANY")
    assert vote.agrees == 0.0
    assert [other.text for other in vote.others] == ["PT. Satu Dua", "CV Tiga"]
    assert entities.vote("Amat", "…", "PERSON") == entities.Vote(None), "the label is not switched on"
    assert entities.vote(" . ", "…", "COMPANY") == entities.Vote(None), "nothing was read"


def test_a_label_that_is_switched_off_opens_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(model: Path) -> None:
        raise AssertionError("the tagger was loaded")

    monkeypatch.setattr(entities, "_tagger", opened)
    assert entities.vote("7 hari", "dalam waktu 7 hari kerja", "DEADLINE") == entities.Vote(None)


def test_the_fingerprint_follows_weights_and_switches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entities, "_CARD", tmp_path / "ner.json")
    monkeypatch.setattr(entities, "_MODEL", tmp_path / "ner")

    def fresh() -> str:
        entities._card.cache_clear()
        entities.fingerprint.cache_clear()
        return entities.fingerprint()

    try:
        assert fresh() == "none"
        (tmp_path / "ner").mkdir()
        (tmp_path / "ner" / "weights").write_bytes(b"1")
        (tmp_path / "ner.json").write_text('{"labels": {"PERSON": {"votes": true}}}', "utf-8")
        first = fresh()
        assert len(first) == 16
        assert entities.switched("PERSON")
        assert not entities.switched("COMPANY")
        (tmp_path / "ner" / "weights").write_bytes(b"2")
        second = fresh()
        (tmp_path / "ner.json").write_text('{"labels": {}}', "utf-8")
        assert len({first, second, fresh()}) == 3
    finally:
        monkeypatch.undo()
        entities._card.cache_clear()
        entities.fingerprint.cache_clear()
