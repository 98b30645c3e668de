"""Summons of a civil servant investigator: PRO JUSTITIA, considerations, MEMANGGIL, identity rows, receipt at the foot."""

from __future__ import annotations

import datetime

from samples.catalogue import family
from samples.families.blind_panggilan_surat import BRING
from samples.families.blind_paper import Paper
from samples.families.blind_sign import issued, office_head, pro_justitia, sign, surat_paths
from samples.families.blind_words import (
    TYPEWRITER,
    charge,
    date_print,
    day,
    hour,
    inspectors,
    make_firm,
    make_office,
    weekday,
)
from samples.ink import Ink, fill_ink
from samples.nota import Signer
from samples.numbers import ROMAN
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet, piece


@family("blind_panggilan_projustitia", "surat_panggilan", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Typed or pre-printed with hand-filled gaps; the summoned person in rows, the appointment in one sentence."""
    rng = sheet.rng
    sheet.document("surat_panggilan", rng.choice((A4, FOLIO)))
    typed = rng.random() < 0.5
    ink = Ink(rng.choice(TYPEWRITER if typed else ("termes", "schoolbook", "heros")), 9.6 if typed else 10.6)
    ink = ink.but(hand="typed") if typed else ink
    by_hand = not sheet.is_born and rng.random() < 0.45
    fill = fill_ink(rng, sheet.split, 10.5, "handwriting") if by_hand else ink
    paper = Paper(sheet, people, ink, fill, left=70, colon=150, lead=1.5, style="dots" if by_hand else "colon")
    office, firm = make_office(people), make_firm(people)
    date = day(rng)
    come = date + datetime.timedelta(days=rng.choice((3, 5, 7)))
    office_head(paper, office, field=True, logo_at=rng.choice(("left", "none")))
    pro_justitia(paper)
    paper.title(rng.choice(("SURAT PANGGILAN", "S U R A T  P A N G G I L A N")), line=True)
    number = rng.choice(
        (
            f"SP/{rng.randint(1, 60):02d}/{ROMAN[date.month - 1]}/{date.year}/PPNS",
            f"SPgl.{rng.randint(1, 60)}/PPNS-NAKER/{ROMAN[date.month - 1]}/{date.year}",
        )
    )
    paper.centred("Nomor : ", "surat.nomor", number, number, ink=fill)
    paper.gap(0.8)
    cited, _, deed = charge(rng)
    paper.head("PERTIMBANGAN :")
    paper.gap(-0.1)
    paper.say(
        [
            f"Untuk kepentingan penyidikan tindak pidana ringan di bidang ketenagakerjaan, perlu memanggil seseorang untuk didengar keterangannya karena diduga {deed}."
        ],
        indent=20,
    )
    paper.head("DASAR :")
    paper.gap(-0.1)
    for index, basis in enumerate(
        (
            "Pasal 7 ayat (2), Pasal 112 dan Pasal 113 KUHAP",
            cited,
            f"Laporan Kejadian Nomor LK/{rng.randint(1, 40)}/PPNS/{date.year}",
        )
    ):
        paper.item(f"{index + 1}.", [f"{basis};"], indent=20)
    paper.gap(0.4)
    paper.title(rng.choice(("M E M A N G G I L", "MEMANGGIL :")), more=0.8)
    who = people.person()
    job = rng.choice(("Direktur Utama", "Pimpinan Perusahaan", "Manajer Operasional", "Kepala Cabang"))
    paper.row("Nama", "panggilan.nama_dipanggil", who, who, indent=20)
    paper.row("Umur / Tgl. lahir", "", None, f"{rng.randint(27, 63)} tahun", indent=20)
    paper.row(rng.choice(("Pekerjaan / Jabatan", "Jabatan")), "panggilan.jabatan_dipanggil", job, job, indent=20)
    paper.row(
        rng.choice(("Nama Perusahaan", "Perusahaan")), "panggilan.nama_perusahaan", firm.name, firm.name, indent=20
    )
    paper.row("Alamat", "", None, f"{people.street()[0]}", indent=20)
    paper.gap(0.3)
    room = f"Kantor {office.words}, {office.city}"
    officer = inspectors(people, date, 1)[0]
    time, shown = hour(rng)
    plain = shown.removesuffix(" s/d selesai").removesuffix(" s.d. selesai")
    place = piece(room, "panggilan.tempat_hadir", room, ink)
    paper.say(
        [
            rng.choice(("Untuk menghadap kepada ", "Agar menghadap ")),
            piece(officer.name, "panggilan.menghadap", officer.name, ink),
            rng.choice((" selaku Penyidik Pegawai Negeri Sipil di ", ", PPNS Ketenagakerjaan, di ")),
            place,
            f", pada hari {weekday(come)} tanggal ",
            piece(date_print(come, rng), "panggilan.tanggal_hadir", come.isoformat(), ink),
            rng.choice((" pukul ", " jam ", " pkl. ")),
            piece(plain, "panggilan.pukul", time, ink),
            f", untuk didengar keterangannya sebagai {rng.choice(('Saksi', 'Tersangka', 'saksi'))} dalam perkara tersebut.",
        ]
    )
    if rng.random() < 0.5:
        things = rng.sample(BRING, 2)
        paper.say(
            [
                "Diminta membawa ",
                piece(things[0], "panggilan.membawa.0", things[0]),
                " dan ",
                piece(things[1], "panggilan.membawa.1", things[1]),
                ".",
            ]
        )
    sheet.room(220)
    paper.gap(0.5)
    x, y = sheet.width * 0.54, sheet.y
    issued(paper, ("Dikeluarkan di :", "Pada tanggal :"), "surat", office.city, date, date_print(date, rng), x, y)
    ppns = Signer(
        (rng.choice(("Penyidik Pegawai Negeri Sipil", "Selaku Penyidik (PPNS)")),),
        officer.name,
        officer.rank,
        officer.nip,
        officer.nip_printed,
    )
    bottom = sign(paper, ppns, surat_paths(0), x, y + paper.step * 2.2, stamp="DINAS TENAGA KERJA *")
    small = ink.but(size=ink.size - 1)
    sheet.line(paper.left, bottom + 16, paper.right, bottom + 16, 0.7)
    foot = f"Pada hari ini .............. tanggal .............. {date.year}, satu lembar surat panggilan ini telah diterima oleh :"
    sheet.flow(paper.left, bottom + 30, paper.wide, [foot], small)
    sheet.text(paper.left, bottom + 64, "Yang menyerahkan, ....................", small)
    sheet.text(x, bottom + 64, "Yang menerima, ....................", small)
