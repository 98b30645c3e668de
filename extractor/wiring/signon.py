"""Log-in by the office's own identity provider: OpenID Connect, code flow with PKCE, state and nonce.

The provider only says who somebody is; what a person may do stands in this desk, and nobody is added by it.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import structlog
from authlib.common.security import generate_token
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError
from joserfc.jwk import KeySet
from requests import RequestException

from extractor.errors import SetupError, SignOnRefused
from extractor.settings import Settings

log = structlog.get_logger(__name__)

_TIMEOUT_S = 10
_KEPT_S = 3600
"""How long what the provider says of itself is believed without asking again."""
_LEEWAY_S = 60
_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures by a key pair only: a shared secret proves nothing here, and "none" is no signature."""
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Provider:
    """`claim`: which claim holds the log-in name of this desk."""

    issuer: str
    client_id: str
    client_secret: str | None
    claim: str
    scope: str


@dataclass(frozen=True, slots=True)
class Departure:
    """Where to send the browser, and what it must bring back with it."""

    url: str
    kept: Mapping[str, str]


@dataclass
class SignOn:
    """Thread-safe; calls block on the network."""

    provider: Provider
    _said: dict[str, Any] = field(default_factory=dict)
    _keys: KeySet | None = None
    _until: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, redirect_uri: str) -> Departure:
        """Raises SignOnRefused where the provider does not answer."""
        said, _ = self._metadata()
        kept = {"nonce": secrets.token_urlsafe(32), "verifier": generate_token(64), "state": secrets.token_urlsafe(32)}
        with self._session(redirect_uri) as session:
            url, _ = session.create_authorization_url(
                said["authorization_endpoint"],
                state=kept["state"],
                code_verifier=kept["verifier"],
                nonce=kept["nonce"],
            )
        return Departure(url, kept)

    def finish(self, redirect_uri: str, code: str, kept: Mapping[str, str]) -> str:
        """The name the provider vouches for; the caller has compared the state. Raises SignOnRefused."""
        said, keys = self._metadata()
        try:
            with self._session(redirect_uri) as session:
                token = session.fetch_token(
                    said["token_endpoint"],
                    grant_type="authorization_code",
                    code=code,
                    code_verifier=kept["verifier"],
                    timeout=_TIMEOUT_S,
                    allow_redirects=False,
                )
            claims = self._claims(str(token["id_token"]), token, kept["nonce"], keys)
        except SignOnRefused:
            raise
        except Exception as error:  # whatever a foreign answer breaks, nobody comes in by it
            raise self._refused("token", error) from error
        return self._name(claims)

    def _claims(self, id_token: str, token: Mapping[str, Any], nonce: str, keys: KeySet) -> Mapping[str, Any]:
        try:
            decoded = jwt.decode(id_token, keys, algorithms=list(_ALGORITHMS))
        except InvalidKeyIdError:  # a key that is not among the known ones: the provider may have changed them
            decoded = jwt.decode(id_token, self._metadata(fresh=True)[1], algorithms=list(_ALGORITHMS))
        claims = CodeIDToken(
            decoded.claims,
            decoded.header,
            options={
                "iss": {"essential": True, "value": self.provider.issuer},
                "aud": {"essential": True, "value": self.provider.client_id},
                "nonce": {"essential": True, "value": nonce},
            },
            params={"nonce": nonce, "client_id": self.provider.client_id, "access_token": token.get("access_token")},
        )
        claims.validate(leeway=_LEEWAY_S)
        return dict(claims)

    def _name(self, claims: Mapping[str, Any]) -> str:
        name = claims.get(self.provider.claim)
        if not isinstance(name, str) or not name.strip():
            raise self._refused("claim")
        if self.provider.claim == "email" and claims.get("email_verified") is not True:
            raise self._refused("email-unverified")
        return name.strip()

    def _metadata(self, fresh: bool = False) -> tuple[dict[str, Any], KeySet]:
        with self._lock:
            if fresh or self._keys is None or time.monotonic() > self._until:
                try:
                    with self._session("") as session:
                        at = self.provider.issuer.rstrip("/") + "/.well-known/openid-configuration"
                        said = self._get(session, at)
                        if said["issuer"] != self.provider.issuer:
                            raise ValueError("another issuer")
                        for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
                            _require_safe(said[name])
                        keys = KeySet.import_key_set(self._get(session, said["jwks_uri"]))
                except (RequestException, SetupError, KeyError, TypeError, ValueError) as error:
                    raise self._refused("discovery", error) from error
                self._said, self._keys, self._until = said, keys, time.monotonic() + _KEPT_S
            return self._said, self._keys

    def _get(self, session: OAuth2Session, url: str) -> Any:
        answer = session.request("GET", url, withhold_token=True, timeout=_TIMEOUT_S, allow_redirects=False)
        answer.raise_for_status()
        return answer.json()

    def _session(self, redirect_uri: str) -> OAuth2Session:
        return OAuth2Session(
            self.provider.client_id,
            self.provider.client_secret,
            token_endpoint_auth_method="client_secret_basic" if self.provider.client_secret else "none",
            scope=self.provider.scope,
            redirect_uri=redirect_uri,
            code_challenge_method="S256",
        )

    def _refused(self, step: str, error: Exception | None = None) -> SignOnRefused:
        # The class only: a message may hold the token or the name.
        log.warning("sign-on.refused", step=step, error=type(error).__name__ if error else "")
        return SignOnRefused()


def sign_on_of(settings: Settings) -> SignOn:
    """Raises SetupError for half a setting or an address without HTTPS."""
    if settings.oidc_issuer is None or settings.oidc_client_id is None:
        raise SetupError("WLK_OIDC_ISSUER dan WLK_OIDC_CLIENT_ID harus diisi bersama")
    _require_safe(settings.oidc_issuer)
    secret = settings.oidc_client_secret
    return SignOn(
        Provider(
            settings.oidc_issuer,
            settings.oidc_client_id,
            secret.get_secret_value() if secret is not None else None,
            settings.oidc_claim,
            settings.oidc_scope,
        )
    )


def _require_safe(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise SetupError("penyedia akun harus memakai HTTPS")
