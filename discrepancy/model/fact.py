"""A fact: one value that one source states, with the place of its words."""

from __future__ import annotations

import hashlib
from dataclasses import MISSING, dataclass, field, fields, make_dataclass
from operator import attrgetter
from typing import Any

from discrepancy.model.frame import UNPARSED, Frame
from discrepancy.model.value import Hedge, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value stated by one source.

    A kind fills the first block and what its words say by themselves (`head`, `modifiers`, `qualifiers`, `details`,
    `of`); `subjects` fills who or what the fact is about. `source_text[start:end] == quote` always holds.
    """

    kind: str
    source: str
    start: int
    end: int
    quote: str
    value: Value
    hedge: Hedge = Hedge.EXACT
    attribute: str = ""
    """What is stated of the subject: "age", "killed", "speed", "deputy foreign minister" …; empty where only the kind says it."""

    # What the words next to the value say.
    head: str | None = None
    """Singular head noun of a counted or measured thing: "passenger", "hashish"; None where there is none."""
    modifiers: tuple[str, ...] = ()
    """Words that narrow the head: ("elderly",), ("navy",)."""
    predicate: str | None = None
    """Lemma of the verb or participle that governs the value: "kill", "find", "sentence"."""
    of: str | None = None
    """The substance of a quantity, as written ("hashish"), with its place in `of_start`, `of_end`."""
    of_start: int | None = None
    of_end: int | None = None
    qualifiers: tuple[str, ...] = ()
    """Sorted "name=value" pairs that gate: modality, scope, period, event, part. A different one is a different attribute."""
    details: tuple[tuple[str, str], ...] = ()
    """Sorted name and value pairs that do not gate: outcome, direction, basis, correction, stage, polarity …"""

    # Who or what, when, and by whom: filled by `subjects`.
    subject: str | None = None
    """Display name of the person, organisation or place the fact is about."""
    thing: str | None = None
    """Noun phrase and predicate where the fact is about no entity: "people killed"."""
    entity: str | None = None
    """Id of the entity within its source, or None."""
    sieve: str | None = None
    """Name of the sieve that found the subject."""
    as_of: str | None = None
    """ISO date at which the value held."""
    said_by: str | None = None
    sentence: tuple[int, int] = (0, 0)
    """Start and end of the sentence."""
    place: str = "body"
    """Where in the text: body, headline, caption, list."""
    context: tuple[str, ...] = ()
    """Sorted lemmas of the content words and names of the clause and sentence, without the value's own words."""
    near: tuple[str, ...] = ()
    """Lemmas of the content words on both sides of the value inside its sentence, nearest first."""
    frame: Frame = UNPARSED
    """The slots of its clause; all unknown where the sentence was not parsed."""
    confidence: float = 1.0

    @property
    def id(self) -> str:
        """Handle of this fact: source, kind, place and value."""
        what = "\x1f".join((self.source, self.kind, str(self.start), str(self.end), self.value.text))
        return hashlib.sha256(what.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    def detail(self, name: str) -> str | None:
        """The value of one detail, or None."""
        for key, value in self.details:
            if key == name:
                return value
        return None

    def qualifier(self, name: str) -> str | None:
        """The value of one qualifier, or None."""
        for qualifier in self.qualifiers:
            if qualifier.startswith(name) and qualifier[len(name) : len(name) + 1] == "=":
                return qualifier[len(name) + 1 :]
        return None


# A frozen dataclass sets every field by a call of its own, and a page has a hundred facts of two dozen fields. A draft has the same
# fields in the same slots and sets them as any object does; it turns into a fact by its class (measured: 1.3 µs for 3.0 µs).
Draft: Any = make_dataclass(
    "Draft", [(f.name, f.type) if f.default is MISSING else (f.name, f.type, field(default=f.default)) for f in fields(Fact)], slots=True
)
_every = attrgetter(*(f.name for f in fields(Fact)))


def draft_of(fact: Fact) -> Any:
    """A draft with the fields of `fact`, to be changed."""
    return Draft(*_every(fact))


def stated(draft: Any) -> Fact:
    """The draft itself as a fact; nothing of it can be set any more."""
    draft.__class__ = Fact
    fact: Fact = draft
    return fact
