"""Records and their fields: the annotation drives everything (labels, type, flags, options, order)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import UnionType
from typing import Annotated, Any, ClassVar, Literal, Union, get_args, get_origin

import pydantic
from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

from models.told import spoken
from models.values import KINDS
from models.values.kind import TABEL, ValueKind
from models.values.pilihan import Pilihan


@dataclass(frozen=True)
class Printed:
    """How a field stands on paper. `labels[0]` is its title on the desk.

    `critical`: keyed twice. `required`: the record is not complete without it. `personal`: masked outside review.
    `options`: enum code -> printed variants. `cross`: row and column header variants of a matrix cell. `units`: words
    printed after the value. `near`: words of a parent row or heading above, where the label alone is ambiguous. `told`:
    patterns of running text whose group `nilai` is the value ("menghadap\\s+(?P<nilai>.+?)\\s+pada hari"), the surest
    first; `[^;.]` in them stands for the characters of one sentence, abbreviations included. `part`: the part of a
    letter that holds the value where no label does: nomor, tanggal, perihal, tempat, instansi, tujuan (or tujuan.nama,
    .jabatan, .perusahaan, .alamat), judul, qr, penandatangan.nama (or .nip, .jabatan).
    """

    labels: tuple[str, ...]
    critical: bool = False
    required: bool = False
    personal: bool = False
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    cross: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    units: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    part: str = ""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Puts the title of the desk and the flags into the JSON Schema of a record."""
        described = dict(handler(core))
        described["x-judul"] = self.labels[0]
        if self.required:
            described["x-wajib"] = True
        if self.personal:
            described["x-pribadi"] = True
        return described


def wordings(text: str) -> tuple[str, ...]:
    """The printed wordings of "Nama Perusahaan | Nama Persh." one by one."""
    return tuple(part.strip() for part in text.split("|"))


def printed(
    labels: str,
    *,
    critical: bool = False,
    required: bool = False,
    personal: bool = False,
    options: Mapping[str, tuple[str, ...]] | None = None,
    cross: tuple[tuple[str, ...], tuple[str, ...]] | None = None,
    units: tuple[str, ...] = (),
    near: tuple[str, ...] = (),
    told: tuple[str, ...] = (),
    part: str = "",
) -> Printed:
    """A `Printed` whose labels are one text: "Nama Perusahaan | Nama Persh."."""
    heard = tuple(spoken(one) for one in told)
    return Printed(wordings(labels), critical, required, personal, options or {}, cross, units, near, heard, part)


@dataclass(frozen=True)
class Section:
    """A part of a record: its name in paths, title on the desk and the headings it is printed under."""

    name: str
    title: str
    heads: tuple[str, ...] = ()


class Record(pydantic.BaseModel):
    """Base of every record, section and table row. Every field may be None: absent, blank or in doubt."""

    model_config = pydantic.ConfigDict(extra="forbid", strict=True)
    sections: ClassVar[tuple[Section, ...]] = ()


Text = Annotated[str | None, KINDS["text"]]
Int = Annotated[int | None, KINDS["int"]]
Number = Annotated[str | None, KINDS["number"]]
Rupiah = Annotated[int | None, KINDS["rupiah"]]
Date = Annotated[str | None, KINDS["date"]]
Time = Annotated[str | None, KINDS["time"]]
Year = Annotated[int | None, KINDS["year"]]
Bool = Annotated[bool | None, KINDS["bool"]]
Npwp = Annotated[str | None, KINDS["npwp"]]
Nib = Annotated[str | None, KINDS["nib"]]
Nik = Annotated[str | None, KINDS["nik"]]
Nip = Annotated[str | None, KINDS["nip"]]
Kbli = Annotated[str | None, KINDS["kbli"]]
Klui = Annotated[str | None, KINDS["klui"]]
KodePos = Annotated[str | None, KINDS["kode_pos"]]
Npp = Annotated[str | None, KINDS["npp"]]
Telepon = Annotated[str | None, KINDS["telepon"]]
Nomor = Annotated[str | None, KINDS["nomor"]]
Pasal = Annotated[str, KINDS["pasal"]]
Line = Annotated[str, KINDS["text"]]
"""`Pasal` and `Line` are items of a list; the other aliases are single values that may be absent."""


@dataclass(frozen=True)
class Field:
    """One field of a record type, found by walking its annotations.

    `path`: dotted, inside the record; relative (`uraian`) for the columns of a table. `is_list`: items stand at path.N.
    """

    path: str
    kind: ValueKind
    printed: Printed
    section: Section
    columns: tuple[Field, ...] = ()
    is_list: bool = False

    @property
    def is_table(self) -> bool:
        """Whether the field has rows; a cell stands at path.N.column."""
        return bool(self.columns)


@cache
def walk(record: type[Record]) -> tuple[Field, ...]:
    """The fields of a record type in the order of records.toml; tables carry their columns."""
    fields: list[Field] = []
    for section in record.sections:
        part = _record_in(record.model_fields[section.name].annotation)
        assert part is not None, section.name
        fields.extend(_fields(part, f"{section.name}.", section))
    return tuple(fields)


@cache
def _index(record: type[Record]) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for one in walk(record):
        found[one.path] = one
        for column in one.columns:
            found[f"{one.path}.*.{column.path}"] = column
    return found


def field_at(record: type[Record], path: str) -> Field | None:
    """The field of a path, concrete ones too (`pemeriksaan.temuan.0.batas_waktu_hari`, `surat.tembusan.2`); else None.

    The path in the answer is the concrete one for columns and list items.
    """
    index = _index(record)
    if path in index:
        return index[path] if "*" not in path else None
    parts = path.split(".")
    places = [n for n, part in enumerate(parts) if part.isdecimal()]
    if not places:
        return None
    starred = ".".join("*" if n == places[0] else part for n, part in enumerate(parts))
    tail = places[-1] == len(parts) - 1
    stem = starred.rsplit(".", 1)[0] if tail else starred
    found = index.get(stem)
    if found is None or (tail and not found.is_list) or len(places) > 1 + (tail and "*" in stem):
        return None
    return replace(found, path=path)


def _fields(part: type[Record], prefix: str, section: Section) -> list[Field]:
    return [
        _field(f"{prefix}{name}", info.annotation, tuple(info.metadata), section)
        for name, info in part.model_fields.items()
    ]


def _field(path: str, annotation: Any, metadata: tuple[Any, ...], section: Section) -> Field:
    inner, more = _unwrap(annotation)
    marks = (*more, *metadata)
    printed = next((m for m in marks if isinstance(m, Printed)), None)
    if printed is None:
        raise TypeError(f"{path}: no Printed in its annotation")
    is_list = get_origin(inner) is list
    if is_list:
        inner, more = _unwrap(get_args(inner)[0])
        marks = (*more, *marks)
    if isinstance(inner, type) and issubclass(inner, Record):
        return Field(path, TABEL, printed, section, tuple(_fields(inner, "", section)))
    kind = next((m for m in marks if isinstance(m, ValueKind)), None)
    if get_origin(inner) is Literal:
        codes = get_args(inner)
        kind = Pilihan({str(code): printed.options.get(str(code), ()) for code in codes})
    if kind is None:
        raise TypeError(f"{path}: no value kind in its annotation")
    return Field(path, kind, printed, section, is_list=is_list)


def _unwrap(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """`annotation` without Annotated and without `| None`, and the metadata found on the way."""
    found: tuple[Any, ...] = ()
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *more = get_args(annotation)
            found = (*found, *more)
        elif origin in (Union, UnionType):
            rest = [arg for arg in get_args(annotation) if arg is not type(None)]
            if len(rest) != 1:
                return annotation, found
            annotation = rest[0]
        else:
            return annotation, found


def _record_in(annotation: Any) -> type[Record] | None:
    inner, _ = _unwrap(annotation)
    return inner if isinstance(inner, type) and issubclass(inner, Record) else None
