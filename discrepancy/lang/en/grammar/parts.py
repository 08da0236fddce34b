"""Words before a noun that make it a part or a whole."""

from __future__ import annotations

PARTS = frozenset(
    "other another additional more extra further remaining all total overall entire whole first second third next last only some half most"
    " each every both alone".split()
)
