"""A long scan costs no more memory at its end than at its beginning; 12 pages here, 300 with WLK_PROVE=full."""

from __future__ import annotations

import io
import os
import statistics
import time
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from extractor.evaluate.processes import pss_mb
from tests.e2e import papers
from tests.e2e.command import start

PAGES = 300 if os.environ.get("WLK_PROVE") == "full" else 12
MOST_MB = 900.0
"""For the whole tree with one reading child; it measures 490."""
GROWTH = 1.15


def scan(pages: int) -> bytes:
    """A PDF of scanned pages, no two alike."""
    buffer = io.BytesIO()
    drawn = canvas.Canvas(buffer, pagesize=A4, invariant=1)
    for number in range(1, pages + 1):
        image: Image.Image = papers.picture((*papers.more(number), *papers.FORM), 110)
        drawn.drawImage(ImageReader(image), 0, 0, *A4)
        drawn.showPage()
    drawn.save()
    return buffer.getvalue()


@pytest.mark.slow
@pytest.mark.timeout(120 + 12 * PAGES)
def test_memory_stays_flat_over_many_pages(tmp_path: Path) -> None:
    papers.put(tmp_path, {"tebal.pdf": scan(PAGES)})
    running = start(tmp_path / "jalan", "extract", str(tmp_path / "tebal.pdf"), "--jobs", "1")
    kept = tmp_path / "jalan" / "tmp"
    samples: list[tuple[int, float]] = []
    try:
        while running.process.poll() is None:
            done = sum(1 for _ in kept.glob("wlk-*/page-*.jpg"))
            if 2 <= done < PAGES:  # from the second page on everything is loaded
                samples.append((done, pss_mb([running.process.pid])))
            time.sleep(0.25)
        ended = running.end(60)
    finally:
        running.destroy()
    assert ended.code == 0, ended.err
    assert len(samples) >= PAGES // 2, samples
    middle = (2 + PAGES) / 2
    early = statistics.median(mb for done, mb in samples if done < middle)
    late = statistics.median(mb for done, mb in samples if done >= middle)
    assert late < GROWTH * early, (early, late)
    assert max(mb for _, mb in samples) < MOST_MB
    pages = [page for line in ended.lines for page in line["pages_read"]]
    assert sorted(page["page"] for page in pages) == list(range(1, PAGES + 1))
    assert (ended.left, ended.temporary) == ([], [])
