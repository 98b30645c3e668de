"""Draft -> issues, calibrated confidence, decision and reasons: what is wrong or doubtful with the paper."""

from extractor.check.basis import basis_of, rules_hash
from extractor.check.confidence import Confidence, in_force
from extractor.check.known import Known
from extractor.check.weigh import check

__all__ = ["Confidence", "Known", "basis_of", "check", "in_force", "rules_hash"]
