"""Draft -> issues, calibrated confidence, decision and reasons: what is wrong or doubtful with the paper."""

from extractor.check.confidence import artefact_version
from extractor.check.known import Known
from extractor.check.weigh import check

__all__ = ["Known", "artefact_version", "check"]
