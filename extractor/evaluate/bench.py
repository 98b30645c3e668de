"""Speed and memory of `wlk extract` against the bare engine on the same page pictures in the same run.

`python -m extractor.evaluate.bench --pages 40` draws sample pages (or takes --pictures FOLDER), then lets
`wlk extract --jobs 2` and `OMP_THREAD_LIMIT=1 tesseract -l ind --psm 4`, two at a time, read them in turns.
CPU seconds are the figure to trust on a shared machine; wall time stands beside.
"""

from __future__ import annotations

import argparse
import json
import struct
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from extractor import intake
from extractor.document.sheet import Sheet
from extractor.errors import InputError
from extractor.evaluate.processes import Usage, run_all

AT_ONCE = 2
_LEVELS = ("clean", "office", "photocopy", "phone")


def write_png(sheet: Sheet, path: Path) -> None:
    """The picture of a sheet as it came, with its dpi; grey or RGB, without loss."""
    picture = sheet.picture
    height, width = picture.shape[:2]
    colour = 0 if picture.ndim == 2 else 2
    rows = b"".join(b"\0" + picture[row].tobytes() for row in range(height))
    dots_a_metre = round((sheet.dpi or 200.0) / 0.0254)
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)),
        (b"pHYs", struct.pack(">IIB", dots_a_metre, dots_a_metre, 1)),
        (b"IDAT", zlib.compress(rows, 1)),
        (b"IEND", b""),
    )
    body = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)


def page_pictures(folder: Path, limits: intake.Limits, imaging: intake.Imaging) -> Iterator[Sheet]:
    """All scanned pages below a folder, file after file; digital pages and refused files are left out."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name.endswith(".json"):
            continue
        try:
            source = intake.accept(path, limits)
        except InputError:
            continue
        for number in range(1, source.page_count + 1):
            sheet = intake.open_sheet(source, number, imaging)
            if not sheet.is_digital:
                yield sheet


def draw_samples(folder: Path, pages: int) -> None:
    """Fresh sample documents of all scan levels, about as many as give the pages."""
    levels = [option for level in _LEVELS for option in ("--level", level)]
    count = str(max(1, -(-pages // len(_LEVELS))))
    command = [sys.executable, "-m", "samples", "make", "--split", "dev", "--seed", "bench", "--count", count]
    subprocess.run([*command, *levels, "--out", str(folder)], check=True, stdout=subprocess.DEVNULL)


def measure(folders: Sequence[Path], wlk: Sequence[str], sample_s: float) -> dict[str, Any]:
    """Both programs in turns over the folders of page pictures."""
    ours, bare = Usage(), Usage()
    pages = 0
    for folder in folders:
        pictures = sorted(folder.glob("*.png"))
        pages += len(pictures)
        with tempfile.TemporaryDirectory() as out:
            ours += run_all(
                [[*wlk, "extract", str(folder), "--jobs", str(AT_ONCE), "--out", f"{out}/lines.jsonl"]],
                sample_s=sample_s,
            )
            commands = [
                ["tesseract", str(picture), f"{out}/{picture.stem}", "-l", "ind", "--psm", "4"] for picture in pictures
            ]
            bare += run_all(commands, AT_ONCE, {"OMP_THREAD_LIMIT": "1"}, sample_s)
    return {
        "pages": pages,
        "rounds": len(folders),
        "wlk": _figures(ours, pages),
        "tesseract": _figures(bare, pages),
        "cpu_ratio": round(bare.cpu_s / ours.cpu_s, 3) if ours.cpu_s else None,
        "wall_ratio": round(bare.wall_s / ours.wall_s, 3) if ours.wall_s else None,
    }


def _figures(usage: Usage, pages: int) -> dict[str, Any]:
    return {
        "wall_s": round(usage.wall_s, 2),
        "cpu_s": round(usage.cpu_s, 2),
        "pages_per_cpu_s": round(pages / usage.cpu_s, 3) if usage.cpu_s else None,
        "pages_per_minute": round(60 * pages / usage.wall_s, 1) if usage.wall_s else None,
        "failed_commands": sum(code != 0 for code in usage.exit_codes),
        "memory": usage.memory(),
    }


def show(report: dict[str, Any]) -> str:
    """Two lines for people and the ratios."""
    lines = [f"{report['pages']} pages in {report['rounds']} rounds, {AT_ONCE} at a time"]
    for name in ("wlk", "tesseract"):
        f = report[name]
        lines.append(
            f"  {name:<10} {f['cpu_s']:>8.1f} CPU s  {f['pages_per_cpu_s']} pages a CPU s  {f['wall_s']:>8.1f} s wall  "
            f"{f['pages_per_minute']} pages a minute  PSS peak {f['memory']['peak_mb']} MB "
            f"(median {f['memory']['median_mb']}, first quarter {f['memory']['first_quarter_mb']}, "
            f"last {f['memory']['last_quarter_mb']})  {f['failed_commands']} failed"
        )
    lines.append(
        f"  wlk does {report['cpu_ratio']} of the bare engine's pages a CPU second, {report['wall_ratio']} by wall"
    )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """0 done; 2 when there are no page pictures to read."""
    parser = argparse.ArgumentParser(prog="python -m extractor.evaluate.bench", description=__doc__)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=2, help="how often the two programs take turns")
    parser.add_argument("--pictures", type=Path, help="folder of scans instead of drawn samples")
    parser.add_argument("--sample-s", type=float, default=0.5, help="seconds between two memory samples")
    parser.add_argument("--out", type=Path, help="write the figures as JSON")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="wlk-bench-") as scratch:
        source = chosen.pictures or Path(scratch, "samples")
        if chosen.pictures is None:
            draw_samples(source, chosen.pages)
        folders = [Path(scratch, f"round-{number}") for number in range(max(1, chosen.rounds))]
        for folder in folders:
            folder.mkdir()
        count = 0
        for sheet in page_pictures(source, intake.Limits(), intake.Imaging()):
            if count == chosen.pages:
                break
            write_png(sheet, folders[count % len(folders)] / f"page-{count:05d}.png")
            count += 1
        if count == 0:
            print("no page pictures found", file=sys.stderr)
            return 2
        report = measure(folders, [str(Path(sys.executable).with_name("wlk"))], chosen.sample_s)
    print(show(report))
    if chosen.out is not None:
        chosen.out.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
