"""Measurement: what was read against what is true, confidence against outcome, speed against the bare engine."""
