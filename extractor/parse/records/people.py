"""Table fields of people without labels: lines with a name and a NIP, and those who signed."""

from __future__ import annotations

import re

from extractor.parse.anchors import best_label
from extractor.parse.inkwords import text_of
from extractor.parse.letters.numbering import outline
from extractor.parse.letters.passage import Passage, Row, passage
from extractor.parse.letters.ranks import rank_in
from extractor.parse.records.columns import Entry, Reading, columns_of
from extractor.parse.records.paper import LABELLED, Paper
from extractor.parse.sites import Site
from models.record import Field

_NIP = re.compile(
    r"(?:N\s?\.?\s?I\s?\.?\s?P\s?[.:]*\s*)?(?P<nip>(?:19|20)\d{6}\s?(?:19|20)\d{4}\s?\d\s?\d{3})(?!\d)", re.I
)
_PERSONAL = re.compile(r"^(?:nama|nip|pangkat|gol|jabatan)\b", re.IGNORECASE)
_LEAD = re.compile(r"^(?:nama|sdri?|saudara)\b\.?\s*:?\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"^\(?(?:\d{1,2}|[a-z])\s*[.)]\s*|^[-–•]\s*")
_EDGES = " ,;:/()-–."
_LISTED, _SIGNED = 0.8, 0.7
_UNKNOWN = ("nama", "nip", "pangkat", "jabatan")


def tells_field(paper: Paper, table: Field, site: Site) -> bool:
    """Does a row just above the place, or its own begin, print one of the labels of the table?"""
    order = paper.board.order[id(site.row)]
    texts = [text_of(site.row.words[: site.start])]
    texts += [row.text for row in paper.board.rows[max(0, order - 3) : order]]
    return any(is_heading(text, table) for text in texts)


def is_heading(text: str, table: Field) -> bool:
    """Does the text, or its last word before the colon, print a label of the table or what stands near it?"""
    bare = text.split(":", maxsplit=1)[0].strip(" .,:;")
    labels = list(dict.fromkeys((*table.printed.labels, *(n for c in table.columns for n in c.printed.near))))
    return bool(bare) and any(best_label(part, labels) is not None for part in (bare, bare.split(" ")[-1]))


def read_listed(paper: Paper, table: Field) -> Reading | None:
    """The numbered or plain lines of the body that hold a NIP: name before it, rank and post around it."""
    names = {one.path: one for one in table.columns}
    if not {"nama", "nip"} <= set(names):
        return None
    body = paper.body
    if paper.parts is not None and any(one.printed.part for one in table.columns):
        # who signed is read from the signatures
        signing = {id(row.words[0]) for row in paper.letter.rows[paper.parts.foot.start :]}
        body = tuple(row for row in body if id(row.words[0]) not in signing)
    _, roots = outline(list(body))
    entries = []
    words: set[int] = set()
    for item in roots:
        for one in item.children or [item]:
            rows = _own_rows(one.all_rows())
            entry = _entry(rows, table)
            if entry is not None:
                entries.append(entry)
                words.update(id(word) for row in rows for word in row.words)
    if not entries:
        for at, row in enumerate(body):
            if _NIP.search(row.text):
                before = [body[at - 1]] if at and len(_NIP.sub("", row.text).strip(_EDGES)) < 4 else []
                entry = _entry([*before, row], table)
                if entry is not None:
                    entries.append(entry)
                    words.update(id(word) for one_row in (*before, row) for word in one_row.words)
    return Reading(entries, _LISTED, "anchor", words) if entries else None


def _own_rows(rows: list[Row]) -> list[Row]:
    """The rows of one person: up to a labelled row of something else, or one that begins further left."""
    for at, row in enumerate(rows):
        other = LABELLED.match(row.text) and not _PERSONAL.match(row.plain)
        if at and (other or row.box.x0 < rows[0].box.x0 - 30 or row.box.x0 < min(r.box.x0 for r in rows[:at]) - 20):
            return rows[:at]
    return rows


def _entry(rows: list[Row], table: Field) -> Entry | None:
    if not rows or len(rows) > 8:
        return None
    ink = passage(rows)
    match = _NIP.search(ink.text)
    if match is None or match.start() > 90:
        return None
    entry = Entry()
    entry.cells["nip"] = ink.cut_text(*match.span("nip"))
    before = _bare(ink.cut_text(0, match.start()))
    rank = rank_in(ink.text)
    paths = {one.path for one in table.columns}
    lines = before.lines()
    if before and lines:
        entry.cells["nama"] = _bare(lines[0]) if len(lines) > 1 else before
    after = _bare(ink.cut_text(match.end(), len(ink.text)))
    if after and "jabatan" in paths and rank is None:
        entry.cells["jabatan"] = after
    return entry if entry.cells.get("nama") and known_name(entry.cells["nama"].text) else None


def known_name(text: str) -> bool:
    """Could the text be a person's name: two letters at least, no digits, not long?"""
    return 3 <= len(text) <= 80 and not any(c.isdigit() for c in text) and text[:1].isupper()


def _bare(ink: Passage) -> Passage:
    numbered = _NUMBERED.match(ink.text)
    kept = ink.cut_text(numbered.end(), len(ink.text)) if numbered else ink
    lead = _LEAD.match(kept.text)
    start = lead.end() if lead else 0
    text = kept.text[start:]
    left = len(text) - len(text.lstrip(_EDGES))
    end = len(kept.text) - (len(text) - len(text.rstrip(" ,;:/(-–")))
    return kept.cut_text(start + left, end)


def read_signed(paper: Paper, table: Field) -> Reading | None:
    """The signers, where the columns say that a signer's part fills them; those of another office stay out."""
    parts = {one.path: one.printed.part.removeprefix("penandatangan.") for one in table.columns if one.printed.part}
    if not parts or paper.parts is None:
        return None
    entries = []
    for signer in paper.parts.foot.signers:
        post = signer.post.text
        if re.match(r"(?:mengetahui|menyetujui|kepala|plt|plh|an\b|a\.n)", post, re.IGNORECASE):
            continue
        inks = {"nama": signer.name, "nip": signer.nip, "jabatan": signer.post, "pangkat": signer.rank}
        entry = Entry({path: inks[part] for path, part in parts.items() if inks.get(part)})
        if set(entry.cells) >= columns_of(table).required:
            entries.append(entry)
    return Reading(entries, _SIGNED, "anchor") if entries else None
