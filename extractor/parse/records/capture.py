"""Any record from any paper of its type: every source puts its candidates, the best are kept, doubts looked at."""

from __future__ import annotations

from extractor.document.elements import Document
from extractor.document.evidence import FieldValue
from extractor.document.look import Look
from extractor.parse.letters.block import read_block
from extractor.parse.letters.opening import first_day
from extractor.parse.letters.reader import Reader
from extractor.parse.letters.settling import settle
from extractor.parse.records.labelled import read_labelled
from extractor.parse.records.lists import read_lists
from extractor.parse.records.paper import Paper
from extractor.parse.records.parts import read_parts
from extractor.parse.records.pool import Pool
from extractor.parse.records.qr import read_qr
from extractor.parse.records.tables import read_tables
from extractor.parse.records.told import read_told
from extractor.parse.values import look_again
from models.record_type import RecordType


def capture_record(document: Document, record_type: RecordType, look: Look) -> dict[str, FieldValue]:
    """Every field found, by path, in the order of the record; labels that are not on the paper are absent."""
    paper = Paper(document, record_type, look)
    if not paper.letter.rows:
        return {}
    reader = Reader(record_type, look)
    if record_type.is_letter and paper.parts is not None:
        read_block(paper.parts, reader)
        settle(reader)
    pool = Pool()
    read_tables(paper, pool)
    stops = read_labelled(paper, pool)
    read_lists(paper, pool, stops)
    read_told(paper, pool)
    read_parts(paper, pool)
    read_qr(paper, pool)
    values, pending = pool.settled()
    for value in look_again(values, pending, look).values():
        reader.keep(first_day(value, reader.field(value.path)))
    return reader.ordered()
