"""How companies tell an accident at work in running text: the patterns of laporan_kecelakaan."""

from __future__ import annotations

from models.told import (
    ADDRESS,
    ADDRESS_ENDS,
    COMPANY,
    DATE,
    DAYS,
    LETTER_NUMBER,
    MONEY,
    NUMBER_WORD,
    after,
    companies,
    dates,
    people,
)

_WORKER = (
    r"(?:(?:karyawan|karyawati|pekerja|tenaga\s*kerja|buruh|pegawai|operator|saudara|sdr|korban|orang|seorang)\b"
    r"\s*(?:/\s*(?:karyawan|buruh|pekerja)\s*)?\.?\s*)"
)
_NAMED = r"(?:bernama|dengan\s*nama|atas\s*nama|a\.?\s?n\.?(?=\s)|yaitu|yakni|adalah|ialah|tersebut\s*di\s*atas)"
_OURS = r"(?:(?:dari\s*)?(?:perusahaan\s*)?kami\s*)?"
_HAPPENED = r"(?:terjadi|mengalami|mendapat(?:kan)?|tertimpa|menimpa|ditimpa|dialami)"
_TIME = r"(?P<nilai>\d{1,2}\s*[.:]\s*\d{2})"
_PLACE_ENDS = (
    r"(?=\s*(?:,\s*(?!(?:lantai|lt|line|gedung|blok|jl|jln|jalan|kec|desa|kel|kota|kab|area|ruang|workshop|pabrik|unit)\b)"
    r"|,?\s*\b(?:pada\s*(?:hari|tanggal|pukul|jam|saat|waktu)|sekira|sekitar|kurang\s*lebih|yang\s*(?:menimpa|dialami|mengakibatkan|terjadi)"
    r"|menimpa|dengan|telah|korban|milik|sehingga|ketika|saat)\b|;|:|(?<=[\w)]{3})\.(?:\s|$)|\.?$))"
)
_PLACE = (
    r"(?!\s*(?:hari|tanggal|tgl|pukul|jam|saat|perusahaan\s*(?:kami|tersebut)|tempat\s*kerja\s*kami"
    rf"|lingkungan\s*perusahaan)\b)(?P<nilai>[^;:]{{4,110}}?){_PLACE_ENDS}"
)
_BODY = (
    r"(?:kepala|muka|wajah|mata|telinga|hidung|mulut|gigi|leher|bahu|pundak|lengan|siku|tangan|telapak|pergelangan|jari"
    r"|ibu\s*jari|jempol|telunjuk|kelingking|kuku|dada|perut|punggung|pinggang|pinggul|tulang|paha|lutut|betis|kaki"
    r"|tumit|mata\s*kaki|badan|tubuh|paru)"
)
_HURT = (
    r"(?:luka|cedera|cidera|patah|memar|robek|lecet|bakar|terkilir|retak|amputasi|terpotong|putus|terjepit|sobek"
    r"|melepuh)"
)
_STORY_ENDS = (
    r"(?=\s*(?:Akibat|Demikian|Kejadian\s*(?:itu|tersebut|ini)|Peristiwa\s*(?:itu|tersebut)|Saksi|Atas|Kecelakaan\s*(?:itu|tersebut|ini)"
    r"|Kerugian|Adapun|Sehubungan|Selanjutnya\s*kami|Untuk|Hormat)\b|$)"
)

NUMBER = (rf"laporan\s*kecelakaan\s*(?:kerja\s*)?(?:tahap\s*I{{1,2}}\s*)?{NUMBER_WORD}(?P<nilai>{LETTER_NUMBER})",)
COMPANY_NAME = companies(
    r"\bkami\s*,?\s*(?:dari\s*)?(?:perusahaan\s*)?(?:yang\s*bernama\s*)?(?=P\.?\s?T\b|C\.?\s?V\b|UD\b|PD\b|Koperasi\b|Fa\b)",
    r"(?:perusahaan|karyawan|pekerja|pengurus|pimpinan)\s*(?:kami\s*)?(?:dari\s*|pada\s*|di\s*)?(?=P\.?\s?T\b|C\.?\s?V\b|UD\b)",
)
COMPANY_ADDRESS = (
    rf"(?:{COMPANY})\s*,?\s*(?:[^;:]{{0,70}}?,\s*)?(?:yang\s*)?(?:beralamat|berkedudukan|berlokasi|terletak|beroperasi|alamat)"
    rf"\s*(?:kantor\s*)?(?:di|pada)?\s*:?\s*(?P<nilai>{ADDRESS}){ADDRESS_ENDS}",
)
BUSINESS = (
    r"bergerak\s*(?:di|dalam|pada)?\s*(?:bidang|sektor)?\s*(?:usaha\s*)?"
    r"(?P<nilai>[^,;.]{3,70}?)(?=\s*(?:[,;.(]|\b(?:dengan|yang|beralamat|berlokasi|berkedudukan)\b|$))",
)
MEMBER = (
    r"\b(?:NPP|nomor\s*pendaftaran\s*(?:perusahaan|peserta)|nomor\s*(?:ke)?(?:anggota|pesertaan)(?:an)?)\s*"
    r"(?:BPJS\s*)?(?:ketenagakerjaan\s*|jamsostek\s*)?(?:No\.?|Nomor)?\s*:?\s*(?P<nilai>[A-Z]{0,3}\s?\d[A-Z\d]{5,11})\b",
)
VICTIM = people(
    rf"(?:menimpa|dialami\s*(?:oleh)?|mengenai|tertimpa\s*(?:kepada)?)\s*(?:salah\s*(?:satu|seorang)\s*)?(?:seorang\s*)?"
    rf"{_WORKER}{{0,3}}{_OURS}(?:yang\s*)?{_NAMED}?(?!{_WORKER}|kami|{_NAMED}|berikut|sebagai)",
    rf"{_WORKER}{{1,3}}{_OURS}(?:yang\s*)?{_NAMED}",
    r"\bkorban\s*,?(?!yang|telah|sedang|mengalami|segera|langsung|adalah|kecelakaan|dibawa|tersebut|dan|di|menderita)",
    r"kecelakaan\s*(?:kerja\s*)?(?:a\.?\s?n\.?(?=\s)|atas\s*nama)",
)
BORN = dates(r"\b(?:lahir|kelahiran)\s*(?:di\s*)?(?:[A-Z][\w .]{2,25}?,?\s*)?(?:pada)?\s*")
SEX = (
    r"jenis\s*kelamin\s*(?:adalah\s*)?:?\s*(?P<nilai>laki\s?-?\s?laki|perempuan|pria|wanita)\b",
    r"\b(?:seorang|karyawan|pekerja|tenaga\s*kerja|buruh)\s*(?P<nilai>laki\s?-?\s?laki|perempuan|pria|wanita)\b",
)
POST = (
    r"(?:\bjabatan|(?:bekerja|bertugas|pekerjaan(?:nya)?)\s*sebagai)\s*(?:terakhir\s*)?(?:sebagai|selaku)?\s*:?\s*"
    r"(?P<nilai>(?!\s*(?:pada|di|dalam|tersebut|kami)\b)[^,;:.()/]{3,40}?)(?=\s*(?:[,;.()/]|\b(?:pada|di|bagian|unit|departemen|divisi|seksi|dengan|yang"
    r"|telah|alamat|beralamat|bertempat|mengalami|dan)\b|$))",
)
UNIT = (
    r"\b(?:bagian|unit\s*kerja|unit|departemen|departement|seksi|divisi|dept\.?)\s*:?\s*"
    r"(?P<nilai>(?!\s*(?:tubuh|badan|yang|dari|kanan|kiri|dalam|luar|atas|bawah|depan|belakang|pengawasan)\b)[^,;:.()]{3,40}?)"
    r"(?=\s*(?:[,;.(]|\b(?:pada|di|dengan|yang|telah|alamat|beralamat|bertempat|mengalami|sekitar|menimpa)\b|$))",
)
PLACE = (
    rf"\bbertempat\s*(?:di|pada)\s*{_PLACE}",
    rf"(?:kecelakaan|kejadian|peristiwa)\s*(?:kerja\s*)?(?:itu\s*|tersebut\s*|ini\s*|dimaksud\s*)?(?:telah\s*)?(?:terjadi|berlangsung)"
    rf"\s*(?:di|pada)\s*{_PLACE}",
    rf"(?:terjadi|mengalami|mendapat)\s*(?:suatu\s*|sebuah\s*)?kecelakaan\s*(?:kerja\s*)?(?:di|pada)\s*{_PLACE}",
    rf"\b(?:tempat|lokasi)\s*(?:kejadian|kecelakaan)\s*(?:nya\s*)?(?:adalah\s*|yaitu\s*)?(?:di\s*|pada\s*){_PLACE}",
)
WHEN = (
    *dates(
        r"kecelakaan\s*(?:kerja\s*)?(?:(?!diterima)[^;.]){0,140}?\b(?:pada|hari)",
        r"(?:kejadian|peristiwa)\s*(?:itu\s*|tersebut\s*)?(?:telah\s*)?(?:terjadi|berlangsung)\s*(?:[^;.]{0,60}?\s)?(?:pada)?",
    ),
    rf"\b(?:pada|hari)\s*:?\s*(?P<nilai>{DATE})[^;.]{{0,140}}?{_HAPPENED}\b[^;.]{{0,60}}?kecelakaan",
    rf"\b(?:pada|hari)\s*:?\s*(?P<nilai>{DATE})[^;.]{{0,140}}?kecelakaan[^;.]{{0,40}}?{_HAPPENED}",
)
CLOCK = (
    rf"(?:pukul|pkl\.?|jam)\s*:?\s*(?:kurang\s*lebih\s*|lebih\s*kurang\s*|\+\s*/?\s*-?\s*|±\s*)?{_TIME}",
    rf"(?:sekitar|sekira|kurang\s*lebih|±)\s*{_TIME}\s*(?:WIB|WITA|WIT)\b",
)
STORY = (
    rf"(?:kronolog\w*|uraian|jalannya|duduk\s*perkara)\b[^:.;]{{0,80}}?(?:sebagai\s*berikut|adalah|yaitu|:)\s*[:.]?\s*"
    rf"(?P<nilai>(?-i:[A-Z\d]).{{15,600}}?\.){_STORY_ENDS}",
)
WITNESS = people(
    r"\bsaksi(?:\s*-\s*saksi)?\s*(?:mata\s*)?(?:yang\s*)?(?:melihat|mengetahui)?\s*(?:langsung\s*)?"
    r"(?:kejadian|kecelakaan|peristiwa)?\s*(?:tersebut|itu|ini)?\s*(?:adalah|yaitu|ialah|bernama|antara\s*lain)(?!yang)",
    r"\b(?:dilihat|disaksikan|diketahui)\s*(?:secara\s*)?(?:langsung\s*)?oleh\s*(?:rekan\s*(?:kerja(?:nya)?\s*)?(?:korban\s*)?)?"
    r"(?:saksi\s*)?(?:yaitu|bernama)?(?!rekan|saksi|petugas|para)",
)
RESULT = (
    r"(?:mengakibatkan|akibat\w*|sehingga|korban|karyawan)\b[^;.]{0,60}?\b(?P<nilai>meninggal(?:\s*dunia)?|tewas)\b",
    rf"(?:mengakibatkan|akibat\w*|sehingga)\b[^;.]{{0,60}}?\b(?P<nilai>{_HURT}|sakit)\b",
    r"\b(?:mengalami|menderita)\s*(?P<nilai>luka|cedera|cidera|patah|sakit|penyakit)\b",
)
LIMB = (
    r"(?:bagian|anggota)\s*(?:tubuh|badan)\s*(?:korban\s*)?(?:yang\s*)?(?:cedera|cidera|terluka|luka|sakit|terkena|mengalami\s*\w+)\s*"
    r"(?:adalah|yaitu|:)?\s*(?:pada\s*)?(?P<nilai>[^,;.:]{3,60}?)(?=\s*(?:[,;.]|\b(?:dan\s*(?:menurut|harus|dirawat|telah|dibawa)|sehingga"
    r"|serta|karena|akibat)\b|$))",
    rf"{_HURT}\w*\s*(?:\w+\s+){{0,2}}?(?:pada|di)\s*(?:bagian\s*)?(?P<nilai>{_BODY}\b[^,;.:()]{{0,40}}?)"
    r"(?=\s*(?:[,;.(]|\b(?:dan\s*(?:di|langsung|segera|harus|telah|saat)\w*|sehingga|serta|karena|akibat|korban|kemudian|lalu|yang)\b|$))",
)
LOST_DAYS = (
    rf"(?:istirahat|beristirahat|tidak\s*(?:dapat|bisa|mampu|masuk)\s*(?:bekerja|kerja)?|dirawat|STMB|absen|izin\s*sakit|perawatan)\b"
    rf"[^;.]{{0,50}}?(?P<nilai>{DAYS})hari\b",
    rf"(?:kehilangan|hilang(?:nya)?|kerugian)\s*(?:waktu\s*)?(?:hari\s*)?(?:kerja\s*)?(?:selama|sebanyak|sebesar)?\s*:?\s*(?P<nilai>{DAYS})hari\b",
)
LOSS = (
    rf"kerugian\s*(?:secara\s*)?(?:materi\w*|harta\s*benda|perusahaan)?\s*(?:[\w]+\s+){{0,4}}?(?:sebesar|sejumlah|senilai|Rp)?\s*:?\s*"
    rf"(?P<nilai>{MONEY})",
)
WAGE = (
    rf"\b(?:upah|gaji)\s*(?:pokok\s*)?(?:terakhir\s*)?(?:yang\s*diterima\s*)?(?:korban\s*)?(?:sebulan|se\s*bulan|per\s*bulan|setiap\s*bulan|bulanan)?\s*"
    rf"(?:adalah|sebesar|sejumlah|:)?\s*(?P<nilai>{MONEY})",
)
HOME = tuple(
    after(
        rf"{lead}\s*(?:di|pada)?(?!kantor|perusahaan|lengkap|rumah|dan\b|kami)",
        ADDRESS,
        ADDRESS_ENDS,
    )
    for lead in (r"bertempat\s*tinggal", r"\btinggal", r"\bdomisili", r"\balamat\s*(?:korban|rumah|tinggal)(?:nya)?")
)
