"""`wlk batch`: archive boxes from the terminal. Data on stdout, progress and remarks on stderr.

Exit codes: 0 done · 1 the ledger does not add up · 2 usage or set-up · 3 done, but lines of a list name no file.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.access import MACHINE
from extractor.cli.frame import REFUSED, SETUP, app, settings_for, stop_on_signals

if TYPE_CHECKING:
    from extractor.store import Store
    from extractor.store.batch_entries import Batch

boxes = typer.Typer(no_args_is_help=True, help="Boks arsip: masukkan, pantau, tutup.")
app.add_typer(boxes, name="batch")

UNBALANCED = 1
OfficeName = Annotated[str | None, typer.Option("--office", help="Nama atau id kantor; bila satu, tidak perlu.")]
BoxName = Annotated[str, typer.Argument(metavar="BOKS", help="Nomor boks atau awal id-nya.")]


@contextmanager
def open_store() -> Iterator[Store]:
    from extractor.wiring.service import open_store

    stop_on_signals()
    with open_store(settings_for()) as store:
        yield store


@boxes.command()
def add(
    source: Annotated[Path, typer.Argument(metavar="FOLDER|ZIP|DAFTAR.csv")],
    box: Annotated[str, typer.Option("--box", help="Nomor boks.")],
    office: OfficeName = None,
    expected: Annotated[int | None, typer.Option("--expected", min=0, help="Jumlah lembar yang dihitung.")] = None,
    sides: Annotated[int | None, typer.Option("--sides", min=1, max=2, help="2: dipindai bolak-balik.")] = None,
) -> None:
    """Daftarkan semua file ke sebuah boks; diulang, ia melanjutkan. Pembacaan dikerjakan wlk serve atau wlk worker."""
    from extractor.wiring.archive import office_named
    from extractor.wiring.boxes import add_to_box

    with open_store() as store:
        started = time.monotonic()

        def show(count: int) -> None:
            print(f"{count} file, {count / max(time.monotonic() - started, 0.001):.0f} file/dtk", file=sys.stderr)

        added = add_to_box(store, MACHINE, office_named(store, office).id, box, source, expected, sides, show)
        for fault in added.faults:
            print(f"baris {fault.line}: {fault.reason}", file=sys.stderr)
        known = f", {added.known} sudah terdaftar" if added.known else ""
        print(f"boks {added.batch.box} ({added.batch.id[:8]}): {added.new} file baru{known}")
    raise typer.Exit(REFUSED if added.faults else 0)


@boxes.command()
def status(
    box: Annotated[str | None, typer.Argument(metavar="[BOKS]")] = None,
    office: OfficeName = None,
    follow: Annotated[bool, typer.Option("--follow", help="Perbarui sampai selesai; Ctrl-C untuk berhenti.")] = False,
) -> None:
    """Sejauh mana boks dibaca: file, halaman, kecepatan, sisa waktu, yang gagal menurut sebab."""
    from extractor.cli.boxes import follow_boxes, table_of

    with open_store() as store:
        chosen = [_one(store, box, office)] if box else list(store.batches.list(MACHINE))
        if follow:
            follow_boxes(store, [one.id for one in chosen])
            return
        print(table_of(store, [one.id for one in chosen]))


@boxes.command()
def pause(box: BoxName, office: OfficeName = None) -> None:
    """Jeda: tidak ada file baru yang dibaca; yang sedang dibaca diselesaikan."""
    with open_store() as store:
        print(store.batches.pause(MACHINE, _one(store, box, office).id).state)


@boxes.command()
def resume(box: BoxName, office: OfficeName = None) -> None:
    """Lanjutkan boks yang dijeda atau dibatalkan."""
    with open_store() as store:
        print(store.batches.resume(MACHINE, _one(store, box, office).id).state)


@boxes.command()
def cancel(box: BoxName, office: OfficeName = None) -> None:
    """Batalkan yang belum dibaca; yang sudah dibaca tetap ada."""
    with open_store() as store:
        print(store.batches.cancel(MACHINE, _one(store, box, office).id).state)


@boxes.command()
def retry(
    box: BoxName,
    cause: Annotated[str | None, typer.Option("--cause", help="Hanya yang gagal dengan kode ini.")] = None,
    office: OfficeName = None,
) -> None:
    """Ulangi yang gagal, semua atau menurut sebab."""
    with open_store() as store:
        begun, left = store.batches.retry(MACHINE, _one(store, box, office).id, cause)
        if left:
            print(f"{left} file dilewati: dokumennya sudah dikerjakan orang", file=sys.stderr)
        print(f"{begun} file diulang")


@boxes.command()
def report(
    box: BoxName,
    out: Annotated[Path, typer.Option("--out", help="Folder untuk PDF dan CSV.")] = Path("."),
    close: Annotated[bool, typer.Option("--close", help="Tutup boks lebih dulu; isinya tidak berubah lagi.")] = False,
    office: OfficeName = None,
) -> None:
    """Tulis berita acara boks: PDF dan rincian tiap halaman (CSV)."""
    from extractor.wiring.archive import close_box, write_report

    with open_store() as store:
        chosen = _one(store, box, office)
        if close and chosen.state != "closed":
            close_box(store, MACHINE, chosen.id)
        try:
            written = write_report(store, MACHINE, chosen.id, out)
        except OSError as error:
            print(f"{out}: {error.strerror}", file=sys.stderr)
            raise typer.Exit(SETUP) from error
        for path in written:
            print(path)


@boxes.command()
def balance(box: Annotated[str | None, typer.Argument(metavar="[BOKS]")] = None, office: OfficeName = None) -> None:
    """Putar ulang buku besar dan cocokkan dengan keadaan; keluar 1 bila tidak cocok."""
    faulty = False
    with open_store() as store:
        for one in [_one(store, box, office)] if box else store.batches.list(MACHINE, limit=100_000):
            found = store.batch_ledger.balance(MACHINE, one.id)
            files = " + ".join(f"{name} {count}" for name, count in found.files.items() if count)
            pages = " + ".join(f"{name} {count}" for name, count in found.pages.items() if count)
            verdict = "cocok" if not found.faults else "TIDAK COCOK"
            total = f"{found.found} file = {files or 0}; {found.page_total} halaman = {pages or 0}"
            print(f"boks {found.box}: {total}: {verdict}")
            for fault in found.faults:
                print(f"  {fault}")
            faulty = faulty or bool(found.faults)
    raise typer.Exit(UNBALANCED if faulty else 0)


def _one(store: Store, name: str, office: str | None) -> Batch:
    """The box that is meant; exit 2 where there is none, or several."""
    from extractor.wiring.archive import office_named

    home = office_named(store, office).id if office else None
    found = [one for one in store.batches.find(MACHINE, name) if home in (None, one.office_id)]
    if len(found) != 1:
        what = "tidak ditemukan" if not found else "ada di beberapa kantor; tambahkan --office"
        print(f"boks {name} {what}", file=sys.stderr)
        raise typer.Exit(SETUP)
    return found[0]
