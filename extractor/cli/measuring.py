"""`wlk evaluate`, `wlk calibrate`, `wlk doctor`: measuring what the program does and what it stands on."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.frame import REFUSED, SETUP, Jobs, app, settings_for, stop_on_signals
from extractor.cli.reading import walk_paths

if TYPE_CHECKING:
    from extractor.evaluate.observations import Observation
    from extractor.settings import Settings


@app.command()
def evaluate(
    folder: Annotated[Path, typer.Argument(help="Dokumen dengan NAMA.truth.json di sampingnya.")],
    out: Annotated[Path | None, typer.Option("--out", help="Tulis semua angka sebagai JSON.")] = None,
    errors: Annotated[int, typer.Option("--errors", min=0, help="Berapa kesalahan yang ditampilkan.")] = 40,
    jobs: Jobs = None,
) -> None:
    """Baca dokumen yang kebenarannya diketahui dan ukur hasilnya."""
    from extractor.evaluate import report
    from extractor.wiring import FileReader, FileReading, lines

    settings = settings_for()
    stop_on_signals()
    found_lines = []
    texts = {}
    entries = with_truth(folder)
    with FileReader(settings, jobs) as reader:
        for number, ((_, name), found) in enumerate(reader.read_many(entries), start=1):
            found_lines += lines(name, found)
            if isinstance(found, FileReading):
                texts[name] = [page.text for page in found.pages]
            print(f"{number}/{len(entries)}", file=sys.stderr)
    figures = report.evaluate(folder, found_lines, texts)
    print(report.show(figures, errors))
    if out is not None:
        out.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", "utf-8")


def with_truth(folder: Path) -> list[tuple[Path, str]]:
    """The documents of the folder that have a truth file beside them."""
    found = [
        (path, name)
        for path, name in walk_paths([str(folder)])
        if not name.endswith(".truth.json") and path.with_name(f"{path.stem}.truth.json").exists()
    ]
    if not found:
        print(f"Tidak ada *.truth.json di {folder}", file=sys.stderr)
        raise typer.Exit(SETUP)
    return found


@app.command()
def calibrate(
    samples: Annotated[Path | None, typer.Option("--samples", help="Dokumen kalibrasi dengan kebenarannya.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Berkas artefak; bawaan: artefak kantor ini.")] = None,
    name: Annotated[str, typer.Option("--name", help="Nama versi artefak.")] = "kantor",
    decided: Annotated[bool, typer.Option("--decided", help="Dari dokumen yang sudah diputus di meja ini.")] = False,
    observations: Annotated[Path | None, typer.Option("--observations", help="Simpan pengamatan tanpa nilai.")] = None,
    jobs: Jobs = None,
) -> None:
    """Pasang ulang model keyakinan: dari contoh yang kebenarannya diketahui, atau dari yang diputus kantor ini."""
    from extractor import check, reading
    from extractor.evaluate import calibrate as fitting
    from extractor.evaluate.observations import write_observations

    settings = settings_for()
    if decided == (samples is not None):
        print("Pilih satu: --samples FOLDER atau --decided.", file=sys.stderr)
        raise typer.Exit(SETUP)
    stop_on_signals()
    seen = _from_desk(settings) if samples is None else _from_samples(samples, settings, jobs)
    if observations is not None:
        write_observations(seen, observations)
    basis = check.basis_of(reading.fingerprint())
    artefact = fitting.fit(seen, name, basis=basis, source="decided" if decided else "fitted")
    place = out or settings.own_confidence
    place.parent.mkdir(parents=True, exist_ok=True)
    fitting.write(artefact, place)
    print(fitting.describe(artefact))


def _from_desk(settings: Settings) -> list[Observation]:
    from extractor import check
    from extractor.evaluate.decided import decided
    from extractor.wiring.service import open_store

    with open_store(settings) as store:
        return list(decided(store, check.rules_hash()))


def _from_samples(samples: Path, settings: Settings, jobs: int | None) -> list[Observation]:
    from extractor.evaluate.matching import match_documents
    from extractor.evaluate.observations import observe
    from extractor.evaluate.truth import load_folder
    from extractor.wiring import FileReader, FileReading

    truths = list(load_folder(samples))
    seen: list[Observation] = []
    entries = with_truth(samples)
    with FileReader(settings, jobs) as reader:
        for number, ((_, file), found) in enumerate(reader.read_many(entries), start=1):
            if isinstance(found, FileReading):
                own = [truth for truth in truths if truth.file == file]
                lines = [
                    {"file": file, "pages": [page.number for page in outcome.document.pages], "outcome": outcome}
                    for outcome in found.outcomes
                ]
                for truth, line in match_documents(own, lines):
                    if line is not None:
                        seen += observe(line["outcome"].checked, line["outcome"].document, truth)
            print(f"{number}/{len(entries)}", file=sys.stderr)
    return seen


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Satu objek JSON di stdout.")] = False,
    bundle: Annotated[
        Path | None, typer.Option("--bundle", help="Tulis file bantuan tanpa data pribadi (ZIP).")
    ] = None,
) -> None:
    """Periksa apakah semua yang diperlukan ada di mesin ini. Keluar 0: semua baik; 3: ada yang kurang."""
    from extractor.errors import SetupError
    from extractor.reading import open_engines
    from extractor.wiring.files import confidence, engine_versions
    from extractor.wiring.ground import SLOW_FSYNC_MS, ground
    from extractor.wiring.speed import SLOW_PAGE_S, speed
    from extractor.wiring.support import write_support
    from extractor.wiring.vitals import vitals

    settings = settings_for()
    well = True
    told: list[dict[str, object]] = []

    def say(what: str, is_well: bool, fact: str) -> None:
        nonlocal well
        well = well and is_well
        told.append({"what": what, "well": is_well, "fact": fact})
        if not as_json:
            print(f"{'baik ' if is_well else 'KURANG'}  {what}: {fact}")

    for part, fact in engine_versions().items():
        say(part, bool(fact), fact or "tidak ada")
    languages = subprocess.run(
        ["tesseract", "--list-langs"], capture_output=True, text=True, check=False
    ).stdout.split()
    for language in ("ind", "eng", "osd"):
        say(
            f"bahasa {language}",
            language in languages,
            "ada" if language in languages else "pasang tesseract-ocr-" + language,
        )
    try:
        say("model", True, json.dumps(open_engines().versions))
    except SetupError as error:
        say("model", False, error.message("id"))
    model = confidence(settings.own_confidence)
    holds = not model.voided_by
    other = [part for part in ("tesseract_data", "ppocr_data") if part in model.voided_by]
    say("data model", not other, f"berbeda dari yang diuji: {', '.join(other)}" if other else "seperti yang diuji")
    say("keyakinan", True, model.version + ("" if holds else f" (tidak berlaku: {', '.join(model.voided_by)} berubah)"))
    facts = ground(settings)
    say("python, sqlite", True, f"{facts.python}, {facts.sqlite}")
    say("basis data", facts.revision in (None, facts.newest), f"{facts.kind} {facts.revision or 'belum ada'}")
    say("isi basis data", facts.sound, "utuh" if facts.sound else "rusak: pulihkan dari cadangan (wlk restore)")
    say("simpan aman (fsync)", facts.fsync_ms < SLOW_FSYNC_MS, f"{facts.fsync_ms:.1f} ms")
    if facts.revision == facts.newest and facts.sound:
        for vital in vitals(settings):
            say(vital.what, vital.well, vital.fact)
    free_gb = shutil.disk_usage(settings.data if settings.data.exists() else Path.cwd()).free / 1e9
    say("ruang disk", free_gb > 2, f"{free_gb:.1f} GB bebas")
    if shutil.which("tesseract") is not None:
        page = speed()
        say("uji baca", page.reads, "terbaca" if page.reads else "kata pada halaman uji tidak ditemukan")
        fact = f"{page.held_s:.1f} s dengan OMP_THREAD_LIMIT=1, {page.free_s:.1f} s tanpa"
        say("kecepatan baca", page.held_s < SLOW_PAGE_S, fact)
    if bundle is not None:
        write_support(settings, told, bundle)
    if as_json:
        print(json.dumps({"well": well, "checks": told}, ensure_ascii=False))
    raise typer.Exit(0 if well else REFUSED)
