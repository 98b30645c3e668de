"""Expected sheets against found ones: what covers and printed page numbers say of a box."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from extractor.batch.ledger import PageState

RemarkKind = Literal[
    "gap", "repeat", "blank", "failed", "parked", "doubled", "refused", "cover-box", "cover-twice", "short", "over"
]
_WIDEST_GAP = 3
"""Numbers further apart are no sheets that stuck together: another paper begins, or a number was misread."""


@dataclass(frozen=True, slots=True)
class CoverSeen:
    """What the code of a cover sheet says. `expected`: sheets that should lie behind it."""

    id: str
    box: str
    record_type: str | None
    expected: int


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A page of a file of the box, in the order of scanning. `folio`: the number it prints of itself, `folio_of` the
    total it prints. `cause`: why it failed. `file_id`: names may stand in a box twice."""

    file: str
    page: int
    state: PageState
    folio: int | None = None
    folio_of: int | None = None
    cover: CoverSeen | None = None
    cause: str | None = None
    file_id: int = 0


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at. `page` None: the whole file, or the section behind a cover. `facts` by kind: gap (first
    missing number, last), repeat (number), short and over (sheets too few, too many; expected), cover-box (its box),
    failed, parked and refused (error code), doubled (the file it equals)."""

    kind: RemarkKind
    file: str
    page: int | None = None
    facts: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """What lies behind one cover, or before the first (`cover` None). Pages by what became of them."""

    cover: CoverSeen | None
    inked: int = 0
    blank: int = 0
    unread: int = 0
    sides: int = 1

    @property
    def least(self) -> int:
        """Sheets with ink, or of which one cannot tell."""
        return -(-(self.inked + self.unread) // self.sides)

    @property
    def most(self) -> int:
        """Blank pages counted as sheets of their own, not as backs."""
        return -(-(self.inked + self.unread + self.blank) // self.sides)

    @property
    def short(self) -> int:
        """Sheets that the cover promised and nobody found."""
        return max(0, self.cover.expected - self.most) if self.cover else 0

    @property
    def over(self) -> int:
        """Sheets beyond what the cover promised."""
        return max(0, self.least - self.cover.expected) if self.cover else 0


@dataclass(frozen=True, slots=True)
class Sheets:
    """The box as a whole. `expected`: what was said when it was begun, else the sum of its covers, else None."""

    sections: tuple[Section, ...]
    remarks: tuple[Remark, ...]
    expected: int | None

    @property
    def least(self) -> int:
        return sum(one.least for one in self.sections)

    @property
    def most(self) -> int:
        return sum(one.most for one in self.sections)

    @property
    def short(self) -> int:
        return max(0, self.expected - self.most) if self.expected is not None else 0

    @property
    def over(self) -> int:
        return max(0, self.least - self.expected) if self.expected is not None else 0


@dataclass(slots=True)
class _Open:
    """A section while its pages come in."""

    cover: CoverSeen | None
    file: str = ""
    page: int | None = None
    counts: dict[str, int] = field(default_factory=lambda: {"inked": 0, "blank": 0, "unread": 0})

    def closed(self, sides: int) -> Section:
        return Section(self.cover, **self.counts, sides=sides)


def account(pages: Iterable[SheetPage], box: str, expected: int | None = None, sides: int = 1) -> Sheets:
    """Every page of a box in the order of scanning, put to account. `sides`: pages scanned of one sheet, 1 or 2."""
    sections, remarks, run = [_Open(None)], list[Remark](), list[SheetPage]()
    seen: set[str] = set()
    for page in pages:
        if run and ((page.file_id, page.file) != (run[-1].file_id, run[-1].file) or page.state == "separator"):
            remarks += gaps(run)
            run = []
        if page.cover is not None:
            if page.cover.box != box:
                remarks.append(Remark("cover-box", page.file, page.page, (page.cover.box,)))
            if page.cover.id in seen:
                remarks.append(Remark("cover-twice", page.file, page.page))
            seen.add(page.cover.id)
            sections.append(_Open(page.cover, page.file, page.page))
            continue
        if page.state == "separator":
            continue
        counts = sections[-1].counts
        counts["inked" if page.state == "read" else "blank" if page.state == "blank" else "unread"] += 1
        if page.state == "blank":
            remarks.append(Remark("blank", page.file, page.page))
        elif page.state in ("failed", "parked"):
            kind: RemarkKind = "parked" if page.state == "parked" else "failed"
            remarks.append(Remark(kind, page.file, page.page, (page.cause or "",)))
        run.append(page)
    remarks += gaps(run)
    closed = [(one, one.closed(sides)) for one in sections]
    for one, section in closed:
        if section.short and section.cover:
            remarks.append(Remark("short", one.file, one.page, (section.short, section.cover.expected)))
        if section.over and section.cover:
            remarks.append(Remark("over", one.file, one.page, (section.over, section.cover.expected)))
    kept = tuple(section for one, section in closed if one.cover is not None or section.most)
    promised = sum(one.cover.expected for one in kept if one.cover) or None
    return Sheets(kept, tuple(remarks), expected if expected is not None else promised)


def gaps(run: Sequence[SheetPage]) -> list[Remark]:
    """Numbers that pages skip or print twice, within one file and between separators.

    A page without a number stands for one; a first number above its place is a gap only where a page without a number
    comes before it (the first page of a letter prints none).
    """
    found: list[Remark] = []
    last, unnumbered = 0, 0
    total: int | None = None
    begun = False
    for page in run:
        if page.folio is None:
            unnumbered += 1
            continue
        due = last + unnumbered + 1
        is_known = begun or unnumbered > 0
        if is_known and due < page.folio <= due + _WIDEST_GAP:
            found.append(Remark("gap", page.file, page.page, (due, page.folio - 1)))
        elif begun and page.folio == last and unnumbered == 0 and page.folio > 1:
            found.append(Remark("repeat", page.file, page.page, (page.folio,)))
        elif begun and page.folio == 1 == last and unnumbered == 0 and page.folio_of and page.folio_of > 1:
            found.append(Remark("repeat", page.file, page.page, (1,)))
        last, unnumbered, begun, total = page.folio, 0, True, page.folio_of
    if run and total is not None and last + unnumbered < total <= last + unnumbered + _WIDEST_GAP:
        found.append(Remark("gap", run[-1].file, run[-1].page, (last + unnumbered + 1, total)))
    return found
