"""Content streams without their text: what draws lines is left to the slow reader of paths, the words are not.

The reader of paths splits a stream into objects one by one; most of them are text, which the other library has read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import PDFStream, stream_value
from pdfminer.psparser import LIT

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
    return _TEXT.sub(_kept, content)


def _kept(match: re.Match[bytes]) -> bytes:
    return b" %b " % (match[1] or b"")


_PLAIN = re.compile(
    rb"[\s\x00]++|(?:([-+]?\d++)|([-+]?(?:\d++\.\d*+|\.\d++))|([A-Za-z][A-Za-z0-9]*+\*?+)|/([\w.+-]++)"
    rb"|\[([\d\s.+-]*+)\]|<<\s*+/MCID\s++(\d++)\s*+>>)" + _ENDS
)  # fmt: skip
_LISTED = re.compile(rb"(?:[-+]?\d++(?:\.\d*+)?|[-+]?\.\d++)")


def plain_objects(content: bytes) -> list[Any] | None:
    """Numbers, names, lists of numbers and operators (as bytes) of a stream in order; None where anything else
    stands in it."""
    found: list[Any] = []
    at = 0
    for match in _PLAIN.finditer(content):
        if match.start() != at:
            return None
        at = match.end()
        which, text = match.lastindex, match[match.lastindex or 0]
        if which == 1:
            found.append(int(text))
        elif which == 2:
            found.append(float(text))
        elif which == 3:
            if text in _OTHERWISE:
                return None
            found.append(text)
        elif which == 4:
            found.append(LIT(text.decode("ascii")))
        elif which == 5:
            numbers = text.split()
            if not all(_LISTED.fullmatch(number) for number in numbers):
                return None
            found.append([float(number) if b"." in number else int(number) for number in numbers])
        elif which == 6:
            found.append({"MCID": int(text)})
    return found if at == len(content) else None


_OTHERWISE = {b"BI", b"ID", b"EI", b"true", b"false", b"null", b"R"}


class PathInterpreter(PDFPageInterpreter):
    """Carries out what a page draws; of its text only the words BT and ET."""

    def execute(self, streams: Sequence[object]) -> None:
        fresh = [_wordless(stream) for stream in streams]
        plain = None
        if all(one.objid is not None and one.objid not in self.parent_stream_ids for one in fresh):
            plain = plain_objects(b"\n".join(one.data for one in fresh))
        if plain is None:
            super().execute(fresh)
            return
        self.stream_ids.clear()
        self.stream_ids.update(one.objid for one in fresh)
        for one in plain:
            if not isinstance(one, bytes):
                self.push(one)
                continue
            carry_out = getattr(self, "do_" + one.decode("ascii").replace("*", "_a"), None)
            if carry_out is not None:
                wanted = carry_out.__code__.co_argcount - 1
                given = self.pop(wanted)
                if len(given) == wanted:
                    carry_out(*given)


def _wordless(stream: object) -> Any:
    whole = stream_value(stream)
    fresh = PDFStream({}, b"")
    fresh.data, fresh.rawdata = without_text(whole.get_data()), None
    fresh.objid, fresh.genno = whole.objid, whole.genno  # by its number a stream that draws itself is known
    return fresh
