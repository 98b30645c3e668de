"""`wlk backup`, `wlk restore`, `wlk erase`, `wlk replay`: what an office keeps, and the way back.

Exit codes: 0 done · 2 nothing was done, the reason on stderr · 3 the backup is whole, but blobs were missing or had
changed on the disk before.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.frame import REFUSED, SETUP, Jobs, app, settings_for, stop_on_signals


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE.tar|FOLDER", help="Belum boleh ada.")],
) -> None:
    """Cadangkan semuanya selagi meja dan pembaca berjalan."""
    from extractor.store.keeping import back_up
    from extractor.wiring.service import blobs_of

    settings = settings_for()
    folder = settings.data.resolve()
    made = back_up(settings.app_url, settings.job_engine_url, folder, target.absolute(), blobs_of(settings))
    print(f"{target}: basis data {made.database} ({made.revision}), {made.blobs} berkas asli", file=sys.stderr)
    for word, hashes in (("tidak ada di disk", made.missing), ("rusak di disk", made.damaged)):
        for sha256 in hashes:
            print(f"berkas asli {word}: {sha256}", file=sys.stderr)
    raise typer.Exit(REFUSED if made.missing or made.damaged else 0)


@app.command()
def restore(
    source: Annotated[Path, typer.Argument(metavar="FILE.tar|FOLDER")],
    check: Annotated[bool, typer.Option("--check", help="Hanya periksa keutuhannya.")] = False,
    over: Annotated[
        bool, typer.Option("--over", help="Kembalikan cadangan otomatis; basis data sekarang disisihkan dahulu.")
    ] = False,
) -> None:
    """Pulihkan cadangan ke tempat kosong (WLK_DATA, WLK_DATABASE_URL); setiap bita diperiksa dahulu."""
    from extractor.store import keeping
    from extractor.wiring.service import blobs_of

    settings = settings_for()
    if check:
        made = keeping.check_backup(source)
    else:
        made = keeping.restore(source, settings.app_url, settings.job_engine_url, settings.data.resolve(), over)
        blobs_of(settings).send()
    word = "utuh" if check else "dipulihkan"
    print(f"{source}: {word}, dibuat {made.made_at}, {made.blobs} berkas asli", file=sys.stderr)


@app.command()
def erase(
    files: Annotated[list[str] | None, typer.Argument(metavar="ID...", help="Id berkas (alamat /berkas/ID).")] = None,
    due: Annotated[bool, typer.Option("--due", help="Yang habis masa simpannya (WLK_RETENTION_YEARS).")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Hapus sungguh; tanpa ini hanya ditampilkan.")] = False,
    who: Annotated[str, typer.Option("--who", help="Nama yang memutuskan.")] = "",
    why: Annotated[str, typer.Option("--why", help="Alasan atau dasar hukumnya.")] = "",
) -> None:
    """Hapus berkas beserta semua turunannya; buktinya di stdout, satu baris JSON tiap berkas, tanpa isi berkas."""
    from extractor.store.keeping import Erasing
    from extractor.wiring.service import open_store

    settings = settings_for()
    if bool(files) == due:
        print("Pilih satu: ID... atau --due.", file=sys.stderr)
        raise typer.Exit(SETUP)
    with open_store(settings) as store:
        erasing = Erasing(store.database, store.blobs, settings.data.resolve())
        wanted = erasing.together(files or erasing.due(settings.retention_years))
        if not yes:
            for upload_id in wanted:
                print(json.dumps({"upload_id": upload_id}))
            print(f"{len(wanted)} berkas akan dihapus; ulangi dengan --yes --who ... --why ...", file=sys.stderr)
            return
        done = erasing.erase(wanted, who, why) if wanted else []
        for proof in done:
            print(json.dumps(asdict(proof), default=str))
        print(f"{len(done)} berkas dihapus. Cadangan di luar folder data masih memuatnya.", file=sys.stderr)


@app.command()
def replay(
    documents: Annotated[list[str] | None, typer.Argument(metavar="ID...", help="Id dokumen; kosong: semua.")] = None,
    record_type: Annotated[str | None, typer.Option("--type", help="Mis. wlkp.")] = None,
    since: Annotated[datetime | None, typer.Option("--since", formats=["%Y-%m-%d"], help="Diputus sejak.")] = None,
    sample: Annotated[int | None, typer.Option("--sample", min=1, help="Sejumlah ini secara acak, tetap sama.")] = None,
    values: Annotated[bool, typer.Option("--values", help="Tampilkan nilai lama dan baru (data pribadi).")] = False,
    jobs: Jobs = None,
) -> None:
    """Baca lagi dokumen yang sudah diputus dengan versi ini: nilai mana yang akan berbeda. Tidak mengubah apa pun."""
    from extractor.wiring import FileReader
    from extractor.wiring.replaying import replay as again
    from extractor.wiring.service import DeskPictures, open_store

    settings = settings_for()
    stop_on_signals()
    read = failed = changed = checked = 0
    with open_store(settings) as store, FileReader(settings, jobs or 1) as files:
        day = since.date() if since else None
        read_as = DeskPictures(store, files).read_as
        for one in again(store, read_as, documents or (), record_type, day, sample):
            read, failed, checked = read + 1, failed + one.failed, checked + one.values
            if one.failed:
                print(json.dumps({"document": one.document_id, "type": one.record_type, "failed": True}))
            for found in one.differences:
                changed += found.change != "agrees"
                line = {"document": one.document_id, "type": one.record_type, "version": one.version}
                line |= {"path": found.path, "change": found.change, "by_person": found.by_person}
                if values:
                    line |= {"old": found.old, "new": found.new}
                print(json.dumps(line, ensure_ascii=False))
    print(f"{read} dokumen, {checked} isian; {changed} akan berbeda, {failed} tidak terbaca lagi", file=sys.stderr)
    raise typer.Exit(REFUSED if failed else 0)
