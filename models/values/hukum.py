"""Names of laws in citations: kind, number, year, region, old ministerial numbers included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from models.values.fold import digits

NATIONAL = ("UU", "PP", "Perppu", "Perpres", "Keppres", "Inpres", "Permenaker", "Kepmenaker", "Permendagri", "SE")
REGIONAL = ("Perda", "Pergub")
FIRST_YEAR = 1945
_D = r"[0-9OolI|]"
_RI = r"(?: ?(?:republik indonesia|N?R\.? ?I\.?(?!\w)|NKRI))?"
_NO = r"(?: ?,? ?nomor ?[.:]{0,2} ?| )?"
_TITLE = r"(?: tentang [^,;()\d]{3,70}?(?= nomor))?"
_NUMBER = rf"(?P<n>{_D}{{1,4}}) ?(?:/ ?|,? ?tahun ?[.:]? ?)(?P<y>{_D}{{4}})(?![\d/])"
_MINISTER = r"(?:M|MEN|MENAKER|MENTRANS|MENAKERTRANS|M\.NAKER|MNAKER|MENTRANSKOP|MEN\.KES)"
_ID = (
    rf"(?P<p>PER|KEP|SE|INS)? ?[-./]? ?(?P<m>{_D}{{1,4}}) ?[./-] ?{_MINISTER}"
    rf"(?: ?[./-] ?(?:[IVXl1|]{{1,5}}|[A-Z][A-Za-z.&-]*)){{0,3}} ?[./-] ?(?P<z>\d{{4}}|\d{{2}})(?!\w)"
)
_HK = r"M ?/ ?(?P<h>\d{1,2}) ?/ ?[A-Z]{2}[.\d]*(?: ?/ ?[IVX]+)? ?/ ?(?P<w>\d{4})"
_LABOUR = (
    r"(?:ketenaga ?kerjaan|tenaga kerja|perburuhan|naker\w*)"
    r"(?:(?: dan|,| &|) ?(?:transmigrasi|koperasi|sosial|tenaga kerja)){0,3}"
)
_KINDS = {
    "Perppu": r"peraturan pemerintah pengganti undang ?-? ?undang|perppu",
    "UU": r"undang ?[-–]? ?undang|undang ?2|U\. ?U\.?|UU",
    "PP": r"peraturan pemerintah|P\. ?P\.?|PP",
    "Perpres": r"peraturan presiden|perpres",
    "Keppres": r"keputusan presiden|keppres",
    "Inpres": r"instruksi presiden|inpres",
    "Permendagri": r"peraturan menteri dalam negeri|permendagri",
    "Permenaker": rf"peraturan menteri {_LABOUR}|permenaker(?:trans)?|permennaker|permen ?naker\w*"
    r"|per\. ?men(?:aker\w*)?\.?|permen|peraturan menteri|PMP",
    "Kepmenaker": rf"keputusan menteri {_LABOUR}|kepmenaker(?:trans)?|kepmen ?naker\w*"
    r"|kep\. ?men\.?|kepmen|keputusan menteri",
    "SE": rf"surat edaran(?: menteri(?: {_LABOUR})?)?|S\. ?E\.?|SE",
}
_REGION = r"(?P<region>(?: ?(?:[A-Z][\w.]*|daerah|provinsi|kabupaten|tenaga|kerja)){0,6}?)"
_NUMBERED = [
    (kind, re.compile(rf"(?<![\w/.])(?:{words}){_RI}{_TITLE}{_NO}(?:{_ID}|{_NUMBER}|{_HK})", re.IGNORECASE))
    for kind, words in _KINDS.items()
] + [
    ("Perda", re.compile(rf"(?<!\w)(?:peraturan daerah|perda)\.?{_REGION}{_NO}{_NUMBER}", re.IGNORECASE)),
    ("Pergub", re.compile(rf"(?<!\w)(?:peraturan gubernur|pergub)\.?{_REGION}{_NO}{_NUMBER}", re.IGNORECASE)),
    (
        "Stbl",
        re.compile(
            r"(?<!\w)staatsblad\.?(?: tahun)? ?(?P<y>1[89]\d\d) ?,? ?(?:nomor ?[.:]?) ?(?P<n>\d{1,3})(?!\d)", re.I
        ),
    ),
    (
        "Stbl",
        re.compile(r"(?<!\w)staatsblad\.? ?(?:nomor ?[.:]?)? ?(?P<n>\d{1,3}) ?(?:/|tahun) ?(?P<y>1[89]\d\d)", re.I),
    ),
    ("", re.compile(rf"(?<![\w/])(?=(?:PER|KEP|SE)\b){_ID}", re.IGNORECASE)),
    (
        "UUD",
        re.compile(r"(?<!\w)(?:undang ?-? ?undang dasar|UUD)(?: negara)?" + _RI + r"(?: tahun)? ?1945", re.IGNORECASE),
    ),
]
_FOREIGN = re.compile(
    r"(?<!\w)(?:KUHP|KUHAP|KUH ?Perdata|KUH ?Dagang|kitab undang ?-? ?undang[\w ]{0,30}|HIR|RBg"
    r"|peraturan (?:bupati|wali ?kota|perusahaan|direktur|badan|otoritas)\b|perbup|perwali|perwal\b"
    r"|peraturan menteri (?!tenaga|ketenaga|perburuhan|naker|dalam)[A-Za-z]+|permen(?!aker|naker|dagri)[a-z]+"
    r"|keputusan gubernur"
    r"|keputusan menteri (?!tenaga|ketenaga|perburuhan|naker)[A-Za-z]+|konvensi ILO|perjanjian kerja bersama)"
    r"(?: ?nomor ?[.:]? ?[\w./-]+(?: tahun \d{4})?)?",
    re.IGNORECASE,
)
_IN_TITLE = re.compile(
    r"^[ ,(]*tentang [^;]{0,60}?(?:penetapan|perubahan|pelaksanaan|pencabutan|penyempurnaan)(?![^;]*pasal)[^;]{0,80}$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Hukum:
    """A law in a text. `name` in canonical spelling; None for one that swallows its articles but has no code here."""

    name: str | None
    start: int
    end: int


def laws(text: str) -> list[Hukum]:
    """The laws named in a normalised text, in order; laws inside another law's title are part of that one."""
    found = sorted(_all(text), key=lambda law: (law.start, -law.end, law.name is None))
    kept: list[Hukum] = []
    for law in found:
        if kept and law.start < kept[-1].end:
            if law.end > kept[-1].end and kept[-1].name is None and law.start == kept[-1].start:
                kept[-1] = law
            continue
        if kept and _IN_TITLE.match(text[kept[-1].end : law.start]):
            kept[-1] = replace(kept[-1], end=law.end)
            continue
        kept.append(law)
    return kept


def _all(text: str) -> Iterator[Hukum]:
    for kind, pattern in _NUMBERED:
        for found in pattern.finditer(text):
            yield Hukum(_name(kind, found, text), found.start(), found.end())
    for found in _FOREIGN.finditer(text):
        yield Hukum(None, found.start(), found.end())


def _name(kind: str, found: re.Match[str], text: str) -> str | None:
    if kind == "UUD":
        return "UUD 1945"
    groups = found.groupdict()
    kind = {"PER": "Permenaker", "KEP": "Kepmenaker", "SE": "SE"}.get((groups.get("p") or "").upper(), kind)
    number = digits(groups.get("n") or groups.get("m") or groups.get("h") or "")
    year = digits(groups.get("y") or groups.get("z") or groups.get("w") or "")
    if number is None or year is None or (groups.get("p") or "").upper() == "INS":
        return None
    full = int(year[0])
    if len(year[0]) == 2:
        full += 1900 if full >= FIRST_YEAR % 100 else 2000
    if not int(number[0]) or not plausible_year(kind, full):
        return None
    region = _region(groups.get("region") or "")
    return f"{kind}{region} {int(number[0])}/{full}"


def plausible_year(kind: str, year: int) -> bool:
    """Whether an instrument of this kind can be of this year."""
    return 1800 <= year < 1950 if kind == "Stbl" else FIRST_YEAR <= year <= date.today().year + 1


def _region(words: str) -> str:
    name = re.sub(r"^(?:(?:provinsi|prov)\.? ?)+", "", words.strip(), flags=re.IGNORECASE)
    name = re.sub(r"^(?:daerah )?khusus ibu ?kota jakarta", "DKI Jakarta", name, flags=re.IGNORECASE)
    if name.isupper() or name.islower():
        name = name.title()
    name = " ".join(
        "DKI" if word.lower() in ("dki", "d.k.i.") else word[:1].upper() + word[1:] for word in name.split()
    )
    return f" {name}" if name else ""
