"""What the clerk answers about a file: keep it, do not keep it, a new version, a copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from extractor.errors import Refused
from extractor.store import Link, Upload
from extractor.web.services import Services
from extractor.web.visitors import Absent, Visitor
from extractor.web.words import say

Choices = Literal["keep", "drop", "version", "link"]


def settle(tools: Services, person: Visitor, upload_id: str, choice: Choices) -> Upload:
    """The answer about a file that waits for one. Raises Absent, Refused."""
    store, actor = tools.store, person.actor
    upload = store.uploads.get(actor, upload_id)
    if upload is None:
        raise Absent
    if upload.state != "asking":
        raise Refused("berkas ini tidak menunggu keputusan")
    asked = [one for one in store.links.of_upload(actor, upload_id) if one.choice is None]
    if choice == "drop":
        reason = say("id", "dup.dropped", asked[0].other.agenda_number) if asked else say("id", "up.retaken")
        store.links.mark(actor, upload_id, "drop")
        return store.uploads.discard(actor, upload_id, reason)
    if choice == "link" and not asked:
        raise Refused("tidak ada berkas untuk dikaitkan")
    store.links.mark(actor, upload_id, "link" if choice == "link" else "version")
    return store.uploads.keep(actor, upload_id, "linked" if choice == "link" else "waiting")


def decide(tools: Services, person: Visitor, link_id: str, choice: Choices) -> Link:
    """The answer to a question about two received files. Raises Absent, Refused."""
    if choice == "keep":
        raise Refused("pilih salah satu dari tiga jawaban")
    known = {one.id: one for one in open_questions(tools, person)}
    if link_id not in known:
        raise Absent
    return tools.store.links.decide(person.actor, link_id, choice)


def open_questions(tools: Services, person: Visitor) -> Sequence[Link]:
    """Questions about files that are in already (a file that still waits for its answer is asked about in its row)."""
    return [one for one in tools.store.links.questions(person.actor) if one.upload.state != "asking"]
