"""What guards every request before a route sees it: headers, foreign sites, size of the body."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from time import perf_counter
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from extractor.web.words import say

COOKIE = "wlk_session"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
CONTENT_POLICY = (
    "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
SMALL_BODY = 1 << 20
"""For everything that is no upload: a form or a step of the desk is a few kilobytes."""
PIECE_BODY = 4 << 20
"""One piece of a file."""
TABLE_BODY = 21 << 20
"""A list of companies in its form."""

Problem = Callable[[Scope, int, str, str], Response]


class Guard:
    """Sets the security headers, refuses unsafe requests from foreign pages, counts the bytes of the body; says in
    Server-Timing how many milliseconds passed between the first line of a request and that of its answer.

    An unsafe request that carries a session cookie must say where it comes from (Sec-Fetch-Site or Origin); a bearer
    key is no cookie and cannot be borrowed by a foreign page.
    """

    def __init__(self, app: ASGIApp, public_url: str | None, upload_limit: int, problem: Problem) -> None:
        self._app = app
        self._origin = _origin(public_url) if public_url else None
        self._upload_limit = upload_limit
        self._problem = problem

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers, begun = Headers(scope=scope), perf_counter()
        seen = 0

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                answered = MutableHeaders(scope=message)
                _protect(answered)
                answered["server-timing"] = f"app;dur={1000 * (perf_counter() - begun):.1f}"
            await send(message)

        if scope["method"] not in SAFE_METHODS and self._is_foreign(scope, headers):
            await self._problem(scope, 403, "wlk.web.foreign-site", "sys.foreign")(scope, receive, send_guarded)
            return
        limit = self._limit_of(scope["path"])
        length = headers.get("content-length", "0")
        if length.isdigit() and int(length) > limit:
            await self._problem(scope, 413, "wlk.input.too-large", "sys.too-large")(scope, receive, send_guarded)
            return

        async def receive_counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > limit:
                raise BodyTooLarge
            return message

        async def send_unless_over(message: Message) -> None:
            # The framework turns any error of reading a body into 400 by itself.
            if seen <= limit:
                await send_guarded(message)

        with suppress(BodyTooLarge):
            await self._app(scope, receive_counted, send_unless_over)
        if seen > limit:
            await self._problem(scope, 413, "wlk.input.too-large", "sys.too-large")(scope, receive, send_guarded)

    def _limit_of(self, path: str) -> int:
        if path.startswith("/api/transfers/"):
            return PIECE_BODY
        if path == "/wajib-lapor/impor":
            return TABLE_BODY
        return self._upload_limit if path in ("/api/uploads", "/unggah") else SMALL_BODY

    def _is_foreign(self, scope: Scope, headers: Headers) -> bool:
        if headers.get("authorization", "").lower().startswith("bearer "):
            return False
        site = headers.get("sec-fetch-site")
        if site is not None:
            return site not in ("same-origin", "none")
        origin = headers.get("origin")
        if origin is not None:
            here = self._origin or f"{scope.get('scheme', 'http')}://{headers.get('host', '')}"
            return origin.lower() != here.lower()
        return COOKIE in headers.get("cookie", "")


class BodyTooLarge(Exception):
    """The body of a request went past its limit while it was read."""


def plain_problem(scope: Scope, status: int, code: str, word: str) -> Response:
    """The refusal as JSON; it comes before language and session are known, so it follows Accept-Language."""
    language = language_of(Headers(scope=scope).get("accept-language", ""))
    return JSONResponse({"error": {"code": code, "message": say(language, word)}}, status)


def language_of(accepted: str, otherwise: str = "id") -> str:
    """ "id" or "en", whichever an Accept-Language header names first."""
    for part in accepted.lower().split(","):
        tag = part.split(";")[0].strip()[:2]
        if tag in ("id", "in", "ms"):
            return "id"
        if tag == "en":
            return "en"
    return otherwise


def _protect(headers: MutableHeaders) -> None:
    headers.setdefault("content-security-policy", CONTENT_POLICY)
    headers.setdefault("x-content-type-options", "nosniff")
    headers.setdefault("referrer-policy", "same-origin")
    headers.setdefault("x-frame-options", "DENY")
    headers.setdefault("cross-origin-opener-policy", "same-origin")
    headers.setdefault("cache-control", "no-store")


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
