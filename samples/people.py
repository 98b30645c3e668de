"""Invented companies, persons, places and numbers; the stocks of the splits have no entry in common.

Long because of the word lists.
"""

from __future__ import annotations

import csv
import datetime
import random
from dataclasses import dataclass
from pathlib import Path

from samples.numbers import ROMAN, luhn_digit

SPLITS = ("dev", "cal", "test")
_AREAS = Path(__file__).parent / "data" / "wilayah.csv"

_FIRST = {
    "dev": "Bambang Sri Agus Dewi Hendra Rina Joko Wahyuni Slamet Nurul Dedi Yanti Rudi Kartika Asep Lilis Suparman Endang",
    "cal": "Haryanto Mulyani Tatang Ratih Gunawan Siti Herman Yuliana Wawan Fitri Darmawan Indah",
    "test": "Sutrisno Marlina Iwan Rosdiana Edi Maryam Zulkifli Anita Parlindungan Ketut Yosef Ningsih Ujang Halimah Teguh Vera "
    "Mochamad Laksmi",
}
_LAST = {
    "dev": "Santoso Wibowo Lestari Hidayat Kurniawan Rahayu Nugroho Setiawati Pranoto Maulana Suryadi Handayani",
    "cal": "Prasetyo Utami Firmansyah Wulandari Supriadi Astuti Ramadhan Kusuma",
    "test": "Hutapea Permadi Siregar Anggraini Tanjung Kuncoro Widjaja Mandagi Sasmita Baskoro Lubis Purnomo Wirawan Daulay "
    "Sudrajat Mahendra",
}
_FIRM_A = {
    "dev": "Maju Karya Sinar Mitra Bumi Cahaya Jaya Mekar Duta Graha",
    "cal": "Surya Prima Tirta Anugerah Bina Pelita",
    "test": "Tunas Gemilang Nusa Harapan Kencana Panca Rimba Samudra Wahana Lintas Citra Adi Multi Trias Cipta",
}
_FIRM_B = {
    "dev": "Sentosa Abadi Makmur Utama Perkasa Lestari Sejati Bersama",
    "cal": "Sukses Gemerlap Raharja Mandiri",
    "test": "Buana Persada Saktiguna Rejeki Pertiwi Adhitama Bahari Dirgantara Kirana Pusaka Ekatama Wijaya Garmindo Plastindo",
}
_FIRM_C = {
    "dev": ("", "", " Indonesia", " Tekstil", " Industri"),
    "cal": ("", " Nusantara", " Raya"),
    "test": ("", "", " Internasional", " Manufaktur", " Jaya", " Tbk", " Footwear", " Agro"),
}
_STREETS = {
    "dev": "Raya Industri|Jenderal Sudirman|Ahmad Yani|Raya Serang|Gatot Subroto|Diponegoro|Pemuda",
    "cal": "Kartini|Raya Bogor|Veteran|Pahlawan|Imam Bonjol",
    "test": "Raya Pantura|Letjen Suprapto|Kaliabang|Cendrawasih|Pangeran Antasari|Raya Narogong|Dr. Wahidin|Soekarno Hatta|"
    "Mayjen Sungkono|Kebon Kacang|Raya Cikande",
}
_VILLAGES = {
    "dev": "Sukamaju|Mekarsari|Sukajaya|Karanganyar|Sindangsari",
    "cal": "Cibatu|Margahayu|Tanjungsari",
    "test": "Wanasari|Pasirjaya|Kalirejo|Bojongsalam|Tambakrejo|Sumberagung|Cilampeni|Purwosari",
}
_ESTATES = {
    "dev": "Kawasan Industri Jatiwangi|Kawasan Industri Pulo Indah",
    "cal": "Kawasan Industri Gading Putih",
    "test": "Kawasan Industri Mega Cipta|Komplek Pergudangan Sinar Pasir|Kawasan Berikat Nusa Persada|Ruko Taman Cemara",
}
_TRADES = {
    "dev": (
        ("14111", "Industri Pakaian Jadi"),
        ("15201", "Industri Sepatu"),
        ("10750", "Industri Makanan Olahan"),
        ("22299", "Industri Barang Plastik"),
        ("31001", "Industri Furnitur Kayu"),
        ("55111", "Hotel Bintang Lima"),
    ),
    "cal": (
        ("13121", "Pertenunan"),
        ("20231", "Industri Sabun dan Deterjen"),
        ("47111", "Perdagangan Eceran (Minimarket)"),
        ("10710", "Industri Roti dan Kue"),
    ),
    "test": (
        ("29300", "Industri Suku Cadang Kendaraan"),
        ("12011", "Industri Rokok Kretek"),
        ("16101", "Penggergajian Kayu"),
        ("10431", "Minyak Goreng Kelapa Sawit"),
        ("11050", "Air Minum Dalam Kemasan"),
        ("18111", "Percetakan Umum"),
        ("22111", "Pabrik Ban"),
        ("56101", "Restoran"),
        ("49431", "Angkutan Barang"),
        ("52101", "Pergudangan dan Penyimpanan"),
    ),
}
_DEGREES = ("", "", ", SH", ", S.Sos., M.Si", ", ST", ", SE., MM", ", S.H., M.H.", ", S.T., M.T.", ", S.IP", ", S.Kom")
_HEADS = ("", "", "", "Drs. ", "Ir. ", "H. ", "Hj. ", "Drs. H. ", "Dra. ", "Dr. ")
RANKS = (
    "Penata Muda (III/a)",
    "Penata Muda Tk. I (III/b)",
    "Penata (III/c)",
    "Penata Tk. I (III/d)",
    "Pembina (IV/a)",
    "Pembina Tk. I (IV/b)",
    "Pembina Utama Muda (IV/c)",
    "Pembina Utama Madya (IV/d)",
)


@dataclass(frozen=True)
class Area:
    """A regency or city with its province and one district."""

    code: str
    regency: str
    province: str
    district: str

    @property
    def short(self) -> str:
        """The bare name: ``Kabupaten Serang`` gives ``Serang``."""
        return self.regency.replace("Kabupaten ", "").replace("Kota Administrasi ", "").replace("Kota ", "")

    @property
    def is_city(self) -> bool:
        """Whether it is a Kota."""
        return self.regency.startswith("Kota")


def _read_areas() -> list[tuple[str, str, str, list[str]]]:
    with _AREAS.open(encoding="utf-8", newline="") as lines:
        return [
            (row["kode"], row["kabupaten_kota"].strip(), row["provinsi"].strip(), row["kecamatan"].split("|"))
            for row in csv.DictReader(lines)
        ]


class People:
    """Invents names and numbers for one document out of the stock of its split."""

    def __init__(self, split: str, rng: random.Random) -> None:
        self.split, self.rng = split, rng

    def _pick(self, stock: dict[str, str], sign: str = " ") -> str:
        return self.rng.choice(stock[self.split].split(sign))

    def person(self) -> str:
        """A plain name of two words."""
        return f"{self._pick(_FIRST)} {self._pick(_LAST)}"

    def official(self) -> str:
        """A name with titles and degrees."""
        return f"{self.rng.choice(_HEADS)}{self.person()}{self.rng.choice(_DEGREES)}"

    def company(self) -> str:
        """A company name with its legal form as printed."""
        name = f"{self._pick(_FIRM_A)} {self._pick(_FIRM_B)}{self.rng.choice(_FIRM_C[self.split])}"
        if self.rng.random() < 0.6:
            name = name.upper()
        return f"{self.rng.choice(('PT ', 'PT. ', 'PT. ', 'CV. ', 'PT ', 'UD. '))}{name}"

    def area(self) -> Area:
        """A real regency or city with one of its districts."""
        code, regency, province, districts = self.rng.choice(_read_areas())
        return Area(code, regency, province, self.rng.choice(districts))

    def village(self) -> str:
        """A village name."""
        return self._pick(_VILLAGES, "|")

    def street(self) -> list[str]:
        """The parts of a street address: the street with its number, sometimes an estate or RT/RW."""
        rng = self.rng
        number = rng.choice(
            (
                f"No. {rng.randint(1, 240)}",
                f"Km. {rng.randint(3, 48)}",
                f"Blok {rng.choice('ABCDEFG')} No. {rng.randint(1, 40)}",
            )
        )
        parts = [f"{rng.choice(('Jl. ', 'Jl. ', 'Jalan '))}{self._pick(_STREETS, '|')} {number}"]
        if rng.random() < 0.35:
            parts.append(self._pick(_ESTATES, "|"))
        elif rng.random() < 0.4:
            parts.append(f"RT {rng.randint(1, 12):02d} RW {rng.randint(1, 9):02d}")
        return parts

    def trade(self) -> tuple[str, str]:
        """A KBLI 2020 code and the line of business in words."""
        return self.rng.choice(_TRADES[self.split])

    def npwp(self) -> str:
        """15 digits with the right Luhn digit in ninth place."""
        head = f"{self.rng.choice((1, 2, 3, 21, 31, 71, 82)):02d}{self.rng.randrange(10**6):06d}"
        return f"{head}{luhn_digit(head)}{self.rng.randint(1, 999):03d}{self.rng.choice((0, 0, 0, 1, 2)):03d}"

    def npwp_printed(self, digits: str) -> str:
        """NN.NNN.NNN.N-NNN.NNN, at times without separators."""
        if self.rng.random() < 0.15:
            return digits
        return f"{digits[:2]}.{digits[2:5]}.{digits[5:8]}.{digits[8]}-{digits[9:12]}.{digits[12:]}"

    def nib(self, year: int) -> str:
        """13 digits: the older series, or day, month, year of issue in front."""
        if year < 2021:
            return f"{self.rng.choice((8120, 9120, 1220))}{self.rng.randrange(10**9):09d}"
        return (
            f"{self.rng.randint(1, 28):02d}{self.rng.randint(1, 12):02d}{year % 100:02d}{self.rng.randrange(10**7):07d}"
        )

    def nip(self, on: datetime.date) -> str:
        """18 digits of an official 28 to 57 years old on the day."""
        born = datetime.date(on.year - self.rng.randint(28, 57), self.rng.randint(1, 12), self.rng.randint(1, 28))
        hired = min(born.year + self.rng.randint(19, 27), on.year - 1)
        month, serial = self.rng.randint(1, 12), self.rng.randint(1, 20)
        return f"{born:%Y%m%d}{hired}{month:02d}{self.rng.randint(1, 2)}{serial:03d}"

    def nip_printed(self, digits: str) -> str:
        """``NNNNNNNN NNNNNN N NNN`` or joined."""
        if self.rng.random() < 0.35:
            return digits
        return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"

    def npp(self) -> tuple[str, str]:
        """A BPJS company number: normal form and print."""
        head, digits = f"{self.rng.choice('JKABCEF')}{self.rng.choice('JKABCEF')}", f"{self.rng.randrange(10**6):06d}"
        return head + digits, self.rng.choice((head + digits, f"{head} {digits}"))

    def phone(self) -> tuple[str, str]:
        """A telephone number: normal form and print."""
        rng = self.rng
        if rng.random() < 0.2:
            digits = f"08{rng.choice((12, 13, 57, 21))}{rng.randrange(10**7, 10**8)}"
            return digits, f"{digits[:4]}-{digits[4:8]}-{digits[8:]}"
        area, local = rng.choice(("021", "0254", "031", "024", "022", "061")), str(rng.randint(2200000, 8999999))
        return area + local, rng.choice((f"({area}) {local}", f"{area}-{local}", f"({area}) {local[:3]} {local[3:]}"))

    def email(self, company: str) -> str:
        """A mail address that fits the company name."""
        words = [word for word in company.lower().replace(".", "").split() if word not in ("pt", "cv", "ud", "tbk")]
        return f"{self.rng.choice(('hrd', 'info', 'personalia', 'ga'))}@{''.join(words)}.example"

    def letter_number(self, date: datetime.date, unit: str | None = None, *, month_wrong: bool = False) -> str:
        """A letter number with classification, running number, unit, Roman month and year."""
        rng = self.rng
        month = ROMAN[(date.month - 1 + (rng.randint(1, 6) if month_wrong else 0)) % 12]
        number = rng.randint(1, 1900)
        code = rng.choice(("560", "566", "700", "560"))
        desk = unit or rng.choice(
            ("DTKT/WASNAKER", "Disnaker", "DTKT-WAS", "UPTD-PK", "Naker.4", "BINWAS", "Disnakertrans")
        )
        forms = (
            f"{code}/{number:03d}/{desk}/{month}/{date.year}",
            f"{code}/{number:03d}-{desk}/{month}/{date.year}",
            f"{code}/{number}/{desk}/{month}/{date.year}",
            f"B.{number}/{desk}/{month}/{date.year}",
        )
        return rng.choice(forms)

    def office(self, area: Area) -> tuple[str, str]:
        """Government line and office line of a letterhead."""
        government = f"PEMERINTAH PROVINSI {area.province.upper()}"
        names = {
            "dev": ("DINAS TENAGA KERJA DAN TRANSMIGRASI", "DINAS TENAGA KERJA"),
            "cal": ("DINAS TENAGA KERJA, TRANSMIGRASI DAN KEPENDUDUKAN", "DINAS KETENAGAKERJAAN"),
            "test": (
                "DINAS TENAGA KERJA DAN SUMBER DAYA MANUSIA",
                "DINAS TENAGA KERJA, KOPERASI DAN UKM",
                "DINAS NAKERTRANS DAN ENERGI",
                "DINAS TENAGA KERJA DAN TRANSMIGRASI",
            ),
        }
        return government, self.rng.choice(names[self.split])
