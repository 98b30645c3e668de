"""The one place that knows every class."""

from extractor.wiring.files import FileReader, FileReading, lines

__all__ = ["FileReader", "FileReading", "lines"]
