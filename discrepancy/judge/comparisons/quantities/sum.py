"""Whether the parts add up to the whole, and no part is larger than the whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, words
from discrepancy.judge.quantities.amount import number_text
from discrepancy.judge.quantities.people_nouns import counts_any_people
from discrepancy.judge.time.as_of import validity_days, when_text
from discrepancy.lang.en.meaning.lexicon import is_person_noun
from discrepancy.lang.en.quantities.counts import OTHERS_COUNTED
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge

MOST_WHOLES = 200
"""Totals of one outcome in one story. Where there are more, it is a list of many events, and none of them is the whole of another's part."""


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Compare each whole ("50 casualties") with its parts in one source ("12 dead and 30 injured"), and each part with its whole."""
    if claim.attribute in words(settings, "wholes"):
        yield from _sums(claim, context, settings)
    else:
        yield from _larger_parts(claim, context)


def _sums(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    parts = _parts(claim, context, settings)
    for whole in claim.facts:
        if (
            whole.attribute not in words(settings, "wholes")
            or whole.hedge is not Hedge.EXACT
            or not whole.value.low
            or whole.detail(Detail.NEGATED)
        ):
            continue
        for first, second in parts:
            low = (first.value.low or 0) + (second.value.low or 0)
            exact = first.hedge is Hedge.EXACT and second.hedge is Hedge.EXACT
            if not _same_day(whole, first, context) or low == whole.value.low or (not exact and low < whole.value.low):
                continue
            told = f"{_figure(first)} {first.attribute} and {_figure(second)} {second.attribute} make {number_text(low)}"
            yield Finding(
                verdict=Verdict.CONFLICT,
                sides=((f"{_figure(whole)} {whole.attribute}", (whole,)), (f"{_figure(first)} + {_figure(second)}", (first, second))),
                reason=f"{told}, not {_figure(whole)}{when_text(whole, context.sources)}",
            )
            return


def _parts(claim: Claim, context: Context, settings: Settings) -> Sequence[tuple[Fact, Fact]]:
    """Pairs of facts of one source that name both parts of the whole, in one sentence."""
    hurt: dict[tuple[str, tuple[int, int]], list[Fact]] = {}
    for fact in _plain(claim, context, words(settings, "hurt")):
        hurt.setdefault((fact.source, fact.sentence), []).append(fact)
    dead = _plain(claim, context, words(settings, "dead"))
    return [(one, other) for one in dead for other in hurt.get((one.source, one.sentence), ())]


def _plain(claim: Claim, context: Context, attributes: frozenset[str]) -> Iterable[Fact]:
    """The story's facts about these attributes that nothing qualifies, whatever claim they are in; each once."""
    facts = {fact.id: fact for other in context.story if other.kind == claim.kind for fact in other.facts}
    return (fact for fact in facts.values() if fact.attribute in attributes and fact.value.low is not None and not fact.qualifiers)


def _larger_parts(claim: Claim, context: Context) -> Iterable[Finding]:
    """Counts of one kind of people that are larger than the count of all of them on the same day, in another claim of the story."""
    parts = [
        fact
        for fact in claim.facts
        if not counts_any_people(fact) and (fact.head is None or is_person_noun(fact.head)) and not _besides(fact)
    ]
    if not parts:
        return
    others = [other for other in context.stating(claim.kind, claim.attribute) if other is not claim]
    wholes = [[fact for fact in other.facts if counts_any_people(fact) and not _besides(fact)] for other in others]
    if sum(map(len, wholes)) > MOST_WHOLES:
        return
    for part, whole in ((part, whole) for of_one in wholes for part in parts for whole in of_one):
        if part.qualifiers != whole.qualifiers or not _same_day(part, whole, context):
            continue
        low, most = part.value.low, whole.value.high
        if low is not None and most is not None and most < low <= BACKGROUND * most and whole.hedge is not Hedge.APPROXIMATE:
            yield Finding(
                verdict=Verdict.CONFLICT,
                sides=((_people(part), (part,)), (f"{_people(whole)} in all", (whole,))),
                reason=f"{_people(part)} against {_people(whole)} in all: a part is larger than the whole",
            )
            return


BACKGROUND = 2
"""Times the whole that a part may be at most; a larger one is the toll of a war or a year that is mentioned with the event."""


def _besides(fact: Fact) -> bool:
    """Whether people are counted next to others: "five more people", "one other person"."""
    return fact.head == "other" or not OTHERS_COUNTED.isdisjoint((*fact.modifiers, fact.frame.part.text, *fact.quote.lower().split()))


def _people(fact: Fact) -> str:
    """A count of people in the source's words; a figure alone with what happened to them: "40 injured"."""
    return fact.quote if any(char.isalpha() for char in fact.quote) else f"{_figure(fact)} {fact.attribute}"


def _same_day(left: Fact, right: Fact, context: Context) -> bool:
    a, b = validity_days(left, context.sources), validity_days(right, context.sources)
    return a is None or b is None or (a[1] >= b[0] and b[1] >= a[0])


def _figure(fact: Fact) -> str:
    end = fact.value.low if fact.value.low is not None else fact.value.high
    return number_text(end) if end is not None else fact.value.text


COMPARISON = Comparison(
    id="sum",
    summary="parts and wholes",
    compare=compare,
    least=1,
    settings={"wholes": ["casualties"], "dead": ["killed"], "hurt": ["injured"]},
)
