"""A pile: two or three papers of different kinds scanned into one file."""

from __future__ import annotations

from samples.catalogue import family
from samples.families import (
    blind_lain_kantor,
    blind_nota_huruf,
    blind_nota_paragraf,
    blind_nota_tabel,
    blind_wlkp_dua_kolom,
    blind_wlkp_kotak,
)
from samples.people import People
from samples.sheet import Sheet

_PILES = (
    (blind_lain_kantor.disposition, blind_nota_paragraf.draw),
    (blind_lain_kantor.cover_letter, blind_wlkp_kotak.draw),
    (blind_nota_tabel.draw, blind_wlkp_dua_kolom.draw),
    (blind_lain_kantor.disposition, blind_nota_huruf.draw, blind_lain_kantor.letter_about),
    (blind_wlkp_dua_kolom.draw, blind_wlkp_dua_kolom.draw),
)


@family("blind_tumpukan", "lainnya", ("test",))
def draw(sheet: Sheet, people: People) -> None:
    """One of a few usual orders in which papers lie on one another."""
    for paper in sheet.rng.choice(_PILES):
        paper(sheet, people)
