"""Wordings of one label: short forms, old spellings and words of one meaning brought to one key.

No office prints a form like its neighbour: "Jml. Tenaga Kerja", "Banyaknya pekerja/buruh" and "Total karyawan" ask for
one thing. The key says which words were printed, not what they mean: a field is still found by its own labels.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.parse.anchors import folded

_WORDS = (
    ("jml", "jumlah jml jlh jumlahnya banyaknya banyak total jmlh"),
    ("tk", "tk naker pekerja buruh karyawan pegawai perburuhan karyawati tenagakerja"),
    ("no", "no nomor nomer nmr nomornya"),
    ("tgl", "tgl tanggal tanggalnya"),
    ("persh", "perusahaan persh perush prsh perusahaannya maskapai"),
    ("telp", "telepon telp tlp telpon tilpon telephone telpn"),
    ("lk", "laki lk pria lelaki lakilaki laki2"),
    ("pr", "perempuan wanita pr wnt"),
    ("akta", "akta akte"),
    ("prov", "provinsi propinsi prov prop"),
    ("kab", "kabupaten kab"),
    ("kota", "kota kotamadya kodya kotapraja"),
    ("kec", "kecamatan kec"),
    ("kel", "kelurahan kel"),
    ("upah", "upah gaji penghasilan"),
    ("tinggi", "tertinggi maksimum maksimal max maks"),
    ("semua", "seluruhnya keseluruhan seluruh semua semuanya"),
    ("tahun", "tahun thn th"),
    ("bulan", "bulan bln sebulan perbulan bulannya"),
    ("hari", "hari sehari perhari"),
    ("minggu", "minggu seminggu perminggu mgg"),
    ("inst", "instalasi inst"),
    ("pesawat", "pesawat pes"),
    ("peserta", "peserta kepesertaan keikutsertaan pesertanya"),
    ("bayar", "dibayar dibayarkan dibayarnya pembayaran"),
    ("milik", "pemilikan kepemilikan"),
    ("asal", "asal asalnya"),
    ("orang", "orang org"),
    ("terima", "penerima menerima"),
    ("umur", "umur usia berumur berusia"),
    ("bawah", "bawah kurang dibawah"),
    ("cabang", "cabang cabangnya"),
    ("anggota", "anggota anggotanya keanggotaan"),
    ("serikat", "serikat serikatnya"),
    ("lapor", "laporan pelaporan lapor"),
    ("daftar", "pendaftaran daftar pendaftar registrasi register reg"),
)
_SAME = {folded(word): code for code, words in _WORDS for word in words.split()}
_PAIRS = {
    ("tenaga", "kerja"): "tk",
    ("badan", "usaha"): "persh",
    ("unit", "usaha"): "persh",
    ("kerja", "sama"): "kerjasama",
    ("dua", "belas"): "12",
    ("olah", "raga"): "olahraga",
    ("para", "medis"): "paramedis",
    ("pasca", "sarjana"): "pascasarjana",
}
_FOLDED_PAIRS = {(folded(left), folded(right)): code for (left, right), code in _PAIRS.items()}
_SILENT = frozenset(
    folded(word)
    for word in (
        "yang",
        "yg",
        "di",
        "pada",
        "untuk",
        "utk",
        "dari",
        "dan",
        "atau",
        "ini",
        "nya",
        "per",
        "tiap",
        "setiap",
        "saudara",
        "anda",
        "sebesar",
        "sebanyak",
        "sejumlah",
        "adalah",
        "yaitu",
    )
)
_TOKENS = re.compile(r"[^\W_]+")
_INITIALS = re.compile(r"\b(?:\w\.){2,}\w?")


@lru_cache(maxsize=65536)
def canonical(text: str) -> tuple[str, ...]:
    """The telling words of a label in their one spelling, folded, in order, repeats of one meaning once."""
    out: list[str] = []
    text = _INITIALS.sub(lambda match: match[0].replace(".", ""), text)
    tokens = [folded(token) for token in _TOKENS.findall(text)]
    at = 0
    while at < len(tokens):
        token = tokens[at]
        pair = _FOLDED_PAIRS.get((token, tokens[at + 1])) if at + 1 < len(tokens) else None
        code = pair or _SAME.get(token, token)
        at += 2 if pair else 1
        if token in _SILENT or not code or (out and out[-1] == code and len(code) > 1):
            continue
        if code == "tk" and out and out[-1] in {"serikat", "lk", "pr"}:
            continue  # "Serikat Pekerja/Buruh" is a union; "Pria (pekerja)" is men
        out.append(code)
    return tuple(out)


def canonical_key(text: str) -> str:
    """One string of the telling words; "" when there are none."""
    return "".join(canonical(text))
