"""Facts of one kind from a short text."""

from __future__ import annotations

import datetime

from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.parse.clauses import with_clauses
from discrepancy.parse.pipeline import load
from discrepancy.parse.stage import parse_sentences
from discrepancy.registry import collect
from discrepancy.scan.document import Document


def facts(kind: str, text: str) -> list[Fact]:
    """The facts of `kind` in `text`, each checked to quote its own place."""
    document = Document(Source(id="a.txt", text=text, published=datetime.date(2021, 6, 3)))
    parser = load()
    assert parser is not None
    stated = list(collect("discrepancy.kinds", "KIND")[kind].extract(document))
    found = with_clauses(stated, parse_sentences(parser, document.text, stated))
    assert all(text[fact.start : fact.end] == fact.quote for fact in found)
    return found


def stated(kind: str, text: str) -> list[tuple[str, float | None, float | None, str | None]]:
    """Quote, low, high and unit of each fact, in order of place."""
    found = sorted(facts(kind, text), key=lambda fact: (fact.start, fact.end))
    return [(fact.quote, fact.value.low, fact.value.high, fact.value.unit) for fact in found]
