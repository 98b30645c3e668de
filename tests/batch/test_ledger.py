"""The ledger, the names and the sheets of a box: pure rules."""

from __future__ import annotations

import os

from hypothesis import given
from hypothesis import strategies as st

from extractor.batch import (
    FILE_STATES,
    CoverSeen,
    FileState,
    Move,
    SheetPage,
    account,
    kept_name,
    may_move,
    open_name,
    replay,
    shown_name,
)
from extractor.batch.ledger import PageState

COVER = CoverSeen("0a1b2c3d", "B-12", None, 3)


@given(st.lists(st.tuples(st.integers(1, 6), st.sampled_from(FILE_STATES)), max_size=60))
def test_whatever_moves_the_states_sum_up_to_what_was_found(wishes: list[tuple[int, FileState]]) -> None:
    states: dict[int, FileState] = {}
    moves = [Move(None, None, "waiting", 4), Move(None, None, "waiting", 2)]
    for file_id, after in wishes:
        before = states.get(file_id, "waiting")
        if may_move(before, after):
            moves.append(Move(file_id, before, after))
            states[file_id] = after
    replayed = replay(moves)
    assert replayed.faults == ()
    assert sum(replayed.counts().values()) == replayed.found == 6
    assert dict(replayed.states) == states


def test_a_line_that_was_lost_or_invented_is_seen() -> None:
    whole = [Move(None, None, "waiting", 1), Move(1, "waiting", "fed"), Move(1, "fed", "reading")]
    assert replay(whole).faults == ()
    assert replay([whole[0], whole[2]]).faults  # the feeding is missing
    assert replay(whole[1:]).faults  # nothing was found
    assert replay([whole[0], Move(1, "waiting", "read")]).faults  # no such move


@given(st.binary(min_size=1, max_size=40).filter(lambda raw: b"\0" not in raw and b"/" not in raw))
def test_any_file_name_comes_back_byte_for_byte_and_is_text_for_databases(raw: bytes) -> None:
    kept = kept_name(os.fsdecode(raw))
    assert os.fsencode(open_name(kept)) == raw
    kept.encode("utf-8")
    shown_name(kept).encode("utf-8")


def pages(*folios: int | None, state: PageState = "read", of: int | None = None) -> list[SheetPage]:
    return [SheetPage("a.pdf", at, state, folio, of) for at, folio in enumerate(folios, start=1)]


def kinds(found: list[SheetPage], expected: int | None = None) -> list[tuple[str, int | None, tuple[object, ...]]]:
    return [(one.kind, one.page, one.facts) for one in account(found, "B-12", expected).remarks]


def test_numbers_that_pages_skip_are_sheets_that_stuck_together() -> None:
    assert kinds(pages(1, 3)) == [("gap", 2, (2, 2))]
    assert kinds(pages(None, 3)) == [("gap", 2, (2, 2))]  # the first page of a letter prints no number
    assert kinds(pages(1, None, 5)) == [("gap", 3, (3, 4))]
    assert kinds(pages(1, 2, of=4)) == [("gap", 2, (3, 4))]
    assert kinds(pages(1, 2, 2)) == [("repeat", 3, (2,))]


def test_papers_that_follow_each_other_have_no_gap() -> None:
    assert kinds(pages(1, 2, 1, 2, 3)) == []
    assert kinds(pages(None, 2, None, 4)) == []
    assert kinds(pages(7, 8)) == []  # a part of a longer paper
    assert kinds(pages(1, 90)) == []  # a misread number
    assert kinds([*pages(1), SheetPage("b.pdf", 1, "read", 3)]) == []  # another file


def test_covers_say_what_lies_behind_them() -> None:
    behind = [SheetPage("a.pdf", 1, "separator", cover=COVER), *pages(None, None)]
    sheets = account(behind, "B-12")
    assert (sheets.expected, sheets.least, sheets.most, sheets.short, sheets.over) == (3, 2, 2, 1, 0)
    assert [one.kind for one in sheets.remarks] == ["short"]
    more = account([*behind, *pages(None, None)], "B-12")
    assert [(one.kind, one.facts) for one in more.remarks] == [("over", (1, 3))]
    twice = account([*behind, *behind], "B-12")
    assert "cover-twice" in [one.kind for one in twice.remarks]
    assert [one.facts for one in account(behind, "B-99").remarks if one.kind == "cover-box"] == [("B-12",)]


def test_a_blank_page_may_be_a_sheet_or_the_back_of_one() -> None:
    cover = SheetPage("a.pdf", 1, "separator", cover=COVER)
    blank = SheetPage("a.pdf", 9, "blank")
    for count in (2, 3):
        sheets = account([cover, *pages(*[None] * count), blank], "B-12")
        assert (sheets.short, sheets.over) == (0, 0)
        assert [one.kind for one in sheets.remarks] == ["blank"]
    assert account(pages(*[None] * 5), "B-12", 3, sides=2).short == 0
    assert account(pages(*[None] * 5), "B-12", 4, sides=2).short == 1


def test_pages_nobody_could_read_are_counted_and_named() -> None:
    found = [SheetPage("a.pdf", 1, "parked", cause="wlk.input.page-timeout"), SheetPage("a.pdf", 2, "failed")]
    sheets = account(found, "B-12", 2)
    assert (sheets.short, sheets.most) == (0, 2)
    assert [(one.kind, one.page) for one in sheets.remarks] == [("parked", 1), ("failed", 2)]
