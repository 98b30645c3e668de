"""The PostgreSQL of the store's suite serves here too."""

from tests.store.conftest import postgres

__all__ = ["postgres"]
