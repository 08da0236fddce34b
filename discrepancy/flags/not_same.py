"""Values that somebody called not the same are not linked again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from discrepancy.flags.storage.fingerprint import forms, key, sentence_hashes
from discrepancy.flags.storage.flag import Flag
from discrepancy.model.claim import Claim, Link
from discrepancy.model.discrepancy import State
from discrepancy.model.fact import Fact


def split_not_same(claims: Sequence[Claim], flags: Iterable[Flag], texts: Mapping[str, str]) -> tuple[Claim, ...]:
    """`claims`, those split that hold facts which a `not-same` flag keeps apart; to be called between aligning and judging.

    A fact is known by its kind, the claim's attribute, its sentence and its value. Where `wrong_values` is empty every value of the flag
    is of something else; otherwise those values are, and the rest stay together. A claim is held together by the links of its facts:
    between two facts that must part, the weakest link on the way from one to the other is cut, so that every other fact stays with the
    one that it is better tied to. Facts without links stay with the first part. Nothing changes where no flag applies.
    """
    apart = [flag for flag in flags if flag.state is State.NOT_SAME]
    if not apart:
        return tuple(claims)
    by_place: dict[tuple[str, str, str], list[Flag]] = {}
    for flag in apart:
        for part in {part for group in flag.evidence for part in group}:
            by_place.setdefault((flag.kind, key(flag.attribute), part), []).append(flag)
    kinds = {flag.kind for flag in apart}
    split: list[Claim] = []
    for claim in claims:
        pairs = _pairs(claim, by_place, texts) if claim.kind in kinds and len(claim.facts) > 1 else []
        split.extend(_split(claim, pairs) if pairs else (claim,))
    return tuple(split)


def _pairs(claim: Claim, by_place: Mapping[tuple[str, str, str], Sequence[Flag]], texts: Mapping[str, str]) -> list[tuple[str, str]]:
    """Ids of facts of the claim that must not stay together, sorted."""
    placed: dict[str, dict[int, list[str]]] = {}
    for fact in claim.facts:
        places = sentence_hashes(fact, texts)
        for flag in {flag.id: flag for part in places for flag in by_place.get((claim.kind, key(claim.attribute), part), ())}.values():
            group = _group(fact, flag, places)
            if group is not None:
                placed.setdefault(flag.id, {}).setdefault(group, []).append(fact.id)
    pairs: set[tuple[str, str]] = set()
    for sides in placed.values():
        for group, facts in sides.items():
            others = [other for number, ids in sides.items() if number != group for other in ids]
            pairs.update((min(fact, other), max(fact, other)) for fact in facts for other in others)
    return sorted(pairs)


def _group(fact: Fact, flag: Flag, places: Sequence[str]) -> int | None:
    """Number of the flag's side that `fact` is on, or None; with `wrong_values`, all sides that are not named there are one."""
    written = forms(fact.quote, (fact,)) | {key(fact.value.text)}
    wrong = {key(value) for value in flag.wrong_values}
    for number, (value, group) in enumerate(zip(flag.values, flag.evidence, strict=True)):
        if key(value) in written and not set(group).isdisjoint(places):
            return -1 if wrong and key(value) not in wrong else number
    return None


def _split(claim: Claim, pairs: Sequence[tuple[str, str]]) -> tuple[Claim, ...]:
    """The claim in parts, in order of their first facts."""
    links = list(claim.links)
    for left, right in pairs:
        while (way := _links_between(links, left, right)) is not None:
            links.remove(min(way, key=lambda link: (link.score, link.left, link.right)))
    part: dict[str, int] = {}
    apart = {fact for pair in pairs for fact in pair}
    tied = {end for link in claim.links for end in (link.left, link.right)}
    for fact in claim.facts:
        if fact.id in part or (fact.id not in tied and fact.id not in apart):
            continue
        number = len(set(part.values()))
        for other in claim.facts:
            if other.id == fact.id or (other.id not in part and _links_between(links, fact.id, other.id) is not None):
                part[other.id] = number
    parts: dict[int, list[Fact]] = {}
    for fact in claim.facts:
        parts.setdefault(part.get(fact.id, 0), []).append(fact)
    return tuple(
        replace(
            claim,
            subject=next((fact.subject for fact in facts if fact.subject), claim.subject),
            facts=tuple(facts),
            links=tuple(link for link in links if part.get(link.left, 0) == part.get(link.right, 0) == number),
        )
        for number, facts in parts.items()
    )


def _links_between(links: Sequence[Link], start: str, end: str) -> list[Link] | None:
    """The links on the way from one fact to the other, or None where there is none."""
    back: dict[str, Link | None] = {start: None}
    queue = [start]
    for here in queue:
        for link in links:
            for near, far in ((link.left, link.right), (link.right, link.left)):
                if near == here and far not in back:
                    back[far] = link
                    queue.append(far)
    if end not in back:
        return None
    way: list[Link] = []
    step = back[end]
    while step is not None:
        way.append(step)
        end = step.left if step.right == end else step.right
        step = back[end]
    return way
