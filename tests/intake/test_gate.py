"""Text layer or picture: layers that lie are not believed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractor.document.sheet import Sheet
from extractor.intake import Imaging, Limits, accept, open_sheet, render

LINES = [
    "Berdasarkan hasil pemeriksaan Pengawas Ketenagakerjaan",
    "ditemukan pelanggaran terhadap ketentuan peraturan",
    "perusahaan belum mendaftarkan pekerja dalam program",
    "jaminan sosial ketenagakerjaan sesuai Pasal 15",
]


def _open(draw: Callable[[Canvas], None], folder: Path, size: tuple[float, float] = (400, 300)) -> Sheet:
    path = folder / "a.pdf"
    canvas = Canvas(str(path), pagesize=size)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return open_sheet(accept(path, Limits()), 1, Imaging())


def _text(canvas: Canvas, lines: list[str] | None = None, mode: int = 0) -> None:
    for at, line in enumerate(lines or LINES):
        text = canvas.beginText(40, 250 - 20 * at)
        text.setFont("Helvetica", 11)
        text.setTextRenderMode(mode)
        text.textLine(line)
        canvas.drawText(text)


def _scan(canvas: Canvas, box: tuple[float, float, float, float] = (0, 0, 400, 300)) -> None:
    image = Image.new("L", (1600, 1200), 255)
    pen = ImageDraw.Draw(image)
    for at in range(12):
        for x in range(100, 1500, 60):
            pen.rectangle((x, 60 + 90 * at, x + 40, 90 + 90 * at), fill=0)
    canvas.drawImage(ImageReader(image), *box)


def test_plain_text_is_digital_with_places(tmp_path: Path) -> None:
    sheet = _open(_text, tmp_path)
    assert sheet.is_digital
    assert " ".join(word.text for word in sheet.words) == " ".join(LINES)
    first = sheet.words[0].box
    # Helvetica 11 at y 250 of 300: capitals reach up by .72 of the size, the baseline lies at 50.
    assert first.x0 == pytest.approx(40.8, abs=1)
    assert first.top == pytest.approx(42, abs=1)
    assert first.bottom == pytest.approx(50.2, abs=1)


def test_digits_with_narrow_ones_stay_together(tmp_path: Path) -> None:
    sheet = _open(lambda canvas: _text(canvas, [*LINES, "NIB 9111111111118 tahun 2011"]), tmp_path)
    assert [word.text for word in sheet.words][-4:] == ["NIB", "9111111111118", "tahun", "2011"]


def test_leaders_part_words_and_go(tmp_path: Path) -> None:
    sheet = _open(lambda canvas: _text(canvas, [*LINES, "Nama : ........PT Maju......"]), tmp_path)
    assert [word.text for word in sheet.words][-4:] == ["Nama", ":", "PT", "Maju"]


def test_a_footer_on_a_scan_is_a_picture(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        _scan(canvas)
        canvas.drawString(40, 10, "Dipindai dengan aplikasi kantor, halaman satu dari sepuluh halaman")

    assert not _open(draw, tmp_path).is_digital


def test_an_invisible_layer_is_not_believed(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        _scan(canvas)
        _text(canvas, mode=3)

    sheet = _open(draw, tmp_path)
    assert not sheet.is_digital
    assert sheet.picture.shape == (1200, 1600)  # the scan itself, not drawn again
    assert sheet.dpi == pytest.approx(288)


def test_text_beneath_a_scan_is_not_believed(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        _text(canvas)
        _scan(canvas)

    assert not _open(draw, tmp_path).is_digital


def test_half_a_page_as_a_picture_is_a_picture(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        _text(canvas)
        _scan(canvas, (0, 0, 400, 150))

    assert not _open(draw, tmp_path).is_digital


def test_a_shifted_alphabet_is_garbage(tmp_path: Path) -> None:
    lines = ["".join(chr(ord(c) + 3) if c.isalpha() else c for c in line) for line in LINES]
    assert not _open(lambda canvas: _text(canvas, lines), tmp_path).is_digital


def test_text_as_curves_is_drawn(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for at in range(40):
            path = canvas.beginPath()
            x, y = 40 + 8 * (at % 20), 200 - 20 * (at // 20)
            path.moveTo(x, y)
            path.curveTo(x + 2, y + 9, x + 4, y - 2, x + 6, y + 7)
            canvas.drawPath(path)

    sheet = _open(draw, tmp_path)
    assert not sheet.is_digital
    assert sheet.dpi == 300
    assert (sheet.picture < 128).any()


def test_sideways_text_is_read_as_a_picture(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(350, 0)
        canvas.rotate(90)
        _text(canvas, [line[:30] for line in LINES])

    assert not _open(draw, tmp_path).is_digital


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_rotation_and_crop_box_put_words_where_a_viewer_shows_them(rotation: int, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=(400, 300))
    if rotation:  # upright for the reader once the viewer has turned the page
        canvas.translate(*{90: (350, 0), 180: (400, 300), 270: (0, 300)}[rotation])
        canvas.rotate(rotation)
    _text(canvas, [line[:30] for line in LINES])
    canvas.showPage()
    canvas.save()
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].rotate(rotation, relative=False)
        pdf.pages[0].cropbox = pikepdf.Array([10, 5, 390, 290])
        pdf.save(path)
    source = accept(path, Limits())
    sheet = open_sheet(source, 1, Imaging())
    assert (sheet.width, sheet.height) == ((380, 285) if rotation in (0, 180) else (285, 380))
    assert sheet.is_digital
    picture = render(source, 1, 144)
    for word in sheet.words:
        box = word.box
        inside = picture[round(box.top * 2) : round(box.bottom * 2), round(box.x0 * 2) : round(box.x1 * 2)]
        assert inside.size, word
        assert (inside < 128).mean() > 0.08, word


def test_filled_form_fields_count_as_text(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        _text(canvas)
        canvas.acroForm.textfield(name="nama", value="PT Maju Terus", x=40, y=120, width=200, height=20)

    words = [word.text for word in _open(draw, tmp_path).words]
    assert words[-3:] == ["PT", "Maju", "Terus"]


def test_lines_tables_and_squares_of_a_digital_page(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        _text(canvas)
        for x in (40, 140, 240):
            canvas.line(x, 60, x, 120)
        for y in (60, 90, 120):
            canvas.line(40, y, 240, y)
        canvas.rect(300, 100, 10, 10)
        canvas.rect(330, 100, 10, 10)
        canvas.line(331, 101, 339, 109)
        canvas.line(331, 109, 339, 101)

    sheet = _open(draw, tmp_path)
    assert [(t.row_count, t.column_count, len(t.cells)) for t in sheet.tables] == [(2, 2, 4)]
    assert sheet.tables[0].cells[0].box.rounded() == (40, 180, 140, 210)
    squares = sorted((mark.box.x0, mark.ink) for mark in sheet.marks if mark.kind == "square")
    assert [round(x) for x, _ in squares] == [300, 330]
    assert squares[0][1] == 0
    assert squares[1][1] > 0.15
    assert sum(rule.is_horizontal for rule in sheet.rules) >= 3


def test_text_outside_the_crop_box_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=(400, 300))
    _text(canvas)
    canvas.drawString(40, 10, "rahasia")
    canvas.showPage()
    canvas.save()
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].cropbox = pikepdf.Array([0, 40, 400, 300])
        pdf.save(path)
    words = [word.text for word in open_sheet(accept(path, Limits()), 1, Imaging()).words]
    assert "Pasal" in words
    assert "rahasia" not in words


def test_render_gives_the_displayed_page(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("L", (200, 100), 255).save(path, dpi=(100, 100))
    picture = render(accept(path, Limits()), 1, 50)
    assert picture.shape == (50, 100)
    assert isinstance(picture, np.ndarray)


def test_a_page_of_absurd_size_is_drawn_small(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.circle(7000, 7000, 3000)

    sheet = _open(draw, tmp_path, (14000, 14000))
    assert sheet.picture.size <= 25_000_000


def test_a_ring_round_an_option_of_a_digital_page(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        _text(canvas)
        canvas.drawString(60, 100, "Swasta")
        canvas.ellipse(52, 94, 105, 114)
        canvas.ellipse(200, 94, 260, 114)  # empty: an ornament

    marks = [mark for mark in _open(draw, tmp_path).marks if mark.kind == "circle"]
    assert [mark.box.rounded() for mark in marks] == [(52, 186, 105, 206)]


@pytest.mark.parametrize("size", [(14400, 14400), (9000, 842)])
def test_text_on_a_sheet_too_large_to_draw_is_digital(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "plotter.pdf"
    board = Canvas(str(path), pagesize=size)
    for row in range(14):
        board.drawString(1500, 60 + 20 * row, "Nama Perusahaan PT Maju Terus Alamat Jalan Raya Serang Kilometer")
    board.save()
    sheet = open_sheet(accept(path, Limits()), 1, Imaging())
    assert sheet.is_digital
    first = next(word for word in sheet.words if word.text == "Nama")
    assert first.box.x0 == pytest.approx(1500, abs=2)
    assert sheet.height == size[1]


def test_a_large_sheet_with_ink_far_from_its_text_is_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "plotter.pdf"
    board = Canvas(str(path), pagesize=(9000, 9000))
    for row in range(14):
        board.drawString(1500, 60 + 20 * row, "Nama Perusahaan PT Maju Terus Alamat Jalan Raya Serang Kilometer")
    board.rect(6000, 6000, 900, 900, stroke=0, fill=1)
    board.save()
    assert not open_sheet(accept(path, Limits()), 1, Imaging()).is_digital


def test_grey_and_thin_type_is_text_all_the_same(tmp_path: Path) -> None:
    def pale(canvas: Canvas) -> None:
        canvas.setFillGray(0.62)
        _text(canvas)

    assert _open(pale, tmp_path).is_digital


def test_grey_type_over_a_grey_picture_is_a_picture(tmp_path: Path) -> None:
    def pale(canvas: Canvas) -> None:
        image = Image.new("L", (1600, 1200), 255)
        ImageDraw.Draw(image).rectangle((100, 700, 1500, 1100), fill=165)
        canvas.drawImage(ImageReader(image), 0, 0, 400, 300)
        canvas.setFillGray(0.62)
        _text(canvas)

    assert not _open(pale, tmp_path).is_digital
