"""The fit finds what is in the data; the threshold keeps its promise."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from extractor.check.confidence import from_json
from extractor.check.features import NAMES
from extractor.document.elements import Document
from extractor.document.evidence import Checked
from extractor.errors import CorruptFile
from extractor.evaluate.calibrate import FOLDS, describe, fit, fold_of
from extractor.evaluate.learn_then_test import group_bound, learn_then_test
from extractor.evaluate.logistic import logistic
from extractor.evaluate.observations import Observation, collect, observe, read_observations, write_observations
from extractor.evaluate.truth import TrueDocument, TrueField
from tests.check.papers import BLANK, checked, document


def drawn(documents: int, fields: int, seed: int, stratum: str = "count/ocr") -> list[Observation]:
    """Fields whose chance of being right depends on two features and on nothing else; five documents a layout."""
    chance = np.random.default_rng(seed)
    found = []
    for number in range(documents):
        for place in range(fields):
            row = dict.fromkeys(NAMES, 0.0)
            row["ocr_min"] = float(chance.uniform())
            row["readers_agree"] = float(chance.uniform() < 0.7)
            row["by_table"] = float(chance.uniform())
            score = -2 + 5 * row["ocr_min"] + 4 * row["readers_agree"]
            right = bool(chance.uniform() < 1 / (1 + np.exp(-score)))
            found.append(
                Observation(f"d{number}", f"f{place}", stratum, row, right, True, f"t f{place}", f"layout{number // 5}")
            )
    return found


def solved(rows: list[list[float]], right: list[float], sign: list[float], prior: list[float]) -> list[float]:
    size = len(sign)
    return list(logistic(np.array(rows), np.array(right), np.full(size, 1e-3), np.array(sign), np.array(prior)))


def test_logistic_finds_the_coefficients() -> None:
    data = drawn(400, 20, 1)
    rows = [[1.0, o.row["ocr_min"], o.row["readers_agree"], o.row["by_table"]] for o in data]
    weights = solved(rows, [float(o.right) for o in data], [0, 1, 1, 0], [0, 0, 0, 0])
    assert weights == pytest.approx([-2, 5, 4, 0], abs=0.4)


def test_a_weight_never_crosses_to_the_side_nobody_expects() -> None:
    rows = [[1.0, float(n % 2)] for n in range(200)]
    right = [float(n % 2 == 0 or n % 10 == 1) for n in range(200)]  # the second column speaks against
    assert solved(rows, right, [0, 0], [0, 0])[1] < -1
    assert solved(rows, right, [0, 1], [0, 0.3])[1] == 0


def test_where_nothing_was_seen_the_expected_weight_stands() -> None:
    rows = [[1.0, 0.0], [1.0, 0.0], [1.0, 0.0]]
    assert solved(rows, [1.0, 1.0, 0.0], [0, 1], [0, 0.3])[1] == pytest.approx(0.3)


def test_logistic_survives_separable_data() -> None:
    weights = solved([[1, 0.0], [1, 0.1], [1, 0.9], [1, 1.0]], [0.0, 0.0, 1.0, 1.0], [0, 0], [0, 0])
    assert np.isfinite(weights).all()
    assert weights[1] > 0


def certified(said: list[float], right: list[bool], groups: list[str] | None = None) -> tuple[float, int, int] | None:
    return learn_then_test(said, right, 0.01, 0.05, groups)


def test_errors_of_one_layout_count_as_what_they_are() -> None:
    said = [0.9 - i / 100_000 for i in range(2000)]
    right = [i < 600 or i % 200 != 0 for i in range(2000)]  # 7 of 2,000 wrong
    spread = [f"g{i // 30}" for i in range(2000)]
    one = ["bad" if not good else name for good, name in zip(right, spread, strict=True)]
    alone, apart, together = (certified(said, right, groups) for groups in (None, spread, one))
    assert alone is not None
    assert apart == alone
    assert together is not None
    assert together[1] < alone[1]
    assert group_bound(np.array([False, False]), np.array([0, 1]), 0.95) == 0
    assert group_bound(np.array([True, False] * 20), np.arange(40), 0.95) > 0.5


def test_a_few_errors_among_the_surest_do_not_end_the_sequences_that_start_looser() -> None:
    said = [0.99 - i / 100_000 for i in range(5000)]
    right = [not (i < 800 and i % 100 == 7) and i < 4000 for i in range(5000)]  # 8 of the surest, and the last
    found = certified(said, right, [f"g{i % 60}" for i in range(5000)])
    assert found is not None
    assert 2500 <= found[1] <= 4100


def test_many_fields_of_a_few_layouts_prove_nothing() -> None:
    said, right = [0.9] * 1000, [True] * 1000
    assert certified(said, right, [f"g{i % 19}" for i in range(1000)]) is None
    assert certified(said, right, [f"g{i % 20}" for i in range(1000)]) == (0.9, 1000, 0)


def test_fewer_than_299_certify_nothing() -> None:
    assert certified([0.99] * 298, [True] * 298) is None
    assert certified([0.99] * 299, [True] * 299) == (0.99, 299, 0)
    assert certified([0.99] * 299, [True] * 298 + [False]) is None


def test_equal_scores_stand_or_fall_together() -> None:
    said = [0.9] * 400
    assert certified(said, [True] * 300 + [False] * 100) is None


def test_the_loosest_certified_threshold_is_taken() -> None:
    said = [0.9 - i / 10_000 for i in range(1000)]
    right = [True] * 700 + [False] * 300
    found = certified(said, right)
    assert found is not None
    threshold, accepted, wrong = found
    assert accepted >= 600
    assert wrong / accepted <= 0.01
    assert sum(s >= threshold for s in said) == accepted


def test_the_promise_is_broken_in_no_more_than_delta_of_the_draws() -> None:
    broken = 0
    repetitions = 120
    for seed in range(repetitions):
        chance = np.random.default_rng(seed)
        score = chance.uniform(-1, 9, 1500)
        true = 1 / (1 + np.exp(-score))
        found = certified(list(score), list(chance.uniform(size=1500) < true))
        if found is not None:
            broken += float(np.mean(1 - true[score >= found[0]])) > 0.01
    assert broken <= 12  # 5 % of 120 is 6; 12 leaves room for chance (p < 0.02)


def test_a_fitted_artefact_loads_and_separates() -> None:
    artefact = fit(drawn(300, 20, 2), "test-1", before={"pools": {}})
    model = from_json(artefact)
    proof = artefact["pools"]["sure"]["proofs"]["ocr"]
    assert artefact["synthetic"] is True
    assert (artefact["documents"], artefact["layouts"]) == (300, 60)
    assert proof["accepted"] >= 299
    assert proof["upper"] <= 0.01
    assert sum(accepted for accepted, _ in proof["by_fold"]) == proof["accepted"]
    assert "sure/ocr" in describe(artefact)
    good = {**dict.fromkeys(NAMES, 0.0), "ocr_min": 1.0, "readers_agree": 1.0, "by_table": 0.5}
    poor = {**good, "ocr_min": 0.0, "readers_agree": 0.0}
    sure, unsure = model.probability("count/ocr", good), model.probability("count/ocr", poor)
    assert sure is not None
    assert unsure is not None
    assert sure > 0.99 > 0.5 > unsure
    assert model.accepts("count/ocr", sure)
    assert not model.accepts("count/ocr", unsure)
    assert not model.accepts("coded/ocr", sure)


def test_probabilities_are_honest_on_documents_never_seen() -> None:
    model = from_json(fit(drawn(300, 20, 3), "test-2", before={"pools": {}}))
    fresh = drawn(300, 20, 4)
    said = np.array([model.probability(o.stratum, o.row, o.place) for o in fresh], dtype=float)
    right = np.array([o.right for o in fresh])
    for low, high in ((0.1, 0.5), (0.5, 0.9), (0.9, 1.0)):
        inside = (said >= low) & (said < high)
        assert abs(said[inside].mean() - right[inside].mean()) < 0.05


def test_a_place_that_is_often_wrong_is_doubted_there_alone() -> None:
    seen = [replace(one, right=one.right and one.path != "f3") for one in drawn(100, 10, 7)]
    model = from_json(fit(seen, "t", before={"pools": {}}))
    row = {**dict.fromkeys(NAMES, 0.0), "ocr_min": 0.9, "readers_agree": 1.0}
    bad, good, new = (model.probability("count/ocr", row, place) for place in ("t f3", "t f4", "never seen"))
    assert bad is not None
    assert good is not None
    assert new is not None
    assert bad < new <= good


def test_too_little_is_not_fitted_and_few_documents_accept_nothing() -> None:
    assert fit(drawn(2, 10, 5), "t", before={"pools": {}})["pools"] == {}
    strata = {"count/ocr": {"intercept": 1.5, "threshold": 0.5}}
    before = {"pools": {"sure": {"coefficients": {"ocr_min": 2.0}, "places": {}, "strata": strata}}}
    kept = fit(drawn(2, 10, 5), "t", before=before)
    assert kept["pools"]["sure"] == {
        "coefficients": {"ocr_min": 2.0},
        "places": {},
        "strata": {"count/ocr": {"intercept": 1.5, "threshold": None}},
    }
    assert "kept" in describe(kept)
    small = fit(drawn(20, 10, 6), "t", before={"pools": {}})
    assert small["pools"]["sure"]["strata"]["count/ocr"]["threshold"] is None
    assert "accepts nothing" in describe(small)


def test_a_layout_is_judged_whole_by_a_model_that_never_saw_it() -> None:
    seen = drawn(300, 2, 8)
    folds = fold_of(seen)
    by_layout = {(one.group, int(fold)) for one, fold in zip(seen, folds, strict=True)}
    assert len(by_layout) == 60
    assert sorted(np.bincount(folds)) == [20 * 3] * FOLDS
    desk = [replace(one, group="") for one in seen]  # papers of an office: each document for itself
    assert len({(one.document, int(fold)) for one, fold in zip(desk, fold_of(desk), strict=True)}) == 300


def test_observations_of_a_checked_document(tmp_path: Path) -> None:
    values = {"tenaga_kerja.jumlah": 10, "tenaga_kerja.dewasa": 9, "identitas.npwp": BLANK, "identitas.fax": BLANK}
    truth = TrueDocument(
        "a.pdf",
        1,
        (1,),
        "wlkp",
        {
            "tenaga_kerja.jumlah": TrueField("value", 10),
            "tenaga_kerja.dewasa": TrueField("value", 8),
            "identitas.npwp": TrueField("blank"),
            "identitas.fax": TrueField("value", "0217226816"),
        },
        {},
    )
    found = observe(checked(values), document(), truth)
    assert {o.path: o.right for o in found} == {
        "tenaga_kerja.jumlah": True,
        "tenaga_kerja.dewasa": False,
        "identitas.npwp": True,
        "identitas.fax": False,
    }
    assert {o.path: o.stratum for o in found}["identitas.npwp"] == "blank/ocr"
    kept = tmp_path / "o.jsonl"
    assert write_observations(found, kept) == 4
    assert read_observations(kept) == found


def test_a_folder_is_read_and_matched(tmp_path: Path) -> None:
    for name in ("a", "b"):
        truth = {
            "file": f"{name}.pdf",
            "split": "cal",
            "documents": [
                {
                    "document": 1,
                    "pages": [1],
                    "record_type": "wlkp",
                    "fields": {"tenaga_kerja.jumlah": {"state": "value", "value": 10}},
                }
            ],
        }
        (tmp_path / f"{name}.truth.json").write_text(json.dumps(truth), "utf-8")
    asked = []

    def read(path: Path) -> list[tuple[Document, Checked]]:
        asked.append(path.name)
        if path.name == "b.pdf":
            raise CorruptFile
        return [(document(), checked({"tenaga_kerja.jumlah": 10}))]

    found = list(collect(tmp_path, read, ["cal"]))
    assert asked == ["a.pdf", "b.pdf"]
    assert [(o.document, o.path, o.right) for o in found] == [("a.pdf#1", "tenaga_kerja.jumlah", True)]
    assert list(collect(tmp_path, read, ["test"])) == []
