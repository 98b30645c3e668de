"""A redacted copy is opened again: the value is in no text, no picture, no object; the rest is there."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pdfplumber
import pikepdf
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractor import intake
from extractor.document.elements import Line, Page, Word
from extractor.document.geometry import BBox
from extractor.document.sheet import Source
from extractor.intake import Leaf, write_redacted
from extractor.review import Secret, hide

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
SECRET, PUBLIC = "3201014503780001", "SUKAMAJU"
WIDTH, HEIGHT, DPI = 420.0, 300.0, 150
PLACES = {SECRET: BBox(120, 60, 300, 80), PUBLIC: BBox(120, 120, 240, 140), "3201": BBox(120, 200, 165, 216)}
AGAIN = ("0145", BBox(172, 200, 217, 216)), ("0378", BBox(224, 200, 269, 216)), ("0001", BBox(276, 200, 321, 216))


def draw(file: Path, form: str) -> None:
    scale = DPI / 72
    image = Image.new("RGB", (round(WIDTH * scale), round(HEIGHT * scale)), "white")
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(FONT, 24)
    for text, box in [*PLACES.items(), *AGAIN]:
        pen.text((box.x0 * scale, box.top * scale), text, "black", font)
    exif = image.getexif()
    exif[0x010E] = SECRET
    image.save(file, form, dpi=(DPI, DPI), **({"exif": exif} if form == "JPEG" else {"title": SECRET}))


def reading() -> Page:
    words = tuple(Word(text, box, 0.9, "tesseract") for text, box in [*PLACES.items(), *AGAIN])
    lines = (Line(words[:1]), Line(words[1:2]), Line(words[2:]))
    return Page(1, WIDTH, HEIGHT, "ocr", words, lines, displayed_width=WIDTH, displayed_height=HEIGHT)


def source_of(file: Path, kind: str) -> Source:
    return Source(str(file), file.name, "ab" * 32, kind, file.stat().st_size, 1)


def copy_of(file: Path, kind: str, out: Path) -> None:
    (hidden,), missing = hide([reading()], [Secret("nik", (SECRET,), ())])
    assert missing == []
    write_redacted([Leaf(source_of(file, kind), 1, hidden.page, hidden.boxes, hidden.is_whole)], out)


@pytest.mark.parametrize(("form", "kind"), [("JPEG", "image/jpeg"), ("PDF", "application/pdf")])
def test_the_value_is_nowhere_in_the_copy_and_the_rest_is(tmp_path: Path, form: str, kind: str) -> None:
    file, out = tmp_path / "asli", tmp_path / "salinan.pdf"
    draw(file, form)
    copy_of(file, kind, out)
    with pdfplumber.open(out) as pdf:
        (page,) = pdf.pages
        text = page.extract_text() or ""
        assert (round(page.width), round(page.height)) == (WIDTH, HEIGHT)
    assert PUBLIC in text
    assert not any(char.isdigit() for char in text)
    pixels = intake.render(source_of(out, "application/pdf"), 1, 144, grey=True)
    for box in [PLACES[SECRET], PLACES["3201"], *(box for _, box in AGAIN)]:
        part = pixels[int(box.top * 2) : int(box.bottom * 2), int(box.x0 * 2) : int(box.x1 * 2)]
        assert part.max() < 40, "every dot of the value is black"
    public = PLACES[PUBLIC]
    part = pixels[int(public.top * 2) : int(public.bottom * 2), int(public.x0 * 2) : int(public.x1 * 2)]
    assert part.max() > 200 > 100 > part.min(), "what is not chosen stays as it was"


@pytest.mark.parametrize(("form", "kind"), [("JPEG", "image/jpeg"), ("PDF", "application/pdf")])
def test_no_object_of_the_copy_holds_more_than_the_picture_and_its_words(tmp_path: Path, form: str, kind: str) -> None:
    file, out = tmp_path / "asli", tmp_path / "salinan.pdf"
    draw(file, form)
    if form == "PDF":
        with pikepdf.open(file, allow_overwriting_input=True) as pdf:
            pdf.attachments["rahasia.txt"] = SECRET.encode()
            pdf.save(file)
    copy_of(file, kind, out)
    with pikepdf.open(out) as pdf:
        assert "/Info" not in pdf.trailer
        assert set(pdf.Root.keys()) <= {"/Type", "/Pages"}
        assert list(pdf.attachments) == []
        assert "/Annots" not in pdf.pages[0]
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream):
                raw = one.read_raw_bytes()
                data = raw if one.get("/Subtype") == "/Image" else one.read_bytes()
                assert SECRET.encode() not in data
                assert SECRET.encode().hex().encode() not in data
                if one.get("/Subtype") == "/Image":
                    picture = Image.open(io.BytesIO(raw))
                    assert not picture.getexif()
                    assert np.asarray(picture.convert("L")).shape[1] > WIDTH
    assert SECRET.encode() not in out.read_bytes()


def test_a_page_that_was_not_read_is_black_from_edge_to_edge(tmp_path: Path) -> None:
    failed = Page(1, WIDTH, HEIGHT, "failed", failure="wlk.input.page-crash")
    (hidden,), _ = hide([failed], [Secret("nik", (SECRET,), ())])
    out = tmp_path / "salinan.pdf"
    nowhere = Source(str(tmp_path / "tidak-ada"), "x", "ab" * 32, "application/pdf", 1, 1)
    write_redacted([Leaf(nowhere, 1, hidden.page, hidden.boxes, hidden.is_whole)], out)
    pixels = intake.render(source_of(out, "application/pdf"), 1, 72, grey=True)
    assert pixels.max() < 10
