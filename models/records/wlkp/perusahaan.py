"""WLKP, the company: office block and identity (Bentuk Laporan A and B; UU 7/1981 Pasal 6 ayat (2)).

Past 250 lines: the printed wordings of each field stand with it, and there are many.
"""

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
            "Nama Unit Usaha | Nama Badan Hukum | Nama | Nama Perusahaan/Badan Hukum | "
            "Nama Instansi/Perusahaan | Nama Perusahaan (lengkap) | Nama Badan Usaha/Perusahaan | "
            "Nama Perusahaan/Cabang | Nama dan Bentuk Badan Usaha",
            required=True,
            near=("Perusahaan", "Keadaan Perusahaan", "Identitas Perusahaan"),
        ),
    ] = None
    alamat: Annotated[
        Text,
        printed(
            "Alamat Perusahaan | Alamat | Alamat Lengkap | Alamat Lengkap Perusahaan | Alamat Persh. | "
            "Alamat Kantor | Alamat Tempat Usaha | Alamat Unit Kerja | Alamat Kedudukan Perusahaan | Jalan | "
            "Jl. | Tempat Kedudukan | Alamat Usaha | Alamat Badan Usaha | Lokasi Perusahaan | "
            "Alamat Lokasi Usaha | Alamat Pabrik/Kantor | Alamat Kantor/Pabrik | Alamat Pabrik | "
            "Domisili Perusahaan | Alamat Domisili | Alamat Surat | Alamat Tempat Kerja | Letak Perusahaan | "
            "Alamat Unit Usaha | Jalan/Nomor | Jln.",
            required=True,
            near=("Perusahaan", "Nama Perusahaan"),
        ),
    ] = None
    kelurahan: Annotated[
        Text,
        printed(
            "Kelurahan | Kel. | Desa | Ds. | Kelurahan/Desa | Desa/Kelurahan | Desa/Kel. | Kel./Desa | "
            "Desa/Kampung | Kampung/Desa | Nagari | Gampong | Desa/Lurah"
        ),
    ] = None
    kecamatan: Annotated[Text, printed("Kecamatan | Kec. | Distrik | Kecamatan/Distrik | Wilayah Kecamatan")] = None
    kabupaten_kota: Annotated[
        Text,
        printed(
            "Kabupaten/Kota | Kab./Kota | Kab/Kodya | Kabupaten/Kotamadya | Kabupaten/Kodya | Kota/Kabupaten | "
            "Kabupaten | Kab. | Kota | Kotamadya | Kodya | Dati II | Daerah Tingkat II | "
            "Kab./Kotamadya Dati II | Kab./Kotamadya | Kota/Kab. | Kodya/Kabupaten | Kabupaten/Kota Adm. | "
            "Kabupaten/Dati II | Kotamadya/Kabupaten | Kab./Kodya Dati II | Daerah Tk. II",
            required=True,
        ),
    ] = None
    provinsi: Annotated[
        Text,
        printed(
            "Provinsi | Propinsi | Prov. | Prop. | Dati I | Daerah Tingkat I | Propinsi/Dati I | "
            "Daerah Tk. I | DT. I | Provinsi/Daerah Istimewa"
        ),
    ] = None
    kode_pos: Annotated[
        KodePos,
        printed("Kode Pos | Kodepos | Kd. Pos | K. Pos | Pos | Nomor Kode Pos | No. Kode Pos | Kode POS/ZIP"),
    ] = None
    telepon: Annotated[
        Telepon,
        printed(
            "Telepon | No. Telepon | Nomor Telepon | No. Telp. | Telp. | Tlp. | Telpon | No. Telpon | "
            "Telephone | Telp./Fax | No. Telp./Fax | Telepon/Fax | Telephone/Faximile | Telp./HP | No. HP | "
            "HP | Nomor Telp. | Telepon/HP | No. Telepon/HP | Nomor Telepon/HP | Telepon/Faks | "
            "No. Telp./Faks | Telepon/Faksimile | Telp./Faks | No. Telp/HP | Telepon Kantor | "
            "Telepon Perusahaan | No. Tilpon | Tilpon | Nomor Telepon Perusahaan | No. Tlp. | Telp. Kantor | "
            "Tel. | Phone"
        ),
    ] = None
    fax: Annotated[
        Telepon,
        printed(
            "Fax | Faks | No. Fax | Faximile | Faksimili | Faksimile | Facsimile | Nomor Fax | Fax. | "
            "No. Faks | Faxsimile | Faximili | Nomor Faksimile | Fax/Faksimile | No. Faksimile | Nomor Faks | "
            "Faksimil"
        ),
    ] = None
    email: Annotated[
        Text,
        printed(
            "E-mail | Email | Alamat E-mail | Alamat Email | Surel | Pos-el | Alamat Surat Elektronik | "
            "Surat Elektronik | Alamat Surel | E-mail Perusahaan | E-Mail/Website | Alamat Pos-el"
        ),
    ] = None
    jenis_usaha: Annotated[
        Text,
        printed(
            "Jenis Usaha | Bidang Usaha | Jenis Kegiatan | Jenis Kegiatan Usaha | Jenis/Bidang Usaha | "
            "Lapangan Usaha | Jenis Produksi | Kegiatan Usaha | Jenis Usaha/Kegiatan | Jenis Perusahaan | "
            "Usaha Pokok | Sektor Usaha | Jenis Usaha/Produksi | Bidang Kegiatan | Kegiatan Pokok | "
            "Kegiatan Utama | Jenis Usaha Pokok | Jenis Industri | Bidang Usaha/Kegiatan | "
            "Bidang/Jenis Usaha | Macam Usaha | Usaha Utama | Jenis Kegiatan Perusahaan | "
            "Produk/Jasa yang Dihasilkan | Jenis Usaha Utama | Lapangan Usaha/Kegiatan | Sektor/Jenis Usaha | "
            "Bidang Usaha Utama | Macam Perusahaan | Sektor",
            required=True,
        ),
    ] = None
    kbli: Annotated[
        Kbli,
        printed(
            "KBLI | Kode KBLI | No. KBLI | Nomor KBLI | KBLI 2020 | Kode Usaha (KBLI) | K.B.L.I. | KLUI/KBLI | "
            "Kode KBLI Utama | Kode Baku Lapangan Usaha | Klasifikasi Baku Lapangan Usaha | "
            "Klasifikasi Baku Lapangan Usaha Indonesia | Klasifikasi Baku Lapangan Usaha Indonesia (KBLI) | "
            "Kode KBLI 2020 | Kode KBLI (5 digit) | Kode Klasifikasi Usaha (KBLI)"
        ),
    ] = None
    nama_pemilik: Annotated[
        Text,
        printed(
            "Nama Pemilik | Nama Pemilik Perusahaan | Nama dan Alamat Pemilik Perusahaan | "
            "Nama dan Alamat Pemilik | Pemilik Perusahaan | Pemilik | Nama Pemegang Saham | Nama | "
            "Pemilik Usaha | Nama Pemilik Usaha | Pemilik/Pemegang Saham | Nama Pemilik/Pemegang Saham | "
            "Pemilik Modal | Nama Lengkap Pemilik | Nama Pemilik Modal | Nama Pengusaha | Nama Komisaris | "
            "Nama Pemilik Perusahaan (Owner)",
            personal=True,
            near=_PEMILIK,
        ),
    ] = None
    alamat_pemilik: Annotated[
        Text,
        printed(
            "Alamat Pemilik | Alamat Pemilik Perusahaan | Alamat Lengkap Pemilik | Alamat | "
            "Alamat Rumah Pemilik | Alamat Pemilik Usaha | Tempat Tinggal Pemilik | "
            "Alamat Tempat Tinggal Pemilik | Alamat Pemegang Saham | Alamat Pengusaha",
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
            "Penanggung Jawab Perusahaan | Nama Direktur | Nama Pengusaha/Pengurus | Pimpinan | "
            "Pengurus/Pimpinan | Pimpinan/Penanggung Jawab | Nama | Nama Lengkap Pengurus | "
            "Nama Pengurus/Penanggung Jawab | Nama Pengurus/Pimpinan | Nama Pimpinan/Pengurus | "
            "Nama Direktur Utama | Penanggung Jawab Usaha | Nama Penanggung Jawab Perusahaan | "
            "Pengurus/Penanggung Jawab | Nama Pimpinan/Penanggung Jawab | Kepala Perusahaan | "
            "Nama Kepala Perusahaan | Direktur Perusahaan | Nama Direksi | Nama Direktur/Pimpinan | "
            "Nama Pimpinan Unit Kerja | Nama Penanggung Jawab Usaha",
            required=True,
            personal=True,
            near=_PENGURUS,
        ),
    ] = None
    alamat_pengurus: Annotated[
        Text,
        printed(
            "Alamat Pengurus | Alamat Pengurus Perusahaan | Alamat Lengkap Pengurus | Alamat Pimpinan | "
            "Alamat Penanggung Jawab | Alamat Pimpinan Perusahaan | Alamat Penanggung Jawab Perusahaan | "
            "Alamat | Alamat Rumah Pengurus | Tempat Tinggal Pengurus | Alamat Tempat Tinggal Pengurus | "
            "Alamat Pengurus/Penanggung Jawab | Alamat Pimpinan/Pengurus | Alamat Direktur | "
            "Alamat Pengurus/Pimpinan | Alamat Pimpinan/Penanggung Jawab | Alamat Rumah Pimpinan",
            personal=True,
            near=_PENGURUS,
        ),
    ] = None
    jabatan_pengurus: Annotated[
        Text,
        printed(
            "Jabatan Pengurus | Jabatan | Jabatan Pimpinan | Jabatan Penanggung Jawab | "
            "Jabatan Pengurus Perusahaan | Jabatan Pimpinan Perusahaan | Jabatan Penanggung Jawab Perusahaan | "
            "Jabatan di Perusahaan | Kedudukan/Jabatan | Jabatan Pengurus/Penanggung Jawab | "
            "Jabatan Pimpinan/Pengurus | Jabatan Pengurus/Pimpinan | Jabatan dalam Perusahaan Pengurus",
            near=_PENGURUS,
        ),
    ] = None
    tanggal_pendirian: Annotated[
        Date,
        printed(
            "Tanggal Pendirian | Tanggal Pendirian Perusahaan | Tgl. Pendirian | Tanggal Berdiri | "
            "Tanggal/Bulan/Tahun Berdiri | Tanggal Didirikan | Didirikan Tanggal | "
            "Perusahaan Berdiri Tanggal | Tanggal Mendirikan | Mulai Beroperasi | "
            "Tanggal mendirikan, membangun kembali atau memindahkan | Tanggal Mulai Beroperasi | "
            "Tanggal Pendirian Usaha | Tanggal Berdirinya Perusahaan | Berdiri Sejak | Berdiri Tanggal | "
            "Perusahaan Didirikan Tanggal | Perusahaan Berdiri Sejak | Tanggal Perusahaan Berdiri | "
            "Didirikan Sejak | Tanggal Mulai Usaha | Mulai Berusaha | Tanggal Berdiri Perusahaan | "
            "Tgl. Berdiri | Didirikan pada Tanggal | Didirikan | Tanggal Mulai Berusaha | Mulai Berdiri | "
            "Tanggal Perusahaan Didirikan | Tgl/Bln/Thn Berdiri | Tanggal Mendirikan Perusahaan | "
            "Mulai Beroperasi Tanggal | Tanggal Operasional"
        ),
    ] = None
    nomor_akta: Annotated[
        Nomor,
        printed(
            "Nomor Akta | No. Akta | Nomor Akte | No. Akte | Nomor Akta Pendirian | "
            "Nomor Akte Pendirian Perusahaan | Akta Notaris No. | Akte Notaris No. | No. Akta Pendirian | "
            "Nomor Akta Notaris | Akta Pendirian Nomor | Akta Pendirian No. | "
            "Nomor Akta Pendirian Perusahaan | Nomor | Akta Pendirian | Akte Pendirian | No. Akte Notaris | "
            "Nomor Akte Notaris | Akta No. | Akte No. | Akta Nomor | Nomor/Tanggal Akta | "
            "Nomor dan Tanggal Akta Pendirian | Nomor dan Tanggal Akta | No. dan Tanggal Akta Pendirian | "
            "Akta Notaris Nomor | Akte Pendirian Nomor | Nomor dan Tanggal Akta Notaris",
            near=_PENDIRIAN,
        ),
    ] = None
    tanggal_akta: Annotated[
        Date,
        printed(
            "Tanggal Akta | Tgl. Akta | Tanggal Akte | Tgl. Akte | Tanggal Akta Pendirian | "
            "Tanggal Akte Pendirian | Tanggal Akta Notaris | Tanggal Akte Notaris | Tanggal | "
            "Tanggal Akta Pendirian Perusahaan | Akta Pendirian Tanggal | Akta Tanggal | Tertanggal Akta | "
            "Akta Notaris Tanggal",
            near=_PENDIRIAN,
        ),
    ] = None
    status_perusahaan: Annotated[
        Literal["pusat", "cabang", "tunggal"] | None,
        printed(
            "Status Perusahaan | Status Kantor | Induk/Cabang | Pusat/Cabang | Kantor Pusat/Cabang | "
            "Status Unit Usaha | Status Persh. | Status Perush. | Kedudukan Perusahaan | Kedudukan Persh. | "
            "Kedudukan Kantor | Status | Status Kantor/Cabang | Status Kantor Perusahaan | Bentuk Kantor | "
            "Pusat / Cabang / Tunggal | Induk/Cabang/Tunggal | Kedudukan | Status Badan Usaha | Status Usaha | "
            "Status Tempat Usaha | Kantor Pusat/Cabang/Tunggal | Status Unit Kerja | Perusahaan Induk/Cabang",
            options=_STATUS,
        ),
    ] = None
    jumlah_cabang_dalam_negeri: Annotated[
        Int,
        printed(
            "Jumlah Cabang di Dalam Negeri | Jumlah Cabang Dalam Negeri | Jumlah Cabang di Indonesia | "
            "Cabang di Seluruh Indonesia | Jumlah Kantor Cabang di Indonesia | Cabang Dalam Negeri | "
            "di Indonesia | Dalam Negeri | di Dalam Negeri | Jumlah Cabang | Banyaknya Cabang di Indonesia | "
            "Jumlah Cabang di Dalam Negeri (Indonesia) | Jumlah Anak Cabang Dalam Negeri | Banyak Cabang | "
            "Jumlah Kantor Cabang Dalam Negeri | Jumlah Kantor Cabang | Cabang di Indonesia | "
            "Cabang di Wilayah Indonesia | Jumlah Cabang di Seluruh Indonesia | "
            "Jumlah Perusahaan Cabang di Indonesia",
            units=("buah", "cabang", "kantor", "unit"),
            near=_CABANG,
        ),
    ] = None
    jumlah_cabang_luar_negeri: Annotated[
        Int,
        printed(
            "Jumlah Cabang di Luar Negeri | Jumlah Cabang Luar Negeri | Jumlah Cabang di Luar Indonesia | "
            "Cabang di Luar Negeri | Cabang di Luar Indonesia | Cabang Luar Negeri | di Luar Indonesia | "
            "Luar Negeri | di Luar Negeri | Jumlah Kantor Cabang di Luar Negeri | "
            "Jumlah Kantor Cabang Luar Negeri | Jumlah Perusahaan Cabang di Luar Negeri | "
            "Jumlah Perwakilan di Luar Negeri",
            units=("buah", "cabang", "kantor", "unit"),
            near=_CABANG,
        ),
    ] = None
    status_pemilikan: Annotated[
        Literal["swasta", "persero", "perum", "perjan", "bumd", "koperasi", "yayasan", "perorangan", "patungan"] | None,
        printed(
            "Status Pemilikan | Status Kepemilikan | Kepemilikan | Pemilikan | Bentuk Pemilikan | "
            "Status Pemilikan Perusahaan | Status Kepemilikan Perusahaan | Pemilikan Perusahaan | "
            "Kepemilikan Perusahaan | Pemilikan Persh. | Status Kepemilikan Modal | Bentuk Kepemilikan | "
            "Jenis Pemilikan | Jenis Kepemilikan | Status Milik | Pemilik Perusahaan (Status) | "
            "Status Pemilikan Usaha | Status Kepemilikan Badan Usaha | Status Pemilik",
            options=_PEMILIKAN,
        ),
    ] = None
    status_permodalan: Annotated[
        Literal["pma", "pmdn", "swasta_nasional", "swasta_asing", "joint_venture"] | None,
        printed(
            "Status Permodalan | Permodalan | Status Modal | Jenis Permodalan | Asal Modal | "
            "Bentuk Permodalan | Permodalan Perusahaan | Modal Perusahaan | Status Penanaman Modal | "
            "Penanaman Modal | Bentuk Modal | Sumber Permodalan | Sumber Modal | Jenis Modal | "
            "Status Investasi | Status Permodalan Perusahaan | Jenis Penanaman Modal | "
            "Fasilitas Penanaman Modal | Bentuk Penanaman Modal",
            options=_PERMODALAN,
        ),
    ] = None
    negara_asal_modal: Annotated[
        Text,
        printed(
            "Negara Asal Modal | Negara Asal | Asal Negara | Negara Asal PMA | Asal Negara Modal | "
            "Negara Investor | Negara Asal Modal Asing | Asal Modal Asing | Negara Asal Penanam Modal | "
            "Negara Asal Investor | Bila PMA, Negara Asal | Negara Asal (bila PMA) | Asal Negara (PMA) | "
            "Asal Negara Investor | Negara Asal Investasi | Modal Asing dari Negara | Negara Pemilik Modal"
        ),
    ] = None
    npwp: Annotated[
        Npwp,
        printed(
            "NPWP | N.P.W.P. | No. NPWP | Nomor NPWP | NPWP Perusahaan | Nomor Pokok Wajib Pajak | "
            "No. Pokok Wajib Pajak | Nomor Pokok Wajib Pajak (NPWP) | NPWP Badan | NPWP Badan Usaha | "
            "No. Pokok Wajib Pajak (NPWP) | Nomor Wajib Pajak",
            critical=True,
        ),
    ] = None
    nib: Annotated[
        Nib,
        printed(
            "NIB | N.I.B. | Nomor Induk Berusaha | No. NIB | Nomor NIB | Nomor Induk Berusaha (NIB) | "
            "No. Induk Berusaha | No. Induk Berusaha (NIB) | NIB (OSS)",
            critical=True,
        ),
    ] = None
