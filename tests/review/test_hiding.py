"""What goes from a copy: known places, the same words elsewhere, words a box touches, pages nobody could read."""

from __future__ import annotations

import pytest

from extractor.document.elements import Line, Mark, Page, Word
from extractor.document.evidence import Evidence
from extractor.document.geometry import BBox
from extractor.review import Secret, hide

NIK, NAME = "3201014503780001", "Sari Contohwati"


def page(*rows: str, number: int = 1, origin: str = "ocr", marks: tuple[Mark, ...] = ()) -> Page:
    """Words in rows: ten points a row, eight points a character."""
    lines = []
    for at, row in enumerate(rows):
        x, words = 10.0, []
        for text in row.split():
            words.append(Word(text, BBox(x, 20.0 * at + 10, x + 8 * len(text), 20.0 * at + 20), 0.9, "tesseract"))
            x += 8 * len(text) + 6
        lines.append(Line(tuple(words)))
    flat = tuple(word for line in lines for word in line.words)
    return Page(number, 595, 842, origin, flat, tuple(lines), displayed_width=595, displayed_height=842, marks=marks)  # type: ignore[arg-type]


def left(read: Page, *texts: str, places: tuple[Evidence, ...] = (), usual: tuple[str, ...] = ()) -> str:
    (copy,), _ = hide([read], [Secret("x", texts, places)], usual=usual)
    return " ".join(word.text for word in copy.page.words)


@pytest.mark.parametrize(
    "printed",
    [
        f"NIK : {NIK} L",
        "NIK : 3201 0145 0378 0001 L",
        "NIK : 3201.0145.0378.0001 L",
        f"NIK:{NIK} L",
        "NIK : 32O1O145O378OOOl L",
        "NIK : 3201014503780091 L",
    ],
)
def test_a_number_goes_however_it_is_printed_or_misread(printed: str) -> None:
    rest = left(page(printed), NIK)
    assert "L" in rest
    assert not any(char.isdigit() for char in rest)


def test_a_name_goes_whole_over_two_lines_and_in_parts() -> None:
    read = page("Pengurus Sari", "Contohwati hadir", "ibu CONTOHWATI menjelaskan", "Sari-sari lain")
    assert left(read, NAME) == "Pengurus hadir ibu menjelaskan lain"


def test_what_the_second_engine_saw_counts_too() -> None:
    word = Word("C0ntchwnti", BBox(10, 10, 90, 20), 0.5, "tesseract", second="Contohwati")
    read = Page(1, 595, 842, "ocr", (word,), (Line((word,)),))
    assert left(read, NAME) == ""


def test_words_of_the_form_may_stay_alone() -> None:
    read = page("Alamat Kabupaten Sukamaju", "Kabupaten Lain")
    assert left(read, "Kabupaten Sukamaju", usual=("Kabupaten",)) == "Alamat Kabupaten Lain"


def test_short_values_go_where_they_stand_alone_and_single_figures_at_their_place_only() -> None:
    read = page("Jumlah 148 orang", "nomor 31481 dan 148", "baris 7 dari 7")
    assert left(read, "148") == "Jumlah orang nomor 31481 dan baris 7 dari 7"
    place = Evidence(1, BBox(56, 48, 68, 62))
    assert left(read, "7", places=(place,)).endswith("baris dari 7")


def test_a_word_that_a_box_touches_goes_in_picture_and_text() -> None:
    read = page("Tanda tangan")
    word = read.words[1].box
    (copy,), _ = hide([read], [], [Evidence(1, BBox(word.x1 - 10, word.top, word.x1 + 5, word.bottom))])
    assert [one.text for one in copy.page.words] == ["Tanda"]
    assert any(box.x0 <= word.x0 and box.x1 >= word.x1 for box in copy.boxes)


def test_a_page_nobody_could_read_goes_as_a_whole_and_a_blank_one_stays() -> None:
    pages = [page(number=1, origin="failed"), page(number=2, origin="ocr"), page(number=3, origin="blank")]
    copies, missing = hide(pages, [Secret("a", (NAME,), ())])
    assert [one.is_whole for one in copies] == [True, True, False]
    assert missing == ["a"]


def test_codes_always_go_for_they_may_say_the_same() -> None:
    code = Mark("qr", BBox(300, 300, 360, 360), text=NIK)
    (copy,), _ = hide([page("Nomor", marks=(code,))], [Secret("a", (NIK,), ())])
    assert any(box.x0 <= 300 and box.x1 >= 360 for box in copy.boxes)
    assert copy.page.marks == ()


def test_the_rest_of_a_name_beside_what_was_read_goes_up_to_a_word_of_the_form() -> None:
    read = page("Nama: Drs. Agus Handayani, SH NIP. 123")
    place = next(word.box for word in read.words if word.text == "Handayani,")
    rest = left(read, "Handayani", places=(Evidence(1, place),), usual=("NIP",))
    assert rest == "Nama: NIP. 123"


def test_running_text_beside_a_value_stays() -> None:
    read = page("dilakukan di CV Graha Makmur yang beralamat di Bandung")
    place = next(word.box for word in read.words if word.text == "Graha")
    rest = left(read, "Graha Makmur", places=(Evidence(1, place),))
    assert rest == "dilakukan di yang beralamat di Bandung"
