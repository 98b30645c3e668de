"""``python -m samples.prose.scores FOLDER``: rules, tagger and rules-then-tagger on the running text of drawn papers.

Prints figures only, never a word of a paper, so that it may be run on a blind split. ``--card`` writes the figures and
the switches into `models/pipelines/ner.json`: a label votes where the tagger's strict and relaxed F1 both beat the rules'
on every set that holds a handful of its names.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from extractor.parse import entities
from samples.prose.compose import LABELS, Marked
from samples.prose.gold import of_truth
from samples.prose.train import OUT

Span = tuple[int, int, str]
TYPES = "nota_pemeriksaan surat_perintah_tugas surat_panggilan penetapan berkas_tipiring rujukan_ztp"
_TRIM = " .,;:()'\"*"
CARD = OUT.with_suffix(".json")
_HANDFUL, _ENOUGH = 5, 50
"""Names of a label: fewer in a set say nothing of the set, fewer in all sets nothing of the label."""


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return start, end


def _by_rules(text: str) -> list[Span]:
    return [(one.start, one.end, one.label) for one in entities.find(text) if one.label in LABELS]


def _by_tagger(text: str, model: Path) -> list[Span]:
    return [(one.start, one.end, one.label) for one in entities.tagged(text, model)]


def _filled(first: list[Span], second: list[Span]) -> list[Span]:
    return first + [one for one in second if all(one[1] <= low or one[0] >= high for low, high, _ in first)]


def _overlap(one: Span, other: Span) -> float:
    """Intersection over union of two spans in characters."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, common) / (max(one[1], other[1]) - min(one[0], other[0]))


def f1(found: list[tuple[list[Span], list[Span]]], label: str, alike: float) -> dict[str, float]:
    """Precision, recall and F1 in % over (gold, found) pairs, and the number of gold names; `alike` 1.0: same ends."""
    hits = gold_hits = made = wanted = 0
    for gold, spans in found:
        mine = [one for one in gold if one[2] == label]
        theirs = [one for one in spans if one[2] == label]
        wanted, made = wanted + len(mine), made + len(theirs)
        hits += sum(any(_overlap(one, other) >= alike for other in mine) for one in theirs)
        gold_hits += sum(any(_overlap(one, other) >= alike for other in theirs) for one in mine)
    precision, recall = hits / made if made else 0.0, gold_hits / wanted if wanted else 0.0
    total = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"p": round(100 * precision, 1), "r": round(100 * recall, 1), "f1": round(100 * total, 1), "names": wanted}


def measure(marked: Iterable[Marked], model: Path) -> dict[str, dict[str, dict[str, dict[str, float]]]]:
    """label -> way (rules, tagger, both) -> strict, relaxed -> figures."""
    pairs: dict[str, list[tuple[list[Span], list[Span]]]] = {"rules": [], "tagger": [], "both": []}
    for one in marked:
        gold = [(*_trimmed(one.text, start, end), label) for start, end, label in one.spans]
        rules, tagger = _by_rules(one.text), _by_tagger(one.text, model)
        for way, spans in (("rules", rules), ("tagger", tagger), ("both", _filled(rules, tagger))):
            pairs[way].append((gold, [(*_trimmed(one.text, start, end), label) for start, end, label in spans]))
    return {
        label: {
            way: {"strict": f1(found, label, 1.0), "relaxed": f1(found, label, 0.5)} for way, found in pairs.items()
        }
        for label in LABELS
    }


def _gathered(folder: Path, level: str, reads: Path | None) -> list[Marked]:
    out: list[Marked] = []
    for truth in sorted(folder.glob(f"*-{level}-*.truth.json")):
        kinds = set(re.findall(r'"record_type": "(\w+)"', truth.read_text("utf-8")))
        read = reads / truth.name.replace(".truth.json", ".txt") if reads else None
        if kinds & set(TYPES.split()) and (read is None or (read.is_file() and read.stat().st_size)):
            out += of_truth(truth, read)
    return out


def switches(sets: dict[str, dict[str, dict[str, dict[str, dict[str, float]]]]]) -> dict[str, bool]:
    """label -> whether the tagger beat the rules, strictly and loosely, on every set with a handful of names, enough in all."""
    out = {}
    for label in LABELS:
        rows = [one[label] for one in sets.values() if one[label]["rules"]["strict"]["names"] >= _HANDFUL]
        out[label] = sum(row["rules"]["strict"]["names"] for row in rows) >= _ENOUGH and all(
            row["tagger"][kind]["f1"] > row["rules"][kind]["f1"] for row in rows for kind in ("strict", "relaxed")
        )
    return out


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, perhaps write; 0 done."""
    parser = argparse.ArgumentParser(prog="python -m samples.prose.scores", description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+", help="papers with their truth files")
    parser.add_argument("--name", required=True, help="of this set in the card: dev-born, dev-office, test-born")
    parser.add_argument("--level", default="born")
    parser.add_argument("--reads", type=Path, help="texts as `wlk text` reads them; default: the truth's own text")
    parser.add_argument("--model", type=Path, default=OUT)
    parser.add_argument("--card", action="store_true", help="write the figures and the switches")
    chosen = parser.parse_args(arguments)
    marked = [one for folder in chosen.folders for one in _gathered(folder, chosen.level, chosen.reads)]
    scores = measure(marked, chosen.model)
    print(f"{chosen.name}: {len(marked)} passages; strict P/R/F1 | relaxed P/R/F1")
    for label, ways in scores.items():
        for way, row in ways.items():
            strict, loose = (
                " ".join(f"{row[kind][key]:5.1f}" for key in ("p", "r", "f1")) for kind in ("strict", "relaxed")
            )
            print(f"{label:8} {way:7} {strict} | {loose}  n={row['strict']['names']:.0f}")
    if chosen.card:
        card = json.loads(CARD.read_text("utf-8")) if CARD.is_file() else {"sets": {}}
        card["sets"][chosen.name] = scores
        card["labels"] = {label: {"votes": votes} for label, votes in switches(card["sets"]).items()}
        CARD.write_text(json.dumps(card, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
