"""What the doctor tells of a running office, on both databases."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from pydantic import SecretStr

from extractor.settings import Settings
from extractor.store import promises
from extractor.store.database import now
from extractor.store.tables import UploadRow, WorkerRow
from extractor.wiring.vitals import Vital, vitals
from tests.store.conftest import (  # noqa: F401  (fixtures)
    Desk,
    desk,
    postgres,
    postgres_migrated,
    quick_hash,
    sqlite_pattern,
    store,
)
from tests.store.papers import new_upload


def told(desk: Desk, tmp_path: Path) -> dict[str, Vital]:  # noqa: F811
    url = SecretStr(desk.store.database.engine.url.render_as_string(hide_password=False))
    return {one.what: one for one in vitals(Settings(database_url=url, data=tmp_path))}


def test_a_line_that_stands_still_and_a_clock_that_is_late(desk: Desk, tmp_path: Path) -> None:  # noqa: F811
    seen = told(desk, tmp_path)
    assert seen["antrean"] == Vital("antrean", True, "0 menunggu jawaban, 0 menunggu dibaca, 0 sedang dibaca")
    assert seen["pembaca"] == Vital("pembaca", True, "0 hidup")
    assert seen["cadangan terakhir"].fact == "belum pernah"
    assert seen["jam"].well
    if not desk.store.database.is_sqlite:
        server = seen["PostgreSQL"]
        assert not server.well  # a server for tests need not survive a power cut, and says so
        assert "fsync=off, harus on; synchronous_commit=off, harus on" in server.fact

    upload = desk.store.uploads.add(desk.ani, new_upload("lama.pdf"))
    with desk.store.database.writing() as session:
        session.get_one(UploadRow, upload.id).uploaded_at = now() - timedelta(hours=2)
        session.add(WorkerRow(id="mesin-1@0", started_at=now(), seen_at=now() - timedelta(minutes=5)))
    seen = told(desk, tmp_path)
    assert not seen["antrean"].well
    assert "1 menunggu dibaca" in seen["antrean"].fact
    assert "paling lama 120 menit" in seen["antrean"].fact
    assert seen["pembaca"] == Vital("pembaca", False, "0 hidup, terakhir 5 menit lalu")

    with desk.store.database.writing() as session:
        session.get_one(WorkerRow, "mesin-1@0").seen_at = now() + timedelta(hours=1)
    late = told(desk, tmp_path)["jam"]
    assert not late.well
    assert "di masa depan" in late.fact


def test_a_server_that_keeps_its_word_is_well() -> None:
    from extractor.wiring.vitals import _server

    fine = promises.Promises("16.2", 16, now(), 3, 100, {})
    assert _server("PostgreSQL", fine) == Vital("PostgreSQL", True, "16.2; 3 dari 100 sambungan")
    crowded = promises.Promises("12.1", 12, now(), 95, 100, {})
    assert _server("PostgreSQL", crowded).fact.endswith("versi di bawah 13; sambungan hampir habis")
