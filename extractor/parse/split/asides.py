"""Pages that belong to no document: blank ones, failed ones, and sheets laid between papers."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import partial_ratio

from extractor.document.elements import Page, Word
from extractor.parse.anchors import folded

_SEPARATORS = tuple(
    folded(phrase)
    for phrase in (
        "lembar pemisah", "lembar pembatas", "kertas pemisah", "kertas pembatas", "halaman pemisah", "pemisah berkas",
        "pemisah dokumen", "pemisah arsip", "pembatas berkas", "pembatas dokumen", "batas dokumen", "batas berkas",
        "separator sheet", "document separator", "batch separator", "patch code", "pemisah batch",
    )
)  # fmt: skip
_BROKEN_M = re.compile(r"ivi|iv(?=[aeiou])|rn")
"""How large capitals M and I M are misread ("PEiviISAH")."""
_ALONE = re.compile(r"^\W*(?:pemisah|pembatas|separator|patch\s*[1-6t]|patch\s*ii)\W*$", re.IGNORECASE | re.MULTILINE)
_COVER = re.compile(
    r"^\W*(?:(?:no(?:mor)?\.?\s*|isi\s*|label\s*)?(?:boks|box|kotak)(?:\s*arsip)?\s*(?:no(?:mor)?\.?)?\s*[:.]?\s*\d{1,5}"
    r"|(?:sampul|map)\s*(?:berkas|arsip)\b|kotak\s*arsip\b)",
    re.IGNORECASE,
)
_COVER_LABELS = tuple(
    folded(label)
    for label in ("Kode Klasifikasi", "Jumlah berkas", "Nomor Boks", "Isi boks", "Kurun waktu", "Rak", "Lokasi simpan")
)
_SIGNED = re.compile(
    r"\bnip\b|kepala|pengawas|pimpinan|direktur|tanda\s*tangan|ditandatangani|yth|tembusan", re.IGNORECASE
)
_FEW_WORDS, _MOST_WORDS, _COVER_WORDS = 12, 25, 30
_CODE_SHARE = 0.012
"""Least share of the page under a machine's code that makes a sheet of few words a separator: 9 cm2 of 620."""


def is_aside(page: Page) -> bool:
    """A page without content: blank, failed, or a sheet laid between documents."""
    return page.origin in ("blank", "failed") or is_separator_sheet(page) or not page.words


def is_separator_sheet(page: Page) -> bool:
    """A sheet laid between documents: it says so in few words, or bears a large machine's code and hardly a word.

    A page of a letter with a signer's code is none: it names who signed.
    """
    if page.origin in ("blank", "failed"):
        return False
    sound = sound_words(page)
    text = page.text.strip()
    if len(sound) <= _MOST_WORDS and _says_separator(page):
        return True
    if len(sound) <= _COVER_WORDS and _is_cover(page) and not _SIGNED.search(text):
        return True
    codes = sum(mark.box.area for mark in page.marks if mark.kind == "qr")
    if codes < _CODE_SHARE * page.width * page.height:
        return False
    return len(sound) <= _FEW_WORDS and not _SIGNED.search(text)


def sound_words(page: Page) -> list[Word]:
    """Words of two letters or digits and more."""
    return [word for word in page.words if sum(char.isalnum() for char in word.text) >= 2]


def _says_separator(page: Page) -> bool:
    """Large letters are often misread: one wrong character in eight (of a long phrase, two) is let pass."""
    if _ALONE.search(page.text):
        return True
    lines = [folded(_BROKEN_M.sub("m", line.text.lower())) for line in page.lines]
    return any(
        partial_ratio(phrase, line, score_cutoff=87.0 if len(phrase) < 13 else 82.0) > 0
        for line in lines
        if len(line) > 9
        for phrase in _SEPARATORS
    )


def _is_cover(page: Page) -> bool:
    """The label of a box or the cover of a folder: it begins so, or lists what archives write on one."""
    if _COVER.match(" ".join(line.text for line in page.lines[:2])):
        return True
    lines = [folded(line.text) for line in page.lines]
    found = sum(any(line.startswith(label) for line in lines) for label in _COVER_LABELS)
    return found >= 2 or (found == 1 and len(sound_words(page)) <= _FEW_WORDS)
