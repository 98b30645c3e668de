"""Two readings become one; the witness stays beside each word."""

from __future__ import annotations

import pytest

from extractor.document.elements import Word
from extractor.document.geometry import BBox
from extractor.ocr.engine import Replay, in_points
from extractor.ocr.lexicon import is_word, known_share, likeness
from extractor.ocr.lines import group
from extractor.ocr.merge import merge


def _words(text: str, source: str, x: float = 10, top: float = 10, confidence: float = 0.9) -> list[Word]:
    words = []
    for part in text.split():
        words.append(Word(part, BBox(x, top, x + 10 * len(part), top + 20), confidence, source))  # type: ignore[arg-type]
        x += 10 * len(part) + 8
    return words


def _merged(tesseract: str, ppocr: str) -> list[tuple[str, str | None]]:
    return [(w.text, w.second) for w in merge(_words(tesseract, "tesseract"), _words(ppocr, "ppocr"))]


def test_agreement() -> None:
    assert _merged("Nama Perusahaan", "Nama Perusahaan") == [("Nama", "Nama"), ("Perusahaan", "Perusahaan")]


def test_numbers_belong_to_ppocr() -> None:
    assert _merged("9120304567B12", "9120304567812") == [("9120304567812", "9120304567B12")]


def test_words_belong_to_the_reading_that_is_a_word() -> None:
    assert _merged("Jl.", "JI.") == [("Jl.", "JI.")]
    assert _merged("dani", "dari")[0][0] in ("dari", "dani")
    assert _merged("perusahxan", "perusahaan") == [("perusahaan", "perusahxan")]
    assert _merged("perusahaan", "perusahxan") == [("perusahaan", "perusahxan")]


def test_glued_words_are_parted_by_the_other_reading() -> None:
    tesseract = _words("Juni 2024", "tesseract")
    ppocr = [Word("Juni2024", BBox(10, 10, 98, 30), 0.97, "ppocr")]
    merged = merge(tesseract, ppocr)
    assert [(w.text, w.second) for w in merged] == [("Juni", "Juni"), ("2024", "2024")]
    assert merged[1].box.x0 == 58


def test_one_number_that_tesseract_broke_stays_one() -> None:
    ppocr = [Word("11.894.250,00", BBox(10, 10, 148, 30), 0.97, "ppocr")]
    merged = merge(_words("11.894 250,00", "tesseract"), ppocr)
    assert "".join(w.text for w in merged).replace(" ", "") in ("11.894.250,00", "11.894250,00")
    assert all(w.second for w in merged)


def test_words_of_one_engine_are_kept_and_specks_are_not() -> None:
    alone = merge(_words("Satpam", "tesseract"), [])
    assert [(w.text, w.second) for w in alone] == [("Satpam", "")]
    assert [(w.text, w.second) for w in merge([], _words("53", "ppocr"))] == [("53", "")]
    assert merge(_words("| ~", "tesseract", confidence=0.3), []) == []


def test_the_line_below_is_other_ink() -> None:
    merged = merge(_words("atas", "tesseract", top=10), _words("bawah", "ppocr", top=32))
    assert sorted((w.text, w.second) for w in merged) == [("atas", ""), ("bawah", "")]


def test_lines_in_reading_order_on_a_leaning_page() -> None:
    words = []
    for row in range(4):
        for column in range(12):
            y = 100 + 16 * row - 1.1 * column
            words.append(Word(f"{row}.{column}", BBox(40 * column, y, 40 * column + 30, y + 10)))
    lines = group(words[::-1])
    assert [line.text for line in lines] == [" ".join(f"{row}.{column}" for column in range(12)) for row in range(4)]


def test_a_tall_shape_does_not_tie_lines_together() -> None:
    words = [*_words("satu dua", "ppocr", top=10), *_words("tiga empat", "ppocr", top=34)]
    words.append(Word(")", BBox(150, 5, 156, 60)))
    lines = group(words)
    assert len([line for line in lines if "dua" in line.text or "empat" in line.text]) == 2


def test_thin_words_join_their_line() -> None:
    words = [Word("Rp", BBox(0, 0, 20, 12)), Word("-", BBox(25, 5, 30, 7)), Word("000", BBox(35, 1, 60, 12))]
    assert [line.text for line in group(words)] == ["Rp - 000"]
    assert group([]) == ()


@pytest.mark.parametrize("word", ["Perusahaan", "ketenagakerjaan,", "perundang-undangan", "perusahaannya", "(satu)"])
def test_known_words(word: str) -> None:
    assert is_word(word)


def test_likeness_orders_readings() -> None:
    assert likeness("Pimpinan") > likeness("Pimpinon") > likeness("Pxmpqnzn")
    assert likeness("rImpinam") < likeness("Pimpinan")
    assert likeness(".:") < 0.1
    assert known_share(["Nama", "Perusahaan", "xqzvk", "12"]) == (pytest.approx(2 / 3), 3)


def test_replay_and_points() -> None:
    words = tuple(_words("Nama", "replay"))
    (word,) = in_points(Replay(words).read(None, 144), 144)
    assert word.box.rounded() == (5, 5, 25, 15)


def test_roman_months_of_letter_numbers_survive() -> None:
    assert _merged("566/1234-Was/DTKT/III/2024", "566/1234-Was/DTKT//2024")[0][0] == "566/1234-Was/DTKT/III/2024"
    assert _merged("560/17-PK/VII/2O23", "560/17-PK/VII/2023")[0][0] == "560/17-PK/VII/2023"


@pytest.mark.parametrize(
    ("text", "confidence", "kept"),
    [("pa", 0.5, False), ("mma", 0.35, False), ("(PN", 0.63, False), ("KT", 0.9, True), ("Satpam", 0.4, False)],
)
def test_unsure_letters_of_one_engine_are_a_coat_of_arms(text: str, confidence: float, kept: bool) -> None:
    assert bool(merge(_words(text, "tesseract", confidence=confidence), [])) is kept


@pytest.mark.parametrize(
    ("apart", "together", "holds"),
    [
        ("di bawah", "dibawah", True),
        ("Budi Santoso", "BudiSantoso", True),
        ("PT. MAJU", "PT.MAJU", True),
        ("Nama :", "Nama:", True),
        ("Sukama ju", "Sukamaju", False),
        ("Jl .", "Jl.", False),
        ("TEKSTI L", "TEKSTIL", False),
        ("TEKST IL", "TEKSTIL", False),
        ("20 18", "2018", False),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_spaces_hold_between_words_and_not_inside_one(apart: str, together: str, holds: bool, turned: bool) -> None:
    width = 10 * len(apart.replace(" ", "")) + 8
    sources = ("ppocr", "tesseract") if turned else ("tesseract", "ppocr")
    parted = _words(apart, sources[0])
    whole = [Word(together, BBox(10, 10, 10 + width, 30), 0.9, sources[1])]  # type: ignore[arg-type]
    merged = merge(whole, parted) if turned else merge(parted, whole)
    assert [word.text for word in merged] == (apart if holds else together).split()


def test_short_forms_beat_their_twins() -> None:
    assert _merged("Plt.", "PIt.")[0][0] == "Plt."
    assert _merged("PIt.", "Plt.")[0][0] == "Plt."
    assert _merged("Jl.", "J1.")[0][0] == "Jl."
    assert _merged("KS", "K3")[0][0] == "K3"


def test_the_colon_of_a_label_is_no_stroke_of_its_value() -> None:
    tesseract = [Word("11", BBox(10, 10, 34, 30), 0.6, "tesseract")]
    ppocr = [Word(":", BBox(10, 10, 16, 30), 0.9, "ppocr"), Word("1", BBox(24, 10, 34, 30), 0.9, "ppocr")]
    assert [(w.text, w.second) for w in merge(tesseract, ppocr)] == [(":", "1"), ("1", "1")]


def test_a_sure_number_in_front_is_not_lost() -> None:
    tesseract = [Word("(satu)", BBox(10, 10, 88, 30), 0.97, "tesseract")]
    ppocr = [Word("1", BBox(10, 10, 20, 30), 0.99, "ppocr"), Word("(satu)", BBox(28, 10, 88, 30), 0.99, "ppocr")]
    assert [(w.text, w.second) for w in merge(tesseract, ppocr)] == [("1", ""), ("(satu)", "(satu)")]
    unsure = [Word("1", BBox(10, 10, 20, 30), 0.6, "ppocr"), ppocr[1]]
    assert [w.text for w in merge(tesseract, unsure)] == ["(satu)"]


def test_specks_are_no_punctuation() -> None:
    words = [*_words("Kepala", "tesseract"), Word("-", BBox(2, 20, 4, 22), 0.9, "tesseract")]
    assert [w.text for w in merge(words, _words("Kepala", "ppocr"))] == ["Kepala"]
    colon = [*_words("Kepala", "tesseract"), Word(":", BBox(90, 14, 93, 28), 0.9, "tesseract")]
    assert [w.text for w in merge(colon, _words("Kepala", "ppocr"))] == ["Kepala", ":"]
