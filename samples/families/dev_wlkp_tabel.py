"""Later table print: one long table No | Uraian | Isian, with sub-rows; printed fill; A4."""

from __future__ import annotations

from itertools import pairwise

from samples.catalogue import family
from samples.form import Form
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, Sheet
from samples.stamps import letterhead, signature, stamp_round
from samples.truth import Value
from samples.wlkp import wlkp_case

COLUMNS = (50.0, 80.0, 290.0, 545.0)
HIGH = 17.5
ADA: dict[Value, str] = {True: "Ada", False: "Tidak ada"}
OWNERSHIP: dict[Value, str] = {
    "swasta": "Swasta",
    "persero": "Persero",
    "perum": "Perum",
    "perjan": "Perjan",
    "bumd": "BUMD",
    "koperasi": "Koperasi",
    "yayasan": "Yayasan",
    "perorangan": "Perorangan",
    "patungan": "Patungan",
}
CAPITAL: dict[Value, str] = {
    "pma": "PMA",
    "pmdn": "PMDN",
    "swasta_nasional": "Swasta Nasional",
    "swasta_asing": "Swasta Asing",
    "joint_venture": "Joint Venture",
}


@family("dev_wlkp_tabel", "wlkp", ("dev",))
def draw(sheet: Sheet, people: People) -> None:
    """Company letterhead, title, then the table."""
    rng = sheet.rng
    label = Ink(rng.choice(("times", "palatino")), 10)
    case = wlkp_case(people, (2014, 2022))
    sheet.document("wlkp", A4)
    form = Form(sheet, people, case, label, 10)
    letterhead(sheet, [(case.company.upper(), label.bold.but(size=14)), (case["identitas.jenis_usaha"].printed or "-", label)],
               office=None, logo_at="none", rule="single")  # fmt: skip
    year = case["kodefikasi.tahun_laporan"]
    title = "LAPORAN KETENAGAKERJAAN DI PERUSAHAAN TAHUN "
    ink = label.bold.but(size=12)
    start = (sheet.width - sheet.measure(title + "2000", ink)) / 2
    end = sheet.text(start, sheet.y, title, ink)[2]
    sheet.field("kodefikasi.tahun_laporan", year.value, year.printed, end + 4, sheet.y, ink, state=year.state)
    sheet.y += 18
    number = 0

    def cells(texts: tuple[str, str], high: float = HIGH, ink: Ink = label) -> float:
        y = sheet.room(high)
        for left, right in pairwise(COLUMNS):
            sheet.rectangle((left, y, right, y + high), 0.5)
        sheet.text(COLUMNS[0] + 5, y + 12.5, texts[0], ink)
        sheet.text(COLUMNS[1] + 5, y + 12.5, texts[1], ink)
        sheet.y = y + high
        return y + 12.5

    def bar(text: str) -> None:
        y = sheet.room(3 * HIGH)
        sheet.rectangle((COLUMNS[0], y, COLUMNS[3], y + HIGH), 0.5, grey=0.9)
        sheet.text(COLUMNS[0] + 6, y + 12.5, text, label.bold)
        sheet.y = y + HIGH

    def row(name: str, path: str, words: dict[Value, str] | None = None, sub: bool = False) -> None:
        nonlocal number
        number += not sub
        y = cells(("" if sub else f"{number}", name))
        if words is None:
            form.write(path, COLUMNS[2] + 6, y, room=COLUMNS[3] - COLUMNS[2] - 12, place=100)
        else:
            form.word(path, COLUMNS[2] + 6, y, words)

    cells(("No", "Uraian"), ink=label.bold)
    sheet.text(COLUMNS[2] + 90, sheet.y - HIGH + 12.5, "Isian", label.bold)
    bar("A. DATA UMUM")
    row("Nama Badan Usaha", "identitas.nama_perusahaan")
    number += 1
    y = cells((str(number), "Alamat"), 32)
    form.write_address("identitas.alamat", case.address, COLUMNS[2] + 6, y, COLUMNS[3] - COLUMNS[2] - 12, 13)
    row("Kelurahan/Desa", "identitas.kelurahan", sub=True)
    row("Kecamatan", "identitas.kecamatan", sub=True)
    row("Kab./Kota", "identitas.kabupaten_kota", sub=True)
    row("Propinsi", "identitas.provinsi", sub=True)
    row("Nomor Telepon", "identitas.telepon")
    row("Alamat e-mail", "identitas.email")
    row("Jenis Kegiatan Usaha", "identitas.jenis_usaha")
    row("KBLI", "identitas.kbli")
    row("Nomor Induk Berusaha (NIB)", "identitas.nib") if case.report_date.year >= 2018 else None
    row("NPWP Perusahaan", "identitas.npwp")
    row("Nama Pemilik", "identitas.nama_pemilik")
    row("Nama Pimpinan Perusahaan", "identitas.nama_pengurus")
    row("Tanggal Berdiri", "identitas.tanggal_pendirian")
    row("Status Kepemilikan", "identitas.status_pemilikan", OWNERSHIP)
    row("Status Permodalan", "identitas.status_permodalan", CAPITAL)
    bar("B. KONDISI KERJA")
    row("Jam kerja per hari", "waktu_kerja.jam_per_hari")
    row("Hari kerja per minggu", "waktu_kerja.hari_per_minggu")
    row("Upah tertinggi", "pengupahan.upah_tertinggi")
    row("Upah terendah", "pengupahan.upah_terendah")
    row("UMK/UMP yang berlaku", "pengupahan.upah_minimum_berlaku")
    row("Peraturan Perusahaan", "hubungan_industrial.peraturan_perusahaan", ADA)
    row("PKB", "hubungan_industrial.perjanjian_kerja_bersama", ADA)
    row("LKS Bipartit", "hubungan_industrial.lks_bipartit", ADA)
    row("Koperasi karyawan", "fasilitas_kesejahteraan.koperasi", ADA)
    row("Kantin", "fasilitas_kesejahteraan.kantin", ADA)
    row("Tempat ibadah", "fasilitas_kesejahteraan.sarana_ibadah", ADA)
    row("Ruang laktasi", "fasilitas_kesejahteraan.ruang_laktasi", ADA)
    row("Panitia Pembina K3 (P2K3)", "fasilitas_k3.p2k3", ADA)
    row("NPP BPJS Ketenagakerjaan", "jaminan_sosial.npp")
    row("Peserta BPJS Ketenagakerjaan", "jaminan_sosial.peserta_tenaga_kerja")
    row("Peserta BPJS Kesehatan", "jaminan_sosial.bpjs_kesehatan_peserta")
    bar("C. TENAGA KERJA")
    row("TK WNI laki-laki", "tenaga_kerja.wni_laki_laki")
    row("TK WNI perempuan", "tenaga_kerja.wni_perempuan")
    row("TK WNA laki-laki", "tenaga_kerja.wna_laki_laki")
    row("TK WNA perempuan", "tenaga_kerja.wna_perempuan")
    row("Jumlah seluruh tenaga kerja", "tenaga_kerja.jumlah")
    row("a. PKWTT (tetap)", "tenaga_kerja.pkwtt", sub=True)
    row("b. PKWT (kontrak)", "tenaga_kerja.pkwt", sub=True)
    row("c. Masa percobaan", "tenaga_kerja.percobaan", sub=True)
    row("Penyandang disabilitas", "tenaga_kerja.disabilitas")
    bar("D. PENDIDIKAN TENAGA KERJA")
    for name, path in (
        ("SD", "sd"),
        ("SLTP", "smp"),
        ("SLTA", "sma"),
        ("D1-D3", "diploma"),
        ("S1", "sarjana"),
        ("S2/S3", "pascasarjana"),
    ):
        row(name, f"pendidikan.{path}", sub=True)
    bar("E. PERUBAHAN TENAGA KERJA")
    row("Tenaga kerja tahun lalu", "mutasi.tahun_lalu")
    row("Penerimaan selama setahun", "mutasi.diterima")
    row("Berhenti/PHK selama setahun", "mutasi.berhenti")
    row("Keadaan saat ini", "mutasi.saat_ini")
    row("Rencana penerimaan 12 bulan ke depan", "mutasi.rencana_12_bulan")
    y = sheet.room(130) + 26
    end = form.write("penutup.tempat", 340, y)
    end = sheet.text(end, y, ",", label)[2]
    form.write("penutup.tanggal_laporan", end + 4, y)
    sheet.text(340, y + 14, "Yang melaporkan,", label)
    signed, stamped = rng.random() < 0.9, rng.random() < 0.8
    place = (340, y + 20, 460, y + 60)
    sheet.note("penutup.tanda_tangan", signed, "", signature(sheet, 350, y + 58) if signed else place)
    box = stamp_round(sheet, 338, y + 44, 27, case.company[:20].upper(), "*") if stamped else place
    sheet.note("penutup.cap_perusahaan", stamped, "", box)
    form.write("penutup.nama_pelapor", 342, y + 78)
    form.write("penutup.jabatan_pelapor", 342, y + 91)
