"""What every command shares: the application, settings from options, signals."""

from __future__ import annotations

import signal
from types import FrameType
from typing import Annotated, Any, NoReturn

import typer

from extractor.cli.logs import open_logs
from extractor.settings import Settings

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    help="Membaca berkas pengawasan ketenagakerjaan.",
    pretty_exceptions_enable=False,  # they would print local variables, field values among them
)
REFUSED = 3
SETUP = 2

Lang = Annotated[str | None, typer.Option("--lang", help="Bahasa pesan: id atau en.")]
Jobs = Annotated[int | None, typer.Option("--jobs", min=1, help="Halaman yang dibaca bersamaan.")]


def settings_for(**changes: Any) -> Settings:
    """The settings with the options that were given; exit 2 with the reason where they do not hold."""
    try:
        settings = Settings(**{name: value for name, value in changes.items() if value is not None})
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(SETUP) from error
    open_logs(settings.log_level, settings.log)
    return settings


def stop_on_signals() -> None:
    """SIGTERM ends like Ctrl-C, so that the children are closed on the way out."""

    def interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, interrupt)
