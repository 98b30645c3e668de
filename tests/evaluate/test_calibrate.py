"""The fit finds what is in the data; the threshold keeps its promise."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from extractor.check.confidence import from_json
from extractor.check.features import NAMES
from extractor.document.elements import Document
from extractor.document.evidence import Checked
from extractor.errors import CorruptFile
from extractor.evaluate.calibrate import (
    describe,
    fit,
    is_for_fitting,
    learn_then_test,
    logistic,
)
from extractor.evaluate.observations import Observation, collect, observe, read_observations, write_observations
from extractor.evaluate.truth import TrueDocument, TrueField
from tests.check.papers import BLANK, checked, document


def drawn(documents: int, fields: int, seed: int, stratum: str = "numeric/ocr") -> list[Observation]:
    """Fields whose chance of being right depends on two features and on nothing else."""
    chance = np.random.default_rng(seed)
    found = []
    for number in range(documents):
        for place in range(fields):
            row = dict.fromkeys(NAMES, 0.0)
            row["ocr_min"] = float(chance.uniform())
            row["readers_agree"] = float(chance.uniform() < 0.7)
            row["log_length"] = float(chance.uniform(0, 3))
            score = -2 + 5 * row["ocr_min"] + 4 * row["readers_agree"]
            right = bool(chance.uniform() < 1 / (1 + np.exp(-score)))
            found.append(Observation(f"d{number}", f"f{place}", stratum, row, right, True))
    return found


def test_logistic_finds_the_coefficients() -> None:
    data = drawn(400, 20, 1)
    rows = np.array([[o.row["ocr_min"], o.row["readers_agree"], o.row["log_length"], 1.0] for o in data])
    intercept, weights = logistic(rows, np.array([o.right for o in data], dtype=float))
    assert intercept == pytest.approx(-2, abs=0.3)
    assert list(weights) == pytest.approx([5, 4, 0, 0], abs=0.4)


def test_logistic_survives_separable_data() -> None:
    rows = np.array([[0.0], [0.1], [0.9], [1.0]])
    intercept, weights = logistic(rows, np.array([0.0, 0.0, 1.0, 1.0]))
    assert np.isfinite(intercept)
    assert weights[0] > 0


def test_fewer_than_299_certify_nothing() -> None:
    assert learn_then_test([0.99] * 298, [True] * 298) is None
    assert learn_then_test([0.99] * 299, [True] * 299) == (0.99, 299, 0)
    assert learn_then_test([0.99] * 299, [True] * 298 + [False]) is None


def test_equal_scores_stand_or_fall_together() -> None:
    said = [0.9] * 400
    assert learn_then_test(said, [True] * 300 + [False] * 100) is None


def test_the_loosest_certified_threshold_is_taken() -> None:
    said = [0.9 - i / 10_000 for i in range(1000)]
    right = [True] * 700 + [False] * 300
    found = learn_then_test(said, right)
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
        found = learn_then_test(list(score), list(chance.uniform(size=1500) < true))
        if found is not None:
            broken += float(np.mean(1 - true[score >= found[0]])) > 0.01
    assert broken <= 12  # 5 % of 120 is 6; 12 leaves room for chance (p < 0.02)


def test_a_fitted_artefact_loads_and_separates() -> None:
    artefact = fit(drawn(300, 20, 2), "test-1")
    model = from_json(artefact)
    entry = artefact["strata"]["numeric/ocr"]
    assert artefact["synthetic"] is True
    assert artefact["documents"] == 300
    assert entry["tested_on"]["upper"] <= 0.01
    assert "numeric/ocr" in describe(artefact)
    good = {**dict.fromkeys(NAMES, 0.0), "ocr_min": 1.0, "readers_agree": 1.0}
    poor = dict.fromkeys(NAMES, 0.0)
    sure, unsure = model.probability("numeric/ocr", good), model.probability("numeric/ocr", poor)
    assert sure is not None
    assert unsure is not None
    assert sure > 0.99 > 0.5 > unsure
    assert model.accepts("numeric/ocr", sure)
    assert not model.accepts("numeric/ocr", unsure)
    assert not model.accepts("date/ocr", sure)


def test_probabilities_are_honest_on_documents_never_seen() -> None:
    model = from_json(fit(drawn(300, 20, 3), "test-2"))
    fresh = drawn(300, 20, 4)
    said = np.array([model.probability(o.stratum, o.row) for o in fresh], dtype=float)
    right = np.array([o.right for o in fresh])
    for low, high in ((0.1, 0.5), (0.5, 0.9), (0.9, 1.0)):
        inside = (said >= low) & (said < high)
        assert abs(said[inside].mean() - right[inside].mean()) < 0.04


def test_too_little_is_not_fitted_and_few_documents_accept_nothing() -> None:
    assert fit(drawn(2, 10, 5), "t", before={"strata": {}})["strata"] == {}
    assert all(entry["threshold"] is None for entry in fit(drawn(2, 10, 5), "t")["strata"].values())
    before = {"strata": {"numeric/ocr": {"intercept": 1.5, "coefficients": {"ocr_min": 2.0}, "threshold": 0.5}}}
    kept = fit(drawn(2, 10, 5), "t", before=before)
    assert kept["strata"]["numeric/ocr"] == {"intercept": 1.5, "coefficients": {"ocr_min": 2.0}, "threshold": None}
    assert "kept" in describe(kept)
    small = fit(drawn(20, 10, 6), "t")
    assert small["strata"]["numeric/ocr"]["threshold"] is None
    assert "accepts nothing" in describe(small)


def test_documents_are_split_whole_and_about_in_half() -> None:
    share = sum(is_for_fitting(f"f{n}.pdf#1") for n in range(1000)) / 1000
    assert 0.45 < share < 0.55


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
