"""`wlk`: the program from a terminal. Data on stdout, progress and errors on stderr.

Exit codes: 0 all done · 2 usage or set-up · 3 some files were refused, the rest is done.
"""

from __future__ import annotations

import sys

from extractor.cli import batch, keeping, measuring, office, oversight, reading, roll
from extractor.cli.frame import SETUP, app
from extractor.cli.logs import open_logs, tell_crash, tell_crashes_of_threads
from extractor.errors import WlkError

__all__ = ["batch", "keeping", "main", "measuring", "office", "oversight", "reading", "roll"]


def main() -> None:
    """Console entry."""
    open_logs()
    tell_crashes_of_threads()
    try:
        app()
    except WlkError as error:
        print(error.message("id"), file=sys.stderr)
        raise SystemExit(SETUP) from error
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except Exception as error:
        tell_crash(error)
        raise SystemExit(1) from None
