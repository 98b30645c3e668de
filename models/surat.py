"""The block that letters share: number, class, subject, date, office, addressee, signers, copies."""

from __future__ import annotations

from typing import Annotated, Literal

from models.record import Date, Line, Nip, Nomor, Record, Section, Text, printed

SURAT = Section("surat", "Surat", ())


class Penandatangan(Record):
    """One signer, in reading order; "Mengetahui" is a signer, a paraf is not; an "a.n." line belongs to jabatan."""

    jabatan: Annotated[Text, printed("Jabatan | Mengetahui | a.n. | u.b. | Plt. | Plh.")] = None
    nama: Annotated[Text, printed("Nama | Nama Jelas | Nama Terang", required=True, personal=True)] = None
    pangkat: Annotated[Text, printed("Pangkat | Pangkat/Gol. | Pangkat / Golongan")] = None
    nip: Annotated[Nip, printed("NIP | NIP. | N I P | Nip", critical=True, personal=True)] = None


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

    nomor: Annotated[Nomor, printed("Nomor | No. | Nomor Surat | No. Surat | Nomer | N o m o r", required=True)] = None
    sifat: Annotated[Sifat | None, printed("Sifat | Sifat Surat | S i f a t", options=_SIFAT)] = None
    lampiran: Annotated[Text, printed("Lampiran | Lamp. | Lampiran Surat | Lampr.")] = None
    perihal: Annotated[Text, printed("Perihal | Hal | H a l | Hal Surat | Pokok")] = None
    tempat: Annotated[Text, printed("Tempat | Ditetapkan di | Dikeluarkan di | Di keluarkan di | Dibuat di")] = None
    tanggal: Annotated[
        Date,
        printed("Tanggal | Pada Tanggal | Pada tanggal | Tanggal Surat | Tgl. | Tertanggal", required=True),
    ] = None
    instansi: Annotated[Text, printed("Instansi | Dinas | Unit Kerja")] = None
    tujuan: Annotated[Text, printed("Kepada | Kepada Yth. | Yth. | Yth. Sdr. | Kepada Yang Terhormat")] = None
    penandatangan: Annotated[
        list[Penandatangan] | None,
        printed("Penandatangan | Tanda Tangan | Yang Memeriksa | Mengetahui", required=True),
    ] = None
    tembusan: Annotated[
        list[Line] | None,
        printed("Tembusan | Tembusan disampaikan kepada | Tembusan Yth. | Tembusan Kepada Yth. | c.c. | Tindasan"),
    ] = None
