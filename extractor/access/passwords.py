"""Passwords: argon2id hashes, and the floor under which a password is refused."""

from __future__ import annotations

from functools import cache

from pwdlib import PasswordHash
from pwdlib.exceptions import UnknownHashError
from pwdlib.hashers.argon2 import Argon2Hasher

from extractor.errors import Refused

MIN_LENGTH = 10


@cache
def _hasher() -> PasswordHash:
    return PasswordHash((Argon2Hasher(),))


@cache
def _decoy() -> str:
    """A hash of nothing: checked against when the user is unknown, so that both answers take the same time."""
    return _hasher().hash("tidak ada pengguna dengan nama ini")


def hash_password(password: str) -> str:
    """An argon2id hash (64 MiB, about 0.3 s: call it off the event loop)."""
    return _hasher().hash(password)


def verify_password(password: str, stored: str | None) -> tuple[bool, str | None]:
    """Whether the password fits, and a fresh hash where the stored one is outdated (None: keep it).

    `stored` None (unknown user) costs the same time and is never right. A stored text that is no hash is never right.
    """
    try:
        right, fresh = _hasher().verify_and_update(password, stored or _decoy())
    except UnknownHashError:
        return False, None
    return (right, fresh) if stored is not None else (False, None)


def refuse_weak(password: str, user_name: str) -> None:
    """Raises `Refused` for a password that is too short, one character repeated, or holds the user's name."""
    folded = password.casefold()
    if len(password) < MIN_LENGTH:
        raise Refused(f"kata sandi paling sedikit {MIN_LENGTH} karakter")
    if len(set(folded)) < 4 or (user_name and user_name.casefold() in folded):
        raise Refused("kata sandi terlalu mudah ditebak")
