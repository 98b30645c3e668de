"""Findings in numbered or lettered lists, nested, with or without labels, together or by sections."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.parse.letters.citing import citation_spans
from extractor.parse.letters.clauses import Finding, clean, take_apart
from extractor.parse.letters.closing import last_leaf, split_closing
from extractor.parse.letters.deadlines import find as find_deadlines
from extractor.parse.letters.numbering import Item, outline
from extractor.parse.letters.ordering import order_start
from extractor.parse.letters.parts import Body, of_parts
from extractor.parse.letters.passage import Passage, Row, passage
from extractor.parse.letters.roles import Role, labelled, labelled_late, role_of
from models.values.pasal import find_citations

_BASIS = re.compile(
    r"^(?:undang\s*-?\s*undang|peraturan|keputusan|surat\s+(?:perintah|tugas|edaran)|instruksi|permenaker"
    r"|kepmenaker)\b",
    re.IGNORECASE,
)
_MIN_WORDS = 2


def read_list(rows: Sequence[Row]) -> Body | None:
    before, roots = outline(rows)
    if not roots:
        return None
    groups = _groups(roots)
    roles = [_heading_role(before)] + [_pop_role(group) for group in groups[:-1]]
    closing = split_closing(groups[-1][-1], groups)
    for group in groups:
        for item in group[:-1]:
            _drop_heading(item)
    zipped = _zipped(groups, roles) or _zipped_sections(roots)
    if zipped:
        return Body(tuple(before), tuple(zipped), tuple(closing), "list")
    findings: list[Finding] = []
    skipped: list[Row] = []
    for group in groups:
        if all(_is_basis(item) for item in group):
            skipped.extend(row for item in group for row in item.all_rows())
            continue
        for item in group:
            findings.extend(expand(item))
    findings = [f for f in findings if f.fact or f.order]
    telling = [f for f in findings if f.citations or f.order]
    if not telling:
        return None
    if len(telling) * 2 < len(findings) and not any(f.citations for f in findings):
        return None
    return Body((*before, *skipped), tuple(findings), tuple(closing), "list")


def _groups(roots: Sequence[Item]) -> list[list[Item]]:
    """Root items cut where the count starts again."""
    groups: list[list[Item]] = []
    for item in roots:
        if not groups or (
            item.style != "bullet" and (item.value <= groups[-1][-1].value or item.style != groups[-1][-1].style)
        ):
            groups.append([])
        groups[-1].append(item)
    return groups


def _heading_role(rows: Sequence[Row]) -> Role | None:
    if not rows:
        return None
    hit = role_of(rows[-1].text) if len(rows[-1].words) <= 6 else None
    return hit[0] if hit else None


def _pop_role(group: Sequence[Item]) -> Role | None:
    """The role that the heading after this group gives to the next one; the heading leaves the group."""
    leaf = last_leaf(group[-1])
    role = _heading_role(leaf.rows[1:])
    if role is not None:
        leaf.rows.pop()
    return role


def _drop_heading(item: Item) -> None:
    """A short unnumbered heading that stands between two items belongs to neither."""
    leaf = last_leaf(item)
    if len(leaf.rows) > 1:
        last = leaf.rows[-1]
        ended = leaf.rows[-2].text.rstrip().endswith((".", ";"))
        heading = last.paragraph and ended and len(last.words) <= 6 and not last.text.rstrip().endswith((".", ";"))
        if heading and not find_citations(last.plain) and not any(c.isdigit() for c in last.text):
            leaf.rows.pop()


def _is_basis(item: Item) -> bool:
    """A line of the legal basis of the letter: a law or a letter, no fact and no order."""
    ink = passage(item.all_rows())
    if not _BASIS.match(ink.plain):
        return False
    return order_start(ink.plain, citation_spans(ink)) is None


def _zipped(groups: Sequence[Sequence[Item]], roles: Sequence[Role | None]) -> list[Finding]:
    """Lists under the headings Temuan / Dasar Hukum / Perintah, put together by their numbers."""
    named = [(role, group) for role, group in zip(roles, groups, strict=False) if role is not None]
    if len({role for role, _ in named}) < 2 or not any(role == "fact" for role, _ in named):
        return []
    return _by_number({role: group for role, group in named if role is not None})


def _zipped_sections(roots: Sequence[Item]) -> list[Finding]:
    sections: dict[Role, Sequence[Item]] = {}
    for item in roots:
        if not item.rows or not item.children or len(passage(item.rows).words) > 8:
            continue
        hit = role_of(passage(item.rows).text)
        if hit is not None and hit[0] not in sections:
            sections[hit[0]] = item.children
    if "fact" not in sections or len(sections) < 2:
        return []
    return _by_number(sections)


def _by_number(sections: Mapping[Role, Sequence[Item]]) -> list[Finding]:
    out: list[Finding] = []
    for at, item in enumerate(sections["fact"]):
        parts: dict[Role, Passage] = {"fact": passage(item.all_rows())}
        for role, items in sections.items():
            if role == "fact":
                continue
            same = next((other for other in items if other.value == item.value and other.style != "bullet"), None)
            if same is None and len(items) == len(sections["fact"]):
                same = items[at]
            if same is not None:
                parts[role] = passage(same.all_rows())
        finding = of_parts(parts)
        if finding is not None:
            out.append(finding)
    return out


def expand(item: Item) -> list[Finding]:
    """The findings that one numbered paragraph holds."""
    parts = _role_parts(item)
    if parts:
        return [finding for part in parts if (finding := of_parts(part)) is not None]
    ink = passage(item.rows)
    if not item.children:
        return [take_apart(ink)] if len(ink.words) >= _MIN_WORDS else []
    mixed = _mixed(item)
    if mixed is not None:
        return [mixed]
    kids = [passage(child.all_rows()) for child in item.children]
    cited = sum(bool(find_citations(kid.plain)) for kid in kids)
    ordered = sum(order_start(kid.plain, citation_spans(kid)) is not None for kid in kids)
    own_says = bool(find_citations(ink.plain)) or order_start(ink.plain, citation_spans(ink)) is not None
    nested = any(child.children for child in item.children)
    separate = (
        cited >= 2
        or ordered >= 2
        or nested
        or any(_role_parts(child) for child in item.children)
        or (len(ink.words) <= 7 and not own_says)
        or (len(kids) == 1 and not own_says and cited == 1)
    )
    if separate:
        return [f for child in item.children for f in expand(child)]
    return [take_apart(passage(item.all_rows()))]


def _role_parts(item: Item) -> list[dict[Role, Passage]]:
    """Ink by role where rows or sub-items carry the labels of a finding's parts; empty without labels.

    A second "Temuan" behind other parts begins a second finding: its number was not read.
    """
    found: list[dict[Role, list[Row]]] = [{}]
    current: Role = "fact"
    seen: set[Role] = set()
    for node in (item, *item.children, *(grand for child in item.children for grand in child.children)):
        for row in node.rows:
            hit = labelled(row) or labelled_late(row)
            if hit is None:
                found[-1].setdefault(current, []).append(row)
                continue
            if hit[0] == "fact" and set(found[-1]) - {"fact"}:
                found.append({})
            current = hit[0]
            seen.add(current)
            if hit[2] is not None:
                found[-1].setdefault(current, []).append(hit[2])
    if not seen - {"fact"} and not (seen and len(found[0]) > 1):
        return []
    return [{role: passage(rows) for role, rows in parts.items() if rows} for parts in found if parts]


def _mixed(item: Item) -> Finding | None:
    """Sub-items that are fact, law, order and deadline of one finding without saying so."""
    if not 2 <= len(item.children) <= 4 or any(child.children for child in item.children):
        return None
    parts: dict[Role, Passage] = {}
    if len(passage(item.rows).words) > 3:
        parts["fact"] = passage(item.rows)
    for child in item.children:
        ink = passage(child.rows)
        if not ink:
            return None
        spans = citation_spans(ink)
        left = clean(ink, spans)
        role: Role
        if spans and len(left.words) <= 3:
            role = "law"
        elif find_deadlines(ink) and len(ink.words) <= 12 and "fact" in parts and "order" in parts:
            role = "deadline"
        elif spans and "law" in parts:
            return None
        elif "fact" not in parts:
            role = "fact"
        else:
            role = "order"
        if role in parts:
            return None
        parts[role] = ink
    return of_parts(parts) if "law" in parts and len(parts) >= 2 else None
