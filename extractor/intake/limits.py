"""What a file may cost, and how pictures are taken from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Refusal limits of one file (contract: 200 MB, 1,000 pages, 150 megapixels a page)."""

    max_bytes: int = 200 * 1024 * 1024
    max_pages: int = 1000
    max_pixels: int = 150_000_000


@dataclass(frozen=True, slots=True)
class Imaging:
    """How a page becomes a picture.

    `render_dpi`: pages without an embedded scan are drawn at this density; 300 keeps 6 pt print readable.
    `max_megapixels`: a page larger than that is drawn at fewer dpi (A3 at 300 dpi has 17).
    """

    render_dpi: float = 300.0
    max_megapixels: float = 24.0
