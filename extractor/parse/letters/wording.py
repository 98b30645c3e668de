"""The closed wording of inspection letters: words that OCR bent are read as the word they were, offsets kept.

Only used to find places (keywords, phrases); what leaves the program is always cut from the text as read.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from models.record import walk
from models.registry import RECORD_TYPES
from models.values.fold import digits, key

_WORDS = """
nomor nomer sifat lampiran perihal tanggal tempat kepada yth saudara sdr pimpinan perusahaan pengusaha pengurus
direktur nota pemeriksaan pertama kedua ketiga khusus penegasan peringatan demikian dengan hormat berdasarkan
menindaklanjuti menunjuk sehubungan surat perintah tugas dilakukan dilaksanakan telah pada hari kerja kalender
minggu bulan tahun ketentuan pasal ayat huruf angka undang undang-undang peraturan menteri pemerintah republik
indonesia keputusan presiden daerah sebagaimana diatur dimaksud tercantum tersebut melanggar bertentangan sesuai
dalam bahwa hal wajib diwajibkan diminta agar diperintahkan segera harus supaya hendaknya diharuskan
berkewajiban memerintahkan selambat-lambatnya selambat lambatnya paling lambat lama waktu jangka batas tenggang
tempo sejak setelah sesudah terhitung diterimanya diterima menerima penerimaan terima melaporkan laporan
dilaporkan secara tertulis segala sesuatunya hasil pelaksanaan pelaksanaannya kami kepala dinas tenaga
ketenagakerjaan transmigrasi pengawas pengawasan mengetahui memeriksa tembusan disampaikan arsip dikeluarkan
ditetapkan temuan dasar hukum uraian pelanggaran norma fakta kewajiban tindakan tindak lanjut keterangan nama
alamat jenis usaha penata pembina pengatur muda utama madya""".split()  # noqa: SIM905
# real words one letter away from a keyword: never corrected
_NEIGHBOURS = frozenset(
    """disimpulkan menyimpulkan
tunggal tinggal ditinggal tanggap kota data nata hati lari mari harga haru arus harum rusak sesak pajak syarat
surut tugu bekerja pekerja kerjaan pekerjaan mulai pimpin kepala kelapa tertulis menulis dasarnya pasar padat
dalan harian bulanan mingguan tahunan tenggara tempat tepat cepat ketentuannya berdasar pengurus pengurusan
direksi pemeriksa bersama sama lamanya lampiran laporannya melapor lapor terlambat lambang jangkau melakukan
dilakukannya dimasuk dimaksudkan pertamina kadua segara negara negera setara segar wajah hampir hormati sehat
hasilnya usahanya kerjanya pengawasnya mengawasi dinasnya daerahnya mentari angkat angka huruf hukuman temukan
ditemukan menerimanya tindasan keluarkan tetapkan tempatnya tindakannya""".split()  # noqa: SIM905
)
_VOCABULARY = frozenset(_WORDS)
# what the papers of any type print as titles and labels are words of their own: "penetapan" is no bent "penegasan"
_PRINTED = frozenset(
    word.casefold()
    for kind in RECORD_TYPES
    for text in (
        *kind.titles,
        *(label for one in walk(kind.record) for f in (one, *one.columns) for label in f.printed.labels),
    )
    for word in re.findall(r"[A-Za-z]{4,}", text)
)
_KEYS = {key(word): word for word in _WORDS if len(word) >= 3}
_LONG = tuple((folded, word) for folded, word in _KEYS.items() if len(folded) >= 6)
# a number with letters in it: "197O", "I4" (at least half of it true digits, see models.values.fold)
_DIGITS = re.compile(r"^(?=.*\d)[0-9OoIl|]{2,4}$")
_CORE = re.compile(r"[A-Za-z0-9|!$][A-Za-z0-9|!$'\-]*")


@lru_cache(maxsize=32768)
def meant(word: str) -> str:
    """The keyword a bent word was, in lower case, or the word itself ("Pasa1" -> "pasal", "Noninor" -> "nomor")."""
    if _DIGITS.match(word) and not word.isdigit():
        folded_digits = digits(word)
        return folded_digits[0] if folded_digits else word
    lower = word.lower()
    if lower in _VOCABULARY or lower in _NEIGHBOURS or lower in _PRINTED or len(lower) < 3 or lower.isdigit():
        return word
    folded = key(word)
    exact = _KEYS.get(folded)
    if exact is not None:
        # digits alone never become a word ("11" is no "ll")
        return exact if any(c.isalpha() for c in word) else word
    if len(folded) < 6 or sum(c.isdigit() for c in word) > 2:
        return word
    best, best_score = word, 0.0
    for other, name in _LONG:
        if abs(len(other) - len(folded)) > 2 or (folded.startswith(other) and len(folded) > len(other)):
            continue  # "Undang-undangNo" is two words run together, not one bent
        distance = OSA.distance(folded, other, score_cutoff=3)
        allowed = 1 if len(other) <= 8 else 2
        if distance <= allowed:
            score = 1.0 - distance / len(other)
            if score > best_score:
                best, best_score = name, score
    return best


def normalised(text: str) -> tuple[str, tuple[int, ...]]:
    """(text with bent keywords set right, offset in `text` of each of its characters and of its end)."""
    out: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in _CORE.finditer(text):
        word = match.group()
        right = meant(word)
        if right == word:
            continue
        out.append(text[at : match.start()])
        offsets.extend(range(at, match.start()))
        if word[0].isupper():
            right = right[0].upper() + right[1:]
        out.append(right)
        offsets.extend(match.start() + (number * len(word)) // len(right) for number in range(len(right)))
        at = match.end()
    out.append(text[at:])
    offsets.extend(range(at, len(text) + 1))
    return "".join(out), tuple(offsets)


def spelled(text: str) -> str:
    """Letter-spaced words closed up: "K e p a d a" -> "Kepada"."""
    return re.sub(r"\b(?:\w\s){3,}\w\b", lambda match: match.group().replace(" ", ""), text)
