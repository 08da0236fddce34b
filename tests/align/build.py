"""Sources and their extracts, by the program's own rooms."""

from __future__ import annotations

import datetime

from discrepancy.align.claims import align
from discrepancy.model.claim import Claim
from discrepancy.model.extract import Extract
from discrepancy.model.source import Source
from discrepancy.registry import collect
from discrepancy.subjects.relate import relate
from discrepancy.text.document import Document


def source(name: str, text: str, day: int = 3) -> Source:
    return Source(id=name, text=text, published=datetime.date(2021, 5, day))


def extract(source: Source) -> Extract:
    document = Document(source)
    facts = [fact for kind in collect("discrepancy.kinds", "KIND", "discrepancy.kinds").values() for fact in kind.extract(document)]
    return relate(document, sorted(facts, key=lambda fact: (fact.start, fact.end, fact.kind)))


def claims(*sources: Source) -> tuple[Claim, ...]:
    return align(sources, [extract(one) for one in sources])


def together(found: tuple[Claim, ...], *quotes: str) -> bool:
    """Whether one claim holds facts whose quotes hold each of these."""
    return any(all(any(quote in fact.quote for fact in claim.facts) for quote in quotes) for claim in found)
