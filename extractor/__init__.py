"""The machine: paper in, checked records out, a person decides.

`models` is a name that others use too, so the first import makes sure that it is ours. No library may report to its
maker (onnxruntime would by default), and tesseract's own threads cost six times the time: both are settled here, before
either loads.
"""

import os
from importlib.util import find_spec
from pathlib import Path

__version__ = "0.1.0"

os.environ["ORT_DISABLE_TELEMETRY"] = "1"
os.environ.setdefault("OMP_THREAD_LIMIT", "1")

_spec = find_spec("models")
_places = list(_spec.submodule_search_locations or ()) if _spec is not None else []
if not any((Path(place) / "registry.py").exists() for place in _places):
    raise ImportError("the package `models` is not the one that belongs to this program")
