"""Read fields with their outcome: what the confidence model is fitted on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from extractor.check import features
from extractor.check.facts import Facts
from extractor.document.elements import Document
from extractor.document.evidence import Checked
from extractor.errors import WlkError
from extractor.evaluate.judged import Judged
from extractor.evaluate.matching import match_documents
from extractor.evaluate.truth import TrueDocument, load_folder


@dataclass(frozen=True, slots=True)
class Observation:
    """One read field with its outcome. `row`: features by name. `eligible`: no rule forbids its release.

    `group`: documents of one layout, which are right and wrong together; "" where each stands for itself. `place`: as
    extractor.check.features tells.
    """

    document: str
    path: str
    stratum: str
    row: Mapping[str, float]
    right: bool
    eligible: bool
    place: str = ""
    group: str = ""


def observe(checked: Checked, document: Document, truth: TrueDocument) -> list[Observation]:
    """The fields of one checked document that a probability can be given to."""
    facts = Facts(checked.draft, document)
    observations = []
    for path, field in checked.draft.fields.items():
        row = {name: float(field.features[name]) for name in features.NAMES}
        stratum = features.stratum(facts, field, row)
        if stratum is None:
            continue
        read = {"state": field.state, "value": field.value if field.state == "value" else None}
        right = Judged(truth, path, truth.fields.get(path), read).is_right
        is_eligible = field.features.get("eligible", 0.0) >= 0.5
        place = features.place(facts, path)
        observations.append(Observation(truth.key, path, stratum, row, right, is_eligible, place, truth.family))
    return observations


def write_observations(observations: Iterable[Observation], path: Path) -> int:
    """JSON Lines, so that fitting can be repeated without reading again. Holds no field value."""
    count = 0
    with path.open("w", encoding="utf-8") as stream:
        for one in observations:
            stream.write(json.dumps(asdict(one)) + "\n")
            count += 1
    return count


def read_observations(path: Path) -> list[Observation]:
    with path.open(encoding="utf-8") as stream:
        return [Observation(**json.loads(line)) for line in stream if line.strip()]


Read = Callable[[Path], Sequence[tuple[Document, Checked]]]
"""A file -> the documents found in it, checked. Raises WlkError for a file that is refused."""


def collect(folder: Path, read: Read, splits: Sequence[str] = ()) -> Iterator[Observation]:
    """Reads every file below the folder that has a truth beside it; gives its observations as they come.

    Documents are matched by their pages; a refused file and a document that was not found give nothing.
    """
    by_file: dict[str, list[TrueDocument]] = {}
    for truth in load_folder(folder, splits):
        by_file.setdefault(truth.file, []).append(truth)
    for file, truths in by_file.items():
        try:
            outcomes = read(folder / file)
        except WlkError:
            continue
        lines = [
            {"file": file, "pages": [page.number for page in document.pages], "outcome": (document, checked)}
            for document, checked in outcomes
        ]
        for truth, line in match_documents(truths, lines):
            if line is not None:
                document, checked = line["outcome"]
                yield from observe(checked, document, truth)
