"""Piles: several papers of one office or one company in one file; many run over pages without a letterhead."""

from __future__ import annotations

from collections.abc import Sequence

from samples.catalogue import Draw, family
from samples.families.dev_akta import lembar
from samples.families.dev_bukti import daring
from samples.families.dev_kecelakaan import perusahaan
from samples.families.dev_lain_naskah import pernyataan
from samples.families.dev_lhp import berita, tabel
from samples.families.dev_p2k3 import surat as committee
from samples.families.dev_panggilan import surat as summons
from samples.families.dev_penetapan import lampiran
from samples.families.dev_spt import baris
from samples.families.dev_suket import prosa
from samples.families.dev_tipiring import pelimpahan
from samples.families.dev_ztp import surat as referral
from samples.people import People
from samples.sheet import Sheet


def stack(sheet: Sheet, people: People, draws: Sequence[Draw], count: int) -> None:
    """Some of the papers in their order; a paper may leave the lower part of its pages free and go on overleaf."""
    chosen = sorted(sheet.rng.sample(range(len(draws)), count))
    for number in chosen:
        sheet.tail = sheet.rng.choice((0.0, 220.0, 320.0, 400.0))
        draws[number](sheet, people)
    sheet.tail = 0.0


@family("dev_tumpukan_dinas", "lainnya", ("dev",))
def dinas(sheet: Sheet, people: People) -> None:
    """What an office files on a case: order, report, summons, decree, referral, the letter to the court."""
    stack(sheet, people, (referral, baris, tabel, summons, lampiran, pelimpahan), sheet.rng.randint(2, 4))


@family("dev_tumpukan_perusahaan", "lainnya", ("dev",))
def berkas(sheet: Sheet, people: People) -> None:
    """What a company hands in: receipt, accident, committee report, certificate, inspection book, statement, minutes."""
    stack(sheet, people, (daring, perusahaan, committee, prosa, lembar, pernyataan, berita), sheet.rng.randint(2, 4))
