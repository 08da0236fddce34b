"""Where a quote is, so that it is found again after small edits, and in the original whose text was extracted."""

from __future__ import annotations

from collections.abc import Mapping

from discrepancy.model.fact import Fact
from discrepancy.model.source import Source

CONTEXT = 32
"""Characters before and after a quote, as Hypothesis and Apache Annotator write them."""


def selector(fact: Fact, source: Source) -> Mapping[str, str]:
    """A text quote selector of the W3C's Web Annotation Data Model (section 4.2.4): exact, prefix and suffix."""
    text = source.text
    return {
        "type": "TextQuoteSelector",
        "exact": text[fact.start : fact.end],
        "prefix": text[max(0, fact.start - CONTEXT) : fact.start],
        "suffix": text[fact.end : fact.end + CONTEXT],
    }
