"""The application: routes, guards and the one place where errors become answers."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from extractor.errors import Conflict, PageError, Refused, SetupError, StoreAway, TooLarge, WlkError, places
from extractor.store import FieldConflict, TaskConflict
from extractor.store.room import NoRoom, is_full
from extractor.store.transfers import TooManyOpen
from extractor.web import (
    agreeing,
    archive,
    batches,
    batches_api,
    comparing,
    copies,
    customs,
    deeds_api,
    desk,
    doors,
    dossier,
    duties,
    entrance,
    exchange,
    home,
    leaves,
    metrics,
    oversight,
    parcels,
    people,
    pictures,
    problems,
    queue,
    receiving,
    register,
    roll_lists,
    rolls,
    second,
    signing,
    tasks_api,
    transfers_api,
    versions,
)
from extractor.web.examples import with_examples
from extractor.web.rendering import STATIC, page, static_version
from extractor.web.safety import SMALL_BODY, Guard, plain_problem
from extractor.web.services import Services
from extractor.web.sheets import field_json, task_json
from extractor.web.visitors import Absent, BadRequest, MustChange, NotLoggedIn, Visitor, ids_of, language_of_request
from extractor.web.words import say

log = structlog.get_logger(__name__)
DESCRIPTION = (
    "Everything the desk does. Log in at `POST /api/session` and send the key as `Authorization: Bearer …`. "
    'Errors are `{"error": {"code", "message"}}` in the language of Accept-Language (id, en). '
    "What one may not see is 404."
)
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


def create_app(services: Services) -> FastAPI:
    """The desk and the API over the given services; nothing is opened or started here."""
    app = FastAPI(title=services.options.desk_name, version="1", description=DESCRIPTION, docs_url=None, redoc_url=None)
    app.state.services = services
    app.state.timezones = {}
    app.state.offices = {}
    app.state.watched = metrics.Watched(services)
    for room in (
        entrance,
        signing,
        home,
        register,
        receiving,
        problems,
        queue,
        desk,
        comparing,
        second,
        agreeing,
        versions,
        leaves,
        copies,
        batches,
        parcels,
        oversight,
        exchange,
        duties,
        roll_lists,
        rolls,
        archive,
        dossier,
        people,
        doors,
        customs,
        pictures,
    ):
        app.include_router(room.pages)
    for router in (
        entrance,
        receiving,
        transfers_api,
        tasks_api,
        deeds_api,
        agreeing,
        versions,
        leaves,
        copies,
        dossier,
        parcels,
        archive,
        duties,
        rolls,
        customs,
        batches_api,
        metrics,
    ):
        app.include_router(router.api)
    app.add_api_route("/healthz", health, tags=["system"], summary="Is the desk up, and does a worker run?")
    app.add_api_route("/static/{version}/{path:path}", get_static, include_in_schema=False)
    describe = app.openapi
    app.openapi = lambda: with_examples(describe())  # type: ignore[method-assign]
    _answer_errors(app)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    options = services.options
    limit = options.max_file_mb * (1 << 20) * options.max_form_files + SMALL_BODY
    app.add_middleware(Guard, public_url=options.public_url, upload_limit=limit, problem=plain_problem)
    return app


def health(request: Request) -> dict[str, Any]:
    """`ok` when the database answers; `workers`: reading processes seen in the last half minute."""
    store = request.app.state.services.store
    return {"status": "ok", "workers": len(store.workers.alive())}


def get_static(version: str, path: str) -> Response:
    """A file of the desk under its hash: cached for ever; under another hash it is not there."""
    file = (STATIC / path).resolve()
    if version != static_version() or not file.is_relative_to(STATIC) or not file.is_file():
        raise Absent
    kind = _TYPES.get(file.suffix, "application/octet-stream")
    return FileResponse(file, media_type=kind, headers={"cache-control": "public, max-age=31536000, immutable"})


def _answer_errors(app: FastAPI) -> None:
    @app.exception_handler(NotLoggedIn)
    def not_logged_in(request: Request, error: NotLoggedIn) -> Response:
        if _is_api(request):
            return _problem(request, 401, "wlk.web.log-in", say(language_of_request(request), "sys.login"))
        back = request.url.path if request.method == "GET" else "/"
        ended = "&ended=1" if request.cookies else ""
        return RedirectResponse(f"/masuk?next={quote(back)}{ended}", 303)

    @app.exception_handler(MustChange)
    def must_change(request: Request, error: MustChange) -> Response:
        if _is_api(request):
            return _problem(request, 403, "wlk.web.password", say(language_of_request(request), "pass.must"))
        return RedirectResponse("/sandi", 303)

    @app.exception_handler(Absent)
    def absent(request: Request, error: Absent) -> Response:
        return _problem(request, 404, "wlk.web.not-found", say(language_of_request(request), "sys.404"))

    @app.exception_handler(HTTPException)
    def http(request: Request, error: HTTPException) -> Response:
        word = "sys.404" if error.status_code in (404, 405) else "sys.invalid"
        code = "wlk.web.not-found" if error.status_code in (404, 405) else "wlk.web.invalid"
        return _problem(request, error.status_code, code, say(language_of_request(request), word))

    @app.exception_handler(RequestValidationError)
    def invalid(request: Request, error: RequestValidationError) -> Response:
        names = ", ".join(dict.fromkeys(str(one["loc"][-1]) for one in error.errors()))
        wrong = BadRequest(names)
        return _problem(request, 422, wrong.code, wrong.message(language_of_request(request)))

    @app.exception_handler(WlkError)
    def known(request: Request, error: WlkError) -> Response:
        language = language_of_request(request)
        return _problem(request, _status(error), error.code, error.message(language), **_both_sides(request, error))

    @app.exception_handler(OSError)
    def of_disk(request: Request, error: OSError) -> Response:
        return known(request, NoRoom()) if is_full(error) else unknown(request, error)

    @app.exception_handler(OverflowError)
    def too_big(request: Request, error: OverflowError) -> Response:
        wrong = BadRequest("angka")  # larger than any number the database keeps
        return _problem(request, 422, wrong.code, wrong.message(language_of_request(request)))

    @app.exception_handler(Exception)
    def unknown(request: Request, error: Exception) -> Response:
        log.error("web.unexpected", error=type(error).__name__, where=places(error), **ids_of(request))
        return _problem(request, 500, "wlk.error", say(language_of_request(request), "sys.error", "wlk.error"))


def _both_sides(request: Request, error: WlkError) -> dict[str, Any]:
    """What a conflict carries: one's own value and the stored one, with who and when."""
    person = getattr(request.state, "visitor", None)
    if isinstance(error, TaskConflict) and isinstance(person, Visitor):
        return {"saved": task_json(error.saved, person)}
    if not isinstance(error, FieldConflict):
        return {}
    mine = {"path": error.path, "state": error.mine.state, "value": error.mine.value, "orig": error.mine.orig}
    saved = None
    if error.saved is not None and isinstance(person, Visitor):
        store = request.app.state.services.store
        task = store.tasks.get(person.actor, request.path_params.get("task_id", ""))
        document = store.documents.get(person.actor, task.document_id) if task is not None else None
        saved = field_json(document, error.saved) if document is not None else None
    return {"mine": mine, "saved": saved}


def _status(error: WlkError) -> int:
    if isinstance(error, Conflict):
        return 409
    if isinstance(error, TooLarge):
        return 413
    if isinstance(error, TooManyOpen):
        return 429
    if isinstance(error, NoRoom):
        return 507
    if isinstance(error, (Refused, BadRequest)):
        return 422
    if isinstance(error, (PageError, SetupError, StoreAway)):
        return 503
    return 422


def _problem(request: Request, status: int, code: str, message: str, **more: Any) -> Response:
    if _is_api(request):
        return JSONResponse({"error": {"code": code, "message": message}, **more}, status)
    return page(request, "masalah.html", "problem", status, code=code, message=message)


def _is_api(request: Request) -> bool:
    return request.url.path.startswith(("/api/", "/gambar/", "/static/", "/metrics"))
