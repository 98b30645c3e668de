"""How fast this machine reads: one drawn page by the tesseract program, with its threads held to one and without."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SLOW_PAGE_S = 6.0
"""One drawn page takes 1 to 2 s on a core of today, also beside other work; several times that means trouble."""
SENTENCE = "Perusahaan wajib melaporkan ketenagakerjaan 148 orang"


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds for the page; `reads`: whether the words drawn were found."""

    held_s: float
    free_s: float
    reads: bool


def speed() -> Speed:
    """Needs a few seconds. Times out to infinity after a minute each; OSError where there is no tesseract."""
    with tempfile.TemporaryDirectory() as place:
        page = Path(place) / "page.png"
        draw_page(page)
        held_s, text = _timed(page, {"OMP_THREAD_LIMIT": "1"})
        free_s, _ = _timed(page, {})
    return Speed(held_s, free_s, text.count("ketenagakerjaan") > 10)


def draw_page(target: Path) -> None:
    """Thirty lines at 150 dpi with the drawing library's own letters."""
    picture = Image.new("L", (1240, 1754), 255)
    pen = ImageDraw.Draw(picture)
    font = ImageFont.load_default(28)
    for line in range(30):
        pen.text((100, 100 + 50 * line), f"{line + 1}. {SENTENCE}", fill=0, font=font)
    picture.save(target, dpi=(150, 150))


def _timed(page: Path, threads: dict[str, str]) -> tuple[float, str]:
    environment = {name: value for name, value in os.environ.items() if name != "OMP_THREAD_LIMIT"} | threads
    command = ["tesseract", str(page), "stdout", "-l", "ind"]
    started = time.perf_counter()
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, errors="replace", timeout=60, check=False
        )
    except subprocess.TimeoutExpired:
        return float("inf"), ""
    return time.perf_counter() - started, done.stdout
