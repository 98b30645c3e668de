"""The papers a bench reads: scanned pages as PNG and as PDF of the same pixels, and born-digital files."""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor import intake
from extractor.document.sheet import Sheet
from extractor.errors import InputError

SCAN_LEVELS = ("office",)


@dataclass(frozen=True, slots=True)
class Scans:
    """One round: `pdfs`, a folder with a PDF for every file that was drawn, and `pictures`, every page of it as PNG."""

    pdfs: Path
    pictures: tuple[Path, ...]


def draw(folder: Path, levels: Sequence[str], count: int) -> None:
    """Fresh sample documents, so many of each level."""
    chosen = [option for level in levels for option in ("--level", level)]
    command = [sys.executable, "-m", "samples", "make", "--split", "dev", "--seed", "bench", "--count", str(count)]
    subprocess.run([*command, *chosen, "--out", str(folder)], check=True, stdout=subprocess.DEVNULL)


def scans(source: Path, folder: Path, pages: int, rounds: int) -> list[Scans]:
    """Scanned pages below `source`, file after file dealt to the rounds until there are so many pages."""
    dealt: list[list[Path]] = [[] for _ in range(rounds)]
    count = 0
    for number, sheets in enumerate(scanned_files(source)):
        at = number % rounds
        pdfs, pictures = folder / f"pdf-{at}", folder / f"png-{at}"
        for made in (pdfs, pictures):
            made.mkdir(parents=True, exist_ok=True)
        write_pdf(sheets, pdfs / f"file-{number:04d}.pdf")
        for sheet in sheets:
            dealt[at].append(pictures / f"page-{number:04d}-{sheet.number}.png")
            write_png(sheet, dealt[at][-1])
        count += len(sheets)
        if count >= pages:
            break
    return [Scans(folder / f"pdf-{at}", tuple(pictures)) for at, pictures in enumerate(dealt) if pictures]


def scanned_files(folder: Path) -> Iterator[list[Sheet]]:
    """The pages of each file below a folder that are pictures; refused and wholly digital files are left out."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name.endswith(".json"):
            continue
        try:
            source = intake.accept(path, intake.Limits())
        except InputError:
            continue
        opened = (intake.open_sheet(source, number, intake.Imaging()) for number in range(1, source.page_count + 1))
        sheets = [sheet for sheet in opened if not sheet.is_digital]
        if sheets:
            yield sheets


def digital_files(source: Path, folder: Path, pages: int) -> int:
    """Copies the PDF files below `source` into `folder`, again and again under other names; the count of pages."""
    folder.mkdir(parents=True)
    files = [path for path in sorted(source.rglob("*.pdf")) if path.is_file()]
    sizes = [intake.accept(path, intake.Limits()).page_count for path in files]
    count = turn = 0
    while files and count < pages:
        for path, size in zip(files, sizes, strict=True):
            shutil.copy(path, folder / f"{turn:03d}-{path.name}")
            count += size
            if count >= pages:
                break
        turn += 1
    return count


def write_png(sheet: Sheet, path: Path) -> None:
    """The picture of a sheet as it came, with its dpi; grey or RGB, without loss."""
    picture = sheet.picture
    height, width = picture.shape[:2]
    colour = 0 if picture.ndim == 2 else 2
    rows = b"".join(b"\0" + picture[row].tobytes() for row in range(height))
    dots_a_metre = round((sheet.dpi or 200.0) / 0.0254)
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)),
        (b"pHYs", struct.pack(">IIB", dots_a_metre, dots_a_metre, 1)),
        (b"IDAT", zlib.compress(rows, 1)),
        (b"IEND", b""),
    )
    body = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)


def write_pdf(sheets: Sequence[Sheet], path: Path) -> None:
    """A PDF whose pages are nothing but the pictures of the sheets, at their dpi; the same pixels as the PNG."""
    pages = " ".join(f"{3 + 3 * at} 0 R" for at in range(len(sheets)))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{pages}]/Count {len(sheets)}>>".encode()]
    for at, sheet in enumerate(sheets):
        height, width = sheet.picture.shape[:2]
        scale = 72.0 / (sheet.dpi or 200.0)
        size = f"{width * scale:.3f} {height * scale:.3f}"
        space = "/DeviceGray" if sheet.picture.ndim == 2 else "/DeviceRGB"
        shown = f"q {width * scale:.3f} 0 0 {height * scale:.3f} 0 0 cm /P Do Q".encode()
        data = zlib.compress(sheet.picture.tobytes(), 1)
        picture = (
            f"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace{space}"
            f"/BitsPerComponent 8/Filter/FlateDecode/Length {len(data)}>>"
        )
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {size}]/Contents {4 + 3 * at} 0 R"
            f"/Resources<</XObject<</P {5 + 3 * at} 0 R>>>>>>".encode(),
            f"<</Length {len(shown)}>>stream\n".encode() + shown + b"\nendstream",
            picture.encode() + b"stream\n" + data + b"\nendstream",
        ]
    body, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF\n"
    path.write_bytes(bytes(body) + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode())
