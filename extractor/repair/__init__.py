"""Picture to better picture, with the lines, tables and ink marks found on the way."""

from extractor.repair.colour import COLOUR_DPI
from extractor.repair.marks import find_scribbles
from extractor.repair.options import Measures, Repaired, RepairOptions
from extractor.repair.order import repair

__all__ = ["COLOUR_DPI", "Measures", "RepairOptions", "Repaired", "find_scribbles", "repair"]
