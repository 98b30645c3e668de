"""Provincial print on a sheet lying down: the company left, workers and yes-or-no lists right, one wide matrix below."""

from __future__ import annotations

from itertools import pairwise

from samples.catalogue import family
from samples.families.cal_desk import Desk, settle
from samples.families.cal_wlkp_close import receiver, reporter
from samples.families.cal_wlkp_words import CAPITAL, OWNERS, PERIODS, STATUS, Words
from samples.form import Form
from samples.ink import Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.wlkp import wlkp_case

SIDE = 40.0
LEFT_ROWS = (
    "identitas.nama_perusahaan", "identitas.alamat", "identitas.kecamatan", "identitas.kabupaten_kota", "identitas.telepon",
    "identitas.fax", "identitas.jenis_usaha", "kodefikasi.kode_klui", "identitas.nama_pemilik", "identitas.nama_pengurus",
    "identitas.alamat_pengurus", "identitas.tanggal_pendirian", "identitas.npwp", "jaminan_sosial.npp",
    "jaminan_sosial.peserta_tenaga_kerja", "pengupahan.upah_tertinggi", "pengupahan.upah_terendah",
    "pengupahan.jumlah_upah_per_bulan", "pengupahan.upah_minimum_berlaku",
)  # fmt: skip
CHOSEN = {
    "identitas.status_perusahaan": STATUS, "identitas.status_pemilikan": OWNERS, "identitas.status_permodalan": CAPITAL,
    "pengupahan.satuan_upah": PERIODS,
}  # fmt: skip
LISTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Perangkat hubungan kerja yang dimiliki", "hubungan_industrial", ("peraturan_perusahaan", "perjanjian_kerja_bersama", "serikat_pekerja", "lks_bipartit")),
    ("Sarana K3 yang dimiliki", "fasilitas_k3", ("p2k3", "ahli_k3", "dokter", "poliklinik", "p3k", "apd", "regu_pemadam")),
    ("Kesejahteraan yang disediakan", "fasilitas_kesejahteraan", ("koperasi", "kantin", "sarana_ibadah", "olah_raga", "perumahan", "angkutan")),
    ("Limbah produksi", "limbah", ("padat", "cair", "gas")),
)  # fmt: skip
KINDS = ("bulanan", "mingguan", "borongan", "harian_lepas", "pkwt", "pkwtt", "percobaan")


@family("cal_wlkp_lebar", "wlkp", ("cal",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Two halves; marks to the right of their words; the matrix has the total in its first column or its first row."""
    rng = sheet.rng
    ink = Ink(rng.choice(("narrow", "dejavu-cond", "times")), 9)
    case = wlkp_case(people, (1997, 2018))
    size = rng.choice((FOLIO, FOLIO, A4))
    sheet.document("wlkp", (size[1], size[0]))
    sheet.margin_bottom = 30
    desk, words = Desk(sheet, case, ink, kind="", faults=case.faults), Words(rng, old=rng.random() < 0.3)
    desk.fill = desk.fill.but(size=desk.fill.size * 0.95)
    government, office = people.office(case.area)
    sheet.text(SIDE, 36, government, ink.but(size=8.5))
    sheet.text(SIDE, 47, office, ink.bold.but(size=9.5))
    sheet.text(
        sheet.width / 2,
        62,
        rng.choice(("DAFTAR ISIAN KETENAGAKERJAAN PERUSAHAAN", "LAPORAN TENAGA KERJA PERUSAHAAN (WLTK)")),
        ink.bold.but(size=11.5),
        "centre",
    )
    end = sheet.text(sheet.width - 200, 40, f"{words['kodefikasi.tahun_laporan']} : ", ink)[2]
    desk.write("kodefikasi.tahun_laporan", end + 4, 40, 50, lines=1)
    end = sheet.text(sheet.width - 200, 53, f"{words['kodefikasi.laporan_ke']} : ", ink)[2]
    desk.write("kodefikasi.laporan_ke", end + 4, 53, 50, lines=1)
    middle = sheet.width * 0.5
    top = 80.0
    sheet.y = top
    desk.rows([(words[path], path) for path in LEFT_ROWS], SIDE, SIDE + 150, middle - 16, step=14.5,
              count=rng.choice(("{}.", "{})", "")), leader=rng.choice(("fine", "line", "")))  # fmt: skip
    low = sheet.y
    form = Form(sheet, people, case, ink, 9, "printed" if sheet.is_born else "handwriting")
    after = Choice("tick", rng.choice(("square", "paren")), rng.choice(("check", "cross", "letter")), 7.5, after=True, gap=10,
                   right=sheet.width - SIDE - 10, leading=13)  # fmt: skip
    sheet.y = top
    group_choice = rng.choice((after, Choice("strike", separator=" | ", right=sheet.width - SIDE - 10, leading=13)))
    for path, names in CHOSEN.items():
        sheet.text(middle, sheet.y, f"{words[path]} :", ink.bold)
        form.choose(path, names, middle + 12, sheet.y + 13, group_choice)
        sheet.y = sheet.last_y + 15
    for head, group, keys in LISTS:
        sheet.text(middle, sheet.y, f"{head} :", ink.bold)
        at, y = middle + 12, sheet.y + 13
        paths = [f"{group}.{key}" for key in keys]
        for path in paths:
            need = sheet.measure(words[path], ink) + 34
            if at + need > sheet.width - SIDE:
                at, y = middle + 12, y + 13
            at = form.choose(path, ((words[path], True),), at, y, after)
        settle(sheet, paths)
        sheet.y = y + 15
    sheet.y = max(low, sheet.y) + 8
    _matrix(desk, words, rng.random() < 0.5)
    y = sheet.room(112) + 14
    third = (sheet.width - 2 * SIDE) / 3
    if rng.random() < 0.6:
        receiver(desk, case, SIDE, y, third - 10, "Disahkan oleh pegawai pengawas", ("Tanggal", "Nama", "NIP"))
    reporter(
        desk,
        case,
        SIDE + 2 * third,
        y,
        third,
        "Penanggung jawab perusahaan",
        names=rng.choice((("", ""), ("Nama: ", "Jabatan: "))),
    )


def _matrix(desk: Desk, words: Words, total_first: bool) -> None:
    """One row of counts under two rows of heads: the sexes, then the kinds of contract and pay."""
    sheet, ink = desk.sheet, desk.ink.but(size=8)
    sheet.room(74)
    people = [
        "tenaga_kerja.wni_laki_laki",
        "tenaga_kerja.wni_perempuan",
        "tenaga_kerja.wna_laki_laki",
        "tenaga_kerja.wna_perempuan",
    ]
    kinds = [f"tenaga_kerja.{name}" for name in KINDS]
    paths = ["tenaga_kerja.jumlah", *people, *kinds] if total_first else [*people, "tenaga_kerja.jumlah", *kinds]
    wide = (sheet.width - 2 * SIDE) / len(paths)
    xs = [SIDE + number * wide for number in range(len(paths) + 1)]
    names = {people[0]: "Lk", people[1]: "Pr", people[2]: "Lk", people[3]: "Pr"}
    top = sheet.y
    first = 1 if total_first else 0
    bands = [
        (first, first + 2, "WNI"),
        (first + 2, first + 4, "WNA"),
        (5, 9, "Menurut pengupahan"),
        (9, 12, "Menurut ikatan kerja"),
    ]
    for start, stop, name in bands:
        sheet.rectangle((xs[start], top, xs[stop], top + 15), 0.5, grey=0.92)
        sheet.text((xs[start] + xs[stop]) / 2, top + 11, name, ink.bold, "centre")
    lone = 0 if total_first else 4
    sheet.rectangle((xs[lone], top, xs[lone + 1], top + 30), 0.5, grey=0.92)
    sheet.text((xs[lone] + xs[lone + 1]) / 2, top + 19, "Jumlah", ink.bold, "centre")
    for number, ((x0, x1), path) in enumerate(zip(pairwise(xs), paths, strict=True)):
        if number != lone:
            sheet.rectangle((x0, top + 15, x1, top + 30), 0.5, grey=0.92)
            name = names.get(path) or words[path]
            sheet.text(
                (x0 + x1) / 2,
                top + 26,
                name,
                ink.but(size=ink.size * min(1.0, (x1 - x0 - 4) / sheet.measure(name, ink))),
                "centre",
            )
        sheet.rectangle((x0, top + 30, x1, top + 50), 0.5)
        desk.write(path, (x0 + x1) / 2, top + 44, x1 - x0 - 6, align="centre")
    sheet.y = top + 64
    end = sheet.text(SIDE, sheet.y, f"{words['tenaga_kerja.anak']} : ", desk.ink)[2]
    desk.write("tenaga_kerja.anak", end + 4, sheet.y, 60, lines=1)
    end = sheet.text(SIDE + 240, sheet.y, f"{words['mutasi.diterima']} : ", desk.ink)[2]
    desk.write("mutasi.diterima", end + 4, sheet.y, 60, lines=1)
    end = sheet.text(SIDE + 520, sheet.y, f"{words['mutasi.berhenti']} : ", desk.ink)[2]
    desk.write("mutasi.berhenti", end + 4, sheet.y, 60, lines=1)
    sheet.y += 10
