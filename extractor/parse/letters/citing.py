"""Citations in running text, with the wording that leads into them and the titles of laws behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.parse.letters.passage import Passage
from models.values.pasal import find_citations

Span = tuple[int, int]
"""A range in the plain text of a passage."""

# what leads into a citation: "hal tersebut melanggar ketentuan", "sebagaimana diatur dalam", "berdasarkan"
_CITE_LEAD = re.compile(
    r"(?:[,;(\-–]?\s*)?(?:(?:dan|yang|sehingga|dimana|di\s?mana|maka|padahal|karena|oleh\s+karena(?:\s+itu)?)\s+)?"
    r"(?:(?:hal|tindakan|perbuatan|kondisi|keadaan|ini|tersebut|demikian|itu|mana|dengan|merupakan|adalah|telah"
    r"|pelanggaran|dasar|hukum(?:nya)?"
    r"|tidak|belum|memenuhi|sesuai|mematuhi|melaksanakan|diduga|terhadap|atas)\s*[:,]?\s+){0,7}"
    r"(?:berdasarkan|sesuai(?:\s+dengan)?|sebagaimana(?:\s+(?:telah\s+)?(?:di\s?atur|di\s?maksud|tercantum"
    r"|di\s?tentukan|di\s?amanatkan|ditetapkan))?"
    r"(?:\s+(?:dalam|pada|oleh))?|di\s?atur\s+(?:dalam|pada)|menurut|melanggar|bertentangan(?:\s+dengan)?"
    r"|menyalahi|vide|mengacu(?:\s+(?:pada|kepada))?"
    r"|merujuk(?:\s+pada)?|dasar(?:\s+hukum)?(?:nya)?|memenuhi|pelanggaran|lihat|tidak\s+sesuai(?:\s+dengan)?"
    r"|sesuai|untuk\s+memenuhi|"
    r"dalam|pada|atas|terhadap|dengan)"
    r"(?:\s*[:,]?\s+(?:dengan|dalam|pada|atas|terhadap|bunyi|amanat|isi|ketentuan(?:\s+(?:dalam|pada))?"
    r"|peraturan\s+perundang\s*-?\s*undangan(?:\s+yakni)?"
    r"|perundang\s*-?\s*undangan|yaitu|yakni|antara\s+lain))*\s*[:,(]?\s*$",
    re.IGNORECASE,
)
_STANDS_ALONE = re.compile(r"[,;(\-–:]\s*$")
_JOINER = re.compile(
    r"^[\s,;.()]*(?:(?:jo|juncto|yo|dan|serta|atau|s\.?/?d\.?|yang\s+telah\s+diubah\s+dengan"
    r"|sebagaimana\s+(?:telah\s+)?diubah(?:\s+(?:terakhir|beberapa\s+kali))?"
    r"(?:\s+dengan)?|diubah\s+dengan|tentang|beserta|berikut|juga|maupun|vide)\b\.?[\s,;.()]*)*$",
    re.IGNORECASE,
)
# a title of a law after its year: "tentang ...", up to punctuation, a verb of the order, or the next citation
_ABOUT = re.compile(
    r"\s*,?\s*tentang\s+(?P<title>(?:(?!\b(?:jo|juncto|maka|bahwa|saudara|sdr|pengusaha|perusahaan\s+(?:wajib"
    r"|harus|belum|tidak)|agar|wajib|harus|diwajibkan|diminta"
    r"|selambat\S*|paling\s+lambat|hal\s+ini)\b)[^.;:,\n]){3,130})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A canonical citation and its ink."""

    value: str
    ink: Passage


def citations(ink: Passage) -> list[tuple[Citation, Span]]:
    """Every citation in the passage with its range in the plain text, in printed order, without repeats."""
    out: list[tuple[Citation, Span]] = []
    seen: set[str] = set()
    for value, start, end in find_citations(ink.plain):
        if value in seen:
            continue
        seen.add(value)
        out.append((Citation(value, ink.cut(start, end)), (start, end)))
    return out


def citation_spans(ink: Passage) -> list[Span]:
    """Ranges of whole citation clauses: lead-in, the articles, joiners, the law's title."""
    text = ink.plain
    raw = sorted({(start, end) for _, start, end in find_citations(text)})
    merged: list[list[int]] = []
    for start, bare_end in raw:
        end = _titled(text, bare_end)
        if merged and (start <= merged[-1][1] or _JOINER.match(text[merged[-1][1] : start])):
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return [(_lead_start(text, start), end) for start, end in merged]


def _titled(text: str, end: int) -> int:
    about = _ABOUT.match(text, end)
    if about is None:
        return end
    inner = re.search(r"\s(?=jo\b|Jo\b|juncto)", about.group("title"))
    return about.start("title") + inner.start() if inner else about.end()


def _lead_start(text: str, start: int) -> int:
    """Where the wording before a citation begins; never back over a sentence end."""
    ends = [end.end() for end in re.finditer(r"(?<![A-Z]\w)(?<!\bNo)(?<!\bPs)[.;]\s+", text[:start])]
    low = ends[-1] if ends else 0
    match = _CITE_LEAD.search(text[low:start])
    if match:
        return low + match.start()
    before = text[low:start]
    alone = _STANDS_ALONE.search(before)
    return low + alone.start() if alone else start
