"""Labelled rows: every field whose label is printed, with what stands behind it, ticked or written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.document.elements import Word
from extractor.document.evidence import FieldValue
from extractor.document.geometry import BBox
from extractor.parse.assignment import Claim, claims_of
from extractor.parse.choices import Ticked, choice_of, group_values, orphan_choice, own_box
from extractor.parse.gathering import MULTILINE, label_text, read_region
from extractor.parse.gleanings import behind_colon, without_options
from extractor.parse.inkwords import box_of, is_leader, is_noise
from extractor.parse.records.paper import Paper
from extractor.parse.records.pool import Pool, pending_at
from extractor.parse.records.shared import apart
from extractor.parse.regions import Region, Stops, region_of
from extractor.parse.sites import Site, sites_of
from models.record import Field

_SURE, _LOOSE, _ORPHAN = 0.95, 0.72, 0.7
_EXACT = 0.94
_FEWEST = 5


class Labels:
    """The labels of a paper: where each field's own stands, and where any label stops a value."""

    def __init__(self, claims: tuple[Claim, ...], sites: tuple[Site, ...]) -> None:
        self.claims = {claim.field.path: claim for claim in claims}
        self.stops = Stops(claims, sites)
        self.rows = {id(claim.site.row) for claim in claims}


def labels_of(paper: Paper, fields: Iterable[Field], taken: set[int]) -> Labels:
    """The labels of the fields outside of what is `taken`, one place a field."""
    sites = tuple(
        site
        for site in sites_of(paper.board, paper.index)
        if not any(id(word) in taken for word in site.row.words)
        and (not paper.type.is_letter or paper.in_body(site.row))
    )
    sites = without_options(sites, paper.board, paper.type.record, paper.sections)
    known = {one.path for one in fields}
    skipped = frozenset(path for path in paper.index.fields if path not in known)
    return Labels(claims_of(sites, paper.index, paper.board, paper.sections, skipped), sites)


def read_labelled(paper: Paper, pool: Pool) -> Labels:
    """Every single field that is printed with a label; lists only find their heads here."""
    labels = labels_of(paper, [one for one in paper.fields.values() if not one.is_table], pool.taken)
    groups: dict[str, list[Ticked]] = {}
    for claim in labels.claims.values():
        one = claim.field
        if one.is_list:
            continue
        if one.kind.name == "bool":
            ticked = own_box(claim, paper.board)
            if ticked is not None:
                groups.setdefault(one.section.name, []).append(ticked)
            else:
                _keep(pool, choice_of(claim, paper.board, labels.stops), claim)
        elif one.kind.name == "enum":
            value = choice_of(claim, paper.board, labels.stops)
            unread = value.state == "value" and value.value is None and value.method == "anchor"
            if not unread or behind_colon(claim):
                _keep(pool, value, claim)
        else:
            _read(paper, claim, labels, pool)
    for group in groups.values():
        for value in group_values(group).values():
            pool.put(value, _SURE)
    for one in paper.fields.values():
        if one.kind.name == "enum" and not one.is_list and not pool.holds(one.path):
            orphan = orphan_choice(one, paper.board, paper.board.rows)
            if orphan is not None:
                pool.put(orphan, _ORPHAN)
    return labels


def _read(paper: Paper, claim: Claim, labels: Labels, pool: Pool) -> None:
    one = claim.field
    area = paper.board.areas[claim.site.row.area]
    region = region_of(claim, paper.board, labels.stops, one.kind.name in MULTILINE)
    others = _sharers(paper, claim, labels)
    if others and any(not is_leader(word) for word in region.words):
        for field, words in apart([one, *others], region.words, region.page).items():
            part = replace(region, words=words)
            _keep(pool, read_region(paper.fields[field], claim, part, area.gap), claim, part)
        return
    if one.kind.name == "text":
        region = replace(region, words=whole_words(region.words))
    value = read_region(one, claim, region, area.gap)
    row = claim.site.row
    separated = claim.site.separated or area.cell is not None
    if value.state == "blank" and not separated and claim.site.end - claim.site.start <= 2 and len(row.words) > 2:
        return  # a word or two amid others are no label with an empty place
    if value.state == "blank" and not separated and not _alone(claim):
        return
    _keep(pool, value, claim, region)


def _alone(claim: Claim) -> bool:
    """Is the label the whole row?"""
    return claim.site.end - claim.site.start >= len([w for w in claim.site.row.words if not is_noise(w)]) - 1


def _sharers(paper: Paper, claim: Claim, labels: Labels) -> list[Field]:
    """Fields without a place of their own that print this very label too: "Nomor/Tanggal SPT"."""
    hit = next((hit for hit in claim.site.hits if claim.field.path in hit.fields), None)
    if hit is None or len(hit.key) < _FEWEST or hit.score < _EXACT:
        return []
    if not any(mark in f" {label_text(claim)} " for mark in ("/", " dan ", "&", ",", " Dan ", " DAN ", " serta ")):
        return []
    own = claim.field.path.rsplit(".", 1)[0]
    return [
        paper.fields[path]
        for path in hit.fields
        if path not in labels.claims and path in paper.fields and path.rsplit(".", 1)[0] == own
        and paper.fields[path].kind.name != "enum"
    ]  # fmt: skip


def _keep(pool: Pool, value: FieldValue, claim: Claim, region: Region | None = None) -> None:
    features = {
        **value.features,
        "label_score": min(1.0, claim.score),
        "separator": float(claim.site.separated or claim.site.row.has_ink),
    }
    value = replace(value, features=features)
    weight = (_SURE if claim.site.separated else _LOOSE) * min(1.0, claim.score)
    words = [] if region is None else [word for word in region.words if not is_noise(word)]
    pending = None
    if region is not None and words and value.state == "value":
        pending = pending_at(claim.field, region.page, box_of(words))
    pool.put(value, weight, pending if value.path == claim.field.path else None)


def whole_words(words: Sequence[Word]) -> tuple[Word, ...]:
    """Words that were cut apart at a colon put together again: running text keeps its own spaces."""
    out: list[Word] = []
    for word in words:
        last = out[-1] if out else None
        touching = (
            last is not None
            and abs(last.box.x1 - word.box.x0) < 0.05
            and last.box.top == word.box.top
            and last.box.bottom == word.box.bottom
            and not is_leader(word)
            and not is_leader(last)
        )
        if last is not None and touching:
            second = last.second + word.second if last.second is not None and word.second is not None else None
            box = BBox(last.box.x0, last.box.top, word.box.x1, word.box.bottom)
            out[-1] = replace(last, text=last.text + word.text, box=box, second=second)
        else:
            out.append(word)
    return tuple(out)
