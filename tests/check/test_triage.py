"""Confidence, acceptance and the order of reasons."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import models
from extractor.check import check
from extractor.check.basis import basis_of
from extractor.check.confidence import ARTEFACT, Confidence, Stratum, from_json, in_force, load
from extractor.check.features import NAMES, SIGNS, STRATA
from extractor.document.elements import Document, Page
from extractor.document.evidence import FieldValue
from tests.check.papers import BLANK, GOOD_INK, ILLEGIBLE, checked, codes, complete, document, field

SURE = Confidence("test", "fitted", {name: Stratum(9.0, {}, 0.5) for name in STRATA})
NPWP = "identitas.npwp"


def one(value: object, confidence: Confidence = SURE, path: str = NPWP, **more: Any) -> FieldValue:
    return checked({**complete(), path: field(path, value, **more)}, confidence=confidence).draft.fields[path]


def test_the_artefact_that_ships_fits_the_program() -> None:
    model = load()
    assert set(model.strata) <= set(STRATA)
    if model.source == "prior":
        assert all(stratum.threshold is None for stratum in model.strata.values())


def test_without_a_threshold_nothing_is_accepted_but_everything_has_a_probability() -> None:
    prior = Confidence("p", "prior", {name: Stratum(9.0, {}) for name in STRATA})
    value = one("019998889411000", prior)
    assert value.accepted is False
    assert value.confidence is not None
    assert 0 < value.confidence < 1


def test_better_ink_is_more_probable() -> None:
    good = one("019998889411000", load()).confidence
    bad = one("019998889411000", load(), agrees=False, features={**GOOD_INK, "ocr_min": 0.2, "agrees": 0.0}).confidence
    assert good is not None
    assert bad is not None
    assert good > bad


def test_a_check_that_holds_helps_and_a_broken_one_hurts() -> None:
    alone = one("0199988894110001", load()).confidence
    sound = one("019998889411000", load())
    broken = one("019998888411000", load())
    assert sound.features["check_ok"] == 1
    assert broken.features["check_broken"] == 1
    assert sound.confidence is not None
    assert broken.confidence is not None
    assert alone is not None
    assert sound.confidence > broken.confidence


@pytest.mark.parametrize(
    "more",
    [
        {"handwritten": True},
        {"agrees": False, "features": {**GOOD_INK, "agrees": 0.0}},
        {"features": {**GOOD_INK, "page_quality": 0.1}},
    ],
)
def test_however_probable_these_are_never_released(more: dict[str, Any]) -> None:
    assert one("019998889411000").accepted is True
    assert one("019998889411000", **more).accepted is False


def test_a_third_reading_settles_a_dispute() -> None:
    features = {**GOOD_INK, "agrees": 0.0, "reread_agrees": 1.0}
    assert one("019998889411000", agrees=False, features=features).accepted is True


def test_broken_sums_bare_ticks_and_unsure_types_are_never_released() -> None:
    parts = {"tenaga_kerja.dewasa": 9, "tenaga_kerja.anak": 0, "tenaga_kerja.jumlah": 10}
    found = checked({**complete(), **parts}, confidence=SURE).draft.fields
    assert not any(found[path].accepted for path in parts)
    assert found["identitas.alamat"].accepted
    assert not one(1, path="alat_dan_bahan.lift", orig="v", method="tick").accepted
    assert one(1, path="alat_dan_bahan.lift").accepted
    unsure = checked(complete(), confidence=SURE, sure=0.5).draft.fields
    assert not any(value.accepted for value in unsure.values())


def test_a_document_with_few_of_its_labels_releases_nothing() -> None:
    values = complete()
    few = dict(list(values.items())[: len(values) * 2 // 3])
    assert not any(value.accepted for value in checked(few, confidence=SURE).draft.fields.values())


def test_states_without_a_value_have_no_probability_but_blank_has() -> None:
    assert one(ILLEGIBLE).confidence is None
    assert one(None).confidence is None
    assert one(BLANK).confidence is not None


def test_weighing_twice_gives_the_same() -> None:
    values = {NPWP: "019998889411000", "tenaga_kerja.jumlah": 5}
    first = checked(values, confidence=SURE)
    second = checked(dict(first.draft.fields), confidence=SURE)
    assert first == second


def test_order_of_reasons() -> None:
    paper = Document(1, (Page(1, 595, 842, "ocr", quality=0.2),), (Page(2, 595, 842, "failed", failure="wlk.x"),))
    values = {
        "identitas.nama_perusahaan": field("identitas.nama_perusahaan", "PT. A", agrees=False),
        "identitas.alamat": field("identitas.alamat", "Jl. B", handwritten=True),
        "identitas.npwp": "019998888411000",
        "tenaga_kerja.dewasa": 9,
        "tenaga_kerja.anak": 2,
        "tenaga_kerja.jumlah": 10,
    }
    reasons = checked(values, paper=paper, sure=0.4).reasons
    heads = [reason.partition(":")[0] for reason in reasons]
    wanted = ["page_failed", "type_unsure", "P-ANK-001", "E-JML-001", "missing", "W-NPWP-001"]
    wanted += ["readers_disagree", "handwriting", "page_quality", "low_confidence"]
    assert list(dict.fromkeys(heads)) == wanted
    assert "page_failed:2" in reasons
    assert "page_quality:1" in reasons
    assert "readers_disagree:identitas.nama_perusahaan" in reasons
    assert "low_confidence:identitas.nama_perusahaan" not in reasons
    assert len(set(reasons)) == len(reasons)


def test_accept_only_when_nothing_needs_a_look() -> None:
    values = complete()
    assert codes(values) == []
    good = checked(values, confidence=SURE)
    assert (good.decision, good.reasons) == ("accept", ())
    assert checked({**values, "tenaga_kerja.anak": 1}, confidence=SURE).decision == "review"
    assert checked(values, confidence=SURE, paper=document(quality=0.1)).decision == "review"
    del values["identitas.alamat"]
    assert checked(values, confidence=SURE).reasons == ("missing:identitas.alamat",)


def test_an_artefact_of_another_kind_is_refused() -> None:
    data = json.loads((Path(models.__file__).parent / "pipelines" / "confidence.json").read_text("utf-8"))
    with pytest.raises(ValueError, match="format"):
        from_json({**data, "format": 99})
    strange = {"sure": {"coefficients": {"moon": 1}, "places": {}, "strata": {}}}
    with pytest.raises(ValueError, match="moon"):
        from_json({**data, "pools": strange})
    assert "eligible" not in NAMES


def test_another_engine_or_rule_voids_the_thresholds_but_keeps_the_probabilities() -> None:
    basis = {"rules": "a", "tesseract": "5.5"}
    made = Confidence("office", "decided", SURE.strata, basis)
    same, other = made.standing_on(dict(basis)), made.standing_on({**basis, "tesseract": "5.6"})
    assert (same.voided_by, other.voided_by) == ((), ("tesseract",))
    assert one("019998889411000", same).accepted is True
    changed = one("019998889411000", other)
    assert changed.accepted is False
    assert changed.confidence == one("019998889411000", same).confidence


def test_the_offices_own_artefact_comes_before_the_one_that_ships(tmp_path: Path) -> None:
    engines = {"tesseract": "5.5"}
    data = json.loads(ARTEFACT.read_text("utf-8")) | {"version": "kantor", "basis": basis_of(engines)}
    own = tmp_path / "confidence.json"
    assert in_force(engines, own).version == load().version
    own.write_text(json.dumps(data), "utf-8")
    assert (in_force(engines, own).version, in_force(engines, own).voided_by) == ("kantor", ())


def test_an_artefact_of_an_older_program_gives_way_to_the_one_that_ships_and_accepts_nothing(tmp_path: Path) -> None:
    own = tmp_path / "confidence.json"
    own.write_text(json.dumps({"format": 1, "version": "kantor", "source": "decided", "strata": {}}), "utf-8")
    found = in_force({}, own)
    assert (found.version, found.voided_by) == (load().version, ("format",))


def test_what_a_person_knows_as_a_good_sign_never_lowers_the_probability() -> None:
    for stratum in load().strata.values():
        for name, weight in stratum.coefficients.items():
            assert weight * SIGNS[name] >= 0, name


def test_ink_that_two_fields_claim_is_not_released() -> None:
    values = {**complete(), NPWP: field(NPWP, "019998889411000")}
    assert checked(values, confidence=SURE).draft.fields[NPWP].accepted is True
    place = values[NPWP].evidence
    values["identitas.nib"] = field("identitas.nib", "8120000112233", evidence=place)
    found = checked(values, confidence=SURE).draft.fields
    assert (found[NPWP].features["shares_ink"], found[NPWP].accepted) == (1, False)


def test_a_bare_partner_and_a_missing_label_show_in_the_row() -> None:
    whole = {**complete(), "tenaga_kerja.wni_laki_laki": 4, "tenaga_kerja.wni_perempuan": 3}
    torn = {**whole, "tenaga_kerja.wni_laki_laki": BLANK}
    path = "tenaga_kerja.wni_perempuan"
    sound, doubtful = (checked(values).draft.fields[path].features["partners_bare"] for values in (whole, torn))
    assert (sound, doubtful) == (0, 1)
    del torn["penutup.tanggal_laporan"]
    assert checked(torn).draft.fields["penutup.nama_pelapor"].features["section_share"] < 1
    assert checked(whole).draft.fields["penutup.nama_pelapor"].features["section_share"] == 1


def test_weighing_again_gives_the_same_row() -> None:
    once = checked({**complete(), NPWP: field(NPWP, "019998889411000", features={**GOOD_INK, "votes": 2.0})})
    again = check(once.draft, document())
    assert {path: one.features for path, one in again.draft.fields.items()} == {
        path: one.features for path, one in once.draft.fields.items()
    }


def test_an_artefact_without_a_basis_is_never_in_force(tmp_path: Path) -> None:
    data = json.loads(ARTEFACT.read_text("utf-8"))
    data.pop("basis", None)
    path = tmp_path / "confidence.json"
    path.write_text(json.dumps(data), "utf-8")
    assert "rules" in in_force({}, path).voided_by
