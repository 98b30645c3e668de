"""WLKP, schooling, changes and training of the workers (Bentuk Laporan D to F)."""

from __future__ import annotations

from typing import Annotated

from models.record import Bool, Int, Record, printed
from models.records.wlkp.cacah import ORANG, row

_LULUSAN = ("Pendidikan", "Tingkat Pendidikan", "Menurut Pendidikan")


class Pendidikan(Record):
    """Headcount by schooling."""

    sd: Annotated[
        Int, row("SD | Sekolah Dasar | SD/Sederajat | S.D. | Tamat SD | SD / MI | SD Sederajat", near=_LULUSAN)
    ] = None
    smp: Annotated[
        Int,
        row(
            "SMP | SLTP | SMP/SLTP | SLTP/SMP | SMTP | SMP/Sederajat | SLTP/Sederajat | S.M.P. | Tamat SMP | "
            "SMP / MTs | SMP Sederajat",
            near=_LULUSAN,
        ),
    ] = None
    sma: Annotated[
        Int,
        row(
            "SMA | SLTA | SMA/SMK | SLTA/SMA/SMK | SMTA | SMU | SMA/Sederajat | SLTA/Sederajat | SMA/SLTA | "
            "SMU/SMK | S.M.A. | Tamat SMA | SMA/SMK/Sederajat | SMA Sederajat | SLTA/SMA",
            near=_LULUSAN,
        ),
    ] = None
    diploma: Annotated[
        Int,
        row(
            "Diploma | D1-D3 | D1 - D3 | D I - D III | D-III | D3 | D1/D2/D3 | Sarjana Muda | "
            "D1-D3/Sarjana Muda | Diploma (D1-D3) | Akademi | Diploma/Akademi | Akademi/Diploma | Akademi/D3 | "
            "Sarjana Muda/D3 | Diploma I-III",
            near=_LULUSAN,
        ),
    ] = None
    sarjana: Annotated[
        Int,
        row(
            "Sarjana | S1 | S-1 | Sarjana (S1) | Strata 1 | S 1 | S1/D4 | D4/S1 | Sarjana/S1 | Strata Satu",
            near=_LULUSAN,
        ),
    ] = None
    pascasarjana: Annotated[
        Int,
        row(
            "Pascasarjana | Pasca Sarjana | S2 | S2/S3 | S2-S3 | S-2 | S-2/S-3 | Pasca Sarjana (S2/S3) | "
            "Pascasarjana (S2/S3) | S2 dan S3 | Magister | Magister/Doktor | Strata 2",
            near=_LULUSAN,
        ),
    ] = None


class Mutasi(Record):
    """Changes over twelve months and the plan for the next twelve."""

    tahun_lalu: Annotated[
        Int,
        row(
            "Jumlah tenaga kerja 12 bulan yang lalu | Jumlah Tenaga Kerja Tahun Lalu | "
            "Tenaga Kerja Tahun Lalu | 12 Bulan yang Lalu | Tahun Lalu | Jumlah Tenaga Kerja 12 Bulan Lalu | "
            "Jumlah Tenaga Kerja Awal | Keadaan Tahun Lalu",
        ),
    ] = None
    diterima: Annotated[
        Int,
        row(
            "Penerimaan tenaga kerja selama 12 bulan terakhir | Tenaga Kerja yang Diterima | Diterima | "
            "Penerimaan | Penerimaan Tenaga Kerja | Jumlah Tenaga Kerja Diterima | Masuk | "
            "Tenaga Kerja Masuk | Penerimaan 12 bulan terakhir | Jumlah Penerimaan",
        ),
    ] = None
    berhenti: Annotated[
        Int,
        row(
            "Tenaga kerja yang berhenti / PHK | Tenaga Kerja yang Berhenti | Berhenti | Berhenti/PHK | PHK | "
            "Jumlah Tenaga Kerja Berhenti | Keluar | Tenaga Kerja Keluar | Berhenti atau PHK | "
            "Tenaga kerja yang berhenti selama 12 bulan terakhir | Tenaga Kerja Berhenti/PHK",
        ),
    ] = None
    saat_ini: Annotated[
        Int,
        row(
            "Jumlah tenaga kerja saat ini | Tenaga Kerja Saat Ini | Saat Ini | Jumlah Tenaga Kerja Sekarang | "
            "Keadaan Sekarang | Jumlah Tenaga Kerja Akhir | Keadaan Saat Ini",
        ),
    ] = None
    rencana_12_bulan: Annotated[
        Int,
        row(
            "Rencana kebutuhan tenaga kerja 12 bulan yang akan datang | Rencana Kebutuhan Tenaga Kerja | "
            "Rencana 12 Bulan yang Akan Datang | Rencana Kebutuhan 12 Bulan | Rencana Penerimaan | "
            "Kebutuhan Tenaga Kerja 12 Bulan yang Akan Datang | Rencana Tenaga Kerja 12 Bulan | "
            "Rencana Penambahan Tenaga Kerja | Rencana 12 bulan ke depan | "
            "Kebutuhan tenaga kerja 12 bulan mendatang | Rencana kebutuhan 12 bulan yang akan datang | "
            "Rencana penerimaan 12 bulan mendatang | Rencana penerimaan 12 bulan yang akan datang | "
            "Rencana kebutuhan 12 bulan mendatang",
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
            units=ORANG,
            near=("Pelatihan", "Program Pelatihan"),
        ),
    ] = None
    peserta_pemagangan: Annotated[
        Int,
        printed(
            "Peserta Pemagangan | Jumlah Peserta Pemagangan | Jumlah Peserta Program Pemagangan | "
            "Program Pemagangan | Pemagangan | Jumlah Peserta Magang | Peserta Magang | Jumlah Peserta",
            units=ORANG,
            near=("Pemagangan", "Program Pemagangan", "Magang"),
        ),
    ] = None
