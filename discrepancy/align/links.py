"""The link of two facts: gates first, then named parts that add up."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.align import weights as w
from discrepancy.align.family import ENTITY_KINDS, ORIGINS
from discrepancy.align.gates import same_attribute, telling, veto
from discrepancy.align.wording import wording
from discrepancy.model.claim import Link
from discrepancy.model.fact import Fact
from discrepancy.text.lexicon import rarity, relation, same_predicate

_WEAK = frozenset({"pronoun", "main person", "recency", "nearest"})
_OWN = frozenset({"age", "sentence", "title", "charge", "name"})


@dataclass(frozen=True, slots=True)
class Known:
    """A fact, and the cross-source entity it is about (None where unknown)."""

    fact: Fact
    entity: str | None


def link(left: Known, right: Known) -> Link:
    """The link of two facts, with every part; symmetric but for the order of ids. A vetoed link scores 0."""
    if right.fact.id < left.fact.id:
        left, right = right, left
    a, b = left.fact, right.fact
    same_entity = None if left.entity is None or right.entity is None else left.entity == right.entity
    gate = veto(a, b, same_entity)
    parts = [part for part in _parts(a, b, same_entity) if part[1]]
    score = max(0, min(100, sum(value for _, value in parts)))
    if gate is None and not any(name in _EVIDENCE and value > 0 for name, value in parts):
        gate = "no role, event or predicate in common"
    return Link(left=a.id, right=b.id, score=0 if gate else score, parts=tuple(parts), veto=gate)


def tipping(found: Link) -> str:
    """What would have joined two facts that were not joined, in one sentence."""
    if found.veto:
        return f"kept apart: {found.veto}; without that the parts add up to {sum(value for _, value in found.parts)} of {w.THRESHOLD}"
    if found.score >= w.THRESHOLD:
        return f"joined with {found.score}, {found.score - w.THRESHOLD} more than needed"
    missing = [name for name in ("entity", "attribute", "head", "predicate", "context") if name not in dict(found.parts)]
    return f"{w.THRESHOLD - found.score} short of {w.THRESHOLD}: nothing in common in {', '.join(missing) or 'anything more'}"


_EVIDENCE = frozenset({"entity", "attribute", "head", "predicate", "wording", "bare", "context"})


def _parts(a: Fact, b: Fact, same_entity: bool | None) -> list[tuple[str, int]]:
    parts: list[tuple[str, int]] = []
    if same_entity:
        parts.append(("entity", w.ENTITY))
        if a.kind in _OWN or (ORIGINS & {a.attribute, b.attribute}):
            parts.append(("own attribute", w.OWN_ATTRIBUTE))
        if {a.sieve, b.sieve} & _WEAK:
            parts.append(("weak sieve", w.WEAK_SIEVE))
    parts.append(("attribute", _attribute(a, b)))
    if a.kind not in ENTITY_KINDS:
        parts.append(("head", _head(a, b)))
    parts.append(("predicate", _predicate(a, b)))
    parts.append(("modifiers", _modifiers(a, b)))
    parts += _context(a, b)
    if a.kind in ("quote", "identifier", "place", "charge", "name"):
        parts.append(("wording", _wording(a, b)))
    if "headline" in (a.place, b.place) and a.place != b.place:
        parts.append(("headline", w.HEADLINE))
    return parts


def _attribute(a: Fact, b: Fact) -> int:
    left, right = telling(a), telling(b)
    if not left or not right:
        return 0
    return {"same": w.ATTRIBUTE, "synonym": w.ATTRIBUTE_SYNONYM}.get(same_attribute(left, right) or "", 0)


def _head(a: Fact, b: Fact) -> int:
    if not a.head or not b.head:
        return 0
    stand = relation(a.head, b.head)
    rare = max(0, min(rarity(a.head), rarity(b.head)) - w.COMMON) / (100 - w.COMMON)
    more = round(w.HEAD_RARITY * rare)
    if stand == "same":
        return (w.HEAD if a.head == b.head else w.HEAD_SYNONYM) + more
    if stand in ("broader", "narrower"):
        return w.HEAD_BROADER
    return w.HEAD_UNKNOWN


def _predicate(a: Fact, b: Fact) -> int:
    if not a.predicate or not b.predicate:
        return 0
    if a.predicate == b.predicate:
        return w.PREDICATE
    return w.PREDICATE_SYNONYM if same_predicate(a.predicate, b.predicate) else w.PREDICATE_OTHER


def _modifiers(a: Fact, b: Fact) -> int:
    if not a.modifiers or not b.modifiers:
        return 0
    return w.MODIFIER if set(a.modifiers) & set(b.modifiers) else w.MODIFIER_OTHER


def _context(a: Fact, b: Fact) -> list[tuple[str, int]]:
    left, right = ({word: _worth(word) for word in fact.context} for fact in (a, b))
    shared = sum(worth for word, worth in left.items() if word in right)
    least = min(sum(left.values()), sum(right.values()))
    parts = [("context", min(w.CONTEXT, round(shared * w.CONTEXT_UNIT)))]
    if shared and 2 * shared > least and len(left.keys() & right.keys()) > 1:
        parts.append(("contained", w.CONTAINED))
    if not left and not right:
        bare = not (a.head or b.head or a.predicate or b.predicate)
        parts.append(("bare", w.BARE if bare else w.NOTHING_ELSE))
    return parts


def _worth(word: str) -> float:
    return max(0, rarity(word.lower()) - w.COMMON) / (100 - w.COMMON)


def _wording(a: Fact, b: Fact) -> int:
    return round(w.WORDING * max(0, wording(a, b) - 30) / 70)
