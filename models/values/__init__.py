"""Indonesian value types: each parses OCR text or a keystroke into the normal form of records.toml, or into doubt."""

from models.values.bilangan import BULAT, DESIMAL
from models.values.identitas import KBLI, KLUI, KODE_POS, NIB, NIK, NIP, NPP, NPWP
from models.values.kind import ValueKind
from models.values.nomor_surat import NOMOR
from models.values.pasal import PASAL
from models.values.pilihan import BOOLEAN
from models.values.rupiah import UANG
from models.values.tanggal import TANGGAL
from models.values.teks import TEKS
from models.values.telepon import TELEPON
from models.values.waktu import JAM, TAHUN

KINDS: dict[str, ValueKind] = {
    kind.name: kind
    for kind in (
        TEKS, BULAT, DESIMAL, UANG, TANGGAL, JAM, TAHUN, BOOLEAN, NPWP, NIB, NIK, NIP,
        KBLI, KLUI, KODE_POS, NPP, TELEPON, NOMOR, PASAL,
    )
}  # fmt: skip
"""Every value type of records.toml by name; an enum has one kind per field (`pilihan.Pilihan`)."""

__all__ = ["KINDS", "ValueKind"]
