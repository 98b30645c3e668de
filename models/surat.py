"""The block that letters share: number, class, subject, date, office, addressee, signers, copies."""

from __future__ import annotations

from typing import Annotated, Literal

from models.record import Date, Line, Nip, Nomor, Printed, Record, Section, Text

SURAT = Section("surat", "Surat", ())


class Penandatangan(Record):
    """One signer, in reading order; "Mengetahui" is a signer, a paraf is not; an "a.n." line belongs to jabatan."""

    jabatan: Annotated[Text, Printed(("Jabatan", "Mengetahui", "a.n.", "u.b.", "Plt.", "Plh."))] = None
    nama: Annotated[Text, Printed(("Nama", "Nama Jelas", "Nama Terang"), required=True, personal=True)] = None
    pangkat: Annotated[Text, Printed(("Pangkat", "Pangkat/Gol.", "Pangkat / Golongan"))] = None
    nip: Annotated[Nip, Printed(("NIP", "NIP.", "N I P", "Nip"), critical=True, personal=True)] = None


Sifat = Literal["biasa", "segera", "sangat_segera", "penting", "rahasia", "sangat_rahasia", "terbatas"]
_SIFAT = {
    "biasa": ("Biasa",),
    "segera": ("Segera",),
    "sangat_segera": ("Sangat Segera", "Amat Segera", "Kilat"),
    "penting": ("Penting", "Sangat Penting"),
    "rahasia": ("Rahasia", "RHS"),
    "sangat_rahasia": ("Sangat Rahasia", "Amat Rahasia"),
    "terbatas": ("Terbatas", "Konfidensial"),
}


class Surat(Record):
    """Head and foot of an official letter (tata naskah dinas)."""

    nomor: Annotated[Nomor, Printed(("Nomor", "No.", "Nomor Surat", "No. Surat", "Nomer", "N o m o r"), required=True)] = None
    sifat: Annotated[Sifat | None, Printed(("Sifat", "Sifat Surat", "S i f a t"), options=_SIFAT)] = None
    lampiran: Annotated[Text, Printed(("Lampiran", "Lamp.", "Lampiran Surat", "Lampr."))] = None
    perihal: Annotated[Text, Printed(("Perihal", "Hal", "H a l", "Hal Surat", "Pokok"))] = None
    tempat: Annotated[Text, Printed(("Tempat", "Ditetapkan di", "Dikeluarkan di", "Di keluarkan di", "Dibuat di"))] = None
    tanggal: Annotated[
        Date,
        Printed(("Tanggal", "Pada Tanggal", "Pada tanggal", "Tanggal Surat", "Tgl.", "Tertanggal"), required=True),
    ] = None
    instansi: Annotated[Text, Printed(("Instansi", "Dinas", "Unit Kerja"))] = None
    tujuan: Annotated[Text, Printed(("Kepada", "Kepada Yth.", "Yth.", "Yth. Sdr.", "Kepada Yang Terhormat"))] = None
    penandatangan: Annotated[
        list[Penandatangan] | None, Printed(("Penandatangan", "Tanda Tangan", "Yang Memeriksa", "Mengetahui"), required=True)
    ] = None
    tembusan: Annotated[
        list[Line] | None,
        Printed(("Tembusan", "Tembusan disampaikan kepada", "Tembusan Yth.", "Tembusan Kepada Yth.", "c.c.", "Tindasan")),
    ] = None
