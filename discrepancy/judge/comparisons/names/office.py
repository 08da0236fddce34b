"""Whether one office can have had these holders at these times."""

from __future__ import annotations

import re
from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict
from discrepancy.judge.meaning.offices import is_post, single_holder
from discrepancy.judge.time.as_of import days_between, when_text
from discrepancy.lang.en.meaning.lexicon import country_of, given_gender, is_given_name
from discrepancy.lang.en.names.titles import PAST_OR_FUTURE
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Detail, Fact
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.names.comparison.compare_names import compare_names
from discrepancy.scan.names.comparison.name_parts import name_parts
from discrepancy.scan.names.comparison.name_verdict import NameMatch, NameVerdict
from discrepancy.scan.names.comparison.organisations import looks_like_organisation


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of holders.

    Two surnames conflict where both facts name one body or country whose office has one holder at a time; two given names with one
    surname where no source knows both people. If the times are too far apart, the office has changed hands.
    """
    near, namesakes = int(number(settings, "days")), int(number(settings, "namesake_days"))

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        body = _one_body(a, b)
        if a.detail(Detail.STATUS) in PAST_OR_FUTURE or b.detail(Detail.STATUS) in PAST_OR_FUTURE or body is False:
            return APART
        match = compare_names(left.shown, right.shown, "person")
        if match.verdict in (NameVerdict.SAME, NameVerdict.VARIANT):
            return AGREE
        office = claim.subject
        namesake = _namesakes(left.shown, right.shown, match)
        if namesake and (not is_post(office) or _named_by_one_source(left.shown, right.shown, context)):
            return APART
        if not namesake and not (body and all(single_holder(_office(fact) or office, context.terms) for fact in (a, b))):
            return APART
        days = days_between(a, b, context.sources)
        if days is not None and abs(days) > (namesakes if namesake else near):
            return AGREE
        what = _describe_difference(left.shown, right.shown) if namesake else "two holders"
        held = f"{left.shown}{when_text(a, context.sources)} and {right.shown}{when_text(b, context.sources)}"
        return conflict(f"one {office}, {what}: {held}{_between(a, b, days, context)}")

    held = [fact for fact in claim.facts if holder(fact)]
    return weigh(claim, group_equal_values(held, lambda fact: (holder(fact), fact.detail(Detail.STATUS), fact.as_of), holder), judge)


def holder(fact: Fact) -> str:
    """Who holds the office, by name."""
    return fact.subject or fact.detail(Detail.HOLDER) or ""


def _office(fact: Fact) -> str | None:
    """The office without its town or country: "Bradford Mayor" is mayor."""
    office, body = fact.value.text if fact.kind in kinds_with(Trait.OFFICE) else fact.detail(Detail.OFFICE), fact.detail(Detail.BODY)
    if office and body and office.casefold().startswith(f"{body.casefold()} "):
        return office[len(body) + 1 :]
    return office


def _one_body(left: Fact, right: Fact) -> bool | None:
    """Whether the two offices belong to one country or organisation; None where a fact does not say to which."""
    countries = left.detail(Detail.COUNTRY), right.detail(Detail.COUNTRY)
    a, b = countries if all(countries) else (_body(left), _body(right))
    if not a or not b:
        return None
    return a.casefold() == b.casefold() or (country_of(a) or a) == (country_of(b) or b)


def _body(fact: Fact) -> str | None:
    """The country or organisation of an office: what comes before it, or its "of" phrase ("mayor of Castleton")."""
    complement = _OF_NAME.search(_office(fact) or "")
    return fact.detail(Detail.BODY) or fact.detail(Detail.COUNTRY) or (complement[1] if complement else None)


_OF_NAME = re.compile(r" (?:of|for) (?:the )?([A-Z].*)$")


def _namesakes(left: str, right: str, match: NameMatch) -> bool:
    """Whether two names of people have their surname in common and nothing else, and both may be a man's or a woman's."""
    if match.verdict is not NameVerdict.CONTRADICT or looks_like_organisation(left) or looks_like_organisation(right):
        return False
    if name_parts(left).generation != name_parts(right).generation and left.split()[:-1] == right.split()[:-1]:
        return True  # father and son
    if [what for what, _ in match.parts if what not in ("contradict", "omits")] not in (["same"], ["marks"]):
        return False
    given = [name_parts(name).tokens[0].latin for name in (left, right)]
    one, other = map(given_gender, given)
    return any(map(is_given_name, given)) and (one is None or other is None or one == other)


def _describe_difference(left: str, right: str) -> str:
    """How two namesakes differ, in words."""
    one, other = (name_parts(name).generation for name in (left, right))
    return "one surname, two given names" if one == other else "one name of two generations"


def _named_by_one_source(left: str, right: str, context: Context) -> bool:
    """Whether a source of the story names both people, and so knows them as two: brothers in one trade."""
    naming: dict[str, set[str]] = {left: set(), right: set()}
    for claim in context.story:
        for fact in claim.facts:
            for name in {holder(fact), fact.value.text if fact.kind in kinds_with(Trait.NAME) else ""} & naming.keys():
                naming[name].add(fact.source)
    return not naming[left].isdisjoint(naming[right])


def _between(left: Fact, right: Fact, days: int | None, context: Context) -> str:
    """The days between the two facts, in brackets, or which of them has no date; "" where neither has one."""
    if days is not None:
        return " (on one day)" if days == 0 else f" ({abs(days)} day{'s' * (abs(days) > 1)} apart)"
    dated = [bool(when_text(fact, context.sources)) for fact in (left, right)]
    return f" ({(right if dated[0] else left).source} has no date)" if any(dated) else ""


COMPARISON = Comparison(
    id="office", summary="holders of one office over time", compare=compare, settings={"days": 30, "namesake_days": 730}
)
