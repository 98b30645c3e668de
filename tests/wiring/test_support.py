"""The support file tells states and codes, and not one thing that a person wrote, however they were planted."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

import extractor.cli  # noqa: F401  (the commands enter themselves)
from extractor.access import MACHINE, Actor
from extractor.cli.frame import app
from extractor.errors import CorruptFile
from extractor.settings import Settings
from extractor.store import NewUpload, Store, migrate
from extractor.wiring import speed
from extractor.wiring.speed import Speed
from extractor.wiring.support import settings_of, write_support

SECRETS = (
    "Sari Contohwati", "sari.contohwati", "PT Rahasia Sekali", "3201234567890001", "012345678901000", "wlk-rahasia.pdf",
    "kata-sandi-basis", "Disnaker Kota Sunyi", "surel@contoh.invalid", "BOKS-RAHASIA", "560/0412/2019",
)  # fmt: skip


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    data = tmp_path / "Sari Contohwati" / "data"
    data.mkdir(parents=True)
    for name, value in {
        "WLK_DATA": str(data),
        "WLK_OFFICE_NAME": "Disnaker Kota Sunyi",
        "WLK_PUBLIC_URL": "https://surel@contoh.invalid/",
        "WLK_OIDC_CLIENT_SECRET": "kata-sandi-basis",
        "WLK_OIDC_CLIENT_ID": "560/0412/2019",
        "WLK_PORT": "8123",
    }.items():
        monkeypatch.setenv(name, value)
    settings = Settings()
    migrate(settings.app_url)
    with Store(settings.app_url, data) as store:
        office = store.users.add_office("Disnaker Kota Sunyi")
        user = store.users.add(
            MACHINE, office.id, "sari.contohwati", "Sari Contohwati", "kata-sandi-basis satu", ["clerk"], []
        )
        sari = Actor(user.id, user.full_name, office.id, user.roles, user.rights)
        store.batches.open(MACHINE, office.id, "BOKS-RAHASIA", expected=4)
        for number, name in enumerate(("wlk-rahasia.pdf", "3201234567890001.pdf")):
            new = NewUpload(f"{number}" * 64, name, "application/pdf", 1234, date(2019, 2, 11))
            if number:
                store.uploads.refuse(sari, new, CorruptFile("PT Rahasia Sekali"))
            else:
                store.uploads.add(sari, new)
    return data


def contents(file: Path) -> dict[str, str]:
    with zipfile.ZipFile(file) as parcel:
        return {name: parcel.read(name).decode() for name in parcel.namelist()}


def test_counts_and_codes_go_out_and_nothing_else(
    planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speed, "speed", lambda: Speed(1.0, 2.0, True))
    out = tmp_path / "bantuan.zip"
    CliRunner().invoke(app, ["doctor", "--bundle", str(out)])
    parts = contents(out)
    assert set(parts) == {"doctor.json", "counts.json", "settings.json"}
    counts = json.loads(parts["counts.json"])
    assert counts["uploads.error_code"] == {"wlk.input.corrupt": 1}
    assert counts["uploads.state"] == {"waiting": 1, "refused": 1}
    assert counts["boxes.state"] == {"open": 1}
    told = json.loads(parts["settings.json"])
    assert (told["port"], told["office_name"], told["oidc_client_secret"], told["lang"]) == (
        8123,
        "set",
        "set",
        "default",
    )
    for secret in SECRETS:
        for name, text in parts.items():
            assert secret.casefold() not in text.casefold(), (secret, name)


def test_paths_in_what_the_doctor_told_are_cut(planted: Path, tmp_path: Path) -> None:
    out = tmp_path / "bantuan.zip"
    write_support(Settings(), [{"what": "model", "well": False, "fact": f"tidak ada di {planted}/x"}], out)
    assert "Contohwati" not in contents(out)["doctor.json"]


def test_a_database_that_cannot_be_opened_is_said_by_its_kind_alone(tmp_path: Path) -> None:
    settings = Settings(database_url="postgresql://sari:kata-sandi-basis@127.0.0.1:1/x", data=tmp_path)  # type: ignore[arg-type]
    out = tmp_path / "bantuan.zip"
    write_support(settings, [], out)
    parts = contents(out)
    assert json.loads(parts["counts.json"]) == {"unreachable": "OperationalError"}
    assert "kata-sandi" not in "".join(parts.values())


def test_every_setting_is_told_or_only_said_to_be_set() -> None:
    assert set(settings_of(Settings())) == set(Settings.model_fields)
