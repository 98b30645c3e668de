"""The machine: paper in, checked records out, a person decides."""

__version__ = "0.1.0"
