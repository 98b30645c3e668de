"""WLKP, the workers: headcounts, education, changes, training (Bentuk Laporan D to F)."""

from __future__ import annotations

from typing import Annotated

from models.record import Bool, Int, Printed, Record, printed, wordings

_ORANG = ("orang", "org", "or", "jiwa")
_L = wordings("L | Lk | Lk. | Laki-laki | Laki | Pria | Laki - Laki | Laki2")
_P = ("P", "Pr", "Pr.", "Perempuan", "Wanita", "Wnt")
_JUMLAH = wordings(
    "Jumlah | Total | Jml | Jml. | Jumlah Seluruhnya | Jumlah Total | L+P | L + P | Jumlah (L+P) | Grand Total"
)
_WNI = wordings(
    "WNI | Warga Negara Indonesia | Indonesia | Tenaga Kerja Indonesia | TKI | Pekerja WNI | Tenaga Kerja WNI | W.N.I."
)
_WNA = wordings(
    "WNA | Warga Negara Asing | TKA | Tenaga Kerja Asing | Asing | Pekerja Asing | Tenaga Kerja WNA | "
    "WNA/TKA | WNA Pendatang | TKWNAP | W.N.A. | Orang Asing"
)
_SUM = wordings("Jumlah | Total | Jml | L+P | L + P | Jumlah L+P | Jumlah (L+P) | Jumlah Seluruhnya")
_LULUSAN = ("Pendidikan", "Tingkat Pendidikan", "Menurut Pendidikan")
_STATUS = wordings("Status | Status Hubungan Kerja | Hubungan Kerja | Status Pengupahan | Status Upah | Menurut Status")


def _row(labels: str, near: tuple[str, ...] = (), required: bool = False, column: tuple[str, ...] = _SUM) -> Printed:
    """A count that stands in its own line, or where the row of these words meets the total column of a table."""
    words = wordings(labels)
    return Printed(words, critical=True, required=required, units=_ORANG, near=near, cross=(words, column))


def _cell(
    title: str, rows: tuple[str, ...], columns: tuple[str, ...], words: tuple[str, ...], *, required: bool = False
) -> Printed:
    """A cell of the nationality by sex matrix; `words`: labels that say it without a matrix."""
    return Printed(
        (title, *words, *columns), critical=True, required=required, units=_ORANG, near=rows, cross=(rows, columns)
    )


class TenagaKerja(Record):
    """Headcounts. A total is what is printed as total, never a sum made here."""

    wni_laki_laki: Annotated[
        Int,
        _cell(
            "WNI Laki-laki",
            _WNI,
            _L,
            wordings(
                "Tenaga Kerja WNI Laki-laki | Jumlah Tenaga Kerja Laki-laki | Pekerja Laki-laki | "
                "Tenaga Kerja Laki-laki | WNI L | WNI Pria"
            ),
            required=True,
        ),
    ] = None
    wni_perempuan: Annotated[
        Int,
        _cell(
            "WNI Perempuan",
            _WNI,
            _P,
            wordings(
                "Tenaga Kerja WNI Perempuan | Jumlah Tenaga Kerja Perempuan | Pekerja Perempuan | "
                "Tenaga Kerja Perempuan | WNI P | WNI Wanita | Tenaga Kerja Wanita"
            ),
            required=True,
        ),
    ] = None
    wna_laki_laki: Annotated[
        Int,
        _cell(
            "WNA Laki-laki",
            _WNA,
            _L,
            wordings("Tenaga Kerja WNA Laki-laki | TKA Laki-laki | Tenaga Kerja Asing Laki-laki | WNA L | WNA Pria"),
        ),
    ] = None
    wna_perempuan: Annotated[
        Int,
        _cell(
            "WNA Perempuan",
            _WNA,
            _P,
            wordings("Tenaga Kerja WNA Perempuan | TKA Perempuan | Tenaga Kerja Asing Perempuan | WNA P | WNA Wanita"),
        ),
    ] = None
    jumlah: Annotated[
        Int,
        printed(
            "Jumlah Tenaga Kerja | Jumlah Tenaga Kerja Seluruhnya | Jumlah Seluruh Tenaga Kerja | "
            "Jumlah Seluruhnya | Total Tenaga Kerja | Jumlah Pekerja | Jumlah Pekerja/Buruh | "
            "Jumlah Karyawan | Jumlah Tenaga Kerja (L+P) | Jumlah Tenaga Kerja Keseluruhan | "
            "Jumlah Keseluruhan | Jumlah | Total",
            critical=True,
            required=True,
            units=_ORANG,
            near=wordings("Tenaga Kerja | Keadaan Tenaga Kerja | Jumlah Tenaga Kerja | WNI | WNA"),
            cross=(_JUMLAH, _JUMLAH),
        ),
    ] = None
    dewasa: Annotated[
        Int,
        _row(
            "Dewasa | >= 18 tahun | ≥ 18 tahun | 18 tahun ke atas | Tenaga Kerja Dewasa | "
            "Usia 18 tahun ke atas | > 18 tahun | >= 18 th | Dewasa (18 tahun ke atas) | "
            "Umur 18 tahun ke atas | 18 th keatas | Dewasa (>= 18 tahun)",
        ),
    ] = None
    anak: Annotated[
        Int,
        _row(
            "Anak | < 18 tahun | Di bawah 18 tahun | Tenaga Kerja Anak | Anak-anak | Usia di bawah 18 tahun | "
            "< 18 th | Anak (di bawah 18 tahun) | Kurang dari 18 tahun | Pekerja Anak | "
            "Umur di bawah 18 tahun | Anak (< 18 tahun) | 15 - 17 tahun | Di bawah 15 tahun | < 15 tahun | "
            "15 s/d 17 tahun | Muda | Anak/Muda",
        ),
    ] = None
    bulanan: Annotated[
        Int, _row("Bulanan | Pekerja Bulanan | Upah Bulanan | Tenaga Kerja Bulanan | Karyawan Bulanan", near=_STATUS)
    ] = None
    mingguan: Annotated[
        Int, _row("Mingguan | Pekerja Mingguan | Upah Mingguan | Tenaga Kerja Mingguan", near=_STATUS)
    ] = None
    borongan: Annotated[
        Int, _row("Borongan | Pekerja Borongan | Upah Borongan | Tenaga Kerja Borongan | Satuan Hasil", near=_STATUS)
    ] = None
    harian_lepas: Annotated[
        Int,
        _row(
            "Harian Lepas | Pekerja Harian Lepas | Harian | Tenaga Kerja Harian Lepas | Harian Lepas (PHL) | "
            "PHL | Buruh Harian Lepas",
            near=_STATUS,
        ),
    ] = None
    pkwt: Annotated[
        Int,
        _row(
            "PKWT | Kontrak | PKWT/Kontrak | Pekerja Kontrak | Perjanjian Kerja Waktu Tertentu | "
            "PKWT (Kontrak) | Kontrak (PKWT) | Perjanjian Kerja Waktu Tertentu (PKWT) | Waktu Tertentu | "
            "Pekerja PKWT | Karyawan Kontrak | P.K.W.T.",
            near=_STATUS,
        ),
    ] = None
    pkwtt: Annotated[
        Int,
        _row(
            "PKWTT | Tetap | PKWTT/Tetap | Pekerja Tetap | Perjanjian Kerja Waktu Tidak Tertentu | "
            "PKWTT (Tetap) | Tetap (PKWTT) | Perjanjian Kerja Waktu Tidak Tertentu (PKWTT) | "
            "Waktu Tidak Tertentu | Pekerja PKWTT | Karyawan Tetap | P.K.W.T.T.",
            near=_STATUS,
        ),
    ] = None
    percobaan: Annotated[
        Int,
        _row(
            "Masa Percobaan | Percobaan | Dalam Masa Percobaan | Pekerja Masa Percobaan | Training/Percobaan | "
            "Masa Percobaan (Probation)",
            near=_STATUS,
        ),
    ] = None
    alih_daya: Annotated[
        Int,
        _row(
            "Alih Daya | Outsourcing | Alih Daya/Outsourcing | Outsourcing/Alih Daya | Pekerja Alih Daya | "
            "Outsourcing (Alih Daya) | Alih Daya (Outsourcing) | Tenaga Alih Daya",
            near=_STATUS,
        ),
    ] = None
    disabilitas: Annotated[
        Int,
        _row(
            "Penyandang Disabilitas | Disabilitas | Penyandang Cacat | Difabel | Tenaga Kerja Disabilitas | "
            "Tenaga Kerja Penyandang Cacat | Pekerja Disabilitas | Tenaga Kerja Penyandang Disabilitas | "
            "Penyandang Cacat/Disabilitas | Cacat",
        ),
    ] = None


class Pendidikan(Record):
    """Headcount by schooling."""

    sd: Annotated[
        Int, _row("SD | Sekolah Dasar | SD/Sederajat | S.D. | Tamat SD | SD / MI | SD Sederajat", near=_LULUSAN)
    ] = None
    smp: Annotated[
        Int,
        _row(
            "SMP | SLTP | SMP/SLTP | SLTP/SMP | SMTP | SMP/Sederajat | SLTP/Sederajat | S.M.P. | Tamat SMP | "
            "SMP / MTs | SMP Sederajat",
            near=_LULUSAN,
        ),
    ] = None
    sma: Annotated[
        Int,
        _row(
            "SMA | SLTA | SMA/SMK | SLTA/SMA/SMK | SMTA | SMU | SMA/Sederajat | SLTA/Sederajat | SMA/SLTA | "
            "SMU/SMK | S.M.A. | Tamat SMA | SMA/SMK/Sederajat | SMA Sederajat | SLTA/SMA",
            near=_LULUSAN,
        ),
    ] = None
    diploma: Annotated[
        Int,
        _row(
            "Diploma | D1-D3 | D1 - D3 | D I - D III | D-III | D3 | D1/D2/D3 | Sarjana Muda | "
            "D1-D3/Sarjana Muda | Diploma (D1-D3) | Akademi | Diploma/Akademi | Akademi/Diploma | Akademi/D3 | "
            "Sarjana Muda/D3 | Diploma I-III",
            near=_LULUSAN,
        ),
    ] = None
    sarjana: Annotated[
        Int,
        _row(
            "Sarjana | S1 | S-1 | Sarjana (S1) | Strata 1 | S 1 | S1/D4 | D4/S1 | Sarjana/S1 | Strata Satu",
            near=_LULUSAN,
        ),
    ] = None
    pascasarjana: Annotated[
        Int,
        _row(
            "Pascasarjana | Pasca Sarjana | S2 | S2/S3 | S2-S3 | S-2 | S-2/S-3 | Pasca Sarjana (S2/S3) | "
            "Pascasarjana (S2/S3) | S2 dan S3 | Magister | Magister/Doktor | Strata 2",
            near=_LULUSAN,
        ),
    ] = None


class Mutasi(Record):
    """Changes over twelve months and the plan for the next twelve."""

    tahun_lalu: Annotated[
        Int,
        _row(
            "Jumlah tenaga kerja 12 bulan yang lalu | Jumlah Tenaga Kerja Tahun Lalu | "
            "Tenaga Kerja Tahun Lalu | 12 Bulan yang Lalu | Tahun Lalu | Jumlah Tenaga Kerja 12 Bulan Lalu | "
            "Jumlah Tenaga Kerja Awal | Keadaan Tahun Lalu",
        ),
    ] = None
    diterima: Annotated[
        Int,
        _row(
            "Penerimaan tenaga kerja selama 12 bulan terakhir | Tenaga Kerja yang Diterima | Diterima | "
            "Penerimaan | Penerimaan Tenaga Kerja | Jumlah Tenaga Kerja Diterima | Masuk | "
            "Tenaga Kerja Masuk | Penerimaan 12 bulan terakhir | Jumlah Penerimaan",
        ),
    ] = None
    berhenti: Annotated[
        Int,
        _row(
            "Tenaga kerja yang berhenti / PHK | Tenaga Kerja yang Berhenti | Berhenti | Berhenti/PHK | PHK | "
            "Jumlah Tenaga Kerja Berhenti | Keluar | Tenaga Kerja Keluar | Berhenti atau PHK | "
            "Tenaga kerja yang berhenti selama 12 bulan terakhir | Tenaga Kerja Berhenti/PHK",
        ),
    ] = None
    saat_ini: Annotated[
        Int,
        _row(
            "Jumlah tenaga kerja saat ini | Tenaga Kerja Saat Ini | Saat Ini | Jumlah Tenaga Kerja Sekarang | "
            "Keadaan Sekarang | Jumlah Tenaga Kerja Akhir | Keadaan Saat Ini",
        ),
    ] = None
    rencana_12_bulan: Annotated[
        Int,
        _row(
            "Rencana kebutuhan tenaga kerja 12 bulan yang akan datang | Rencana Kebutuhan Tenaga Kerja | "
            "Rencana 12 Bulan yang Akan Datang | Rencana Kebutuhan 12 Bulan | Rencana Penerimaan | "
            "Kebutuhan Tenaga Kerja 12 Bulan yang Akan Datang | Rencana Tenaga Kerja 12 Bulan | "
            "Rencana Penambahan Tenaga Kerja | Rencana 12 bulan ke depan | "
            "Kebutuhan tenaga kerja 12 bulan mendatang",
        ),
    ] = None


class Pelatihan(Record):
    """Training and apprenticeship."""

    program_pelatihan: Annotated[
        Bool,
        printed(
            "Program Pelatihan | Pelatihan | Program Pelatihan Kerja | Melaksanakan Program Pelatihan | "
            "Pelatihan Kerja | Program Latihan Kerja | Penyelenggaraan Pelatihan"
        ),
    ] = None
    peserta_pelatihan: Annotated[
        Int,
        printed(
            "Peserta Pelatihan | Jumlah Peserta Pelatihan | Jumlah Peserta Program Pelatihan | "
            "Jumlah Peserta Latihan | Jumlah Peserta | Jumlah Tenaga Kerja yang Dilatih",
            units=_ORANG,
            near=("Pelatihan", "Program Pelatihan"),
        ),
    ] = None
    peserta_pemagangan: Annotated[
        Int,
        printed(
            "Peserta Pemagangan | Jumlah Peserta Pemagangan | Jumlah Peserta Program Pemagangan | "
            "Program Pemagangan | Pemagangan | Jumlah Peserta Magang | Peserta Magang | Jumlah Peserta",
            units=_ORANG,
            near=("Pemagangan", "Program Pemagangan", "Magang"),
        ),
    ] = None
