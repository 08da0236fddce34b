"""Who is who across the sources of a story: names clustered under cannot-links, then people known only by a role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.lang.transliteration import COARSE_SOUNDS
from discrepancy.link.budget import Budget, Group, rarest_first
from discrepancy.link.entities.role_matching import role_matches, shared_roles
from discrepancy.link.entities.surname_blocks import written_parts
from discrepancy.model.entity import Entity
from discrepancy.scan.names.comparison.compare_names import compare_names
from discrepancy.scan.names.comparison.match_prefilter import may_name_one
from discrepancy.scan.names.comparison.name_parts import name_parts
from discrepancy.scan.names.comparison.name_verdict import NameMatch, NameVerdict
from discrepancy.scan.names.comparison.phonetics import consonants_of

FULL = 2
"""Parts of a full name: a given name and a surname."""
SAME_SOURCE = 0.85
"""Two entities of one source are merged only if their full names are this similar, because its own sieves kept them apart."""
PARTIAL_TIE = 0.05
"""A partial name whose scores for two people differ by less than this is given to neither."""
PAIRS = 60
"""In a block of more names than this (a very common sound) only those are compared that share a part as written."""
MORE = 20_000
"""Most pairs beyond the budget that are counted."""


@dataclass(frozen=True, slots=True)
class EntityClusters:
    """The entities of a story. `of` maps an entity's id to its cluster's id; `members` back, sorted."""

    of: Mapping[str, str]
    members: Mapping[str, tuple[Entity, ...]]

    def names(self, cluster: str) -> tuple[str, ...]:
        """All names of a cluster, sorted."""
        return tuple(sorted({entity.name for entity in self.members[cluster]}))

    def name(self, cluster: str) -> str:
        """The name that most sources use, among those with a given name and a surname if there are any; then the longest."""
        count: dict[str, int] = defaultdict(int)
        for entity in self.members[cluster]:
            count[entity.name] += 1

        def rank(name: str) -> tuple[int, int, int, str]:
            written_out = sum(not token.initial for token in name_parts(name).tokens)
            return -min(written_out, FULL), -count[name], -len(name), name

        return min(count, key=rank)

    def label_of(self, cluster: str) -> str:
        """person, organisation, place, or role where no source has a name."""
        sorts = [entity.label for entity in self.members[cluster]]
        return next((label for label in sorts if label in _SURE), "role" if "role" in sorts else sorts[0])


def cluster_entities(entities: Sequence[Entity], budget: Budget | None = None) -> EntityClusters:
    """Cluster the entities of one story's sources. Greedy, best pair first, under cannot-links; the order of sources changes nothing.
    Pairs of names beyond the budget are not compared, which the budget notes.
    """
    names = _Names(budget or Budget(0))
    ordered = sorted(entities, key=lambda entity: entity.id)
    by_id = {entity.id: entity for entity in ordered}
    group: dict[str, tuple[str, ...]] = {entity.id: (entity.id,) for entity in ordered}
    links = _links([entity for entity in ordered if entity.label != "role"], names)
    full = [
        (score, a, b)
        for score, a, b in links
        if min(_size(by_id[a]), _size(by_id[b])) >= FULL or by_id[a].label in ("organisation", "place")
    ]
    chosen = set(full)
    partial = [item for item in links if item not in chosen]
    for _, a, b in full:
        _join(group, by_id, names, a, b)
    best: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for score, a, b in partial:
        short, other = (a, b) if _size(by_id[a]) <= _size(by_id[b]) else (b, a)
        best[short].append((score, other))
    for score, a, b in partial:
        short = a if _size(by_id[a]) <= _size(by_id[b]) else b
        rivals = {group[other] for other_score, other in best[short] if other_score >= score - PARTIAL_TIE and _size(by_id[other]) >= FULL}
        if len(rivals) <= 1 or _role_decides(by_id, short, rivals, group[b if short == a else a]):
            _join(group, by_id, names, a, b)
    for a, b in role_matches(ordered, {name: members[0] for name, members in group.items()}):
        _join(group, by_id, names, a, b)
    names.tell()
    of = {name: members[0] for name, members in group.items()}
    members: dict[str, list[Entity]] = defaultdict(list)
    for name in sorted(of):
        members[of[name]].append(by_id[name])
    return EntityClusters(of, {cluster: tuple(found) for cluster, found in members.items()})


class _Names:
    """Names of a story, each two compared once, as far as the budget goes."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self._known: dict[tuple[str, str, str | None], NameMatch] = {}
        self._beyond: set[tuple[str, str, str | None]] = set()

    def match(self, left: Entity, right: Entity) -> NameMatch | None:
        """How two entities' names compare; None beyond the budget."""
        asked = min(left.name, right.name), max(left.name, right.name), _common_label(left, right)
        found = self._known.get(asked)
        if found is None:
            if left.name != right.name and len(self._known) >= self.budget.names:
                if len(self._beyond) < MORE:
                    self._beyond.add(asked)
                return None
            found = self._known[asked] = compare_names(*asked)
        return found

    def tell(self) -> None:
        """Note in the budget what exceeded it."""
        if self._beyond:
            more = "more than " * (len(self._beyond) >= MORE)
            self.budget.tell(len(self._known), f"{more}{len(self._known) + len(self._beyond):,}", "names")


def _may_match(left: Entity, right: Entity) -> bool:
    return may_name_one(left.name, right.name, _common_label(left, right))


def _common_label(left: Entity, right: Entity) -> str | None:
    """What two names are compared as."""
    label = left.label if left.label in _SURE else right.label if right.label in _SURE else None
    return "person" if label == "place" else label


_SURE = frozenset({"person", "organisation", "place"})


def _one_sort(a: Entity, b: Entity) -> bool:
    """Whether two names can be of one sort: a name that its source does not explain ("Keller, 27,") can be a person's or a body's."""
    return (
        a.label == b.label
        or (a.label in _SURE - {"place"} and b.label not in _SURE)
        or (b.label in _SURE - {"place"} and a.label not in _SURE)
    )


def _size(entity: Entity) -> int:
    return len(name_parts(entity.name).tokens)


def _links(entities: Sequence[Entity], names: _Names) -> list[tuple[float, str, str]]:
    """Pairs that may be one entity, best first; equal ones in order of their names, so that the ids of sources change nothing."""
    called: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        called[entity.name, entity.label].append(entity)
    found: dict[tuple[str, str], float] = {}
    for ours, theirs in _candidates(list(called.values()), names.budget):
        one, other = ours[0], theirs[0]
        if not _one_sort(one, other) or not _may_match(one, other):
            continue
        how = names.match(one, other)
        if how is None or (score := how.score) < 0.5:
            continue
        in_part = min(_size(one), _size(other)) < FULL
        for place, a in enumerate(ours):
            for b in ours[place + 1 :] if ours is theirs else theirs:
                if b.id in a.unlike or a.id in b.unlike or (a.source == b.source and (in_part or score < SAME_SOURCE)):
                    continue
                found[min(a.id, b.id), max(a.id, b.id)] = score + (0.05 if shared_roles(a, b) else 0.0)
    name = {entity.id: entity.name for entity in entities}
    return sorted(
        ((score, a, b) for (a, b), score in found.items()),
        key=lambda item: (-round(item[0], 4), *sorted((name[item[1]], name[item[2]])), item[1], item[2]),
    )


def _candidates(called: Sequence[list[Entity]], budget: Budget) -> Iterable[tuple[list[Entity], list[Entity]]]:
    """Pairs of names that share the sound of a part, or the initials; each name with itself. A name is all entities so called."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, entities in enumerate(called):
        for key in _keys(entities[0]):
            blocks[key].append(number)
    groups: list[Group] = []
    for block in blocks.values():
        if len(block) <= PAIRS:
            groups.append(Group(block))
            continue
        alike: dict[str, list[int]] = defaultdict(list)
        for number in block:
            for word in written_parts(called[number][0].name):
                alike[word].append(number)
        groups += map(Group, alike.values())
    pairs, most = rarest_first(groups, budget.candidates)
    if most > len(pairs):
        budget.tell(len(pairs), f"at most {most:,}", "names")
    yield from ((entities, entities) for entities in called if len(entities) > 1)
    yield from ((called[a], called[b]) for a, b in sorted(pairs))


def _keys(entity: Entity) -> set[str]:
    """The first consonant of each part, coarsely; a ch may be guttural or sibilant."""
    keys = set()
    for token in name_parts(entity.name).tokens:
        first = (consonants_of(token.forms[0]).replace("h", "").replace("j", "") or token.forms[0])[0]
        keys |= {"k", "s"} if first == "C" else {COARSE_SOUNDS.get(first, first)}
        if token.initial:
            keys.add("initial")
    if entity.label == "organisation":
        letters = "".join(word[0] for word in entity.name.split() if word[0].isupper()).lower()
        keys.add("initials " + (entity.name.replace(".", "").lower() if entity.name.isupper() else letters))
    return keys


def _join(group: dict[str, tuple[str, ...]], by_id: Mapping[str, Entity], names: _Names, a: str, b: str) -> None:
    left, right = group[a], group[b]
    if left is right or any(_apart(by_id[x], by_id[y], names) for x in left for y in right):
        return
    whole = tuple(sorted(left + right))
    for name in whole:
        group[name] = whole


def _apart(a: Entity, b: Entity, names: _Names) -> bool:
    """Cannot-link: said to be others, names that contradict, or that are not compared."""
    if b.id in a.unlike or a.id in b.unlike:
        return True
    if "role" in (a.label, b.label):
        return a.gender is not None and b.gender is not None and a.gender != b.gender
    if not _one_sort(a, b):
        return True
    found = names.match(a, b)
    if found is None:
        return True
    if found.verdict is NameVerdict.UNRELATED:
        return min(_size(a), _size(b)) >= FULL
    return found.score < 0.5 or (a.source == b.source and min(_size(a), _size(b)) < FULL)


def _role_decides(by_id: Mapping[str, Entity], short: str, rivals: set[tuple[str, ...]], chosen: tuple[str, ...]) -> bool:
    """Whether a role that only the chosen one of several namesakes has says whom a part of a name means."""
    having = [rival for rival in rivals if any(shared_roles(by_id[short], by_id[name]) for name in rival)]
    return having == [chosen]
