"""Content streams without their text: what draws lines is left to the slow reader of paths, the words are not.

The reader of paths splits a stream into objects one by one; most of them are text, which the other library has read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import PDFStream, stream_value

_NUMBER = rb"(?<![\w.+-])[-+]?[\d.]++"
_STRING = rb"\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*+\))*+\)"
_HEXES = rb"<[0-9A-Fa-f\s]*+>"
_ENDS = rb"(?![^\s\x00()<>\[\]{}/%])"
# text shown, placed and set (ISO 32000-1, tables 104 to 109); BT and ET stay
_TEXT = re.compile(
    rb"(?:" + _STRING + rb"|" + _HEXES + rb")\s*+Tj" + _ENDS
    + rb"|\[(?:[^\[\]()<>%{}/]++|" + _STRING + rb"|" + _HEXES + rb")*+\]\s*+TJ" + _ENDS
    + rb"|(?:" + _NUMBER + rb"\s++){6}Tm" + _ENDS
    + rb"|(?:" + _NUMBER + rb"\s++){2}T[dD]" + _ENDS
    + rb"|" + _NUMBER + rb"\s++T[cwzLrs]" + _ENDS
    + rb"|/[\w.+-]++\s++" + _NUMBER + rb"\s++Tf" + _ENDS
    # kept as they are, so that nothing inside them is taken for an operator
    + rb"|(" + _STRING + rb"|%[^\r\n]*+|\\.)",
    re.DOTALL,
)  # fmt: skip
_INLINE_PICTURE = re.compile(rb"(?<![A-Za-z\d*])BI(?![A-Za-z\d])")


def without_text(content: bytes) -> bytes:
    """The stream with its text operations taken out; as it is where a picture stands in line (its bytes may say
    anything)."""
    if _INLINE_PICTURE.search(content):
        return content
    return _TEXT.sub(rb" \1 ", content)


class PathInterpreter(PDFPageInterpreter):
    """Carries out what a page draws; of its text only the words BT and ET."""

    def execute(self, streams: Sequence[object]) -> None:
        super().execute([_wordless(stream) for stream in streams])


def _wordless(stream: object) -> Any:
    whole = stream_value(stream)
    fresh = PDFStream({}, b"")
    fresh.data, fresh.rawdata = without_text(whole.get_data()), None
    fresh.objid, fresh.genno = whole.objid, whole.genno  # by its number a stream that draws itself is known
    return fresh
