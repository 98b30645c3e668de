"""`wlk serve`, `wlk worker`, `wlk user`, `wlk export`: the office's own installation.

Past 250 lines: what the first day of an office needs is one file.
"""

from __future__ import annotations

import gc
import getpass
import os
import sys
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.frame import REFUSED, SETUP, app, settings_for, stop_on_signals

users = typer.Typer(no_args_is_help=True, help="Pengguna meja.")
app.add_typer(users, name="user")


READING_NICE = 10
"""Reading gives way to the desk on the same machine; children of the worker inherit it."""


class Format(StrEnum):
    """What decided records are written as."""

    jsonl = "jsonl"
    csv = "csv"
    xlsx = "xlsx"
    zip = "zip"


@app.command()
def serve(
    host: Annotated[str | None, typer.Option("--host")] = None,
    port: Annotated[int | None, typer.Option("--port", min=1, max=65535)] = None,
    tls_cert: Annotated[Path | None, typer.Option("--tls-cert", help="Sertifikat PEM: meja lewat HTTPS.")] = None,
    tls_key: Annotated[Path | None, typer.Option("--tls-key", help="Kunci pribadinya, PEM.")] = None,
    samples: Annotated[
        Path | None, typer.Option("--samples", help="Masukkan berkas contoh bila meja masih kosong.")
    ] = None,
) -> None:
    """Jalankan meja berkas beserta pembacanya."""
    import uvicorn

    from extractor.web.app import create_app
    from extractor.web.rechecking import recheck_of
    from extractor.web.services import DeskOptions, Services
    from extractor.wiring import FileReader
    from extractor.wiring.inspecting import DeskInspection
    from extractor.wiring.keeper import WorkerKeeper
    from extractor.wiring.messenger import Messenger
    from extractor.wiring.provider import open_sign_on
    from extractor.wiring.service import (
        DeskPictures,
        calibration_of,
        load_samples,
        open_office,
        open_store,
        show_samples,
    )

    settings = settings_for(host=host, port=port, tls_cert=tls_cert, tls_key=tls_key)
    if (settings.tls_cert is None) != (settings.tls_key is None):
        print("--tls-cert dan --tls-key harus bersama.", file=sys.stderr)
        raise typer.Exit(SETUP)
    stop_on_signals()
    with open_store(settings) as store, FileReader(settings, size=1) as files:
        first = open_office(store, settings)
        if samples is not None and first is not None:
            load_samples(store, samples)
        if samples is not None:
            show_samples(store, settings.sample_figures)
        pictures, arrivals = DeskPictures(store, files), DeskInspection(store, files)
        options = DeskOptions(
            desk_name=settings.desk_name,
            language=settings.lang,
            secure_cookie=settings.secure_cookie or settings.tls_cert is not None,
            public_url=settings.public_url,
            max_file_mb=settings.max_file_mb,
            is_sample=samples is not None,
            sign_on_label=settings.oidc_label,
            metrics_local=settings.metrics_local,
        )
        desk = create_app(
            Services(
                store,
                pictures.render_page,
                pictures.reread,
                recheck_of(store),
                options,
                read_as=pictures.read_as,
                sign_on=open_sign_on(settings),
                inspect=arrivals.inspect,
                unlock=arrivals.unlock,
                searchable=pictures.searchable,
                redact=pictures.redact,
                calibration=calibration_of(settings),
            )
        )
        # On standard output and never in a log: the way in on the first day.
        scheme = "https" if settings.tls_cert else "http"
        print(f"{settings.desk_name}: {scheme}://{settings.host}:{settings.port}", flush=True)
        if first is not None:
            print(f"Masuk pertama / first log-in: {first[0]}  kata sandi / password: {first[1]}", flush=True)
        keeper, messenger = WorkerKeeper(), Messenger(store)
        keeper.start()
        messenger.start()
        answer_evenly()
        try:
            uvicorn.run(
                desk,
                host=settings.host,
                port=settings.port,
                log_config=None,  # what it says goes where all lines go
                log_level="warning",
                access_log=False,
                ssl_certfile=settings.tls_cert,
                ssl_keyfile=settings.tls_key,
            )
        finally:
            messenger.stop()
            keeper.stop()


@app.command()
def worker() -> None:
    """Jalankan satu pembaca tambahan."""
    from extractor.wiring.service import run_worker

    stand_back()
    run_worker(settings_for())


def answer_evenly() -> None:
    """Settings of the interpreter for many short requests at once.

    A full search for circular garbage walks everything that stays (kept pages: several 100,000 words) while every
    request waits, 0.2 s here: what is there now is left out for good, and full searches come seldom. A request that
    asks the database gives its turn away forty times; behind one that computes it gets it back after this long each.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)
    sys.setswitchinterval(0.0005)


def stand_back() -> None:
    """This process yields to the desk; one that was started nicer stays so."""
    os.nice(max(0, READING_NICE - os.getpriority(os.PRIO_PROCESS, 0)))


@app.command()
def export(
    out: Annotated[Path | None, typer.Option("--out", help="File tujuan.")] = None,
    format_: Annotated[
        Format, typer.Option("--format", help="zip: catatan, berkas asli, tabel, dan manifes dengan SHA-256.")
    ] = Format.jsonl,
    record_type: Annotated[str | None, typer.Option("--type", help="Mis. wlkp.")] = None,
    pdf: Annotated[bool, typer.Option("--pdf", help="Di dalam zip juga PDF yang dapat dicari.")] = False,
    restricted: Annotated[bool, typer.Option("--restricted", help="Berkas terbatas ikut.")] = False,
    check: Annotated[Path | None, typer.Option("--check", help="Buktikan keutuhan zip yang pernah dibuat.")] = None,
) -> None:
    """Tulis catatan yang sudah diputuskan; atau periksa zip-nya. Keluar 3: utuh, tetapi berkas asli ada yang hilang."""
    from extractor.wiring import FileReader
    from extractor.wiring.service import DeskPictures, export_filings, open_store

    if (out is None) == (check is None):
        print("Pilih satu: --out FILE atau --check FILE.", file=sys.stderr)
        raise typer.Exit(SETUP)
    if check is not None:
        _prove(check)
        return
    assert out is not None
    settings = settings_for()
    partial = out.with_name(f".{out.name}.partial")
    try:
        with partial.open("wb") as stream, open_store(settings) as store, ExitStack() as opened:
            make = None
            if pdf and format_ is Format.zip:
                make = DeskPictures(store, opened.enter_context(FileReader(settings, 1))).searchable
            told = export_filings(store, format_.value, record_type, stream, restricted, make)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(out)
    except OSError as error:
        print(f"{out}: {error.strerror}", file=sys.stderr)
        raise typer.Exit(SETUP) from error
    finally:
        partial.unlink(missing_ok=True)
    print(told.records, file=sys.stderr)
    for word, names in (("tidak ada di disk", told.missing), ("rusak di disk", told.damaged)):
        for name in names:
            print(f"berkas asli {word}: {name}", file=sys.stderr)
    raise typer.Exit(REFUSED if told.missing or told.damaged else 0)


def _prove(file: Path) -> None:
    from extractor.export.proving import prove

    try:
        proof = prove(file)
    except OSError as error:
        print(f"{file}: {error.strerror}", file=sys.stderr)
        raise typer.Exit(SETUP) from error
    for fault in proof.faults:
        print(fault)
    said = "utuh" if not proof.faults else f"{len(proof.faults)} kesalahan"
    print(f"{file}: {said}, {proof.records} catatan, {proof.files} file", file=sys.stderr)
    if proof.missing or proof.damaged:
        print(f"sejak dibuat: {proof.missing} berkas asli hilang, {proof.damaged} rusak", file=sys.stderr)
    raise typer.Exit(1 if proof.faults else 0)


@users.command("add")
def add_user(
    name: str,
    full_name: Annotated[str, typer.Option("--full-name")],
    role: Annotated[list[str], typer.Option("--role", help="clerk, reviewer; boleh diulang.")],
    admin: Annotated[bool, typer.Option("--admin")] = False,
) -> None:
    """Tambah pengguna; kata sandi ditanyakan."""
    from extractor.wiring.service import add_user, open_store

    with open_store(settings_for()) as store:
        add_user(store, name, full_name, role, admin, getpass.getpass("Kata sandi: "))


@users.command("password")
def set_password(name: str) -> None:
    """Ganti kata sandi seorang pengguna; semua sesinya berakhir."""
    from extractor.access import MACHINE
    from extractor.wiring.service import open_store

    with open_store(settings_for()) as store:
        user = store.users.find(MACHINE, name)
        if user is None:
            print(f"Tidak ada pengguna bernama {name}.", file=sys.stderr)
            raise typer.Exit(SETUP)
        store.users.set_password(MACHINE, user.id, getpass.getpass("Kata sandi baru: "))
        store.users.end_sessions(user.id)


@users.command("list")
def list_users() -> None:
    """Daftar pengguna."""
    from extractor.access import MACHINE
    from extractor.wiring.service import open_store

    with open_store(settings_for()) as store:
        for user in store.users.list(MACHINE):
            print(user.name, user.full_name, ",".join(sorted(user.roles | user.rights)), sep="\t")
