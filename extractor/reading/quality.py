"""How well a page could be read, as one number."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.document.elements import Word
from extractor.ocr.lexicon import known_share
from extractor.repair import Measures


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
    """Share of characters that both engines read alike; .8 where only one engine looked."""
    looked = [word for word in words if word.second is not None]
    total = sum(len(word.text) for word in looked)
    if total == 0:
        return 0.8
    return _ramp(sum(len(word.text) for word in looked if word.text == word.second) / total, 0.15, 0.95)


def _ramp(value: float, low: float, high: float) -> float:
    return max(0.0, min(1.0, (value - low) / (high - low)))
