"""Sources and their extracts, by the program's own stages."""

from __future__ import annotations

import datetime

from discrepancy.extraction import extract
from discrepancy.link.claims import link_sources
from discrepancy.link.pairs.fact_context import StoryContext
from discrepancy.model.claim import Claim
from discrepancy.model.source import Source

__all__ = ["claims", "extract", "source", "story", "together"]


def source(name: str, text: str, day: int = 3) -> Source:
    return Source(id=name, text=text, published=datetime.date(2021, 5, day))


def story(*sources: Source) -> StoryContext:
    return StoryContext([extract(one) for one in sources])


def claims(*sources: Source) -> tuple[Claim, ...]:
    return link_sources(sources, [extract(one) for one in sources])


def together(found: tuple[Claim, ...], *quotes: str) -> bool:
    """Whether one claim holds facts whose quotes hold each of these."""
    return any(all(any(quote in fact.quote for fact in claim.facts) for quote in quotes) for claim in found)
