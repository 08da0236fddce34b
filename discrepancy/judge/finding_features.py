"""What is known of a finding before anybody reads it: the numbers from which its probability is worked out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from discrepancy.model.claim import Claim, Link
from discrepancy.model.discrepancy import Side, Verdict

MISSING = -1
OFFSET = 10_000
"""Added to log odds, in thousandths, so that none is negative."""

EVIDENCE = tuple(
    """
bearer.same bearer.known bearer.weak bearer.owner bearer.speaker slots.noun slots.head slots.host slots.predicate slots.verb
slots.agent slots.patient slots.complement slots.across slots.role slots.part slots.parts slots.status slots.time slots.area
slots.modifiers slots.phrases slots.objects words.clause_cosine words.clause_shared words.near words.cosine words.shared
words.containment words.around values.agree values.orders values.exchanged values.digits values.log_ratio values.unit
values.hedged values.hedge values.elsewhere values.days_apart values.precision wording.text wording.term wording.attribute
wording.attributes wording.qualifiers wording.details wording.modality wording.scope wording.period position.one_source
position.later position.apart position.first position.second position.headline position.days position.fewest position.most
position.fewest_of_noun position.most_of_noun neighbours.common neighbours.names neighbours.values neighbours.share
competing.worse_margin competing.better_margin competing.competitor competing.agrees_elsewhere competing.both_agree_elsewhere
competing.ahead_of_agreement competing.rank
""".split()
)
"""The features of the best pair of facts across two sides that are looked at again, by their names in the link model."""

OWN = ("best", "mean", "weakest", "conflict", "within", "sides", "facts", "sources", "linked", "entity")
"""Of the finding itself: log odds of the best pair across its sides, the mean of all, the best of the two sides that are tied least (even odds
where no pair was scored); whether it is a conflict, whether one source contradicts itself; how many sides, facts and sources it has; whether
any of its pairs was scored; whether its subject is a known person, body or place."""


def names(kinds: Sequence[str], rules: Sequence[str]) -> tuple[str, ...]:
    """The names of all numbers, in order; `kinds` and `rules` are those that the model tells apart."""
    return (*OWN, *EVIDENCE, *(f"kind.{kind}" for kind in kinds), *(f"rule.{rule}" for rule in rules))


def features(rule: str, kind: str, verdict: Verdict, claim: Claim, sides: Sequence[Side], wanted: Sequence[str]) -> tuple[int, ...]:
    """The numbers of a finding in the order of `wanted` (see `names`); MISSING where one cannot be known."""
    across = _across(claim.links, sides)
    best = max((link for links in across.values() for link in links), key=_order, default=None)
    found: dict[str, int] = dict(best.evidence) if best is not None else {}
    odds = [_log_odds(link) for links in across.values() for link in links]
    weakest = [max(map(_log_odds, links)) for links in across.values() if links]
    sources = [{fact.source for fact in (*side.facts, *side.more)} for side in sides]
    found.update(
        best=max(odds, default=0) + OFFSET,
        mean=round(sum(odds) / max(1, len(odds))) + OFFSET,
        weakest=min(weakest, default=0) + OFFSET,
        conflict=int(verdict is Verdict.CONFLICT),
        within=int(len(set().union(*sources)) == 1),
        sides=len(sides),
        facts=sum(len(side.facts) + len(side.more) for side in sides),
        sources=len(set().union(*sources)),
        linked=sum(bool(links) for links in across.values()),
        entity=int(claim.subject_sort != "thing"),
    )
    found[f"kind.{kind}"] = found[f"rule.{rule}"] = 1
    return tuple(found.get(name, 0 if name.startswith(("kind.", "rule.")) else MISSING) for name in wanted)


def _across(links: Iterable[Link], sides: Sequence[Side]) -> Mapping[tuple[int, int], list[Link]]:
    """The scored pairs of facts between every two sides."""
    side_of = {fact.id: number for number, side in enumerate(sides) for fact in (*side.facts, *side.more)}
    found: dict[tuple[int, int], list[Link]] = {pair: [] for pair in combinations(range(len(sides)), 2)}
    for link in links:
        left, right = side_of.get(link.left), side_of.get(link.right)
        if left is not None and right is not None and left != right and link.evidence:
            found[min(left, right), max(left, right)].append(link)
    return found


def _log_odds(link: Link) -> int:
    return max(-OFFSET, link.evidence[0][1])


def _order(link: Link) -> tuple[int, str, str]:
    return _log_odds(link), link.left, link.right
