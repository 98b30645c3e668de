"""Numbers that name a company, a person or a place: NPWP, NIB, NIK, NIP, NPP, KBLI, KLUI, postcode."""

from __future__ import annotations

import re
from datetime import date

from stdnum import luhn

from models.values import kbli
from models.values.fold import LEADERS, NUMERIC, digits, line
from models.values.kind import ValueKind
from models.values.parsed import NOTHING, JsonValue, Parsed

_LABEL = re.compile(
    r"^[\s:;.,]*(?:(?:no(?:mor)?\.?\s?)?(?:NPWP|NIB|NIK|KTP|N\.?\s?I\.?\s?P|KBLI|KLUI|kode\s?pos|NPP|no(?:mor)?|kode))\b[\s.:;-]*",
    re.IGNORECASE,
)


def stripped(text: str) -> str:
    """`text` on one line without label words, leaders and punctuation at its ends."""
    return _LABEL.sub("", line(LEADERS.sub(" ", text))).strip(" :;,.-_/*'\"()")


class Angka(ValueKind):
    """Digits of a fixed length, separators dropped. `lengths`: allowed counts of digits."""

    numeric = True

    def __init__(self, name: str, lengths: tuple[int, ...], separators: str = " .-/") -> None:
        self.name = name
        self.lengths = lengths
        self.separators = separators

    def parse(self, text: str) -> Parsed:
        body = stripped(text).translate({ord(c): None for c in self.separators})
        read = digits(body) if re.fullmatch(rf"{NUMERIC}+", body) else None
        if read is None or not self.valid(read[0]) or read[1] > len(read[0]) // 2:
            return NOTHING
        return Parsed(read[0], read[1], self.notes(read[0]))

    def valid(self, value: JsonValue) -> bool:
        return (
            isinstance(value, str)
            and value.isascii()
            and value.isdigit()
            and len(value) in self.lengths
            and (len(value) == 1 or bool(value.strip("0")))
        )

    def notes(self, value: str) -> tuple[str, ...]:
        """Issue codes for a value that has the form but is not plausible."""
        return ()


class Npwp(Angka):
    """Taxpayer number, 15 or 16 digits; W-NPWP-001 when the check digit (Luhn, as open parsers have it) is wrong."""

    def __init__(self) -> None:
        super().__init__("npwp", (15, 16))

    def notes(self, value: str) -> tuple[str, ...]:
        if len(value) == 15:
            sound = luhn.is_valid(value[:9])
        else:
            sound = luhn.is_valid(value[:10]) if value.startswith("0") else nik_plausible(value)
        return () if sound else ("W-NPWP-001",)

    def format(self, value: JsonValue) -> str:
        v = "" if value is None else str(value)
        return f"{v[:2]}.{v[2:5]}.{v[5:8]}.{v[8]}-{v[9:12]}.{v[12:]}" if len(v) == 15 else v


class Nik(Angka):
    """Resident number, 16 digits; W-NIK-001 when birth date, area or serial cannot be."""

    def __init__(self) -> None:
        super().__init__("nik", (16,))

    def notes(self, value: str) -> tuple[str, ...]:
        return () if nik_plausible(value) else ("W-NIK-001",)


class Nip(Angka):
    """Civil servant number: 18 digits, 9 before about 2009. Age is weighed by `nip_plausible` with the paper's date."""

    def __init__(self) -> None:
        super().__init__("nip", (18, 9))

    def format(self, value: JsonValue) -> str:
        v = "" if value is None else str(value)
        if len(v) == 18:
            return f"{v[:8]} {v[8:14]} {v[14]} {v[15:]}"
        return f"{v[:3]} {v[3:6]} {v[6:]}" if len(v) == 9 else v


class Kbli(Angka):
    """Business class, 5 digits, its title may follow. W-KBLI-001: not in KBLI 2020 (older edition or misread)."""

    def __init__(self) -> None:
        super().__init__("kbli", (5,))

    def parse(self, text: str) -> Parsed:
        whole = super().parse(text)
        if whole.ok:
            return whole
        codes = list(dict.fromkeys(re.findall(r"(?<![\w.])\d{5}(?![\w]|\.\d)", line(text))))
        sound = [code for code in codes if self.valid(code)]
        if len(sound) == 1:
            return Parsed(sound[0], 0, self.notes(sound[0]))
        return Parsed(None, alternatives=tuple(sound))

    def valid(self, value: JsonValue) -> bool:
        return super().valid(value) and str(value)[:2] in kbli.divisions() and value != "99999"

    def notes(self, value: str) -> tuple[str, ...]:
        return () if kbli.title(value) else ("W-KBLI-001",)


class KodePos(Angka):
    """Postcode, 5 digits, 10110 … 99974."""

    def __init__(self) -> None:
        super().__init__("kode_pos", (5,), " ")

    def valid(self, value: JsonValue) -> bool:
        return super().valid(value) and "10000" < str(value) < "99999"


class Npp(ValueKind):
    """Company number at the social insurer: letters and digits; W-NPP-001 when it is none of the known patterns."""

    name = "npp"
    numeric = True
    _KNOWN = re.compile(r"^(?:[A-Z]{2}\d{6}|\d{8})(?:\d{3})?$")

    def parse(self, text: str) -> Parsed:
        body = re.sub(r"[\s./-]", "", stripped(text))
        if not re.fullmatch(r"[A-Za-z0-9|]{6,14}", body):
            return NOTHING
        head = body[:2] if body[:2].isalpha() else ""
        read = digits(body[len(head) :])
        value = f"{head.upper()}{read[0]}" if read else body.upper()
        if not self.valid(value):
            return NOTHING
        return Parsed(value, read[1] if read else 0, () if self._KNOWN.match(value) else ("W-NPP-001",))

    def valid(self, value: JsonValue) -> bool:
        return (
            isinstance(value, str)
            and bool(re.fullmatch(r"[A-Z0-9]{6,14}", value))
            and sum(c.isdigit() for c in value) >= 4
            and bool(value.strip("0"))
        )


def nik_plausible(nik: str) -> bool:
    """Whether area (11-99), birth date (day + 40 for women) and serial of a NIK can be. There is no check digit."""
    if not re.fullmatch(r"[1-9][1-9]\d{14}", nik) or nik[12:] == "0000":
        return False
    day = int(nik[6:8]) - (40 if int(nik[6:8]) > 40 else 0)
    return any(_day(century + int(nik[10:12]), int(nik[8:10]), day) for century in (1900, 2000))


def nip_plausible(nip: str, on: date) -> bool:
    """Whether an 18-digit NIP fits a civil servant aged 17-60 on the date of the paper; 9-digit ones only before 2010.

    Birth date, appointment month (for PPPK digits 13-14 are a type, 21 and up) at 17 or later, sex 1 or 2.
    """
    if re.fullmatch(r"\d{9}", nip):
        return on.year < 2010 and bool(nip.strip("0"))
    if not re.fullmatch(r"\d{18}", nip) or nip[14] not in "12":
        return False
    born = _day(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    year, month = int(nip[8:12]), int(nip[12:14])
    if born is None or not (1 <= month <= 12 or month >= 21):
        return False
    started = date(year, month if month <= 12 else 12, 1) if 1940 <= year <= 2100 else None
    if started is None or started.year > on.year or _age(born, started) < 17:
        return False
    return 17 <= _age(born, on) <= 60


def _age(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


NPWP, NIB, NIK, NIP, NPP = Npwp(), Angka("nib", (13,)), Nik(), Nip(), Npp()
KBLI, KLUI, KODE_POS = Kbli(), Angka("klui", (1, 2, 3, 4, 5)), KodePos()
