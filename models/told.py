"""Pieces of running text that several records listen for, to stand inside the patterns of `Printed.told`.

Patterns are searched case-insensitively on text joined with single spaces, where OCR may have lost or doubled some:
`\\s*` where a space may be missing. Each piece is without groups of its own.
"""

from __future__ import annotations

import re

_WEEKDAY = r"(?:senin|selasa|rabu|kamis|jum.{0,2}at|sabtu|saptu|minggu|ahad)"
_MONTH = (
    r"(?:d?januari|[fp]e[bp]ruari|maret|april|mei|d?juni|d?juli|agustus|september"
    r"|oktober|nov?p?ember|nopember|desember)"
)
_TILL = r"(?:dan|s\s*/\s*d\.?|s\.\s?d\.?|sampai(?:\s*dengan)?|hingga|&|-|–)"
DATE = (
    rf"(?:(?:hari\s*[:/,]?\s*)?{_WEEKDAY}(?:\s*{_TILL}\s*(?:hari\s*)?{_WEEKDAY})?\s*[,/;]?\s*)?"
    r"(?:(?:tanggal|tgl\.?)\s*:?\s*)?(?:\d{1,2}\s*" + _TILL + r"\s*(?=\d{1,2}\s*[a-z]))?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s*[.\-/]\s*(?:\d{1,2}|[IVX]{1,4})\s*[.\-/]\s*\d{2,4}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s*(?:bulan\s*)?[a-z]{3,9}\.?,?\s*(?:tahun\s*)?\d{4}"
    r"|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
    rf"|(?:[a-z]+\s+){{1,3}}(?:bulan\s+)?{_MONTH}\s+(?:tahun\s+)?(?:dua\s*ribu|seribu\s*sembilan\s*ratus)(?:\s+(?:satu|dua|tiga|empat|lima|enam|tujuh"
    r"|delapan|sembilan|sepuluh|sebelas|belas|puluh))*(?:\s*\([\d\s./\-]+\))?)"
)
"""A whole date with its weekday, in figures or words, also the English way round."""

_FORM = (
    r"(?<!\w)(?-i:P\.?\s?[Tt]|C\.?\s?[Vv]|U\.?\s?D|P\.?\s?D|N\.?\s?V|Fa|FA|[Ff]irma|FIRMA|[Kk]operasi|KOPERASI"
    r"|[Yy]ayasan|YAYASAN|Perum(?:da)?|PERUM(?:DA)?|Perseroda|PERSERODA|RSUD?|RS|Hotel|HOTEL|Toko|TOKO|BUMDes)\b"
)
COMPANY = rf"{_FORM}\.?\s*(?:\(Persero\)\s*)?[^;:]{{2,70}}?"
"""A company by its legal form; end it with `COMPANY_ENDS`."""
COMPANY_ENDS = (
    r"(?=\s*(?:[,;(]|\.\s|\.?$|\b(?:selaku|sebagai|yang|yg|di|pada|dengan|maka|untuk|dalam|tentang|beralamat|alamat"
    r"|berkedudukan|berlokasi|terletak|bertempat|telah|menyampaikan|melaporkan|mengirimkan|milik|oleh|sesuai"
    r"|berdasarkan|tanggal|atas|guna|jalan|jl|located"
    r"|which|on|at"
    r"|in|has|was)\b))"
)
_DEGREE = r"(?:[SMA]\.?\s?[A-Z][a-z]{0,3}\.?(?:\s?[A-Z][a-z]{0,2}\.?)?|Ph\.?\s?D\.?|C\.?\s?[A-Z]{2,4})"
NAME = rf"(?:(?:Drs?|Dra|Ir|H|Hj|Prof)\b\.?\s*)*(?-i:[A-Z])[^,;:()\d]{{2,50}}?(?:,\s*{_DEGREE})*"
"""A person with degrees, beginning with a capital; end it with `NAME_ENDS`."""
NAME_ENDS = (
    r"(?=\s*(?:[,;:(.]|$|\b(?:selaku|sebagai|jabatan|pangkat|nip|nik|umur|usia|lahir|tempat|alamat|jenis|pekerjaan"
    r"|dengan|pada|di|yang|dan|dari|untuk|hari|kantor|terdapat|telah|ditemukan|menemukan|melaporkan|bahwa|maka|as|of"
    r"|position|has|found|reported|that)\b))"
)
LETTER_NUMBER = r"[A-Z0-9][\w.\-&]*(?:\s?/\s?[\w.\-&()]*)+"
"""A number with slashes: 560/017-DTKT/WASNAKER/VIII/2021, gaps allowed."""
NUMBER_WORD = r"(?:No\s?mor|Nomer|No\.?|Nr\.?)\s*:?\s*"
DAYS = r"\d{1,3}\s*(?:\([a-z ]+\)\s*)?"
"""A count with its words behind it: "14 (empat belas) "."""
_HONOUR = r"(?:(?:Sdr|Sdri|Sdra|Saudara|Saudari|Bpk|Bp|Bapak|Ibu|Tn|Tuan|Ny|Nyonya|Nn|Nona|Mr|Mrs|Ms)\b\.?\s*)?"
"""An address before a name, or none."""
_UNITS = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|belas|puluh|ratus)"
COUNT = rf"(?:{DAYS}|{_UNITS}(?:\s*{_UNITS}){{0,4}}\s*)"
"""A count in figures or in words alone."""
_STREET = (
    r"(?=(?:Jl|Jln|Jalan|Kawasan|Komp(?:lek|leks)?|Ruko|Desa|Ds|Dusun|Kp|Kampung|Gedung|Wisma|Menara|Perum(?:ahan)?"
    r"|Pergudangan|Lingkungan|Kel|Kelurahan|Kec)\b)"
)
ADDRESS = r"[^;:]{8,170}?"
ADDRESS_ENDS = (
    r"(?=\s*(?:,?\s*\b(?:telah|dengan|dinyatakan|maka|untuk|wajib|agar|terhadap|ternyata|atas|sebagai|sebesar|selama"
    r"|oleh|yang|guna|sesuai|demikian|mulai|terhitung|sehubungan|berdasarkan|tidak|diduga|melalui|tgl|tanggal"
    r"|telp|tlp|telepon|nip|nib|berlaku|mengetahui|kepala\s*dinas|ditemukan|terdapat"
    r"|didapati|diperoleh|diketahui|npp|melaporkan|menyampaikan|memberitahukan|enterprise|telepon|jenis\s*usaha|bidang\s*usaha|bergerak|memiliki|mempekerjakan"
    r"|pada\s*(?:hari|tanggal)|on|during|which|has|was|where)\b|;|:|\s\(|(?<=[\w)]{4})\.\s|(?<=\s\d\d)\.\s|\.?$))"
)
"""Where an address ends in running text; a dot behind a short word ("Jl.", "No.") does not end it."""
_SHORT = (
    "PT", "CV", "UD", "PD", "Jl", "Jln", "No", "Sdr", "Sdri", "Bpk", "Kel", "Kec", "Kab", "Km", "Tbk", "Drs", "Hj",
    "Ir", "a.n", "tgl", "pkl", r"\b[A-Z]",
)  # fmt: skip
_ABBREVIATED = "".join(rf"|(?<=\b{word})\." for word in _SHORT)
_SAME = rf"(?:[^;.]|\.(?=[\w,)/]){_ABBREVIATED})"


def spoken(pattern: str) -> str:
    """The pattern with `[^;.]` as the characters of one sentence: the dots of "PT.", "09.30", "No. 5" do not end it."""
    return pattern.replace("[^;.]", _SAME)


MONEY = (
    r"(?:Rp|IDR)\s?\.?\s?\d[\d.,]*(?:\s?,?-{1,2})?(?:\s*(?:ribu|juta|jt|miliar|milyar)\b)?"
    r"(?:\s*\([a-z ]+\))?"
)


_GUARD = re.compile(r"\(\?!((?:[^()]|\([^()]*\))*)\)$")


def after(lead: str, value: str, end: str = "") -> str:
    """The pattern of a value told behind `lead`, a colon or comma between them allowed.

    A lead may end with `(?!…)`: words that the value must not begin with.
    """
    guarded = _GUARD.search(lead)
    if guarded is None:
        return rf"{lead}\s*[:,]?\s*(?P<nilai>{value}){end}"
    # asked where the value begins, whatever the spaces before it
    return rf"{lead[: guarded.start()]}\s*[:,]?\s*(?!\s*(?:{guarded[1]}))(?P<nilai>{value}){end}"


def companies(*leads: str) -> tuple[str, ...]:
    """Patterns of a company's name behind each lead."""
    return tuple(after(lead, COMPANY, COMPANY_ENDS) for lead in leads)


def addresses(*leads: str) -> tuple[str, ...]:
    """Patterns of an address: behind "beralamat di" and its like, behind each lead, behind a company's name."""
    verb = r"(?:beralamat(?:kan)?|berlokasi|berkedudukan|bertempat(?:\s*kedudukan)?|terletak|located|alamat)"
    verb += r"\s*(?:di|at|in|pada)?(?!perusahaan|lengkap|kantor|dan\b|tersebut|pemilik|pemakai|tempat|rumah|and\b)"
    return (
        *(after(lead, ADDRESS, ADDRESS_ENDS) for lead in leads),
        after(verb, ADDRESS, ADDRESS_ENDS),
        rf"(?:{COMPANY})(?:\s*[,(]\s*|\s+di\s+|\s+){_STREET}(?P<nilai>{ADDRESS}){ADDRESS_ENDS}",
    )


def people(*leads: str) -> tuple[str, ...]:
    """Patterns of a person's name behind each lead; "Sdr." or "Bapak" may stand before it, none of it in the value."""
    return tuple(after(_guarded(lead), NAME, NAME_ENDS) for lead in leads)


def _guarded(lead: str) -> str:
    """The lead with room for "Sdr." behind it, its guard kept at the end."""
    guard = _GUARD.search(lead)
    return rf"{lead}\s*[:,]?\s*{_HONOUR}" if guard is None else rf"{lead}\s*[:,]?\s*{_HONOUR}{guard[0]}"


def dates(*leads: str) -> tuple[str, ...]:
    """Patterns of a date behind each lead."""
    return tuple(after(lead, DATE) for lead in leads)


def letter_numbers(*leads: str) -> tuple[str, ...]:
    """Patterns of a letter number behind each lead and "Nomor"."""
    return tuple(after(rf"{lead}\s*{NUMBER_WORD}", LETTER_NUMBER) for lead in leads)
