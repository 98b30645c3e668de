"""``python -m samples make | small | hash``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from samples.catalogue import families_of, source_hash
from samples.damage import LEVELS
from samples.fonts import MissingFontError, require
from samples.make import DEFAULT_COUNT, build, plan, write
from samples.people import SPLITS

SMALL = Path(__file__).parent / "small"
SMALL_FILE_LIMIT, SMALL_SET_LIMIT = 2_000_000, 20_000_000


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 done, 2 usage or a missing font package."""
    parser = argparse.ArgumentParser(prog="python -m samples", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("make", help="draw a set of documents with their truth")
    make.add_argument("--split", choices=SPLITS, required=True)
    make.add_argument("--out", type=Path, required=True)
    make.add_argument("--count", type=int, help="documents a level; default: at least 100 a column")
    make.add_argument("--level", choices=LEVELS, action="append", help="only this level (may be repeated)")
    make.add_argument("--family", action="append", help="only this family (may be repeated)")
    make.add_argument("--seed", default="1")
    commands.add_parser("small", help="draw the small committed set anew")
    digest = commands.add_parser("hash", help="fingerprint of a split's families and fillers")
    digest.add_argument("--split", choices=SPLITS, default="test")
    chosen = parser.parse_args(arguments)
    if chosen.command == "hash":
        print(source_hash(chosen.split))
        return 0
    try:
        require()
    except MissingFontError as error:
        print(f"fonts are missing; run: {error}", file=sys.stderr)
        return 2
    return _small() if chosen.command == "small" else _make(chosen)


def _make(chosen: argparse.Namespace) -> int:
    levels = chosen.level or LEVELS
    counts = {level: DEFAULT_COUNT[level] if chosen.count is None else chosen.count for level in levels}
    done = 0
    for family, level, seed in plan(chosen.split, counts, chosen.seed, tuple(chosen.family or ())):
        write(build(family, chosen.split, level, seed), chosen.out)
        done += 1
        print(f"\r{done} {family.name} {level}\033[K", end="", file=sys.stderr)
    print(f"\r{done} documents in {chosen.out}\033[K", file=sys.stderr)
    return 0


def _small() -> int:
    known = families_of("dev")
    if not known:
        print("no family for the split dev", file=sys.stderr)
        return 2
    for old in sorted(SMALL.glob("*")):
        old.unlink()
    total = 0
    for number in range(max(18, len(known))):
        family = known[number % len(known)]
        allowed = family.levels or LEVELS
        level = allowed[(number + number // len(known)) % len(allowed)]
        made = build(family, "dev", level, f"small-{number}", small=True)
        if len(made.data) > SMALL_FILE_LIMIT or total + len(made.data) > SMALL_SET_LIMIT:
            continue
        total += len(made.data)
        write(made, SMALL)
    print(f"{total / 1e6:.1f} MB in {SMALL.name}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
