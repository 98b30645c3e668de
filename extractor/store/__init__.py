"""What the program remembers: one model for SQLite and PostgreSQL, blobs in a plain folder.

`Store(url, folder)` is the door; `migrate(url)` brings a database to this version (never at import).
"""

from extractor.store.blobs import Blobs
from extractor.store.conflict import FieldConflict, TaskConflict
from extractor.store.documents import Documents, NewDocument
from extractor.store.entries import (
    DocumentEntry,
    Event,
    FieldEntry,
    Filing,
    Listing,
    Office,
    PageEntry,
    TaskEntry,
    Upload,
    User,
    WorkerEntry,
)
from extractor.store.filings import Filings
from extractor.store.logins import LogIn
from extractor.store.migration import is_current, migrate
from extractor.store.pages import Pages
from extractor.store.shelf import Store
from extractor.store.tasks import Tasks
from extractor.store.transfers import NewTransfer, Transfer, Transfers
from extractor.store.uploads import NewUpload, Uploads
from extractor.store.users import Users

__all__ = [
    "Blobs",
    "DocumentEntry",
    "Documents",
    "Event",
    "FieldConflict",
    "FieldEntry",
    "Filing",
    "Filings",
    "Listing",
    "LogIn",
    "NewDocument",
    "NewTransfer",
    "NewUpload",
    "Office",
    "PageEntry",
    "Pages",
    "Store",
    "TaskConflict",
    "TaskEntry",
    "Tasks",
    "Transfer",
    "Transfers",
    "Upload",
    "Uploads",
    "User",
    "Users",
    "WorkerEntry",
    "is_current",
    "migrate",
]
