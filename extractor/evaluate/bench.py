"""Speed and memory of `wlk extract`, as ratios to the bare engine and to OCRmyPDF on the same pages in the same run.

`python -m extractor.evaluate.bench` draws office scans (or takes --pictures FOLDER) and lets three programs read them
in turns, two pages at a time: `wlk extract --jobs 2`, `OMP_THREAD_LIMIT=1 tesseract -l ind --psm 4`, and
`ocrmypdf --force-ocr -l ind` where it is installed. Then `wlk extract` reads born-digital files, start-up apart.
On a shared machine CPU seconds are the figure to trust; start-up of all processes is in both.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from extractor.evaluate.bench_pages import SCAN_LEVELS, Scans, digital_files, draw, scans
from extractor.evaluate.processes import Usage, run_all

AT_ONCE = 2
_ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}
_WLK = str(Path(sys.executable).with_name("wlk"))


def measure(rounds: Sequence[Scans], ocrmypdf: str | None, sample_s: float) -> dict[str, Any]:
    """The programs in turns over the rounds; "ocrmypdf" is None where it is not installed."""
    ours, bare, other = Usage(), Usage(), Usage()
    pages = sum(len(scan.pictures) for scan in rounds)
    for scan in rounds:
        with tempfile.TemporaryDirectory() as out:
            ours += run_all([extract(scan.pdfs, Path(out))], sample_s=sample_s)
            plain = [
                ["tesseract", str(page), f"{out}/{page.stem}", "-l", "ind", "--psm", "4"] for page in scan.pictures
            ]
            bare += run_all(plain, AT_ONCE, _ONE_THREAD, sample_s)
            if ocrmypdf is not None:
                options = ["--force-ocr", "-l", "ind", "--jobs", "1", "--output-type", "pdf", "-q"]
                files = sorted(scan.pdfs.glob("*.pdf"))
                commands = [[ocrmypdf, *options, str(path), f"{out}/{path.name}"] for path in files]
                other += run_all(commands, AT_ONCE, _ONE_THREAD, sample_s)
    report = {"pages": pages, "rounds": len(rounds), "wlk": _figures(ours, pages), "tesseract": _figures(bare, pages)}
    report["ocrmypdf"] = _figures(other, pages) if ocrmypdf is not None else None
    report["to_tesseract"] = _ratio(ours, bare)
    report["to_ocrmypdf"] = _ratio(ours, other) if ocrmypdf is not None else None
    peak = ours.memory()["peak_mb"]
    report["mb_a_worker"] = round(peak / AT_ONCE, 1) if peak is not None else None
    return report


def measure_digital(source: Path, folder: Path, pages: int) -> dict[str, Any]:
    """Pages a CPU second over born-digital files; the CPU of a run over one page is start-up and taken off."""
    one = digital_files(source, folder / "one", 1)
    count = digital_files(source, folder / "many", pages)
    with tempfile.TemporaryDirectory() as out:
        start = run_all([extract(folder / "one", Path(out))])
        whole = run_all([extract(folder / "many", Path(out))])
    spent = whole.cpu_s - start.cpu_s
    return {
        "pages": count - one,
        "cpu_s": round(spent, 2),
        "start_cpu_s": round(start.cpu_s, 2),
        "pages_per_cpu_s": round((count - one) / spent, 2) if spent > 0 else None,
        "failed_commands": sum(code != 0 for code in (*start.exit_codes, *whole.exit_codes)),
    }


def extract(folder: Path, out: Path) -> list[str]:
    """The command that is measured."""
    return [_WLK, "extract", str(folder), "--jobs", str(AT_ONCE), "--out", str(out / "lines.jsonl")]


def _ratio(ours: Usage, other: Usage) -> dict[str, float | None]:
    """Under 1: ours is the faster."""
    return {
        "wall": round(ours.wall_s / other.wall_s, 3) if other.wall_s else None,
        "cpu": round(ours.cpu_s / other.cpu_s, 3) if other.cpu_s else None,
    }


def _figures(usage: Usage, pages: int) -> dict[str, Any]:
    return {
        "wall_s": round(usage.wall_s, 2),
        "cpu_s": round(usage.cpu_s, 2),
        "pages_per_minute": round(60 * pages / usage.wall_s, 1) if usage.wall_s else None,
        "failed_commands": sum(code != 0 for code in usage.exit_codes),
        "memory": usage.memory(),
    }


def show(report: dict[str, Any]) -> str:
    """A line a program, then the ratios."""
    lines = [f"{report['pages']} scanned pages in {report['rounds']} rounds, {AT_ONCE} at a time, start-up included"]
    for name in ("wlk", "tesseract", "ocrmypdf"):
        f = report[name]
        if f is None:
            lines.append(f"  {name:<10} not installed: row left out")
            continue
        lines.append(
            f"  {name:<10} {f['wall_s']:>8.1f} s wall  {f['cpu_s']:>8.1f} CPU s  {f['pages_per_minute']} pages a minute"
            f"  PSS peak {f['memory']['peak_mb']} MB  {f['failed_commands']} failed"
        )
    for name in ("tesseract", "ocrmypdf"):
        ratio = report[f"to_{name}"]
        if ratio is not None:
            lines.append(f"  wlk to {name}: {ratio['wall']} of its wall time, {ratio['cpu']} of its CPU")
    lines.append(f"  memory: {report['mb_a_worker']} MB a worker at most, children and parent shared out")
    digital = report.get("digital")
    if digital is not None:
        lines.append(
            f"{digital['pages']} born-digital pages: {digital['pages_per_cpu_s']} a CPU second, "
            f"start-up ({digital['start_cpu_s']} CPU s) apart"
        )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """0 done; 2 when there are no page pictures to read."""
    parser = argparse.ArgumentParser(prog="python -m extractor.evaluate.bench", description=__doc__)
    parser.add_argument("--pages", type=int, default=60, help="scanned pages")
    parser.add_argument("--rounds", type=int, default=1, help="how often the programs take turns")
    parser.add_argument("--pictures", type=Path, help="folder of scans instead of drawn samples")
    parser.add_argument("--digital-pages", type=int, default=300, help="born-digital pages; 0 leaves them out")
    parser.add_argument("--digital", type=Path, help="folder of born-digital PDF files instead of drawn samples")
    parser.add_argument("--ocrmypdf", default=shutil.which("ocrmypdf"), help="the program to compare with")
    parser.add_argument("--sample-s", type=float, default=0.5, help="seconds between two memory samples")
    parser.add_argument("--out", type=Path, help="write the figures as JSON")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="wlk-bench-") as scratch:
        source = chosen.pictures or Path(scratch, "samples")
        if chosen.pictures is None:
            draw(source, SCAN_LEVELS, chosen.pages)
        rounds = scans(source, Path(scratch), chosen.pages, max(1, chosen.rounds))
        if not rounds:
            print("no page pictures found", file=sys.stderr)
            return 2
        report = measure(rounds, chosen.ocrmypdf, chosen.sample_s)
        if chosen.digital_pages > 0:
            digital = chosen.digital or Path(scratch, "digital")
            if chosen.digital is None:
                draw(digital, ("born",), 40)
            report["digital"] = measure_digital(digital, Path(scratch, "copies"), chosen.digital_pages)
    print(show(report))
    if chosen.out is not None:
        chosen.out.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
