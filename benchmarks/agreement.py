"""Whether a reported value is the gold value."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from benchmarks.units import same_number
from discrepancy.model.value import Value

ENDS = {"at-least": {"low"}, "more-than": {"low"}, "at-most": {"high"}, "less-than": {"high"}}
"""The ends that a hedge leaves closed; both where it is not here."""

UNITLESS = {"count", "percent"}
"""Kinds whose unit follows from the kind: the number alone decides."""

COMPARABLE = ({"name", "title"}, {"sentence", "duration"}, {"count", "quantity"}, {"charge", "quantity"})
"""Kinds that the gold does not distinguish."""

SHARED_WORDS = 0.6
"""Two texts agree where the Dice coefficient of their words is at least this."""


def same_kind(left: str, right: str) -> bool:
    """Whether a report of one kind can answer a gold item of another."""
    return left == right or any({left, right} <= group for group in COMPARABLE)


def same_value(kind: str, wanted: Any, unit: str | None, hedge: str, got: Value) -> bool:
    """Whether `got` is the wanted number, range, date or text."""
    ends = _ends(wanted)
    if ends is None:
        return same_text(wanted, got.text)
    closed = ENDS.get(hedge, {"low", "high"})
    for name, want in zip(("low", "high"), ends, strict=True):
        have = got.low if name == "low" else got.high
        if name not in closed:
            if have is not None:
                return False
        elif have is None or not same_number(want, None if kind in UNITLESS else unit, have, got.unit):
            return False
    return True


def _ends(wanted: Any) -> tuple[float, float] | None:
    if isinstance(wanted, int | float) and not isinstance(wanted, bool):
        return float(wanted), float(wanted)
    if isinstance(wanted, list) and wanted and all(isinstance(end, int | float) for end in wanted):
        return float(wanted[0]), float(wanted[-1])
    return None


def same_text(wanted: Any, got: str) -> bool:
    """Whether two dates are the same as far as the wanted one is known, or two texts share most of their words."""
    text = "/".join(map(str, wanted)) if isinstance(wanted, list) else str(wanted)
    if re.search(r"\d{4}|^--|^T\d", text):
        return _same_date(text, got)
    ours, theirs = _words(text), _words(got)
    return bool(ours and theirs) and 2 * len(ours & theirs) >= SHARED_WORDS * (len(ours) + len(theirs))


def _same_date(wanted: str, got: str) -> bool:
    zone = re.compile(r"(Z|[+-]\d\d:?\d\d)$")
    wanted, got = zone.sub("", wanted), zone.sub("", got)
    if wanted.startswith("--"):
        return got.endswith(wanted[2:])
    if wanted.startswith("T"):
        return "T" in got and got[got.index("T") :].startswith(wanted)
    return got == wanted or ("T" in wanted and got[:16] == wanted[:16]) or got.replace(":00", "") == wanted.replace(":00", "")


def _words(text: str) -> set[str]:
    folded = "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(c))
    return set(re.findall(r"\w+", folded.replace("\u2019", "'")))
