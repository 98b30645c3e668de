"""`wlk oversight`: the figures of decided records."""

from __future__ import annotations

import sys

import typer

from extractor.cli.frame import app, settings_for

figures = typer.Typer(no_args_is_help=True, help="Angka pengawasan.")
app.add_typer(figures, name="oversight")


@figures.command("rebuild")
def rebuild() -> None:
    """Hitung ulang semua fakta dan angka dari catatan yang berlaku."""
    from extractor.wiring.service import open_store

    with open_store(settings_for()) as store:
        print(f"{store.projection.rebuild()} catatan dihitung", file=sys.stderr)
