"""Passages in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

_QUOTE = re.compile(r"“([^“”\n]{1,2000})”|\"([^\"\n]{1,2000})\"")


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between two quotation marks, without the marks."""

    start: int
    end: int


def scan_quotes(text: str) -> tuple[Quotation, ...]:
    """All quotations in order."""
    return tuple(Quotation(*m.span(1 if m.group(1) is not None else 2)) for m in _QUOTE.finditer(text))
