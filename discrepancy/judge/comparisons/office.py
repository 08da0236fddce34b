"""Can one office have had these holders, at these times?"""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.judge.as_of import apart, when
from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number
from discrepancy.judge.groups import Group, gather, weigh
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict
from discrepancy.judge.posts import PAST_OR_FUTURE, is_post, single_holder
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact
from discrepancy.text.names.compare import compare_names
from discrepancy.text.names.verdict import NameVerdict


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of holders: two at one time conflict where the office has one holder; years apart it has changed hands."""
    near, namesakes = int(number(settings, "days")), int(number(settings, "namesake_days"))

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if a.detail("status") in PAST_OR_FUTURE or b.detail("status") in PAST_OR_FUTURE or _other_body(a, b):
            return APART
        match = compare_names(left.shown, right.shown, "person")
        if match.verdict in (NameVerdict.SAME, NameVerdict.VARIANT):
            return AGREE
        office = claim.subject
        one_surname = match.verdict is NameVerdict.CONTRADICT
        if one_surname and not is_post(office):
            return APART
        if not one_surname and not all(single_holder(_office(fact) or office, context.terms) for fact in (a, b)):
            return APART
        days = apart(a, b, context.sources)
        if days is not None and abs(days) > (namesakes if one_surname else near):
            return AGREE
        time = (
            "neither source has a date" if days is None else "on one day" if days == 0 else f"{abs(days)} day{'s' * (abs(days) > 1)} apart"
        )
        what = "one surname, two given names" if one_surname else "two holders"
        return conflict(
            f"one {office}, {what}: {left.shown}{when(a, context.sources)} and {right.shown}{when(b, context.sources)} ({time})"
        )

    held = [fact for fact in claim.facts if holder(fact)]
    return weigh(gather(held, lambda fact: (holder(fact), fact.detail("status"), fact.as_of), holder), judge)


def holder(fact: Fact) -> str:
    """Who holds the office, by name."""
    return fact.subject or fact.detail("holder") or ""


def _office(fact: Fact) -> str | None:
    return fact.value.text if fact.kind == "title" else fact.detail("office")


def _other_body(left: Fact, right: Fact) -> bool:
    """Whether the two offices belong to two countries or organisations, or only one says to which."""
    for name in ("country", "body"):
        a, b = left.detail(name), right.detail(name)
        if a and b:
            return a.casefold() != b.casefold()
    return False


COMPARISON = Comparison(
    id="office", summary="holders of one office over time", compare=compare, settings={"days": 30, "namesake_days": 730}
)
