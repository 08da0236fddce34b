"""What a fact kind is: an id, a function from a document to facts, and what its values are like."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from discrepancy.model.fact import Fact
from discrepancy.scan.document import Document


class Trait(StrEnum):
    """A property of a kind's values. Other rooms ask `registry.kinds_with` for the kinds with a trait, and never name a kind."""

    # How two values compare.
    NUMBER = "number"
    """By `low`, `high` and `unit`; a kind without this trait compares texts."""
    ABBREVIABLE = "abbreviable"
    """A text agrees with a longer one that contains it: "mayor" and "mayor of Bradford"."""
    VERBATIM = "verbatim"
    """Every letter counts: another spelling is another value."""

    # Whose they are.
    OF_SOMEONE = "of-someone"
    """Each says something of a person or an organisation, and compares with nothing without one."""
    OF_DEFENDANT = "of-defendant"
    """Each is about the defendant in a case."""
    ONE_PER_OWNER = "one-per-owner"
    """An owner has one: two ages of one person are one claim, whatever their sentences say."""
    MANY_PER_TEXT = "many-per-text"
    """One text states many, each of another thing."""
    IDENTITY = "identity"
    """Each shows who somebody is (a name, an office, her words), and not what happened."""
    CIRCUMSTANCE = "circumstance"
    """Each says when or where the act of its clause happened."""

    # What they state.
    COUNT = "count"
    """How many; `head` is what is counted, and the unit is not converted."""
    SUM = "sum"
    """Money, in the currency that is the unit."""
    SHARE = "share"
    """A part of a whole, in per cent."""
    DIMENSION = "dimension"
    """A physical measure; only units of one dimension compare."""
    TIME_SPAN = "time-span"
    """How long something lasts; it grows while it lasts."""
    TERM = "term"
    """What a court can impose for a time."""
    LIFETIME = "lifetime"
    """How long something has lived: one more with each birthday."""
    MOMENT = "moment"
    """A date or time, ISO 8601."""
    LOCATION = "location"
    """A place on the map."""
    NAME = "name"
    """The name of its own owner."""
    OFFICE = "office"
    """The office or role that its owner holds."""
    SPEECH = "speech"
    """Words that its owner said."""
    REFERENCE = "reference"
    """The label of one thing (a flight, a case), which needs no owner."""


def _never(quote: str) -> bool:
    """No words are safe to read."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A fact kind. `extract` yields facts in order without subject, entity, speaker and as-of: `coref` fills those.

    `in_any_language` says whether the words of a fact can be read in a text that is not English.
    """

    id: str
    summary: str
    extract: Callable[[Document], Iterable[Fact]]
    traits: frozenset[Trait] = frozenset()
    details: frozenset[StrEnum] = frozenset()
    """The details that its facts can have."""
    in_any_language: Callable[[str], bool] = _never
