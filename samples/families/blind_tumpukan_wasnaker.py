"""Piles of the inspectors' and the safety desk: papers of different record types scanned into one file."""

from __future__ import annotations

from samples.catalogue import family
from samples.families import (
    blind_akta_lembar,
    blind_bukti_loket,
    blind_kecelakaan_bentuk3,
    blind_kecelakaan_tahap,
    blind_lain_kantor,
    blind_lain_riksa,
    blind_lain_wasnaker,
    blind_lhp_berita,
    blind_lhp_tabel,
    blind_nota_paragraf,
    blind_p2k3_ringkasan,
    blind_p2k3_surat,
    blind_panggilan_projustitia,
    blind_panggilan_surat,
    blind_penetapan_ringkas,
    blind_spt_dinas,
    blind_spt_mesin,
    blind_suket_izin,
    blind_suket_sertifikat,
    blind_tipiring_limpah,
    blind_tipiring_putusan,
    blind_tipiring_sampul,
    blind_ztp_surel,
)
from samples.people import People
from samples.sheet import Sheet

_CASES = (
    (blind_spt_dinas.draw, blind_lhp_tabel.draw, blind_nota_paragraf.draw),
    (blind_panggilan_surat.draw, blind_lain_wasnaker.promise),
    (blind_spt_mesin.draw, blind_lhp_berita.draw, blind_penetapan_ringkas.draw),
    (blind_tipiring_limpah.draw, blind_tipiring_sampul.draw, blind_tipiring_putusan.draw),
    (blind_lain_kantor.disposition, blind_ztp_surel.draw, blind_spt_dinas.draw),
    (blind_panggilan_surat.draw, blind_panggilan_projustitia.draw),
    (blind_bukti_loket.draw, blind_akta_lembar.draw),
)
_SAFETY = (
    (blind_kecelakaan_tahap.letter, blind_kecelakaan_bentuk3.draw),
    (blind_suket_sertifikat.draw, blind_suket_izin.draw, blind_suket_sertifikat.draw),
    (blind_lain_kantor.cover_letter, blind_p2k3_surat.draw, blind_p2k3_ringkasan.draw),
    (blind_lain_riksa.machine_report, blind_suket_sertifikat.draw),
    (blind_p2k3_surat.draw, blind_kecelakaan_tahap.draw, blind_lain_wasnaker.welfare),
)


@family("blind_tumpukan_wasnaker", "lainnya", ("test",))
def cases(sheet: Sheet, people: People) -> None:
    """What belongs to one case lies together: order, report, summons, file; companies differ, as in a box."""
    for paper in sheet.rng.choice(_CASES):
        paper(sheet, people)


@family("blind_tumpukan_k3", "lainnya", ("test",))
def safety(sheet: Sheet, people: People) -> None:
    """What the safety desk scans in one go."""
    for paper in sheet.rng.choice(_SAFETY):
        paper(sheet, people)
