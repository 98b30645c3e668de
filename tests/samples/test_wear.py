"""Single kinds of wear: each changes the picture, boxes follow, the same seed gives the same bytes; the levels of the
committed set stay as they were.
"""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path

import numpy as np
import pytest

from samples.catalogue import families_of
from samples.damage import Shot
from samples.fonts import SOURCES
from samples.make import build
from samples.wear import WEARS

pytestmark = pytest.mark.skipif(
    any(not source.path.is_file() for source in SOURCES.values()), reason="the sample fonts are not installed"
)
SMALL = Path(__file__).parents[2] / "samples" / "small"


def _shot() -> Shot:
    """A white sheet of A4 at 100 dpi with rows of ink and one black patch at 100 to 160, 200 to 240 points."""
    picture = np.full((1169, 827), 250, np.uint8)
    picture[100:1080:30, 90:760] = 10
    picture[278:333, 139:222] = 0
    return Shot(picture, np.diag([100 / 72, 100 / 72, 1.0]), (100.0, 100.0))


@pytest.mark.parametrize("kind", sorted(WEARS))
def test_wear_changes_the_picture_and_keeps_the_way(kind: str) -> None:
    made = [WEARS[kind](_shot(), random.Random(4), np.random.default_rng(4)) for _ in range(2)]
    assert made[0].picture.tobytes() == made[1].picture.tobytes()
    picture = made[0].picture if made[0].picture.ndim == 2 else made[0].picture.min(axis=2)
    assert picture.shape != _shot().picture.shape or (picture != _shot().picture).mean() > 0.001
    x0, top, x1, bottom = (side * made[0].dpi[0] / 72 for side in made[0].box((100, 200, 160, 240)))
    inside = picture[int(top) + 3 : int(bottom) - 3, int(x0) + 3 : int(x1) - 3]
    assert float(np.median(inside)) < 90


def test_the_committed_set_is_drawn_the_same() -> None:
    """One file of each damage level, byte for byte."""
    known = {family.name: family for family in families_of("dev")}
    seen: set[str] = set()
    for path in sorted(SMALL.glob("*.truth.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        if truth["level"] in seen:
            continue
        seen.add(truth["level"])
        made = build(known[truth["family"]], "dev", truth["level"], truth["seed"], small=True)
        kept = (SMALL / truth["file"]).read_bytes()
        assert hashlib.sha256(made.data).digest() == hashlib.sha256(kept).digest(), truth["file"]
    assert seen == {"born", "clean", "office", "photocopy", "phone", "fax"}
