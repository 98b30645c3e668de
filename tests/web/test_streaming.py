"""A file that comes in is never whole in memory, and one that is too large is stopped while it comes."""

from __future__ import annotations

import asyncio
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from extractor.web.app import create_app
from tests.web.conftest import LogIn
from tests.web.office import Office

MEGABYTE = 1 << 20
HEAD = b'--x\r\nContent-Disposition: form-data; name="file"; filename="besar.pdf"\r\n\r\n%PDF-1.4 '


def test_an_endless_file_is_stopped_at_the_limit_and_lies_on_the_disk_meanwhile(office: Office, log_in: LogIn) -> None:
    cookie = log_in("loket").cookies["wlk_session"]
    app = create_app(office.services(max_file_mb=40, max_form_files=1))
    taken, said = [0], []
    headers = {"content-type": "multipart/form-data; boundary=x", "cookie": f"wlk_session={cookie}"}
    headers |= {"sec-fetch-site": "same-origin", "host": "meja"}
    scope: dict[str, Any] = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "scheme": "http",
        "path": "/api/uploads", "raw_path": b"/api/uploads", "query_string": b"", "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 1), "server": ("meja", 80),
    }  # fmt: skip

    async def receive() -> dict[str, Any]:
        taken[0] += 1
        return {"type": "http.request", "body": HEAD if taken[0] == 1 else bytes(MEGABYTE), "more_body": True}

    async def send(message: Any) -> None:
        said.append(message)

    tracemalloc.start()
    with ThreadPoolExecutor(1) as apart:  # a browser test before it may have left a loop in this thread
        apart.submit(asyncio.run, app(scope, receive, send)).result()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert said[0]["status"] == 413
    assert 40 <= taken[0] <= 44
    assert peak < 12 * MEGABYTE
    assert list((office.folder / "blobs" / "incoming").iterdir()) == []
