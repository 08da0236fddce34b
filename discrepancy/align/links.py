"""The link of two facts: gates first, then named parts that add up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from discrepancy.align import weights as w
from discrepancy.align.bare import bare
from discrepancy.align.events import EVENT_KINDS, event_parts, most_points
from discrepancy.align.family import ENTITY_KINDS, ORIGINS
from discrepancy.align.features import features
from discrepancy.align.gates import veto
from discrepancy.align.known import Known
from discrepancy.align.numbered import identifier_parts
from discrepancy.align.wording import series, wording
from discrepancy.model.claim import Link
from discrepancy.model.fact import Fact
from discrepancy.text.lexicon.lookup import same_predicate

_WEAK = frozenset({"pronoun", "main person", "surname of the main person", "recency", "noun phrase"})
EVIDENCE = frozenset((
    "attribute", "only such event", "listed attribute", "only such attribute", "attribute synonym", "head", "head synonym", "broader head", "head beside",
    "predicate", "predicate synonym", "predicate beside", "near words", "sentence words", "entity", "bearer", "wording", "words", "bare",
    "only such term", "only such measure", "measured noun", "same year", "event", "event synonym", "event beside", "same place", "anchor",
    "one event", "like event", "same whole", "figures exchanged",
))  # fmt: skip
NOTHING = "no role, event or predicate in common"


def link(left: Known, right: Known, *, explain: bool = True) -> Link:
    """The link of two facts, with every part; symmetric. A vetoed link scores 0, and has parts only if someone wants them explained."""
    if right.id < left.id:
        left, right = right, left
    a, b = left.fact, right.fact
    same_entity = None if left.entity is None or right.entity is None else left.entity == right.entity
    gate = veto(a, b, same_entity) or _at_other_times(left, right)
    if gate and not explain:
        return Link(left=left.id, right=right.id, score=0, parts=(), veto=gate)
    parts = _parts(left, right, same_entity)
    score = max(0, min(100, sum([value for _, value in parts])))
    if gate is None and not _evident(parts):
        gate = NOTHING
    return Link(left=left.id, right=right.id, score=0 if gate else score, parts=tuple(parts), veto=gate)


def promising(left: Known, right: Known, least: int) -> Link | None:
    """The link of two facts, or None where it is vetoed, or where two dates or places are found to score less than `least`."""
    if right.id < left.id:
        left, right = right, left
    a, b = left.fact, right.fact
    same_entity = None if left.entity is None or right.entity is None else left.entity == right.entity
    if (
        veto(a, b, same_entity)
        or _at_other_times(left, right)
        or (a.kind == b.kind and a.kind in EVENT_KINDS and most_points(left, right, least) < least)
    ):
        return None
    parts = _parts(left, right, same_entity)
    if not _evident(parts):
        return None
    return Link(left=left.id, right=right.id, score=max(0, min(100, sum([value for _, value in parts]))), parts=tuple(parts))


def _at_other_times(left: Known, right: Known) -> str | None:
    """Whether one count is of a year gone by and the other of a day of this one: "killed two in 2009", "killed three on Saturday"."""
    if left.fact.kind != "count" or right.fact.kind != "count" or bool(left.years) == bool(right.years):
        return None
    past, other = (left, right) if left.years else (right, left)
    return f"a count of {min(past.years)} against one of these days" if other.now and not past.now else None


def _evident(parts: Iterable[tuple[str, int]]) -> bool:
    """Whether any part is evidence that two facts are of one thing."""
    return any(value > 0 and name in EVIDENCE for name, value in parts)


def _parts(left: Known, right: Known, same_entity: bool | None) -> list[tuple[str, int]]:
    """The parts of a link that are not zero."""
    a, b = left.fact, right.fact
    if a.kind == "quote":
        parts = _quote(left, right, same_entity)
    elif (a.kind in ENTITY_KINDS or b.kind in ENTITY_KINDS) and not (a.kind == b.kind == "age" and a.head and b.head):
        parts = _borne(left, right, same_entity)
    elif a.kind == b.kind and a.kind in EVENT_KINDS:
        parts = event_parts(left, right)
    elif a.kind == b.kind == "identifier":
        parts = identifier_parts(left, right)
    else:
        parts = _thing(left, right)
    return [part for part in parts if part[1]]


def with_parts(found: Link, more: Iterable[tuple[str, int]]) -> Link:
    """A link that nothing forbids, with further parts."""
    parts = (*found.parts, *(part for part in more if part[1]))
    return replace(found, parts=parts, score=max(0, min(100, sum(value for _, value in parts))))


_STANDING = frozenset({"ahead", "last value", "lead", "headline"})


COUNTED = 12
"""Points that one counted noun is worth there beyond its weight, which is small because most pairs that are compared have it."""


def held(found: Link) -> Link:
    """A link in which standing out counts for no more than what the words have in common: nothing is meant for being alone."""
    standing = sum(value for name, value in found.parts if name in _STANDING)
    common = sum(value for name, value in found.parts if value > 0 and name not in _STANDING and name != "base")
    common += COUNTED * any(name in ("head", "head synonym") for name, _ in found.parts)
    return with_parts(found, [("stands out more than is said", common - standing)]) if standing > common else found


def tipping(found: Link) -> str:
    """What would have joined two facts that were not joined, in one sentence."""
    total = sum(value for _, value in found.parts)
    if found.veto:
        return f"kept apart: {found.veto}; without that the parts add up to {total} of {w.THRESHOLD}"
    if found.score >= w.THRESHOLD:
        return f"joined with {found.score}, {found.score - w.THRESHOLD} more than needed"
    have = {name for name, _ in found.parts}
    against = [name for name, value in found.parts if value < 0]
    missing = [name for name in ("attribute", "head", "predicate", "near words") if name not in have]
    hint = f"against it: {', '.join(against)}" if against else f"nothing in common in {', '.join(missing) or 'anything more'}"
    return f"{w.THRESHOLD - found.score} short of {w.THRESHOLD}; {hint}"


_SPEAKS = frozenset({"other head", "other noun", "attribute on one side"})
"""Where one of these is found, two sentences do not say the same of their values, however little they say."""


def _thing(left: Known, right: Known) -> list[tuple[str, int]]:
    """Facts about things: the fitted linear score."""
    found = features(left, right)
    alone = _SPEAKS.isdisjoint(found) and bare(left, right)
    if alone:
        found.pop(left.fact.kind, None)  # a kind is trusted less for the others of its text; here there are none
    parts = [("base", w.BASE), *[(name, round(w.FITTED[name] * value)) for name, value in found.items() if name in w.FITTED]]
    if left.fact.kind == "identifier" and right.fact.kind == "identifier":
        parts.append(("wording", series(left.fact, right.fact)))
    if alone:
        parts.append(("bare", w.BARE))
    return parts


def _borne(left: Known, right: Known, same_entity: bool | None) -> list[tuple[str, int]]:
    """Facts about a person or organisation: who bears them decides."""
    a, b = left.fact, right.fact
    kind = "age" if ORIGINS & {a.attribute, b.attribute} else a.kind if a.kind in w.OWN else b.kind
    parts: list[tuple[str, int]] = []
    if same_entity:
        parts.append(("bearer", w.OWN.get(kind, 0)))
        if {a.sieve, b.sieve} & _WEAK:
            parts.append(("weak sieve", w.WEAK_SIEVE))
        if (
            a.predicate
            and b.predicate
            and not (a.predicate == b.predicate or same_predicate(a.predicate, b.predicate))
            and kind == "charge"
        ):
            parts.append(("other predicate", w.OTHER_PREDICATE))
    else:
        found = features(left, right)
        parts.append(("words", min(w.ROLE_WORDS, round(20 * found.get("near words", 0) + 25 * found.get("near share", 0)))))
        parts.append(("sentence share", round(w.ROLE["sentence share"] * found.get("sentence share", 0))))
        if "head" in found:
            parts.append(("head", w.ROLE["head"]))
        if "predicate" in found or "predicate synonym" in found:
            parts.append(("predicate", w.ROLE["predicate"]))
        if bare(left, right):
            parts.append(("bare", w.BARE))
        parts.append(("one source", w.ROLE["one source"] if a.source == b.source else 0))
        if a.kind == b.kind == "sentence" and a.qualifier("modality") == "maximum" and left.only_attribute and right.only_attribute:
            parts.append(("only such term", w.ROLE["only such term"]))  # what the law allows, said once in each text
    if a.kind == "name" and not same_entity:
        parts.append(("wording", round(w.QUOTE * wording(a, b) / 100)))
    return parts


def _quote(left: Known, right: Known, same_entity: bool | None) -> list[tuple[str, int]]:
    """Two quotations are one remark by their words; the speaker only helps, for one remark may be given to two people."""
    speaker = 0 if same_entity is None else w.SPEAKER if same_entity or _namesakes(left.fact, right.fact) else w.OTHER_SPEAKER
    beside = features(left, right).get("near share", 0.0) if left.fact.source != right.fact.source else 0.0
    return [("wording", round(w.QUOTE * wording(left.fact, right.fact) / 100)), ("speaker", speaker), ("words", round(w.SAID_OF * beside))]


def _namesakes(left: Fact, right: Fact) -> bool:
    """Whether two speakers share a surname and are named in one source each: a slip in the given name, most likely."""
    one, other = ((fact.said_by or "").split() for fact in (left, right))
    return left.source != right.source and len(one) > 1 and len(other) > 1 and one[-1].casefold() == other[-1].casefold()
