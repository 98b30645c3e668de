"""Labels by folded words: separators, numbering, thresholds, the page's own gap."""

from __future__ import annotations

import pytest

from extractor.parse.anchors import best_label, cut, find_anchors, likeness, threshold
from extractor.parse.inkwords import is_numbering, rows_of, split_words, strip_numbering, word_gap
from tests.parse.paper import page, word


@pytest.mark.parametrize(
    ("line", "label", "rest"),
    [
        ("1. a. Nama Perusahaan : PT. A", "Nama Perusahaan", "PT. A"),
        ("B.3 Jenis Usaha: Garmen", "Jenis Usaha", "Garmen"),
        ("(1) Alamat ........ Jl. Raya", "Alamat", "........ Jl. Raya"),
        ("- NPWP ; 01", "NPWP", "01"),
        ("1.Nama Perusahaan:PT A", "Nama Perusahaan", "PT A"),
        ("Nama Perusahaan          PT A", "Nama Perusahaan", "PT A"),
        ("Jam masuk 08:00", "Jam masuk 08:00", ""),
    ],
)
def test_cut(line: str, label: str, rest: str) -> None:
    drawn = page(f"\n{line}\nsatu dua tiga empat lima enam tujuh\n")
    piece = cut(drawn.lines[0].words, word_gap(drawn))
    assert piece.text == label
    assert " ".join(one.text for one in piece.rest) == rest


@pytest.mark.parametrize("text", ["1.", "a.", "1.a.", "B.3", "(1)", "II.", "l.", "•", "-"])
def test_numbering(text: str) -> None:
    assert is_numbering(word(text, 0, 0))


@pytest.mark.parametrize("text", ["Jl.", "S1", "D3", "PT.", "No.", "P2K3", "12"])
def test_no_numbering(text: str) -> None:
    assert not is_numbering(word(text, 0, 0))


def test_numbering_stops_before_the_words() -> None:
    numbering, rest = strip_numbering([word("3.", 0, 0), word("b.", 3, 0), word("Alamat", 6, 0)])
    assert [one.text for one in numbering] == ["3.", "b."]
    assert [one.text for one in rest] == ["Alamat"]


def test_short_labels_must_match_exactly() -> None:
    assert threshold("nama") > threshold("jenis usaha"[:7]) > threshold("namaperusahaan")
    assert best_label("Nomo", ("Nomor",)) is None
    assert best_label("Nama", ("Hama",)) is None
    assert best_label("Narna Perusahaan", ("Nama Perusahaan", "Nama Pengurus")) == (
        0,
        likeness("namaperusahaan", "namaperusahaan"),
    )


def test_the_longer_label_wins() -> None:
    assert best_label("Nama Pengurus", ("Nama", "Nama Pengurus"))[0] == 1  # type: ignore[index]


def test_second_reading_is_cut_with_the_first() -> None:
    one = word("Perusahaan:PT", 0, 0)
    from dataclasses import replace

    parts = split_words([replace(one, second="Perusahaan:FT")])
    assert [(part.text, part.second) for part in parts] == [("Perusahaan", "Perusahaan"), (":", ":"), ("PT", "FT")]
    lost = split_words([replace(one, second="PerusahaanPT")])
    assert [part.second for part in lost] == [None, None, None]


def test_value_written_over_its_dots_is_one_row() -> None:
    dots, value = word("....................", 10, 0), word("Serang", 12, 0)
    assert len(rows_of([word("Kota", 0, 0), dots, value])) == 1


def test_gap_of_a_typewriter_page() -> None:
    drawn = page("\nsatu dua tiga empat lima enam\ntujuh delapan sembilan sepuluh\n")
    assert word_gap(drawn) > 6.6  # one blank column is no separator


def test_anchors_come_in_order_with_their_line() -> None:
    drawn = page("\nNama : A\nAlamat : B     Nama : C\n")
    found = find_anchors(drawn.lines, [("nama", ("Nama",)), ("alamat", ("Alamat",))], word_gap(drawn))
    assert [(one.name, one.line) for one in found] == [("nama", 0), ("alamat", 1), ("nama", 1)]
