"""What a discrepancy is about, in a few words."""

from __future__ import annotations

from discrepancy.model.discrepancy import Discrepancy


def topic_of(d: Discrepancy) -> str:
    """What a discrepancy is about: "Ana Brandt, age", or whichever of the two is known."""
    attribute = d.attribute if d.attribute and d.attribute.casefold() not in d.subject.casefold() else ""
    return ", ".join(part for part in (d.subject, attribute or ("" if d.subject else d.kind)) if part)
