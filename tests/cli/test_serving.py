"""`wlk serve` gives the desk everything that the desk can be given."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from typer.testing import CliRunner

from extractor.cli import office
from extractor.cli.frame import app
from extractor.wiring.keeper import WorkerKeeper


def test_no_service_of_the_desk_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[FastAPI] = []
    monkeypatch.setenv("WLK_DATA", str(tmp_path))
    monkeypatch.setenv("WLK_OIDC_ISSUER", "https://akun.contoh.example")
    monkeypatch.setenv("WLK_OIDC_CLIENT_ID", "meja")
    monkeypatch.setattr(office, "stop_on_signals", lambda: None)  # the signals of the test run stay its own
    monkeypatch.setattr(uvicorn, "run", lambda desk, **_: served.append(desk))
    monkeypatch.setattr(WorkerKeeper, "start", lambda self: None)
    monkeypatch.setattr(WorkerKeeper, "stop", lambda self: None)
    result = CliRunner().invoke(app, ["serve"])
    assert result.exit_code == 0, result.output
    (desk,) = served
    given = desk.state.services
    assert [one.name for one in dataclasses.fields(given) if getattr(given, one.name) in (None, "")] == []


def test_the_desk_speaks_https_with_a_certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[dict[str, object]] = []
    secure: list[bool] = []

    def run(desk: FastAPI, **options: object) -> None:
        given.append(options)
        secure.append(desk.state.services.options.secure_cookie)

    monkeypatch.setenv("WLK_DATA", str(tmp_path))
    monkeypatch.setattr(office, "stop_on_signals", lambda: None)
    monkeypatch.setattr(uvicorn, "run", run)
    monkeypatch.setattr(WorkerKeeper, "start", lambda self: None)
    monkeypatch.setattr(WorkerKeeper, "stop", lambda self: None)
    pair = ["--tls-cert", str(tmp_path / "c.pem"), "--tls-key", str(tmp_path / "k.pem")]
    assert CliRunner().invoke(app, ["serve", *pair[:2]]).exit_code == 2, "half a pair is a slip"
    result = CliRunner().invoke(app, ["serve", *pair])
    assert result.exit_code == 0, result.output
    assert (given[0]["ssl_certfile"], given[0]["ssl_keyfile"]) == (tmp_path / "c.pem", tmp_path / "k.pem")
    assert secure == [True], "a cookie over HTTPS never goes out in the clear"
    assert "https://" in result.output
