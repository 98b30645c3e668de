"""`wlk roll`: lists of companies that must report, and of reports of earlier years."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.frame import REFUSED, app, settings_for

roll = typer.Typer(no_args_is_help=True, help="Daftar perusahaan wajib lapor.")
app.add_typer(roll, name="roll")
_SHOWN = 50


@roll.command("import")
def bring(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Daftar CSV atau XLSX.")],
    reports: Annotated[bool, typer.Option("--reports", help="Laporan tahun-tahun sebelumnya.")] = False,
    apply: Annotated[bool, typer.Option("--apply", help="Terapkan; tanpa ini hanya dilihat.")] = False,
    without_bad: Annotated[bool, typer.Option("--without-bad", help="Lewati baris yang salah.")] = False,
    office: Annotated[str | None, typer.Option("--office", help="Nama atau nomor kantor.")] = None,
) -> None:
    """Perlihatkan apa yang akan diubah sebuah daftar; terapkan seluruhnya dengan --apply, atau tidak sama sekali."""
    from extractor.access import Actor
    from extractor.errors import WlkError
    from extractor.export.table_in import read_tables
    from extractor.oversight.roll import read_list
    from extractor.wiring.archive import office_named
    from extractor.wiring.service import open_store

    with open_store(settings_for()) as store:
        try:
            actor = Actor("machine", "baris perintah", office_named(store, office).id)
            with file.open("rb") as stream:
                listed = read_list("reports" if reports else "companies", read_tables(stream), date.today())
            seen = store.roll_lists.look(actor, file.name, listed)
            print(" ".join(f"{verdict}={count}" for verdict, count in seen.counts.items()))
            for one in store.roll_lists.every(actor, seen.id, ("bad", "ask"))[:_SHOWN]:
                print(f"baris {one.line}: {one.name}: {one.reason}")
            if apply:
                store.roll_lists.apply(actor, seen.id, without_bad)
                print("diterapkan")
                store.roll_lists.find_companies()
            else:
                store.roll_lists.drop(actor, seen.id)
        except WlkError as error:
            print(f"{error.code}: {error.message()}", file=sys.stderr)
            raise typer.Exit(REFUSED) from None
