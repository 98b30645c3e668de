"""The eight tasks of a reading child, and how a child builds its services from a few plain options.

Foreign bytes meet native code only here, in processes of the crew: `accept_file`, `read_one`, `conclude_pages`,
`read_as`, `write_searchable`, `write_redacted`, `render_page` and `read_again`. A child builds its engines once and
keeps them until it is replaced.
"""

from __future__ import annotations

import logging
import warnings
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from extractor import check, intake, pipeline, reading
from extractor.document.elements import Page
from extractor.document.evidence import Checked
from extractor.document.geometry import BBox
from extractor.document.look import Look
from extractor.document.sheet import Source
from extractor.settings import Settings

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class ChildOptions:
    """What a reading child must know; small, hashable, picklable."""

    limits: intake.Limits
    own_confidence: Path | None = None

    @classmethod
    def of(cls, settings: Settings) -> ChildOptions:
        return cls(
            intake.Limits(settings.max_file_mb * MEGABYTE, settings.max_pages, settings.max_megapixels * 1_000_000),
            settings.own_confidence,
        )


@lru_cache(maxsize=1)
def _services(options: ChildOptions) -> pipeline.Services:
    engines = reading.open_engines()

    def look(folder: Path) -> Look:
        return reading.PictureLook(folder, engines)

    confidence = check.in_force(reading.fingerprint(), options.own_confidence)
    return pipeline.Services(engines=engines, look=look, limits=options.limits, confidence=confidence)


def prepare(options: ChildOptions) -> None:
    """Loads what every child needs, once, before the first is forked. What libraries say of a paper is said to nobody:
    it could quote it, and every trouble comes back as an error."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    _services(options)


def accept_file(
    path: str, name: str, password: str | None, options: ChildOptions, max_pages: int | None = None
) -> Source:
    """`max_pages`: another limit than that of the options."""
    services = _services(options)
    if max_pages is not None:
        services = replace(services, limits=replace(services.limits, max_pages=max_pages))
    return pipeline.accept(Path(path), services, name=name, password=password)


def read_one(source: Source, number: int, keep: str, options: ChildOptions) -> Page:
    return pipeline.read_page(source, number, _services(options), Path(keep))


def conclude_pages(pages: list[Page], keep: str, options: ChildOptions) -> list[pipeline.Outcome]:
    return pipeline.conclude(pages, _services(options), Path(keep))


def read_as(pages: list[Page], number: int, record_type: str, keep: str, options: ChildOptions) -> Checked:
    """One document read anew as the type that a person says."""
    return pipeline.read_as(pages, number, record_type, _services(options), Path(keep))


def write_searchable(source: Source, pages: list[Page], out: str) -> None:
    intake.write_searchable(source, pages, Path(out))


def write_redacted(leaves: list[intake.Leaf], out: str) -> None:
    intake.write_redacted(leaves, Path(out))


def render_page(source: Source, number: int, dpi: float) -> bytes:
    """A displayed page as JPEG for the desk."""
    return intake.encode_jpeg(intake.render(source, number, dpi))


def read_again(page: Page, box: BBox, keep: str, options: ChildOptions) -> str:
    """What stands in one box of the reading frame, looked at once more."""
    return _services(options).look(Path(keep))(page, [box])[0][0]
