"""Do two terms say the same, one more broadly, or something else?"""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, words
from discrepancy.judge.gates import comparable
from discrepancy.judge.groups import Group, gather, weigh
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.terms import Terms
from discrepancy.judge.witness import one_source
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Fact


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of terms; two of one source that stand side by side are a list and no contradiction, unless the setting says so."""
    ignored = words(settings, "ignored")
    strangers = bool(settings["strangers"])

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not comparable(a, b):
            return APART
        found = stand(bare(left.shown, ignored), bare(right.shown, ignored), context.terms, strangers=strangers)
        if found.verdict is Verdict.CONFLICT and listed_together(left, right, claim.facts, ignored, context.terms):
            return APART
        if found.verdict is Verdict.VARIANT and one_source(left, right):
            return APART  # a writer who says "seizure" and then "confiscation" does not contradict himself
        return found

    return weigh(gather(claim.facts, lambda fact: bare(fact.value.text, ignored), lambda fact: fact.value.text), judge)


def bare(text: str, ignored: frozenset[str]) -> str:
    """A term in lower case without the words that say nothing: "the charges of" and the like."""
    kept = [word for word in text.lower().replace("’", "'").split() if word.strip(".,;:") not in ignored]
    return " ".join(kept) or text.lower()


def stand(left: str, right: str, terms: Terms, *, strangers: bool) -> Judgement:
    """The verdict on two bare terms. `strangers`: whether two terms that nothing relates contradict each other."""
    found = terms.relation(left, right)
    if found == "same":
        return AGREE if terms.plain(left) == left == right or left == right else variant(f"{left} and {right} are two words for one thing")
    if found in ("narrower", "broader"):
        if _said_within(left, right):
            return AGREE
        narrow, broad = (left, right) if found == "narrower" else (right, left)
        return variant(f"{narrow} is a kind of {broad}")
    if found == "opposite":
        return conflict(f"{left} and {right} exclude each other")
    if found == "sibling":
        return conflict(f"{left} and {right} are two different things of one kind")
    if _said_within(left, right):
        return AGREE
    return conflict(f"{left} is not {right}") if strangers else APART


def _said_within(left: str, right: str) -> bool:
    """Whether all words of one term stand in the other: a term cut short."""
    a, b = set(left.split()), set(right.split())
    return a <= b or b <= a


def listed_together(left: Group, right: Group, facts: Iterable[Fact], ignored: frozenset[str], terms: Terms) -> bool:
    """Whether the difference is one of completeness: a source of one side states a term that goes with the other side too."""
    ours, theirs = {fact.source for fact in left.facts}, {fact.source for fact in right.facts}
    if ours & theirs:
        return True
    for fact in facts:
        text = bare(fact.value.text, ignored)
        if fact.source in ours and text != bare(left.shown, ignored) and _akin(text, bare(right.shown, ignored), terms):
            return True
        if fact.source in theirs and text != bare(right.shown, ignored) and _akin(text, bare(left.shown, ignored), terms):
            return True
    return False


def _akin(left: str, right: str, terms: Terms) -> bool:
    return terms.relation(left, right) in ("same", "narrower", "broader") or _said_within(left, right)


COMPARISON = Comparison(
    id="term",
    summary="terms: the same, broader and narrower, or excluding each other",
    compare=compare,
    settings={"ignored": [], "strangers": False},
)
