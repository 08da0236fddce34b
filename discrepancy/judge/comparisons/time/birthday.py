"""Is there a birthday that fits every stated age, birth date and birth year?"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import is_contradiction
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, excluded, variant
from discrepancy.judge.preconditions import preconditions_met, soften_corrections
from discrepancy.judge.time.as_of import validity_days, when_text
from discrepancy.judge.time.birth_windows import BirthWindow, at_death, birth_window
from discrepancy.judge.time.moments import days_of, in_words, show
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge
from discrepancy.registry import kind_with, kinds_with
from discrepancy.scan.fact_kind import Trait


@dataclass(frozen=True, slots=True)
class _Stated:
    shown: str
    window: BirthWindow | None
    told: str
    """"26 on 16 January 2020"."""
    birth: bool = False
    """Whether it is a date of birth, which needs no calculation."""


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge the birth dates that each age at its date allows; birth dates of the same subject are next to the ages."""
    narrow = int(number(settings, "window_days"))
    facts = list({fact.id: fact for fact in (*claim.facts, *_dates_of(claim, context, "birth"))}.values())
    passed_away = any(map(at_death, claim.facts))
    death = _day_of_death(claim, context) if passed_away else None
    stated = {fact.id: _stated(fact, context, death if at_death(fact) else None) for fact in facts}

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not preconditions_met(a, b) or (_is_birth(a) and _is_birth(b)) or _then(a) or _then(b):
            return APART
        found = _fit(a, b, stated[a.id], stated[b.id], narrow, dead=passed_away and (death is None or a.kind == b.kind))
        if found.verdict is Verdict.AGREE and _by_hedge(a, b, stated[a.id], stated[b.id], context):
            return variant(f"{stated[a.id].told} and {stated[b.id].told} agree only because one of them is approximate")
        if found.verdict is Verdict.AGREE and _other_end(a, b):
            return conflict(f"{a.quote} and {b.quote} are two age ranges that share one end")
        return soften_corrections(found, a, b, context)

    def key(fact: Fact) -> tuple[object, ...]:
        window = stated[fact.id].window
        figures = fact.value.low, fact.value.high  # a list of facts may give words alone
        return stated[fact.id].shown, figures, fact.qualifiers, None if window is None or passed_away else (window.first, window.last)

    return weigh(claim, group_equal_values(facts, key, lambda fact: stated[fact.id].shown), judge, is_contradiction)


def _by_hedge(a: Fact, b: Fact, left: _Stated, right: _Stated, context: Context) -> bool:
    """Whether an age and a hedged one would differ if both were exact: "about 70" and 73."""
    if (
        (a.hedge is Hedge.APPROXIMATE) == (b.hedge is Hedge.APPROXIMATE)
        or _is_birth(a)
        or _is_birth(b)
        or left.window is None
        or right.window is None
    ):
        return False
    vague, other = (a, b) if a.hedge is Hedge.APPROXIMATE else (b, a)
    held = validity_days(vague, context.sources)
    exact = birth_window(replace(vague, hedge=Hedge.EXACT), held)
    window = right.window if vague is a else left.window
    return other.hedge is Hedge.EXACT and exact is not None and max(exact.first, window.first) > min(exact.last, window.last)


def _other_end(a: Fact, b: Fact) -> bool:
    """Whether two ranges in figures have one end in common and not the other: "aged 10 to 15" and "aged 10 to 14"."""
    if not all(
        fact.kind in kinds_with(Trait.LIFETIME) and fact.hedge is Hedge.RANGE and any(map(str.isdigit, fact.quote)) for fact in (a, b)
    ):
        return False
    return (a.value.low == b.value.low) != (a.value.high == b.value.high)


def _is_birth(fact: Fact) -> bool:
    """Whether the fact is a date of birth, not an age."""
    return fact.kind in kinds_with(Trait.MOMENT)


def _then(fact: Fact) -> bool:
    """Whether the fact is an age at another, unknown time."""
    return fact.detail(Detail.THEN) is not None and fact.detail(Detail.AT) is None


def _dates_of(claim: Claim, context: Context, event: str) -> list[Fact]:
    """Dates of birth or death that the story gives for the claim's subject."""
    return [
        fact
        for other in context.stating(kind_with(Trait.MOMENT), event)
        if other.subject == claim.subject and other.subject_sort == claim.subject_sort
        for fact in other.facts
        if fact.attribute == event
    ]


def _day_of_death(claim: Claim, context: Context) -> tuple[datetime.date, datetime.date] | None:
    """First and last day on which the subject may have died, by all that the story says; None where it gives no day or month or year."""
    stated = [days for fact in _dates_of(claim, context, "death") if (days := days_of(fact.value.text)) is not None]
    return (min(days[0] for days in stated), max(days[1] for days in stated)) if stated else None


def _stated(fact: Fact, context: Context, death: tuple[datetime.date, datetime.date] | None) -> _Stated:
    if _is_birth(fact):
        words = show(fact.value.text)
        told = f"a birth {'on' if len(fact.value.text) == len('YYYY-MM-DD') else 'in'} {words}"
        return _Stated(shown=f"born {words}", window=birth_window(fact, None), told=told, birth=True)
    held = death or validity_days(fact, context.sources)
    words = _age(fact)
    when = f" at death{_between(*death)}" if death else when_text(fact, context.sources)
    return _Stated(shown=words, window=None if held is None else birth_window(fact, held), told=f"{words}{when}")


def _between(first: datetime.date, last: datetime.date) -> str:
    return f" on {in_words(first)}" if first == last else f" between {in_words(first)} and {in_words(last)}"


def _age(fact: Fact) -> str:
    (low, high), unit = (fact.value.low, fact.value.high), fact.value.unit or "year"
    if fact.detail(Detail.BIRTHDAY) == "short" and low is not None:
        return f"{low - 1:g}, shortly before turning {low:g}"
    tail = "" if unit == "year" else f" {unit}s"
    if low is None or high is None:
        return f"under {high:g}{tail}" if high is not None else f"{low:g}{tail} or more" if low is not None else fact.value.text
    head = "about " if fact.hedge == "approximate" else ""
    return f"{head}{low:g}{tail}" if low == high else f"{low:g} to {high:g}{tail}"


def _fit(a: Fact, b: Fact, left: _Stated, right: _Stated, narrow: int, *, dead: bool) -> Judgement:
    if left.window is None or right.window is None or dead:
        return _undated(a, b, left, right, dead=dead)
    first, last = max(left.window.first, right.window.first), min(left.window.last, right.window.last)
    if first > last:
        return excluded(_means(left), _means(right), "no birthday fits them all", weight=_gap(left.window, right.window))
    length = (last - first).days + 1
    whole = {(left.window.first, left.window.last), (right.window.first, right.window.last)}
    if length > narrow or (first, last) in whole:
        return AGREE
    span = f"on {in_words(first)}" if length == 1 else f"between {in_words(first)} and {in_words(last)}"
    return conflict(f"{left.told} and {right.told}: only a person born {span} is both")


def _gap(left: BirthWindow, right: BirthWindow) -> int:
    return (max(left.first, right.first) - min(left.last, right.last)).days // 365 + 1


def _means(stated: _Stated) -> str:
    window = stated.window
    if window is None or stated.birth:
        return stated.told
    if window.first == datetime.date.min or window.last == datetime.date.max:
        bound = f"before {in_words(window.last)}" if window.first == datetime.date.min else f"after {in_words(window.first)}"
        return f"{stated.told} means born {bound}"
    return f"{stated.told} means born between {in_words(window.first)} and {in_words(window.last)}"


def _undated(a: Fact, b: Fact, left: _Stated, right: _Stated, *, dead: bool) -> Judgement:
    if _is_birth(a) or _is_birth(b):
        return APART
    if _can_be_one_age(a, b):
        return AGREE
    if dead:
        return conflict(f"{left.shown} and {right.shown}: an age at death does not change")
    return conflict(f"{left.shown} and {right.shown}, but not both sources have a date, so a birthday may explain it")


def _can_be_one_age(a: Fact, b: Fact) -> bool:
    """Whether two ages of one day can be one age."""
    today = datetime.date(2000, 6, 30)
    left, right = birth_window(a, (today, today)), birth_window(b, (today, today))
    return left is not None and right is not None and max(left.first, right.first) <= min(left.last, right.last)


COMPARISON = Comparison(
    id="birthday",
    summary="ages at their dates, and birth dates, as intervals of birth dates",
    compare=compare,
    settings={"window_days": 30},
)
