"""A desk on loopback for a real browser, with papers put straight into its store."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Page, expect

from extractor import access
from extractor.web.app import create_app
from tests.web.office import PASSWORD, Office, open_office

CHROMIUM = "/usr/bin/chromium"
expect.set_options(timeout=20_000)  # a loaded machine is slow, not wrong


@pytest.fixture(scope="session")
def base_url() -> None:
    """Addresses are whole here; the plugin's own fixture uses what pytest is about to drop."""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    quiet = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": quiet}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "viewport": {"width": 1366, "height": 768}, "locale": "id-ID"}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setattr(access, "hash_password", lambda password: f"plain:{password}")
    monkeypatch.setattr(access, "verify_password", lambda password, stored: (stored == f"plain:{password}", None))
    opened = open_office(tmp_path)
    opened.store.workers.beat("pembaca")
    with opened.store:
        yield opened


@pytest.fixture
def address(office: Office) -> Iterator[str]:
    config = uvicorn.Config(  # no logging of its own, as in service: it would stay for all later tests
        create_app(office.services()), port=0, log_config=None, log_level="error", lifespan="off"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


@dataclass
class Desk:
    """A browser page at the desk. `faults`: what the browser complained of."""

    page: Page
    address: str
    faults: list[str]

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)
        self.ready()

    def ready(self) -> None:
        self.page.wait_for_selector("html[data-ready]")

    def log_in(self, name: str) -> None:
        self.open("/masuk")
        self.page.get_by_test_id("login.user").fill(name)
        self.page.get_by_test_id("login.password").fill(PASSWORD)
        self.page.keyboard.press("Enter")
        self.page.wait_for_selector("html[data-screen=home][data-ready]")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    @property
    def focused(self) -> str:
        """The path of the field one is in."""
        return str(self.page.evaluate("document.activeElement.closest('.field')?.dataset.path ?? ''"))

    def saved(self, state: str = "ok") -> None:
        self.page.wait_for_selector(f"[data-testid='review.save-state'][data-save='{state}']")

    def comes_true(self, condition: str) -> None:
        """Ask from outside: a condition that the page asks itself again needs `eval`, which the desk forbids."""
        until = time.monotonic() + 20
        while not self.page.evaluate(condition):
            assert time.monotonic() < until, condition
            self.page.wait_for_timeout(20)

    def field(self, path: str) -> Any:
        return self.page.locator(f"[data-testid='review.field'][data-path='{path}']")


@pytest.fixture
def desk(page: Page, address: str) -> Iterator[Desk]:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda one: faults.append(one.text) if "Content Security Policy" in one.text else None)
    yield Desk(page, address, faults)
    assert faults == []
