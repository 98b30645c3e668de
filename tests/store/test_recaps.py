"""Centre and province: inside one installation, and between two by a signed file."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from extractor.access import MACHINE, Actor
from extractor.errors import Refused
from extractor.oversight import exchange
from extractor.oversight.exchange import RecapForeign, RecapOtherDefinitions, RecapRefused, RecapTampered
from extractor.oversight.made import made
from extractor.oversight.period import Period
from extractor.store import Store
from extractor.store.database import new_id

YEAR = Period(2019)


@dataclass
class Side:
    store: Store
    office_id: str
    name: str
    who: Actor


def actor(store: Store, office_id: str, name: str, role: str) -> Actor:
    user = store.users.add(MACHINE, office_id, name, name.title(), "tiga kucing belang", [role], ())
    units = frozenset(one.id for one, above in store.users.seen_offices(MACHINE) if above == office_id)
    return Actor(user.id, user.full_name, office_id, user.roles, user.rights, units)


def fill(store: Store, office_id: str, seed: int) -> None:
    with store.database.writing() as session:
        for said in made(seed, 60, ("32.73", "32.04"), range(2018, 2020), 3):
            store.projection.write(session, office_id, new_id(), said, "import")


@pytest.fixture
def two(tmp_path: Path, sqlite_pattern: Path) -> Iterator[tuple[Side, Side]]:
    """A province and a centre, each with its own installation."""
    sides = []
    for name, role in (("Provinsi Contoh", "head"), ("Pusat Contoh", "centre")):
        folder = tmp_path / role
        folder.mkdir()
        shutil.copy(sqlite_pattern, folder / "app.sqlite")
        store = Store(f"sqlite:///{folder / 'app.sqlite'}", folder)
        office = store.users.add_office(name)
        sides.append(Side(store, office.id, name, actor(store, office.id, role, role)))
    fill(sides[0].store, sides[0].office_id, 4)
    yield sides[0], sides[1]
    for one in sides:
        one.store.close()


def meet(province: Side, centre: Side) -> None:
    """Both enter the other's key."""
    centre.store.recaps.trust(centre.who, province.name, province.store.recaps.seal.key)
    province.store.recaps.trust(province.who, centre.name, centre.store.recaps.seal.key.upper())


def test_a_recap_goes_to_the_centre_a_question_comes_back_and_its_answer_goes(two: tuple[Side, Side]) -> None:
    province, centre = two
    meet(province, centre)
    sent = province.store.recaps.send(province.who, province.name, YEAR)
    before = dict(sent.body["figures"])
    fill(province.store, province.office_id, 5)  # what is frozen stays as it was
    there = centre.store.recaps.take(centre.who, province.store.recaps.parcel(province.who, sent.id))
    assert there.body == sent.body
    assert there.body["figures"] == before
    assert (there.sender_name, there.is_own, there.way) == ("Provinsi Contoh", False, "file")
    figure = "wlkp:small:"
    centre.store.recaps.say(centre.who, there.id, figure, "Mengapa turun?")
    back = province.store.recaps.take(province.who, centre.store.recaps.parcel(centre.who, there.id))
    assert back.id == sent.id, "words about one's own recap are laid beside it"
    assert [(one.text, one.is_answer) for one in back.notes] == [("Mengapa turun?", False)]
    province.store.recaps.say(province.who, sent.id, figure, "Dua perusahaan tutup.")
    parcel = province.store.recaps.parcel(province.who, sent.id)
    for _ in range(2):
        last = centre.store.recaps.take(centre.who, parcel)
    assert [(one.text, one.is_answer) for one in last.notes] == [
        ("Mengapa turun?", False),
        ("Dua perusahaan tutup.", True),
    ]
    assert len(centre.store.recaps.list(centre.who)) == 1


def test_every_figure_of_a_recap_is_the_one_of_the_page_and_no_few_persons_are_in_it(two: tuple[Side, Side]) -> None:
    province, _ = two
    body = province.store.recaps.send(province.who, province.name, YEAR).body
    from extractor.store.figures import Asked

    asked = Asked((province.office_id,), YEAR)
    for row in province.store.figures.sums(asked, "kind", "branch"):
        said = body["figures"][f"{row.key[0]}:{row.key[1]}:"]
        assert all(value is None or value == row[name] for name, value in said.items())
        assert said["documents"] == row["documents"]
    assert not any(0 < (one[name] or 0) < 5 for one in body["figures"].values() for name in exchange.ABOUT_PERSONS)
    assert exchange.checked(json.loads(json.dumps(body))) == body


def changed(parcel: bytes, how: Callable[[Any], None]) -> bytes:
    outer = json.loads(parcel)
    how(outer)
    return json.dumps(outer).encode()


def test_what_was_changed_is_refused_and_nothing_of_it_is_kept(two: tuple[Side, Side]) -> None:
    province, centre = two
    meet(province, centre)
    sent = province.store.recaps.send(province.who, province.name, YEAR)
    parcel = province.store.recaps.parcel(province.who, sent.id)

    def more(outer: Any) -> None:
        outer["recap"]["body"]["figures"]["wlkp:small:"]["documents"] += 1

    def words(outer: Any) -> None:
        one = {"id": "a", "figure": "wlkp:small:", "is_answer": True, "text": "x", "by_name": "x", "at": "2026-01-01"}
        outer["notes"].append(one)

    def resigned(outer: Any) -> None:
        more(outer)
        whole = {"recap": outer["recap"], "notes": outer["notes"]}
        outer["signature"] = province.store.recaps.seal.sign(exchange.digest(whole))

    for how in (more, words, resigned):
        with pytest.raises(RecapTampered):
            centre.store.recaps.take(centre.who, changed(parcel, how))
    for rubbish in (b"", b"[]", b'{"recap": 1}', parcel[:-9], b"{" * 9000):
        with pytest.raises(RecapRefused):
            centre.store.recaps.take(centre.who, rubbish)
    assert centre.store.recaps.list(centre.who) == []
    assert centre.store.recaps.take(centre.who, parcel).digest == sent.digest


def test_a_foreign_key_and_other_definitions_are_refused(
    two: tuple[Side, Side], monkeypatch: pytest.MonkeyPatch
) -> None:
    province, centre = two
    sent = province.store.recaps.send(province.who, province.name, YEAR)
    parcel = province.store.recaps.parcel(province.who, sent.id)
    with pytest.raises(RecapForeign):
        centre.store.recaps.take(centre.who, parcel)
    meet(province, centre)
    monkeypatch.setattr(exchange, "DEFINITIONS", "2027-1")
    with pytest.raises(RecapOtherDefinitions) as refused:
        centre.store.recaps.take(centre.who, parcel)
    assert refused.value.code == "wlk.recap.definitions"
    assert "2026-1" in refused.value.message("id")
    assert centre.store.recaps.list(centre.who) == []


def test_inside_one_installation_the_office_above_sees_asks_and_is_answered(store: Store) -> None:
    above = store.users.add_office("Pusat Contoh")
    below = store.users.add_office("Provinsi Contoh", parent_id=above.id)
    other = store.users.add_office("Provinsi Lain")
    fill(store, below.id, 2)
    province, centre = actor(store, below.id, "kepala", "head"), actor(store, above.id, "pusat", "centre")
    stranger = actor(store, other.id, "lain", "head")
    sent = store.recaps.send(province, below.name, Period(2019, "s1"))
    assert [one.id for one in store.recaps.list(centre)] == [sent.id]
    assert store.recaps.list(stranger) == []
    assert store.recaps.get(stranger, sent.id) is None
    figure = next(iter(sent.body["figures"]))
    store.recaps.say(centre, sent.id, figure, "Benarkah?")
    store.recaps.say(province, sent.id, figure, "Benar.")
    found = store.recaps.get(centre, sent.id)
    assert found is not None
    assert [one.is_answer for one in found.notes] == [False, True]
    for who, named in ((stranger, figure), (centre, "tidak:ada:")):
        with pytest.raises(Refused):
            store.recaps.say(who, sent.id, named, "x")
    with pytest.raises(Refused):
        store.recaps.send(centre, above.name, YEAR)
