"""What the sources say about one fact of a draft."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from discrepancy.judge.draft.nearest import passage_of
from discrepancy.judge.draft.statement import Key, allows, states_the_same, supports, value_key
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy, State, Tier, Verdict
from discrepancy.model.draft import Check, Passage, Standing
from discrepancy.model.fact import Fact

SURE = 0.6
"""Facts of lower confidence do not contradict a draft."""
SHOWN = 6
"""Most passages of a check; readers do not open more."""

UNSURE = "The program is too uncertain how to read this to compare it."
NOT_COMPARABLE = "It was linked to passages of the sources, but no rule says whether their values agree with it."


def standing_of(d: Discrepancy, draft: Collection[str], theirs: Mapping[Key, Sequence[Fact]]) -> Standing | None:
    """How a discrepancy concerns the draft; None if the draft is not part of it. `theirs` are the facts of the sources, by value."""
    sides = [(*side.facts, *side.more) for side in d.sides]
    mine = [side for side in sides if any(fact.source in draft for fact in side)]
    if not mine:
        return None
    if d.tier is Tier.POSSIBLE and d.state is State.NEW:
        return Standing.POSSIBLE
    if len(mine) > 1:
        return Standing.BOTH
    if d.verdict is not Verdict.CONFLICT:
        return Standing.OTHERWISE
    supported = any(
        fact.source not in draft or any(states_the_same(fact, other) for other in theirs.get(value_key(fact), ())) for fact in mine[0]
    )
    return Standing.DISPUTED if supported else Standing.CONTRADICTED


class Told:
    """The findings about the draft, by fact: the discrepancies that it is in, and equal statements of other sources."""

    def __init__(
        self, draft: Collection[str], found: Iterable[Discrepancy], standings: Mapping[str, Standing], claims: Sequence[Claim]
    ) -> None:
        self.draft, self.standings = frozenset(draft), standings
        self.found: dict[str, list[tuple[Discrepancy, int]]] = defaultdict(list)
        self.linked: dict[str, list[Fact]] = defaultdict(list)
        self._alike: dict[Key, list[Fact]] = defaultdict(list)
        for d in found:
            for place, side in enumerate(d.sides):
                for fact in (*side.facts, *side.more):
                    self.found[fact.id].append((d, place))
        for claim in claims:
            others = [fact for fact in claim.facts if fact.source not in draft]
            for other in others:
                self._alike[value_key(other)].append(other)
            if (
                claim.between or claim.subject_sort == "office"
            ):  # pairs that may be one, and holders of one post, are no statements of one thing
                continue
            for fact in claim.facts:
                if fact.source in draft:
                    self.linked[fact.id] += others

    def same(self, fact: Fact) -> list[Fact]:
        """Facts of sources that state the same although no link connects them to the fact of the draft."""
        return [other for other in self._alike.get(value_key(fact), ()) if states_the_same(fact, other)]


def check_of(fact: Fact, told: Told) -> Check:
    """The standing of one fact, why, and the passages that show it. `nearest` looks for the nearest passage."""
    found = told.found.get(fact.id, [])
    if found:
        return _opposed(fact, found, told)
    if fact.confidence < SURE:
        return Check(fact=fact, standing=Standing.NOT_COMPARED, why=UNSURE)
    return _unopposed(fact, told)


def _opposed(fact: Fact, found: Sequence[tuple[Discrepancy, int]], told: Told) -> Check:
    """The check of a fact with discrepancies: the one that needs most attention gives the result and the passages."""
    d, place = min(found, key=lambda pair: (told.standings[pair[0].id].rank, pair[0].id))
    standing = told.standings[d.id]
    sides = [(*side.facts, *side.more) for side in d.sides]
    others = [other for at, side in enumerate(sides) if at != place for other in side]
    mine = [other for other in sides[place] if other.source not in told.draft] or told.same(fact)
    ids = tuple(dict.fromkeys(each.id for each, _ in found))
    return Check(fact=fact, standing=standing, why=standing.says, passages=_passages(others, mine), findings=ids, linked=True)


def _unopposed(fact: Fact, told: Told) -> Check:
    """The check of a fact without discrepancies."""
    linked = told.linked.get(fact.id, [])
    same = [other for other in linked if supports(other, fact)] or told.same(fact)
    if same:
        return Check(fact=fact, standing=Standing.SUPPORTED, why=Standing.SUPPORTED.says, passages=_passages((), same), linked=True)
    looser = [other for other in linked if allows(other, fact)]
    if looser:
        return Check(fact=fact, standing=Standing.OTHERWISE, why=Standing.OTHERWISE.says, passages=_passages(looser), linked=True)
    if linked:
        return Check(fact=fact, standing=Standing.NOT_COMPARED, why=NOT_COMPARABLE, passages=_passages(linked), linked=True)
    return Check(fact=fact, standing=Standing.NOT_FOUND, why=Standing.NOT_FOUND.says)


def _passages(facts: Sequence[Fact], agreeing: Sequence[Fact] = ()) -> tuple[Passage, ...]:
    """Passages, contradicting ones first, then agreeing ones; the first passage of every source comes before any second one; at most SHOWN."""
    found: dict[tuple[str, int, int], Passage] = {}
    for passage in (*(passage_of(fact) for fact in facts), *(passage_of(fact, same_value=True) for fact in agreeing)):
        found.setdefault((passage.source, passage.start, passage.end), passage)
    seen: Counter[tuple[str, bool]] = Counter()
    turns = []
    for passage in found.values():
        seen[passage.source, passage.same_value] += 1
        turns.append(seen[passage.source, passage.same_value])
    return tuple(passage for _, passage in sorted(zip(turns, found.values(), strict=True), key=lambda pair: pair[0]))[:SHOWN]
