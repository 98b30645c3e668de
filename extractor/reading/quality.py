"""How well a page could be read, as one number; and, before anything is read, what to tell the clerk who scans it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extractor.document.elements import Word
from extractor.document.sheet import Source
from extractor.errors import Language
from extractor.intake import Imaging, open_sheet
from extractor.ocr.lexicon import known_share
from extractor.repair import Glance, Measures, glance

_ADVICE: dict[str, dict[Language, str]] = {
    "wlk.quality.coarse": {
        "id": "Halaman {page} terlalu kasar ({dpi} dpi). Pindai ulang pada 200 dpi atau lebih.",
        "en": "Page {page} is too coarse ({dpi} dpi). Scan it again at 200 dpi or more.",
    },
    "wlk.quality.blurred": {
        "id": "Halaman {page} buram. Foto ulang dengan cahaya lebih terang dan tangan tidak bergerak.",
        "en": "Page {page} is blurred. Take it again in brighter light with a steady hand.",
    },
    "wlk.quality.dark": {
        "id": "Halaman {page} terlalu gelap. Foto ulang dengan cahaya lebih terang.",
        "en": "Page {page} is too dark. Take it again in brighter light.",
    },
    "wlk.quality.faint": {
        "id": "Tulisan di halaman {page} sangat pucat. Pindai ulang dengan setelan lebih gelap.",
        "en": "The writing on page {page} is very faint. Scan it again with a darker setting.",
    },
    "wlk.quality.shadow": {
        "id": "Ada bayangan tebal di halaman {page}. Foto ulang tanpa bayangan tangan atau ponsel.",
        "en": "A deep shadow lies on page {page}. Take it again without the shadow of a hand or telephone.",
    },
    "wlk.quality.skewed": {
        "id": "Halaman {page} miring {skew} derajat. Luruskan kertas, lalu pindai ulang.",
        "en": "Page {page} leans by {skew} degrees. Straighten the sheet and scan it again.",
    },
    "wlk.quality.cut": {
        "id": "Tulisan di tepi {sides} halaman {page} terpotong. Letakkan seluruh kertas di dalam bidang pindai.",
        "en": "Writing at the edge of page {page} is cut off ({sides}). Put the whole sheet inside the frame.",
    },
    "wlk.quality.blank": {
        "id": "Halaman {page} tampak kosong. Periksa apakah kertas terbalik.",
        "en": "Page {page} looks blank. Check whether the sheet lies face down.",
    },
}
_SIDES_EN = {"kiri": "left", "atas": "top", "kanan": "right", "bawah": "bottom"}

_COARSE_DPI, _BLURRED, _DARK, _FAINT, _SHADOW, _SKEWED_DEG = 110.0, 0.52, 0.35, 0.17, 0.40, 5.0
_BLANK_LETTERS, _BLANK_INK = 4, 0.004
_FEW_LETTERS = 12


@dataclass(frozen=True, slots=True)
class Quality:
    """What a page's picture lets expect. `codes`: what a person could mend by scanning again, the worst first; none
    for a page with a text layer. `seen`: the measures behind it, None for such a page.
    """

    page: int
    codes: tuple[str, ...] = ()
    seen: Glance | None = None

    @property
    def is_good(self) -> bool:
        return not self.codes

    def advice(self, language: Language = "id") -> tuple[str, ...]:
        """One sentence a code, for the clerk."""
        if self.seen is None:
            return ()
        sides = [side if language == "id" else _SIDES_EN[side] for side in self.seen.cut]
        facts = {"page": self.page, "dpi": round(self.seen.dpi), "skew": round(abs(self.seen.skew_deg)),
                 "sides": " dan ".join(sides) if language == "id" else ", ".join(sides)}  # fmt: skip
        return tuple(_ADVICE[code][language].format(**facts) for code in self.codes)


def coach(picture: Any, dpi: float, page: int = 1) -> Quality:
    """Looks at a picture as displayed (uint8 HxW or HxWx3 RGB, stated dpi) without reading it; 0.1 s for A4 at 300 dpi.

    Thresholds by drawn pages (docs/measured.md): clean, office and photocopied pages give no false alarm.
    """
    seen = glance(picture, dpi)
    if seen.letter_count < _BLANK_LETTERS and seen.ink < _BLANK_INK:
        return Quality(page, ("wlk.quality.blank",), seen)
    has_text = seen.letter_count >= _FEW_LETTERS
    faults = {
        "wlk.quality.dark": seen.brightness < _DARK,
        "wlk.quality.coarse": seen.dpi < _COARSE_DPI,
        "wlk.quality.blurred": has_text and seen.sharpness < _BLURRED,
        "wlk.quality.faint": has_text and seen.contrast < _FAINT,
        "wlk.quality.shadow": seen.shade < _SHADOW,
        "wlk.quality.cut": bool(seen.cut),
        "wlk.quality.skewed": has_text and abs(seen.skew_deg) > _SKEWED_DEG,
    }
    return Quality(page, tuple(code for code, is_so in faults.items() if is_so), seen)


def look_at(source: Source, number: int = 1, imaging: Imaging | None = None) -> Quality:
    """The quality of page `number` of an accepted file, at upload time and without reading it; a page with a text
    layer has nothing to mend. Raises PageError. Native code opens the file: call it in a child of the crew.
    """
    sheet = open_sheet(source, number, imaging or Imaging())
    return Quality(number) if sheet.is_digital else coach(sheet.picture, sheet.dpi or 72.0, number)


def reading_score(words: Sequence[Word]) -> float:
    """In [0, 1]: share of known words, weighed with the engines' confidence; 0 for no words at all."""
    if not words:
        return 0.0
    share, count = known_share([word.text for word in words])
    confidence = mean_confidence(words)
    weight = min(1.0, count / 12) * 0.6
    return weight * share + (1.0 - weight) * confidence * confidence


def mean_confidence(words: Sequence[Word]) -> float:
    """Mean of the engines' numbers, by length of word; 0 where none gave one."""
    rated = [(word.confidence, len(word.text)) for word in words if word.confidence is not None]
    total = sum(length for _, length in rated)
    return sum(confidence * length for confidence, length in rated) / total if total else 0.0


def page_quality(measures: Measures, words: Sequence[Word]) -> float:
    """In [0, 1]. Paper and picture first (each fault can only lower it), then whether what was read makes sense.

    Measured on drawn pages: office .91-.98, photo .84-.96, fax .88-.96, photocopy .76-.96. Not calibrated on real
    paper.
    """
    dpi = _ramp(measures.dpi, 60.0, 200.0)
    contrast = _ramp(measures.contrast, 0.10, 0.70)
    sharpness = _ramp(measures.sharpness, 0.20, 0.85)
    noise = 1.0 - _ramp(measures.noise, 0.01, 0.20)
    picture = dpi**0.5 * contrast**0.5 * sharpness**0.5 * noise**0.5
    share, count = known_share([word.text for word in words])
    sense = share if count >= 8 else mean_confidence(words)
    agreement = _agreement(words)
    return float(round(max(0.0, min(1.0, 0.35 * picture + 0.30 * _ramp(sense, 0.2, 0.95) + 0.35 * agreement)), 3))


def _agreement(words: Sequence[Word]) -> float:
    """Share of characters that both engines read alike or that were sure without a witness; .8 where none looked."""
    if all(word.second is None for word in words):
        return 0.8
    total = sum(len(word.text) for word in words)
    return _ramp(sum(len(word.text) for word in words if word.second in (None, word.text)) / total, 0.15, 0.95)


def _ramp(value: float, low: float, high: float) -> float:
    return max(0.0, min(1.0, (value - low) / (high - low)))
