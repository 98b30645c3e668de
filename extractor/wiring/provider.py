"""The office's identity provider, where one is set: its libraries are an extra and opened only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.errors import SetupError
from extractor.settings import Settings

if TYPE_CHECKING:
    from extractor.wiring.signon import SignOn


def open_sign_on(settings: Settings) -> SignOn | None:
    """The office's identity provider, None where none is set. Raises SetupError for settings that do not hold."""
    if settings.oidc_issuer is None and settings.oidc_client_id is None:
        return None
    try:
        from extractor.wiring.signon import sign_on_of  # an extra: offices without a provider do without its libraries
    except ModuleNotFoundError as error:
        raise SetupError("pasang wlk-extractor[oidc] untuk masuk dengan akun dinas") from error
    return sign_on_of(settings)
