"""One judicial sentence: legal terms are exact, and a later ruling replaces an earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number, words
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import is_contradiction
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.preconditions import preconditions_met, soften_corrections
from discrepancy.judge.quantities.amount import Amount, amount, shown
from discrepancy.judge.quantities.compare_intervals import Tolerance, compare_amounts
from discrepancy.judge.time.as_of import days_between
from discrepancy.lang.en.quantities.numbers import SMALL
from discrepancy.lang.en.quantities.terms import SERVING_VERBS
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Detail, Fact, Qualifier

_HELD_TOGETHER = re.compile(r"\bconsecutive\b", re.I)
_TIMES = re.compile(r"\b(two|three|four|five|six|[2-6])\b(?![\s-]+(?:year|month|week|day))", re.I)


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of terms. A term that was sought or possible is never compared with one that was imposed."""
    slack = Tolerance(approximate=number(settings, "approximate"), notable=number(settings, "notable"), rounding=False)
    rulings = words(settings, "rulings")
    stated = {fact.id: found for fact in claim.facts if (found := _term(fact, context)) is not None}

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if _is_suspended(a) != _is_suspended(b) and None in (a.qualifier(Qualifier.MODALITY), b.qualifier(Qualifier.MODALITY)):
            return _suspended(left, right)
        if not preconditions_met(a, b):
            return APART
        if (a.detail(Detail.ADDED) is None) != (b.detail(Detail.ADDED) is None):
            return APART  # what comes on top of another sentence
        if a.detail(Detail.FORM) == b.detail(Detail.FORM) == "life":
            beside = not {fact.source for fact in left.facts}.isdisjoint(fact.source for fact in right.facts)
            return APART if beside else _lives(a, b)  # "seven life sentences and four without parole"
        if {a.detail(Detail.FORM), b.detail(Detail.FORM)} != {None} and (a.detail(Detail.COUNTS) or b.detail(Detail.COUNTS)):
            return APART  # several sentences for several counts: no one says which is which
        if a.detail(Detail.FORM) != b.detail(Detail.FORM):
            found = conflict(f"{left.shown} is not {right.shown}")
        else:
            found = compare_amounts(stated[a.id], stated[b.id], slack)
        if found.verdict is Verdict.CONFLICT and (later := _later_ruling(a, b, rulings, context)) is not None:
            return variant(f"{left.shown} and {right.shown}: {later.source} reports a later ruling")
        if found.verdict is Verdict.CONFLICT:
            places = {"headline": "the headline", "caption": "the caption"}
            named = [f"{g.shown} stands in {places[g.first.place]} of {g.first.source}" for g in (left, right) if g.first.place in places]
            found = conflict("; ".join([found.reason, *named]))
        return soften_corrections(found, a, b, context)

    facts = [fact for fact in claim.facts if fact.id in stated]
    return weigh(
        claim,
        group_equal_values(facts, lambda fact: (_length(stated[fact.id]), fact.hedge, fact.qualifiers, *_manner(fact)), _words),
        judge,
        is_contradiction,
    )


def _is_suspended(fact: Fact) -> bool:
    return fact.qualifier(Qualifier.MODALITY) == "suspended"


def _suspended(left: Group, right: Group) -> Judgement:
    """One term that only one source calls suspended: a term served in jail is not suspended. A source that gives both means two parts."""
    if left.first.value != right.first.value or not {fact.source for fact in left.facts}.isdisjoint(fact.source for fact in right.facts):
        return APART
    held, served = (left, right) if _is_suspended(left.first) else (right, left)
    if served.first.frame.predicate.text in SERVING_VERBS:
        return conflict(f"{held.shown} is suspended in {held.first.source}, and to be served in {served.first.source}")
    return variant(f"only one source says that {held.shown} is suspended")


def _length(term: Amount) -> tuple[float | None, float | None]:
    return term.low, term.high


def _manner(fact: Fact) -> tuple[str | None, ...]:
    """What two sentences of one length may still differ in: for life and without parole, how many, and whether on top of another."""
    form = fact.detail(Detail.FORM)
    return (
        form,
        fact.detail(Detail.ADDED),
        fact.value.text if form == "life" else None,
        fact.detail(Detail.COUNTS) if form == "life" else None,
    )


def _words(fact: Fact) -> str:
    """A term as a reader sees it, with the number of life sentences."""
    counts = fact.detail(Detail.COUNTS) if fact.detail(Detail.FORM) == "life" else None
    return f"{shown(fact)} ({counts})" if counts else shown(fact)


def _lives(left: Fact, right: Fact) -> Judgement:
    """Two sentences for life: with or without parole, one or several; the shorter account leaves it out."""
    if left.value.text != right.value.text:
        if left.detail(Detail.COUNTS) and right.detail(Detail.COUNTS):
            return APART  # so many of the one, so many of the other
        return variant("only one says without parole")
    one, other = (fact.detail(Detail.COUNTS) or "one" for fact in (left, right))
    return variant(f"{one} of them, and {other}") if one != other else AGREE


def _term(fact: Fact, context: Context) -> Amount | None:
    """The term a fact states; consecutive terms add."""
    source = context.sources.get(fact.source)
    text = "" if source is None else source.text
    found = amount(fact, text, trailing=False)
    if found is None:
        return (
            Amount(low=None, high=None, step=0, base="life", unit=None, hedge=fact.hedge, downward=False, shown=fact.value.text)
            if fact.detail(Detail.FORM)
            else None
        )
    if "modality=minimum" in fact.qualifiers and found.low is not None:
        found = replace(found, high=found.low)  # the least that must be served is itself an exact term
    around = text[max(0, fact.start - 30) : fact.end + 30] or fact.quote
    apart = fact.detail(Detail.ADDED) is None and fact.detail(Detail.COUNTS) is None  # terms that were counted are added up already
    times = _TIMES.search(around) if apart and _HELD_TOGETHER.search(around) else None
    if times is None or found.low is None or found.high is None:
        return found
    factor = SMALL.get(times[1].lower()) or int(times[1])
    return replace(found, low=found.low * factor, high=found.high * factor)


def _later_ruling(a: Fact, b: Fact, rulings: frozenset[str], context: Context) -> Fact | None:
    """The later of two facts where its words describe an appeal or a cut, or None."""
    days = days_between(a, b, context.sources)
    if not days:
        return None
    later = b if days > 0 else a
    return later if later.predicate in rulings or not rulings.isdisjoint(later.context) else None


COMPARISON = Comparison(
    id="legal-term",
    summary="judicial sentences: exact, by what was imposed, with later rulings",
    compare=compare,
    settings={"approximate": 0.1, "notable": 0.02, "rulings": []},
)
