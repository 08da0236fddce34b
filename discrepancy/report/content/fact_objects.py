"""Facts and their frames as plain values, for JSON."""

from __future__ import annotations

from collections.abc import Mapping

from discrepancy.model.fact import Fact
from discrepancy.model.frame import Frame


def fact_object(fact: Fact) -> Mapping[str, object]:
    """One fact as plain values; whole numbers are written without a decimal point."""
    value = fact.value
    return {
        "id": fact.id,
        "kind": fact.kind,
        "source": fact.source,
        "start": fact.start,
        "end": fact.end,
        "quote": fact.quote,
        "value": {"low": plain_number(value.low), "high": plain_number(value.high), "unit": value.unit, "text": value.text},
        "hedge": str(fact.hedge),
        "subject": fact.subject,
        "thing": fact.thing,
        "attribute": fact.attribute,
        "qualifiers": list(fact.qualifiers),
        "as_of": fact.as_of,
        "said_by": fact.said_by,
        "confidence": fact.confidence,
        "of": fact.of,
        "details": dict(fact.details),
        "frame": frame_object(fact.frame),
    }


def frame_object(frame: Frame) -> Mapping[str, object]:
    """The slots of a fact's clause by name: state, text, place, and the syntax that filled each."""
    return {
        name: {"state": str(slot.state), "text": slot.text or None, "start": slot.start, "end": slot.end, "how": slot.how or None}
        for name, slot in frame.slots()
    }


def plain_number(number: float | None) -> float | int | None:
    """A whole number without a decimal point."""
    return int(number) if number is not None and float(number).is_integer() and abs(number) < 1e15 else number
