"""Pictures of pages, addressed by the hash of their file; who draws them keeps them."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from extractor.web.visitors import Absent, Person, Tools

pages = APIRouter(include_in_schema=False)
VIEWS_DPI = {"view": 150.0, "zoom": 300.0, "thumb": 20.0}
_TYPES = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG", "image/png"), (b"RIFF", "image/webp"))


@pages.get("/gambar/{upload_id}/{sha256}/{number}/{view}")
def get_picture(
    request: Request, upload_id: str, sha256: str, number: int, view: str, person: Person, tools: Tools
) -> Response:
    """The bytes never change under this address; a restricted file leaves nothing on the disk of the browser."""
    person.require("upload.see")
    upload = tools.store.uploads.get(person.actor, upload_id)
    if upload is None or upload.sha256 != sha256 or view not in VIEWS_DPI:
        raise Absent
    if number < 1:
        raise Absent
    drawn, at = upload, number
    if number > (upload.page_count or 0):
        late = tools.store.late_pages.of_upload(person.actor, upload.id).get(number)
        if late is None:
            raise Absent
        drawn, at = late.source, late.from_number
    etag = f'"{sha256[:24]}-{number}-{view}"'
    caching = "no-store" if upload.is_restricted else "private, max-age=31536000, immutable"
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers={"etag": etag, "cache-control": caching})
    if upload.is_restricted and view != "thumb":
        tools.store.events.record(person.actor, "page.open", "upload", upload.id, page=number)
    data = tools.render_page(drawn, at, VIEWS_DPI[view])
    kind = next((name for head, name in _TYPES if data.startswith(head)), "application/octet-stream")
    return Response(data, media_type=kind, headers={"etag": etag, "cache-control": caching})
