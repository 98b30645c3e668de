"""Durable reading of uploads: what a worker does, and the one door to the job engine.

Importing this costs nothing; the engine is opened when a worker runs. The web side needs no call at all: an upload in
state "waiting" is picked up by any worker within a fraction of a second.
"""

from extractor.jobs.options import JobOptions
from extractor.jobs.reader import Counted, Reader
from extractor.jobs.reading import Halt, Reading
from extractor.jobs.worker import Worker

__all__ = ["Counted", "Halt", "JobOptions", "Reader", "Reading", "Worker"]
