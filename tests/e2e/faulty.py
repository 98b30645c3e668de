"""The program with readers that fail on purpose: `python -m tests.e2e.faulty` takes what `wlk` takes."""

from __future__ import annotations

from extractor.cli import main
from extractor.wiring import files
from tests.e2e import faults

if __name__ == "__main__":
    files.read_one = faults.read_one  # type: ignore[attr-defined]
    files.conclude_pages = faults.conclude_pages  # type: ignore[attr-defined]
    main()
