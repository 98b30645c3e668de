"""Picture to better picture, with the lines, tables and ink marks found on the way."""

from extractor.repair.colour import COLOUR_DPI
from extractor.repair.components import components
from extractor.repair.glance import Glance, glance
from extractor.repair.marks import find_scribbles, without_boxes
from extractor.repair.options import Measures, Repaired, RepairOptions
from extractor.repair.order import repair
from extractor.repair.payload import payload_of
from extractor.repair.seals import find_seals, without_seals
from extractor.repair.strokes import strokes_of

__all__ = [
    "COLOUR_DPI",
    "Glance",
    "Measures",
    "RepairOptions",
    "Repaired",
    "components",
    "find_scribbles",
    "find_seals",
    "glance",
    "payload_of",
    "repair",
    "strokes_of",
    "without_boxes",
    "without_seals",
]
