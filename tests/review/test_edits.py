"""What a person may type into a field, and where the eye is led first."""

from __future__ import annotations

import pytest

from extractor.document.elements import Document
from extractor.document.evidence import Checked, Draft, FieldValue, Issue, Kind
from extractor.errors import Refused
from extractor.review import Edit, estimate_s, focus_order, open_task, settle, typed
from models.values import KINDS


@pytest.mark.parametrize(
    ("text", "state"),
    [("", "blank"), ("  ", "blank"), ("?", "illegible"), (" / ", "struck"), ("0", "value"), ("-", "value")],
)
def test_states_are_typed_as_on_paper(text: str, state: str) -> None:
    assert typed(text).state == state


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("rupiah", "Rp. 1.250.000,-", 1250000),
        ("date", "11 Peb 2019", "2019-02-11"),
        ("int", "-", 0),
        ("rupiah", "-", 0),
        ("number", "-", "0"),
        ("text", " PT.  MAJU TERUS ", "PT. MAJU TERUS"),
    ],
)
def test_what_paper_accepts_is_accepted(kind: str, text: str, value: object) -> None:
    settled = settle(typed(text), KINDS[kind])
    assert (settled.state, settled.value, settled.orig) == ("value", value, text)


@pytest.mark.parametrize(("kind", "text"), [("date", "31-02-2019"), ("int", "banyak sekali"), ("date", "-")])
def test_what_is_no_value_is_refused(kind: str, text: str) -> None:
    with pytest.raises(Refused):
        settle(typed(text), KINDS[kind])


def test_an_alternative_is_taken_in_its_normal_form() -> None:
    assert settle(Edit(value=146, method="reader"), KINDS["int"]).value == 146
    for value in (None, "146", True):
        with pytest.raises(Refused):
            settle(Edit(value=value), KINDS["int"])


def test_a_state_without_a_value_carries_none() -> None:
    assert settle(Edit("illegible"), KINDS["int"]).value is None
    with pytest.raises(Refused):
        settle(Edit("blank", value=3), KINDS["int"])
    with pytest.raises(Refused):
        settle(Edit(text="x" * 5000), KINDS["text"])


def field(path: str, accepted: bool = True, state: str = "value") -> FieldValue:
    return FieldValue(path, state, 1, accepted=accepted)  # type: ignore[arg-type]


CHECKED = Checked(
    Draft(
        Kind("wlkp", 0.9),
        {
            one.path: one
            for one in (
                field("a.sure"),
                field("a.doubt", accepted=False),
                field("a.blank", False, "blank"),
                field("a.warned"),
                field("a.wrong"),
                field("a.unread", False, "illegible"),
            )
        },
    ),
    (
        Issue("a.warned", "W-NPWP-001", "warning", ""),
        Issue("a.wrong", "E-JML-001", "error", ""),
        Issue("", "E-TTD-001", "error", ""),
        Issue("a.sure", "I-KSG-001", "info", ""),
    ),
    "review",
    ("E-JML-001", "low_confidence:a.doubt", "missing:b.absent", "page_quality:", "type_unsure"),
)


def test_the_eye_goes_to_errors_then_missing_then_doubt_then_warnings() -> None:
    assert focus_order(CHECKED) == ("", "a.wrong", "b.absent", "a.doubt", "a.unread", "a.warned")


def test_a_task_demands_what_must_be_settled() -> None:
    task = open_task(Document(1, ()), CHECKED)
    assert task.doubts == ("a.wrong", "b.absent", "a.doubt", "a.unread")
    assert (task.state, task.reasons) == ("open", CHECKED.reasons)
    assert estimate_s(task) > 10
