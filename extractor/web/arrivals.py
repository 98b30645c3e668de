"""Files that came in, as the desk and the API show them; names and days as people write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from extractor.store import Upload
from extractor.web import refusals
from extractor.web.services import Services
from extractor.web.visitors import BadRequest, Visitor

_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|\u202a-\u202e\u2066-\u2069]")


def view(tools: Services, person: Visitor, upload: Upload, language: str | None = None) -> dict[str, Any]:
    """An upload for the eye and for programs: state, progress, one sentence, its documents when read."""
    language = language or person.language
    error = None
    if upload.state == "refused":
        error = {"code": upload.error_code, "message": refusals.message(upload, language)}
    documents: Sequence[dict[str, Any]] = []
    if upload.state == "read":
        documents = [
            {"id": one.id, "record_type": one.record_type, "company": one.company}
            for one in tools.store.documents.of_upload(person.actor, upload.id)
        ]
    return {
        "id": upload.id,
        "file": upload.name,
        "sha256": upload.sha256,
        "size": upload.size,
        "agenda_number": upload.agenda_number,
        "received_on": upload.received_on.isoformat(),
        "state": upload.state,
        "page_count": upload.page_count,
        "pages_done": upload.pages_done,
        "pages_failed": upload.pages_failed,
        "ahead": tools.store.uploads.ahead(upload),
        "restricted": upload.is_restricted,
        "error": error,
        "documents": documents,
    }


def safe_name(name: str) -> str:
    """The last part of a file name without characters that a file system or a screen could misread; never empty."""
    bare = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    bare = "".join(letter for letter in bare if not 0xD800 <= ord(letter) <= 0xDFFF)
    return _UNSAFE.sub("_", bare).strip(" .")[-150:] or "tanpa-nama"


def day_of(text: str) -> date | None:
    """A day as a browser or a person writes it; None for nothing. Raises BadRequest."""
    text = text.strip()
    if not text:
        return None
    for form in ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise BadRequest("received_on")
