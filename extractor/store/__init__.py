"""What the program remembers: one model for SQLite and PostgreSQL, blobs in a plain folder.

`Store(url, folder)` is the door; `migrate(url)` brings a database to this version (never at import).
"""

from extractor.store.agenda import Line, Register
from extractor.store.blobs import Blobs
from extractor.store.conflict import FieldConflict, TaskConflict
from extractor.store.covers import Cover
from extractor.store.documents import Documents, NewDocument
from extractor.store.entries import (
    DocumentEntry,
    Event,
    FieldEntry,
    Filing,
    Listing,
    Office,
    PageEntry,
    PageView,
    TaskEntry,
    Upload,
    User,
    WorkerEntry,
)
from extractor.store.filings import Filings
from extractor.store.links import Link
from extractor.store.logins import LogIn
from extractor.store.looks import PageLook
from extractor.store.migration import is_current, migrate
from extractor.store.pages import Pages
from extractor.store.questions import Escalation, Shortcomings
from extractor.store.second_readings import SecondReading
from extractor.store.shelf import Store
from extractor.store.tasks import Tasks
from extractor.store.transfers import NewTransfer, Transfer, Transfers
from extractor.store.uploads import NewUpload, Uploads
from extractor.store.users import Users

__all__ = [
    "Blobs",
    "Cover",
    "DocumentEntry",
    "Documents",
    "Escalation",
    "Event",
    "FieldConflict",
    "FieldEntry",
    "Filing",
    "Filings",
    "Line",
    "Link",
    "Listing",
    "LogIn",
    "NewDocument",
    "NewTransfer",
    "NewUpload",
    "Office",
    "PageEntry",
    "PageLook",
    "PageView",
    "Pages",
    "Register",
    "SecondReading",
    "Shortcomings",
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
