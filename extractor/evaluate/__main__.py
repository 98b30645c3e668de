"""Measure lines that were written before: `python -m extractor.evaluate FOLDER --lines lines.jsonl`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from extractor.evaluate.report import evaluate, show


def main(arguments: Sequence[str] | None = None) -> int:
    """0 done; 2 when the folder holds no truth."""
    parser = argparse.ArgumentParser(prog="python -m extractor.evaluate", description=__doc__)
    parser.add_argument("folder", type=Path, help="documents with their truth files")
    parser.add_argument("--lines", type=Path, required=True, help="what `wlk extract FOLDER` wrote")
    parser.add_argument("--texts", type=Path, help='page texts, one {"file", "pages"} a line')
    parser.add_argument("--split", action="append", default=[], help="only this split (may be repeated)")
    parser.add_argument("--out", type=Path, help="write the report as JSON")
    parser.add_argument("--errors", type=int, default=40, help="how many errors to list")
    chosen = parser.parse_args(arguments)
    lines = _json_lines(chosen.lines)
    texts = {line["file"]: line["pages"] for line in _json_lines(chosen.texts)} if chosen.texts else None
    try:
        report = evaluate(chosen.folder, lines, texts, chosen.split)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    print(show(report, chosen.errors))
    if chosen.out is not None:
        chosen.out.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


def _json_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


if __name__ == "__main__":
    sys.exit(main())
