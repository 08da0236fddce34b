"""From the extracts of one story to claims."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.model.claim import Claim
from discrepancy.model.extract import Extract
from discrepancy.model.source import Source


def align(sources: Sequence[Source], extracts: Sequence[Extract]) -> tuple[Claim, ...]:
    """All claims, sorted: stories are found first, facts meet inside one. The order of sources changes nothing."""
    return ()
