"""From facts to facts with subjects, inside one source."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.text.document import Document




def relate(document: Document, facts: Sequence[Fact]) -> Extract:
    """Attach subject, thing, entity, speaker and as-of to each fact."""
    return Extract(source=document.source.id, facts=tuple(facts))
