"""Are two titles of one person one office?"""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.judge.as_of import apart
from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number
from discrepancy.judge.groups import Group, gather, weigh
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.posts import PAST_OR_FUTURE, plain_office, rank, single_holder, without_rank
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of titles that hold at one time: synonyms are variants, rank or field apart is a conflict, the rest is not judged."""
    near = int(number(settings, "days"))

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if (a.detail("status") in PAST_OR_FUTURE) != (b.detail("status") in PAST_OR_FUTURE):
            return APART
        days = apart(a, b, context.sources)
        found = _titles(plain_office(a.value.text), plain_office(b.value.text), context)
        if found.verdict.value == "conflict" and ((days is not None and abs(days) > near) or a.source == b.source):
            return APART
        return found

    return weigh(gather(claim.facts, lambda fact: (plain_office(fact.value.text), fact.detail("status")), _shown), judge)


def _shown(fact: Fact) -> str:
    status = fact.detail("status")
    return f"{status} {fact.value.text}" if status else fact.value.text


def _titles(left: str, right: str, context: Context) -> Judgement:
    if left == right:
        return AGREE
    one, other = without_rank(left), without_rank(right)
    same = one == other or context.terms.plain(one) == context.terms.plain(other)
    if set(rank(left)) <= set(right.split()) and set(rank(right)) <= set(left.split()) and rank(left) != rank(right):
        return APART  # the words of rank stand in both, in another order
    if rank(left) != rank(right):
        return conflict(f"{left} is not {right}: another rank", weight=1) if same or _same_head(one, other) else APART
    if same:
        if _abbreviated(one, other) or _abbreviated(other, one):
            return AGREE
        return variant(f"{left} and {right} are two words for one office")
    if single_holder(left, context.terms) and single_holder(right, context.terms) and _field(one, other):
        return conflict(f"{left} is not {right}: another field")
    return APART


def _abbreviated(short: str, long: str) -> bool:
    """Whether an office is the initials of the other, or of the words that begin it: "ceo", "chief executive (officer)"."""
    initials = "".join(word[0] for word in long.split() if word not in _LINKS)
    return " " not in short and len(short) < 5 and len(initials) > 1 and short.replace(".", "").startswith(initials)


def _same_head(one: str, other: str) -> bool:
    """Whether two offices have one head and the words of one stand in the other: "chairman of the committee", "committee chairman"."""
    a, b = set(one.split()) - _LINKS, set(other.split()) - _LINKS
    return bool(a & b) and (a <= b or b <= a)


_LINKS = frozenset({"of", "the", "for", "to", "a", "an", "and"})


def _field(one: str, other: str) -> bool:
    """Whether two offices are of one form and differ in their field alone: "chief … officer", "… minister"."""
    a, b = one.split(), other.split()
    return len(a) == len(b) > 1 and a[-1] == b[-1] and sum(x != y for x, y in zip(a, b, strict=True)) == 1


COMPARISON = Comparison(id="title", summary="titles of one person", compare=compare, settings={"days": 30})
