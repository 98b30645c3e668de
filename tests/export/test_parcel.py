"""An archive as one ZIP: complete, the same bytes each time, never whole in memory, and every change is found."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, BinaryIO

from openpyxl import load_workbook

from extractor.export.parcel import Enclosed, Item, Packed, parcel
from extractor.export.proving import prove
from tests.export.test_export import NOTA, WLKP


class Zeros(io.RawIOBase):
    """So many bytes that nobody holds."""

    def __init__(self, size: int) -> None:
        self.left = size

    def read(self, size: int = -1) -> bytes:
        piece = min(self.left, size)
        self.left -= piece
        return bytes(piece)


def enclosed(data: bytes, sha256: str | None = None) -> Enclosed:
    digest = sha256 or hashlib.sha256(data).hexdigest()
    return Enclosed(digest, "application/pdf", len(data), lambda: io.BytesIO(data), digest)


def gone() -> AbstractContextManager[BinaryIO]:
    raise FileNotFoundError


def items() -> Iterator[Item]:
    yield Item(WLKP, "wlk.pdf", enclosed(b"%PDF-1.4 one"))
    yield Item({**NOTA, "version": 2}, "nota.pdf", enclosed(b"%PDF-1.4 two"))
    yield Item({**NOTA, "document_id": "d3"}, "nota.pdf", enclosed(b"%PDF-1.4 two"))


def made(folder: Path, *pieces: bytes) -> Path:
    file = folder / "arsip.zip"
    file.write_bytes(b"".join(pieces or parcel(items(), "1.0")))
    return file


def test_the_same_records_give_the_same_bytes_and_prove(tmp_path: Path) -> None:
    file = made(tmp_path)
    assert file.read_bytes() == b"".join(parcel(items(), "1.0"))
    proof = prove(file)
    assert proof.faults == ()
    assert (proof.records, proof.program) == (3, "1.0")


def test_it_holds_records_originals_tables_and_who_decided_when(tmp_path: Path) -> None:
    with zipfile.ZipFile(made(tmp_path)) as zipped:
        manifest = json.loads(zipped.read("manifest.json"))
        first = manifest["documents"][0]
        assert (first["decided_by"], first["decided_at"]) == ("sari", "2026-01-02T03:04:05Z")
        assert json.loads(zipped.read(first["record"])) == WLKP
        assert zipped.read(first["original"]) == b"%PDF-1.4 one"
        assert set(manifest["schemas"]) == {"wlkp", "nota_pemeriksaan"}
        sums = dict(reversed(one.split("  ")) for one in zipped.read("SHA256SUMS").decode().splitlines())
        assert set(sums) == set(zipped.namelist()) - {"SHA256SUMS"}
        assert all(hashlib.sha256(zipped.read(name)).hexdigest() == told for name, told in sums.items())
        # The same file of two documents is enclosed once.
        assert len([name for name in zipped.namelist() if name.startswith("asli/")]) == 2
        rows = list(csv.DictReader(io.StringIO(zipped.read("tabel/wlkp.csv").decode("utf-8-sig"), newline="")))
        assert rows[0]["NPWP [identitas.npwp]"] == "019998889411000"
        assert rows[0]["Alamat Perusahaan [identitas.alamat]"].startswith("'=")
        found = list(csv.reader(io.StringIO(zipped.read("tabel/nota_pemeriksaan.temuan.csv").decode("utf-8-sig"))))
        assert [row[:2] for row in found[1:]] == [["d2", "1"], ["d2", "2"], ["d3", "1"], ["d3", "2"]]
        book = load_workbook(io.BytesIO(zipped.read("tabel/arsip.xlsx")))
        assert {"wlkp", "nota_pemeriksaan"} <= set(book.sheetnames)
        heads = [cell.value for cell in book["wlkp"][1]]
        cell = book["wlkp"][2][heads.index("NPWP [identitas.npwp]")]
        assert (cell.value, cell.data_type) == ("019998889411000", "s")


def test_bytes_that_are_gone_or_changed_are_told_and_stop_nothing(tmp_path: Path) -> None:
    told = Packed()
    lost = Enclosed("ab" * 32, "application/pdf", 3, gone, "ab" * 32)
    broken = enclosed(b"%PDF changed", "cd" * 32)
    pieces = parcel([Item(WLKP, "a", lost), Item(NOTA, "b", broken)], "1.0", told=told)
    proof = prove(made(tmp_path, *pieces))
    assert (told.missing, told.damaged) == (["ab" * 32], ["cd" * 32])
    assert (proof.faults, proof.missing, proof.damaged, proof.records) == ((), 1, 1, 2)


def rewritten(file: Path, changes: dict[str, bytes | None]) -> Path:
    """A ZIP that is a good ZIP, with other bytes under some names; None: without it."""
    fresh = file.with_name("fresh.zip")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(fresh, "w") as new:
        for name in old.namelist():
            data = changes[name] if name in changes else old.read(name)
            if data is not None:
                new.writestr(name, data)
        for name in changes.keys() - set(old.namelist()):
            new.writestr(name, changes[name] or b"")
    return fresh


def test_every_change_is_found(tmp_path: Path) -> None:
    file = made(tmp_path)
    name = "catatan/wlkp/d1.json"
    assert prove(rewritten(file, {name: b"{}"})).faults[0] == f"berubah: {name}"
    assert f"tidak ada: {name}" in prove(rewritten(file, {name: None})).faults
    assert prove(rewritten(file, {"lain.txt": b"x"})).faults == ("tidak tercatat: lain.txt",)
    assert "tidak ada: SHA256SUMS" in prove(rewritten(file, {"SHA256SUMS": None})).faults
    # Somebody who mends the sums is caught by the manifest, which names the record's hash a second time.
    with zipfile.ZipFile(file) as zipped:
        old = hashlib.sha256(zipped.read(name)).hexdigest()
        sums = zipped.read("SHA256SUMS").replace(old.encode(), hashlib.sha256(b"{}").hexdigest().encode())
    assert prove(rewritten(file, {name: b"{}", "SHA256SUMS": sums})).faults == (f"tidak sesuai manifest: {name}",)
    short = tmp_path / "short.zip"
    short.write_bytes(file.read_bytes()[:-400])
    assert prove(short).faults == ("bukan ZIP yang utuh",)


def test_a_large_archive_is_never_whole_in_memory() -> None:
    size, many = 40 << 20, 4
    originals = [
        Enclosed(f"{n:064x}", "image/tiff", size, lambda: Zeros(size))  # type: ignore[arg-type,return-value]
        for n in range(many)
    ]
    records: Iterator[Item] = (
        Item({**WLKP, "document_id": f"d{n}"}, "a.tif", originals[n] if n < many else None) for n in range(300)
    )
    b"".join(parcel(items(), "1.0"))  # what is imported and cached once is not of this archive
    tracemalloc.start()
    try:
        total = sum(len(piece) for piece in parcel(records, "1.0"))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert total > many * size
    assert peak < 24 << 20


def test_masked_records_have_neither_value_nor_ink() -> None:
    from extractor.export import masked

    fields: dict[str, Any] = {
        "identitas.nama_pemilik": {"state": "value", "value": "Sari", "orig": "Sari"},
        "identitas.nama_perusahaan": {"state": "value", "value": "PT A", "orig": "PT A"},
    }
    told = masked({**WLKP, "fields": fields})["fields"]
    assert told["identitas.nama_pemilik"] == {"state": "masked", "value": None, "orig": None}
    assert told["identitas.nama_perusahaan"]["value"] == "PT A"
