"""Files that came in, as the desk and the API show them; names and days as people write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from fastapi import Request

from extractor.reading.firstlook import ASKS
from extractor.store import Link, PageLook, Upload
from extractor.web import refusals
from extractor.web.rendering import day, timezone_of
from extractor.web.services import Services
from extractor.web.visitors import BadRequest, Visitor
from extractor.web.words import say

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
        "ahead": tools.store.uploads.ahead(person.actor, upload),
        "restricted": upload.is_restricted,
        "error": error,
        "documents": documents,
        "advice": advice_of(tools.store.looks.of_upload(person.actor, upload.id), language),
        "questions": [
            question(one, language)
            for one in tools.store.links.of_upload(person.actor, upload.id)
            if one.choice is None and one.upload.id == upload.id
        ],
        "covers": [
            {"page": one.page, "box": one.box, "record_type": one.record_type, "expected": one.expected}
            for one in tools.store.covers.of_upload(person.actor, upload.id)
        ],
    }


_SIDES: dict[str, str | int] = {"kiri": "Left", "atas": "Top", "kanan": "Right", "bawah": "Bottom"}
_BARE = frozenset({"q.dark", "q.glare", "q.dpi", "q.dpi.urgent"})
"""Words that name no page by themselves."""


def advice_of(looks: Sequence[PageLook], language: str) -> list[dict[str, Any]]:
    """One sentence a thing to mend, what holds the file first. `asks`: the clerk should answer."""
    said = []
    for look in looks:
        for word, *rest in look.advice:
            facts = [_SIDES.get(str(one), one) if language == "en" else one for one in rest]
            sentence = say(language, str(word), *facts)
            if word in _BARE and len(looks) > 1:
                sentence = f"{say(language, 'q.page', look.number)} {sentence}"
            said.append({"page": look.number, "word": word, "message": sentence, "asks": word in ASKS})
    return sorted(said, key=lambda one: not one["asks"])


def question(link: Link, language: str) -> dict[str, Any]:
    """A question about two files, as a sentence with the other file."""
    other = link.other
    sentence = say(language, f"dup.{link.kind}")
    where = say(language, "dup.other", other.agenda_number or other.name, day(other.received_on))
    if link.pages_alike and link.upload.page_count:
        where = f"{where} {say(language, 'dup.pages', link.pages_alike, link.upload.page_count)}"
    return {
        "id": link.id,
        "kind": link.kind,
        "message": sentence,
        "where": where,
        "upload": link.upload.id,
        "file": link.upload.name,
        "agenda_number": link.upload.agenda_number,
        "other": {"id": other.id, "file": other.name, "agenda_number": other.agenda_number},
    }


def today(request: Request, person: Visitor) -> date:
    """The day it is at the office."""
    return datetime.now(ZoneInfo(timezone_of(request, person))).date()


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
