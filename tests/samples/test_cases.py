"""The cases behind the papers hang together, and the splits share no sentence of theirs."""

from __future__ import annotations

import datetime
import importlib
import random
from typing import Any

import pytest

from samples.cases.case import Case, words_of
from samples.cases.surat_panggilan import invent as summons
from samples.cases.surat_perintah_tugas import invent as order
from samples.people import People

NAMES = [
    "surat_perintah_tugas",
    "surat_panggilan",
    "akta_pengawasan",
    "bukti_wlkp",
    "laporan_kecelakaan",
    "laporan_p2k3",
    "suket_riksa_uji",
    "laporan_pemeriksaan",
    "penetapan",
    "berkas_tipiring",
    "rujukan_ztp",
]


def _case(name: str, seed: int, split: str = "dev") -> Case:
    made: Case = importlib.import_module(f"samples.cases.{name}").invent(People(split, random.Random(seed)))
    return made


def _sentences(stock: Any) -> set[str]:
    if isinstance(stock, str):
        return {stock} if len(stock) > 20 else set()
    if isinstance(stock, dict):
        return set().union(*(_sentences(part) for part in stock.values()))
    return set().union(*(_sentences(part) for part in stock)) if isinstance(stock, tuple) else set()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("split", ["dev", "cal"])
def test_a_case_is_the_same_for_the_same_seed(name: str, split: str) -> None:
    """Every builder works for both splits and throws no dice but those of its people."""
    for seed in range(20):
        one, other = _case(name, seed, split), _case(name, seed, split)
        assert one.cells == other.cells
        assert one.cells
        for filled in one.cells.values():
            assert (filled.state == "blank") == (not filled.printed)


def test_a_visit_follows_its_order_unless_the_fault_is_named() -> None:
    """The order is not later than the visit, and both are working days."""
    late = 0
    for seed in range(80):
        case = order(People("dev", random.Random(seed)))
        start = case.days["tugas.tanggal_mulai"]
        assert start.weekday() < 5
        assert (start < case.date) == ("SPT-AFTER-VISIT" in case.faults)
        late += start < case.date
    assert 0 < late < 20


def test_who_is_called_has_three_days() -> None:
    """The hearing is at least three days after the letter, in office hours."""
    for seed in range(60):
        case = summons(People("cal", random.Random(seed)))
        assert case.days["panggilan.tanggal_hadir"] - case.date >= datetime.timedelta(days=3)
        assert "08:00" <= str(case["panggilan.pukul"].value) <= "15:00"


def test_the_rows_of_a_decree_add_up_unless_the_fault_is_named() -> None:
    """The sum of what is owed is the sum of the rows."""
    for seed in range(60):
        case = _case("penetapan", seed)
        rows = [int(str(filled.value)) for path, filled in case.cells.items() if path.endswith(".jumlah")]
        assert (sum(rows) == case["penetapan.jumlah_hak"].value) == ("E-JML-002" not in case.faults)


def test_the_matrix_of_an_inspection_book_adds_up_unless_the_fault_is_named() -> None:
    """The men of a group are its adults, minors and foreigners."""
    for seed in range(60):
        case = _case("akta_pengawasan", seed)
        wrong = 0
        for row in range(5):
            values = [
                case[f"akta.tenaga_kerja.{row}.{name}"].value or 0
                for name in ("wni_l_dewasa", "wni_l_anak", "wna_l", "jumlah_l")
            ]
            numbers = [int(str(value)) for value in values]
            wrong += sum(numbers[:3]) != numbers[3]
        assert wrong == 0 or "E-JML-001" in case.faults


def test_splits_share_no_sentence() -> None:
    """A sentence of the tuning papers never comes up in the papers that calibrate."""
    assert _sentences(words_of("dev"))
    assert not _sentences(words_of("dev")) & _sentences(words_of("cal"))
