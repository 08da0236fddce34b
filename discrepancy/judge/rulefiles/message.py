"""The message of a rule about a finding."""

from __future__ import annotations

import string
from collections.abc import Sequence

FIELDS = ("attribute", "kind", "reason", "sources", "subject", "values")
"""The fields that a message may name in braces."""


def unknown_fields(template: str) -> tuple[str, ...]:
    """The fields of a message that do not exist; raises ValueError if its braces do not close."""
    return tuple(name for _, name, _, _ in string.Formatter().parse(template) if name is not None and name not in FIELDS)


def fill(template: str, *, subject: str, attribute: str, kind: str, values: Sequence[str], reason: str, sources: Sequence[str]) -> str:
    """The message with its fields filled in; only whole names are looked up, so that a template cannot access attributes."""
    known = {
        "subject": subject,
        "attribute": attribute,
        "kind": kind,
        "values": listed(values),
        "reason": reason,
        "sources": listed(sources),
    }
    return "".join(before + (known.get(name, "") if name is not None else "") for before, name, _, _ in string.Formatter().parse(template))


def listed(values: Sequence[str]) -> str:
    """a, b and c."""
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} and {values[-1]}" if values else ""
