"""``python -m samples.prose.train``: trains the tagger of names and writes `models/pipelines/ner`.

One thread, fixed seeds, a fixed number of texts and rounds: the same machine and libraries give the same bytes. The texts
of the early-stopping watch come from another seed; how good it is on papers is measured by `samples.prose.scores` only.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
from pathlib import Path
from typing import Any

from samples.prose.compose import LABELS, Marked, texts

OUT = Path(__file__).parents[2] / "models" / "pipelines" / "ner"
TEXTS, ROUNDS, SEED = 2600, 5, 20261
WIDTH = 96
SETTINGS: dict[str, Any] = {
    "moves": None,
    "update_with_oracle_cut_size": 100,
    "model": {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": WIDTH,
                "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                "rows": [2500, 1000, 1500, 1500],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": WIDTH,
                "depth": 4,
                "window_size": 1,
                "maxout_pieces": 3,
            },
        },
    },
}


def examples(nlp: Any, marked: list[Marked]) -> tuple[list[Any], float]:
    """(spaCy examples, share of the names whose ends do not fall on ends of tokens and were widened to them)."""
    from spacy.training import Example

    out, names, widened = [], 0, 0
    for one in marked:
        document = nlp.make_doc(one.text)
        spans: list[Any] = []
        for start, end, label in one.spans:
            names += 1
            widened += document.char_span(start, end) is None
            span = document.char_span(start, end, label=label, alignment_mode="expand")
            if span is not None and not (spans and span.start < spans[-1].end):
                spans.append(span)
        reference = document.copy()
        reference.ents = [reference.char_span(span.start_char, span.end_char, label=span.label_) for span in spans]
        out.append(Example(document, reference))
    return out, widened / max(1, names)


def train(count: int = TEXTS, rounds: int = ROUNDS, seed: int = SEED) -> tuple[Any, bytes]:
    """(the pipeline, the averaged weights of its trained tagger); progress on stderr."""
    import spacy.util
    from thinc.api import Adam

    from extractor.parse.entities import tokenizer

    tools: Any = spacy.util
    tools.fix_random_seed(seed)
    nlp = tokenizer()
    tagger = nlp.add_pipe("ner", config=SETTINGS)
    for label in LABELS:
        tagger.add_label(label)
    data, widened = examples(nlp, texts(count, seed))
    watch, _ = examples(nlp, texts(200, seed + 1))
    print(f"{count} texts, {widened:.1%} of the names widened to tokens", file=sys.stderr)
    nlp.initialize(lambda: data[:200])
    optimizer = Adam(learn_rate=0.001, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    rng, begun = random.Random(seed), time.process_time()
    for turn in range(rounds):
        rng.shuffle(data)
        losses: dict[str, float] = {}
        for batch in tools.minibatch(data, tools.compounding(8.0, 32.0, 1.002)):
            nlp.update(batch, sgd=optimizer, drop=0.2, losses=losses)
        with nlp.use_params(optimizer.averages):
            score = nlp.evaluate(watch)["ents_f"]
        spent = time.process_time() - begun
        print(f"round {turn + 1}: loss {losses['ner']:.0f}, own texts {score:.3f}, {spent:.0f} CPU s", file=sys.stderr)
    with nlp.use_params(optimizer.averages):
        return nlp, nlp.get_pipe("ner").to_bytes(exclude=["vocab"])


def write(nlp: Any, weights: bytes, out: Path) -> None:
    """The tagger alone, without the words it was taught: settings and weights."""
    out.mkdir(parents=True, exist_ok=True)
    nlp.get_pipe("ner").from_bytes(weights, exclude=["vocab"]).to_disk(out / "weights", exclude=["vocab"])
    (out / "settings.json").write_text(json.dumps(SETTINGS, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Train and write; 0 done."""
    parser = argparse.ArgumentParser(prog="python -m samples.prose.train", description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--texts", type=int, default=TEXTS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    write(*train(chosen.texts, chosen.rounds), chosen.out)
    size = sum(path.stat().st_size for path in chosen.out.rglob("*") if path.is_file())
    print(f"{size / 1e6:.1f} MB in {chosen.out.name}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
