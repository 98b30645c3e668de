"""The program with a desk and no worker beside it: `python -m tests.load.silent` takes what `wlk` takes."""

from __future__ import annotations

from extractor.cli import main
from extractor.wiring.keeper import WorkerKeeper

if __name__ == "__main__":
    WorkerKeeper.run = lambda self: None  # type: ignore[method-assign]
    main()
