"""The scans of numbers, measures, dates, names, places, quotations and sentences: in order, none overlapping, within the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from discrepancy.scan.document import Document
from tests.fuzz.held import source
from tests.fuzz.target import Target, text_of
from tests.fuzz.words import SENTENCES, WORDS


class _Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def _apart(length: int, found: Iterable[_Span]) -> None:
    done = 0
    for each in found:
        assert done <= each.start < each.end <= length, each
        done = each.end


def run(data: bytes) -> None:
    text = text_of(data)
    document = Document(source(text))
    assert len(document.text) == len(text)
    for found in (document.numbers, document.dates, document.names):
        _apart(len(text), found)
    for number in document.numbers:
        assert number.hedge_start <= number.start
        assert number.low is None or number.high is None or number.low <= number.high, number
    for measure in document.measures:
        assert 0 <= measure.start < measure.end <= len(text), measure
    for sentence in document.sentences:
        assert 0 <= sentence.start <= sentence.end <= len(text), sentence
    for quotation in document.quotes:
        assert 0 <= quotation.start <= quotation.end <= len(text), quotation
    assert len(document.measure_roles) == len(document.measures)
    assert document.roles is not None


TARGET = Target(id="scans", run=run, seeds=SENTENCES, words=WORDS, longest=400)
