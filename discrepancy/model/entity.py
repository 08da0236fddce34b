"""An entity: who or what several mentions in one source refer to."""

from __future__ import annotations

from dataclasses import dataclass

WEAK_SIEVES = frozenset({"pronoun", "main person", "surname of the main person", "recency", "noun phrase", "descriptor"})
"""Ways to find the owner of a value that are less reliable than syntax and full names."""
BEFORE_COLON = "name before a colon"
"""The way to find a speaker whose name alone introduces what is said, as in a transcript."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where an entity is named or referred to. `text` is as written, without a title."""

    start: int
    end: int
    text: str
    sieve: str
    """Name of the sieve that attached it: "full name", "surname", "pronoun", "role noun" …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation or place of one source, or a person known only by a role ("the driver").

    `id` is "SOURCE#N" in order of first mention. `unlike` names entities of the same source that are certainly different
    (coordinated in one clause, kin, another role): cannot-link evidence. `roles` are offices and role nouns, lower case,
    as (role, body or country or "").
    """

    id: str
    source: str
    name: str
    """The fullest form in the source, without title."""
    label: str
    """person, organisation, place, or role (a person without a name)."""
    mentions: tuple[Mention, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    gender: str | None = None
    """"female", "male" or None."""
    kin: tuple[tuple[str, str], ...] = ()
    """(relation, id of the other entity): ("mother of", "a.txt#0")."""
    unlike: tuple[str, ...] = ()
