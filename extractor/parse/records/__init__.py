"""The reader of every record type: what its model declares of a field is looked for in all the places of a paper."""

from extractor.parse.records.capture import capture_record

__all__ = ["capture_record"]
