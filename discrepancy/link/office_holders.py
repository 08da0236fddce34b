"""Who holds an office: facts of one office that name different people."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, islice, pairwise
from typing import NamedTuple

from discrepancy.link.entities.entity_clusters import EntityClusters
from discrepancy.link.entities.role_matching import ANYONE, REMEMBERED, contains_role, related_roles, same_body, same_role
from discrepancy.link.entities.surname_blocks import BLOCK, Blocks, surname_candidates, written_parts
from discrepancy.link.pairs.fact_context import FactContext
from discrepancy.link.pairs.text_similarity import text_similarity
from discrepancy.model.claim import Claim, Link
from discrepancy.model.fact import Detail, Fact
from discrepancy.registry import kind_with, kinds_with
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.names.comparison.compare_names import compare_names
from discrepancy.scan.names.comparison.match_prefilter import may_share_a_name
from discrepancy.scan.names.comparison.name_verdict import NameVerdict

_STATUS = re.compile(r"^(?:the|former|acting|ex|then|outgoing|incoming|new|interim|late|current)[ -]+", re.I)
SAME_SURNAME = 70
"""Office and surname in common, given names that contradict each other: most likely a mistake of one source."""
SAME_OFFICE = 60
"""The link score of two facts with the same office and body and two names."""


def office_holder_claims(story: str, known: Sequence[FactContext], everyone: EntityClusters) -> list[Claim]:
    """Claims of kind name, attribute "holder": one office of one body, named with different people in the story's sources."""
    facts = [item for item in known if item.entity and _office(item.fact) and everyone.label_of(item.entity) == "person"]
    names = {entity: everyone.name(entity) for entity in {item.entity for item in facts if item.entity}}
    groups: list[tuple[dict[_Held, None], list[FactContext]]] = []
    blocks = Blocks()
    for item in sorted(facts, key=lambda item: (_office(item.fact), item.fact.source, item.fact.start, item.fact.end)):
        held = _Held(_office(item.fact), item.fact.detail(Detail.BODY) or "", item.entity or "")
        keys = {f"entity {held.entity}", *([f"body {held.body.casefold()}"] if held.body else ()), *written_parts(names[held.entity])}
        for number in blocks.near(keys):
            known_as, members = groups[number]
            if held in known_as or all(_one_office(held, other, names) for other in islice(known_as, BLOCK)):
                known_as[held] = None
                members.append(item)
                break
        else:
            number = len(groups)
            groups.append(({held: None}, [item]))
        blocks.put(number, keys)
    named = {(item.entity, item.fact.source): item for item in reversed(known) if item.fact.kind in kinds_with(Trait.NAME) and item.entity}
    apart = [group for _, group in groups if not _two_people(group, everyone)]
    claims = [claim for group in apart if (claim := _claim(story, _office(group[0].fact), _once(group, named)))]
    return claims + _by_role(story, known, everyone, claims)


def _office(fact: Fact) -> str:
    office = (
        fact.detail(Detail.OFFICE)
        if fact.kind in kinds_with(Trait.NAME)
        else fact.value.text
        if fact.kind in kinds_with(Trait.OFFICE)
        else None
    )
    return _post(office) if office else ""


@lru_cache(maxsize=REMEMBERED)
def _post(office: str) -> str:
    """An office without who holds it how long; empty where it is none."""
    office = office.lower().strip()
    while _STATUS.match(office):
        office = _STATUS.sub("", office)
    return "" if office in ANYONE else office


class _Held(NamedTuple):
    """An office of a body, and the entity that a fact says holds it."""

    office: str
    body: str
    entity: str


def _one_office(a: _Held, b: _Held, names: Mapping[str, str]) -> bool:
    if not same_role(a.office, b.office):
        # A post in more words is the same where the names say so.
        return contains_role(a.office, b.office) and _one_name(a, b, names)
    body = same_body(a.body, b.body)
    # An unknown body is equal to none, unless the names themselves say that one post is meant.
    return _one_name(a, b, names) if body is None else body


def _one_name(a: _Held, b: _Held, names: Mapping[str, str]) -> bool:
    return a.entity == b.entity or _kinsfolk(names[a.entity], names[b.entity])


@lru_cache(maxsize=REMEMBERED)
def _kinsfolk(left: str, right: str) -> bool:
    if not may_share_a_name(left, right):
        return False
    found = compare_names(min(left, right), max(left, right), "person")
    return found.verdict is NameVerdict.CONTRADICT and any(what in ("same", "marks", "spelling") for what, _ in found.parts)


def _two_people(group: Sequence[FactContext], everyone: EntityClusters) -> bool:
    """Whether two holders of one surname are in one source, which knows them as two: brothers in one trade."""
    entities = sorted({item.entity for item in group if item.entity})
    sources = {entity: {member.source for member in everyone.members[entity]} for entity in entities}
    return any(sources[a] & sources[b] and _kinsfolk(everyone.name(a), everyone.name(b)) for a, b in combinations(entities[:MOST], 2))


MOST = 12
"""Most holders of one post in one story that are compared; a post with more is not held by one person."""


def _once(group: list[FactContext], named: Mapping[tuple[str, str], FactContext]) -> list[FactContext]:
    """One fact an entity and source: its name fact where there is one, `named` for an office that is apart from its holder's name."""
    chosen: dict[tuple[str, str], FactContext] = {}
    for item in sorted(group, key=lambda item: (item.fact.kind not in kinds_with(Trait.NAME), item.fact.start)):
        apart = item.fact.kind in kinds_with(Trait.OFFICE) and (item.fact.detail(Detail.HOLDER) == "")
        known = named.get((item.entity or "", item.fact.source), item) if apart else item
        chosen.setdefault((item.entity or "", item.fact.source), known)
    return list(chosen.values())


def _claim(story: str, office: str, group: list[FactContext]) -> Claim | None:
    if len({item.entity for item in group}) < 2 or len({item.fact.source for item in group}) < 2:
        return None
    ordered = sorted(group, key=lambda item: (item.fact.source, item.fact.start, item.fact.end))
    links = []
    for left, right in pairwise(ordered):
        kin = left.entity != right.entity and _kinsfolk(left.fact.subject or "", right.fact.subject or "")
        parts = (("office", SAME_OFFICE), *((("surname", SAME_SURNAME - SAME_OFFICE),) if kin else ()))
        links.append(Link(left=left.fact.id, right=right.fact.id, score=sum(value for _, value in parts), parts=parts))
    return Claim(
        story=story,
        kind=kind_with(Trait.NAME),
        subject=office,
        subject_sort="office",
        attribute="holder",
        facts=tuple(item.fact for item in ordered),
        links=tuple(links),
        aliases=tuple(sorted({item.fact.subject for item in ordered if item.fact.subject})),
    )


def _by_role(story: str, known: Sequence[FactContext], everyone: EntityClusters, claims: Sequence[Claim]) -> list[Claim]:
    """Two people of one surname and one role, named in different sources and never together: "his lawyer", "the team leader"."""
    covered = [{fact.entity for fact in claim.facts} for claim in claims]
    named: dict[str, list[FactContext]] = defaultdict(list)
    said: dict[str, list[FactContext]] = defaultdict(list)
    for item in known:
        if item.fact.kind in kinds_with(Trait.NAME, Trait.SPEECH) and item.entity:
            (named if item.fact.kind in kinds_with(Trait.NAME) else said)[item.entity].append(item)
    found = []
    clusters = sorted(named)
    sources = {cluster: {entity.source for entity in everyone.members[cluster]} for cluster in clusters}
    names = {cluster: everyone.name(cluster) for cluster in clusters}
    roles = {cluster: tuple({role for entity in everyone.members[cluster] for role in entity.roles}) for cluster in clusters}
    for i, j in surname_candidates([names[cluster] for cluster in clusters]):
        a, b = clusters[i], clusters[j]
        if not sources[a].isdisjoint(sources[b]) or not may_share_a_name(names[a], names[b]):
            continue
        role = _common_role(roles[a], roles[b], contains_role) or _common_role(roles[a], roles[b], related_roles)
        # Names and remarks are compared last: nearly all pairs have no role in common.
        if not (role or (said[a] and said[b])) or not _kinsfolk(names[a], names[b]):
            continue
        role = role or _one_remark(said[a], said[b])
        if not role:
            continue
        ids = {entity.id for cluster in (a, b) for entity in everyone.members[cluster]}
        if any(len(ids & seen) > 1 for seen in covered):
            continue
        claim = _claim(story, role, _once(named[a] + named[b], {}))
        if claim:
            found.append(claim)
    return found


def _common_role(left: Iterable[Role], right: Sequence[Role], alike: Callable[[str, str], bool]) -> str | None:
    roles = {
        role
        for role, body in left
        if role not in ANYONE
        for other, other_body in right
        if alike(role, other) and same_body(body, other_body) is not False
    }
    return min(roles, default=None)


Role = tuple[str, str]
"""A role and its body, as an entity has them."""


def _one_remark(left: Sequence[FactContext], right: Sequence[FactContext]) -> str | None:
    """The part of two people who are quoted with one remark, long enough to be no one else's; None where there is none."""
    same = any(
        min(len(a.fact.value.text), len(b.fact.value.text)) >= A_REMARK and text_similarity(a.fact, b.fact) >= SAME_REMARK
        for a in left
        for b in right
    )
    return "speaker" if same else None


A_REMARK, SAME_REMARK = 30, 40
"""Characters that a remark must have to identify its speaker, and the share of its words that two versions must have in common, in hundredths."""
