"""How headcounts are printed on the WLKP."""

from __future__ import annotations

from models.record import Printed, wordings

ORANG = ("orang", "org", "or", "jiwa")
TOTAL_COLUMN = wordings("Jumlah | Total | Jml | L+P | L + P | Jumlah L+P | Jumlah (L+P) | Jumlah Seluruhnya")


def row(labels: str, near: tuple[str, ...] = ()) -> Printed:
    """A count that stands in its own line, or where the row of these words meets the total column of a table."""
    words = wordings(labels)
    return Printed(words, critical=True, units=ORANG, near=near, cross=(words, TOTAL_COLUMN))
