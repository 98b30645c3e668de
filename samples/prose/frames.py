"""The wording: fragments of sentences by what they are about, to be put together in any order.

``{a|b|}`` is a choice, at times of nothing; ``<COMPANY> <PERSON> <PLACE> <OFFICE>`` are names to be marked; small
``<...>`` are fillers that are no such name. Own wording, not that of any paper drawn in `samples.families`.
"""

from __future__ import annotations

_YOU = "{Saudara|Sdr.|Sdri.|Bapak|Ibu|Bapak/Ibu|Tuan|}"
_POST = (
    "{Direktur|Direktur Utama|Direktris|Pimpinan|General Manager|Manajer HRD|HRD Manager|Kepala Personalia|Pemilik|Pengurus"
    "|Kepala Pabrik|Plant Manager|Penanggung Jawab|Kuasa|Komisaris}"
)
_RANK = (
    "{Pengawas Ketenagakerjaan|Pengawas Ketenagakerjaan Ahli Muda|Pengawas Ketenagakerjaan Madya|PPNS|Penyidik Pegawai Negeri Sipil"
    "|Pegawai Pengawas|Penguji K3|Mediator Hubungan Industrial|Kepala Bidang Pengawasan|Kepala Seksi Norma Kerja|Kepala Dinas}"
)

OPENINGS = (
    "{Berdasarkan|Menindaklanjuti|Memperhatikan|Sehubungan dengan|Menunjuk} {hasil|laporan hasil|temuan} {pemeriksaan|pengawasan|kunjungan} "
    "{di|pada|terhadap} {perusahaan|badan usaha|tempat kerja|} <COMPANY> {yang beralamat di|beralamat di|berkedudukan di|, alamat|yang "
    "terletak di|di} <street>, {Kecamatan <district>, |Kec. <district>, |}<PLACE>{ pada tanggal <date>| tanggal <date>|}, {dengan ini "
    "disampaikan hal-hal sebagai berikut|kami sampaikan|bersama ini diberitahukan bahwa}:",
    "{Pada hari ini|Hari ini}, {<date>|<day> tanggal <date>}, {telah dilakukan|kami telah melakukan|dilaksanakan} {pemeriksaan|pengujian|"
    "pembinaan} {pertama|berkala|khusus|ulang|} {di|pada|ke} <COMPANY>{, <PLACE>| di <PLACE>| yang berlokasi di <PLACE>|}.",
    "{Menunjuk|Mengacu} {surat|kepada surat|pada surat} <OFFICE> {Nomor|No.|nomor:} <no> {tanggal|tgl.} <date> {perihal|tentang|hal} <topic>, "
    "{maka|bersama ini|dengan hormat} kami {minta|harap} {agar|supaya} {pimpinan|pengusaha|pengurus} <COMPANY> {segera|} <order>.",
    "{Bersama ini|Dengan ini} {kami|} {memberitahukan|menyampaikan} {kepada Saudara|} bahwa <COMPANY> {ternyata|} {belum|tidak|masih belum} "
    "<duty>.",
    "{Surat|Laporan|Pengaduan} {dari|} {pekerja|serikat pekerja|SP/SB} <COMPANY> {tertanggal|tanggal} <date> {telah|sudah} kami terima "
    "{melalui <OFFICE>|di <PLACE>|}.",
    "{Kami yang bertanda tangan|Yang bertanda tangan} di bawah ini, {nama|Nama|} {:|} <PERSON>, {jabatan|selaku|sebagai} "
    + _RANK
    + " {pada|di} "
    "<OFFICE>, {telah|dengan ini} {memeriksa|menerangkan|menyatakan} {bahwa|} <COMPANY> {telah|belum} <duty>.",
    "{Dalam rangka|Guna|Untuk} {pembinaan|pengawasan|penegakan} norma {kerja|ketenagakerjaan|K3} {di|pada} {wilayah|lingkungan|} <PLACE>, {maka "
    "|}<OFFICE> {menugaskan|memerintahkan|menunjuk} "
    + _YOU
    + " <PERSON> {untuk|guna} {mengadakan|melakukan} pemeriksaan {ke|di|pada} <COMPANY>.",
    "{Diterangkan|Dicatat|Disebutkan} bahwa {sejak|mulai} <date> {perusahaan|badan usaha} {dengan nama|bernama|} <COMPANY> {bergerak di bidang|"
    "menjalankan usaha} <trade> {di|dengan lokasi di} <PLACE>.",
)

SUMMONS = (
    "{Dengan ini|Maka} {diminta|dipanggil|dimohon} {kehadiran|} "
    + _YOU
    + " <PERSON>{, "
    + _POST
    + "| selaku "
    + _POST
    + "|} {dari|pada|} <COMPANY> "
    "{untuk|guna} {hadir|menghadap} {di|pada} {kantor|} <OFFICE>{, <street>, <PLACE>|, <PLACE>|} pada {hari|} <day>{, | tanggal }<date> {pukul|jam} <hour>.",
    "{Agar|Supaya} {datang|menghadap} kepada "
    + _YOU
    + " <PERSON>, {NIP. <nip>|"
    + _RANK
    + "}, {di|pada} <OFFICE>, {ruang|lantai} <n>{, <PLACE>|}.",
    "{Saudara|Yang bersangkutan} {dimintai|akan diminta} keterangan {sebagai saksi|selaku tersangka|} {mengenai|dalam perkara} <topic> {di|pada} "
    "<COMPANY>{ yang terjadi di <PLACE>|}.",
    "{Kepada|Yth.|Kepada Yth.} {Saudara|Sdr.|Pimpinan|Direktur|} {<PERSON>|<COMPANY>} di {<PLACE>|tempat|T e m p a t}",
    "Yth. {Sdr. |Bapak |}" + _POST + " <COMPANY> {<street> |}di <PLACE>",
    "{Apabila|Bila} {Saudara|yang dipanggil} {berhalangan|tidak hadir} {harap|agar} {menghubungi|memberitahu} <PERSON> {pada|di} {nomor|telepon} "
    "<phone>.",
    "{Membawa|Harap membawa} {dokumen|berkas} {perusahaan|<COMPANY>} {berupa|antara lain} <topic>.",
)

ORDERS = (
    "{Memerintahkan|Menugaskan|MEMERINTAHKAN|Ditugaskan} {kepada|} {:|} {1.|a.|} <PERSON>{, NIP. <nip>| NIP <nip>|}{, pangkat <grade>| (<grade>)|}, "
    + _RANK
    + "{; 2. <PERSON>{, NIP. <nip>|}, "
    + _RANK
    + "|}.",
    "Nama {:|} <PERSON> {NIP|NIP.} {:|} <nip> {Pangkat|Pangkat/Gol.} {:|} <grade> Jabatan {:|} " + _RANK,
    "{Untuk|untuk|Guna} {melaksanakan|melakukan|mengadakan} {pemeriksaan|pengawasan|pengujian} {<topic>|} {di|pada|ke} <COMPANY> {, <street>,|di|} "
    "<PLACE> {selama|dalam waktu} <n> hari {mulai|terhitung|} <date>.",
    "{Tim|Petugas} {terdiri dari|beranggotakan} <PERSON>, <PERSON> {dan|serta} <PERSON>{ dari <OFFICE>|}.",
    "{Biaya|Segala biaya} {dibebankan|} pada {DPA|anggaran} <OFFICE> {Tahun|tahun anggaran} <year>.",
    "{Perjalanan dinas|Tugas} {ke|di} <PLACE> {dan|serta} <PLACE> {dilaporkan|agar dilaporkan} kepada {Kepala|pimpinan} <OFFICE>.",
)

VERDICTS = (
    "{Menyatakan|Menetapkan} {terdakwa|Terdakwa|tersangka} <PERSON>{, "
    + _POST
    + " <COMPANY>,|} {telah|} {terbukti|terbukti secara sah} {bersalah|} "
    "{melakukan tindak pidana|melakukan pelanggaran} <topic> {sebagaimana|seperti} diatur {dalam|pada} <law>.",
    "{Pengadilan|Majelis|Hakim} <OFFICE> {yang|} {memeriksa|mengadili} {perkara|} {pidana|tindak pidana ringan} {menjatuhkan|telah menjatuhkan} "
    "putusan {atas nama|terhadap} {terdakwa|} <PERSON>.",
    "{Menghukum|Menjatuhkan pidana denda kepada} {terdakwa|Terdakwa|} <PERSON> {dengan|sebesar} {denda|} <money> {subsidair|subsider} kurungan <n> hari.",
    "{Demikian diputuskan|Diputuskan} {pada hari|hari} <day> {tanggal|} <date> oleh <PERSON>{, Hakim| sebagai Hakim Tunggal| selaku Hakim}{ pada "
    "<OFFICE>|}, {dibantu|dengan dibantu} <PERSON> {sebagai|,} Panitera Pengganti{, dihadiri <PERSON>, Penyidik|}.",
    "{Tempat lahir|Lahir di} {:|} {<PLACE>|<district>}, {umur|} <n> tahun, {laki-laki|perempuan}, {Islam|Kristen|}, {pekerjaan|} "
    + _POST
    + " <COMPANY>.",
    "{Nama|Nama lengkap} {terdakwa|tersangka|} {:|} <PERSON> {alias <PERSON>|bin <PERSON>|}{,|;} {bertempat tinggal|alamat} {di|:} <street>, <PLACE>.",
    "{Bahwa|bahwa} {ia|} {terdakwa|tersangka} <PERSON> {pada|sekitar} <date> {bertempat|} di <COMPANY>, <PLACE>, {dengan sengaja|} {tidak|} <duty>.",
    "{Saksi|Keterangan saksi} {1.|I|} <PERSON>, {umur <n> tahun,|} {karyawan|pekerja|pegawai} {bagian|} <unit> {pada|di|} <COMPANY> {menerangkan bahwa|"
    "di bawah sumpah} {perusahaan|terdakwa} {belum|tidak} <duty>.",
    "{Pelimpahan|Berkas} {perkara|} {atas nama|a.n.} <PERSON> {dikirim|diserahkan} kepada {Ketua|Panitera|Kepala} <OFFICE> {di|} {<PLACE>|}.",
)

RULINGS = (
    "{Memutuskan|MENETAPKAN|Menetapkan} : {Kesatu|Pertama|KESATU} : {Mewajibkan|Memerintahkan} {pengusaha|pimpinan|} <COMPANY> {untuk|} {membayar|"
    "melunasi} {kekurangan|upah lembur|tunjangan} {kepada|bagi} <PERSON>{ dan kawan-kawan| dkk| dkk.|} {sebesar|sejumlah} <money>.",
    "{Pekerja|Buruh|Karyawan} {atas nama|bernama|a.n.} <PERSON> {bagian|} <unit> {berhak|berhak atas} {menerima|} <money>.",
    "{Menimbang|menimbang|a.} {:|} bahwa {antara|perselisihan} {pekerja|Sdr.|} <PERSON> {dan|dengan|melawan} {pihak|} <COMPANY> {tidak|belum} "
    "{tercapai|ada} {kesepakatan|perdamaian};",
    "{Menimbang|b.} {:|} bahwa {surat|nota pemeriksaan} {dari|} <OFFICE> {nomor|No.} <no> {tidak|belum} dilaksanakan oleh <COMPANY>;",
    "{Penetapan|Keputusan} ini {berlaku|mulai berlaku} {sejak|} tanggal ditetapkan {di|} <PLACE>.",
    "Ditetapkan di <PLACE> {pada tanggal|tanggal} <date> {Kepala|a.n. Kepala|} <OFFICE> <PERSON>",
    "{Salinan|Tembusan} {disampaikan|} kepada {Yth.|} {:|} 1. {Kepala|} <OFFICE>; 2. {Pimpinan|Direktur|} <COMPANY>; 3. {Arsip|Ketua PUK}.",
)

REFERRALS = (
    "{Kami|Bersama ini kami} {rujuk|teruskan|sampaikan} {pekerja|pasien|karyawan|keluarga} {a.n.|atas nama|bernama} <PERSON> {dari|, pekerja} <COMPANY> "
    "kepada <OFFICE> {untuk|guna} {penanganan|tindak lanjut} {lebih lanjut|}.",
    "{Kasus|Perkara} <topic> {di|pada} <COMPANY>{ (<PLACE>)|, <PLACE>,|} {menjadi|merupakan} kewenangan <OFFICE>.",
    "{Petugas|Pejabat} {penghubung|yang dapat dihubungi} {adalah|:} <PERSON> {(<phone>)|, telepon <phone>|} {pada|dari} <OFFICE>.",
    "{Anak|Pekerja anak} {bernama|a.n.} <PERSON>, {umur|usia} <n> tahun, {bekerja|dipekerjakan} {di|pada|oleh} <COMPANY> {sejak|} <date>.",
    "{Pelapor|Pengadu|Korban} {:|adalah|yaitu} <PERSON>, {warga|penduduk} {Kecamatan <district>,|} <PLACE>.",
    "{Zona tanpa pekerja anak|Program} {di|untuk} <PLACE> {dicanangkan|didukung} oleh <OFFICE> {bersama|dan} <COMPANY>.",
)

CLOSINGS = (
    "{Demikian|Sekian} {disampaikan|untuk dilaksanakan|agar maklum|atas perhatiannya diucapkan terima kasih}.",
    "{<PLACE>|<PLACE>}, <date> {Kepala|a.n. Kepala|Plt. Kepala|} <OFFICE>{,|} <PERSON> {NIP.|NIP} <nip>",
    "{Mengetahui|Menyetujui|Penerima|Hormat kami}{,|} {pimpinan|" + _POST + "} <COMPANY> {(|}<PERSON>{)|}",
    "{Yang memeriksa|Pemeriksa|Yang membuat laporan}, <PERSON> " + _RANK + " {NIP. <nip>|}",
    "{Dikeluarkan di|Dibuat di|Ditandatangani di} <PLACE> {pada tanggal|tanggal} <date>",
    "{Tembusan|Tindasan} : 1. {Yth.|} {Kepala|Gubernur|} <OFFICE>; 2. {Yth. |}{Bupati|Wali Kota|Walikota} <PLACE>.",
    "{Nama Perusahaan|Perusahaan|Nama Badan Usaha} : <COMPANY> {Alamat|Alamat Perusahaan} : <street>, <PLACE> {Pimpinan|Nama Pengurus} : <PERSON>",
)

PLAIN = (
    "{Perusahaan|Pengusaha|Pengurus} {belum|tidak|masih belum} <duty> {sebagaimana|seperti} {dimaksud|diatur} {dalam|pada} <law>.",
    "{Agar|Supaya|Diminta agar} {pengusaha|pimpinan perusahaan|Saudara} {segera|} <order> {selambat-lambatnya|paling lambat} <n> ({empat belas|tiga "
    "puluh|tujuh}) hari {kerja|} {sejak|setelah} {nota|surat} ini diterima.",
    "{Jumlah|Banyaknya} {tenaga kerja|pekerja} {sebanyak|adalah} <n> orang {terdiri dari|yaitu} <n> laki-laki dan <n> perempuan.",
    "<law>{; <law>|}{; dan <law>|}.",
    "{Pelanggaran|Temuan} {angka <n>|huruf a|} {:|} {Perusahaan|Pengusaha} {belum|tidak} <duty>; {perintah|saran} : <order>.",
    "NOTA PEMERIKSAAN {I|II|PERTAMA|KHUSUS} {Nomor|NOMOR} : <no> {Lampiran|Sifat} : {-|Penting|Segera|1 (satu) berkas} {Hal|Perihal} : {Nota Pemeriksaan|"
    "Panggilan|Pemberitahuan}",
    "{Kepala|Bapak} {Dinas|Kepala Dinas|Bupati|Gubernur} {memerintahkan|meminta} {Pengawas Ketenagakerjaan|Pegawai Pengawas} {untuk|agar} <order>.",
    "{Panitia Pembina Keselamatan dan Kesehatan Kerja|Serikat Pekerja|Lembaga Kerja Sama Bipartit|BPJS Ketenagakerjaan|Jaminan Kecelakaan Kerja} "
    "{belum|telah} {dibentuk|dilaksanakan|diikuti} {di perusahaan|oleh pengusaha}.",
    "{Dengan hormat|Dengan Rahmat Tuhan Yang Maha Esa|DEMI KEADILAN BERDASARKAN KETUHANAN YANG MAHA ESA}{,|}",
    "{Upah|Upah terendah} {yang dibayar|} {sebesar|adalah} <money> {per bulan|sebulan}, {di bawah|lebih rendah dari} upah minimum {kabupaten|provinsi}.",
    "{Alamat|Lokasi} {:|} <street>, {Desa|Kelurahan|Kel.} <district>, {Kec.|Kecamatan} <district>{, Provinsi <province>|}.",
    "<street>{,|} <PLACE> {Telp.|Telepon|Telp/Fax|Tlp.} {<phone>|(0<n>) <n>88<n>}{ Kode Pos <n>100|} {<PLACE>, <date>|}",
    "{Laporan|Hasilnya} {disampaikan|diserahkan} kepada {Kepala Dinas|Kepala Bidang|Kepala UPTD|atasan langsung}. {Segala|Seluruh} {pengeluaran|ongkos} "
    "ditanggung {kantor|anggaran|negara}.",
)

GENRES = {
    "nota": (OPENINGS, PLAIN, PLAIN, CLOSINGS),
    "tugas": (OPENINGS, ORDERS, ORDERS, CLOSINGS),
    "panggilan": (SUMMONS, OPENINGS, SUMMONS, CLOSINGS),
    "tipiring": (VERDICTS, VERDICTS, PLAIN, VERDICTS),
    "penetapan": (RULINGS, RULINGS, PLAIN, RULINGS),
    "rujukan": (REFERRALS, OPENINGS, REFERRALS, CLOSINGS),
    "polos": (PLAIN, PLAIN, PLAIN),
}

WORDS = {
    "topic": "wajib lapor ketenagakerjaan|kecelakaan kerja|upah minimum|jaminan sosial|waktu kerja dan lembur|penyimpangan upah|pekerja anak"
    "|pemutusan hubungan kerja|peraturan perusahaan|pesawat uap|bejana tekan|instalasi listrik|daftar upah dan absensi|tenaga kerja asing"
    "|Akta Pengawasan Ketenagakerjaan|Buku Pemeriksaan|Wajib Lapor",
    "duty": "melaporkan keadaan ketenagakerjaannya|membayar upah lembur|mendaftarkan pekerja dalam program jaminan sosial|menyediakan alat pelindung"
    "|membentuk panitia pembina|memiliki peraturan perusahaan|membuat daftar upah|melakukan pemeriksaan kesehatan|mengesahkan pemakaian ketel uap"
    "|memasang undang-undang keselamatan kerja di tempat kerja|memberikan cuti tahunan|menggaji sesuai ketentuan",
    "order": "melaporkan secara daring|membayar kekurangan upah|mendaftarkan seluruh pekerja|memperbaiki instalasi|mengurus pengesahan|membuat pernyataan"
    "|menyerahkan bukti setoran|memberi penjelasan tertulis|melaksanakan isi nota ini|menghentikan pemakaian mesin",
    "trade": "industri pakaian jadi|perdagangan besar|jasa konstruksi|perkebunan kelapa sawit|angkutan darat|percetakan|pengolahan ikan|perhotelan",
    "unit": "produksi|gudang|jahit|administrasi|operator mesin|pengepakan|quality control|keamanan|umum",
    "day": "Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Djum'at",
    "grade": "III/a|III/d|IV/b|Penata Muda Tk. I|Penata, III/c|Pembina (IV/a)|Pembina Tingkat I|Pengatur II/c",
    "month": "Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember",
    "source": "Undang-Undang|UU|Undang-undang|Peraturan Pemerintah|PP|Peraturan Menteri Tenaga Kerja|Permenaker|Keputusan Menteri Tenaga Kerja|Perda",
    "hour": "09.00 WIB|10.00 WITA|08.30 WIT|13.00 WIB s/d selesai",
}
