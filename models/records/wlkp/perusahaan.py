"""WLKP, the company: office block and identity (Bentuk Laporan A and B; UU 7/1981 Pasal 6 ayat (2))."""

from __future__ import annotations

from typing import Annotated, Literal

from models.record import Date, Int, Kbli, KodePos, Nib, Nomor, Npwp, Record, Telepon, Text, printed, wordings

_PEMILIK = wordings("Pemilik | Nama dan Alamat Pemilik | Pemilik Perusahaan | Nama Pemilik")
_PENGURUS = wordings(
    "Pengurus | Nama dan Alamat Pengurus | Pengurus Perusahaan | Pimpinan | Pimpinan Perusahaan | "
    "Penanggung Jawab | Nama Pengurus"
)
_CABANG = ("Jumlah Cabang", "Cabang", "Kantor Cabang", "Status Perusahaan")
_PENDIRIAN = wordings(
    "Pendirian | Pendirian Perusahaan | Akta Pendirian | Akte Pendirian | Akta Notaris | Akte Notaris"
)
_STATUS = {
    "pusat": wordings("Pusat | Kantor Pusat | Induk | Perusahaan Induk | Perusahaan Pusat"),
    "cabang": wordings("Cabang | Kantor Cabang | Perusahaan Cabang | Anak Cabang | Perwakilan"),
    "tunggal": ("Tunggal", "Perusahaan Tunggal", "Berdiri Sendiri"),
}
_PEMILIKAN = {
    "swasta": ("Swasta", "Milik Swasta", "Perusahaan Swasta", "Swasta Murni"),
    "persero": wordings("Persero | BUMN/Persero | BUMN (Persero) | BUMN | Perusahaan Perseroan"),
    "perum": ("Perum", "Perusahaan Umum", "BUMN/Perum"),
    "perjan": ("Perjan", "Perusahaan Jawatan", "BUMN/Perjan"),
    "bumd": wordings("BUMD | Perusahaan Daerah | Perusda | Perumda | Perseroda | Milik Daerah | PD"),
    "koperasi": ("Koperasi", "Badan Usaha Koperasi"),
    "yayasan": ("Yayasan",),
    "perorangan": wordings("Perorangan | Perseorangan | Perusahaan Perorangan | Usaha Perorangan | Milik Perorangan"),
    "patungan": ("Patungan", "Perusahaan Patungan", "Campuran"),
}
_PERMODALAN = {
    "pma": ("PMA", "Penanaman Modal Asing", "Modal Asing (PMA)", "P.M.A."),
    "pmdn": wordings("PMDN | Penanaman Modal Dalam Negeri | Modal Dalam Negeri (PMDN) | P.M.D.N."),
    "swasta_nasional": wordings("Swasta Nasional | Swasta Nas. | Nasional | Non PMA/PMDN | Non Fasilitas"),
    "swasta_asing": ("Swasta Asing", "Asing"),
    "joint_venture": wordings("Joint Venture | Joint Ventura | JV | Usaha Patungan | Modal Patungan"),
}


class Identitas(Record):
    """Who and where the company is, who owns and runs it, its legal standing and capital."""

    nama_perusahaan: Annotated[
        Text,
        printed(
            "Nama Perusahaan | Nama Persh. | Nama Perush. | Nama Usaha | Nama Badan Usaha | "
            "Nama Perusahaan/Unit Kerja | Nama Perusahaan/Badan Usaha | Nama Lengkap Perusahaan | "
            "Nama Unit Usaha | Nama Badan Hukum | Nama",
            required=True,
            near=("Perusahaan", "Keadaan Perusahaan", "Identitas Perusahaan"),
        ),
    ] = None
    alamat: Annotated[
        Text,
        printed(
            "Alamat Perusahaan | Alamat | Alamat Lengkap | Alamat Lengkap Perusahaan | Alamat Persh. | "
            "Alamat Kantor | Alamat Tempat Usaha | Alamat Unit Kerja | Alamat Kedudukan Perusahaan | Jalan | "
            "Jl. | Tempat Kedudukan",
            required=True,
            near=("Perusahaan", "Nama Perusahaan"),
        ),
    ] = None
    kelurahan: Annotated[
        Text,
        printed("Kelurahan | Kel. | Desa | Ds. | Kelurahan/Desa | Desa/Kelurahan | Desa/Kel. | Kel./Desa"),
    ] = None
    kecamatan: Annotated[Text, printed("Kecamatan | Kec. | Distrik | Kecamatan/Distrik")] = None
    kabupaten_kota: Annotated[
        Text,
        printed(
            "Kabupaten/Kota | Kab./Kota | Kab/Kodya | Kabupaten/Kotamadya | Kabupaten/Kodya | Kota/Kabupaten | "
            "Kabupaten | Kab. | Kota | Kotamadya | Kodya | Dati II | Daerah Tingkat II | Kab./Kotamadya Dati II",
            required=True,
        ),
    ] = None
    provinsi: Annotated[Text, printed("Provinsi | Propinsi | Prov. | Prop. | Dati I | Daerah Tingkat I")] = None
    kode_pos: Annotated[KodePos, printed("Kode Pos | Kodepos | Kd. Pos | K. Pos | Pos")] = None
    telepon: Annotated[
        Telepon,
        printed(
            "Telepon | No. Telepon | Nomor Telepon | No. Telp. | Telp. | Tlp. | Telpon | No. Telpon | "
            "Telephone | Telp./Fax | No. Telp./Fax | Telepon/Fax | Telephone/Faximile | Telp./HP | No. HP | "
            "HP | Nomor Telp."
        ),
    ] = None
    fax: Annotated[
        Telepon,
        printed("Fax | Faks | No. Fax | Faximile | Faksimili | Faksimile | Facsimile | Nomor Fax | Fax. | No. Faks"),
    ] = None
    email: Annotated[Text, printed("E-mail | Email | Alamat E-mail | Alamat Email | Surel | Pos-el")] = None
    jenis_usaha: Annotated[
        Text,
        printed(
            "Jenis Usaha | Bidang Usaha | Jenis Kegiatan | Jenis Kegiatan Usaha | Jenis/Bidang Usaha | "
            "Lapangan Usaha | Jenis Produksi | Kegiatan Usaha | Jenis Usaha/Kegiatan | Jenis Perusahaan | "
            "Usaha Pokok | Sektor Usaha",
            required=True,
        ),
    ] = None
    kbli: Annotated[
        Kbli,
        printed("KBLI | Kode KBLI | No. KBLI | Nomor KBLI | KBLI 2020 | Kode Usaha (KBLI) | K.B.L.I. | KLUI/KBLI"),
    ] = None
    nama_pemilik: Annotated[
        Text,
        printed(
            "Nama Pemilik | Nama Pemilik Perusahaan | Nama dan Alamat Pemilik Perusahaan | "
            "Nama dan Alamat Pemilik | Pemilik Perusahaan | Pemilik | Nama Pemegang Saham | Nama",
            personal=True,
            near=_PEMILIK,
        ),
    ] = None
    alamat_pemilik: Annotated[
        Text,
        printed(
            "Alamat Pemilik | Alamat Pemilik Perusahaan | Alamat Lengkap Pemilik | Alamat",
            personal=True,
            near=_PEMILIK,
        ),
    ] = None
    nama_pengurus: Annotated[
        Text,
        printed(
            "Nama Pengurus | Nama Pengurus Perusahaan | Nama dan Alamat Pengurus Perusahaan | "
            "Nama dan Alamat Pengurus | Pengurus Perusahaan | Pengurus | Nama Pimpinan Perusahaan | "
            "Nama Pimpinan | Nama Penanggung Jawab | Pimpinan Perusahaan | Penanggung Jawab | "
            "Penanggung Jawab Perusahaan | Nama Direktur | Nama Pengusaha/Pengurus | "
            "Pimpinan | Pengurus/Pimpinan | Pimpinan/Penanggung Jawab | Nama",
            required=True,
            personal=True,
            near=_PENGURUS,
        ),
    ] = None
    alamat_pengurus: Annotated[
        Text,
        printed(
            "Alamat Pengurus | Alamat Pengurus Perusahaan | Alamat Lengkap Pengurus | Alamat Pimpinan | "
            "Alamat Penanggung Jawab | Alamat Pimpinan Perusahaan | Alamat Penanggung Jawab Perusahaan | Alamat",
            personal=True,
            near=_PENGURUS,
        ),
    ] = None
    jabatan_pengurus: Annotated[
        Text,
        printed(
            "Jabatan Pengurus | Jabatan | Jabatan Pimpinan | Jabatan Penanggung Jawab | "
            "Jabatan Pengurus Perusahaan | Jabatan Pimpinan Perusahaan | Jabatan Penanggung Jawab Perusahaan",
            near=_PENGURUS,
        ),
    ] = None
    tanggal_pendirian: Annotated[
        Date,
        printed(
            "Tanggal Pendirian | Tanggal Pendirian Perusahaan | Tgl. Pendirian | Tanggal Berdiri | "
            "Tanggal/Bulan/Tahun Berdiri | Tanggal Didirikan | Didirikan Tanggal | "
            "Perusahaan Berdiri Tanggal | Tanggal Mendirikan | Mulai Beroperasi | "
            "Tanggal mendirikan, membangun kembali atau memindahkan | Tanggal Mulai Beroperasi"
        ),
    ] = None
    nomor_akta: Annotated[
        Nomor,
        printed(
            "Nomor Akta | No. Akta | Nomor Akte | No. Akte | Nomor Akta Pendirian | "
            "Nomor Akte Pendirian Perusahaan | Akta Notaris No. | Akte Notaris No. | No. Akta Pendirian | "
            "Nomor Akta Notaris | Akta Pendirian Nomor | Akta Pendirian No. | "
            "Nomor Akta Pendirian Perusahaan | Nomor",
            near=_PENDIRIAN,
        ),
    ] = None
    tanggal_akta: Annotated[
        Date,
        printed(
            "Tanggal Akta | Tgl. Akta | Tanggal Akte | Tgl. Akte | Tanggal Akta Pendirian | "
            "Tanggal Akte Pendirian | Tanggal Akta Notaris | Tanggal Akte Notaris | Tanggal",
            near=_PENDIRIAN,
        ),
    ] = None
    status_perusahaan: Annotated[
        Literal["pusat", "cabang", "tunggal"] | None,
        printed(
            "Status Perusahaan | Status Kantor | Induk/Cabang | Pusat/Cabang | Kantor Pusat/Cabang | "
            "Status Unit Usaha | Status Persh. | Status Perush. | Kedudukan Perusahaan | Kedudukan Persh. | "
            "Kedudukan Kantor | Status",
            options=_STATUS,
        ),
    ] = None
    jumlah_cabang_dalam_negeri: Annotated[
        Int,
        printed(
            "Jumlah Cabang di Dalam Negeri | Jumlah Cabang Dalam Negeri | Jumlah Cabang di Indonesia | "
            "Cabang di Seluruh Indonesia | Jumlah Kantor Cabang di Indonesia | Cabang Dalam Negeri | "
            "di Indonesia | Dalam Negeri | di Dalam Negeri | Jumlah Cabang",
            units=("buah", "cabang", "kantor", "unit"),
            near=_CABANG,
        ),
    ] = None
    jumlah_cabang_luar_negeri: Annotated[
        Int,
        printed(
            "Jumlah Cabang di Luar Negeri | Jumlah Cabang Luar Negeri | Jumlah Cabang di Luar Indonesia | "
            "Cabang di Luar Negeri | Cabang di Luar Indonesia | Cabang Luar Negeri | di Luar Indonesia | "
            "Luar Negeri | di Luar Negeri",
            units=("buah", "cabang", "kantor", "unit"),
            near=_CABANG,
        ),
    ] = None
    status_pemilikan: Annotated[
        Literal["swasta", "persero", "perum", "perjan", "bumd", "koperasi", "yayasan", "perorangan", "patungan"] | None,
        printed(
            "Status Pemilikan | Status Kepemilikan | Kepemilikan | Pemilikan | Bentuk Pemilikan | "
            "Status Pemilikan Perusahaan | Status Kepemilikan Perusahaan | Pemilikan Perusahaan | "
            "Kepemilikan Perusahaan | Pemilikan Persh.",
            options=_PEMILIKAN,
        ),
    ] = None
    status_permodalan: Annotated[
        Literal["pma", "pmdn", "swasta_nasional", "swasta_asing", "joint_venture"] | None,
        printed(
            "Status Permodalan | Permodalan | Status Modal | Jenis Permodalan | Asal Modal | "
            "Bentuk Permodalan | Permodalan Perusahaan | Modal Perusahaan",
            options=_PERMODALAN,
        ),
    ] = None
    negara_asal_modal: Annotated[
        Text,
        printed(
            "Negara Asal Modal | Negara Asal | Asal Negara | Negara Asal PMA | Asal Negara Modal | Negara Investor"
        ),
    ] = None
    npwp: Annotated[
        Npwp,
        printed(
            "NPWP | N.P.W.P. | No. NPWP | Nomor NPWP | NPWP Perusahaan | Nomor Pokok Wajib Pajak | "
            "No. Pokok Wajib Pajak",
            critical=True,
        ),
    ] = None
    nib: Annotated[
        Nib,
        printed(
            "NIB | N.I.B. | Nomor Induk Berusaha | No. NIB | Nomor NIB | Nomor Induk Berusaha (NIB)",
            critical=True,
        ),
    ] = None
