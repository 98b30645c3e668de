"""Made documents with their truth, and a reader who knows it and works by keys alone."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from typing import Any

from extractor.document.evidence import Alternative, FieldValue, Issue, JsonValue
from extractor.web.form import shown
from models.record import Field, walk
from models.registry import by_name
from tests.browser.conftest import Desk
from tests.web.office import SURE, Layout, Office

PRINTED = 44
_LETTERS = "abcdefghijklmnoprstu"


@dataclass
class Paper:
    """A document under review with what is really on its paper. `unavoidable`: keys no desk could save."""

    task: str
    truth: dict[str, JsonValue]
    doubtful: int
    unavoidable: int
    wrong_unseen: int


@dataclass
class _Making:
    fields: list[FieldValue] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    keys: int = 1
    doubtful: int = 0


def make(office: Office, seed: int, doubtful: int, misread: float, accepts: bool = True) -> Paper:
    """A manpower report of 44 printed fields. `doubtful` of them are not sure, `misread` of those read wrongly.

    `accepts` False: the calibration is void and the machine accepts nothing. One value in 400 is sure and wrong.
    """
    dice = random.Random(seed)
    truth = _truth(dice)
    unsure = set(dice.sample(sorted(truth), doubtful))
    making, layout, unseen = _Making(), Layout(), 0
    for one in walk(by_name("wlkp").record):
        if one.path not in truth:
            continue
        right, text = truth[one.path], shown(one.kind, truth[one.path])
        value = FieldValue(one.path, "value", right, text, evidence=layout.next(text), confidence=0.99, agrees=True)
        if one.path in unsure:
            _doubt(making, one, value, dice.random() < misread, dice)
            continue
        if accepts and dice.random() < 1 / 400:
            value, unseen = replace(value, value=_slip(one, right, dice)), unseen + 1
        making.fields.append(replace(value, accepted=accepts))
        if not accepts:
            making.doubtful, making.keys = making.doubtful + 1, making.keys + 1
    name = f"wlk-{seed}.pdf"
    task = office.put("wlkp", making.fields, tuple(making.issues), tuple(making.reasons), name)
    return Paper(task, truth, making.doubtful, making.keys, unseen)


def _doubt(making: _Making, one: Field, value: FieldValue, misread: bool, dice: random.Random) -> None:
    making.doubtful += 1
    making.reasons.append(f"{'readers_disagree' if one.printed.critical else 'low_confidence'}:{one.path}")
    read = replace(value, confidence=0.6, agrees=False)
    typed = len(value.orig or "") if not _has_options(one) else 1
    if misread:
        slip = _slip(one, value.value, dice)
        read = replace(read, value=slip, orig=shown(one.kind, slip))
        if dice.random() < 0.6:
            others = [Alternative(value.value, "reader", "bacaan pembaca kedua")]
            if dice.random() < 0.4:
                others.insert(0, Alternative(_slip(one, value.value, dice), "reader", "bacaan lain"))
            read = replace(read, alternatives=tuple(others))
            making.keys += 1
        else:
            making.keys += typed + 1
        if one.kind.name == "int" and dice.random() < 0.5:
            making.issues.append(Issue(one.path, "E-JML-001", "error", "Jumlah tidak sama dengan rinciannya."))
    else:
        making.keys += 1
    making.fields.append(read)


def work(desk: Desk, paper: Paper) -> None:
    """Reads the document one is in to its end, by keys; leaves with the approval."""
    for _ in range(10 * PRINTED):
        path = desk.focused
        if not path:
            break
        _settle(desk, paper, path)
    desk.press("Control+Enter")


def _settle(desk: Desk, paper: Paper, path: str) -> None:
    seen = desk.page.evaluate(_LOOK, path)
    right = paper.truth.get(path)
    if seen["value"] == right:
        if all(value == paper.truth.get(other) for other, value in seen["section"]) and len(seen["section"]) > 1:
            desk.press("Alt+Enter")
            return
        desk.press("Enter")
        if desk.focused == path:  # contradicted: read out, then kept by a second Enter
            desk.page.evaluate("new Promise((done) => setTimeout(done, 420))")
            desk.press("Enter")
        return
    if right in seen["readings"]:
        desk.press(f"Alt+{seen['readings'].index(right) + 1}")
    elif right is None:
        desk.press("Alt+7")
    elif seen["options"]:
        desk.press(str(seen["options"].index(str(right).lower() if isinstance(right, bool) else right) + 1), "Enter")
    else:
        kind = next(one.kind for one in walk(by_name("wlkp").record) if one.path == path)
        desk.page.keyboard.type(shown(kind, right))
        desk.press("Enter")


_LOOK = """(path) => {
  const field = document.querySelector(`.field[data-path="${path}"]`);
  const select = field.querySelector("select");
  const open = [...field.closest(".part").querySelectorAll(".field[data-band=check][data-settled=false]")];
  return {
    value: JSON.parse(field.dataset.value),
    readings: [...field.querySelectorAll(".alternative")].map((one) => JSON.parse(one.dataset.value)),
    options: [...(select?.options ?? [])].map((one) => one.value).filter((one) => !["", "?", "/", "!"].includes(one)),
    section: open.map((one) => [one.dataset.path, JSON.parse(one.dataset.value)]),
  };
}"""


def _truth(dice: random.Random) -> dict[str, JsonValue]:
    truth = dict(SURE)
    for one in walk(by_name("wlkp").record):
        if len(truth) >= PRINTED:
            break
        if one.path in truth or one.is_list or one.is_table:
            continue
        if one.kind.name == "int":
            truth[one.path] = dice.randrange(3, 400)
        elif one.kind.name == "rupiah":
            truth[one.path] = dice.randrange(20, 900) * 50_000
    return truth


def _slip(one: Field, right: Any, dice: random.Random) -> JsonValue:
    """A misreading that is of the type, and not the truth."""
    if isinstance(right, bool):
        return not right
    codes = getattr(one.kind, "codes", ())
    if codes:
        return str(dice.choice([code for code in codes if code != right]))
    if isinstance(right, int):
        digits = list(str(right))
        place = dice.randrange(len(digits))
        digits[place] = dice.choice([digit for digit in "123456789" if digit != digits[place]])
        return int("".join(digits))
    text = str(right)
    if one.kind.name == "date":
        return f"{text[:-2]}{(int(text[-2:]) % 27) + 1:02d}"
    places = [place for place, sign in enumerate(text) if sign.isalnum()]
    for _ in range(50):
        place = dice.choice(places)
        signs = "123456789" if text[place].isdigit() else _LETTERS
        slip = text[:place] + dice.choice([sign for sign in signs if sign != text[place]]) + text[place + 1 :]
        if one.kind.valid(slip):
            return slip
    return right  # type: ignore[no-any-return]


def _has_options(one: Field) -> bool:
    return one.kind.name == "bool" or bool(getattr(one.kind, "codes", ()))
