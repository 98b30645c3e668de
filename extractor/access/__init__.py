"""Who may see and do what: roles, rights, offices, passwords and sessions. Pure: no database, no clock of its own."""

from extractor.access.actors import ADMIN, ANYWHERE, MACHINE, RIGHTS, ROLES, Actor
from extractor.access.passwords import hash_password, refuse_weak, verify_password
from extractor.access.rights import (
    CONFIDENTIAL,
    SCOPES,
    TWO_PAIRS_OF_HANDS,
    Action,
    Thing,
    lent_rights,
    may,
    require,
    scopes_for,
    table,
)
from extractor.access.sessions import IDLE, SEEN_STEP, SessionKey, digest, is_over, new_key
from extractor.access.tries import LIMIT, WINDOW, wait_until

__all__ = [
    "ADMIN",
    "ANYWHERE",
    "CONFIDENTIAL",
    "IDLE",
    "LIMIT",
    "MACHINE",
    "RIGHTS",
    "ROLES",
    "SCOPES",
    "SEEN_STEP",
    "TWO_PAIRS_OF_HANDS",
    "WINDOW",
    "Action",
    "Actor",
    "SessionKey",
    "Thing",
    "digest",
    "hash_password",
    "is_over",
    "lent_rights",
    "may",
    "new_key",
    "refuse_weak",
    "require",
    "scopes_for",
    "table",
    "verify_password",
    "wait_until",
]
