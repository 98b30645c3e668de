"""`wlk`: the program from a terminal. Data on stdout, progress and errors on stderr.

Exit codes: 0 all done · 2 usage or set-up · 3 some files were refused, the rest is done.
"""

from __future__ import annotations

import sys

from extractor.cli import batch, keeping, measuring, office, oversight, reading
from extractor.cli.frame import SETUP, app
from extractor.errors import WlkError

__all__ = ["batch", "keeping", "main", "measuring", "office", "oversight", "reading"]


def main() -> None:
    """Console entry."""
    try:
        app()
    except WlkError as error:
        print(error.message("id"), file=sys.stderr)
        raise SystemExit(SETUP) from error
    except KeyboardInterrupt:
        raise SystemExit(130) from None
