"""`wlk roll import`: looked at, then applied whole or not at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.cli.frame import REFUSED
from extractor.settings import Settings
from extractor.store.rolls import AskedRoll
from extractor.wiring.service import open_store


def test_a_list_is_applied_only_when_it_is_said_and_only_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WLK_DATA", str(tmp_path / "data"))
    with open_store(Settings()) as store:
        office_id = store.users.add_office("Disnaker Contoh").id
    file = tmp_path / "daftar.csv"
    file.write_text("Nama,Kota\nPT Satu Contoh,Kota Batam\nPT Dua Contoh,Entah\n")

    def run(*more: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, ["roll", "import", str(file), *more])
        with open_store(Settings()) as store:
            asked = AskedRoll((office_id,), 2026)
            total = store.rolls.list(asked, date(2026, 3, 1)).total
        assert total == (1 if "--without-bad" in more else 0)
        return done.exit_code, done.output

    code, said = run()
    assert (code, "baris 3: PT Dua Contoh: kabupaten/kota tidak dikenal: Entah" in said) == (0, True)
    assert run("--apply")[0] == REFUSED
    assert run("--apply", "--without-bad")[0] == 0
    file.write_bytes(b"%PDF-1.7 \0")
    done = CliRunner().invoke(app, ["roll", "import", str(file)])
    assert (done.exit_code, "wlk.table.unreadable" in done.output) == (REFUSED, True)
