"""The whole measurement of a folder: numbers as JSON, tables for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from extractor.evaluate import scores
from extractor.evaluate.distance import PageErrors, page_errors
from extractor.evaluate.judged import Judged, in_tables, judge, judge_rows_assigned
from extractor.evaluate.matching import match_documents
from extractor.evaluate.truth import TrueDocument, load_folder

Json = dict[str, Any]
Texts = Mapping[str, Sequence[str]]
"""File name as in a line -> text of its pages in order."""

_KEYS: tuple[tuple[str, Callable[[Judged], str]], ...] = (
    ("level", lambda one: one.document.level),
    ("hand", lambda one: one.hand),
    ("level_and_hand", lambda one: f"{one.document.level} / {one.hand}"),
    ("record_type", lambda one: one.document.record_type),
    ("record_type_and_level", lambda one: f"{one.document.record_type} / {one.document.level}"),
    ("kind", lambda one: one.kind or "other"),
    ("family", lambda one: one.document.family),
    ("field", lambda one: one.field),
)


def evaluate(folder: Path, lines: Iterable[Json], texts: Texts | None = None, splits: Sequence[str] = ()) -> Json:
    """Compares the lines of `wlk extract FOLDER` with the truth files in the folder.

    `texts`: page texts by file for character and word error rates, as `wlk text` gives them. `splits`: only truths of
    these splits. ValueError when the folder holds no truth.
    """
    truths = list(load_folder(folder, splits))
    if not truths:
        raise ValueError(f"no *.truth.json below {folder}")
    lines, known = list(lines), {truth.file for truth in truths}
    pairs = match_documents(truths, lines)
    judged = judge(pairs)
    assigned = judge_rows_assigned(pairs)
    report: Json = {
        "documents": len(truths),
        "files": len({truth.file for truth in truths}),
        "refused": sorted(line["file"] for line in lines if "error" in line and line["file"] in known),
        "engine": next((line["engine"] for line in lines if "engine" in line), None),
        "type": scores.type_score(pairs),
        "decisions": _decisions(pairs),
        "issues": scores.issue_score(pairs),
        "fields": {
            "all": scores.field_score(judged),
            **{name: scores.by(judged, key) for name, key in _KEYS},
        },
        "tables_by_position": scores.by(in_tables(judged), lambda one: one.field),
        "tables_best_assignment": scores.by(assigned, lambda one: one.field),
        "states": {"all": scores.state_score(judged), **_per_level(judged, scores.state_score)},
        "boxes": {"all": scores.box_score(judged), **_per_level(judged, scores.box_score)},
        "confidence": {
            "all": scores.calibration(judged),
            **_per_level(judged, scores.calibration),
        },
        "errors": scores.errors(judged),
    }
    if texts is not None:
        report["pages"] = _page_report(truths, texts)
    return report


def _per_level(judged: Sequence[Judged], score: Callable[[Sequence[Judged]], Json]) -> dict[str, Json]:
    groups: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        groups[one.document.level].append(one)
    return {level: score(groups[level]) for level in sorted(groups)}


def _decisions(pairs: Sequence[tuple[TrueDocument, Any]]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for _, line in pairs:
        counts[line["decision"] if line is not None else "not found"] += 1
    return dict(sorted(counts.items()))


def _page_report(truths: Sequence[TrueDocument], texts: Texts) -> Json:
    """Character and word error rates; a page that was not read counts as empty."""
    sums: dict[str, PageErrors] = defaultdict(PageErrors)
    pages: dict[str, int] = defaultdict(int)
    for truth in truths:
        read = texts.get(truth.file, ())
        for number, text in truth.text.items():
            found = page_errors(read[number - 1] if number <= len(read) else "", text)
            for group in ("all", truth.level):
                sums[group] += found
                pages[group] += 1
    return {
        group: {
            "pages": pages[group],
            "cer": _rounded(sums[group].cer),
            "cer_ordered": _rounded(sums[group].cer_ordered),
            "wer": _rounded(sums[group].wer),
        }
        for group in sums
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 5)


def show(report: Json, most_errors: int = 40) -> str:
    """The report as text for a terminal: counts stand beside every share."""
    parts = [
        f"{report['documents']} documents in {report['files']} files, {len(report['refused'])} refused; "
        f"decisions {report['decisions']}",
        _line("record type", report["type"], "right", "documents", "accuracy", "accuracy_95"),
        "",
        "fields: exact and near F1",
        *_field_table({"all": report["fields"]["all"]}),
    ]
    for name in ("level", "level_and_hand", "record_type_and_level", "kind", "family"):
        parts += ["", f"by {name.replace('_', ' ')}", *_field_table(report["fields"][name])]
    weakest = sorted(report["fields"]["field"].items(), key=lambda item: (item[1]["f1"] or 0.0, item[0]))
    parts += ["", "weakest fields", *_field_table(dict(weakest[:25]))]
    parts += ["", "tables, rows at best assignment", *_field_table(report["tables_best_assignment"])]
    parts += ["", "states"]
    parts += [_line(name, s, "right", "printed", "accuracy", "accuracy_95") for name, s in report["states"].items()]
    parts += ["", "boxes of exact values: IoU >= 0.5, centre in"]
    parts += [
        f"  {name:<28}{_share(s['iou_half']):>8}{_share(s['centre_in']):>8}  of {s['boxes']}"
        for name, s in report["boxes"].items()
    ]
    parts += ["", "confidence: accepted, coverage, wrong among accepted, upper 95 % bound, calibration error"]
    parts += [
        f"  {name:<28}{s['accepted']:>7}{_share(s['coverage']):>8}{s['accepted_wrong']:>6}"
        f"{_share(s['accepted_error_upper_95']):>8}{_share(s['calibration_error']):>8}"
        for name, s in report["confidence"].items()
    ]
    parts += [
        f"    {b['from']:.2f}-{b['to']:.2f}: {b['fields']:>6} fields, said {b['said']:.3f}, right {b['right']:.3f}"
        for b in report["confidence"]["all"]["bins"]
    ]
    if "pages" in report:
        parts += ["", "page text: CER order-free, CER ordered, WER"]
        parts += [
            f"  {name:<28}{_share(s['cer']):>8}{_share(s['cer_ordered']):>8}{_share(s['wer']):>8}"
            f"  of {s['pages']} pages"
            for name, s in report["pages"].items()
        ]
    parts += ["", f"issues planted {report['issues']['planted']}", f"others raised {report['issues']['others_raised']}"]
    parts += ["", f"first {most_errors} of {len(report['errors'])} errors: file, path, true, read"]
    parts += [
        f"  {e['fault']:<8} {e['level']:<10} {e['file']} {e['path']}: {e['true_state']} {e['true']!r} <- "
        f"{e['read_state']} {e['read']!r} ({e['read_orig']!r})"
        for e in report["errors"][:most_errors]
    ]
    return "\n".join(parts)


def _share(value: float | None) -> str:
    return "-" if value is None else f"{100 * value:.1f}%"


def _line(name: str, score: Json, right: str, count: str, share: str, interval: str) -> str:
    low, high = score[interval]
    return f"  {name:<28}{_share(score[share]):>8} ({100 * low:.1f}-{100 * high:.1f})  {score[right]}/{score[count]}"


def _field_table(groups: Mapping[str, Json]) -> list[str]:
    rows = [f"  {'':<40}{'F1':>8}{'95 %':>14}{'near':>8}{'P':>8}{'R':>8}{'there':>8}{'docs':>6}"]
    for name, s in groups.items():
        low, high = s["f1_95"]
        rows.append(
            f"  {name:<40}{_share(s['f1']):>8}{f'{100 * low:.1f}-{100 * high:.1f}':>14}{_share(s['near_f1']):>8}"
            f"{_share(s['precision']):>8}{_share(s['recall']):>8}{s['there']:>8}{s['documents']:>6}"
        )
    return rows
