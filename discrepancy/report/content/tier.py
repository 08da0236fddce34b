"""Which findings a report contains, and which of those count."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from discrepancy.model.discrepancy import Discrepancy, Tier


def with_tier(d: Discrepancy, line: float) -> Discrepancy:
    """The finding with its tier: it counts from this confidence up."""
    tier = Tier.COUNTS if d.confidence >= line else Tier.POSSIBLE
    return d if d.tier is tier else replace(d, tier=tier)


def involves_draft(d: Discrepancy, draft: Collection[str] | None) -> bool:
    """Whether a finding has evidence of the draft, given by the ids of its sources; None means that there is no draft, and gives True."""
    return draft is None or any(fact.source in draft for side in d.sides for fact in (*side.facts, *side.more))
