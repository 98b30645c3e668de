"""Text taken out of content streams, and nothing else."""

from __future__ import annotations

import pytest

from extractor.intake.wordless import plain_objects, without_text


@pytest.mark.parametrize(
    "shown",
    [
        b"(Nama perusahaan) Tj",
        b"(sisi \\( kiri) Tj",
        b"(luar (dalam) 1 0 0 1 3 4 Tm) Tj",
        b"<00 4E6F> Tj",
        b"[(No) -12.5 <6D6F> 3 (r)] TJ",
        b"1 0 0 1 72.5 -700 Tm",
        b"/F1 11 Tf",
        b"0 -14 Td",
        b"12 TL",
    ],
)
def test_what_shows_or_places_text_is_taken_out(shown: bytes) -> None:
    stream = b"q 1 0 0 RG\n" + shown + b"\n10 20 m 200 20 l S Q"
    assert without_text(stream).split() == b"q 1 0 0 RG 10 20 m 200 20 l S Q".split()


@pytest.mark.parametrize(
    "stream",
    [
        b"% (a remark with one bracket\n10 20 300 40 re f",
        b"/Tj Do 10 20 m 30 20 l S",
        b"(1 0 0 1 3 4 Tm 9 Tc) pdfmark 10 20 m",
        b"/P <</MCID 0>> BDC 0 0 5 5 re S EMC",
        b"[3 2] 0 d 1 w 5 5 m 90 5 l S",
        b"5 0 0 5 1 1 cm BI /W 1 /H 1 ID (a) Tj EI Q",
    ],
)
def test_what_draws_stays(stream: bytes) -> None:
    assert without_text(stream).split() == stream.split()


def test_a_string_that_never_ends_leaves_the_stream_alone() -> None:
    stream = b"10 20 m 30 20 l S (no end 10 20 re f " + b"x(" * 2000
    assert without_text(stream).split() == stream.split()


def test_a_stream_of_paths_is_split_into_numbers_names_and_operators() -> None:
    stream = b"q 1 0 0 -1.5 .5 5. cm /P <</MCID 3>> BDC [3 2.5] 0 d 5 5 m f* EMC Q\n"
    objects = plain_objects(stream)
    assert objects is not None
    assert [one for one in objects if isinstance(one, bytes)] == [b"q", b"cm", b"BDC", b"d", b"m", b"f*", b"EMC", b"Q"]
    assert [one for one in objects if isinstance(one, int | float)] == [1, 0, 0, -1.5, 0.5, 5.0, 0, 5, 5]
    assert {"MCID": 3} in objects
    assert [3, 2.5] in objects


@pytest.mark.parametrize(
    "odd", [b"(a) '", b"BI /W 1 ID", b"1-2 0 m", b"[1-2] 0 d", b"/A#20B gs", b"<</K (x)>> BDC", b"5 m%"]
)
def test_a_stream_that_holds_anything_else_is_left_to_the_library(odd: bytes) -> None:
    assert plain_objects(b"q 1 0 0 1 0 0 cm " + odd) is None
