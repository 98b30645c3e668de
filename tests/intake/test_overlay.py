"""The words of a searchable PDF lie on the ink, whichever way the page is turned."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from extractor.document.elements import Line, Page, Word
from extractor.document.geometry import BBox, Projection
from extractor.intake import Limits, accept, write_searchable
from extractor.intake.pdf import frame_of

WIDTH, HEIGHT = 400.0, 300.0
WORDS = (("PT.", BBox(60, 50, 80, 60)), ("Cahaya", BBox(84, 50, 130, 60)), ("Rp", BBox(200, 210, 212, 220)))


def read_page(projection: Projection, width: float, height: float) -> Page:
    words = tuple(Word(text, box, 0.9, "tesseract") for text, box in WORDS)
    return Page(
        1,
        WIDTH,
        HEIGHT,
        "ocr",
        words,
        (Line(words[:2]), Line(words[2:])),
        displayed_width=width,
        displayed_height=height,
        to_displayed=projection,
    )


def scan(folder: Path, rotation: int, cropped: bool) -> Path:
    """A page of one white picture, its sides such that it is shown at 400 x 300 or 300 x 400 points."""
    path = folder / "scan.pdf"
    with pikepdf.new() as pdf:
        shown = (WIDTH, HEIGHT) if rotation in (0, 180) else (HEIGHT, WIDTH)
        page = pdf.add_blank_page(page_size=(shown[0] + 90, shown[1] + 90))
        left, bottom = (30, 45) if cropped else (0, 0)
        page.CropBox = pikepdf.Array([left, bottom, left + shown[0], bottom + shown[1]])
        page.Rotate = rotation
        # a matrix left standing, as scanners write
        page.Contents = pdf.make_stream(b"0.5 0 0 0.5 7 9 cm 1 g 0 0 10 10 re f")
        pdf.save(path)
    return path


def found(path: Path) -> list[tuple[str, BBox]]:
    """Words of the text layer with their boxes in displayed points."""
    pdf = pypdfium2.PdfDocument(str(path))
    page = pdf[0]
    frame, text = frame_of(page), page.get_textpage()
    words, start = [], 0
    whole = text.get_text_range()
    for piece in whole.split():
        start = whole.index(piece, start)
        boxes = [text.get_charbox(at, loose=False) for at in range(start, start + len(piece))]
        sides = [frame.box(left, low, right, high) for left, low, right, high in boxes]
        box = sides[0]
        for side in sides[1:]:
            box = box.union(side)
        words.append((piece, box))
        start += len(piece)
    pdf.close()
    return words


@pytest.mark.parametrize("cropped", [False, True])
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_words_lie_on_their_ink(tmp_path: Path, rotation: int, cropped: bool) -> None:
    source = accept(scan(tmp_path, rotation, cropped), Limits())
    out = tmp_path / "out.pdf"
    write_searchable(source, [read_page(Projection(), WIDTH, HEIGHT)], out)
    words = found(out)
    assert [text for text, _ in words] == [text for text, _ in WORDS]
    for (_, got), (_, true) in zip(words, WORDS, strict=True):
        assert abs(got.x_center - true.x_center) < 3
        assert true.grown(2).contains_center_of(got)


def test_words_follow_a_page_that_was_photographed_askew(tmp_path: Path) -> None:
    turn = math.radians(4)
    askew = Projection((math.cos(turn), -math.sin(turn), 12, math.sin(turn), math.cos(turn), 5, 0, 0, 1))
    source = accept(scan(tmp_path, 0, False), Limits())
    write_searchable(source, [read_page(askew, WIDTH, HEIGHT)], tmp_path / "out.pdf")
    for (_, got), (_, true) in zip(found(tmp_path / "out.pdf"), WORDS, strict=True):
        assert askew.box(true).grown(2).contains_center_of(got)


def test_a_picture_becomes_a_pdf_that_looks_the_same(tmp_path: Path) -> None:
    pixels = np.full((300, 400, 3), 255, np.uint8)
    pixels[50:60, 60:130] = (20, 60, 140)
    Image.fromarray(pixels).save(tmp_path / "foto.png", dpi=(72, 72))
    source = accept(tmp_path / "foto.png", Limits())
    write_searchable(source, [read_page(Projection(), WIDTH, HEIGHT)], tmp_path / "out.pdf")
    drawn = pypdfium2.PdfDocument(str(tmp_path / "out.pdf"))[0].render(scale=1).to_numpy()
    assert drawn.shape[:2] == (300, 400)
    assert abs(int(drawn[55, 100].min()) - 20) < 25
    assert int(drawn[150, 200].min()) > 245  # the words themselves are not seen
    assert int(drawn[215, 206].min()) > 245
    assert [text for text, _ in found(tmp_path / "out.pdf")] == ["PT.", "Cahaya", "Rp"]


def test_an_unseen_layer_that_was_not_believed_goes(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(WIDTH, HEIGHT))
        font = page.add_resource(
            pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica),
            pikepdf.Name.Font,
        )
        unseen = f"BT 3 Tr {font} 10 Tf 50 50 Td (sampah) Tj ET BT 0 Tr {font} 10 Tf 50 90 Td (tampak) Tj ET"
        page.Contents = pdf.make_stream(unseen.encode())
        pdf.save(path)
    source = accept(path, Limits())
    write_searchable(source, [read_page(Projection(), WIDTH, HEIGHT)], tmp_path / "out.pdf")
    words = [text for text, _ in found(tmp_path / "out.pdf")]
    assert "sampah" not in words
    assert "tampak" in words
    assert "Cahaya" in words


def test_the_same_reading_gives_the_same_bytes(tmp_path: Path) -> None:
    source = accept(scan(tmp_path, 0, False), Limits())
    for name in ("a.pdf", "b.pdf"):
        write_searchable(source, [read_page(Projection(), WIDTH, HEIGHT)], tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_page_that_was_stored_gives_each_word_once(tmp_path: Path) -> None:
    """Out of the database a word of the page and the same word of its line are two objects."""
    page = read_page(Projection(), WIDTH, HEIGHT)
    twin = read_page(Projection(), WIDTH, HEIGHT)
    stored = replace(page, lines=twin.lines)
    out = tmp_path / "teks.pdf"
    write_searchable(accept(scan(tmp_path, 0, False), Limits()), [stored], out)
    assert [word for word, _ in found(out)] == [text for text, _ in WORDS]
