"""A draft seen by the rules: typed values by path, never an exception."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cached_property

from extractor.check.known import NOTHING, Known
from extractor.document.elements import Document
from extractor.document.evidence import Draft, FieldValue
from models.record import Field, field_at
from models.record_type import RecordType
from models.registry import by_name

_DATED = (
    "surat.tanggal",
    "penutup.tanggal_laporan",
    "penutup.tanggal_terima",
    "pemeriksaan.tanggal",
    "akta.tanggal",
    "bukti.tanggal_lapor",
    "penetapan.tanggal",
    "perkara.tanggal_pelimpahan",
    "perkara.tanggal_sidang",
    "rujukan.tanggal",
    "kecelakaan.tanggal_diterima",
    "kecelakaan.tanggal_kejadian",
    "p2k3.tanggal",
    "riksa_uji.tanggal",
)
"""Where the papers bear their own date, the surest first."""


@dataclass(frozen=True)
class Facts:
    """`draft` and `document` with typed access. A value is None where nothing certain can be said."""

    draft: Draft
    document: Document
    known: Known = NOTHING

    @property
    def record_type(self) -> str:
        return self.draft.kind.record_type

    @property
    def fields(self) -> Mapping[str, FieldValue]:
        return self.draft.fields

    @cached_property
    def description(self) -> RecordType:
        return by_name(self.record_type)

    def field(self, path: str) -> Field | None:
        return field_at(self.description.record, path)

    def kind(self, path: str) -> str:
        """Name of the field's value kind, "" for a path the record does not have."""
        found = self.field(path)
        return found.kind.name if found is not None else ""

    def title(self, path: str) -> str:
        """The field's printed name for messages; the path where the record has none."""
        found = self.field(path)
        return found.printed.labels[0] if found is not None and found.printed.labels else path

    def value(self, path: str) -> object:
        """The normal form, None unless state is value."""
        found = self.fields.get(path)
        return found.value if found is not None and found.state == "value" else None

    def text(self, path: str) -> str | None:
        value = self.value(path)
        return value if isinstance(value, str) and value else None

    def whole(self, path: str) -> int | None:
        value = self.value(path)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def number(self, path: str) -> Decimal | None:
        value = self.value(path)
        if isinstance(value, bool) or not isinstance(value, int | str):
            return None
        try:
            return Decimal(value)
        except InvalidOperation:
            return None

    def day(self, path: str) -> date | None:
        value = self.text(path)
        try:
            return date.fromisoformat(value) if value else None
        except ValueError:
            return None

    def is_blank(self, path: str) -> bool:
        found = self.fields.get(path)
        return found is not None and found.state == "blank"

    def is_printed(self, path: str) -> bool:
        return path in self.fields

    def under(self, prefix: str) -> Iterator[FieldValue]:
        """Fields below a table, list or section, in the order of the draft."""
        return (found for path, found in self.fields.items() if path.startswith(prefix + "."))

    def rows(self, table: str) -> tuple[int, ...]:
        """Row numbers of a table or items of a list that have at least one field, ascending."""
        depth = table.count(".") + 1
        numbers = {found.path.split(".")[depth] for found in self.under(table)}
        return tuple(sorted(int(number) for number in numbers if number.isdigit()))

    def paths_of(self, *kinds: str) -> tuple[str, ...]:
        """Paths whose value kind is one of `kinds`, in the order of the draft."""
        return tuple(path for path in self.fields if self.kind(path) in kinds)

    @cached_property
    def paper_date(self) -> date | None:
        """The date the paper itself bears; None where it was not read."""
        for path in _DATED:
            if (day := self.day(path)) is not None:
                return day
        year = self.whole("kodefikasi.tahun_laporan")
        return date(year, 12, 31) if year is not None and 1945 <= year <= 2100 else None
