"""Bentuk Laporan of the eighties, a carbon copy off the typewriter: answers in letters below each other, counts in sentences."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.cal_desk import Desk
from samples.families.cal_marks import downwards
from samples.families.cal_wlkp_close import receiver, reporter
from samples.families.cal_wlkp_words import CHOICES, YES_NO, Words, is_flag
from samples.ink import Ink
from samples.people import People
from samples.sheet import FOLIO, FOLIO_WIDE, Sheet
from samples.wlkp import wlkp_case

LEFT = 52.0
STEP = 18.0
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("KEADAAN PERUSAHAAN", (
        "identitas.nama_perusahaan", "identitas.alamat", "identitas.kabupaten_kota", "identitas.provinsi", "identitas.telepon",
        "identitas.jenis_usaha", "identitas.nama_pemilik", "identitas.alamat_pemilik", "identitas.nama_pengurus",
        "identitas.alamat_pengurus", "identitas.tanggal_pendirian", "identitas.nomor_akta", "identitas.status_perusahaan",
        "identitas.jumlah_cabang_dalam_negeri", "identitas.status_pemilikan", "identitas.status_permodalan")),
    ("HUBUNGAN KETENAGAKERJAAN", (
        "waktu_kerja.pola", "waktu_kerja.jumlah_shift", "hubungan_industrial.peraturan_perusahaan",
        "hubungan_industrial.perjanjian_kerja_bersama", "hubungan_industrial.serikat_pekerja", "hubungan_industrial.anggota_serikat")),
    ("PERLINDUNGAN TENAGA KERJA", (
        "pengupahan.upah_tertinggi", "pengupahan.upah_terendah", "pengupahan.satuan_upah", "pengupahan.jumlah_upah_per_bulan",
        "jaminan_sosial.npp", "jaminan_sosial.tanggal_kepesertaan", "jaminan_sosial.peserta_tenaga_kerja", "fasilitas_k3.p2k3",
        "fasilitas_k3.poliklinik", "fasilitas_kesejahteraan.koperasi", "fasilitas_kesejahteraan.sarana_ibadah")),
)  # fmt: skip
SENTENCES = (
    "Jumlah buruh seluruhnya ada {tenaga_kerja.jumlah} orang, yakni warga negara Indonesia laki-laki {tenaga_kerja.wni_laki_laki} orang dan "
    "wanita {tenaga_kerja.wni_perempuan} orang, warga negara asing laki-laki {tenaga_kerja.wna_laki_laki} orang dan wanita "
    "{tenaga_kerja.wna_perempuan} orang.",
    "Menurut umur: dewasa {tenaga_kerja.dewasa} orang, anak-anak {tenaga_kerja.anak} orang.",
    "Menurut cara pengupahan: bulanan {tenaga_kerja.bulanan} orang, mingguan {tenaga_kerja.mingguan} orang, borongan "
    "{tenaga_kerja.borongan} orang, harian lepas {tenaga_kerja.harian_lepas} orang.",
    "Dua belas bulan yang lalu jumlah buruh {mutasi.tahun_lalu}; diterima {mutasi.diterima}; berhenti {mutasi.berhenti}.",
)
ROWS = (
    ("WNI laki-laki", "tenaga_kerja.wni_laki_laki"), ("WNI wanita", "tenaga_kerja.wni_perempuan"),
    ("WNA laki-laki", "tenaga_kerja.wna_laki_laki"), ("WNA wanita", "tenaga_kerja.wna_perempuan"),
    ("J u m l a h", "tenaga_kerja.jumlah"), ("di antaranya anak-anak", "tenaga_kerja.anak"),
)  # fmt: skip


@family("cal_wlkp_uu7", "wlkp", ("cal",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """The office's box at the top right; sections by capital letters; counts as sentences, or as rows with the total last."""
    rng = sheet.rng
    carbon = rng.choice(((0.1, 0.1, 0.12), (0.16, 0.14, 0.42), (0.22, 0.2, 0.3)))
    ink = Ink(
        rng.choice(("tlwg-typist", "courier")), rng.choice((9.5, 10.0)), carbon, jitter=0.0 if sheet.is_born else 0.35
    )
    case = wlkp_case(people, (1983, 1999), 0.08)
    sheet.document("wlkp", rng.choice((FOLIO, FOLIO_WIDE)))
    kind = "" if not sheet.is_born else "typed"
    desk, words = Desk(sheet, case, ink, kind=kind, faults=case.faults), Words(rng, old=True)
    if desk.fill.hand == "typed":
        desk.fill = ink.but(hand="typed")
    sheet.page_hook = lambda board: board.text(board.width / 2, 38, f"- {len(board.truths[-1].pages)} -", ink, "centre")
    right = sheet.width - LEFT
    _top(desk, words, right)
    style = rng.choice(("ring", "cross", "strike", "box"))
    leader, colon = rng.choice(("", "dots")), LEFT + 240
    for place, (head, paths) in enumerate(SECTIONS):
        sheet.room(60)
        sheet.text(LEFT, sheet.y, f"{'BCD'[place]}.  {head}", ink)
        sheet.y += STEP
        for number, path in enumerate(paths, 1):
            flag = is_flag(path, case[path])
            names = CHOICES.get(path, YES_NO if flag else ())
            y = sheet.room(STEP + 14.0 * len(names))
            if names:
                sheet.text(LEFT + 8, y, f"{number}.", ink)
                sheet.text(LEFT + 30, y, f"{words[path]} *)" if style == "strike" else words[path], ink)
                sheet.text(colon, y, ":", ink)
                downwards(desk, path, names, colon + 12, right - 20, style)
                sheet.y += 4
                continue
            desk.rows(
                [(words[path], path)], LEFT + 8, colon, right, step=STEP, count="{}.", start=number, leader=leader
            )
    sheet.room(90)
    sheet.text(LEFT, sheet.y, "E.  KESEMPATAN KERJA", ink)
    sheet.y += STEP
    if desk.fill.hand == "typed" and rng.random() < 0.7:
        for number, text in enumerate(SENTENCES, 1):
            y = sheet.room(48)
            sheet.text(LEFT + 8, y, f"{number}.", ink)
            desk.prose(_counted(desk, text), LEFT + 30, right - LEFT - 30, gap=4)
    else:
        desk.rows(ROWS, LEFT + 30, colon, colon + 110, step=STEP, leader="dots" if leader == "" else "line")
    y = sheet.room(150) + 18
    before = rng.choice((("", ""), ("Nama terang : ", "Kedudukan   : ")))
    reporter(desk, case, LEFT + 10, y, 220, rng.choice(("Pengusaha/Pengurus", "Yang melaporkan,")), names=before)
    if rng.random() < 0.6:
        receiver(
            desk,
            case,
            LEFT + 262,
            y,
            right - LEFT - 262,
            "Pegawai Pengawas Perburuhan",
            ("Diterima tgl", "Nama", "NIP"),
        )
    if style == "strike":
        sheet.text(LEFT, sheet.height - 40, "*) Coret yang tidak perlu", ink.but(size=8))


def _top(desk: Desk, words: Words, right: float) -> None:
    sheet, ink = desk.sheet, desk.ink
    top = sheet.y - 14
    sheet.rectangle((right - 240, top, right, top + 88), 0.8)
    sheet.text(right - 234, top + 11, "A. KODE (diisi petugas)", ink.but(size=8))
    sheet.y = top + 27
    paths = (
        "kodefikasi.kode_wilayah",
        "kodefikasi.nomor_pendaftaran",
        "kodefikasi.tahun_laporan",
        "kodefikasi.kode_klui",
        "kodefikasi.laporan_ke",
    )
    small = desk.ink
    desk.ink = ink.but(size=7.5)
    fill, desk.fill = desk.fill, desk.fill.but(size=min(9.0, desk.fill.size))
    desk.rows([(words[path], path) for path in paths], right - 234, right - 100, right - 4, step=14)
    desk.ink, desk.fill = small, fill
    pen = ink.but(size=12, spacing=3.0)
    sheet.text(LEFT, top + 24, "BENTUK LAPORAN", pen)
    for number, line in enumerate(
        (
            "menurut pasal 6 ayat (2) Undang-undang",
            "No. 7 tahun 1981 tentang wajib lapor",
            "ketenagakerjaan di perusahaan",
        )
    ):
        sheet.text(LEFT, top + 42 + number * 12, line, ink.but(size=8.5))
    sheet.y = top + 114


def _counted(desk: Desk, text: str) -> str:
    """Drops the printed ``orang`` where the clerk wrote one himself or wrote nihil."""
    for part in text.split("{")[1:]:
        path = part.split("}")[0]
        if not desk.case[path].printed.rstrip().isdigit():
            text = text.replace(f"{{{path}}} orang", f"{{{path}}}")
    return text
