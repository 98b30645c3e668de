"""Line-printer form: capitals, typed brackets ``[ ]`` for every choice, dotted print on tractor paper."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.dev2_labels import ADA, CHOICES, Labels
from samples.families.dev2_parts import reporter, settle
from samples.form import Form
from samples.ink import BLACK, Ink
from samples.marks import Choice
from samples.people import People
from samples.sheet import QUARTO, Sheet
from samples.wlkp import wlkp_case

LEFT, VALUE, RIGHT = 52.0, 250.0, 560.0
STEP = 15.5
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("KODE", ("kodefikasi.kode_wilayah", "kodefikasi.nomor_pendaftaran", "kodefikasi.tahun_laporan", "kodefikasi.kode_klui", "kodefikasi.laporan_ke")),
    ("PERUSAHAAN", (
        "identitas.nama_perusahaan", "identitas.alamat", "identitas.kelurahan", "identitas.kecamatan",
        "identitas.kabupaten_kota", "identitas.provinsi", "identitas.kode_pos", "identitas.telepon", "identitas.fax",
        "identitas.jenis_usaha", "identitas.nama_pemilik", "identitas.nama_pengurus", "identitas.alamat_pengurus",
        "identitas.tanggal_pendirian", "identitas.nomor_akta", "identitas.tanggal_akta", "identitas.npwp",
        "identitas.status_perusahaan", "identitas.status_pemilikan", "identitas.status_permodalan",
        "identitas.negara_asal_modal",
    )),
    ("TENAGA KERJA", (
        "tenaga_kerja.wni_laki_laki", "tenaga_kerja.wni_perempuan", "tenaga_kerja.wna_laki_laki",
        "tenaga_kerja.wna_perempuan", "tenaga_kerja.jumlah", "tenaga_kerja.dewasa", "tenaga_kerja.anak",
        "tenaga_kerja.bulanan", "tenaga_kerja.mingguan", "tenaga_kerja.borongan", "tenaga_kerja.harian_lepas",
        "tenaga_kerja.pkwt", "tenaga_kerja.pkwtt",
    )),
    ("WAKTU KERJA DAN UPAH", (
        "waktu_kerja.pola", "waktu_kerja.jam_per_hari", "waktu_kerja.hari_per_minggu", "waktu_kerja.jam_per_minggu",
        "pengupahan.upah_tertinggi", "pengupahan.upah_terendah", "pengupahan.satuan_upah",
        "pengupahan.jumlah_upah_per_bulan", "pengupahan.penerima_upah_minimum",
    )),
    ("HUBUNGAN INDUSTRIAL", (
        "hubungan_industrial.peraturan_perusahaan", "hubungan_industrial.perjanjian_kerja_bersama",
        "hubungan_industrial.serikat_pekerja", "hubungan_industrial.lks_bipartit", "hubungan_industrial.anggota_apindo",
    )),
    ("PERALATAN", (
        "alat_dan_bahan.pesawat_uap", "alat_dan_bahan.bejana_tekan", "alat_dan_bahan.motor_diesel",
        "alat_dan_bahan.turbin", "alat_dan_bahan.instalasi_pemadam", "alat_dan_bahan.bahan_berbahaya",
        "alat_dan_bahan.bahan_radioaktif",
    )),
    ("JAMINAN SOSIAL", ("jaminan_sosial.npp", "jaminan_sosial.tanggal_kepesertaan", "jaminan_sosial.peserta_tenaga_kerja")),
)  # fmt: skip
FLAGS = ("hubungan_industrial.", "alat_dan_bahan.bahan")
TICKS = (
    ("PROGRAM", "jaminan_sosial", ("jkk", "jkm", "jht")),
    ("FASILITAS K3", "fasilitas_k3", ("p2k3", "ahli_k3", "dokter", "paramedis", "p3k", "apd", "regu_pemadam")),
    ("KESEJAHTERAAN", "fasilitas_kesejahteraan", ("koperasi", "kantin", "sarana_ibadah", "olah_raga", "perumahan")),
    ("LIMBAH", "limbah", ("padat", "cair", "gas")),
)


@family("dev2_wlkp_kurung", "wlkp", ("dev",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Sections between rows of signs; the machine fills most copies, a pen the others."""
    rng = sheet.rng
    label = Ink(rng.choice(("courier", "nimbus-mono")), 9.5, (0.15, 0.15, 0.2), capitals=True)
    case = wlkp_case(people, (1989, 2004))
    sheet.document("wlkp", QUARTO)
    sheet.margin_bottom = 44
    form = Form(sheet, people, case, label, 10, "handwriting" if not sheet.is_born and rng.random() < 0.3 else "typed")
    if form.fill.hand == "typed":
        form.fill = label.but(hand="typed", capitals=rng.random() < 0.6)
    names = Labels(rng)
    choice = Choice(
        "tick", "bracket", "letter", colour=BLACK, gap=10, right=RIGHT, leading=STEP, after=rng.random() < 0.25
    )
    sign = rng.choice(("=", "-", "*"))
    # viewers widen a hairline to a whole pixel: combs would wipe out a digital page and the thin strokes of Nimbus
    machine = rng.random() < 0.75 and not sheet.is_born and label.font == "courier"

    def page_end() -> None:
        if machine:
            _dots(sheet)
        _holes(sheet)

    def room(need: float) -> float:
        if sheet.y + need > sheet.height - sheet.margin_bottom:
            page_end()
            sheet.new_page()
            sheet.text(RIGHT, sheet.y - 18, f"HAL. {len(sheet.truths[-1].pages)}", label, "right")
        return sheet.y

    def head(title: str) -> None:
        sheet.y += 3
        y = room(4 * STEP)
        count = int((RIGHT - LEFT) / sheet.measure(sign, label)) - len(title) - 6
        sheet.text(LEFT, y, f"{sign * 4} {title} {sign * count}", label)
        sheet.y += STEP + 2

    def row(number: str, path: str) -> None:
        y = room(STEP * (2.2 if path in CHOICES else 1))
        sheet.text(LEFT, y, number, label)
        sheet.text(LEFT + 32, y, names[path], label)
        at = max(VALUE, LEFT + 38 + sheet.measure(names[path], label))
        sheet.text(at, y, ":", label)
        if path in CHOICES or path.startswith(FLAGS):
            form.choose(path, [(name.upper(), code) for name, code in CHOICES.get(path, ADA)], at + 12, y, choice)
            sheet.y = sheet.last_y + STEP
            return
        form.write(path, at + 12, y, room=RIGHT - at - 12, place=120)
        sheet.y = y + STEP

    sheet.text(
        LEFT, sheet.y, rng.choice(("LAPORAN KETENAGAKERJAAN", "WAJIB LAPOR KETENAGAKERJAAN")), label.but(size=13)
    )
    sheet.y += 15
    sheet.text(LEFT, sheet.y, "UU NO. 7/1981", label)
    sheet.y += 20
    for section, (title, paths) in enumerate(SECTIONS, 1):
        head(f"{section}. {title}")
        for number, path in enumerate(paths, 1):
            row(f"{section}.{number}", path)
    head("8. FASILITAS")
    for title, group, keys in TICKS:
        y = room(STEP * 3)
        sheet.text(LEFT, y, title, label)
        every = [f"{group}.{key}" for key in keys]
        for number, path in enumerate(every):
            at = 170 + (number % 2) * 200, y + (number // 2) * STEP
            form.choose(path, ((names[path].upper(), True),), *at, choice)
        settle(sheet, every)
        sheet.y = y + STEP * ((len(every) + 1) // 2)
    y = room(150) + 24
    page_end()
    reporter(sheet, form, rng.choice((LEFT + 20, 330.0)), y, "YANG MELAPOR,", labelled=rng.random() < 0.5)


def _dots(sheet: Sheet) -> None:
    """Comb the printed page with fine white lines, so that strokes fall apart into needle dots."""
    board = sheet.canvas
    board.saveState()
    board.setStrokeColorRGB(1, 1, 1)
    board.setLineWidth(0.28)
    comb = board.beginPath()
    for number in range(int(sheet.height / 1.05)):
        comb.moveTo(40, number * 1.05)
        comb.lineTo(sheet.width - 34, number * 1.05)
    board.drawPath(comb)
    board.restoreState()


def _holes(sheet: Sheet) -> None:
    """The tractor holes on both edges and the tear lines beside them."""
    board = sheet.canvas
    board.setStrokeColorRGB(0.6, 0.6, 0.6)
    board.setLineWidth(0.6)
    for x in (16.0, sheet.width - 16):
        for number in range(int(sheet.height / 36)):
            board.circle(x, 18 + number * 36, 5)
    for x in (30.0, sheet.width - 30):
        sheet.line(x, 0, x, sheet.height, 0.3, (0.75, 0.75, 0.75))
