"""A store of objects in this process that speaks as much S3 as blobs need: put, parts, get, head, list, delete."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

BUCKET = "arsip"


class Server(ThreadingHTTPServer):
    """`objects`: key -> bytes; `is_away`: every request is refused; `methods`: what was asked, in order."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.objects: dict[str, bytes] = {}
        self.parts: dict[str, dict[int, bytes]] = {}
        self.is_away = False
        self.methods: list[str] = []

    @property
    def options(self) -> dict[str, Any]:
        """For obstore's S3Store."""
        endpoint = f"http://127.0.0.1:{self.server_address[1]}"
        config = {"endpoint": endpoint, "region": "x", "skip_signature": True}
        retry = {"max_retries": 0}
        return {"config": config, "client_options": {"allow_http": True}, "retry_config": retry}


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        return

    def do_PUT(self) -> None:
        data = self._body()
        if "partNumber" in self.asked:
            self.server.parts[self.asked["uploadId"][0]][int(self.asked["partNumber"][0])] = data
        else:
            self.server.objects[self.key] = data
        self._answer(200, headers={"ETag": '"1"'})

    def do_POST(self) -> None:
        data = self._body()
        if "uploads" in self.asked:
            name = f"u{len(self.server.parts)}"
            self.server.parts[name] = {}
            told = f"<InitiateMultipartUploadResult><UploadId>{name}</UploadId></InitiateMultipartUploadResult>"
        elif "delete" in self.asked:
            keys = [key.decode() for key in re.findall(rb"<Key>([^<]+)</Key>", data)]
            for key in keys:
                self.server.objects.pop(key, None)
            gone = "".join(f"<Deleted><Key>{key}</Key></Deleted>" for key in keys)
            told = f"<DeleteResult>{gone}</DeleteResult>"
        else:
            parts = self.server.parts.pop(self.asked["uploadId"][0])
            self.server.objects[self.key] = b"".join(parts[number] for number in sorted(parts))
            told = '<CompleteMultipartUploadResult><ETag>"1"</ETag></CompleteMultipartUploadResult>'
        self._answer(200, told.encode())

    def do_DELETE(self) -> None:
        self._body()
        self.server.objects.pop(self.key, None)
        self._answer(204)

    def do_GET(self) -> None:
        self._body()
        if "list-type" in self.asked:
            items = "".join(
                f"<Contents><Key>{key}</Key><Size>{len(data)}</Size><ETag>1</ETag>"
                "<LastModified>2026-01-02T00:00:00.000Z</LastModified></Contents>"
                for key, data in sorted(self.server.objects.items())
            )
            told = f"<ListBucketResult><IsTruncated>false</IsTruncated>{items}</ListBucketResult>"
            self._answer(200, told.encode())
            return
        data = self.server.objects.get(self.key)
        headers = {"ETag": '"1"', "Last-Modified": "Fri, 02 Jan 2026 00:00:00 GMT"}
        self._answer(404 if data is None else 200, data or b"", headers)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _body(self) -> bytes:
        address = urlsplit(self.path)
        self.key = unquote(address.path).removeprefix(f"/{BUCKET}").strip("/")
        self.asked = parse_qs(address.query, keep_blank_values=True)
        self.server.methods.append(self.command)
        return self.rfile.read(int(self.headers.get("content-length") or 0))

    def _answer(self, status: int, data: bytes = b"", headers: dict[str, str] | None = None) -> None:
        if self.server.is_away:
            status, data = 403, b""
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


@contextmanager
def serving() -> Iterator[Server]:
    server = Server()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
