"""Later print: a table No | Uraian | Isian with entries in words, as offices print it from a spreadsheet."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.blind_parts import sign_off
from samples.form import Form
from samples.ink import Ink
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.truth import Value
from samples.wlkp import wlkp_case

_ADA: dict[Value, str] = {True: "Ada", False: "Tidak ada"}
_YA: dict[Value, str] = {True: "Ya", False: "Tidak"}
_WORDS: dict[str, dict[Value, str]] = {
    "identitas.status_perusahaan": {"pusat": "Pusat", "cabang": "Cabang", "tunggal": "Tunggal"},
    "identitas.status_pemilikan": {
        "swasta": "Swasta",
        "persero": "Persero",
        "perum": "Perum",
        "bumd": "BUMD",
        "koperasi": "Koperasi",
        "yayasan": "Yayasan",
        "perorangan": "Perorangan",
        "patungan": "Patungan",
    },
    "identitas.status_permodalan": {
        "pma": "PMA",
        "pmdn": "PMDN",
        "swasta_nasional": "Swasta Nasional",
        "joint_venture": "Joint Venture",
    },
    "pengupahan.satuan_upah": {"bulan": "Per bulan", "minggu": "Per minggu", "hari": "Per hari"},
}
_ROWS: tuple[tuple[str, str], ...] = (
    ("", "Data Umum Perusahaan"),
    ("identitas.nama_perusahaan", "Nama Perusahaan"),
    ("identitas.alamat", "Alamat"),
    ("identitas.kelurahan", "Desa/Kelurahan"),
    ("identitas.kecamatan", "Kecamatan"),
    ("identitas.kabupaten_kota", "Kabupaten/Kota"),
    ("identitas.provinsi", "Provinsi"),
    ("identitas.kode_pos", "Kodepos"),
    ("identitas.telepon", "Nomor Telepon"),
    ("identitas.email", "E-mail"),
    ("identitas.jenis_usaha", "Jenis Kegiatan Usaha"),
    ("identitas.kbli", "Kode KBLI"),
    ("identitas.nib", "Nomor Induk Berusaha (NIB)"),
    ("identitas.npwp", "NPWP Perusahaan"),
    ("identitas.nama_pemilik", "Nama Pemilik"),
    ("identitas.nama_pengurus", "Nama Pengurus"),
    ("identitas.alamat_pengurus", "Alamat Pengurus"),
    ("identitas.tanggal_pendirian", "Tanggal Pendirian"),
    ("identitas.nomor_akta", "Akta Pendirian Nomor"),
    ("identitas.tanggal_akta", "Tanggal Akta"),
    ("identitas.status_perusahaan", "Status Perusahaan"),
    ("identitas.status_pemilikan", "Status Kepemilikan"),
    ("identitas.status_permodalan", "Jenis Permodalan"),
    ("", "Tenaga Kerja"),
    ("tenaga_kerja.wni_laki_laki", "TK WNI laki-laki"),
    ("tenaga_kerja.wni_perempuan", "TK WNI perempuan"),
    ("tenaga_kerja.wna_laki_laki", "TKA laki-laki"),
    ("tenaga_kerja.wna_perempuan", "TKA perempuan"),
    ("tenaga_kerja.jumlah", "Total tenaga kerja"),
    ("tenaga_kerja.disabilitas", "Penyandang disabilitas"),
    ("pendidikan.sd", "Pendidikan SD"),
    ("pendidikan.smp", "Pendidikan SMP"),
    ("pendidikan.sma", "Pendidikan SMA/SMK"),
    ("pendidikan.diploma", "Pendidikan Diploma"),
    ("pendidikan.sarjana", "Pendidikan Sarjana (S1)"),
    ("pendidikan.pascasarjana", "Pendidikan S2/S3"),
    ("mutasi.tahun_lalu", "Jumlah tenaga kerja 12 bulan yang lalu"),
    ("mutasi.diterima", "Penerimaan selama 12 bulan terakhir"),
    ("mutasi.berhenti", "Tenaga kerja yang berhenti / PHK"),
    ("mutasi.saat_ini", "Jumlah tenaga kerja saat ini"),
    ("mutasi.rencana_12_bulan", "Rencana kebutuhan 12 bulan mendatang"),
    ("", "Waktu Kerja dan Upah"),
    ("waktu_kerja.jam_per_hari", "Jam kerja per hari"),
    ("waktu_kerja.hari_per_minggu", "Hari kerja per minggu"),
    ("waktu_kerja.jumlah_shift", "Jumlah shift"),
    ("pengupahan.upah_tertinggi", "Upah tertinggi"),
    ("pengupahan.upah_terendah", "Upah terendah"),
    ("pengupahan.satuan_upah", "Satuan upah"),
    ("pengupahan.upah_minimum_berlaku", "UMK yang berlaku"),
    ("", "Jaminan Sosial dan Hubungan Industrial"),
    ("jaminan_sosial.npp", "NPP BPJS Ketenagakerjaan"),
    ("jaminan_sosial.peserta_tenaga_kerja", "Peserta BPJS Ketenagakerjaan"),
    ("jaminan_sosial.bpjs_kesehatan_peserta", "Peserta BPJS Kesehatan"),
    ("jaminan_sosial.jp", "Program Jaminan Pensiun (JP)"),
    ("hubungan_industrial.peraturan_perusahaan", "Peraturan Perusahaan"),
    ("hubungan_industrial.perjanjian_kerja_bersama", "Perjanjian Kerja Bersama"),
    ("hubungan_industrial.serikat_pekerja", "Serikat Pekerja/Serikat Buruh"),
    ("hubungan_industrial.nama_serikat", "Nama SP/SB"),
    ("hubungan_industrial.anggota_serikat", "Jumlah anggota SP/SB"),
    ("hubungan_industrial.lks_bipartit", "LKS Bipartit"),
    ("", "Keselamatan dan Kesehatan Kerja, Limbah"),
    ("fasilitas_k3.p2k3", "P2K3"),
    ("fasilitas_k3.ahli_k3", "Ahli K3"),
    ("fasilitas_k3.smk3", "Penerapan SMK3"),
    ("limbah.cair", "Limbah cair"),
    ("limbah.instalasi_pengolahan", "Instalasi Pengolahan Air Limbah (IPAL)"),
    ("limbah.amdal", "Dokumen AMDAL"),
    ("fasilitas_kesejahteraan.ruang_laktasi", "Ruang laktasi"),
    ("fasilitas_kesejahteraan.kantin", "Kantin"),
    ("pelatihan.program_pelatihan", "Program pelatihan"),
    ("pelatihan.peserta_pelatihan", "Jumlah peserta pelatihan"),
    ("pelatihan.peserta_pemagangan", "Jumlah peserta pemagangan"),
)


@family("blind_wlkp_tabel", "wlkp", ("test",), weight=2)
def draw(sheet: Sheet, people: People) -> None:
    """Three columns over two to four pages; the year stands in the title, the heading row repeats."""
    rng = sheet.rng
    ink = Ink(rng.choice(("termes", "schoolbook", "dejavu", "heros")), rng.choice((8.8, 9.4, 10.0)))
    case = wlkp_case(people, (2018, 2024), 0.08)
    sheet.document("wlkp", rng.choice((A4, FOLIO)))
    form = Form(sheet, people, case, ink, ink.size, rng.choice(("", "printed", "printed")))
    left, number, split, right = 56.0, 84.0, 84 + rng.uniform(200, 240), sheet.width - 56
    high = ink.size * 1.75
    column = rng.choice(("Isian", "Keterangan", "Data"))
    yes = rng.choice((_ADA, _YA))
    colon = rng.choice(("", ": "))
    middle = sheet.width / 2
    y = 62.0
    sheet.text(middle, y, "LAPORAN KETENAGAKERJAAN DI PERUSAHAAN", ink.bold.but(size=ink.size + 3.5), "centre")
    head = ink.bold.but(size=ink.size + 1.5)
    year = case["kodefikasi.tahun_laporan"]
    if year.state == "value":
        whole = f"TAHUN {year.printed}"
        start = middle - sheet.measure(whole, head) / 2
        sheet.text(start, y + 17, "TAHUN ", head)
        sheet.field(
            "kodefikasi.tahun_laporan", year.value, year.printed, start + sheet.measure("TAHUN ", head), y + 17, head
        )
    sheet.text(left, y + 40, "Nomor Pendaftaran : ", ink)
    form.write("kodefikasi.nomor_pendaftaran", left + sheet.measure("Nomor Pendaftaran : ", ink), y + 40, place=120)
    sheet.y = y + 52

    def heading(board: Sheet) -> None:
        top = board.y
        for x0, x1, word in ((left, number, "No"), (number, split, "Uraian"), (split, right, column)):
            board.rectangle((x0, top, x1, top + high), 0.7, grey=0.9)
            board.text((x0 + x1) / 2, top + high * 0.68, word, ink.bold, "centre")
        board.y = top + high

    heading(sheet)
    sheet.page_hook = heading
    order, part = 0, 0
    for path, label in _ROWS:
        if not path:
            part += 1
            sheet.room(high * 3)
            sheet.rectangle((left, sheet.y, right, sheet.y + high), 0.7, grey=0.95)
            sheet.text(left + 6, sheet.y + high * 0.68, f"{chr(64 + part)}.  {label}", ink.bold)
            sheet.y += high
            continue
        order += 1
        rows = 2 if path in ("identitas.alamat", "identitas.alamat_pengurus") else 1
        sheet.room(high * rows)
        base, bottom = sheet.y + high * 0.68, sheet.y + high * rows
        for x0, x1 in ((left, number), (number, split), (split, right)):
            sheet.rectangle((x0, sheet.y, x1, bottom), 0.6)
        sheet.text(number - 6, base, f"{order}.", ink, "right")
        sheet.text(number + 5, base, label, ink)
        x = split + 6
        if colon:
            sheet.text(x, base, ":", ink)
            x += 8
        if rows == 2:
            parts = case.address if path == "identitas.alamat" else case.manager_address
            form.write_address(path, parts, x, base, right - x - 6, high * 0.95)
        elif path in _WORDS or isinstance(case[path].value, bool) or case[path].printed == "ya":
            form.word(path, x, base, _WORDS.get(path, yes))
        else:
            form.write(path, x, base, place=right - x - 10, room=right - x - 8)
        sheet.y = bottom
    sheet.page_hook = None
    sheet.y += 22
    sign_off(form, ink, office=rng.random() < 0.4, stamp_word="cap dan tanda tangan")
