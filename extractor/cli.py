"""`wlk`: the program from a terminal. Data on stdout, progress and errors on stderr.

Exit codes: 0 all done · 2 usage or set-up · 3 some files were refused, the rest is done.
"""

from __future__ import annotations

import json
import os
import signal
import stat
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import FrameType
from typing import Annotated, Any, NoReturn

os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # before any native library: tesseract's threads cost six times the time

import typer

from extractor.errors import InputError, Language, NotFound, NotRegular, SetupError, Unreadable
from extractor.settings import Settings

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Membaca berkas pengawasan ketenagakerjaan.")
REFUSED = 3
SETUP = 2

Lang = Annotated[str | None, typer.Option("--lang", help="Bahasa pesan: id atau en.")]


def settings_for(lang: str | None = None, **changes: Any) -> Settings:
    if lang is not None:
        changes["lang"] = lang
    try:
        return Settings(**changes)
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(SETUP) from error


@app.command()
def extract(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="File atau folder.")],
    out: Annotated[Path | None, typer.Option("--out", help="Tulis JSON Lines ke file ini.")] = None,
    jobs: Annotated[int | None, typer.Option("--jobs", min=1, help="Halaman yang dibaca bersamaan.")] = None,
    lang: Lang = None,
) -> None:
    """Baca file atau folder tanpa basis data: satu baris JSON untuk tiap dokumen."""
    from extractor.wiring import FileReader

    settings = settings_for(lang)
    size = jobs or settings.jobs
    refused = 0
    stop_on_signals()
    sink = out.open("w", encoding="utf-8") if out is not None else sys.stdout
    try:
        with FileReader(settings, size) as reader, ThreadPoolExecutor(size + 1) as threads:
            entries = list(walk_paths(paths))
            results = [threads.submit(read_entry, reader, entry, settings.lang) for entry in entries]
            for done, result in enumerate(results, start=1):
                for line in result.result():
                    refused += "error" in line
                    sink.write(dump(line) + "\n")
                sink.flush()
                print(f"{done}/{len(entries)}", file=sys.stderr)
    finally:
        if out is not None:
            sink.close()
    raise typer.Exit(REFUSED if refused else 0)


def dump(line: dict[str, Any]) -> str:
    """One line of JSON; a file name whose bytes are no UTF-8 keeps its lone surrogates as escapes."""
    shown = json.dumps(line, ensure_ascii=False)
    return shown if shown.isprintable() or shown.encode("utf-8", "replace").decode() == shown else json.dumps(line)


def read_entry(reader: Any, entry: tuple[Path, str], language: Language) -> list[dict[str, Any]]:
    path, name = entry
    try:
        refuse_special(path, name)
    except InputError as error:
        return [{"file": name, "error": {"code": error.code, "message": error.message(language)}}]
    lines: list[dict[str, Any]] = reader.read_file(path, name, language)
    return lines


def walk_paths(paths: list[str]) -> Iterator[tuple[Path, str]]:
    """Every entry to report with the name it goes by, in order of path; links to folders are not followed."""
    for given in paths:
        path = Path(given)
        if not path.is_dir():
            yield path, path.name or given
            continue
        found = []
        for folder, folders, files in os.walk(path, followlinks=False):
            inside = Path(folder)
            linked = [name for name in folders if (inside / name).is_symlink()]
            found += [inside / name for name in (*files, *linked)]
        for entry in sorted(found):
            yield entry, entry.relative_to(path).as_posix()


def refuse_special(path: Path, name: str) -> None:
    """What is no regular file is named, never opened to wait. Raises InputError."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if path.is_symlink():
            raise NotRegular from None
        raise NotFound(name) from None
    except OSError:
        raise (NotRegular if path.is_symlink() else Unreadable) from None
    if not stat.S_ISREG(mode):
        raise NotRegular
    if not os.access(path, os.R_OK):
        raise Unreadable


def stop_on_signals() -> None:
    """SIGTERM ends like Ctrl-C, so that the children are closed on the way out."""

    def interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, interrupt)


@app.command()
def text(file: Path, lang: Lang = None) -> None:
    """Cetak teks yang terbaca dari satu file, halaman demi halaman."""
    from extractor.wiring import FileReader

    settings = settings_for(lang)
    stop_on_signals()
    try:
        refuse_special(file, file.name)
        with FileReader(settings) as reader:
            sys.stdout.write("\f".join(reader.read_text(file)))
    except InputError as error:
        print(f"{error.code}: {error.message(settings.lang)}", file=sys.stderr)
        raise typer.Exit(REFUSED) from None


@app.command()
def schema(record_type: Annotated[str | None, typer.Argument(help="Mis. wlkp; kosong: semua.")] = None) -> None:
    """Cetak JSON Schema sebuah jenis dokumen."""
    from models import registry

    names = [kind.name for kind in registry.RECORD_TYPES]
    if record_type is not None and record_type not in names:
        print(f"Jenis tidak dikenal. Yang ada: {', '.join(names)}", file=sys.stderr)
        raise typer.Exit(SETUP)
    schemas = {name: registry.schema(name) for name in names}
    shown: Any = schemas if record_type is None else schemas[record_type]
    print(json.dumps(shown, ensure_ascii=False, indent=2))


def main() -> None:
    """Console entry."""
    try:
        app()
    except SetupError as error:
        print(error.message("id"), file=sys.stderr)
        raise SystemExit(SETUP) from error
    except KeyboardInterrupt:
        raise SystemExit(130) from None
