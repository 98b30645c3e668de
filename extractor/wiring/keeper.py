"""The worker beside the desk: started with it, started again when it ends by itself, ended with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading

import structlog

log = structlog.get_logger(__name__)


class WorkerKeeper(threading.Thread):
    """Keeps one `wlk worker` running and starts it again when it ends by itself."""

    def __init__(self) -> None:
        super().__init__(name="worker-keeper", daemon=True)
        self._stopping = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        while not self._stopping.is_set():
            self._process = subprocess.Popen([sys.executable, "-m", "extractor.cli", "worker"], start_new_session=True)
            while self._process.poll() is None and not self._stopping.wait(0.5):
                pass
            if not self._stopping.is_set():
                log.warning("worker.ended", code=self._process.returncode)
                self._stopping.wait(2.0)

    def stop(self) -> None:
        """Asks the worker to finish its pages, then ends it with its group."""
        self._stopping.set()
        self.join(timeout=5)
        if self._process is None or self._process.poll() is not None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
