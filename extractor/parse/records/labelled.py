"""Labelled rows: every field whose label is printed, with what stands behind it, ticked or written.

Past 250 lines: where a value may stand is one question with one order of answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from extractor.document.evidence import FieldValue
from extractor.parse.anchors import folded
from extractor.parse.assignment import Claim, claims_of, near_distance
from extractor.parse.choices import Ticked, choice_of, group_values, orphan_choice, own_box
from extractor.parse.gathering import MULTILINE, label_text, read_region
from extractor.parse.gleanings import behind_colon, without_options
from extractor.parse.inkwords import box_of, is_leader, is_noise, strip_numbering
from extractor.parse.letters.claims import claim as text_claim
from extractor.parse.records.paper import Paper
from extractor.parse.records.places import (
    Labels,
    beside_whole,
    entries_beside,
    first_paragraph,
    running_on,
    runs_on,
    under_head,
    whole_words,
)
from extractor.parse.records.pool import Pool, pending_at
from extractor.parse.records.shared import apart
from extractor.parse.regions import Region, heads_the_row_below, region_of
from extractor.parse.sites import Site, sites_of
from models.record import Field

_SURE, _LOOSE, _ORPHAN = 0.95, 0.72, 0.7
_EXACT = 0.94
_PLAIN = "teks"
"""A path that marks no address: its lines are joined as running text."""
_FEWEST = 5
_SHORT, _ANYONES = 6, 0.72
_PROSE, _AMID = 7, 2
_NUMBER = frozenset({"nomor", "no", "nomer"})
"""Amid a sentence these number what the sentence speaks of: "Surat Perintah Tugas Nomor : 090/455"."""
_BIRTH = folded("lahir")
_HALVES = re.compile(r"\s*/\s*|\s+dan\s+|\s*&\s*|\s*,\s*", re.IGNORECASE)
_POST = re.compile(
    r",?\s+(?:selaku|sebagai|jabatan)\b|,\s*(?:(?:wakil|presiden)\s+)?(?:direktur|pimpinan|manag?jer|manager|kepala|pengurus"
    r"|pemilik|komisaris|HRD|staf|supervisor|general)\b",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"(?<=\w),?\s+(?:(?:pada|di|dari)\s+)?(?:PT|CV|UD|PD|Fa|Koperasi|Yayasan|Perum)\b(?:\.|(?=\s+[A-Z]))\s*[A-Z]"
)
_LAW = re.compile(r"\d+[A-Za-z]?\s+(?:tahun|th)\b", re.IGNORECASE)


def labels_of(paper: Paper, fields: Iterable[Field], taken: set[int]) -> Labels:
    """The labels of the fields outside of what is `taken`, one place a field."""
    sites = tuple(
        site
        for site in sites_of(paper.board, paper.index)
        if not any(id(word) in taken for word in site.row.words)
        and (not paper.type.is_letter or paper.in_body(site.row))
    )
    sites = tuple(site for site in sites if not _of_birth(site) and not _in_passing(site, paper))
    sites = without_options(sites, paper.board, paper.type.record, paper.sections)
    known = {one.path for one in fields}
    skipped = frozenset(path for path in paper.index.fields if path not in known)
    claims = claims_of(sites, paper.index, paper.board, paper.sections, skipped)
    labels = Labels(claims, sites, paper.board)
    idle = [claim for claim in claims if _is_idle(paper, claim, labels)]
    if not idle:
        return labels
    # a heading that leads to labelled rows ("memanggil :") holds no value; another place may
    held = {id(claim.site) for claim in idle}
    again = claims_of(
        tuple(site for site in sites if id(site) not in held), paper.index, paper.board, paper.sections, skipped
    )
    better = {claim.field.path for claim in again}
    kept = tuple(claim for claim in idle if claim.field.path not in better)
    return Labels((*again, *kept), sites, paper.board)


def _of_birth(site: Site) -> bool:
    """ "Tempat/tgl. lahir" is the place of nothing but a birth."""
    return _BIRTH in folded(site.text) and _BIRTH not in site.hits[0].key


def _in_passing(site: Site, paper: Paper) -> bool:
    """A short word amid a row without colon or wall is no label: "Jl. Raya Blok D No. 31"."""
    prose = len(site.row.words) > _PROSE and site.start > _AMID and site.text.lower().strip(" .:") in _NUMBER
    if (
        (site.separated and not prose)
        or len(site.hits[0].key) > _SHORT
        or paper.board.areas[site.row.area].cell is not None
    ):
        return False
    if heads_the_row_below(site, paper.board):
        return False
    before = strip_numbering(site.row.words[: site.start + 1])[1]
    behind = " ".join(word.text for word in site.row.words[site.end :])
    return len(before) > 1 or len(site.row.words) > _SHORT or bool(_LAW.match(behind))


def _is_idle(paper: Paper, claim: Claim, labels: Labels) -> bool:
    """Does nothing stand behind the label of a single text field, on the free page?"""
    if (
        claim.field.kind.name != "text"
        or claim.field.is_list
        or paper.board.areas[claim.site.row.area].cell is not None
    ):
        return False
    region = region_of(claim, paper.board, labels.stops, True)
    dotted = any(is_leader(word) for word in claim.site.row.words[claim.site.end :])
    return not dotted and not any(not is_leader(word) for word in region.words)


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
                _keep(paper, pool, choice_of(claim, paper.board, labels.stops), claim)
        elif one.kind.name == "enum":
            value = choice_of(claim, paper.board, labels.stops)
            unread = value.state == "value" and value.value is None and value.method == "anchor"
            if not unread or behind_colon(claim):
                _keep(paper, pool, value, claim)
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
    region = beside_whole(paper, claim, labels, region) or region
    if not any(not is_leader(word) for word in region.words):
        region = under_head(paper, claim, labels) or region
    others = _sharers(paper, claim, labels)
    if others and any(not is_leader(word) for word in region.words):
        for field, words in apart([one, *others], region.words, region.page).items():
            part = replace(region, words=words)
            _keep(paper, pool, read_region(paper.fields[field], claim, part, area.gap), claim, part)
        return
    if one.kind.name == "text":
        words = whole_words(region.words)
        region = replace(region, words=first_paragraph(words) if area.cell is None else words)
        if area.cell is None:
            region = running_on(paper, claim, region)
            listed = entries_beside(paper, claim, region)
            if listed is not None:
                _keep(paper, pool, text_claim(one, one.path, listed), claim, region)
                return
    value = without_company(one, without_post(one, read_region(one, claim, region, area.gap)))
    if "alamat" in one.path and runs_on(paper, region):
        value = replace(read_region(replace(one, path=_PLAIN), claim, region, area.gap), path=one.path)
    row = claim.site.row
    separated = claim.site.separated or area.cell is not None
    if value.state == "blank" and not separated and claim.site.end - claim.site.start <= 2 and len(row.words) > 2:
        return  # a word or two amid others are no label with an empty place
    if value.state == "blank" and not separated and not _alone(claim):
        return
    if _is_sentence(one, value):
        return
    if value.value is None and one.kind.name != "text":
        _elsewhere(paper, claim, labels, pool)
    _keep(paper, pool, value, claim, region)


def without_post(one: Field, value: FieldValue) -> FieldValue:
    """The name of a person without the post behind it: "HENDRA GUNAWAN, Direktur PT. Cahaya"."""
    if one.kind.name != "text" or not one.printed.personal or not isinstance(value.value, str) or "alamat" in one.path:
        return value
    post = _POST.search(value.value)
    return value if post is None or post.start() < 3 else replace(value, value=value.value[: post.start()].strip())


def _is_sentence(one: Field, value: FieldValue) -> bool:
    """A name in small letters is the rest of a sentence: "Perusahaan   dinilai kurang patuh"."""
    name = one.path.rsplit(".", 1)[-1].startswith("nama_")
    return name and isinstance(value.value, str) and value.value[:1].islower() and " " in value.value


def without_company(one: Field, value: FieldValue) -> FieldValue:
    """A post without the company behind it: "Direktur PT. Cahaya", "Kepala Personalia pada CV Maju"."""
    if one.kind.name != "text" or "jabatan" not in one.path or not isinstance(value.value, str):
        return value
    company = _COMPANY.search(value.value)
    return value if company is None else replace(value, value=value.value[: company.start()].strip(" ,"))


def _elsewhere(paper: Paper, claim: Claim, labels: Labels, pool: Pool) -> None:
    """Another place with a label of the field, where the first holds nothing it can be ("Hari" over "Tanggal")."""
    one = claim.field
    for site in labels.sites:
        hit = next((hit for hit in site.hits if one.path in hit.fields), None)
        if hit is None or hit.score < _EXACT or site is claim.site or not site.separated or labels.is_claimed(site):
            continue
        other = Claim(one, site, hit.score)
        region = region_of(other, paper.board, labels.stops, False)
        value = read_region(one, other, region, paper.board.areas[site.row.area].gap)
        if value.value is not None:
            _keep(paper, pool, value, other, region)
            return


def _is_anyones(paper: Paper, claim: Claim) -> bool:
    """Is the label one that heads many things ("Nomor"), and the parent that would make it this field's not there?"""
    near = claim.field.printed.near
    hit = next((hit for hit in claim.site.hits if claim.field.path in hit.fields), None)
    if not near or hit is None or not (paper.index.shared(hit.key) or len(hit.key) <= _SHORT):
        return False
    return near_distance(claim.site, near, paper.board, paper.sections) is None


def _alone(claim: Claim) -> bool:
    """Is the label the whole row?"""
    return claim.site.end - claim.site.start >= len([w for w in claim.site.row.words if not is_noise(w)]) - 1


def _sharers(paper: Paper, claim: Claim, labels: Labels) -> list[Field]:
    """Fields without a place of their own that print this very label too: "Nomor/Tanggal SPT"."""
    hit = next((hit for hit in claim.site.hits if claim.field.path in hit.fields), None)
    if hit is None or hit.score < _EXACT - 0.04:
        return []
    if not any(mark in f" {label_text(claim)} " for mark in ("/", " dan ", "&", ",", " Dan ", " DAN ", " serta ")):
        return []
    own = claim.field.path.rsplit(".", 1)[0]
    halves = [half.strip(" :.") for half in _HALVES.split(label_text(claim))]
    paths = [*hit.fields, *(path for half in halves[1:] for path in _exactly(paper, half))]
    return [
        paper.fields[path]
        for path in dict.fromkeys(paths)
        if path not in labels.claims and path != claim.field.path and path in paper.fields
        and path.rsplit(".", 1)[0] == own and paper.fields[path].kind.name != "enum"
    ]  # fmt: skip


def _exactly(paper: Paper, text: str) -> tuple[str, ...]:
    """The one field that a half of a label prints: "Jam" of "Tanggal / Jam"; a short word only by its own letters."""
    hits = [hit for hit in paper.index.find(text) if hit.score >= _EXACT] if len(text) > 2 else []
    found = hits[0].fields if hits else ()
    return found if len(found) == 1 else ()


def _keep(paper: Paper, pool: Pool, value: FieldValue, claim: Claim, region: Region | None = None) -> None:
    set_apart = claim.site.separated or paper.board.areas[claim.site.row.area].cell is not None
    features = {**value.features, "label_score": min(1.0, claim.score), "separator": float(set_apart)}
    value = replace(value, features=features)
    weight = (_SURE if set_apart or value.method == "tick" else _LOOSE) * min(1.0, claim.score)
    if _is_anyones(paper, claim):
        weight *= _ANYONES
    words = [] if region is None else [word for word in region.words if not is_noise(word)]
    pending = None
    if region is not None and words and value.state == "value":
        pending = pending_at(claim.field, region.page, box_of(words))
    pool.put(value, weight, pending if value.path == claim.field.path else None)
