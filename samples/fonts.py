"""Fonts of the drawing board: Debian packages, converted to TrueType outlines where needed.

Every font is cut down to Latin before use, so that large families load fast and files stay small.
"""

from __future__ import annotations

import functools
import io
from dataclasses import dataclass
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont as PdfFont

_LATIN = (*range(0x20, 0x7F), 0xA0, 0xB0, 0xB1, 0xB2, 0xB7, 0xD7, 0x2013, 0x2014, 0x2018, 0x2019)
_LATIN_MORE = (0x201C, 0x201D, 0x2026, 0x2265, 0x2264, 0x2713, 0x25A1)
_ROOT = Path("/usr/share/fonts")
_TEX = Path("/usr/share/texmf/fonts/opentype/public/tex-gyre")


class MissingFontError(Exception):
    """A font file is not on this machine; the message names the Debian package."""


@dataclass(frozen=True)
class Source:
    """Where a font lies and which Debian package brings it."""

    path: Path
    package: str


def _ttf(folder: str, name: str, package: str) -> Source:
    return Source(_ROOT / "truetype" / folder / f"{name}.ttf", package)


def _otf(folder: str, name: str, package: str) -> Source:
    return Source(_ROOT / "opentype" / folder / f"{name}.otf", package)


def _liberation(name: str) -> Source:
    return _ttf("liberation", f"Liberation{name}", "fonts-liberation")


def _urw(name: str) -> Source:
    return _otf("urw-base35", name, "fonts-urw-base35")


def _tex(name: str) -> Source:
    return Source(_TEX / f"texgyre{name}.otf", "fonts-texgyre")


SOURCES: dict[str, Source] = {
    "arial": _liberation("Sans-Regular"),
    "arial-bold": _liberation("Sans-Bold"),
    "arial-italic": _liberation("Sans-Italic"),
    "narrow": _liberation("SansNarrow-Regular"),
    "narrow-bold": _liberation("SansNarrow-Bold"),
    "times": _liberation("Serif-Regular"),
    "times-bold": _liberation("Serif-Bold"),
    "times-italic": _liberation("Serif-Italic"),
    "courier": _liberation("Mono-Regular"),
    "courier-bold": _liberation("Mono-Bold"),
    "dejavu": _ttf("dejavu", "DejaVuSans", "fonts-dejavu-core"),
    "dejavu-bold": _ttf("dejavu", "DejaVuSans-Bold", "fonts-dejavu-core"),
    "dejavu-cond": _ttf("dejavu", "DejaVuSansCondensed", "fonts-dejavu-extra"),
    "dejavu-cond-bold": _ttf("dejavu", "DejaVuSansCondensed-Bold", "fonts-dejavu-extra"),
    "dejavu-serif": _ttf("dejavu", "DejaVuSerif", "fonts-dejavu-core"),
    "dejavu-serif-bold": _ttf("dejavu", "DejaVuSerif-Bold", "fonts-dejavu-core"),
    "dejavu-mono": _ttf("dejavu", "DejaVuSansMono", "fonts-dejavu-core"),
    "roboto": _ttf("roboto/unhinted", "RobotoCondensed-Regular", "fonts-roboto-unhinted"),
    "roboto-bold": _ttf("roboto/unhinted", "RobotoCondensed-Bold", "fonts-roboto-unhinted"),
    "bookman": _urw("URWBookman-Light"),
    "bookman-bold": _urw("URWBookman-Demi"),
    "schoolbook": _urw("C059-Roman"),
    "schoolbook-bold": _urw("C059-Bold"),
    "palatino": _urw("P052-Roman"),
    "palatino-bold": _urw("P052-Bold"),
    "nimbus-mono": _urw("NimbusMonoPS-Regular"),
    "nimbus-mono-bold": _urw("NimbusMonoPS-Bold"),
    "avant": _urw("URWGothic-Book"),
    "avant-bold": _urw("URWGothic-Demi"),
    "heros": _tex("heros-regular"),
    "heros-bold": _tex("heros-bold"),
    "termes": _tex("termes-regular"),
    "termes-bold": _tex("termes-bold"),
    "cursor": _tex("cursor-regular"),
    "cursor-bold": _tex("cursor-bold"),
    "garamond": _otf("ebgaramond", "EBGaramond12-Regular", "fonts-ebgaramond"),
    "garamond-bold": _otf("ebgaramond", "EBGaramond12-Bold", "fonts-ebgaramond"),
    "tlwg-typewriter": _ttf("tlwg", "TlwgTypewriter", "fonts-tlwg-typewriter-ttf"),
    "tlwg-typist": _ttf("tlwg", "TlwgTypist", "fonts-tlwg-typist-ttf"),
    "breip": _ttf("breip", "Breip", "fonts-breip"),
    "comic": _otf("comic-neue", "ComicNeue-Regular", "fonts-comic-neue"),
    "comic-italic": _otf("comic-neue", "ComicNeue-Italic", "fonts-comic-neue"),
    "rufscript": _ttf("rufscript", "Rufscript010", "fonts-rufscript"),
    "dancing": _otf("dancingscript", "DancingScript-Regular", "fonts-dancingscript"),
    "dkg": _ttf("fifthhorseman", "dkg", "fonts-dkg-handwriting"),
    "dkg-italic": _ttf("fifthhorseman", "dkgIt", "fonts-dkg-handwriting"),
    "steve": _ttf("sjfonts", "SteveHand", "fonts-sjfonts"),
    "delphine": _ttf("sjfonts", "Delphine", "fonts-sjfonts"),
    "klee": _ttf("klee", "KleeOne-Regular", "fonts-klee"),
    "humor": _ttf("humor-sans", "Humor-Sans", "fonts-humor-sans"),
    "purisa": _ttf("tlwg", "Purisa-Oblique", "fonts-tlwg-purisa-ttf"),
    "ecolier": _ttf("ecolier-court", "Ecolier-court", "fonts-ecolier-court"),
    "kristi": _ttf("kristi", "Kristi", "fonts-kristi"),
}


@dataclass(frozen=True)
class Face:
    """A font ready to draw with: widths and ink bounds in thousandths of the size."""

    name: str
    widths: dict[str, float]
    bounds: dict[str, tuple[float, float, float, float] | None]

    def width(self, text: str, size: float) -> float:
        """Advance width of ``text`` in points."""
        return sum(self.widths.get(char, self.widths["?"]) for char in text) * size / 1000

    def can_draw(self, text: str) -> bool:
        """Whether every character has a glyph."""
        return all(char in self.widths for char in text)


def require(names: list[str] | None = None) -> None:
    """Raise MissingFontError when one of the fonts (all by default) is not installed."""
    missing = sorted({SOURCES[name].package for name in names or SOURCES if not SOURCES[name].path.is_file()})
    if missing:
        raise MissingFontError("apt-get install " + " ".join(missing))


@functools.cache
def face(name: str) -> Face:
    """The font by its short name, registered with the PDF writer under that name."""
    require([name])
    font = TTFont(SOURCES[name].path, recalcTimestamp=False, lazy=True)
    options = Options()
    options.layout_features = []
    options.name_IDs = [1, 2, 4, 6]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "JSTF", "kern", "FFTM", "DSIG"]
    cutter = Subsetter(options)
    cutter.populate(unicodes=[*_LATIN, *_LATIN_MORE])
    cutter.subset(font)
    if "glyf" not in font:
        _to_truetype(font)
    stream = io.BytesIO()
    font.save(stream)
    font.close()
    stream.seek(0)
    made = TTFont(io.BytesIO(stream.getvalue()))
    units = made["head"].unitsPerEm
    glyphs = made.getGlyphSet()
    widths: dict[str, float] = {}
    bounds: dict[str, tuple[float, float, float, float] | None] = {}
    for code, glyph in sorted(made.getBestCmap().items()):
        pen = BoundsPen(glyphs)
        glyphs[glyph].draw(pen)
        widths[chr(code)] = glyphs[glyph].width * 1000 / units
        box = pen.bounds
        bounds[chr(code)] = None if box is None else tuple(side * 1000 / units for side in box)
    made.close()
    pdfmetrics.registerFont(PdfFont(name, stream))
    return Face(name, widths, bounds)


def _to_truetype(font: TTFont) -> None:
    glyphs = font.getGlyphSet()
    order = font.getGlyphOrder()
    table = newTable("glyf")
    table.glyphs, table.glyphOrder = {}, order
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        table.glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = table
    font["maxp"].tableVersion = 0x00010000
    for key in ["maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"]:
        setattr(font["maxp"], key, 1 if key == "maxZones" else 0)
    for key in ["maxStackElements", "maxSizeOfInstructions", "maxComponentElements", "maxComponentDepth"]:
        setattr(font["maxp"], key, 0)
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    font.sfntVersion = "\000\001\000\000"
