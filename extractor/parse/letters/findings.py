"""The findings of an inspection letter, whatever its layout: table, numbered or lettered list, labelled parts, prose."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from models.values.pasal import find_citations
from models.values.tanggal import find_dates

from extractor.parse.letters import grids
from extractor.parse.letters.clauses import Finding, addressed, citation_spans, citations, clean, order_start, take_apart
from extractor.parse.letters.deadlines import Deadline
from extractor.parse.letters.deadlines import find as find_deadlines
from extractor.parse.letters.layout import Letter
from extractor.parse.letters.numbering import Item, outline
from extractor.parse.letters.passage import EMPTY, Passage, Row, passage
from extractor.parse.letters.roles import Role, labelled, role_of

_CLOSER = re.compile(
    r"^(?:demikian|atas\s+(?:perhatian|kerja)|(?:selanjutnya|untuk\s+itu|oleh\s+karena\s+itu|sehubungan|berkenaan|berkaitan|terhadap|maka|apabila|jika|bila(?:mana)?|"
    r"hal\s*-?\s*hal|segala|pelaksanaan|tindak\s+lanjut|hasil|guna|agar|kepada|kami\s+(?:minta|harap)|saudara\s+(?:wajib|diwajibkan|diminta|diharuskan|harus|agar)"
    r"|(?:pimpinan|pengurus)\s+perusahaan|perusahaan\s+(?:wajib|diwajibkan|diminta)|pengusaha\s+(?:wajib|diwajibkan|diminta)|diminta|diwajibkan|dengan\s+ini|mohon|harap"
    r"|nota\s+pemeriksaan|perintah\s+tersebut)\b.*)",
    re.IGNORECASE,
)
_SURELY_CLOSING = re.compile(r"^(?:demikian|atas\s+perhatian)\b", re.IGNORECASE)
_REPORTING = re.compile(
    r"melapor|dilapor|lapor(?:kan|an)\b|jawab|tanggapan|tersebut\s+di\s*atas|hal\s*-?\s*hal|temuan\s+(?:di\s*atas|tersebut)|nota\s+pemeriksaan\s+(?:ini|II|I)|"
    r"perintah\s+tersebut|segala\s+sesuatu|secara\s+tertulis|tidak\s+(?:dilaksanakan|di\s*indahkan|mengindahkan|dipenuhi)|penyidikan|sanksi",
    re.IGNORECASE,
)
_BASIS = re.compile(r"^(?:undang\s*-?\s*undang|peraturan|keputusan|surat\s+(?:perintah|tugas|edaran)|instruksi|permenaker|kepmenaker)\b", re.IGNORECASE)
_MIN_WORDS = 2


@dataclass(frozen=True, slots=True)
class Body:
    """The body of the letter: what stands before the findings, the findings, what stands after them."""

    opening: tuple[Row, ...]
    findings: tuple[Finding, ...]
    closing: tuple[Row, ...]
    layout: str


def read(letter: Letter, rows: Sequence[Row]) -> Body:
    """The body rows (between head and signatures) taken apart; `layout` is table | aligned | list | prose."""
    grid = grids.find(letter)
    if grid is not None:
        found = [f for entry in grid.entries if (f := of_parts(entry.cells, True)) is not None]
        if found:
            before, after = _around(rows, grid.covered)
            return Body(tuple(before), tuple(found), tuple(after), "table")
    columns = grids.aligned(letter, rows)
    if columns is not None and columns[0]:
        found = [f for entry in columns[0] if (f := of_parts(entry.cells, True)) is not None]
        if len(found) >= 1 and sum(bool(f.citations) for f in found) * 2 >= len(found):
            used = columns[1]
            return Body(tuple(rows[: min(used)]), tuple(found), tuple(rows[max(used) + 1 :]), "aligned")
    listed = _listed(rows)
    if listed is not None:
        return listed
    return _prose(rows)


def _around(rows: Sequence[Row], covered: Mapping[int, frozenset[int]]) -> tuple[list[Row], list[Row]]:
    before: list[Row] = []
    after: list[Row] = []
    seen = False
    for row in rows:
        words = tuple(word for word in row.words if id(word) not in covered.get(row.page.number, frozenset()))
        if len(words) < len(row.words):
            seen = True
        if words:
            (after if seen else before).append(replace(row, words=words))
    return before, after


def of_parts(parts: Mapping[Role, Passage], table: bool = False) -> Finding | None:
    """A finding whose parts the paper keeps apart; None when it has neither fact nor order."""
    fact_ink, law_ink = parts.get("fact", EMPTY), parts.get("law", EMPTY)
    order_ink, time_ink = parts.get("order", EMPTY), parts.get("deadline", EMPTY)
    if not fact_ink and not order_ink:
        return None
    if law_ink and not order_ink:
        law_ink, order_ink = _order_behind(law_ink)
    whole = take_apart(fact_ink) if fact_ink else None
    if order_ink:
        fact = clean(fact_ink, citation_spans(fact_ink)) if fact_ink else EMPTY
        if fact_ink and not fact:
            fact = fact_ink
        order, deadline, deadline_ink, hasty = _order_part(order_ink)
    else:
        assert whole is not None
        fact, order, deadline, deadline_ink, hasty = (whole.fact, whole.order, whole.deadline, whole.deadline_ink, whole.hasty)
    laws = [c for c, _ in citations(law_ink)] if law_ink else []
    for other in (fact_ink, order_ink):
        if not laws and other:
            laws = [c for c, _ in citations(other)]
    if time_ink:
        found = find_deadlines(time_ink)
        if found:
            deadline, deadline_ink, hasty = found[0], time_ink.cut(found[0].number, found[0].unit_end), EMPTY
        elif dates := find_dates(time_ink.plain):
            parsed, start, end = dates[0]
            deadline, deadline_ink, hasty = Deadline(start, end, start, end, end, None, None, parsed.value), time_ink.cut(start, end), EMPTY
        else:
            deadline, deadline_ink, hasty = _bare(time_ink)
    return Finding(fact, tuple(laws), order, deadline, deadline_ink, hasty, table)


def _order_behind(ink: Passage) -> tuple[Passage, Passage]:
    """(law, order) where an order goes on behind the citations without a label of its own."""
    start = order_start(ink.plain, citation_spans(ink))
    if start is None or not citations(ink.cut(0, start)):
        return ink, EMPTY
    told = addressed(ink.plain, start)
    return ink.cut(0, start), ink.cut(told, len(ink.plain))


def _bare(ink: Passage) -> tuple[Deadline | None, Passage, Passage]:
    """A deadline cell without a unit: digits are days, anything else ("Segera", "1 bulan") has no number."""
    text = ink.text.strip(" .,;:-")
    match = re.fullmatch(r"(\d{1,3})(?:\s*\(.*\))?", text)
    if match:
        return Deadline(0, len(ink.plain), 0, len(ink.plain), len(ink.plain), int(match.group(1)), None), ink, EMPTY
    return None, EMPTY, ink


def _order_part(ink: Passage) -> tuple[Passage, Deadline | None, Passage, Passage]:
    """(order, deadline, its ink, hasty) of ink that is known to be an order."""
    deadlines = [d for d in find_deadlines(ink) if d.strong]
    deadline = deadlines[0] if deadlines else None
    text = ink.plain
    cuts = [(deadline.start, deadline.end)] if deadline else []
    for start, end in citation_spans(ink):
        rest = text[end:] if not cuts else text[end : max(end, cuts[0][0])] + text[max(end, cuts[0][1]) :]
        if start < 3 or not rest.strip(" ,;.()-–:"):
            cuts.append((start, end))
    order = clean(ink, sorted(cuts))
    hasty = EMPTY
    if deadline is None:
        match = re.search(r"\bsegera\b", text, re.IGNORECASE)
        hasty = ink.cut(match.start(), match.end()) if match else EMPTY
    deadline_ink = ink.cut(deadline.number, deadline.unit_end) if deadline else EMPTY
    return order, deadline, deadline_ink, hasty


# --- lists ---------------------------------------------------------------------------------------------------------


def _listed(rows: Sequence[Row]) -> Body | None:
    before, roots = outline(_role_breaks(rows))
    if not roots:
        return None
    groups = _groups(roots)
    roles = [_heading_role(before)] + [_pop_role(group) for group in groups[:-1]]
    closing = _split_closing(groups[-1][-1], groups)
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
            findings.extend(_expand(item))
    findings = [f for f in findings if f.fact or f.order]
    telling = [f for f in findings if f.citations or f.order]
    if not telling:
        return None
    if len(telling) * 2 < len(findings) and not any(f.citations for f in findings):
        return None
    return Body((*before, *skipped), tuple(findings), tuple(closing), "list")


def _role_breaks(rows: Sequence[Row]) -> list[Row]:
    return list(rows)


def _groups(roots: Sequence[Item]) -> list[list[Item]]:
    """Root items cut where the count starts again."""
    groups: list[list[Item]] = []
    for item in roots:
        if not groups or (item.style != "bullet" and (item.value <= groups[-1][-1].value or item.style != groups[-1][-1].style)):
            groups.append([])
        groups[-1].append(item)
    return groups


def _heading_role(rows: Sequence[Row]) -> Role | None:
    if not rows:
        return None
    hit = role_of(rows[-1].text) if len(rows[-1].words) <= 6 else None
    return hit[0] if hit else None


def _last_leaf(item: Item) -> Item:
    while item.children:
        item = item.children[-1]
    return item


def _pop_role(group: Sequence[Item]) -> Role | None:
    """The role that the heading after this group gives to the next one; the heading leaves the group."""
    leaf = _last_leaf(group[-1])
    role = _heading_role(leaf.rows[1:])
    if role is not None:
        leaf.rows.pop()
    return role


def _drop_heading(item: Item) -> None:
    """A short unnumbered heading that stands between two items belongs to neither."""
    leaf = _last_leaf(item)
    if len(leaf.rows) > 1:
        last = leaf.rows[-1]
        ended = leaf.rows[-2].text.rstrip().endswith((".", ";"))
        if last.paragraph and ended and len(last.words) <= 6 and not last.text.rstrip().endswith((".", ";")):
            if not find_citations(last.plain) and not any(c.isdigit() for c in last.text):
                leaf.rows.pop()


def _split_closing(item: Item, groups: Sequence[Sequence[Item]]) -> list[Row]:
    """The rows after the last finding that belong to the letter's closing; they leave the item."""
    leaf = _last_leaf(item)
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
    return bool(re.match(r"^(?:berdasarkan|pasal|hal\s+(?:ini|tersebut)|sebagaimana|sesuai|melanggar|dasar\s+hukum)", text, re.IGNORECASE))


def _after_order(rows: Sequence[Row]) -> bool:
    ink = passage(rows)
    return order_start(ink.plain, citation_spans(ink)) is not None or bool(find_deadlines(ink)) or bool(citations(ink))


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


def _expand(item: Item) -> list[Finding]:
    """The findings that one numbered paragraph holds."""
    parts = _role_parts(item)
    if parts is not None:
        finding = of_parts(parts)
        return [finding] if finding is not None else []
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
        return [f for child in item.children for f in _expand(child)]
    return [take_apart(passage(item.all_rows()))]


def _role_parts(item: Item) -> dict[Role, Passage] | None:
    """Ink by role where rows or sub-items of the paragraph carry the labels of a finding's parts; None without labels."""
    parts: dict[Role, list[Row]] = {}
    current: Role = "fact"
    seen: set[Role] = set()
    starts: list[tuple[bool, Row]] = []
    for node in (item, *item.children, *(grand for child in item.children for grand in child.children)):
        starts.extend((False, row) for row in node.rows)
    for _, row in starts:
        hit = labelled(row)
        if hit is not None:
            current = hit[0]
            seen.add(current)
            if hit[2] is not None:
                parts.setdefault(current, []).append(hit[2])
            continue
        parts.setdefault(current, []).append(row)
    if not seen - {"fact"} and not (seen and len(parts) > 1):
        return None
    return {role: passage(rows) for role, rows in parts.items() if rows}


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


# --- prose ---------------------------------------------------------------------------------------------------------


def _prose(rows: Sequence[Row]) -> Body:
    """Findings in paragraphs: one ends where the next fact follows an order."""
    paragraphs = _paragraphs(rows)
    opening: list[Row] = []
    closing: list[Row] = []
    findings: list[Finding] = []
    open_rows: list[Row] = []
    started = False
    for number, paragraph in enumerate(paragraphs):
        ink = passage(paragraph)
        spans = citation_spans(ink)
        has_order = order_start(ink.plain, spans) is not None
        role = labelled(paragraph[0])
        if closing or (started and _closes(ink)):
            if open_rows:
                findings.extend(_told(open_rows))
                open_rows = []
            closing.extend(paragraph)
            continue
        if not started and role is None and not (spans and (has_order or _follows(paragraphs, number))) and not _fact_before(paragraphs, number):
            opening.extend(paragraph)
            continue
        if open_rows and _complete(open_rows) and not _goes_on(ink):
            findings.extend(_told(open_rows))
            open_rows = []
        started = True
        open_rows.extend(paragraph)
    if open_rows:
        findings.extend(_told(open_rows))
    findings = [f for f in findings if f.citations or (f.fact and f.order)]
    return Body(tuple(opening), tuple(findings), tuple(closing), "prose")


def _told(rows: Sequence[Row]) -> list[Finding]:
    item = Item("prose", 1, rows[0].box.x0, list(rows))
    return _expand(item)


def _paragraphs(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows cut where a paragraph begins: a wider gap above, an indent after a finished line, or a label."""
    out: list[list[Row]] = []
    for row in rows:
        begins = not out or row.paragraph or labelled(row) is not None
        if out and not begins:
            last = out[-1][-1]
            ended = last.text.rstrip().endswith((".", ":", ";"))
            indented = row.box.x0 > last.box.x0 + 14
            short = last.box.x1 < 0.8 * max(r.box.x1 for r in rows)
            begins = ended and (indented or short)
        if out and begins and row.page.number != out[-1][-1].page.number and not out[-1][-1].text.rstrip().endswith((".", ":", ";")):
            begins = False  # the sentence goes on over the page
        if begins:
            out.append([])
        out[-1].append(row)
    return out


def _closes(ink: Passage) -> bool:
    text = ink.plain
    if _SURELY_CLOSING.match(text):
        return True
    sentence = re.split(r"(?<=[a-z)])\.\s", text)[0]
    return bool(_CLOSER.match(text) and _REPORTING.search(sentence)) and not find_citations(text)


def _follows(paragraphs: Sequence[Sequence[Row]], number: int) -> bool:
    """Does an order come in this or the next paragraph?"""
    rows = [row for paragraph in paragraphs[number : number + 2] for row in paragraph]
    ink = passage(rows)
    return order_start(ink.plain, citation_spans(ink)) is not None


def _fact_before(paragraphs: Sequence[Sequence[Row]], number: int) -> bool:
    """A fact whose citation opens the next paragraph."""
    if number + 1 >= len(paragraphs):
        return False
    following = passage(paragraphs[number + 1]).plain
    own = passage(paragraphs[number]).plain
    if re.search(r"nota\s+pemeriksaan|surat\s+perintah|pada\s+tanggal|sebagai\s+berikut|dengan\s+hormat", own, re.IGNORECASE):
        return False
    return citation_begins(following) and bool(find_citations(following))


def _complete(rows: Sequence[Row]) -> bool:
    ink = passage(rows)
    spans = citation_spans(ink)
    return order_start(ink.plain, spans) is not None


def _goes_on(ink: Passage) -> bool:
    text = ink.plain
    start = order_start(text, citation_spans(ink))
    if labelled_start(text):
        return True
    return (start is not None and start < 25 and not citation_spans(ink)) or bool(
        re.match(r"^(?:selambat|paling\s+lambat|batas\s+waktu|pelaksanaan|hal\s+tersebut|tenggang)", text, re.IGNORECASE)
    )


def labelled_start(text: str) -> bool:
    hit = role_of(text.split(":")[0]) if ":" in text[:45] else None
    return hit is not None and hit[0] in {"law", "order", "deadline"}
