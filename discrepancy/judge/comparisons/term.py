"""Do two terms say the same, one more broadly, or something else?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, words
from discrepancy.judge.gates import comparable
from discrepancy.judge.groups import Group, gather, weigh
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.terms import Terms
from discrepancy.judge.witness import one_source, two_witnesses
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Fact


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of terms; two of one source that stand side by side are a list and no contradiction."""
    ignored = words(settings, "ignored")
    genus = str(settings["genus"])
    stated = {fact.id: bare(fact.value.text, ignored) for fact in claim.facts}

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not comparable(a, b):
            return APART
        found = stand(stated[a.id], stated[b.id], context.terms, genus)
        if found.verdict is Verdict.CONFLICT and (_other_stage(a, b) or not _single(left, right, claim.facts, stated, context.terms)):
            return APART
        if found.verdict is Verdict.VARIANT and one_source(left, right):
            return APART  # a writer who says "seizure" and then "confiscation" does not contradict himself
        return found

    return weigh(gather(claim.facts, lambda fact: stated[fact.id], lambda fact: fact.value.text), judge, two_witnesses)


def bare(text: str, ignored: frozenset[str]) -> str:
    """A term in lower case without the words that say nothing: "the charges of" and the like."""
    kept = [word for word in text.lower().replace("’", "'").split() if word.strip(".,;:") not in ignored]
    return " ".join(kept) or text.lower()


def stand(left: str, right: str, terms: Terms, genus: str = "") -> Judgement:
    """The verdict on two bare terms. Two terms that nothing relates contradict each other only if both are known kinds of the `genus`."""
    found = terms.relation(left, right)
    if left == right or (found != "opposite" and _said_within(left, right)):
        return AGREE
    if found == "same":
        return variant(f"{left} and {right} are two words for one thing")
    if found in ("narrower", "broader"):
        narrow, broad = (left, right) if found == "narrower" else (right, left)
        return variant(f"{narrow} is a kind of {broad}")
    if found == "opposite":
        return conflict(f"{left} and {right} exclude each other")
    if found == "sibling":
        return conflict(f"{left} and {right} are two different things of one kind")
    if _share_a_word(left, right, terms):
        return variant(f"{left} and {right} may be one thing in other words")
    known = genus and all(terms.relation(term, genus) in ("same", "narrower") for term in (left, right))
    return conflict(f"{left} is not {right}") if known else APART


def _said_within(left: str, right: str) -> bool:
    """Whether all words of one term stand in the other: a term cut short."""
    a, b = set(left.split()), set(right.split())
    return a <= b or b <= a


def _share_a_word(left: str, right: str, terms: Terms) -> bool:
    """Whether a word of one term is a word of the other, or means the same: "importing heroin", "smuggling of heroin"."""
    a, b = ({word for word in term.split() if word not in LINKS} for term in (left, right))
    return any(terms.plain(one) == terms.plain(other) for one in sorted(a) for other in sorted(b))


def _other_stage(left: Fact, right: Fact) -> bool:
    """Whether two charges stand at two stages of a case (suspected, charged, convicted): they may have changed in between."""
    a, b = (_STAGES.get(fact.detail("outcome") or "") for fact in (left, right))
    return a is not None and b is not None and a != b


_STAGES = {"wanted": 0, "suspected": 0, "charged": 1, "denied": 1, "convicted": 2, "pleaded-guilty": 2, "sentenced": 2, "acquitted": 2}


def _single(left: Group, right: Group, facts: Iterable[Fact], stated: Mapping[str, str], terms: Terms) -> bool:
    """Whether each side's sources state nothing that goes with the other side, and no list of several things."""
    ours, theirs = {fact.source for fact in left.facts}, {fact.source for fact in right.facts}
    own, other = stated[left.first.id], stated[right.first.id]
    for fact in facts:
        text = stated[fact.id]
        for sources, mine in ((ours, own), (theirs, other)):
            if fact.source in sources and not _akin(text, mine, terms):
                return False
    return True


def _akin(left: str, right: str, terms: Terms) -> bool:
    return terms.relation(left, right) in ("same", "narrower", "broader") or _said_within(left, right)


LINKS = frozenset({"of", "to", "for", "in", "with", "on", "against", "at", "from", "by", "the", "a", "an", "and", "or"})
"""Small words that two terms may share without saying the same."""

COMPARISON = Comparison(
    id="term",
    summary="terms: the same, broader and narrower, or excluding each other",
    compare=compare,
    settings={"ignored": [], "genus": ""},
)
