"""A desk that can be stopped and started again on the same port, as a machine in an office is."""

from __future__ import annotations

import socket
import threading
import time

import uvicorn

from extractor.web.app import create_app
from tests.web.office import Office


class Machine:
    """`start` and `stop` as often as one likes; the address stays."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = int(free.getsockname()[1])
        self.address = f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        config = uvicorn.Config(
            create_app(self._office.services()),
            port=self._port,
            log_config=None,
            log_level="error",
            lifespan="off",
            timeout_graceful_shutdown=1,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)

    def stop(self) -> None:
        if self._server is None or self._thread is None:
            return
        self._server.should_exit = True
        self._thread.join(timeout=20)
        self._server = None
