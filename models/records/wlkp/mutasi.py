"""WLKP, schooling, changes and training of the workers (Bentuk Laporan D to F)."""

from __future__ import annotations

from typing import Annotated

from models.record import Bool, Int, Record, printed
from models.records.wlkp.cacah import ORANG, row

_LULUSAN = ("Pendidikan", "Tingkat Pendidikan", "Menurut Pendidikan")


class Pendidikan(Record):
    """Headcount by schooling."""

    sd: Annotated[
        Int,
        row(
            "SD | Sekolah Dasar | SD/Sederajat | S.D. | Tamat SD | SD / MI | SD Sederajat | "
            "Tidak Tamat/Tamat SD | SD ke bawah | Sekolah Dasar (SD) | SD/MI/Sederajat | SD/Sekolah Dasar | "
            "SD dan Sederajat | SR/SD | Lulusan SD | Tamatan SD | SD/SR",
            near=_LULUSAN,
        ),
    ] = None
    smp: Annotated[
        Int,
        row(
            "SMP | SLTP | SMP/SLTP | SLTP/SMP | SMTP | SMP/Sederajat | SLTP/Sederajat | S.M.P. | Tamat SMP | "
            "SMP / MTs | SMP Sederajat | Sekolah Menengah Pertama | SMP/MTs/Sederajat | "
            "Sekolah Menengah Pertama (SMP) | SMP dan Sederajat | Lulusan SMP | Tamatan SMP | Tamat SLTP | "
            "SMP/SLTP/Sederajat | SLTP/SMP/Sederajat | SMTP/SMP | SMP/SMTP | Sekolah Lanjutan Pertama",
            near=_LULUSAN,
        ),
    ] = None
    sma: Annotated[
        Int,
        row(
            "SMA | SLTA | SMA/SMK | SLTA/SMA/SMK | SMTA | SMU | SMA/Sederajat | SLTA/Sederajat | SMA/SLTA | "
            "SMU/SMK | S.M.A. | Tamat SMA | SMA/SMK/Sederajat | SMA Sederajat | SLTA/SMA | "
            "Sekolah Menengah Atas | SMA/MA/SMK | Tamat SLTA | SMA/SMU/SMK | SLTA/SMU/SMK | SMU/SMEA/STM | "
            "SMTA/SMA | SMA/SMTA | SMA/STM | SMU/STM/SMEA | SLTA/SMK | SMA dan Sederajat | "
            "SMA/SLTA/Sederajat | SMU/SLTA | Lulusan SMA | Tamatan SMA | Sekolah Menengah Atas (SMA) | "
            "SLTA/SMA/Sederajat | SMK | SMU/Sederajat | SMA/SMK/MA | Sekolah Lanjutan Atas",
            near=_LULUSAN,
        ),
    ] = None
    diploma: Annotated[
        Int,
        row(
            "Diploma | D1-D3 | D1 - D3 | D I - D III | D-III | D3 | D1/D2/D3 | Sarjana Muda | "
            "D1-D3/Sarjana Muda | Diploma (D1-D3) | Akademi | Diploma/Akademi | Akademi/Diploma | Akademi/D3 | "
            "Sarjana Muda/D3 | Diploma I-III | D1-D4 | D I/D II/D III | Diploma I/II/III | D1 s/d D3 | "
            "Sarjana Muda/Akademi | Akademi/Sarjana Muda | Diploma (D1-D3)/Akademi | Diploma 3 | Diploma III | "
            "D3/Akademi | Diploma/D3 | Sarjana Muda/Diploma | Diploma/Sarjana Muda | Ahli Madya | "
            "D1/D2/D3/Akademi | Diploma I s/d III | D-I s/d D-III",
            near=_LULUSAN,
        ),
    ] = None
    sarjana: Annotated[
        Int,
        row(
            "Sarjana | S1 | S-1 | Sarjana (S1) | Strata 1 | S 1 | S1/D4 | D4/S1 | Sarjana/S1 | Strata Satu | "
            "S1/Sarjana | Sarjana Strata 1 | Strata 1 (S1) | S1/DIV | D-IV/S-1 | Sarjana Lengkap | "
            "Perguruan Tinggi/S1 | Universitas/S1 | Universitas | Sarjana/D4",
            near=_LULUSAN,
        ),
    ] = None
    pascasarjana: Annotated[
        Int,
        row(
            "Pascasarjana | Pasca Sarjana | S2 | S2/S3 | S2-S3 | S-2 | S-2/S-3 | Pasca Sarjana (S2/S3) | "
            "Pascasarjana (S2/S3) | S2 dan S3 | Magister | Magister/Doktor | Strata 2 | S2 ke atas | "
            "Pasca Sarjana/S2 | Strata 2/3 | Strata 2 dan 3 | Magister (S2) | S2/Magister | "
            "S2-S3/Pascasarjana | Strata II | S2 dan S3 (Pascasarjana) | Strata II/III | Magister dan Doktor",
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
            "Jumlah Tenaga Kerja Awal | Keadaan Tahun Lalu | Keadaan 12 bulan yang lalu | "
            "Keadaan tenaga kerja tahun lalu | Jumlah tenaga kerja satu tahun yang lalu | "
            "Tenaga kerja 12 bulan yang lalu | Jumlah TK tahun lalu | Jumlah pekerja tahun lalu | "
            "Jumlah pekerja 12 bulan yang lalu | Keadaan tenaga kerja 12 bulan lalu | "
            "Jumlah tenaga kerja 1 tahun yang lalu | Keadaan Awal | Jumlah pekerja setahun yang lalu | "
            "Tenaga kerja awal tahun | Jumlah awal tahun | Keadaan akhir tahun lalu",
        ),
    ] = None
    diterima: Annotated[
        Int,
        row(
            "Penerimaan tenaga kerja selama 12 bulan terakhir | Tenaga Kerja yang Diterima | Diterima | "
            "Penerimaan | Penerimaan Tenaga Kerja | Jumlah Tenaga Kerja Diterima | Masuk | "
            "Tenaga Kerja Masuk | Penerimaan 12 bulan terakhir | Jumlah Penerimaan | Penerimaan pekerja | "
            "Pekerja yang diterima | Penerimaan tenaga kerja baru | Penerimaan baru | Tenaga kerja baru | "
            "Penambahan tenaga kerja | Jumlah tenaga kerja yang masuk | Pekerja masuk | "
            "Tenaga kerja yang masuk | Jumlah yang diterima | Penerimaan selama 12 bulan terakhir | "
            "Penambahan | Rekrutmen | Diterima bekerja | Jumlah pekerja yang diterima | Tenaga kerja diterima",
        ),
    ] = None
    berhenti: Annotated[
        Int,
        row(
            "Tenaga kerja yang berhenti / PHK | Tenaga Kerja yang Berhenti | Berhenti | Berhenti/PHK | PHK | "
            "Jumlah Tenaga Kerja Berhenti | Keluar | Tenaga Kerja Keluar | Berhenti atau PHK | "
            "Tenaga kerja yang berhenti selama 12 bulan terakhir | Tenaga Kerja Berhenti/PHK | "
            "Pekerja yang berhenti | Tenaga kerja berhenti | PHK/Berhenti | Pekerja keluar | "
            "Tenaga kerja yang keluar | Jumlah yang berhenti | Pengurangan tenaga kerja | "
            "Pemutusan hubungan kerja | Pemutusan Hubungan Kerja (PHK) | Berhenti/keluar | Keluar/PHK | "
            "Berhenti/PHK/Pensiun | Pemberhentian | Jumlah yang berhenti/PHK | "
            "Jumlah tenaga kerja yang berhenti/PHK | Tenaga kerja yang di-PHK | Pekerja yang berhenti/PHK | "
            "Yang berhenti/PHK | Pengurangan | Pemberhentian tenaga kerja | Berhenti selama 12 bulan terakhir",
        ),
    ] = None
    saat_ini: Annotated[
        Int,
        row(
            "Jumlah tenaga kerja saat ini | Tenaga Kerja Saat Ini | Saat Ini | Jumlah Tenaga Kerja Sekarang | "
            "Keadaan Sekarang | Jumlah Tenaga Kerja Akhir | Keadaan Saat Ini | Keadaan tenaga kerja saat ini | "
            "Jumlah pekerja saat ini | Tenaga kerja sekarang | Keadaan akhir | Jumlah TK saat ini | "
            "Jumlah tenaga kerja sekarang ini | Tenaga kerja yang ada sekarang | "
            "Jumlah tenaga kerja yang ada | Tenaga kerja yang ada | Keadaan tenaga kerja sekarang | "
            "Jumlah sekarang | Jumlah saat ini | Jumlah tenaga kerja pada saat ini | "
            "Keadaan akhir tahun | Jumlah pekerja sekarang",
        ),
    ] = None
    rencana_12_bulan: Annotated[
        Int,
        row(
            "Rencana kebutuhan tenaga kerja 12 bulan yang akan datang | Rencana Kebutuhan Tenaga Kerja | "
            "Rencana 12 Bulan yang Akan Datang | Rencana Kebutuhan 12 Bulan | Rencana Penerimaan | "
            "Kebutuhan Tenaga Kerja 12 Bulan yang Akan Datang | Rencana Tenaga Kerja 12 Bulan | "
            "Rencana Penambahan Tenaga Kerja | Rencana 12 bulan ke depan | Rencana 12 Bulan | "
            "Kebutuhan tenaga kerja 12 bulan mendatang | Rencana kebutuhan 12 bulan yang akan datang | "
            "Rencana penerimaan 12 bulan mendatang | Rencana penerimaan 12 bulan yang akan datang | "
            "Rencana kebutuhan 12 bulan mendatang | Rencana kebutuhan tenaga kerja tahun depan | "
            "Rencana kebutuhan | Rencana kebutuhan tahun depan | Kebutuhan tenaga kerja yang akan datang | "
            "Rencana penerimaan tenaga kerja | Rencana penambahan | Kebutuhan tenaga kerja | "
            "Kebutuhan tenaga kerja tahun depan | Rencana tenaga kerja tahun depan | "
            "Perkiraan kebutuhan tenaga kerja | Rencana kebutuhan pekerja | "
            "Rencana kebutuhan pekerja 12 bulan mendatang | "
            "Rencana penerimaan tenaga kerja 12 bulan yang akan datang | Rencana 12 bulan mendatang | "
            "Tenaga kerja yang dibutuhkan | Tenaga kerja yang akan dibutuhkan | Rencana rekrutmen | "
            "Rencana tenaga kerja 12 bulan yang akan datang | Rencana tenaga kerja yang akan datang | "
            "Rencana kebutuhan tenaga kerja 1 tahun yang akan datang | Rencana tambahan tenaga kerja",
        ),
    ] = None


class Pelatihan(Record):
    """Training and apprenticeship."""

    program_pelatihan: Annotated[
        Bool,
        printed(
            "Program Pelatihan | Pelatihan | Program Pelatihan Kerja | Melaksanakan Program Pelatihan | "
            "Pelatihan Kerja | Program Latihan Kerja | Penyelenggaraan Pelatihan | Program Latihan | "
            "Pelatihan Tenaga Kerja | Kegiatan Pelatihan | Menyelenggarakan Pelatihan | Latihan Kerja | "
            "Pelatihan bagi Pekerja | Mengadakan Pelatihan | Melaksanakan Pelatihan | Program Diklat | "
            "Pendidikan dan Pelatihan | Penyelenggaraan Program Pelatihan | Pelatihan Kerja di Perusahaan"
        ),
    ] = None
    peserta_pelatihan: Annotated[
        Int,
        printed(
            "Peserta Pelatihan | Jumlah Peserta Pelatihan | Jumlah Peserta Program Pelatihan | "
            "Jumlah Peserta Latihan | Jumlah Peserta | Jumlah Tenaga Kerja yang Dilatih | "
            "Peserta Program Pelatihan | Jumlah Pekerja yang Dilatih | Jumlah Peserta Diklat | "
            "Peserta Latihan | Jumlah Peserta Pelatihan Kerja | Peserta Pelatihan Kerja | "
            "Jumlah Peserta yang Dilatih | Jumlah yang Dilatih | Tenaga Kerja yang Dilatih | "
            "Jumlah Peserta Latihan Kerja | Pekerja yang Mengikuti Pelatihan",
            units=ORANG,
            near=("Pelatihan", "Program Pelatihan"),
        ),
    ] = None
    peserta_pemagangan: Annotated[
        Int,
        printed(
            "Peserta Pemagangan | Jumlah Peserta Pemagangan | Jumlah Peserta Program Pemagangan | "
            "Program Pemagangan | Pemagangan | Jumlah Peserta Magang | Peserta Magang | Jumlah Peserta | "
            "Peserta Program Pemagangan | Jumlah Pemagang | Jumlah Peserta Permagangan | Magang | "
            "Peserta Program Magang | Jumlah Tenaga Kerja Magang | Jumlah Magang | Program Magang | "
            "Pekerja Magang | Jumlah yang Magang",
            units=ORANG,
            near=("Pemagangan", "Program Pemagangan", "Magang"),
        ),
    ] = None
