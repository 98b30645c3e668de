"""One page all the way, a second look at places of it, and the crew of processes that does it."""

from extractor.ocr.fingerprint import fingerprint
from extractor.reading.crew import Crew, TaskCrash, TaskTimeout
from extractor.reading.look import PictureLook
from extractor.reading.options import Engines, ReadingOptions, open_engines
from extractor.reading.page import read_page
from extractor.reading.quality import Quality, coach, look_at

__all__ = [
    "Crew",
    "Engines",
    "PictureLook",
    "Quality",
    "ReadingOptions",
    "TaskCrash",
    "TaskTimeout",
    "coach",
    "fingerprint",
    "look_at",
    "open_engines",
    "read_page",
]
