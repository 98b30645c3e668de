"""Who is asking: the session of a cookie or bearer key, and what a route may demand of it."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query, Request

from extractor import access
from extractor.access import Actor
from extractor.access.rights import Action
from extractor.errors import WlkError
from extractor.store import User
from extractor.store.tokens import PREFIX
from extractor.web.safety import COOKIE, language_of
from extractor.web.services import Language, Services

_ID = re.compile(r"[0-9a-f]{32}")


class NotLoggedIn(Exception):
    """No session, or an ended one: a page leads to the log-in, the API answers 401."""


class Absent(Exception):
    """The thing does not exist, or this person may not know that it does: 404 in both cases."""


class BadRequest(WlkError):
    code = "wlk.web.invalid"
    sentence = {
        "id": "Permintaan tidak lengkap atau tidak sah: {}.",
        "en": "The request is incomplete or invalid: {}.",
    }


@dataclass(frozen=True, slots=True)
class Visitor:
    """A logged-in person with the key of their session. `scopes`: of a program's key, None for a session."""

    actor: Actor
    user: User
    key: str
    scopes: tuple[str, ...] | None = None

    def may(self, action: Action) -> bool:
        if self.scopes is not None and not any(action in access.SCOPES[scope] for scope in self.scopes):
            return False
        return access.may(self.actor, action)

    def require(self, action: Action) -> None:
        """Raises `Absent`: what one may not do does not exist for one."""
        if not self.may(action):
            raise Absent

    @property
    def language(self) -> Language:
        return "en" if self.user.language == "en" else "id"


def services_of(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


def session_key(request: Request) -> str | None:
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and key:
        return key.strip()
    return request.cookies.get(COOKIE)


def find_visitor(request: Request) -> Visitor | None:
    """The person of this request, None without a running session. Blocks: call it from a thread."""
    key = session_key(request)
    if not key:
        return None
    store = services_of(request).store
    if key.startswith(PREFIX):
        lent = store.tokens.actor(key) if _is_for_programs(request) else None
        return Visitor(lent[0], lent[1], key, lent[2]) if lent is not None else None
    found = store.users.actor(key)
    return Visitor(*found, key) if found is not None else None


def _is_for_programs(request: Request) -> bool:
    """A program's key works in the header and where programs ask; in a cookie it would be a person's session."""
    path = request.url.path
    return (path.startswith("/api/") or path == "/metrics") and "authorization" in request.headers


def visitor(request: Request) -> Visitor:
    """Dependency of every route that needs a person. Raises `NotLoggedIn`.

    Somebody with a password made by another sees nothing but the page that changes it.
    """
    found = find_visitor(request)
    if found is None:
        raise NotLoggedIn
    request.state.visitor = found
    if found.user.must_change and request.url.path not in ("/sandi", "/keluar", "/api/password"):
        raise MustChange
    return found


class MustChange(Exception):
    """The password was made by an administrator and must be replaced before anything else."""


def vault_key(tools: Services, person: Visitor) -> str:
    """The key (base64) under which a browser seals what this person typed and the server has not; the same after the
    next log-in, so that nothing typed is lost with a session."""
    return b64encode(tools.store.secret.key(f"outbox:{person.user.id}")).decode("ascii")


def services(request: Request) -> Services:
    return services_of(request)


def ids_of(request: Request) -> dict[str, str]:
    """What a log may say of a request: pattern of its route, person, ids. The address itself may hold what somebody
    searched for."""
    found = {"route": f"{request.method} {getattr(request.scope.get('route'), 'path', '-')}"}
    known = getattr(request.state, "visitor", None)
    if isinstance(known, Visitor):
        found["user"] = known.user.id
    return found | {name: one for name, one in request.path_params.items() if _ID.fullmatch(str(one))}


def language_of_request(request: Request) -> Language:
    """The API speaks Accept-Language, the desk the setting of the person, the log-in page the desk's."""
    fallback = services_of(request).options.language
    if request.url.path.startswith("/api/"):
        return "en" if language_of(request.headers.get("accept-language", ""), fallback) == "en" else "id"
    known = getattr(request.state, "visitor", None)
    return known.language if isinstance(known, Visitor) else fallback


Person = Annotated[Visitor, Depends(visitor)]
Tools = Annotated[Services, Depends(services)]
PageNumber = Annotated[int, Query(ge=1, le=100_000, description="page of the list, from 1")]
