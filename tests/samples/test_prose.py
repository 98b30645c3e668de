"""The texts that the tagger of names learns from, the names taken from a truth file, and the figures over both."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

from samples import people
from samples.prose import fillers
from samples.prose.compose import LABELS, texts
from samples.prose.gold import of_truth, passages
from samples.prose.noise import old_spelling, scanned
from samples.prose.scores import f1, switches


def test_the_same_seed_gives_the_same_texts_and_every_label_occurs() -> None:
    first = texts(60, 7)
    assert first == texts(60, 7)
    assert first != texts(60, 8)
    assert {label for one in first for *_, label in one.spans} == set(LABELS)


def test_marked_names_are_whole_and_do_not_overlap() -> None:
    for one in texts(120, 3):
        last = 0
        for start, end, _ in one.spans:
            assert last <= start < end <= len(one.text)
            assert one.text[start:end] == one.text[start:end].strip()
            last = end
        assert not re.search(r"[{}<>]", one.text), "a choice or a slot was left open"


def test_no_name_word_of_the_papers_is_taught() -> None:
    stocks = (people._FIRST, people._LAST, people._FIRM_A, people._FIRM_B)
    taken = {word.lower() for stock in stocks for words in stock.values() for word in words.split()}
    rng = random.Random(5)
    for _ in range(300):
        assert not {word.lower() for word in re.findall(r"\w+", fillers.person(rng))} & taken
        words = {word.lower() for word in re.findall(r"\w+", fillers.company(rng))}
        assert not words & (taken - {word.lower() for word in fillers.TAILS.split()})


def test_noise_keeps_a_clean_text_and_bends_a_poor_one() -> None:
    text = "Pengawas Ketenagakerjaan memeriksa perusahaan itu."
    assert scanned(text, 0, random.Random(1)) == text
    assert scanned(text, 0.3, random.Random(1)) != text
    assert old_spelling("Jakarta") == "Djakarta".replace("u", "oe")


def test_names_of_the_truth_are_found_in_running_text_also_when_bent(tmp_path: Path) -> None:
    line = "Telah dilakukan pemeriksaan ketenagakerjaan pada PT. CONTOH RAYA di Kabupaten\nBekasi oleh petugas dinas."
    assert list(passages("Nama Perusahaan : PT. CONTOH RAYA\n" + line)) == [line.replace("\n", " ")]
    entry = {"orig": "PT. CONTOH RAYA", "state": "value"}
    document = {"fields": {"pemeriksaan.nama_perusahaan": entry}, "text": {"1": line}}
    truth = tmp_path / "a.truth.json"
    truth.write_text(json.dumps({"documents": [document]}), "utf-8")
    (one,) = of_truth(truth)
    found = [(one.text[start:end], label) for start, end, label in one.spans]
    assert found == [("PT. CONTOH RAYA", "COMPANY"), ("Kabupaten Bekasi", "PLACE")]
    read = tmp_path / "a.txt"
    read.write_text(line.replace("CONTOH", "C0NTOH"), "utf-8")
    (bent,) = of_truth(truth, read)
    assert "PT. C0NTOH RAYA" in {bent.text[start:end] for start, end, _ in bent.spans}


def test_figures_count_same_ends_and_overlaps_apart() -> None:
    pairs = [
        ([(0, 10, "COMPANY"), (20, 30, "COMPANY")], [(0, 10, "COMPANY"), (20, 28, "COMPANY"), (40, 45, "COMPANY")])
    ]
    assert f1(pairs, "COMPANY", 1.0) == {"p": 33.3, "r": 50.0, "f1": 40.0, "names": 2}
    assert f1(pairs, "COMPANY", 0.5) == {"p": 66.7, "r": 100.0, "f1": 80.0, "names": 2}


def test_a_label_votes_only_where_the_tagger_beats_the_rules_on_every_set() -> None:
    def row(rules: float, tagger: float, names: int = 50) -> dict[str, dict[str, dict[str, float]]]:
        return {
            way: {kind: {"f1": score, "names": names} for kind in ("strict", "relaxed")}
            for way, score in (("rules", rules), ("tagger", tagger))
        }

    sets = {
        "one": {"COMPANY": row(80, 90), "PERSON": row(10, 90), "PLACE": row(0, 50, 8), "OFFICE": row(60, 60)},
        "two": {"COMPANY": row(80, 70, 6), "PERSON": row(10, 80), "PLACE": row(0, 50, 8), "OFFICE": row(60, 80)},
    }
    assert switches(sets) == {"COMPANY": False, "PERSON": True, "PLACE": False, "OFFICE": False}
    sets["two"]["PERSON"] = row(10, 5, 4)
    assert switches(sets)["PERSON"], "four names say nothing of a set"
