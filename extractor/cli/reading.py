"""`wlk extract`, `wlk text`, `wlk schema`: reading without a database."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from extractor.cli.frame import REFUSED, SETUP, Jobs, Lang, app, settings_for, stop_on_signals
from extractor.errors import InputError


@app.command()
def extract(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="File atau folder.")],
    out: Annotated[Path | None, typer.Option("--out", help="Tulis JSON Lines ke file ini.")] = None,
    jobs: Jobs = None,
    lang: Lang = None,
) -> None:
    """Baca file atau folder tanpa basis data: satu baris JSON untuk tiap dokumen."""
    from extractor.wiring import FileReader, lines

    settings = settings_for(lang=lang)
    stop_on_signals()
    refused = done = 0
    entries = list(walk_paths(paths))
    sink = open_sink(out) if out is not None else sys.stdout
    try:
        with FileReader(settings, jobs) as reader:
            for (_, name), found in reader.read_many(entries):
                for line in lines(name, found, settings.lang):
                    refused += "error" in line
                    sink.write(dump(line) + "\n")
                sink.flush()
                done += 1
                print(f"{done}/{len(entries)}", file=sys.stderr)
    finally:
        if out is not None:
            sink.close()
    raise typer.Exit(REFUSED if refused else 0)


def open_sink(out: Path) -> TextIO:
    """The file to write to; exit 2 where it cannot be written."""
    try:
        return out.open("w", encoding="utf-8")
    except OSError as error:
        print(f"{out}: {error.strerror}", file=sys.stderr)
        raise typer.Exit(SETUP) from error


def dump(line: dict[str, Any]) -> str:
    """One line of JSON; a file name whose bytes are no UTF-8 keeps its lone surrogates as escapes."""
    shown = json.dumps(line, ensure_ascii=False)
    try:
        shown.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(line)
    return shown


def walk_paths(paths: list[str]) -> Iterator[tuple[Path, str]]:
    """Every entry to report with the name it goes by, in order of path; links to folders are not followed.

    A folder that may not be listed is an entry itself, so that what lies in it is missed by nobody. Exit 2 for an empty
    PATH, which pathlib takes for the working folder.
    """
    for given in paths:
        path = Path(given)
        if not given:
            print("PATH kosong", file=sys.stderr)
            raise typer.Exit(SETUP)
        # os.path: it answers False where a name is too long or a folder on the way is closed; pathlib raises.
        if not os.path.isdir(given):
            yield path, path.name or given
            continue
        found: list[Path] = []

        def note_closed(error: OSError, found: list[Path] = found) -> None:
            found.append(Path(error.filename))

        for folder, folders, files in os.walk(path, onerror=note_closed, followlinks=False):
            inside = Path(folder)
            linked = [name for name in folders if (inside / name).is_symlink()]
            found += [inside / name for name in (*files, *linked)]
        named = (
            (entry.relative_to(path).as_posix() if entry != path else path.name or given, entry) for entry in found
        )
        for name, entry in sorted(named):
            yield entry, name


@app.command()
def text(
    file: Path,
    pdf: Annotated[Path | None, typer.Option("--pdf", help="Tulis PDF yang dapat dicari, bukan teks.")] = None,
    lang: Lang = None,
) -> None:
    """Cetak teks yang terbaca dari satu file, halaman demi halaman."""
    from extractor.wiring import FileReader

    settings = settings_for(lang=lang)
    stop_on_signals()
    try:
        with FileReader(settings) as reader:
            if pdf is not None:
                reader.make_searchable(file, pdf)
            else:
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
