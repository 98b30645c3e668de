"""Signatures of this installation: an Ed25519 key that is made with its first start and never leaves it."""

from __future__ import annotations

from functools import cached_property

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from extractor.store.secret import Secret


class Seal:
    def __init__(self, secret: Secret) -> None:
        self._secret = secret

    @property
    def key(self) -> str:
        """The public key, 64 hex digits."""
        return self._private.public_key().public_bytes_raw().hex()

    def sign(self, digest: str) -> str:
        """128 hex digits."""
        return self._private.sign(digest.encode()).hex()

    @cached_property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self._secret.key("recap"))


def is_signed(key: str, digest: str, signature: str) -> bool:
    """Whether the holder of a public key signed this; False for what is no key or signature at all."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), digest.encode())
    except (InvalidSignature, ValueError):
        return False
    return True
