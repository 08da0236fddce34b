"""People known by what they do: the same role in two sources, and one bearer of it in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from discrepancy.lang.en.meaning.lexicon import country_of, is_person_noun, term_relation
from discrepancy.lang.en.names.titles import NOUNS_OF_ANYONE, RANKS
from discrepancy.model.entity import Entity

ANYONE = frozenset(NOUNS_OF_ANYONE.split())

REMEMBERED = 16_384
"""Most pairs of roles, or of bodies, whose result is cached: a story needs each many times."""


@lru_cache(maxsize=REMEMBERED)
def same_body(left: str, right: str) -> bool | None:
    """Whether two countries or organisations of an office are one; None where either is unknown."""
    if not left or not right:
        return None
    if left.casefold() == right.casefold():
        return True
    a, b = country_of(left), country_of(right)
    return a == b if a and b else term_relation(left.lower(), right.lower()) == "same"


@lru_cache(maxsize=REMEMBERED)
def same_role(left: str, right: str) -> bool:
    """Whether two role words say one thing ("captain" and "master", "premier" and "prime minister")."""
    return left == right or gender_neutral(left) == gender_neutral(right) or term_relation(left, right) == "same"


@lru_cache(maxsize=REMEMBERED)
def gender_neutral(role: str) -> str:
    """A role without the sex of its holder: "chair" and "chairwoman" are chairman, "spokesperson" spokesman."""
    head, of, rest = role.partition(" of ")
    words = head.split(" ")
    last = words[-1]
    if last == "chair":
        words[-1] = "chairman"
    else:
        ending = next((end for end in ("woman", "person") if last.endswith(end) and len(last) > len(end) + 2), "")
        words[-1] = last[: len(last) - len(ending)] + "man" if ending else last
    return " ".join(words) + of + rest


@lru_cache(maxsize=REMEMBERED)
def related_roles(left: str, right: str) -> bool:
    """Whether the nouns of two roles are kinds of one thing: lawyer, barrister and counsel. This alone is no evidence."""
    one, other = (gender_neutral(role).partition(" of ")[0].rpartition(" ")[2] for role in (left, right))
    return one == other or term_relation(one, other) in ("same", "broader", "narrower", "sibling")


@lru_cache(maxsize=REMEMBERED)
def contains_role(left: str, right: str) -> bool:
    """Whether one role contains the other ("chief executive", "chief executive officer"; "team leader", "rescue team leader")."""
    a, b = gender_neutral(left).split(), gender_neutral(right).split()
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    held = long[-len(short) :] == short or long[: len(short)] == short
    return same_role(left, right) or (held and bool(short) and not RANKS & {*long} - {*short})


def shared_roles(left: Entity, right: Entity) -> bool:
    """Whether two entities have a distinctive role in common, not in different countries or bodies."""
    return any(
        contains_role(role, other) and role not in ANYONE and same_body(body, other_body) is not False
        for role, body in left.roles
        for other, other_body in right.roles
    )


def role_matches(entities: Sequence[Entity], cluster: Mapping[str, str]) -> list[tuple[str, str]]:
    """Pairs of ids: an entity without a name, and the one bearer of its role in the story; sorted.

    The role must be distinctive, held by one entity in its own source, and by one named person (or else only by entities without
    a name, one per source) in the others.
    """
    bearers = _bearers(entities)
    found: set[tuple[str, str]] = set()
    for role in sorted(role for role, having in bearers.items() if any(entity.label == "role" for entity in having)):
        alike = [entity for other in sorted(bearers) if same_role(role, other) or _narrower(role, other) for entity in bearers[other]]
        by_source: dict[str, set[str]] = defaultdict(set)
        for entity in alike:
            by_source[entity.source].add(cluster[entity.id])
        named = {cluster[entity.id] for entity in alike if entity.label == "person"}
        if len(named) > 1 or any(len(clusters) > 1 for clusters in by_source.values()):
            continue
        for nameless in (entity for entity in bearers[role] if entity.label == "role"):
            others = [other for other in alike if other.source != nameless.source and (other.label == "person" or not named)]
            found.update((min(nameless.id, other.id), max(nameless.id, other.id)) for other in others)
    return sorted(found)


def _bearers(entities: Sequence[Entity]) -> dict[str, list[Entity]]:
    """The people, named and nameless, who hold each distinctive role."""
    bearers: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.label in ("role", "person"):
            for role in sorted({role for role, _ in entity.roles if role not in ANYONE and _personal(role)}):
                bearers[role].append(entity)
    return bearers


def _narrower(left: str, right: str) -> bool:
    """Whether one role is the other with a noun before it: driver, train driver."""
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    return long.endswith(" " + short) and contains_role(left, right)


def _personal(role: str) -> bool:
    return is_person_noun(role) or is_person_noun(role.partition(" at ")[0].split()[-1])  # "dead at 41"
