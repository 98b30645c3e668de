"""Where the findings end and the closing of the letter begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.parse.letters.citing import citation_spans
from extractor.parse.letters.deadlines import find as find_deadlines
from extractor.parse.letters.numbering import Item
from extractor.parse.letters.ordering import order_start
from extractor.parse.letters.passage import Passage, Row, passage
from extractor.parse.letters.roles import labelled
from models.values.pasal import find_citations

_CLOSER = re.compile(
    r"^(?:demikian|atas\s+(?:perhatian|kerja)|(?:selanjutnya|untuk\s+itu|oleh\s+karena\s+itu|sehubungan"
    r"|berkenaan|berkaitan|terhadap|maka|apabila|jika|bila(?:mana)?|"
    r"hal\s*-?\s*hal|segala|pelaksanaan(?:nya)?|tindak\s+lanjut|hasil|guna|agar|kepada|kami\s+(?:minta|harap)|saudara"
    r"|(?:pimpinan|pengurus)\s+perusahaan|perusahaan\s+(?:wajib|diwajibkan|diminta)|pengusaha\s+(?:wajib"
    r"|diwajibkan|diminta)|diminta|diwajibkan|dengan\s+ini|mohon|harap"
    r"|nota\s+pemeriksaan|perintah\s+tersebut)\b.*)",
    re.IGNORECASE,
)
_SURELY_CLOSING = re.compile(r"^(?:demikian|atas\s+perhatian)\b", re.IGNORECASE)
_REPORTING = re.compile(
    r"melapor|dilapor|lapor(?:kan|an)\b|jawab|tanggapan|tersebut\s+di\s*atas|hal\s*-?\s*hal"
    r"|temuan\s+(?:di\s*atas|tersebut)|nota\s+pemeriksaan\s+(?:ini|II|I)|"
    r"perintah\s+tersebut|segala\s+sesuatu|secara\s+tertulis|tidak\s+(?:dilaksanakan|di\s*indahkan|mengindahkan"
    r"|dipenuhi)|penyidikan|sanksi",
    re.IGNORECASE,
)


def last_leaf(item: Item) -> Item:
    while item.children:
        item = item.children[-1]
    return item


def split_closing(item: Item, groups: Sequence[Sequence[Item]]) -> list[Row]:
    """The rows after the last finding that belong to the letter's closing; they leave the item."""
    leaf = last_leaf(item)
    rows = leaf.rows
    flush = _flush_wraps(groups, leaf)
    for at, row in enumerate(rows):
        if at == 0:
            continue
        before = rows[at - 1].text.rstrip()
        ended = before.endswith((".", ";", ":", "!")) or row.paragraph
        outdented = row.box.x0 < leaf.x0 + 3 and not flush and row.page.number == rows[0].page.number
        text = row.plain
        if not ended and not outdented:
            continue
        if labelled(row) is not None:
            continue
        if _SURELY_CLOSING.match(text):
            return _taken(leaf, at)
        paragraph = " ".join(r.plain for r in rows[at : at + 5])
        sentence = re.split(r"(?<=[a-z)])\.\s", paragraph)[0]
        if outdented and (row.paragraph or ended) and not citation_begins(text):
            return _taken(leaf, at)
        if _CLOSER.match(text) and _REPORTING.search(sentence) and _after_order(rows[:at]):
            return _taken(leaf, at)
        if row.paragraph and row.box.x0 < rows[0].box.x0 - 3 and not flush and _after_order(rows[:at]):
            return _taken(leaf, at)
    return []


def citation_begins(text: str) -> bool:
    return bool(
        re.match(
            r"^(?:berdasarkan|pasal|hal\s+(?:ini|tersebut)|sebagaimana|sesuai|melanggar|dasar\s+hukum)",
            text,
            re.IGNORECASE,
        )
    )


def _after_order(rows: Sequence[Row]) -> bool:
    ink = passage(rows)
    return order_start(ink.plain, citation_spans(ink)) is not None or bool(find_deadlines(ink))


def _flush_wraps(groups: Sequence[Sequence[Item]], last: Item) -> bool:
    """Do wrapped lines of earlier items start where their number stands (so that indentation tells nothing)?"""
    for group in groups:
        for item in group:
            for node in (item, *item.children):
                if node is last:
                    continue
                for row in node.rows[1:]:
                    if row.box.x0 < node.x0 + 3:
                        return True
    return len(last.rows) > 1 and last.rows[1].box.x0 < last.x0 + 3


def _taken(leaf: Item, at: int) -> list[Row]:
    taken = leaf.rows[at:]
    del leaf.rows[at:]
    return taken


def closes(ink: Passage) -> bool:
    text = ink.plain
    if _SURELY_CLOSING.match(text):
        return True
    sentence = re.split(r"(?<=[a-z)])\.\s", text)[0]
    return bool(_CLOSER.match(text) and _REPORTING.search(sentence)) and not find_citations(text)
